/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "cli/cw-cli-review.h"
#include "rules/cw-review-statistics.h"

G_BEGIN_DECLS

gboolean cw_cli_review_stats_print_json (const CwCliReview *review,
                                         const CwReviewStatistics *statistics,
                                         GError **error);

G_END_DECLS
