/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/telling/cw-event-telling-private.h"

/* What kind of sentence it is: whether it tells of something that happened, and on treatment. */

gboolean
cw_event_reader_has (const CwEventReader *self, CwEventKind kind)
{
  for (guint i = 0; i < self->elements->len; i++)
    if (cw_event_reader_is (self, i, kind) && !cw_event_reader_is_denied (self, i))
      return TRUE;
  return FALSE;
}

/* "Pain and dysphagia resolved" are complaints of anything, "pain, resolved" may be a row. */
static gboolean
has_complaints (const CwEventReader *self)
{
  guint vague = 0, terms = 0;

  for (guint i = 0; i < self->elements->len; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_TERM))
      {
        terms++;
        vague += cw_event_reader_get (self, i)->number == CW_EVENT_VAGUE;
      }
  return vague > 0 && terms > 1;
}

/* Nothing but names: "mild fatigue, nausea". */
gboolean
cw_event_reader_is_fragment (const CwEventReader *self)
{
  for (guint i = 0; i < self->elements->len; i++)
    switch (cw_event_reader_get (self, i)->kind)
      {
      case CW_EVENT_TERM:
      case CW_EVENT_COMMA:
      case CW_EVENT_AND:
      case CW_EVENT_GRADE:
      case CW_EVENT_SEVERITY:
      case CW_EVENT_ATTRIBUTION:
      case CW_EVENT_OPEN:
      case CW_EVENT_CLOSE:
      case CW_EVENT_STOP:
      case CW_EVENT_CYCLES:
      case CW_EVENT_ONSET:
      case CW_EVENT_DATE:
      case CW_EVENT_SIGN:
      case CW_EVENT_SYSTEM:
      case CW_EVENT_ACTION:
      case CW_EVENT_OUTCOME:
      case CW_EVENT_SERIOUS:
      case CW_EVENT_DECHALLENGE:
      case CW_EVENT_RECHALLENGE:
      case CW_EVENT_SPAN:
      case CW_EVENT_LENGTH:
      case CW_EVENT_MANAGEMENT:
        break;
      default:
        return FALSE;
      }
  return !has_complaints (self);
}

/* A row of a table, or what was formatted: all that there is to read. */
gboolean
cw_event_reader_is_whole_text (const CwEventReader *self)
{
  guint last = cw_event_reader_get (self, self->elements->len - 1)->last;

  return cw_event_reader_get (self, 0)->first == 0 && last + 2 >= self->lexicon.scan->tokens->len;
}

/* "on postoperative day 5", "on day 10 after admission": counted from something else. */
static gboolean
is_other_count (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  const CwEventElement *element = cw_event_reader_get (self, at);
  guint next = element->last;

  if (element->first > 0 &&
      cw_scan_is (scan, element->first - 1, "postoperative operative hospital hospitalization"))
    return TRUE;
  /* "one week into her course". */
  if (cw_scan_is (scan, next - 1, "course") && next > 1 &&
      cw_scan_is (scan, next - 2, "his her their the hospital clinical icu"))
    return TRUE;
  if (!cw_scan_is (scan, next, "after of following post postoperatively since upon"))
    return FALSE;
  for (guint n = 0; n < 5 && cw_scan_get (scan, next + n)->kind == CW_TOKEN_WORD; n++)
    if (cw_scan_is (scan, next + n,
                    "pregnancy gestation disease symptoms stay postoperatively admission surgery "
                    "operation hospitalization hospitalisation "
                    "illness life presentation injury birth delivery trauma discharge"))
      return TRUE;
  return FALSE;
}

/* "on day 10", "the fifth day": counted from what another sentence told, if anything. */
static gboolean
is_bare_day (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  const CwEventElement *element = cw_event_reader_get (self, at);
  gboolean is_day = FALSE;

  for (guint i = element->first; i < element->last; i++)
    {
      /* "day +14" is counted from a transplantation. */
      if (cw_event_is_medicine (scan, i) || cw_scan_is_sign (scan, i, '+') ||
          cw_scan_is (scan, i,
                      "of after following cycle c course treatment therapy dose infusion start "
                      "starting initiation"))
        return FALSE;
      is_day = is_day || cw_scan_is (scan, i, "day d");
    }
  return is_day;
}

/* "during the hospital stay", "on POD 3": days of a stay or an operation are no days of treatment.
 */
gboolean
cw_event_reader_counts_stay (const CwEventReader *self)
{
  for (guint i = 0; i < self->elements->len; i++)
    if (cw_event_reader_starts_with (self, i,
                                     "hospital admission hospitalization hospitalisation pod icu "
                                     "postoperative postoperatively stay illness"))
      return TRUE;
  return FALSE;
}

/* A time on treatment. */
static gboolean
cw_event_reader_has_onset (const CwEventReader *self)
{
  for (guint i = 0; i < self->elements->len; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_ONSET) && !cw_event_reader_is_denied (self, i) &&
        !is_other_count (self, i) &&
        (!is_bare_day (self, i) ||
         (!cw_event_reader_counts_stay (self) && cw_event_reader_is_in_treatment (self))))
      return TRUE;
  return FALSE;
}

/* "unresponsive to treatment", "despite aggressive therapy": told of what was treated by it. */
static gboolean
is_in_vain (const CwEventReader *self, guint at)
{
  /* "intractable to all kinds of conventional therapy". */
  for (guint i = at; i > 0 && at - i < 8; i--)
    if (cw_event_reader_starts_with (self, i - 1,
                                     "unresponsive refractory resistant intractable") &&
        cw_event_reader_starts_with (self, i, "to"))
      return TRUE;
  for (guint i = at; i > 0 && at - i < 4; i--)
    if (cw_event_reader_is (self, i - 1, CW_EVENT_DESPITE) ||
        cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, i - 1)->first,
                    "unresponsive refractory resistant initiate start begin "
                    "commence institute introduce unrelated conservative supportive failure "
                    "failed surgical oxygen replacement fluid nutritional physical before insulin "
                    "antibiotic antibiotics antimicrobial "
                    "awaiting requiring refused pre"))
      return TRUE;
  return FALSE;
}

/* "his hospital course": how an illness went, not what was given. */
static gboolean
is_course_of_illness (const CwEventReader *self, guint at)
{
  /* "The course was complicated by", where nothing is told before: that of the treatment. */
  if (self->sentence == 0 && at > 0 && cw_event_reader_starts_with (self, at - 1, "the"))
    return FALSE;
  return cw_event_reader_starts_with (self, at, "course courses") &&
         !cw_event_reader_starts_with (self, at + 1, "of") &&
         !cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->first - 1,
                      "chemotherapy postchemotherapy treatment therapy transplant "
                      "transplantation posttransplant induction");
}

/* "was treated accordingly with a course of": the answer. */
static gboolean
is_treated_with (const CwEventReader *self, guint at)
{
  return at > 1 && cw_event_reader_starts_with (self, at, "with by") &&
         (cw_event_reader_starts_with (self, at - 1, "treated managed cured") ||
          cw_event_reader_starts_with (self, at - 2, "treated managed cured"));
}

/* Behind an event a treatment is what it came by where a word says so: "rash during therapy"; in
 * "rash, for which therapy was started" it is the answer. */
static gboolean
is_tied_behind (const CwEventReader *self, guint event, guint at)
{
  for (guint i = at; i > event && at - i < 6; i--)
    {
      if (cw_event_reader_is (self, i - 1, CW_EVENT_COMMA) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_AND) ||
          cw_event_reader_starts_with (self, i - 1, "for requiring required") ||
          is_treated_with (self, i - 1))
        return FALSE;
      if (cw_event_reader_is (self, i - 1, CW_EVENT_LINK) ||
          cw_event_reader_starts_with (
            self, i - 1,
            "after following during on under while when once with from since of to upon by"))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_treatment (const CwEventReader *self, guint event)
{
  for (guint i = 0; i < self->elements->len; i++)
    if ((cw_event_reader_is (self, i, CW_EVENT_DRUG) ||
         (cw_event_reader_is (self, i, CW_EVENT_TREATMENT) && !is_in_vain (self, i) &&
          !is_course_of_illness (self, i))) &&
        !cw_event_reader_is_denied (self, i) && (i < event || is_tied_behind (self, event, i)))
      return TRUE;
  return FALSE;
}

/* Whether the sentence ties what it tells at @event to a treatment. */
gboolean
cw_event_reader_is_on_treatment (const CwEventReader *self, guint event)
{
  return has_treatment (self, event) || cw_event_reader_has (self, CW_EVENT_CYCLES) ||
         cw_event_reader_has (self, CW_EVENT_MEANWHILE) || cw_event_reader_has_onset (self) ||
         cw_event_reader_has (self, CW_EVENT_DOSE);
}

/* "presented with diarrhea during treatment": no complaint of the time before. */
gboolean
cw_event_reader_is_meanwhile (const CwEventReader *self)
{
  return cw_event_reader_has (self, CW_EVENT_MEANWHILE) ||
         cw_event_reader_has (self, CW_EVENT_CYCLES) || cw_event_reader_has_onset (self);
}

gboolean
cw_event_reader_has_value (const CwEventReader *self, CwEventKind kind, const char *value)
{
  for (guint i = 0; i < self->elements->len; i++)
    if (cw_event_reader_is (self, i, kind) && !cw_event_reader_is_denied (self, i) &&
        g_strcmp0 (cw_event_reader_get (self, i)->value, value) == 0)
      return TRUE;
  return FALSE;
}

/* "was stopped when the fever had gone": it was given until then. */
static gboolean
is_done_then (const CwEventReader *self, guint at)
{
  gboolean is_then = FALSE;

  for (guint i = at + 1; i < self->elements->len; i++)
    {
      is_then =
        is_then || cw_event_reader_starts_with (self, i, "when once after as because until");
      if (cw_event_reader_is (self, i, CW_EVENT_OUTCOME))
        return is_then && !cw_event_reader_is_denied (self, i);
    }
  return FALSE;
}

/* "resolved when ganciclovir was stopped"; what "was stopped when fever resolved" was the answer.
 */
gboolean
cw_event_reader_has_action (const CwEventReader *self)
{
  gboolean ended = FALSE;

  for (guint i = 0; i < self->elements->len; i++)
    {
      ended = ended || cw_event_reader_is (self, i, CW_EVENT_OUTCOME);
      if (ended &&
          (cw_event_reader_is (self, i, CW_EVENT_ENDED) ||
           cw_event_reader_is (self, i, CW_EVENT_ACTION_VERB) ||
           cw_event_reader_is (self, i, CW_EVENT_REDUCED)) &&
          cw_event_reader_is_action (self, i))
        return TRUE;
      if (cw_event_reader_is (self, i, CW_EVENT_ACTION) && cw_event_reader_is_action (self, i))
        return !is_done_then (self, i);
    }
  return FALSE;
}

/* "died of febrile neutropenia after the first cycle". What resolved on treatment may have been a
 * symptom of the tumour. */
gboolean
cw_event_reader_is_fatal_meanwhile (const CwEventReader *self)
{
  return cw_event_reader_has_value (self, CW_EVENT_OUTCOME, "fatal") &&
         cw_event_reader_is_meanwhile (self);
}

/* "there was a": something that was not there before, when a time on treatment is told. */
gboolean
cw_event_reader_has_there (const CwEventReader *self)
{
  for (guint i = 0; i + 1 < self->elements->len; i++)
    if (cw_event_reader_is (self, i + 1, CW_EVENT_AUXILIARY) &&
        cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, i)->first, "there") &&
        !cw_event_reader_is_denied (self, i + 1))
      return TRUE;
  return FALSE;
}

/* "Palpitations began"; who "began chemotherapy" had what he had before. */
static gboolean
has_begun (const CwEventReader *self)
{
  for (guint i = 1; i < self->elements->len; i++)
    if (cw_event_reader_is (self, i - 1, CW_EVENT_TERM) &&
        cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, i)->first, "began started"))
      return TRUE;
  return FALSE;
}

/* "developed", "was observed"; "showed" is said of findings. */
gboolean
cw_event_reader_has_cue (const CwEventReader *self)
{
  for (guint i = 0; i < self->elements->len; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_SHOWED) && !cw_event_reader_is_denied (self, i) &&
        cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, i)->first, "was were"))
      return TRUE;
  return cw_event_reader_has (self, CW_EVENT_CUE) || cw_event_reader_has (self, CW_EVENT_SERIOUS) ||
         has_begun (self);
}
