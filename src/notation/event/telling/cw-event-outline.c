/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/telling/cw-event-telling-private.h"

/* What others must know of a sentence: what it says was given, and what was done with it. */

/* A treatment that can have brought something about: of a tumour, or told by its cycles. */
static gboolean
is_treatment (const CwEventReader *self, guint at)
{
  return (cw_event_reader_is_time_on_medicine (self, at) ||
          cw_event_reader_is (self, at, CW_EVENT_DRUG) ||
          cw_event_reader_is (self, at, CW_EVENT_CYCLES) ||
          cw_event_reader_is (self, at, CW_EVENT_MEANWHILE) ||
          cw_event_is_regimen (self->lexicon.scan, cw_event_reader_get (self, at)->first) ||
          cw_event_reader_starts_with (self, at,
                                       "chemotherapy polychemotherapy immunotherapy radiotherapy "
                                       "chemoradiotherapy chemoradiation chemoimmunotherapy "
                                       "inhibitor inhibitors")) &&
         !cw_event_reader_is_denied (self, at);
}

/* Whatever is given to somebody: "the infusion of CAR T cells", "cephalexin". */
static gboolean
is_medication (const CwEventReader *self, guint at)
{
  return (cw_event_reader_get (self, at)->is_medicine ||
          cw_event_reader_starts_with (self, at,
                                       "infusion injection vaccination transplantation transplant "
                                       "conditioning irradiation")) &&
         !cw_event_reader_is_denied (self, at);
}

/* "was started on sunitinib", "after two cycles of FOLFOX": what @names_it says
 * is a treatment was given, not only thought of. */
static gboolean
tells_treatment (const CwEventReader *self,
                 gboolean (*names_it) (const CwEventReader *self, guint at))
{
  gboolean is_given = FALSE, is_named = FALSE;

  for (guint i = 0; i < self->elements->len; i++)
    {
      is_named = is_named || names_it (self, i);
      is_given = is_given || cw_event_reader_is (self, i, CW_EVENT_CYCLES) ||
                 cw_event_reader_is (self, i, CW_EVENT_MEANWHILE) ||
                 cw_event_reader_is_time_on_medicine (self, i) ||
                 cw_event_reader_starts_with (
                   self, i,
                   "received receiving started commenced initiated administered given "
                   "treated underwent undergoing completed continued began begun prescribed "
                   "cycle cycles course courses dose doses during followed added "
                   "switched");
    }
  return is_named && is_given;
}

/* "because of", with an event behind it: why the sentence says that something was done. */
static gboolean
names_reason (const CwEventReader *self)
{
  gboolean is_linked = FALSE;

  for (guint i = 0; i < self->elements->len; i++)
    {
      is_linked = is_linked || cw_event_reader_is (self, i, CW_EVENT_LINK) ||
                  cw_event_reader_starts_with (self, i, "for after when");
      if (is_linked && cw_event_reader_is (self, i, CW_EVENT_TERM))
        return TRUE;
    }
  return FALSE;
}

/* Whether a medicine, its dose or "treatment" is named in the clause of the action at @at. */
static gboolean
has_object (const CwEventReader *self, guint at)
{
  guint end = MIN (cw_event_reader_find_clause_end (self, at), at + 6);

  for (guint i = cw_event_reader_find_clause_start (self, at); i < end; i++)
    if (cw_event_reader_is_cause (self, i) || cw_event_reader_is (self, i, CW_EVENT_DOSE))
      return TRUE;
  return FALSE;
}

/* What the sentence says was done with a medicine, without saying why; %NULL for nothing. */
static const char *
find_answer (const CwEventReader *self)
{
  for (guint i = 0; i < self->elements->len; i++)
    {
      const char *value = cw_event_reader_get (self, i)->value;

      /* "Prednisone was tapered after 3 months": as it was meant to be. */
      if (value && cw_event_reader_is_action (self, i) &&
          !cw_event_reader_starts_with (self, i, "tapered tapering weaned weaning") &&
          (g_str_equal (value, "none") || has_object (self, i)))
        return names_reason (self) ? NULL : value;
    }
  return NULL;
}

/* "MRI showed brain metastases". */
static gboolean
shows_metastases (const CwEventReader *self, guint at)
{
  return cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1,
                     "metastases metastasis carcinomatosis") &&
         cw_event_reader_has_between (self, at > 5 ? at - 5 : 0, at, CW_EVENT_SHOWED);
}

/* "recurrent laryngeal nerve palsy". */
static gboolean
is_of_nerve (const CwEventReader *self, guint at)
{
  return cw_event_reader_starts_with (self, at, "recurrent") &&
         cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->first + 1, "laryngeal");
}

/* "progression of this severe reaction": not of the disease. */
static gboolean
is_of_reaction (const CwEventReader *self, guint at)
{
  if (!cw_event_reader_starts_with (self, at, "progression") ||
      !cw_event_reader_starts_with (self, at + 1, "of"))
    return FALSE;
  for (guint i = at + 2; i < self->elements->len && i < at + 6; i++)
    if (cw_event_reader_starts_with (self, i,
                                     "reaction rash eruption toxicity hepatitis neuropathy") ||
        (cw_event_reader_is (self, i, CW_EVENT_TERM) && cw_event_reader_is_reaction (self, i)))
      return TRUE;
  return FALSE;
}

/* The disease grew: why else somebody feels worse, and treatment is given up. */
static gboolean
tells_progress (const CwEventReader *self)
{
  for (guint i = 0; i < self->elements->len; i++)
    if (!cw_event_reader_is_denied (self, i) && !is_of_nerve (self, i) &&
        !is_of_reaction (self, i) &&
        ((cw_event_reader_is (self, i, CW_EVENT_RESPONSE) &&
          g_strcmp0 (cw_event_reader_get (self, i)->value, "pd") == 0) ||
         shows_metastases (self, i) ||
         cw_event_reader_starts_with (
           self, i, "progression progressed progressive relapse relapsed recurrence recurrent")))
      return TRUE;
  return FALSE;
}

/* A medicine by its name; antibiotics are given up when they do not help. */
static gboolean
names_culprit (const CwEventReader *self)
{
  for (guint i = 0; i < self->elements->len; i++)
    if (cw_event_reader_get (self, i)->is_medicine &&
        !cw_event_reader_is (self, i, CW_EVENT_OTHER_THING) &&
        !cw_event_reader_is_antibiotic (self, i))
      return TRUE;
  return FALSE;
}

/* "All symptoms abated after efavirenz was stopped": what had been told was due to it. */
static gboolean
tells_settling (const CwEventReader *self)
{
  gboolean is_over = FALSE, is_stopped = FALSE, is_by = FALSE;

  for (guint i = 0; i < self->elements->len; i++)
    {
      const char *value = cw_event_reader_get (self, i)->value;

      if (cw_event_reader_is_denied (self, i) ||
          (cw_event_reader_is (self, i, CW_EVENT_OTHER_THING) && !is_by))
        return FALSE;
      /* "were improved by withdrawal of vancomycin and corticosteroids". */
      is_by = is_by || (i > 0 && is_over && cw_event_reader_starts_with (self, i - 1, "by") &&
                        cw_event_reader_is (self, i, CW_EVENT_ACTION) &&
                        cw_event_reader_is_cause (self, i + 1));
      is_over = is_over || (cw_event_reader_is (self, i, CW_EVENT_OUTCOME) &&
                            g_str_has_prefix (value, "resol"));
      is_stopped = is_stopped ||
                   (cw_event_reader_is_action (self, i) && g_strcmp0 (value, "stopped") == 0 &&
                    (i == 0 || is_over ||
                     cw_event_reader_starts_with (self, i - 1, "after upon with on by following")));
    }
  return is_over && is_stopped &&
         (is_by || names_culprit (self) || cw_event_reader_is (self, 0, CW_EVENT_TERM));
}

/* "He had started flucloxacillin three weeks earlier", "she had been on methotrexate", "the only
 * drug she was taking was valproate": what had been taken when something came. */
static gboolean
tells_taken_before (const CwEventReader *self)
{
  gboolean is_past = FALSE, is_named = FALSE;

  for (guint i = 0; i < self->elements->len; i++)
    {
      const CwEventElement *element = cw_event_reader_get (self, i);

      if (cw_event_reader_is_denied (self, i) || cw_event_reader_starts_with (self, i, "years") ||
          element->kind == CW_EVENT_CUE || element->kind == CW_EVENT_OUTCOME)
        return FALSE;
      for (guint token = element->first; token < element->last; token++)
        is_past = is_past ||
                  (cw_scan_is (self->lexicon.scan, token, "had") &&
                   cw_scan_is (self->lexicon.scan, token + 1,
                               "been started begun commenced taken received recently just")) ||
                  (cw_scan_is (self->lexicon.scan, token, "was were") &&
                   cw_scan_is (self->lexicon.scan, token + 1, "taking receiving on"));
      is_named = is_named || (is_past && cw_event_reader_is_named_cause (self, i) &&
                              element->kind != CW_EVENT_OTHER_THING &&
                              !cw_event_reader_is_taken_away (self, i, i));
      /* "Methotrexate had been started". */
      is_named = is_named || (cw_event_reader_is_named_cause (self, i) && i < 4 &&
                              cw_event_reader_starts_with (self, i + 1, "had"));
    }
  return is_past && is_named;
}

/* What the story needs to know of this sentence, whose elements have been read. */
void
cw_event_reader_outline (const CwEventReader *self, CwEventSentence *sentence)
{
  cw_event_reader_note_culprit (self, sentence);
  if (cw_event_reader_is_general (self) ||
      cw_event_reader_is_of_relative (self, self->elements->len - 1) || sentence->is_of_others)
    return;
  sentence->is_treated = tells_treatment (self, is_treatment);
  sentence->is_medicated = sentence->is_treated || tells_treatment (self, is_medication);
  sentence->is_summary = cw_event_reader_is_summary (self);
  sentence->is_taking = cw_event_reader_tells_taking (self);
  sentence->is_stay = cw_event_reader_counts_stay (self);
  sentence->answer = find_answer (self);
  sentence->names_drug = cw_event_reader_has (self, CW_EVENT_DRUG);
  sentence->names_culprit = names_culprit (self);
  sentence->looks_back = tells_taken_before (self);
  sentence->settles = tells_settling (self);
  if (sentence->settles && cw_event_reader_is (self, 0, CW_EVENT_TERM))
    sentence->subject =
      cw_scan_get (self->lexicon.scan, cw_event_reader_get (self, 0)->last - 1)->word;
  sentence->hindsight = cw_event_reader_get_hindsight (self);
  sentence->blames = cw_event_reader_blames_medicine (self);
  sentence->is_progress = tells_progress (self);
  sentence->names_event =
    cw_event_reader_has_cue (self) && cw_event_reader_has (self, CW_EVENT_TERM);
}
