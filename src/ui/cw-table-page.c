/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-table-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ui/cw-cell-panel.h"
#include "ui/cw-import-button.h"
#include "ui/cw-leave-watch.h"
#include "ui/cw-review-grid.h"
#include "ui/cw-table-menus.h"
#include "ui/cw-table-page-private.h"
#include "widgets/cw-tab-stop.h"

/* The table of a review: the grid with its search and order, and at its side what stands behind the
 * cell under the cursor. */

#define PANEL_DELAY 80 /* milliseconds: going along a row builds no panel for each cell */

G_DEFINE_FINAL_TYPE (CwTablePage, cw_table_page, GTK_TYPE_WIDGET)

static CwReview *
get_review (CwTablePage *self)
{
  return CW_REVIEW (cw_record_get_root (self->record));
}

/* ---- the panel ---- */

static gboolean
show_cell_cb (gpointer user_data)
{
  CwTablePage *self = user_data;
  CwGrid *grid = CW_GRID (self->grid);
  g_autoptr (CwReportedCase) row =
    g_list_model_get_item (G_LIST_MODEL (self->rows), cw_grid_get_current_row (grid));

  self->panel_timeout = 0;
  cw_cell_panel_show (CW_CELL_PANEL (self->panel), row,
                      cw_review_grid_get_column (grid, cw_grid_get_current_column (grid)));
  return G_SOURCE_REMOVE;
}

static void
queue_panel (CwTablePage *self)
{
  if (self->panel_timeout == 0)
    self->panel_timeout = g_timeout_add (PANEL_DELAY, show_cell_cb, self);
}

/**
 * cw_table_page_set_panel_visible:
 * @self: a page
 * @visible: whether to show it
 *
 * Shows or hides what stands behind the cell under the cursor.
 */
void
cw_table_page_set_panel_visible (CwTablePage *self, gboolean visible)
{
  gtk_widget_set_visible (self->panel, visible);
}

/**
 * cw_table_page_set_busy:
 * @self: a page
 * @busy: whether many reported cases are on their way in
 *
 * While it is busy the grid is not laid out anew for each of them.
 */
void
cw_table_page_set_busy (CwTablePage *self, gboolean busy)
{
  cw_found_rows_set_all (self->found, busy ? NULL : G_LIST_MODEL (get_review (self)->cases));
}

/* ---- the grid ---- */

static void
sorted_cb (CwTablePage *self)
{
  GtkSorter *sorter = cw_grid_get_sorter (CW_GRID (self->grid));

  gtk_widget_set_visible (self->unsort, gtk_sorter_get_order (sorter) != GTK_SORTER_ORDER_NONE);
}

static void
make_grid (CwTablePage *self)
{
  GtkSorter *sorter;

  if (self->grid)
    gtk_box_remove (GTK_BOX (self->slot), self->grid);
  g_clear_pointer (&self->searched, g_ptr_array_unref);
  self->searched = cw_review_table_list_columns (get_review (self));
  cw_found_rows_forget (self->found, NULL);
  gtk_sort_list_model_set_sorter (self->sorted, NULL);
  self->grid = cw_review_grid_new (self->record, G_LIST_MODEL (self->rows));
  cw_grid_set_fills (CW_GRID (self->grid), TRUE);
  gtk_box_append (GTK_BOX (self->slot), self->grid);
  sorter = cw_grid_get_sorter (CW_GRID (self->grid));
  gtk_sort_list_model_set_sorter (self->sorted, sorter);
  g_signal_connect_object (sorter, "changed", G_CALLBACK (sorted_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->grid, "cell-changed", G_CALLBACK (queue_panel), self,
                           G_CONNECT_SWAPPED);
  sorted_cb (self);
  queue_panel (self);
}

static void
left_cb (gpointer user_data)
{
  cw_grid_withdraw_empty_rows (CW_GRID (CW_TABLE_PAGE (user_data)->grid));
}

static gboolean
grid_idle_cb (gpointer user_data)
{
  CwTablePage *self = user_data;
  gboolean has_focus = gtk_widget_get_state_flags (self->slot) & GTK_STATE_FLAG_FOCUS_WITHIN;

  self->grid_idle = 0;
  make_grid (self);
  if (has_focus)
    gtk_widget_grab_focus (self->grid);
  return G_SOURCE_REMOVE;
}

/* A cell follows the notifications of its row; one of a column of the author is an entity of its
 * own. Other columns need another grid. */
static void
change_cb (CwTablePage *self, const CwChange *change, CwEntity *entity)
{
  static const char *const of_headings[] = { "review-column", "footnote", "footnote-anchor", NULL };
  CwEntity *parent = cw_entity_get_parent (entity);

  cw_found_rows_forget (self->found,
                        G_OBJECT (CW_IS_TABLE_VALUE (entity) && parent ? parent : entity));
  if (CW_IS_TABLE_VALUE (entity) && parent)
    g_object_notify (G_OBJECT (parent), "values");
  else if (CW_IS_REPORTED_CASE (entity) && change->operation != CW_CHANGE_SET)
    g_object_notify (G_OBJECT (entity), "values");
  else if (g_strv_contains (of_headings, change->entity_name) && self->grid_idle == 0)
    self->grid_idle = g_idle_add (grid_idle_cb, self);
}

/**
 * cw_table_page_focus:
 * @self: a page
 * @entity: a reported case, or something in it
 * @field: (nullable): key of a column
 *
 * Puts the cursor into a cell.
 */
void
cw_table_page_focus (CwTablePage *self, CwEntity *entity, const char *field)
{
  GListModel *rows = G_LIST_MODEL (self->rows);
  int column = cw_grid_find_column (CW_GRID (self->grid), field);

  while (entity && !CW_IS_REPORTED_CASE (entity))
    entity = cw_entity_get_parent (entity);
  for (guint i = 0; entity && i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (CwEntity) row = g_list_model_get_item (rows, i);

      if (row == entity)
        {
          cw_grid_focus_cell (CW_GRID (self->grid), i, column < 0 ? 0 : (guint)column);
          return;
        }
    }
  gtk_widget_grab_focus (self->grid);
}

/* ---- our case ---- */

static void
choose_case_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *id = g_variant_get_string (parameter, NULL);

  cw_our_row_choose (CW_TABLE_PAGE (widget)->ours, *id ? id : NULL);
}

/* A case that is gone leaves no row, and somebody should know why. */
static void
ours_cb (CwTablePage *self)
{
  const char *problem = cw_our_row_get_problem (self->ours);

  gtk_widget_set_tooltip_text (self->our_case, problem);
  if (problem)
    gtk_widget_add_css_class (self->our_case, "warning");
  else
    gtk_widget_remove_css_class (self->our_case, "warning");
  queue_panel (self);
}

/* ---- columns ---- */

static void
place_column_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CwTablePage *self = CW_TABLE_PAGE (widget);
  const char *field = g_variant_get_string (parameter, NULL);
  CwHistory *history = cw_record_get_history (self->record);

  cw_history_begin (history, _ ("Add a column"));
  cw_review_table_place_column (get_review (self), *field ? field : NULL);
  cw_history_end (history);
  if (*field == '\0')
    gtk_widget_activate_action (widget, "win.show-page", "s", "columns");
}

static void
stop_search_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CwTablePage *self = CW_TABLE_PAGE (widget);

  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)) == '\0')
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  cw_table_search_start (self);
}

static void
toggle_column_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CwTablePage *self = CW_TABLE_PAGE (widget);
  g_autoptr (GPtrArray) columns = cw_review_table_list_columns (get_review (self));
  const CwTableColumn *column =
    cw_review_table_find_column (columns, g_variant_get_string (parameter, NULL));

  if (column == NULL || column->column == NULL)
    return;
  cw_history_break (cw_record_get_history (self->record));
  cw_entity_set_by_name (CW_ENTITY (column->column), "hidden", column->is_hidden ? NULL : "yes",
                         NULL);
}

/* ---- reports ---- */

static void
add_from_report_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "case.read-row", "s", "");
}

/* The row under the cursor; our case is filled by its own page. */
static void
fill_from_report_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CwTablePage *self = CW_TABLE_PAGE (widget);
  guint position = cw_grid_get_current_row (CW_GRID (self->grid));
  g_autoptr (CwEntity) row = g_list_model_get_item (G_LIST_MODEL (self->rows), position);

  if (row && cw_entity_get_parent (row))
    gtk_widget_activate_action (widget, "case.read-row", "s", cw_entity_get_id (row));
  else
    gtk_widget_activate_action (widget, "win.show-problem", "s",
                                _ ("Put the cursor into the row that the report shall fill"));
}

/* ---- object ---- */

static void
cw_table_page_dispose (GObject *object)
{
  CwTablePage *self = CW_TABLE_PAGE (object);

  g_clear_handle_id (&self->prepare_idle, g_source_remove);
  g_clear_handle_id (&self->panel_timeout, g_source_remove);
  g_clear_handle_id (&self->grid_idle, g_source_remove);
  g_clear_pointer (&self->outer, gtk_widget_unparent);
  g_clear_object (&self->rows);
  g_clear_object (&self->ours);
  g_clear_object (&self->sorted);
  g_clear_object (&self->found);
  g_clear_pointer (&self->searched, g_ptr_array_unref);
  g_clear_object (&self->record);
  G_OBJECT_CLASS (cw_table_page_parent_class)->dispose (object);
}

static gboolean
cw_table_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (CW_TABLE_PAGE (widget)->grid);
}

static void
cw_table_page_class_init (CwTablePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cw_table_page_dispose;
  widget_class->grab_focus = cw_table_page_grab_focus;
  widget_class->focus = cw_tab_stop_pass;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "tablepage");
  gtk_widget_class_install_action (widget_class, "table.add-from-report", NULL,
                                   add_from_report_action);
  gtk_widget_class_install_action (widget_class, "table.fill-from-report", NULL,
                                   fill_from_report_action);
  gtk_widget_class_install_action (widget_class, "table.choose-case", "s", choose_case_action);
  gtk_widget_class_install_action (widget_class, "table.place-column", "s", place_column_action);
  gtk_widget_class_install_action (widget_class, "table.stop-search", NULL, stop_search_action);
  gtk_widget_class_install_action (widget_class, "table.toggle-column", "s", toggle_column_action);
}

static GtkWidget *
make_bar (CwTablePage *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_widget_add_css_class (bar, "cw-library-search");
  self->search = gtk_search_entry_new ();
  gtk_widget_set_hexpand (self->search, TRUE);
  g_object_set (self->search, "placeholder-text", _ ("Search the cells…"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Search the reported cases"), -1);
  self->count = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->count, "dim-label");
  gtk_widget_add_css_class (self->count, "numeric");
  self->unsort = gtk_button_new_with_mnemonic (_ ("Order as _entered"));
  self->columns = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->columns), _ ("_Columns"));
  gtk_menu_button_set_use_underline (GTK_MENU_BUTTON (self->columns), TRUE);
  self->our_case = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->our_case), _ ("_Our case"));
  gtk_menu_button_set_use_underline (GTK_MENU_BUTTON (self->our_case), TRUE);
  gtk_box_append (GTK_BOX (bar), self->search);
  gtk_box_append (GTK_BOX (bar), self->count);
  gtk_box_append (GTK_BOX (bar), self->unsort);
  gtk_box_append (GTK_BOX (bar), self->our_case);
  gtk_box_append (GTK_BOX (bar), self->columns);
  self->import = cw_import_button_new ();
  gtk_box_append (GTK_BOX (bar), self->import);
  return bar;
}

static void
unsort_cb (CwTablePage *self)
{
  cw_grid_stop_sorting (CW_GRID (self->grid));
  gtk_widget_grab_focus (self->grid);
}

/* An empty table can be filled at once. */
static GtkWidget *
make_overlay (CwTablePage *self)
{
  GtkWidget *overlay = gtk_overlay_new ();

  self->empty = cw_import_button_new_for_empty ();
  gtk_widget_set_halign (self->empty, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->empty, GTK_ALIGN_CENTER);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), self->slot);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->empty);
  return overlay;
}

/* The table and the panel side by side, under a bar as wide as both: all of it is in sight in a
 * window of 1024 pixels. */
static GtkWidget *
make_paned (CwTablePage *self)
{
  GtkPaned *paned = GTK_PANED (gtk_paned_new (GTK_ORIENTATION_HORIZONTAL));

  gtk_paned_set_start_child (paned, make_overlay (self));
  gtk_paned_set_shrink_start_child (paned, FALSE);
  gtk_paned_set_shrink_end_child (paned, FALSE);
  gtk_paned_set_resize_end_child (paned, FALSE);
  self->paned = GTK_WIDGET (paned);
  cw_leave_watch (self->paned, CW_TYPE_TABLE_PAGE, left_cb, self);
  return self->paned;
}

static void
cw_table_page_init (CwTablePage *self)
{
  GtkEventController *focus;

  self->slot = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->slot, "cw-table");
  self->outer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self->outer), make_bar (self));
  gtk_box_append (GTK_BOX (self->outer), make_paned (self));
  gtk_widget_set_parent (self->outer, GTK_WIDGET (self));
  focus = gtk_event_controller_focus_new ();
  g_signal_connect_object (focus, "enter", G_CALLBACK (cw_table_search_prepare), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->search, focus);
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (cw_table_search_start), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "stop-search", G_CALLBACK (cw_table_search_stop), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->unsort, "clicked", G_CALLBACK (unsort_cb), self,
                           G_CONNECT_SWAPPED);
}

/* Our case stands above the others: what is pasted goes on below them. */
static void
join_models (CwTablePage *self)
{
  g_autoptr (GListStore) both = g_list_store_new (G_TYPE_LIST_MODEL);

  g_list_store_append (both, cw_our_row_get_model (self->ours));
  g_list_store_append (both, self->sorted);
  self->rows = gtk_flatten_list_model_new (g_object_ref (G_LIST_MODEL (both)));
}

static void
make_models (CwTablePage *self)
{
  GListModel *cases = G_LIST_MODEL (get_review (self)->cases);

  self->found = cw_found_rows_new (cases, cw_table_search_dup_text, self);
  self->sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->found)), NULL);
  g_signal_connect_object (self->found, "items-changed", G_CALLBACK (cw_table_search_update_count),
                           self, G_CONNECT_SWAPPED);
}

/* A library that can only be looked at; the grid and the panel see to themselves. */
static void
forbid_changes (CwTablePage *self)
{
  static const char *const actions[] = { "table.choose-case", "table.place-column",
                                         "table.toggle-column" };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], FALSE);
  gtk_widget_set_sensitive (self->import, FALSE);
  gtk_widget_set_sensitive (self->empty, FALSE);
}

/**
 * cw_table_page_new:
 * @record: an open review
 * @ours: its our case
 *
 * Returns: (transfer floating): its table
 */
GtkWidget *
cw_table_page_new (CwRecord *record, CwOurRow *ours)
{
  CwTablePage *self = g_object_new (CW_TYPE_TABLE_PAGE, NULL);

  self->record = g_object_ref (record);
  self->ours = g_object_ref (ours);
  cw_table_menus_fill (GTK_MENU_BUTTON (self->columns), GTK_MENU_BUTTON (self->our_case), record,
                       ours);
  self->panel = cw_cell_panel_new (record);
  gtk_paned_set_end_child (GTK_PANED (self->paned), self->panel);
  if (cw_record_is_read_only (record))
    forbid_changes (self);
  make_models (self);
  join_models (self);
  make_grid (self);
  cw_table_search_update_count (self);
  ours_cb (self);
  g_signal_connect_object (ours, "changed", G_CALLBACK (ours_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cw_record_get_root (record), "change", G_CALLBACK (change_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
