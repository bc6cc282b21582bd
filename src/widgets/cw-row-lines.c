/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "widgets/cw-row-lines.h"

/* Lines between the cells of column views. GTK would draw them as borders of one side, for which
 * cairo fills a mesh: a third of a frame in which the rows move. */

#define LINE_ALPHA 0.15f /* as in the style of columns that GTK has */

typedef struct
{
  const CwRowLines *where;
  GtkSnapshot *snapshot;
  GdkRGBA color;
} Pen;

/**
 * cw_row_lines_find_list:
 * @view: a #GtkColumnView
 *
 * Returns: (transfer none): its #GtkListView
 */
GtkWidget *
cw_row_lines_find_list (GtkWidget *view)
{
  GtkWidget *list = gtk_widget_get_last_child (view);

  while (list != NULL && !GTK_IS_LIST_VIEW (list))
    list = gtk_widget_get_prev_sibling (list);
  return list;
}

static void
draw_line (const Pen *pen, float x, float y, float width, float height)
{
  gtk_snapshot_append_color (pen->snapshot, &pen->color, &GRAPHENE_RECT_INIT (x, y, width, height));
}

/* Between this cell and the next one. */
static void
draw_column_line (const Pen *pen, GtkWidget *view, GtkWidget *cell)
{
  gboolean rtl = gtk_widget_get_direction (view) == GTK_TEXT_DIR_RTL;
  GtkWidget *port = pen->where->port;
  graphene_rect_t bounds, seen;

  if (gtk_widget_compute_bounds (cell, port, &bounds) &&
      gtk_widget_compute_bounds (view, port, &seen) &&
      graphene_rect_intersection (&bounds, &seen, NULL))
    draw_line (pen, bounds.origin.x + (rtl ? 0 : bounds.size.width - 1), pen->where->top, 1,
               pen->where->height);
}

static void
draw_column_lines (const Pen *pen, GtkWidget *view)
{
  GtkWidget *row = gtk_widget_get_first_child (cw_row_lines_find_list (view));
  GtkWidget *cell = row != NULL ? gtk_widget_get_first_child (row) : NULL;

  for (; cell != NULL && gtk_widget_get_next_sibling (cell) != NULL;
       cell = gtk_widget_get_next_sibling (cell))
    draw_column_line (pen, view, cell);
}

/* Above each row, as far as it reaches. */
static void
draw_row_lines (const Pen *pen, GtkWidget *view)
{
  const CwRowLines *where = pen->where;
  GtkWidget *row = gtk_widget_get_first_child (cw_row_lines_find_list (view));
  gboolean rtl = gtk_widget_get_direction (view) == GTK_TEXT_DIR_RTL;
  float width = (float)gtk_widget_get_width (where->port), end;
  graphene_rect_t bounds;

  if (row == NULL || where->row_height <= 0 ||
      !gtk_widget_compute_bounds (row, where->port, &bounds))
    return;
  end = rtl ? MAX (0, bounds.origin.x) : MIN (width, bounds.origin.x + bounds.size.width);
  for (int y = -where->offset; y < (int)where->height; y += where->row_height)
    if (y >= 0)
      draw_line (pen, rtl ? end : 0, where->top + (float)y, rtl ? width - end : end, 1);
}

/* Beside the columns that stay, where the others go under them. */
static void
draw_frozen_line (const Pen *pen, GtkWidget *frozen)
{
  gboolean rtl = gtk_widget_get_direction (frozen) == GTK_TEXT_DIR_RTL;
  graphene_rect_t bounds;

  if (gtk_widget_compute_bounds (frozen, pen->where->port, &bounds))
    draw_line (pen, rtl ? bounds.origin.x : bounds.origin.x + bounds.size.width - 2, 0, 2,
               pen->where->top + (float)pen->where->page);
}

/**
 * cw_row_lines_snapshot:
 * @self: where the rows are
 * @frozen: (nullable): columns that stay in sight
 * @view: columns that are scrolled across
 * @snapshot: what is drawn into
 *
 * Draws the lines between the rows and columns in sight.
 */
void
cw_row_lines_snapshot (const CwRowLines *self,
                       GtkWidget *frozen,
                       GtkWidget *view,
                       GtkSnapshot *snapshot)
{
  Pen pen = { .where = self, .snapshot = snapshot };

  gtk_style_context_get_color (gtk_widget_get_style_context (self->port), &pen.color);
  pen.color.alpha *= LINE_ALPHA;
  draw_row_lines (&pen, view);
  draw_column_lines (&pen, view);
  if (frozen == NULL)
    return;
  draw_column_lines (&pen, frozen);
  draw_frozen_line (&pen, frozen);
}
