/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/telling/cw-event-telling-private.h"

/* An event that the sentence calls one, in so many words. */

/* "nausea and vomiting were the main side effects". */
static gboolean
is_predicate_of (const CwEventReader *self, guint event, guint head)
{
  for (guint i = head; i > event && head - i < 6; i--)
    {
      if (cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, i)->first, "was were"))
        return TRUE;
      if (cw_event_reader_is (self, i, CW_EVENT_TERM) ||
          cw_event_reader_is (self, i, CW_EVENT_COMMA))
        return FALSE;
    }
  return FALSE;
}

/* "thrombocytopenia, suspected to be an adverse event": what is thought is the cause alone. */
static gboolean
is_taken_for (const CwEventReader *self, guint event, guint head)
{
  const CwScan *scan = self->lexicon.scan;

  for (guint i = event + 1; i < head && i < event + 6; i++)
    if (cw_scan_is (scan, cw_event_reader_get (self, i)->last - 1,
                    "suspected considered thought believed felt deemed regarded judged"))
      return !cw_event_reader_has_between (self, event, head, CW_EVENT_NOT);
  return FALSE;
}

/* "had alopecia as a side effect", "nausea was the only toxicity". */
gboolean
cw_event_reader_is_called_event (const CwEventReader *self, guint at)
{
  const CwScan *scan = self->lexicon.scan;
  guint end = cw_event_reader_find_clause_end (self, at);

  for (guint i = at + 1; i < end; i++)
    {
      guint token = cw_event_reader_get (self, i)->first;

      if (cw_event_reader_is (self, i, CW_EVENT_HEAD) && is_taken_for (self, at, i))
        return TRUE;
      if (cw_event_reader_is (self, i, CW_EVENT_HEAD) && !cw_event_reader_is_denied (self, i) &&
          (cw_scan_is (scan, token - 1, "only as") || is_predicate_of (self, at, i) ||
           (token > 1 && cw_scan_is (scan, token - 1, "a an") &&
            cw_scan_is (scan, token - 2, "as"))))
        return TRUE;
    }
  return FALSE;
}
