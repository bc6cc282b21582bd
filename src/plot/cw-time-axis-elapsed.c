/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "plot/cw-time-axis-private.h"

/* An axis that tells how long it has been since something, and no date: in days, weeks or months,
 * whichever of them leaves room for its numbers first. What it counts from may be known to the
 * month only: then it counts months, and how many it was is told as a span. */

#define LABEL_GAP 8.0
#define DAYS_PER_YEAR (12 * CW_INTERVAL_DAYS_PER_MONTH)

typedef enum
{
  UNIT_DAY,
  UNIT_WEEK,
  UNIT_MONTH,
} Unit;

typedef struct
{
  Unit unit;
  guint n; /* units from one label to the next */
} Step;

static const Step steps[] = {
  { UNIT_DAY, 1 },      { UNIT_DAY, 2 },       { UNIT_WEEK, 1 },      { UNIT_WEEK, 2 },
  { UNIT_MONTH, 1 },    { UNIT_MONTH, 2 },     { UNIT_MONTH, 3 },     { UNIT_MONTH, 6 },
  { UNIT_MONTH, 12 },   { UNIT_MONTH, 24 },    { UNIT_MONTH, 60 },    { UNIT_MONTH, 120 },
  { UNIT_MONTH, 240 },  { UNIT_MONTH, 600 },   { UNIT_MONTH, 1200 },  { UNIT_MONTH, 2400 },
  { UNIT_MONTH, 6000 }, { UNIT_MONTH, 12000 }, { UNIT_MONTH, 24000 }, { UNIT_MONTH, 60000 },
};

static const struct
{
  double days;
  const char *since_presentation;
  const char *since_first;
} units[] = {
  [UNIT_DAY] = { 1, N_ ("Days since presentation"),
                 N_ ("Days since the first event of a known date") },
  [UNIT_WEEK] = { 7, N_ ("Weeks since presentation"),
                  N_ ("Weeks since the first event of a known date") },
  [UNIT_MONTH] = { CW_INTERVAL_DAYS_PER_MONTH, N_ ("Months since presentation"),
                   N_ ("Months since the first event of a known date") },
};

static char *
format_number (double number)
{
  return g_strdup_printf ("%s%.0f", number < 0 ? "−" : "", fabs (number));
}

static double
get_days (const Step *step)
{
  return step->n * units[step->unit].days;
}

/* The longer of the labels at both ends. */
static double
measure_label (const CwTimeAxis *self, CwTypesetter *types, const Step *step)
{
  double days = units[step->unit].days;
  g_autofree char *first = format_number (trunc ((self->low - self->origin) / days));
  g_autofree char *last = format_number (trunc ((self->high - self->origin) / days));

  return fmax (cw_typesetter_measure (types, first, FALSE),
               cw_typesetter_measure (types, last, FALSE));
}

static const Step *
find_step (const CwTimeAxis *self, CwTypesetter *types)
{
  double scale = (self->right - self->left) / (self->high - self->low);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i].unit >= self->unit &&
        get_days (&steps[i]) * scale >= measure_label (self, types, &steps[i]) + LABEL_GAP)
      return &steps[i];
  return &steps[G_N_ELEMENTS (steps) - 1];
}

void
cw_time_axis_foreach_elapsed (const CwTimeAxis *self,
                              CwTypesetter *types,
                              CwTickFunc func,
                              gpointer user_data)
{
  const Step *step = find_step (self, types);
  double days = get_days (step);
  double last = floor ((self->high - self->origin) / days);

  for (double n = ceil ((self->low - self->origin) / days); n <= last; n++)
    func (self->origin + n * days, format_number (n * step->n), user_data);
}

/* What the numbers count. */
const char *
cw_time_axis_get_elapsed_title (const CwTimeAxis *self, CwTypesetter *types)
{
  Unit unit = find_step (self, types)->unit;

  return self->is_since_first ? _ (units[unit].since_first) : _ (units[unit].since_presentation);
}

/* Known to the year, or counted from what is; a few cycles are less. */
static gboolean
is_year (const CwMoment *moment)
{
  return moment->high - moment->low >= CW_TIME_AXIS_YEAR_LEAST;
}

/**
 * cw_time_axis_count_from:
 * @self: an axis that holds something and is not settled
 * @moment: the presentation; when it is unknown, or known to the year only, @first counts
 *
 * Makes the axis tell how long it has been, and no date. Counting from an invented day of
 * presentation would tell the calendar: month 5 of a year is its June.
 */
void
cw_time_axis_count_from (CwTimeAxis *self, const CwMoment *moment)
{
  self->is_elapsed = TRUE;
  self->is_since_first = !moment->known || moment->from_start || is_year (moment);
  self->origin = self->is_since_first ? self->first.low : moment->low;
  self->origin_high = self->is_since_first ? self->first.high : moment->high;
  self->unit = self->origin_high > self->origin ? UNIT_MONTH : UNIT_DAY;
}

/**
 * cw_time_axis_blur:
 * @self: an axis that tells how long it has been and is not settled
 * @moment: (inout): a moment of it
 *
 * The ends of a year, counted from anything that is known better, would tell where in the calendar
 * everything else is. So it becomes those full years since then between which it was.
 */
void
cw_time_axis_blur (CwTimeAxis *self, CwMoment *moment)
{
  gboolean counts_years = self->is_since_first && is_year (&self->first);

  if (counts_years || !moment->known || moment->from_start || !is_year (moment))
    return;
  moment->low =
    self->origin + floor ((moment->low - self->origin_high) / DAYS_PER_YEAR) * DAYS_PER_YEAR;
  moment->high =
    self->origin_high + ceil ((moment->high - self->origin) / DAYS_PER_YEAR) * DAYS_PER_YEAR;
  cw_time_axis_include (self, moment);
}

/* ---- words ---- */

/* What is known to the month is not told in days, which would tell the day of all the others. */
static Unit
choose_unit (const CwTimeAxis *self, const CwMoment *moment)
{
  return moment->high - moment->low >= CW_TIME_AXIS_MONTH_LEAST ? UNIT_MONTH : self->unit;
}

/* Full units, towards zero: the first month is month 0. */
static double
count (double days, Unit unit)
{
  return trunc (days / units[unit].days);
}

static char *
word_one (Unit unit, const char *n)
{
  switch (unit)
    {
    case UNIT_DAY:
      /* Translators: so many days since presentation; the number may be below zero. */
      return g_strdup_printf (_ ("day %s"), n);
    case UNIT_WEEK:
      return g_strdup_printf (_ ("week %s"), n);
    case UNIT_MONTH:
    default:
      return g_strdup_printf (_ ("month %s"), n);
    }
}

static char *
word_span (Unit unit, const char *first, const char *last)
{
  switch (unit)
    {
    case UNIT_DAY:
      return g_strdup_printf (_ ("days %s to %s"), first, last);
    case UNIT_WEEK:
      return g_strdup_printf (_ ("weeks %s to %s"), first, last);
    case UNIT_MONTH:
    default:
      return g_strdup_printf (_ ("months %s to %s"), first, last);
    }
}

/* How long after what the axis counts from, in the unit of its numbers or, when it is not known to
 * the day, in months: "month 3", "months 2 to 13", "week −1". */
static char *
format (const CwTimeAxis *self, const CwMoment *moment)
{
  Unit unit = choose_unit (self, moment);
  double low = count (moment->low - self->origin_high, unit);
  double high = count (moment->high - self->origin, unit);
  g_autofree char *first = format_number (low);
  g_autofree char *last = format_number (high);

  return high > low ? word_span (unit, first, last) : word_one (unit, first);
}

/* ---- places ---- */

/* The first and the last day that are told as @n units, which are cut off towards zero. */
static double
get_first_day (double n, double days)
{
  return n < 0 ? (n - 1) * days + 1 : n * days;
}

static double
get_last_day (double n, double days)
{
  return n < 0 ? n * days : (n + 1) * days - 1;
}

/* Moves a moment to where every other one is of which the same is told. A day becomes the number it
 * is told as, or the middle of two; what is vague all that its numbers may be; a year ends where
 * it is said to end. */
static void
snap (const CwTimeAxis *self, CwMoment *moment)
{
  gboolean is_day = moment->high - moment->low < 1, ends = is_year (moment);
  Unit unit = choose_unit (self, moment);
  double days = units[unit].days;
  double low = count (moment->low - self->origin_high, unit);
  double high = count (moment->high - self->origin, unit);

  if (is_day)
    low = high = (low + high) / 2;
  moment->low = self->origin + (is_day || ends ? low * days : get_first_day (low, days));
  moment->high = self->origin + (is_day || ends ? high * days : get_last_day (high, days));
}

/* What is known of the moments is @known. */
static void
snap_all (CwTimeAxis *self, GPtrArray *moments, const CwMoment *known)
{
  self->is_empty = TRUE;
  for (guint i = 0; i < moments->len; i++)
    {
      CwMoment *moment = moments->pdata[i];

      *moment = known[i];
      if (moment->known && !moment->from_start)
        snap (self, moment);
      cw_time_axis_include (self, moment);
    }
}

static GPtrArray *
format_all (const CwTimeAxis *self, guint n, const CwMoment *known)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (words, known[i].known ? format (self, &known[i]) : NULL);
  return words;
}

/**
 * cw_time_axis_settle_elapsed:
 * @self: an axis that holds something and tells how long it has been
 * @types: measures words
 * @moments: (element-type CwMoment) (inout): everything that is drawn along it
 * @left: where it begins, in points
 * @right: where it ends
 *
 * Settles the axis as cw_time_axis_settle() does, in the finest unit that has room for its numbers,
 * and moves the moments to where their words say that they are. So nobody can measure on paper
 * what is not told: the ends of a month in the calendar would tell the day of presentation.
 *
 * Returns: (transfer full) (element-type utf8): of each moment how long after what the axis counts
 *   from it was, in words; %NULL of one that is unknown
 */
GPtrArray *
cw_time_axis_settle_elapsed (CwTimeAxis *self,
                             CwTypesetter *types,
                             GPtrArray *moments,
                             double left,
                             double right)
{
  g_autofree CwMoment *known = g_new (CwMoment, moments->len + 1);
  Unit unit = self->unit;

  for (guint i = 0; i < moments->len; i++)
    known[i] = *(CwMoment *)moments->pdata[i];
  do
    {
      self->unit = unit;
      snap_all (self, moments, known);
      cw_time_axis_settle (self, left, right);
      unit = find_step (self, types)->unit;
    }
  while (unit != self->unit);
  return format_all (self, moments->len, known);
}
