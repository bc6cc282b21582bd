/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CwProportion:
 * @estimate: how many of one have the property, 0 to 1.
 * @low: lower end of the confidence interval, 0 to @estimate.
 * @high: upper end of the confidence interval, @estimate to 1.
 * @problem: (nullable): why it is not computable, a translated half sentence; the rest is then 0.
 *
 * A proportion with its confidence interval.
 */
typedef struct
{
  double estimate;
  double low;
  double high;
  const char *problem;
} CwProportion;

CwProportion cw_proportion_exact (guint events, guint n, double level);
CwProportion cw_proportion_wilson (guint events, guint n, double level);

G_END_DECLS
