/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "prose-fixtures.h"

/* What a buffer of prose shows, and what it would be written as. */

char *
dup_shown (CwProseBuffer *buffer)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (GTK_TEXT_BUFFER (buffer), &start, &end);
  return gtk_text_buffer_get_text (GTK_TEXT_BUFFER (buffer), &start, &end, TRUE);
}

void
assert_shown (CwProseBuffer *buffer, const char *expected)
{
  g_autofree char *shown = dup_shown (buffer);

  g_assert_cmpstr (shown, ==, expected);
}

void
assert_source (CwProseBuffer *buffer, const char *expected)
{
  g_autofree char *source = cw_prose_buffer_dup_source (buffer);

  g_assert_cmpstr (source, ==, expected);
}

gboolean
is_marked (CwProseSpelling *spelling, CwProseBuffer *buffer, int offset)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (buffer), &start, offset);
  return cw_prose_spelling_find (spelling, &start, &end);
}
