/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "manuscript/cw-figure-measure.h"

G_BEGIN_DECLS

int cw_panel_map_find_at (const CwFigureMeasure *figure, double x_mm, double y_mm);
int cw_panel_map_find_id (const CwFigureMeasure *figure, const char *panel_id);
int cw_panel_map_step (const CwFigureMeasure *figure, int from, int dx, int dy);
void cw_panel_map_to_image (const CwPanelMeasure *panel, double *x, double *y);
void cw_panel_map_from_image (const CwPanelMeasure *panel, double *x, double *y);

G_END_DECLS
