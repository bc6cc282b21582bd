/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/telling/cw-event-telling-private.h"

#include <string.h>

/* What an operation or another procedure, an anaesthetic, a transfusion, a vaccine or a poison
 * brought about. What it was done for, what was found by it, and what the disease did in the years
 * behind it is none of that: an event has to be told as something that came about, soon behind the
 * exposure or during it. */

/* Elements from a word of time to the exposure, and from there to the event. */
#define LEAD 8
#define REACH 24

/* What is looked at afterwards, not what became of the patient. */
static gboolean
is_of_tissue (const CwScan *scan, guint token)
{
  return cw_scan_is (scan, token,
                     "pathology histology histopathology histopathological pathological specimen "
                     "histological microscopy biopsy examination culture cultures cytology");
}

static gboolean
holds (const CwEventReader *self, guint at, gboolean (*is_kind) (const CwScan *scan, guint token))
{
  const CwEventElement *element = cw_event_reader_get (self, at);

  for (guint token = element->first; token < element->last; token++)
    if (is_kind (self->lexicon.scan, token))
      return TRUE;
  return FALSE;
}

/* "three years after", "months later": nothing that comes so late is put down to an operation. */
static gboolean
is_late (const CwEventReader *self, guint at)
{
  guint last = cw_event_reader_get (self, at)->last;
  guint first = at > 2 ? cw_event_reader_get (self, at - 2)->first : 0;

  for (guint token = first; token < last; token++)
    if (cw_scan_is (self->lexicon.scan, token, "months month year years decade decades"))
      return TRUE;
  return FALSE;
}

static gboolean
begins_time (const CwEventReader *self, guint at)
{
  const CwEventElement *element = cw_event_reader_get (self, at);

  for (guint token = element->first; token < element->last; token++)
    if (cw_scan_is (self->lexicon.scan, token, "after following during upon since post within"))
      return TRUE;
  return FALSE;
}

/* The exposure to which the word of time at @at leads: "after an uneventful laparoscopy", "during
 * induction of anaesthesia"; %CW_EVENT_NONE where it leads elsewhere. */
static guint
find_exposure (const CwEventReader *self, guint at)
{
  guint end = MIN (at + LEAD, self->elements->len);

  if (!begins_time (self, at) || is_late (self, at) || cw_event_reader_is_denied (self, at))
    return CW_EVENT_NONE;
  for (guint i = at; i < end; i++)
    {
      if (holds (self, i, cw_event_is_operation) || holds (self, i, cw_event_is_poison))
        return i;
      if (i > at &&
          (cw_event_reader_is (self, i, CW_EVENT_COMMA) ||
           cw_event_reader_is (self, i, CW_EVENT_STOP) ||
           cw_event_reader_is (self, i, CW_EVENT_AUXILIARY) ||
           cw_event_reader_is (self, i, CW_EVENT_CUE) ||
           cw_event_reader_is (self, i, CW_EVENT_TERM) ||
           cw_event_reader_is (self, i, CW_EVENT_ACTION) ||
           cw_event_reader_is (self, i, CW_EVENT_OUTCOME) ||
           cw_event_reader_starts_with (self, i, "for with which who until recovery discharge")))
        return CW_EVENT_NONE;
    }
  return CW_EVENT_NONE;
}

/* ---- the exposure in the same sentence ---- */

/* "after surgery for appendicitis, he": the comma that ends what it was done for; %CW_EVENT_NONE
 * where none does. */
static guint
find_end_of_purpose (const CwEventReader *self, guint at, guint event)
{
  for (guint i = at + 1; i < event && i < at + LEAD; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_COMMA))
      return cw_event_reader_is (self, i - 1, CW_EVENT_COMMA) ||
                 cw_event_reader_is (self, i + 1, CW_EVENT_AND) ||
                 cw_event_reader_is (self, i + 1, CW_EVENT_TERM)
               ? CW_EVENT_NONE
               : i;
    else if (cw_event_reader_is (self, i, CW_EVENT_STOP) ||
             cw_event_reader_is (self, i, CW_EVENT_CUE) ||
             cw_event_reader_is (self, i, CW_EVENT_OUTCOME))
      return CW_EVENT_NONE;
  return CW_EVENT_NONE;
}

/* What a clause with an exposure goes on to tell may be the end of it, or something else. */
static gboolean
goes_on (const CwEventReader *self, guint from, guint at)
{
  for (guint i = from; i < at; i++)
    if (cw_event_reader_starts_with (self, i, "for") &&
        find_end_of_purpose (self, i, at) != CW_EVENT_NONE)
      i = find_end_of_purpose (self, i, at);
    else if (cw_event_reader_is (self, i, CW_EVENT_STOP) ||
             (cw_event_reader_is (self, i, CW_EVENT_OUTCOME) &&
              !cw_event_reader_starts_with (self, i, "deteriorated worsened")) ||
             cw_event_reader_is (self, i, CW_EVENT_DESPITE) ||
             cw_event_reader_starts_with (self, i, "for until without"))
      return FALSE;
  return TRUE;
}

/* "three days following", "on postoperative day two": a time, and one that is short. */
static gboolean
is_timed (const CwEventReader *self, guint at, guint exposure)
{
  guint from = at > 2 ? at - 2 : 0, end = MIN (exposure + 3, self->elements->len);

  for (guint i = from; i < end; i++)
    {
      const CwEventElement *element = cw_event_reader_get (self, i);

      for (guint token = element->first; token < element->last; token++)
        if (cw_scan_is (self->lexicon.scan, token,
                        "day days hour hours minute minutes week weeks pod"))
          return TRUE;
    }
  return FALSE;
}

/* "On postoperative day two, a radiograph revealed a pneumothorax". */
static gboolean
is_shown (const CwEventReader *self, guint from, guint at)
{
  for (guint i = at; i > from && at - i < REACH; i--)
    {
      if (cw_event_reader_is (self, i - 1, CW_EVENT_SHOWED))
        return !cw_event_reader_is_denied (self, i - 1);
      if (!cw_event_reader_is_of_breath (self, i - 1) || cw_event_reader_is_denied (self, i - 1) ||
          holds (self, i - 1, is_of_tissue))
        return FALSE;
    }
  return FALSE;
}

/* "was vaccinated, and within 24 hours had fever": the verb of what was done, then a short time. */
static gboolean
is_soon_behind_verb (const CwEventReader *self, guint at)
{
  gboolean is_named = FALSE, is_done = FALSE;

  for (guint i = 0; i < at; i++)
    {
      if (is_named && is_done && cw_event_reader_is (self, i, CW_EVENT_SPAN) &&
          !is_late (self, i) && goes_on (self, i, at))
        return cw_event_reader_comes_about (self, at, FALSE);
      if (cw_event_reader_is_denied (self, i))
        return FALSE;
      is_named = is_named || holds (self, i, cw_event_is_operation);
      is_done = is_done || cw_event_reader_starts_with (self, i,
                                                        "underwent undergoing received vaccinated "
                                                        "immunized immunised transfused operated");
      is_named = is_named || cw_event_reader_starts_with (
                               self, i, "vaccinated immunized immunised transfused operated");
    }
  return FALSE;
}

/* "Two days after surgery she developed", "postoperatively, she had". */
static gboolean
is_behind_exposure (const CwEventReader *self, guint at)
{
  for (guint i = 0; i < at; i++)
    {
      gboolean is_alone = holds (self, i, cw_event_is_operative) && !is_late (self, i);
      guint exposure = is_alone ? i : find_exposure (self, i);
      gboolean is_found;

      if (exposure == CW_EVENT_NONE || exposure >= at)
        continue;
      is_found = !is_timed (self, i, exposure) && holds (self, exposure, cw_event_is_test);
      is_found = is_found || cw_event_reader_starts_with (self, i,
                                                          "during intraoperative intraoperatively "
                                                          "intra");
      if (!goes_on (self, exposure + 1, at))
        continue;
      if (cw_event_reader_comes_about (self, at, is_found) ||
          (!is_found && is_timed (self, i, exposure) && is_shown (self, exposure, at)))
        return TRUE;
    }
  return FALSE;
}

/* "presented with syncope five days after adrenalectomy", "fever began after the transfusion". */
static gboolean
is_before_exposure (const CwEventReader *self, guint at)
{
  guint end = MIN (at + REACH, self->elements->len);

  for (guint i = at + 1; i < end; i++)
    {
      guint exposure;

      if (cw_event_reader_is (self, i, CW_EVENT_STOP) ||
          cw_event_reader_is (self, i, CW_EVENT_OUTCOME) ||
          cw_event_reader_is (self, i, CW_EVENT_BUT) ||
          cw_event_reader_starts_with (self, i, "underwent performed before and"))
        {
          if (!cw_event_reader_is (self, i + 1, CW_EVENT_TERM) &&
              !cw_event_reader_is (self, i + 2, CW_EVENT_TERM))
            return FALSE;
        }
      exposure = find_exposure (self, i);
      if (exposure != CW_EVENT_NONE)
        return cw_event_reader_comes_about (self, at,
                                            cw_event_reader_starts_with (self, i, "during") ||
                                              holds (self, exposure, cw_event_is_test));
      if (holds (self, i, cw_event_is_operative))
        return !is_late (self, i) && cw_event_reader_comes_about (self, at, TRUE);
    }
  return FALSE;
}

/* "a case of heart block following valve implantation": with nothing between. */
static gboolean
is_right_before_exposure (const CwEventReader *self, guint at)
{
  guint exposure, i = at, time = at + 1;

  /* "paraplegia 72 hours following surgery". */
  while (time < at + 4 &&
         (cw_event_reader_is (self, time, CW_EVENT_SPAN) ||
          (cw_event_reader_is (self, time, CW_EVENT_WORD) &&
           (cw_scan_get (self->lexicon.scan, cw_event_reader_get (self, time)->first)->kind ==
              CW_TOKEN_NUMBER ||
            cw_event_reader_starts_with (self, time,
                                         "hours hour days day minutes weeks few "
                                         "two three four five six")))))
    time++;
  if (!cw_event_reader_starts_with (self, time, "after following during") ||
      cw_event_reader_get (self, at)->number == CW_EVENT_VAGUE ||
      cw_event_reader_is_spoken_of (self, at))
    return FALSE;
  exposure = find_exposure (self, time);
  if (exposure == CW_EVENT_NONE || holds (self, exposure, cw_event_is_test))
    return FALSE;
  for (guint n = exposure; n < self->elements->len && n < exposure + LEAD; n++)
    if (is_late (self, n))
      return FALSE;
  while (i > 0 && at - i < LEAD && cw_event_reader_is_of_breath (self, i - 1) &&
         !cw_event_reader_starts_with (self, i - 1, "of with by from producing causing"))
    i--;
  if (i > 0 && cw_event_reader_starts_with (self, i - 1, "producing causing"))
    return TRUE;
  return i > 1 && cw_event_reader_starts_with (self, i - 1, "of with by from") &&
         cw_event_reader_starts_with (self, i - 2,
                                      "case patient man woman boy girl child male female infant "
                                      "old onset occurrence development presented diagnosed");
}

/* Whether what stands at @at is not the cause any more. */
static gboolean
leaves_cause (const CwEventReader *self, guint at)
{
  switch (cw_event_reader_get (self, at)->kind)
    {
    case CW_EVENT_TERM:
    case CW_EVENT_COMMA:
    case CW_EVENT_AUXILIARY:
    case CW_EVENT_OUTCOME:
    case CW_EVENT_MANAGEMENT:
    case CW_EVENT_CUE:
    case CW_EVENT_ACTION:
    case CW_EVENT_BUT:
      return TRUE;
    default:
      return cw_event_reader_starts_with (self, at, "by for who");
    }
}

/* "due to this procedure", "ascribed to lithium poisoning", "interpreted as signs of overdose". */
static gboolean
is_put_down_to_exposure (const CwEventReader *self, guint at)
{
  guint end = MIN (at + REACH, self->elements->len), cause = 0;

  for (guint i = at + 1; i < end; i++)
    {
      guint behind = cw_event_reader_skip_bracket (self, i);

      if (behind > i && behind < self->elements->len)
        {
          end = MIN (end + behind - i, self->elements->len);
          i = behind;
        }
      if (cw_event_reader_is (self, i, CW_EVENT_STOP) ||
          (!cause && cw_event_reader_is_denied (self, i)))
        return FALSE;
      if (cause && i > cause + LEAD)
        return FALSE;
      if (cause && (holds (self, i, cw_event_is_operation) || holds (self, i, cw_event_is_poison)))
        return TRUE;
      if ((cw_event_reader_is (self, i, CW_EVENT_LINK) &&
           !cw_event_reader_starts_with (self, i, "following given to in on")) ||
          cw_event_reader_starts_with (self, i, "interpreted ascribed attributed"))
        cause = i;
      else if (cause && leaves_cause (self, i))
        return FALSE;
      else if (!cause && !cw_event_reader_is_of_breath (self, i) &&
               !cw_event_reader_is (self, i, CW_EVENT_AUXILIARY) &&
               !cw_event_reader_is (self, i, CW_EVENT_GLUE))
        return FALSE;
    }
  return FALSE;
}

/* ---- the exposure in the sentence before ---- */

/* "On the following day", "two days later", "immediately afterwards". */
static gboolean
begins_soon (const CwEventReader *self)
{
  const CwScan *scan = self->lexicon.scan;
  guint first = cw_event_reader_get (self, 0)->first;
  gboolean is_soon = FALSE;

  for (guint i = first; i < first + 7; i++)
    {
      /* "On the third day of his admission". */
      if (cw_scan_is (scan, i,
                      "months month years year admission hospitalization hospitalisation stay life "
                      "illness"))
        return FALSE;
      is_soon = is_soon ||
                cw_scan_is (scan, i,
                            "hours hour minutes minute day days night evening afterwards "
                            "thereafter immediately") ||
                cw_event_is_operative (scan, i);
    }
  return is_soon;
}

/* "She developed encephalopathy three weeks later", "he then developed": soon, told behind it. */
static gboolean
ends_soon (const CwEventReader *self, guint at)
{
  guint verb = cw_event_reader_find_verb (self, at);

  if (verb == CW_EVENT_NONE || !cw_event_reader_starts_with (self, verb, "developed experienced"))
    return FALSE;
  if (verb > 0 && cw_event_reader_starts_with (self, verb - 1, "then subsequently"))
    return TRUE;
  for (guint i = at + 1; i < self->elements->len && i < at + LEAD; i++)
    {
      if (cw_event_reader_is (self, i, CW_EVENT_SPAN))
        return !is_late (self, i);
      if (!cw_event_reader_is_of_breath (self, i))
        return FALSE;
    }
  return FALSE;
}

static gboolean
is_told_next (const CwEventReader *self, guint at)
{
  return (begins_soon (self) || ends_soon (self, at)) &&
         cw_event_reader_is_next_to_operation (self) &&
         cw_event_reader_comes_about (self, at, FALSE);
}

/* "during resection of the cyst", "handling of": what was operated on. */
static gboolean
is_operated_on (const CwEventReader *self, guint at)
{
  guint i = at;

  while (i > 0 && at - i < 4 &&
         (cw_event_reader_is (self, i - 1, CW_EVENT_WORD) ||
          cw_event_reader_starts_with (self, i - 1, "the a an his her")))
    i--;
  return i > 1 && cw_event_reader_starts_with (self, i - 1, "of") &&
         (holds (self, i - 2, cw_event_is_operation) ||
          cw_event_reader_starts_with (
            self, i - 2,
            "handling removal drainage exploration management correction "
            "treatment closure evacuation mobilization"));
}

/* "flushing and debridement were performed": what was done, not what somebody felt. */
static gboolean
is_done (const CwEventReader *self, guint at)
{
  return cw_event_reader_starts_with (self, at, "flushing") &&
         cw_event_reader_is (self, at + 1, CW_EVENT_AND) && at + 2 < self->elements->len &&
         cw_event_is_operation (self->lexicon.scan, cw_event_reader_get (self, at + 2)->first);
}

/* Whether the event at @at is told as what a procedure, an anaesthetic, a vaccine or a poison
 * brought about. */
gboolean
cw_event_reader_is_aftermath (const CwEventReader *self, guint at)
{
  const CwEventElement *element = cw_event_reader_get (self, at);
  const CwEventSentence *sentence = cw_event_reader_get_sentence (self, self->sentence);

  if (element->number == CW_EVENT_GRADED || sentence->is_progress ||
      (cw_event_is_tumor (self->lexicon.scan, element->last - 1) &&
       !cw_event_reader_starts_with (self, at, "graft chronic acute")) ||
      cw_event_reader_is_denied (self, at) || is_operated_on (self, at) || is_done (self, at))
    return FALSE;
  if (is_right_before_exposure (self, at) || cw_event_reader_is_complication (self, at))
    return TRUE;
  if (cw_event_reader_was_there_before (self, at))
    return FALSE;
  return is_soon_behind_verb (self, at) || is_put_down_to_exposure (self, at) ||
         is_behind_exposure (self, at) || is_before_exposure (self, at) || is_told_next (self, at);
}
