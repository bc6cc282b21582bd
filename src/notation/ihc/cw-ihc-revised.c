/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/ihc/cw-ihc-private.h"

/* “A was initially negative, but on review it was positive”: who says what a result was at first
 * and then what it was later gives no plain result. All of it stays unread. */

#define FIRST_WORDS 16
#define LATER_WORDS 20
#define BACK_WORDS 12

static gboolean
is_marker (const CwIhcReader *self, guint i)
{
  return cw_ihc_reader_peek (self, i)->kind == CW_IHC_WORD &&
         cw_ihc_marker_match (self->text, self->tokens, i) > 0;
}

static gboolean
is_result (const CwIhcToken *token)
{
  if (token->kind == CW_IHC_SIGN)
    return TRUE;
  return token->kind == CW_IHC_WORD &&
         (token->meaning == CW_IHC_RESULT || token->meaning == CW_IHC_NONE ||
          token->meaning == CW_IHC_NOT || token->meaning == CW_IHC_LOSS);
}

/* Past “for A and B” behind a result. */
static guint
skip_markers (const CwIhcReader *self, guint i)
{
  guint end = i + LATER_WORDS;
  guint n;

  if (cw_ihc_reader_peek (self, i)->meaning != CW_IHC_FOR)
    return i;
  for (i++; i < end; i += MAX (n, 1))
    {
      n = cw_ihc_marker_match (self->text, self->tokens, i);
      if (n == 0 && cw_ihc_reader_peek (self, i)->kind != CW_IHC_COMMA &&
          cw_ihc_reader_peek (self, i)->meaning != CW_IHC_AND)
        break;
    }
  return i;
}

static gboolean
tells_again (const CwIhcReader *self, const CwIhcToken *token)
{
  static const char *const words[] = {
    "repeat",       "repeated",   "repeating",   "review", "reviewed",     "re-review",
    "re-reviewed",  "restaining", "re-staining", "second", "subsequent",   "subsequently",
    "later",        "recut",      "recuts",      "deeper", "reassessment", "re-evaluation",
    "reevaluation", "it",         "they",        "became", NULL,
  };

  return token->kind == CW_IHC_WORD && cw_ihc_token_is_one_of (self->text, token, words);
}

#define BEHIND_WORDS 3

/* “was positive on review” */
static gboolean
tells_again_behind (const CwIhcReader *self, guint i)
{
  for (guint n = 1; n <= BEHIND_WORDS && cw_ihc_reader_peek (self, i + n)->kind == CW_IHC_WORD; n++)
    if (tells_again (self, cw_ihc_reader_peek (self, i + n)))
      return TRUE;
  return FALSE;
}

static gboolean
is_same (const CwIhcToken *one, const CwIhcToken *two)
{
  return one->kind == CW_IHC_WORD && two->kind == CW_IHC_WORD && one->meaning == CW_IHC_RESULT &&
         two->meaning == CW_IHC_RESULT &&
         g_str_equal (cw_ihc_word_get_value (one), cw_ihc_word_get_value (two));
}

/* The later result, or 0: no other marker stands before or right behind it. */
static guint
find_later (const CwIhcReader *self, guint first)
{
  gboolean has_word = FALSE, is_next = FALSE;
  guint i = skip_markers (self, first + 1);

  for (guint end = i + LATER_WORDS; i < end; i++)
    {
      const CwIhcToken *token = cw_ihc_reader_peek (self, i);

      if (i >= self->tokens->len || is_marker (self, i) ||
          (token->kind == CW_IHC_STOP && (is_next || token->length == 0)))
        return 0;
      is_next |= token->kind == CW_IHC_STOP;
      has_word |= tells_again (self, token);
      if (!is_result (token) || !(has_word || tells_again_behind (self, i)))
        continue;
      if (is_next && token->meaning != CW_IHC_RESULT)
        return 0;
      if (is_same (cw_ihc_reader_peek (self, first), token) || skip_markers (self, i + 1) > i + 2)
        return 0;
      return i;
    }
  return 0;
}

/* Where what “initially” is told of begins. */
static guint
find_start (const CwIhcReader *self, guint i)
{
  gboolean has_marker = FALSE;
  guint at = i;

  for (; at > 0 && i - at < BACK_WORDS; at--)
    {
      const CwIhcToken *before = cw_ihc_reader_peek (self, at - 1);

      if (before->kind == CW_IHC_STOP || (before->kind == CW_IHC_COMMA && has_marker))
        break;
      has_marker |= is_marker (self, at - 1);
    }
  return has_marker ? at : i;
}

static void
shut (CwIhcReader *self, guint i)
{
  guint first = i + 1, later;

  while (first < i + FIRST_WORDS && cw_ihc_reader_peek (self, first)->kind != CW_IHC_STOP &&
         !is_result (cw_ihc_reader_peek (self, first)))
    first++;
  if (!is_result (cw_ihc_reader_peek (self, first)))
    return;
  later = find_later (self, first);
  if (later == 0)
    return;
  cw_ihc_reader_shut (self, find_start (self, i), later + 1);
}

/**
 * cw_ihc_revised_shut:
 * @self: the reader, before it reads
 *
 * Shuts off what is told of a result that was another one later, so that nothing of it is read.
 */
void
cw_ihc_revised_shut (CwIhcReader *self)
{
  static const char *const words[] = { "initially", "initial", "originally",
                                       "original",  "first",   NULL };

  for (guint i = 0; i < self->tokens->len; i++)
    {
      const CwIhcToken *token = cw_ihc_reader_peek (self, i);

      if (token->kind == CW_IHC_WORD && cw_ihc_token_is_one_of (self->text, token, words))
        shut (self, i);
    }
}
