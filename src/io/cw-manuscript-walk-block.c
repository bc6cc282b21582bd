/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "io/cw-manuscript-sink-private.h"

/* Paragraphs, lists and tables, and the pieces inside them. */

/* Whether its first letter belongs to a script that is read so. */
gboolean
cw_manuscript_is_right_to_left (const char *text)
{
  static const GUnicodeScript scripts[] = {
    G_UNICODE_SCRIPT_ARABIC, G_UNICODE_SCRIPT_HEBREW, G_UNICODE_SCRIPT_SYRIAC,
    G_UNICODE_SCRIPT_THAANA, G_UNICODE_SCRIPT_NKO,    G_UNICODE_SCRIPT_ADLAM,
  };
  gunichar letter;

  while (*text && !g_unichar_isalpha (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  letter = g_utf8_get_char (text);
  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    if (g_unichar_get_script (letter) == scripts[i])
      return TRUE;
  return FALSE;
}

static void
look_at_direction (CwManuscriptSink *sink, const CwManuscriptBlock *block)
{
  g_autofree char *text = cw_manuscript_block_dup_text (block);

  sink->is_rtl = cw_manuscript_is_right_to_left (text);
}

/* ---- runs ---- */

static guint
get_style (const CwManuscriptSink *sink, const CwManuscriptRun *run)
{
  return run->style | sink->added_style | (run->is_unresolved ? CW_PIECE_UNRESOLVED : 0);
}

static void
put_linked (CwManuscriptSink *sink,
            const CwManuscriptRun *run,
            const char *text,
            gsize length,
            CwLink link,
            guint number,
            guint last)
{
  g_autofree char *copy = g_strndup (text, length);
  /* From a table that stands alone nothing can be reached. */
  const CwPiece piece = { copy, get_style (sink, run), sink->options->table ? CW_LINK_NONE : link,
                          number, last };

  if (length > 0)
    CW_EMIT (sink, write_piece, (sink, &piece));
}

/* "[1–3, 5]": each number or range leads to its first reference. */
static void
walk_citation (CwManuscriptSink *sink, const CwManuscriptRun *run)
{
  const char *at = run->text;

  while (*at)
    {
      gsize between = strcspn (at, "0123456789");
      char *end;
      guint first, last;

      put_linked (sink, run, at, between, CW_LINK_NONE, 0, 0);
      at += between;
      if (*at == '\0')
        return;
      first = last = (guint)g_ascii_strtoull (at, &end, 10);
      if (g_str_has_prefix (end, "–"))
        last = (guint)g_ascii_strtoull (end + strlen ("–"), &end, 10);
      put_linked (sink, run, at, (gsize)(end - at), CW_LINK_REFERENCE, first, last);
      at = end;
    }
}

/* The table of the review may be pointed to without its id, because there is only one. */
static const CwManuscriptFloat *
find_float (const CwManuscript *manuscript, const char *id)
{
  if (id)
    return g_hash_table_lookup (manuscript->numbered, id);
  return manuscript->tables->len ? manuscript->tables->pdata[0] : NULL;
}

/* "Fig. 1A–C": the label leads to the figure, its panels stand behind. */
static void
walk_cross_reference (CwManuscriptSink *sink, const CwManuscriptRun *run)
{
  const CwManuscriptFloat *item = find_float (sink->manuscript, run->target);
  gsize length = item && g_str_has_prefix (run->text, item->label) ? strlen (item->label) : 0;
  CwLink link = g_str_has_prefix (run->text, "Table") ? CW_LINK_TABLE : CW_LINK_FIGURE;

  if (length > 0)
    put_linked (sink, run, run->text, length, link, item->number, item->number);
  put_linked (sink, run, run->text + length, strlen (run->text + length), CW_LINK_NONE, 0, 0);
}

static void
walk_run (CwManuscriptSink *sink, const CwManuscriptRun *run)
{
  if (run->kind == CW_PROSE_CITATION && !run->is_unresolved && sink->class->write_citation)
    sink->class->write_citation (sink, run);
  else if (run->kind == CW_PROSE_CITATION && !run->is_unresolved)
    walk_citation (sink, run);
  else if (run->kind == CW_PROSE_CROSS_REFERENCE && !run->is_unresolved)
    walk_cross_reference (sink, run);
  else
    cw_manuscript_put (sink, get_style (sink, run), run->text);
}

/* The label of a caption is written by who knows how: it is left out. */
void
cw_manuscript_walk_runs (CwManuscriptSink *sink, const CwManuscriptBlock *block)
{
  for (guint i = block->kind == CW_PROSE_CAPTION ? CW_MANUSCRIPT_LABEL_RUNS : 0;
       i < block->runs->len; i++)
    walk_run (sink, block->runs->pdata[i]);
}

static gboolean
is_english (CwLine line)
{
  return line == CW_LINE_AUTHORS || line == CW_LINE_AFFILIATION || line == CW_LINE_NOTE;
}

void
cw_manuscript_walk_line (CwManuscriptSink *sink, const CwManuscriptBlock *block, CwLine line)
{
  sink->is_rtl = FALSE;
  if (!is_english (line))
    look_at_direction (sink, block);
  CW_EMIT (sink, begin_line, (sink, line));
  cw_manuscript_walk_runs (sink, block);
  CW_EMIT (sink, end_line, (sink, line));
}

/* ---- tables ---- */

/* What the widest cells of a column hold, in letters. */
typedef struct
{
  glong longest_word;
  glong longest_text;
} Column;

static void
measure_text (Column *column, const char *text)
{
  glong word = 0, all = 0;

  for (; *text; text = g_utf8_next_char (text))
    {
      word = *text == ' ' || *text == '\n' ? 0 : word + 1;
      all++;
      column->longest_word = MAX (column->longest_word, word);
    }
  column->longest_text = MAX (column->longest_text, all);
}

/* A column is as wide as its longest word at least, and long texts get more, within bounds. */
static double
weigh (const Column *column)
{
  return CLAMP (column->longest_text / 2.0, MIN (column->longest_word, 24), 40) + 2;
}

static void
measure_columns (CwPrintTable *table, GPtrArray *rows, guint first)
{
  g_autofree Column *columns = g_new0 (Column, table->n_columns);
  double total = 0;

  for (guint i = first; i < first + table->n_rows; i++)
    {
      const CwManuscriptBlock *block = rows->pdata[i];

      for (guint j = 0; j < block->runs->len; j++)
        {
          const CwManuscriptRun *run = block->runs->pdata[j];

          if (run->cell < table->n_columns)
            measure_text (&columns[run->cell], run->text);
        }
    }
  table->shares = g_new0 (double, table->n_columns);
  for (guint i = 0; i < table->n_columns; i++)
    total += table->shares[i] = weigh (&columns[i]);
  for (guint i = 0; i < table->n_columns; i++)
    table->shares[i] /= total;
}

static void
walk_row (CwManuscriptSink *sink,
          const CwPrintTable *table,
          guint row,
          const CwManuscriptBlock *block)
{
  guint next = 0;

  look_at_direction (sink, block);
  CW_EMIT (sink, begin_row, (sink, table, row));
  for (guint column = 0; column < table->n_columns; column++)
    {
      CW_EMIT (sink, begin_cell, (sink, table, row, column));
      for (; next < block->runs->len; next++)
        {
          const CwManuscriptRun *run = block->runs->pdata[next];

          if (run->cell > column)
            break;
          walk_run (sink, run);
        }
      CW_EMIT (sink, end_cell, (sink, table, row, column));
    }
  CW_EMIT (sink, end_row, (sink, table, row));
}

/* @n_rows rows from @first on; shorter ones are filled up. */
void
cw_manuscript_walk_table (CwManuscriptSink *sink,
                          GPtrArray *rows,
                          guint first,
                          guint n_rows,
                          const CwManuscriptFloat *item)
{
  CwPrintTable table = { .table = item, .n_rows = n_rows };

  /* Only of the table of a review it is known that its rows have headings. */
  table.heads_rows = item && item->words == NULL;
  for (guint i = first; i < first + n_rows; i++)
    table.n_columns = MAX (table.n_columns, ((CwManuscriptBlock *)rows->pdata[i])->n_cells);
  if (table.n_columns == 0)
    return;
  measure_columns (&table, rows, first);
  CW_EMIT (sink, begin_table, (sink, &table));
  for (guint i = 0; i < n_rows; i++)
    walk_row (sink, &table, i, rows->pdata[first + i]);
  CW_EMIT (sink, end_table, (sink, &table));
  g_free (table.shares);
}

/* ---- blocks ---- */

/* A list whose numbers begin anew is another one. */
static gboolean
goes_on (const CwManuscriptBlock *block, const CwManuscriptBlock *next)
{
  return next->kind == block->kind && next->number >= block->number;
}

static guint
count_alike (GPtrArray *blocks, guint first)
{
  guint n = 1;

  while (first + n < blocks->len &&
         goes_on (blocks->pdata[first + n - 1], blocks->pdata[first + n]))
    n++;
  return n;
}

static void
walk_list (CwManuscriptSink *sink, GPtrArray *blocks, guint first, guint n)
{
  const CwManuscriptBlock *block = blocks->pdata[first];
  guint start = block->kind == CW_PROSE_NUMBER ? MAX (block->number, 1) : 0;

  CW_EMIT (sink, begin_list, (sink, start));
  for (guint i = 0; i < n; i++)
    cw_manuscript_walk_line (sink, blocks->pdata[first + i], CW_LINE_ITEM);
  CW_EMIT (sink, end_list, (sink, start));
}

/* Returns how many blocks the table takes, its caption included. */
static guint
walk_captioned (CwManuscriptSink *sink, const CwManuscriptBlock *caption)
{
  const CwManuscriptRun *label = caption->runs->pdata[0];
  const CwManuscriptFloat *table = find_float (sink->manuscript, label->target);

  cw_manuscript_walk_float_table (sink, table);
  return 1 + table->caption->len;
}

/* Blocks of which none is a heading. */
void
cw_manuscript_walk_blocks (CwManuscriptSink *sink, GPtrArray *blocks)
{
  for (guint i = 0, n; i < blocks->len; i += n)
    {
      const CwManuscriptBlock *block = blocks->pdata[i];
      gboolean is_list = block->kind == CW_PROSE_BULLET || block->kind == CW_PROSE_NUMBER;
      gboolean is_row = block->kind == CW_PROSE_TABLE_ROW;

      /* Paragraphs stand alone: to count those that follow each would be quadratic. */
      n = is_list || is_row ? count_alike (blocks, i) : 1;
      if (block->kind == CW_PROSE_CAPTION)
        n = walk_captioned (sink, block);
      else if (is_row)
        cw_manuscript_walk_table (sink, blocks, i, n, NULL);
      else if (is_list)
        walk_list (sink, blocks, i, n);
      else
        cw_manuscript_walk_line (sink, block, CW_LINE_TEXT);
    }
}
