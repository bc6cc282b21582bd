/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/cw-event-private.h"

#include <string.h>

/* What a sentence denies, and whether it is about this patient at all. */

gboolean
cw_event_reader_is_denied (const CwEventReader *self, guint at)
{
  return g_array_index (self->denied, gboolean, at);
}

static gboolean
is_predicate (CwEventKind kind)
{
  return kind == CW_EVENT_STOP || kind == CW_EVENT_BUT || kind == CW_EVENT_AUXILIARY ||
         kind == CW_EVENT_SHOWED || kind == CW_EVENT_CUE || kind == CW_EVENT_OUTCOME ||
         kind == CW_EVENT_ENDED || kind == CW_EVENT_ACTION || kind == CW_EVENT_ACTION_VERB;
}

/* What was said of something else before, as in "was in remission and symptoms were absent",
 * stays. */
static void
deny_clause_before (CwEventReader *self, guint at)
{
  guint start;

  /* "was not observed": the verb is its own. */
  if (at > 0 && cw_event_reader_is (self, at - 1, CW_EVENT_AUXILIARY))
    at--;
  start = at;
  while (start > 0 && !is_predicate (cw_event_reader_get (self, start - 1)->kind))
    start--;
  /* "was in remission and symptoms were absent": only what is behind the "and". */
  for (guint i = start; start > 0 && i < at; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_AND))
      {
        start = i;
        break;
      }
  while (at > start)
    g_array_index (self->denied, gboolean, --at) = TRUE;
}

/* "Grade 3 neutropenia never developed": nothing follows that could be meant instead. */
static gboolean
is_never (const CwEventReader *self, guint at)
{
  guint end = cw_event_reader_find_clause_end (self, at);

  return cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->first, "never") &&
         cw_event_reader_is (self, at + 1, CW_EVENT_CUE) &&
         !cw_event_reader_has_between (self, at, end, CW_EVENT_TERM);
}

/* "and chemotherapy resulted in", "and achieved", "who developed": a verb of its own, with its
 * subject or that of the sentence. In "no nausea and rash was observed" the verb is of what is
 * denied. */
static gboolean
has_own_verb (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;

  if (cw_scan_is (scan, cw_event_reader_get (self, at)->first, "or nor plus"))
    return FALSE;
  for (guint i = at + 1; i < self->elements->len && i < at + 7; i++)
    switch (cw_event_reader_get (self, i)->kind)
      {
      case CW_EVENT_GLUE:
      case CW_EVENT_WORD:
      case CW_EVENT_TREATMENT:
      case CW_EVENT_DRUG:
      case CW_EVENT_MODALITY:
      case CW_EVENT_OTHER_THING:
      case CW_EVENT_CYCLES:
      case CW_EVENT_ONSET:
      case CW_EVENT_DATE:
        if (cw_scan_is (scan, cw_event_reader_get (self, i)->first, "with of for to by"))
          return FALSE;
        break;
      case CW_EVENT_AUXILIARY:
        return i > at + 1;
      case CW_EVENT_CUE:
      case CW_EVENT_SHOWED:
        return i > at + 1 || cw_scan_is (scan, cw_event_reader_get (self, i)->first,
                                         "developed developing experienced experiencing suffered "
                                         "suffering achieved presented obtained showed led "
                                         "resulted");
      default:
        return FALSE;
      }
  return FALSE;
}

/* "who developed", ", which was": what follows is said of the patient. */
static gboolean
begins_relative (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint token = cw_event_reader_get (self, at)->first;

  return cw_event_reader_is (self, at, CW_EVENT_ANAPHOR) &&
         (cw_scan_is (scan, token, "who") ||
          (cw_scan_is (scan, token, "which") && cw_event_reader_is (self, at - 1, CW_EVENT_COMMA) &&
           cw_event_reader_is (self, at + 1, CW_EVENT_CUE)));
}

/* "no recurrence, and he remains", "no toxicity of grade 3, only nausea": what is denied ends. */
static gboolean
begins_clause (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint next = cw_event_reader_get (self, at)->last;

  if (cw_event_reader_is (self, at, CW_EVENT_AND))
    return cw_scan_is (scan, next, "he she we") ||
           (cw_scan_is (scan, next, "the") && cw_scan_is (scan, next + 1, "only main")) ||
           has_own_verb (self, at) ||
           (cw_scan_is (scan, next, "the") && cw_scan_is (scan, next + 1, "patient"));
  if (cw_event_reader_is (self, at, CW_EVENT_COMMA) && has_own_verb (self, at))
    return TRUE;
  if (begins_relative (self, at))
    return TRUE;
  return cw_event_reader_is (self, at, CW_EVENT_COMMA) &&
         (cw_scan_is (scan, next, "only he she we") ||
          (cw_scan_is (scan, next, "the our") && cw_scan_is (scan, next + 1, "patient")) ||
          (cw_scan_is (scan, next, "with") && cw_scan_is (scan, next + 1, "only")));
}

/* "a man with a history of lung cancer developed colitis", "a smoker without lung disease
 * developed". */
static gboolean
ends_history (const CwEventReader *self, guint since, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint denied = cw_event_reader_get (self, since)->first;

  return cw_event_reader_is (self, at, CW_EVENT_CUE) && at > since + 1 &&
         (cw_scan_is (scan, denied, "history known without") ||
          (denied > 0 && cw_scan_is (scan, denied - 1, "with"))) &&
         cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->first,
                     "developed experienced suffered");
}

/* "did not respond to cisplatin": it was given. */
static gboolean
is_answer_to (const CwEventReader *self, guint at)
{
  return at > 0 && cw_event_reader_starts_with (self, at, "to") &&
         cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at - 1)->last - 1,
                     "respond response responded");
}

/* "that was complicated by": what follows happened, whatever stands before. */
static gboolean
is_complication (const CwEventReader *self, guint at)
{
  return at > 0 && cw_event_reader_is (self, at, CW_EVENT_CUE) &&
         cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1,
                     "complicated by with") &&
         cw_event_reader_starts_with (self, at, "was complicated") &&
         cw_event_reader_starts_with (self, at - 1, "that which");
}

/* "was suspected and later confirmed by biopsy": it was true. */
static gboolean
is_confirmed_behind (const CwEventReader *self, guint at)
{
  guint end = MIN (at + 7, self->elements->len);

  for (guint i = at + 1; i < end; i++)
    if (cw_event_reader_starts_with (self, i, "confirmed"))
      return cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1, "suspected");
  return FALSE;
}

/* Marks what did not happen: from "no", "without" or "may" up to "but" or the end of the clause. */
void
cw_event_reader_deny (CwEventReader *self)
{
  gboolean denies = FALSE;
  guint since = 0;

  g_array_set_size (self->denied, 0);
  for (guint i = 0; i < self->elements->len; i++)
    {
      CwEventKind kind = cw_event_reader_get (self, i)->kind;

      if (kind == CW_EVENT_NOT || kind == CW_EVENT_MAYBE)
        {
          denies = TRUE;
          since = i;
        }
      /* "could not be continued because of": the cause did happen. */
      else if (kind == CW_EVENT_STOP || kind == CW_EVENT_BUT ||
               (kind == CW_EVENT_LINK && i > since + 1) || begins_clause (self, i) ||
               is_answer_to (self, i) || is_complication (self, i) || ends_history (self, since, i))
        denies = FALSE;
      g_array_append_val (self->denied, denies);
      /* "no recurrence of the sarcoma or progression" says that an event did not come back, and
       * that nothing else did. */
      if (kind == CW_EVENT_RECHALLENGE &&
          cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, i)->first, "no without"))
        {
          denies = TRUE;
          since = i;
        }
      if ((kind == CW_EVENT_NOT_AFTER && !is_confirmed_behind (self, i)) ||
          (kind == CW_EVENT_NOT && is_never (self, i)))
        deny_clause_before (self, i);
    }
}

/* Whether one person is spoken of. */
static gboolean
has_patient (const CwEventReader *self)
{
  for (guint i = 0; i < self->elements->len; i++)
    if (cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, i)->first,
                    "he she his her patient man woman boy girl"))
      return TRUE;
  return FALSE;
}

/* "in 34%", "in 14-29%", "a rash (10%)"; any other part of a hundred is one of a dose, of a tumour,
 * of the heart or of the blood. */
static gboolean
is_share_of_people (const CwEventReader *self, guint sign)
{
  const CwScan *scan = self->lexicon.scan;
  guint before = sign >= 2 ? sign - 2 : 0;

  if (before > 1 && cw_scan_is_sign (scan, before, '-') &&
      cw_scan_get (scan, before - 1)->kind == CW_TOKEN_NUMBER)
    before -= 2;
  if (cw_scan_is (scan, before, "in affecting"))
    return !cw_scan_is (scan, sign + 1, "of") || cw_scan_is (scan, sign + 2, "patients cases");
  return cw_scan_is_sign (scan, before, '(') && cw_scan_is_sign (scan, sign + 1, ')') &&
         !has_patient (self);
}

/* "5 of 12", "n = 3", and shares of people. */
static gboolean
counts_people (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint token = cw_event_reader_get (self, at)->first, number;

  if (cw_scan_is_sign (scan, token, '%'))
    return is_share_of_people (self, token);
  if (cw_scan_is (scan, token, "n") && cw_scan_is_sign (scan, token + 1, '='))
    return TRUE;
  return cw_scan_take_integer (scan, token, &number) && cw_scan_is (scan, token + 1, "of") &&
         cw_scan_take_integer (scan, token + 2, &number);
}

/* "The side effects of", "the toxicity of". */
gboolean
cw_event_reader_is_effects_of (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;

  return cw_event_reader_is (self, at, CW_EVENT_GENERAL) &&
         cw_scan_is (scan, cw_event_reader_get (self, at)->last - 1, "of") &&
         cw_scan_is (scan, cw_event_reader_get (self, at)->first,
                     "effects toxicities toxicity adverse side");
}

/* "The side effects of treatment were", "was stopped due to side effects of nausea", but not "the
 * side effects of sunitinib include": what is told of the past is told of the patient. */
static gboolean
is_past (const CwEventReader *self, guint at)
{
  gboolean is_told = FALSE;

  for (guint i = 0; cw_event_reader_is_effects_of (self, at) && i < self->elements->len; i++)
    {
      if (cw_event_reader_starts_with (self, i, "are is include includes can"))
        return FALSE;
      is_told = is_told || cw_event_reader_is (self, i, CW_EVENT_ACTION) ||
                cw_event_reader_is (self, i, CW_EVENT_ENDED) ||
                cw_event_reader_starts_with (self, i,
                                             "was were included developed experienced occurred "
                                             "suffered had has");
    }
  return is_told;
}

/* "We report", "is described": the sentence is about one case, however rare. */
static gboolean
is_report (const CwEventReader *self)
{
  const CwScan *scan = self->lexicon.scan;

  for (guint i = 0; i + 1 < self->elements->len; i++)
    {
      guint token = cw_event_reader_get (self, i)->last - 1;

      if ((cw_scan_is (scan, token, "we") &&
           cw_scan_is (scan, token + 1, "report describe present here")) ||
          (cw_scan_is (scan, token, "is") &&
           cw_scan_is (scan, token + 1, "reported described presented")))
        return TRUE;
    }
  return FALSE;
}

/* "We report a rare complication of": rare, but told of one. */
static gboolean
is_rare_case (const CwEventReader *self, guint at)
{
  return cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->first, "rare rarely") &&
         is_report (self);
}

/* "Ptosis after vincristine: a case report and review of the literature", "we report a case and
 * review the literature": what an article is, not what other people had. */
static gboolean
is_kind_of_article (const CwEventReader *self, guint at, gboolean is_title)
{
  return is_title && cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->first,
                                 "case review reviewed literature report reports");
}

/* "Two patients developed ptosis after vincristine": what happened to so few is told of them. */
static gboolean
begins_case (const CwEventReader *self, guint at)
{
  if (at > 1 || !cw_event_reader_is (self, at + 1, CW_EVENT_CUE))
    return FALSE;
  for (guint i = at + 1; i < self->elements->len; i++)
    if (cw_event_reader_get (self, i)->is_medicine)
      return TRUE;
  return FALSE;
}

/* "We report two patients": they are those of the report. */
static gboolean
is_counted_case (const CwEventReader *self, guint at, gboolean is_title)
{
  const CwScan *scan = self->lexicon.scan;
  guint token = cw_event_reader_get (self, at)->first, number;

  if (!cw_scan_is (scan, token, "patients cases") || !(is_title || begins_case (self, at)))
    return FALSE;
  for (guint n = 1; n < 5 && n <= token; n++)
    if (cw_scan_take_integer (scan, token - n, &number))
      return number < 6;
  return FALSE;
}

/* "We reported a case of": the one of the report. */
static gboolean
is_own_case (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint token = cw_event_reader_get (self, at)->first;

  /* "This study presents a case". */
  if (cw_scan_is (scan, token, "this present") &&
      cw_scan_is (scan, cw_event_reader_get (self, at)->last,
                  "presents presented describes described reports reported"))
    return TRUE;
  return token > 0 && cw_scan_is (scan, token, "reported described") &&
         cw_scan_is (scan, token - 1, "we here herein hereby");
}

/* "The record of a patient who developed rash was reviewed". */
static gboolean
is_record (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;

  if (!cw_scan_is (scan, cw_event_reader_get (self, at)->first, "reviewed"))
    return FALSE;
  for (guint i = 0; i < at; i++)
    if (cw_scan_is (scan, cw_event_reader_get (self, i)->last - 1, "record records chart charts"))
      return TRUE;
  return FALSE;
}

/* Behind a colon or "we report". */
static gboolean
begins_kind (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint token = cw_event_reader_get (self, at)->first;

  return cw_scan_is_sign (scan, token, ':') || (cw_scan_is (scan, token, "case") && at < 2) ||
         cw_scan_is (scan, token, "report describe present");
}

/* "on the basis of these findings", but "of these, two developed": only the second counts people.
 */
static gboolean
is_no_part_of_people (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  const CwEventElement *element = cw_event_reader_get (self, at);

  return cw_scan_is (scan, element->first, "of") && cw_scan_is (scan, element->last - 1, "these") &&
         cw_scan_is (scan, element->last,
                     "findings results symptoms changes complaints side adverse events data "
                     "observations complications toxicities medications drugs");
}

/* Whether the sentence tells of other people: studies, rates, what is known of a drug. */
gboolean
cw_event_reader_is_general (const CwEventReader *self)
{
  gboolean is_title = FALSE;

  for (guint i = 0; i < self->elements->len; i++)
    {
      is_title = is_title || begins_kind (self, i);
      if (counts_people (self, i))
        return TRUE;
      if (cw_event_reader_is (self, i, CW_EVENT_GENERAL) && !is_past (self, i) &&
          !is_kind_of_article (self, i, is_title) && !is_rare_case (self, i) &&
          !is_counted_case (self, i, is_title) && !is_no_part_of_people (self, i) &&
          !is_record (self, i) && !is_own_case (self, i))
        return TRUE;
    }
  return FALSE;
}
