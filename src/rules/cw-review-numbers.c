/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "rules/cw-review-numbers.h"

#include "rules/cw-review-agreement.h"
#include "rules/cw-review-check.h"
#include "rules/cw-review-paragraph.h"

/**
 * cw_review_numbers_free:
 * @self: (nullable) (transfer full): numbers
 *
 * Frees them.
 */
void
cw_review_numbers_free (CwReviewNumbers *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->statistics, cw_review_statistics_free);
  g_clear_pointer (&self->agreement, g_ptr_array_unref);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_free (self->draft);
  g_free (self);
}

/**
 * cw_review_numbers_new:
 * @review: a review
 * @our_case: (nullable): the row of our case, when it is counted too
 * @by: (nullable): key of the column that sets groups apart
 * @cancellable: (nullable): to give up between two steps
 *
 * Computes everything about a review, which for thousands of rows takes long: in a window that is
 * the work of a thread.
 *
 * Returns: (transfer full) (nullable): the numbers; %NULL when it was cancelled
 */
CwReviewNumbers *
cw_review_numbers_new (CwReview *review,
                       CwReportedCase *our_case,
                       const char *by,
                       GCancellable *cancellable)
{
  g_autoptr (CwReviewNumbers) self = g_new0 (CwReviewNumbers, 1);
  g_autoptr (GPtrArray) columns = cw_review_table_list_columns (review);

  self->rows = cw_review_list_rows (review, our_case);
  self->statistics =
    cw_review_statistics_new (columns, self->rows, cw_review_table_find_column (columns, by));
  if (g_cancellable_is_cancelled (cancellable))
    return NULL;
  self->agreement = cw_review_agreement_list (review);
  self->draft = cw_review_paragraph_draft (review, self->statistics, our_case != NULL);
  if (g_cancellable_is_cancelled (cancellable))
    return NULL;
  self->findings = cw_review_check (review);
  return g_steal_pointer (&self);
}
