/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-review.h"
#include "rules/cw-review-statistics.h"

G_BEGIN_DECLS

char *cw_review_paragraph_draft (CwReview *review,
                                 const CwReviewStatistics *statistics,
                                 gboolean with_our_case);

G_END_DECLS
