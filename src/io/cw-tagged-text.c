/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-tagged-text.h"

#include <string.h>

/* Tagged lines: two to four capitals and digits, blanks, a dash, a blank, the value. Every other
 * line continues the value before it. */

/**
 * cw_tagged_text_init:
 * @self: a place
 * @text: valid UTF-8 with "\n" line ends, which outlives @self
 * @length: bytes of it
 * @tag_max: how long a tag can be: 2 in RIS, 4 in MEDLINE
 *
 * Stands before the first line.
 */
void
cw_tagged_text_init (CwTaggedText *self, const char *text, gsize length, guint tag_max)
{
  memset (self, 0, sizeof *self);
  self->at = text;
  self->end = text + length;
  self->next_line = 1;
  self->tag_max = tag_max;
  self->value = g_string_new (NULL);
}

/**
 * cw_tagged_text_clear:
 * @self: a place
 *
 * Frees what it holds.
 */
void
cw_tagged_text_clear (CwTaggedText *self)
{
  if (self->value)
    g_string_free (g_steal_pointer (&self->value), TRUE);
}

/**
 * cw_tagged_text_is_tag:
 * @line: a line
 * @length: bytes of it
 * @tag_max: how long a tag can be: 2 in RIS, 4 in MEDLINE
 * @value: (out): where its value begins
 *
 * Returns: whether the line begins with a tag
 */
gboolean
cw_tagged_text_is_tag (const char *line, gsize length, guint tag_max, gsize *value)
{
  gsize at = 0, gap;

  while (at < length && at < tag_max &&
         (g_ascii_isupper (line[at]) || (at && g_ascii_isdigit (line[at]))))
    at++;
  gap = at;
  while (gap < length && gap < 4 && line[gap] == ' ')
    gap++;
  if (at < 2 || gap >= length || line[gap] != '-' || (gap != 4 && gap != 3) ||
      (gap == 3 && at != 2))
    return FALSE;
  gap++;
  if (gap < length && line[gap] != ' ')
    return FALSE;
  *value = MIN (gap + 1, length);
  return TRUE;
}

static gsize
measure_line (const CwTaggedText *self)
{
  const char *stop = memchr (self->at, '\n', (gsize)(self->end - self->at));

  return (gsize)((stop ? stop : self->end) - self->at);
}

static void
skip_line (CwTaggedText *self, gsize length)
{
  self->at += MIN (length + 1, (gsize)(self->end - self->at));
  self->next_line++;
}

static gboolean
is_blank (const char *line, gsize length)
{
  while (length > 0 && g_ascii_isspace (line[length - 1]))
    length--;
  return length == 0;
}

/* Lines up to the next tag. Empty lines count only when the value goes on behind them. */
static void
take_continuation (CwTaggedText *self)
{
  guint n_blank = 0;
  gsize length, value;

  for (; self->at < self->end; skip_line (self, length))
    {
      const char *line = self->at;

      length = measure_line (self);
      if (cw_tagged_text_is_tag (line, length, self->tag_max, &value))
        break;
      if (is_blank (line, length))
        {
          n_blank++;
          continue;
        }
      for (guint i = 0; i <= n_blank; i++)
        g_string_append_c (self->value, '\n');
      n_blank = 0;
      while (length > 0 && (*line == ' ' || *line == '\t'))
        {
          line++;
          length--;
        }
      g_string_append_len (self->value, line, (gssize)length);
      length = measure_line (self);
    }
  self->blank_follows = n_blank > 0;
}

static void
note_stray (CwTaggedText *self, gsize first_line)
{
  self->stray_line = self->value->len ? first_line : 0;
}

/**
 * cw_tagged_text_next:
 * @self: a place
 *
 * Reads one tag with its value. @stray_line is set when text without a tag stood before it.
 *
 * Returns: %FALSE at the end
 */
gboolean
cw_tagged_text_next (CwTaggedText *self)
{
  gsize first_line = self->next_line, length, value;

  g_string_truncate (self->value, 0);
  self->stray_line = 0;
  self->after_blank = self->blank_follows;
  if (self->at < self->end &&
      !cw_tagged_text_is_tag (self->at, measure_line (self), self->tag_max, &value))
    {
      take_continuation (self);
      note_stray (self, first_line);
      self->after_blank = self->after_blank || self->blank_follows;
    }
  g_string_truncate (self->value, 0);
  if (self->at >= self->end)
    return FALSE;
  length = measure_line (self);
  cw_tagged_text_is_tag (self->at, length, self->tag_max, &value);
  memset (self->tag, 0, sizeof self->tag);
  for (guint i = 0;
       i < self->tag_max && (g_ascii_isupper (self->at[i]) || g_ascii_isdigit (self->at[i])); i++)
    self->tag[i] = self->at[i];
  self->line = self->next_line;
  g_string_append_len (self->value, self->at + value, (gssize)(length - value));
  skip_line (self, length);
  take_continuation (self);
  return TRUE;
}

/**
 * cw_tagged_text_append:
 * @out: a text
 * @tag: a tag of two to four characters
 * @value: its value; further lines are indented, so that none of them looks like a tag
 *
 * Writes a tag with its value.
 */
void
cw_tagged_text_append (GString *out, const char *tag, const char *value)
{
  g_string_append_printf (out, "%-4s- ", tag);
  for (const char *p = value; *p; p++)
    {
      g_string_append_c (out, *p);
      if (*p == '\n' && p[1] != '\n')
        g_string_append (out, "      ");
    }
  g_string_append_c (out, '\n');
}
