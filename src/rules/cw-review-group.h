/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "rules/cw-cell-value.h"

G_BEGIN_DECLS

/**
 * CwReviewGroup:
 * @label: the answer that the rows share, or why they have none.
 * @is_missing: whether they have none.
 * @rows: (element-type CwReportedCase): the rows, in their order.
 *
 * Rows of a review that give the same answer in one column.
 */
typedef struct
{
  char *label;
  gboolean is_missing;
  GPtrArray *rows;
} CwReviewGroup;

GPtrArray *cw_review_list_rows (CwReview *review, CwReportedCase *our_case);
GPtrArray *cw_review_group_list (GPtrArray *rows, const CwTableColumn *by);

G_END_DECLS
