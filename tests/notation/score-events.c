/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/cw-event.h"

#include "score.h"

static gpointer
read_events (const char *text, GPtrArray *found)
{
  CwNotation *reading = cw_event_parse (text);

  score_add_all (found, reading->items);
#ifdef WITH_CANDIDATES
  score_add_all (found, reading->candidates);
#endif
  return reading;
}

static void
free_events (gpointer reading)
{
  cw_notation_free (reading);
}

int
main (int argc, char **argv)
{
  static const ScoreKind kind = { "events", read_events, free_events };

  return score_run (argc, argv, &kind);
}
