/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/rows/cw-event-rows-private.h"

/* What became of an event without the medicine, as its row has it. */

/* "persisted for three days after withdrawal" says that it went away then. */
static gboolean
is_for_days (const CwEventReader *self, guint from, guint to)
{
  for (guint i = from; i < to; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_SPAN) ||
        cw_event_reader_is (self, i, CW_EVENT_LENGTH) ||
        cw_event_reader_is (self, i, CW_EVENT_ONSET))
      return TRUE;
  return FALSE;
}

/* What the outcome at @at, known to come behind the action at @action, says of the medicine. */
static const char *
get_dechallenge (const CwEventReader *self,
                 guint at,
                 guint action,
                 const char *outcome,
                 gboolean despite)
{
  if (g_str_equal (outcome, "resolved") || g_str_equal (outcome, "resolving"))
    return despite ? NULL : "positive";
  if (!g_str_equal (outcome, "ongoing"))
    return NULL;
  if (despite)
    return "negative";
  /* What gets worse without a medicine may do so for want of it. */
  return cw_event_reader_starts_with (self, at, "worsened worsening deteriorated aggravated") ||
             is_for_days (self, MIN (at, action), MAX (at, action))
           ? NULL
           : "negative";
}

/* "after discontinuation", "despite dose reduction": what was done with the medicine before the
 * outcome at @at. */
void
cw_event_reader_take_dechallenge (CwEventReader *self, guint at, GArray *rows, const char *outcome)
{
  gboolean despite = FALSE;
  guint action = cw_event_reader_find_action_behind (self, at, &despite);

  if (action == CW_EVENT_NONE && !g_str_equal (outcome, "fatal"))
    {
      despite = FALSE;
      action = cw_event_reader_find_action_before (self, at, &despite);
    }
  if (action == CW_EVENT_NONE)
    return;
  cw_event_reader_take_action (self, action, rows);
  cw_event_reader_set_all (self, rows, "dechallenge",
                           get_dechallenge (self, at, action, outcome, despite), action);
}
