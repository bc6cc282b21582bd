/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/ihc/cw-ihc-sentence-private.h"

/* Numbers of cases: what is told of many tumors is no finding of one. */

static gboolean
is_count (const CwIhcSentence *self, guint i)
{
  const CwIhcToken *token = cw_ihc_sentence_peek (self, i);

  return token->kind == CW_IHC_NUMBER || token->kind == CW_IHC_RATIO ||
         token->kind == CW_IHC_PERCENT;
}

/* “17 of 176 (10%)”, “66/99”, “80% of”: what comes is counted. */
static gboolean
is_share (const CwIhcSentence *self, guint i)
{
  if (cw_ihc_sentence_peek (self, i)->kind == CW_IHC_PERCENT)
    return cw_ihc_sentence_is_word (self, i + 1, "of") ||
           cw_ihc_sentence_peek (self, i + 1)->kind == CW_IHC_OPEN ||
           cw_ihc_sentence_peek (self, i + 1)->kind == CW_IHC_CLOSE;
  if (cw_ihc_sentence_peek (self, i)->kind == CW_IHC_RATIO)
    return TRUE;
  return cw_ihc_sentence_peek (self, i)->kind == CW_IHC_NUMBER && i > 1 &&
         cw_ihc_sentence_is_word (self, i - 1, "of") &&
         (cw_ihc_sentence_peek (self, i - 2)->kind == CW_IHC_NUMBER ||
          cw_ihc_sentence_peek (self, i - 2)->kind == CW_IHC_CLOSE);
}

/* “twenty-six cases”, “eight patients”, “thirty-odd cases” with a dash of any kind */
static gboolean
is_number_word (const CwIhcSentence *self, guint i)
{
  const CwIhcToken *token = cw_ihc_sentence_peek (self, i);
  const char *word = self->reader->text + token->offset;
  gsize head = 0;

  if (token->kind != CW_IHC_WORD)
    return FALSE;
  while (head < token->length && word[head] != '-' && word[head] != '\xe2')
    head++;
  return cw_ihc_number_from_word (word, token->length) > 1 ||
         cw_ihc_number_from_word (word, head) >= 20;
}

/* “a small proportion of colon carcinomas”, “all the mammary carcinomas”, “some of the follicular
 * lymphomas”, “a number of carcinoma”; but not “all tumors”, which one patient may have. */
static gboolean
is_quantity (const CwIhcSentence *self, guint i, gboolean is_plural)
{
  static const char *const parts[] = { "majority", "minority", "proportion",
                                       "number",   "subset",   NULL };
  static const char *const many[] = { "some", "most", "many", "few", NULL };

  if (!is_plural)
    return cw_ihc_sentence_is_word (self, i, "number") &&
           cw_ihc_sentence_is_word (self, i + 1, "of");
  if (cw_ihc_sentence_is_word (self, i, "all"))
    return cw_ihc_sentence_is_word (self, i + 1, "the") &&
           !cw_ihc_sentence_is_word (self, i + 2, "tumors") &&
           !cw_ihc_sentence_is_word (self, i + 2, "tumours");
  return cw_ihc_sentence_is_one_of (self, i, many) || (cw_ihc_sentence_is_one_of (self, i, parts) &&
                                                       cw_ihc_sentence_is_word (self, i + 1, "of"));
}

#define SERIES_MIN 5

/* “of the 25 tumors”, “among 20 sarcomas”, “a cohort of 50 gliomas”: more than one patient has. */
static gboolean
is_series (const CwIhcSentence *self, guint i)
{
  static const char *const joints[] = { "of", "among", "in", NULL };
  const CwIhcToken *number = i > 0 ? cw_ihc_sentence_peek (self, i - 1) : NULL;
  guint before;

  if (number == NULL || number->kind != CW_IHC_NUMBER || i < 2 ||
      g_ascii_strtoull (self->reader->text + number->offset, NULL, 10) < SERIES_MIN)
    return FALSE;
  before = i - 2;
  if (before > 0 && cw_ihc_sentence_is_word (self, before, "the"))
    before--;
  return cw_ihc_sentence_is_one_of (self, before, joints);
}

#define COUNT_WORDS 7

/* “all 6 cases”, “most cases”, “in cases of”, “17 of 176 (10%) tumors”, “67% (66/99) of carcinomas”
 */
gboolean
cw_ihc_sentence_is_counted (const CwIhcSentence *self, guint i)
{
  static const char *const cases[] = { "cases", "patients", NULL };
  static const char *const many[] = { "most",     "many",    "all", "some", "majority",
                                      "numerous", "several", "of",  NULL };
  static const char *const ours[] = { "these", "our", "both", "present", "such", "the", NULL };
  gboolean is_cases = cw_ihc_sentence_is_one_of (self, i, cases);
  gboolean is_plural = cw_ihc_sentence_is_kinds (self, i);

  if (!is_cases && !is_plural && !cw_ihc_sentence_is_kind (self, i))
    return FALSE;
  if (is_plural && is_series (self, i))
    return TRUE;
  for (guint n = 1; n <= COUNT_WORDS && n <= i; n++)
    {
      guint at = i - n;
      guint8 kind = cw_ihc_sentence_peek (self, at)->kind;

      if (kind != CW_IHC_WORD && kind != CW_IHC_OPEN && kind != CW_IHC_CLOSE &&
          !is_count (self, at))
        return FALSE;
      if (cw_ihc_sentence_is_one_of (self, at, ours) &&
          !cw_ihc_sentence_is_word (self, at - 1, "of") &&
          (is_cases || !cw_ihc_sentence_is_word (self, at - 1, "all")))
        return FALSE;
      if (!is_cases && cw_ihc_sentence_peek (self, at)->meaning == CW_IHC_VERB)
        return FALSE;
      if ((is_plural || is_cases) && is_share (self, at))
        return TRUE;
      if (is_cases && (cw_ihc_sentence_peek (self, at)->kind == CW_IHC_NUMBER ||
                       cw_ihc_sentence_is_one_of (self, at, many) || is_number_word (self, at)))
        return TRUE;
      if (!is_cases && is_quantity (self, at, is_plural))
        return TRUE;
    }
  return FALSE;
}
