/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/telling/cw-event-telling-private.h"

/* What became of an event without the medicine: whether it went away. */

/* How far from an outcome what brought it about is sought. */
#define ACTION_REACH 18
#define LEAD_MAX 8

#define LEADS "after following upon on with once when within since by"

/* "cleared after withdrawal of the antibiotic", "after the antibiotic had been stopped": what goes
 * away without it was no infection. */
static gboolean
is_without_antibiotic (const CwEventReader *self, guint at)
{
  guint i = at;

  if (cw_event_reader_is_denied (self, at))
    return FALSE;
  if (cw_event_reader_is (self, at, CW_EVENT_ACTION) &&
      cw_event_reader_starts_with (self, cw_event_reader_skip_glue (self, at + 1),
                                   "antibiotic antibiotics"))
    return TRUE;
  while (i > 0 && at - i < 4 &&
         (cw_event_reader_is (self, i - 1, CW_EVENT_AUXILIARY) ||
          cw_event_reader_starts_with (self, i - 1, "had has")))
    i--;
  return i > 0 && i < at && g_strcmp0 (cw_event_reader_get (self, at)->value, "stopped") == 0 &&
         cw_event_reader_starts_with (self, i - 1, "antibiotic antibiotics");
}

static gboolean
is_done_with_medicine (const CwEventReader *self, guint at)
{
  return (cw_event_reader_is_action (self, at) || is_without_antibiotic (self, at)) &&
         g_strcmp0 (cw_event_reader_get (self, at)->value, "none") != 0;
}

/* "resolved after discontinuation", "disappeared once interferon was stopped", "resolved with
 * fluids, steroids, and discontinuation of the drug". */
guint
cw_event_reader_find_action_behind (const CwEventReader *self, guint at, gboolean *despite)
{
  guint end = MIN (at + ACTION_REACH, self->elements->len);
  gboolean is_list = cw_event_reader_starts_with (self, at + 1, "with by");
  gboolean is_led = cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1,
                                "with by after on upon") ||
                    (cw_event_reader_starts_with (self, at, "responded") &&
                     cw_event_reader_is (self, at + 1, CW_EVENT_ACTION));

  for (guint i = at + 1; i < end; i++)
    {
      if (cw_event_reader_is (self, i, CW_EVENT_STOP) ||
          (cw_event_reader_is (self, i, CW_EVENT_COMMA) && !is_list) ||
          (cw_event_reader_is (self, i, CW_EVENT_AUXILIARY) && is_list) ||
          cw_event_reader_is (self, i, CW_EVENT_BUT) ||
          cw_event_reader_is (self, i, CW_EVENT_RESTART) ||
          cw_event_reader_is (self, i, CW_EVENT_OUTCOME))
        return CW_EVENT_NONE;
      *despite = *despite || cw_event_reader_is (self, i, CW_EVENT_DESPITE);
      is_led = is_led || *despite || cw_event_reader_starts_with (self, i, LEADS) ||
               cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, i)->last - 1, LEADS);
      if (is_led && is_done_with_medicine (self, i))
        return i;
    }
  return CW_EVENT_NONE;
}

/* "Within six months of the withdrawal", "After the drug was stopped": what was done at @at is when
 * something else came about. */
static gboolean
is_time (const CwEventReader *self, guint at, gboolean *despite)
{
  /* "treatment with heparin was replaced": what stands before a verb is its subject. */
  const char *leads = cw_event_reader_follows (self, at, CW_EVENT_AUXILIARY)
                        ? "after following upon once when since"
                        : LEADS;

  for (guint i = at; i > 0 && at - i < LEAD_MAX; i--)
    {
      const CwEventElement *before = cw_event_reader_get (self, i - 1);

      *despite = before->kind == CW_EVENT_DESPITE;
      if (*despite || cw_scan_is (self->lexicon.scan, before->first, leads) ||
          cw_scan_is (self->lexicon.scan, before->last - 1, leads))
        return TRUE;
      if (before->kind == CW_EVENT_COMMA || before->kind == CW_EVENT_STOP ||
          before->kind == CW_EVENT_TERM || before->kind == CW_EVENT_CUE ||
          before->kind == CW_EVENT_OUTCOME)
        return FALSE;
    }
  return FALSE;
}

/* "When the drug was stopped, the rash": whether the action at @at is the time of what follows. */
gboolean
cw_event_reader_is_time_of_action (const CwEventReader *self, guint at)
{
  gboolean despite = FALSE;

  return is_time (self, at, &despite);
}

/* "Discontinuation of the drug led to resolution of the rash". */
static gboolean
leads_to (const CwEventReader *self, guint action, guint at)
{
  gboolean is_led =
    cw_event_reader_starts_with (self, at, "reversed normalized normalised relieved improved");

  for (guint i = action + 1; i < at; i++)
    {
      is_led = is_led ||
               cw_event_reader_starts_with (self, i,
                                            "caused led lead leading resulted resulting produced "
                                            "brought allowed reversed normalized normalised "
                                            "relieved") ||
               (cw_event_reader_starts_with (self, i, "followed") &&
                (cw_event_reader_starts_with (self, i + 1, "by") ||
                 cw_event_reader_is (self, i, CW_EVENT_SHOWED)));
      if (cw_event_reader_is (self, i, CW_EVENT_COMMA) ||
          cw_event_reader_is (self, i, CW_EVENT_TERM) ||
          cw_event_reader_is (self, i, CW_EVENT_ANAPHOR) ||
          cw_event_reader_starts_with (self, i, "recurrence reappearance relapse exacerbation") ||
          cw_event_reader_is_denied (self, i))
        return FALSE;
    }
  return is_led;
}

/* "After discontinuation of the drug, the rash resolved". */
guint
cw_event_reader_find_action_before (const CwEventReader *self, guint at, gboolean *despite)
{
  guint start = cw_event_reader_find_clause_start (self, at);

  for (guint i = at; i > start && at - i < 2 * ACTION_REACH; i--)
    {
      if (is_done_with_medicine (self, i - 1))
        return is_time (self, i - 1, despite) || leads_to (self, i - 1, at) ? i - 1 : CW_EVENT_NONE;
      if (cw_event_reader_is (self, i - 1, CW_EVENT_OUTCOME) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_RESTART))
        return CW_EVENT_NONE;
    }
  return CW_EVENT_NONE;
}

/* "Discontinuation led to an immediate improvement": what else the noun could be of is not told. */
gboolean
cw_event_reader_is_result_of_action (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint last = cw_event_reader_get (self, at)->last;
  gboolean despite = FALSE;
  guint action;

  if (!cw_scan_is (scan, last - 1, "improvement recovery resolution normalization normalisation") ||
      cw_scan_is (scan, last, "of in from"))
    return FALSE;
  action = cw_event_reader_find_action_before (self, at, &despite);
  return action != CW_EVENT_NONE && !despite && leads_to (self, action, at);
}

/* "recovered after discontinuation of the drug": whether the sentence says that what ended at @at
 * did so without a medicine. */
gboolean
cw_event_reader_is_without_medicine (const CwEventReader *self, guint at)
{
  gboolean despite = FALSE;
  guint action = cw_event_reader_find_action_behind (self, at, &despite);

  if (action == CW_EVENT_NONE)
    action = cw_event_reader_find_action_before (self, at, &despite);
  return action != CW_EVENT_NONE && !despite;
}

/* Whether a medicine is named beside the action at @at. */
static gboolean
names_medicine (const CwEventReader *self, guint at)
{
  for (guint i = at > 4 ? at - 4 : 0; i < self->elements->len && i < at + 5; i++)
    if (cw_event_reader_get (self, i)->is_medicine &&
        !cw_event_reader_is (self, i, CW_EVENT_OTHER_THING) &&
        !cw_event_reader_is_antibiotic (self, i))
      return TRUE;
  return FALSE;
}

static gboolean
is_getting_better (const CwEventReader *self, guint at)
{
  return cw_event_reader_is (self, at, CW_EVENT_OUTCOME) && !cw_event_reader_is_denied (self, at) &&
         g_str_has_prefix (cw_event_reader_get (self, at)->value, "resol");
}

/* "hepatic failure, which resolved after cessation of the drug". */
static gboolean
is_settled_behind (const CwEventReader *self, guint event)
{
  guint at = event + 1;
  gboolean despite = FALSE;

  at += cw_event_reader_is (self, at, CW_EVENT_COMMA);
  at += cw_event_reader_is (self, at, CW_EVENT_AND);
  at += cw_event_reader_starts_with (self, at, "which that");
  while (cw_event_reader_starts_with (self, at,
                                      "subsequently completely rapidly spontaneously "
                                      "gradually fully promptly"))
    at++;
  if (!(is_getting_better (self, at) && at > event + 1) &&
      !(cw_event_reader_is (self, at, CW_EVENT_ENDED) && !cw_event_reader_is_action (self, at) &&
        !cw_event_reader_is_denied (self, at)))
    return FALSE;
  at = cw_event_reader_find_action_behind (self, at, &despite);
  return at != CW_EVENT_NONE && !despite && names_medicine (self, at);
}

/* "Discontinuation of simvastatin resulted in resolution of the rhabdomyolysis". */
static gboolean
is_settled_before (const CwEventReader *self, guint event)
{
  guint at = event, action;
  gboolean despite = FALSE;

  while (at > 0 && event - at < 3 &&
         (cw_event_reader_is (self, at - 1, CW_EVENT_WORD) ||
          cw_event_reader_is (self, at - 1, CW_EVENT_ATTRIBUTION) ||
          cw_event_reader_starts_with (self, at - 1, "the his her of this")))
    at--;
  if (at == 0 || !is_getting_better (self, at - 1))
    return FALSE;
  action = cw_event_reader_find_action_before (self, at - 1, &despite);
  return action != CW_EVENT_NONE && !despite && leads_to (self, action, at - 1) &&
         names_medicine (self, action);
}

/* "Rechallenge with celiprolol led to recurrence of the pneumonitis". */
static gboolean
is_back_with_medicine (const CwEventReader *self, guint event)
{
  guint again = cw_event_reader_find_given_again (self, FALSE), at = event;

  while (at > 0 && event - at < 3 && cw_event_reader_starts_with (self, at - 1, "the his her of"))
    at--;
  return again != CW_EVENT_NONE && at > 0 && at < event &&
         cw_event_reader_starts_with (self, at - 1, "recurrence reappearance return relapse") &&
         !cw_event_reader_is_denied (self, at - 1) && names_medicine (self, again);
}

/* Whether the event at @event was there with a medicine alone: it got better without the one that
 * is named, or came back with it. */
gboolean
cw_event_reader_is_settled_without (const CwEventReader *self, guint event)
{
  return is_settled_behind (self, event) || is_settled_before (self, event) ||
         is_back_with_medicine (self, event);
}

/* What may stand between an event and the time at which it came. */
static gboolean
is_before_time (const CwEventReader *self, guint at)
{
  switch (cw_event_reader_get (self, at)->kind)
    {
    case CW_EVENT_WORD:
    case CW_EVENT_SPAN:
    case CW_EVENT_DATE:
    case CW_EVENT_CUE:
    case CW_EVENT_SHOWED:
    case CW_EVENT_AUXILIARY:
    case CW_EVENT_OPEN:
    case CW_EVENT_CLOSE:
      return TRUE;
    case CW_EVENT_GLUE:
      return !cw_event_reader_starts_with (self, at, "had has for with");
    default:
      return FALSE;
    }
}

static gboolean
is_introduced (const CwEventReader *self, guint first, guint last)
{
  for (guint i = first; i < last; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_CUE) ||
        cw_event_reader_is (self, i, CW_EVENT_SHOWED) ||
        cw_event_reader_starts_with (self, i, "had displayed"))
      return TRUE;
  return FALSE;
}

/* "Stent thrombosis several years after discontinuation of clopidogrel": the sentence says no more
 * of the event at @event than when it came, and not that it went away then. */
static gboolean
is_bare_name (const CwEventReader *self, guint event, guint lead, guint at)
{
  guint n_medicines = 0;
  guint first = cw_event_reader_find_clause_start (self, at);
  guint end = cw_event_reader_find_clause_end (self, at);

  if (!cw_event_reader_is (self, at, CW_EVENT_ACTION))
    return FALSE;
  /* Nothing but whose withdrawal it was stands between: no "penicillin prompted discontinuation".
   */
  for (guint i = lead + 1; i < at; i++)
    {
      gboolean is_medicine = cw_event_reader_get (self, i)->is_medicine;

      n_medicines += is_medicine;
      if (n_medicines > 1 ||
          (!is_medicine && !cw_event_reader_starts_with (self, i,
                                                         "abrupt sudden acute rapid the his her "
                                                         "long prolonged chronic oral")))
        return FALSE;
    }
  for (guint i = first; i < end; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_OUTCOME) ||
        cw_event_reader_is (self, i, CW_EVENT_ENDED) || cw_event_reader_is_denied (self, i) ||
        (i < event && cw_event_reader_starts_with (self, i,
                                                   "regression remission reversal recovery "
                                                   "disappearance clearing relief course")))
      return FALSE;
  return TRUE;
}

/* "developed edema after switching to bimatoprost": what was done at @at was not done because of
 * what came after it. */
gboolean
cw_event_reader_is_done_before (const CwEventReader *self, guint at)
{
  guint i = at, lead = CW_EVENT_NONE;

  for (; i > 0 && at - i < LEAD_MAX && lead == CW_EVENT_NONE; i--)
    {
      if (cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, i - 1)->last - 1,
                      "after following upon since"))
        lead = i - 1;
      else if (cw_event_reader_is (self, i - 1, CW_EVENT_COMMA) ||
               cw_event_reader_is (self, i - 1, CW_EVENT_AND) ||
               cw_event_reader_is (self, i - 1, CW_EVENT_TERM))
        return FALSE;
    }
  if (lead == CW_EVENT_NONE)
    return FALSE;
  for (i = lead; i > 0 && lead - i < LEAD_MAX && is_before_time (self, i - 1); i--)
    ;
  if (i == 0 || !cw_event_reader_is (self, i - 1, CW_EVENT_TERM))
    return FALSE;
  return is_introduced (self, cw_event_reader_find_clause_start (self, at), lead) ||
         is_bare_name (self, i - 1, lead, at);
}
