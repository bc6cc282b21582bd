/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "rules/cw-fisher.h"
#include "rules/cw-log-rank.h"
#include "rules/cw-review-group.h"
#include "rules/cw-review-rate.h"
#include "rules/cw-review-survival.h"

G_BEGIN_DECLS

/**
 * CwReviewStratum:
 * @label: (nullable): the answer that its rows share; %NULL for all rows.
 * @is_missing: whether they share that they have no answer.
 * @rows: (element-type utf8): their ids.
 * @columns: (element-type CwColumnStatistics): the columns that are shown, and those that hold
 *   anything, except the reference.
 * @objective: objective response rate.
 * @disease_control: disease control rate.
 * @survival: (array): the times to events.
 *
 * The numbers of one group of rows.
 */
typedef struct
{
  char *label;
  gboolean is_missing;
  GPtrArray *rows;
  GPtrArray *columns;
  CwReviewRate *objective;
  CwReviewRate *disease_control;
  CwReviewSurvival *survival[CW_REVIEW_N_ENDPOINTS];
} CwReviewStratum;

/**
 * CwReviewStatistics:
 * @all: all rows together.
 * @by: (nullable): heading of the column that sets the groups apart; %NULL for none.
 * @strata: (element-type CwReviewStratum): the groups.
 * @comparison_problem: (nullable): why the groups are not compared, a translated half sentence; the
 *   tests then are not computed.
 * @log_rank: (array): the log-rank test of both groups, for each time to an event.
 * @fisher: Fisher's exact test of the objective responses of both groups.
 *
 * The numbers of a review. Valid as long as its rows do not change.
 */
typedef struct
{
  CwReviewStratum *all;
  char *by;
  GPtrArray *strata;
  const char *comparison_problem;
  CwLogRank log_rank[CW_REVIEW_N_ENDPOINTS];
  CwFisher fisher;
} CwReviewStatistics;

CwReviewStatistics *
cw_review_statistics_new (GPtrArray *columns, GPtrArray *rows, const CwTableColumn *by);
void cw_review_statistics_free (CwReviewStatistics *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwReviewStatistics, cw_review_statistics_free)

const CwColumnStatistics *cw_review_stratum_find (const CwReviewStratum *self, const char *key);

G_END_DECLS
