/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <math.h>
#include <string.h>

#include "plot/cw-page-private.h"

/* Tables: columns as wide as what they hold, a row a box, the head again on every page. */

/* No column asks for more than that for its longest word, or for all its words, in points. */
#define WORD_MOST 120.0
#define TEXT_MOST 260.0
/* Type is never made smaller. */
#define SIZE_LEAST 5.5
/* A table whose rows would need so many times the width of an upright page lies on its side. */
#define UPRIGHT_MOST 3.0
#define PADDING 2.0
#define RULE 0.7
/* A head taller than this share of a page is not repeated. */
#define HEAD_SHARE 0.3

typedef struct
{
  CwPageText text;
  PangoLayout *layout;
  PangoLayoutIter *rest; /* the line that is placed next, or NULL */
} Cell;

typedef struct
{
  double least; /* its longest word */
  double most; /* its longest cell on one line */
  double x;
  double width;
} Column;

struct _CwPageTable
{
  CwPageDraft *draft;
  GArray *cells; /* Cell, row by row */
  GArray *columns; /* Column */
  guint n_rows;
  double size;
  GPtrArray *heads; /* boxes of the first row */
};

/* ---- what is in the cells ---- */

static void
cell_clear (gpointer data)
{
  Cell *cell = data;

  cw_page_text_clear (&cell->text);
  g_clear_pointer (&cell->rest, pango_layout_iter_free);
  g_clear_object (&cell->layout);
}

static Cell *
get_cell (CwPageTable *self, guint row, guint column)
{
  return &g_array_index (self->cells, Cell, row * self->columns->len + column);
}

static Column *
get_column (const CwPageTable *self, guint column)
{
  return &g_array_index (self->columns, Column, column);
}

static void
add_cells (CwPageTable *self, const CwManuscriptBlock *block)
{
  guint next = 0;

  for (guint i = 0; i < self->columns->len; i++)
    {
      Cell cell = { 0 };

      cw_page_text_init (&cell.text, block);
      for (; next < block->runs->len; next++)
        {
          const CwManuscriptRun *run = block->runs->pdata[next];

          if (run->cell > i && i + 1 < self->columns->len)
            break;
          cw_page_text_add_run (&cell.text, run);
        }
      g_array_append_val (self->cells, cell);
    }
}

/* ---- columns ---- */

static double
measure (CwPageTable *self, const Cell *cell, gsize start, gsize end, gboolean is_head)
{
  g_autoptr (PangoLayout) layout =
    cw_page_text_set (&cell->text, self->draft, start, end, CW_PAGE_TABLE_SIZE, is_head, -1);
  int width;

  pango_layout_get_size (layout, &width, NULL);
  return width / (double)PANGO_SCALE + 0.5;
}

static void
find_longest_word (const char *text, gsize *start, gsize *end)
{
  *start = *end = 0;
  for (gsize at = 0, length; text[at]; at += length)
    {
      at += strspn (text + at, " \n");
      length = strcspn (text + at, " \n");
      if (length > *end - *start)
        {
          *start = at;
          *end = at + length;
        }
    }
}

static void
measure_cell (CwPageTable *self, guint row, guint column)
{
  const Cell *cell = get_cell (self, row, column);
  Column *wanted = get_column (self, column);
  gsize start, end;

  find_longest_word (cell->text.text->str, &start, &end);
  wanted->least =
    fmax (wanted->least, fmin (WORD_MOST, measure (self, cell, start, end, row == 0)));
  wanted->most =
    fmax (wanted->most, fmin (TEXT_MOST, measure (self, cell, 0, cell->text.text->len, row == 0)));
}

static void
add_up (const CwPageTable *self, double *least, double *most)
{
  double gaps = CW_PAGE_CELL_GAP * (self->columns->len - 1);

  *least = *most = gaps;
  for (guint i = 0; i < self->columns->len; i++)
    {
      *least += get_column (self, i)->least;
      *most += fmax (get_column (self, i)->most, get_column (self, i)->least);
    }
}

/* Each column gets its longest word, and of what is left as much as its texts are longer. */
static void
fit_columns (CwPageTable *self)
{
  double width = cw_page_draft_get_width (self->draft);
  double gaps = CW_PAGE_CELL_GAP * (self->columns->len - 1);
  double least, most, scale, share, x = 0;

  add_up (self, &least, &most);
  scale = fmin (1, (width - gaps) / (least - gaps));
  self->size = fmax (SIZE_LEAST, CW_PAGE_TABLE_SIZE * scale);
  share = most > least ? fmax (0, width - least) / (most - least) : 0;
  for (guint i = 0; i < self->columns->len; i++)
    {
      Column *column = get_column (self, i);

      column->width =
        column->least * scale + fmin (1.5, share) * fmax (0, column->most - column->least);
      column->x = x;
      x += column->width + CW_PAGE_CELL_GAP;
    }
}

/* ---- rows ---- */

static guint
set_row (CwPageTable *self, guint row)
{
  guint n_lines = 1;

  for (guint i = 0; i < self->columns->len; i++)
    {
      Cell *cell = get_cell (self, row, i);

      cell->layout = cw_page_text_set (&cell->text, self->draft, 0, cell->text.text->len,
                                       self->size, row == 0, get_column (self, i)->width);
      cell->rest = pango_layout_get_iter (cell->layout);
      n_lines = MAX (n_lines, (guint)pango_layout_get_line_count (cell->layout));
    }
  return n_lines;
}

static void
place_lines (CwPageTable *self, CwPageBox *box, Cell *cell, double x, guint n_lines)
{
  double pitch = self->size * CW_PAGE_LEADING;

  for (guint i = 0; i < n_lines && cell->rest; i++)
    {
      cw_page_box_add_line (self->draft, box, &cell->text, 0, cell->rest, x, PADDING + i * pitch,
                            pitch, self->size);
      if (!pango_layout_iter_next_line (cell->rest))
        g_clear_pointer (&cell->rest, pango_layout_iter_free);
    }
}

static void
add_rule (CwPageTable *self, CwPageBox *box, double y)
{
  CwPageItem *rule = cw_page_box_add (box, CW_PAGE_RULE, 0, y);

  rule->place.width = cw_page_draft_get_width (self->draft);
  rule->place.height = RULE;
}

static CwPageBox *
place_slice (CwPageTable *self, guint row, guint n_lines)
{
  CwPageBox *box = cw_page_box_new (self->draft);

  for (guint i = 0; i < self->columns->len; i++)
    place_lines (self, box, get_cell (self, row, i), get_column (self, i)->x, n_lines);
  box->height = n_lines * self->size * CW_PAGE_LEADING + 2 * PADDING;
  if (row == 0)
    g_ptr_array_add (self->heads, box);
  else
    box->heads = g_ptr_array_ref (self->heads);
  return box;
}

/* A row that is taller than half a page is cut between its lines. */
static void
place_row (CwPageTable *self, guint row)
{
  const CwPageLayout *layout = self->draft->layout;
  double room = (self->draft->is_wide ? layout->width : layout->height) - 2 * CW_PAGE_MARGIN;
  guint n_most = (guint)(room / 2 / (self->size * CW_PAGE_LEADING));
  guint n_left = set_row (self, row);
  CwPageBox *box;

  do
    {
      guint n = MIN (n_left, n_most);

      box = place_slice (self, row, n);
      box->is_kept = row == 0;
      n_left -= n;
      if (row == 0 && self->heads->len == 1)
        add_rule (self, box, 0);
    }
  while (n_left > 0);
  if (row == 0 || row + 1 == self->n_rows)
    add_rule (self, box, box->height);
}

static void
drop_tall_heads (CwPageTable *self)
{
  const CwPageLayout *layout = self->draft->layout;
  double height = 0;

  for (guint i = 0; i < self->heads->len; i++)
    height += ((CwPageBox *)self->heads->pdata[i])->height;
  if (height > HEAD_SHARE * ((self->draft->is_wide ? layout->width : layout->height)))
    g_ptr_array_set_size (self->heads, 0);
}

/* ---- tables ---- */

/* Measures @n_rows rows from @first on; shorter ones are filled up. */
CwPageTable *
cw_page_table_new (CwPageDraft *draft, GPtrArray *rows, guint first, guint n_rows)
{
  CwPageTable *self = g_new0 (CwPageTable, 1);
  guint n_columns = 1;

  for (guint i = 0; i < n_rows; i++)
    n_columns = MAX (n_columns, ((CwManuscriptBlock *)rows->pdata[first + i])->n_cells);
  self->draft = draft;
  self->n_rows = n_rows;
  self->heads = g_ptr_array_new ();
  self->columns = g_array_new (FALSE, TRUE, sizeof (Column));
  g_array_set_size (self->columns, n_columns);
  self->cells = g_array_new (FALSE, TRUE, sizeof (Cell));
  g_array_set_clear_func (self->cells, cell_clear);
  for (guint i = 0; i < n_rows; i++)
    add_cells (self, rows->pdata[first + i]);
  for (guint i = 0; i < self->cells->len; i++)
    measure_cell (self, i / n_columns, i % n_columns);
  return self;
}

void
cw_page_table_free (CwPageTable *self)
{
  g_array_unref (self->cells);
  g_array_unref (self->columns);
  g_ptr_array_unref (self->heads);
  g_free (self);
}

/* Whether it is better read on a page that lies on its side. */
gboolean
cw_page_table_is_wide (const CwPageTable *self)
{
  double width = self->draft->layout->width - 2 * CW_PAGE_MARGIN;
  double least, most;

  add_up (self, &least, &most);
  return least > width || most > UPRIGHT_MOST * width;
}

void
cw_page_table_place (CwPageTable *self)
{
  fit_columns (self);
  for (guint i = 0; i < self->n_rows; i++)
    {
      place_row (self, i);
      if (i == 0)
        drop_tall_heads (self);
    }
}
