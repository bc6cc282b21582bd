/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/rows/cw-event-rows-private.h"

/* What is kept of how an event ended: the last that was told of it, and when that was. */

/* "to 70/min", "to normal values", "completely": how far, before how long is told. */
static gboolean
is_before_end (const CwEventReader *self, guint at)
{
  switch (cw_event_reader_get (self, at)->kind)
    {
    case CW_EVENT_GLUE:
    case CW_EVENT_WORD:
    case CW_EVENT_SPAN:
    case CW_EVENT_DATE:
      return TRUE;
    case CW_EVENT_AND:
      return cw_scan_is_sign (self->lexicon.scan, cw_event_reader_get (self, at)->first, '/');
    default:
      return FALSE;
    }
}

#define END_REACH 8

/* "3 days later", "within a week", "in March 2020" behind the outcome, or before the event. */
static void
take_end (CwEventReader *self, guint at, GArray *rows)
{
  guint words = 0;
  gboolean is_of =
    cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1, "of in");

  for (guint i = at + 1; i < self->elements->len && i <= at + END_REACH; i++)
    {
      const CwEventElement *element = cw_event_reader_get (self, i);
      CwEventElement stretch = { 0 };

      /* "resolution of the pneumonitis in three weeks". */
      if (is_of && (element->kind == CW_EVENT_TERM || element->kind == CW_EVENT_ANAPHOR))
        {
          is_of = FALSE;
          continue;
        }

      if (cw_event_take_stretch (self->lexicon.scan, element->first, &stretch))
        {
          cw_event_reader_set_all (self, rows, "duration", stretch.text, i);
          continue;
        }
      if (element->kind == CW_EVENT_SPAN)
        cw_event_reader_set_all (self, rows, "duration", element->text, i);
      else if (element->kind == CW_EVENT_DATE)
        cw_event_reader_set_all (self, rows, "end", element->text, i);
      /* Further behind only what the outcome led to is passed over. */
      words += element->kind == CW_EVENT_WORD && !cw_event_reader_is_amount (self, i);
      if (!is_before_end (self, i) || (i > at + 2 && words > 1))
        return;
    }
}

static guint
rank_outcome (const char *outcome)
{
  static const char *const ranks[] = { "ongoing", "resolving", "sequelae", "resolved" };

  for (guint i = 0; outcome && i < G_N_ELEMENTS (ranks); i++)
    if (g_str_equal (ranks[i], outcome))
      return i + 1;
  return 0;
}

/* "persisted for a week and resolved then", "improved at first, with full recovery after a month":
 * what is told later is how it ended. */
void
cw_event_reader_forget_earlier (CwEventReader *self, const GArray *rows, const char *outcome)
{
  for (guint i = 0; i < rows->len; i++)
    {
      CwSnapshot *item = cw_event_reader_get_row (self, g_array_index (rows, guint, i))->item;
      guint before = rank_outcome (cw_snapshot_get_text (item, "outcome"));

      if (before > 0 && rank_outcome (outcome) > before)
        cw_event_replace (item, "outcome", outcome);
    }
}

/* Says of @rows that they ended with @outcome, and by what was done, as told at @at. */
void
cw_event_reader_take_outcome (CwEventReader *self, guint at, GArray *rows, const char *outcome)
{
  cw_event_reader_forget_earlier (self, rows, outcome);
  if (rows->len == 0 || !cw_event_reader_set_all (self, rows, "outcome", outcome, at))
    return;
  if (g_str_equal (outcome, "resolved") || g_str_equal (outcome, "sequelae"))
    take_end (self, at, rows);
  cw_event_reader_take_dechallenge (self, at, rows, outcome);
}
