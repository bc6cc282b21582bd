/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "plot/cw-panel-mark-edit.h"

#include <math.h>

#include "plot/cw-panel-map.h"

/* Marks under a pointer: made by a drag, found again, moved and stretched, and always kept within
 * the part of the image that is shown. */

/* A shorter drag is a click, in millimetres of print. */
#define CLICK_MM 1.0
/* How large a mark is that a click makes, as a part of the shorter side of its panel. */
#define CLICK_SIZE 0.2

/* ---- making ---- */

static CwPanelMark
make (CwPanelMarkKind kind, const CwPanelMeasure *panel, const double *from, const double *to)
{
  CwPanelMark mark = { kind, from[0], from[1], to[0], to[1] };

  cw_panel_map_to_image (panel, &mark.x0, &mark.y0);
  cw_panel_map_to_image (panel, &mark.x1, &mark.y1);
  if (kind == CW_PANEL_MARK_STAR)
    {
      mark.x0 = mark.x1;
      mark.y0 = mark.y1;
    }
  return mark;
}

/* A circle is put around the place, an arrow points to it from the upper left, or from the lower
 * right where there is no room. */
static CwPanelMark
make_at (CwPanelMarkKind kind, const CwPanelMeasure *panel, const double *at)
{
  double size = fmin (panel->width_mm, panel->height_mm) * CLICK_SIZE;
  double part = kind == CW_PANEL_MARK_CIRCLE ? 0.5 : 0;
  double side = at[0] - size < panel->x_mm || at[1] - size < panel->y_mm ? -1 : 1; /* of the tail */
  const double from[] = { at[0] - size * (part > 0 ? part : side),
                          at[1] - size * (part > 0 ? part : side) };
  const double to[] = { at[0] + size * part, at[1] + size * part };

  return make (kind, panel, from, to);
}

/**
 * cw_panel_mark_between:
 * @kind: what it is
 * @panel: how its panel comes out
 * @from: (array fixed-size=2): where the drag began, in millimetres of the figure
 * @to: (array fixed-size=2): where it ended
 *
 * Returns: the mark that a drag makes; one of a usual size at @to when it was hardly a drag
 */
CwPanelMark
cw_panel_mark_between (CwPanelMarkKind kind,
                       const CwPanelMeasure *panel,
                       const double *from,
                       const double *to)
{
  if (hypot (to[0] - from[0], to[1] - from[1]) < CLICK_MM)
    return make_at (kind, panel, to);
  return make (kind, panel, from, to);
}

/**
 * cw_panel_mark_in_middle:
 * @kind: what it is
 * @panel: how its panel comes out
 *
 * Returns: a mark of a usual size in the middle of what is shown
 */
CwPanelMark
cw_panel_mark_in_middle (CwPanelMarkKind kind, const CwPanelMeasure *panel)
{
  const double middle[] = { panel->x_mm + panel->width_mm / 2, panel->y_mm + panel->height_mm / 2 };

  return make_at (kind, panel, middle);
}

/* ---- finding ---- */

static double
get_distance_to_line (const double *a, const double *b, double x, double y)
{
  double dx = b[0] - a[0], dy = b[1] - a[1], square = dx * dx + dy * dy;
  double t = square > 0 ? CLAMP (((x - a[0]) * dx + (y - a[1]) * dy) / square, 0, 1) : 0;

  return hypot (x - a[0] - t * dx, y - a[1] - t * dy);
}

/* Near its line, or inside of a circle. */
static gboolean
is_on_body (CwPanelMarkKind kind,
            const double *start,
            const double *end,
            double x,
            double y,
            double slack)
{
  double rx = fabs (end[0] - start[0]) / 2 + slack, ry = fabs (end[1] - start[1]) / 2 + slack;

  if (kind == CW_PANEL_MARK_CIRCLE)
    return hypot ((x - (start[0] + end[0]) / 2) / rx, (y - (start[1] + end[1]) / 2) / ry) <= 1;
  return get_distance_to_line (start, end, x, y) <= slack;
}

/**
 * cw_panel_mark_find_part:
 * @self: a mark
 * @panel: how its panel comes out
 * @x_mm: in millimetres of the figure
 * @y_mm: in millimetres of the figure
 * @slack_mm: how far beside it still counts
 *
 * Returns: what of the mark lies there; its ends before its body, and of an asterisk only the whole
 */
CwPanelMarkPart
cw_panel_mark_find_part (const CwPanelMark *self,
                         const CwPanelMeasure *panel,
                         double x_mm,
                         double y_mm,
                         double slack_mm)
{
  double start[] = { self->x0, self->y0 }, end[] = { self->x1, self->y1 };

  cw_panel_map_from_image (panel, &start[0], &start[1]);
  cw_panel_map_from_image (panel, &end[0], &end[1]);
  if (self->kind != CW_PANEL_MARK_STAR)
    {
      if (hypot (x_mm - end[0], y_mm - end[1]) <= slack_mm)
        return CW_PANEL_MARK_END;
      if (hypot (x_mm - start[0], y_mm - start[1]) <= slack_mm)
        return CW_PANEL_MARK_START;
    }
  return is_on_body (self->kind, start, end, x_mm, y_mm, slack_mm) ? CW_PANEL_MARK_BODY
                                                                   : CW_PANEL_MARK_NOWHERE;
}

/**
 * cw_panel_marks_find_at:
 * @marks: (element-type CwPanelMark): the marks of a panel
 * @panel: how the panel comes out
 * @x_mm: in millimetres of the figure
 * @y_mm: in millimetres of the figure
 * @slack_mm: how far beside one still counts
 *
 * Returns: index of the mark there, of several the one that was drawn last; -1 for none
 */
int
cw_panel_marks_find_at (const GArray *marks,
                        const CwPanelMeasure *panel,
                        double x_mm,
                        double y_mm,
                        double slack_mm)
{
  for (guint i = marks->len; i-- > 0;)
    if (cw_panel_mark_find_part (&g_array_index (marks, CwPanelMark, i), panel, x_mm, y_mm,
                                 slack_mm) != CW_PANEL_MARK_NOWHERE)
      return (int)i;
  return -1;
}

/* ---- changing ---- */

/* How far two values may go without one of them leaving the part. */
static double
limit (double step, double a, double b, double low, double high)
{
  double least = low - fmin (a, b), most = high - fmax (a, b);

  return least > most ? 0 : CLAMP (step, least, most);
}

static void
move (CwPanelMark *self, const CwPanelCrop *within, double dx, double dy)
{
  dx = limit (dx, self->x0, self->x1, within->left, within->right);
  dy = limit (dy, self->y0, self->y1, within->top, within->bottom);
  self->x0 += dx;
  self->x1 += dx;
  self->y0 += dy;
  self->y1 += dy;
}

/**
 * cw_panel_mark_drag:
 * @self: a mark
 * @within: the part of the image that is shown; no point is taken out of it
 * @part: what of the mark is moved; the rest stays
 * @dx: how far, as a part of the width of the whole image
 * @dy: how far, as a part of its height
 *
 * Moves a mark or one of its ends.
 */
void
cw_panel_mark_drag (CwPanelMark *self,
                    const CwPanelCrop *within,
                    CwPanelMarkPart part,
                    double dx,
                    double dy)
{
  gboolean is_whole = part == CW_PANEL_MARK_BODY || self->kind == CW_PANEL_MARK_STAR;

  if (part == CW_PANEL_MARK_NOWHERE)
    return;
  if (is_whole)
    move (self, within, dx, dy);
  else if (part == CW_PANEL_MARK_START)
    {
      self->x0 = CLAMP (self->x0 + dx, within->left, within->right);
      self->y0 = CLAMP (self->y0 + dy, within->top, within->bottom);
    }
  else
    {
      self->x1 = CLAMP (self->x1 + dx, within->left, within->right);
      self->y1 = CLAMP (self->y1 + dy, within->top, within->bottom);
    }
}
