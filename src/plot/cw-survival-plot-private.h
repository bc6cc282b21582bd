/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "plot/cw-review-plot-private.h"

G_BEGIN_DECLS

/* One curve. */
typedef struct
{
  char *label;
  CwReviewSurvival *survival;
} CwSurvivalPlotCurve;

/* A Kaplan-Meier plot while it is made. */
typedef struct
{
  CwReviewDraft *review;
  GArray *curves; /* CwSurvivalPlotCurve */
  GPtrArray *left_out[2]; /* ids: undetermined, missing */
  guint n_without_group;
  guint n_groups_left_out;
  gboolean has_censored;
  gboolean has_band;
  CwNumberAxis x, y;
} CwSurvivalPlot;

static inline const CwSurvivalPlotCurve *
cw_survival_plot_get (const CwSurvivalPlot *self, guint i)
{
  return &g_array_index (self->curves, CwSurvivalPlotCurve, i);
}

CwInk cw_survival_plot_get_ink (guint index);
void cw_survival_plot_draw_curves (CwSurvivalPlot *self);

G_END_DECLS
