/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/telling/cw-event-telling-private.h"

/* Forms of a clause in which an event is told beside a treatment without "developed" or "due to":
 * "completed six cycles with nausea as the only complication", "a test after the first cycle
 * revealed neutropenia", "was given until colitis occurred". */

#define REACH 14

/* Words that may stand between "with" and the event. */
static gboolean
is_kind_word (const CwEventReader *self, guint at)
{
  CwEventKind kind = cw_event_reader_get (self, at)->kind;

  return kind == CW_EVENT_WORD || kind == CW_EVENT_SEVERITY || kind == CW_EVENT_GRADE ||
         kind == CW_EVENT_TERM || kind == CW_EVENT_COMMA || kind == CW_EVENT_AND ||
         cw_event_reader_starts_with (self, at, "a an the only one");
}

/* The "with" in front of the event at @at, or %CW_EVENT_NONE. */
static guint
find_with (const CwEventReader *self, guint at)
{
  guint i = at;

  while (i > 0 && at - i < 5 && is_kind_word (self, i - 1))
    i--;
  return i > 0 && cw_event_reader_starts_with (self, i - 1, "with") &&
             cw_event_reader_is (self, i - 1, CW_EVENT_GLUE)
           ? i - 1
           : CW_EVENT_NONE;
}

/* "completed six cycles with manageable nausea", "was treated with rituximab, with chills during
 * the first infusion": a second "with" behind what was given. */
static gboolean
accompanies_treatment (const CwEventReader *self, guint at)
{
  guint with = find_with (self, at), start;
  gboolean is_given = FALSE;

  if (with == CW_EVENT_NONE || with == 0)
    return FALSE;
  start = cw_event_reader_find_clause_start (self, at);
  for (guint i = with; i > start && with - i < REACH; i--)
    {
      if (cw_event_reader_starts_with (self, i - 1,
                                       "man woman boy girl patient case who presented"))
        return FALSE;
      if (cw_event_reader_is (self, i - 1, CW_EVENT_TERM))
        return FALSE;
      is_given = is_given || cw_event_reader_is (self, i - 1, CW_EVENT_CYCLES) ||
                 cw_event_reader_is (self, i - 1, CW_EVENT_DRUG) ||
                 cw_event_reader_starts_with (self, i - 1, "cycles courses chemotherapy");
      if (is_given && cw_event_reader_starts_with (self, i - 1, "completed tolerated finished"))
        return TRUE;
    }
  return is_given && (cw_event_reader_is (self, at + 1, CW_EVENT_MEANWHILE) ||
                      cw_event_reader_is (self, at + 1, CW_EVENT_ONSET) ||
                      cw_event_reader_is (self, at + 1, CW_EVENT_CYCLES) ||
                      cw_event_reader_starts_with (self, at + 1, "during as"));
}

/* What is done to find something. */
#define TESTS                                                                                      \
  "laboratory blood test tests analysis ct mri pet computed magnetic imaging scan radiograph x "   \
  "examination endoscopy colonoscopy gastroscopy bronchoscopy biopsy ultrasound ultrasonography "  \
  "echocardiography echocardiogram electrocardiogram ecg ekg workup investigation investigations"

/* "after receiving two units, she": the time at @at is that of what follows. */
static gboolean
leads_clause (const CwEventReader *self, guint at)
{
  for (guint i = at + 1; i < self->elements->len && i < at + 10; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_COMMA))
      return cw_event_reader_starts_with (self, i + 1, "he she we they the his her it");
  return FALSE;
}

/* Whether a time on treatment is told of the event at @at: "anemia, after receiving two units she
 * underwent" begins something else. */
gboolean
cw_event_reader_is_timed_on_treatment (const CwEventReader *self, guint at)
{
  for (guint i = 0; i < self->elements->len; i++)
    switch (cw_event_reader_get (self, i)->kind)
      {
      case CW_EVENT_MEANWHILE:
      case CW_EVENT_CYCLES:
      case CW_EVENT_ONSET:
        if (i < at || !(cw_event_reader_is (self, i - 1, CW_EVENT_COMMA) ||
                        (cw_event_reader_is (self, i - 1, CW_EVENT_AND) && leads_clause (self, i))))
          return TRUE;
        break;
      default:
        break;
      }
  return FALSE;
}

/* "A routine CT during treatment with nivolumab revealed pneumonitis": what a test finds at a time
 * that is told by the treatment. */
static gboolean
is_found_meanwhile (const CwEventReader *self, guint at)
{
  gboolean is_shown = FALSE;

  if (!cw_event_reader_is_meanwhile (self) || !cw_event_reader_is_timed_on_treatment (self, at) ||
      cw_event_reader_is_of_disease (self, at) ||
      cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1,
                  "pneumonia infection infections sepsis abscess abscesses meningitis"))
    return FALSE;
  for (guint i = at; i > 0 && at - i < REACH + 6; i--)
    {
      if (cw_event_reader_is (self, i - 1, CW_EVENT_STOP) ||
          cw_event_reader_is_denied (self, i - 1))
        return FALSE;
      is_shown = is_shown || cw_event_reader_is (self, i - 1, CW_EVENT_SHOWED);
      /* What was cut out had been there before. */
      if (is_shown && cw_event_reader_starts_with (self, i - 1,
                                                   "pathological pathologic pathology histology "
                                                   "histological histologic histopathological "
                                                   "histopathology"))
        return FALSE;
      if (is_shown && (cw_event_reader_is (self, i - 1, CW_EVENT_MODALITY) ||
                       cw_event_reader_starts_with (self, i - 1, TESTS)))
        return TRUE;
    }
  return FALSE;
}

/* Whether a medicine is named soon before @at, with a verb that it was given. */
static gboolean
is_given_before (const CwEventReader *self, guint at)
{
  gboolean is_named = FALSE, is_given = FALSE;

  for (guint i = at; i > 0 && at - i < REACH; i--)
    {
      const CwEventElement *before = cw_event_reader_get (self, i - 1);

      if (before->kind == CW_EVENT_STOP || cw_event_reader_is_denied (self, i - 1))
        return FALSE;
      is_named = is_named || before->kind == CW_EVENT_DRUG ||
                 (before->is_medicine && before->kind != CW_EVENT_OTHER_THING);
      is_given =
        is_given || cw_event_reader_starts_with (self, i - 1,
                                                 "started commenced initiated given administered "
                                                 "prescribed continued maintained received added "
                                                 "introduced begun increased");
    }
  return is_named && is_given;
}

/* "was given for three months until colitis occurred", "was started 5 days before the onset of
 * rash": the event came while the medicine was given. */
static gboolean
ends_giving (const CwEventReader *self, guint at)
{
  guint i = at;

  while (i > 0 && at - i < 4 &&
         (cw_event_reader_is (self, i - 1, CW_EVENT_SEVERITY) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_WORD) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_CUE) ||
          cw_event_reader_starts_with (self, i - 1, "the a an of his her he she")))
    {
      if (cw_event_reader_starts_with (self, i - 1, "until before"))
        break;
      i--;
    }
  if (i == 0 || !cw_event_reader_starts_with (self, i - 1, "until before"))
    return FALSE;
  return (cw_event_reader_has_between (self, i, at, CW_EVENT_CUE) ||
          cw_event_reader_starts_with (self, at + 1, "occurred developed appeared emerged")) &&
         is_given_before (self, i - 1);
}

/* "The reason for discontinuation was fatigue". */
static gboolean
is_named_reason (const CwEventReader *self, guint at)
{
  guint i = at;

  while (i > 0 && at - i < 4 &&
         (is_kind_word (self, i - 1) || cw_event_reader_is (self, i - 1, CW_EVENT_AUXILIARY)))
    i--;
  for (; i > 0 && at - i < 10; i--)
    if (cw_event_reader_starts_with (self, i - 1, "reason reasons"))
      return cw_event_reader_has_between (self, i, at, CW_EVENT_ACTION);
  return FALSE;
}

/* "sertraline was not tolerated". */
static gboolean
is_not_tolerated (const CwEventReader *self, guint at)
{
  return at > 2 && cw_event_reader_starts_with (self, at, "tolerated") &&
         cw_event_reader_is (self, at - 1, CW_EVENT_NOT) &&
         cw_event_reader_is (self, at - 2, CW_EVENT_AUXILIARY) &&
         cw_event_reader_is_cause (self, at - 3);
}

/* "declined further chemotherapy because of nausea". */
static gboolean
is_why_refused (const CwEventReader *self, guint at)
{
  gboolean linked = FALSE, named = FALSE;

  for (guint i = at; i > 0 && at - i < REACH; i--)
    {
      if (cw_event_reader_is (self, i - 1, CW_EVENT_STOP))
        return FALSE;
      linked = linked || cw_event_reader_is (self, i - 1, CW_EVENT_LINK);
      named = named || (linked && cw_event_reader_is_cause (self, i - 1));
      if (linked && (cw_event_reader_starts_with (
                       self, i - 1,
                       "refused declined intolerant intolerance noncompliant adherence adherent") ||
                     (cw_event_reader_is (self, i - 1, CW_EVENT_CUE) &&
                      cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, i - 1)->last - 1,
                                  "tolerate tolerated")) ||
                     is_not_tolerated (self, i - 1)))
        return named || cw_event_reader_is_cause (self, i + 1) || is_not_tolerated (self, i - 1);
    }
  return FALSE;
}

/* "The neuropathy had improved to grade 1": who grades it speaks of an effect of treatment. */
static gboolean
ends_graded (const CwEventReader *self, guint at)
{
  for (guint i = at + 1; i < self->elements->len && i < at + 4; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_OUTCOME) && cw_event_reader_get (self, i)->number > 0)
      return TRUE;
  return FALSE;
}

/* "Neuropathy precluded further chemotherapy". */
static gboolean
precludes_treatment (const CwEventReader *self, guint at)
{
  for (guint i = at + 1; i < self->elements->len && i < at + 5; i++)
    if (cw_event_reader_starts_with (self, i,
                                     "precluded precluding prevented hampered hindered limited "
                                     "limiting compromised"))
      return !cw_event_reader_is_denied (self, i) && cw_event_reader_names_cause (self, i);
  return FALSE;
}

/* "was intolerant to imatinib (rash)". */
static gboolean
is_kind_of_intolerance (const CwEventReader *self, guint at)
{
  if (at < 2 || !cw_event_reader_is (self, at - 1, CW_EVENT_OPEN))
    return FALSE;
  for (guint i = at - 1; i > 0 && at - i < 6; i--)
    if (cw_event_reader_starts_with (self, i - 1, "intolerant intolerance"))
      return TRUE;
  return FALSE;
}

/* "With the diagnosis of septicemia, her infliximab was held": what opens the sentence is why. */
static gboolean
opens_reason (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint end = cw_event_reader_find_clause_end (self, at), i;

  if (at < 2 || at > 8 ||
      !cw_event_reader_starts_with (self, 0, "with upon following after given") ||
      !cw_scan_is (scan, cw_event_reader_get (self, at)->first - 1, "of") ==
        !cw_event_reader_has_between (self, 0, at, CW_EVENT_CUE))
    return FALSE;
  for (i = at + 1; i < end && !cw_event_reader_is (self, i, CW_EVENT_COMMA); i++)
    if (cw_event_reader_is (self, i, CW_EVENT_AUXILIARY))
      return FALSE;
  for (; i < end; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_AUXILIARY) && cw_event_reader_is_action (self, i + 1))
      return !cw_event_reader_starts_with (self, i + 1, "changed switched replaced substituted");
  return FALSE;
}

/* "was started on anticoagulation, which was complicated by hematemesis". */
static gboolean
complicates_treatment (const CwEventReader *self, guint at)
{
  guint i = at;

  while (i > 0 && at - i < 6 &&
         (is_kind_word (self, i - 1) || cw_event_reader_starts_with (self, i - 1, "by")))
    i--;
  if (i == 0 || !cw_event_reader_is (self, i - 1, CW_EVENT_CUE) ||
      !cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, i - 1)->last - 1,
                   "complicated by") ||
      !cw_event_reader_starts_with (self, i - 1, "was were complicated"))
    return FALSE;
  i--;
  while (i > 0 && cw_event_reader_starts_with (self, i - 1, "which that was , course"))
    i--;
  if (i > 0 && cw_event_reader_is (self, i - 1, CW_EVENT_COMMA))
    i--;
  return i > 0 && ((cw_event_reader_is_cause (self, i - 1) &&
                    !cw_event_reader_starts_with (self, i - 1, "course courses")) ||
                   cw_event_reader_starts_with (self, i - 1, "anticoagulation"));
}

/* "Carbamazepine was started", "balloon dilation was performed": ends before @at. */
static gboolean
begins_treatment (const CwEventReader *self, guint at)
{
  guint verb = at - 1;

  while (verb > 1 && cw_event_reader_is (self, verb, CW_EVENT_COMMA))
    verb--;
  if (verb < 2 ||
      !cw_event_reader_starts_with (self, verb,
                                    "started initiated given administered added prescribed "
                                    "introduced commenced tried performed attempted undertaken") ||
      !cw_event_reader_is (self, verb - 1, CW_EVENT_AUXILIARY) ||
      cw_event_reader_is_denied (self, verb))
    return FALSE;
  return cw_event_reader_get (self, verb - 2)->is_medicine ||
         cw_event_is_operation (self->lexicon.scan, cw_event_reader_get (self, verb - 2)->last - 1);
}

/* "Carbamazepine was started, but hyponatremia developed": against what was hoped. */
static gboolean
thwarts_treatment (const CwEventReader *self, guint at)
{
  if (cw_event_reader_is_of_disease (self, at) || !cw_event_reader_comes_about (self, at, FALSE))
    return FALSE;
  for (guint i = at; i > 2 && at - i < 10; i--)
    if (cw_event_reader_is (self, i - 1, CW_EVENT_BUT) ||
        cw_event_reader_starts_with (self, i - 1, "however"))
      return begins_treatment (
        self,
        i - 1 -
          (cw_scan_is_sign (self->lexicon.scan, cw_event_reader_get (self, i - 2)->first, ';')));
  return FALSE;
}

/* Whether a clause of one of these forms tells the event at @at. */
gboolean
cw_event_reader_is_framed (const CwEventReader *self, guint at)
{
  return !cw_event_reader_was_there_before (self, at) &&
         (accompanies_treatment (self, at) || is_found_meanwhile (self, at) ||
          ends_giving (self, at) || is_named_reason (self, at) || is_why_refused (self, at) ||
          precludes_treatment (self, at) || is_kind_of_intolerance (self, at) ||
          opens_reason (self, at) || complicates_treatment (self, at) || ends_graded (self, at) ||
          thwarts_treatment (self, at));
}
