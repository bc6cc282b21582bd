/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-raw-grid-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/cw-error.h"

/* Where all readers put what they find. It keeps the limits, so that none of them has to. */

/* Paragraphs below a table that can be its notes. */
#define MAX_AFTER 64

/* A cell that reaches down into the next rows. */
typedef struct
{
  guint n_left;
  char *text;
} Span;

static void
span_clear (gpointer data)
{
  Span *self = data;

  g_free (self->text);
}

static void
row_free (gpointer data)
{
  CwRawGridRow *self = data;

  g_ptr_array_unref (self->cells);
  g_free (self);
}

static void
grid_free (gpointer data)
{
  CwRawGrid *self = data;

  g_free (self->name);
  g_free (self->caption);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->after);
  g_free (self);
}

void
cw_raw_builder_init (CwRawBuilder *self)
{
  self->grids = g_ptr_array_new_with_free_func (grid_free);
  self->text = g_string_new (NULL);
  self->spans = g_array_new (FALSE, TRUE, sizeof (Span));
  g_array_set_clear_func (self->spans, span_clear);
}

void
cw_raw_builder_clear (CwRawBuilder *self)
{
  g_clear_pointer (&self->grids, g_ptr_array_unref);
  g_clear_pointer (&self->row, row_free);
  g_clear_pointer (&self->spans, g_array_unref);
  g_clear_pointer (&self->caption, g_free);
  if (self->text)
    g_string_free (self->text, TRUE);
  self->text = NULL;
  g_clear_error (&self->error);
}

gboolean
cw_raw_builder_goes_on (const CwRawBuilder *self)
{
  return self->error == NULL;
}

/* Takes the tables out; %NULL with the error that ended the reading. */
GPtrArray *
cw_raw_builder_finish (CwRawBuilder *self, GError **error)
{
  if (self->error)
    {
      g_propagate_error (error, g_steal_pointer (&self->error));
      return NULL;
    }
  return g_steal_pointer (&self->grids);
}

/* ---- limits ---- */

/* Says where it is: "Sheet 1, row 3, column 5". */
static char *
dup_place (const CwRawBuilder *self, guint column)
{
  const char *name = self->grid ? self->grid->name : "";
  g_autofree char *place = column ? g_strdup_printf (_ ("row %u, column %u"), self->line, column)
                                  : g_strdup_printf (_ ("row %u"), self->line);

  return g_strconcat (name, *name ? ", " : "", place, NULL);
}

static void
fail (CwRawBuilder *self, guint column, const char *reason)
{
  g_autofree char *place = dup_place (self, column);

  if (self->error == NULL)
    /* Translators: a place in a file, and a sentence. */
    g_set_error (&self->error, CW_ERROR, CW_ERROR_UNREADABLE, _ ("%s: %s"), place, reason);
}

static gboolean
count_text (CwRawBuilder *self, guint column, gsize length)
{
  if (length > CW_RAW_MAX_CELL_BYTES)
    fail (self, column + 1,
          _ ("The cell holds more than 32 KiB of text. Is a quotation mark missing?"));
  self->n_bytes += length + sizeof (gpointer);
  if (self->n_bytes > CW_RAW_MAX_TEXT_BYTES)
    fail (self, column + 1, _ ("The tables hold more than 32 MiB of text."));
  return self->error == NULL;
}

static gboolean
check_place (CwRawBuilder *self, guint column)
{
  if (column >= CW_RAW_MAX_COLUMNS)
    fail (self, column + 1, _ ("The table has more than 256 columns."));
  else if (self->grid->rows->len >= CW_RAW_MAX_ROWS)
    fail (self, 0, _ ("The table has more than 20000 rows: it is no table of reported cases."));
  return self->error == NULL;
}

/* ---- tables and rows ---- */

static gboolean
is_open (const CwRawBuilder *self)
{
  return self->grid && self->depth == 1 && self->error == NULL;
}

void
cw_raw_builder_begin_table (CwRawBuilder *self, const char *name)
{
  if (self->depth++ > 0)
    return;
  self->grid = g_new0 (CwRawGrid, 1);
  self->grid->name = g_strdup (name);
  self->grid->caption = g_steal_pointer (&self->caption);
  self->grid->rows = g_ptr_array_new_with_free_func (row_free);
  self->grid->after = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->grids, self->grid);
  g_array_set_size (self->spans, 0);
  g_string_truncate (self->text, 0);
  self->line = 0;
  self->blank = FALSE;
  if (self->grids->len > CW_RAW_MAX_TABLES)
    fail (self, 0, _ ("The file holds more than 64 tables."));
}

void
cw_raw_builder_end_table (CwRawBuilder *self)
{
  if (self->depth == 0 || --self->depth > 0)
    return;
  g_clear_pointer (&self->row, row_free);
  g_string_truncate (self->text, 0);
  self->in_cell = FALSE;
  self->grid = NULL;
}

/* @line is the number of the row where the file tells it, or 0 for the next. */
void
cw_raw_builder_begin_row (CwRawBuilder *self, guint line, CwRawPart part)
{
  if (!is_open (self))
    return;
  g_clear_pointer (&self->row, row_free);
  self->line = line ? line : self->line + 1;
  self->column = 0;
  self->row = g_new0 (CwRawGridRow, 1);
  self->row->line = self->line;
  self->row->part = part;
  self->row->cells = g_ptr_array_new_with_free_func (g_free);
}

/* A row without text is no row, but it parts those before and after it. */
static void
keep_row (CwRawBuilder *self)
{
  if (self->row->cells->len == 0)
    {
      self->blank = TRUE;
      g_clear_pointer (&self->row, row_free);
      return;
    }
  self->row->after_blank = self->blank;
  self->blank = FALSE;
  g_ptr_array_add (self->grid->rows, g_steal_pointer (&self->row));
}

void
cw_raw_builder_put (CwRawBuilder *self, guint column, char *text)
{
  g_autofree char *taken = text;

  if (!is_open (self) || self->row == NULL || *g_strstrip (taken) == '\0')
    return;
  if (!check_place (self, column) || !count_text (self, column, strlen (taken)))
    return;
  while (self->row->cells->len <= column)
    g_ptr_array_add (self->row->cells, NULL);
  if (self->row->cells->pdata[column] == NULL)
    self->row->cells->pdata[column] = g_steal_pointer (&taken);
}

/* Cells of the rows above that reach down here. */
static void
put_spans (CwRawBuilder *self)
{
  for (; self->column < self->spans->len; self->column++)
    {
      Span *span = &g_array_index (self->spans, Span, self->column);

      if (span->n_left == 0)
        return;
      span->n_left--;
      cw_raw_builder_put (self, self->column, g_strdup (span->text));
    }
}

void
cw_raw_builder_end_row (CwRawBuilder *self)
{
  if (!is_open (self) || self->row == NULL)
    return;
  while (self->column < self->spans->len)
    {
      put_spans (self);
      self->column++;
    }
  keep_row (self);
}

/* What stands in the first row of a merged cell holds for the others. */
void
cw_raw_builder_merge_down (CwRawBuilder *self, guint first, guint last, guint column)
{
  const char *text = NULL;

  if (!is_open (self))
    return;
  for (guint i = 0; i < self->grid->rows->len && self->error == NULL; i++)
    {
      CwRawGridRow *row = self->grid->rows->pdata[i];

      if (row->line == first && column < row->cells->len)
        text = row->cells->pdata[column];
      if (row->line <= first || row->line > last || text == NULL)
        continue;
      while (row->cells->len <= column)
        g_ptr_array_add (row->cells, NULL);
      if (row->cells->pdata[column] == NULL && count_text (self, column, strlen (text)))
        row->cells->pdata[column] = g_strdup (text);
    }
}

/* ---- elements ---- */

void
cw_raw_builder_begin_cell (CwRawBuilder *self, guint column_span, guint row_span)
{
  if (!is_open (self) || self->row == NULL)
    return;
  put_spans (self);
  g_string_truncate (self->text, 0);
  self->sups = 0;
  self->in_cell = TRUE;
  self->column_span = CLAMP (column_span, 1, CW_RAW_MAX_COLUMNS);
  self->row_span = CLAMP (row_span, 1, CW_RAW_MAX_ROWS);
}

static void
close_sup (CwRawBuilder *self)
{
  self->sups = MIN (self->sups, 1);
  cw_raw_builder_set_sup (self, FALSE);
}

static void
reach_down (CwRawBuilder *self, guint column, const char *text)
{
  Span *span;

  if (self->spans->len <= column)
    g_array_set_size (self->spans, column + 1);
  span = &g_array_index (self->spans, Span, column);
  span->n_left = self->row_span - 1;
  g_free (span->text);
  span->text = g_strdup (text);
}

void
cw_raw_builder_end_cell (CwRawBuilder *self)
{
  g_autofree char *text = NULL;

  if (!is_open (self) || !self->in_cell)
    return;
  close_sup (self);
  self->in_cell = FALSE;
  text = g_strstrip (g_strdup (self->text->str));
  g_string_truncate (self->text, 0);
  for (guint i = 0; i < self->column_span && self->error == NULL; i++)
    {
      guint column = self->column++;

      /* A heading above several columns belongs to each of them. */
      if (i == 0 || self->row->part == CW_RAW_HEADER)
        cw_raw_builder_put (self, column, g_strdup (text));
      if (self->row_span > 1 && column < CW_RAW_MAX_COLUMNS)
        reach_down (self, column, i == 0 ? text : "");
    }
}

void
cw_raw_builder_skip_cells (CwRawBuilder *self, guint n)
{
  if (is_open (self) && self->row)
    self->column += MIN (n, CW_RAW_MAX_COLUMNS);
}

static gboolean
is_blank (char c)
{
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\v';
}

/* Text as a page shows it: any white space is one blank. */
void
cw_raw_builder_append (CwRawBuilder *self, const char *text, gsize length)
{
  if (self->error || (self->grid && !self->in_cell))
    return;
  for (gsize i = 0; i < length && self->text->len <= CW_RAW_MAX_CELL_BYTES; i++)
    if (!is_blank (text[i]))
      g_string_append_c (self->text, (guchar)text[i] < ' ' ? ' ' : text[i]);
    else if (self->text->len && !is_blank (self->text->str[self->text->len - 1]))
      g_string_append_c (self->text, ' ');
}

void
cw_raw_builder_break (CwRawBuilder *self)
{
  while (self->text->len && self->text->str[self->text->len - 1] == ' ')
    g_string_truncate (self->text, self->text->len - 1);
  if (self->text->len && self->text->str[self->text->len - 1] != '\n')
    g_string_append_c (self->text, '\n');
}

void
cw_raw_builder_set_sup (CwRawBuilder *self, gboolean open)
{
  gsize length = self->text->len;

  /* What goes on above the line is one. */
  if (open && self->sups++ == 0 && length && self->text->str[length - 1] == CW_RAW_SUP_CLOSE)
    g_string_truncate (self->text, length - 1);
  else if (open && self->sups == 1)
    g_string_append_c (self->text, CW_RAW_SUP_OPEN);
  else if (!open && self->sups > 0 && --self->sups == 0)
    g_string_append_c (self->text, CW_RAW_SUP_CLOSE);
}

static gboolean
is_caption (const char *text)
{
  static const char *const words[] = { "table", "supplementary table", "表", "附表" };
  g_autofree char *folded = g_utf8_casefold (text, -1);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (folded, words[i]))
      return TRUE;
  return FALSE;
}

static void
keep_paragraph (CwRawBuilder *self, const char *text)
{
  CwRawGrid *last = self->grids->len ? self->grids->pdata[self->grids->len - 1] : NULL;

  g_clear_pointer (&self->caption, g_free);
  if (is_caption (text))
    self->caption = g_strdup (text);
  else if (last && last->after->len < MAX_AFTER && count_text (self, 0, strlen (text)))
    g_ptr_array_add (last->after, g_strdup (text));
}

/* In a cell it begins a new line; elsewhere it may be the caption of what follows, or a note on the
 * table before it. */
void
cw_raw_builder_end_paragraph (CwRawBuilder *self)
{
  g_autofree char *text = NULL;

  if (self->error || (self->grid && !self->in_cell))
    return;
  if (self->grid)
    {
      cw_raw_builder_break (self);
      return;
    }
  close_sup (self);
  text = g_strstrip (g_strdup (self->text->str));
  g_string_truncate (self->text, 0);
  if (*text)
    keep_paragraph (self, text);
}

/* A caption inside the table is text outside of its rows. */
void
cw_raw_builder_begin_caption (CwRawBuilder *self)
{
  if (!is_open (self))
    return;
  self->in_cell = TRUE;
  g_string_truncate (self->text, 0);
}

void
cw_raw_builder_take_caption (CwRawBuilder *self)
{
  if (!is_open (self))
    return;
  close_sup (self);
  self->in_cell = FALSE;
  g_free (self->grid->caption);
  self->grid->caption = g_strstrip (g_strdup (self->text->str));
  g_string_truncate (self->text, 0);
}
