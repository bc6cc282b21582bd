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
  GtkSelectionModel *rows = GTK_SELECTION_MODEL (self->rows);

  if (self->n_frozen == 0)
    return;
  self->frozen = GTK_COLUMN_VIEW (gtk_column_view_new (g_object_ref (rows)));
  gtk_widget_add_css_class (GTK_WIDGET (self->frozen), "cw-grid");
  gtk_widget_add_css_class (GTK_WIDGET (self->frozen), "frozen");
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "beside");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->frozen), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->accessible_label, -1);
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
