/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "rules/cw-interval.h"

#include <math.h>

/* Stretches of time between moments that are known by the day, the month or the year only. */

/**
 * cw_moment_from_date:
 * @date: (nullable): a date as precise as its source
 *
 * Returns: every day the date may mean; unknown when it is not recorded, not readable or only
 *   approximate, for nobody says how wide “about” is
 */
CwMoment
cw_moment_from_date (const CwDate *date)
{
  CwMoment self = { FALSE, FALSE, 0, 0 };
  GDate day;

  if (!cw_date_is_readable (date) || date->approximate)
    return self;
  self.known = TRUE;
  cw_date_get_earliest (date, &day);
  self.low = g_date_get_julian (&day);
  cw_date_get_latest (date, &day);
  self.high = g_date_get_julian (&day);
  return self;
}

/**
 * cw_moment_to_calendar:
 * @self: a moment
 * @start: the start of treatment, in the calendar
 *
 * Returns: @self in the calendar; unknown when it counts from a start that is not known
 */
CwMoment
cw_moment_to_calendar (const CwMoment *self, const CwMoment *start)
{
  CwMoment moment = *self;

  if (!self->known || !self->from_start)
    return moment;
  moment.known = start->known;
  moment.from_start = FALSE;
  moment.low = start->low + self->low;
  moment.high = start->high + self->high;
  return moment;
}

static char *
format_day (double julian)
{
  g_autoptr (GDate) day = g_date_new ();

  g_date_set_julian (day, (guint32)CLAMP (julian, 1, 3652059));
  return g_strdup_printf ("%04u-%02u-%02u", g_date_get_year (day), g_date_get_month (day),
                          g_date_get_day (day));
}

/**
 * cw_moment_format:
 * @self: a known moment in the calendar
 *
 * Returns: (transfer full): “2019-08-12” or “2019-08-12…2019-09-11”
 */
char *
cw_moment_format (const CwMoment *self)
{
  g_autofree char *low = format_day (self->low);
  g_autofree char *high = format_day (self->high);

  return self->low < self->high ? g_strdup_printf ("%s…%s", low, high) : g_steal_pointer (&low);
}

/**
 * cw_interval_between:
 * @from: the earlier moment
 * @to: the later moment
 * @start: the start of treatment, for moments that count from it
 * @days: (out caller-allocates): the fewest and the most days that may lie between them
 *
 * Two moments that both count from the start are as far apart as they are, whenever that was. What
 * partial dates would allow below 0 days is cut off.
 *
 * Returns: %FALSE when one of them is not known, or @to surely lies before @from
 */
gboolean
cw_interval_between (const CwMoment *from, const CwMoment *to, const CwMoment *start, CwRange *days)
{
  CwMoment first = *from, last = *to;

  if (!from->known || !to->known)
    return FALSE;
  if (from->from_start != to->from_start)
    {
      first = cw_moment_to_calendar (from, start);
      last = cw_moment_to_calendar (to, start);
    }
  days->low = fmax (0, last.low - first.high);
  days->high = last.high - first.low;
  return first.known && last.known && days->high >= 0;
}

/**
 * cw_interval_since_start:
 * @self: a moment
 * @start: the start of treatment
 * @days: (out caller-allocates): the fewest and the most days since the start
 *
 * Returns: %FALSE when @self, or the start it would need, is not known
 */
gboolean
cw_interval_since_start (const CwMoment *self, const CwMoment *start, CwRange *days)
{
  CwMoment zero = { TRUE, TRUE, 0, 0 };

  return cw_interval_between (self->from_start ? &zero : start, self, start, days);
}
