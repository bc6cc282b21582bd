/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* Survival curves, their median, and the log-rank test. Numbers without another source are those of
 * R 4.2.2, survival 3.5-3: survfit (conf.type = "log-log") and survdiff (). */
#include "config.h"

#include <glib.h>
#include <math.h>

#include "rules/cw-log-rank.h"

/* Weeks; + marks a censored time, ? one that is not recorded. */

/* Acute myelogenous leukaemia, with and without maintenance (Miller RG, Survival Analysis, 1981,
 * page 49; survival::aml). */
#define AML_MAINTAINED "9 13 13+ 18 23 28+ 31 34 45+ 48 161+"
#define AML_NOT_MAINTAINED "5 5 8 8 12 16+ 23 27 30 33 43 45"

/* Remission of acute leukaemia with 6-mercaptopurine and placebo (Freireich EJ et al., Blood
 * 1963;21:699-716; as in Gehan EA, Biometrika 1965;52:203-223). */
#define FREIREICH_DRUG "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+"
#define FREIREICH_PLACEBO "1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23"

static GArray *
read_times (const char *text)
{
  GArray *times = g_array_new (FALSE, FALSE, sizeof (CwSurvivalTime));
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  for (guint i = 0; words[i]; i++)
    {
      CwSurvivalTime time = { words[i][0] == '?' ? NAN : g_ascii_strtod (words[i], NULL),
                              !g_str_has_suffix (words[i], "+") };

      if (words[i][0])
        g_array_append_val (times, time);
    }
  return times;
}

static CwSurvival *
build (const char *text, double level)
{
  g_autoptr (GArray) times = read_times (text);

  return cw_survival_new ((CwSurvivalTime *)times->data, times->len, level);
}

static void
assert_near (double value, double expected, double tolerance)
{
  g_assert_true (isfinite (value));
  g_assert_cmpfloat (fabs (value - expected), <=, tolerance);
}

/* ---- the curve ---- */

static const struct
{
  const char *times;
  double time;
  guint n_at_risk, n_events, n_censored;
  double survival, standard_error;
  double low, high; /* below 0: no band */
} steps[] = {
  { AML_MAINTAINED, 9, 11, 1, 0, 0.909090909091, 0.086678417, 0.5080802057699, 0.986673822668 },
  { AML_MAINTAINED, 13, 10, 1, 1, 0.818181818182, 0.116291300, 0.4474286146822, 0.951162228582 },
  { AML_MAINTAINED, 28, 6, 0, 1, 0.613636363636, 0.152632331, 0.2657520400013, 0.835299243250 },
  { AML_MAINTAINED, 48, 2, 1, 0, 0.184090909091, 0.153492746, 0.0117384801232, 0.525014842727 },
  { AML_NOT_MAINTAINED, 5, 12, 2, 0, 0.833333333333, 0.107582871, 0.4817149421954, 0.955509365728 },
  { AML_NOT_MAINTAINED, 27, 5, 1, 0, 0.388888888889, 0.146986184, 0.1262720121954, 0.649817408289 },
  { AML_NOT_MAINTAINED, 45, 1, 1, 0, 0, 0, -1, -1 },
  /* Kleinbaum DG, Klein M, Survival Analysis, 3rd ed., 2012, table 2.2, prints the same estimates.
   */
  { FREIREICH_DRUG, 6, 21, 3, 1, 0.857142857143, 0.0763603548, 0.619717955266, 0.951551747647 },
  { FREIREICH_DRUG, 10, 15, 1, 1, 0.752941176471, 0.0963496529, 0.503199510800, 0.889361835169 },
  { FREIREICH_DRUG, 23, 6, 1, 0, 0.448179271709, 0.1345914568, 0.188052005959, 0.680142628495 },
  { FREIREICH_DRUG, 35, 1, 0, 1, 0.448179271709, 0.1345914568, 0.188052005959, 0.680142628495 },
  { FREIREICH_PLACEBO, 8, 12, 4, 0, 0.380952380952, 0.1059711696, 0.183066548820, 0.577788677746 },
};

static void
test_curve (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (CwSurvival) self = build (steps[i].times, 0.95);
      const CwSurvivalStep *step = cw_survival_find_step (self, steps[i].time);

      g_test_message ("%s at %g", steps[i].times, steps[i].time);
      g_assert_null (self->problem);
      g_assert_cmpfloat (step->time, ==, steps[i].time);
      g_assert_cmpuint (step->n_at_risk, ==, steps[i].n_at_risk);
      g_assert_cmpuint (step->n_events, ==, steps[i].n_events);
      g_assert_cmpuint (step->n_censored, ==, steps[i].n_censored);
      assert_near (step->survival, steps[i].survival, 1e-9);
      assert_near (step->standard_error, steps[i].standard_error, 1e-8);
      g_assert_cmpint (step->has_band, ==, steps[i].low >= 0);
      if (!step->has_band)
        continue;
      assert_near (step->low, steps[i].low, 1e-9);
      assert_near (step->high, steps[i].high, 1e-9);
    }
}

/* ---- the median ---- */

static const struct
{
  const char *times;
  double median, low, high; /* below 0: not reached */
} medians[] = {
  { AML_MAINTAINED, 31, 13, -1 },
  { AML_NOT_MAINTAINED, 23, 5, 33 },
  { FREIREICH_DRUG, 23, 13, -1 },
  { FREIREICH_PLACEBO, 8, 4, 11 },
  /* At one half for a while: the middle of it; to the end: its beginning. */
  { "1 2 3 4", 2.5, 1, -1 },
  { "1 2 3+ 4", 3, 1, -1 },
  { "1 2 3+ 4+", 2, 1, -1 },
  { "1 2+ 3+ 4+", -1, -1, -1 },
  { "5+", -1, -1, -1 },
};

static void
assert_reached (gboolean reached, double time, double expected)
{
  g_assert_cmpint (reached, ==, expected >= 0);
  g_assert_cmpfloat (time, ==, reached ? expected : 0);
}

static void
test_median (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (medians); i++)
    {
      g_autoptr (CwSurvival) self = build (medians[i].times, 0.95);
      CwSurvivalMedian median = cw_survival_get_median (self);

      g_test_message ("%s", medians[i].times);
      assert_reached (median.reached, median.time, medians[i].median);
      if (i == 7)
        continue; /* the band alone reaches one half */
      assert_reached (median.has_low, median.low, medians[i].low);
      assert_reached (median.has_high, median.high, medians[i].high);
    }
}

/* Numbers below the axis of a published figure: summary (survfit, times). */
static void
test_at_risk (void)
{
  static const double times[] = { 0, 6, 10, 20, 30, 35, 36 };
  static const guint numbers[] = { 21, 21, 15, 8, 4, 1, 0 };
  g_autoptr (CwSurvival) self = build (FREIREICH_DRUG, 0.95);

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    g_assert_cmpuint (cw_survival_get_at_risk (self, times[i]), ==, numbers[i]);
  g_assert_null (cw_survival_find_step (self, 5.9));
  g_assert_cmpfloat (cw_survival_find_step (self, 12)->time, ==, 11);
}

/* ---- missing and hostile input ---- */

static void
test_not_computable (void)
{
  static const struct
  {
    const char *times;
    double level;
  } table[] = { { "", 0.95 }, { "?", 0.95 },  { "1 -2 3", 0.95 },
                { "1 2", 1 }, { "1 2", NAN }, { "1 2", 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (CwSurvival) self = build (table[i].times, table[i].level);

      g_assert_nonnull (self->problem);
      g_assert_cmpuint (self->steps->len, ==, 0);
      g_assert_false (cw_survival_get_median (self).reached);
      g_assert_cmpuint (cw_survival_get_at_risk (self, 0), ==, 0);
    }
}

static void
test_missing (void)
{
  g_autoptr (CwSurvival) self = build ("3 ? 1 2+ ?", 0.95);

  g_assert_cmpuint (self->n, ==, 5);
  g_assert_cmpuint (self->n_evaluable, ==, 3);
  g_assert_cmpuint (self->n_events, ==, 2);
}

/* ---- properties ---- */

static GArray *
make_times (guint n)
{
  GArray *times = g_array_new (FALSE, FALSE, sizeof (CwSurvivalTime));

  for (guint i = 0; i < n; i++)
    {
      CwSurvivalTime time = { g_test_rand_int_range (0, 60) / 4.0, g_test_rand_bit () };

      g_array_append_val (times, time);
    }
  return times;
}

static void
assert_sound (const CwSurvival *self)
{
  double before = 1, time = -1;
  guint left = self->n_evaluable;

  for (guint i = 0; i < self->steps->len; i++)
    {
      const CwSurvivalStep *step = &g_array_index (self->steps, CwSurvivalStep, i);

      g_assert_true (step->time > time && step->survival >= 0 && step->survival <= before);
      g_assert_true ((step->survival < before) == (step->n_events > 0));
      g_assert_cmpuint (step->n_at_risk, ==, left);
      g_assert_true (!step->has_band || (step->low >= 0 && step->low <= step->survival &&
                                         step->survival <= step->high && step->high <= 1));
      g_assert_true (isfinite (step->standard_error));
      g_assert_true (step == cw_survival_find_step (self, step->time));
      left -= step->n_events + step->n_censored;
      before = step->survival;
      time = step->time;
    }
  g_assert_cmpuint (left, ==, 0);
}

static void
test_properties (void)
{
  for (guint i = 0; i < 400; i++)
    {
      g_autoptr (GArray) times = make_times (i < 399 ? 1 + i % 40 : 10000);
      g_autoptr (CwSurvival) self = cw_survival_new ((CwSurvivalTime *)times->data, times->len,
                                                     g_test_rand_double_range (0.5, 0.999));
      CwSurvivalMedian median = cw_survival_get_median (self);

      assert_sound (self);
      g_assert_true (!median.reached || !median.has_low || median.low <= median.time);
      g_assert_true (!median.has_high || (median.reached && median.high >= median.time));
    }
}

/* Without censoring the curve is the share that is left. */
static void
test_uncensored (void)
{
  g_autoptr (CwSurvival) self = build ("4 1 3 2 5 6 7 8 9 10", 0.95);

  for (guint i = 1; i <= 10; i++)
    assert_near (cw_survival_find_step (self, i)->survival, 1 - i / 10.0, 1e-12);
}

/* ---- log-rank ---- */

static CwLogRank
test_groups (const char *one, const char *other)
{
  g_autoptr (GArray) first = read_times (one), second = read_times (other);

  return cw_log_rank_test ((CwSurvivalTime *)first->data, first->len,
                           (CwSurvivalTime *)second->data, second->len);
}

static const struct
{
  const char *one, *other;
  guint observed[2];
  double expected[2], chi_square, p;
} tests[] = {
  { AML_MAINTAINED,
    AML_NOT_MAINTAINED,
    { 7, 11 },
    { 10.6893359923, 7.3106640077 },
    3.39638869898,
    0.0653393220405 },
  /* Kleinbaum and Klein 2012, chapter 2, prints 19.25, 10.75 and 16.79. */
  { FREIREICH_DRUG,
    FREIREICH_PLACEBO,
    { 9, 21 },
    { 19.250500948, 10.749499052 },
    16.7929409892,
    4.16880910933e-05 },
};

static void
test_log_rank (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      CwLogRank self = test_groups (tests[i].one, tests[i].other);
      CwLogRank swapped = test_groups (tests[i].other, tests[i].one);

      g_assert_null (self.problem);
      for (guint j = 0; j < 2; j++)
        {
          g_assert_cmpuint (self.observed[j], ==, tests[i].observed[j]);
          assert_near (self.expected[j], tests[i].expected[j], 1e-8);
        }
      assert_near (self.chi_square, tests[i].chi_square, 1e-8);
      assert_near (self.p, tests[i].p, 1e-12);
      assert_near (self.chi_square, swapped.chi_square, 1e-9);
      assert_near (self.expected[0], swapped.expected[1], 1e-9);
    }
}

static void
test_log_rank_not_computable (void)
{
  static const char *const pairs[][2] = {
    { "", "1 2" },      { "1 2", "?" }, { "1 -2", "3" }, { "1+ 2+", "3+" }, /* no event */
    { "3 4", "1+ 2+" }, /* none while both were followed */
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      CwLogRank self = test_groups (pairs[i][0], pairs[i][1]);

      g_assert_nonnull (self.problem);
      g_assert_cmpfloat (self.p, ==, 0);
    }
  g_assert_null (test_groups ("3 4", "1 2").problem);
}

/* The same patients twice do not differ; all events are expected somewhere. */
static void
test_log_rank_properties (void)
{
  for (guint i = 0; i < 300; i++)
    {
      g_autoptr (GArray) one = make_times (2 + i % 30), other = make_times (2 + i % 17);
      CwLogRank same = cw_log_rank_test ((CwSurvivalTime *)one->data, one->len,
                                         (CwSurvivalTime *)one->data, one->len);
      CwLogRank self = cw_log_rank_test ((CwSurvivalTime *)one->data, one->len,
                                         (CwSurvivalTime *)other->data, other->len);

      if (same.problem == NULL)
        assert_near (same.p, 1, 1e-6);
      if (self.problem)
        continue;
      g_assert_true (self.p > 0 && self.p <= 1 && isfinite (self.chi_square));
      assert_near (self.expected[0] + self.expected[1], self.observed[0] + self.observed[1], 1e-9);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/survival/curve", test_curve);
  g_test_add_func ("/survival/median", test_median);
  g_test_add_func ("/survival/at-risk", test_at_risk);
  g_test_add_func ("/survival/not-computable", test_not_computable);
  g_test_add_func ("/survival/missing", test_missing);
  g_test_add_func ("/survival/properties", test_properties);
  g_test_add_func ("/survival/uncensored", test_uncensored);
  g_test_add_func ("/survival/log-rank", test_log_rank);
  g_test_add_func ("/survival/log-rank-not-computable", test_log_rank_not_computable);
  g_test_add_func ("/survival/log-rank-properties", test_log_rank_properties);
  return g_test_run ();
}
