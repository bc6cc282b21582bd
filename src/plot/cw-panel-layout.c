/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "plot/cw-panel-layout.h"

#include <math.h>

/* Panels in rows: those of a row are equally high and fill the width, and no picture changes its
 * shape. */

/* A row is not higher than a printed page: 225 mm, in points. */
#define MAX_HEIGHT (225 / 25.4 * 72)
/* A last row of few panels does not outgrow those above it. */
#define MAX_GROWTH 1.5
/* Below 30 mm little can be seen. */
#define MIN_WIDTH (30 / 25.4 * 72)
/* Height to width of a figure that goes well with a page. */
#define BEST_SHAPE 0.8

/* Places @n panels at @y, not higher than @most. Returns their height. */
static double
place_row (const double *aspects,
           guint n,
           double y,
           double width,
           double most,
           CwPanelPlace *places)
{
  double sum = 0, height, x = 0;

  for (guint i = 0; i < n; i++)
    sum += aspects[i];
  height = fmin ((width - CW_PANEL_GAP * (n - 1)) / sum, most);
  for (guint i = 0; i < n; i++)
    {
      places[i] = (CwPanelPlace){ x, y, aspects[i] * height, height };
      x += places[i].width + CW_PANEL_GAP;
    }
  return height;
}

/**
 * cw_panel_layout_place:
 * @aspects: (array length=n): width by height of each panel, above 0
 * @n: how many there are, at least 1
 * @width: width of the figure in points, more than the gaps need
 * @columns: how many stand side by side, at least 1
 * @places: (out caller-allocates) (array length=n): where each stands
 *
 * Places panels in rows of @columns. A row fills the width unless that makes it higher than a page,
 * or, of a last row with fewer panels, half as high again as the row above it.
 *
 * Returns: the height of all in points
 */
double
cw_panel_layout_place (const double *aspects,
                       guint n,
                       double width,
                       guint columns,
                       CwPanelPlace *places)
{
  double y = 0, above = INFINITY;

  g_return_val_if_fail (n > 0 && columns > 0, 0);

  for (guint first = 0; first < n; first += columns)
    {
      guint in_row = MIN (columns, n - first);
      double most = in_row < columns ? fmin (MAX_HEIGHT, above * MAX_GROWTH) : MAX_HEIGHT;

      above = place_row (aspects + first, in_row, y, width, most, places + first);
      y += above + CW_PANEL_GAP;
    }
  return y - CW_PANEL_GAP;
}

/* Too high is worse than too low: a legend wants to stand below. */
static double
judge_shape (double shape)
{
  double distance = log (shape / BEST_SHAPE);

  return distance > 0 ? 1.5 * distance : -distance;
}

/* The lower, the better: far from the best shape, gaps in the last row, panels too small to see. */
static double
judge (const double *aspects, guint n, double width, guint columns, CwPanelPlace *places)
{
  double height = cw_panel_layout_place (aspects, n, width, columns, places);
  double narrowest = width;
  guint n_empty = (columns - n % columns) % columns;

  for (guint i = 0; i < n; i++)
    narrowest = fmin (narrowest, places[i].width);
  return judge_shape (height / width) + (double)n_empty / columns + (narrowest < MIN_WIDTH ? 1 : 0);
}

/**
 * cw_panel_layout_choose_columns:
 * @aspects: (array length=n): width by height of each panel, above 0
 * @n: how many there are, at least 1
 * @width: width of the figure in points
 *
 * Returns: how many panels look best side by side, at most 9
 */
guint
cw_panel_layout_choose_columns (const double *aspects, guint n, double width)
{
  g_autofree CwPanelPlace *places = g_new (CwPanelPlace, n);
  double best = INFINITY;
  guint columns = 1;

  for (guint i = 1; i <= MIN (n, 9); i++)
    {
      double cost = judge (aspects, n, width, i, places);

      if (cost >= best)
        continue;
      best = cost;
      columns = i;
    }
  return columns;
}
