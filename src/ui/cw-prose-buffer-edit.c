/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n.h>

#include "ui/cw-prose-buffer-private.h"
#include "ui/cw-prose-list-private.h"

/* What is done to prose other than typing, each as one step that undo takes back. */

/**
 * cw_prose_buffer_begin_step:
 * @self: a buffer
 * @label: what is done, translated
 *
 * Tells by "step-begun" that what follows, here or in other buffers, is one step of undo. Steps
 * nest; the outermost counts.
 */
void
cw_prose_buffer_begin_step (CwProseBuffer *self, const char *label)
{
  g_signal_emit_by_name (self, "step-begun", label);
}

/**
 * cw_prose_buffer_end_step:
 * @self: a buffer
 *
 * Tells by "step-ended" that the step is done.
 */
void
cw_prose_buffer_end_step (CwProseBuffer *self)
{
  g_signal_emit_by_name (self, "step-ended");
}

/**
 * cw_prose_buffer_begin_edit:
 * @self: a buffer
 * @label: (nullable): what is done, translated
 *
 * Begins a step of changes to this buffer that are told as one when they are done. Edits do not
 * nest.
 */
void
cw_prose_buffer_begin_edit (CwProseBuffer *self, const char *label)
{
  cw_prose_buffer_begin_step (self, label);
  gtk_text_buffer_begin_user_action (GTK_TEXT_BUFFER (self));
  self->is_showing = TRUE;
}

/**
 * cw_prose_buffer_end_edit:
 * @self: a buffer
 *
 * Tells what was changed since cw_prose_buffer_begin_edit(), and ends its step.
 */
void
cw_prose_buffer_end_edit (CwProseBuffer *self)
{
  self->is_showing = FALSE;
  gtk_text_buffer_end_user_action (GTK_TEXT_BUFFER (self));
  g_signal_emit_by_name (self, "changed");
  cw_prose_buffer_end_step (self);
}

/**
 * cw_prose_buffer_insert_at:
 * @self: a buffer
 * @place: a place in it
 * @source: source of prose
 *
 * Inserts it as one step, and puts the cursor behind it. Nothing is inserted into a chip: it goes
 * behind.
 */
void
cw_prose_buffer_insert_at (CwProseBuffer *self, const GtkTextIter *place, const char *source)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GtkTextIter at = *place;
  int line;
  CwProseMark before;

  /* A chip gets its tag after its text is in: it is told when it is whole. */
  cw_prose_buffer_begin_edit (self, _ ("Insert"));
  cw_prose_chips_go_to_end (&at);
  line = gtk_text_iter_get_line (&at);
  before = cw_prose_list_read_mark (buffer, line);
  cw_prose_buffer_put_lines (self, &at, source);
  gtk_text_buffer_place_cursor (buffer, &at);
  if (gtk_text_iter_get_line (&at) > line)
    cw_prose_list_inserted (self, line, gtk_text_iter_get_line (&at), before);
  cw_prose_buffer_refresh_chips (self, TRUE);
  cw_prose_buffer_end_edit (self);
}

/**
 * cw_prose_buffer_insert:
 * @self: a buffer
 * @source: source of prose, such as a fact
 *
 * Inserts it in place of the selection, as one step.
 */
void
cw_prose_buffer_insert (CwProseBuffer *self, const char *source)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GtkTextIter place;

  cw_prose_buffer_begin_step (self, _ ("Insert"));
  gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
  gtk_text_buffer_get_iter_at_mark (buffer, &place, gtk_text_buffer_get_insert (buffer));
  cw_prose_buffer_insert_at (self, &place, source);
  cw_prose_buffer_end_step (self);
}

/**
 * cw_prose_buffer_get_whole_selection:
 * @self: a buffer
 * @start: (out): where it begins
 * @end: (out): where it ends
 *
 * Gets what is selected, of chips all or nothing; both are the cursor when nothing is.
 */
void
cw_prose_buffer_get_whole_selection (CwProseBuffer *self, GtkTextIter *start, GtkTextIter *end)
{
  gtk_text_buffer_get_selection_bounds (GTK_TEXT_BUFFER (self), start, end);
  cw_prose_chips_go_to_start (start);
  cw_prose_chips_go_to_end (end);
}

/**
 * cw_prose_buffer_renew_selection:
 * @self: a buffer
 *
 * Takes what is selected out and puts it in again, of chips all or nothing: nothing changes but
 * that marks in it stand at its edge.
 */
void
cw_prose_buffer_renew_selection (CwProseBuffer *self)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  g_autofree char *source = NULL;
  GtkTextIter start, end;

  cw_prose_buffer_get_whole_selection (self, &start, &end);
  source = cw_prose_buffer_dup_range (self, &start, &end);
  cw_prose_buffer_begin_edit (self, NULL);
  gtk_text_buffer_delete (buffer, &start, &end);
  cw_prose_buffer_put_lines (self, &start, source);
  cw_prose_buffer_refresh_chips (self, TRUE);
  cw_prose_buffer_end_edit (self);
}

/* Where the cursor stands when @text has taken the place of @matches. */
static int
find_cursor (CwProseBuffer *self, const GArray *matches, const char *text)
{
  int length = (int)g_utf8_strlen (text, -1), cursor, grown = 0;

  g_object_get (self, "cursor-position", &cursor, NULL);
  for (guint i = 0; i < matches->len; i++)
    {
      const CwTextMatch *match = &g_array_index (matches, CwTextMatch, i);

      if (match->start >= cursor)
        break;
      if (!cw_prose_buffer_touches_chip (self, match))
        grown += length - (MIN (match->end, cursor) - match->start);
    }
  return cursor + grown;
}

/**
 * cw_prose_buffer_replace:
 * @self: a buffer
 * @matches: (element-type CwTextMatch): stretches of it, in order, none across the end of a line
 * @text: what takes their place, of one line
 *
 * Replaces them all, as one step, except those that touch chips. The text is made anew once,
 * however many there are. What takes the place has the style of the first letter that it replaces.
 *
 * Returns: how many were replaced; nothing is done when there are none
 */
guint
cw_prose_buffer_replace (CwProseBuffer *self, const GArray *matches, const char *text)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  CwProseReplacing replacing = { matches, text, 0, 0 };
  g_autofree char *source = NULL;
  GtkTextIter start, end;
  int cursor;

  if (matches->len == 0)
    return 0;
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  source = cw_prose_buffer_write (&start, &end, &replacing);
  if (replacing.n_replaced == 0)
    return 0;
  cursor = find_cursor (self, matches, text);
  cw_prose_buffer_begin_edit (self, _ ("Replace"));
  cw_prose_buffer_set_source (self, source);
  gtk_text_buffer_get_iter_at_offset (buffer, &start, cursor);
  gtk_text_buffer_place_cursor (buffer, &start);
  cw_prose_buffer_end_edit (self);
  return replacing.n_replaced;
}
