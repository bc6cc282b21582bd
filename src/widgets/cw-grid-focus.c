/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "widgets/cw-grid-private.h"

/* The cells in sight show one row now and another then; the focus and what is being typed stay with
 * their row. They go to the cell that shows it, or wait in the port until one does. */

/* ---- storing afterwards ---- */

typedef struct
{
  CwGrid *grid;
  GObject *row;
  guint column;
  char *text;
  char *replaced;
} LateCommit;

static void
late_commit_free (gpointer user_data)
{
  LateCommit *late = user_data;

  g_object_unref (late->grid);
  g_object_unref (late->row);
  g_free (late->text);
  g_free (late->replaced);
  g_free (late);
}

static void
store (CwGrid *self, GObject *row, guint column, const char *text, const char *replaced)
{
  guint position = cw_grid_find_row (self, row);

  if (position != GTK_INVALID_LIST_POSITION)
    cw_grid_commit_cell (self, position, column, *text != '\0' ? text : NULL, replaced);
}

/* The row may stand somewhere else by now, or have gone. */
static gboolean
late_commit_cb (gpointer user_data)
{
  LateCommit *late = user_data;

  store (late->grid, late->row, late->column, late->text, late->replaced);
  return G_SOURCE_REMOVE;
}

/**
 * cw_grid_commit_later:
 * @self: a grid
 * @edit: what was being typed
 * @row: into which row
 * @column: into which column
 *
 * Stores an edit in the next turn of the main loop: now the model may be announcing a change.
 */
void
cw_grid_commit_later (CwGrid *self, const CwCellEdit *edit, GObject *row, guint column)
{
  LateCommit *late;

  if (edit->entered == NULL)
    return;
  late = g_new0 (LateCommit, 1);
  late->grid = g_object_ref (self);
  late->row = g_object_ref (row);
  late->column = column;
  late->text = g_strdup (edit->entered);
  late->replaced = g_strdup (edit->replaced);
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, late_commit_cb, late, late_commit_free);
}

/* ---- an edit without a cell ---- */

static CwCellEdit *
unpark (CwGrid *self, GObject **row)
{
  *row = g_steal_pointer (&self->parked_row);
  return g_steal_pointer (&self->parked);
}

/**
 * cw_grid_commit_parked:
 * @self: a grid
 *
 * Stores an edit whose cell is not in sight.
 */
void
cw_grid_commit_parked (CwGrid *self)
{
  g_autoptr (GObject) row = NULL;
  g_autoptr (CwCellEdit) edit = unpark (self, &row);

  if (edit != NULL && edit->entered != NULL)
    store (self, row, self->parked_column, edit->entered, edit->replaced);
}

static void
store_parked_later (CwGrid *self)
{
  g_autoptr (GObject) row = NULL;
  g_autoptr (CwCellEdit) edit = unpark (self, &row);

  if (edit != NULL)
    cw_grid_commit_later (self, edit, row, self->parked_column);
}

static void
park_open_edit (CwGrid *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      CwCell *cell = g_ptr_array_index (self->cells, i);
      guint row, column;

      if (!cw_cell_is_editing (cell) || !cw_grid_locate_cell (cell, &row, &column))
        continue;
      self->parked = cw_cell_park_edit (cell);
      self->parked_row = g_object_ref (cw_grid_get_row_of (cell));
      self->parked_column = column;
      return;
    }
}

/* Goes on with the edit where the focus is, or stores it when it was elsewhere. */
static void
resume (CwGrid *self, CwCell *cell)
{
  g_autoptr (GObject) row = NULL;
  g_autoptr (CwCellEdit) edit = unpark (self, &row);

  if (edit == NULL)
    return;
  if (cw_grid_get_row_of (cell) == row && self->current_column == self->parked_column)
    cw_cell_resume_edit (cell, edit);
  else
    cw_grid_commit_later (self, edit, row, self->parked_column);
}

static gboolean
is_parked_at (CwGrid *self, guint position)
{
  g_autoptr (GObject) row = g_list_model_get_item (self->model, position);

  return row == self->parked_row;
}

/* The current row is not in sight. What was typed into it may go on there. */
static void
wait_in_port (CwGrid *self)
{
  gtk_widget_grab_focus (self->port);
  if (!is_parked_at (self, self->current_row))
    store_parked_later (self);
}

/* ---- the focus ---- */

static gboolean
has_focus (CwGrid *self)
{
  GtkRoot *root = gtk_widget_get_root (self->port);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == self->port || gtk_widget_is_ancestor (focus, self->port));
}

static void
shifting_cb (CwGrid *self)
{
  self->had_focus = has_focus (self);
  self->is_shifting = TRUE;
  if (self->parked == NULL)
    park_open_edit (self);
}

static void
shifted_cb (CwGrid *self)
{
  CwCell *cell = cw_grid_find_cell (self, self->current_row, self->current_column);

  self->is_shifting = FALSE;
  if (!self->had_focus)
    store_parked_later (self);
  else if (cell == NULL)
    wait_in_port (self);
  else
    {
      gtk_widget_grab_focus (GTK_WIDGET (cell));
      resume (self, cell);
    }
}

static gboolean
leave_idle_cb (gpointer user_data)
{
  CwGrid *self = user_data;

  self->leave_idle = 0;
  if (!has_focus (self))
    cw_grid_commit_parked (self);
  return G_SOURCE_REMOVE;
}

/* It may only go from a cell to the port. */
static void
leave_cb (CwGrid *self)
{
  if (self->leave_idle == 0)
    self->leave_idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, leave_idle_cb, self, NULL);
}

/**
 * cw_grid_watch_shifts:
 * @self: a grid with its port
 *
 * Has the focus follow its row.
 */
void
cw_grid_watch_shifts (CwGrid *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (self->rows, "shifting", G_CALLBACK (shifting_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->rows, "shifted", G_CALLBACK (shifted_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->port, "entered", G_CALLBACK (gtk_widget_grab_focus), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->port, focus);
}
