/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-latex.h"
#include "io/cw-review-print-private.h"

/* The table for LaTeX: it breaks over pages, and its rules are those of printed tables. */

static void
append_text (GString *out, const char *text)
{
  g_autofree char *encoded = cw_latex_encode_print (text);

  g_string_append (out, encoded);
}

static void
append_raised (GString *out, const char *text)
{
  if (*text == '\0')
    return;
  g_string_append (out, "\\textsuperscript{");
  append_text (out, text);
  g_string_append_c (out, '}');
}

static void
append_row (GString *out, GPtrArray *cells)
{
  for (guint i = 0; i < cells->len; i++)
    {
      const CwPrintedCell *cell = cells->pdata[i];

      g_string_append (out, i ? " & " : "");
      /* At the begin of a row they would belong to the end of the row above. */
      if (i == 0 && (*cell->text == '[' || *cell->text == '*'))
        g_string_append (out, "{}");
      append_text (out, cell->text);
      append_raised (out, cell->marks);
    }
  g_string_append (out, " \\\\\n");
}

static void
append_begin (GString *out, const CwPrintedTable *table)
{
  double total = 0;

  g_string_append (out, "% \\usepackage{array,booktabs,longtable}\n\\begin{longtable}{@{}");
  for (guint i = 0; i < table->columns->len; i++)
    total += cw_printed_table_get_width (table, i);
  for (guint i = 0; i < table->columns->len; i++)
    cw_latex_append_column (out, cw_printed_table_get_width (table, i) / total);
  g_string_append (out, "@{}}\n");
  if (table->title == NULL)
    return;
  g_string_append (out, "\\caption{");
  append_text (out, table->title);
  g_string_append (out, "} \\\\\n");
}

static void
append_notes (GString *out, const CwPrintedTable *table)
{
  g_string_append (out, "\\bottomrule\n");
  for (guint i = 0; i < table->notes->len; i++)
    {
      const CwPrintedNote *note = table->notes->pdata[i];

      g_string_append_printf (out, "\\multicolumn{%u}{@{}p{\\linewidth}@{}}{\\footnotesize ",
                              table->columns->len);
      append_raised (out, note->mark ? note->mark : "");
      append_text (out, note->text);
      g_string_append (out, "} \\\\\n");
    }
}

GBytes *
cw_review_write_latex (const CwPrintedTable *table)
{
  GString *out = g_string_new (NULL);

  append_begin (out, table);
  g_string_append (out, "\\toprule\n");
  append_row (out, table->header);
  g_string_append (out, "\\midrule\n\\endfirsthead\n\\toprule\n");
  append_row (out, table->header);
  g_string_append (out, "\\midrule\n\\endhead\n\\bottomrule\n\\endfoot\n");
  append_notes (out, table);
  g_string_append (out, "\\endlastfoot\n");
  for (guint i = 0; i < table->rows->len; i++)
    append_row (out, table->rows->pdata[i]);
  g_string_append (out, "\\end{longtable}\n");
  return g_string_free_to_bytes (out);
}
