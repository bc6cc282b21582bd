/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "io/cw-clean-text.h"
#include "io/cw-review-print-private.h"

/* The table as a page that can be read aloud: headings are headings, marks lead to their notes. It
 * carries no script, and can be pasted into a word processor. */

static const char style_sheet[] =
  "\n:root { color-scheme: light dark; }\n"
  "body { font: 1rem/1.45 system-ui, sans-serif; margin: 2rem auto; max-width: 80rem;"
  " padding: 0 1rem; }\n"
  "table { border-collapse: collapse; border-block: 2px solid; width: 100%; }\n"
  "caption { text-align: start; font-weight: 600; padding-bottom: 0.4rem; }\n"
  "th, td { text-align: start; vertical-align: top; padding: 0.3rem 0.5rem; }\n"
  "thead th { border-bottom: 1px solid; }\n"
  "tbody th { font-weight: normal; }\n"
  "tfoot td { border-top: 1px solid; font-size: 0.9rem; }\n"
  "tfoot p { margin: 0.2rem 0; }\n"
  "sup { line-height: 0; } sup a { color: inherit; text-decoration: none; }\n"
  "@media print { @page { size: landscape; margin: 15mm; } body { margin: 0; font-size: 9pt; }"
  " thead { display: table-header-group; } tr { break-inside: avoid; } }\n";

static void
append_escaped (GString *html, const char *text)
{
  g_autofree char *clean = cw_clean_text (text);
  g_autofree char *escaped = g_markup_escape_text (clean, -1);

  g_string_append (html, escaped);
}

static int
find_note (const CwPrintedTable *table, const char *mark)
{
  for (guint i = 0; i < table->notes->len; i++)
    if (g_strcmp0 (((CwPrintedNote *)table->notes->pdata[i])->mark, mark) == 0)
      return (int)i;
  return -1;
}

/* Each mark that stands alone leads to its note; "*†" leads to the first. */
static void
append_marks (GString *html, const CwPrintedTable *table, const char *marks)
{
  g_auto (GStrv) words = g_strsplit (marks, ",", -1);

  if (*marks == '\0')
    return;
  g_string_append (html, "<sup>");
  for (guint i = 0; words[i]; i++)
    {
      int note = find_note (table, words[i]);

      if (i > 0)
        g_string_append_c (html, ',');
      if (note >= 0)
        g_string_append_printf (html, "<a href=\"#note-%d\">", note + 1);
      append_escaped (html, words[i]);
      if (note >= 0)
        g_string_append (html, "</a>");
    }
  g_string_append (html, "</sup>");
}

static void
append_cell (GString *html, const CwPrintedTable *table, const CwPrintedCell *cell, const char *tag)
{
  g_string_append_printf (html, "<%s>", tag);
  append_escaped (html, cell->text);
  append_marks (html, table, cell->marks);
  g_string_append_printf (html, "</%.2s>", tag);
}

static void
append_head (GString *html, const CwPrintedTable *table, const char *language)
{
  g_autofree char *tag = g_markup_escape_text (language, -1);

  g_string_append_printf (html,
                          "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\"/>\n"
                          "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src "
                          "'none'; style-src 'unsafe-inline'\"/>\n<meta name=\"viewport\" "
                          "content=\"width=device-width, initial-scale=1\"/>\n<title>",
                          tag);
  append_escaped (html, table->title ? table->title : "");
  g_string_append_printf (html, "</title>\n<style>%s</style>\n</head>\n<body>\n<table>\n",
                          style_sheet);
  if (table->title)
    {
      g_string_append (html, "<caption>");
      append_escaped (html, table->title);
      g_string_append (html, "</caption>\n");
    }
}

static void
append_notes (GString *html, const CwPrintedTable *table)
{
  if (table->notes->len == 0)
    return;
  g_string_append_printf (html, "<tfoot>\n<tr><td colspan=\"%u\">\n", MAX (table->columns->len, 1));
  for (guint i = 0; i < table->notes->len; i++)
    {
      const CwPrintedNote *note = table->notes->pdata[i];

      g_string_append_printf (html, "<p id=\"note-%u\">", i + 1);
      if (note->mark)
        {
          g_string_append (html, "<sup>");
          append_escaped (html, note->mark);
          g_string_append (html, "</sup>");
        }
      append_escaped (html, note->text);
      g_string_append (html, "</p>\n");
    }
  g_string_append (html, "</td></tr>\n</tfoot>\n");
}

GBytes *
cw_review_write_html (const CwPrintedTable *table, const char *language)
{
  GString *html = g_string_new (NULL);

  append_head (html, table, language);
  g_string_append (html, "<thead>\n<tr>");
  for (guint i = 0; i < table->columns->len; i++)
    append_cell (html, table, table->header->pdata[i], "th scope=\"col\"");
  g_string_append (html, "</tr>\n</thead>\n<tbody>\n");
  for (guint row = 0; row < table->rows->len; row++)
    {
      g_string_append (html, "<tr>");
      for (guint i = 0; i < table->columns->len; i++)
        append_cell (html, table, cw_printed_table_get (table, row, i),
                     i == 0 ? "th scope=\"row\"" : "td");
      g_string_append (html, "</tr>\n");
    }
  g_string_append (html, "</tbody>\n");
  append_notes (html, table);
  g_string_append (html, "</table>\n</body>\n</html>\n");
  return g_string_free_to_bytes (html);
}
