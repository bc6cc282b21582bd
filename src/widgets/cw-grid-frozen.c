/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "widgets/cw-grid-private.h"

/* Columns that stay in sight when the others are scrolled. GtkColumnView has no such thing: they
 * are a second view beside the first, over the same rows and the same selection, and both are
 * scrolled together. */

/**
 * cw_grid_count_frozen:
 * @columns: (array length=n_columns): columns
 * @n_columns: how many
 *
 * Returns: how many of the first ones stay in sight; 0 when none would be left to scroll
 */
guint
cw_grid_count_frozen (const CwGridColumn *columns, guint n_columns)
{
  guint n = 0;

  while (n < n_columns && columns[n].frozen)
    n++;
  return n < n_columns ? n : 0;
}

/**
 * cw_grid_find_list:
 * @view: a column view
 *
 * Returns: (transfer none) (nullable): the list with its rows
 */
GtkWidget *
cw_grid_find_list (GtkColumnView *view)
{
  GtkWidget *list = gtk_widget_get_last_child (GTK_WIDGET (view));

  while (list != NULL && !GTK_IS_LIST_VIEW (list))
    list = gtk_widget_get_prev_sibling (list);
  return list;
}

/**
 * cw_grid_build_frozen:
 * @self: a grid with its view, in which nothing is shown yet
 *
 * Makes the second view when there are columns for it.
 */
void
cw_grid_build_frozen (CwGrid *self)
{
  GtkSelectionModel *rows = GTK_SELECTION_MODEL (self->staged);

  if (self->n_frozen == 0)
    return;
  self->frozen = GTK_COLUMN_VIEW (gtk_column_view_new (g_object_ref (rows)));
  gtk_column_view_set_show_column_separators (self->frozen, TRUE);
  gtk_column_view_set_show_row_separators (self->frozen, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->frozen), "cw-grid");
  gtk_widget_add_css_class (GTK_WIDGET (self->frozen), "frozen");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->frozen), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->accessible_label, -1);
  self->frozen_list = cw_grid_find_list (self->frozen);
  cw_grid_listen (self, self->frozen);
}

/**
 * cw_grid_get_view_of:
 * @self: a grid
 * @column: index of a column
 *
 * Returns: (transfer none): the view in which the column stands
 */
GtkColumnView *
cw_grid_get_view_of (CwGrid *self, guint column)
{
  return column < self->n_frozen ? self->frozen : self->view;
}

/**
 * cw_grid_dup_view_column:
 * @self: a grid
 * @column: index of a column
 *
 * Returns: (transfer full): the column in its view
 */
GtkColumnViewColumn *
cw_grid_dup_view_column (CwGrid *self, guint column)
{
  GListModel *columns = gtk_column_view_get_columns (cw_grid_get_view_of (self, column));
  guint past = column < self->n_frozen ? self->n_frozen : self->n_columns;

  /* A handle may stand in front. */
  return g_list_model_get_item (columns, g_list_model_get_n_items (columns) - (past - column));
}

/**
 * cw_grid_scroll_to_row:
 * @self: a grid
 * @row: position of a row
 * @column: index of a column
 *
 * Brings a row into sight in the view of a column, so that it has cells there; the other follows.
 */
void
cw_grid_scroll_to_row (CwGrid *self, guint row, guint column)
{
  if (row >= g_list_model_get_n_items (G_LIST_MODEL (self->staged)))
    cw_staged_rows_show_all (self->staged);
  gtk_widget_activate_action (column < self->n_frozen ? self->frozen_list : self->list,
                              "list.scroll-to-item", "u", row);
}

static GtkAdjustment *
get_down (GtkWidget *scrolled)
{
  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
}

static gboolean
sync_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  CwGrid *self = CW_GRID (widget);
  GtkWidget *other = self->sync_from == self->scrolled ? self->frozen_scrolled : self->scrolled;

  self->sync_tick = 0;
  gtk_adjustment_set_value (get_down (other),
                            gtk_adjustment_get_value (get_down (self->sync_from)));
  return G_SOURCE_REMOVE;
}

/* Before the next frame is laid out: a view that is moved while the other is being laid out has no
 * place in that frame. */
static void
moved_cb (CwGrid *self, GtkAdjustment *down)
{
  GtkWidget *from = down == get_down (self->scrolled) ? self->scrolled : self->frozen_scrolled;
  GtkWidget *other = from == self->scrolled ? self->frozen_scrolled : self->scrolled;

  if (gtk_adjustment_get_value (get_down (other)) == gtk_adjustment_get_value (down))
    return;
  self->sync_from = from;
  if (self->sync_tick == 0)
    self->sync_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), sync_cb, NULL, NULL);
}

static void
follow (CwGrid *self, GtkWidget *scrolled)
{
  g_signal_connect_object (get_down (scrolled), "value-changed", G_CALLBACK (moved_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * cw_grid_make_body:
 * @self: a grid with both views
 *
 * Puts the views side by side; they move up and down as one.
 *
 * Returns: (transfer floating): what holds them
 */
GtkWidget *
cw_grid_make_body (CwGrid *self)
{
  GtkWidget *body = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->frozen_scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->frozen_scrolled),
                                 GTK_WIDGET (self->frozen));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->frozen_scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_EXTERNAL);
  follow (self, self->scrolled);
  follow (self, self->frozen_scrolled);
  gtk_widget_set_hexpand (self->scrolled, TRUE);
  gtk_box_append (GTK_BOX (body), self->frozen_scrolled);
  gtk_box_append (GTK_BOX (body), self->scrolled);
  return body;
}
