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
/* The same at both ends, where a label is moved inwards. */
#define MIN_LABEL_GAP 3.0
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

/* ---- ticks ---- */

/* A round date with the place of its label. */
typedef struct
{
  double x;
  double left;
  double width;
  char *label;
} Tick;

typedef struct
{
  const CwTimeAxis *axis;
  CwTypesetter *types;
  GArray *ticks; /* Tick */
} TickList;

static void
clear_tick (Tick *tick)
{
  g_free (tick->label);
}

static void
append_tick (double day, char *label, gpointer user_data)
{
  TickList *list = user_data;
  Tick tick = { cw_time_axis_get_x (list->axis, day), 0,
                cw_typesetter_measure (list->types, label, FALSE), label };

  tick.left = tick.x - tick.width / 2;
  g_array_append_val (list->ticks, tick);
}

static gboolean
is_crowded (const GArray *ticks, guint first)
{
  const Tick *tick = &g_array_index (ticks, Tick, first);
  const Tick *next = &g_array_index (ticks, Tick, first + 1);

  return tick->left + tick->width + MIN_LABEL_GAP > next->left;
}

/* The labels at both ends are moved inwards, so that they are neither cut off nor run into those of
 * another axis. A tick whose label then has no room is none: every line has its date. */
static void
fit_labels (const CwTimeAxis *self, double scene_width, GArray *ticks)
{
  double low = fmax (0, self->left - TICK), high = fmin (scene_width, self->right + TICK);

  for (guint i = 0; i < ticks->len; i++)
    {
      Tick *tick = &g_array_index (ticks, Tick, i);

      tick->left = fmax (fmin (tick->left, high - tick->width), low);
    }
  if (ticks->len > 1 && is_crowded (ticks, ticks->len - 2))
    g_array_remove_index (ticks, ticks->len - 1);
  if (ticks->len > 1 && is_crowded (ticks, 0))
    g_array_remove_index (ticks, 0);
}

/* (element-type Tick) */
static GArray *
list_ticks (const CwTimeAxis *self, const CwScene *scene, CwTypesetter *types)
{
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (Tick));
  TickList list = { self, types, ticks };

  g_array_set_clear_func (ticks, (GDestroyNotify)clear_tick);
  foreach_tick (self, types, append_tick, &list);
  fit_labels (self, cw_scene_get_width (scene), ticks);
  return ticks;
}

/* ---- drawing ---- */

/* The axis at @y, with its labels at @label_y above or below it. */
static void
draw_ticks (const CwTimeAxis *self, CwScene *scene, CwTypesetter *types, double y, double label_y)
{
  g_autoptr (GArray) ticks = list_ticks (self, scene, types);
  double height = cw_typesetter_get_line_height (types);

  cw_scene_add_line (scene, self->left, y, self->right, y, CW_INK_TEXT, 0.75);
  for (guint i = 0; i < ticks->len; i++)
    {
      const Tick *tick = &g_array_index (ticks, Tick, i);

      cw_scene_add_line (scene, tick->x, y, tick->x, y + (label_y > y ? TICK : -TICK), CW_INK_TEXT,
                         0.75);
      cw_scene_add_text (scene, tick->left, label_y, tick->width, height, tick->label);
    }
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
  g_autoptr (GArray) ticks = list_ticks (self, scene, types);

  g_clear_pointer (&self->grid, g_ptr_array_unref);
  self->grid = g_ptr_array_new ();
  for (guint i = 0; i < ticks->len; i++)
    {
      double x = g_array_index (ticks, Tick, i).x;

      g_ptr_array_add (self->grid, cw_scene_add_line (scene, x, top, x, top, CW_INK_GRID, 0.5));
    }
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

  draw_ticks (self, scene, types, top + height, top);
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
  double height = TICK + 1 + cw_typesetter_get_line_height (types);

  for (guint i = 0; i < self->grid->len; i++)
    {
      CwSceneItem *line = self->grid->pdata[i];

      line->points[3] = bottom;
      line->height = bottom - line->y;
    }
  draw_ticks (self, scene, types, bottom, bottom + TICK + 1);
  return self->is_elapsed ? height + add_title (self, scene, types, bottom + height) : height;
}
