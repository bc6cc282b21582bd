/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "rules/cw-distribution.h"

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>
#include <math.h>

/* Probability distributions, from the GNU Scientific Library. Only this file sees them, because the
 * library ends the program at a bad argument unless it is told not to. */

static void
keep_running (void)
{
  static gsize done;

  if (!g_once_init_enter (&done))
    return;
  gsl_set_error_handler_off ();
  g_once_init_leave (&done, 1);
}

/**
 * cw_distribution_normal_quantile:
 * @p: a probability, above 0 and below 1
 *
 * Returns: the value below which a standard normal variable stays with probability @p: 1.96 for
 *   0.975
 */
double
cw_distribution_normal_quantile (double p)
{
  keep_running ();
  return gsl_cdf_ugaussian_Pinv (p);
}

/**
 * cw_distribution_beta_quantile:
 * @p: a probability, 0 to 1
 * @a: first shape, above 0
 * @b: second shape, above 0
 *
 * Halves the interval in which the value lies: the library's own inverse gives up at shapes of a
 * few thousand.
 *
 * Returns: the value below which a beta variable stays with probability @p, to 15 digits; NaN when
 *   it cannot be found, as for shapes of some hundred thousand
 */
double
cw_distribution_beta_quantile (double p, double a, double b)
{
  double low = 0, high = 1;

  keep_running ();
  while (high - low > 1e-15 * high)
    {
      double middle = low + (high - low) / 2, below = gsl_cdf_beta_P (middle, a, b);

      if (isnan (below))
        return below;
      if (below < p)
        low = middle;
      else
        high = middle;
    }
  return high;
}

/**
 * cw_distribution_chi_square_upper:
 * @x: a value, 0 or above
 * @degrees: degrees of freedom, above 0
 *
 * Returns: the probability that a chi-square variable is above @x
 */
double
cw_distribution_chi_square_upper (double x, double degrees)
{
  keep_running ();
  return gsl_cdf_chisq_Q (x, degrees);
}
