/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* Agreement of two raters: published tables, and properties. */
#include "config.h"

#include <glib.h>
#include <math.h>

#include "rules/cw-agreement.h"

static void
assert_near (double value, double expected, double tolerance)
{
  g_assert_cmpfloat (fabs (value - expected), <=, tolerance);
}

static const struct
{
  guint counts[16];
  guint n_categories;
  double observed, expected, kappa, standard_error; /* below 0: not printed */
} rows[] = {
  /* Cohen J, Educ Psychol Meas 1960;20:37-46: 200 ratings, kappa .492. */
  { { 88, 14, 18, 10, 40, 10, 2, 6, 12 }, 3, 0.70, 0.41, 0.492, -1 },
  /* Fleiss JL, Levin B, Paik MC, Statistical Methods for Rates and Proportions, 3rd ed., 2003,
   * chapter 18: 100 subjects, kappa .68 with standard error .087, from rounded shares. */
  { { 75, 1, 4, 5, 4, 1, 0, 0, 10 }, 3, 0.89, 0.66, 0.68, 0.087 },
  /* Boyd NF et al., J Natl Cancer Inst 1982;68:357-363, as in the Stata manual, “kappa”: 85
   * xeromammograms, 63.53 %, 30.82 %, .4728. */
  { { 21, 12, 0, 0, 4, 17, 1, 0, 3, 9, 15, 2, 0, 0, 0, 1 }, 4, 0.6353, 0.3082, 0.4728, -1 },
  /* By the formulas: complete agreement and complete disagreement. */
  { { 5, 0, 0, 5 }, 2, 1, 0.5, 1, 0 },
  { { 0, 5, 5, 0 }, 2, 0, 0.5, -1, 0 },
};

static void
test_published (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      CwAgreement self = cw_agreement_compute (rows[i].counts, rows[i].n_categories);

      g_test_message ("%u: %g, %g", i, self.kappa, self.standard_error);
      g_assert_null (self.problem);
      assert_near (self.observed, rows[i].observed, 5.1e-5);
      assert_near (self.expected, rows[i].expected, 5.1e-5);
      assert_near (self.kappa, rows[i].kappa, i == 1 ? 5e-3 : 5e-4);
      if (rows[i].standard_error >= 0)
        assert_near (self.standard_error, rows[i].standard_error, 1e-3);
    }
}

static void
test_not_computable (void)
{
  static const guint nothing[] = { 0, 0, 0, 0 }, same[] = { 7, 0, 0, 0 }, one[] = { 3 };
  CwAgreement self = cw_agreement_compute (nothing, 2);

  g_assert_nonnull (self.problem);
  self = cw_agreement_compute (same, 2);
  g_assert_nonnull (self.problem);
  g_assert_cmpfloat (self.observed, ==, 1); /* raw agreement needs no chance */
  self = cw_agreement_compute (one, 1);
  g_assert_nonnull (self.problem);
  self = cw_agreement_compute (NULL, 0);
  g_assert_nonnull (self.problem);
}

/* The raters may change places; the standard error is that of the delta method, taken here by small
 * changes of the table. */
static double
get_kappa (const double *shares, guint k)
{
  double observed = 0, expected = 0, total = 0;

  for (guint i = 0; i < k * k; i++)
    total += shares[i];
  for (guint i = 0; i < k; i++)
    {
      double row = 0, column = 0;

      for (guint j = 0; j < k; j++)
        {
          row += shares[i * k + j];
          column += shares[j * k + i];
        }
      observed += shares[i * k + i] / total;
      expected += row / total * column / total;
    }
  return (observed - expected) / (1 - expected);
}

static double
get_error (const guint *counts, guint k, guint n)
{
  double shares[16], mean = 0, square = 0;

  for (guint i = 0; i < k * k; i++)
    shares[i] = (double)counts[i] / n;
  for (guint i = 0; i < k * k; i++)
    {
      double step = 1e-6, slope, share = shares[i];

      shares[i] = share + step;
      slope = get_kappa (shares, k);
      shares[i] = share - step;
      slope = (slope - get_kappa (shares, k)) / (2 * step);
      shares[i] = share;
      mean += share * slope;
      square += share * slope * slope;
    }
  return sqrt ((square - mean * mean) / n);
}

static void
test_properties (void)
{
  for (guint round = 0; round < 500; round++)
    {
      guint k = (guint)g_test_rand_int_range (2, 5), counts[16], turned[16], n = 0;
      CwAgreement self, other;

      for (guint i = 0; i < k * k; i++)
        n += counts[i] = (guint)g_test_rand_int_range (1, 40);
      for (guint i = 0; i < k * k; i++)
        turned[i] = counts[i % k * k + i / k];
      self = cw_agreement_compute (counts, k);
      other = cw_agreement_compute (turned, k);
      assert_near (self.kappa, other.kappa, 1e-12);
      assert_near (self.standard_error, other.standard_error, 1e-12);
      assert_near (self.standard_error, get_error (counts, k, n), 1e-6);
      g_assert_true (self.kappa <= self.observed && self.kappa >= -1);
    }
}

/* Counts whose sum needs more than 32 bits. */
static void
test_hostile (void)
{
  const guint counts[] = { G_MAXUINT, G_MAXUINT, G_MAXUINT, G_MAXUINT };
  CwAgreement self = cw_agreement_compute (counts, 2);

  g_assert_cmpuint (self.n, ==, 4 * (guint64)G_MAXUINT);
  assert_near (self.kappa, 0, 1e-12);
  g_assert_true (isfinite (self.standard_error));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/agreement/published", test_published);
  g_test_add_func ("/agreement/not-computable", test_not_computable);
  g_test_add_func ("/agreement/properties", test_properties);
  g_test_add_func ("/agreement/hostile", test_hostile);
  return g_test_run ();
}
