/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "document/cw-record.h"
#include "plot/cw-plot.h"

G_BEGIN_DECLS

#define CW_TYPE_PLOT_VIEW (cw_plot_view_get_type ())
G_DECLARE_FINAL_TYPE (CwPlotView, cw_plot_view, CW, PLOT_VIEW, GtkWidget)

GtkWidget *cw_plot_view_new (CwRecord *record, CwPlotKind kind, CwEntity *regimen);
void cw_plot_view_set_options (CwPlotView *self, const CwReviewPlotOptions *options);
CwScene *cw_plot_view_get_scene (CwPlotView *self);
CwScene *cw_plot_view_lay_out (CwPlotView *self, double width);
CwPlotKind cw_plot_view_get_kind (CwPlotView *self);
double cw_plot_view_get_zoom (CwPlotView *self);
void cw_plot_view_set_zoom (CwPlotView *self, double zoom);
int cw_plot_view_get_current (CwPlotView *self);
void cw_plot_view_set_current (CwPlotView *self, int fact);
void cw_plot_view_open_fact (CwPlotView *self, int fact);
int cw_plot_view_find_at (CwPlotView *self, double x, double y);

G_END_DECLS
