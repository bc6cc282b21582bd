/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/rows/cw-event-rows-private.h"

#include <string.h>

/* How an event ended where no verb says so: its own name does, as in "reversible deafness", a noun
 * behind it, as in "with complete resolution", or the death of who had it. */

/* ---- in its name ---- */

#define NAME_REACH 8

/* What these words are part of is called so however it ends. */
static gboolean
is_part_of_name (const CwScan *scan, guint token)
{
  guint next = token + 1;

  if (cw_scan_is_sign (scan, next, '-'))
    next++;
  return cw_scan_is (scan, next,
                     "ischemic ischaemic global posterior cerebral leukoencephalopathy "
                     "encephalopathy leucoencephalopathy splenial vasoconstriction tachypnea "
                     "tachypnoea erythroblastopenia abnormal neonatal elastography pacemaker "
                     "pacing catheter stent filter disability");
}

/* "potentially fatal", "usually reversible", "nearly fatal": not what this one was. */
static gboolean
is_hedged (const CwScan *scan, guint token)
{
  guint before = token;

  if (before > 1 && cw_scan_is_sign (scan, before - 1, '-'))
    before--;
  return before > 0 && cw_scan_is (scan, before - 1,
                                   "potentially possibly usually generally often sometimes mostly "
                                   "typically not near nearly almost non partially partly "
                                   "incompletely rarely probably or");
}

static const char *
get_meaning (const CwScan *scan, guint token)
{
  if (is_hedged (scan, token))
    return NULL;
  if (cw_scan_is (scan, token, "fatal lethal"))
    return "fatal";
  if (cw_scan_is (scan, token, "irreversible permanent"))
    return is_part_of_name (scan, token) ? NULL : "ongoing";
  if (cw_scan_is (scan, token, "reversible transient temporary transitory"))
    return is_part_of_name (scan, token) ? NULL : "resolved";
  return NULL;
}

/* "fatal case of", "a reversible form of". */
static gboolean
is_kind (const CwEventReader *self, guint at)
{
  return cw_event_reader_starts_with (self, at, "case cases episode form attack course outcome");
}

/* Whether what stands at @at may stand between the word that tells the outcome and the name. */
static gboolean
is_of_name (const CwEventReader *self, guint at)
{
  switch (cw_event_reader_get (self, at)->kind)
    {
    case CW_EVENT_WORD:
    case CW_EVENT_DRUG:
    case CW_EVENT_SEVERITY:
    case CW_EVENT_ATTRIBUTION:
    case CW_EVENT_SIGN:
      return TRUE;
    case CW_EVENT_TREATMENT:
      return cw_event_reader_get (self, at)->is_medicine;
    /* "fatal, dose-dependent", "reversible and dose-dependent". */
    case CW_EVENT_COMMA:
    case CW_EVENT_AND:
      return at > 0 && get_meaning (self->lexicon.scan, cw_event_reader_get (self, at - 1)->first);
    case CW_EVENT_OUTCOME:
    case CW_EVENT_GLUE:
      if (cw_event_reader_starts_with (self, at, "of"))
        return at > 0 && is_kind (self, at - 1);
      return is_kind (self, at) || cw_event_reader_starts_with (self, at, "like high low");
    default:
      return FALSE;
    }
}

/* How the words of the name of the event at @at, or those in front of it, say that it ended; %NULL
 * when they do not. */
const char *
cw_event_reader_get_named_outcome (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  const CwEventElement *element = cw_event_reader_get (self, at);
  const char *outcome = cw_scan_is (scan, element->last - 1, "death fatality") ? "fatal" : NULL;

  for (guint token = element->first; token + 1 < element->last && outcome == NULL; token++)
    outcome = get_meaning (scan, token);
  for (guint i = at; i > 0 && at - i < NAME_REACH && g_strcmp0 (outcome, "fatal") != 0; i--)
    {
      const char *meaning = get_meaning (scan, cw_event_reader_get (self, i - 1)->first);

      if (cw_event_reader_is_denied (self, i - 1) || (meaning == NULL && !is_of_name (self, i - 1)))
        break;
      /* "fatal and irreversible". */
      if (outcome == NULL || g_strcmp0 (meaning, "fatal") == 0)
        outcome = meaning;
    }
  return outcome;
}

/* ---- a noun behind it ---- */

/* "with complete resolution", "experienced full recovery": where the words about the noun at @at
 * begin, or %CW_EVENT_NONE. */
static guint
find_noun_frame (const CwEventReader *self, guint at)
{
  for (guint i = at; i > 0 && at - i < 5; i--)
    {
      if (cw_event_reader_starts_with (self, i - 1,
                                       "with experienced made had showed showing achieved "
                                       "evidenced by followed then and its"))
        return i - 1;
      if (!cw_event_reader_is (self, i - 1, CW_EVENT_WORD) &&
          !cw_event_reader_is (self, i - 1, CW_EVENT_GLUE))
        return CW_EVENT_NONE;
    }
  return CW_EVENT_NONE;
}

#define ENDINGS                                                                                    \
  "resolution recovery reversal disappearance normalization normalisation subsidence improvement " \
  "regression remission clearing relief cure"

static gboolean
is_ending (const CwEventReader *self, guint at)
{
  const CwEventElement *element = cw_event_reader_get (self, at);

  return element->kind == CW_EVENT_OUTCOME &&
         (cw_scan_is (self->lexicon.scan, element->last - 1, ENDINGS) ||
          (element->last - element->first > 1 &&
           cw_scan_is (self->lexicon.scan, element->last - 2, ENDINGS)));
}

/* "resolution of the fever", "recovery within a week": of the event, or of nothing else. */
static gboolean
is_of_nothing_else (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint next = at + 1;

  if (!cw_scan_is (scan, cw_event_reader_get (self, at)->last - 1, "of in from") &&
      !cw_event_reader_starts_with (self, next, "of in from"))
    return TRUE;
  while (next < at + 6 && (cw_event_reader_is (self, next, CW_EVENT_GLUE) ||
                           cw_event_reader_is (self, next, CW_EVENT_ALL)))
    next++;
  return cw_event_reader_is (self, next, CW_EVENT_TERM) ||
         cw_event_reader_is (self, next, CW_EVENT_HEAD) ||
         cw_event_reader_is (self, next, CW_EVENT_ANAPHOR) ||
         cw_event_reader_is (self, next, CW_EVENT_SPAN) ||
         (cw_event_reader_is (self, next, CW_EVENT_WORD) &&
          (cw_event_reader_is_measure_of_event (self, next) ||
           cw_event_reader_starts_with (self, next + 1, "function")));
}

static gboolean
is_behind_action (const CwEventReader *self, guint at)
{
  for (guint i = 0; i < at; i++)
    if (cw_event_reader_is_action (self, i))
      return TRUE;
  return FALSE;
}

/* "Naloxone was given with", "was treated with steroids, followed by": in front of what came of it.
 */
static gboolean
is_behind_antidote (const CwEventReader *self, guint frame)
{
  if (!cw_event_reader_starts_with (self, frame, "with followed"))
    return FALSE;
  for (guint i = frame; i > 0 && frame - i < NAME_REACH; i--)
    if (cw_event_reader_starts_with (self, i - 1,
                                     "given administered injected infused treated managed started"))
      return TRUE;
  return FALSE;
}

#define LEADS "after following upon on once when"

/* "a lupus with reversal following discontinuation of the drug": what is named before it ended
 * then, whatever stands between. */
static gboolean
is_ending_without_medicine (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint next = cw_event_reader_get (self, at)->last;

  return (cw_scan_is (scan, next - 1, LEADS) || cw_scan_is (scan, next, LEADS)) &&
         cw_event_reader_find_mention_before (self, at) &&
         cw_event_reader_is_without_medicine (self, at);
}

/* Whether the noun at @at says how the events told before it ended: "cough due to quinapril, with
 * complete resolution". */
gboolean
cw_event_reader_is_ending_noun (const CwEventReader *self, guint at)
{
  const CwEventMention *before = cw_event_reader_find_mention_before (self, at);
  guint frame = is_ending (self, at) ? find_noun_frame (self, at) : CW_EVENT_NONE;

  if (is_ending (self, at) && is_ending_without_medicine (self, at))
    return TRUE;
  if (frame == CW_EVENT_NONE || (before && frame <= before->element) ||
      !is_of_nothing_else (self, at))
    return FALSE;
  /* "The drug was withdrawn, with complete recovery", of what the sentence before told. */
  if (before == NULL && (self->age > 0 || self->recent->len == 0 ||
                         !(is_behind_action (self, at) || is_behind_antidote (self, frame))))
    return FALSE;
  /* "by" and "and" alone begin anything. */
  return !cw_event_reader_starts_with (self, frame, "by and its") ||
         cw_event_reader_starts_with (self, at + 1,
                                      "after following upon on with within in when once");
}

/* ---- death ---- */

#define DEATH_REACH 20

/* "died", "expired", "passed away". */
static gboolean
is_death (const CwEventReader *self, guint at)
{
  return cw_event_reader_starts_with (self, at, "died expired") ||
         (cw_event_reader_starts_with (self, at, "succumbed") &&
          !cw_event_reader_starts_with (self, at + 1, "to")) ||
         (cw_event_reader_starts_with (self, at, "passed") &&
          cw_event_reader_starts_with (self, at + 1, "away"));
}

/* "two years later", "of progressive disease", "of sepsis": at another time, of something else. */
static gboolean
is_other_death (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint from = cw_event_reader_find_clause_start (self, at);
  guint end = cw_event_reader_find_clause_end (self, at);

  for (guint i = from; i < end; i++)
    {
      const CwEventElement *element = cw_event_reader_get (self, i);

      if ((cw_event_reader_is (self, i, CW_EVENT_REASON) && i != at &&
           !(cw_event_reader_starts_with (self, i + 1, "to") && i < at)) ||
          cw_event_reader_is (self, i, CW_EVENT_RESPONSE) ||
          (i > at && cw_event_reader_is (self, i, CW_EVENT_LINK)) ||
          (i > at && i < at + 3 && cw_event_reader_starts_with (self, i, "of from")))
        return TRUE;
      for (guint token = element->first; i + 4 > at && token < element->last; token++)
        if (cw_scan_is (scan, token, "months month years year unrelated"))
          return TRUE;
    }
  return FALSE;
}

/* "developed colitis and died": the events named before in the same clause, where nothing says that
 * they were over. */
static const CwEventMention *
find_cause_of_death (const CwEventReader *self, guint at)
{
  const CwEventMention *before = cw_event_reader_find_mention_before (self, at);

  if (before == NULL || at - before->element > DEATH_REACH)
    return NULL;
  for (guint i = before->element + 1; i < at; i++)
    if ((cw_event_reader_is (self, i, CW_EVENT_OUTCOME) &&
         g_strcmp0 (cw_event_reader_get (self, i)->value, "ongoing") != 0) ||
        cw_event_reader_is (self, i, CW_EVENT_STOP) || cw_event_reader_is (self, i, CW_EVENT_BUT) ||
        cw_event_reader_is_denied (self, i))
      return NULL;
  return before;
}

/* What nobody dies of, or what is no more than why somebody died of something else. */
static gboolean
is_harmless (const CwEventReader *self, guint row)
{
  static const char *const names[] = { "rash",     "urtic",   "prurit", "nausea",  "alopec",
                                       "headache", "cough",   "hiccup", "fatigue", "itch",
                                       "acne",     "hirsut",  "consti", "insomni", "flush",
                                       "gyneco",   "overdos", "poison", "pain",    "vomit",
                                       "petech",   NULL };
  g_autofree char *name = cw_event_reader_dup_name (self, row);

  for (guint i = 0; name && names[i]; i++)
    if (strstr (name, names[i]))
      return TRUE;
  return FALSE;
}

/* "He developed necrolysis. The patient died on day 12": what the sentence before told last, where
 * this one names nothing else. */
static void
list_cause_before (const CwEventReader *self, guint at, GArray *rows)
{
  guint end = cw_event_reader_find_clause_end (self, at);

  if (self->mentions->len > 0 || self->recent->len == 0 || self->age > 1 ||
      !cw_event_reader_is_open (self))
    return;
  for (guint i = cw_event_reader_find_clause_start (self, at); i < end; i++)
    if ((cw_event_reader_is (self, i, CW_EVENT_TERM) && !cw_event_reader_is_aspect (self, i)) ||
        /* "Propofol was stopped, but he died". */
        (cw_event_reader_is (self, i, CW_EVENT_BUT) && !is_behind_action (self, i)) ||
        cw_event_reader_is (self, i, CW_EVENT_BASELINE) ||
        (cw_event_reader_is (self, i, CW_EVENT_OUTCOME) &&
         g_strcmp0 (cw_event_reader_get (self, i)->value, "ongoing") != 0))
      return;
  for (guint i = 0; i < self->recent->len; i++)
    g_array_append_val (rows, g_array_index (self->recent, CwEventMention, i).row);
  for (guint i = rows->len; i > 0; i--)
    if (is_harmless (self, g_array_index (rows, guint, i - 1)))
      g_array_remove_index (rows, i - 1);
}

/* "Resuscitation was unsuccessful", "attempts at resuscitation failed". */
static gboolean
is_vain_resuscitation (const CwEventReader *self, guint at)
{
  guint end = MIN (at + 5, self->elements->len);

  if (!cw_event_reader_starts_with (self, at, "resuscitation"))
    return FALSE;
  for (guint i = at + 1; i < end; i++)
    if (cw_event_reader_starts_with (self, i, "unsuccessful failed futile"))
      return TRUE;
  return at > 0 && cw_event_reader_starts_with (self, at - 1, "unsuccessful");
}

static gboolean
is_predicate_of_patient (const CwEventReader *self, guint at)
{
  while (at > 0 && (cw_event_reader_starts_with (self, at - 1,
                                                 "subsequently eventually finally "
                                                 "later then had has also soon "
                                                 "suddenly ultimately rapidly") ||
                    cw_event_reader_is (self, at - 1, CW_EVENT_SPAN)))
    at--;
  return at > 0 && (cw_event_reader_is (self, at - 1, CW_EVENT_AND) ||
                    cw_event_reader_starts_with (self, at - 1, "patient he she who infant child"));
}

/* "evolving to necrosis, sepsis, and death". */
static gboolean
ends_list (const CwEventReader *self, guint at)
{
  if (at < 2 || !cw_event_reader_starts_with (self, at, "death") ||
      !cw_event_reader_is (self, at - 1, CW_EVENT_AND))
    return FALSE;
  for (guint i = at; i > 0 && at - i < DEATH_REACH; i--)
    if (cw_event_reader_starts_with (self, i - 1,
                                     "led leading resulted resulting evolved evolving progressed "
                                     "progressing causing caused"))
      return TRUE;
    else if (!cw_event_reader_is_list_part (self, i - 1) &&
             !cw_event_reader_is (self, i - 1, CW_EVENT_WORD) &&
             !cw_event_reader_is (self, i - 1, CW_EVENT_GLUE))
      return FALSE;
  return FALSE;
}

/* "The dyspnea worsened and he died": what is told later is how it ended. */
static void
forget_ongoing (CwEventReader *self, const GArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      CwSnapshot *item = cw_event_reader_get_row (self, g_array_index (rows, guint, i))->item;

      if (g_strcmp0 (cw_snapshot_get_text (item, "outcome"), "ongoing") == 0)
        cw_event_replace (item, "outcome", "fatal");
    }
}

/* "developed pneumonitis and died despite ventilation". */
void
cw_event_reader_take_death (CwEventReader *self, guint at)
{
  gboolean is_told =
    is_death (self, at) ? is_predicate_of_patient (self, at) : ends_list (self, at);
  gboolean is_vain = is_vain_resuscitation (self, at);
  const CwEventMention *cause = is_told || is_vain ? find_cause_of_death (self, at) : NULL;
  g_autoptr (GArray) rows = NULL;

  if (!(is_told || is_vain) || cw_event_reader_is_denied (self, at) || is_other_death (self, at))
    return;
  rows = g_array_new (FALSE, FALSE, sizeof (guint));
  if (cause)
    cw_event_list_breath (self->mentions, cause->list, rows);
  else if (is_vain || is_death (self, at))
    list_cause_before (self, at, rows);
  forget_ongoing (self, rows);
  cw_event_reader_set_all (self, rows, "outcome", "fatal", at);
}
