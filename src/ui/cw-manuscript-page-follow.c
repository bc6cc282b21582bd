/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-manuscript-page-private.h"
#include "ui/cw-text-place.h"

/* The page follows the cursor: the sections are as high as their texts and do not scroll
 * themselves, and the cursor goes from one to the next as in one text. */

/* A text that grows is laid out anew one or two frames after it was typed. */
#define FOLLOWED_FRAMES 3

/* Scrolls the page to the cursor of @editor: just into sight or, when @far, so that there is text
 * around it. */
void
cw_manuscript_page_scroll_to_cursor (CwManuscriptPage *self, CwSectionEditor *editor, gboolean far)
{
  GtkAdjustment *down = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  GdkRectangle cursor =
    cw_text_place_find_cursor (cw_section_editor_get_view (editor), self->scroller);
  double top = gtk_adjustment_get_value (down), page = gtk_adjustment_get_page_size (down);

  if (cursor.y >= cursor.height && cursor.y + 2 * cursor.height <= page)
    return;
  if (far)
    top += cursor.y - page / 3;
  else if (cursor.y < cursor.height)
    top += cursor.y - cursor.height;
  else
    top += cursor.y + 2 * cursor.height - page;
  gtk_adjustment_set_value (down, top);
}

static gboolean
frame_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  CwManuscriptPage *self = CW_MANUSCRIPT_PAGE (widget);
  CwSectionEditor *editor = self->current;

  if (editor && gtk_widget_has_focus (GTK_WIDGET (cw_section_editor_get_view (editor))))
    cw_manuscript_page_scroll_to_cursor (self, editor, FALSE);
  if (--self->followed_frames > 0)
    return G_SOURCE_CONTINUE;
  self->follower = 0;
  return G_SOURCE_REMOVE;
}

static void
cursor_moved_cb (CwManuscriptPage *self)
{
  self->followed_frames = FOLLOWED_FRAMES;
  if (self->follower == 0)
    self->follower = gtk_widget_add_tick_callback (GTK_WIDGET (self), frame_cb, NULL, NULL);
}

/* Up from the first line and Down from the last lead to the section there. */
static gboolean
keynav_failed_cb (GtkTextView *view, GtkDirectionType direction, CwManuscriptPage *self)
{
  GtkWidget *editor = gtk_widget_get_ancestor (GTK_WIDGET (view), CW_TYPE_SECTION_EDITOR);
  GtkWidget *next = direction == GTK_DIR_DOWN ? gtk_widget_get_next_sibling (editor)
                    : direction == GTK_DIR_UP ? gtk_widget_get_prev_sibling (editor)
                                              : NULL;
  GtkTextBuffer *buffer;
  GtkTextIter place;

  if (next == NULL)
    return FALSE;
  /* A selection ends where its text does. */
  if (self->is_extending)
    return TRUE;
  buffer = GTK_TEXT_BUFFER (cw_section_editor_get_buffer (CW_SECTION_EDITOR (next)));
  gtk_text_buffer_get_start_iter (buffer, &place);
  if (direction == GTK_DIR_UP)
    gtk_text_buffer_get_end_iter (buffer, &place);
  gtk_text_buffer_place_cursor (buffer, &place);
  gtk_widget_grab_focus (GTK_WIDGET (cw_section_editor_get_view (CW_SECTION_EDITOR (next))));
  cursor_moved_cb (self);
  return TRUE;
}

/* Up leads from where the selection begins and Down from where it ends, whichever end was made
 * last. */
static void
leave_selection (GtkTextView *view, int count)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start, end;

  if (gtk_text_buffer_get_selection_bounds (buffer, &start, &end))
    gtk_text_buffer_place_cursor (buffer, count < 0 ? &start : &end);
}

/* A page is what is in sight, less two lines to read on from; the text itself has none. */
static void
move_page (CwManuscriptPage *self, GtkTextView *view, int count, gboolean extend)
{
  GtkAdjustment *down = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  GdkRectangle cursor;
  int lines;

  gtk_text_view_get_cursor_locations (view, NULL, &cursor, NULL);
  lines = (int)gtk_adjustment_get_page_size (down) / MAX (cursor.height, 1) - 2;
  g_signal_stop_emission_by_name (view, "move-cursor");
  g_signal_emit_by_name (view, "move-cursor", GTK_MOVEMENT_DISPLAY_LINES, count * MAX (lines, 1),
                         extend);
}

static void
move_cursor_cb (GtkTextView *view,
                GtkMovementStep step,
                int count,
                gboolean extend,
                CwManuscriptPage *self)
{
  self->is_extending = extend;
  if (step == GTK_MOVEMENT_PAGES)
    move_page (self, view, count, extend);
  else if (step == GTK_MOVEMENT_DISPLAY_LINES && !extend)
    leave_selection (view, count);
}

/* Follows the cursor of @editor. */
void
cw_manuscript_page_follow (CwManuscriptPage *self, CwSectionEditor *editor)
{
  g_signal_connect_object (cw_section_editor_get_buffer (editor), "notify::cursor-position",
                           G_CALLBACK (cursor_moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (cw_section_editor_get_view (editor), "keynav-failed",
                    G_CALLBACK (keynav_failed_cb), self);
  g_signal_connect (cw_section_editor_get_view (editor), "move-cursor", G_CALLBACK (move_cursor_cb),
                    self);
}
