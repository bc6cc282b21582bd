/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-references-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "document/cw-references.h"
#include "model/cw-publication.h"
#include "rules/cw-vancouver.h"
#include "ui/cw-clipboard-action.h"
#include "ui/cw-duplicates-window.h"
#include "ui/cw-entity-form.h"
#include "ui/cw-entity-list-view.h"
#include "ui/cw-references-columns.h"

/* The references of the library: the list with its search, and below it the form of the one that is
 * chosen. Only the rows in sight have widgets. */

struct _CwReferencesPage
{
  GtkWidget parent_instance;

  CwRecord *record;
  char **words; /* of the search, without case */
  GtkCustomFilter *filter;
  GtkFilterListModel *filtered;
  GtkMultiSelection *selection;
  CwEntity *shown; /* whose form is in sight */
  guint detail_idle;

  GtkWidget *box;
  GtkWidget *search;
  GtkWidget *count;
  GtkWidget *stack;
  GtkWidget *view;
  GtkWidget *detail;
};

G_DEFINE_FINAL_TYPE (CwReferencesPage, cw_references_page, GTK_TYPE_WIDGET)

/* ---- what is chosen ---- */

/**
 * cw_references_page_list_chosen:
 * @self: a page
 *
 * Returns: (transfer full) (element-type CwEntity): the selected references in the order of the
 * list in sight
 */
GPtrArray *
cw_references_page_list_chosen (CwReferencesPage *self)
{
  GPtrArray *chosen = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GtkBitset) set =
    gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  GtkBitsetIter iter;
  guint position;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, set, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    g_ptr_array_add (chosen, g_list_model_get_item (G_LIST_MODEL (self->selection), position));
  return chosen;
}

static void
update_actions (CwReferencesPage *self, guint n_chosen)
{
  guint n = g_list_model_get_n_items (cw_references_get_list (self->record));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "references.remove", n_chosen > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "references.copy", n_chosen > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "references.find-duplicates", n > 1);
}

static void
update_state (CwReferencesPage *self)
{
  guint n = g_list_model_get_n_items (cw_references_get_list (self->record));
  guint n_found = g_list_model_get_n_items (G_LIST_MODEL (self->filtered));
  g_autofree char *text = NULL;

  text = n_found == n ? g_strdup_printf (ngettext ("%u reference", "%u references", n), n)
                      /* Translators: how many of all references the search found. */
                      : g_strdup_printf (_ ("%u of %u references"), n_found, n);
  gtk_label_set_text (GTK_LABEL (self->count), text);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), n == 0         ? "empty"
                                                             : n_found == 0 ? "nothing"
                                                                            : "list");
}

/* ---- the form ---- */

static void
drop_detail (CwReferencesPage *self)
{
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->detail), NULL);
  gtk_widget_set_visible (self->detail, FALSE);
  g_clear_object (&self->shown);
}

static void
show_detail (CwReferencesPage *self, CwEntity *publication)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  const CwField *names = cw_entity_info_find (cw_entity_get_info (publication), "contributors");

  self->shown = g_object_ref (publication);
  gtk_widget_add_css_class (box, "cw-page");
  gtk_box_append (GTK_BOX (box),
                  cw_entity_form_new (self->record, publication, _ ("Reference"), NULL, NULL));
  gtk_box_append (GTK_BOX (box), cw_entity_list_view_new (self->record, publication, names));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->detail), box);
  gtk_widget_set_visible (self->detail, TRUE);
}

/* Going down a list with the arrow key does not build a form for every row it passes. */
static gboolean
detail_idle_cb (gpointer user_data)
{
  CwReferencesPage *self = user_data;
  g_autoptr (GPtrArray) chosen = cw_references_page_list_chosen (self);
  CwEntity *only = chosen->len == 1 ? chosen->pdata[0] : NULL;

  self->detail_idle = 0;
  update_actions (self, chosen->len);
  if (only == self->shown)
    return G_SOURCE_REMOVE;
  cw_history_break (cw_record_get_history (self->record));
  cw_record_flush (self->record);
  drop_detail (self);
  if (only)
    show_detail (self, only);
  return G_SOURCE_REMOVE;
}

static void
selection_cb (CwReferencesPage *self)
{
  if (self->detail_idle == 0)
    self->detail_idle = g_timeout_add (60, detail_idle_cb, self);
}

static void
items_changed_cb (CwReferencesPage *self)
{
  update_state (self);
  selection_cb (self);
}

/* A cell follows the notifications of its publication; an author is an entity of its own. */
static void
change_cb (CwReferencesPage *self, const CwChange *change, CwEntity *entity)
{
  if (CW_IS_CONTRIBUTOR (entity) && cw_entity_get_parent (entity))
    g_object_notify (G_OBJECT (cw_entity_get_parent (entity)), "contributors");
}

/* ---- searching ---- */

static gboolean
match_cb (gpointer item, gpointer user_data)
{
  CwReferencesPage *self = user_data;

  return self->words == NULL || cw_references_matches (CW_PUBLICATION (item), self->words);
}

static void
search_changed_cb (CwReferencesPage *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));
  g_autofree char *folded = g_utf8_casefold (text, -1);

  g_clear_pointer (&self->words, g_strfreev);
  if (*text)
    self->words = g_strsplit (folded, " ", -1);
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
}

static void
stop_search_cb (CwReferencesPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_widget_grab_focus (self->view);
}

/**
 * cw_references_page_focus_search:
 * @self: a page
 *
 * Puts the cursor into the search.
 */
void
cw_references_page_focus_search (CwReferencesPage *self)
{
  gtk_widget_grab_focus (self->search);
}

/**
 * cw_references_page_set_busy:
 * @self: a page
 * @busy: whether many references are on their way in
 *
 * While it is busy the list is not shown anew for each reference, and no form is open.
 */
void
cw_references_page_set_busy (CwReferencesPage *self, gboolean busy)
{
  if (busy)
    {
      if (gtk_widget_get_state_flags (self->detail) & GTK_STATE_FLAG_FOCUS_WITHIN)
        gtk_root_set_focus (gtk_widget_get_root (self->box), NULL);
      drop_detail (self);
    }
  gtk_widget_set_can_target (self->box, !busy);
  gtk_filter_list_model_set_model (self->filtered,
                                   busy ? NULL : cw_references_get_list (self->record));
}

/* ---- actions ---- */

static void
select_entity (CwReferencesPage *self, CwEntity *publication)
{
  GListModel *list = G_LIST_MODEL (self->selection);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwEntity) item = g_list_model_get_item (list, i);

      if (item == publication)
        {
          gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), i, TRUE);
          return;
        }
    }
}

static void
add_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CwReferencesPage *self = CW_REFERENCES_PAGE (widget);
  CwEntity *root = cw_record_get_root (self->record);
  CwEntity *added;

  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  search_changed_cb (self);
  cw_history_break (cw_record_get_history (self->record));
  added = cw_entity_insert (root, cw_entity_info_find (cw_entity_get_info (root), "publications"),
                            G_MAXUINT, NULL);
  select_entity (self, added);
  g_clear_handle_id (&self->detail_idle, g_source_remove);
  detail_idle_cb (self);
  gtk_widget_child_focus (self->detail, GTK_DIR_TAB_FORWARD);
}

static int
compare_positions (gconstpointer a, gconstpointer b)
{
  guint one = cw_entity_get_position (*(CwEntity *const *)a);
  guint other = cw_entity_get_position (*(CwEntity *const *)b);

  return one < other ? -1 : one > other;
}

static void
remove_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CwReferencesPage *self = CW_REFERENCES_PAGE (widget);
  g_autoptr (GPtrArray) chosen = cw_references_page_list_chosen (self);
  gboolean many = chosen->len > 20;

  drop_detail (self);
  g_ptr_array_sort (chosen, compare_positions);
  if (many)
    cw_references_page_set_busy (self, TRUE);
  cw_references_remove (self->record, chosen);
  if (many)
    cw_references_page_set_busy (self, FALSE);
  gtk_widget_grab_focus (self->view);
}

static void
copy_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GPtrArray) chosen = cw_references_page_list_chosen (CW_REFERENCES_PAGE (widget));
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < chosen->len; i++)
    {
      g_autoptr (CwSnapshot) values = cw_snapshot_new_from_entity (chosen->pdata[i]);
      g_autofree char *line = cw_vancouver_format (values);

      g_string_append_printf (text, "%s\n", line);
    }
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text->str);
}

static void
paste_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  cw_clipboard_action_activate (widget, "win.paste-references");
}

static void
find_duplicates_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  cw_duplicates_window_show (GTK_WINDOW (gtk_widget_get_root (widget)),
                             CW_REFERENCES_PAGE (widget)->record);
}

/* ---- object ---- */

static void
cw_references_page_dispose (GObject *object)
{
  CwReferencesPage *self = CW_REFERENCES_PAGE (object);

  g_clear_handle_id (&self->detail_idle, g_source_remove);
  if (self->filtered)
    g_signal_handlers_disconnect_by_data (self->filtered, self);
  if (self->selection)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), CW_TYPE_REFERENCES_PAGE);
  g_clear_object (&self->shown);
  g_clear_object (&self->filtered);
  g_clear_object (&self->selection);
  g_clear_object (&self->record);
  g_clear_pointer (&self->words, g_strfreev);
  G_OBJECT_CLASS (cw_references_page_parent_class)->dispose (object);
}

static gboolean
cw_references_page_focus (GtkWidget *widget, GtkDirectionType direction)
{
  CwReferencesPage *self = CW_REFERENCES_PAGE (widget);

  if (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_WITHIN)
    return gtk_widget_child_focus (self->box, direction);
  return gtk_widget_grab_focus (self->search);
}

static void
cw_references_page_class_init (CwReferencesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cw_references_page_dispose;
  widget_class->focus = cw_references_page_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "referencespage");
  gtk_widget_class_install_action (widget_class, "references.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "references.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "references.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "references.paste", NULL, paste_action);
  gtk_widget_class_install_action (widget_class, "references.find-duplicates", NULL,
                                   find_duplicates_action);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/casewright/Casewright/cw-references-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CwReferencesPage, box);
  gtk_widget_class_bind_template_child (widget_class, CwReferencesPage, search);
  gtk_widget_class_bind_template_child (widget_class, CwReferencesPage, count);
  gtk_widget_class_bind_template_child (widget_class, CwReferencesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CwReferencesPage, view);
  gtk_widget_class_bind_template_child (widget_class, CwReferencesPage, detail);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
}

static void
cw_references_page_init (CwReferencesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cw_references_columns_add (GTK_COLUMN_VIEW (self->view));
}

static void
connect_models (CwReferencesPage *self)
{
  GListModel *list = cw_references_get_list (self->record);
  GtkSorter *sorter = gtk_column_view_get_sorter (GTK_COLUMN_VIEW (self->view));
  GtkSortListModel *sorted;

  self->filter = gtk_custom_filter_new (match_cb, self, NULL);
  self->filtered = gtk_filter_list_model_new (g_object_ref (list), GTK_FILTER (self->filter));
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (g_object_ref (self->filtered)),
                                    sorter ? g_object_ref (sorter) : NULL);
  self->selection = gtk_multi_selection_new (G_LIST_MODEL (sorted));
  gtk_column_view_set_model (GTK_COLUMN_VIEW (self->view), GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_swapped (self->selection, "selection-changed", G_CALLBACK (selection_cb), self);
  g_signal_connect_swapped (self->filtered, "items-changed", G_CALLBACK (items_changed_cb), self);
  g_signal_connect_object (cw_record_get_root (self->record), "change", G_CALLBACK (change_cb),
                           self, G_CONNECT_SWAPPED);
}

/**
 * cw_references_page_new:
 * @bibliography: the references of a library
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
cw_references_page_new (CwRecord *bibliography)
{
  CwReferencesPage *self = g_object_new (CW_TYPE_REFERENCES_PAGE, NULL);

  self->record = g_object_ref (bibliography);
  connect_models (self);
  update_state (self);
  update_actions (self, 0);
  return GTK_WIDGET (self);
}
