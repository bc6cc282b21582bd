/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-prose-table.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ui/cw-prose-buffer-private.h"
#include "ui/cw-prose-list-private.h"

/* Tables of prose. A row is a line with a bar at either end and between its cells, as in the
 * source; the rule below the head that other programs write is one, too. Rows that stand on lines
 * of their own below each other are changed together. */

#define EMPTY_CELL "   |"
#define RULE_CELL "---|"

typedef struct
{
  int first; /* its lines in the buffer */
  int last;
  int line; /* that of the cursor */
  guint column; /* that of the cursor, from 0 */
} Table;

/* ---- reading ---- */

static gboolean
is_row (GtkTextBuffer *buffer, int line)
{
  return line >= 0 && line < gtk_text_buffer_get_line_count (buffer) &&
         cw_prose_list_read_mark (buffer, line).kind == CW_PROSE_TABLE_ROW;
}

/* Where the bars of a row stand, in characters from its start: those that chips show are none, nor
 * are those behind a backslash. */
static GArray *
list_bars (GtkTextBuffer *buffer, int line)
{
  GArray *bars = g_array_new (FALSE, FALSE, sizeof (int));
  GtkTextIter at;

  gtk_text_buffer_get_iter_at_line (buffer, &at, line);
  for (; !gtk_text_iter_ends_line (&at); gtk_text_iter_forward_char (&at))
    {
      gunichar c = cw_prose_chips_find (&at) ? 0 : gtk_text_iter_get_char (&at);
      int offset = gtk_text_iter_get_line_offset (&at);

      if (c == '|')
        g_array_append_val (bars, offset);
      else if (c == '\\')
        gtk_text_iter_forward_char (&at);
      if (gtk_text_iter_ends_line (&at))
        break;
    }
  return bars;
}

static guint
count_cells (const GArray *bars)
{
  return bars->len > 1 ? bars->len - 1 : 1;
}

static int
get_bar (const GArray *bars, guint nth)
{
  return g_array_index (bars, int, MIN (nth, bars->len - 1));
}

/* The rule between head and body, told from the source, in which a chip is none. */
static gboolean
is_rule (GtkTextBuffer *buffer, int line)
{
  gboolean is_below_head = is_row (buffer, line - 1) && !is_row (buffer, line - 2);
  g_autofree char *text = NULL;
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_line (buffer, &start, line);
  end = start;
  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);
  text = cw_prose_buffer_write (&start, &end, NULL);
  return cw_prose_is_table_rule (text, strlen (text), is_below_head);
}

static gboolean
find_table (GtkTextBuffer *buffer, Table *table)
{
  g_autoptr (GArray) bars = NULL;
  GtkTextIter cursor;

  gtk_text_buffer_get_iter_at_mark (buffer, &cursor, gtk_text_buffer_get_insert (buffer));
  table->line = table->first = table->last = gtk_text_iter_get_line (&cursor);
  if (!is_row (buffer, table->line))
    return FALSE;
  while (is_row (buffer, table->first - 1))
    table->first--;
  while (is_row (buffer, table->last + 1))
    table->last++;
  bars = list_bars (buffer, table->line);
  table->column = 0;
  while (table->column + 1 < count_cells (bars) &&
         get_bar (bars, table->column + 1) < gtk_text_iter_get_line_offset (&cursor))
    table->column++;
  return TRUE;
}

/**
 * cw_prose_table_has_cursor:
 * @self: a buffer
 *
 * Returns: whether the cursor stands in a row of a table
 */
gboolean
cw_prose_table_has_cursor (CwProseBuffer *self)
{
  GtkTextIter cursor;

  gtk_text_buffer_get_iter_at_mark (GTK_TEXT_BUFFER (self), &cursor,
                                    gtk_text_buffer_get_insert (GTK_TEXT_BUFFER (self)));
  return is_row (GTK_TEXT_BUFFER (self), gtk_text_iter_get_line (&cursor));
}

/* ---- cells ---- */

/* Selects what stands in a cell; in an empty one the cursor stands behind a blank. */
static void
select_cell (GtkTextBuffer *buffer, int line, guint column)
{
  g_autoptr (GArray) bars = list_bars (buffer, line);
  GtkTextIter start, end, last;

  gtk_text_buffer_get_iter_at_line_offset (buffer, &start, line, get_bar (bars, column) + 1);
  gtk_text_buffer_get_iter_at_line_offset (buffer, &end, line, get_bar (bars, column + 1));
  while (gtk_text_iter_compare (&start, &end) < 0 && gtk_text_iter_get_char (&start) == ' ')
    gtk_text_iter_forward_char (&start);
  for (last = end; gtk_text_iter_compare (&last, &start) > 0; end = last)
    if (!gtk_text_iter_backward_char (&last) || gtk_text_iter_get_char (&last) != ' ')
      break;
  if (gtk_text_iter_equal (&start, &end) && get_bar (bars, column + 1) - get_bar (bars, column) > 1)
    {
      gtk_text_buffer_get_iter_at_line_offset (buffer, &start, line, get_bar (bars, column) + 2);
      end = start;
    }
  gtk_text_buffer_select_range (buffer, &end, &start);
}

/**
 * cw_prose_table_go_to_cell:
 * @self: a buffer
 * @step: 1 for the next cell, -1 for the one before
 *
 * Selects what stands in the cell, row after row.
 *
 * Returns: %FALSE when there is none, or the cursor stands in no table
 */
gboolean
cw_prose_table_go_to_cell (CwProseBuffer *self, int step)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  g_autoptr (GArray) bars = NULL;
  Table table;
  int column;

  if (!find_table (buffer, &table))
    return FALSE;
  bars = list_bars (buffer, table.line);
  column = (int)table.column + step;
  if (column < 0 || column >= (int)count_cells (bars))
    {
      g_autoptr (GArray) others = NULL;

      do
        table.line += step;
      while (is_row (buffer, table.line) && is_rule (buffer, table.line));
      if (!is_row (buffer, table.line))
        return FALSE;
      others = list_bars (buffer, table.line);
      column = step > 0 ? 0 : (int)count_cells (others) - 1;
    }
  select_cell (buffer, table.line, (guint)column);
  return TRUE;
}

/* ---- changing ---- */

static char *
make_row (guint n_cells, const char *cell)
{
  GString *row = g_string_new ("|");

  for (guint i = 0; i < n_cells; i++)
    g_string_append (row, cell);
  return g_string_free (row, FALSE);
}

/* Puts a line of its own in, which becomes @line. */
static void
insert_line (GtkTextBuffer *buffer, int line, const char *text)
{
  gboolean is_behind = line >= gtk_text_buffer_get_line_count (buffer);
  g_autofree char *whole = g_strconcat (is_behind ? "\n" : "", text, is_behind ? "" : "\n", NULL);
  GtkTextIter at;

  if (is_behind)
    gtk_text_buffer_get_end_iter (buffer, &at);
  else
    gtk_text_buffer_get_iter_at_line (buffer, &at, line);
  gtk_text_buffer_insert (buffer, &at, whole, -1);
}

static void
remove_lines (GtkTextBuffer *buffer, int first, int last)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_line (buffer, &start, first);
  if (!gtk_text_buffer_get_iter_at_line (buffer, &end, last + 1))
    {
      gtk_text_buffer_get_end_iter (buffer, &end);
      gtk_text_iter_backward_char (&start);
    }
  gtk_text_buffer_delete (buffer, &start, &end);
}

/* A row below the head stands below its rule. */
static void
add_row (GtkTextBuffer *buffer, const Table *table, gboolean is_below)
{
  g_autoptr (GArray) bars = list_bars (buffer, table->line);
  g_autofree char *row = make_row (count_cells (bars), EMPTY_CELL);
  int line = table->line + is_below;

  while (is_below && line <= table->last && is_rule (buffer, line))
    line++;
  insert_line (buffer, line, row);
  select_cell (buffer, line, MIN (table->column, count_cells (bars) - 1));
}

static gboolean
has_other_row (GtkTextBuffer *buffer, const Table *table)
{
  for (int line = table->first; line <= table->last; line++)
    if (line != table->line && !is_rule (buffer, line))
      return TRUE;
  return FALSE;
}

static void
remove_row (GtkTextBuffer *buffer, const Table *table)
{
  if (has_other_row (buffer, table))
    remove_lines (buffer, table->line, table->line);
  else
    remove_lines (buffer, table->first, table->last);
}

/* Rows that are shorter get their cell at the end. */
static void
add_column (GtkTextBuffer *buffer, const Table *table, guint column)
{
  for (int line = table->first; line <= table->last; line++)
    {
      g_autoptr (GArray) bars = list_bars (buffer, line);
      GtkTextIter at;

      gtk_text_buffer_get_iter_at_line_offset (buffer, &at, line, get_bar (bars, column) + 1);
      gtk_text_buffer_insert (buffer, &at, is_rule (buffer, line) ? RULE_CELL : EMPTY_CELL, -1);
    }
  select_cell (buffer, table->line, column);
}

static void
remove_column (GtkTextBuffer *buffer, const Table *table)
{
  for (int line = table->first; line <= table->last; line++)
    {
      g_autoptr (GArray) bars = list_bars (buffer, line);
      GtkTextIter start, end;

      if (table->column + 1 >= bars->len || count_cells (bars) == 1)
        continue;
      gtk_text_buffer_get_iter_at_line_offset (buffer, &start, line,
                                               get_bar (bars, table->column) + 1);
      gtk_text_buffer_get_iter_at_line_offset (buffer, &end, line,
                                               get_bar (bars, table->column + 1) + 1);
      gtk_text_buffer_delete (buffer, &start, &end);
    }
}

static guint
count_columns (GtkTextBuffer *buffer, const Table *table)
{
  g_autoptr (GArray) bars = list_bars (buffer, table->line);

  return count_cells (bars);
}

static void
change_table (GtkTextBuffer *buffer, const Table *table, CwProseTableChange change)
{
  switch (change)
    {
    case CW_PROSE_TABLE_ROW_ABOVE:
    case CW_PROSE_TABLE_ROW_BELOW:
      add_row (buffer, table, change == CW_PROSE_TABLE_ROW_BELOW);
      return;
    case CW_PROSE_TABLE_REMOVE_ROW:
      remove_row (buffer, table);
      return;
    case CW_PROSE_TABLE_COLUMN_BEFORE:
    case CW_PROSE_TABLE_COLUMN_AFTER:
      add_column (buffer, table, table->column + (change == CW_PROSE_TABLE_COLUMN_AFTER));
      return;
    case CW_PROSE_TABLE_REMOVE_COLUMN:
      if (count_columns (buffer, table) > 1)
        remove_column (buffer, table);
      else
        remove_lines (buffer, table->first, table->last);
      return;
    default:
      g_return_if_reached ();
    }
}

/**
 * cw_prose_table_change:
 * @self: a buffer
 * @change: what to do
 *
 * Changes the table at the cursor, as one step. Without its last row or column it is gone.
 *
 * Returns: %FALSE when the cursor stands in no table
 */
gboolean
cw_prose_table_change (CwProseBuffer *self, CwProseTableChange change)
{
  Table table;

  if (!find_table (GTK_TEXT_BUFFER (self), &table))
    return FALSE;
  cw_prose_buffer_begin_edit (self, _ ("Table"));
  change_table (GTK_TEXT_BUFFER (self), &table, change);
  cw_prose_buffer_end_edit (self);
  return TRUE;
}

/**
 * cw_prose_table_go_down:
 * @self: a buffer
 *
 * Selects the cell below that of the cursor; below the last one a row is added, as one step.
 *
 * Returns: %FALSE when the cursor stands in no cell, such as behind the last one of a row
 */
gboolean
cw_prose_table_go_down (CwProseBuffer *self)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  g_autoptr (GArray) bars = NULL;
  GtkTextIter cursor;
  Table table;
  int line;

  if (!find_table (buffer, &table))
    return FALSE;
  gtk_text_buffer_get_iter_at_mark (buffer, &cursor, gtk_text_buffer_get_insert (buffer));
  bars = list_bars (buffer, table.line);
  if (gtk_text_iter_get_line_offset (&cursor) <= get_bar (bars, 0) ||
      gtk_text_iter_get_line_offset (&cursor) > get_bar (bars, bars->len - 1))
    return FALSE;
  for (line = table.line + 1; line <= table.last && is_rule (buffer, line);)
    line++;
  if (line > table.last)
    return cw_prose_table_change (self, CW_PROSE_TABLE_ROW_BELOW);
  select_cell (buffer, line, table.column);
  return TRUE;
}

/* ---- a new one ---- */

static gboolean
is_empty (GtkTextBuffer *buffer, int line)
{
  GtkTextIter at;

  gtk_text_buffer_get_iter_at_line (buffer, &at, line);
  while (!gtk_text_iter_ends_line (&at) && g_unichar_isspace (gtk_text_iter_get_char (&at)))
    gtk_text_iter_forward_char (&at);
  return gtk_text_iter_ends_line (&at);
}

/* Rows with nothing but empty lines between them are printed as one table. */
static gboolean
would_join (GtkTextBuffer *buffer, int line)
{
  int above = line, below = line + 1;

  while (above >= 0 && is_empty (buffer, above))
    above--;
  while (below < gtk_text_buffer_get_line_count (buffer) && is_empty (buffer, below))
    below++;
  return is_row (buffer, above) || is_row (buffer, below);
}

/**
 * cw_prose_table_insert:
 * @self: a buffer
 * @n_rows: from 1 to %CW_PROSE_TABLE_MAX_ROWS; the first is the head
 * @n_columns: from 1 to %CW_PROSE_TABLE_MAX_COLUMNS
 *
 * Puts an empty table below the line of the cursor, or in its place when it is empty, as one step;
 * the cursor stands in its first cell.
 *
 * Returns: %FALSE beside another table, of which it would become a part
 */
gboolean
cw_prose_table_insert (CwProseBuffer *self, guint n_rows, guint n_columns)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  g_autofree char *row = NULL;
  GtkTextIter cursor;
  int line, first;

  g_return_val_if_fail (n_rows > 0 && n_rows <= CW_PROSE_TABLE_MAX_ROWS, FALSE);
  g_return_val_if_fail (n_columns > 0 && n_columns <= CW_PROSE_TABLE_MAX_COLUMNS, FALSE);
  gtk_text_buffer_get_iter_at_mark (buffer, &cursor, gtk_text_buffer_get_insert (buffer));
  line = gtk_text_iter_get_line (&cursor);
  if (would_join (buffer, line))
    return FALSE;
  row = make_row (n_columns, EMPTY_CELL);
  cw_prose_buffer_begin_edit (self, _ ("Table"));
  first = is_empty (buffer, line) ? line : line + 1;
  for (guint i = 0; i < n_rows; i++)
    insert_line (buffer, first + (int)i, row);
  if (first == line)
    remove_lines (buffer, line + (int)n_rows, line + (int)n_rows);
  select_cell (buffer, first, 0);
  cw_prose_buffer_end_edit (self);
  return TRUE;
}
