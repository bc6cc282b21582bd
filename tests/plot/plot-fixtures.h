/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "case-builder.h"
#include "plot/cw-plot.h"

G_BEGIN_DECLS

#define COLUMN (CW_PLOT_COLUMN_MM * CW_SCENE_POINTS_PER_MM)
#define PAGE (CW_PLOT_PAGE_MM * CW_SCENE_POINTS_PER_MM)

CwEntity *load_sample (void);
CwEntity *build_busy_case (guint n_events);
CwScene *draw_plot (CwPlotKind kind, CwEntity *root, double width);
const CwSceneFact *find_fact (const CwScene *scene, const char *event);
guint count_items (const CwScene *scene, int fact, CwSceneKind kind);
gboolean has_text (const CwScene *scene, const char *part);
void assert_sound (const CwScene *scene);
void assert_golden (const CwScene *scene, const char *name);

G_END_DECLS
