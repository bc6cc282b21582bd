/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "io/cw-raw-grid-private.h"

/* What the rows of a grid are: a title above the table, its header, its rows, notes below it. */

typedef struct
{
  const CwRawGrid *grid;
  CwRawTable *table;
  guint first; /* row of the header */
  guint body; /* first row below it */
  guint foot; /* first row of the notes */
  guint n_columns; /* that the header has */
} Reading;

static const CwRawGridRow *
get_row (const Reading *self, guint i)
{
  return self->grid->rows->pdata[i];
}

static const char *
get_text (const CwRawGridRow *row, guint column)
{
  return column < row->cells->len && row->cells->pdata[column] ? row->cells->pdata[column] : "";
}

static guint
count_cells (const CwRawGridRow *row)
{
  guint n = 0;

  for (guint i = 0; i < row->cells->len; i++)
    n += row->cells->pdata[i] != NULL;
  return n;
}

/* The text of a row that is one text; a comma in it may have parted it. */
static char *
dup_line (const CwRawGridRow *row)
{
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < row->cells->len; i++)
    if (row->cells->pdata[i])
      g_string_append_printf (line, "%s%s", line->len ? ", " : "", (char *)row->cells->pdata[i]);
  return g_string_free (line, FALSE);
}

/* ---- above the table ---- */

static gboolean
is_wide (const Reading *self)
{
  for (guint i = 0; i < self->grid->rows->len; i++)
    if (count_cells (get_row (self, i)) > 1)
      return TRUE;
  return FALSE;
}

/* "Table 1. Summary of the cases": the number is that of another article. */
static char *
dup_title (const char *text)
{
  g_autoptr (GRegex) number = g_regex_new (
    "^(supplementary )?(table|表)\\s*S?[0-9]+\\s*[.:：|–-]?\\s*", G_REGEX_CASELESS, 0, NULL);
  g_autofree char *plain = cw_raw_note_dup_plain (text);
  g_autofree char *title = g_regex_replace_literal (number, plain, -1, 0, "", 0, NULL);

  g_strdelimit (title, "\n", ' ');
  return *title ? g_steal_pointer (&title) : NULL;
}

static void
take_above (Reading *self)
{
  for (; self->first + 1 < self->grid->rows->len; self->first++)
    {
      const CwRawGridRow *row = get_row (self, self->first);
      g_autofree char *line = dup_line (row);

      if (row->part == CW_RAW_HEADER || count_cells (row) > 1)
        return;
      if (self->table->title == NULL && !cw_raw_note_is_sure (line))
        self->table->title = dup_title (line);
      else
        cw_raw_note_add (self->table, line);
    }
}

/* ---- below the table ---- */

/* A row may well begin with a number: "[11] Ramspott". Behind an empty row it may be a note. */
static gboolean
begins_note (const char *text)
{
  return cw_raw_note_is_sure (text) && !g_ascii_isdigit (text[0]) &&
         (strchr ("[(", text[0]) == NULL || !g_ascii_isdigit (text[1]));
}

/* Where the notes begin: behind an empty row, or at a row that begins like one. The row below the
 * header is no note only because an empty row parts them. */
static guint
find_foot (const Reading *self)
{
  guint n = self->grid->rows->len, start = n;

  while (start > self->body && (get_row (self, start - 1)->part == CW_RAW_FOOT ||
                                count_cells (get_row (self, start - 1)) == 1))
    start--;
  for (; start < n; start++)
    {
      const CwRawGridRow *row = get_row (self, start);

      if (row->part == CW_RAW_FOOT || (row->after_blank && start > self->body) ||
          begins_note (get_text (row, 0)))
        break;
    }
  return start;
}

/* A note whose commas were taken for delimiters, behind an empty row. */
static guint
find_parted_foot (const Reading *self, guint foot)
{
  while (foot > self->body)
    {
      const CwRawGridRow *row = get_row (self, foot - 1);
      g_autofree char *line = dup_line (row);

      if (*get_text (row, 0) == '\0' || !begins_note (line))
        break;
      foot--;
      if (row->after_blank)
        return foot;
    }
  return self->foot;
}

static void
take_notes (Reading *self)
{
  GPtrArray *after = self->grid->after;

  for (guint i = self->foot; i < self->grid->rows->len; i++)
    {
      g_autofree char *line = dup_line (get_row (self, i));

      cw_raw_note_add (self->table, line);
    }
  for (guint i = 0; i < after->len && cw_raw_note_is_sure (after->pdata[i]); i++)
    cw_raw_note_add (self->table, after->pdata[i]);
}

/* ---- the header ---- */

/* Headings above each other are one: "Survival PFS". */
static char *
dup_heading (const Reading *self, guint column)
{
  GString *heading = g_string_new (NULL);
  const char *last = "";

  for (guint i = self->first; i < self->body; i++)
    {
      const char *text = get_text (get_row (self, i), column);

      if (*text && strcmp (text, last) != 0)
        g_string_append_printf (heading, "%s%s", heading->len ? " " : "", text);
      last = text;
    }
  return g_strdelimit (g_string_free (heading, FALSE), "\n", ' ');
}

static void
find_body (Reading *self)
{
  self->body = self->first + 1;
  while (self->body < self->grid->rows->len && get_row (self, self->body)->part == CW_RAW_HEADER)
    self->body++;
  for (guint i = self->first; i < self->body; i++)
    self->n_columns = MAX (self->n_columns, get_row (self, i)->cells->len);
}

static void
take_header (Reading *self, guint n_columns)
{
  for (guint column = 0; column < n_columns; column++)
    {
      g_autofree char *heading = dup_heading (self, column);

      g_ptr_array_add (self->table->header, cw_raw_note_read_cell (self->table, heading));
    }
}

/* ---- the rows ---- */

/* A row with more or fewer cells than the header may be shifted. */
static void
check_length (Reading *self, const CwRawGridRow *row)
{
  guint expected = get_row (self, self->first)->n_given;
  g_autofree char *line = NULL, *reason = NULL;

  for (guint column = self->n_columns; column < row->cells->len; column++)
    if (row->cells->pdata[column])
      {
        g_autofree char *plain = cw_raw_note_dup_plain (row->cells->pdata[column]);

        cw_raw_table_add_problem (self->table, row->line, column + 1, plain,
                                  _ ("The cell stands beyond the last column of the header."));
      }
  if (row->is_across && count_cells (row) == 1 && self->n_columns > 1)
    {
      line = dup_line (row);
      cw_raw_table_add_problem (self->table, row->line, 0, line,
                                _ ("The row has one cell for all columns: it may be a heading "
                                   "inside the table."));
      return;
    }
  if (expected == 0 || row->n_given >= expected || row->n_given == 0)
    return;
  line = dup_line (row);
  reason = g_strdup_printf (_ ("The row has fewer cells than the header: %u, not %u."),
                            row->n_given, expected);
  cw_raw_table_add_problem (self->table, row->line, 0, line, reason);
}

static guint
count_columns (const Reading *self)
{
  guint n = self->n_columns;

  for (guint i = self->body; i < self->foot; i++)
    n = MAX (n, get_row (self, i)->cells->len);
  return n;
}

static void
take_rows (Reading *self, guint n_columns)
{
  for (guint i = self->body; i < self->foot; i++)
    {
      const CwRawGridRow *from = get_row (self, i);
      CwRawRow *row = cw_raw_table_add_row (self->table, from->line);

      check_length (self, from);
      for (guint column = 0; column < n_columns; column++)
        g_ptr_array_add (row->cells, cw_raw_note_read_cell (self->table, get_text (from, column)));
    }
}

/* Reads a grid that has at least one row. */
CwRawTable *
cw_raw_grid_read (const CwRawGrid *grid)
{
  Reading self = { .grid = grid, .table = cw_raw_table_new (grid->name) };
  gboolean wide = is_wide (&self);
  guint n_columns;

  if (grid->caption && *grid->caption)
    self.table->title = dup_title (grid->caption);
  if (wide)
    take_above (&self);
  find_body (&self);
  self.foot = grid->rows->len;
  if (wide)
    {
      self.foot = find_foot (&self);
      self.foot = find_parted_foot (&self, self.foot);
    }
  n_columns = count_columns (&self);
  take_notes (&self);
  take_header (&self, n_columns);
  take_rows (&self, n_columns);
  return self.table;
}
