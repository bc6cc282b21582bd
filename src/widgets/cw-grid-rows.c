/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "widgets/cw-grid-private.h"

#include <glib/gi18n.h>

/**
 * cw_grid_get_rows:
 * @self: a grid
 *
 * Returns: (transfer none): the rows, in sight or not
 */
GListModel *
cw_grid_get_rows (CwGrid *self)
{
  g_return_val_if_fail (CW_IS_GRID (self), NULL);
  return self->model;
}

/**
 * cw_grid_find_row:
 * @self: a grid
 * @row: (nullable): a row
 *
 * Returns: its position, or %GTK_INVALID_LIST_POSITION
 */
guint
cw_grid_find_row (CwGrid *self, GObject *row)
{
  guint n_rows = cw_grid_get_n_rows (self);

  for (guint i = 0; row != NULL && i < n_rows; i++)
    {
      g_autoptr (GObject) there = g_list_model_get_item (self->model, i);

      if (there == row)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

/**
 * cw_grid_insert_row:
 * @self: a grid
 * @position: (inout): where the new row shall stand, then where it stands
 *
 * Adds an empty row; a refusal is reported.
 *
 * Returns: %TRUE when the row is there
 */
gboolean
cw_grid_insert_row (CwGrid *self, guint *position)
{
  g_autoptr (GError) error = NULL;
  guint n_rows = cw_grid_get_n_rows (self);

  if (self->delegate.insert_row == NULL)
    return FALSE;
  if (!self->delegate.insert_row (position, self->user_data, &error))
    {
      cw_grid_report (self, error != NULL ? error->message : _ ("The row could not be added."));
      return FALSE;
    }
  if (cw_grid_get_n_rows (self) <= n_rows || *position >= cw_grid_get_n_rows (self))
    return FALSE;
  cw_grid_note_fresh (self, *position);
  return TRUE;
}

/**
 * cw_grid_insert_at_current:
 * @self: a grid
 *
 * Adds a row before the current one and goes there.
 */
void
cw_grid_insert_at_current (CwGrid *self)
{
  guint position = MIN (self->current_row, cw_grid_get_n_rows (self));
  guint column = self->current_column;

  cw_grid_commit (self);
  if (cw_grid_insert_row (self, &position))
    cw_grid_focus_cell (self, position, column);
}

static guint
first_editable_column (CwGrid *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    if (cw_grid_is_editable (self, i))
      return i;
  return 0;
}

/**
 * cw_grid_append_row:
 * @self: a grid
 *
 * Adds a row at the end, unless one was added there that is still empty, and goes to its first
 * cell that can be edited.
 */
void
cw_grid_append_row (CwGrid *self)
{
  guint position;

  cw_grid_commit (self);
  position = cw_grid_get_n_rows (self);
  if (cw_grid_has_fresh_end (self))
    cw_grid_focus_cell (self, position - 1, first_editable_column (self));
  else if (cw_grid_insert_row (self, &position))
    cw_grid_focus_cell (self, position, first_editable_column (self));
}

/**
 * cw_grid_remove_target_rows:
 * @self: a grid
 *
 * Removes the selected rows, else the current one, and goes to the row that follows.
 */
void
cw_grid_remove_target_rows (CwGrid *self)
{
  g_autoptr (GtkBitset) rows = NULL;
  guint column = self->current_column;
  guint first, n_rows;

  cw_grid_commit (self);
  rows = cw_grid_dup_target_rows (self);
  if (self->delegate.remove_rows == NULL || gtk_bitset_is_empty (rows))
    return;
  first = gtk_bitset_get_minimum (rows);
  if (!self->delegate.remove_rows (rows, self->user_data))
    return;
  self->anchor_row = GTK_INVALID_LIST_POSITION;
  n_rows = cw_grid_get_n_rows (self);
  if (n_rows > 0)
    cw_grid_focus_cell (self, MIN (first, n_rows - 1), column);
  else if (gtk_widget_get_visible (self->footer))
    gtk_widget_grab_focus (self->add_button);
}

static gboolean
move_rows_up (CwGrid *self, GtkBitset *rows)
{
  GtkBitsetIter iter;
  guint row;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, rows, &row); more;
       more = gtk_bitset_iter_next (&iter, &row))
    if (!self->delegate.move_row (row, row - 1, self->user_data))
      return FALSE;
  return TRUE;
}

static gboolean
move_rows_down (CwGrid *self, GtkBitset *rows)
{
  GtkBitsetIter iter;
  guint row;

  for (gboolean more = gtk_bitset_iter_init_last (&iter, rows, &row); more;
       more = gtk_bitset_iter_previous (&iter, &row))
    if (!self->delegate.move_row (row, row + 1, self->user_data))
      return FALSE;
  return TRUE;
}

/**
 * cw_grid_move_target_rows:
 * @self: a grid
 * @step: -1 for up, 1 for down
 *
 * Moves the selected rows, else the current one, by one place. The focus and the selection go
 * with them.
 */
void
cw_grid_move_target_rows (CwGrid *self, int step)
{
  g_autoptr (GtkBitset) rows = NULL;
  g_autoptr (GtkBitset) selected = NULL;
  guint row, column;
  gboolean moved;

  cw_grid_commit (self);
  rows = cw_grid_dup_target_rows (self);
  selected = cw_grid_get_selected_rows (self);
  row = self->current_row;
  column = self->current_column;
  if (self->delegate.move_row == NULL || gtk_bitset_is_empty (rows) ||
      (step < 0 && gtk_bitset_get_minimum (rows) == 0) ||
      (step > 0 && gtk_bitset_get_maximum (rows) + 1 >= cw_grid_get_n_rows (self)))
    return;
  cw_grid_begin_group (self, step < 0 ? _ ("Move up") : _ ("Move down"));
  moved = step < 0 ? move_rows_up (self, rows) : move_rows_down (self, rows);
  cw_grid_end_group (self);
  if (!moved)
    return;
  if (step < 0)
    gtk_bitset_shift_left (selected, 1);
  else
    gtk_bitset_shift_right (selected, 1);
  cw_grid_select_rows (self, selected);
  self->anchor_row = GTK_INVALID_LIST_POSITION;
  cw_grid_focus_cell (self, row + (guint)step, column);
}

/**
 * cw_grid_move_one_row:
 * @self: a grid
 * @from: where the row is
 * @to: where it shall be
 *
 * Moves one row, as at the end of a drag, and goes there.
 */
void
cw_grid_move_one_row (CwGrid *self, guint from, guint to)
{
  guint n_rows = cw_grid_get_n_rows (self);

  if (self->delegate.move_row == NULL || from >= n_rows || to >= n_rows || from == to)
    return;
  if (self->delegate.move_row (from, to, self->user_data))
    cw_grid_focus_cell (self, to, self->current_column);
}
