/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "widgets/cw-grid-private.h"

/* A grid that is the main thing of its page: it takes the height that is left, and its headers
 * order the rows. */

/**
 * cw_grid_set_fills:
 * @self: a grid
 * @fills: whether it takes all the height there is
 *
 * A grid among other things of a page grows with its rows; one that fills scrolls within what it is
 * given.
 */
void
cw_grid_set_fills (CwGrid *self, gboolean fills)
{
  GtkScrolledWindow *scrolled;

  g_return_if_fail (CW_IS_GRID (self));
  scrolled = GTK_SCROLLED_WINDOW (self->scrolled);
  self->fills = fills;
  cw_row_port_set_max_rows (CW_ROW_PORT (self->port), fills ? 0 : self->max_rows_visible);
  gtk_widget_set_vexpand (self->scrolled, fills);
  gtk_widget_set_vexpand (GTK_WIDGET (self), fills);
  cw_grid_update_empty (self);
  if (!fills)
    return;
  gtk_scrolled_window_set_policy (scrolled, GTK_POLICY_EXTERNAL, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (scrolled, FALSE);
  gtk_widget_set_size_request (self->scrolled, -1, -1);
}

/* One header orders the rows: the other view forgets its own. */
static void
sorter_changed_cb (GtkSorter *sorter, GtkSorterChange change, CwGrid *self)
{
  GtkColumnView *other =
    sorter == gtk_column_view_get_sorter (self->view) ? self->frozen : self->view;

  if (gtk_sorter_get_order (sorter) != GTK_SORTER_ORDER_NONE)
    gtk_column_view_sort_by_column (other, NULL, GTK_SORT_ASCENDING);
}

static GtkSorter *
join_sorters (CwGrid *self)
{
  GtkMultiSorter *sorter = gtk_multi_sorter_new ();
  GtkColumnView *const views[] = { self->frozen, self->view };

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      GtkSorter *own = gtk_column_view_get_sorter (views[i]);

      gtk_multi_sorter_append (sorter, g_object_ref (own));
      g_signal_connect_object (own, "changed", G_CALLBACK (sorter_changed_cb), self, 0);
    }
  return GTK_SORTER (sorter);
}

/**
 * cw_grid_get_sorter:
 * @self: a grid whose columns have @compare
 *
 * Returns: (transfer none): follows the headers that are clicked; for the #GtkSortListModel that
 *   the grid shows
 */
GtkSorter *
cw_grid_get_sorter (CwGrid *self)
{
  g_return_val_if_fail (CW_IS_GRID (self), NULL);
  if (self->frozen == NULL)
    return gtk_column_view_get_sorter (self->view);
  if (self->sorter == NULL)
    self->sorter = join_sorters (self);
  return self->sorter;
}

/**
 * cw_grid_stop_sorting:
 * @self: a grid
 *
 * Goes back to the order of the rows themselves.
 */
void
cw_grid_stop_sorting (CwGrid *self)
{
  g_return_if_fail (CW_IS_GRID (self));
  if (self->frozen != NULL)
    gtk_column_view_sort_by_column (self->frozen, NULL, GTK_SORT_ASCENDING);
  gtk_column_view_sort_by_column (self->view, NULL, GTK_SORT_ASCENDING);
}
