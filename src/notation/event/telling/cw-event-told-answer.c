/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/telling/cw-event-telling-private.h"

/* Whether an event is told by what was done with a medicine because of it. */

/* Whether something was done with the drug in this clause, from @at on. */
static gboolean
has_action_after (const CwEventReader *self, guint at)
{
  guint end = cw_event_reader_find_clause_end (self, at);

  for (; at < end; at++)
    if (cw_event_reader_is_action (self, at))
      return TRUE;
  return FALSE;
}

/* "Because of nausea, metformin was stopped": what was done behind @at was done with a medicine. */
static gboolean
acts_on_medicine (const CwEventReader *self, guint at)
{
  guint end = cw_event_reader_find_clause_end (self, at);
  gboolean is_named = FALSE;

  for (guint i = at + 1; i < end; i++)
    {
      is_named = is_named || cw_event_reader_get (self, i)->is_medicine;
      /* "the patient discontinued varenicline". */
      if (cw_event_reader_is_action (self, i))
        return (is_named || (i + 1 < end && cw_event_reader_get (self, i + 1)->is_medicine)) &&
               !cw_event_reader_exchanges_antibiotic (self, at + 1, i);
    }
  return FALSE;
}

/* "discontinued due to nausea", "because of nausea, sunitinib was stopped": the event is why. */
static gboolean
is_linked_reason (const CwEventReader *self, guint at)
{
  gboolean linked = FALSE;

  for (guint i = at; i > 0 && !cw_event_reader_is (self, i - 1, CW_EVENT_STOP); i--)
    if (cw_event_reader_is (self, i - 1, CW_EVENT_LINK) && has_action_after (self, at + 1) &&
        (cw_event_reader_is_on_treatment (self, at) || cw_event_reader_has (self, CW_EVENT_DRUG) ||
         acts_on_medicine (self, at) || cw_event_reader_has (self, CW_EVENT_TREATMENT) ||
         cw_event_reader_has_value (self, CW_EVENT_ACTION, "reduced")))
      return TRUE;

  while (at-- > 0)
    {
      linked = linked || cw_event_reader_is (self, at, CW_EVENT_LINK);
      if (linked && cw_event_reader_is_action (self, at))
        return TRUE;
    }
  return FALSE;
}

#define FINDINGS                                                                                   \
  "diagnosis development recognition discovery detection identification confirmation "             \
  "emergence manifestation"

#define FOUND                                                                                      \
  "diagnosed recognized recognised detected noted observed discovered confirmed found apparent "   \
  "evident identified noticed seen documented suspected"

/* "After the onset of seizures", "with the diagnosis of sepsis", "when myocarditis was recognized":
 * whether the sentence begins with the event at @at having come to light. */
static gboolean
begins_with_finding (const CwEventReader *self, guint at)
{
  guint start = cw_event_reader_find_clause_start (self, at), i = at, end;

  while (i > start &&
         (cw_event_reader_is (self, i - 1, CW_EVENT_WORD) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_SIGN) ||
          cw_event_reader_is_list_part (self, i - 1) ||
          cw_event_reader_starts_with (self, i - 1, "a an the of his her this")) &&
         !cw_event_reader_starts_with (self, i - 1, FINDINGS " when once"))
    i--;
  if (i == start || i > start + 3)
    return FALSE;
  if (cw_event_reader_starts_with (self, i - 1, FINDINGS " onset occurrence appearance"))
    return cw_event_reader_starts_with (self, start, "after upon with on following at");
  end = cw_event_reader_find_list_end (self, at);
  end += cw_event_reader_starts_with (self, end, "had has");
  return cw_event_reader_starts_with (self, i - 1, "when once after") &&
         ((cw_event_reader_is (self, end, CW_EVENT_AUXILIARY) &&
           cw_event_reader_starts_with (self, end + 1, FOUND)) ||
          (cw_event_reader_starts_with (self, end, "was were") && end < self->elements->len &&
           cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, end)->last - 1, FOUND)) ||
          cw_event_reader_starts_with (self, end, "developed occurred appeared emerged ensued"));
}

/* "After the onset of seizures bupropion was withdrawn". */
static gboolean
is_found_and_answered (const CwEventReader *self, guint at)
{
  return begins_with_finding (self, at) && acts_on_medicine (self, at) &&
         !cw_event_reader_is_denied (self, at);
}

/* "Clozapine was continued despite leukopenia": it came, and nothing was done. */
gboolean
cw_event_reader_is_continued_despite (const CwEventReader *self, guint at)
{
  guint i = at, start = cw_event_reader_find_clause_start (self, at);
  gboolean is_continued = FALSE;

  while (i > start && at - i < 6 && !cw_event_reader_is (self, i - 1, CW_EVENT_DESPITE))
    if (!cw_event_reader_is_list_part (self, i - 1) &&
        !cw_event_reader_is (self, i - 1, CW_EVENT_WORD) &&
        !cw_event_reader_starts_with (self, i - 1, "the his her this these a an"))
      return FALSE;
    else
      i--;
  if (i == start || !cw_event_reader_is (self, i - 1, CW_EVENT_DESPITE))
    return FALSE;
  for (i--; i > start; i--)
    {
      if (cw_event_reader_is (self, i - 1, CW_EVENT_TERM) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_OTHER_THING))
        return FALSE;
      is_continued =
        is_continued || cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, i - 1)->last - 1,
                                    "continued maintained");
      if (is_continued && cw_event_reader_is_cause (self, i - 1))
        return TRUE;
    }
  return FALSE;
}

/* "was not restarted after the patient had recovered from myocarditis". */
static gboolean
is_not_resumed (const CwEventReader *self, guint at)
{
  gboolean is_after = FALSE;

  for (guint i = at; i > 0 && at - i < 14; i--)
    {
      if (cw_event_reader_is (self, i - 1, CW_EVENT_STOP) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_OTHER_THING))
        return FALSE;
      is_after = is_after || cw_event_reader_starts_with (self, i - 1, "after when once even");
      if (is_after && cw_event_reader_starts_with (self, i - 1, "not never") &&
          cw_event_reader_is_action (self, i - 1))
        return TRUE;
    }
  return FALSE;
}

/* "was held for neutropenia", "was stopped after an anaphylactic reaction": the event is why. */
static gboolean
is_occasion (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  gboolean found = FALSE, is_for = FALSE;

  if (is_not_resumed (self, at))
    return TRUE;
  /* "was stopped when the fever resolved". */
  for (guint i = at + 1; i < self->elements->len && i < at + 4; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_OUTCOME) ||
        cw_event_reader_is (self, i, CW_EVENT_ENDED))
      return FALSE;
  for (guint i = at; i > 0 && at - i < 16; i--)
    {
      const CwEventElement *before = cw_event_reader_get (self, i - 1);

      if (found && at - i < (is_for ? 7 : 16) && cw_event_reader_is_action (self, i - 1))
        return TRUE;
      if (before->kind == CW_EVENT_COMMA || before->kind == CW_EVENT_STOP ||
          before->kind == CW_EVENT_OUTCOME || before->kind == CW_EVENT_OTHER_THING)
        return FALSE;
      is_for = is_for || cw_scan_is (scan, before->first, "for");
      /* "was discontinued as he developed hyperkalemia". */
      found = found || is_for ||
              (cw_scan_is (scan, before->first, "as") &&
               cw_event_reader_starts_with (self, i, "he she the patient") &&
               cw_event_reader_has_between (self, i, at, CW_EVENT_CUE)) ||
              cw_scan_is (scan, before->first, "after when upon following") ||
              (cw_scan_is (scan, before->first, "since because") &&
               cw_event_reader_is (self, cw_event_reader_skip_glue (self, at + 1), CW_EVENT_CUE));
    }
  return FALSE;
}

static gboolean
has_cause_between (const CwEventReader *self, guint first, guint last)
{
  for (guint i = first; i < last; i++)
    if (cw_event_reader_is_cause (self, i) && !cw_event_reader_is (self, i, CW_EVENT_OTHER_THING))
      return TRUE;
  return FALSE;
}

/* "Treatment was resumed after the neutropenia had recovered": why it had been held. */
gboolean
cw_event_reader_is_waited_for (const CwEventReader *self, guint at)
{
  guint end = MIN (at + 4, self->elements->len);
  gboolean is_over = FALSE, is_until = FALSE;

  for (guint i = at + 1; i < end; i++)
    is_over = is_over || (cw_event_reader_is (self, i, CW_EVENT_OUTCOME) &&
                          g_strcmp0 (cw_event_reader_get (self, i)->value, "ongoing") != 0);
  for (guint i = at; is_over && i > 0 && at - i < 14; i--)
    {
      is_until = is_until || cw_event_reader_starts_with (self, i - 1, "after once when until");
      if (cw_event_reader_is (self, i - 1, CW_EVENT_RESTART))
        return is_until && has_cause_between (self, 0, i - 1);
    }
  /* "Colitis improved to grade 1, and nivolumab was restarted". */
  end = MIN (at + 16, self->elements->len);
  for (guint i = at + 1; is_over && i < end; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_RESTART))
      return has_cause_between (self, at + 1, i);
  return FALSE;
}

/* "Lithium was stopped, but the tremor did not subside": it was stopped because of that. */
static gboolean
is_unsettled (const CwEventReader *self, guint at)
{
  guint end = MIN (at + 4, self->elements->len);
  gboolean is_but = FALSE, lasts = FALSE;

  for (guint i = at + 1; i < end; i++)
    lasts = lasts || (cw_event_reader_is (self, i, CW_EVENT_OUTCOME) &&
                      g_strcmp0 (cw_event_reader_get (self, i)->value, "ongoing") == 0);
  for (guint i = at; lasts && i > 0 && at - i < 8; i--)
    {
      is_but = is_but || cw_event_reader_is (self, i - 1, CW_EVENT_BUT) ||
               cw_event_reader_starts_with (self, i - 1, "however");
      if (is_but && cw_event_reader_is_action (self, i - 1))
        {
          for (guint k = cw_event_reader_find_clause_start (self, i - 1); k < at; k++)
            if (cw_event_reader_get (self, k)->is_medicine &&
                !cw_event_reader_is (self, k, CW_EVENT_OTHER_THING))
              return !cw_event_reader_is_antibiotic (self, k);
          return FALSE;
        }
    }
  return FALSE;
}

/* "was switched to tocilizumab due to persistent polyarthritis": the first had not helped. */
static gboolean
is_unhelped (const CwEventReader *self, guint at)
{
  guint first = at > 14 ? at - 14 : 0, i = at;

  while (i > 0 && at - i < 3 && cw_event_reader_is (self, i - 1, CW_EVENT_WORD) &&
         !cw_event_reader_starts_with (self, i - 1, "uncontrolled refractory"))
    i--;
  if (i == 0 || !cw_event_reader_starts_with (
                  self, i - 1, "persistent persisting ongoing uncontrolled refractory"))
    return FALSE;
  for (; i > first; i--)
    if (cw_event_reader_starts_with (self, i - 1,
                                     "switched replaced changed substituted exchanged"))
      return TRUE;
  return FALSE;
}

/* "was reduced to 150 mg due to renal failure": the dose was fitted to what was there. */
static gboolean
is_why_fitted (const CwEventReader *self, guint at)
{
  guint first = at > 14 ? at - 14 : 0;

  if (!cw_event_reader_starts_with (self, at, "renal kidney hepatic liver chronic") ||
      !cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1,
                   "failure insufficiency impairment disease"))
    return FALSE;
  for (guint i = at; i > first; i--)
    if (g_strcmp0 (cw_event_reader_get (self, i - 1)->value, "reduced") == 0)
      return TRUE;
  return FALSE;
}

/* Whether the event at @at is why something was done with a medicine. */
gboolean
cw_event_reader_is_reason (const CwEventReader *self, guint at)
{
  if (is_why_fitted (self, at) || is_unhelped (self, at))
    return FALSE;
  return is_linked_reason (self, at) || is_found_and_answered (self, at) ||
         cw_event_reader_is_continued_despite (self, at) || is_occasion (self, at) ||
         cw_event_reader_is_waited_for (self, at) || is_unsettled (self, at);
}

/* "neutropenia required a dose reduction". */
gboolean
cw_event_reader_is_followed_by_action (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint end = cw_event_reader_find_clause_end (self, at);
  gboolean caused = FALSE;

  for (guint i = at + 1; i < end && i < at + 16; i++)
    {
      caused = caused || cw_scan_is (scan, cw_event_reader_get (self, i)->first,
                                     "required requiring necessitated necessitating prompted "
                                     "prompting led leading resulted resulting forced forcing "
                                     "warranted warranting mandated mandating compelled obliged "
                                     "obliging urged caused made");
      if (caused && cw_event_reader_is_action (self, i))
        return g_strcmp0 (cw_event_reader_get (self, i)->value, "none") != 0;
    }
  return FALSE;
}

/* "A diagnosis of autoimmune hepatitis was made". */
static gboolean
is_called_diagnosis (const CwEventReader *self, guint at)
{
  for (guint i = at; i > 0 && at - i < 4; i--)
    if (cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, i - 1)->last - 1,
                    "diagnosis diagnosed"))
      return TRUE;
  return FALSE;
}

/* "creatinine rose to 3 mg/dl; tenofovir was stopped": a clause of its own that goes on. */
static guint
find_end_of_answer (const CwEventReader *self, guint at)
{
  guint end = cw_event_reader_find_clause_end (self, at);

  return end + 2 < self->elements->len &&
             cw_scan_is_sign (self->lexicon.scan, cw_event_reader_get (self, end)->first, ';') &&
             cw_event_reader_is_cause (self, end + 1)
           ? cw_event_reader_find_clause_end (self, end + 1)
           : end;
}

/* "continued glipizide but presented with hypoglycemia and glipizide was stopped": a medicine that
 * was named before the event at @at is given up at @action. */
static gboolean
is_same_medicine (const CwEventReader *self, guint at, guint action)
{
  const CwScan *scan = self->lexicon.scan;

  for (guint i = at + 1; i < action; i++)
    if (cw_event_reader_get (self, i)->is_medicine)
      for (guint k = 0; k < at; k++)
        if (cw_event_reader_get (self, k)->is_medicine &&
            g_strcmp0 (cw_scan_get (scan, cw_event_reader_get (self, k)->first)->word,
                       cw_scan_get (scan, cw_event_reader_get (self, i)->first)->word) == 0)
          return TRUE;
  return FALSE;
}

/* "MRI revealed PRES, and chemotherapy was interrupted", "developed acute kidney injury, so
 * vancomycin was changed". What fills or hurts is mostly the
 * tumour's. */
gboolean
cw_event_reader_is_answered_at_once (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint end = MIN (find_end_of_answer (self, at), at + 14);
  gboolean joined = FALSE, named = FALSE, drawn = FALSE;

  if (cw_scan_is (
        scan, cw_event_reader_get (self, at)->last - 1,
        "effusion effusions ascites pain dyspnea cough jaundice fracture obstruction "
        "hemorrhage bleeding edema pneumonia sepsis infection infections fever meningitis "
        "shock abscess cellulitis peritonitis bacteremia candidiasis aspergillosis"))
    return FALSE;
  for (guint i = at + 1; i < end; i++)
    {
      /* "diarrhea did not improve, so azithromycin was stopped": it was given against that. */
      if (cw_event_reader_is (self, i, CW_EVENT_OTHER_THING) ||
          (cw_event_reader_is (self, i, CW_EVENT_OUTCOME) &&
           g_strcmp0 (cw_event_reader_get (self, i)->value, "ongoing") == 0))
        return FALSE;
      joined = joined || cw_event_reader_is (self, i, CW_EVENT_AND) ||
               cw_event_reader_is (self, i, CW_EVENT_COMMA) ||
               cw_event_reader_is (self, i, CW_EVENT_STOP) ||
               cw_scan_is (scan, cw_event_reader_get (self, i)->first,
                           "so therefore thus hence consequently");
      drawn = drawn || cw_scan_is (scan, cw_event_reader_get (self, i)->first,
                                   "so therefore thus hence consequently");
      named = named || (joined && cw_event_reader_is_cause (self, i));
      if (named && cw_event_reader_is_action (self, i))
        return drawn || is_same_medicine (self, at, i) ||
               cw_event_reader_starts_with (self, i, "not never") ||
               cw_event_is_verb (scan, cw_event_reader_get (self, at)->last - 1) ||
               cw_event_reader_has (self, CW_EVENT_SHOWED) ||
               cw_event_reader_has (self, CW_EVENT_CUE) || is_called_diagnosis (self, at);
    }
  return FALSE;
}
