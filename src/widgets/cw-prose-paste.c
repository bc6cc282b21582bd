/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "widgets/cw-prose-paste.h"

#include <string.h>

#include "base/cw-error.h"
#include "widgets/cw-clipboard.h"

/* What is pasted into prose, by key, menu or the middle button, or dropped on it by another
 * program: what a listener makes of it, else plain text of a bounded length. */

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

/* Ends of lines and paragraphs, however they are written. */
static gboolean
ends_line (gunichar c)
{
  return c == '\n' || c == '\r' || c == '\v' || c == '\f' || c == 0x85 || c == 0x2028 ||
         c == 0x2029;
}

/* Text as prose keeps it: each line ends with "\n", and other control characters are left out. */
static char *
clean (const char *text)
{
  GString *out = g_string_sized_new (strlen (text) + 1);

  for (const char *at = text; *at; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c == '\r' && at[1] == '\n')
        continue;
      if (ends_line (c))
        g_string_append_c (out, '\n');
      else if (c == '\t' || (!g_unichar_iscntrl (c) && c != 0xfeff))
        g_string_append_unichar (out, c);
    }
  return g_string_free (out, FALSE);
}

static void
insert_pasted (CwProseView *self, GtkTextMark *mark, const char *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (cw_prose_view_get_view (self));
  g_autofree char *cleaned = clean (text);
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
  gtk_text_buffer_insert_interactive_at_cursor (buffer, cleaned, -1, TRUE);
  gtk_text_buffer_end_user_action (buffer);
  g_signal_emit_by_name (self, "paste-ended");
  gtk_text_view_scroll_mark_onscreen (cw_prose_view_get_view (self),
                                      gtk_text_buffer_get_insert (buffer));
}

/* Puts the text in, or says why not. Returns whether it is in. */
static gboolean
take_text (Pasting *pasting, const char *text, const GError *error)
{
  CwProseView *self = pasting->view;

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return FALSE;
  if (text != NULL)
    insert_pasted (self, pasting->place, text);
  else if (g_error_matches (error, CW_ERROR, CW_ERROR_INVALID_VALUE))
    g_signal_emit_by_name (self, "refused", error->message);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
  return text != NULL;
}

static void
text_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Pasting) pasting = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = cw_clipboard_read_text_finish (source, result, &error);

  take_text (pasting, text, error);
}

static Pasting *
make_pasting (CwProseView *self, const GtkTextIter *place)
{
  Pasting *pasting = g_new0 (Pasting, 1);

  pasting->view = g_object_ref (self);
  if (place)
    pasting->place = g_object_ref (
      gtk_text_buffer_create_mark (gtk_text_iter_get_buffer (place), NULL, place, FALSE));
  return pasting;
}

/* The view's own paste would also take formatted text and pictures from another view, and text
 * without an end. */
static void
paste (CwProseView *self, GdkClipboard *clipboard, const GtkTextIter *place)
{
  gboolean is_done = FALSE;

  g_signal_emit_by_name (self, "pasting", clipboard, place, &is_done);
  if (is_done)
    return;
  cw_clipboard_read_text_async (clipboard, text_read_cb, make_pasting (self, place));
}

static void
paste_cb (GtkTextView *view, CwProseView *self)
{
  g_signal_stop_emission_by_name (view, "paste-clipboard");
  paste (self, gtk_widget_get_clipboard (GTK_WIDGET (view)), NULL);
}

/**
 * cw_prose_paste_find_place:
 * @view: a text view
 * @x: from its left, in pixels
 * @y: from its top
 * @place: (out): the place in its text
 *
 * Finds what the pointer points at.
 */
void
cw_prose_paste_find_place (GtkTextView *view, double x, double y, GtkTextIter *place)
{
  int left, top;

  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, (int)x, (int)y, &left, &top);
  gtk_text_view_get_iter_at_location (view, place, left, top);
}

/**
 * cw_prose_paste_hide_place:
 * @view: a text view that something is dropped on
 *
 * The view shows where what is dragged would come, and would go on when it is not the view that
 * takes it.
 */
void
cw_prose_paste_hide_place (GtkTextView *view)
{
  GtkTextMark *mark = gtk_text_buffer_get_mark (gtk_text_view_get_buffer (view), "gtk_drag_target");

  if (mark)
    gtk_text_mark_set_visible (mark, FALSE);
}

/* The middle button puts in what is selected elsewhere, where it is pressed. */
static void
middle_pressed_cb (GtkGestureClick *gesture, int n, double x, double y, CwProseView *self)
{
  GtkTextView *text = cw_prose_view_get_view (self);
  GtkWidget *view = GTK_WIDGET (text);
  gboolean is_wanted = FALSE;
  GtkTextIter place;

  g_object_get (gtk_widget_get_settings (view), "gtk-enable-primary-paste", &is_wanted, NULL);
  if (!is_wanted)
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (view);
  cw_prose_paste_find_place (text, x, y, &place);
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

/* ---- dropped ---- */

static void
drop_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Pasting) pasting = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = cw_clipboard_read_text_finish (source, result, &error);

  gdk_drop_finish (GDK_DROP (source), take_text (pasting, text, error) ? GDK_ACTION_COPY : 0);
}

/* What this program drags itself is no longer than its texts. */
static gboolean
drop_accept_cb (GtkDropTargetAsync *target, GdkDrop *drop, CwProseView *self)
{
  g_autoptr (GdkContentFormats) formats = cw_clipboard_get_text_formats ();

  return gdk_drop_get_drag (drop) == NULL &&
         gdk_content_formats_match (gdk_drop_get_formats (drop), formats) &&
         gtk_text_view_get_editable (cw_prose_view_get_view (self));
}

static GdkDragAction
drop_motion_cb (GtkDropTargetAsync *target, GdkDrop *drop, double x, double y, CwProseView *self)
{
  return GDK_ACTION_COPY;
}

static gboolean
drop_cb (GtkDropTargetAsync *target, GdkDrop *drop, double x, double y, CwProseView *self)
{
  GtkTextView *view = cw_prose_view_get_view (self);
  GtkTextIter place;

  cw_prose_paste_hide_place (view);
  cw_prose_paste_find_place (view, x, y, &place);
  cw_clipboard_read_drop_async (drop, drop_read_cb, make_pasting (self, &place));
  gtk_widget_grab_focus (GTK_WIDGET (view));
  return TRUE;
}

/* Before the view takes it, without an end and as it is. */
static void
watch_drops (CwProseView *self)
{
  GtkDropTargetAsync *target =
    gtk_drop_target_async_new (cw_clipboard_get_text_formats (), GDK_ACTION_COPY);

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (target), GTK_PHASE_CAPTURE);
  g_signal_connect (target, "accept", G_CALLBACK (drop_accept_cb), self);
  g_signal_connect (target, "drag-enter", G_CALLBACK (drop_motion_cb), self);
  g_signal_connect (target, "drag-motion", G_CALLBACK (drop_motion_cb), self);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (cw_prose_view_get_view (self)),
                             GTK_EVENT_CONTROLLER (target));
}

/**
 * cw_prose_paste_attach:
 * @self: a view with its text view
 *
 * Takes pasting over from the text view, and text that another program drops. Who listens to
 * "pasting" comes first.
 */
void
cw_prose_paste_attach (CwProseView *self)
{
  g_signal_connect (cw_prose_view_get_view (self), "paste-clipboard", G_CALLBACK (paste_cb), self);
  watch_middle_button (self);
  watch_drops (self);
}
