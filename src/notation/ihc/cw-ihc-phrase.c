/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/ihc/cw-ihc-private.h"

#include <string.h>

/* What is said of a stain in a few words: “strongly and diffusely positive in 80% of the cells”. */

/* So many words that say nothing may stand between two that do. */
#define GLUE_MAX 4
#define NONE_MAX 7

typedef struct
{
  const char *text;
  const GArray *tokens;
  guint end;
  CwIhcFacts *facts;
  gboolean is_negated;
} Phrase;

static const CwIhcToken *
peek (const Phrase *self, guint i)
{
  return cw_ihc_token_peek (self->tokens, i, self->end);
}

static char *
dup_token (const Phrase *self, const CwIhcToken *token)
{
  return g_strndup (self->text + token->offset, token->length);
}

static guint
read_percent (const Phrase *self, guint first, char **percent)
{
  return cw_ihc_percent_read (self->text, self->tokens, first, self->end, percent);
}

/* ---- scores ---- */

static guint
skip_before_number (const Phrase *self, guint i)
{
  for (guint n = 0; n < GLUE_MAX; n++, i++)
    {
      const CwIhcToken *token = peek (self, i);

      if (token->kind != CW_IHC_COLON && token->meaning != CW_IHC_GLUE &&
          token->meaning != CW_IHC_VERB)
        break;
    }
  return i;
}

/* The score is what stands before the slash of “7/8”. */
static char *
dup_score (const Phrase *self, const CwIhcToken *token, const char *scoring)
{
  g_autofree char *text = dup_token (self, token);
  char *slash = strchr (text, '/');

  if (slash)
    *slash = '\0';
  if (!cw_decimal_is_valid (text) || g_ascii_strtod (text, NULL) > cw_ihc_told_get_most (scoring))
    return NULL;
  return g_steal_pointer (&text);
}

/* “combined positive score” and “H score” are scores, “combined” and “H” are not. */
static gboolean
is_whole_score (const Phrase *self, guint i, guint *number)
{
  const CwIhcToken *token = peek (self, i);
  guint score = i + 1;

  if (cw_ihc_token_is (self->text, token, "combined"))
    score = cw_ihc_token_is (self->text, peek (self, i + 1), "positive") ? i + 2 : i;
  else if (!cw_ihc_token_is (self->text, token, "h") &&
           !cw_ihc_token_is (self->text, token, "proportion"))
    return TRUE;
  if (!cw_ihc_token_is (self->text, peek (self, score), "score"))
    return FALSE;
  *number = skip_before_number (self, score + 1);
  /* “combined positive score (CPS) of 20” */
  if (peek (self, *number)->kind == CW_IHC_OPEN &&
      peek (self, *number + 1)->meaning == CW_IHC_SCORING &&
      peek (self, *number + 2)->kind == CW_IHC_CLOSE)
    *number = skip_before_number (self, *number + 3);
  return TRUE;
}

/* “CPS 1,5”: not 1. */
static gboolean
is_cut (const Phrase *self, guint number)
{
  const CwIhcToken *comma = peek (self, number + 1);
  const CwIhcToken *rest = peek (self, number + 2);

  return comma->kind == CW_IHC_COMMA && rest->kind == CW_IHC_NUMBER &&
         !((comma->flags | rest->flags) & CW_IHC_SPACE_BEFORE);
}

static guint
read_scoring (const Phrase *self, guint i, CwIhcFacts *found)
{
  const char *scoring = cw_ihc_word_get_value (peek (self, i));
  gboolean is_index = g_str_equal (scoring, "index");
  guint at = skip_before_number (self, i + 1);
  const CwIhcToken *token = peek (self, at);
  CwComparator comparator = CW_COMPARATOR_NONE;
  guint past;

  if (!is_whole_score (self, i, &at))
    return i;
  found->scoring = scoring;
  if (is_index)
    return i + 1;
  past = read_percent (self, at, &found->percent);
  if (past > at)
    return past;
  at = cw_ihc_percent_read_comparator (self->text, self->tokens, at, self->end, &comparator);
  token = peek (self, at);
  if (token->kind != CW_IHC_NUMBER && token->kind != CW_IHC_RATIO)
    return i;
  if (is_cut (self, at))
    return i;
  found->score = dup_score (self, token, scoring);
  if (found->score && g_str_equal (scoring, "other"))
    found->note = g_strdup ("IRS");
  if (found->score && comparator != CW_COMPARATOR_NONE)
    {
      char *exact = found->score;

      found->score = g_strconcat (cw_comparator_get_sign (comparator), exact, NULL);
      g_free (exact);
    }
  return found->score ? at + 1 : i;
}

/* “(7/8)”: of all scores only this one goes up to eight. */
static gboolean
is_allred (const Phrase *self, guint i)
{
  g_autofree char *ratio = dup_token (self, peek (self, i));

  return g_str_has_suffix (ratio, "/8") && strlen (ratio) == 3 && *ratio <= '8' && i > 0 &&
         g_array_index (self->tokens, CwIhcToken, i - 1).kind == CW_IHC_OPEN &&
         peek (self, i + 1)->kind == CW_IHC_STOP;
}

/* “8/8 Allred” */
static guint
read_score_first (const Phrase *self, guint i, CwIhcFacts *found)
{
  guint at = skip_before_number (self, i + 1);
  const char *scoring =
    peek (self, at)->meaning == CW_IHC_SCORING ? cw_ihc_word_get_value (peek (self, at)) : NULL;

  if (is_allred (self, i))
    {
      scoring = "allred";
      at = i;
    }
  if (g_strcmp0 (scoring, "allred") != 0)
    return i;
  found->scoring = scoring;
  found->score = dup_score (self, peek (self, i), scoring);
  return found->score ? at + 1 : i;
}

/* ---- words ---- */

static gboolean
shows (const Phrase *self, guint i)
{
  return cw_ihc_word_has_value (peek (self, i), "shows");
}

/* “not positive”, “did not stain for”, “was not seen”, “failed to express”, “not performed” */
static guint
read_not (const Phrase *self, guint i, CwIhcFacts *found)
{
  guint at = i + 1;
  gboolean is_said = FALSE;
  const CwIhcToken *token;

  while (at < i + 4 && (peek (self, at)->meaning == CW_IHC_GLUE || shows (self, at)))
    {
      is_said |= peek (self, at)->meaning == CW_IHC_VERB ||
                 cw_ihc_word_has_value (peek (self, at), "noun") ||
                 cw_ihc_word_has_value (peek (self, at), "seen");
      at++;
    }
  token = peek (self, at);
  if (token->meaning == CW_IHC_DONE)
    found->result = "not-done";
  else if (token->meaning == CW_IHC_RESULT &&
           g_str_equal (cw_ihc_word_get_value (token), "positive"))
    found->result = "negative";
  else if (is_said)
    {
      found->result = "negative";
      return at;
    }
  else
    return i;
  return at + 1;
}

/* “negative reactivity”: the noun alone would say that there is one. */
static gboolean
is_denied_noun (const Phrase *self, guint i)
{
  g_autofree char *word = dup_token (self, peek (self, i));

  return g_strcmp0 (self->facts->result, "negative") == 0 && !self->is_negated &&
         (g_str_has_suffix (word, "reactivity") || g_str_has_suffix (word, "positivity"));
}

static guint
read_result (Phrase *self, guint i, CwIhcFacts *found)
{
  const char *value = cw_ihc_word_get_value (peek (self, i));

  if (is_denied_noun (self, i))
    return i + 1;

  if (cw_ihc_token_is (self->text, peek (self, i), "wild") &&
      cw_ihc_token_is (self->text, peek (self, i + 1), "type"))
    {
      found->result = value;
      return i + 2;
    }
  if (self->is_negated && !g_str_equal (value, "positive"))
    return i;
  if (cw_ihc_is_elsewhere (self->text, self->tokens, i))
    return i;
  found->result = self->is_negated ? "negative" : value;
  found->is_lost = g_str_equal (found->result, "lost");
  return i + 1;
}

#define NOT_WORDS 3

/* “Block A”, “block 2C”: a piece of tissue, and no pattern. */
static gboolean
is_tissue_block (const Phrase *self, guint i)
{
  const CwIhcToken *name = peek (self, i + 1);
  const char *text = self->text + name->offset;

  if (!cw_ihc_token_is (self->text, peek (self, i), "block"))
    return FALSE;
  if (name->kind == CW_IHC_NUMBER)
    return peek (self, i + 2)->kind != CW_IHC_PERCENT;
  if (name->kind != CW_IHC_WORD || name->length > 3)
    return FALSE;
  return name->length == 1 ? g_ascii_isupper (*text)
                           : g_ascii_isdigit (text[0]) || g_ascii_isdigit (text[1]);
}

/* “surface epithelium”; but “surface expression” is a pattern. */
static gboolean
is_surface (const Phrase *self, guint i)
{
  return cw_ihc_token_is (self->text, peek (self, i), "surface") &&
         !cw_ihc_word_has_value (peek (self, i + 1), "noun");
}

/* “no null pattern”, “not of the null type” */
static gboolean
is_denied (const Phrase *self, guint i)
{
  for (guint n = 1; n <= NOT_WORDS && n <= i; n++)
    {
      const CwIhcToken *before = &g_array_index (self->tokens, CwIhcToken, i - n);

      if (before->kind != CW_IHC_WORD)
        return FALSE;
      if (before->meaning == CW_IHC_NOT || before->meaning == CW_IHC_NONE)
        return TRUE;
      if (before->meaning != CW_IHC_GLUE)
        return FALSE;
    }
  return FALSE;
}

/* “(mutation type)”; but “mutation type: L858R” is one of a gene. */
static guint
read_mutation (const Phrase *self, guint i, CwIhcFacts *found)
{
  static const char *const words[] = { "mutation", "mutational", NULL };
  static const char *const nouns[] = { "type", "pattern", NULL };
  const CwIhcToken *next = peek (self, i + 2);

  if (!cw_ihc_token_is_one_of (self->text, peek (self, i), words) ||
      !cw_ihc_token_is_one_of (self->text, peek (self, i + 1), nouns) ||
      (next->kind != CW_IHC_STOP && next->kind != CW_IHC_COMMA && next->kind != CW_IHC_CLOSE) ||
      is_denied (self, i))
    return i;
  found->result = "mutant";
  return i + 2;
}

#define STAIN_WORDS 30

/* “The tumor cells stain for A”, “it stains with A”; but “tumor stains for A were negative” */
static gboolean
is_stain_verb (const Phrase *self, guint i)
{
  static const char *const many[] = { "cells", "they", "also", NULL };
  static const char *const one[] = { "tumor", "tumour", "it", "lesion", "neoplasm", "also", NULL };
  static const char *const joints[] = { "for", "with", NULL };
  gboolean is_one = cw_ihc_token_is (self->text, peek (self, i), "stains");

  if ((!is_one && !cw_ihc_token_is (self->text, peek (self, i), "stain")) || i == 0 ||
      !cw_ihc_token_is_one_of (self->text, &g_array_index (self->tokens, CwIhcToken, i - 1),
                               is_one ? one : many) ||
      !cw_ihc_token_is_one_of (self->text, peek (self, i + 1), joints) || i + 2 >= self->end ||
      cw_ihc_marker_match (self->text, self->tokens, i + 2) == 0)
    return FALSE;
  for (guint at = i + 2; at < i + STAIN_WORDS && peek (self, at)->kind != CW_IHC_STOP &&
                         peek (self, at)->meaning != CW_IHC_BUT;
       at++)
    if (cw_ihc_token_is (self->text, peek (self, at), "was") ||
        cw_ihc_token_is (self->text, peek (self, at), "were"))
      return FALSE;
  return TRUE;
}

static guint
read_word (Phrase *self, guint i, CwIhcFacts *found)
{
  const CwIhcToken *token = peek (self, i);
  const char *value = cw_ihc_word_get_value (token);

  if (cw_ihc_token_is_modifier (peek (self, i)) &&
      cw_ihc_is_of_entity (self->text, self->tokens, i))
    return i;

  if (is_stain_verb (self, i))
    {
      found->result = self->is_negated ? "negative" : "positive";
      return i + 1;
    }
  switch ((CwIhcMeaning)token->meaning)
    {
    case CW_IHC_RESULT:
      return read_result (self, i, found);
    case CW_IHC_LOSS:
      found->result = self->is_negated ? "retained" : "lost";
      found->is_lost = !self->is_negated;
      return i + 1;
    case CW_IHC_NONE:
      if (cw_ihc_word_has_value (peek (self, i + 1), "null"))
        return i;
      found->result = "negative";
      found->is_none = TRUE;
      self->is_negated = TRUE;
      return i + 1;
    case CW_IHC_NOT:
      return read_not (self, i, found);
    case CW_IHC_INTENSITY:
      /* “markedly reduced” is not strong. */
      if (cw_ihc_token_is (self->text, token, "markedly") &&
          peek (self, i + 1)->meaning != CW_IHC_RESULT)
        return i;
      found->intensity = value;
      return i + 1;
    case CW_IHC_EXTENT:
      if (g_str_equal (value, "focal"))
        found->is_focal = TRUE;
      else
        found->pattern = g_string_new (value);
      return i + 1;
    case CW_IHC_PATTERN:
      if ((g_str_equal (value, "null") && is_denied (self, i)) || is_tissue_block (self, i) ||
          is_surface (self, i))
        return i;
      found->pattern = g_string_new (value);
      return i + 1;
    case CW_IHC_SCORING:
      return read_scoring (self, i, found);
    case CW_IHC_COMPARATOR:
      return read_percent (self, i, &found->percent);
    case CW_IHC_UNKNOWN:
      return cw_ihc_number_from_word (self->text + token->offset, token->length)
               ? read_percent (self, i, &found->percent)
               : read_mutation (self, i, found);
    default:
      return i;
    }
}

static guint
read_grade (const Phrase *self, guint i, CwIhcFacts *found)
{
  return cw_ihc_sign_read (self->text, self->tokens, i, self->end, found);
}

static guint
read_piece (Phrase *self, guint i, CwIhcFacts *found)
{
  const CwIhcToken *token = peek (self, i);
  guint past;

  switch ((CwIhcTokenKind)token->kind)
    {
    case CW_IHC_SIGN:
      return read_grade (self, i, found);
    case CW_IHC_RATIO:
      past = read_score_first (self, i, found);
      return past > i ? past : read_grade (self, i, found);
    case CW_IHC_NUMBER:
      past = read_percent (self, i, &found->percent);
      return past > i ? past : read_grade (self, i, found);
    case CW_IHC_COMPARE:
      return read_percent (self, i, &found->percent);
    case CW_IHC_WORD:
      return read_word (self, i, found);
    default:
      return i;
    }
}

/* Past the words that say nothing, to where something is said; @i when there is no such place. */
static guint
skip_glue (const Phrase *self, guint i)
{
  guint at = i;

  if (peek (self, at)->meaning == CW_IHC_AND)
    {
      gboolean has_adverb = at > 0 && cw_ihc_token_is_modifier (peek (self, at - 1));

      if ((self->facts->result == NULL || has_adverb) &&
          cw_ihc_token_is_modifier (peek (self, at + 1)))
        return at + 1;
      return i;
    }
  /* “none of the tumor cells were positive” */
  while (at < i + (self->is_negated ? NONE_MAX : GLUE_MAX) &&
         peek (self, at)->kind == CW_IHC_WORD &&
         (peek (self, at)->meaning == CW_IHC_GLUE ||
          (self->facts->is_none && peek (self, at)->meaning == CW_IHC_VERB)))
    at++;
  return at;
}

/* “aberrant (mutant-type)”: past what says the same again. */
static guint
skip_repeated (const Phrase *self, guint i)
{
  if (peek (self, i)->kind == CW_IHC_OPEN && self->facts->result &&
      g_strcmp0 (cw_ihc_word_get_value (peek (self, i + 1)), self->facts->result) == 0 &&
      peek (self, i + 2)->kind == CW_IHC_CLOSE)
    return i + 3;
  return i;
}

/* After “no loss” everything is said the other way round, so a percentage would be of what? */
static gboolean
merge_negated (Phrase *self, CwIhcFacts *found)
{
  if (!self->is_negated || found->result == NULL || self->facts->result == NULL)
    return FALSE;
  if (!g_str_equal (found->result, "retained"))
    return FALSE;
  self->facts->result = "retained";
  return TRUE;
}

/* “focal weak - CK7”: a dash, and no minus of what is weak. */
static gboolean
is_dash (const Phrase *self, guint i, const CwIhcFacts *found)
{
  const CwIhcToken *token = peek (self, i);

  return token->kind == CW_IHC_SIGN && (token->flags & CW_IHC_SPACE_BEFORE) &&
         cw_ihc_facts_make_dash (self->facts, found);
}

guint
cw_ihc_phrase_read (const char *text,
                    const GArray *tokens,
                    guint first,
                    guint end,
                    CwIhcFacts *facts)
{
  Phrase phrase = { .text = text, .tokens = tokens, .end = end, .facts = facts };
  guint i = first;
  guint at = first;

  for (;;)
    {
      g_auto (CwIhcFacts) found = { 0 };
      guint past = read_piece (&phrase, at, &found);

      if (past == at || at >= end || (at > first && is_dash (&phrase, at, &found)) ||
          (!merge_negated (&phrase, &found) && !cw_ihc_facts_merge (facts, &found)))
        return i;
      i = skip_repeated (&phrase, past);
      at = skip_glue (&phrase, i);
      if (at > i && cw_ihc_modifier_is_of_next (text, tokens, at - 1, end))
        return i;
    }
}
