/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "manuscript/cw-prose-private.h"

/* What stands in a line: words in their styles, facts, citations, cross references. Each mark is
 * sought once in front of the place, so that a line of nothing but marks is read in linear time. */

/* Bytes that braces around raised or lowered text may hold. */
#define MAX_RAISED 200

typedef struct
{
  const char *source;
  gsize at;
  gsize end;
  CwProseBlock *block;
  CwProseStyle style;
  gsize raised_end; /* where raised or lowered text ends, or 0 */
  gsize closing[4]; /* where the emphasis of so many stars ends, when it is on */
  gboolean has_no_more[4]; /* whether so many stars close nothing any more */
  GString *words;
  gsize words_start;
} Scanner;

void
cw_prose_run_free (CwProseRun *run)
{
  g_free (run->text);
  g_free (run->target);
  g_free (run->wording);
  g_free (run);
}

static guint
get_cell (const Scanner *self)
{
  return self->block->kind == CW_PROSE_TABLE_ROW ? self->block->n_cells - 1 : 0;
}

static void
add_run (Scanner *self, CwProseRun *run)
{
  run->style = self->style;
  run->cell = get_cell (self);
  g_ptr_array_add (self->block->runs, run);
}

static void
flush_words (Scanner *self)
{
  CwProseRun *run;

  if (self->words->len == 0)
    return;
  run = g_new0 (CwProseRun, 1);
  run->kind = CW_PROSE_TEXT;
  run->text = g_strndup (self->words->str, self->words->len);
  run->start = self->words_start;
  run->end = self->at;
  add_run (self, run);
  g_string_truncate (self->words, 0);
}

static void
take_words (Scanner *self, gsize skipped, gsize length)
{
  if (self->words->len == 0)
    self->words_start = self->at;
  g_string_append_len (self->words, self->source + self->at + skipped, length);
  self->at += skipped + length;
}

/* ---- facts, cross references, citations ---- */

static CwProseRun *
take_run (Scanner *self, CwProseRun *run)
{
  if (run == NULL)
    return NULL;
  flush_words (self);
  add_run (self, run);
  self->at = run->end;
  return run;
}

/* ---- styles ---- */

static gboolean
is_word (char c)
{
  return g_ascii_isalnum (c) || (c & 0x80);
}

/* Emphasis begins before a word that nothing stands close to, so that "HLA-B*57:01", "2 * 3" and a
 * footnote's "*" stay what they are. It may end inside a word. */
static gboolean
can_open (const Scanner *self, gsize length)
{
  gsize behind = self->at + length;

  return behind < self->end && !g_ascii_isspace (self->source[behind]) &&
         (self->at == self->block->start || !is_word (self->source[self->at - 1]));
}

/* How many stars stand here. */
static gsize
count_stars (const Scanner *self, gsize at)
{
  gsize count = 0;

  while (at + count < self->end && self->source[at + count] == '*')
    count++;
  return count;
}

/* As many stars as opened it, behind a word. */
static gsize
find_closing (Scanner *self, gsize length)
{
  gsize at = self->at + length;

  while (at < self->end && !self->has_no_more[length])
    {
      gsize stars = count_stars (self, at);

      if (stars == length && !g_ascii_isspace (self->source[at - 1]) &&
          self->source[at - 1] != '\\')
        return at;
      at += MAX (stars, 1);
    }
  self->has_no_more[length] = TRUE;
  return 0;
}

static gboolean
read_emphasis (Scanner *self)
{
  static const CwProseStyle styles[] = { 0, CW_PROSE_EMPHASIS, CW_PROSE_STRONG,
                                         CW_PROSE_EMPHASIS | CW_PROSE_STRONG };
  gsize length = count_stars (self, self->at);
  CwProseStyle style = length < G_N_ELEMENTS (styles) ? styles[length] : 0;
  gsize *closing = &self->closing[MIN (length, 3)];

  if (style && self->style & style
        ? self->at != *closing
        : !can_open (self, length) || style == 0 || (*closing = find_closing (self, length)) == 0)
    {
      take_words (self, 0, length);
      return TRUE;
    }
  flush_words (self);
  self->style ^= style;
  self->at += length;
  return TRUE;
}

#define RAISED (CW_PROSE_SUPERSCRIPT | CW_PROSE_SUBSCRIPT)

static gboolean
read_raised (Scanner *self)
{
  gsize limit = MIN (self->end, self->at + MAX_RAISED);
  const char *open = self->source + self->at;
  const char *close;

  if (self->style & RAISED || self->at + 2 >= limit || open[1] != '{')
    return FALSE;
  close = memchr (open + 2, '}', limit - self->at - 2);
  if (close == NULL || close == open + 2)
    return FALSE;
  flush_words (self);
  self->style |= *open == '^' ? CW_PROSE_SUPERSCRIPT : CW_PROSE_SUBSCRIPT;
  self->raised_end = close - self->source;
  self->at += 2;
  return TRUE;
}

static gboolean
end_raised (Scanner *self)
{
  if (!(self->style & RAISED) || self->at != self->raised_end)
    return FALSE;
  flush_words (self);
  self->style &= ~RAISED;
  self->at++;
  return TRUE;
}

/* ---- cells ---- */

/* Trims the blanks that stand around the words of a cell. */
static gboolean
next_cell (Scanner *self)
{
  if (self->block->kind != CW_PROSE_TABLE_ROW)
    return FALSE;
  while (self->words->len && g_ascii_isspace (self->words->str[self->words->len - 1]))
    g_string_truncate (self->words, self->words->len - 1);
  flush_words (self);
  self->at++;
  while (self->at < self->end && g_ascii_isspace (self->source[self->at]))
    self->at++;
  if (self->at < self->end)
    self->block->n_cells++;
  return TRUE;
}

/* ---- the line ---- */

static gboolean
read_mark (Scanner *self)
{
  switch (self->source[self->at])
    {
    case '*':
      return read_emphasis (self);
    case '^':
    case '_':
      return read_raised (self);
    case '}':
      return end_raised (self);
    case '{':
      return take_run (self, cw_prose_read_braces (self->source, self->at, self->end)) != NULL;
    case '[':
      return take_run (self, cw_prose_read_citation (self->source, self->at, self->end)) != NULL;
    case '|':
      return next_cell (self);
    default:
      return FALSE;
    }
}

/* A backslash before punctuation means the sign itself. */
static gboolean
read_escape (Scanner *self)
{
  if (self->source[self->at] != '\\' || self->at + 1 >= self->end ||
      !g_ascii_ispunct (self->source[self->at + 1]))
    return FALSE;
  take_words (self, 1, 1);
  return TRUE;
}

/* Fills in the runs of @block. */
void
cw_prose_read_runs (const char *source, CwProseBlock *block)
{
  Scanner self = { .source = source, .at = block->words, .end = block->end, .block = block };

  self.words = g_string_new (NULL);
  block->n_cells = block->kind == CW_PROSE_TABLE_ROW;
  while (self.at < self.end && g_ascii_isspace (source[self.at]))
    self.at++;
  while (self.at < self.end)
    if (!read_escape (&self) && !read_mark (&self))
      take_words (&self, 0, 1);
  flush_words (&self);
  g_string_free (self.words, TRUE);
}
