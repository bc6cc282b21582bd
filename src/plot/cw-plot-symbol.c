/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "plot/cw-plot-symbol.h"

#include <math.h>

#include "plot/cw-plot-words.h"
#include "plot/cw-scene-private.h"

/* Marks of the figures of reviews, and the line that explains them. */

#define HATCH 3.0
#define SYMBOL 7.0
#define PADDING 3.0
#define GAP 10.0

static void
add_line (CwScene *scene, const double *ends, CwInk ink, double line_width, gboolean dash, int fact)
{
  CwSceneItem *item =
    cw_scene_add_line (scene, ends[0], ends[1], ends[2], ends[3], ink, line_width);

  item->is_dashed = dash;
  cw_scene_link (scene, item, fact);
}

static void
add_shape (CwScene *scene, const double *points, guint n, CwInk ink, int fact)
{
  CwSceneItem *item = cw_scene_add_points (scene, CW_SCENE_SHAPE, points, n);

  item->fill = ink;
  item->stroke = CW_INK_TEXT;
  item->line_width = 0.5;
  cw_scene_link (scene, item, fact);
}

static void
add_box (CwScene *scene, double x, double y, double size, CwInk ink, int fact)
{
  CwSceneItem *item = cw_scene_add_box (scene, x, y, size, size, ink, CW_INK_TEXT);

  item->line_width = 0.5;
  cw_scene_link (scene, item, fact);
}

/**
 * cw_plot_hatch:
 * @scene: a scene that is being made
 * @x: left edge of a box, in points
 * @y: its top edge
 * @width: of it
 * @height: of it
 * @ink: of the lines
 * @fact: what they stand for, or -1
 *
 * Draws slanting lines over a box, unless it is too narrow to show them.
 */
void
cw_plot_hatch (CwScene *scene, double x, double y, double width, double height, CwInk ink, int fact)
{
  for (double at = HATCH; width >= HATCH && at < width + height; at += HATCH)
    {
      const double ends[] = { x + fmax (0, at - height), y + fmin (at, height),
                              x + fmin (at, width), y + fmax (0, at - width) };

      add_line (scene, ends, ink, 0.5, FALSE, fact);
    }
}

static void
draw_cross (CwScene *scene, CwInk ink, double x, double y, double size, int fact)
{
  const double down[] = { x, y, x + size, y + size }, up[] = { x, y + size, x + size, y };

  add_line (scene, down, ink, 1.25, FALSE, fact);
  add_line (scene, up, ink, 1.25, FALSE, fact);
}

static void
draw_triangle (CwScene *scene, CwInk ink, double x, double y, double size, int fact)
{
  const double points[] = { x, y, x + size, y, x + size / 2, y + size };

  add_shape (scene, points, 3, ink, fact);
}

static void
draw_arrow (CwScene *scene, CwInk ink, double x, double y, double size, int fact)
{
  const double points[] = { x, y, x + size, y + size / 2, x, y + size };

  add_shape (scene, points, 3, ink, fact);
}

static void
draw_level (CwScene *scene,
            CwPlotSymbol symbol,
            CwInk ink,
            double x,
            double y,
            double size,
            int fact)
{
  const double level[] = { x, y + size / 2, x + size, y + size / 2 };
  const double across[] = { x + size / 2, y, x + size / 2, y + size };

  add_line (scene, level, ink, 1.25, symbol == CW_SYMBOL_BROKEN, fact);
  if (symbol == CW_SYMBOL_TICK)
    add_line (scene, across, ink, 1, FALSE, fact);
}

/**
 * cw_plot_symbol_draw:
 * @scene: a scene that is being made
 * @symbol: a mark
 * @ink: its colour
 * @x: left edge, in points
 * @y: top edge
 * @size: width and height
 * @fact: what it stands for, or -1
 *
 * Draws a mark.
 */
void
cw_plot_symbol_draw (CwScene *scene,
                     CwPlotSymbol symbol,
                     CwInk ink,
                     double x,
                     double y,
                     double size,
                     int fact)
{
  switch (symbol)
    {
    case CW_SYMBOL_TRIANGLE:
      draw_triangle (scene, ink, x, y, size, fact);
      break;
    case CW_SYMBOL_CROSS:
      draw_cross (scene, ink, x, y, size, fact);
      break;
    case CW_SYMBOL_ARROW:
      draw_arrow (scene, ink, x, y, size, fact);
      break;
    case CW_SYMBOL_RING:
      cw_scene_link (scene, cw_scene_add_disc (scene, x, y, size, CW_INK_PAPER, ink), fact);
      break;
    case CW_SYMBOL_LINE:
    case CW_SYMBOL_BROKEN:
    case CW_SYMBOL_TICK:
      draw_level (scene, symbol, ink, x, y, size, fact);
      break;
    default:
      add_box (scene, x, y, size, ink, fact);
      if (symbol == CW_SYMBOL_HATCHED)
        cw_plot_hatch (scene, x, y, size, size, CW_INK_TEXT, fact);
    }
}

/**
 * cw_plot_legend_write:
 * @scene: a scene that is being made
 * @types: measures words
 * @entries: (array length=n): marks and what they mean
 * @n: how many
 * @y: top edge, in points
 * @width: the widest a line may be
 *
 * Explains marks, one behind the other, in as many lines as it takes.
 *
 * Returns: the height in points
 */
double
cw_plot_legend_write (CwScene *scene,
                      CwTypesetter *types,
                      const CwPlotLegendEntry *entries,
                      guint n,
                      double y,
                      double width)
{
  double line = cw_typesetter_get_line_height (types), x = 0, top = y;

  for (guint i = 0; i < n; i++)
    {
      CwPlotWords words = { entries[i].text, FALSE, CW_INK_NONE, CW_INK_TEXT, -1, 1 };
      double length = cw_typesetter_measure (types, entries[i].text, FALSE);
      double whole = SYMBOL + PADDING + length;

      if (x > 0 && x + whole > width)
        {
          x = 0;
          y += line + 1;
        }
      cw_plot_symbol_draw (scene, entries[i].symbol, entries[i].ink, x + 0.5,
                           y + (line - SYMBOL) / 2, SYMBOL, -1);
      cw_plot_write (scene, types, &words, x + SYMBOL + PADDING, y,
                     fmax (width - x - SYMBOL - PADDING, 1));
      x += whole + GAP;
    }
  return n ? y + line - top : 0;
}
