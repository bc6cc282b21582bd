/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "widgets/cw-grid-private.h"

static gboolean
column_takes_tab (CwGrid *self, guint column)
{
  return self->delegate.set_text == NULL || !self->columns[column].read_only;
}

static gboolean
step_tab (CwGrid *self, guint *row, guint *column, int step)
{
  gint64 n_cells = (gint64)cw_grid_get_n_rows (self) * self->n_columns;
  gint64 index = (gint64)*row * self->n_columns + *column;

  do
    index += step;
  while (index >= 0 && index < n_cells &&
         !column_takes_tab (self, (guint)(index % self->n_columns)));
  if (index < 0 || index >= n_cells)
    return FALSE;
  *row = (guint)(index / self->n_columns);
  *column = (guint)(index % self->n_columns);
  return TRUE;
}

static gboolean
may_append (CwGrid *self)
{
  guint n_rows = cw_grid_get_n_rows (self);

  return self->delegate.insert_row != NULL &&
         (n_rows == 0 || !cw_grid_row_is_empty (self, n_rows - 1));
}

/* Past the last cell Tab leads to the button that adds a row, and adds none itself. */
static void
go_tab (CwGrid *self, guint row, guint column, int step)
{
  if (step_tab (self, &row, &column, step))
    cw_grid_focus_cell (self, row, column);
  else
    cw_grid_move_focus_out (self, step > 0 ? GTK_DIR_TAB_FORWARD : GTK_DIR_TAB_BACKWARD);
}

static void
go_next_in_row (CwGrid *self, guint row, guint column)
{
  guint next_row = row, next_column = column;
  gboolean is_there = step_tab (self, &next_row, &next_column, 1) && next_row == row;

  cw_grid_focus_cell (self, row, is_there ? next_column : column);
}

static void
go_next_row (CwGrid *self, guint row, guint column)
{
  guint next = row + 1;

  if (next < cw_grid_get_n_rows (self) || (may_append (self) && cw_grid_insert_row (self, &next)))
    cw_grid_focus_cell (self, next, column);
}

static void
go_by (CwGrid *self, guint row, guint column, int rows, int columns)
{
  int last_row = (int)cw_grid_get_n_rows (self) - 1;
  int last_column = (int)self->n_columns - 1;

  if (last_row >= 0)
    cw_grid_focus_cell (self, (guint)CLAMP ((int)row + rows, 0, last_row),
                        (guint)CLAMP ((int)column + columns, 0, last_column));
}

static void
select_none (CwGrid *self)
{
  gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (self->selection));
  self->anchor_row = GTK_INVALID_LIST_POSITION;
}

static void
select_to (CwGrid *self, guint from, guint row)
{
  g_autoptr (GtkBitset) rows = NULL;

  if (self->anchor_row == GTK_INVALID_LIST_POSITION)
    self->anchor_row = from;
  rows = gtk_bitset_new_range (MIN (self->anchor_row, row),
                               MAX (self->anchor_row, row) - MIN (self->anchor_row, row) + 1);
  cw_grid_select_rows (self, rows);
}

static void
extend (CwGrid *self, guint row, guint column, int step)
{
  int last_row = (int)cw_grid_get_n_rows (self) - 1;
  guint next = (guint)CLAMP ((int)row + step, 0, last_row);

  select_to (self, row, next);
  cw_grid_focus_cell (self, next, column);
}

/**
 * cw_grid_click_rows:
 * @self: a grid
 * @row: the row that was clicked
 * @state: modifier keys
 *
 * Selects rows by a click: with Shift from the current row to this one, with Ctrl this one in
 * addition; without either the selection ends.
 */
void
cw_grid_click_rows (CwGrid *self, guint row, GdkModifierType state)
{
  GtkSelectionModel *selection = GTK_SELECTION_MODEL (self->selection);

  if ((state & GDK_SHIFT_MASK) != 0)
    select_to (self, self->current_row, row);
  else if ((state & GDK_CONTROL_MASK) != 0)
    {
      self->anchor_row = row;
      if (gtk_selection_model_is_selected (selection, row))
        gtk_selection_model_unselect_item (selection, row);
      else
        gtk_selection_model_select_item (selection, row, FALSE);
    }
  else
    select_none (self);
}

/**
 * cw_grid_move_focus_out:
 * @self: a grid
 * @direction: Tab forward or backward
 *
 * Moves the focus on from the grid as if the current cell were its only one.
 *
 * Returns: %TRUE when something took the focus
 */
gboolean
cw_grid_move_focus_out (CwGrid *self, GtkDirectionType direction)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (direction == GTK_DIR_TAB_FORWARD && gtk_widget_get_visible (self->footer))
    return gtk_widget_grab_focus (self->add_button);
  return root != NULL && gtk_widget_child_focus (GTK_WIDGET (root), direction);
}

/**
 * cw_grid_navigate:
 * @self: a grid
 * @row: row of the cell that asks
 * @column: its column
 * @direction: where to go
 *
 * Moves the focus between cells, adding a row where Enter runs past a last one that is not empty.
 */
void
cw_grid_navigate (CwGrid *self, guint row, guint column, CwCellDirection direction)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int page = MAX (1, (int)cw_row_port_count_rows (CW_ROW_PORT (self->port)) - 1);
  int last_row = (int)cw_grid_get_n_rows (self) - 1;

  if (direction < CW_CELL_EXTEND_UP)
    select_none (self);
  switch (direction)
    {
    case CW_CELL_NEXT:
      return go_tab (self, row, column, 1);
    case CW_CELL_PREVIOUS:
      return go_tab (self, row, column, -1);
    case CW_CELL_NEXT_ROW:
      return go_next_row (self, row, column);
    case CW_CELL_NEXT_IN_ROW:
      return go_next_in_row (self, row, column);
    case CW_CELL_LEFT:
      return go_by (self, row, column, 0, mirrored ? 1 : -1);
    case CW_CELL_RIGHT:
      return go_by (self, row, column, 0, mirrored ? -1 : 1);
    case CW_CELL_UP:
      return go_by (self, row, column, -1, 0);
    case CW_CELL_DOWN:
      return go_by (self, row, column, 1, 0);
    case CW_CELL_PAGE_UP:
      return go_by (self, row, column, -page, 0);
    case CW_CELL_PAGE_DOWN:
      return go_by (self, row, column, page, 0);
    case CW_CELL_ROW_START:
      return cw_grid_focus_cell (self, row, 0);
    case CW_CELL_ROW_END:
      return cw_grid_focus_cell (self, row, self->n_columns - 1);
    case CW_CELL_FIRST:
      return go_by (self, 0, 0, 0, 0);
    case CW_CELL_LAST:
      return go_by (self, (guint)MAX (last_row, 0), self->n_columns - 1, 0, 0);
    case CW_CELL_EXTEND_UP:
      return extend (self, row, column, -1);
    case CW_CELL_EXTEND_DOWN:
      return extend (self, row, column, 1);
    case CW_CELL_EXTEND_PAGE_UP:
      return extend (self, row, column, -page);
    case CW_CELL_EXTEND_PAGE_DOWN:
      return extend (self, row, column, page);
    case CW_CELL_EXTEND_FIRST:
      return extend (self, row, column, -(int)row);
    case CW_CELL_EXTEND_LAST:
      return extend (self, row, column, last_row - (int)row);
    case CW_CELL_SELECT_ROW:
      return extend (self, row, column, 0);
    default:
      g_return_if_reached ();
    }
}

/* The value is set at once, which also ends the page's own slower move to where the cell was. */
static void
reveal_in_viewport (GtkWidget *cell, GtkWidget *viewport)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport));
  graphene_rect_t bounds;
  double top, page;

  if (adjustment == NULL || !gtk_widget_compute_bounds (cell, viewport, &bounds))
    return;
  top = gtk_adjustment_get_value (adjustment) + bounds.origin.y;
  page = gtk_adjustment_get_page_size (adjustment);
  if (bounds.origin.y < 0)
    gtk_adjustment_set_value (adjustment, top);
  else if (bounds.origin.y + bounds.size.height > page)
    gtk_adjustment_set_value (adjustment, top + bounds.size.height - page);
}

/* The first column brings the handle in front of it along. */
static void
reveal_across (CwGrid *self, GtkWidget *cell)
{
  GtkAdjustment *across = gtk_scrollbar_get_adjustment (GTK_SCROLLBAR (self->bar));
  double value = gtk_adjustment_get_value (across), page = gtk_adjustment_get_page_size (across);
  graphene_rect_t bounds;

  if (self->current_column < self->n_frozen ||
      !gtk_widget_compute_bounds (cell, GTK_WIDGET (self->view), &bounds))
    return;
  if (self->current_column == self->n_frozen)
    gtk_adjustment_set_value (across, 0);
  else if (bounds.origin.x < 0 || bounds.size.width > page)
    gtk_adjustment_set_value (across, value + bounds.origin.x);
  else if (bounds.origin.x + bounds.size.width > page)
    gtk_adjustment_set_value (across, value + bounds.origin.x + bounds.size.width - page);
}

/* The list has moved its rows by the second frame; only then is the place of the cell on the page
 * known, and the page's own scrolling to the focus came too early. */
static gboolean
reveal_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  CwGrid *self = CW_GRID (widget);
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  CwCell *cell = cw_grid_find_cell (self, self->current_row, self->current_column);

  if (--self->reveal_frames > 0)
    return G_SOURCE_CONTINUE;
  self->reveal_tick = 0;
  if (cell != NULL)
    reveal_across (self, GTK_WIDGET (cell));
  if (cell != NULL && viewport != NULL)
    reveal_in_viewport (GTK_WIDGET (cell), viewport);
  return G_SOURCE_REMOVE;
}

static void
queue_reveal (CwGrid *self)
{
  self->reveal_frames = 3;
  if (self->reveal_tick == 0)
    self->reveal_tick =
      gtk_widget_add_tick_callback (GTK_WIDGET (self), reveal_tick_cb, NULL, NULL);
}

/**
 * cw_grid_go_to_top:
 * @self: a grid
 *
 * Shows the first rows, for other rows are about to stand there, as when a search begins.
 */
void
cw_grid_go_to_top (CwGrid *self)
{
  g_return_if_fail (CW_IS_GRID (self));
  gtk_adjustment_set_value (
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled)), 0);
}

/**
 * cw_grid_focus_cell:
 * @self: a grid
 * @row: position of a row
 * @column: index of a column
 *
 * Brings a cell into view and gives it the focus. Positions outside the grid are ignored.
 */
void
cw_grid_focus_cell (CwGrid *self, guint row, guint column)
{
  CwCell *cell;

  g_return_if_fail (CW_IS_GRID (self));
  if (row >= cw_grid_get_n_rows (self) || column >= self->n_columns)
    return;
  /* First, so that the focus goes there at once when the rows shift. */
  cw_grid_set_current (self, row, column);
  cw_row_port_show_row (CW_ROW_PORT (self->port), row);
  cell = cw_grid_find_cell (self, row, column);
  /* An entry that goes on there has it; once more, it would select all that was typed. */
  if (cell != NULL &&
      (gtk_widget_get_state_flags (GTK_WIDGET (cell)) & GTK_STATE_FLAG_FOCUS_WITHIN) == 0)
    gtk_widget_grab_focus (GTK_WIDGET (cell));
  queue_reveal (self);
}

/**
 * cw_grid_show_row:
 * @self: a grid
 * @row: position of a row
 *
 * Makes a row the current one and brings it into view; the focus stays where it is. A position
 * outside the grid is ignored.
 */
void
cw_grid_show_row (CwGrid *self, guint row)
{
  g_return_if_fail (CW_IS_GRID (self));
  if (row >= cw_grid_get_n_rows (self))
    return;
  cw_grid_set_current (self, row, 0);
  cw_row_port_show_row (CW_ROW_PORT (self->port), row);
  queue_reveal (self);
}
