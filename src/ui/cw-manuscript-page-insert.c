/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n.h>

#include "model/cw-article.h"
#include "ui/cw-manuscript-page-private.h"
#include "ui/cw-text-place.h"

/* Facts and citations are put in where the cursor is: "{" and "[@" ask for them, and so do the
 * tools. */

static void
chosen_cb (CwInsertPopover *popover, const char *source, CwManuscriptPage *self)
{
  self->opener = NULL;
  if (self->current)
    cw_prose_buffer_insert (cw_section_editor_get_buffer (self->current), source);
}

/* Nothing that was typed is lost: without a choice it was meant as text. */
static void
put_back (CwManuscriptPage *self)
{
  const char *opener = g_steal_pointer (&self->opener);
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (cw_section_editor_get_buffer (self->current));
  g_autofree char *text = NULL;

  if (opener == NULL)
    return;
  text =
    g_strconcat (opener, cw_insert_popover_get_search (CW_INSERT_POPOVER (self->popover)), NULL);
  gtk_text_buffer_insert_interactive_at_cursor (buffer, text, -1, TRUE);
}

static void
closed_cb (GtkPopover *popover, CwManuscriptPage *self)
{
  if (self->current == NULL || self->popover == NULL)
    return;
  put_back (self);
  gtk_widget_grab_focus (GTK_WIDGET (cw_section_editor_get_view (self->current)));
}

/* Who typed a brace goes on typing when nothing is like it; who asked with a button reads so. */
static void
missed_cb (GtkPopover *popover, CwManuscriptPage *self)
{
  if (self->opener)
    gtk_popover_popdown (popover);
}

/* Takes @items. */
static void
open_popover (CwManuscriptPage *self, GListModel *items, const char *prompt)
{
  GdkRectangle place =
    cw_text_place_find_cursor (cw_section_editor_get_view (self->current), GTK_WIDGET (self));

  self->opener = NULL;
  if (self->popover == NULL)
    {
      self->popover = cw_insert_popover_new ();
      gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
      g_signal_connect (self->popover, "chosen", G_CALLBACK (chosen_cb), self);
      g_signal_connect (self->popover, "missed", G_CALLBACK (missed_cb), self);
      g_signal_connect (self->popover, "closed", G_CALLBACK (closed_cb), self);
    }
  cw_insert_popover_show (CW_INSERT_POPOVER (self->popover), items, prompt, &place);
}

/* Asks for a fact to put in. */
void
cw_manuscript_page_insert_fact (CwManuscriptPage *self)
{
  if (self->current)
    open_popover (self, cw_insert_items_of_case (CW_CASE (cw_record_get_root (self->record))),
                  _ ("Find a fact or figure"));
}

/* Asks for a work to cite. */
void
cw_manuscript_page_insert_citation (CwManuscriptPage *self)
{
  if (self->current)
    open_popover (self, cw_insert_items_of_works (self->state ? self->state->works : NULL),
                  _ ("Find a reference of the library"));
}

/* ---- keys ---- */

/* Whether "[" stands before the cursor; it is taken away then. */
static gboolean
take_bracket (GtkTextBuffer *buffer)
{
  GtkTextIter place, before;

  gtk_text_buffer_get_iter_at_mark (buffer, &place, gtk_text_buffer_get_insert (buffer));
  before = place;
  if (!gtk_text_iter_backward_char (&before) || gtk_text_iter_get_char (&before) != '[')
    return FALSE;
  gtk_text_buffer_delete (buffer, &before, &place);
  return TRUE;
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint keyval,
        guint keycode,
        GdkModifierType state,
        CwManuscriptPage *self)
{
  GtkWidget *view = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));

  if (keyval == GDK_KEY_braceleft)
    {
      cw_manuscript_page_insert_fact (self);
      self->opener = "{";
      return GDK_EVENT_STOP;
    }
  if (keyval == GDK_KEY_at && take_bracket (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view))))
    {
      cw_manuscript_page_insert_citation (self);
      self->opener = "[@";
      return GDK_EVENT_STOP;
    }
  return GDK_EVENT_PROPAGATE;
}

static void
entered_cb (GtkEventControllerFocus *focus, CwManuscriptPage *self)
{
  GtkWidget *view = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (focus));

  g_set_weak_pointer (&self->current,
                      CW_SECTION_EDITOR (gtk_widget_get_ancestor (view, CW_TYPE_SECTION_EDITOR)));
  gtk_widget_set_sensitive (self->tools, TRUE);
}

/* Follows the cursor into @editor, and its keys. */
void
cw_manuscript_page_watch_keys (CwManuscriptPage *self, CwSectionEditor *editor)
{
  GtkWidget *view = GTK_WIDGET (cw_section_editor_get_view (editor));
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  g_signal_connect (focus, "enter", G_CALLBACK (entered_cb), self);
  gtk_widget_add_controller (view, keys);
  gtk_widget_add_controller (view, focus);
}
