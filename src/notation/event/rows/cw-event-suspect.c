/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/rows/cw-event-rows-private.h"

#include <string.h>

/* Giving up a medicine answers all that came of it, however far back that was told: "oxacillin-
 * induced vasculitis ... developed renal failure on oxacillin ... Oxacillin was discontinued". */

/* So many sentences back the events may be. */
#define STORY_SENTENCES 9
/* So far from the action its medicine is sought, in front of it and behind it. */
#define BEFORE 12
#define BEHIND 4
#define SHORTEST_NAME 4
/* So many sentences after the medicine was named an event is still one of it. */
#define BETWEEN 4
/* Tokens from a word of reason to the event, or to the medicine. */
#define LEAD 5

static gboolean
names_medicine (const CwEventReader *self, guint at)
{
  const CwEventElement *element = cw_event_reader_get (self, at);

  return (element->is_medicine || element->kind == CW_EVENT_DRUG) &&
         element->kind != CW_EVENT_OTHER_THING && !cw_event_reader_is_denied (self, at) &&
         strlen (cw_scan_get (self->lexicon.scan, element->first)->word) >= SHORTEST_NAME &&
         !cw_event_reader_starts_with (self, at,
                                       "drug drugs treatment therapy chemotherapy immunotherapy "
                                       "medication medications agent agents");
}

static const char *
get_word (const CwEventReader *self, guint at)
{
  return cw_scan_get (self->lexicon.scan, cw_event_reader_get (self, at)->first)->word;
}

/* What the medicine of an action is never behind or in front of. */
static gboolean
is_apart (const CwEventReader *self, guint at)
{
  return cw_event_reader_is (self, at, CW_EVENT_STOP) ||
         cw_event_reader_is (self, at, CW_EVENT_TERM) ||
         cw_event_reader_is (self, at, CW_EVENT_OUTCOME) ||
         cw_event_reader_is (self, at, CW_EVENT_BUT) ||
         cw_event_reader_is_kind_of_action (self, at);
}

/* "pulmonary embolism treated with warfarin", not "a patient treated with warfarin": whether the
 * medicine named at @token was given against what happened. */
static gboolean
is_remedy (const CwScan *scan, guint token, guint first)
{
  for (guint i = token; i > first + 1 && token - i < LEAD; i--)
    if (cw_scan_is (scan, i - 1, "treated managed"))
      {
        guint subject = i - 2;

        while (subject > first &&
               cw_scan_is (scan, subject, "was were is being been successfully initially had has"))
          subject--;
        return !cw_scan_is (
          scan, subject,
          "patient patients she he man woman boy girl child infant who when while "
          "and male female");
      }
  return FALSE;
}

static gboolean
has_word (const CwEventReader *self, const CwEventSentence *sentence, const char *word)
{
  for (guint i = sentence->first; i < sentence->last; i++)
    if (g_strcmp0 (cw_scan_get (self->lexicon.scan, i)->word, word) == 0)
      return !is_remedy (self->lexicon.scan, i, sentence->first);
  return FALSE;
}

/* "was given ritodrine due to premature rupture", "morphine for pain": it was given against that.
 */
static gboolean
is_reason (const CwEventReader *self, guint row)
{
  guint first = cw_event_reader_get_row (self, row)->first;

  for (guint i = first; i > 0 && first - i < LEAD; i--)
    if (cw_scan_is (self->lexicon.scan, i - 1, "for because due owing against"))
      return TRUE;
  return FALSE;
}

/* The first sentence from @first on that names the medicine and is of the same paragraph. */
static guint
find_begin (const CwEventReader *self, guint first, const char *word)
{
  guint begin = self->sentence;

  for (guint i = self->sentence; i > first; i--)
    {
      if (cw_event_reader_get_sentence (self, i)->begins_paragraph)
        break;
      if (has_word (self, cw_event_reader_get_sentence (self, i - 1), word))
        begin = i - 1;
    }
  return begin;
}

/* "Lamotrigine was started. ... Laboratory tests showed eosinophilia": told since, of no other
 * medicine. */
static gboolean
is_told_between (const CwEventReader *self, guint sentence, guint begin)
{
  const CwEventSentence *told = cw_event_reader_get_sentence (self, sentence);

  return sentence > begin && sentence - begin <= BETWEEN && !told->is_medicated &&
         !told->is_treated && !told->is_progress;
}

/* "presented with hepatitis. She had been started on minocycline 3 weeks before": the sentence
 * behind the event names the medicine as one that was there first. */
static gboolean
is_named_as_earlier (const CwEventReader *self, guint sentence, const char *word)
{
  const CwEventSentence *behind = cw_event_reader_get_sentence (self, sentence);

  if (behind->begins_paragraph || !has_word (self, behind, word))
    return FALSE;
  for (guint i = behind->first; i + 1 < behind->last; i++)
    if (cw_scan_is (self->lexicon.scan, i, "prior before earlier previously ago") ||
        (cw_scan_is (self->lexicon.scan, i, "had") &&
         cw_scan_is (self->lexicon.scan, i + 1, "been taken received")))
      return TRUE;
  return FALSE;
}

/* Whether the sentence in which an event is told, or the one before it, names the medicine. */
static gboolean
is_told_with (const CwEventReader *self, guint sentence, const char *word)
{
  const CwEventSentence *told = cw_event_reader_get_sentence (self, sentence);

  if (sentence + 1 < self->sentence && is_named_as_earlier (self, sentence + 1, word))
    return TRUE;
  return has_word (self, told, word) ||
         (sentence > 0 && !told->begins_paragraph &&
          has_word (self, cw_event_reader_get_sentence (self, sentence - 1), word));
}

static gboolean
is_answered_already (const CwSnapshot *item)
{
  const char *outcome = cw_snapshot_get_text (item, "outcome");

  return cw_snapshot_get_text (item, "action") || (outcome && !g_str_equal (outcome, "ongoing"));
}

static gboolean
has_row (const GArray *rows, guint row)
{
  for (guint i = 0; i < rows->len; i++)
    if (g_array_index (rows, guint, i) == row)
      return TRUE;
  return FALSE;
}

/* Adds to @rows those of the story that were told of the medicine named @word. */
static void
add_rows_of (const CwEventReader *self, const char *word, GArray *rows)
{
  guint sentence = self->sentence;
  const guint first = sentence > STORY_SENTENCES ? sentence - STORY_SENTENCES : 0;
  const guint begin = find_begin (self, first, word);

  for (guint i = self->n_rows_before; i > 0; i--)
    {
      const CwEventRow *row = cw_event_reader_get_row (self, i - 1);

      for (; cw_event_reader_get_sentence (self, sentence)->first > row->first; sentence--)
        if (sentence == first || cw_event_reader_get_sentence (self, sentence)->begins_paragraph)
          return;
      if (cw_entity_info_find (row->item->info, "action") && !has_row (rows, i - 1) &&
          !is_answered_already (row->item) && !is_reason (self, i - 1) &&
          (is_told_with (self, sentence, word) || is_told_between (self, sentence, begin)))
        g_array_append_vals (rows, &(guint){ i - 1 }, 1);
    }
}

/* "Ten years previously lithium had been stopped", "persisted despite cessation of lithium": done
 * before what was told, or told of one of its events only. */
static gboolean
is_done_long_before (const CwEventReader *self, guint at)
{
  const CwEventSentence *here = cw_event_reader_get_sentence (self, self->sentence);

  if (here->looks_back || here->is_progress)
    return TRUE;
  for (guint i = 0; i < self->elements->len; i++)
    if (cw_event_reader_starts_with (self, i, "previously earlier ago before prior") ||
        (i < at && (cw_event_reader_is (self, i, CW_EVENT_DESPITE) ||
                    (cw_event_reader_is (self, i, CW_EVENT_OUTCOME) &&
                     g_strcmp0 (cw_event_reader_get (self, i)->value, "ongoing") == 0))))
      return TRUE;
  return FALSE;
}

/* The name of the medicine with which something was done at @at; %NULL where "the drug" is all that
 * is said. */
static const char *
find_medicine (const CwEventReader *self, guint at)
{
  for (guint i = at; i > 0 && at - i < BEFORE && !is_apart (self, i - 1); i--)
    if (names_medicine (self, i - 1))
      return get_word (self, i - 1);
  for (guint i = at + 1; i < self->elements->len && i <= at + BEHIND && !is_apart (self, i); i++)
    if (names_medicine (self, i))
      return get_word (self, i);
  return NULL;
}

/* "The drug was stopped", "after drug withdrawal". */
static gboolean
is_of_drug (const CwEventReader *self, guint at)
{
  const CwEventElement *element = cw_event_reader_get (self, at);
  guint first = element->first > 5 ? element->first - 5 : 0;

  for (guint i = first; i < element->last + 4; i++)
    if (cw_scan_is (self->lexicon.scan, i, "drug medication agent medicine"))
      return TRUE;
  return FALSE;
}

/* Adds to @rows the events told before of the medicine with which something was done at @at; "the
 * drug" is the one that the title blames. */
void
cw_event_reader_add_rows_of_medicine (const CwEventReader *self, guint at, GArray *rows)
{
  const char *word = is_done_long_before (self, at) ? NULL : find_medicine (self, at);
  const char *culprit = cw_event_reader_get_sentence (self, 0)->culprit;

  if (word)
    add_rows_of (self, word, rows);
  else if (culprit && rows->len > 0 && is_of_drug (self, at) && !is_done_long_before (self, at))
    add_rows_of (self, culprit, rows);
}

/* Whether the medicine named @word was begun when the last events had been told already. */
static gboolean
is_begun_since (const CwEventReader *self, const char *word)
{
  guint told = self->sentence > self->age ? self->sentence - 1 - self->age : 0;
  guint begin = find_begin (self, told > STORY_SENTENCES ? told - STORY_SENTENCES : 0, word);
  const CwEventSentence *first = cw_event_reader_get_sentence (self, begin);

  return begin > told && begin < self->sentence && (first->is_medicated || first->is_treated) &&
         !first->is_taking && !first->looks_back && !first->answer;
}

/* "Carbamazepine caused hyponatremia. Lamotrigine was added, but had to be stopped": what was done
 * at @at with a medicine that was given only later is no answer to what came before it. */
gboolean
cw_event_reader_is_of_later_medicine (const CwEventReader *self, guint at)
{
  const char *word = find_medicine (self, at);

  return word && is_begun_since (self, word);
}
