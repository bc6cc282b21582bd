/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/ihc/cw-ihc.h"

#include "score.h"

static gpointer
read_ihc (const char *text, GPtrArray *found)
{
  CwNotation *reading = cw_ihc_parse (text);

  score_add_all (found, reading->items);
  return reading;
}

static void
free_ihc (gpointer reading)
{
  cw_notation_free (reading);
}

int
main (int argc, char **argv)
{
  static const ScoreKind kind = { "ihc", read_ihc, free_ihc };

  return score_run (argc, argv, &kind);
}
