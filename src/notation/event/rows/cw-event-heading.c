/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/rows/cw-event-rows-private.h"

/* A heading names what the story is about: "Ifosfamide encephalopathy. A 51-year-old man developed
 * myoclonus … Ifosfamide was stopped, and the myoclonus resolved". What the story says of all its
 * events alike holds for that of the heading as well. */

#define HEADING_ROWS_MAX 3
#define STORY_ROWS_MAX 8

#define VERBS                                                                                      \
  "is are was were has had have be been report reports describe describes present presents "       \
  "presented presents admitted referred developed occurred experienced suffered showed died "      \
  "resolved we i he she"

static gboolean
is_event (const CwEventRow *row)
{
  return cw_entity_info_find (row->item->info, "outcome") != NULL;
}

/* Whether the text begins with a heading, and tells then of one patient. */
static gboolean
has_heading (const CwEventReader *self)
{
  const CwEventSentence *heading = cw_event_reader_get_sentence (self, 0);

  for (guint i = 0; i < self->sentences->len; i++)
    if (cw_event_reader_get_sentence (self, i)->is_of_others)
      return FALSE;
  for (guint i = heading->first; i < heading->last; i++)
    if (cw_scan_is (self->lexicon.scan, i, VERBS))
      return FALSE;
  return TRUE;
}

/* The row that tells the only value of @field that the story has, be it of one event or of several;
 * %NULL where there is none, or more than one. */
static const CwEventRow *
find_only (const CwEventReader *self, guint start, const char *field)
{
  const CwEventRow *found = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const CwEventRow *row = cw_event_reader_get_row (self, i);
      const char *value =
        row->first >= start && is_event (row) ? cw_snapshot_get_text (row->item, field) : NULL;

      if (value && found && !g_str_equal (value, cw_snapshot_get_text (found->item, field)))
        return NULL;
      if (value && (found == NULL || row->last > found->last))
        found = row;
    }
  return found;
}

static void
add_stretch (CwEventRow *row, const CwEventRow *source)
{
  CwEventStretch stretch = { source->first, source->last };

  if (row->further == NULL)
    row->further = g_array_new (FALSE, FALSE, sizeof (CwEventStretch));
  else if (g_array_index (row->further, CwEventStretch, row->further->len - 1).last >= stretch.last)
    return;
  g_array_append_val (row->further, stretch);
}

static void
hand_on (CwEventReader *self, guint start, const char *field, const CwEventRow *source)
{
  const char *value = source ? cw_snapshot_get_text (source->item, field) : NULL;

  for (guint i = 0; value && i < self->rows->len; i++)
    {
      CwEventRow *row = cw_event_reader_get_row (self, i);

      if (row->first < start && is_event (row) && cw_notation_set (row->item, field, value))
        add_stretch (row, source);
    }
}

/* Gives the events of the heading what the story says of all of its own. Of what somebody died, and
 * what did not go away, may be one of several. */
void
cw_event_reader_end_heading (CwEventReader *self)
{
  guint start, n_heading = 0, n_story = 0;
  const CwEventRow *outcome;

  if (self->sentences->len < 2 || !has_heading (self))
    return;
  start = cw_event_reader_get_sentence (self, 1)->first;
  for (guint i = 0; i < self->rows->len; i++)
    {
      const CwEventRow *row = cw_event_reader_get_row (self, i);

      n_heading += is_event (row) && row->first < start;
      n_story += is_event (row) && row->first >= start;
    }
  if (n_heading > HEADING_ROWS_MAX || n_story > STORY_ROWS_MAX)
    return;
  hand_on (self, start, "action", find_only (self, start, "action"));
  outcome = find_only (self, start, "outcome");
  if (outcome && g_str_has_prefix (cw_snapshot_get_text (outcome->item, "outcome"), "resol"))
    hand_on (self, start, "outcome", outcome);
}
