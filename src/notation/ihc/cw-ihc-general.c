/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/ihc/cw-ihc-sentence-private.h"

#include <string.h>

/* “Meningiomas usually express EMA”, “CK7 was positive in 17 of 176 tumors”: what is told of a kind
 * of tumor, or of many of them, is no finding of the one that is reported. All of it stays unread.
 */

/* ---- verbs ---- */

static const char *const now[] = {
  "is",     "are",         "express",      "expresses", "coexpress", "show",     "shows", "stain",
  "stains", "demonstrate", "demonstrates", "display",   "displays",  "exhibit",  "lack",  "lacks",
  "react",  "reacts",      "have",         "do",        "does",      "exhibits", NULL
};

/* What only more than one can do. */
static const char *const many_do[] = { "are",         "express", "coexpress", "show", "stain",
                                       "demonstrate", "display", "exhibit",   "lack", "react",
                                       "do",          "have",    NULL };

/* “is usually expressed” has no past. */
static gboolean
is_participle (const CwIhcSentence *self, guint i)
{
  static const char *const auxiliaries[] = { "is", "are", "be", "been", "being", "not", NULL };

  for (guint n = 1; n <= 3 && n <= i && cw_ihc_sentence_peek (self, i - n)->kind == CW_IHC_WORD;
       n++)
    if (cw_ihc_sentence_is_one_of (self, i - n, auxiliaries))
      return TRUE;
  return FALSE;
}

static gboolean
is_past (const CwIhcSentence *self, guint i)
{
  static const char *const verbs[] = { "was",      "were",      "showed",   "demonstrated",
                                       "revealed", "displayed", "had",      "lacked",
                                       "did",      "exhibited", "remained", NULL };
  static const char *const participles[] = { "expressed", "stained", "reacted", "coexpressed",
                                             NULL };

  return cw_ihc_sentence_is_one_of (self, i, verbs) ||
         (cw_ihc_sentence_is_one_of (self, i, participles) && !is_participle (self, i));
}

/* ---- how often ---- */

#define OFTEN_WORDS 4

static gboolean
tells_result (const CwIhcSentence *self, guint i)
{
  const CwIhcToken *token = cw_ihc_sentence_peek (self, i);

  return token->kind == CW_IHC_SIGN ||
         (token->kind == CW_IHC_WORD &&
          (token->meaning == CW_IHC_RESULT || token->meaning == CW_IHC_NONE ||
           token->meaning == CW_IHC_LOSS || cw_ihc_word_has_value (token, "shows") ||
           cw_ihc_word_has_value (token, "noun")));
}

/* “usually express”, “is typically strongly positive”; but not “were usually positive”. */
static gboolean
is_often (const CwIhcSentence *self, guint i)
{
  static const char *const adverbs[] = { "usually",   "typically",          "commonly",
                                         "regularly", "frequently",         "often",
                                         "normally",  "classically",        "invariably",
                                         "sometimes", "characteristically", "variously",
                                         NULL };

  if (!cw_ihc_sentence_is_one_of (self, i, adverbs) || (i > 0 && is_past (self, i - 1)))
    return FALSE;
  if (cw_ihc_sentence_peek (self, i + 1)->kind == CW_IHC_COMMA)
    return TRUE;
  for (guint n = 1; n <= OFTEN_WORDS && cw_ihc_sentence_peek (self, i + n)->kind == CW_IHC_WORD;
       n++)
    {
      if (is_past (self, i + n))
        return FALSE;
      if (tells_result (self, i + n))
        return TRUE;
    }
  return FALSE;
}

/* “can express”, “may be negative”; but “can be seen” is seen. */
static gboolean
is_possible (const CwIhcSentence *self, guint i)
{
  static const char *const modals[] = { "can", "may", "might", NULL };
  static const char *const changes[] = { "vary", "differ", "fluctuate", NULL };

  if (!cw_ihc_sentence_is_one_of (self, i, modals))
    return FALSE;
  for (guint n = 1; n <= OFTEN_WORDS && cw_ihc_sentence_peek (self, i + n)->kind == CW_IHC_WORD;
       n++)
    {
      if (cw_ihc_word_has_value (cw_ihc_sentence_peek (self, i + n), "seen"))
        return FALSE;
      if (cw_ihc_sentence_is_one_of (self, i + n, changes))
        return TRUE;
      if (tells_result (self, i + n))
        return TRUE;
    }
  return FALSE;
}

/* “has been reported”, “are known to” */
static gboolean
is_known (const CwIhcSentence *self, guint i)
{
  static const char *const told[] = { "reported", "described", "documented", "published", NULL };
  static const char *const verbs[] = { "is", "are", NULL };

  if (cw_ihc_sentence_is_one_of (self, i, told))
    return (i > 0 && cw_ihc_sentence_is_word (self, i - 1, "been")) ||
           (i > 1 && cw_ihc_sentence_is_word (self, i - 2, "been"));
  return cw_ihc_sentence_is_word (self, i, "known") && i > 0 &&
         cw_ihc_sentence_is_one_of (self, i - 1, verbs) &&
         cw_ihc_sentence_is_word (self, i + 1, "to");
}

/* ---- kinds of tumors ---- */

static gboolean
is_between (const CwIhcSentence *self, guint i)
{
  static const char *const words[] = { "which", "that", "because", "since", NULL };
  const CwIhcToken *token = cw_ihc_sentence_peek (self, i);

  return token->kind == CW_IHC_STOP ||
         (token->kind == CW_IHC_WORD && token->meaning == CW_IHC_BUT) ||
         cw_ihc_sentence_is_one_of (self, i, words);
}

#define NOUN_WORDS 10

/* Whether nothing but words of its kind stand before the noun at @i, back to where something is
 * said: “Small cell lymphoma and mantle cell lymphoma”, but not “the tumors”, “nests of tumor”. */
static gboolean
is_bare (const CwIhcSentence *self, guint i)
{
  static const char *const others[] = { "the",    "a",    "an",      "this",      "our", "both",
                                        "his",    "her",  "their",   "two",       "all", "three",
                                        "of",     "in",   "with",    "by",        "for", "to",
                                        "within", "from", "patient", "patient's", "its", "each",
                                        "either", "one",  "other",   "on",        NULL };

  for (guint n = 0; n < NOUN_WORDS; n++, i--)
    {
      const CwIhcToken *before = i > self->start ? cw_ihc_sentence_peek (self, i - 1) : NULL;

      if (before == NULL || before->kind == CW_IHC_COMMA || is_between (self, i - 1))
        return TRUE;
      if (before->kind != CW_IHC_WORD || before->meaning == CW_IHC_VERB ||
          cw_ihc_sentence_is_one_of (self, i - 1, others))
        return FALSE;
    }
  return FALSE;
}

#define ORIGIN_WORDS 5

/* “of this type”, “of the lung”, “with squamous differentiation” behind “tumors”: past it; @i where
 * there is none. */
static guint
skip_origin (const CwIhcSentence *self, guint i)
{
  static const char *const joints[] = { "of", "in", "with", "from", NULL };
  static const char *const ours[] = {
    "our", "both", "left", "right", "his", "her", "patient", NULL
  };
  guint past = i + 1;

  if (!cw_ihc_sentence_is_one_of (self, i, joints))
    return i;
  for (; past <= i + ORIGIN_WORDS && cw_ihc_sentence_peek (self, past)->kind == CW_IHC_WORD; past++)
    if (cw_ihc_sentence_is_one_of (self, past, ours) || cw_ihc_sentence_is_one_of (self, past, now))
      break;
  return cw_ihc_sentence_is_one_of (self, past, many_do) ? past : i;
}

#define VERB_WORDS 6

/* “Meningiomas express”, “tumors of this type are”, “lymphoma and leukemia express” */
static gboolean
is_subject (const CwIhcSentence *self, guint i)
{
  gboolean is_plural = cw_ihc_sentence_is_kinds (self, i);
  guint past = i + 1;

  if (!is_plural && !cw_ihc_sentence_is_kind (self, i))
    return FALSE;
  if (is_plural)
    past = skip_origin (self, past);
  for (guint n = 0; n < VERB_WORDS && cw_ihc_sentence_peek (self, past)->kind == CW_IHC_WORD &&
                    cw_ihc_sentence_peek (self, past)->meaning == CW_IHC_GLUE &&
                    !cw_ihc_sentence_is_one_of (self, past, now);
       n++)
    past++;
  return cw_ihc_sentence_is_one_of (self, past, many_do) && is_bare (self, i);
}

/* “is positive in solitary fibrous tumors”, “is expressed by most carcinomas” */
static gboolean
is_place (const CwIhcSentence *self, guint i)
{
  static const char *const joints[] = { "in", "by", "of", NULL };
  static const char *const others[] = { "the", "these", "both", "our", "his", "her", "all", NULL };

  if (!cw_ihc_sentence_is_kinds (self, i))
    return FALSE;
  for (guint n = 1;
       n <= OFTEN_WORDS + 1 && n <= i && cw_ihc_sentence_peek (self, i - n)->kind == CW_IHC_WORD;
       n++)
    if (cw_ihc_sentence_is_one_of (self, i - n, others))
      return FALSE;
    else if (cw_ihc_sentence_is_one_of (self, i - n, joints))
      return TRUE;
  return FALSE;
}

/* ---- what is told of an entity or a test ---- */

#define PHENOTYPE_WORDS 8

/* “The classical immunophenotype for mantle cell lymphoma is”; but not “was” */
static gboolean
is_classical (const CwIhcSentence *self, guint i)
{
  static const char *const kinds[] = { "classical", "classic", "typical",        "usual",
                                       "common",    "normal",  "characteristic", NULL };
  static const char *const nouns[] = { "immunophenotype", "phenotype", "immunoprofile",
                                       "profile",         "pattern",   NULL };
  static const char *const joints[] = { "of", "for", "in", NULL };
  static const char *const verbs[] = { "is", "includes", "consists", "comprises", NULL };
  static const char *const ours[] = { "this", "our", "patient", NULL };
  guint at = i + 1;

  if (!cw_ihc_sentence_is_one_of (self, i, kinds))
    return FALSE;
  at += !cw_ihc_sentence_is_one_of (self, at, nouns);
  if (!cw_ihc_sentence_is_one_of (self, at, nouns) ||
      !cw_ihc_sentence_is_one_of (self, at + 1, joints))
    return FALSE;
  for (guint past = at + 2; past < at + 2 + PHENOTYPE_WORDS; past++)
    if (cw_ihc_sentence_is_one_of (self, past, verbs))
      return TRUE;
    else if (cw_ihc_sentence_is_one_of (self, past, ours) || is_past (self, past))
      return FALSE;
  return FALSE;
}

/* “The immunophenotype of Burkitt lymphoma includes”; but not “of the lymphoma is” */
static gboolean
is_phenotype (const CwIhcSentence *self, guint i)
{
  static const char *const nouns[] = { "immunophenotype", "immunoprofile", NULL };
  static const char *const joints[] = { "of", "for", NULL };
  static const char *const verbs[] = { "is", "includes", "comprises", NULL };
  static const char *const ours[] = { "the", "this", "our", "a", NULL };
  guint at = i + 2;

  if (!cw_ihc_sentence_is_one_of (self, i, nouns) ||
      !cw_ihc_sentence_is_one_of (self, i + 1, joints))
    return FALSE;
  for (; at < i + PHENOTYPE_WORDS && !cw_ihc_sentence_is_one_of (self, at, verbs); at++)
    if (cw_ihc_sentence_is_one_of (self, at, ours))
      return FALSE;
  return cw_ihc_sentence_is_one_of (self, at, verbs) && cw_ihc_sentence_is_kind (self, at - 1);
}

/* “CD10 positivity is a hallmark of” */
static gboolean
is_hallmark (const CwIhcSentence *self, guint i)
{
  static const char *const nouns[] = { "feature", "hallmark", "characteristic", NULL };
  static const char *const verbs[] = { "is", "are", NULL };

  if (!cw_ihc_sentence_is_one_of (self, i, nouns) || !cw_ihc_sentence_is_word (self, i + 1, "of"))
    return FALSE;
  for (guint n = 1; n <= 3 && n <= i; n++)
    if (cw_ihc_sentence_is_one_of (self, i - n, verbs))
      return TRUE;
  return FALSE;
}

/* “The sensitivity of A was 40.9%”, “p < 0.001”: what is told of a test, or of many cases. */
static gboolean
is_statistic (const CwIhcSentence *self, guint i)
{
  static const char *const words[] = { "sensitivity", "sensitivities", "specificity",
                                       "specificities", NULL };
  const CwIhcToken *number = cw_ihc_sentence_peek (self, i + 2);
  guint8 sign = cw_ihc_sentence_peek (self, i + 1)->kind;

  if (cw_ihc_sentence_is_one_of (self, i, words))
    return TRUE;
  return cw_ihc_sentence_is_word (self, i, "p") &&
         (sign == CW_IHC_COLON || sign == CW_IHC_COMPARE) && number->kind == CW_IHC_NUMBER &&
         self->reader->text[number->offset] == '0' && number->length > 2;
}

#define ENTITY_WORDS 8

/* “Follicular lymphoma is an indolent lymphoma”: what comes is told of all of them. */
static gboolean
introduces_kind (const CwIhcSentence *self)
{
  static const char *const articles[] = { "a", "an", NULL };
  static const char *const nouns[] = { "neoplasm", "neoplasms",  "tumor",   "tumour", "entity",
                                       "disease",  "malignancy", "subtype", NULL };
  guint i = self->start;

  while (i < self->start + ENTITY_WORDS && !cw_ihc_sentence_is_word (self, i, "is"))
    if (cw_ihc_sentence_peek (self, i++)->kind != CW_IHC_WORD)
      return FALSE;
  if (i == self->start || !cw_ihc_sentence_is_word (self, i, "is") ||
      !cw_ihc_sentence_is_one_of (self, i + 1, articles) ||
      !cw_ihc_sentence_is_kind (self, i - 1) || !is_bare (self, i - 1))
    return FALSE;
  for (guint at = i + 2; at < i + 2 + ENTITY_WORDS; at++)
    if (cw_ihc_sentence_is_one_of (self, at, nouns) || cw_ihc_sentence_is_kind (self, at))
      return TRUE;
  return FALSE;
}

/* “The neoplastic cells express”, behind a sentence about a kind of tumor. */
static gboolean
is_its_cells (const CwIhcSentence *self)
{
  static const char *const kinds[] = { "neoplastic", "tumor",     "tumour",
                                       "lesional",   "malignant", NULL };
  guint i = self->start + cw_ihc_sentence_is_word (self, self->start, "the");

  if (cw_ihc_sentence_is_word (self, self->start, "it"))
    return cw_ihc_sentence_is_one_of (self, self->start + 1, now);
  return cw_ihc_sentence_is_one_of (self, i, kinds) &&
         cw_ihc_sentence_is_word (self, i + 1, "cells") &&
         cw_ihc_sentence_is_one_of (self, i + 2, now);
}

static gboolean
tells_past (const CwIhcSentence *self)
{
  for (guint i = self->start; i < self->end; i++)
    if (is_past (self, i))
      return TRUE;
  return FALSE;
}

/* ---- how far it reaches ---- */

/* Whether what begins at @i is told of the tumor that is reported. */
static gboolean
is_present (const CwIhcSentence *self, guint i)
{
  static const char *const ours[] = { "our", "present", "patient", "here", NULL };

  for (i++; i < self->end && !is_between (self, i); i++)
    if (is_past (self, i) || cw_ihc_sentence_is_one_of (self, i, ours))
      return TRUE;
  return FALSE;
}

/* Where what is told at @i begins; what was found before it was. */
static guint
find_start (const CwIhcSentence *self, guint i, gboolean is_counted)
{
  guint comma = 0;

  for (guint at = i; at > self->start; at--)
    {
      if (is_between (self, at - 1))
        return at;
      if (!is_counted && cw_ihc_sentence_peek (self, at - 1)->kind == CW_IHC_COMMA && comma == 0)
        comma = at;
      if (!is_counted && is_past (self, at - 1))
        return comma ? comma : i;
    }
  return self->start;
}

static guint
find_end (const CwIhcSentence *self, guint i)
{
  for (; i < self->end; i++)
    if (is_between (self, i) && cw_ihc_sentence_peek (self, i)->kind != CW_IHC_STOP &&
        cw_ihc_sentence_peek (self, i)->meaning == CW_IHC_BUT && is_present (self, i))
      return i;
  return self->end;
}

#define BACK_WORDS 60

/* “EMA is positive in”; but not “EMA was positive in” */
static gboolean
tells_now (const CwIhcSentence *self, guint i)
{
  guint first = i > self->start + BACK_WORDS ? i - BACK_WORDS : self->start;

  for (guint at = i; at > first && !is_between (self, at - 1); at--)
    if (is_past (self, at - 1))
      return FALSE;
    else if (cw_ihc_sentence_is_one_of (self, at - 1, now))
      return TRUE;
  return FALSE;
}

/* “They express” behind a sentence about a kind of tumor, “these tumors express” */
static gboolean
goes_on (const CwIhcSentence *self, guint i)
{
  static const char *const these[] = { "these", "such", NULL };

  if (i > self->start)
    return cw_ihc_sentence_is_one_of (self, i - 1, these) && cw_ihc_sentence_is_kinds (self, i) &&
           cw_ihc_sentence_is_one_of (self, i + 1, many_do);
  return self->is_kind && cw_ihc_sentence_is_word (self, i, "they") &&
         cw_ihc_sentence_is_one_of (self, i + 1, now);
}

static void
shut_sentence (CwIhcSentence *self)
{
  gboolean is_kind = introduces_kind (self);

  if (self->is_kind && is_its_cells (self) && !tells_past (self))
    {
      cw_ihc_reader_shut (self->reader, self->start, self->end);
      return;
    }
  for (guint i = self->start; i < self->end; i++)
    {
      gboolean counted = cw_ihc_sentence_is_counted (self, i) || is_classical (self, i) ||
                         is_statistic (self, i) || is_phenotype (self, i) || is_hallmark (self, i);
      guint first, past;

      if (!counted && !is_often (self, i) && !is_possible (self, i) && !is_known (self, i) &&
          !is_subject (self, i) && !goes_on (self, i) &&
          !(is_place (self, i) && tells_now (self, i)))
        continue;
      first = find_start (self, i, counted);
      past = find_end (self, i);
      cw_ihc_reader_shut (self->reader, first, past);
      is_kind = TRUE;
      self->start = past;
      i = past - 1;
    }
  self->is_kind = is_kind;
}

/* ---- sentences ---- */

static gboolean
ends_sentence (const CwIhcReader *reader, guint i)
{
  const CwIhcToken *token = cw_ihc_reader_peek (reader, i);

  return token->kind == CW_IHC_STOP && (token->length != 1 || reader->text[token->offset] != ';');
}

/**
 * cw_ihc_general_shut:
 * @reader: the reader, before it reads
 *
 * Shuts off what is told of tumors in general, so that nothing of it is read.
 */
void
cw_ihc_general_shut (CwIhcReader *reader)
{
  CwIhcSentence sentence = { .reader = reader };

  for (guint i = 0; i <= reader->tokens->len; i++)
    if (i == reader->tokens->len || ends_sentence (reader, i))
      {
        sentence.end = i;
        if (sentence.end > sentence.start)
          shut_sentence (&sentence);
        sentence.start = i + 1;
      }
}
