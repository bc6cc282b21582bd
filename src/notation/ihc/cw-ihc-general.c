/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/ihc/cw-ihc-private.h"

#include <string.h>

/* “Meningiomas usually express EMA”, “CK7 was positive in 17 of 176 tumors”: what is told of a kind
 * of tumor, or of many of them, is no finding of the one that is reported. All of it stays unread.
 */

/* The sentence that is looked at. */
typedef struct
{
  CwIhcReader *reader;
  guint start; /* what is not shut off yet */
  guint end;
  gboolean is_kind; /* the sentence before is about a kind of tumor */
} Sentence;

static const CwIhcToken *
peek (const Sentence *self, guint i)
{
  static const CwIhcToken none = { .kind = CW_IHC_STOP };

  return i >= self->start && i < self->end ? cw_ihc_reader_peek (self->reader, i) : &none;
}

static gboolean
is_one_of (const Sentence *self, guint i, const char *const *words)
{
  const CwIhcToken *token = peek (self, i);

  return token->kind == CW_IHC_WORD && cw_ihc_token_is_one_of (self->reader->text, token, words);
}

static gboolean
is_word (const Sentence *self, guint i, const char *word)
{
  return peek (self, i)->kind == CW_IHC_WORD &&
         cw_ihc_token_is (self->reader->text, peek (self, i), word);
}

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
is_participle (const Sentence *self, guint i)
{
  static const char *const auxiliaries[] = { "is", "are", "be", "been", "being", "not", NULL };

  for (guint n = 1; n <= 3 && n <= i && peek (self, i - n)->kind == CW_IHC_WORD; n++)
    if (is_one_of (self, i - n, auxiliaries))
      return TRUE;
  return FALSE;
}

static gboolean
is_past (const Sentence *self, guint i)
{
  static const char *const verbs[] = { "was",      "were",      "showed",   "demonstrated",
                                       "revealed", "displayed", "had",      "lacked",
                                       "did",      "exhibited", "remained", NULL };
  static const char *const participles[] = { "expressed", "stained", "reacted", "coexpressed",
                                             NULL };

  return is_one_of (self, i, verbs) ||
         (is_one_of (self, i, participles) && !is_participle (self, i));
}

/* ---- how often ---- */

#define OFTEN_WORDS 4

static gboolean
tells_result (const Sentence *self, guint i)
{
  const CwIhcToken *token = peek (self, i);

  return token->kind == CW_IHC_SIGN ||
         (token->kind == CW_IHC_WORD &&
          (token->meaning == CW_IHC_RESULT || token->meaning == CW_IHC_NONE ||
           token->meaning == CW_IHC_LOSS || cw_ihc_word_has_value (token, "shows") ||
           cw_ihc_word_has_value (token, "noun")));
}

/* “usually express”, “is typically strongly positive”; but not “were usually positive”. */
static gboolean
is_often (const Sentence *self, guint i)
{
  static const char *const adverbs[] = { "usually",   "typically",          "commonly",
                                         "regularly", "frequently",         "often",
                                         "normally",  "classically",        "invariably",
                                         "sometimes", "characteristically", "variously",
                                         NULL };

  if (!is_one_of (self, i, adverbs) || (i > 0 && is_past (self, i - 1)))
    return FALSE;
  if (peek (self, i + 1)->kind == CW_IHC_COMMA)
    return TRUE;
  for (guint n = 1; n <= OFTEN_WORDS && peek (self, i + n)->kind == CW_IHC_WORD; n++)
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
is_possible (const Sentence *self, guint i)
{
  static const char *const modals[] = { "can", "may", "might", NULL };

  if (!is_one_of (self, i, modals))
    return FALSE;
  for (guint n = 1; n <= OFTEN_WORDS && peek (self, i + n)->kind == CW_IHC_WORD; n++)
    {
      if (cw_ihc_word_has_value (peek (self, i + n), "seen"))
        return FALSE;
      if (tells_result (self, i + n))
        return TRUE;
    }
  return FALSE;
}

/* “has been reported”, “are known to” */
static gboolean
is_known (const Sentence *self, guint i)
{
  static const char *const told[] = { "reported", "described", "documented", "published", NULL };
  static const char *const verbs[] = { "is", "are", NULL };

  if (is_one_of (self, i, told))
    return (i > 0 && is_word (self, i - 1, "been")) || (i > 1 && is_word (self, i - 2, "been"));
  return is_word (self, i, "known") && i > 0 && is_one_of (self, i - 1, verbs) &&
         is_word (self, i + 1, "to");
}

/* ---- kinds of tumors ---- */

static gboolean
ends_with (const Sentence *self, guint i, const char *tail)
{
  const CwIhcToken *token = peek (self, i);
  gsize length = strlen (tail);

  return token->kind == CW_IHC_WORD && token->length > length + 2 &&
         g_ascii_strncasecmp (self->reader->text + token->offset + token->length - length, tail,
                              length) == 0;
}

/* “tumors cells” */
static gboolean
is_of_cells (const Sentence *self, guint i)
{
  static const char *const words[] = { "cell",      "cells",      "cellularity",
                                       "component", "components", NULL };

  return is_one_of (self, i + 1, words);
}

/* “meningiomas”, “tumors”; but not “tumors cells”. */
static gboolean
is_kinds (const Sentence *self, guint i)
{
  static const char *const words[] = { "tumors",     "tumours", "neoplasms", "leukemias",
                                       "leukaemias", "GISTs",   NULL };

  return (is_one_of (self, i, words) || ends_with (self, i, "omas")) && !is_of_cells (self, i);
}

static gboolean
is_kind (const Sentence *self, guint i)
{
  static const char *const others[] = { "stroma", "soma", "coma", "glaucoma", "hematoma", NULL };

  return ends_with (self, i, "oma") && !is_one_of (self, i, others) && !is_of_cells (self, i);
}

static gboolean
is_between (const Sentence *self, guint i)
{
  static const char *const words[] = { "which", "that", "because", "since", NULL };
  const CwIhcToken *token = peek (self, i);

  return token->kind == CW_IHC_STOP ||
         (token->kind == CW_IHC_WORD && token->meaning == CW_IHC_BUT) || is_one_of (self, i, words);
}

#define NOUN_WORDS 10

/* Whether nothing but words of its kind stand before the noun at @i, back to where something is
 * said: “Small cell lymphoma and mantle cell lymphoma”, but not “the tumors”, “nests of tumor”. */
static gboolean
is_bare (const Sentence *self, guint i)
{
  static const char *const others[] = { "the",    "a",    "an",      "this",      "our", "both",
                                        "his",    "her",  "their",   "two",       "all", "three",
                                        "of",     "in",   "with",    "by",        "for", "to",
                                        "within", "from", "patient", "patient's", "its", "each",
                                        "either", "one",  "other",   "on",        NULL };

  for (guint n = 0; n < NOUN_WORDS; n++, i--)
    {
      const CwIhcToken *before = i > self->start ? peek (self, i - 1) : NULL;

      if (before == NULL || before->kind == CW_IHC_COMMA || is_between (self, i - 1))
        return TRUE;
      if (before->kind != CW_IHC_WORD || before->meaning == CW_IHC_VERB ||
          is_one_of (self, i - 1, others))
        return FALSE;
    }
  return FALSE;
}

#define VERB_WORDS 6

/* “Meningiomas express”, “tumors of this type are”, “lymphoma and leukemia express” */
static gboolean
is_subject (const Sentence *self, guint i)
{
  gboolean is_plural = is_kinds (self, i);
  guint past = i + 1;

  if (!is_plural && !is_kind (self, i))
    return FALSE;
  if (is_plural && is_word (self, past, "of") && is_word (self, past + 1, "this"))
    past += 3;
  for (guint n = 0; n < VERB_WORDS && peek (self, past)->kind == CW_IHC_WORD &&
                    peek (self, past)->meaning == CW_IHC_GLUE && !is_one_of (self, past, now);
       n++)
    past++;
  return is_one_of (self, past, many_do) && is_bare (self, i);
}

/* “is positive in solitary fibrous tumors”, “is expressed by most carcinomas” */
static gboolean
is_place (const Sentence *self, guint i)
{
  static const char *const joints[] = { "in", "by", "of", NULL };
  static const char *const others[] = { "the", "these", "both", "our", "his", "her", "all", NULL };

  if (!is_kinds (self, i))
    return FALSE;
  for (guint n = 1; n <= OFTEN_WORDS + 1 && n <= i && peek (self, i - n)->kind == CW_IHC_WORD; n++)
    if (is_one_of (self, i - n, others))
      return FALSE;
    else if (is_one_of (self, i - n, joints))
      return TRUE;
  return FALSE;
}

/* ---- numbers of cases ---- */

static gboolean
is_count (const Sentence *self, guint i)
{
  const CwIhcToken *token = peek (self, i);

  return token->kind == CW_IHC_NUMBER || token->kind == CW_IHC_RATIO ||
         token->kind == CW_IHC_PERCENT;
}

/* “17 of 176 (10%)”, “66/99”, “80% of”: what comes is counted. */
static gboolean
is_share (const Sentence *self, guint i)
{
  if (peek (self, i)->kind == CW_IHC_PERCENT)
    return is_word (self, i + 1, "of") || peek (self, i + 1)->kind == CW_IHC_OPEN ||
           peek (self, i + 1)->kind == CW_IHC_CLOSE;
  if (peek (self, i)->kind == CW_IHC_RATIO)
    return TRUE;
  return peek (self, i)->kind == CW_IHC_NUMBER && i > 1 && is_word (self, i - 1, "of") &&
         peek (self, i - 2)->kind == CW_IHC_NUMBER;
}

#define COUNT_WORDS 7

/* “all 6 cases”, “most cases”, “in cases of”, “17 of 176 (10%) tumors”, “67% (66/99) of carcinomas”
 */
static gboolean
is_counted (const Sentence *self, guint i)
{
  static const char *const cases[] = { "cases", "patients", NULL };
  static const char *const many[] = { "most",     "many",    "all", "some", "majority",
                                      "numerous", "several", "of",  NULL };
  static const char *const ours[] = { "these", "our", "both", "present", "such", "the", NULL };
  gboolean is_cases = is_one_of (self, i, cases);

  if (!is_cases && !is_kinds (self, i))
    return FALSE;
  for (guint n = 1; n <= COUNT_WORDS && n <= i; n++)
    {
      guint at = i - n;
      guint8 kind = peek (self, at)->kind;

      if (kind != CW_IHC_WORD && kind != CW_IHC_OPEN && kind != CW_IHC_CLOSE &&
          !is_count (self, at))
        return FALSE;
      if (is_one_of (self, at, ours) && !is_word (self, at - 1, "of"))
        return FALSE;
      if (is_share (self, at))
        return TRUE;
      if (is_cases && (peek (self, at)->kind == CW_IHC_NUMBER || is_one_of (self, at, many)))
        return TRUE;
    }
  return FALSE;
}

/* ---- how far it reaches ---- */

/* Whether what begins at @i is told of the tumor that is reported. */
static gboolean
is_present (const Sentence *self, guint i)
{
  static const char *const ours[] = { "our", "present", "patient", "here", NULL };

  for (i++; i < self->end && !is_between (self, i); i++)
    if (is_past (self, i) || is_one_of (self, i, ours))
      return TRUE;
  return FALSE;
}

/* Where what is told at @i begins; what was found before it was. */
static guint
find_start (const Sentence *self, guint i, gboolean is_counted)
{
  guint comma = 0;

  for (guint at = i; at > self->start; at--)
    {
      if (is_between (self, at - 1))
        return at;
      if (!is_counted && peek (self, at - 1)->kind == CW_IHC_COMMA && comma == 0)
        comma = at;
      if (!is_counted && is_past (self, at - 1))
        return comma ? comma : i;
    }
  return self->start;
}

static guint
find_end (const Sentence *self, guint i)
{
  for (; i < self->end; i++)
    if (is_between (self, i) && peek (self, i)->kind != CW_IHC_STOP &&
        peek (self, i)->meaning == CW_IHC_BUT && is_present (self, i))
      return i;
  return self->end;
}

#define BACK_WORDS 60

/* “EMA is positive in”; but not “EMA was positive in” */
static gboolean
tells_now (const Sentence *self, guint i)
{
  guint first = i > self->start + BACK_WORDS ? i - BACK_WORDS : self->start;

  for (guint at = i; at > first && !is_between (self, at - 1); at--)
    if (is_past (self, at - 1))
      return FALSE;
    else if (is_one_of (self, at - 1, now))
      return TRUE;
  return FALSE;
}

/* “They express” behind a sentence about a kind of tumor, “these tumors express” */
static gboolean
goes_on (const Sentence *self, guint i)
{
  static const char *const these[] = { "these", "such", NULL };

  if (i > self->start)
    return is_one_of (self, i - 1, these) && is_kinds (self, i) && is_one_of (self, i + 1, many_do);
  return self->is_kind && is_word (self, i, "they") && is_one_of (self, i + 1, now);
}

static void
shut_sentence (Sentence *self)
{
  gboolean is_kind = FALSE;

  for (guint i = self->start; i < self->end; i++)
    {
      gboolean counted = is_counted (self, i);
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
  Sentence sentence = { .reader = reader };

  for (guint i = 0; i <= reader->tokens->len; i++)
    if (i == reader->tokens->len || ends_sentence (reader, i))
      {
        sentence.end = i;
        if (sentence.end > sentence.start)
          shut_sentence (&sentence);
        sentence.start = i + 1;
      }
}
