/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gio/gio.h>

#include "rules/cw-review-statistics.h"

G_BEGIN_DECLS

/**
 * CwReviewNumbers:
 * @rows: (element-type CwReportedCase): the rows that were counted, which keeps @statistics valid.
 * @statistics: the numbers.
 * @agreement: (element-type CwReviewAgreement): how far two readers agree.
 * @findings: (element-type CwFinding): what wants a look, the worst first.
 * @draft: the paragraph that tells the numbers.
 *
 * All that is computed from a review.
 */
typedef struct
{
  GPtrArray *rows;
  CwReviewStatistics *statistics;
  GPtrArray *agreement;
  GPtrArray *findings;
  char *draft;
} CwReviewNumbers;

CwReviewNumbers *cw_review_numbers_new (CwReview *review,
                                        CwReportedCase *our_case,
                                        const char *by,
                                        GCancellable *cancellable);
void cw_review_numbers_free (CwReviewNumbers *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwReviewNumbers, cw_review_numbers_free)

G_END_DECLS
