/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/rows/cw-event-rows-private.h"

/* What was done about an event, as its row has it. */

static guint
rank_action (const char *action)
{
  static const char *const ranks[] = { "none", "interrupted", "rescheduled", "reduced", "stopped" };

  for (guint i = 0; action && i < G_N_ELEMENTS (ranks); i++)
    if (g_str_equal (ranks[i], action))
      return i + 1;
  return 0;
}

void
cw_event_replace (CwSnapshot *item, const char *name, const char *value)
{
  g_clear_pointer (&item->texts[cw_entity_info_find (item->info, name)->index], g_free);
  cw_notation_set (item, name, value);
}

/* "discontinued for 7 days" is an interruption. */
static const char *
get_action (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  const CwEventElement *element = cw_event_reader_get (self, at);
  guint number, next = element->last;

  /* "stopping capecitabine for four weeks". */
  if (!cw_scan_is (scan, next, "for") && cw_event_reader_is_cause (self, at + 1))
    next = cw_event_reader_get (self, at + 1)->last;
  /* "changed to miltefosine for 4 weeks" was changed for good. */
  if (g_strcmp0 (element->value, "stopped") == 0 && cw_scan_is (scan, next, "for") &&
      !cw_scan_is (scan, element->first, "changed switched replaced converted substituted") &&
      (cw_scan_take_integer (scan, next + 1, &number) ||
       cw_scan_is (scan, next + 1, "several few") ||
       cw_scan_is (scan, next + 2, "day week month few short while time period")))
    return "interrupted";
  return element->value;
}

/* "was resumed after 10 months of discontinuation": what was told of before. */
static gboolean
is_told_again (const CwEventReader *self, guint row, guint at)
{
  const CwEventRow *what = cw_event_reader_get_row (self, row);

  return what->first < cw_event_reader_get (self, 0)->first &&
         cw_snapshot_get_text (what->item, "action") &&
         cw_event_reader_has_between (self, 0, at, CW_EVENT_RESTART);
}

/* "Warfarin was discontinued", "heparin was changed to apixaban", of a thrombosis: an anticoagulant
 * is what it was treated with. Heparin that is only stopped may have brought it. */
static gboolean
is_remedy (const CwEventReader *self, guint row, guint at)
{
  static const char *const stems[] = { "xaban", "gatran", "parinux", "coumarol", NULL };
  g_autofree char *name = cw_event_reader_dup_name (self, row);
  guint first = at > 6 ? at - 6 : 0;
  gboolean is_exchanged = cw_event_reader_is (self, at, CW_EVENT_ACTION_VERB);

  if (name == NULL || !cw_event_has_part (name, "thrombos thrombus thrombi embol"))
    return FALSE;
  for (guint i = first; i < self->elements->len && i < at + 5; i++)
    {
      const char *word =
        cw_scan_get (self->lexicon.scan, cw_event_reader_get (self, i)->first)->word;

      if (cw_event_reader_starts_with (self, i, "warfarin") ||
          (is_exchanged && (g_str_has_suffix (word, "parin") ||
                            cw_event_reader_starts_with (self, i, "argatroban"))))
        return TRUE;
      for (guint n = 0; stems[n]; n++)
        if (g_str_has_suffix (word, stems[n]))
          return TRUE;
    }
  return FALSE;
}

/* Of several answers the one that weighs most is kept; the others stand in the note. */
void
cw_event_reader_take_action (CwEventReader *self, guint at, GArray *rows)
{
  const char *value = get_action (self, at);
  g_autoptr (GArray) all = g_array_copy (rows);

  cw_event_reader_add_rows_of_medicine (self, at, all);
  for (guint i = 0; value && i < all->len; i++)
    {
      guint row = g_array_index (all, guint, i);
      CwSnapshot *item = cw_event_reader_get_row (self, row)->item;

      if (rank_action (value) > rank_action (cw_snapshot_get_text (item, "action")) &&
          !is_told_again (self, row, at) && !is_remedy (self, row, at))
        cw_event_replace (item, "action", value);
      cw_event_reader_get (self, at)->used = TRUE;
      cw_event_reader_extend (self, row, at);
    }
}

void
cw_event_reader_take_restart (CwEventReader *self, guint at, GArray *rows)
{
  gboolean is_waited_for = FALSE;

  for (guint i = 0; i < self->mentions->len; i++)
    is_waited_for =
      is_waited_for || cw_event_reader_is_waited_for (
                         self, g_array_index (self->mentions, CwEventMention, i).element);
  for (guint i = 0; i < rows->len; i++)
    {
      CwSnapshot *item = cw_event_reader_get_row (self, g_array_index (rows, guint, i))->item;

      /* What came back with the medicine was given up once more. */
      if (cw_event_reader_is_reproduced (self))
        continue;
      if (g_strcmp0 (cw_snapshot_get_text (item, "action"), "stopped") == 0)
        cw_event_replace (item, "action", "interrupted");
      /* What is taken up again had been given up. */
      else if (is_waited_for)
        cw_notation_set (item, "action", "interrupted");
    }
}
