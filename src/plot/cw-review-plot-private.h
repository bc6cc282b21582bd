/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "plot/cw-number-axis.h"
#include "plot/cw-plot-draft-private.h"
#include "plot/cw-plot-symbol.h"
#include "plot/cw-plot.h"
#include "rules/cw-review-statistics.h"

G_BEGIN_DECLS

/* More groups than this nobody can tell apart in one figure. */
#define CW_REVIEW_PLOT_MAX_GROUPS 6

/* A figure of a review while it is made. */
typedef struct
{
  CwPlotDraft draft;
  CwReview *review;
  CwReviewEndpoint endpoint;
  GPtrArray *columns; /* CwTableColumn */
  GPtrArray *rows; /* CwReportedCase, ours last */
  CwReportedCase *our_case; /* or NULL */
  const CwTableColumn *by; /* or NULL */
} CwReviewDraft;

CwScene *cw_swimmer_draw (CwReviewDraft *self);
CwScene *cw_survival_plot_draw (CwReviewDraft *self);
CwScene *cw_waterfall_draw (CwReviewDraft *self);
CwScene *cw_forest_draw (CwReviewDraft *self);
CwScene *cw_flow_plot_draw (CwReviewDraft *self);

char *cw_review_draft_dup_name (CwReviewDraft *self, CwReportedCase *row);
char *cw_review_draft_dup_names (CwReviewDraft *self, GPtrArray *ids, guint max);
CwReportedCase *cw_review_draft_find_row (CwReviewDraft *self, const char *id);
char *cw_review_draft_describe (CwReviewDraft *self, CwReportedCase *row, const char *column);
CwInk cw_review_draft_get_response_ink (const CwReportedCase *row);
double cw_review_draft_write (CwReviewDraft *self,
                              const char *text,
                              gboolean is_bold,
                              CwInk ink,
                              double x,
                              double y,
                              double width);
void cw_review_draft_put (CwReviewDraft *self,
                          const char *text,
                          gboolean is_bold,
                          int fact,
                          double x,
                          double y);
void cw_review_draft_add_note (CwReviewDraft *self, const char *text);
int cw_review_draft_add_fact (CwReviewDraft *self,
                              const char *id,
                              const char *field,
                              char *date,
                              const char *category);

G_END_DECLS
