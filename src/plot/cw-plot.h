/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-reported-case.h"
#include "model/cw-review.h"
#include "plot/cw-scene.h"
#include "rules/cw-review-survival.h"

G_BEGIN_DECLS

/* What journals print: one column or two. */
#define CW_PLOT_COLUMN_MM 85
#define CW_PLOT_PAGE_MM 176

/**
 * CwPlotKind:
 * @CW_PLOT_TIMELINE: the course of the case.
 * @CW_PLOT_BURDEN: how much tumour there was.
 * @CW_PLOT_CYCLE: the days of a regimen.
 * @CW_PLOT_SWIMMER: the course of each case of a review.
 * @CW_PLOT_SURVIVAL: times to an event in a review, by Kaplan and Meier.
 * @CW_PLOT_WATERFALL: best change in size of each case of a review.
 * @CW_PLOT_FOREST: response rates of groups of a review.
 * @CW_PLOT_FLOW: the PRISMA 2020 flow diagram of a review.
 * @CW_PLOT_N_KINDS: how many.
 *
 * A figure that is drawn from the facts of a case or of a review.
 */
typedef enum
{
  CW_PLOT_TIMELINE,
  CW_PLOT_BURDEN,
  CW_PLOT_CYCLE,
  CW_PLOT_SWIMMER,
  CW_PLOT_SURVIVAL,
  CW_PLOT_WATERFALL,
  CW_PLOT_FOREST,
  CW_PLOT_FLOW,
  CW_PLOT_N_KINDS,
} CwPlotKind;

/**
 * CwReviewPlotOptions:
 * @our_case: (nullable): the row of our case, see cw_our_case_new(); %NULL leaves it out.
 * @by: (nullable): key of the column that sets groups apart; %NULL for one group.
 * @endpoint: which time, for %CW_PLOT_SURVIVAL.
 * @in_sight: how much of the width is seen at a time, in points, where the figure is stretched to
 * be scrolled: no sentence and no legend is wider; 0 for all of it.
 *
 * What a figure shows of a review.
 */
typedef struct
{
  CwReportedCase *our_case;
  const char *by;
  CwReviewEndpoint endpoint;
  double in_sight;
} CwReviewPlotOptions;

const char *cw_plot_kind_get_nick (CwPlotKind self);
gboolean cw_plot_kind_from_nick (const char *nick, CwPlotKind *kind);
gboolean cw_plot_kind_is_of_review (CwPlotKind self);
gboolean cw_plot_kind_has_groups (CwPlotKind self);
CwScene *cw_plot_new (CwPlotKind kind, CwEntity *root, guint regimen, double width, GError **error);
CwScene *cw_plot_new_for_review (CwPlotKind kind,
                                 CwReview *review,
                                 const CwReviewPlotOptions *options,
                                 double width,
                                 GError **error);

G_END_DECLS
