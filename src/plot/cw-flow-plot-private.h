/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "plot/cw-review-plot-private.h"

G_BEGIN_DECLS

/* One number of a box: a count of the study flow and what it counts. */
typedef struct
{
  gsize offset; /* 0 behind the last */
  const char *words;
} CwFlowLine;

/* A box of the diagram; one with a heading and no lines lists the reasons for exclusion. */
typedef struct
{
  const char *heading; /* or NULL */
  CwFlowLine lines[4];
} CwFlowBox;

/* A flow diagram while it is made. */
typedef struct
{
  CwReviewDraft *review;
  CwStudyFlow *flow;
  gboolean is_narrow;
  double phase_x; /* left edge of the names of the phases */
  double box; /* width of each */
  double y; /* how far it is made */
} CwFlowPlot;

double cw_flow_plot_draw_box (CwFlowPlot *self,
                              const CwFlowBox *box,
                              gboolean is_other,
                              double x,
                              double y);
double
cw_flow_plot_draw_heading (CwFlowPlot *self, const char *text, double left, double right, double y);
double cw_flow_plot_get_phase_width (CwFlowPlot *self);
double cw_flow_plot_draw_phase (CwFlowPlot *self, const char *name, double top, double bottom);
void cw_flow_plot_draw_arrow (CwFlowPlot *self, double x0, double y0, double x1, double y1);
void cw_flow_plot_draw_path (CwFlowPlot *self, const double *points, guint n_points);

G_END_DECLS
