/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-history-window.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "ui/cw-history-list.h"

/* Everything that was done to a case: who, when, from what to what. */

static GtkWidget *
make_label (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style)
    gtk_widget_add_css_class (label, style);
  return label;
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_append (GTK_BOX (box), make_label ("heading"));
  gtk_box_append (GTK_BOX (box), make_label ("dim-label"));
  gtk_box_append (GTK_BOX (box), make_label (NULL));
  gtk_list_item_set_child (item, box);
  gtk_list_item_set_activatable (item, FALSE);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  CwHistoryStep *step = gtk_list_item_get_item (item);
  GtkWidget *heading = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *origin = gtk_widget_get_next_sibling (heading);
  GtkWidget *facts = gtk_widget_get_next_sibling (origin);
  g_autofree char *heading_text = cw_history_step_dup_heading (step);
  g_autofree char *origin_text = cw_history_step_dup_origin (step);
  g_autofree char *facts_text = cw_history_step_dup_facts (step);

  gtk_label_set_text (GTK_LABEL (heading), heading_text);
  gtk_label_set_text (GTK_LABEL (origin), origin_text);
  gtk_label_set_text (GTK_LABEL (facts), facts_text);
  gtk_widget_set_visible (facts, *facts_text != '\0');
}

static GtkWidget *
make_list (CwRecord *record)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  CwHistoryList *steps = cw_history_list_new (cw_record_get_history (record));
  GtkWidget *list;

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  list =
    gtk_list_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (steps))), factory);
  gtk_list_view_set_show_separators (GTK_LIST_VIEW (list), TRUE);
  gtk_widget_add_css_class (list, "cw-history");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Steps, the newest first"), -1);
  return list;
}

static GtkWidget *
make_empty_page (void)
{
  GtkWidget *page = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "document-open-recent-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _ ("Nothing done yet"));
  adw_status_page_set_description (ADW_STATUS_PAGE (page),
                                   _ ("Every edit of this case will stand here."));
  return page;
}

static gboolean
name_page (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  g_value_set_string (to, g_value_get_boolean (from) ? "list" : "empty");
  return TRUE;
}

/**
 * cw_history_window_new:
 * @parent: the window of the case
 * @record: an open record
 *
 * Returns: (transfer none): a window with the history of the record, which follows the edits
 */
GtkWidget *
cw_history_window_new (GtkWindow *parent, CwRecord *record)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *stack = gtk_stack_new ();
  CwHistory *history = cw_record_get_history (record);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), make_list (record));
  gtk_stack_add_named (GTK_STACK (stack), scroller, "list");
  gtk_stack_add_named (GTK_STACK (stack), make_empty_page (), "empty");
  gtk_widget_set_vexpand (stack, TRUE);
  if (cw_history_get_groups (history)->len == 0)
    g_object_bind_property_full (history, "can-undo", stack, "visible-child-name",
                                 G_BINDING_SYNC_CREATE, name_page, NULL, NULL, NULL);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), stack);
  adw_window_set_content (ADW_WINDOW (window), box);
  gtk_window_set_title (GTK_WINDOW (window), _ ("History"));
  gtk_window_set_default_size (GTK_WINDOW (window), 460, 560);
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (window), TRUE);
  return window;
}
