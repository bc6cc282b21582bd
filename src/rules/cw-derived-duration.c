/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "rules/cw-check-private.h"
#include "rules/cw-derived-private.h"
#include "rules/cw-dose-delay.h"
#include "rules/cw-duration.h"

/* Times to events. */

static char *
describe_cycles (const CwCourse *course)
{
  const CwRegimen *regimen = course->start_regimen;
  CwRange length, delays;
  g_autofree char *days = NULL;

  if (regimen == NULL || !cw_range_read (regimen->cycle_length, "d", &length))
    return g_strdup ("");
  days = cw_range_format (&length, -1);
  return cw_dose_read_delays (course->root, regimen, NULL, &delays) == CW_DOSE_DELAYS_KNOWN
           ? g_strdup_printf (_ ("; cycles of %s days with the recorded delays"), days)
           : g_strdup_printf (_ ("; cycles of %s days, taken to be without delay"), days);
}

static const char *
describe_certainty (const CwDuration *duration)
{
  if (duration->is_open)
    return _ ("; an assessment before that, whose response is open, may have shown progression");
  return duration->is_censored ? _ ("; censored, the event had not come by then") : "";
}

static char *
format_moment (const CwCourse *course, const CwMoment *moment)
{
  CwMoment day = cw_moment_to_calendar (moment, &course->start);

  return cw_moment_format (&day);
}

static void
set_duration (CwDerived *self, const CwCourse *course, const CwDuration *duration)
{
  g_autofree char *from = format_moment (course, &duration->from);
  g_autofree char *to = format_moment (course, &duration->to);
  g_autofree char *days = cw_range_format (&duration->days, 0);
  g_autofree char *cycles = duration->by_cycles ? describe_cycles (course) : g_strdup ("");
  CwRange months = { duration->days.low / CW_INTERVAL_DAYS_PER_MONTH,
                     duration->days.high / CW_INTERVAL_DAYS_PER_MONTH };

  cw_derived_set_number (self, &months, 1, "mo");
  self->formula =
    g_strdup_printf (_ ("from %s (%s) to %s (%s): %s days ÷ 30.4375%s%s"), duration->from_name,
                     from, duration->to_name, to, days, cycles, describe_certainty (duration));
}

/* A time that goes on is not the one that the field wants. */
static void
set_duration_answer (CwDerived *self,
                     const CwCourse *course,
                     CwDurationKind kind,
                     const CwDuration *duration)
{
  g_autofree char *text =
    duration->is_censored || duration->is_open ? NULL : g_strconcat (self->value, " mo", NULL);

  cw_derived_set_answer (self, CW_ENTITY (course->root->outcome), cw_duration_get_nick (kind),
                         text);
  self->differs = cw_check_contradicts_duration (course->root, kind, duration);
}

/* What the end of a cycle hangs on. */
static void
add_cycle_inputs (CwDerived *self, const CwCourse *course)
{
  CwRegimen *regimen = course->start_regimen;
  g_autoptr (GPtrArray) delays = cw_dose_list_delays (course->root, regimen, NULL);

  cw_derived_add_input (self, CW_ENTITY (regimen), "start");
  cw_derived_add_input (self, CW_ENTITY (regimen), "cycle-length");
  cw_derived_add_input (self, CW_ENTITY (regimen), "delays");
  for (guint i = 0; i < delays->len; i++)
    cw_derived_add_input (self, delays->pdata[i], "duration");
}

static gboolean
is_same (const CwDuration *first, const CwDuration *second)
{
  if (first->problem || second->problem)
    return g_strcmp0 (first->problem, second->problem) == 0;
  return first->days.low == second->days.low && first->days.high == second->days.high &&
         first->is_censored == second->is_censored && first->is_open == second->is_open;
}

/* The same time where the lesions contradict what is reported; %NULL when it is no other. */
static char *
describe_by_lesions (const CwCourse *by_lesions, CwDurationKind kind, const CwDuration *reported)
{
  CwDuration duration = { .problem = NULL };
  g_autofree char *months = NULL, *from = NULL, *to = NULL;

  if (by_lesions == NULL)
    return NULL;
  duration = cw_duration_compute (by_lesions, kind);
  if (is_same (&duration, reported))
    return NULL;
  if (duration.problem)
    return g_strdup_printf (_ ("by the recorded lesions it is not computable, because %s"),
                            duration.problem);
  months = cw_duration_format_months (&duration.days);
  from = format_moment (by_lesions, &duration.from);
  to = format_moment (by_lesions, &duration.to);
  return g_strdup_printf (
    /* Translators: “… it is 4.0 months, from first response (2020-05-01) to progression (…)” */
    _ ("by the recorded lesions it is %s months, from %s (%s) to %s (%s)%s"), months,
    duration.from_name, from, duration.to_name, to, describe_certainty (&duration));
}

/* Appends @other to the formula, or to the reason why there is none. */
static void
add_other (CwDerived *self, const CwDuration *duration, const char *other)
{
  g_autofree char *before = g_steal_pointer (&self->formula);
  g_autofree char *reason = NULL;

  if (duration->problem == NULL)
    {
      self->formula = g_strdup_printf (_ ("as reported, %s; but %s"), before, other);
      return;
    }
  reason = g_strdup_printf (_ ("%s; but %s"), duration->problem, other);
  cw_derived_set_problem (self, reason);
}

void
cw_derived_add_durations (GPtrArray *list, CwCourse *course, CwCourse *by_lesions)
{
  for (guint kind = 0; kind < CW_DURATION_N_KINDS; kind++)
    {
      CwDuration duration = cw_duration_compute (course, kind);
      g_autofree char *other = describe_by_lesions (by_lesions, kind, &duration);
      CwDerived *self = cw_derived_add (list, cw_duration_get_nick (kind), NULL,
                                        g_strdup (cw_duration_get_label (kind)));

      cw_derived_add_input (self, duration.from_entity, duration.from_field);
      cw_derived_add_input (self, duration.to_entity, duration.to_field);
      if (duration.by_cycles && course->start_regimen)
        add_cycle_inputs (self, course);
      if (duration.problem == NULL)
        {
          set_duration (self, course, &duration);
          set_duration_answer (self, course, kind, &duration);
        }
      else
        {
          cw_derived_set_problem (self, duration.problem);
          cw_derived_set_gap (self, duration.gap_entity, duration.gap_field);
        }
      if (other)
        add_other (self, &duration, other);
    }
}
