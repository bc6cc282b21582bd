/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/telling/cw-event-telling-private.h"

/* An event that a verb tells, with the exposure in another clause of the same sentence: "felbamate
 * was resumed, and ten weeks later he presented with", "while she was receiving pentamidine,
 * hypoglycemia supervened", "a woman taking rosuvastatin for years complained of". What the
 * medicine was for stands behind "for" or "because of" and has no verb of its own. */

/* Elements to an exposure, and from a word of time to the name of the medicine. */
#define REACH 36
#define LEAD 12

static gboolean
is_cause (const CwEventReader *self, guint at)
{
  return cw_event_reader_is_named_cause (self, at) && !cw_event_reader_is_denied (self, at);
}

/* Verbs and nouns of taking: what they govern was on board. */
#define TAKING                                                                                     \
  "taking receiving received receive took take taken given administered prescribed ingested "      \
  "ingesting injected "                                                                            \
  "using used commenced started restarted resumed begun initiated reinitiated added introduced "   \
  "swallowed abused abusing snorted smoked sniffed inhaled on under"

/* "was started on", "treatment with", "lamotrigine was added": whether the medicine at @at was
 * taken, and not taken away. */
static gboolean
is_on_board (const CwEventReader *self, guint at)
{
  if (cw_event_reader_is_taken_away (self, at, at))
    return FALSE;
  for (guint i = at + 1; i < self->elements->len && i < at + 5; i++)
    {
      if (cw_event_reader_starts_with (self, i, TAKING) ||
          cw_event_reader_is (self, i, CW_EVENT_RESTART))
        return cw_event_reader_is (self, i - 1, CW_EVENT_AUXILIARY) ||
               cw_event_reader_starts_with (self, i - 1, "again then");
      if (!cw_event_reader_is (self, i, CW_EVENT_AUXILIARY) &&
          !cw_event_reader_is (self, i, CW_EVENT_TREATMENT) &&
          !cw_event_reader_is (self, i, CW_EVENT_DOSE) &&
          !cw_event_reader_is (self, i, CW_EVENT_GLUE))
        break;
    }
  for (guint i = at; i > 0 && at - i < 8; i--)
    {
      const CwEventElement *before = cw_event_reader_get (self, i - 1);

      if (cw_event_reader_is_denied (self, i - 1))
        return FALSE;
      if (before->kind == CW_EVENT_MANAGEMENT || before->kind == CW_EVENT_MEANWHILE ||
          before->kind == CW_EVENT_ONSET || before->kind == CW_EVENT_RESTART ||
          before->kind == CW_EVENT_TREATMENT || cw_event_reader_starts_with (self, i - 1, TAKING))
        return TRUE;
      /* "with an overdose of metaxalone". */
      if (before->kind == CW_EVENT_TERM &&
          cw_scan_is (self->lexicon.scan, before->last - 1,
                      "overdose overdosage intoxication poisoning"))
        return TRUE;
      if (before->kind == CW_EVENT_TERM || before->kind == CW_EVENT_STOP ||
          before->kind == CW_EVENT_BUT || before->kind == CW_EVENT_CUE ||
          before->kind == CW_EVENT_ACTION || before->kind == CW_EVENT_ACTION_VERB)
        return FALSE;
    }
  return FALSE;
}

/* What turns the story between an exposure and an event. */
static gboolean
turns (const CwEventReader *self, guint at)
{
  /* "the rhythm progressed to asystole". */
  if (cw_event_reader_starts_with (self, at, "progressed") &&
      cw_event_reader_starts_with (self, at + 1, "to"))
    return FALSE;
  switch (cw_event_reader_get (self, at)->kind)
    {
    case CW_EVENT_BUT:
    case CW_EVENT_DESPITE:
    case CW_EVENT_OUTCOME:
    case CW_EVENT_RESPONSE:
    case CW_EVENT_ACTION:
    case CW_EVENT_ENDED:
    case CW_EVENT_REASON:
      return TRUE;
    default:
      return cw_event_reader_starts_with (self, at,
                                          "relapse recurrence progression underwent operated "
                                          "surgery remained despite until");
    }
}

/* A time that passes, or "when", between the exposure and the event. */
static gboolean
is_passing (const CwEventReader *self, guint at)
{
  CwEventKind kind = cw_event_reader_get (self, at)->kind;

  return kind == CW_EVENT_SPAN || kind == CW_EVENT_ONSET || kind == CW_EVENT_CYCLES ||
         kind == CW_EVENT_MEANWHILE ||
         cw_event_reader_starts_with (self, at,
                                      "when whereupon after later thereafter hours days weeks "
                                      "months minutes subsequently then soon within same");
}

/* "two months later": told behind what happened. */
static gboolean
is_dated_behind (const CwEventReader *self, guint at)
{
  for (guint i = at + 1; i < self->elements->len && i < at + 8; i++)
    {
      if (cw_event_reader_is (self, i, CW_EVENT_SPAN) ||
          cw_event_reader_is (self, i, CW_EVENT_ONSET))
        return TRUE;
      if (!cw_event_reader_is_of_breath (self, i))
        return FALSE;
    }
  return FALSE;
}

/* "Propranolol was added, and two days later she": the exposure has a clause of its own, and time
 * goes by. */
static gboolean
is_behind_clause (const CwEventReader *self, guint at)
{
  gboolean has_passed = is_dated_behind (self, at);

  for (guint i = at; i > 0 && at - i < REACH; i--)
    {
      if (has_passed && is_cause (self, i - 1) &&
          !cw_event_reader_is (self, i - 1, CW_EVENT_OTHER_THING) && is_on_board (self, i - 1))
        return TRUE;
      has_passed = has_passed || is_passing (self, i - 1);
      /* "was injected, but on the same day he had fever". */
      if ((turns (self, i - 1) &&
           !(has_passed && cw_event_reader_is (self, i - 1, CW_EVENT_BUT))) ||
          cw_event_reader_is_denied (self, i - 1))
        return FALSE;
    }
  return FALSE;
}

/* "While she was receiving pentamidine, hypoglycemia supervened", "following an increase of the
 * dose of phenytoin, ataxia appeared". */
static gboolean
is_behind_front (const CwEventReader *self, guint at)
{
  guint start = cw_event_reader_find_clause_start (self, at), comma;

  if (at - start > REACH)
    return FALSE;
  if (start < at && cw_event_reader_is (self, start, CW_EVENT_WORD) &&
      !cw_event_reader_starts_with (self, start, "within") &&
      cw_event_reader_starts_with (self, start + 1, "minutes hours days weeks months"))
    start += 2;
  if (!cw_event_reader_starts_with (
        self, start, "after following during while whilst when upon within on under") &&
      !cw_event_reader_is (self, start, CW_EVENT_MEANWHILE) &&
      !(cw_event_reader_starts_with (self, start, "as") &&
        cw_event_reader_starts_with (self, start + 1, "soon")))
    return FALSE;
  for (comma = at; comma > start && !cw_event_reader_is (self, comma, CW_EVENT_COMMA); comma--)
    if (turns (self, comma))
      return FALSE;
  for (guint i = start; i < comma; i++)
    {
      if (is_cause (self, i) && !cw_event_reader_is (self, i, CW_EVENT_OTHER_THING))
        return !cw_event_reader_is_taken_away (self, start, i);
      if ((i > start && turns (self, i)) || cw_event_reader_is_denied (self, i) ||
          cw_event_reader_is (self, i, CW_EVENT_TERM))
        return FALSE;
    }
  return FALSE;
}

/* Whether the verb at @verb tells what somebody came down with, not why he came. */
static gboolean
is_coming_down (const CwEventReader *self, guint verb)
{
  return verb != CW_EVENT_NONE &&
         (cw_event_reader_starts_with (self, verb,
                                       "developed experienced suffered complained noticed "
                                       "exhibited became") ||
          (verb > 1 && cw_event_reader_starts_with (self, verb, "have") &&
           cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, verb - 2)->last - 1,
                       "found")) ||
          (cw_event_reader_is (self, verb, CW_EVENT_CUE) &&
           cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, verb)->last - 1,
                       "develop experience have")));
}

/* "a woman taking rosuvastatin for hyperlipidemia complained of", "in a man on amiodarone a
 * neuropathy was seen": between the medicine and the verb, or the event that it is about, nothing
 * but what it was for, and for how long. */
static gboolean
is_of_taker (const CwEventReader *self, guint at)
{
  guint verb = cw_event_reader_find_verb (self, at), start = verb;

  if (verb == CW_EVENT_NONE &&
      cw_event_reader_starts_with (self, cw_event_reader_find_clause_start (self, at), "in"))
    start = at;
  else if (verb == CW_EVENT_NONE ||
           (!is_coming_down (self, verb) && cw_event_reader_is_of_disease (self, at)))
    return FALSE;
  for (guint i = start; i > 0 && start - i < REACH / 2; i--)
    {
      if (is_cause (self, i - 1) && !cw_event_reader_is (self, i - 1, CW_EVENT_OTHER_THING))
        return is_on_board (self, i - 1);
      if (turns (self, i - 1) || cw_event_reader_is (self, i - 1, CW_EVENT_STOP) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_CUE) || cw_event_reader_is_denied (self, i - 1))
        return FALSE;
    }
  return FALSE;
}

/* Whether a medicine is taken away behind @at: "after cessation of nicotinic acid". */
static gboolean
is_without_medicine (const CwEventReader *self, guint at)
{
  gboolean is_named = FALSE, is_done = FALSE;

  for (guint i = at; i < self->elements->len && i < at + LEAD; i++)
    {
      if (cw_event_reader_is (self, i, CW_EVENT_STOP) ||
          cw_event_reader_is (self, i, CW_EVENT_TERM))
        return FALSE;
      is_named =
        is_named || (is_cause (self, i) && !cw_event_reader_is (self, i, CW_EVENT_OTHER_THING));
      is_done = is_done || cw_event_reader_is (self, i, CW_EVENT_ACTION) ||
                cw_event_reader_is (self, i, CW_EVENT_ENDED);
      if (is_named && is_done)
        return TRUE;
    }
  return FALSE;
}

/* "presented with hepatic failure, which resolved after cessation of nicotinic acid". */
static gboolean
goes_without_medicine (const CwEventReader *self, guint at)
{
  guint end = MIN (at + REACH, self->elements->len);
  gboolean is_pointed = FALSE;

  for (guint i = at + 1; i < end; i++)
    {
      if (cw_event_reader_is (self, i, CW_EVENT_OUTCOME))
        return is_pointed && !cw_event_reader_is_denied (self, i) &&
               g_str_has_prefix (cw_event_reader_get (self, i)->value, "resol") &&
               is_without_medicine (self, i + 1);
      is_pointed = is_pointed || cw_event_reader_is (self, i, CW_EVENT_ANAPHOR) ||
                   cw_event_reader_starts_with (self, i, "that");
      if (!is_pointed && !cw_event_reader_is_of_breath (self, i) &&
          !cw_event_reader_is (self, i, CW_EVENT_STOP) &&
          !cw_event_reader_starts_with (self, i, "the his her"))
        return FALSE;
    }
  return FALSE;
}

/* "continued to receive niacin for two years with only occasional flushing". */
static gboolean
is_all_that_came (const CwEventReader *self, guint at)
{
  guint i = at;

  while (i > 0 && at - i < 4 &&
         (cw_event_reader_is (self, i - 1, CW_EVENT_SEVERITY) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_WORD)))
    i--;
  if (i == 0 || !cw_event_reader_is (self, i - 1, CW_EVENT_BUT) ||
      !cw_event_reader_starts_with (self, i - 1, "with"))
    return FALSE;
  for (i--; i > 0 && at - i < REACH; i--)
    {
      if (is_cause (self, i - 1))
        return is_on_board (self, i - 1);
      if (turns (self, i - 1) || cw_event_reader_is (self, i - 1, CW_EVENT_STOP))
        return FALSE;
    }
  return FALSE;
}

/* "was started on sotalol; she died of torsade de pointes four days later". */
static gboolean
is_cause_of_death (const CwEventReader *self, guint at)
{
  guint i = at;

  while (i > 0 && at - i < 3 &&
         (cw_event_reader_is (self, i - 1, CW_EVENT_WORD) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_SEVERITY) ||
          cw_event_reader_starts_with (self, i - 1, "a an")))
    i--;
  if (i == 0 || !cw_event_reader_is (self, i - 1, CW_EVENT_OUTCOME) ||
      !cw_event_reader_starts_with (self, i - 1, "died") || !is_dated_behind (self, at))
    return FALSE;
  for (i--; i > 0 && at - i < REACH; i--)
    {
      if (is_cause (self, i - 1) && !cw_event_reader_is (self, i - 1, CW_EVENT_OTHER_THING))
        return is_on_board (self, i - 1);
      if (turns (self, i - 1))
        return FALSE;
    }
  return FALSE;
}

/* Whether the event at @at is told by a verb of its own, of whoever takes a medicine in another
 * clause of the sentence. */
gboolean
cw_event_reader_is_told_clause (const CwEventReader *self, guint at)
{
  const CwEventElement *element = cw_event_reader_get (self, at);

  if (element->number == CW_EVENT_GRADED || element->number == CW_EVENT_VAGUE ||
      cw_event_reader_has_value (self, CW_EVENT_RESPONSE, "pd") ||
      cw_event_is_tumor (self->lexicon.scan, element->last - 1) ||
      cw_event_reader_was_there_before (self, at))
    return FALSE;
  if (is_all_that_came (self, at) || is_cause_of_death (self, at) ||
      (cw_event_reader_has_between (self, 0, at, CW_EVENT_BASELINE) &&
       goes_without_medicine (self, at)))
    return TRUE;
  if (!cw_event_reader_comes_about (self, at, FALSE))
    return FALSE;
  return is_behind_clause (self, at) || is_behind_front (self, at) || is_of_taker (self, at) ||
         goes_without_medicine (self, at);
}
