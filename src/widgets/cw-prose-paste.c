/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "widgets/cw-prose-paste.h"

#include "base/cw-error.h"
#include "widgets/cw-clipboard.h"

/* What is pasted into prose, by key, menu or the middle button: what a listener makes of it, else
 * plain text of a bounded length. */

/* Text that is on its way from a clipboard. */
typedef struct
{
  CwProseView *view;
  GtkTextMark *place; /* NULL for in place of the selection */
} Pasting;

static void
pasting_free (Pasting *self)
{
  GtkTextBuffer *buffer = self->place ? gtk_text_mark_get_buffer (self->place) : NULL;

  if (buffer)
    gtk_text_buffer_delete_mark (buffer, self->place);
  g_clear_object (&self->place);
  g_object_unref (self->view);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Pasting, pasting_free)

static void
insert_pasted (CwProseView *self, GtkTextMark *mark, const char *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (cw_prose_view_get_view (self));
  GtkTextIter place;

  if (mark && gtk_text_mark_get_buffer (mark) != buffer)
    return;
  g_signal_emit_by_name (self, "paste-begun");
  gtk_text_buffer_begin_user_action (buffer);
  if (mark == NULL)
    gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
  else
    {
      gtk_text_buffer_get_iter_at_mark (buffer, &place, mark);
      gtk_text_buffer_place_cursor (buffer, &place);
    }
  gtk_text_buffer_insert_interactive_at_cursor (buffer, text, -1, TRUE);
  gtk_text_buffer_end_user_action (buffer);
  g_signal_emit_by_name (self, "paste-ended");
  gtk_text_view_scroll_mark_onscreen (cw_prose_view_get_view (self),
                                      gtk_text_buffer_get_insert (buffer));
}

static void
text_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Pasting) pasting = user_data;
  CwProseView *self = pasting->view;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = cw_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, &error);

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  if (text != NULL)
    insert_pasted (self, pasting->place, text);
  else if (g_error_matches (error, CW_ERROR, CW_ERROR_INVALID_VALUE))
    g_signal_emit_by_name (self, "refused", error->message);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

/* The view's own paste would also take formatted text and pictures from another view, and text
 * without an end. */
static void
paste (CwProseView *self, GdkClipboard *clipboard, const GtkTextIter *place)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (cw_prose_view_get_view (self));
  gboolean is_done = FALSE;
  Pasting *pasting;

  g_signal_emit_by_name (self, "pasting", clipboard, place, &is_done);
  if (is_done)
    return;
  pasting = g_new0 (Pasting, 1);
  pasting->view = g_object_ref (self);
  if (place)
    pasting->place = g_object_ref (gtk_text_buffer_create_mark (buffer, NULL, place, FALSE));
  cw_clipboard_read_text_async (clipboard, text_read_cb, pasting);
}

static void
paste_cb (GtkTextView *view, CwProseView *self)
{
  g_signal_stop_emission_by_name (view, "paste-clipboard");
  paste (self, gtk_widget_get_clipboard (GTK_WIDGET (view)), NULL);
}

/* The middle button puts in what is selected elsewhere, where it is pressed. */
static void
middle_pressed_cb (GtkGestureClick *gesture, int n, double x, double y, CwProseView *self)
{
  GtkTextView *text = cw_prose_view_get_view (self);
  GtkWidget *view = GTK_WIDGET (text);
  gboolean is_wanted = FALSE;
  GtkTextIter place;
  int left, top;

  g_object_get (gtk_widget_get_settings (view), "gtk-enable-primary-paste", &is_wanted, NULL);
  if (!is_wanted)
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (view);
  gtk_text_view_window_to_buffer_coords (text, GTK_TEXT_WINDOW_WIDGET, (int)x, (int)y, &left, &top);
  gtk_text_view_get_iter_at_location (text, &place, left, top);
  paste (self, gtk_widget_get_primary_clipboard (view), &place);
}

static void
watch_middle_button (CwProseView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_MIDDLE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect (click, "pressed", G_CALLBACK (middle_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (cw_prose_view_get_view (self)),
                             GTK_EVENT_CONTROLLER (click));
}

/**
 * cw_prose_paste_attach:
 * @self: a view with its text view
 *
 * Takes pasting over from the text view. Who listens to "pasting" comes first.
 */
void
cw_prose_paste_attach (CwProseView *self)
{
  g_signal_connect (cw_prose_view_get_view (self), "paste-clipboard", G_CALLBACK (paste_cb), self);
  watch_middle_button (self);
}
