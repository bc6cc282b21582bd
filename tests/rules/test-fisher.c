/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* Fisher's exact test: the tea tasting, published tables, and properties. Numbers without another
 * source are those of R 4.2.2, fisher.test (). */
#include "config.h"

#include <glib.h>
#include <math.h>

#include "rules/cw-fisher.h"

static const struct
{
  guint a, b, c, d;
  double p;
} rows[] = {
  /* The lady tasting tea (Fisher RA, The Design of Experiments, 1935, chapter II): 34/70, 2/70. */
  { 3, 1, 1, 3, 34.0 / 70 },
  { 4, 0, 0, 4, 2.0 / 70 },
  /* Convictions of like-sex twins of criminals (Fisher RA, J R Stat Soc 1935;98:39-82). */
  { 2, 15, 10, 3, 0.000536724119143 },
  /* Two-sided, as the sum of the less probable tables. */
  { 1, 9, 11, 3, 0.00275945618522 },
  { 8, 2, 1, 5, 0.034965034965 },
  { 5, 0, 1, 4, 1.0 / 21 },
  { 12, 5, 29, 2, 0.0802685520741 },
  { 0, 10, 10, 0, 1.08250882245e-05 },
  { 3, 3, 3, 3, 1 },
  /* Ulcerative colitis among those whose test turned and those whose did not: 66.7 and 23.5 per
   * cent, P = 0.040 in print (Kim K et al., Front Med 2021;8:670242, CC BY 4.0, table 1). */
  { 4, 2, 20, 65, 0.0397207980801865 },
  /* Nothing to compare. */
  { 0, 5, 0, 7, 1 },
  { 0, 0, 3, 4, 1 },
  { 1, 0, 0, 0, 1 },
  /* Larger tables. */
  { 100, 200, 150, 250, 0.265321924812 },
  { 1000, 2000, 1500, 2500, 0.000344202753223 },
  { 50000, 60000, 50500, 60500, 0.847557548921 },
  { 20, 0, 0, 2000000, 2.31995255256e-108 },
};

static double
compute (guint a, guint b, guint c, guint d)
{
  CwFisher self = cw_fisher_test (a, b, c, d);

  g_assert_null (self.problem);
  g_assert_true (self.p > 0 && self.p <= 1);
  return self.p;
}

static void
test_published (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      double p = compute (rows[i].a, rows[i].b, rows[i].c, rows[i].d);

      g_test_message ("%u %u %u %u: %.12g", rows[i].a, rows[i].b, rows[i].c, rows[i].d, p);
      g_assert_cmpfloat (fabs (p - rows[i].p), <=, 1e-9 * rows[i].p);
    }
}

static void
assert_same (double p, double other)
{
  g_assert_cmpfloat (fabs (p - other), <=, 1e-9 * p);
}

/* Rows, columns, and rows for columns may change places. */
static void
test_symmetry (void)
{
  for (guint i = 0; i < 3000; i++)
    {
      gint32 end = i % 3 == 0 ? 8 : i % 3 == 1 ? 100 : 5000;
      guint a = (guint)g_test_rand_int_range (0, end), b = (guint)g_test_rand_int_range (0, end);
      guint c = (guint)g_test_rand_int_range (0, end);
      guint d = (guint)g_test_rand_int_range (1, end);
      double p = compute (a, b, c, d);

      g_test_message ("%u %u %u %u: %g", a, b, c, d, p);
      assert_same (p, compute (c, d, a, b));
      assert_same (p, compute (b, a, d, c));
      assert_same (p, compute (a, c, b, d));
    }
}

/* The definition itself, for small tables: binomial coefficients are exact in a double. */
static double
choose (double n, double k)
{
  double product = 1;

  for (double i = 1; i <= k; i++)
    product = product * (n - k + i) / i;
  return product;
}

static void
test_definition (void)
{
  for (guint code = 1; code < 6 * 6 * 6 * 6; code++)
    {
      guint a = code % 6, b = code / 6 % 6, c = code / 36 % 6, d = code / 216;
      double seen = choose (a + b, a) * choose (c + d, c), tail = 0, total = 0;

      for (guint k = 0; k <= MIN (a + b, a + c); k++)
        if (a + c - k <= c + d)
          {
            double weight = choose (a + b, k) * choose (c + d, a + c - k);

            total += weight;
            tail += weight <= seen * (1 + 1e-7) ? weight : 0;
          }
      assert_same (compute (a, b, c, d), tail / total);
    }
}

static void
test_hostile (void)
{
  const guint most = G_MAXUINT;

  g_assert_nonnull (cw_fisher_test (0, 0, 0, 0).problem);
  assert_same (compute (most, most, most, most), 1);
  g_assert_cmpfloat (compute (most, 0, 0, most), <, 1e-300);
  g_assert_cmpfloat (compute (0, most, most, 1), <, 1e-300);
  assert_same (compute (most, 0, 1, 0), 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fisher/published", test_published);
  g_test_add_func ("/fisher/symmetry", test_symmetry);
  g_test_add_func ("/fisher/definition", test_definition);
  g_test_add_func ("/fisher/hostile", test_hostile);
  return g_test_run ();
}
