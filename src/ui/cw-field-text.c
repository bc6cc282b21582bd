/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-field-text.h"

#include <glib/gi18n.h>

#include "base/cw-error.h"
#include "model/cw-entity-walk.h"
#include "ui/cw-field-suggest.h"
#include "vocab/cw-unit.h"

/* What a form row or grid cell shows of a value, and how what is typed there becomes one. Both
 * kinds of control speak through this, so that a field reads the same wherever it is edited. */

/**
 * cw_field_text_get:
 * @entity: an entity
 * @field: a scalar field of its table
 *
 * The text to edit: the stored nick for choices, whose control shows the label; the title of
 * what a reference points to; numbers with their unit in print; everything else as it stands.
 *
 * Returns: (transfer full) (nullable): the text, %NULL for not recorded
 */
char *
cw_field_text_get (CwEntity *entity, const CwField *field)
{
  g_autofree char *text = cw_entity_dup_text (entity, field);

  if (text == NULL || field->kind == &cw_kind_code || field->kind == &cw_kind_tristate)
    return g_steal_pointer (&text);
  return cw_entity_dup_description (entity, field);
}

static gboolean
set_reference (CwEntity *entity, const CwField *field, const char *title, GError **error)
{
  CwEntity *target;

  if (title == NULL || *title == '\0')
    return cw_entity_set (entity, field, NULL, error);
  target = cw_entity_find_titled (cw_entity_get_root (entity), field->target, title);
  if (target)
    return cw_entity_set (entity, field, cw_entity_get_id (target), error);
  g_set_error (error, CW_ERROR, CW_ERROR_INVALID_VALUE,
               /* Translators: a field's name, then what was typed. */
               _ ("%s: there is no “%s” in this case."), _ (field->label), title);
  return FALSE;
}

/**
 * cw_field_text_set:
 * @entity: an entity
 * @field: a scalar field of its table
 * @text: (nullable): what was typed
 * @error: return location
 *
 * Returns: %FALSE with %CW_ERROR_INVALID_VALUE when the text cannot even be kept
 */
gboolean
cw_field_text_set (CwEntity *entity, const CwField *field, const char *text, GError **error)
{
  if (field->kind == &cw_kind_reference)
    return set_reference (entity, field, text, error);
  return cw_entity_set_typed (entity, field, text, error);
}

/* Where the word goes that a term was chosen for; NULL when something stands there already. */
static const CwField *
find_verbatim (CwEntity *entity, const CwField *field)
{
  const CwField *verbatim =
    field->verbatim ? cw_entity_info_find (cw_entity_get_info (entity), field->verbatim) : NULL;

  return verbatim && !cw_entity_is_recorded (entity, verbatim) ? verbatim : NULL;
}

/**
 * cw_field_text_take:
 * @entity: an entity
 * @field: a scalar field of its table
 * @text: what was chosen
 * @typed: what was typed before it was chosen
 * @kept: (out) (optional) (nullable): a sentence when the word of the author was kept beside it
 * @error: return location
 *
 * Stores a suggestion that was taken. The author's own word is kept in #CwField.verbatim, unless
 * something stands there.
 *
 * Returns: as cw_field_text_set()
 */
gboolean
cw_field_text_take (CwEntity *entity,
                    const CwField *field,
                    const char *text,
                    const char *typed,
                    char **kept,
                    GError **error)
{
  const CwField *verbatim = find_verbatim (entity, field);
  g_autofree char *word = verbatim && text ? cw_field_dup_word (field, text, typed) : NULL;

  if (!cw_field_text_set (entity, field, text, error))
    return FALSE;
  if (word && cw_entity_set (entity, verbatim, word, NULL) && kept)
    /* Translators: the word of the author, and the field it is kept in. */
    *kept = g_strdup_printf (_ ("“%1$s” is kept as “%2$s”."), word, _ (verbatim->label));
  return TRUE;
}

/**
 * cw_field_text_list_options:
 * @field: a code or tristate field
 * @n_options: (out): how many
 *
 * Returns: (transfer full) (array length=n_options): its choices with translated labels; free the
 *   array with g_free(), the strings belong to the field table
 */
CwChoice *
cw_field_text_list_options (const CwField *field, guint *n_options)
{
  const CwFieldChoice *choices = cw_field_get_choices (field, n_options);
  CwChoice *options;

  options = g_new0 (CwChoice, *n_options);
  for (guint i = 0; i < *n_options; i++)
    {
      options[i].value = choices[i].nick;
      options[i].label = _ (choices[i].label);
    }
  return options;
}

/**
 * cw_field_text_list_offered:
 * @entity: an entity
 * @field: a code or tristate field of its table
 * @n_options: (out): how many
 *
 * The options that go with the other values of the entity, and the one that is recorded even when
 * it does not.
 *
 * Returns: (transfer full) (array length=n_options): as cw_field_text_list_options()
 */
CwChoice *
cw_field_text_list_offered (CwEntity *entity, const CwField *field, guint *n_options)
{
  CwChoice *options = cw_field_text_list_options (field, n_options);
  g_autofree char *recorded = cw_entity_dup_text (entity, field);
  guint n_kept = 0;

  for (guint i = 0; i < *n_options; i++)
    if (cw_entity_offers (entity, field, i) || g_strcmp0 (options[i].value, recorded) == 0)
      options[n_kept++] = options[i];
  *n_options = n_kept;
  return options;
}

/* ---- what is said where nothing was entered yet ---- */

/* Two rows side by side in a small window have room for no more of them. */
#define SHOWN_UNITS 2

/* "mo" and "a" are codes, and riddles to who reads them alone. */
static const struct
{
  const char *code;
  const char *name;
} time_names[] = {
  { "a", N_ ("years") }, { "mo", N_ ("months") }, { "wk", N_ ("weeks") },
  { "d", N_ ("days") },  { "h", N_ ("hours") },   { "min", N_ ("minutes") },
};

static const char *
get_time_name (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (time_names); i++)
    if (g_str_equal (time_names[i].code, code))
      return _ (time_names[i].name);
  return NULL;
}

static const char *
get_name (const char *code)
{
  const char *name = get_time_name (code);
  const char *print = name ? NULL : cw_unit_get_print (code);

  return name ? name : print ? print : code;
}

static char *
list_names (const GPtrArray *units, guint max)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < MIN (units->len, max); i++)
    g_string_append_printf (list, "%s%s", i ? ", " : "", get_name (units->pdata[i]));
  if (units->len > max)
    g_string_append (list, "…");
  return g_string_free (g_steal_pointer (&list), FALSE);
}

static GPtrArray *
list_units (const CwField *field)
{
  return field->kind == &cw_kind_quantity && field->units ? cw_field_list_units (field) : NULL;
}

/**
 * cw_field_text_dup_placeholder:
 * @field: a scalar field
 *
 * Returns: (transfer full) (nullable): an example, or the units where a unit is expected, or the
 *   form of a date where a date is
 */
char *
cw_field_text_dup_placeholder (const CwField *field)
{
  g_autoptr (GPtrArray) units = list_units (field);
  g_autofree char *names = NULL;

  if (field->hint)
    return g_strdup (_ (field->hint));
  /* Translators: forms of a date; there is little room. */
  if (field->kind == &cw_kind_date)
    return g_strdup (_ ("2019-07-14 or 2019"));
  if (units == NULL)
    return NULL;
  if (units->len == 0)
    return g_strdup (_ ("number and unit"));
  names = list_names (units, SHOWN_UNITS);
  /* Translators: %s are units, such as "cm, m" or "days, weeks". */
  return g_strdup_printf (_ ("in %s"), names);
}

/**
 * cw_field_text_dup_hint:
 * @field: a scalar field
 *
 * Returns: (transfer full) (nullable): a sentence with all that can be typed, where the placeholder
 *   has no room for it
 */
char *
cw_field_text_dup_hint (const CwField *field)
{
  g_autoptr (GPtrArray) units = list_units (field);
  g_autofree char *names = NULL;

  if (field->kind == &cw_kind_date)
    return g_strdup (_ ("A year, a month or a day: 2019, 2019-07 or 2019-07-14"));
  if (units == NULL || units->len < 2)
    return NULL;
  names = list_names (units, units->len);
  /* Translators: units, such as "months, weeks, days", and the first of them. */
  return g_strdup_printf (_ ("Units: %1$s. A number alone is in %2$s."), names,
                          get_name (units->pdata[0]));
}
