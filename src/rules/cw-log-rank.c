/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "rules/cw-log-rank.h"

#include <float.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#include "rules/cw-distribution.h"

typedef struct
{
  CwSurvivalTime time; /* first, so that it compares like one */
  guint group;
} Patient;

static void
append (GArray *patients, const CwSurvivalTime *times, guint n, guint group)
{
  for (guint i = 0; i < n; i++)
    {
      Patient patient = { times[i], group };

      if (isfinite (times[i].time))
        g_array_append_val (patients, patient);
    }
}

/* Adds one time to the sums, and takes who has it off @at_risk. Returns where the next begins. */
static guint
add_time (CwLogRank *self, double *variance, guint *at_risk, const GArray *patients, guint first)
{
  const Patient *rows = (const Patient *)patients->data;
  guint events[2] = { 0, 0 }, ends[2] = { 0, 0 }, i = first;
  double n = (double)at_risk[0] + at_risk[1], share = at_risk[0] / n, d;

  for (; i < patients->len && rows[i].time.time <= rows[first].time.time; i++)
    {
      events[rows[i].group] += rows[i].time.event != FALSE;
      ends[rows[i].group]++;
    }
  d = (double)events[0] + events[1];
  if (n > 1)
    *variance += d * share * (1 - share) * (n - d) / (n - 1);
  for (guint group = 0; group < 2; group++)
    {
      self->expected[group] += d * at_risk[group] / n;
      self->observed[group] += events[group];
      at_risk[group] -= ends[group];
    }
  return i;
}

static CwLogRank
compute (const GArray *patients, guint n_one)
{
  guint at_risk[2] = { n_one, patients->len - n_one };
  CwLogRank self = { { 0, 0 } };
  double variance = 0, difference;

  for (guint i = 0; i < patients->len;)
    i = add_time (&self, &variance, at_risk, patients, i);
  difference = self.observed[0] - self.expected[0];
  if (variance < DBL_EPSILON)
    return (CwLogRank){ .problem = _ ("no event came while both groups were followed") };
  self.chi_square = difference * difference / variance;
  self.p = CLAMP (cw_distribution_chi_square_upper (self.chi_square, 1), DBL_MIN, 1);
  return self;
}

/**
 * cw_log_rank_test:
 * @one: (array length=n_one): the patients of one group
 * @n_one: how many
 * @other: (array length=n_other): those of the other group
 * @n_other: how many
 *
 * The log-rank test (Mantel N, Cancer Chemother Rep 1966;50:163-170; Peto R, Peto J, J R Stat Soc A
 * 1972;135:185-207), with the hypergeometric variance for events at the same time.
 *
 * Returns: the test; not computable for an empty group, or when no event can tell the groups apart
 */
CwLogRank
cw_log_rank_test (const CwSurvivalTime *one,
                  guint n_one,
                  const CwSurvivalTime *other,
                  guint n_other)
{
  g_autoptr (GArray) patients = g_array_new (FALSE, FALSE, sizeof (Patient));
  guint n_evaluable[2];
  const char *problem = cw_survival_find_problem (one, n_one, &n_evaluable[0]);

  if (problem == NULL)
    problem = cw_survival_find_problem (other, n_other, &n_evaluable[1]);
  if (problem)
    return (CwLogRank){ .problem = problem };
  append (patients, one, n_one, 0);
  append (patients, other, n_other, 1);
  g_array_sort (patients, cw_survival_time_compare);
  return compute (patients, n_evaluable[0]);
}
