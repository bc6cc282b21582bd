/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "rules/cw-proportion.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "rules/cw-distribution.h"

static const char *
find_problem (guint events, guint n, double level)
{
  if (n == 0)
    return _ ("nobody could be evaluated");
  if (events > n)
    return _ ("more patients have it than there are");
  return level > 0 && level < 1 ? NULL : _ ("the confidence level is not between 0 and 100 %");
}

/* Rounding never puts an end beyond the estimate, or out of 0 to 1. */
static CwProportion
finish (double estimate, double low, double high)
{
  if (!isfinite (low) || !isfinite (high))
    return (CwProportion){ .problem = _ ("the interval cannot be found in numbers so large") };
  return (CwProportion){ estimate, CLAMP (low, 0, estimate), CLAMP (high, estimate, 1), NULL };
}

/**
 * cw_proportion_exact:
 * @events: how many have it
 * @n: how many could be evaluated
 * @level: confidence level, 0.95 for 95 %
 *
 * The exact interval, from quantiles of the beta distribution (Clopper CJ, Pearson ES, Biometrika
 * 1934;26:404-413). It holds at least @level, often more.
 *
 * Returns: the proportion; not computable without anybody, or with more events than patients
 */
CwProportion
cw_proportion_exact (guint events, guint n, double level)
{
  const char *problem = find_problem (events, n, level);
  double tail = (1 - level) / 2, x = events, rest = (double)n - events;

  if (problem)
    return (CwProportion){ .problem = problem };
  return finish (x / n, events == 0 ? 0 : cw_distribution_beta_quantile (tail, x, rest + 1),
                 events == n ? 1 : cw_distribution_beta_quantile (1 - tail, x + 1, rest));
}

/**
 * cw_proportion_wilson:
 * @events: how many have it
 * @n: how many could be evaluated
 * @level: confidence level, 0.95 for 95 %
 *
 * The score interval (Wilson EB, J Am Stat Assoc 1927;22:209-212), without correction for
 * continuity. It holds @level on average (Agresti A, Coull BA, Am Stat 1998;52:119-126).
 *
 * Returns: the proportion; not computable without anybody, or with more events than patients
 */
CwProportion
cw_proportion_wilson (guint events, guint n, double level)
{
  const char *problem = find_problem (events, n, level);
  double z, p, centre, half;

  if (problem)
    return (CwProportion){ .problem = problem };
  z = cw_distribution_normal_quantile ((1 + level) / 2);
  p = (double)events / n;
  centre = (p + z * z / (2.0 * n)) / (1 + z * z / n);
  half = z / (1 + z * z / n) * sqrt (p * (1 - p) / n + z * z / (4.0 * n * n));
  return finish (p, centre - half, centre + half);
}
