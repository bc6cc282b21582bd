/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* The CARE checklist of a case against that of a case with a tenth of its rows: each further row
 * should cost the same, so that the ratio stays near 10. Prints Markdown. */
#include "config.h"

#include <stdio.h>

#include "case-builder.h"
#include "rules/cw-care.h"

#define ROWS 200
#define RUNS 15

static double
measure (guint n_rows)
{
  g_autoptr (CwEntity) root = build_case ();
  CwEntity *regimen = build_row (root, "regimens", "name", "R", NULL);
  gint64 best = G_MAXINT64;

  for (guint i = 0; i < n_rows; i++)
    build_row (regimen, "drugs", "name", "drug", "dose", "1 mg", NULL);
  for (guint i = 0; i < RUNS; i++)
    {
      gint64 start = g_get_monotonic_time ();

      cw_care_report_free (cw_care_evaluate (root));
      best = MIN (best, g_get_monotonic_time () - start);
    }
  return (double)MAX (best, 1);
}

int
main (void)
{
  double few = measure (ROWS), many = measure (10 * ROWS);

  printf ("| Drugs | CARE checklist | Ratio |\n|---|---|---|\n");
  printf ("| %d | %.0f µs | |\n", ROWS, few);
  printf ("| %d | %.0f µs | %.1f |\n", 10 * ROWS, many, many / few);
  return 0;
}
