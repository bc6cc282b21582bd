/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "ui/cw-plot-view.h"

G_BEGIN_DECLS

struct _CwPlotView
{
  GtkWidget parent_instance;

  CwRecord *record;
  CwPlotKind kind;
  CwEntity *regimen; /* of a cycle */
  CwReportedCase *our_case; /* in a figure of a review, or NULL */
  char *by; /* column that sets groups apart, or NULL */
  CwReviewEndpoint endpoint;
  CwScene *scene; /* as wide as the view times the zoom */
  CwScene *measured; /* the last one that was only measured */
  double zoom;
  gboolean is_stale; /* the case was edited while nobody could see it */
  int current; /* the fact the keyboard is at, or -1 */
  GtkWidget *scrollbar;
  GtkAdjustment *adjustment; /* in pixels */
};

double cw_plot_view_get_scale (CwPlotView *self);
void cw_plot_view_add_controllers (CwPlotView *self);
void cw_plot_view_class_add_keys (GtkWidgetClass *widget_class);
void cw_plot_view_zoom_at (CwPlotView *self, double zoom, double x);
void cw_plot_view_reveal_current (CwPlotView *self);

G_END_DECLS
