/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "widgets/cw-grid-private.h"

#include "base/cw-error.h"

#include <glib/gi18n.h>

/**
 * cw_grid_get_n_rows:
 * @self: a grid
 *
 * Counts the rows.
 *
 * Returns: number of rows
 */
guint
cw_grid_get_n_rows (CwGrid *self)
{
  return self->model != NULL ? g_list_model_get_n_items (self->model) : 0;
}

/**
 * cw_grid_is_editable:
 * @self: a grid
 * @column: index of the column
 *
 * Says whether cells of a column can be edited.
 *
 * Returns: %TRUE when they can
 */
gboolean
cw_grid_is_editable (CwGrid *self, guint column)
{
  return self->delegate.set_text != NULL && !self->columns[column].read_only;
}

/**
 * cw_grid_dup_cell:
 * @self: a grid
 * @row: the row
 * @column: index of the column
 *
 * Reads the stored text of a cell.
 *
 * Returns: (transfer full) (nullable): the text, %NULL for not recorded
 */
char *
cw_grid_dup_cell (CwGrid *self, GObject *row, guint column)
{
  g_autofree char *text = self->delegate.dup_text (row, column, self->user_data);

  return text != NULL && *text != '\0' ? g_steal_pointer (&text) : NULL;
}

static gboolean
store_text (CwGrid *self,
            GObject *row,
            guint column,
            const char *text,
            const char *typed,
            GError **error)
{
  if (typed != NULL && self->delegate.take_text != NULL)
    return self->delegate.take_text (row, column, text, typed, self->user_data, error);
  return self->delegate.set_text (row, column, text, self->user_data, error);
}

static gboolean
set_cell (CwGrid *self,
          guint row,
          guint column,
          const char *text,
          const char *typed,
          GError **error)
{
  g_autoptr (GObject) object = g_list_model_get_item (self->model, row);
  const CwGridColumn *described = &self->columns[column];
  const char *value = cw_choices_get_value (described->choices, described->n_choices, text);
  g_autoptr (GError) reason = NULL;
  CwCell *cell;
  gboolean stored;

  if (value == NULL && text != NULL && *text != '\0')
    value = text;
  stored = object != NULL && store_text (self, object, column, value, typed, &reason);
  if (object != NULL && stored)
    cw_grid_drop_draft (self, object, column);
  else if (object != NULL)
    {
      if (reason == NULL)
        g_set_error_literal (&reason, CW_ERROR, CW_ERROR_INVALID_VALUE,
                             _ ("This value was not accepted."));
      cw_grid_keep_draft (self, object, column, value, reason->message);
      g_propagate_error (error, g_steal_pointer (&reason));
    }
  cell = cw_grid_find_cell (self, row, column);
  if (cell != NULL)
    cw_grid_refresh_cell (cell);
  return stored;
}

/**
 * cw_grid_set_cell:
 * @self: a grid
 * @row: position of the row
 * @column: index of the column
 * @text: (nullable): the text; %NULL and "" clear the cell
 * @error: why it was refused
 *
 * Stores text in a cell. A label of a choice stands for its value. A refused text stays in the
 * cell as a draft.
 *
 * Returns: %TRUE when it was stored
 */
gboolean
cw_grid_set_cell (CwGrid *self, guint row, guint column, const char *text, GError **error)
{
  return set_cell (self, row, column, text, NULL, error);
}

/**
 * cw_grid_commit_cell:
 * @self: a grid
 * @row: position of the row
 * @column: index of the column
 * @text: (nullable): the text
 * @typed: (nullable): what was typed, when @text is a suggestion taken in its place
 *
 * Stores what was typed into a cell and reports a refusal.
 */
void
cw_grid_commit_cell (CwGrid *self, guint row, guint column, const char *text, const char *typed)
{
  g_autoptr (GError) error = NULL;

  if (cw_grid_is_editable (self, column) && !set_cell (self, row, column, text, typed, &error))
    cw_grid_report_cell (self, row, column, error != NULL ? error->message : "");
}

/**
 * cw_grid_row_is_empty:
 * @self: a grid
 * @row: position of the row
 *
 * Says whether nothing was entered in a row. Columns that are only shown do not count.
 *
 * Returns: %TRUE when it is empty
 */
gboolean
cw_grid_row_is_empty (CwGrid *self, guint row)
{
  g_autoptr (GObject) object = g_list_model_get_item (self->model, row);

  for (guint i = 0; object != NULL && i < self->n_columns; i++)
    {
      g_autofree char *text = NULL;
      const char *draft = NULL, *problem = NULL;
      if (self->columns[i].read_only)
        continue;
      text = cw_grid_dup_cell (self, object, i);
      if (text != NULL || cw_grid_get_draft (self, object, i, &draft, &problem))
        return FALSE;
    }
  return object == NULL || self->delegate.is_empty == NULL ||
         self->delegate.is_empty (object, self->user_data);
}

/**
 * cw_grid_report:
 * @self: a grid
 * @sentence: what went wrong
 *
 * Emits "problem".
 */
void
cw_grid_report (CwGrid *self, const char *sentence)
{
  g_signal_emit_by_name (self, "problem", sentence);
}

/**
 * cw_grid_report_cell:
 * @self: a grid
 * @row: position of the row
 * @column: index of the column
 * @reason: what is wrong
 *
 * Emits "problem" with the place of a cell.
 */
void
cw_grid_report_cell (CwGrid *self, guint row, guint column, const char *reason)
{
  /* Translators: place of a cell in a table, then what is wrong with it. */
  g_autofree char *sentence = g_strdup_printf (_ ("Row %1$u, column “%2$s”: %3$s"), row + 1,
                                               self->columns[column].title, reason);

  cw_grid_report (self, sentence);
}

/**
 * cw_grid_begin_group:
 * @self: a grid
 * @label: translated name of the step
 *
 * Begins one step of undo.
 */
void
cw_grid_begin_group (CwGrid *self, const char *label)
{
  if (self->delegate.begin_group != NULL)
    self->delegate.begin_group (label, self->user_data);
}

/**
 * cw_grid_end_group:
 * @self: a grid
 *
 * Ends the step of undo.
 */
void
cw_grid_end_group (CwGrid *self)
{
  if (self->delegate.end_group != NULL)
    self->delegate.end_group (self->user_data);
}

/**
 * cw_grid_get_current_row:
 * @self: a grid
 *
 * Gets the row of the cell that has or last had the focus.
 *
 * Returns: its position, from 0; 0 also for an empty grid
 */
guint
cw_grid_get_current_row (CwGrid *self)
{
  g_return_val_if_fail (CW_IS_GRID (self), 0);
  return self->current_row;
}

/**
 * cw_grid_get_current_column:
 * @self: a grid
 *
 * Gets the column of the cell that has or last had the focus.
 *
 * Returns: its index, from 0
 */
guint
cw_grid_get_current_column (CwGrid *self)
{
  g_return_val_if_fail (CW_IS_GRID (self), 0);
  return self->current_column;
}

/**
 * cw_grid_set_current:
 * @self: a grid
 * @row: position of the row
 * @column: index of the column
 *
 * Makes a cell the current one and says so when the row is another.
 */
void
cw_grid_set_current (CwGrid *self, guint row, guint column)
{
  gboolean row_changed = self->current_row != row;
  gboolean cell_changed = row_changed || self->current_column != column;

  self->current_row = row;
  self->current_column = column;
  cw_grid_update_actions (self);
  if (row_changed)
    cw_grid_mark_current (self);
  if (row_changed)
    g_signal_emit_by_name (self, "current-changed", row);
  if (cell_changed)
    g_signal_emit_by_name (self, "cell-changed", row, column);
}

/**
 * cw_grid_activate_row:
 * @self: a grid
 * @row: position of the row
 *
 * Emits "row-activated".
 */
void
cw_grid_activate_row (CwGrid *self, guint row)
{
  g_signal_emit_by_name (self, "row-activated", row);
}

/**
 * cw_grid_dup_target_rows:
 * @self: a grid
 *
 * Gets the rows an action is for: the selected ones, else the current one.
 *
 * Returns: (transfer full): positions
 */
GtkBitset *
cw_grid_dup_target_rows (CwGrid *self)
{
  g_autoptr (GtkBitset) rows = cw_grid_get_selected_rows (self);

  if (gtk_bitset_is_empty (rows) && self->current_row < cw_grid_get_n_rows (self))
    return gtk_bitset_new_range (self->current_row, 1);
  return g_steal_pointer (&rows);
}

/**
 * cw_grid_get_selected_rows:
 * @self: a grid
 *
 * Gets the positions of the selected rows.
 *
 * Returns: (transfer full): the positions
 */
GtkBitset *
cw_grid_get_selected_rows (CwGrid *self)
{
  return gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
}

/**
 * cw_grid_select_rows:
 * @self: a grid
 * @rows: positions
 *
 * Selects these rows and no others.
 */
void
cw_grid_select_rows (CwGrid *self, GtkBitset *rows)
{
  g_autoptr (GtkBitset) all = NULL;

  g_return_if_fail (CW_IS_GRID (self));
  all = gtk_bitset_new_range (0, cw_grid_get_n_rows (self));
  gtk_selection_model_set_selection (GTK_SELECTION_MODEL (self->selection), rows, all);
}

/**
 * cw_grid_commit:
 * @self: a grid
 *
 * Stores an edit that is still open, for a caller that is about to save or to close.
 */
void
cw_grid_commit (CwGrid *self)
{
  g_return_if_fail (CW_IS_GRID (self));
  for (guint i = 0; i < self->cells->len; i++)
    {
      CwCell *cell = g_ptr_array_index (self->cells, i);
      if (!cw_cell_is_editing (cell))
        continue;
      cw_cell_stop_editing (cell, TRUE);
      return;
    }
  cw_grid_commit_parked (self);
}
