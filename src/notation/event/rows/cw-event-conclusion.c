/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/rows/cw-event-rows-private.h"

/* How a story ends when its events were told some sentences ago: "The patient recovered within a
 * week of stopping the drug". So far back only what can be said of nothing else is tied to them. */

/* So many sentences back the events may be. */
#define STORY_SENTENCES 7
/* More events than that nobody recovers from at once. */
#define ROWS_MAX 8
/* So many sentences back where no medicine is named that was given up. */
#define MADE_REACH 5

/* Whether the rows are all those of one patient: no other is spoken of between. */
static gboolean
is_one_story (const CwEventReader *self)
{
  gboolean is_begun = FALSE;

  if (self->recent->len == 0 || self->age > STORY_SENTENCES || self->age > self->sentence)
    return FALSE;
  for (guint n = 0; n <= self->age; n++)
    {
      const CwEventSentence *sentence = cw_event_reader_get_sentence (self, self->sentence - n);

      /* "A 35-year-old man" begins the story of an event of which the title told. */
      if (sentence->is_of_others || sentence->is_progress ||
          (is_begun && sentence->introduces && n < self->sentence) ||
          (n < self->age && sentence->begins_paragraph))
        return FALSE;
      is_begun = is_begun || sentence->introduces;
    }
  return TRUE;
}

static gboolean
has_fate (const CwSnapshot *item)
{
  return cw_snapshot_get_text (item, "outcome") || cw_snapshot_get_text (item, "dechallenge");
}

/* Adds the rows of the last sentence that told of any; none where something is known of the end of
 * one of them, or where there are too many. */
static void
list_recent (const CwEventReader *self, GArray *rows)
{
  if (self->recent->len > ROWS_MAX)
    return;
  for (guint i = 0; i < self->recent->len; i++)
    if (has_fate (
          cw_event_reader_get_row (self, g_array_index (self->recent, CwEventMention, i).row)
            ->item))
      return;
  for (guint i = 0; i < self->recent->len; i++)
    g_array_append_val (rows, g_array_index (self->recent, CwEventMention, i).row);
}

#define ADVERBS                                                                                    \
  "had has have completely fully totally gradually rapidly promptly slowly quickly soon then "     \
  "subsequently eventually spontaneously also markedly dramatically significantly rather started " \
  "to began uneventfully"

/* "the patient completely", "all of her symptoms gradually": who or what got better. */
static gboolean
is_of_patient (const CwEventReader *self, guint at)
{
  guint subject = at;

  while (subject > 0 && (cw_event_reader_starts_with (self, subject - 1, ADVERBS) ||
                         cw_event_reader_is (self, subject - 1, CW_EVENT_AUXILIARY) ||
                         cw_event_reader_is (self, subject - 1, CW_EVENT_SPAN)))
    subject--;
  /* "symptoms and signs". */
  if (subject > 2 && cw_event_reader_starts_with (self, subject - 1, "signs findings") &&
      cw_event_reader_is (self, subject - 2, CW_EVENT_AND))
    subject -= 2;
  if (subject == 0)
    return FALSE;
  if (cw_event_reader_starts_with (self, subject - 1, "he she patient"))
    return cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->first,
                       "recovered improved fully completely");
  /* "All signs resolved". */
  if (subject > 1 && cw_event_reader_starts_with (self, subject - 1, "signs findings") &&
      cw_event_reader_is (self, subject - 2, CW_EVENT_ALL))
    return TRUE;
  return cw_event_reader_is (self, subject - 1, CW_EVENT_ANAPHOR) &&
         cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, subject - 1)->last - 1,
                     "symptoms complaints manifestations abnormalities");
}

/* "prednisone alleviated her symptoms", "resolution of all symptoms". */
static gboolean
is_of_symptoms (const CwEventReader *self, guint at)
{
  guint next = at + 1;

  while (next < at + 4 && cw_event_reader_starts_with (self, next, "of in the his her all these"))
    next++;
  return cw_event_reader_is (self, next, CW_EVENT_ANAPHOR) &&
         cw_event_reader_starts_with (self, next, "symptoms complaints");
}

/* "Magnesium was stopped and she recovered": the outcome at @at is joined to what was done. */
static gboolean
is_joined_to_action (const CwEventReader *self, guint at)
{
  guint start = cw_event_reader_find_clause_start (self, at);

  for (guint i = at; i > start; i--)
    if (cw_event_reader_is_action (self, i - 1))
      return cw_event_reader_has_between (self, i, at, CW_EVENT_AND) ||
             cw_event_reader_has_between (self, i, at, CW_EVENT_COMMA);
    else if (cw_event_reader_is (self, i - 1, CW_EVENT_TERM) ||
             cw_event_reader_is (self, i - 1, CW_EVENT_OUTCOME) ||
             cw_event_reader_is (self, i - 1, CW_EVENT_RESTART))
      return FALSE;
  return FALSE;
}

/* Whether the outcome at @at is that of a patient without the medicine. */
static gboolean
is_conclusion (const CwEventReader *self, guint at)
{
  return cw_event_reader_is (self, at, CW_EVENT_OUTCOME) && !cw_event_reader_is_denied (self, at) &&
         ((is_of_patient (self, at) &&
           (cw_event_reader_is_without_medicine (self, at) || is_joined_to_action (self, at))) ||
          (is_of_patient (self, at) && self->age < MADE_REACH) ||
          (cw_event_reader_is_made_recovery (self, at) && self->age < MADE_REACH));
}

/* The outcome that is told behind the action at @at; %CW_EVENT_NONE where none is. */
static guint
find_outcome_behind (const CwEventReader *self, guint at)
{
  guint end = cw_event_reader_find_clause_end (self, at);

  for (guint i = at + 1; i < end; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_OUTCOME))
      return i;
  return CW_EVENT_NONE;
}

/* Adds to @rows the events that the outcome at @at ends, told too long ago to be spoken of still:
 * "She recovered over a few days after the infusion was stopped". What gets better without a
 * medicine came of it. */
void
cw_event_reader_list_concluded (const CwEventReader *self, guint at, GArray *rows)
{
  guint outcome =
    cw_event_reader_is_kind_of_action (self, at) ? find_outcome_behind (self, at) : at;

  if (self->mentions->len == 0 && outcome != CW_EVENT_NONE && is_one_story (self) &&
      is_conclusion (self, outcome))
    list_recent (self, rows);
}

/* "A chest CT six weeks later showed marked improvement", "Repeat endoscopy revealed complete
 * resolution": what a study showed once something had been done, of nothing that is named. */
gboolean
cw_event_reader_is_shown (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  const CwEventElement *element = cw_event_reader_get (self, at);
  gboolean is_verb = cw_scan_is (scan, element->first, "showed");

  if (!cw_scan_is (scan, element->last - 1, "improvement resolution normalization normalisation") ||
      cw_scan_is (scan, element->last, "of in from") ||
      cw_event_is_near_tumor (scan, element->first))
    return FALSE;
  for (guint i = at; i > 0 && at - i < 9; i--)
    {
      is_verb = is_verb || cw_event_reader_is (self, i - 1, CW_EVENT_SHOWED);
      if (cw_event_reader_is (self, i - 1, CW_EVENT_MODALITY) ||
          cw_event_reader_starts_with (self, i - 1,
                                       "imaging scan scans radiograph radiographs colonoscopy "
                                       "endoscopy echocardiography echocardiogram ultrasound "
                                       "examination ct mri"))
        return is_verb;
    }
  return FALSE;
}

/* "The patient recovered", "her symptoms resolved": of all for which the medicine was given up,
 * however far back some of it was told. */
void
cw_event_reader_take_awaited (CwEventReader *self, guint at)
{
  const char *value = cw_event_reader_get (self, at)->value;
  g_autoptr (GArray) rows = NULL;

  if (self->mentions->len > 0 || !g_str_has_prefix (value, "resol") ||
      !(is_of_patient (self, at) || is_of_symptoms (self, at) ||
        cw_event_reader_is_made_recovery (self, at) || cw_event_reader_is_shown (self, at) ||
        cw_event_reader_is_result_of_action (self, at)) ||
      !is_one_story (self))
    return;
  rows = g_array_new (FALSE, FALSE, sizeof (guint));
  cw_event_reader_list_awaited (self, rows);
  cw_event_reader_take_outcome (self, at, rows, value);
}
