/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-source-private.h"

#include <string.h>

#include "base/cw-hyphen.h"

/* Whether a hyphen at the end of a line was the printer's or the author's. The text itself knows
 * best: a word that stands elsewhere in one piece was broken here, one that stands elsewhere with a
 * hyphen was not. */

/* No word that is broken at a line end is longer. */
#define WORD_BYTES 80

static gboolean
is_hyphen (gunichar c)
{
  return c == '-' || c == 0x2010 || c == 0x2011;
}

/* ---- the words of the text ---- */

static gboolean
fold (const char *start, const char *end, char folded[WORD_BYTES])
{
  gsize length = 0;

  for (const char *p = start; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (length + 6 >= WORD_BYTES)
        return FALSE;
      length +=
        (gsize)g_unichar_to_utf8 (is_hyphen (c) ? '-' : g_unichar_tolower (c), folded + length);
    }
  folded[length] = '\0';
  return length > 0;
}

static guint
get_count (const CwSourceWords *self, const char *folded)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->words, folded));
}

static void
count (CwSourceWords *self, const char *start, const char *end)
{
  char folded[WORD_BYTES];

  if (fold (start, end, folded))
    g_hash_table_insert (self->words, g_strdup (folded),
                         GUINT_TO_POINTER (get_count (self, folded) + 1));
}

static const char *
find_word_end (const char *p, const char *end)
{
  while (p < end && g_unichar_isalpha (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return p;
}

/* Words between @p and @end, and pairs of words with a hyphen. A word beside a hyphen counts only
 * as part of its pair: half of "angio-" is no word. */
static void
count_words (CwSourceWords *self, const char *p, const char *end)
{
  const char *before = NULL; /* the word before the hyphen at @p */

  while (p < end)
    {
      const char *past = find_word_end (p, end);
      gboolean joins = past < end && is_hyphen (g_utf8_get_char (past));

      if (past > p && before)
        count (self, before, past);
      else if (past > p && !joins)
        count (self, p, past);
      before = past > p && joins ? p : NULL;
      p = past < end ? g_utf8_next_char (past) : end;
    }
}

static const char *
get_line_end (const CwSourceLine *line)
{
  return line->start + line->length;
}

static gboolean
is_broken (const CwSourceLine *line)
{
  gunichar last = cw_source_get_last (line);

  return is_hyphen (last) || last == 0xad;
}

static const char *
find_space (const char *p, const char *end)
{
  while (p < end && !cw_source_is_space (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return p;
}

static const char *
find_last_word (const char *start, const char *end)
{
  while (end > start && !cw_source_is_space (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  return end;
}

/**
 * cw_source_words_new:
 * @lines: (element-type CwSourceLine): the lines of a text
 *
 * Returns: (transfer full): the words that stand unbroken in it
 */
CwSourceWords *
cw_source_words_new (const GArray *lines)
{
  CwSourceWords *self = g_new0 (CwSourceWords, 1);
  gboolean broken = FALSE;

  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < lines->len; i++)
    {
      const CwSourceLine *line = &g_array_index (lines, CwSourceLine, i);
      const char *start = line->start, *end = get_line_end (line);

      if (broken)
        start = find_space (start, end);
      broken = is_broken (line);
      if (broken)
        end = find_last_word (start, end);
      count_words (self, start, end);
    }
  return self;
}

/**
 * cw_source_words_free:
 * @self: (nullable) (transfer full): words
 *
 * Frees the words.
 */
void
cw_source_words_free (CwSourceWords *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->words);
  g_free (self);
}

/* ---- the decision ---- */

typedef struct
{
  char left[WORD_BYTES];
  char right[WORD_BYTES];
  char joined[2 * WORD_BYTES];
  char pair[2 * WORD_BYTES];
} Halves;

static const char *
find_letters_start (const char *start, const char *end)
{
  while (end > start && g_unichar_isalpha (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  return end;
}

/* @left_end points at the hyphen. */
static gboolean
halve (Halves *self, const CwSourceLine *line, const char *left_end, const CwSourceLine *next)
{
  const char *right_end = find_word_end (next->start, get_line_end (next));

  if (!fold (find_letters_start (line->start, left_end), left_end, self->left) ||
      !fold (next->start, right_end, self->right))
    return FALSE;
  g_snprintf (self->joined, sizeof self->joined, "%s%s", self->left, self->right);
  g_snprintf (self->pair, sizeof self->pair, "%s-%s", self->left, self->right);
  return TRUE;
}

static gboolean
is_both_listed (const Halves *halves)
{
  return (cw_hyphen_look_up (halves->left, strlen (halves->left)) & CW_HYPHEN_BEFORE) &&
         (cw_hyphen_look_up (halves->right, strlen (halves->right)) & CW_HYPHEN_BEHIND);
}

static gboolean
are_both_words (const CwSourceWords *self, const Halves *halves)
{
  return g_utf8_strlen (halves->left, -1) > 2 && g_utf8_strlen (halves->right, -1) > 2 &&
         get_count (self, halves->left) > 0 && get_count (self, halves->right) > 0;
}

static gboolean
is_authors (const CwSourceWords *self, const Halves *halves, gunichar right)
{
  guint joined = get_count (self, halves->joined), paired = get_count (self, halves->pair);

  if (joined != paired)
    return paired > joined;
  return paired > 0 || g_unichar_isupper (right) || g_utf8_strlen (halves->left, -1) == 1 ||
         is_both_listed (halves) || are_both_words (self, halves);
}

/* "pre- and postoperative": the hyphen stands for the word that follows later. */
static gboolean
is_suspended (const Halves *halves)
{
  static const char *const words[] = { "and", "or", "to", "und", "oder", "et", "ou", "y", NULL };

  return g_strv_contains (words, halves->right);
}

static CwSourceJoint
join_at_hyphen (const CwSourceWords *self, const CwSourceLine *line, const CwSourceLine *next)
{
  const char *hyphen = g_utf8_prev_char (get_line_end (line));
  gunichar left = hyphen > line->start ? g_utf8_get_char (g_utf8_prev_char (hyphen)) : ' ';
  gunichar right = cw_source_get_first (next);
  Halves halves;

  if (!g_unichar_isalnum (left) && left != ')')
    return CW_SOURCE_SPACE;
  if (!g_unichar_isalpha (left) || !g_unichar_isalpha (right) ||
      !halve (&halves, line, hyphen, next))
    return g_unichar_isalnum (right) ? CW_SOURCE_GLUE : CW_SOURCE_SPACE;
  if (is_suspended (&halves))
    return CW_SOURCE_SPACE;
  return is_authors (self, &halves, right) ? CW_SOURCE_GLUE : CW_SOURCE_MEND;
}

static gboolean
is_glued_by (gunichar last, gunichar before, gunichar next)
{
  if (last == '/')
    return !cw_source_is_space (before) && g_unichar_isalnum (next);
  /* A range of numbers: "15–20". */
  return last == 0x2013 && g_unichar_isdigit (before) && g_unichar_isdigit (next);
}

/**
 * cw_source_words_join:
 * @self: the words of the text
 * @line: a line
 * @next: the line in which its paragraph goes on
 *
 * Returns: what stands between the two
 */
CwSourceJoint
cw_source_words_join (const CwSourceWords *self, const CwSourceLine *line, const CwSourceLine *next)
{
  gunichar last = cw_source_get_last (line);
  const char *p = g_utf8_prev_char (get_line_end (line));
  gunichar before = p > line->start ? g_utf8_get_char (g_utf8_prev_char (p)) : ' ';

  if (last == 0xad)
    return CW_SOURCE_MEND;
  if (is_hyphen (last))
    return join_at_hyphen (self, line, next);
  return is_glued_by (last, before, cw_source_get_first (next)) ? CW_SOURCE_GLUE : CW_SOURCE_SPACE;
}
