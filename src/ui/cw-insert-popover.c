/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-insert-popover.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ui/cw-insert-item-private.h"

/* A search among what can be put into prose, opened where it will stand. Signals: "chosen" with the
 * source, before "closed"; "missed" when nothing is like what was typed. */

#define WIDTH 440
#define HEIGHT 320

struct _CwInsertPopover
{
  GtkPopover parent_instance;

  GtkWidget *search;
  GtkFilterListModel *filtered;
  GtkSortListModel *sorted;
  GtkSingleSelection *selection;
  GtkWidget *list;
  GtkWidget *stack;
  char **words; /* casefolded, or NULL */
};

static guint chosen_signal;
static guint missed_signal;

G_DEFINE_FINAL_TYPE (CwInsertPopover, cw_insert_popover, GTK_TYPE_POPOVER)

/* ---- search ---- */

static gboolean
has_words (const char *key, char **words)
{
  for (; words && *words; words++)
    if (strstr (key, *words) == NULL)
      return FALSE;
  return TRUE;
}

static gboolean
matches (gpointer item, gpointer user_data)
{
  return has_words (CW_INSERT_ITEM (item)->key, CW_INSERT_POPOVER (user_data)->words);
}

/* What fits better comes first; among equals the order stays. */
static int
compare (gconstpointer a, gconstpointer b, gpointer user_data)
{
  CwInsertPopover *self = user_data;
  guint first = cw_insert_item_get_rank (CW_INSERT_ITEM ((gpointer)a), self->words);
  guint second = cw_insert_item_get_rank (CW_INSERT_ITEM ((gpointer)b), self->words);

  return first < second ? -1 : first > second;
}

static void
update_stack (CwInsertPopover *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), n ? "list" : "empty");
}

static void
search_changed_cb (GtkEditable *editable, CwInsertPopover *self)
{
  g_autofree char *folded = g_utf8_casefold (gtk_editable_get_text (editable), -1);

  g_strfreev (self->words);
  self->words = g_strsplit (g_strstrip (folded), " ", -1);
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->filtered),
                      GTK_FILTER_CHANGE_DIFFERENT);
  gtk_sorter_changed (gtk_sort_list_model_get_sorter (self->sorted), GTK_SORTER_CHANGE_DIFFERENT);
  gtk_single_selection_set_selected (self->selection, 0);
  gtk_widget_activate_action (self->list, "list.scroll-to-item", "u", 0);
  update_stack (self);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->selection)) == 0 && self->words[0])
    g_signal_emit (self, missed_signal, 0);
}

/* ---- choice ---- */

static void
choose (CwInsertPopover *self)
{
  CwInsertItem *item = gtk_single_selection_get_selected_item (self->selection);
  g_autofree char *source = item ? g_strdup (item->source) : NULL;

  if (source == NULL)
    return;
  g_signal_emit (self, chosen_signal, 0, source);
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
activate_cb (GtkListView *list, guint position, CwInsertPopover *self)
{
  gtk_single_selection_set_selected (self->selection, position);
  choose (self);
}

/* The arrows move through the list while the cursor stays in the search. */
static gboolean
key_cb (GtkEventControllerKey *controller,
        guint keyval,
        guint keycode,
        GdkModifierType state,
        CwInsertPopover *self)
{
  guint selected = gtk_single_selection_get_selected (self->selection);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  int step = keyval == GDK_KEY_Down ? 1 : keyval == GDK_KEY_Up ? -1 : 0;

  if (step == 0 || n == 0)
    return GDK_EVENT_PROPAGATE;
  selected = CLAMP ((int)selected + step, 0, (int)n - 1);
  gtk_single_selection_set_selected (self->selection, selected);
  gtk_widget_activate_action (self->list, "list.scroll-to-item", "u", selected);
  return GDK_EVENT_STOP;
}

/* ---- rows ---- */

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *label = gtk_label_new (NULL);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_box_append (GTK_BOX (box), label);
      if (i == 1)
        gtk_widget_add_css_class (label, "cw-fact-quote");
    }
  gtk_list_item_set_child (item, box);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  CwInsertItem *shown = gtk_list_item_get_item (item);
  GtkWidget *title = gtk_widget_get_first_child (gtk_list_item_get_child (item));

  gtk_label_set_label (GTK_LABEL (title), shown->title);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (title)), shown->detail);
}

static GtkWidget *
make_list (CwInsertPopover *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  self->filtered =
    gtk_filter_list_model_new (NULL, GTK_FILTER (gtk_custom_filter_new (matches, self, NULL)));
  self->sorted = gtk_sort_list_model_new (G_LIST_MODEL (self->filtered),
                                          GTK_SORTER (gtk_custom_sorter_new (compare, self, NULL)));
  self->selection = gtk_single_selection_new (G_LIST_MODEL (self->sorted));
  self->list = gtk_list_view_new (GTK_SELECTION_MODEL (self->selection), factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (self->list), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What can be inserted"), -1);
  g_signal_connect (self->list, "activate", G_CALLBACK (activate_cb), self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list);
  return scroller;
}

static GtkWidget *
make_search (CwInsertPopover *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->search = gtk_search_entry_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (self->search, keys);
  g_signal_connect (self->search, "search-changed", G_CALLBACK (search_changed_cb), self);
  g_signal_connect_swapped (self->search, "activate", G_CALLBACK (choose), self);
  g_signal_connect_swapped (self->search, "stop-search", G_CALLBACK (gtk_popover_popdown), self);
  return self->search;
}

static void
cw_insert_popover_finalize (GObject *object)
{
  g_strfreev (CW_INSERT_POPOVER (object)->words);
  G_OBJECT_CLASS (cw_insert_popover_parent_class)->finalize (object);
}

static void
cw_insert_popover_class_init (CwInsertPopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cw_insert_popover_finalize;
  chosen_signal = g_signal_new ("chosen", CW_TYPE_INSERT_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  missed_signal = g_signal_new ("missed", CW_TYPE_INSERT_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
}

static void
cw_insert_popover_init (CwInsertPopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *empty = gtk_label_new (_ ("Nothing found"));

  gtk_box_append (GTK_BOX (box), make_search (self));
  self->stack = gtk_stack_new ();
  gtk_stack_add_named (GTK_STACK (self->stack), make_list (self), "list");
  gtk_stack_add_named (GTK_STACK (self->stack), empty, "empty");
  gtk_widget_add_css_class (empty, "dim-label");
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_box_append (GTK_BOX (box), self->stack);
  gtk_widget_set_size_request (box, WIDTH, HEIGHT);
  gtk_popover_set_child (GTK_POPOVER (self), box);
  gtk_popover_set_position (GTK_POPOVER (self), GTK_POS_BOTTOM);
}

/**
 * cw_insert_popover_new:
 *
 * Returns: (transfer floating): a popover; give it a parent, and unparent it when that goes
 */
GtkWidget *
cw_insert_popover_new (void)
{
  return g_object_new (CW_TYPE_INSERT_POPOVER, NULL);
}

/**
 * cw_insert_popover_show:
 * @self: a popover
 * @items: (transfer full): what can be inserted
 * @prompt: what to look for
 * @place: where it will stand, in the parent
 *
 * Opens the search.
 */
void
cw_insert_popover_show (CwInsertPopover *self,
                        GListModel *items,
                        const char *prompt,
                        const GdkRectangle *place)
{
  g_autoptr (GListModel) taken = items;

  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  g_clear_pointer (&self->words, g_strfreev);
  gtk_filter_list_model_set_model (self->filtered, taken);
  g_object_set (self->search, "placeholder-text", prompt, NULL);
  gtk_popover_set_pointing_to (GTK_POPOVER (self), place);
  update_stack (self);
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (self->search);
}

/**
 * cw_insert_popover_get_search:
 * @self: a popover
 *
 * Returns: what is or was searched, as typed
 */
const char *
cw_insert_popover_get_search (CwInsertPopover *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->search));
}
