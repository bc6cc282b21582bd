/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CwQuantiles:
 * @n: how many there are.
 * @n_evaluable: of how many the value is recorded: “4 of 6 evaluable”.
 * @minimum: the smallest value.
 * @lower_quartile: a quarter of the values is not above it.
 * @median: half of the values is not above it.
 * @upper_quartile: three quarters of the values are not above it.
 * @maximum: the largest value.
 * @problem: (nullable): why it is not computable, a translated half sentence; the values then are
 * 0.
 *
 * Middle and spread of a number of values.
 */
typedef struct
{
  guint n;
  guint n_evaluable;
  double minimum;
  double lower_quartile;
  double median;
  double upper_quartile;
  double maximum;
  const char *problem;
} CwQuantiles;

CwQuantiles cw_quantiles_compute (const double *values, guint n);

G_END_DECLS
