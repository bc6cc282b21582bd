/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "io/cw-review-print-private.h"

/* The table as delimited text: the header, the rows, an empty row, and what stands below the table.
 *
 * A spreadsheet takes a cell that begins with "=", "+", "-" or "@" for a formula, unless it is a
 * number. Such a cell begins with an apostrophe here, as one would type it there; the reader of
 * tables takes it away again. Marks of footnotes stand in brackets: "NA [b]". */

static gboolean
is_number (const char *text)
{
  char *end;

  g_ascii_strtod (text, &end);
  return end > text && *end == '\0';
}

/* A sign alone reckons nothing. */
static gboolean
needs_guard (const char *text)
{
  if (*text == '\'')
    return text[1] && strchr ("=+-@\t'", text[1]);
  return *text && strchr ("=+-@\t", *text) && text[1] && !is_number (text);
}

static void
append_text (GString *out, const char *text, char delimiter)
{
  char special[] = { delimiter, '"', '\r', '\n', '\0' };

  if (strpbrk (text, special) == NULL)
    {
      g_string_append (out, text);
      return;
    }
  g_string_append_c (out, '"');
  for (; *text; text++)
    {
      if (*text == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *text);
    }
  g_string_append_c (out, '"');
}

static char *
dup_cell (const CwPrintedCell *cell)
{
  g_autofree char *marks = *cell->marks ? g_strdup_printf ("[%s]", cell->marks) : g_strdup ("");

  return g_strconcat (needs_guard (cell->text) ? "'" : "", cell->text,
                      *cell->text && *marks ? " " : "", marks, NULL);
}

static void
append_row (GString *out, GPtrArray *cells, char delimiter)
{
  for (guint i = 0; i < cells->len; i++)
    {
      g_autofree char *text = dup_cell (cells->pdata[i]);

      if (i > 0)
        g_string_append_c (out, delimiter);
      append_text (out, text, delimiter);
    }
  g_string_append (out, "\r\n");
}

static void
append_notes (GString *out, const CwPrintedTable *table, char delimiter)
{
  if (table->notes->len > 0)
    g_string_append (out, "\r\n");
  for (guint i = 0; i < table->notes->len; i++)
    {
      const CwPrintedNote *note = table->notes->pdata[i];
      g_autofree char *text =
        note->mark ? g_strdup_printf ("[%s] %s", note->mark, note->text)
                   : g_strconcat (needs_guard (note->text) ? "'" : "", note->text, NULL);

      append_text (out, text, delimiter);
      g_string_append (out, "\r\n");
    }
}

/* RFC 4180. Excel takes the bytes of a file with commas for those of the machine's code page,
 * unless it begins with a mark of its encoding. */
GBytes *
cw_review_write_delimited (const CwPrintedTable *table, char delimiter)
{
  GString *out = g_string_new (delimiter == ',' ? "\xef\xbb\xbf" : NULL);

  append_row (out, table->header, delimiter);
  for (guint i = 0; i < table->rows->len; i++)
    append_row (out, table->rows->pdata[i], delimiter);
  append_notes (out, table, delimiter);
  return g_string_free_to_bytes (out);
}
