/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* Confidence intervals of proportions. Numbers without another source are those of R 4.2.2:
 * binom.test () and prop.test (correct = FALSE). */
#include "config.h"

#include <glib.h>
#include <math.h>

#include "rules/cw-proportion.h"

static const struct
{
  guint events, n;
  double level;
  double exact_low, exact_high;
  double wilson_low, wilson_high;
} rows[] = {
  /* Partial responses, surgery and targeted therapy in table 1 of Cheng 2022 (BMC Gastroenterol
   * 22:388): 4 of 6 evaluable, 5 and 6 of 7. */
  { 4, 6, 0.95, 0.222778095504, 0.956728131707, 0.299993315138, 0.903228588894 },
  { 4, 6, 0.90, 0.27133837252, 0.937150108292, 0.347014767, 0.882723905898 },
  { 4, 6, 0.99, 0.143595754665, 0.981279306895, 0.22650686896, 0.931784889426 },
  { 5, 7, 0.95, 0.290420863737, 0.963307433824, 0.358934451833, 0.917781075996 },
  { 6, 7, 0.95, 0.421276802957, 0.996389703138, 0.486872170726, 0.974320375655 },
  /* Newcombe RG, Stat Med 1998;17:857-872, table I: methods 3 and 5 there. */
  { 81, 263, 0.95, 0.2527, 0.3676, 0.2553, 0.3662 },
  { 15, 148, 0.95, 0.0578, 0.1617, 0.0624, 0.1605 },
  { 0, 20, 0.95, 0, 0.1684, 0, 0.1611 },
  { 1, 29, 0.95, 0.0009, 0.1776, 0.0061, 0.1718 },
  /* The ends, and large numbers. */
  { 0, 10, 0.95, 0, 0.308497107819, 0, 0.277532799863 },
  { 10, 10, 0.95, 0.691502892181, 1, 0.722467200137, 1 },
  { 1, 1000, 0.99, 5.01252926078e-06, 0.00740628693835, 0.000117416353618, 0.00846056621998 },
  { 5000, 10000, 0.95, 0.49015138059, 0.50984861941, 0.490202061815, 0.509797938185 },
};

static void
assert_near (double value, double expected, double tolerance)
{
  g_assert_cmpfloat (fabs (value - expected), <=, tolerance);
}

static void
test_published (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      CwProportion exact = cw_proportion_exact (rows[i].events, rows[i].n, rows[i].level);
      CwProportion wilson = cw_proportion_wilson (rows[i].events, rows[i].n, rows[i].level);
      gboolean rounded = rows[i].n == 263 || rows[i].n == 148 || rows[i].n == 20 || rows[i].n == 29;
      double tolerance = rounded ? 5.1e-5 : 1e-9;

      g_test_message ("%u of %u", rows[i].events, rows[i].n);
      g_assert_null (exact.problem);
      assert_near (exact.low, rows[i].exact_low, tolerance);
      assert_near (exact.high, rows[i].exact_high, tolerance);
      assert_near (wilson.low, rows[i].wilson_low, tolerance);
      assert_near (wilson.high, rows[i].wilson_high, tolerance);
    }
}

/* What the review prints: 67 %, 22-96 % and 30-90 %. */
static void
test_review (void)
{
  CwProportion exact = cw_proportion_exact (4, 6, 0.95);
  CwProportion wilson = cw_proportion_wilson (4, 6, 0.95);

  g_assert_cmpint ((int)round (100 * exact.estimate), ==, 67);
  g_assert_cmpint ((int)round (100 * exact.low), ==, 22);
  g_assert_cmpint ((int)round (100 * exact.high), ==, 96);
  g_assert_cmpint ((int)round (100 * wilson.low), ==, 30);
  g_assert_cmpint ((int)round (100 * wilson.high), ==, 90);
}

static void
assert_sound (const CwProportion *self, const CwProportion *mirrored)
{
  g_assert_null (self->problem);
  g_assert_true (self->low >= 0 && self->low <= self->estimate);
  g_assert_true (self->high <= 1 && self->high >= self->estimate);
  g_assert_true (self->high > self->low);
  assert_near (self->low, 1 - mirrored->high, 1e-9);
  assert_near (self->high, 1 - mirrored->low, 1e-9);
}

/* Intervals hold the estimate, and those without the property mirror those with it. */
static void
test_properties (void)
{
  for (guint i = 0; i < 2000; i++)
    {
      guint n = (guint)g_test_rand_int_range (1, i < 1000 ? 50 : 20000);
      guint events = (guint)g_test_rand_int_range (0, (gint32)n + 1);
      double level = g_test_rand_double_range (0.5, 0.9999);
      CwProportion exact = cw_proportion_exact (events, n, level);
      CwProportion exact_rest = cw_proportion_exact (n - events, n, level);
      CwProportion wilson = cw_proportion_wilson (events, n, level);
      CwProportion wilson_rest = cw_proportion_wilson (n - events, n, level);

      g_test_message ("%u of %u, %g", events, n, level);
      assert_sound (&exact, &exact_rest);
      assert_sound (&wilson, &wilson_rest);
    }
}

static void
test_not_computable (void)
{
  static const struct
  {
    guint events, n;
    double level;
  } table[] = {
    { 0, 0, 0.95 }, { 3, 2, 0.95 }, { 1, 2, 0 }, { 1, 2, 1 }, { 1, 2, NAN }, { 1, 2, -INFINITY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      CwProportion exact = cw_proportion_exact (table[i].events, table[i].n, table[i].level);
      CwProportion wilson = cw_proportion_wilson (table[i].events, table[i].n, table[i].level);

      g_assert_nonnull (exact.problem);
      g_assert_nonnull (wilson.problem);
      g_assert_cmpfloat (exact.high, ==, 0);
      g_assert_cmpfloat (wilson.high, ==, 0);
    }
}

/* Numbers as large as they come give finite ends, or a reason. */
static void
test_hostile (void)
{
  static const guint counts[] = { 0, 1, 2, 1000000, G_MAXUINT - 1, G_MAXUINT };
  static const double levels[] = { 1e-300, 0.5, 0.999999, 1 - 1.2e-16 };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    for (guint j = 0; j < G_N_ELEMENTS (levels); j++)
      {
        CwProportion exact = cw_proportion_exact (counts[i], G_MAXUINT, levels[j]);
        CwProportion wilson = cw_proportion_wilson (counts[i], G_MAXUINT, levels[j]);

        g_test_message ("%u, %g: %g-%g, %s", counts[i], levels[j], exact.low, exact.high,
                        exact.problem);
        g_assert_true (isfinite (exact.low) && isfinite (exact.high));
        g_assert_true (isfinite (wilson.low) && isfinite (wilson.high));
        g_assert_true (exact.low <= exact.high && wilson.low <= wilson.high);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/proportion/published", test_published);
  g_test_add_func ("/proportion/review", test_review);
  g_test_add_func ("/proportion/properties", test_properties);
  g_test_add_func ("/proportion/not-computable", test_not_computable);
  g_test_add_func ("/proportion/hostile", test_hostile);
  return g_test_run ();
}
