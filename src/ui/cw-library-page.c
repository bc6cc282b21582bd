/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-library-page.h"

#include <glib/gi18n.h>

#include "document/cw-library-model.h"
#include "ui/cw-library-columns.h"

/* The list of the library: search, sort, open. Only the rows in sight are ever loaded. */

struct _CwLibraryPage
{
  GtkWidget parent_instance;

  CwLibraryModel *model;
  GtkWidget *menu; /* made when it is first needed */
  GSignalGroup *selected_row; /* whose summary may still be on its way */

  GtkWidget *box;
  GtkWidget *search_box;
  GtkWidget *search;
  GtkWidget *count;
  GtkWidget *stack;
  GtkWidget *view;
  GtkSingleSelection *selection;
  GMenuModel *row_menu;
  gboolean had_frame;
};

G_DEFINE_FINAL_TYPE (CwLibraryPage, cw_library_page, GTK_TYPE_WIDGET)

enum
{
  PROP_SELECTED = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static gboolean
is_searching (CwLibraryPage *self)
{
  return *gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0';
}

static void
show_count (CwLibraryPage *self, guint n_items)
{
  g_autofree char *text = g_strdup_printf (ngettext ("%u entry", "%u entries", n_items), n_items);

  gtk_label_set_text (GTK_LABEL (self->count), text);
}

static void
update_state (CwLibraryPage *self)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  gboolean searching = is_searching (self);
  const char *page = "list";

  if (n_items == 0)
    page = !cw_library_model_is_loaded (self->model) ? "loading" : searching ? "nothing" : "empty";
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), page);
  gtk_widget_set_visible (self->search_box, n_items > 0 || searching);
  show_count (self, n_items);
}

/* ---- selection ---- */

/**
 * cw_library_page_get_selected:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): the selected case, or %NULL
 */
const CwSummary *
cw_library_page_get_selected (CwLibraryPage *self)
{
  CwLibraryRow *row = gtk_single_selection_get_selected_item (self->selection);

  return row ? cw_library_row_get_summary (row) : NULL;
}

static void
notify_selected (CwLibraryPage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

static void
selected_cb (CwLibraryPage *self)
{
  if (self->selected_row == NULL)
    return;
  g_signal_group_set_target (self->selected_row,
                             gtk_single_selection_get_selected_item (self->selection));
  notify_selected (self);
}

/* The rows are slots: after a new question the selected one stands for something else. */
static void
unselect (CwLibraryPage *self)
{
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
}

static void
loaded_cb (CwLibraryPage *self)
{
  update_state (self);
  selected_cb (self);
}

/* ---- opening ---- */

static void
open_position (CwLibraryPage *self, guint position)
{
  g_autoptr (CwLibraryRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  const CwSummary *summary = row ? cw_library_row_get_summary (row) : NULL;

  if (summary)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "s", summary->id);
}

static void
activate_cb (CwLibraryPage *self, guint position)
{
  open_position (self, position);
}

static void
open_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CwLibraryPage *self = CW_LIBRARY_PAGE (widget);

  open_position (self, gtk_single_selection_get_selected (self->selection));
}

/* ---- searching and sorting ---- */

static void
search_changed_cb (CwLibraryPage *self)
{
  if (self->model == NULL)
    return;
  unselect (self);
  cw_library_model_set_search (self->model, gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

static void
stop_search_cb (CwLibraryPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  cw_library_page_focus_list (self);
}

/* Enter in the search opens the first case found. */
static void
search_activate_cb (CwLibraryPage *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->selection)) > 0)
    open_position (self, 0);
}

static void
sort_changed_cb (CwLibraryPage *self)
{
  CwLibrarySort sort = CW_LIBRARY_SORT_MODIFIED;
  gboolean descending = TRUE;

  if (self->model == NULL)
    return;
  unselect (self);
  cw_library_columns_get_sort (GTK_COLUMN_VIEW (self->view), &sort, &descending);
  cw_library_model_set_sort (self->model, sort, descending);
}

/**
 * cw_library_page_focus_search:
 * @self: a page
 *
 * Puts the cursor into the search, with what stands there selected.
 */
void
cw_library_page_focus_search (CwLibraryPage *self)
{
  gtk_widget_grab_focus (self->search);
  gtk_editable_select_region (GTK_EDITABLE (self->search), 0, -1);
}

/**
 * cw_library_page_focus_list:
 * @self: a page
 *
 * Puts the focus on the list.
 */
void
cw_library_page_focus_list (CwLibraryPage *self)
{
  if (g_str_equal (gtk_stack_get_visible_child_name (GTK_STACK (self->stack)), "list"))
    gtk_widget_grab_focus (self->view);
  else
    gtk_widget_child_focus (self->stack, GTK_DIR_TAB_FORWARD);
}

/* ---- context menu ---- */

static void
popup_at (CwLibraryPage *self, double x, double y)
{
  const GdkRectangle spot = { (int)x, (int)y, 1, 1 };

  if (cw_library_page_get_selected (self) == NULL)
    return;
  if (self->menu == NULL)
    {
      self->menu = gtk_popover_menu_new_from_model (self->row_menu);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
      g_signal_connect_swapped (self->menu, "closed", G_CALLBACK (cw_library_page_focus_list),
                                self);
    }
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &spot);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
menu_cb (GtkGestureClick *click, int n_press, double x, double y, CwLibraryPage *self)
{
  GtkListItem *item = g_object_get_data (G_OBJECT (click), "cw-item");
  GtkWidget *cell = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (click));

  gtk_single_selection_set_selected (self->selection, gtk_list_item_get_position (item));
  gtk_widget_translate_coordinates (cell, GTK_WIDGET (self), x, y, &x, &y);
  popup_at (self, x, y);
}

static void
menu_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CwLibraryPage *self = CW_LIBRARY_PAGE (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  double x = 24, y = 80;

  if (focus && gtk_widget_is_ancestor (focus, widget))
    gtk_widget_translate_coordinates (focus, widget, 24, gtk_widget_get_height (focus), &x, &y);
  popup_at (self, x, y);
}

/* ---- object ---- */

static void
cw_library_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, cw_library_page_get_selected (CW_LIBRARY_PAGE (object)) != NULL);
}

static void
cw_library_page_dispose (GObject *object)
{
  CwLibraryPage *self = CW_LIBRARY_PAGE (object);

  if (self->model)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_clear_object (&self->model);
  g_clear_object (&self->selected_row);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), CW_TYPE_LIBRARY_PAGE);
  G_OBJECT_CLASS (cw_library_page_parent_class)->dispose (object);
}

static void
cw_library_page_class_init (CwLibraryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cw_library_page_dispose;
  G_OBJECT_CLASS (klass)->get_property = cw_library_page_get_property;
  properties[PROP_SELECTED] =
    g_param_spec_boolean ("selected", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPERTIES, properties);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "librarypage");
  gtk_widget_class_install_action (widget_class, "library.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "library.menu", NULL, menu_action);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/casewright/Casewright/cw-library-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CwLibraryPage, box);
  gtk_widget_class_bind_template_child (widget_class, CwLibraryPage, search_box);
  gtk_widget_class_bind_template_child (widget_class, CwLibraryPage, search);
  gtk_widget_class_bind_template_child (widget_class, CwLibraryPage, count);
  gtk_widget_class_bind_template_child (widget_class, CwLibraryPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CwLibraryPage, view);
  gtk_widget_class_bind_template_child (widget_class, CwLibraryPage, selection);
  gtk_widget_class_bind_template_child (widget_class, CwLibraryPage, row_menu);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
cw_library_page_init (CwLibraryPage *self)
{
  self->selected_row = g_signal_group_new (CW_TYPE_LIBRARY_ROW);
  g_signal_group_connect_swapped (self->selected_row, "notify::summary",
                                  G_CALLBACK (notify_selected), self);
  gtk_widget_init_template (GTK_WIDGET (self));
  cw_library_columns_add (GTK_COLUMN_VIEW (self->view), G_CALLBACK (menu_cb), self);
  g_signal_connect_object (gtk_column_view_get_sorter (GTK_COLUMN_VIEW (self->view)), "changed",
                           G_CALLBACK (sort_changed_cb), self, G_CONNECT_SWAPPED);
}

/* The first frame shows the window, the next one the rows: GTK 4.8 makes some two hundred of them
 * at once, whatever fits the window, and nobody should wait for that to see where to type. */
static gboolean
show_rows_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  CwLibraryPage *self = CW_LIBRARY_PAGE (widget);

  if (!self->had_frame)
    {
      self->had_frame = TRUE;
      return G_SOURCE_CONTINUE;
    }
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->model));
  return G_SOURCE_REMOVE;
}

/**
 * cw_library_page_set_document:
 * @self: a page without a library
 * @document: an open library
 *
 * Shows the library.
 */
void
cw_library_page_set_document (CwLibraryPage *self, CwDocument *document)
{
  g_return_if_fail (self->model == NULL);
  self->model = cw_library_model_new (document);
  g_signal_connect_swapped (self->model, "notify::loaded", G_CALLBACK (loaded_cb), self);
  g_signal_connect_swapped (self->model, "items-changed", G_CALLBACK (update_state), self);
  gtk_widget_add_tick_callback (GTK_WIDGET (self), show_rows_cb, NULL, NULL);
  update_state (self);
}
