/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-prose-drag.h"

#include <glib/gi18n.h>

#include "ui/cw-prose-buffer.h"
#include "ui/cw-prose-clipboard.h"
#include "widgets/cw-prose-paste.h"

/* Prose that is dragged keeps its facts, citations and styles: within a section and from one
 * section to another it is moved, or copied while Ctrl is held, and either is one step. GTK begins
 * the drag; what comes from other programs is taken as if it were pasted. */

/* ---- what is dragged ---- */

static GdkContentProvider *
dup_content (GdkDrop *drop)
{
  GdkDrag *drag = gdk_drop_get_drag (drop);
  GdkContentProvider *content = NULL;

  if (drag)
    g_object_get (drag, "content", &content, NULL);
  return content;
}

static CwProseBuffer *
find_dragged (GdkDrop *drop)
{
  g_autoptr (GdkContentProvider) content = dup_content (drop);

  return cw_prose_clipboard_find_selected (content);
}

static gboolean
is_of_one_case (CwProseBuffer *from, CwProseBuffer *to)
{
  return g_strcmp0 (cw_prose_buffer_get_case_id (from), cw_prose_buffer_get_case_id (to)) == 0;
}

/* What is dragged from another case is copied, never taken out of it. */
static GdkDragAction
choose_action (GdkDrop *drop, CwProseBuffer *from, CwProseBuffer *to)
{
  return gdk_drop_get_actions (drop) & GDK_ACTION_MOVE && is_of_one_case (from, to)
           ? GDK_ACTION_MOVE
           : GDK_ACTION_COPY;
}

/* ---- where it comes ---- */

/* Text that is dropped on itself, or at its edge, stays. */
static gboolean
is_on_itself (CwProseBuffer *from, const GtkTextIter *place)
{
  GtkTextIter start, end;

  if (gtk_text_iter_get_buffer (place) != GTK_TEXT_BUFFER (from))
    return FALSE;
  cw_prose_buffer_get_whole_selection (from, &start, &end);
  return gtk_text_iter_compare (place, &start) >= 0 && gtk_text_iter_compare (place, &end) <= 0;
}

/* ---- dropping ---- */

/* The text is taken out first, so that the lists behind it are counted once it is gone. */
static void
put (CwProseBuffer *from, CwProseBuffer *to, const GtkTextIter *place, gboolean is_moved)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (to);
  GtkTextMark *mark = gtk_text_buffer_create_mark (buffer, NULL, place, FALSE);
  g_autofree char *source = cw_prose_clipboard_dup_selected (from, to);
  GtkTextIter at;

  if (is_moved)
    gtk_text_buffer_delete_selection (GTK_TEXT_BUFFER (from), TRUE, TRUE);
  gtk_text_buffer_get_iter_at_mark (buffer, &at, mark);
  gtk_text_buffer_delete_mark (buffer, mark);
  cw_prose_buffer_insert_at (to, &at, source);
}

/**
 * cw_prose_drag_drop:
 * @view: a view whose buffer is a #CwProseBuffer
 * @content: what is dragged
 * @place: where it is dropped
 * @action: %GDK_ACTION_MOVE or %GDK_ACTION_COPY
 *
 * Puts in what is selected in other prose of this program, or in the same, as one step.
 *
 * Returns: %FALSE when that is nothing, or the text would come where it is
 */
gboolean
cw_prose_drag_drop (GtkTextView *view,
                    GdkContentProvider *content,
                    const GtkTextIter *place,
                    GdkDragAction action)
{
  CwProseBuffer *to = CW_PROSE_BUFFER (gtk_text_view_get_buffer (view));
  g_autoptr (CwProseBuffer) from = cw_prose_clipboard_find_selected (content);
  gboolean is_moved = action == GDK_ACTION_MOVE;

  if (from == NULL || !gtk_text_view_get_editable (view) || is_on_itself (from, place))
    return FALSE;
  cw_prose_buffer_begin_step (to, is_moved ? _ ("Move text") : _ ("Copy text"));
  put (from, to, place, is_moved);
  cw_prose_buffer_end_step (to);
  gtk_widget_grab_focus (GTK_WIDGET (view));
  gtk_text_view_scroll_mark_onscreen (view, gtk_text_buffer_get_insert (GTK_TEXT_BUFFER (to)));
  return TRUE;
}

static gboolean
accept_cb (GtkDropTargetAsync *target, GdkDrop *drop, GtkTextView *view)
{
  g_autoptr (CwProseBuffer) from = find_dragged (drop);

  return from && gtk_text_view_get_editable (view);
}

static GdkDragAction
motion_cb (GtkDropTargetAsync *target, GdkDrop *drop, double x, double y, GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  g_autoptr (CwProseBuffer) from = find_dragged (drop);
  GtkTextIter place;

  cw_prose_paste_find_place (view, x, y, &place);
  return from == NULL || is_on_itself (from, &place)
           ? 0
           : choose_action (drop, from, CW_PROSE_BUFFER (buffer));
}

static gboolean
drop_cb (GtkDropTargetAsync *target, GdkDrop *drop, double x, double y, GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  g_autoptr (GdkContentProvider) content = dup_content (drop);
  g_autoptr (CwProseBuffer) from = cw_prose_clipboard_find_selected (content);
  GdkDragAction action = from ? choose_action (drop, from, CW_PROSE_BUFFER (buffer)) : 0;
  GtkTextIter place;

  cw_prose_paste_hide_place (view);
  cw_prose_paste_find_place (view, x, y, &place);
  /* The view takes what it dragged out of its text, even where it was not let in: there, it shall
   * find nothing any more. */
  if (!cw_prose_drag_drop (view, content, &place, action) && from)
    cw_prose_buffer_renew_selection (from);
  gdk_drop_finish (drop, action);
  return TRUE;
}

/**
 * cw_prose_drag_attach:
 * @view: a view whose buffer is a #CwProseBuffer
 *
 * Lets prose be dragged into it with its facts, citations and styles.
 */
void
cw_prose_drag_attach (CwProseView *view)
{
  GtkTextView *text = cw_prose_view_get_view (view);
  GtkDropTargetAsync *target = gtk_drop_target_async_new (
    gdk_content_formats_new_for_gtype (GTK_TYPE_TEXT_BUFFER), GDK_ACTION_COPY | GDK_ACTION_MOVE);

  /* Before the view takes it as plain text. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (target), GTK_PHASE_CAPTURE);
  g_signal_connect (target, "accept", G_CALLBACK (accept_cb), text);
  g_signal_connect (target, "drag-enter", G_CALLBACK (motion_cb), text);
  g_signal_connect (target, "drag-motion", G_CALLBACK (motion_cb), text);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), text);
  gtk_widget_add_controller (GTK_WIDGET (text), GTK_EVENT_CONTROLLER (target));
}
