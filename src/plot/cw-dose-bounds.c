/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <math.h>

#include "plot/cw-dose-lane.h"
#include "plot/cw-plot-label.h"

/* How far a dose without a recorded end can have gone, by the dose changes and the outcome. */

#define KIND(nick) (1u << CW_DOSE_CHANGE_KIND_##nick)

/* The dated changes of a drug, each in @kinds. */
static GPtrArray *
list_changes (const CwCourse *course, const CwDoseLane *lane, guint kinds)
{
  GPtrArray *changes = g_ptr_array_new ();
  GListModel *list = G_LIST_MODEL (course->root->dose_changes);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwDoseChange) change = g_list_model_get_item (list, i);

      if ((kinds & (1u << change->kind)) && change->drug &&
          cw_dose_lane_has_drug (lane, change->drug))
        g_ptr_array_add (changes, change); /* its list keeps it */
    }
  return changes;
}

static CwMoment
read_change (CwDoseChange *change, gboolean *is_approximate)
{
  return cw_plot_read_date (CW_ENTITY (change), "date", is_approximate);
}

/* Whether the drug may have been given again after it was stopped. */
static gboolean
is_restarted (GPtrArray *restarts, const CwMoment *stop)
{
  for (guint i = 0; i < restarts->len; i++)
    {
      gboolean is_approximate = FALSE;
      CwMoment day = read_change (restarts->pdata[i], &is_approximate);

      if (!day.known || day.high >= stop->low)
        return TRUE;
    }
  return FALSE;
}

/* A stop for good ends what began before it. */
static void
end_with_stop (CwDoseSegment *segment, const CwMoment *start, GPtrArray *stops, GPtrArray *restarts)
{
  for (guint i = 0; i < stops->len && segment->is_open; i++)
    {
      gboolean is_approximate = FALSE;
      CwMoment stop = read_change (stops->pdata[i], &is_approximate);

      if (!stop.known || stop.high < start->low || is_restarted (restarts, &stop))
        continue;
      segment->end = stop;
      segment->is_approximate |= is_approximate;
      segment->is_open = segment->is_ongoing = FALSE;
    }
}

/* When the drug was first (or last) changed after the dose began; unknown for never. */
static CwMoment
find_change (GPtrArray *changes, const CwMoment *start, gboolean last)
{
  CwMoment found = { FALSE };

  for (guint i = 0; i < changes->len; i++)
    {
      gboolean is_approximate = FALSE;
      CwMoment day = read_change (changes->pdata[i], &is_approximate);

      if (day.known && day.low > start->high &&
          (!found.known || (last ? day.low > found.low : day.low < found.low)))
        found = day;
    }
  return found;
}

/* A change of the dose says that it was given until then and not after; a pause, that it was given
 * until then. Without any, nothing but its beginning is sure. */
static CwMoment
find_known_until (const CwDoseSegment *segment,
                  const CwMoment *start,
                  GPtrArray *doses,
                  GPtrArray *pauses)
{
  CwMoment changed = find_change (doses, start, FALSE), paused;

  if (changed.known && !(segment->end.known && changed.low >= segment->end.low))
    return changed;
  if (!segment->is_open || segment->is_ongoing)
    return (CwMoment){ FALSE };
  paused = find_change (pauses, start, TRUE);
  return paused.known ? paused : *start;
}

/**
 * cw_dose_lane_bound:
 * @lane: a lane
 * @course: the course of the case
 *
 * No dose goes on after a stop, a death or another dose only because nobody wrote its end down. A
 * stop that a restart may have followed ends nothing for good.
 */
void
cw_dose_lane_bound (CwDoseLane *lane, const CwCourse *course)
{
  g_autoptr (GPtrArray) stops = list_changes (course, lane, KIND (STOP));
  g_autoptr (GPtrArray) restarts = list_changes (course, lane, KIND (RESTART));
  g_autoptr (GPtrArray) pauses =
    list_changes (course, lane, KIND (INTERRUPT) | KIND (DELAY) | KIND (RESTART));
  g_autoptr (GPtrArray) doses =
    list_changes (course, lane, KIND (REDUCE) | KIND (INCREASE) | KIND (RESCHEDULE) | KIND (STOP));
  CwMoment death = cw_course_get_death (course);

  for (guint i = 0; i < lane->segments->len; i++)
    {
      CwDoseSegment *segment = lane->segments->pdata[i];
      CwMoment start = cw_moment_to_calendar (&segment->start, &course->start);

      if (!segment->is_open || !start.known)
        continue;
      end_with_stop (segment, &start, stops, restarts);
      segment->known_until = find_known_until (segment, &start, doses, pauses);
      if (segment->is_open && death.high >= start.low)
        segment->limit = death;
    }
}
