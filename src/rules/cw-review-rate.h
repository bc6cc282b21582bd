/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "rules/cw-column-statistics.h"
#include "rules/cw-proportion.h"

G_BEGIN_DECLS

/* Of every confidence interval of a review. */
#define CW_REVIEW_LEVEL 0.95

/**
 * CwReviewRate:
 * @rows: (element-type utf8): ids of the rows that have it.
 * @evaluable: (element-type utf8): ids of all rows that can have it; @rows are among them.
 * @exact: the share with the interval of Clopper and Pearson.
 * @wilson: the same with the interval of Wilson.
 *
 * A proportion of the rows of a review, with those on which it stands. Holds copies only.
 */
typedef struct
{
  GPtrArray *rows;
  GPtrArray *evaluable;
  CwProportion exact;
  CwProportion wilson;
} CwReviewRate;

CwReviewRate *cw_review_rate_new (GPtrArray *rows, GPtrArray *evaluable);
CwReviewRate *cw_review_rate_new_yes (const CwColumnStatistics *column);
CwReviewRate *cw_review_rate_new_objective (const CwColumnStatistics *best_response);
CwReviewRate *cw_review_rate_new_disease_control (const CwColumnStatistics *best_response);
void cw_review_rate_free (CwReviewRate *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwReviewRate, cw_review_rate_free)

char *cw_review_rate_describe (const CwReviewRate *self);

G_END_DECLS
