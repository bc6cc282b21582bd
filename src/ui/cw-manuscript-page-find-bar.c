/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n.h>

#include "ui/cw-manuscript-page-private.h"
#include "widgets/cw-clipboard.h"

/* The bar of the search: what is sought above what takes its place, and how often it is found. */

/* Text that is selected is sought when it is no longer; more is no word but a passage. */
#define LONGEST_WANTED 80
#define RESULT_CHARS 13

/* ---- what is found ---- */

/* Says @result; without a match the entry says so as well. */
void
cw_manuscript_page_show_result (CwManuscriptPage *self, const char *result, gboolean is_found)
{
  gtk_label_set_label (GTK_LABEL (self->find_result), result);
  g_clear_handle_id (&self->find_idle, g_source_remove);
  for (guint i = 0; i < 2; i++)
    if (is_found || *result == '\0')
      gtk_widget_remove_css_class (i ? self->find_entry : self->find_result, "error");
    else
      gtk_widget_add_css_class (i ? self->find_entry : self->find_result, "error");
}

static gboolean
count_cb (gpointer user_data)
{
  CwManuscriptPage *self = user_data;

  self->find_idle = 0;
  cw_manuscript_page_show_count (self);
  return G_SOURCE_REMOVE;
}

/* What was counted is no longer so when a step is undone or another one is made. */
static void
forget_result (CwManuscriptPage *self)
{
  cw_manuscript_page_stop_search (self);
  if (!gtk_widget_get_visible (self->find))
    return;
  cw_manuscript_page_show_result (self, "", TRUE);
  self->find_idle = g_idle_add_full (G_PRIORITY_LOW, count_cb, self, NULL);
}

static void
typed_cb (CwManuscriptPage *self)
{
  cw_manuscript_page_go_to_typed (self);
  cw_manuscript_page_show_count (self);
}

static void
next_cb (CwManuscriptPage *self)
{
  cw_manuscript_page_go_to_match (self, TRUE);
  cw_manuscript_page_show_count (self);
}

static void
previous_cb (CwManuscriptPage *self)
{
  cw_manuscript_page_go_to_match (self, FALSE);
  cw_manuscript_page_show_count (self);
}

/* ---- the bar ---- */

static void
close_cb (CwManuscriptPage *self)
{
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->find), FALSE);
  gtk_widget_set_visible (self->find, FALSE);
  cw_manuscript_page_stop_search (self);
  g_clear_handle_id (&self->find_idle, g_source_remove);
  if (self->current)
    gtk_widget_grab_focus (GTK_WIDGET (cw_section_editor_get_view (self->current)));
}

static gboolean
escape_cb (GtkWidget *box, GVariant *args, gpointer user_data)
{
  close_cb (user_data);
  return TRUE;
}

static void
close_on_escape (CwManuscriptPage *self, GtkWidget *box)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                      gtk_callback_action_new (escape_cb, self, NULL)));
  gtk_widget_add_controller (box, keys);
}

static GtkWidget *
add_toggle (CwManuscriptPage *self, GtkWidget *box, const char *label, const char *tooltip)
{
  GtkWidget *toggle = gtk_toggle_button_new_with_label (label);

  gtk_widget_set_tooltip_text (toggle, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip,
                                  -1);
  gtk_widget_add_css_class (toggle, "flat");
  g_signal_connect_swapped (toggle, "toggled", G_CALLBACK (typed_cb), self);
  gtk_box_append (GTK_BOX (box), toggle);
  return toggle;
}

static GtkWidget *
make_button (const char *icon, const char *tooltip, GCallback callback, gpointer data)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip,
                                  -1);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_swapped (button, "clicked", callback, data);
  return button;
}

static GtkWidget *
add_action_button (GtkWidget *box, const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

static void
make_wanted (CwManuscriptPage *self)
{
  self->find_entry = gtk_search_entry_new ();
  g_object_set (self->find_entry, "placeholder-text", _ ("Find in the article"), NULL);
  gtk_widget_set_hexpand (self->find_entry, TRUE);
  cw_clipboard_guard_entry (GTK_EDITABLE (self->find_entry));
  g_signal_connect_swapped (self->find_entry, "search-changed", G_CALLBACK (typed_cb), self);
  g_signal_connect_swapped (self->find_entry, "activate", G_CALLBACK (next_cb), self);
  g_signal_connect_swapped (self->find_entry, "next-match", G_CALLBACK (next_cb), self);
  g_signal_connect_swapped (self->find_entry, "previous-match", G_CALLBACK (previous_cb), self);
  g_signal_connect_swapped (self->find_entry, "stop-search", G_CALLBACK (close_cb), self);
}

/* Replaces what is found, and goes on. */
static void
replace_cb (CwManuscriptPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "manuscript.replace", NULL);
}

static void
make_instead (CwManuscriptPage *self)
{
  self->replace_entry = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->replace_entry), _ ("Replace with"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->replace_entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Replace with"), -1);
  gtk_widget_set_hexpand (self->replace_entry, TRUE);
  cw_clipboard_guard_entry (GTK_EDITABLE (self->replace_entry));
  g_signal_connect_swapped (self->replace_entry, "activate", G_CALLBACK (replace_cb), self);
}

/* The count keeps its room, so that nothing moves while it is typed. */
static void
make_result (CwManuscriptPage *self)
{
  self->find_result = gtk_label_new ("");
  gtk_label_set_width_chars (GTK_LABEL (self->find_result), RESULT_CHARS);
  gtk_label_set_xalign (GTK_LABEL (self->find_result), 0);
  gtk_widget_add_css_class (self->find_result, "numeric");
}

static GtkWidget *
make_finding (CwManuscriptPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  make_result (self);
  gtk_box_append (GTK_BOX (box), self->find_result);
  gtk_box_append (GTK_BOX (box), make_button ("go-up-symbolic", _ ("Previous (Ctrl+Shift+G)"),
                                              G_CALLBACK (previous_cb), self));
  gtk_box_append (GTK_BOX (box), make_button ("go-down-symbolic", _ ("Next (Ctrl+G)"),
                                              G_CALLBACK (next_cb), self));
  /* Translators: on a small button: upper and lower case are told apart. */
  self->find_case = add_toggle (self, box, _ ("Aa"), _ ("Match case"));
  /* Translators: on a small button: "ab" with bars at its ends, for a whole word. */
  self->find_words = add_toggle (self, box, _ ("|ab|"), _ ("Whole words only"));
  return box;
}

static GtkWidget *
make_replacing (CwManuscriptPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  add_action_button (box, _ ("Replace"), "manuscript.replace");
  self->replace_all = add_action_button (box, _ ("Replace All"), "manuscript.replace-all");
  return box;
}

/* Two rows, of which one is above the other in each column: Tab goes from what is sought to what
 * takes its place, and only then to the buttons. */
static GtkWidget *
make_column (GtkWidget *above, GtkWidget *below)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  gtk_box_append (GTK_BOX (box), above);
  gtk_box_append (GTK_BOX (box), below);
  return box;
}

static GtkWidget *
make_entries (CwManuscriptPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *close =
    make_button ("window-close-symbolic", _ ("Close the search"), G_CALLBACK (close_cb), self);

  make_wanted (self);
  make_instead (self);
  gtk_widget_set_valign (close, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), make_column (self->find_entry, self->replace_entry));
  gtk_box_append (GTK_BOX (box), make_column (make_finding (self), make_replacing (self)));
  gtk_box_append (GTK_BOX (box), close);
  gtk_widget_add_css_class (box, "cw-find");
  close_on_escape (self, box);
  return box;
}

/* The search, which is not in sight until it is asked for. */
GtkWidget *
cw_manuscript_page_make_find (CwManuscriptPage *self)
{
  self->find = gtk_revealer_new ();
  gtk_revealer_set_child (GTK_REVEALER (self->find), make_entries (self));
  gtk_widget_set_visible (self->find, FALSE);
  return self->find;
}

/* Follows the steps of the case, once it is known. */
void
cw_manuscript_page_watch_find (CwManuscriptPage *self)
{
  g_signal_connect_object (cw_record_get_history (self->record), "changed",
                           G_CALLBACK (forget_result), self, G_CONNECT_SWAPPED);
}

/* Seeks the word that is selected. */
static void
take_selected (CwManuscriptPage *self)
{
  GtkTextBuffer *buffer =
    self->current ? GTK_TEXT_BUFFER (cw_section_editor_get_buffer (self->current)) : NULL;
  g_autofree char *words = NULL;
  GtkTextIter start, end;

  if (buffer == NULL || !gtk_text_buffer_get_selection_bounds (buffer, &start, &end) ||
      gtk_text_iter_get_line (&start) != gtk_text_iter_get_line (&end) ||
      gtk_text_iter_get_offset (&end) - gtk_text_iter_get_offset (&start) > LONGEST_WANTED)
    return;
  words = gtk_text_iter_get_text (&start, &end);
  gtk_editable_set_text (GTK_EDITABLE (self->find_entry), words);
}

static void
go_on_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CwManuscriptPage *self = CW_MANUSCRIPT_PAGE (widget);

  if (!gtk_widget_get_visible (self->find))
    cw_manuscript_page_find (self);
  else if (g_variant_get_boolean (parameter))
    next_cb (self);
  else
    previous_cb (self);
}

/* The keys of the search, which work in the text as well. */
void
cw_manuscript_page_install_find_bar (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "manuscript.find-on", "b", go_on_action);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_g, GDK_CONTROL_MASK, "manuscript.find-on",
                                       "b", TRUE);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_g, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "manuscript.find-on", "b", FALSE);
}

/**
 * cw_manuscript_page_find:
 * @self: a page
 *
 * Opens the search for the word that is selected, or goes back to it.
 */
void
cw_manuscript_page_find (CwManuscriptPage *self)
{
  gtk_widget_set_visible (self->find, TRUE);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->find), TRUE);
  take_selected (self);
  gtk_widget_grab_focus (self->find_entry);
  cw_manuscript_page_show_count (self);
}
