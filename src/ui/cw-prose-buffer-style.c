/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ui/cw-prose-buffer-private.h"
#include "ui/cw-prose-list-private.h"

/* Emphasis, strong, raised and lowered text: given to what is selected, or to what is typed next.
 */

/* ---- typing ---- */

#define STARS (CW_PROSE_EMPHASIS | CW_PROSE_STRONG)

/* Emphasis begins with a word: in the middle of one it could not be written down. Raised and
 * lowered text begins anywhere. */
static CwProseStyle
get_sayable (const GtkTextIter *place, CwProseStyle style)
{
  GtkTextIter before = *place;
  gunichar c;

  if (!gtk_text_iter_backward_char (&before))
    return style;
  c = gtk_text_iter_get_char (&before);
  return c >= 0x80 || g_unichar_isalnum (c) ? style & ~(STARS & ~cw_prose_tags_get_style (&before))
                                            : style;
}

/* Gives what was typed between the character @start and @end the style that was asked for. */
void
cw_prose_buffer_style_typed (CwProseBuffer *self, int start, const GtkTextIter *end)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GtkTextIter begin;
  CwProseStyle style;

  gtk_text_buffer_get_iter_at_offset (buffer, &begin, start);
  style = get_sayable (&begin, self->typing_style);
  self->is_showing = TRUE;
  for (guint bit = CW_PROSE_EMPHASIS; bit <= CW_PROSE_SUBSCRIPT; bit <<= 1)
    gtk_text_buffer_remove_tag (buffer, cw_prose_tags_get (buffer, bit), &begin, end);
  cw_prose_tags_apply (buffer, start, end, style);
  self->is_showing = FALSE;
  self->typing_at = gtk_text_iter_get_offset (end);
  g_signal_emit_by_name (buffer, "changed");
}

/* ---- what is selected ---- */

static void
widen (GtkTextIter *start, GtkTextIter *end, CwProseStyle style)
{
  if (style & STARS && gtk_text_iter_inside_word (start) && !gtk_text_iter_starts_word (start))
    gtk_text_iter_backward_word_start (start);
  cw_prose_chips_go_to_start (start);
  cw_prose_chips_go_to_end (end);
}

/* The style that both sides of the cursor have is that of what is typed there. */
static void
toggle_typing (CwProseBuffer *self, const GtkTextIter *place, CwProseStyle style)
{
  int offset = gtk_text_iter_get_offset (place);
  GtkTextIter before = *place;

  if (self->typing_at != offset)
    self->typing_style = gtk_text_iter_backward_char (&before)
                           ? cw_prose_tags_get_style (&before) & cw_prose_tags_get_style (place)
                           : CW_PROSE_PLAIN;
  self->typing_at = offset;
  self->typing_style ^= style;
  if (self->typing_style & style & (CW_PROSE_SUPERSCRIPT | CW_PROSE_SUBSCRIPT))
    self->typing_style = (self->typing_style & STARS) | style;
}

/* The selection, or the word around the cursor, which can only be emphasised as a whole. */
static gboolean
find_styled (GtkTextBuffer *buffer, GtkTextIter *start, GtkTextIter *end, CwProseStyle style)
{
  if (gtk_text_buffer_get_selection_bounds (buffer, start, end))
    return TRUE;
  if (!(style & STARS) || !gtk_text_iter_inside_word (start) || gtk_text_iter_starts_word (start))
    return FALSE;
  gtk_text_iter_forward_word_end (end);
  gtk_text_iter_backward_word_start (start);
  return TRUE;
}

/* Of a selection, what can have a style on its line: the words behind the mark of an item, and what
 * stands within one cell. Styled as a whole, an item or a row of a table would be none any more. */
static gboolean
trim_to_words (GtkTextBuffer *buffer, GtkTextIter *start, GtkTextIter *end)
{
  CwProseMark mark = cw_prose_list_read_mark (buffer, gtk_text_iter_get_line (start));
  g_autofree char *text = NULL;

  if (mark.kind == CW_PROSE_TABLE_ROW)
    {
      text = gtk_text_iter_get_text (start, end);
      return strchr (text, '|') == NULL;
    }
  if (mark.kind != CW_PROSE_PARAGRAPH &&
      gtk_text_iter_get_line_offset (start) < mark.indent + mark.length)
    gtk_text_iter_set_line_offset (
      start, MIN (mark.indent + mark.length, gtk_text_iter_get_chars_in_line (start)));
  return gtk_text_iter_compare (start, end) < 0;
}

/* Goes on from @end to what of the selection up to @limit can have a style next. */
static gboolean
next_words (GtkTextBuffer *buffer, GtkTextIter *start, GtkTextIter *end, const GtkTextIter *limit)
{
  while (gtk_text_iter_compare (end, limit) < 0)
    {
      *start = *end;
      if (!gtk_text_iter_forward_line (end) || gtk_text_iter_compare (end, limit) > 0)
        *end = *limit;
      if (trim_to_words (buffer, start, end))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_all (const GtkTextIter *start, const GtkTextIter *end, GtkTextTag *tag)
{
  GtkTextIter toggle = *start;

  return gtk_text_iter_has_tag (start, tag) &&
         (!gtk_text_iter_forward_to_tag_toggle (&toggle, tag) ||
          gtk_text_iter_compare (&toggle, end) >= 0);
}

/* The end of a line needs no style. */
static void
leave_line_end (GtkTextIter *end)
{
  if (gtk_text_iter_starts_line (end))
    gtk_text_iter_backward_char (end);
}

static gboolean
is_styled (GtkTextBuffer *buffer, const GtkTextIter *from, const GtkTextIter *to, GtkTextTag *tag)
{
  GtkTextIter start, end = *from;
  gboolean is_any = FALSE;

  while (next_words (buffer, &start, &end, to))
    {
      GtkTextIter last = end;

      leave_line_end (&last);
      if (gtk_text_iter_compare (&start, &last) >= 0)
        continue;
      is_any = TRUE;
      if (!has_all (&start, &last, tag))
        return FALSE;
    }
  return is_any;
}

/**
 * cw_prose_buffer_toggle_style:
 * @self: a buffer
 * @style: one style
 *
 * Gives the words of the selection a style, or takes it away when all have it; marks of lists and
 * bars of tables have none. Without a selection what is typed next is meant; emphasis in the middle
 * of a word means the word.
 */
void
cw_prose_buffer_toggle_style (CwProseBuffer *self, CwProseStyle style)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GtkTextTag *tag = cw_prose_tags_get (buffer, style);
  GtkTextIter start, end, words;
  gboolean is_taken;

  if (!find_styled (buffer, &start, &end, style))
    {
      toggle_typing (self, &start, style);
      return;
    }
  widen (&start, &end, style);
  cw_prose_buffer_begin_edit (self, _ ("Style"));
  is_taken = is_styled (buffer, &start, &end, tag);
  for (words = start; next_words (buffer, &start, &words, &end);)
    if (is_taken)
      gtk_text_buffer_remove_tag (buffer, tag, &start, &words);
    else
      gtk_text_buffer_apply_tag (buffer, tag, &start, &words);
  cw_prose_buffer_end_edit (self);
}
