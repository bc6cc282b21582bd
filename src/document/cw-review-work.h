/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gio/gio.h>

#include "document/cw-record.h"
#include "model/cw-review.h"

G_BEGIN_DECLS

/**
 * CwReviewWorkFunc:
 * @review: a copy of the review, which nobody else sees
 * @data: what the work was started with
 * @cancellable: to give up
 *
 * Computes something in a thread.
 *
 * Returns: (transfer full) (nullable): the result
 */
typedef gpointer (*CwReviewWorkFunc) (CwReview *review, gpointer data, GCancellable *cancellable);

/**
 * CwReviewWorkShow:
 * @result: (transfer none): what was computed
 * @user_data: what the work was made with
 *
 * Takes a result, where the work was started.
 */
typedef void (*CwReviewWorkShow) (gconstpointer result, gpointer user_data);

typedef struct _CwReviewWork CwReviewWork;

CwReviewWork *cw_review_work_new (CwRecord *record,
                                  CwReviewWorkFunc func,
                                  GDestroyNotify free_result,
                                  CwReviewWorkShow show,
                                  gpointer user_data);
void cw_review_work_start (CwReviewWork *self, gpointer data, GDestroyNotify free_data);
void cw_review_work_free (CwReviewWork *self);

G_END_DECLS
