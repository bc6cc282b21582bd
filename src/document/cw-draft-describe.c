/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "document/cw-draft-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/cw-text.h"
#include "notation/ihc/cw-ihc.h"
#include "notation/regimen/cw-regimen.h"

/* What a fact says, in one line. All that accepting it would write stands there: what is not seen
 * cannot be checked. */

#define AS_WRITTEN "as-written"

/* A line that is being made. */
typedef struct
{
  const CwDraftFact *fact;
  GHashTable *rows; /* draft id -> CwSnapshot */
} Telling;

/* ---- names of values ---- */

/* What a value is called inside of a sentence, where the form's own label is no language. */
static const struct
{
  const char *field;
  const char *label; /* "" when the words speak for themselves: "after 6 cycles" */
} spoken[] = {
  { "relative-time", "" },
  { "number-text", "" },
  { "text", "" },
  /* Translators: inside a sentence, before words that say when: “onset after two cycles”. */
  { "onset-text", N_ ("onset") },
  /* Translators: inside a sentence, before words that say when: “start after cycle 6”. */
  { "start-text", N_ ("start") },
  /* Translators: inside a sentence, before words that say when: “end after cycle 6”. */
  { "end-text", N_ ("end") },
};

static char *
dup_label (const CwField *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (spoken); i++)
    if (g_str_equal (spoken[i].field, field->name))
      return g_strdup (*spoken[i].label ? _ (spoken[i].label) : "");
  return cw_text_inside_sentence (_ (field->label));
}

/* "grade 3": a row's further values are told by their field, its title stands alone. */
static void
append_part (GString *text, const CwField *field, const char *value, gboolean alone)
{
  g_autofree char *label = dup_label (field);

  if (text->len > 0)
    g_string_append (text, ", ");
  /* A choice may be called as its field is: "present". */
  if (!alone && g_ascii_strcasecmp (label, value) == 0)
    g_string_append (text, label);
  else if (alone || *label == '\0')
    g_string_append (text, value);
  else
    g_string_append_printf (text, "%s %s", label, value);
}

/* ---- words that the quote holds ---- */

static char *
dup_single_spaced (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n\t\r", -1);
  GString *out = g_string_new (NULL);

  for (guint i = 0; words[i]; i++)
    if (*words[i])
      g_string_append_printf (out, "%s%s", out->len ? " " : "", words[i]);
  return g_string_free (out, FALSE);
}

static gboolean
is_quoted (const CwDraftFact *fact, const char *words)
{
  g_autofree char *wanted = dup_single_spaced (words);

  for (guint i = 0; i < fact->quotes->len; i++)
    {
      g_autofree char *quote =
        dup_single_spaced (((const CwDraftQuote *)fact->quotes->pdata[i])->text);

      if (strstr (quote, wanted))
        return TRUE;
    }
  return FALSE;
}

/* The quote stands right below; an event has no other name than its words. */
static gboolean
is_told (Telling *self, const CwSnapshot *item, const CwField *field)
{
  return g_str_equal (field->name, AS_WRITTEN) && (field->flags & CW_FIELD_TITLE) == 0 &&
         is_quoted (self->fact, item->texts[field->index]);
}

/* ---- lists that have a notation of their own ---- */

static char *describe_row (Telling *self, const CwSnapshot *item);

/* Fields of a drug that the line of its regimen holds. */
static const char *const drug_line[] = { "name",          "dose",      "note",
                                         "infusion-time", "frequency", "days",
                                         "cycles",        AS_WRITTEN,  NULL };

static gboolean
is_in_line (const CwSnapshot *drug, const CwField *field)
{
  const char *text = drug->texts[field->index];

  /* "85 mg/m²" says for what the dose is counted, "once daily" how often a day. */
  if (g_str_equal (field->name, "basis"))
    return cw_snapshot_get_text (drug, "dose") != NULL;
  if (g_str_equal (field->name, "times-per-day"))
    return cw_snapshot_get_text (drug, "frequency") != NULL;
  if (g_str_equal (field->name, "route"))
    return g_strcmp0 (text, "other") != 0;
  if (g_str_equal (field->name, "on-days") || g_str_equal (field->name, "off-days"))
    return cw_snapshot_get_text (drug, "on-days") && cw_snapshot_get_text (drug, "off-days");
  return g_strv_contains (drug_line, field->name);
}

/* What the line has no form for: "capecitabine: start 2019-07". */
static void
append_beside_line (GString *line, const CwSnapshot *drug)
{
  g_autoptr (GString) beside = g_string_new (NULL);

  CW_FOREACH_FIELD (drug->info, field)
    if (drug->texts[field->index] && field->kind != &cw_kind_reference && !is_in_line (drug, field))
      {
        g_autofree char *value = cw_field_describe (field, drug->texts[field->index]);

        append_part (beside, field, value, FALSE);
      }
  if (beside->len > 0)
    g_string_append_printf (line, "; %s: %s", cw_snapshot_get_text (drug, "name"), beside->str);
}

/* The drugs alone; what is said of the whole regimen has its own words. */
static char *
describe_drugs (const CwSnapshot *regimen, const GPtrArray *drugs)
{
  g_autofree char **texts = g_new0 (char *, regimen->info->n_fields);
  CwSnapshot bare = *regimen;
  g_autofree char *format = NULL;
  GString *line;

  bare.texts = texts;
  format = cw_regimen_format (&bare);
  line = g_string_new (format);
  for (guint i = 0; i < drugs->len; i++)
    append_beside_line (line, drugs->pdata[i]);
  return g_string_free (line, FALSE);
}

/* A stain that the notation can only write with all its fields named reads better as a row. */
static char *
describe_stains (Telling *self, const GPtrArray *stains)
{
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < stains->len; i++)
    {
      g_autofree char *format = cw_ihc_format (stains->pdata[i]);
      g_autofree char *row = *format == '"' ? describe_row (self, stains->pdata[i]) : NULL;

      g_string_append_printf (line, "%s%s", i ? ", " : "", row ? row : format);
    }
  return g_string_free (line, FALSE);
}

static gboolean
has_notation (const CwField *list)
{
  return g_str_equal (list->name, "drugs") || g_str_equal (list->name, "stains");
}

/* ---- values and rows ---- */

static char *
describe_list (Telling *self, const CwSnapshot *item, const CwField *list)
{
  const GPtrArray *items = item->items[list->index];
  g_autoptr (GString) rows = NULL;

  if (items->len == 0)
    return NULL;
  if (g_str_equal (list->name, "drugs") && g_str_equal (item->info->name, "regimen"))
    return describe_drugs (item, items);
  if (g_str_equal (list->name, "stains"))
    return describe_stains (self, items);
  rows = g_string_new (NULL);
  for (guint i = 0; i < items->len; i++)
    {
      g_autofree char *row = describe_row (self, items->pdata[i]);

      g_string_append_printf (rows, "%s%s", i ? ", " : "", row);
    }
  return g_strdup (rows->str);
}

/* A reference is called by what it points to in the same report. */
static char *
dup_target_name (Telling *self, const char *id)
{
  const CwSnapshot *target = id && self->rows ? g_hash_table_lookup (self->rows, id) : NULL;
  const CwField *title = target ? cw_snapshot_find_title (target) : NULL;

  if (target == NULL)
    return NULL;
  return title ? cw_field_describe (title, target->texts[title->index])
               : g_strdup (_ (target->info->label));
}

static char *
describe_value (Telling *self, const CwSnapshot *item, const CwField *field)
{
  const char *text = item->texts[field->index];

  if (field->kind == &cw_kind_reference)
    return dup_target_name (self, text);
  if (field->kind == &cw_kind_list)
    return describe_list (self, item, field);
  return text && !is_told (self, item, field) ? cw_field_describe (field, text) : NULL;
}

/* A title that says nothing before it is told of what: “Blood pressure, 138/82 mmHg”. */
#define NAMES_THE_TITLE "system"

/* What comes first: the title, then a list in its notation, then all the rest. */
static guint
get_round (const CwField *field, gboolean is_row)
{
  if (is_row &&
      ((field->flags & CW_FIELD_TITLE) != 0 || g_str_equal (field->name, NAMES_THE_TITLE)))
    return 0;
  return field->kind == &cw_kind_list && has_notation (field) ? 1 : 2;
}

static void
append_round (Telling *self, GString *text, const CwSnapshot *item, gboolean is_row, guint round)
{
  CW_FOREACH_FIELD (item->info, field)
    if (get_round (field, is_row) == round)
      {
        g_autofree char *value = describe_value (self, item, field);

        if (value)
          append_part (text, field, value, round < 2);
      }
}

static char *
describe_values (Telling *self, const CwSnapshot *item, gboolean is_row)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint round = 0; round <= 2; round++)
    append_round (self, text, item, is_row, round);
  return g_strdup (text->str);
}

/* A row inside another one: "liver (52 mm)". */
static char *
describe_row (Telling *self, const CwSnapshot *item)
{
  g_autoptr (GString) title = g_string_new (NULL);
  g_autoptr (GString) rest = g_string_new (NULL);

  append_round (self, title, item, TRUE, 0);
  append_round (self, rest, item, TRUE, 1);
  append_round (self, rest, item, TRUE, 2);
  if (title->len == 0 && rest->len == 0)
    return g_strdup (_ (item->info->label));
  if (title->len == 0 || rest->len == 0)
    return g_strconcat (title->str, rest->str, NULL);
  return g_strdup_printf ("%s (%s)", title->str, rest->str);
}

/* ---- the line ---- */

static char *
describe (Telling *self)
{
  const CwDraftFact *fact = self->fact;
  const CwField *only = cw_draft_find_only_field (fact->item);
  const char *place = fact->place ? fact->place->label : fact->item->info->label;
  g_autofree char *value = NULL;

  if (cw_draft_fact_is_row (fact))
    {
      value = describe_values (self, fact->item, TRUE);
      /* Translators: a kind of row and what it says: "Adverse event: hematochezia, grade 3". */
      return g_strdup_printf (_ ("%s: %s"), _ (fact->item->info->label), value);
    }
  if (only == NULL)
    {
      value = describe_values (self, fact->item, FALSE);
      return g_strdup_printf (_ ("%s: %s"), _ (place), value);
    }
  value = cw_field_describe (only, fact->item->texts[only->index]);
  /* "Diagnosis › Diagnosis" would be no place. */
  if (cw_draft_fact_get_cell ((CwDraftFact *)fact, NULL) || g_str_equal (place, only->label))
    /* Translators: a column of a table and what its cell says: "Age: 27 years". */
    return g_strdup_printf (_ ("%s: %s"), _ (only->label), value);
  /* Translators: a part of the case, a field of it, its value: "Patient › Age: 27 years". */
  return g_strdup_printf (_ ("%s › %s: %s"), _ (place), _ (only->label), value);
}

/**
 * cw_draft_fact_describe:
 * @self: a fact that still has its references
 * @rows: (nullable): draft id -> CwSnapshot: the rows of all facts
 *
 * Says what the fact tells, in one line, whatever a prose field holds.
 */
void
cw_draft_fact_describe (CwDraftFact *self, GHashTable *rows)
{
  Telling telling = { self, rows };

  g_free (self->description);
  self->description = g_strdelimit (describe (&telling), "\n", ' ');
}
