/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "rules/cw-survival.h"

G_BEGIN_DECLS

/**
 * CwLogRank:
 * @observed: events in each group.
 * @expected: how many there would be if the groups did not differ.
 * @chi_square: the test statistic, one degree of freedom.
 * @p: the probability of one at least as large, above 0 and not above 1.
 * @problem: (nullable): why it is not computable, a translated half sentence; the rest is then 0.
 *
 * What the log-rank test of two groups gives.
 */
typedef struct
{
  guint observed[2];
  double expected[2];
  double chi_square;
  double p;
  const char *problem;
} CwLogRank;

CwLogRank cw_log_rank_test (const CwSurvivalTime *one,
                            guint n_one,
                            const CwSurvivalTime *other,
                            guint n_other);

G_END_DECLS
