/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/telling/cw-event-telling-private.h"

#include <string.h>

/* What comes because a medicine is taken away: "seizures after abrupt withdrawal of baclofen",
 * "clonidine withdrawal presenting as delirium", "Alprazolam was stopped. Two days later he had
 * hallucinations". What a disease does without its medicine, and what goes away with it, is none
 * of that: only what withdrawal is known for. */

/* Elements from the event to the word of time, and from there to the medicine. */
#define REACH 14
#define LEAD 9

#define TAKEN_AWAY                                                                                 \
  "withdrawal discontinuation cessation stopping discontinuing withdrawing interruption stopped "  \
  "discontinued withdrawn"

/* What withdrawal is known for. */
static gboolean
is_typical (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint first = cw_event_reader_get (self, at)->first,
        last = cw_event_reader_get (self, at)->last - 1;

  return cw_scan_is (scan, first, "rebound withdrawal neuroleptic adrenal adrenocortical") ||
         (first > 0 && cw_scan_is (scan, first - 1, "rebound")) ||
         cw_scan_is (
           scan, last,
           "seizure seizures convulsion convulsions epilepticus delirium hallucination "
           "hallucinations psychosis agitation agitated insomnia tremor tremors catatonia "
           "dyskinesia dyskinesias rigidity hyperthermia hyperpyrexia insufficiency "
           "crisis confusion diaphoresis restlessness akathisia hypertonia spasticity");
}

/* "withdrawal of baclofen", "clonidine was stopped", "lorazepam withdrawal" soon behind @at. */
static gboolean
leads_to_withdrawal (const CwEventReader *self, guint at)
{
  guint end = MIN (at + LEAD, self->elements->len);
  gboolean is_named = FALSE, is_away = FALSE;

  for (guint i = at; i < end; i++)
    {
      const CwEventElement *element = cw_event_reader_get (self, i);

      for (guint token = element->first; token < element->last; token++)
        is_away = is_away || cw_scan_is (self->lexicon.scan, token, TAKEN_AWAY);
      is_named = is_named || element->is_medicine;
      if (is_named && is_away)
        return !cw_event_reader_is_denied (self, i);
      if (element->kind == CW_EVENT_TERM || element->kind == CW_EVENT_STOP ||
          element->kind == CW_EVENT_OUTCOME || element->kind == CW_EVENT_RESPONSE ||
          element->kind == CW_EVENT_CUE)
        return FALSE;
    }
  return FALSE;
}

/* "seizures after", "delirium due to", "insufficiency followed". */
static gboolean
is_before_withdrawal (const CwEventReader *self, guint at)
{
  guint end = MIN (at + REACH, self->elements->len);

  for (guint i = at + 1; i < end; i++)
    {
      if (cw_event_reader_starts_with (self, i, "after following on upon during followed") ||
          cw_event_reader_is (self, i, CW_EVENT_LINK) ||
          cw_event_reader_is (self, i, CW_EVENT_ONSET))
        return leads_to_withdrawal (self, i);
      if (!cw_event_reader_is_of_breath (self, i) && !cw_event_reader_is (self, i, CW_EVENT_SPAN) &&
          !cw_event_reader_starts_with (self, i, "occurred occurring developed that which"))
        return FALSE;
    }
  return FALSE;
}

/* "Baclofen withdrawal presenting as fever and rigidity". */
static gboolean
is_behind_withdrawal (const CwEventReader *self, guint at)
{
  guint i = at;

  while (i > 0 && at - i < REACH && cw_event_reader_is_of_breath (self, i - 1) &&
         !cw_event_reader_starts_with (self, i - 1, "presenting manifesting manifested causing"))
    i--;
  if (i < 2 || !(cw_event_reader_starts_with (self, i - 1,
                                              "as to in presenting manifesting "
                                              "manifested causing") ||
                 cw_event_reader_is (self, i - 1, CW_EVENT_CUE) ||
                 cw_event_reader_is (self, i - 1, CW_EVENT_BASELINE)))
    return FALSE;
  for (guint first = i > 6 ? i - 6 : 0; i > first + 1; i--)
    if (cw_event_reader_get (self, i - 2)->is_medicine &&
        cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, i - 1)->first, TAKEN_AWAY))
      return TRUE;
  return FALSE;
}

/* "Alprazolam was stopped. Two days later she had a seizure". */
static gboolean
is_told_next (const CwEventReader *self, guint at)
{
  const CwEventSentence *before;

  if (self->sentence == 0 || !cw_event_reader_begins_dated (self))
    return FALSE;
  before = cw_event_reader_get_sentence (self, self->sentence - 1);
  return before->names_culprit && !before->names_event &&
         g_strcmp0 (before->answer, "stopped") == 0 &&
         cw_event_reader_comes_about (self, at, FALSE);
}

/* Whether the event at @at is told as what the end of a medicine brought. */
gboolean
cw_event_reader_is_withdrawal (const CwEventReader *self, guint at)
{
  return is_typical (self, at) && !cw_event_reader_is_denied (self, at) &&
         !cw_event_reader_was_there_before (self, at) && !cw_event_reader_is_spoken_of (self, at) &&
         (is_before_withdrawal (self, at) || is_behind_withdrawal (self, at) ||
          is_told_next (self, at));
}
