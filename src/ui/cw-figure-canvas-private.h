/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "plot/cw-panel-mark-edit.h"
#include "ui/cw-figure-canvas.h"

G_BEGIN_DECLS

/* A mark that is drawn or dragged, until the button is let go. */
typedef struct
{
  gboolean is_active;
  gboolean is_new;
  CwPanelMarkKind kind; /* of a new one */
  CwPanelMarkPart part;
  double from[2]; /* in millimetres of the figure */
  CwPanelMark before;
  CwPanelMark mark;
} CwFigureCanvasDrag;

struct _CwFigureCanvas
{
  GtkWidget parent_instance;

  CwRecord *record;
  CwFigure *figure; /* or NULL */
  CwFigureWork *work; /* the last one that could be drawn, or NULL */
  double scale; /* pixels of a millimetre */
  CwFigurePanel *panel; /* chosen, or NULL */
  int mark; /* chosen in it, or -1 */
  int tool; /* CwPanelMarkKind, or none */
  CwFigureCanvasDrag drag;
};

void cw_figure_canvas_changed (CwFigureCanvas *self);
const CwPanelMeasure *cw_figure_canvas_get_panel_measure (CwFigureCanvas *self);
GArray *cw_figure_canvas_dup_marks (CwFigureCanvas *self);
gboolean cw_figure_canvas_is_editable (CwFigureCanvas *self);
void cw_figure_canvas_add_mark (CwFigureCanvas *self, const CwPanelMark *mark);
void cw_figure_canvas_put_mark (CwFigureCanvas *self, const CwPanelMark *mark, const char *label);
void cw_figure_canvas_add_controllers (CwFigureCanvas *self);
void cw_figure_canvas_class_add_keys (GtkWidgetClass *widget_class);
void cw_figure_canvas_draw_overlay (CwFigureCanvas *self, cairo_t *cairo);
CwFigurePanel *cw_figure_canvas_lookup_panel (CwFigureCanvas *self, int index);

G_END_DECLS
