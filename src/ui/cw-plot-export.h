/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "plot/cw-scene-file.h"
#include "ui/cw-plot-view.h"

G_BEGIN_DECLS

GtkWidget *cw_plot_export_button_new (CwPlotView *view);
void cw_plot_export_start (GtkWidget *widget,
                           const CwScene *scene,
                           CwSceneFormat format,
                           guint dpi,
                           const char *path);

G_END_DECLS
