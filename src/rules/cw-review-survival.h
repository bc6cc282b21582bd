/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "rules/cw-cell-value.h"
#include "rules/cw-survival.h"

G_BEGIN_DECLS

/**
 * CwReviewEndpoint:
 * @CW_REVIEW_OVERALL_SURVIVAL: to death.
 * @CW_REVIEW_PROGRESSION_FREE: to progression or death.
 * @CW_REVIEW_N_ENDPOINTS: how many.
 *
 * A time to an event in a review.
 */
typedef enum
{
  CW_REVIEW_OVERALL_SURVIVAL,
  CW_REVIEW_PROGRESSION_FREE,
  CW_REVIEW_N_ENDPOINTS,
} CwReviewEndpoint;

/**
 * CwReviewTimeState:
 * @CW_REVIEW_TIME_EVENT: the event came then.
 * @CW_REVIEW_TIME_CENSORED: it had not come by then.
 * @CW_REVIEW_TIME_UNDETERMINED: the time is known, but not whether it ends with the event.
 * @CW_REVIEW_TIME_MISSING: there is no time.
 *
 * What a row says about a time to an event.
 */
typedef enum
{
  CW_REVIEW_TIME_EVENT,
  CW_REVIEW_TIME_CENSORED,
  CW_REVIEW_TIME_UNDETERMINED,
  CW_REVIEW_TIME_MISSING,
} CwReviewTimeState;

/**
 * CwReviewTime:
 * @row: (unowned): the row.
 * @state: what is known.
 * @cell: why a time is missing, or %CW_CELL_EVALUABLE.
 * @months: the time, unless it is missing.
 * @is_about: whether the source gives it only about, as a range, or as an upper bound.
 *
 * The time of one row.
 */
typedef struct
{
  CwReportedCase *row;
  CwReviewTimeState state;
  CwCellState cell;
  double months;
  gboolean is_about;
} CwReviewTime;

/**
 * CwReviewSurvival:
 * @endpoint: which time.
 * @times: (element-type CwReviewTime): what each row says, in their order.
 * @rows: (array): for each #CwReviewTimeState the ids of the rows.
 * @curve: the Kaplan-Meier curve over events and censored times.
 * @median: its median, in months.
 *
 * Times to an event over the rows of a review. Valid as long as the rows are.
 */
typedef struct
{
  CwReviewEndpoint endpoint;
  GArray *times;
  GPtrArray *rows[CW_REVIEW_TIME_MISSING + 1];
  CwSurvival *curve;
  CwSurvivalMedian median;
} CwReviewSurvival;

CwReviewTime cw_review_time_read (CwReportedCase *row, CwReviewEndpoint endpoint);
CwReviewSurvival *cw_review_survival_new (GPtrArray *rows, CwReviewEndpoint endpoint);
void cw_review_survival_free (CwReviewSurvival *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwReviewSurvival, cw_review_survival_free)

GArray *cw_review_survival_list_times (const CwReviewSurvival *self);
char *cw_review_survival_describe_median (const CwReviewSurvival *self);
char *cw_review_survival_describe (const CwReviewSurvival *self);
const char *cw_review_endpoint_get_nick (CwReviewEndpoint self);
const char *cw_review_endpoint_get_label (CwReviewEndpoint self);
gboolean cw_review_endpoint_from_nick (const char *nick, CwReviewEndpoint *endpoint);

G_END_DECLS
