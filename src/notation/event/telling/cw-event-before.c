/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/telling/cw-event-telling-private.h"

/* What was there before the medicine: the disease of the patient, what a medicine was given for,
 * and what went away. */

#define PEOPLE                                                                                     \
  "patient man woman boy girl child infant male female adult recipient adolescent neonate "        \
  "newborn gentleman lady"

/* Whether what stands at @at may stand in front of the name of an event, in the same list. */
gboolean
cw_event_reader_is_before_name (const CwEventReader *self, guint at)
{
  CwEventKind kind = cw_event_reader_get (self, at)->kind;

  /* "with treatment-refractory psoriasis", "transfusion-dependent thalassemia". */
  if ((kind == CW_EVENT_TREATMENT || kind == CW_EVENT_OTHER_THING) &&
      cw_event_reader_is (self, at + 1, CW_EVENT_SIGN))
    return TRUE;
  /* "resolution of his symptoms and infiltrates". */
  if (kind == CW_EVENT_ANAPHOR && cw_event_reader_is (self, at + 1, CW_EVENT_AND))
    return cw_event_reader_starts_with (self, at, "symptoms complaints");
  /* "had been on it for a year when gynecomastia was noted". */
  if (kind == CW_EVENT_WORD && cw_event_reader_starts_with (self, at, "when where before until"))
    return FALSE;
  return kind == CW_EVENT_WORD || kind == CW_EVENT_SEVERITY || kind == CW_EVENT_TERM ||
         kind == CW_EVENT_AND || kind == CW_EVENT_COMMA || kind == CW_EVENT_SIGN ||
         /* "for Escherichia coli induced diarrhea". */
         (kind == CW_EVENT_CUE && cw_event_reader_starts_with (self, at, "induced") &&
          cw_event_reader_is (self, at - 1, CW_EVENT_WORD) &&
          !cw_event_reader_get (self, at - 1)->is_medicine) ||
         (kind == CW_EVENT_GLUE &&
          !cw_event_reader_starts_with (self, at,
                                        "with of in to by for after had has have that then"));
}

/* "admitted for a manic episode and treated with". */
gboolean
cw_event_reader_is_treated_then (const CwEventReader *self, guint at)
{
  for (guint i = at + 1; i < self->elements->len && i < at + 8; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_AND))
      {
        i += 1 + cw_event_reader_is (self, i + 1, CW_EVENT_AUXILIARY);
        return cw_event_reader_is (self, i, CW_EVENT_MANAGEMENT) ||
               cw_event_reader_starts_with (self, i, "given treated received started");
      }
    else if (!cw_event_reader_is (self, i, CW_EVENT_WORD) &&
             !cw_event_reader_is (self, i, CW_EVENT_TERM))
      return FALSE;
  return FALSE;
}

/* "admitted to our hospital for fever": why somebody came, not what he was treated for. */
static gboolean
is_why_seen (const CwEventReader *self, guint at)
{
  if (cw_event_reader_is_treated_then (self, at))
    return FALSE;
  for (guint i = at; i > 0 && at - i < 5; i--)
    if (cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, i - 1)->first,
                    "admitted readmitted hospitalized hospitalised rehospitalized seen "
                    "hospitalization hospitalisation admission readmission"))
      return TRUE;
  return FALSE;
}

static gboolean
is_of_person (const CwEventReader *self, guint at)
{
  guint next = at + 1 + cw_event_reader_is (self, at + 1, CW_EVENT_COMMA);

  return cw_event_reader_starts_with (self, next, "who");
}

/* "In a patient with gout, rash developed", "during isoniazid for tuberculosis, a neuropathy was
 * seen": what the sentence begins with ends at the comma. */
static gboolean
is_behind_front (const CwEventReader *self, guint from, guint at)
{
  guint start = cw_event_reader_find_clause_start (self, at), comma = at;

  if (start > from || from > start + 16 ||
      !(cw_event_reader_starts_with (self, start, "in after during following while when upon") ||
        cw_event_reader_is (self, start, CW_EVENT_ONSET) ||
        cw_event_reader_is (self, start, CW_EVENT_MEANWHILE)))
    return FALSE;
  while (comma > from && !cw_event_reader_is (self, comma, CW_EVENT_COMMA))
    comma--;
  return comma > from && cw_event_reader_comes_about (self, at, FALSE);
}

/* "a man suffering from gout", "was affected by diabetes", who goes on to develop something else.
 */
static gboolean
is_suffered_by (const CwEventReader *self, guint at)
{
  at -= at > 0 && cw_event_reader_starts_with (self, at, "by from");
  return at > 0 &&
         cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->first,
                     "suffering affected afflicted") &&
         ((cw_event_reader_is (self, at - 1, CW_EVENT_AUXILIARY) &&
           !cw_event_reader_is_meanwhile (self)) ||
          cw_event_reader_starts_with (self, at - 1, PEOPLE) ||
          cw_event_reader_is (self, at - 1, CW_EVENT_COMMA) ||
          cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at - 1)->last - 1, "old"));
}

#define CAUSE_REACH 16

/* "dysphonia with palsy of cranial nerves due to progressive disease": what the tumour does. */
static gboolean
is_of_progress (const CwEventReader *self, guint at)
{
  for (guint i = at + 1; i < self->elements->len && i < at + CAUSE_REACH; i++)
    switch (cw_event_reader_get (self, i)->kind)
      {
      case CW_EVENT_LINK:
        i += cw_event_reader_is (self, i + 1, CW_EVENT_GLUE);
        return cw_event_reader_is (self, i + 1, CW_EVENT_RESPONSE) &&
               g_strcmp0 (cw_event_reader_get (self, i + 1)->value, "pd") == 0;
      case CW_EVENT_STOP:
      case CW_EVENT_CUE:
      case CW_EVENT_ACTION:
      case CW_EVENT_ACTION_VERB:
      case CW_EVENT_AUXILIARY:
      case CW_EVENT_OUTCOME:
        return FALSE;
      default:
        break;
      }
  return FALSE;
}

/* "Diarrhea had been present before nivolumab was started". */
static gboolean
is_present_before (const CwEventReader *self, guint at)
{
  guint next = at + 1;

  while (cw_event_reader_starts_with (self, next, "had has was were been already also first"))
    next++;
  if (cw_event_reader_starts_with (self, next, "predated preceded antedated"))
    return TRUE;
  return next > at + 1 &&
         cw_event_reader_starts_with (self, next, "present there noted known documented evident") &&
         cw_event_reader_starts_with (self, next + 1, "before prior long well") &&
         !cw_event_reader_starts_with (self, next + 2, "tolerated");
}

/* Whether the event at @at is told as one of before the treatment, or of the tumour. */
gboolean
cw_event_reader_came_otherwise (const CwEventReader *self, guint at)
{
  return is_present_before (self, at) || is_of_progress (self, at);
}

/* "a woman with epilepsy", "her psoriasis", "resolution of the rash", "recurrence of". */
gboolean
cw_event_reader_was_there_before (const CwEventReader *self, guint at)
{
  guint i = at;

  while (i > 0 && at - i < 7 && cw_event_reader_is_before_name (self, i - 1))
    i--;
  /* "a woman infected with HIV, with renal insufficiency, who developed". */
  if (is_of_person (self, at))
    return TRUE;
  if (i == 0)
    return FALSE;
  /* "was given to control hypertension". */
  if (cw_event_reader_starts_with (self, i - 1, "to") &&
      cw_event_reader_starts_with (self, i, "control relieve alleviate combat counteract"))
    return TRUE;
  /* "was switched to ITP": a regimen, or what the disease became. */
  if (i == at && cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->first - 1, "to") &&
      (cw_event_reader_is (self, i - 1, CW_EVENT_ACTION_VERB) ||
       (i > 1 && cw_event_reader_is (self, i - 2, CW_EVENT_ACTION_VERB))))
    return TRUE;
  if (is_suffered_by (self, i - 1) ||
      (cw_event_reader_is (self, i - 1, CW_EVENT_BASELINE) &&
       cw_event_reader_starts_with (self, i - 1, "admitted hospitalized hospitalised referred") &&
       cw_event_reader_is_treated_then (self, i - 1)))
    return TRUE;
  if (cw_event_reader_starts_with (self, i - 1, "with"))
    return i > 1 && !cw_event_reader_starts_with (self, i - 2, "associated presented") &&
           !is_behind_front (self, i - 1, at) &&
           (cw_event_reader_starts_with (self, i - 2, "diagnosed known") ||
            cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, i - 2)->last - 1,
                        PEOPLE " old"));
  /* "developed persistent pneumonitis": how it was, not that it was there before. */
  if (cw_event_reader_is (self, i - 1, CW_EVENT_OUTCOME) && i > 1 &&
      cw_event_reader_starts_with (self, i - 1, "persistent ongoing worsening persisting") &&
      (cw_event_reader_is (self, i - 2, CW_EVENT_CUE) ||
       cw_event_reader_is (self, i - 2, CW_EVENT_BASELINE) ||
       cw_event_reader_starts_with (self, i - 2, "a an with was were had has have")))
    return FALSE;
  /* "continued to have fever". */
  if (i > 2 && cw_event_reader_starts_with (self, i - 1, "have has had") &&
      cw_event_reader_starts_with (self, i - 3, "continued continues"))
    return TRUE;
  if ((cw_event_reader_is (self, i - 1, CW_EVENT_OUTCOME) &&
       !g_str_equal (cw_event_reader_get (self, i - 1)->value, "fatal")) ||
      cw_event_reader_is (self, i - 1, CW_EVENT_RESPONSE))
    return TRUE;
  /* "a woman with CREST syndrome (calcinosis, telangiectasia)". */
  if (i > 1 && cw_event_reader_is (self, i - 1, CW_EVENT_OPEN) &&
      cw_event_reader_is (self, i - 2, CW_EVENT_TERM))
    return cw_event_reader_was_there_before (self, i - 2);
  /* "remission of the lesions of psoriasis". */
  if (i > 1 && cw_event_reader_starts_with (self, i - 1, "of") &&
      cw_event_reader_is (self, i - 2, CW_EVENT_TERM))
    return cw_event_reader_was_there_before (self, i - 2);
  /* "improvement in terms of negative symptoms". */
  if (i > 3 && cw_event_reader_starts_with (self, i - 1, "of") &&
      cw_event_reader_starts_with (self, i - 2, "terms") &&
      cw_event_reader_is (self, i - 4, CW_EVENT_OUTCOME))
    return TRUE;
  if (cw_event_reader_starts_with (self, i - 1, "of in"))
    return i > 1 && (cw_event_reader_is (self, i - 2, CW_EVENT_OUTCOME) ||
                     cw_event_reader_is (self, i - 2, CW_EVENT_RESPONSE) ||
                     cw_event_reader_starts_with (
                       self, i - 2,
                       "remission recurrence relapse regression control reduction "
                       "prevention therapy management course improvement relief "
                       "amelioration alleviation reversal treatment"));
  return cw_event_reader_starts_with (self, i - 1, "for against") && !is_why_seen (self, i - 1) &&
         !is_behind_front (self, i - 1, at);
}
