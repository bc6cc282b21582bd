/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <math.h>

#include "plot/cw-panel-map.h"
#include "ui/cw-figure-canvas-private.h"

/* What lies over a figure while it is worked on: the frame of the chosen panel, the chosen mark
 * with its ends, the mark that is being dragged. */

#define HANDLE 4.0
#define HEAD 9.0

/* In the colour of what is chosen, above a white edge that is seen on dark pictures. */
static void
stroke (cairo_t *cairo, double width)
{
  guint32 rgb = cw_ink_get_rgb (CW_INK_FOCUS, CW_INK_ON_WHITE);

  cairo_set_source_rgba (cairo, 1, 1, 1, 0.8);
  cairo_set_line_width (cairo, width + 2);
  cairo_stroke_preserve (cairo);
  cairo_set_source_rgb (cairo, (rgb >> 16 & 0xFF) / 255.0, (rgb >> 8 & 0xFF) / 255.0,
                        (rgb & 0xFF) / 255.0);
  cairo_set_line_width (cairo, width);
  cairo_stroke (cairo);
}

static void
draw_frame (CwFigureCanvas *self, cairo_t *cairo, const CwPanelMeasure *panel)
{
  double width = gtk_widget_has_focus (GTK_WIDGET (self)) ? 3 : 1.5, inset = width / 2 + 1;

  cairo_rectangle (cairo, panel->x_mm * self->scale + inset, panel->y_mm * self->scale + inset,
                   panel->width_mm * self->scale - 2 * inset,
                   panel->height_mm * self->scale - 2 * inset);
  stroke (cairo, width);
}

static void
trace_arrow (cairo_t *cairo, const double *start, const double *end)
{
  double angle = atan2 (end[1] - start[1], end[0] - start[0]);

  cairo_move_to (cairo, start[0], start[1]);
  cairo_line_to (cairo, end[0], end[1]);
  for (int side = -1; side <= 1; side += 2)
    {
      cairo_move_to (cairo, end[0], end[1]);
      cairo_line_to (cairo, end[0] - HEAD * cos (angle + side * 0.45),
                     end[1] - HEAD * sin (angle + side * 0.45));
    }
}

static void
trace_circle (cairo_t *cairo, const double *start, const double *end)
{
  cairo_save (cairo);
  cairo_translate (cairo, (start[0] + end[0]) / 2, (start[1] + end[1]) / 2);
  cairo_scale (cairo, fmax (1, fabs (end[0] - start[0]) / 2),
               fmax (1, fabs (end[1] - start[1]) / 2));
  cairo_arc (cairo, 0, 0, 1, 0, 2 * G_PI);
  cairo_restore (cairo);
}

static void
trace_star (cairo_t *cairo, const double *at)
{
  for (int i = 0; i < 3; i++)
    {
      double dx = HEAD * sin (G_PI * i / 3), dy = HEAD * cos (G_PI * i / 3);

      cairo_move_to (cairo, at[0] - dx, at[1] - dy);
      cairo_line_to (cairo, at[0] + dx, at[1] + dy);
    }
}

static void
draw_handle (cairo_t *cairo, const double *at)
{
  cairo_rectangle (cairo, at[0] - HANDLE, at[1] - HANDLE, 2 * HANDLE, 2 * HANDLE);
  cairo_set_source_rgb (cairo, 1, 1, 1);
  cairo_fill_preserve (cairo);
  stroke (cairo, 1.5);
}

static void
draw_mark (CwFigureCanvas *self,
           cairo_t *cairo,
           const CwPanelMeasure *panel,
           const CwPanelMark *mark)
{
  double start[] = { mark->x0, mark->y0 }, end[] = { mark->x1, mark->y1 };

  cw_panel_map_from_image (panel, &start[0], &start[1]);
  cw_panel_map_from_image (panel, &end[0], &end[1]);
  for (int i = 0; i < 2; i++)
    {
      start[i] *= self->scale;
      end[i] *= self->scale;
    }
  if (mark->kind == CW_PANEL_MARK_CIRCLE)
    trace_circle (cairo, start, end);
  else if (mark->kind == CW_PANEL_MARK_STAR)
    trace_star (cairo, start);
  else
    trace_arrow (cairo, start, end);
  stroke (cairo, 2);
  if (mark->kind == CW_PANEL_MARK_STAR)
    return;
  draw_handle (cairo, start);
  draw_handle (cairo, end);
}

void
cw_figure_canvas_draw_overlay (CwFigureCanvas *self, cairo_t *cairo)
{
  const CwPanelMeasure *panel = cw_figure_canvas_get_panel_measure (self);
  g_autoptr (GArray) marks = cw_figure_canvas_dup_marks (self);

  if (panel == NULL)
    return;
  draw_frame (self, cairo, panel);
  if (self->drag.is_active)
    draw_mark (self, cairo, panel, &self->drag.mark);
  else if (marks && self->mark >= 0 && self->mark < (int)marks->len)
    draw_mark (self, cairo, panel, &g_array_index (marks, CwPanelMark, self->mark));
}
