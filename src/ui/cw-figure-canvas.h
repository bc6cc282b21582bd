/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-figure.h"
#include "ui/cw-figure-work.h"

G_BEGIN_DECLS

/* In place of a #CwPanelMarkKind: a press chooses instead of drawing. */
#define CW_FIGURE_CANVAS_NO_TOOL (-1)

#define CW_TYPE_FIGURE_CANVAS (cw_figure_canvas_get_type ())
G_DECLARE_FINAL_TYPE (CwFigureCanvas, cw_figure_canvas, CW, FIGURE_CANVAS, GtkWidget)

GtkWidget *cw_figure_canvas_new (CwRecord *record);
void cw_figure_canvas_set_figure (CwFigureCanvas *self, CwFigure *figure);
void cw_figure_canvas_take_work (CwFigureCanvas *self, CwFigureWork *work);
const CwFigureMeasure *cw_figure_canvas_get_measure (CwFigureCanvas *self);
CwFigurePanel *cw_figure_canvas_find_panel_at (CwFigureCanvas *self, double x, double y);
gboolean
cw_figure_canvas_get_bounds (CwFigureCanvas *self, const char *panel_id, GdkRectangle *bounds);
CwFigurePanel *cw_figure_canvas_get_panel (CwFigureCanvas *self);
void cw_figure_canvas_set_panel (CwFigureCanvas *self, CwFigurePanel *panel);
int cw_figure_canvas_get_mark (CwFigureCanvas *self);
void cw_figure_canvas_set_mark (CwFigureCanvas *self, int mark);
void cw_figure_canvas_delete_mark (CwFigureCanvas *self);
int cw_figure_canvas_get_tool (CwFigureCanvas *self);
void cw_figure_canvas_set_tool (CwFigureCanvas *self, int tool);
const char *cw_figure_canvas_get_hint (CwFigureCanvas *self);

G_END_DECLS
