/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/telling/cw-event-telling-private.h"

/* Whether a sentence says that an event happened, and on treatment. */

/* "platelet count fell": the verb of what happened is part of its name. */
static gboolean
is_verb (const CwEventReader *self, guint at)
{
  return cw_event_is_verb (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1);
}

/* "after discontinuation of steroids": it comes back without what was given against it. */
static gboolean
is_answer_given_up (const CwEventReader *self, guint at)
{
  guint first = at > 3 ? at - 3 : 0;

  return cw_event_reader_is (self, at, CW_EVENT_OTHER_THING) &&
         cw_event_reader_has_between (self, first, at, CW_EVENT_ACTION);
}

/* "after three weeks of allopurinol", "while taking isoniazid": a medicine is taken before what
 * happens, not against it. */
static gboolean
is_exposed (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;

  for (guint i = 0; i < at; i++)
    {
      guint token = cw_event_reader_get (self, i)->first;

      if (cw_event_reader_get (self, i)->is_medicine && token > 0 &&
          (cw_scan_is (scan, token - 1,
                       "of with after following on taking starting receiving taken started "
                       "administered commencing initiating oral intravenous from upon") ||
           (cw_event_reader_is_reaction (self, at) &&
            cw_scan_is (scan, token - 1, "given prescribed received"))) &&
          !cw_event_reader_is_denied (self, i) && !is_answer_given_up (self, i) &&
          (cw_event_reader_has_between (self, i, at, CW_EVENT_CUE) ||
           cw_event_reader_has_between (self, i, at, CW_EVENT_COMMA)))
        return !cw_scan_is (scan, cw_event_reader_get (self, at)->first - 1, "for");
    }
  return FALSE;
}

/* "had been taking methimazole for six weeks when she presented with fever". */
static gboolean
is_when_on_medicine (const CwEventReader *self, guint at)
{
  gboolean is_taken = FALSE;

  for (guint i = 1; i < at; i++)
    {
      is_taken = is_taken || (cw_event_reader_get (self, i)->is_medicine &&
                              !cw_event_reader_is (self, i, CW_EVENT_OTHER_THING) &&
                              cw_event_reader_starts_with (self, i - 1, "taking receiving on"));
      if (is_taken && cw_event_reader_starts_with (self, i, "when"))
        return TRUE;
    }
  return FALSE;
}

/* "After two weeks of phenytoin, he presented with": the complaint at @at came with the medicine;
 * "two weeks after chemotherapy" too, unless it is as often that of the disease. */
static gboolean
is_after_medicine (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  gboolean after = FALSE, timed = FALSE;

  for (guint i = 0; i < self->elements->len && i < 10; i++)
    {
      guint token = cw_event_reader_get (self, i)->first;

      if ((cw_event_reader_is (self, i, CW_EVENT_COMMA) && i > 1) ||
          cw_event_reader_is (self, i, CW_EVENT_STOP))
        return FALSE;
      after = after || cw_scan_is (scan, token, "after while following since during");
      timed = timed || (!after && cw_scan_is (scan, token, "days weeks day week hours"));
      if (after && (cw_event_reader_get (self, i)->is_medicine ||
                    (timed && cw_event_reader_is (self, i, CW_EVENT_TREATMENT) &&
                     !cw_event_reader_is_of_disease (self, at))))
        return TRUE;
    }
  return FALSE;
}

/* "developed urticaria after the first infusion of iron": the same behind the event. */
static gboolean
is_followed_by_exposure (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint end = cw_event_reader_find_clause_end (self, at);
  gboolean after = FALSE;

  for (guint i = at + 1; i < end; i++)
    {
      guint token = cw_event_reader_get (self, i)->first;

      after = after || cw_scan_is (scan, token, "after following while during since upon") ||
              cw_event_reader_is (self, i, CW_EVENT_MEANWHILE);
      /* "after surgery and heparin was given". */
      after = after && !cw_event_reader_is (self, i, CW_EVENT_AND);
      if ((after || cw_scan_is (scan, token - 1, "from")) &&
          (cw_event_reader_get (self, i)->is_medicine ||
           cw_scan_is (scan, token,
                       "infusion infusions injection injections chemotherapy immunotherapy "
                       "vaccination")))
        return TRUE;
    }
  return FALSE;
}

/* "the diagnosis of a drug reaction was made". */
static gboolean
is_diagnosis (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;

  if (!cw_event_reader_is_drug_reaction (self, at))
    return FALSE;
  for (guint i = cw_event_reader_find_clause_start (self, at); i < self->elements->len; i++)
    if (cw_scan_is (scan, cw_event_reader_get (self, i)->last - 1, "diagnosis diagnosed") ||
        (i < at && cw_scan_is (scan, cw_event_reader_get (self, i)->last - 2, "diagnosed")) ||
        cw_event_reader_is (self, i, CW_EVENT_CUE) || cw_event_reader_is (self, i, CW_EVENT_SHOWED))
      return TRUE;
  return FALSE;
}

/* "Only fever and pain were noted": all that was to be told of a treatment. */
static gboolean
is_all_there_was (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint end = MIN (at + 14, cw_event_reader_find_clause_end (self, at));
  guint token = cw_event_reader_get (self, 0)->first;

  if (at > 6 || !cw_scan_is (scan, token, "only"))
    return FALSE;
  for (guint i = at + 1; i < end; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_CUE) || cw_event_reader_is (self, i, CW_EVENT_SHOWED))
      return cw_scan_is (scan, cw_event_reader_get (self, i)->last - 1,
                         "noted observed seen reported occurred recorded experienced documented");
  return FALSE;
}

/* "had nausea after the first cycle". */
static gboolean
is_had_meanwhile (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint words = 0;

  for (guint i = at; i > 0 && cw_event_reader_is_meanwhile (self); i--)
    {
      const CwEventElement *before = cw_event_reader_get (self, i - 1);

      if (cw_scan_is (scan, before->first, "had has"))
        return TRUE;
      if (before->kind != CW_EVENT_GLUE && before->kind != CW_EVENT_SEVERITY &&
          !(before->kind == CW_EVENT_WORD && words++ < 2))
        return FALSE;
    }
  return FALSE;
}

/* "colitis attributed to nivolumab", "neutropenia (grade 3) was caused by chemotherapy". */
static gboolean
is_caused (const CwEventReader *self, guint at)
{
  guint next = at + 1, end = MIN (at + CW_EVENT_GRADE_REACH, self->elements->len);

  if (cw_event_reader_skip_bracket (self, next) > next)
    {
      next = cw_event_reader_skip_bracket (self, next);
      end = MIN (next + CW_EVENT_GRADE_REACH, self->elements->len);
    }
  while (next < end &&
         (cw_event_reader_is_before_grade (self, next) ||
          (cw_event_reader_is (self, next, CW_EVENT_WORD) &&
           cw_event_is_belief (self->lexicon.scan, cw_event_reader_get (self, next)->first))))
    next++;
  /* "anemia, which was caused by chloramphenicol". */
  if (cw_event_reader_starts_with (self, next + cw_event_reader_is (self, next, CW_EVENT_COMMA),
                                   "which that") &&
      cw_event_reader_is (self, next + cw_event_reader_is (self, next, CW_EVENT_COMMA) + 1,
                          CW_EVENT_AUXILIARY))
    next += cw_event_reader_is (self, next, CW_EVENT_COMMA) + 2;
  /* "confusion and agitation, possibly related to ifosfamide". */
  if (cw_event_reader_is (self, at + 1, CW_EVENT_AND) ||
      cw_event_reader_is (self, at + 1, CW_EVENT_COMMA))
    {
      end = cw_event_reader_find_list_end (self, at);
      next = cw_event_reader_is (self, end, CW_EVENT_ATTRIBUTION) ? end : next;
    }
  /* "was possibly related to allopurinol". */
  if (cw_event_reader_is (self, next, CW_EVENT_ATTRIBUTION))
    return !g_str_has_prefix (cw_event_reader_get (self, next)->value, "un") &&
           !cw_event_reader_is_denied (self, next) && cw_event_reader_names_cause (self, next);
  /* "after surgery for appendicitis he was given". */
  if (!cw_event_reader_is (self, next, CW_EVENT_LINK) ||
      cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, next)->first, "given"))
    return FALSE;
  return cw_event_reader_names_cause (self, next);
}

/* "The polycythemia experienced at that time was attributed to axitinib": what begins the sentence
 * is what its verb is about. */
static gboolean
is_subject_of_cause (const CwEventReader *self, guint at)
{
  guint end = MIN (at + 14, cw_event_reader_find_clause_end (self, at));

  for (guint i = 0; i < at; i++)
    if (!cw_event_reader_is (self, i, CW_EVENT_GLUE) &&
        !cw_event_reader_is (self, i, CW_EVENT_WORD) &&
        !cw_event_reader_is (self, i, CW_EVENT_SEVERITY))
      return FALSE;
  for (guint i = at + 1; i < end; i++)
    {
      if (cw_event_reader_is (self, i, CW_EVENT_COMMA) ||
          cw_event_reader_is (self, i, CW_EVENT_AND) || cw_event_reader_is (self, i, CW_EVENT_BUT))
        return FALSE;
      if (cw_event_reader_is (self, i, CW_EVENT_LINK) &&
          cw_event_reader_follows (self, i, CW_EVENT_AUXILIARY))
        return !cw_event_reader_is_denied (self, i) && cw_event_reader_names_cause (self, i);
    }
  return FALSE;
}

/* "grade 3 Kounis syndrome, treated with", "CRS grade 2 on day 3": a row that is written out. */
static gboolean
is_graded_row (const CwEventReader *self, guint at)
{
  return at < 2 && cw_event_reader_is (self, 1 - at, CW_EVENT_GRADE) &&
         (cw_event_reader_is (self, 2, CW_EVENT_COMMA) ||
          cw_event_reader_is (self, 2, CW_EVENT_STOP) ||
          cw_event_reader_is (self, 2, CW_EVENT_OPEN) ||
          cw_event_reader_is (self, 2, CW_EVENT_ONSET));
}

/* "noticed swelling, itching and a rash": what is vague is told with what stands behind it; that
 * event, or %CW_EVENT_NONE. */
static guint
find_next_in_list (const CwEventReader *self, guint at)
{
  for (guint i = at + 1; i < self->elements->len && i < at + 5; i++)
    {
      if (cw_event_reader_is (self, i, CW_EVENT_TERM))
        return i > at + 1 ? i : CW_EVENT_NONE;
      if (!cw_event_reader_is (self, i, CW_EVENT_COMMA) &&
          !cw_event_reader_is (self, i, CW_EVENT_AND) &&
          !cw_event_reader_is (self, i, CW_EVENT_SEVERITY) &&
          !(cw_event_reader_is (self, i, CW_EVENT_OUTCOME) &&
            cw_event_reader_starts_with (self, i, "fatal persistent reversible transient")))
        return CW_EVENT_NONE;
    }
  return CW_EVENT_NONE;
}

/* "was stopped because of weakness": what is told of a complaint that can be one of anything. */
static gboolean
is_vague_told (const CwEventReader *self, guint at)
{
  if (cw_event_reader_is_fragment (self) || is_graded_row (self, at))
    return cw_event_reader_is_whole_text (self) || is_graded_row (self, at);
  return !cw_event_reader_was_there_before (self, at) &&
         (cw_event_reader_is_reason (self, at) || is_caused (self, at) ||
          cw_event_reader_is_called_event (self, at) || is_all_there_was (self, at) ||
          cw_event_reader_is_effect (self, at) || cw_event_reader_is_sequel (self, at) ||
          cw_event_reader_is_noun_frame (self, at));
}

/* "presented with dyspnea following chemotherapy"; with a tumour the complaint is that of it. */
static gboolean
is_effect_at_coming (const CwEventReader *self, guint at)
{
  for (guint i = at; i > 0 && !cw_event_reader_is (self, i - 1, CW_EVENT_BASELINE); i--)
    if (cw_event_reader_is (self, i - 1, CW_EVENT_OTHER_THING))
      return FALSE;
  return cw_event_reader_is_effect (self, at);
}

/* "died during induction due to pancytopenia and sepsis". */
static gboolean
is_cause_of_death (const CwEventReader *self, guint at)
{
  gboolean linked = FALSE;

  for (guint i = at; i > 0 && at - i < 16; i--)
    {
      if (cw_event_reader_is (self, i - 1, CW_EVENT_STOP))
        return FALSE;
      linked = linked || cw_event_reader_is (self, i - 1, CW_EVENT_LINK);
      if (linked &&
          cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, i - 1)->first, "died expired"))
        return cw_event_reader_is_meanwhile (self);
    }
  return FALSE;
}

/* "CRP and leukocytes decreased": an inflammation went by. */
static gboolean
is_inflammation_ending (const CwEventReader *self, guint at)
{
  for (guint i = 0; i < at && is_verb (self, at); i++)
    if (cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, i)->first,
                    "crp procalcitonin reactive inflammatory temperature lactate"))
      return TRUE;
  return FALSE;
}

/* "diarrhea did not improve": what was given was given against it. */
static gboolean
is_unhelped (const CwEventReader *self)
{
  for (guint i = 0; i < self->elements->len; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_OUTCOME) &&
        cw_event_reader_starts_with (self, i, "did failed without no not"))
      return TRUE;
  return FALSE;
}

/* "Despite renal impairment, pamidronate was given": it was there before. */
static gboolean
is_conceded (const CwEventReader *self, guint at)
{
  for (guint i = at; i > 0 && at - i < 3; i--)
    if (cw_event_reader_is (self, i - 1, CW_EVENT_DESPITE))
      return TRUE;
    else if (!cw_event_reader_is (self, i - 1, CW_EVENT_WORD) &&
             !cw_event_reader_is (self, i - 1, CW_EVENT_GLUE))
      return FALSE;
  return FALSE;
}

/* "improvement of the colitis". */
static gboolean
is_end_of (const CwEventReader *self, guint at)
{
  while (at > 0 && cw_event_reader_starts_with (self, at - 1, "the his her this"))
    at--;
  return at > 0 && cw_event_reader_is (self, at - 1, CW_EVENT_OUTCOME) &&
         g_str_has_prefix (cw_event_reader_get (self, at - 1)->value, "resol");
}

/* What became of something; "worsening fever" tells how it was. */
static gboolean
has_ending (const CwEventReader *self)
{
  for (guint i = 0; i < self->elements->len; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_OUTCOME) && !cw_event_reader_is_denied (self, i) &&
        !(cw_event_reader_starts_with (self, i, "worsening") &&
          cw_event_reader_is (self, i + 1, CW_EVENT_TERM)))
      return TRUE;
  return FALSE;
}

/* One of the ways in which a sentence tells that an event came of a treatment. */
typedef struct
{
  const char *name; /* as the table of weights has it */
  gboolean (*tells) (const CwEventReader *self, guint at);
} Way;

/* The name of the first of @ways that tells of the event at @at; %NULL for none. */
static const char *
find_way (const CwEventReader *self, guint at, const Way *ways, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (ways[i].tells (self, at))
      return ways[i].name;
  return NULL;
}

static gboolean
is_blamed (const CwEventReader *self, guint at)
{
  return cw_event_reader_get_blame (self, at) != NULL;
}

static gboolean
is_timed_finding (const CwEventReader *self, guint at)
{
  return cw_event_reader_is_meanwhile (self) && cw_event_reader_is_finding (self, at) &&
         cw_event_reader_is_timed_on_treatment (self, at) && !is_end_of (self, at);
}

static gboolean
is_ended_with_action (const CwEventReader *self, G_GNUC_UNUSED guint at)
{
  return has_ending (self) && !is_unhelped (self) &&
         (cw_event_reader_has_action (self) || cw_event_reader_is_fatal_meanwhile (self));
}

static gboolean
needs_tie (const CwEventReader *self, guint at)
{
  return cw_event_reader_get (self, at)->number >= CW_EVENT_TIED;
}

static gboolean
is_row (const CwEventReader *self, guint at)
{
  return (needs_tie (self, at) && is_graded_row (self, at)) ||
         ((!needs_tie (self, at) || cw_event_reader_is_whole_text (self)) &&
          cw_event_reader_is_fragment (self));
}

static gboolean
is_cued_by_treatment (const CwEventReader *self, guint at)
{
  return cw_event_reader_is_called_by_treatment (self, at) &&
         cw_event_reader_is_of_treatment (self, at) && cw_event_reader_has_cue (self);
}

static gboolean
is_on_treatment (const CwEventReader *self, guint at)
{
  return needs_tie (self, at) ? cw_event_reader_is_meanwhile (self)
                              : cw_event_reader_is_on_treatment (self, at);
}

/* By what is told of its cause, wherever it stands. */
static const char *
find_cause (const CwEventReader *self, guint at)
{
  static const Way ways[] = {
    { "blame", is_blamed },
    { "sequel", cw_event_reader_is_sequel },
    { "put-down", cw_event_reader_is_put_down_to_medicine },
    { "start", cw_event_reader_is_after_start },
    { "blood", cw_event_reader_is_blood_of_treated },
    { "tie", cw_event_reader_is_tied },
    { "clause", cw_event_reader_is_told_clause },
    { "settled", cw_event_reader_is_settled_without },
    { "culprit", cw_event_reader_is_of_culprit },
    { "withdrawal", cw_event_reader_is_withdrawal },
  };

  return find_way (self, at, ways, G_N_ELEMENTS (ways));
}

/* By what was done, or by what it is called. */
static const char *
find_answer (const CwEventReader *self, guint at)
{
  static const Way ways[] = {
    { "row", is_row },
    { "reason", cw_event_reader_is_reason },
    { "caused", is_caused },
    { "subject", is_subject_of_cause },
    { "called", cw_event_reader_is_called_event },
    { "all", is_all_there_was },
    { "action", cw_event_reader_is_followed_by_action },
    { "meanwhile", is_had_meanwhile },
    { "answered-at-once", cw_event_reader_is_answered_at_once },
    { "death", is_cause_of_death },
    { "frame", cw_event_reader_is_framed },
    { "finding", is_timed_finding },
    { "support", cw_event_reader_is_supported },
    { "effect", cw_event_reader_is_effect },
    { "ending", is_ended_with_action },
    { "cued", is_cued_by_treatment },
    { "answered", cw_event_reader_is_answered },
  };

  return find_way (self, at, ways, G_N_ELEMENTS (ways));
}

/* By the time at which it came. */
static const char *
find_time (const CwEventReader *self, guint at, gboolean is_presented, gboolean is_severe)
{
  static const Way ways[] = {
    { "cue", is_on_treatment },
    { "exposed", is_exposed },
    { "followed", is_followed_by_exposure },
  };
  const char *way = NULL;

  /* "developed aplasia during therapy with methotrexate for psoriasis". */
  if (cw_event_reader_was_there_before (self, at) && !is_severe)
    return NULL;
  if (cw_event_reader_has_there (self) && cw_event_reader_is_meanwhile (self))
    return "there";
  if (cw_event_reader_has_cue (self) || is_presented || is_severe || is_verb (self, at))
    {
      way = find_way (self, at, ways, G_N_ELEMENTS (ways));
      if (way == NULL && !is_presented && cw_event_reader_is_of_treatment (self, at))
        way = "of-treatment";
    }
  if (way == NULL && cw_event_reader_is_story (self, at))
    way = "story";
  return way;
}

/* Whether the event stands behind "presented with" and nothing says that it came later. */
static gboolean
is_only_presented (const CwEventReader *self, guint at)
{
  return !cw_event_reader_is_meanwhile (self) && !is_after_medicine (self, at) &&
         !is_effect_at_coming (self, at) && !cw_event_reader_is_called_event (self, at) &&
         !cw_event_reader_is_answered_at_once (self, at);
}

static gboolean
is_outcome_of_treatment (const CwEventReader *self, guint at)
{
  return cw_event_reader_is_of_treatment (self, at) &&
         (cw_event_reader_is_on_treatment (self, at) ||
          cw_event_reader_has (self, CW_EVENT_OUTCOME));
}

/* How the event at @at alone is told, whatever is told of those beside it; %NULL for not at all. */
static const char *
find_telling (const CwEventReader *self, guint at, gboolean is_presented, gboolean is_severe)
{
  const char *way;

  if (cw_event_reader_is_aftermath (self, at))
    return "aftermath";
  if (cw_event_reader_is_companion (self, at))
    return "companion";
  if (cw_event_reader_get (self, at)->number == CW_EVENT_VAGUE)
    {
      guint next = at > 0 && cw_event_reader_is (self, at - 1, CW_EVENT_CUE)
                     ? find_next_in_list (self, at)
                     : CW_EVENT_NONE;

      if (is_vague_told (self, at))
        return "vague";
      return next != CW_EVENT_NONE ? find_telling (self, next, is_presented, FALSE) : NULL;
    }
  if (is_inflammation_ending (self, at) || cw_event_reader_came_otherwise (self, at) ||
      (is_conceded (self, at) && !cw_event_reader_is_continued_despite (self, at)))
    return NULL;
  if ((way = find_cause (self, at)))
    return way;
  if (is_presented && (cw_event_reader_is_story (self, at) || is_when_on_medicine (self, at)))
    return "story";
  if ((is_presented && is_only_presented (self, at)) ||
      (needs_tie (self, at) && cw_event_reader_was_there_before (self, at)))
    return NULL;
  if ((way = find_answer (self, at)))
    return way;
  if (!is_presented && is_outcome_of_treatment (self, at))
    return "outcome";
  if (is_diagnosis (self, at))
    return "diagnosis";
  if (cw_event_reader_has_value (self, CW_EVENT_RECHALLENGE, "positive"))
    return "rechallenge";
  return find_time (self, at, is_presented, is_severe);
}

/* How many events of a list are looked at to know whether one of them is told. */
#define LIST_TERMS_MAX 4

/* "Cardiac arrest and subarachnoid hemorrhage occurred": what has the verb of another event that is
 * told. */
static const char *
find_telling_of_list (const CwEventReader *self, guint at, gboolean is_presented)
{
  guint next = at;

  if (cw_event_reader_get (self, at)->number >= CW_EVENT_GUESSED ||
      !cw_event_reader_comes_about (self, at, FALSE) ||
      cw_event_reader_was_there_before (self, at) ||
      cw_event_is_tumor (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1))
    return NULL;
  for (guint n = 0; n < LIST_TERMS_MAX; n++)
    {
      next = find_next_in_list (self, next);
      if (next == CW_EVENT_NONE)
        return NULL;
      if (find_telling (self, next, is_presented, FALSE))
        return "beside";
    }
  return NULL;
}

/* How the sentence says that the event at @at happened, and on treatment, as the table of weights
 * names it; %NULL where it does not. @is_presented: it stands behind "presented with", @is_severe:
 * behind a word for how severe it was. */
const char *
cw_event_reader_find_telling (const CwEventReader *self,
                              guint at,
                              gboolean is_presented,
                              gboolean is_severe)
{
  const char *way = find_telling (self, at, is_presented, is_severe);

  return way ? way : find_telling_of_list (self, at, is_presented);
}
