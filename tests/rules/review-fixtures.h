/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "case-builder.h"
#include "rules/cw-review-statistics.h"

G_BEGIN_DECLS

/* Reviews for tests: a table as text, "a\tb\n" below a line of column keys; lines that begin with
 * "#" say where it comes from. */
CwReview *build_review (const char *table);
CwReview *load_review (const char *name);
CwReportedCase *add_reported_case (CwReview *review, ...) G_GNUC_NULL_TERMINATED;
CwReportedCase *get_reported_case (CwReview *review, guint index);
CwReviewStatistics *compute_review (CwReview *review, const char *by);

G_END_DECLS
