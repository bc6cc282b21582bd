/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* Median and quartiles: published data, and values some of which are missing. */
#include "config.h"

#include <glib.h>
#include <math.h>

#include "rules/cw-quantiles.h"

static const struct
{
  double values[8]; /* NaN where it is not recorded */
  guint n, n_evaluable;
  double minimum, lower_quartile, median, upper_quartile, maximum;
} rows[] = {
  /* An age of 32 (21-69) as in table 1 of Cheng 2022; quartiles of R 4.2.2, quantile (). */
  { { 21, 27, 32, 38, 69, 25, 44 }, 7, 7, 21, 26, 32, 41, 69 },
  /* Quartiles between values: the same. */
  { { 20, 1, 10, 2, 4, 3 }, 6, 6, 1, 2.25, 3.5, 8.5, 20 },
  /* Four of six evaluable. */
  { { NAN, 4, 2, INFINITY, 3, 1 }, 6, 4, 1, 1.75, 2.5, 3.25, 4 },
  { { 5 }, 1, 1, 5, 5, 5, 5, 5 },
  { { -1, 1 }, 2, 2, -1, -0.5, 0, 0.5, 1 },
  /* A sum of neighbours would be too large for a double. */
  { { 1.5e308, 1.7e308 }, 2, 2, 1.5e308, 1.55e308, 1.6e308, 1.65e308, 1.7e308 },
};

static void
assert_near (double value, double expected)
{
  g_assert_true (isfinite (value));
  g_assert_cmpfloat (fabs (value - expected), <=, 1e-12 * fmax (1, fabs (expected)));
}

static void
test_published (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      CwQuantiles self = cw_quantiles_compute (rows[i].values, rows[i].n);

      g_assert_null (self.problem);
      g_assert_cmpuint (self.n, ==, rows[i].n);
      g_assert_cmpuint (self.n_evaluable, ==, rows[i].n_evaluable);
      assert_near (self.minimum, rows[i].minimum);
      assert_near (self.lower_quartile, rows[i].lower_quartile);
      assert_near (self.median, rows[i].median);
      assert_near (self.upper_quartile, rows[i].upper_quartile);
      assert_near (self.maximum, rows[i].maximum);
    }
}

static void
test_not_computable (void)
{
  const double missing[] = { NAN, -INFINITY };
  CwQuantiles self = cw_quantiles_compute (missing, 2);

  g_assert_nonnull (self.problem);
  g_assert_cmpuint (self.n, ==, 2);
  g_assert_cmpuint (self.n_evaluable, ==, 0);
  self = cw_quantiles_compute (NULL, 0);
  g_assert_nonnull (self.problem);
}

/* In order, and no more than half of the values on either side. */
static void
test_properties (void)
{
  for (guint i = 0; i < 300; i++)
    {
      guint n = (guint)g_test_rand_int_range (1, i < 299 ? 30 : 10000), below = 0, above = 0;
      g_autofree double *values = g_new (double, n);
      CwQuantiles self;

      for (guint j = 0; j < n; j++)
        values[j] = g_test_rand_int_range (-20, 20);
      self = cw_quantiles_compute (values, n);
      for (guint j = 0; j < n; j++)
        {
          below += values[j] < self.median;
          above += values[j] > self.median;
        }
      g_assert_true (self.minimum <= self.lower_quartile && self.lower_quartile <= self.median);
      g_assert_true (self.median <= self.upper_quartile && self.upper_quartile <= self.maximum);
      g_assert_true (2 * below <= n && 2 * above <= n);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/quantiles/published", test_published);
  g_test_add_func ("/quantiles/not-computable", test_not_computable);
  g_test_add_func ("/quantiles/properties", test_properties);
  return g_test_run ();
}
