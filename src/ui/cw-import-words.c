/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-import-words.h"

#include <glib/gi18n.h>

#include "base/cw-text.h"

/* What the window of an import says of a table. */

#define TITLE_CHARACTERS 48

static char *
describe_rows (guint n, guint n_new)
{
  if (n_new == n)
    return g_strdup_printf (ngettext ("%u row, which is new", "%u rows, all of them new", n), n);
  if (n_new == 0)
    return g_strdup_printf (ngettext ("%u row, which is brought up to date",
                                      "%u rows, all of them brought up to date", n),
                            n);
  return g_strdup_printf (
    ngettext ("%u row: %u new, %u brought up to date", "%u rows: %u new, %u brought up to date", n),
    n, n_new, n - n_new);
}

/**
 * cw_import_words_dup_summary:
 * @preview: a preview
 *
 * Returns: (transfer full): how many rows it brings, and how many cells could not be read
 */
char *
cw_import_words_dup_summary (const CwImportPreview *preview)
{
  g_autofree char *rows = describe_rows (preview->rows->len, preview->n_new);
  guint n_unread = preview->problems->len;
  g_autofree char *unread = NULL;

  if (n_unread == 0)
    return g_steal_pointer (&rows);
  unread = g_strdup_printf (
    ngettext ("%u cell could not be read", "%u cells could not be read", n_unread), n_unread);
  /* Translators: how many rows, and how many cells could not be read. */
  return g_strdup_printf (_ ("%s; %s"), rows, unread);
}

/**
 * cw_import_words_dup_marks:
 * @marks: (element-type utf8): marks that mean more than one thing
 *
 * Returns: (transfer full): the question what they mean
 */
char *
cw_import_words_dup_marks (const GPtrArray *marks)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < marks->len; i++)
    g_string_append_printf (list, "%s%s", i ? ", " : "", (char *)marks->pdata[i]);
  /* Translators: followed by the choice of a meaning; the list is one such as "NA, –". */
  return g_strdup_printf (_ ("The table does not say what these mean: %s"), list->str);
}

/**
 * cw_import_words_dup_table:
 * @table: a table
 * @index: its place in the file, from 0
 *
 * Returns: (transfer full): what to call it among the others
 */
char *
cw_import_words_dup_table (const CwRawTable *table, guint index)
{
  g_autofree char *number = g_strdup_printf (_ ("Table %u"), index + 1);
  const char *name = *table->name ? table->name : number;
  g_autofree char *rows =
    g_strdup_printf (ngettext ("%u row", "%u rows", table->rows->len), table->rows->len);
  g_autofree char *title = table->title ? cw_text_shorten (table->title, TITLE_CHARACTERS) : NULL;

  return title ? g_strdup_printf ("%s: %s (%s)", name, title, rows)
               : g_strdup_printf ("%s (%s)", name, rows);
}
