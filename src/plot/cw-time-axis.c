/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "plot/cw-time-axis.h"

#include <math.h>

#include "plot/cw-scene-private.h"
#include "plot/cw-time-axis-private.h"

/* The axis of time: which days it holds, where they are, and round dates below it. */

#define TICK 3.0
#define LABEL_GAP 8.0
/* An axis is never shorter than this, or a single day would fill the figure. */
#define MIN_DAYS 14.0
/* First and last day of the years 1 to 9999. */
#define JULIAN_MIN 1.0
#define JULIAN_MAX 3652059.0

/* Steps between two labels, in months or days; the first that leaves room is taken. */
typedef struct
{
  guint months;
  guint days;
} Step;

static const Step calendar_steps[] = {
  { 0, 1 },    { 0, 7 },    { 1, 0 },    { 2, 0 },     { 3, 0 },     { 6, 0 },
  { 12, 0 },   { 24, 0 },   { 60, 0 },   { 120, 0 },   { 240, 0 },   { 600, 0 },
  { 1200, 0 }, { 2400, 0 }, { 6000, 0 }, { 12000, 0 }, { 24000, 0 }, { 60000, 0 },
};

/**
 * cw_time_axis_init:
 * @self: an axis
 *
 * Makes an axis that holds nothing.
 */
void
cw_time_axis_init (CwTimeAxis *self)
{
  *self = (CwTimeAxis){ .is_empty = TRUE };
}

/**
 * cw_time_axis_clear:
 * @self: an axis
 *
 * Frees what it holds.
 */
void
cw_time_axis_clear (CwTimeAxis *self)
{
  g_clear_pointer (&self->grid, g_ptr_array_unref);
}

/* 0 for a day, 1 for what lies within a month, 2 for more. */
static int
get_vagueness (const CwMoment *moment)
{
  double days = moment->high - moment->low;

  return days <= 0 ? 0 : days <= CW_TIME_AXIS_MONTH_MOST ? 1 : 2;
}

static gboolean
is_better_first (const CwMoment *moment, const CwMoment *first)
{
  int difference = get_vagueness (moment) - get_vagueness (first);

  return !first->known || difference < 0 || (difference == 0 && moment->low < first->low);
}

/**
 * cw_time_axis_include:
 * @self: an axis that is not settled
 * @moment: a moment; one that is unknown or not in the calendar is passed over
 *
 * Makes the axis hold a moment.
 */
void
cw_time_axis_include (CwTimeAxis *self, const CwMoment *moment)
{
  if (!moment->known || moment->from_start)
    return;
  self->low = self->is_empty ? moment->low : fmin (self->low, moment->low);
  self->high = self->is_empty ? moment->high + 1 : fmax (self->high, moment->high + 1);
  self->is_empty = FALSE;
  if (is_better_first (moment, &self->first))
    self->first = *moment;
}

/**
 * cw_time_axis_settle:
 * @self: an axis
 * @left: where it begins, in points
 * @right: where it ends
 *
 * Gives the axis its place, with some air before the first and after the last day.
 */
void
cw_time_axis_settle (CwTimeAxis *self, double left, double right)
{
  double span = self->high - self->low;
  double air = span < MIN_DAYS ? (MIN_DAYS - span) / 2 : 0;

  air += 0.02 * (span + 2 * air);
  self->low -= air;
  self->high += air;
  self->low = fmax (self->low, JULIAN_MIN);
  self->high = fmin (fmax (self->high, self->low + MIN_DAYS), JULIAN_MAX + MIN_DAYS);
  self->left = left;
  self->right = right;
}

/**
 * cw_time_axis_get_x:
 * @self: an axis that is settled
 * @day: a day
 *
 * Returns: where its beginning is, in points, never outside of the axis
 */
double
cw_time_axis_get_x (const CwTimeAxis *self, double day)
{
  double share = (day - self->low) / (self->high - self->low);

  return self->left + CLAMP (share, 0, 1) * (self->right - self->left);
}

/* ---- labels ---- */

static char *
format_date (guint year, guint month, guint day)
{
  if (day)
    return g_strdup_printf ("%04u-%02u-%02u", year, month, day);
  return month ? g_strdup_printf ("%04u-%02u", year, month) : g_strdup_printf ("%04u", year);
}

static double
get_julian (guint year, guint month, guint day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay)day, (GDateMonth)month, (GDateYear)year);
  return g_date_get_julian (&date);
}

static double
measure_label (CwTypesetter *types, const Step *step)
{
  return cw_typesetter_measure (types,
                                step->days          ? "0000-00-00"
                                : step->months < 12 ? "0000-00"
                                                    : "0000",
                                FALSE);
}

static const Step *
find_step (const CwTimeAxis *self, CwTypesetter *types)
{
  double scale = (self->right - self->left) / (self->high - self->low);

  for (guint i = 0; i < G_N_ELEMENTS (calendar_steps); i++)
    {
      const Step *step = &calendar_steps[i];
      double days = step->days ? step->days : step->months * 28.0;

      if (days * scale >= measure_label (types, step) + LABEL_GAP)
        return step;
    }
  return &calendar_steps[G_N_ELEMENTS (calendar_steps) - 1];
}

static void
step_through_days (const CwTimeAxis *self, guint days, CwTickFunc func, gpointer user_data)
{
  for (double day = ceil (self->low); day <= self->high && day <= JULIAN_MAX; day += days)
    {
      GDate date;

      g_date_clear (&date, 1);
      g_date_set_julian (&date, (guint32)day);
      func (day,
            format_date (g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date)),
            user_data);
    }
}

static void
step_through_months (const CwTimeAxis *self, guint months, CwTickFunc func, gpointer user_data)
{
  GDate date;
  guint month;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32)fmax (self->low, JULIAN_MIN));
  month = (g_date_get_year (&date) * 12u + g_date_get_month (&date) - 1) / months * months;
  for (; month / 12 <= 9999; month += months)
    {
      double day = month < 12 ? JULIAN_MIN : get_julian (month / 12, month % 12 + 1, 1);

      if (day > self->high)
        return;
      if (day >= self->low && month >= 12)
        func (day, format_date (month / 12, months < 12 ? month % 12 + 1 : 0, 0), user_data);
    }
}

static void
foreach_tick (const CwTimeAxis *self, CwTypesetter *types, CwTickFunc func, gpointer user_data)
{
  const Step *step;

  if (self->is_elapsed)
    {
      cw_time_axis_foreach_elapsed (self, types, func, user_data);
      return;
    }
  step = find_step (self, types);
  if (step->days)
    step_through_days (self, step->days, func, user_data);
  else
    step_through_months (self, step->months, func, user_data);
}

/* ---- drawing ---- */

typedef struct
{
  CwTimeAxis *axis;
  CwScene *scene;
  CwTypesetter *types;
  double y; /* of the axis */
  double label_y;
} Drawing;

static void
add_grid_line (double day, char *label, gpointer user_data)
{
  Drawing *drawing = user_data;
  double x = cw_time_axis_get_x (drawing->axis, day);

  g_free (label);
  g_ptr_array_add (drawing->axis->grid, cw_scene_add_line (drawing->scene, x, drawing->y, x,
                                                           drawing->y, CW_INK_GRID, 0.5));
}

static void
add_label (double day, char *label, gpointer user_data)
{
  Drawing *drawing = user_data;
  double x = cw_time_axis_get_x (drawing->axis, day);
  double width = cw_typesetter_measure (drawing->types, label, FALSE);
  double left = x - width / 2;

  cw_scene_add_line (drawing->scene, x, drawing->y, x,
                     drawing->y + (drawing->label_y > drawing->y ? TICK : -TICK), CW_INK_TEXT,
                     0.75);
  /* A label that would be cut off, or run into those of another axis, is left out: its line is
   * there all the same. */
  if (left >= fmax (0, drawing->axis->left - TICK) &&
      left + width <= fmin (cw_scene_get_width (drawing->scene), drawing->axis->right + TICK))
    cw_scene_add_text (drawing->scene, left, drawing->label_y, width,
                       cw_typesetter_get_line_height (drawing->types), label);
  g_free (label);
}

/**
 * cw_time_axis_begin:
 * @self: an axis that is settled
 * @scene: the figure
 * @types: measures words
 * @top: where the lines begin, in points
 *
 * Draws the lines that stand behind everything else.
 */
void
cw_time_axis_begin (CwTimeAxis *self, CwScene *scene, CwTypesetter *types, double top)
{
  Drawing drawing = { self, scene, types, top, 0 };

  g_clear_pointer (&self->grid, g_ptr_array_unref);
  self->grid = g_ptr_array_new ();
  foreach_tick (self, types, add_grid_line, &drawing);
}

/**
 * cw_time_axis_repeat:
 * @self: an axis that is settled
 * @scene: the figure
 * @types: measures words
 * @top: where there is room for it, in points
 *
 * Draws the axis above the figure as well, for one that is higher than a screen.
 *
 * Returns: its height
 */
double
cw_time_axis_repeat (CwTimeAxis *self, CwScene *scene, CwTypesetter *types, double top)
{
  double height = TICK + 1 + cw_typesetter_get_line_height (types);
  Drawing drawing = { self, scene, types, top + height, top };

  cw_scene_add_line (scene, self->left, top + height, self->right, top + height, CW_INK_TEXT, 0.75);
  foreach_tick (self, types, add_label, &drawing);
  return height;
}

/* Returns its height. */
static double
add_title (CwTimeAxis *self, CwScene *scene, CwTypesetter *types, double top)
{
  const char *title = cw_time_axis_get_elapsed_title (self, types);
  double width = cw_typesetter_measure (types, title, FALSE);
  double height = cw_typesetter_get_line_height (types);

  cw_scene_add_text (scene, (self->left + self->right - width) / 2, top, width, height, title);
  return height;
}

/**
 * cw_time_axis_finish:
 * @self: an axis that was begun
 * @scene: the figure
 * @types: measures words
 * @bottom: where the axis is, in points
 *
 * Draws the axis with its labels and pulls the lines down to it.
 *
 * Returns: the height of what stands below @bottom
 */
double
cw_time_axis_finish (CwTimeAxis *self, CwScene *scene, CwTypesetter *types, double bottom)
{
  Drawing drawing = { self, scene, types, bottom, bottom + TICK + 1 };
  double height = TICK + 1 + cw_typesetter_get_line_height (types);

  for (guint i = 0; i < self->grid->len; i++)
    {
      CwSceneItem *line = self->grid->pdata[i];

      line->points[3] = bottom;
      line->height = bottom - line->y;
    }
  cw_scene_add_line (scene, self->left, bottom, self->right, bottom, CW_INK_TEXT, 0.75);
  foreach_tick (self, types, add_label, &drawing);
  return self->is_elapsed ? height + add_title (self, scene, types, bottom + height) : height;
}
