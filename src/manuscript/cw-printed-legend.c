/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/cw-text.h"
#include "manuscript/cw-printed-table-private.h"
#include "model/cw-absence.h"

/* The abbreviations that a printed table uses, explained below it. */

static const struct
{
  const char *key; /* of the column whose heading is one */
  const char *abbreviation;
  const char *meaning;
} heading_terms[] = {
  { "progression-free-survival", "PFS", N_ ("progression-free survival") },
  { "overall-survival", "OS", N_ ("overall survival") },
};

/* In the order of the alphabet. */
typedef struct
{
  GTree *terms;
} Legend;

static void
add (Legend *self, const char *abbreviation, const char *meaning)
{
  if (g_tree_lookup (self->terms, abbreviation) == NULL)
    g_tree_insert (self->terms, g_strdup (abbreviation), g_strdup (meaning));
}

/* ---- absences ---- */

/* A footnote at the cells says it already. */
static gboolean
is_explained (const CwPrintedTable *table, CwAbsence absence)
{
  for (guint i = 0; i < table->notes->len; i++)
    {
      const CwPrintedNote *note = table->notes->pdata[i];

      if (note->mark && cw_absence_parse (note->text) == absence)
        return TRUE;
    }
  return FALSE;
}

static void
add_absence (Legend *self, const CwPrintedTable *table, const CwPrintedCell *cell)
{
  CwAbsence absence = cw_absence_read (cell->canonical);
  g_autofree char *meaning = cw_text_inside_sentence (cw_absence_get_label (absence));

  /* "No" and a mark that is a word need no explanation. */
  if (!absence || absence == CW_ABSENCE_NONE || strchr (cell->text, ' ') ||
      is_explained (table, absence))
    return;
  add (self, cell->text, meaning);
}

/* ---- choices ---- */

static void
add_choice (Legend *self, const CwTableColumn *column, const CwPrintedCell *cell)
{
  g_autofree char *whole = cw_field_describe (column->field, cell->canonical);
  const char *open = strrchr (whole, '(');
  g_autofree char *name = open ? g_strchomp (g_strndup (whole, (gsize)(open - whole))) : NULL;
  g_autofree char *meaning = name ? cw_text_inside_sentence (name) : NULL;

  if (meaning && strcmp (whole, cell->text) != 0)
    add (self, cell->text, meaning);
}

static void
add_column (Legend *self, const CwPrintedTable *table, guint i)
{
  const CwTableColumn *column = table->columns->pdata[i];
  const CwPrintedCell *heading = table->header->pdata[i];
  gboolean is_code = cw_field_get_value_kind (column->field) == &cw_kind_code;

  for (guint j = 0; j < G_N_ELEMENTS (heading_terms); j++)
    if (g_str_equal (heading_terms[j].key, column->key) &&
        strstr (heading->text, heading_terms[j].abbreviation))
      add (self, heading_terms[j].abbreviation, _ (heading_terms[j].meaning));
  for (guint row = 0; row < table->rows->len; row++)
    {
      const CwPrintedCell *cell = cw_printed_table_get (table, row, i);

      if (cell->canonical && *cell->canonical == '?')
        add_absence (self, table, cell);
      else if (is_code && cell->canonical && *cell->canonical != '!')
        add_choice (self, column, cell);
    }
}

static gboolean
append_cb (gpointer key, gpointer value, gpointer user_data)
{
  GString *text = user_data;

  g_string_append_printf (text, "%s%s, %s", text->len ? "; " : "", (char *)key, (char *)value);
  return FALSE;
}

static int
compare_cb (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return strcmp (a, b);
}

/* "NM, not mentioned; PR, partial response", or "" when nothing is abbreviated. */
char *
cw_printed_legend_write (CwReview *review, const CwPrintedTable *table)
{
  Legend legend = { g_tree_new_full (compare_cb, NULL, g_free, g_free) };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < table->columns->len; i++)
    add_column (&legend, table, i);
  g_tree_foreach (legend.terms, append_cb, text);
  g_tree_unref (legend.terms);
  return g_string_free (text, FALSE);
}

/* ---- the way back ---- */

static gboolean
means_choice (const CwTableColumn *column, const char *abbreviation, const char *meaning)
{
  g_autofree char *canonical = NULL, *meant = NULL;

  return !column->is_hidden && cw_field_get_value_kind (column->field) == &cw_kind_code &&
         cw_field_parse (column->field, abbreviation, &canonical, NULL) &&
         cw_field_parse (column->field, meaning, &meant, NULL) && canonical &&
         g_strcmp0 (canonical, meant) == 0;
}

/**
 * cw_printed_legend_knows:
 * @columns: (element-type CwTableColumn): the columns of a review
 * @abbreviation: what stands in a table
 * @meaning: what its legend says
 *
 * Returns: whether a printed table explains the abbreviation of its own accord, so that nobody has
 *   to keep it
 */
gboolean
cw_printed_legend_knows (GPtrArray *columns, const char *abbreviation, const char *meaning)
{
  if (cw_absence_parse (meaning))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (heading_terms); i++)
    if (g_str_equal (heading_terms[i].abbreviation, abbreviation) &&
        (g_ascii_strcasecmp (heading_terms[i].meaning, meaning) == 0 ||
         g_str_equal (_ (heading_terms[i].meaning), meaning)))
      return TRUE;
  for (guint i = 0; i < columns->len; i++)
    if (means_choice (columns->pdata[i], abbreviation, meaning))
      return TRUE;
  return FALSE;
}
