/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-manuscript-page-private.h"

/* Words put in the place of others, in one step that undo takes back. */

/* Begins a step of its own, which history calls @label. */
void
cw_manuscript_page_begin_step (CwManuscriptPage *self, const char *label)
{
  cw_history_break (cw_record_get_history (self->record));
  cw_history_begin (cw_record_get_history (self->record), label);
}

void
cw_manuscript_page_end_step (CwManuscriptPage *self)
{
  cw_history_end (cw_record_get_history (self->record));
  cw_record_flush (self->record);
}

static void
cut (GtkTextBuffer *buffer, int from, int to)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_offset (buffer, &start, from);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, to);
  gtk_text_buffer_delete (buffer, &start, &end);
}

/* Puts @text in the place of what is between @start and @end, which is no chip; @end stands behind
 * it afterwards. It is put in behind the first letter, where it gets the style of the word. */
void
cw_manuscript_page_put (GtkTextBuffer *buffer,
                        GtkTextIter *start,
                        GtkTextIter *end,
                        const char *text)
{
  int from = gtk_text_iter_get_offset (start), to = gtk_text_iter_get_offset (end);
  int length = (int)g_utf8_strlen (text, -1);

  gtk_text_buffer_get_iter_at_offset (buffer, start, from + 1);
  gtk_text_buffer_insert (buffer, start, text, -1);
  cut (buffer, from + 1 + length, to + length);
  cut (buffer, from, from + 1);
  gtk_text_buffer_get_iter_at_offset (buffer, start, from);
  gtk_text_buffer_get_iter_at_offset (buffer, end, from + length);
}
