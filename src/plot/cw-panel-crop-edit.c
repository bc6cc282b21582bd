/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "plot/cw-panel-crop-edit.h"

#include <math.h>

/* The part of an image that is shown, under a pointer: drawn anew, moved, and dragged by its edges.
 * All numbers are parts of the width and height of the image. */

/* Stays above what a crop can be when its edges are rounded for storing. */
#define LEAST (2 * CW_PANEL_CROP_LEAST)

/**
 * cw_panel_crop_find_edges:
 * @self: a part of an image
 * @x: a place in the image
 * @y: a place in the image
 * @slack_x: how far beside an edge still counts, across
 * @slack_y: the same down
 *
 * Returns: the edge or corner there; %CW_PANEL_CROP_ALL inside of it
 */
CwPanelCropEdges
cw_panel_crop_find_edges (const CwPanelCrop *self,
                          double x,
                          double y,
                          double slack_x,
                          double slack_y)
{
  CwPanelCropEdges edges = CW_PANEL_CROP_NOTHING;

  if (x < self->left - slack_x || x > self->right + slack_x || y < self->top - slack_y ||
      y > self->bottom + slack_y)
    return CW_PANEL_CROP_NOTHING;
  if (fabs (x - self->right) <= slack_x)
    edges |= CW_PANEL_CROP_RIGHT;
  else if (fabs (x - self->left) <= slack_x)
    edges |= CW_PANEL_CROP_LEFT;
  if (fabs (y - self->bottom) <= slack_y)
    edges |= CW_PANEL_CROP_BOTTOM;
  else if (fabs (y - self->top) <= slack_y)
    edges |= CW_PANEL_CROP_TOP;
  return edges ? edges : CW_PANEL_CROP_ALL;
}

/* One direction; both edges together keep their distance. */
static void
drag (double *low, double *high, gboolean moves_low, gboolean moves_high, double step)
{
  if (moves_low && moves_high)
    {
      step = CLAMP (step, -*low, 1 - *high);
      *low += step;
      *high += step;
    }
  else if (moves_low)
    *low = CLAMP (*low + step, 0, *high - LEAST);
  else if (moves_high)
    *high = CLAMP (*high + step, *low + LEAST, 1);
}

/**
 * cw_panel_crop_drag:
 * @self: a part of an image
 * @edges: what of it is moved
 * @dx: how far, across
 * @dy: how far, down
 *
 * Moves edges as far as the image goes and the part stays large enough to be shown.
 */
void
cw_panel_crop_drag (CwPanelCrop *self, CwPanelCropEdges edges, double dx, double dy)
{
  drag (&self->left, &self->right, (edges & CW_PANEL_CROP_LEFT) != 0,
        (edges & CW_PANEL_CROP_RIGHT) != 0, dx);
  drag (&self->top, &self->bottom, (edges & CW_PANEL_CROP_TOP) != 0,
        (edges & CW_PANEL_CROP_BOTTOM) != 0, dy);
}

/* Sorted, within the image and wide enough. */
static void
span (double a, double b, double *low, double *high)
{
  *low = CLAMP (fmin (a, b), 0, 1 - LEAST);
  *high = CLAMP (fmax (a, b), *low + LEAST, 1);
}

/**
 * cw_panel_crop_between:
 * @x0: one corner
 * @y0: the same
 * @x1: the other
 * @y1: the same
 *
 * Returns: the part between two corners, as far as the image goes
 */
CwPanelCrop
cw_panel_crop_between (double x0, double y0, double x1, double y1)
{
  CwPanelCrop crop;

  span (x0, x1, &crop.left, &crop.right);
  span (y0, y1, &crop.top, &crop.bottom);
  return crop;
}
