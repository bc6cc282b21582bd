/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "widgets/cw-grid-private.h"

/* Rows that the grid added because somebody asked for one. Those in which nothing was entered go
 * again when one has gone on to something else. */

/**
 * cw_grid_note_fresh:
 * @self: a grid
 * @row: position of a row that it added
 *
 * Remembers the row, if whoever made the grid can take an empty one back.
 */
void
cw_grid_note_fresh (CwGrid *self, guint row)
{
  if (self->delegate.withdraw_row != NULL)
    g_ptr_array_add (self->fresh, g_list_model_get_item (self->model, row));
}

static gboolean
is_fresh (CwGrid *self, guint row)
{
  g_autoptr (GObject) object = g_list_model_get_item (self->model, row);

  return g_ptr_array_find (self->fresh, object, NULL);
}

/**
 * cw_grid_has_fresh_end:
 * @self: a grid
 *
 * Returns: whether the last row is one that the grid added and that still waits to be filled in
 */
gboolean
cw_grid_has_fresh_end (CwGrid *self)
{
  guint n_rows = cw_grid_get_n_rows (self);

  return n_rows > 0 && is_fresh (self, n_rows - 1) && cw_grid_row_is_empty (self, n_rows - 1);
}

/**
 * cw_grid_withdraw_empty_rows:
 * @self: a grid
 *
 * Takes away what the grid added and nobody filled in, for a caller that sees the grid being left.
 */
void
cw_grid_withdraw_empty_rows (CwGrid *self)
{
  g_autoptr (GPtrArray) fresh = NULL;

  g_return_if_fail (CW_IS_GRID (self));
  fresh = g_steal_pointer (&self->fresh);
  self->fresh = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = fresh->len; i > 0; i--)
    {
      guint row = cw_grid_find_row (self, fresh->pdata[i - 1]);

      if (row != GTK_INVALID_LIST_POSITION && cw_grid_row_is_empty (self, row))
        self->delegate.withdraw_row (fresh->pdata[i - 1], self->user_data);
    }
}
