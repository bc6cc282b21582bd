/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "rules/cw-survival.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "rules/cw-distribution.h"

/* A curve that is at one half, but for rounding, is at one half. */
#define HALF 0.5
#define TOLERANCE 1.5e-8

/* ---- the curve ---- */

/**
 * cw_survival_time_compare:
 * @a: a #CwSurvivalTime, or something that begins with one
 * @b: another one
 *
 * Returns: below, at or above 0, by their times
 */
int
cw_survival_time_compare (gconstpointer a, gconstpointer b)
{
  const CwSurvivalTime *one = a, *other = b;

  return one->time < other->time ? -1 : one->time > other->time;
}

/**
 * cw_survival_find_problem:
 * @times: (array length=n): patients
 * @n: how many
 * @n_evaluable: (out): of how many the time is recorded
 *
 * Returns: (nullable): why nothing can be computed from them, a translated half sentence
 */
const char *
cw_survival_find_problem (const CwSurvivalTime *times, guint n, guint *n_evaluable)
{
  *n_evaluable = 0;
  for (guint i = 0; i < n; i++)
    {
      if (isfinite (times[i].time) && times[i].time < 0)
        return _ ("a time is below 0");
      *n_evaluable += isfinite (times[i].time) != 0;
    }
  return *n_evaluable ? NULL : _ ("no time is recorded");
}

static GArray *
sort_times (const CwSurvivalTime *times, guint n)
{
  GArray *sorted = g_array_new (FALSE, FALSE, sizeof (CwSurvivalTime));

  for (guint i = 0; i < n; i++)
    if (isfinite (times[i].time))
      g_array_append_val (sorted, times[i]);
  g_array_sort (sorted, cw_survival_time_compare);
  return sorted;
}

/* On the scale of log (-log S), which keeps the band within 0 and 1. */
static void
set_band (CwSurvivalStep *step, double greenwood, double z)
{
  double spread;

  step->has_band = step->survival > 0;
  if (!step->has_band)
    return;
  step->low = step->high = step->survival;
  if (step->survival >= 1)
    return;
  spread = exp (z * sqrt (greenwood) / fabs (log (step->survival)));
  step->low = pow (step->survival, spread);
  step->high = pow (step->survival, 1 / spread);
}

/* Takes all patients of one time, from @first on; what ends at the same time as an event was still
 * at risk of it. */
static CwSurvivalStep
read_step (const GArray *sorted, guint first)
{
  const CwSurvivalTime *times = (const CwSurvivalTime *)sorted->data;
  CwSurvivalStep step = { .time = times[first].time, .n_at_risk = sorted->len - first };

  for (guint i = first; i < sorted->len && times[i].time <= step.time; i++)
    {
      step.n_events += times[i].event != FALSE;
      step.n_censored += times[i].event == FALSE;
    }
  return step;
}

static void
add_steps (CwSurvival *self, const GArray *sorted, double z)
{
  double survival = 1, greenwood = 0;

  for (guint i = 0; i < sorted->len;)
    {
      CwSurvivalStep step = read_step (sorted, i);
      double left = (double)step.n_at_risk - step.n_events;

      survival *= left / step.n_at_risk;
      if (left > 0)
        greenwood += step.n_events / (step.n_at_risk * left);
      step.survival = survival;
      step.standard_error = survival * sqrt (greenwood);
      set_band (&step, greenwood, z);
      self->n_events += step.n_events;
      g_array_append_val (self->steps, step);
      i += step.n_events + step.n_censored;
    }
}

/**
 * cw_survival_new:
 * @times: (array length=n): the patients, in any order
 * @n: how many
 * @level: confidence level of the band at each time, 0.95 for 95 %
 *
 * The product-limit estimate (Kaplan EL, Meier P, J Am Stat Assoc 1958;53:457-481) with the
 * variance of Greenwood (1926) and a band on the scale of log (-log S) (Kalbfleisch JD, Prentice
 * RL, The Statistical Analysis of Failure Time Data, 1980, section 1.3).
 *
 * Returns: (transfer full): the curve, or an empty one with the reason
 */
CwSurvival *
cw_survival_new (const CwSurvivalTime *times, guint n, double level)
{
  CwSurvival *self = g_new0 (CwSurvival, 1);
  g_autoptr (GArray) sorted = NULL;

  self->n = n;
  self->steps = g_array_new (FALSE, FALSE, sizeof (CwSurvivalStep));
  self->problem = cw_survival_find_problem (times, n, &self->n_evaluable);
  if (self->problem == NULL && !(level > 0 && level < 1))
    self->problem = _ ("the confidence level is not between 0 and 100 %");
  if (self->problem)
    return self;
  sorted = sort_times (times, n);
  add_steps (self, sorted, cw_distribution_normal_quantile ((1 + level) / 2));
  return self;
}

/**
 * cw_survival_free:
 * @self: (nullable) (transfer full): a curve
 *
 * Frees the curve.
 */
void
cw_survival_free (CwSurvival *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->steps);
  g_free (self);
}

/* ---- what is read off it ---- */

static double
get_value (const CwSurvival *self, guint i, gsize member)
{
  return G_STRUCT_MEMBER (double, &g_array_index (self->steps, CwSurvivalStep, i), member);
}

/* When a curve, made of the first @n steps, first is at one half or below. One that stays at one
 * half for a while is taken in the middle of it. */
static gboolean
find_half (const CwSurvival *self, guint n, gsize member, double *time)
{
  const gsize at = G_STRUCT_OFFSET (CwSurvivalStep, time);
  guint first = 0, last;

  while (first < n && get_value (self, first, member) > HALF + TOLERANCE)
    first++;
  if (first == n)
    return FALSE;
  last = first;
  while (last < n && get_value (self, last, member) >= HALF - TOLERANCE)
    last++;
  if (last == n)
    last = first;
  *time = get_value (self, first, at) / 2 + get_value (self, last, at) / 2;
  return TRUE;
}

/**
 * cw_survival_get_median:
 * @self: a curve
 *
 * The median time, and the interval of all times at which the band holds one half (Brookmeyer R,
 * Crowley J, Biometrics 1982;38:29-41, here on the scale of log (-log S)). A curve at one half for
 * a while has its median in the middle of it.
 *
 * Returns: the median; what the curve or its band does not reach is not reached
 */
CwSurvivalMedian
cw_survival_get_median (const CwSurvival *self)
{
  CwSurvivalMedian median = { FALSE };
  guint n = self->steps->len, n_band = n;

  /* Only the last step can be at 0, where there is no band. */
  if (n > 0 && !g_array_index (self->steps, CwSurvivalStep, n - 1).has_band)
    n_band--;
  median.reached = find_half (self, n, G_STRUCT_OFFSET (CwSurvivalStep, survival), &median.time);
  median.has_low = find_half (self, n_band, G_STRUCT_OFFSET (CwSurvivalStep, low), &median.low);
  median.has_high = find_half (self, n_band, G_STRUCT_OFFSET (CwSurvivalStep, high), &median.high);
  return median;
}

/* How many steps have a time before @time, or not after it. */
static guint
count_steps (const CwSurvival *self, double time, gboolean with_time)
{
  guint low = 0, high = self->steps->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      double at = g_array_index (self->steps, CwSurvivalStep, middle).time;

      if (at < time || (with_time && at <= time))
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/**
 * cw_survival_get_at_risk:
 * @self: a curve
 * @time: a time
 *
 * Returns: how many patients were still followed without the event just before @time
 */
guint
cw_survival_get_at_risk (const CwSurvival *self, double time)
{
  guint i = count_steps (self, time, FALSE);

  return i < self->steps->len ? g_array_index (self->steps, CwSurvivalStep, i).n_at_risk : 0;
}

/**
 * cw_survival_find_step:
 * @self: a curve
 * @time: a time
 *
 * Returns: (nullable): the last step not after @time; %NULL before the first, where the curve is 1
 */
const CwSurvivalStep *
cw_survival_find_step (const CwSurvival *self, double time)
{
  guint i = count_steps (self, time, TRUE);

  return i > 0 ? &g_array_index (self->steps, CwSurvivalStep, i - 1) : NULL;
}
