/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/telling/cw-event-telling-private.h"

/* Whether the grammar of a sentence ties an event to a medicine: "ptosis after vincristine",
 * "methotrexate pneumonitis", "was given iron and developed urticaria". What a medicine is given
 * for stands in other places: "psoriasis treated with methotrexate", "a man with gout on
 * allopurinol". */

#define REACH 26
#define WORDS_MAX 4 /* between "after" and the name: "the second course of intravenous" */

#define PEOPLE                                                                                     \
  "patient man woman boy girl child infant male female adult recipient adolescent neonate "        \
  "newborn gentleman lady"

#define SUFFERED "developed experienced suffered developing experiencing had"

/* Treatment as a whole that is as good as a name. */
#define TREATMENTS                                                                                 \
  "chemotherapy immunotherapy radiotherapy chemoradiotherapy chemoradiation vaccination "          \
  "immunization anesthesia anaesthesia hemodialysis irradiation"

/* A name, not "the treatment", which may be for the event. */
gboolean
cw_event_reader_is_named_cause (const CwEventReader *self, guint at)
{
  return cw_event_reader_is (self, at, CW_EVENT_DRUG) ||
         (cw_event_reader_get (self, at)->is_medicine &&
          (!cw_event_reader_starts_with (self, at, "contrast") ||
           cw_event_reader_starts_with (self, at + 1, "medium media agent material dye"))) ||
         cw_event_reader_starts_with (self, at, TREATMENTS);
}

/* "treatment of a urinary infection with": what is treated stands between, and is no effect; where
 * "with" stands, @at where none does. */
guint
cw_event_reader_skip_treated (const CwEventReader *self, guint at)
{
  if (!cw_event_reader_is (self, at, CW_EVENT_MAYBE) ||
      !cw_event_reader_starts_with (self, at, "treatment management"))
    return at;
  for (guint i = at + 1; i < self->elements->len && i < at + 8; i++)
    if (cw_event_reader_starts_with (self, i, "with"))
      return i;
    else if (!cw_event_reader_is (self, i, CW_EVENT_WORD) &&
             !cw_event_reader_is (self, i, CW_EVENT_SEVERITY) &&
             !cw_event_reader_is (self, i, CW_EVENT_TERM) &&
             !cw_event_reader_starts_with (self, i, "a an the his her"))
      break;
  return at;
}

/* "after cefepime was stopped", "after withdrawal of phenytoin": without it, not under it. */
gboolean
cw_event_reader_is_taken_away (const CwEventReader *self, guint from, guint at)
{
  guint end = MIN (at + 4, self->elements->len);

  for (guint i = from; i < end; i++)
    switch (cw_event_reader_get (self, i)->kind)
      {
      case CW_EVENT_ACTION_VERB:
        /* "after she was switched to lithium": that is what she takes then. */
        if (i < at && cw_event_reader_starts_with (self, i, "switched changed converted") &&
            cw_event_reader_starts_with (self, i + 1, "to"))
          break;
        return TRUE;
      case CW_EVENT_ACTION:
      case CW_EVENT_ENDED:
      case CW_EVENT_REDUCED:
        return TRUE;
      case CW_EVENT_COMMA:
      case CW_EVENT_AND:
      case CW_EVENT_STOP:
        end = i > at ? i : end;
        break;
      default:
        break;
      }
  return FALSE;
}

/* "750 mg" says nothing of what it is. */
static gboolean
is_amount (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint token = cw_event_reader_get (self, at)->first;

  return cw_scan_get (scan, token)->kind == CW_TOKEN_NUMBER || cw_scan_is (scan, token, "mg g mcg");
}

/* Whether a medicine is named soon behind the word of exposure at @at: "after two weeks of oral".
 */
static gboolean
leads_to_medicine (const CwEventReader *self, guint at)
{
  guint words = 0;

  for (guint i = at + 1; i < self->elements->len && i < at + 10; i++)
    {
      const CwEventElement *element;

      i = cw_event_reader_skip_treated (self, i);
      element = cw_event_reader_get (self, i);
      if (cw_event_reader_is_named_cause (self, i))
        return !cw_event_reader_is_denied (self, i) && !cw_event_reader_is_taken_away (self, at, i);
      switch (element->kind)
        {
        case CW_EVENT_GLUE:
        case CW_EVENT_TREATMENT:
        case CW_EVENT_DOSE:
        case CW_EVENT_SIGN:
        case CW_EVENT_SPAN:
        case CW_EVENT_ONSET:
        case CW_EVENT_CYCLES:
        case CW_EVENT_MEANWHILE:
        case CW_EVENT_DATE:
        case CW_EVENT_AUXILIARY:
          if (cw_event_reader_starts_with (self, i, "for"))
            return FALSE;
          break;
        case CW_EVENT_WORD:
          if (!is_amount (self, i) && words++ >= WORDS_MAX)
            return FALSE;
          break;
        default:
          return FALSE;
        }
    }
  return FALSE;
}

/* ---- the event first ---- */

/* Words behind which a medicine is no cause of what stands before them. */
static gboolean
ends_event (const CwEventReader *self, guint at, gboolean has_person)
{
  switch (cw_event_reader_get (self, at)->kind)
    {
    case CW_EVENT_NOT:
      /* "a rash without fever after lamotrigine". */
      return !cw_event_reader_starts_with (self, at, "without");
    case CW_EVENT_STOP:
    case CW_EVENT_BUT:
    case CW_EVENT_MAYBE:
    case CW_EVENT_DESPITE:
    case CW_EVENT_OUTCOME:
    case CW_EVENT_ENDED:
    case CW_EVENT_ACTION:
    case CW_EVENT_ACTION_VERB:
    case CW_EVENT_RESTART:
    case CW_EVENT_RESPONSE:
      return TRUE;
    case CW_EVENT_MANAGEMENT:
      return !has_person;
    default:
      return cw_event_reader_starts_with (
               self, at,
               "for responded responding treated refractory resistant unresponsive started "
               "initiated commenced placed "
               "received underwent relapsed requiring required which who successfully") &&
             !(has_person && cw_event_reader_starts_with (self, at, "treated who"));
    }
}

/* "after", "in association with", and "receiving" where a person does so. */
static gboolean
begins_exposure (const CwEventReader *self, guint at, gboolean has_person, gboolean has_cue)
{
  CwEventKind kind = cw_event_reader_get (self, at)->kind;

  /* "following which warfarin was given". */
  if (kind == CW_EVENT_AND)
    return FALSE;
  /* "was given", "hospitalized for heart failure and given digoxin": the verb. */
  if (kind == CW_EVENT_LINK)
    return !(cw_event_reader_starts_with (self, at, "given") &&
             (cw_event_reader_follows (self, at, CW_EVENT_AUXILIARY) ||
              cw_event_reader_is (self, at - 1, CW_EVENT_AND)));
  if (kind == CW_EVENT_MEANWHILE || kind == CW_EVENT_ONSET)
    return TRUE;
  if (cw_event_reader_starts_with (self, at,
                                   "after following during since upon while postoperatively"))
    return TRUE;
  if (has_person &&
      (kind == CW_EVENT_MANAGEMENT ||
       cw_event_reader_starts_with (self, at, "receiving taking treated given on under using")))
    return TRUE;
  return cw_event_reader_starts_with (self, at, "with") &&
         (cw_event_reader_starts_with (self, at - 1, "associated association combination") ||
          (has_cue && (cw_event_reader_is (self, at - 1, CW_EVENT_CUE) ||
                       cw_event_reader_is (self, at - 1, CW_EVENT_SHOWED))));
}

/* "after 6 months of ethambutol" is one element. */
static gboolean
holds_medicine (const CwEventReader *self, guint at)
{
  const CwEventElement *element = cw_event_reader_get (self, at);

  for (guint i = element->first; i < element->last && element->kind == CW_EVENT_ONSET; i++)
    if (cw_event_is_medicine (self->lexicon.scan, i))
      return !cw_event_reader_is_taken_away (self, at, at);
  return FALSE;
}

/* "in a boy"; in "and the patient was treated with" the sentence goes on about the same one. */
static gboolean
is_new_person (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint token = cw_event_reader_get (self, at)->first;

  return cw_event_reader_starts_with (self, at, PEOPLE) &&
         !(token > 1 && cw_scan_is (scan, token - 1, "the our") &&
           !cw_scan_is (scan, token - 2, "in of by"));
}

static gboolean
is_verb (const CwEventReader *self, guint at)
{
  return cw_event_reader_starts_with (self, at, SUFFERED) ||
         cw_event_reader_is (self, at, CW_EVENT_CUE) ||
         cw_event_reader_is (self, at, CW_EVENT_SHOWED);
}

/* In "ptosis developed in a man with gout" the verb is that of the ptosis, not of the man. */
static gboolean
is_clause_subject (const CwEventReader *self, guint at)
{
  for (guint i = at; i > 0 && at - i < REACH; i--)
    {
      if (cw_event_reader_is (self, i - 1, CW_EVENT_STOP))
        return TRUE;
      if (cw_event_reader_starts_with (self, i - 1, PEOPLE " he she we who old"))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_intransitive (const CwEventReader *self, guint at)
{
  return cw_event_reader_starts_with (
    self, at,
    "developed developing occurred occurring occurs appeared arose "
    "emerged ensued recurred was were noted observed reported "
    "detected");
}

/* "ptosis developed in a boy after vincristine". */
static gboolean
is_followed_by_medicine (const CwEventReader *self, guint at)
{
  guint end = MIN (at + REACH, self->elements->len);
  gboolean has_person = FALSE, has_verb = FALSE, has_cue = FALSE;
  gboolean is_subject = is_clause_subject (self, at);

  for (guint i = at + 1; i < end; i++)
    {
      if (ends_event (self, i, has_person))
        return FALSE;
      /* "a man with gout developed rash after allopurinol": the rash, not the gout. */
      if (has_cue && cw_event_reader_is (self, i, CW_EVENT_TERM))
        return FALSE;
      if (begins_exposure (self, i, has_person, has_verb) &&
          (holds_medicine (self, i) || leads_to_medicine (self, i)))
        return TRUE;
      has_person = has_person || is_new_person (self, i);
      if (!is_verb (self, i))
        continue;
      has_verb = TRUE;
      has_cue = has_cue || has_person || !is_subject || !is_intransitive (self, i);
    }
  return FALSE;
}

/* "a dystonic reaction to metoclopramide". */
static gboolean
is_reaction_to_medicine (const CwEventReader *self, guint at)
{
  return cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1,
                     "reaction reactions hypersensitivity allergy anaphylaxis intolerance "
                     "response") &&
         cw_event_reader_starts_with (self, at + 1, "to") &&
         (leads_to_medicine (self, at + 1) ||
          cw_event_reader_starts_with (self, at + 2, "contrast") ||
          cw_event_reader_starts_with (self, at + 3, "contrast"));
}

/* ---- the medicine first ---- */

/* Whether the medicine at @at is one that was taken: "was given", "on", "treatment with". */
static gboolean
is_taken (const CwEventReader *self, guint at)
{
  if (cw_event_reader_is (self, at + 1, CW_EVENT_AUXILIARY) &&
      cw_event_reader_starts_with (self, at + 2,
                                   "started commenced initiated given administered added "
                                   "prescribed introduced"))
    return TRUE;
  for (guint i = at; i > 0 && at - i < 7; i--)
    {
      const CwEventElement *before = cw_event_reader_get (self, i - 1);

      if (cw_event_reader_is_denied (self, i - 1))
        return FALSE;
      if (before->kind == CW_EVENT_MANAGEMENT || before->kind == CW_EVENT_MEANWHILE ||
          before->kind == CW_EVENT_ONSET ||
          cw_event_reader_starts_with (
            self, i - 1,
            "after following on taking receiving received given started commenced "
            "starting prescribed administered administration taken took infusion under "
            "exposed switched "
            "injection therapy treatment ingestion ingested"))
        return TRUE;
      if (before->kind == CW_EVENT_TERM || before->kind == CW_EVENT_STOP ||
          before->kind == CW_EVENT_BUT || before->kind == CW_EVENT_CUE)
        return FALSE;
    }
  return FALSE;
}

/* "bevacizumab was associated with hypertension". */
static gboolean
is_brought_about (const CwEventReader *self, guint at)
{
  guint i = at;

  while (i > 0 && at - i < 10 && !cw_event_reader_is_named_cause (self, i - 1) &&
         (cw_event_reader_is_before_name (self, i - 1) ||
          cw_event_reader_starts_with (self, i - 1, "with to in had has have") ||
          cw_event_reader_is (self, i - 1, CW_EVENT_CUE) ||
          cw_event_reader_starts_with (self, i - 1, "followed given room department") ||
          (cw_event_reader_starts_with (self, i - 1, "treatment therapy") &&
           cw_event_reader_is (self, i, CW_EVENT_AUXILIARY)) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_AUXILIARY)))
    i--;
  if (i == 0 || i == at || !cw_event_reader_is_named_cause (self, i - 1))
    return FALSE;
  for (; i < at; i++)
    if (cw_event_reader_starts_with (
          self, i,
          "associated accompanied caused induced precipitated provoked triggered resulted led "
          "followed produced"))
      return TRUE;
  return FALSE;
}

/* "for arthritis", but not "for 20 years". */
static gboolean
is_indication (const CwEventReader *self, guint at)
{
  return cw_event_reader_starts_with (self, at, "for") &&
         cw_event_reader_is (self, at, CW_EVENT_GLUE) &&
         cw_scan_get (self->lexicon.scan, cw_event_reader_get (self, at)->last)->kind !=
           CW_TOKEN_NUMBER;
}

/* "received acyclovir only after developing a rash": the medicine came second. */
static gboolean
is_given_later (const CwEventReader *self, guint at)
{
  return cw_event_reader_starts_with (self, at, "after when once because as") &&
         (cw_event_reader_starts_with (self, at + 1, SUFFERED) ||
          cw_event_reader_starts_with (self, at + 2, SUFFERED));
}

static gboolean
names_medicine (const CwEventReader *self, guint first, guint last)
{
  for (guint i = first; i < last; i++)
    if (cw_event_reader_is_named_cause (self, i))
      return TRUE;
  return FALSE;
}

/* "was given iron and developed urticaria"; "had asthma and took theophylline" is no effect. */
static gboolean
is_led_by_medicine (const CwEventReader *self, guint at)
{
  gboolean has_cue = FALSE, has_visit = FALSE;

  for (guint i = at; i > 0 && at - i < REACH; i--)
    {
      const CwEventElement *before = cw_event_reader_get (self, i - 1);

      if (before->kind == CW_EVENT_STOP || before->kind == CW_EVENT_BUT ||
          before->kind == CW_EVENT_DESPITE || before->kind == CW_EVENT_OUTCOME ||
          is_indication (self, i - 1) || cw_event_reader_is_denied (self, i - 1) ||
          is_given_later (self, i - 1))
        return FALSE;
      has_cue =
        has_cue || cw_event_reader_starts_with (self, i - 1, SUFFERED " became noticed complained");
      /* "injected flunitrazepam and presented with": who takes it so comes with what it did. */
      has_visit = has_visit || before->kind == CW_EVENT_BASELINE;
      if (has_visit && cw_event_reader_starts_with (self, i - 1,
                                                    "ingested injected swallowed overdosed "
                                                    "inhaled ingesting injecting swallowing"))
        return names_medicine (self, i, at) && !cw_event_reader_is_denied (self, i - 1);
      /* Steroids and antibiotics are mostly the answer to what was there. */
      if (has_cue && before->kind != CW_EVENT_OTHER_THING &&
          (cw_event_reader_is_named_cause (self, i - 1) ||
           /* "treated with gold salts, who developed". */
           (i > 1 && cw_event_reader_is (self, i - 2, CW_EVENT_MANAGEMENT) &&
            cw_event_reader_is_given (self, i - 1))))
        return is_taken (self, i - 1) && !cw_event_reader_is_taken_away (self, i - 1, i - 1);
    }
  return FALSE;
}

/* "was started because of nausea": why it was, which nothing but names stands between. */
static gboolean
is_why_begun (const CwEventReader *self, guint at)
{
  for (guint i = at; i > 0 && at - i < 7; i--)
    {
      if (cw_event_reader_is (self, i - 1, CW_EVENT_LINK))
        return cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, i - 1)->last - 1,
                           "of to because manage address");
      if (!cw_event_reader_is_before_name (self, i - 1))
        return FALSE;
    }
  return FALSE;
}

/* "Lamotrigine was started.": what is told next with a time may be its effect. */
gboolean
cw_event_reader_begins_medicine (const CwEventReader *self)
{
  gboolean is_begun = FALSE, is_named = FALSE, is_seen = FALSE;

  if (cw_event_reader_is_of_relative (self, self->elements->len - 1))
    return FALSE;
  for (guint i = 0; i < self->elements->len; i++)
    {
      if (cw_event_reader_is_denied (self, i))
        continue;
      /* "presented with retinitis and was treated with": against that. */
      is_seen = is_seen || (!is_begun && cw_event_reader_is (self, i, CW_EVENT_BASELINE));
      if (cw_event_reader_is (self, i, CW_EVENT_TERM) && (is_begun || !is_seen) &&
          !cw_event_reader_was_there_before (self, i) && !is_why_begun (self, i))
        return FALSE;
      is_begun = is_begun ||
                 cw_event_reader_starts_with (self, i,
                                              "started commenced initiated administered prescribed "
                                              "given received switched added discharged treated "
                                              "introduced begun instituted replaced resumed "
                                              "restarted reintroduced taken "
                                              "placed put taking took injected vaccinated");
      is_named = is_named || (cw_event_reader_is_named_cause (self, i) &&
                              !cw_event_reader_is (self, i, CW_EVENT_OTHER_THING));
      /* "had been on amiodarone for two years". */
      is_begun = is_begun || (i > 0 && cw_event_reader_starts_with (self, i - 1, "on") &&
                              cw_event_reader_get (self, i)->is_medicine);
    }
  return is_begun && is_named;
}

/* "was prescribed sorafenib, but after four days she presented with": time goes by on a medicine.
 */
gboolean
cw_event_reader_is_after_start (const CwEventReader *self, guint at)
{
  gboolean has_passed = FALSE;

  for (guint i = at; i > 0 && at - i < REACH; i--)
    {
      const CwEventElement *before = cw_event_reader_get (self, i - 1);

      if (before->kind == CW_EVENT_STOP || before->kind == CW_EVENT_DESPITE ||
          before->kind == CW_EVENT_OUTCOME || before->kind == CW_EVENT_TERM ||
          cw_event_reader_is_denied (self, i - 1))
        return FALSE;
      has_passed = has_passed || before->kind == CW_EVENT_SPAN || before->kind == CW_EVENT_ONSET ||
                   before->kind == CW_EVENT_CYCLES;
      /* "The infusion was given without incident, but 24 h later". */
      if (before->kind == CW_EVENT_TREATMENT &&
          cw_event_reader_starts_with (self, i - 1, "infusion injection vaccination"))
        return has_passed && !cw_event_reader_is_taken_away (self, i - 1, i - 1);
      if (has_passed && cw_event_reader_is_named_cause (self, i - 1) &&
          before->kind != CW_EVENT_OTHER_THING)
        return is_taken (self, i - 1) && !cw_event_reader_is_taken_away (self, i - 1, i - 1);
    }
  return FALSE;
}

/* "a man with psoriasis treated with methotrexate presented with pancytopenia": what is found in
 * blood is seldom why somebody comes. */
gboolean
cw_event_reader_is_blood_of_treated (const CwEventReader *self, guint at)
{
  const char *last =
    cw_scan_get (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1)->word;

  if (!g_str_has_suffix (last, "penia") && !g_str_has_suffix (last, "cytosis") &&
      !g_str_has_suffix (last, "toxicity") && !g_str_has_suffix (last, "lysis"))
    return FALSE;
  for (guint i = 1; i < at && !cw_event_reader_was_there_before (self, at); i++)
    if (cw_event_reader_is_named_cause (self, i) &&
        !cw_event_reader_is (self, i, CW_EVENT_OTHER_THING) &&
        (cw_event_reader_has_between (self, i, at, CW_EVENT_BASELINE) ||
         cw_event_reader_has_between (self, i, at, CW_EVENT_SHOWED)) &&
        !cw_event_reader_is_denied (self, i) &&
        (cw_event_reader_starts_with (self, i - 1, "with receiving taking on") ||
         cw_event_reader_is (self, i - 1, CW_EVENT_MANAGEMENT)) &&
        is_taken (self, i))
      return TRUE;
  return FALSE;
}

/* "methotrexate pneumonitis". */
gboolean
cw_event_reader_is_called_after_medicine (const CwEventReader *self, guint at)
{
  return at > 0 && !cw_event_reader_is (self, at - 1, CW_EVENT_TERM) &&
         cw_event_reader_is_named_cause (self, at - 1) &&
         !cw_event_reader_starts_with (self, at - 1, TREATMENTS " contrast") &&
         cw_scan_get (self->lexicon.scan, cw_event_reader_get (self, at)->first)->kind ==
           CW_TOKEN_WORD;
}

/* Whether the event at @at is told as the effect of a medicine, or as what came after it. */
gboolean
cw_event_reader_is_effect (const CwEventReader *self, guint at)
{
  if (cw_event_reader_was_there_before (self, at))
    return FALSE;
  return cw_event_reader_is_called_after_medicine (self, at) ||
         is_reaction_to_medicine (self, at) || is_followed_by_medicine (self, at) ||
         is_brought_about (self, at) || is_led_by_medicine (self, at);
}
