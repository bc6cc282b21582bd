/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "plot/cw-panel-map.h"

#include <math.h>

/* From a composed figure back to its panels: which one lies at a place, which one lies beside
 * another, and what part of an image a place of the figure is. */

static const CwPanelMeasure *
get_panel (const CwFigureMeasure *figure, guint index)
{
  return figure->panels->pdata[index];
}

/**
 * cw_panel_map_find_at:
 * @figure: how a figure comes out
 * @x_mm: from its left edge
 * @y_mm: from its top edge
 *
 * Returns: index of the panel there, or -1
 */
int
cw_panel_map_find_at (const CwFigureMeasure *figure, double x_mm, double y_mm)
{
  for (guint i = 0; i < figure->panels->len; i++)
    {
      const CwPanelMeasure *panel = get_panel (figure, i);

      if (x_mm >= panel->x_mm && x_mm <= panel->x_mm + panel->width_mm && y_mm >= panel->y_mm &&
          y_mm <= panel->y_mm + panel->height_mm)
        return (int)i;
    }
  return -1;
}

/**
 * cw_panel_map_find_id:
 * @figure: how a figure comes out
 * @panel_id: (nullable): id of a panel
 *
 * Returns: its index, or -1
 */
int
cw_panel_map_find_id (const CwFigureMeasure *figure, const char *panel_id)
{
  for (guint i = 0; i < figure->panels->len; i++)
    if (g_strcmp0 (get_panel (figure, i)->panel_id, panel_id) == 0)
      return (int)i;
  return -1;
}

static double
get_middle (const CwPanelMeasure *panel)
{
  return panel->x_mm + panel->width_mm / 2;
}

/* In the row above or below the one that stands best under the middle; rows share their top. */
static int
step_row (const CwFigureMeasure *figure, int from, int dy)
{
  const CwPanelMeasure *panel = get_panel (figure, (guint)from);
  double row = panel->y_mm, nearest = INFINITY;
  int found = from;

  for (int i = from; i >= 0 && i < (int)figure->panels->len; i += dy)
    {
      const CwPanelMeasure *other = get_panel (figure, (guint)i);
      double distance = fabs (get_middle (other) - get_middle (panel));

      if (other->y_mm == panel->y_mm)
        continue;
      if (row != panel->y_mm && other->y_mm != row)
        break;
      row = other->y_mm;
      if (distance >= nearest)
        continue;
      nearest = distance;
      found = i;
    }
  return found;
}

/**
 * cw_panel_map_step:
 * @figure: how a figure comes out
 * @from: index of a panel; -1 for none yet
 * @dx: how many panels to go on in reading order; negative ones go back
 * @dy: 1 for the row below, -1 for that above; counts when @dx is 0
 *
 * Returns: index of the panel that a key leads to, at the edge the same one; -1 in a figure without
 *   panels
 */
int
cw_panel_map_step (const CwFigureMeasure *figure, int from, int dx, int dy)
{
  int last = (int)figure->panels->len - 1;

  if (from < 0 || last < 0)
    return dx < 0 || dy < 0 ? last : MIN (0, last);
  from = MIN (from, last);
  if (dx != 0)
    return CLAMP (from + dx, 0, last);
  return dy == 0 ? from : step_row (figure, from, dy);
}

/**
 * cw_panel_map_to_image:
 * @panel: how a panel comes out
 * @x: (inout): in millimetres from the left edge of the figure; then a part of the width of the
 *   whole image, within the part that is shown
 * @y: (inout): the same from the top edge
 *
 * Says which place of an image is shown at a place of the figure; beside the panel it is the
 * nearest one.
 */
void
cw_panel_map_to_image (const CwPanelMeasure *panel, double *x, double *y)
{
  double u = CLAMP ((*x - panel->x_mm) / panel->width_mm, 0, 1);
  double v = CLAMP ((*y - panel->y_mm) / panel->height_mm, 0, 1);

  *x = panel->crop.left + u * (panel->crop.right - panel->crop.left);
  *y = panel->crop.top + v * (panel->crop.bottom - panel->crop.top);
}

/**
 * cw_panel_map_from_image:
 * @panel: how a panel comes out
 * @x: (inout): a part of the width of the whole image; then in millimetres from the left edge of
 * the figure
 * @y: (inout): the same of its height, from the top edge
 *
 * Says where a place of an image is shown; what is cropped away comes out beside the panel.
 */
void
cw_panel_map_from_image (const CwPanelMeasure *panel, double *x, double *y)
{
  const CwPanelCrop *crop = &panel->crop;

  *x = panel->x_mm + (*x - crop->left) / (crop->right - crop->left) * panel->width_mm;
  *y = panel->y_mm + (*y - crop->top) / (crop->bottom - crop->top) * panel->height_mm;
}
