/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "rules/cw-duration.h"

#include <glib/gi18n-lib.h>

/* Times to events as RECIST 1.1 defines them (Eisenhauer 2009, sections 4.6 and 4.7): duration of
 * response from the first response to progression, progression-free and overall survival from the
 * start of treatment. Without the event the time ends at the last evaluable assessment, censored.
 */

/**
 * cw_duration_get_nick:
 * @kind: a kind
 *
 * Returns: its name, which is also that of the field for the reported one in the outcome
 */
const char *
cw_duration_get_nick (CwDurationKind kind)
{
  static const char *const nicks[] = { "duration-of-response", "progression-free-survival",
                                       "overall-survival", "follow-up" };

  g_return_val_if_fail ((guint)kind < G_N_ELEMENTS (nicks), NULL);

  return nicks[kind];
}

/**
 * cw_duration_get_label:
 * @kind: a kind
 *
 * Returns: its translated name
 */
const char *
cw_duration_get_label (CwDurationKind kind)
{
  static const char *const labels[] = { N_ ("Duration of response"),
                                        N_ ("Progression-free survival"), N_ ("Overall survival"),
                                        N_ ("Follow-up") };

  g_return_val_if_fail ((guint)kind < G_N_ELEMENTS (labels), NULL);

  return _ (labels[kind]);
}

/**
 * cw_duration_format_months:
 * @days: a length of time in days
 *
 * Returns: (transfer full): the same in months with one decimal, “20.7–22.6”
 */
char *
cw_duration_format_months (const CwRange *days)
{
  CwRange months = { days->low / CW_INTERVAL_DAYS_PER_MONTH,
                     days->high / CW_INTERVAL_DAYS_PER_MONTH };

  return cw_range_format (&months, 1);
}

static void
set_from (CwDuration *self,
          const CwMoment *moment,
          const char *name,
          gpointer entity,
          const char *field)
{
  self->from = *moment;
  self->from_name = name;
  self->from_entity = entity;
  self->from_field = field;
  self->by_cycles = self->by_cycles || moment->from_start;
}

static void
set_to (CwDuration *self,
        const CwMoment *moment,
        const char *name,
        gpointer entity,
        const char *field)
{
  self->to = *moment;
  self->to_name = name;
  self->to_entity = entity;
  self->to_field = field;
  self->by_cycles = self->by_cycles || moment->from_start;
}

/* @field of @entity is where it is mended. */
static void
set_problem (CwDuration *self, const char *problem, gpointer entity, const char *field)
{
  self->problem = problem;
  self->gap_entity = entity;
  self->gap_field = field;
}

/* Nobody knows when an assessment was; @unclear says the same of one that counts the cycles of
 * nobody knows which regimen. */
static void
set_undated (CwDuration *self,
             const CwCourse *course,
             const CwCoursePoint *point,
             const char *plain,
             const char *unclear)
{
  set_problem (self, cw_course_is_unclear_cycle (course, point) ? unclear : plain,
               point->reading->assessment, "date");
}

static const char *
get_time_field (const CwCoursePoint *point)
{
  return point->moment.from_start ? "after-cycle" : "date";
}

/* ---- beginnings ---- */

static void
begin_with_response (CwDuration *self, const CwCourse *course)
{
  const CwCoursePoint *point = cw_course_find_response (course);

  if (point == NULL)
    set_problem (self, _ ("no response is recorded"), course->root, "assessments");
  else if (!point->moment.known)
    set_undated (self, course, point, _ ("when the first response was seen is not recorded"),
                 _ ("several regimens have cycles, and the date of the first response is not "
                    "recorded"));
  else
    set_from (self, &point->moment, _ ("first response"), point->reading->assessment,
              get_time_field (point));
}

static void
begin_with_treatment (CwDuration *self, const CwCourse *course)
{
  if (!course->start.known)
    set_problem (self, _ ("the start of treatment is not recorded"), course->root, "regimens");
  else
    set_from (self, &course->start, _ ("start of treatment"), course->start_regimen, "start");
}

static void
begin_with_presentation (CwDuration *self, const CwCourse *course)
{
  CwMoment seen = cw_moment_from_date (course->root->presentation->date);
  CwMoment diagnosed = cw_moment_from_date (course->root->diagnosis->date);

  if (seen.known)
    set_from (self, &seen, _ ("presentation"), course->root->presentation, "date");
  else if (diagnosed.known)
    set_from (self, &diagnosed, _ ("diagnosis"), course->root->diagnosis, "date");
  else
    begin_with_treatment (self, course);
}

/* ---- ends ---- */

static void
end_with_last_assessment (CwDuration *self, const CwCourse *course)
{
  const CwCoursePoint *point = cw_course_find_last (course);

  self->is_censored = TRUE;
  if (point == NULL)
    set_problem (self, _ ("no dated assessment is recorded"), course->root, "assessments");
  else
    set_to (self, &point->moment, _ ("last assessment"), point->reading->assessment,
            get_time_field (point));
}

/* Progression may already have been what an assessment before the end showed. */
static void
widen_to_open_progression (CwDuration *self, const CwCourse *course, const CwCoursePoint *until)
{
  const CwCoursePoint *open = cw_course_find_open_progression (course, self->from_entity, until);
  CwMoment first, last = cw_moment_to_calendar (&self->to, &course->start);

  if (open == NULL || self->problem)
    return;
  if (!open->moment.known)
    {
      set_problem (self,
                   _ ("when an assessment was that may have shown progression is not recorded"),
                   open->reading->assessment, "date");
      return;
    }
  first = cw_moment_to_calendar (&open->moment, &course->start);
  if (!first.known || !last.known || first.low >= last.low)
    return;
  self->to = last;
  self->to.low = first.low;
  self->is_open = TRUE;
  self->by_cycles |= open->moment.from_start;
}

static void
find_end_of_control (CwDuration *self,
                     const CwCourse *course,
                     const CwCoursePoint *point,
                     gboolean confirmed)
{
  CwMoment death = cw_course_get_death (course);

  if (point && !point->moment.known)
    set_undated (self, course, point, _ ("when progression was found is not recorded"),
                 _ ("several regimens have cycles, and the date of progression is not recorded"));
  else if (point)
    set_to (self, &point->moment,
            confirmed ? _ ("progression") : _ ("progression that was not confirmed"),
            point->reading->assessment, get_time_field (point));
  else if (death.known)
    set_to (self, &death, _ ("death"), course->root->outcome, "vital-status-date");
  else if (course->root->outcome->vital_status == CW_VITAL_STATUS_DEAD)
    set_problem (self, _ ("when the patient died is not recorded"), course->root->outcome,
                 "vital-status-date");
  else
    end_with_last_assessment (self, course);
}

static void
end_with_progression (CwDuration *self, const CwCourse *course)
{
  gboolean confirmed;
  const CwCoursePoint *point = cw_course_find_progression (course, &confirmed);

  find_end_of_control (self, course, point, confirmed);
  widen_to_open_progression (self, course,
                             self->is_censored ? cw_course_find_last (course) : point);
}

/* The latest of what is dated about the patient. */
static void
end_with_last_news (CwDuration *self, const CwCourse *course)
{
  CwOutcome *outcome = course->root->outcome;
  const CwCoursePoint *point = cw_course_find_last (course);
  CwMoment vital = cw_moment_from_date (outcome->vital_status_date);
  CwMoment disease = cw_moment_from_date (outcome->disease_status_date);
  CwMoment seen = { FALSE, FALSE, 0, 0 };

  if (point)
    seen = cw_moment_to_calendar (&point->moment, &course->start);
  if (seen.known)
    set_to (self, &point->moment, _ ("last assessment"), point->reading->assessment,
            get_time_field (point));
  if (disease.known && (!seen.known || disease.high > seen.high))
    {
      set_to (self, &disease, _ ("disease status"), outcome, "disease-status-date");
      seen = disease;
    }
  if (vital.known && (!seen.known || vital.high >= seen.high))
    set_to (self, &vital,
            outcome->vital_status == CW_VITAL_STATUS_DEAD ? _ ("death") : _ ("vital status"),
            outcome, "vital-status-date");
  else if (!seen.known)
    set_problem (self, _ ("no dated follow-up is recorded"), course->root->outcome,
                 "vital-status-date");
}

static void
end_with_death (CwDuration *self, const CwCourse *course)
{
  CwMoment death = cw_course_get_death (course);

  if (death.known)
    {
      set_to (self, &death, _ ("death"), course->root->outcome, "vital-status-date");
      return;
    }
  if (course->root->outcome->vital_status == CW_VITAL_STATUS_DEAD)
    {
      set_problem (self, _ ("when the patient died is not recorded"), course->root->outcome,
                   "vital-status-date");
      return;
    }
  self->is_censored = TRUE;
  end_with_last_news (self, course);
}

/**
 * cw_duration_compute:
 * @course: the course of a case
 * @kind: which time
 *
 * Returns: its length as an interval, as wide as the dates are partial; valid as long as @course
 */
CwDuration
cw_duration_compute (const CwCourse *course, CwDurationKind kind)
{
  static void (*const begin[]) (CwDuration *, const CwCourse *) = {
    begin_with_response, begin_with_treatment, begin_with_treatment, begin_with_presentation
  };
  static void (*const end[]) (CwDuration *,
                              const CwCourse *) = { end_with_progression, end_with_progression,
                                                    end_with_death, end_with_last_news };
  CwDuration self = { .problem = NULL };

  G_STATIC_ASSERT (G_N_ELEMENTS (begin) == CW_DURATION_N_KINDS);
  begin[kind](&self, course);
  if (self.problem == NULL)
    end[kind](&self, course);
  if (self.problem == NULL &&
      !cw_interval_between (&self.from, &self.to, &course->start, &self.days))
    self.problem = _ ("the end surely lies before the beginning, or the start of treatment is not "
                      "recorded");
  return self;
}
