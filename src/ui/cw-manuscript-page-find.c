/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n.h>

#include "ui/cw-manuscript-page-private.h"
#include "ui/cw-text-place.h"

/* Find and replace in the whole article. What a chip shows is found, but never replaced: it is the
 * fact that would have to change. */

static const char *
get_wanted (CwManuscriptPage *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->find_entry));
}

static const char *
get_instead (CwManuscriptPage *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->replace_entry));
}

static GtkTextBuffer *
get_buffer (CwSectionEditor *editor)
{
  return GTK_TEXT_BUFFER (cw_section_editor_get_buffer (editor));
}

static CwSectionEditor *
get_neighbour (CwManuscriptPage *self, CwSectionEditor *editor, gboolean forward)
{
  GtkWidget *next = forward ? gtk_widget_get_next_sibling (GTK_WIDGET (editor))
                            : gtk_widget_get_prev_sibling (GTK_WIDGET (editor));

  if (next == NULL)
    next = forward ? gtk_widget_get_first_child (self->editors)
                   : gtk_widget_get_last_child (self->editors);
  return CW_SECTION_EDITOR (next);
}

/* ---- finding ---- */

static void
select_match (CwManuscriptPage *self,
              CwSectionEditor *editor,
              const GtkTextIter *start,
              const GtkTextIter *end)
{
  if (self->current && self->current != editor)
    {
      GtkTextIter cursor;

      gtk_text_buffer_get_iter_at_mark (get_buffer (self->current), &cursor,
                                        gtk_text_buffer_get_insert (get_buffer (self->current)));
      gtk_text_buffer_place_cursor (get_buffer (self->current), &cursor);
    }
  gtk_text_buffer_select_range (get_buffer (editor), end, start);
  g_set_weak_pointer (&self->current, editor);
  gtk_label_set_label (GTK_LABEL (self->find_result), "");
  cw_text_place_scroll (cw_section_editor_get_view (editor));
}

static gboolean
is_on (GtkWidget *toggle)
{
  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (toggle));
}

/* Whether a letter or digit on one side of @place goes on at the other. */
static gboolean
splits_word (const GtkTextIter *place)
{
  GtkTextIter before = *place;

  return gtk_text_iter_backward_char (&before) &&
         g_unichar_isalnum (gtk_text_iter_get_char (&before)) &&
         g_unichar_isalnum (gtk_text_iter_get_char (place));
}

static gboolean
is_wanted (CwManuscriptPage *self, const GtkTextIter *start, const GtkTextIter *end)
{
  return !is_on (self->find_words) || (!splits_word (start) && !splits_word (end));
}

/* The next match, as the choices of the bar have it. @start and @end may be @from. */
static gboolean
find_match (CwManuscriptPage *self,
            const GtkTextIter *from,
            gboolean forward,
            GtkTextIter *start,
            GtkTextIter *end)
{
  GtkTextSearchFlags flags = GTK_TEXT_SEARCH_TEXT_ONLY;
  const char *wanted = get_wanted (self);
  GtkTextIter at = *from;

  if (!is_on (self->find_case))
    flags |= GTK_TEXT_SEARCH_CASE_INSENSITIVE;
  while (forward ? gtk_text_iter_forward_search (&at, wanted, flags, start, end, NULL)
                 : gtk_text_iter_backward_search (&at, wanted, flags, start, end, NULL))
    {
      if (is_wanted (self, start, end))
        return TRUE;
      at = forward ? *end : *start;
    }
  return FALSE;
}

/* Looks in one section, from the selection on or, when @whole, from its edge. */
static gboolean
find_in (CwManuscriptPage *self, CwSectionEditor *editor, gboolean forward, gboolean whole)
{
  GtkTextBuffer *buffer = get_buffer (editor);
  GtkTextIter start, end, from;

  gtk_text_buffer_get_selection_bounds (buffer, &start, &end);
  from = forward ? end : start;
  if (whole)
    {
      gtk_text_buffer_get_bounds (buffer, &start, &end);
      from = forward ? start : end;
    }
  if (!find_match (self, &from, forward, &start, &end))
    return FALSE;
  select_match (self, editor, &start, &end);
  return TRUE;
}

static gboolean
find (CwManuscriptPage *self, gboolean forward)
{
  GtkWidget *first = gtk_widget_get_first_child (self->editors);
  CwSectionEditor *begin = self->current ? self->current : first ? CW_SECTION_EDITOR (first) : NULL;
  CwSectionEditor *editor = begin;

  if (editor == NULL || *get_wanted (self) == '\0')
    return FALSE;
  if (find_in (self, editor, forward, self->current == NULL))
    return TRUE;
  do
    {
      editor = get_neighbour (self, editor, forward);
      if (find_in (self, editor, forward, TRUE))
        return TRUE;
    }
  while (editor != begin);
  gtk_label_set_label (GTK_LABEL (self->find_result), _ ("Not found"));
  return FALSE;
}

/* ---- replacing ---- */

static gboolean
touches_chip (CwProseBuffer *buffer, const GtkTextIter *start, const GtkTextIter *end)
{
  for (GtkTextIter at = *start; gtk_text_iter_compare (&at, end) < 0;
       gtk_text_iter_forward_char (&at))
    if (cw_prose_buffer_get_chip (buffer, &at))
      return TRUE;
  return FALSE;
}

static guint
replace_in (CwManuscriptPage *self, CwSectionEditor *editor)
{
  GtkTextBuffer *buffer = get_buffer (editor);
  GtkTextIter start, end;
  guint n = 0;

  gtk_text_buffer_get_start_iter (buffer, &end);
  while (find_match (self, &end, TRUE, &start, &end))
    if (!touches_chip (CW_PROSE_BUFFER (buffer), &start, &end))
      {
        cw_manuscript_page_put (buffer, &start, &end, get_instead (self));
        n++;
      }
  return n;
}

static void
replace_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CwManuscriptPage *self = CW_MANUSCRIPT_PAGE (widget);
  GtkTextBuffer *buffer = self->current ? get_buffer (self->current) : NULL;
  GtkTextIter start, end, from, past;

  if (buffer == NULL || !gtk_text_buffer_get_selection_bounds (buffer, &start, &end))
    {
      find (self, TRUE);
      return;
    }
  from = start;
  if (find_match (self, &from, TRUE, &from, &past) && gtk_text_iter_equal (&from, &start) &&
      gtk_text_iter_equal (&past, &end) && !touches_chip (CW_PROSE_BUFFER (buffer), &start, &end))
    {
      cw_manuscript_page_begin_step (self, _ ("Replace"));
      cw_manuscript_page_put (buffer, &start, &end, get_instead (self));
      gtk_text_buffer_place_cursor (buffer, &end);
      cw_manuscript_page_end_step (self);
    }
  find (self, TRUE);
}

static void
replace_all_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CwManuscriptPage *self = CW_MANUSCRIPT_PAGE (widget);
  g_autofree char *result = NULL;
  guint n = 0;

  if (*get_wanted (self) == '\0')
    return;
  cw_manuscript_page_begin_step (self, _ ("Replace"));
  for (GtkWidget *editor = gtk_widget_get_first_child (self->editors); editor;
       editor = gtk_widget_get_next_sibling (editor))
    n += replace_in (self, CW_SECTION_EDITOR (editor));
  cw_manuscript_page_end_step (self);
  result = g_strdup_printf (ngettext ("%u replaced", "%u replaced", n), n);
  gtk_label_set_label (GTK_LABEL (self->find_result), result);
}

/* ---- the bar ---- */

/* What was counted is no longer so when a step is undone or another one is made. */
static void
forget_result (CwManuscriptPage *self)
{
  gtk_label_set_label (GTK_LABEL (self->find_result), "");
}

static void
next_cb (CwManuscriptPage *self)
{
  find (self, TRUE);
}

static void
previous_cb (CwManuscriptPage *self)
{
  find (self, FALSE);
}

static void
close_cb (CwManuscriptPage *self)
{
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->find), FALSE);
  gtk_widget_set_visible (self->find, FALSE);
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
add_toggle (GtkWidget *box, const char *label, const char *tooltip)
{
  GtkWidget *toggle = gtk_toggle_button_new_with_label (label);

  gtk_widget_set_tooltip_text (toggle, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip,
                                  -1);
  gtk_widget_add_css_class (toggle, "flat");
  gtk_box_append (GTK_BOX (box), toggle);
  return toggle;
}

static void
add_button (GtkWidget *box,
            const char *icon,
            const char *tooltip,
            GCallback callback,
            gpointer data)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip,
                                  -1);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_swapped (button, "clicked", callback, data);
  gtk_box_append (GTK_BOX (box), button);
}

static void
add_action_button (GtkWidget *box, const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (box), button);
}

static GtkWidget *
make_entries (CwManuscriptPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->find_entry = gtk_search_entry_new ();
  g_object_set (self->find_entry, "placeholder-text", _ ("Find in the article"), NULL);
  gtk_widget_set_hexpand (self->find_entry, TRUE);
  g_signal_connect_swapped (self->find_entry, "activate", G_CALLBACK (next_cb), self);
  g_signal_connect_swapped (self->find_entry, "next-match", G_CALLBACK (next_cb), self);
  g_signal_connect_swapped (self->find_entry, "previous-match", G_CALLBACK (previous_cb), self);
  g_signal_connect_swapped (self->find_entry, "stop-search", G_CALLBACK (close_cb), self);
  gtk_box_append (GTK_BOX (box), self->find_entry);
  /* Translators: on a small button: upper and lower case are told apart. */
  self->find_case = add_toggle (box, _ ("Aa"), _ ("Match case"));
  /* Translators: on a small button: "ab" with bars at its ends, for a whole word. */
  self->find_words = add_toggle (box, _ ("|ab|"), _ ("Whole words only"));
  self->replace_entry = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->replace_entry), _ ("Replace with"));
  gtk_widget_set_hexpand (self->replace_entry, TRUE);
  add_button (box, "go-up-symbolic", _ ("Previous"), G_CALLBACK (previous_cb), self);
  add_button (box, "go-down-symbolic", _ ("Next"), G_CALLBACK (next_cb), self);
  gtk_box_append (GTK_BOX (box), self->replace_entry);
  add_action_button (box, _ ("Replace"), "manuscript.replace");
  add_action_button (box, _ ("Replace All"), "manuscript.replace-all");
  self->find_result = gtk_label_new ("");
  gtk_box_append (GTK_BOX (box), self->find_result);
  add_button (box, "window-close-symbolic", _ ("Close the search"), G_CALLBACK (close_cb), self);
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

/* The actions of the search. */
void
cw_manuscript_page_install_find (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "manuscript.replace", NULL, replace_action);
  gtk_widget_class_install_action (klass, "manuscript.replace-all", NULL, replace_all_action);
}

/**
 * cw_manuscript_page_find:
 * @self: a page
 *
 * Opens the search, or goes back to it.
 */
void
cw_manuscript_page_find (CwManuscriptPage *self)
{
  gtk_widget_set_visible (self->find, TRUE);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->find), TRUE);
  gtk_widget_grab_focus (self->find_entry);
}
