/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/ihc/cw-ihc-private.h"

#include <string.h>

/* Tables whose first line names their columns: “Antibody | Clone | Result | Intensity | %”. */

#define COLUMNS_MAX 10
#define LINE_MAX_PIECES 200

typedef enum
{
  COLUMN_UNKNOWN,
  COLUMN_NAME,
  COLUMN_CLONE,
  COLUMN_RESULT,
  COLUMN_TOLD, /* intensity, pattern, extent */
  COLUMN_PERCENT,
} Column;

typedef struct
{
  guint first;
  guint past;
} Cell;

typedef struct
{
  Cell cells[COLUMNS_MAX];
  guint n;
  guint first; /* where the line begins */
  guint past; /* and ends */
} Row;

/* The cells of the line at @i; none when there are too many, or no bar. */
static void
read_row (const CwIhcReader *self, guint i, Row *row)
{
  guint first = i + cw_ihc_reader_is_bar (self, i);

  row->n = 0;
  row->first = i;
  for (row->past = first; row->past < i + LINE_MAX_PIECES; row->past++)
    {
      gboolean is_end = row->past >= self->tokens->len ||
                        (row->past > i && cw_ihc_reader_begins_line (self, row->past));

      if (!is_end && !cw_ihc_reader_is_bar (self, row->past))
        continue;
      if (!is_end || row->past > first)
        {
          if (row->n == COLUMNS_MAX)
            break;
          row->cells[row->n++] = (Cell){ first, row->past };
        }
      first = row->past + 1;
      if (is_end)
        return;
    }
  row->n = 0;
}

static Column
get_column (const CwIhcReader *self, const Cell *cell)
{
  static const struct
  {
    const char *word;
    Column column;
  } words[] = {
    { "antibody", COLUMN_NAME },      { "antibodies", COLUMN_NAME },
    { "marker", COLUMN_NAME },        { "markers", COLUMN_NAME },
    { "stain", COLUMN_NAME },         { "antigen", COLUMN_NAME },
    { "clone", COLUMN_CLONE },        { "result", COLUMN_RESULT },
    { "results", COLUMN_RESULT },     { "reactivity", COLUMN_RESULT },
    { "staining", COLUMN_RESULT },    { "intensity", COLUMN_TOLD },
    { "pattern", COLUMN_TOLD },       { "extent", COLUMN_TOLD },
    { "localization", COLUMN_TOLD },  { "localisation", COLUMN_TOLD },
    { "percent", COLUMN_PERCENT },    { "%", COLUMN_PERCENT },
    { "percentage", COLUMN_PERCENT }, { "proportion", COLUMN_PERCENT },
  };

  for (guint i = cell->first; i < cell->past; i++)
    for (guint n = 0; n < G_N_ELEMENTS (words); n++)
      if (cw_ihc_token_is (self->text, cw_ihc_reader_peek (self, i), words[n].word))
        return words[n].column;
  return COLUMN_UNKNOWN;
}

/* “<1”, “22”, “90 %” */
static void
read_share (const CwIhcReader *self, const Cell *cell, CwIhcFacts *facts)
{
  g_autofree char *slice = cw_ihc_reader_dup_slice (self, cell->first, cell->past);
  const char *number = slice + (*slice == '<' || *slice == '>');
  gsize digits = strspn (number, "0123456789.");
  const char *rest = number + digits;

  rest += strspn (rest, " %");
  if (digits > 0 && *rest == '\0' && g_ascii_strtod (number, NULL) <= 100)
    facts->percent = g_strdup_printf ("%.*s %%", (int)((gsize)(number - slice) + digits), slice);
}

/* “-” where nothing is told. */
static gboolean
is_nothing (const CwIhcReader *self, const Cell *cell)
{
  return cell->past == cell->first + 1 &&
         cw_ihc_reader_peek (self, cell->first)->kind == CW_IHC_SIGN &&
         cw_ihc_reader_peek (self, cell->first)->length <= 3 &&
         self->text[cw_ihc_reader_peek (self, cell->first)->offset] != '+';
}

/* What one cell says; FALSE when it is not understood. */
static gboolean
read_cell (const CwIhcReader *self, const Cell *cell, Column column, CwIhcFacts *facts)
{
  g_auto (CwIhcFacts) found = { 0 };

  if (cell->first >= cell->past)
    return TRUE;
  if (is_nothing (self, cell) && column != COLUMN_RESULT)
    return TRUE;
  if (column == COLUMN_CLONE)
    found.clone = cw_ihc_reader_dup_slice (self, cell->first, cell->past);
  else if (column == COLUMN_PERCENT)
    read_share (self, cell, &found);
  else if (column == COLUMN_UNKNOWN || cw_ihc_phrase_read (self->text, self->tokens, cell->first,
                                                           cell->past, &found) < cell->past)
    return FALSE;
  return (column == COLUMN_CLONE || !cw_ihc_facts_are_empty (&found)) &&
         cw_ihc_facts_merge (facts, &found);
}

/* “Ki-67 | MIB-1 | - | - | 22”: what has a share is not negative for want of a result. */
static void
drop_dash (const CwIhcReader *self, const Row *row, const Column *columns, CwIhcFacts *facts)
{
  if (facts->percent == NULL || g_str_equal (facts->percent, "0 %"))
    return;
  for (guint n = 0; n < row->n; n++)
    if (columns[n] == COLUMN_RESULT && is_nothing (self, &row->cells[n]))
      facts->result = NULL;
}

static const Cell *
find_name (const Row *row, const Column *columns)
{
  for (guint n = 0; n < row->n; n++)
    if (columns[n] == COLUMN_NAME)
      return &row->cells[n];
  return NULL;
}

/* One line of the table; where it tells nothing, all of it stays unread. */
static void
read_line (CwIhcReader *self, const Row *row, const Column *columns)
{
  const Cell *name = find_name (row, columns);
  guint n_words = name ? cw_ihc_marker_match (self->text, self->tokens, name->first) : 0;
  gboolean is_read[COLUMNS_MAX] = { FALSE };
  CwIhcItem *item;

  if (n_words == 0 || n_words != name->past - name->first ||
      cw_ihc_names_read (self, name->first) == name->first ||
      (item = cw_ihc_reader_get_last (self)) == NULL)
    return;
  item->is_bound = TRUE;
  for (guint n = 0; n < row->n; n++)
    is_read[n] =
      &row->cells[n] != name && read_cell (self, &row->cells[n], columns[n], &item->facts);
  drop_dash (self, row, columns, &item->facts);
  if (cw_ihc_facts_are_empty (&item->facts))
    return;
  for (guint n = 0; n < row->n; n++)
    if (is_read[n])
      {
        cw_ihc_reader_use (self, row->cells[n].first, row->cells[n].past);
        cw_ihc_item_stretch (self, item, MAX (row->cells[n].past, item->past));
      }
  for (guint i = row->first; i < row->past; i++)
    if (cw_ihc_reader_is_bar (self, i))
      cw_ihc_reader_use (self, i, i + 1);
}

static gboolean
is_head (const CwIhcReader *self, const Row *row, Column *columns)
{
  gboolean seen[COLUMN_PERCENT + 1] = { FALSE };

  for (guint n = 0; n < row->n; n++)
    {
      columns[n] = get_column (self, &row->cells[n]);
      seen[columns[n]] = TRUE;
    }
  return row->n > 2 && columns[0] == COLUMN_NAME &&
         seen[COLUMN_CLONE] + seen[COLUMN_RESULT] + seen[COLUMN_TOLD] + seen[COLUMN_PERCENT] > 1;
}

/**
 * cw_ihc_table_read:
 * @self: the reader
 * @i: a piece
 *
 * Reads a table that has a line of the names of its columns at @i, with bars between them.
 *
 * Returns: what stands behind the table; @i when there is none
 */
guint
cw_ihc_table_read (CwIhcReader *self, guint i)
{
  Column columns[COLUMNS_MAX];
  Row row;
  guint n_columns, past;

  if (!cw_ihc_reader_begins_line (self, i) || cw_ihc_reader_peek (self, i)->kind == CW_IHC_STOP)
    return i;
  read_row (self, i, &row);
  if (!is_head (self, &row, columns))
    return i;
  cw_ihc_reader_end_clause (self);
  cw_ihc_reader_use (self, i, row.past);
  n_columns = row.n;
  for (past = row.past; past < self->tokens->len; past = row.past)
    {
      read_row (self, past, &row);
      if (row.n < 2 || row.n > n_columns)
        break;
      read_line (self, &row, columns);
      cw_ihc_reader_end_clause (self);
    }
  return past;
}
