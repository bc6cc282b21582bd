/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/cw-text.h"
#include "document/cw-shorthand-private.h"
#include "model/cw-article.h"
#include "model/cw-pathology.h"
#include "notation/ihc/cw-ihc.h"

/* What was read from clinical shorthand in words, and what is in the case as shorthand. */

/* More rows than this are read by nobody in one line. */
#define SUMMARY_ROWS 12
/* Of each row, what is most worth a look. */
#define SUMMARY_FACTS 3

/**
 * cw_shorthand_dup_rest:
 * @self: a reading
 *
 * Returns: (transfer full) (nullable): the words that were not understood, in their order and
 *   without the candidates that are wanted; %NULL when all were
 */
char *
cw_shorthand_dup_rest (const CwShorthand *self)
{
  g_autoptr (GString) rest = g_string_new (NULL);
  guint next = 0;

  for (guint i = 0; i < self->notation->unparsed->len; i++)
    {
      g_autofree char *part =
        cw_shorthand_cut_wanted (self, self->notation->unparsed->pdata[i], &next);

      if (part)
        g_string_append_printf (rest, "%s%s", rest->len ? " … " : "", part);
    }
  return rest->len ? g_strdup (rest->str) : NULL;
}

/* What a row is called; "4 fractions" of a course whose dose is not told is no name, but a fact. */
static const CwField *
find_name (const CwSnapshot *item)
{
  const CwField *title = cw_snapshot_find_title (item);

  if (title)
    return title;
  CW_FOREACH_FIELD (item->info, field)
    if (item->texts[field->index])
      return g_str_equal (field->name, "fractions") ? NULL : field;
  return NULL;
}

/* A bare number says nothing without its name. */
static gboolean
is_bare_number (const CwField *field, const char *text)
{
  return g_ascii_isdigit (*text) && field->kind == &cw_kind_code;
}

/* "positive", "20 %", "grade 3". */
static void
append_fact (GString *line, const CwField *field, const char *canonical)
{
  g_autofree char *text = cw_field_describe (field, canonical);
  g_autofree char *inside = cw_text_inside_sentence (text);
  g_autofree char *label =
    is_bare_number (field, text) ? cw_text_inside_sentence (_ (field->label)) : NULL;

  g_string_append_c (line, ' ');
  if (g_str_equal (field->name, "fractions"))
    /* Translators: fractions of a dose of radiation, “45 Gy in 25 fractions”. */
    g_string_append_printf (line,
                            g_dngettext (GETTEXT_PACKAGE, "in %s fraction", "in %s fractions",
                                         g_ascii_strtoull (text, NULL, 10)),
                            inside);
  else
    g_string_append_printf (line, "%s%s%s", label ? label : "", label ? " " : "", inside);
}

/* Codes, amounts with their unit, and what a score or a pattern would be nothing without. */
static gboolean
is_worth_telling (const CwField *field)
{
  static const char *const further[] = { "pattern", "score", "fractions", NULL };

  return field->kind == &cw_kind_code || (field->kind == &cw_kind_quantity && field->units) ||
         g_strv_contains (further, field->name);
}

static char *
describe_item (const CwSnapshot *item)
{
  const CwField *title = find_name (item);
  GString *line = g_string_new (title ? item->texts[title->index] : "");
  guint n_facts = 0;

  CW_FOREACH_FIELD (item->info, field)
    if (field != title && item->texts[field->index] && is_worth_telling (field) &&
        n_facts++ < SUMMARY_FACTS)
      append_fact (line, field, item->texts[field->index]);
  return g_strstrip (g_string_free (line, FALSE));
}

/* The rows of @list as “Stains (2): Desmin positive, EMA negative”, behind what @line has. */
static void
append_rows (GString *line, const GPtrArray *items, const CwField *list)
{
  const CwEntityInfo *info = cw_entity_type_get_info (list->entity_type ());
  const CwShorthandNotation *kind = cw_shorthand_find (info);
  gboolean is_whole = kind->format && !g_str_equal (kind->entity, "stain");
  /* A whole line has commas and semicolons of its own. */
  const char *between = is_whole ? " · " : ", ";
  g_autoptr (GString) rows = g_string_new (NULL);
  g_autofree char *text = NULL;
  guint n_rows = 0;

  for (guint i = 0; i < items->len; i++)
    {
      const CwSnapshot *item = items->pdata[i];
      g_autofree char *row = NULL;

      if (item->info != info || n_rows++ >= SUMMARY_ROWS)
        continue;
      row = is_whole ? kind->format (item) : describe_item (item);
      g_string_append_printf (rows, "%s%s", rows->len ? between : "", row);
    }
  if (n_rows == 0)
    return;
  if (n_rows > SUMMARY_ROWS)
    g_string_append_printf (rows, "%s…", between);
  /* Translators: a kind of rows, such as “Stains”, how many there are, and what they say. */
  text = g_strdup_printf (_ ("%1$s (%2$u): %3$s"), _ (list->label), n_rows, rows->str);
  g_string_append_printf (line, "%s%s", line->len ? " · " : "", text);
}

/**
 * cw_shorthand_dup_summary:
 * @self: a reading
 *
 * Returns: (transfer full) (nullable): what was understood as one line, such as “Stains (2): Desmin
 *   positive, EMA negative”; %NULL when nothing was
 */
char *
cw_shorthand_dup_summary (const CwShorthand *self)
{
  const CwEntityInfo *own = cw_entity_type_get_info (self->list->entity_type ());
  g_autoptr (GPtrArray) items = cw_shorthand_list_rows (self);
  g_autoptr (GString) line = g_string_new (NULL);

  if (items->len == 0)
    return NULL;
  append_rows (line, items, self->list);
  for (guint i = 0; i < items->len; i++)
    {
      const CwSnapshot *item = items->pdata[i];

      if (item->info != own)
        {
          append_rows (line, items,
                       cw_shorthand_find_list (cw_entity_type_get_info (CW_TYPE_CASE), item));
          break;
        }
    }
  return g_strdup (line->str);
}

/* ---- back into a line ---- */

/* An article may be quoted with the sign, as “Des (+)”; in a line the sign follows from the result.
 */
static void
keep_bare_word (CwSnapshot *stain)
{
  char **as_written = &stain->texts[cw_entity_info_find (stain->info, "as-written")->index];
  g_autoptr (CwNotation) notation = *as_written ? cw_ihc_parse (*as_written) : NULL;
  const char *word = notation && notation->items->len == 1
                       ? cw_snapshot_get_text (notation->items->pdata[0], "as-written")
                       : NULL;

  if (word == NULL)
    return;
  g_free (*as_written);
  *as_written = g_strdup (word);
}

static void
keep_bare_words (CwSnapshot *snapshot)
{
  const CwField *stains = cw_entity_info_find (snapshot->info, "stains");

  if (snapshot->info->type == CW_TYPE_STAIN)
    keep_bare_word (snapshot);
  for (guint i = 0; stains && i < snapshot->items[stains->index]->len; i++)
    keep_bare_word (snapshot->items[stains->index]->pdata[i]);
}

/**
 * cw_shorthand_can_format:
 * @info: a kind of entity
 *
 * Returns: whether cw_shorthand_format() has a line for it
 */
gboolean
cw_shorthand_can_format (const CwEntityInfo *info)
{
  const CwShorthandNotation *kind = cw_shorthand_find (info);

  return kind && kind->format;
}

/**
 * cw_shorthand_format:
 * @entity: an entity of which cw_shorthand_can_format() is true: a panel, a stain, a regimen, a
 * drug
 *
 * Returns: (transfer full): the line as a manuscript has it, such as “Desmin (+), EMA (−)”; "" when
 *   nothing is recorded
 */
char *
cw_shorthand_format (CwEntity *entity)
{
  const CwShorthandNotation *kind = cw_shorthand_find (cw_entity_get_info (entity));
  g_autoptr (CwSnapshot) snapshot = cw_snapshot_new_from_entity (entity);

  g_return_val_if_fail (kind && kind->format, NULL);
  keep_bare_words (snapshot);
  return kind->format (snapshot);
}
