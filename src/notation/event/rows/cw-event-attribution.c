/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/rows/cw-event-rows-private.h"

/* To what an event is put down, as its row has it. */

/* "rash secondary to docetaxel". What only follows need not be the effect. */
void
cw_event_reader_take_cause (CwEventReader *self, guint at, GArray *rows)
{
  const char *effect = cw_event_reader_get_effect (self, at);
  const char *opening = cw_event_reader_get_opening (self, at);

  if (opening && g_strcmp0 (effect, "related") == 0)
    effect = opening;
  if (effect && cw_event_reader_names_cause (self, at) &&
      !cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->first, "following given in"))
    cw_event_reader_set_all (self, rows, "attribution", effect, at);
}

/* "hepatotoxicity from dronedarone", "hepatitis associated with nivolumab". */
void
cw_event_reader_take_origin (CwEventReader *self, guint at, GArray *rows)
{
  const CwScan *scan = self->lexicon.scan;
  guint token = cw_event_reader_get (self, at)->first;
  gboolean is_from = cw_scan_is (scan, token, "from");
  gboolean is_with =
    at > 0 && cw_scan_is (scan, token, "with") && cw_scan_is (scan, token - 1, "associated");

  const char *effect = NULL;

  if ((is_from || is_with) && cw_event_reader_follows (self, at - is_with, CW_EVENT_TERM))
    effect = "related";
  /* "which was probably associated with". */
  else if (is_with)
    effect = cw_event_reader_get_effect (self, at - 1);
  if (effect && cw_event_reader_names_cause (self, at))
    cw_event_reader_set_all (self, rows, "attribution", effect, at);
}
