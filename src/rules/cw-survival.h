/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CwSurvivalTime:
 * @time: from the start to the event or to the last news, 0 or above; not recorded when it is no
 *   finite number.
 * @event: whether the event came then; otherwise the time is censored.
 *
 * One patient.
 */
typedef struct
{
  double time;
  gboolean event;
} CwSurvivalTime;

/**
 * CwSurvivalStep:
 * @time: a time at which something happened.
 * @n_at_risk: who was still followed just before.
 * @n_events: who had the event.
 * @n_censored: who was last heard of then.
 * @survival: probability of no event up to and with @time.
 * @standard_error: of @survival; 0 when @survival is 0.
 * @has_band: whether the band is computable: not once @survival is 0.
 * @low: lower end of the confidence band.
 * @high: upper end of the confidence band.
 *
 * One step of the curve.
 */
typedef struct
{
  double time;
  guint n_at_risk;
  guint n_events;
  guint n_censored;
  double survival;
  double standard_error;
  gboolean has_band;
  double low;
  double high;
} CwSurvivalStep;

/**
 * CwSurvival:
 * @n: how many patients there are.
 * @n_evaluable: of how many the time is recorded.
 * @n_events: how many of these had the event.
 * @steps: (element-type CwSurvivalStep): the curve, by time; it is 1 before the first.
 * @problem: (nullable): why it is not computable, a translated half sentence; no steps then.
 *
 * A survival curve.
 */
typedef struct
{
  guint n;
  guint n_evaluable;
  guint n_events;
  GArray *steps;
  const char *problem;
} CwSurvival;

/**
 * CwSurvivalMedian:
 * @reached: whether half of the patients had the event.
 * @time: the median time, if so.
 * @has_low: whether there is a lower end.
 * @low: lower end of its confidence interval.
 * @has_high: whether there is an upper end.
 * @high: upper end of its confidence interval.
 *
 * The median; what was not reached is 0.
 */
typedef struct
{
  gboolean reached;
  double time;
  gboolean has_low;
  double low;
  gboolean has_high;
  double high;
} CwSurvivalMedian;

CwSurvival *cw_survival_new (const CwSurvivalTime *times, guint n, double level);
void cw_survival_free (CwSurvival *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwSurvival, cw_survival_free)

CwSurvivalMedian cw_survival_get_median (const CwSurvival *self);
guint cw_survival_get_at_risk (const CwSurvival *self, double time);
const CwSurvivalStep *cw_survival_find_step (const CwSurvival *self, double time);

const char *cw_survival_find_problem (const CwSurvivalTime *times, guint n, guint *n_evaluable);
int cw_survival_time_compare (gconstpointer a, gconstpointer b);

G_END_DECLS
