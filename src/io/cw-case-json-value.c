/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-case-json-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/cw-error.h"
#include "base/cw-text.h"
#include "io/cw-json-scan.h"
#include "model/cw-absence.h"
#include "rules/cw-masked-value.h"

/* One value of a field, from JSON to canonical text and back. Each kind has one form in JSON, so
 * that a value has one spelling in a file as it has in the database. */

/* ---- reading ---- */

static gboolean
fail (CwCaseJsonSource *source, CwJsonPlace place, const CwField *field, char *reason)
{
  g_autofree char *sentence = g_strdup_printf ("%s: %s", _ (field->label), reason);

  g_free (reason);
  return cw_case_json_source_report (source, place, CW_ERROR_INVALID_VALUE, sentence);
}

static const char *
name_type (char type)
{
  switch (type)
    {
    case '{':
      return _ ("an object");
    case '[':
      return _ ("an array");
    case '"':
      return _ ("a text");
    case '0':
      return _ ("a number");
    default:
      return _ ("true or false");
    }
}

static gboolean
fail_type (CwCaseJsonSource *source, CwJsonPlace place, const CwField *field, const char *wanted)
{
  char type = cw_case_json_source_get_type (source, place);

  if (type == 'n')
    return fail (source, place, field,
                 g_strdup (_ ("null is no value. Leave the member out when it is not recorded.")));
  /* Translators: first what is needed ("a text"), then what stands there ("a number"). */
  return fail (source, place, field,
               g_strdup_printf (_ ("The value must be %s, not %s."), wanted, name_type (type)));
}

/* Takes over the message of the field's own validation, which names the field. */
static gboolean
parse (CwCaseJsonSource *source,
       CwJsonPlace place,
       const CwField *field,
       const char *text,
       char **canonical)
{
  g_autoptr (GError) error = NULL;

  if (cw_field_parse (field, text, canonical, &error))
    return TRUE;
  return cw_case_json_source_report (source, place, CW_ERROR_INVALID_VALUE, error->message);
}

/* FALSE: the value is no string; it has been reported and @go_on says whether to continue. */
static gboolean
read_string (CwCaseJsonSource *source,
             CwJsonPlace place,
             const CwField *field,
             char **text,
             gboolean *go_on)
{
  *text = NULL;
  if (cw_case_json_source_get_type (source, place) != '"')
    *go_on = fail_type (source, place, field, _ ("a text"));
  else if ((*text = cw_case_json_source_dup_string (source, place)) == NULL)
    *go_on = fail (source, place, field, g_strdup (_ ("The text contains the character U+0000.")));
  return *text != NULL;
}

static char *
join_nicks (const CwField *field)
{
  GString *nicks = g_string_new (NULL);

  for (guint i = 0; i < field->n_choices; i++)
    g_string_append_printf (nicks, "%s%s", i ? ", " : "", field->choices[i].nick);
  return g_string_free (nicks, FALSE);
}

/* Only the stored word counts: a label depends on the language of the reader. */
static gboolean
read_code (CwCaseJsonSource *source,
           CwJsonPlace place,
           const CwField *field,
           char *text,
           char **canonical)
{
  g_autofree char *nicks = NULL;

  if (cw_field_get_choice (field, text))
    {
      *canonical = g_strdup (text);
      return TRUE;
    }
  nicks = join_nicks (field);
  return fail (source, place, field,
               g_strdup_printf (_ ("“%s” is not one of the choices: %s."), text, nicks));
}

/* Of the spellings a form understands only the standard one belongs into a file. */
static gboolean
read_date (CwCaseJsonSource *source,
           CwJsonPlace place,
           const CwField *field,
           char *text,
           char **canonical)
{
  gboolean go_on = parse (source, place, field, text, canonical);

  if (*canonical == NULL || g_str_equal (*canonical, text))
    return go_on;
  go_on =
    fail (source, place, field,
          g_strdup_printf (_ ("“%s” is not written as in ISO 8601: “%s”."), text, *canonical));
  g_clear_pointer (canonical, g_free);
  return go_on;
}

static gboolean
read_text (CwCaseJsonSource *source, CwJsonPlace place, const CwField *field, char **canonical)
{
  g_autofree char *text = NULL;
  gboolean go_on = TRUE;

  if (!read_string (source, place, field, &text, &go_on))
    return go_on;
  if (field->kind == &cw_kind_text || field->kind == &cw_kind_prose)
    return parse (source, place, field, text, canonical);
  if (*text == '\0')
    return fail (source, place, field,
                 g_strdup (_ ("An empty text is no value. Leave the member out when it is not "
                              "recorded.")));
  if (field->kind == &cw_kind_code)
    return read_code (source, place, field, text, canonical);
  if (field->kind == &cw_kind_date)
    return read_date (source, place, field, text, canonical);
  return parse (source, place, field, text, canonical);
}

static gboolean
read_tristate (CwCaseJsonSource *source, CwJsonPlace place, const CwField *field, char **canonical)
{
  char type = cw_case_json_source_get_type (source, place);

  if (type != 't' && type != 'f')
    return fail_type (source, place, field, _ ("true or false"));
  *canonical = g_strdup (type == 't' ? "yes" : "no");
  return TRUE;
}

/* ---- objects as values ---- */

/* The members of an object that stands for a quantity or an unreadable value. */
typedef struct
{
  char *comparator;
  char *value;
  char *high;
  char *unit;
  char *unreadable;
  char *absent;
  char *masked;
} Parts;

static void
parts_clear (Parts *parts)
{
  g_free (parts->comparator);
  g_free (parts->value);
  g_free (parts->high);
  g_free (parts->unit);
  g_free (parts->unreadable);
  g_free (parts->absent);
  g_free (parts->masked);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Parts, parts_clear)

static char **
find_part (Parts *parts, const char *key, gsize length, gboolean *is_number)
{
  const struct
  {
    const char *name;
    char **part;
    gboolean is_number;
  } rows[] = {
    { "comparator", &parts->comparator, FALSE },
    { "value", &parts->value, TRUE },
    { "high", &parts->high, TRUE },
    { "unit", &parts->unit, FALSE },
    { "unreadable", &parts->unreadable, FALSE },
    { "absent", &parts->absent, FALSE },
    { "masked", &parts->masked, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (strlen (rows[i].name) == length && memcmp (rows[i].name, key, length) == 0)
      {
        *is_number = rows[i].is_number;
        return rows[i].part;
      }
  return NULL;
}

/* A decimal that JSON cannot write as a number, such as 007, stands in quotation marks. */
static gboolean
read_number (CwCaseJsonSource *source,
             CwJsonPlace place,
             const CwField *field,
             char **number,
             gboolean *go_on)
{
  if (cw_case_json_source_get_type (source, place) == '0')
    {
      *number = cw_case_json_source_dup_raw (source, place);
      return TRUE;
    }
  if (cw_case_json_source_get_type (source, place) != '"')
    *go_on = fail_type (source, place, field, _ ("a number"));
  else if (read_string (source, place, field, number, go_on))
    {
      if (cw_decimal_is_valid (*number))
        return TRUE;
      *go_on = fail (source, place, field, g_strdup_printf (_ ("“%s” is not a number."), *number));
    }
  return FALSE;
}

static gboolean
read_part (CwCaseJsonSource *source,
           CwJsonPlace place,
           const CwField *field,
           Parts *parts,
           gboolean *go_on)
{
  gboolean is_number = FALSE;
  gsize length;
  const char *key = cw_case_json_source_get_key (source, place, &length);
  char **part = find_part (parts, key, length, &is_number);

  if (part == NULL)
    {
      *go_on = fail (source, place, field,
                     g_strdup (_ ("A value can have the members “comparator”, “value”, “high” and "
                                  "“unit”, or “unreadable” alone.")));
      return FALSE;
    }
  if (is_number)
    return read_number (source, place, field, part, go_on);
  return read_string (source, place, field, part, go_on);
}

static gboolean
read_parts (CwCaseJsonSource *source,
            CwJsonPlace place,
            const CwField *field,
            Parts *parts,
            gboolean *go_on)
{
  CwJsonPlace member;

  CW_CASE_JSON_FOREACH (source, place, member)
  {
    if (!read_part (source, member, field, parts, go_on))
      return FALSE;
  }
  return TRUE;
}

static gboolean
is_comparator (const char *sign)
{
  for (CwComparator i = CW_COMPARATOR_LESS; i <= CW_COMPARATOR_ABOUT; i++)
    if (g_str_equal (cw_comparator_get_sign (i), sign))
      return TRUE;
  return FALSE;
}

static gboolean
read_unreadable (CwCaseJsonSource *source,
                 CwJsonPlace place,
                 const CwField *field,
                 const Parts *parts,
                 char **canonical)
{
  g_autoptr (GError) error = NULL;

  if (parts->comparator || parts->value || parts->high || parts->unit)
    return fail (source, place, field,
                 g_strdup (_ ("“unreadable” stands alone: the value is either known or not.")));
  if (!cw_text_check (parts->unreadable, &error))
    return fail (source, place, field, g_strdup (error->message));
  *canonical = g_strconcat ("!", parts->unreadable, NULL);
  return TRUE;
}

/* A masked date keeps no day; its words stand where those of an unreadable one do. */
static gboolean
read_masked (CwCaseJsonSource *source,
             CwJsonPlace place,
             const CwField *field,
             const Parts *parts,
             char **canonical)
{
  if (field->kind != &cw_kind_date || parts->comparator || parts->value || parts->high ||
      parts->unit || parts->unreadable)
    return fail (source, place, field,
                 g_strdup (_ ("“masked” stands alone, and for a date only.")));
  if (!cw_mask_is_interval (parts->masked))
    return fail (source, place, field,
                 g_strdup_printf (_ ("“%s” is no interval since presentation, such as “month 3”."),
                                  parts->masked));
  *canonical = g_strconcat ("!", parts->masked, NULL);
  return TRUE;
}

static gboolean
join_quantity (CwCaseJsonSource *source,
               CwJsonPlace place,
               const CwField *field,
               const Parts *parts,
               char **canonical)
{
  g_autofree char *text = NULL;

  if (parts->value == NULL)
    return fail (source, place, field, g_strdup (_ ("The member “value” is missing.")));
  if (parts->comparator && !is_comparator (parts->comparator))
    return fail (source, place, field,
                 g_strdup_printf (_ ("“%s” is not one of the choices: %s."), parts->comparator,
                                  "<, <=, >, >=, ~"));
  if (parts->unit && *parts->unit == '\0')
    return fail (
      source, place, field,
      g_strdup (_ ("The unit is empty. Leave the member “unit” out when there is none.")));
  text = g_strconcat (parts->comparator ? parts->comparator : "", parts->value,
                      parts->high ? "-" : "", parts->high ? parts->high : "",
                      parts->unit ? " " : "", parts->unit ? parts->unit : "", NULL);
  return parse (source, place, field, text, canonical);
}

static gboolean
read_absent (CwCaseJsonSource *source,
             CwJsonPlace place,
             const CwField *field,
             const Parts *parts,
             char **canonical)
{
  g_autofree char *text = g_strconcat ("?", parts->absent, NULL);

  if (field->inner == NULL || cw_absence_read (text) == CW_ABSENCE_NOT_RECORDED ||
      parts->comparator || parts->value || parts->high || parts->unit || parts->unreadable ||
      parts->masked)
    return fail (source, place, field,
                 g_strdup (_ ("“absent” stands alone in a cell, and is “not-mentioned”, "
                              "“not-applicable” or “none”.")));
  *canonical = g_steal_pointer (&text);
  return TRUE;
}

static gboolean
read_object (CwCaseJsonSource *source, CwJsonPlace place, const CwField *field, char **canonical)
{
  g_auto (Parts) parts = { 0 };
  gboolean go_on = TRUE;

  if (!read_parts (source, place, field, &parts, &go_on))
    return go_on;
  if (parts.absent)
    return read_absent (source, place, field, &parts, canonical);
  if (parts.masked)
    return read_masked (source, place, field, &parts, canonical);
  if (parts.unreadable)
    return read_unreadable (source, place, field, &parts, canonical);
  if (field->kind != &cw_kind_quantity)
    return fail (source, place, field, g_strdup (_ ("The member “unreadable” is missing.")));
  return join_quantity (source, place, field, &parts, canonical);
}

static gboolean
read_quantity (CwCaseJsonSource *source, CwJsonPlace place, const CwField *field, char **canonical)
{
  g_autofree char *number = NULL;

  if (cw_case_json_source_get_type (source, place) != '0')
    return fail_type (source, place, field, _ ("a number"));
  number = cw_case_json_source_dup_raw (source, place);
  return parse (source, place, field, number, canonical);
}

/* A cell is written as the kind within, so that a table reads like any other object. */
static CwField
take_inner (const CwField *field)
{
  CwField inner = *field;

  if (field->inner)
    inner.kind = field->inner;
  return inner;
}

/**
 * cw_case_json_value_read:
 * @source: the text
 * @place: the value
 * @field: the scalar field it is for
 * @canonical: (out) (nullable): the canonical text; %NULL when a problem was reported
 *
 * Returns: %FALSE to stop reading
 */
gboolean
cw_case_json_value_read (CwCaseJsonSource *source,
                         CwJsonPlace place,
                         const CwField *field,
                         char **canonical)
{
  const CwField value = take_inner (field);

  *canonical = NULL;
  if (cw_field_keeps_unreadable (field) && cw_case_json_source_get_type (source, place) == '{')
    return read_object (source, place, &value, canonical);
  if (value.kind == &cw_kind_quantity)
    return read_quantity (source, place, &value, canonical);
  if (value.kind == &cw_kind_tristate)
    return read_tristate (source, place, &value, canonical);
  /* Text of a cell is looked at as a whole: what begins with a mark is none. */
  return read_text (source, place, value.kind == &cw_kind_text ? field : &value, canonical);
}

/* ---- writing ---- */

static void
write_number (CwJsonWriter *writer, const char *number)
{
  if (cw_json_scan_is_number (number))
    cw_json_writer_number_text (writer, number);
  else
    cw_json_writer_string (writer, number);
}

static void
write_text_member (CwJsonWriter *writer, const char *name, const char *text)
{
  cw_json_writer_key (writer, name);
  cw_json_writer_string (writer, text);
}

static void
write_alone (CwJsonWriter *writer, const char *name, const char *text)
{
  cw_json_writer_begin_object (writer);
  write_text_member (writer, name, text);
  cw_json_writer_end_object (writer);
}

/* What a masked export says for a date could be understood and is not to be. */
static void
write_kept (CwJsonWriter *writer, const CwField *field, const char *text)
{
  gboolean is_masked = field->kind == &cw_kind_date && cw_mask_is_interval (text);

  write_alone (writer, is_masked ? "masked" : "unreadable", text);
}

static void
write_absent (CwJsonWriter *writer, CwAbsence absence)
{
  write_alone (writer, "absent", cw_absence_get_nick (absence));
}

static void
write_parts (CwJsonWriter *writer, const CwQuantity *quantity)
{
  cw_json_writer_begin_object (writer);
  if (quantity->comparator != CW_COMPARATOR_NONE)
    write_text_member (writer, "comparator", cw_comparator_get_sign (quantity->comparator));
  cw_json_writer_key (writer, "value");
  write_number (writer, quantity->number);
  if (quantity->high)
    {
      cw_json_writer_key (writer, "high");
      write_number (writer, quantity->high);
    }
  if (quantity->unit)
    write_text_member (writer, "unit", quantity->unit);
  cw_json_writer_end_object (writer);
}

static void
write_quantity (CwJsonWriter *writer, const char *canonical)
{
  g_autoptr (CwQuantity) quantity = NULL;

  if (cw_json_scan_is_number (canonical))
    cw_json_writer_number_text (writer, canonical);
  else if ((quantity = cw_quantity_parse (canonical, NULL)) != NULL)
    write_parts (writer, quantity);
  else
    write_alone (writer, "unreadable", canonical);
}

/**
 * cw_case_json_value_write:
 * @writer: a writer that expects a value
 * @field: a scalar field
 * @canonical: its canonical text
 * @error: return location
 *
 * Returns: %FALSE with %CW_ERROR_INVALID_VALUE when the text is not valid UTF-8
 */
gboolean
cw_case_json_value_write (CwJsonWriter *writer,
                          const CwField *field,
                          const char *canonical,
                          GError **error)
{
  const CwField value = take_inner (field);

  if (!cw_text_is_utf8 (canonical, strlen (canonical)))
    {
      g_set_error (error, CW_ERROR, CW_ERROR_INVALID_VALUE, _ ("%s: The text is not valid UTF-8."),
                   _ (field->label));
      return FALSE;
    }
  if (field->inner && cw_absence_read (canonical))
    write_absent (writer, cw_absence_read (canonical));
  else if (*canonical == '!' && cw_field_keeps_unreadable (field))
    write_kept (writer, &value, canonical + 1);
  else if (value.kind == &cw_kind_quantity)
    write_quantity (writer, canonical);
  else if (value.kind == &cw_kind_tristate)
    cw_json_writer_boolean (writer, g_str_equal (canonical, "yes"));
  else
    cw_json_writer_string (writer, canonical);
  return TRUE;
}
