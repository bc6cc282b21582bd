/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/regimen/cw-regimen.h"

#include "score.h"

static gpointer
read_regimen (const char *text, GPtrArray *found)
{
  CwRegimenReading *reading = cw_regimen_parse (text);

  if (reading->regimen)
    score_add (found, reading->regimen);
  score_add_all (found, reading->radiotherapy);
  return reading;
}

static void
free_regimen (gpointer reading)
{
  cw_regimen_reading_free (reading);
}

int
main (int argc, char **argv)
{
  static const ScoreKind kind = { "regimen", read_regimen, free_regimen };

  return score_run (argc, argv, &kind);
}
