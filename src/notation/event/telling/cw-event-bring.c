/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/telling/cw-event-telling-private.h"

/* The medicine as the subject: "morphine given in the ward precipitated pain", "ingestion of
 * bupropion resulting in seizures", "metronidazole therapy was complicated by deafness", "in whom
 * amiodarone produced hypothyroidism". */

/* Elements from the event to the verb, and from the verb to the medicine. */
#define LIST 16
#define REACH 16

#define VERBS                                                                                      \
  "precipitated caused produced provoked induced triggered unmasked elicited aggravated "          \
  "exacerbated worsened precipitating causing producing provoking inducing triggering unmasking "  \
  "eliciting evoked"

#define GIVEN                                                                                      \
  "given administered injected infused ingested added started begun introduced initiated taken "   \
  "instilled applied"

/* What may stand between the verb and the event, alone or in a list. */
static gboolean
is_before_event (const CwEventReader *self, guint at)
{
  switch (cw_event_reader_get (self, at)->kind)
    {
    case CW_EVENT_WORD:
      return !cw_event_reader_starts_with (self, at,
                                           VERBS " who which whom abolished reversed "
                                                 "relieved prevented controlled suppressed");
    case CW_EVENT_TERM:
    case CW_EVENT_SEVERITY:
    case CW_EVENT_COMMA:
    case CW_EVENT_AND:
    case CW_EVENT_SIGN:
    case CW_EVENT_GRADE:
    case CW_EVENT_ALL:
      return TRUE;
    case CW_EVENT_OUTCOME:
      return cw_event_reader_starts_with (self, at, "fatal persistent reversible reversal");
    case CW_EVENT_CUE:
      /* "induced the development of". */
      return cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1, "of");
    case CW_EVENT_GLUE:
      /* "caused five episodes of asystole". */
      if (cw_event_reader_starts_with (self, at, "of"))
        return at > 0 && cw_event_reader_starts_with (self, at - 1,
                                                      "episode episodes attack attacks bout bouts "
                                                      "period periods spell spells");
      return cw_event_reader_starts_with (self, at, "a an the transient his her");
    default:
      return FALSE;
    }
}

/* "resulted in", "was followed by", "led to", "was complicated by": ends at @at. */
static gboolean
is_phrase_of_effect (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint last = cw_event_reader_get (self, at)->last - 1;

  if (last == 0)
    return FALSE;
  if (cw_scan_is (scan, last, "in"))
    return cw_scan_is (scan, last - 1, "resulted resulting culminated culminating");
  if (cw_scan_is (scan, last, "to"))
    return cw_scan_is (scan, last - 1, "led leading");
  if (cw_scan_is (scan, last, "by with"))
    return cw_scan_is (scan, last - 1, "followed complicated accompanied");
  return FALSE;
}

/* "caused him to develop", "made her have": the verb in front of the one at @at, or @at. */
static guint
skip_made_to (const CwEventReader *self, guint at)
{
  guint i = at;

  if (!cw_event_reader_starts_with (self, at, "develop experience have suffer become"))
    return at;
  while (i > 0 && at - i < 4 &&
         cw_event_reader_starts_with (self, i - 1, "to him her the patient them"))
    i--;
  return i > 0 && at - i > 1 && cw_event_reader_starts_with (self, i - 1, "caused led made") ? i - 1
                                                                                             : at;
}

/* The verb that brings the event at @at; %CW_EVENT_NONE when none does. */
static guint
find_verb (const CwEventReader *self, guint at)
{
  for (guint i = at; i > 0 && at - i < LIST; i--)
    {
      if (cw_event_reader_starts_with (self, i - 1, VERBS) &&
          (cw_event_reader_is (self, i - 1, CW_EVENT_WORD) ||
           cw_event_reader_is (self, i - 1, CW_EVENT_CUE) ||
           cw_event_reader_is (self, i - 1, CW_EVENT_SHOWED) ||
           cw_event_reader_is (self, i - 1, CW_EVENT_OUTCOME)) &&
          /* "was induced": the event is the subject, "drug-induced" is no verb, and what a medicine
           * "has induced" or does "in inducing" is known of it. */
          !(i > 1 && (cw_event_reader_is (self, i - 2, CW_EVENT_AUXILIARY) ||
                      cw_event_reader_is (self, i - 2, CW_EVENT_SIGN) ||
                      cw_event_reader_starts_with (self, i - 2, "has have in of for"))))
        return i - 1;
      if (skip_made_to (self, i - 1) < i - 1)
        return skip_made_to (self, i - 1);
      if (is_phrase_of_effect (self, i - 1))
        return i - 1;
      if (!is_before_event (self, i - 1))
        return CW_EVENT_NONE;
    }
  return CW_EVENT_NONE;
}

/* "Administration of pyridoxine to an infant after a series of convulsions was followed by": the
 * sentence, or what follows "in whom", is about what was given. */
static gboolean
begins_with_giving (const CwEventReader *self, guint verb)
{
  guint start = cw_event_reader_find_clause_start (self, verb);

  for (guint i = start; i < start + 4 && i < verb; i++)
    if (cw_event_reader_starts_with (self, i,
                                     "administration ingestion infusion injection instillation "
                                     "introduction addition use") &&
        cw_event_reader_starts_with (self, i + 1, "of"))
      return cw_event_reader_leads_to_given (self, i, FALSE) &&
             !cw_event_reader_has_between (self, i, verb, CW_EVENT_COMMA) &&
             !cw_event_reader_has_between (self, i, verb, CW_EVENT_BUT);
  return FALSE;
}

/* "this drug", of which the text told before. */
static gboolean
is_this_drug (const CwEventReader *self, guint at)
{
  return at > 0 && cw_event_reader_is (self, at, CW_EVENT_TREATMENT) &&
         cw_event_reader_starts_with (self, at, "drug medicine medication agent") &&
         cw_event_reader_starts_with (self, at - 1, "this");
}

/* Whether the subject of the verb at @verb is a medicine, or that it was given. */
static gboolean
is_brought_by_medicine (const CwEventReader *self, guint verb)
{
  gboolean is_patient = FALSE;

  for (guint i = verb; i > 0 && verb - i < REACH; i--)
    {
      const CwEventElement *before = cw_event_reader_get (self, i - 1);

      if (before->kind == CW_EVENT_CLOSE)
        {
          while (i > 1 && !cw_event_reader_is (self, i - 1, CW_EVENT_OPEN))
            i--;
          continue;
        }
      switch (before->kind)
        {
        case CW_EVENT_STOP:
        case CW_EVENT_BUT:
        case CW_EVENT_TERM:
        case CW_EVENT_DESPITE:
        case CW_EVENT_NOT:
        case CW_EVENT_MAYBE:
        case CW_EVENT_ACTION:
        case CW_EVENT_ENDED:
        case CW_EVENT_RESPONSE:
        case CW_EVENT_HEAD:
          /* "in a patient with pulmonary hypertension": that is his. */
          if (before->kind == CW_EVENT_TERM && cw_event_reader_is_own_disease (self, i - 1))
            break;
          /* "phenytoin toxicity resulting in". */
          return before->kind == CW_EVENT_TERM && before->is_medicine && i == verb &&
                 !cw_event_reader_is_denied (self, i - 1);
        case CW_EVENT_COMMA:
        case CW_EVENT_AND:
          /* "was given, resulting in". */
          if (i > 2 && i == verb && cw_event_reader_starts_with (self, i - 2, GIVEN))
            break;
          return i > 1 && cw_event_reader_is_given (self, i - 2) && !is_patient;
        default:
          break;
        }
      /* "was given ofloxacin for coli induced diarrhea". */
      if (cw_event_reader_starts_with (self, i - 1, "for against"))
        return FALSE;
      is_patient = is_patient || cw_event_reader_starts_with (self, i - 1, "he she patient who");
      if ((cw_event_reader_is_given (self, i - 1) || is_this_drug (self, i - 1)) &&
          before->kind != CW_EVENT_OTHER_THING)
        return !is_patient && !cw_event_reader_is_taken_away (self, i - 1, i - 1) &&
               !cw_event_reader_is_denied (self, i - 1);
    }
  return FALSE;
}

/* Whether a medicine as the subject of the sentence brings the event at @at. */
gboolean
cw_event_reader_is_brought (const CwEventReader *self, guint at)
{
  guint verb = find_verb (self, at);

  return verb != CW_EVENT_NONE && !cw_event_reader_is_denied (self, at) &&
         !cw_event_is_tumor (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1) &&
         (is_brought_by_medicine (self, verb) || begins_with_giving (self, verb));
}
