/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "ui/cw-plot-view.h"

G_BEGIN_DECLS

#define CW_TYPE_PLOT_PANEL (cw_plot_panel_get_type ())
G_DECLARE_FINAL_TYPE (CwPlotPanel, cw_plot_panel, CW, PLOT_PANEL, GtkWidget)

GtkWidget *cw_plot_panel_new (CwRecord *record, CwPlotKind kind, CwEntity *regimen);
CwPlotView *cw_plot_panel_get_view (CwPlotPanel *self);

G_END_DECLS
