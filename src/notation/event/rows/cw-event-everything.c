/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/rows/cw-event-rows-private.h"

/* Whether something is said of all events that the sentences before told: "all symptoms resolved",
 * "the patient recovered", "nivolumab was stopped". */

static CwEventMention *
get_mention (const GArray *mentions, guint at)
{
  return &g_array_index (mentions, CwEventMention, at);
}

/* More events than that nobody gives up one medicine for. */
#define ALIKE_MAX 8

/* Whether two rows can have been there at the same time, as far as is told. */
static gboolean
is_like (const CwSnapshot *one, const CwSnapshot *two)
{
  static const char *const fields[] = { "onset", "onset-text", "outcome", "action" };
  const char *first, *second;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      first = cw_snapshot_get_text (one, fields[i]);
      second = cw_snapshot_get_text (two, fields[i]);
      if (first && second && !g_str_equal (first, second))
        return FALSE;
    }
  return TRUE;
}

/* "He was found to have dyspnea and CT showed pneumonitis. Nivolumab was stopped": for all of that,
 * unless the sentence before told of one and, later, of another. */
static gboolean
is_answer_to_all (const CwEventReader *self, guint at)
{
  const CwEventMention *first = self->recent->len ? get_mention (self->recent, 0) : NULL;

  if (first == NULL || self->age > 0 || self->recent->len > ALIKE_MAX ||
      !cw_event_reader_is_action (self, at))
    return FALSE;
  for (guint i = 1; i < self->recent->len; i++)
    if (!is_like (cw_event_reader_get_row (self, first->row)->item,
                  cw_event_reader_get_row (self, get_mention (self->recent, i)->row)->item))
      return FALSE;
  return TRUE;
}

/* "All symptoms disappeared", "all of them resolved after the drug was stopped". */
gboolean
cw_event_reader_is_all_that_was (const CwEventReader *self, guint at)
{
  guint start = cw_event_reader_find_clause_start (self, at);

  if (!cw_event_reader_is_open (self))
    return FALSE;
  for (guint i = start; i < at; i++)
    if (cw_event_reader_starts_with (self, i, "all") && cw_event_reader_is (self, i, CW_EVENT_ALL))
      return cw_event_reader_has_between (self, i, at, CW_EVENT_ANAPHOR) ||
             cw_event_reader_starts_with (self, i + 1, "of");
    /* "Her symptoms ceased upon". */
    else if (cw_event_reader_is (self, i, CW_EVENT_ANAPHOR) &&
             (i < start + 3 || (cw_event_reader_is (self, i - 2, CW_EVENT_COMMA) &&
                                cw_event_reader_starts_with (self, i - 1, "the his her"))) &&
             cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, i)->last - 1,
                         "symptoms complaints manifestations abnormalities"))
      return self->age == 0;
  return FALSE;
}

/* Adds the rows that the sentences just before told. */
void
cw_event_reader_list_story (const CwEventReader *self, GArray *rows)
{
  guint token = cw_event_reader_get_story (self);

  for (guint i = self->rows->len; i > 0; i--)
    {
      const CwEventRow *row = cw_event_reader_get_row (self, i - 1);
      guint at = i - 1;

      if (row->first < token)
        return;
      if (cw_entity_info_find (row->item->info, "outcome"))
        g_array_append_val (rows, at);
    }
}

/* "The symptoms, myopia, and angle closure resolved": what begins the sentence is about all. */
gboolean
cw_event_reader_begins_with_symptoms (const CwEventReader *self, guint at)
{
  guint next = cw_event_reader_find_clause_start (self, at);

  while (next < at && !cw_event_reader_is (self, next, CW_EVENT_ANAPHOR) &&
         cw_event_reader_starts_with (self, next, "the his her all these other"))
    next++;
  return cw_event_reader_is (self, at, CW_EVENT_OUTCOME) && next < at && self->age == 0 &&
         cw_event_reader_is (self, next, CW_EVENT_ANAPHOR) &&
         cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, next)->last - 1,
                     "symptoms complaints") &&
         (cw_event_reader_is (self, next + 1, CW_EVENT_COMMA) ||
          cw_event_reader_is (self, next + 1, CW_EVENT_AND));
}

/* "Spontaneous resolution followed withdrawal": of what the medicine was withdrawn for. */
static gboolean
is_outcome_of_action (const CwEventReader *self, guint at)
{
  if (!cw_event_reader_is (self, at, CW_EVENT_OUTCOME))
    return FALSE;
  for (guint i = cw_event_reader_find_clause_start (self, at); i < self->elements->len; i++)
    if (cw_event_reader_is_action (self, i))
      return is_answer_to_all (self, i);
  return FALSE;
}

/* "where she made a full recovery", "the patient recovered": of all that was told. */
static gboolean
is_recovery_of_patient (const CwEventReader *self, guint at)
{
  return self->age < 2 &&
         (cw_event_reader_is_made_recovery (self, at) ||
          (cw_event_reader_is (self, at, CW_EVENT_OUTCOME) &&
           cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1,
                       "recovered improved") &&
           cw_event_reader_is_treated_and (self, at)) ||
          (at > 0 && cw_event_reader_is (self, at, CW_EVENT_OUTCOME) &&
           cw_event_reader_starts_with (self, at, "recovered fully completely") &&
           cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1,
                       "recovered fully completely") &&
           cw_event_reader_starts_with (self, at - 1, "he she patient")));
}

/* "This was reversed by naloxone", "These were relieved": what begins the sentence is all of it. */
static gboolean
is_of_this (const CwEventReader *self, guint at)
{
  guint start = cw_event_reader_find_clause_start (self, at);

  return self->age == 0 && cw_event_reader_is (self, at, CW_EVENT_OUTCOME) && at < start + 5 &&
         cw_event_reader_starts_with (self, start, "this these") &&
         cw_event_reader_is (self, start + 1, CW_EVENT_AUXILIARY);
}

/* Whether what stands at @at is about all events of the last sentence that told of any. */
gboolean
cw_event_reader_is_about_recent (const CwEventReader *self, guint at)
{
  return is_answer_to_all (self, at) || is_recovery_of_patient (self, at) ||
         is_outcome_of_action (self, at) || is_of_this (self, at);
}
