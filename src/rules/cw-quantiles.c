/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "rules/cw-quantiles.h"

#include <glib/gi18n-lib.h>
#include <gsl/gsl_sort.h>
#include <gsl/gsl_statistics.h>
#include <math.h>

/**
 * cw_quantiles_compute:
 * @values: (array length=n): the values; what is not a finite number is not recorded
 * @n: how many
 *
 * Quartiles and median are quantiles of type 7 of Hyndman RJ, Fan Y (Am Stat 1996;50:361-365): the
 * value at the place 1 + (n - 1) p, taken in proportion between its neighbours. R calls it its
 * default, and spreadsheets call it QUARTILE.INC.
 *
 * Returns: the quantiles; not computable when no value is recorded
 */
CwQuantiles
cw_quantiles_compute (const double *values, guint n)
{
  g_autofree double *sorted = g_new (double, n);
  CwQuantiles self = { .n = n };

  for (guint i = 0; i < n; i++)
    if (isfinite (values[i]))
      sorted[self.n_evaluable++] = values[i];
  if (self.n_evaluable == 0)
    {
      self.problem = _ ("no value is recorded");
      return self;
    }
  gsl_sort (sorted, 1, self.n_evaluable);
  self.minimum = sorted[0];
  self.lower_quartile = gsl_stats_quantile_from_sorted_data (sorted, 1, self.n_evaluable, 0.25);
  self.median = gsl_stats_quantile_from_sorted_data (sorted, 1, self.n_evaluable, 0.5);
  self.upper_quartile = gsl_stats_quantile_from_sorted_data (sorted, 1, self.n_evaluable, 0.75);
  self.maximum = sorted[self.n_evaluable - 1];
  return self;
}
