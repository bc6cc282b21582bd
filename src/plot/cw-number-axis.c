/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "plot/cw-number-axis.h"

#include <math.h>

#include "plot/cw-plot-words.h"
#include "plot/cw-scene-private.h"
#include "rules/cw-range.h"

/* An axis of numbers, such as months or per cent. Ticks are counted, never summed up, so that an
 * absurd number cannot make a loop without an end. */

#define TICK 3.0
#define GAP 2.0
#define MAX_TICKS 60

/**
 * cw_number_axis_find_step:
 * @highest: the highest number, above 0
 * @rows: how many steps there may be at most
 *
 * Returns: the smallest of 1, 2 and 5 times a power of ten that needs no more steps
 */
double
cw_number_axis_find_step (double highest, double rows)
{
  double step = pow (10, floor (log10 (fmax (highest / rows, 1e-6))));

  if (highest / step > rows)
    step *= 2;
  if (highest / step > rows)
    step *= 2.5;
  return highest / step > rows ? step * 2 : step;
}

/**
 * cw_number_axis_round_up:
 * @highest: a number
 * @step: a step
 *
 * Returns: the next multiple of @step
 */
double
cw_number_axis_round_up (double highest, double step)
{
  return ceil (highest / step - 1e-9) * step;
}

/**
 * cw_number_axis_init:
 * @self: an axis whose ends in points are set
 * @low: the lowest number that has to be on it
 * @high: the highest one
 * @gap: how many points there are between two written numbers at least
 *
 * Chooses the steps and widens the ends to whole ones.
 */
void
cw_number_axis_init (CwNumberAxis *self, double low, double high, double gap)
{
  double span = high - low > 1e-9 && isfinite (high - low) ? high - low : 1;
  double rows = CLAMP (floor (fabs (self->to - self->from) / gap), 2, MAX_TICKS - 2);

  self->step = cw_number_axis_find_step (span, rows);
  self->low = floor (low / self->step + 1e-9) * self->step;
  self->high = fmax (cw_number_axis_round_up (high, self->step), self->low + self->step);
}

/**
 * cw_number_axis_get:
 * @self: an axis
 * @number: a number
 *
 * Returns: where it is drawn, in points; what is off the axis at its end
 */
double
cw_number_axis_get (const CwNumberAxis *self, double number)
{
  double share = CLAMP ((number - self->low) / (self->high - self->low), 0, 1);

  return self->from + share * (self->to - self->from);
}

/**
 * cw_number_axis_get_n_ticks:
 * @self: an axis
 *
 * Returns: how many numbers are written
 */
guint
cw_number_axis_get_n_ticks (const CwNumberAxis *self)
{
  return 1 + (guint)fmin (round ((self->high - self->low) / self->step), MAX_TICKS);
}

/**
 * cw_number_axis_get_tick:
 * @self: an axis
 * @i: below cw_number_axis_get_n_ticks()
 *
 * Returns: the number that is written there
 */
double
cw_number_axis_get_tick (const CwNumberAxis *self, guint i)
{
  return self->low + i * self->step;
}

/**
 * cw_number_axis_format:
 * @number: a number
 * @suffix: what stands behind it, "" for nothing
 *
 * Returns: (transfer full): the number with a true minus
 */
char *
cw_number_axis_format (double number, const char *suffix)
{
  g_autofree char *text = cw_range_format_number (fabs (number), -1);
  gboolean is_zero = g_str_equal (text, "0");

  return g_strconcat (number < 0 && !is_zero ? "−" : "", text, suffix, NULL);
}

/**
 * cw_number_axis_measure:
 * @self: an axis
 * @types: measures words
 * @suffix: what stands behind each number
 *
 * Returns: the room that its widest number needs at the left, with its tick
 */
double
cw_number_axis_measure (const CwNumberAxis *self, CwTypesetter *types, const char *suffix)
{
  double widest = 0;

  for (guint i = 0; i < cw_number_axis_get_n_ticks (self); i++)
    {
      g_autofree char *text = cw_number_axis_format (cw_number_axis_get_tick (self, i), suffix);

      widest = fmax (widest, cw_typesetter_measure (types, text, FALSE));
    }
  return widest + TICK + GAP;
}

/**
 * cw_number_axis_draw_left:
 * @self: an upright axis
 * @scene: a scene that is being made
 * @types: measures words
 * @x: where its line stands
 * @suffix: what stands behind each number
 *
 * Draws the line with the numbers at its left. They stay in sight when the figure is scrolled.
 */
void
cw_number_axis_draw_left (const CwNumberAxis *self,
                          CwScene *scene,
                          CwTypesetter *types,
                          double x,
                          const char *suffix)
{
  double line = cw_typesetter_get_line_height (types);
  guint first = cw_scene_get_n_items (scene);

  cw_scene_add_line (scene, x, self->from, x, self->to, CW_INK_TEXT, 0.75);
  for (guint i = 0; i < cw_number_axis_get_n_ticks (self); i++)
    {
      double number = cw_number_axis_get_tick (self, i), y = cw_number_axis_get (self, number);
      g_autofree char *text = cw_number_axis_format (number, suffix);
      double width = cw_typesetter_measure (types, text, FALSE);

      cw_scene_add_line (scene, x - TICK, y, x, y, CW_INK_TEXT, 0.75);
      cw_scene_add_text (scene, x - TICK - GAP - width, y - line / 2, width, line, text);
    }
  cw_scene_pin (scene, first, 0);
}

/* Leaves a number out that has no room behind @end; returns where the last one ends. */
static double
draw_tick (const CwNumberAxis *self,
           CwScene *scene,
           CwTypesetter *types,
           double y,
           guint i,
           double end)
{
  double number = cw_number_axis_get_tick (self, i), at = cw_number_axis_get (self, number);
  g_autofree char *text = cw_number_axis_format (number, "");
  double width = cw_typesetter_measure (types, text, FALSE);
  double x = fmax (0, fmin (at - width / 2, scene->width - width));

  cw_scene_add_line (scene, at, y, at, y + TICK, CW_INK_TEXT, 0.75);
  if (i > 0 && x < end + GAP)
    return end;
  cw_scene_add_text (scene, x, y + TICK, width, cw_typesetter_get_line_height (types), text);
  return x + width;
}

/**
 * cw_number_axis_draw_below:
 * @self: a level axis
 * @scene: a scene that is being made
 * @types: measures words
 * @y: where its line stands
 * @title: what the numbers are
 *
 * Draws the line with the numbers below it, and the title in the middle below them.
 *
 * Returns: the height of all, in points
 */
double
cw_number_axis_draw_below (const CwNumberAxis *self,
                           CwScene *scene,
                           CwTypesetter *types,
                           double y,
                           const char *title)
{
  double line = cw_typesetter_get_line_height (types);
  CwPlotWords words = { title, FALSE, CW_INK_NONE, CW_INK_TEXT, -1, 1 };
  double width = cw_typesetter_measure (types, title, FALSE);
  double x = fmax (0, (self->from + self->to - width) / 2), end = 0;

  cw_scene_add_line (scene, self->from, y, self->to, y, CW_INK_TEXT, 0.75);
  for (guint i = 0; i < cw_number_axis_get_n_ticks (self); i++)
    end = draw_tick (self, scene, types, y, i, end);
  cw_plot_write (scene, types, &words, x, y + TICK + line, scene->width - x);
  return TICK + 2 * line;
}
