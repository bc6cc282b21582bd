/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "rules/cw-course.h"

#include "rules/cw-course-cycle.h"
#include "rules/cw-dose-delay.h"
#include "rules/cw-irecist-reading.h"

/* ---- moments ---- */

/* The first regimen of which it is recorded when it began. */
static void
find_start (CwCourse *self)
{
  GListModel *list = G_LIST_MODEL (self->root->regimens);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwRegimen) regimen = g_list_model_get_item (list, i);
      CwMoment start = cw_moment_from_date (regimen->start);

      if (!start.known || (self->start.known && start.low >= self->start.low))
        continue;
      self->start_regimen = regimen; /* its list keeps it */
      self->start = start;
    }
}

/**
 * cw_course_get_end_of_cycle:
 * @self: a course
 * @regimen: (nullable): a regimen of the case, %NULL for the one by which the case counts
 * @number: which cycle, as exactly as it is known; 0 is the start of the first
 *
 * When a cycle ended, by the length of the regimen’s cycles. Recorded delays may have come before
 * it or not; where none are recorded there are taken to have been none. A delay of nobody knows how
 * many days leaves the moment unknown.
 *
 * Returns: the moment, counted from the start of treatment for the regimen that began then, else in
 * the calendar; unknown when start or length are not recorded
 */
CwMoment
cw_course_get_end_of_cycle (const CwCourse *self, const CwRegimen *regimen, const CwRange *number)
{
  const CwRegimen *counted = regimen ? regimen : self->cycle_regimen;
  CwMoment moment = { FALSE, TRUE, 0, 0 };
  CwRange length, delays;

  if (counted == NULL || !cw_range_read (counted->cycle_length, "d", &length) ||
      cw_dose_read_delays (self->root, counted, NULL, &delays) == CW_DOSE_DELAYS_UNKNOWN)
    return moment;
  moment.known = TRUE;
  moment.low = number->low * length.low;
  moment.high = number->high * length.high + delays.high;
  if (counted != self->start_regimen)
    {
      CwMoment start = cw_moment_from_date (counted->start);

      return cw_moment_to_calendar (&moment, &start);
    }
  return moment;
}

static gboolean
counts_cycles (const CwAssessment *assessment)
{
  return cw_quantity_is_readable (assessment->after_cycle) && assessment->date == NULL;
}

/* When the assessment of a reading was. */
static CwMoment
get_moment (const CwCourse *self, guint i)
{
  const CwAssessment *assessment = ((CwRecistReading *)self->readings->pdata[i])->assessment;
  CwMoment unknown = { FALSE, TRUE, 0, 0 };
  CwRange number;

  if (!counts_cycles (assessment))
    return cw_moment_from_date (assessment->date);
  if (self->counted->pdata[i] == NULL || !cw_range_read (assessment->after_cycle, NULL, &number))
    return unknown;
  return cw_course_get_end_of_cycle (self, self->counted->pdata[i], &number);
}

/* Responses by iRECIST hang on what was when. */
static void
rate_immune (CwCourse *self)
{
  g_autofree CwMoment *moments = g_new0 (CwMoment, self->readings->len + 1);

  for (guint i = 0; i < self->readings->len; i++)
    moments[i] = get_moment (self, i);
  cw_irecist_rate_readings (self->root, self->readings, moments, &self->start);
}

/* iRECIST knows no PD: who reports it has not seen it confirmed, unless the lesions say so. */
static int
get_reported (const CwRecistReading *reading)
{
  int category = reading->assessment->overall;

  if (category != CW_RESPONSE_CATEGORY_PD || !cw_irecist_applies (reading->assessment))
    return category;
  return reading->overall == CW_RECIST_SET (CW_RESPONSE_CATEGORY_ICPD) ? CW_RESPONSE_CATEGORY_ICPD
                                                                       : CW_RESPONSE_CATEGORY_IUPD;
}

/* @by_lesions: whether a reported response that the lesions contradict counts for nothing. */
static void
add_point (CwCourse *self, guint i, gboolean by_lesions)
{
  const CwRecistReading *reading = self->readings->pdata[i];
  const CwAssessment *assessment = reading->assessment;
  CwCoursePoint point = { reading, get_reported (reading), FALSE, get_moment (self, i) };

  if (by_lesions && cw_irecist_is_contradicted (reading))
    point.category = 0;
  self->is_immune = self->is_immune || cw_irecist_applies (assessment);
  if (point.category == 0 && (cw_recist_applies (assessment) || cw_irecist_applies (assessment)))
    {
      point.category = cw_recist_set_get_single (reading->overall);
      point.is_computed = point.category != 0;
    }
  g_array_append_val (self->points, point);
}

static CwCourse *
new_course (CwCase *root, gboolean by_lesions)
{
  CwCourse *self = g_new0 (CwCourse, 1);

  self->root = root;
  self->readings = cw_recist_read_case (root);
  self->points = g_array_new (FALSE, FALSE, sizeof (CwCoursePoint));
  find_start (self);
  self->cycle_regimen = cw_course_cycle_find_only (self);
  self->counted = cw_course_cycle_list_counted (self);
  rate_immune (self);
  for (guint i = 0; i < self->readings->len; i++)
    if (!((CwRecistReading *)self->readings->pdata[i])->is_baseline)
      add_point (self, i, by_lesions);
  return self;
}

/**
 * cw_course_new:
 * @root: a case
 *
 * Puts the assessments of a case in order and finds out when each was. One that is recorded as
 * “after cycle 2” was two cycles after the start of treatment; without recorded delays it is taken
 * to have had none, which whoever prints the result has to say.
 *
 * Returns: (transfer full): the course
 */
CwCourse *
cw_course_new (CwCase *root)
{
  return new_course (root, FALSE);
}

/**
 * cw_course_new_by_lesions:
 * @root: a case
 *
 * The author’s word stands, but what it hides has to be said: as cw_course_new(), with what the
 * lesions give in place of every reported response that they contradict.
 *
 * Returns: (transfer full) (nullable): the course; %NULL when that makes it no other
 */
CwCourse *
cw_course_new_by_lesions (CwCase *root)
{
  CwCourse *self = new_course (root, TRUE);

  for (guint i = 0; i < self->points->len; i++)
    {
      const CwCoursePoint *point = &g_array_index (self->points, CwCoursePoint, i);

      if (cw_irecist_is_contradicted (point->reading) &&
          point->category != get_reported (point->reading))
        return self;
    }
  cw_course_free (self);
  return NULL;
}

/**
 * cw_course_free:
 * @self: (nullable) (transfer full): a course
 *
 * Frees the course.
 */
void
cw_course_free (CwCourse *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->points);
  g_ptr_array_unref (self->counted);
  g_ptr_array_unref (self->readings);
  g_free (self);
}

/* ---- events ---- */

/* Progression that stands, whatever comes after it. */
#define ENDING (CW_RECIST_SET (CW_RESPONSE_CATEGORY_PD) | CW_RECIST_SET (CW_RESPONSE_CATEGORY_ICPD))

static const CwCoursePoint *
find (const CwCourse *self, guint set)
{
  for (guint i = 0; i < self->points->len; i++)
    {
      const CwCoursePoint *point = &g_array_index (self->points, CwCoursePoint, i);

      if (point->category && (CW_RECIST_SET (point->category) & set))
        return point;
    }
  return NULL;
}

/**
 * cw_course_find_point:
 * @self: a course
 * @assessment: an assessment of the case
 *
 * Returns: (nullable): what the course knows of it; %NULL for a baseline
 */
const CwCoursePoint *
cw_course_find_point (const CwCourse *self, const CwAssessment *assessment)
{
  for (guint i = 0; i < self->points->len; i++)
    {
      const CwCoursePoint *point = &g_array_index (self->points, CwCoursePoint, i);

      if (point->reading->assessment == assessment)
        return point;
    }
  return NULL;
}

/**
 * cw_course_is_unclear_cycle:
 * @self: a course
 * @point: a point of it
 *
 * Returns: whether it is not known when it was because it counts cycles, and nothing says whose
 */
gboolean
cw_course_is_unclear_cycle (const CwCourse *self, const CwCoursePoint *point)
{
  return !point->moment.known && counts_cycles (point->reading->assessment) &&
         self->start_regimen && self->cycle_regimen == NULL;
}

/**
 * cw_course_is_progression:
 * @category: a #CwResponseCategory
 *
 * Returns: whether the tumour grew, confirmed or not
 */
gboolean
cw_course_is_progression (int category)
{
  return category == CW_RESPONSE_CATEGORY_PD || category == CW_RESPONSE_CATEGORY_IUPD ||
         category == CW_RESPONSE_CATEGORY_ICPD;
}

/**
 * cw_course_find_response:
 * @self: a course
 *
 * Returns: (nullable): the first complete or partial response
 */
const CwCoursePoint *
cw_course_find_response (const CwCourse *self)
{
  return find (self,
               CW_RECIST_SET (CW_RESPONSE_CATEGORY_CR) | CW_RECIST_SET (CW_RESPONSE_CATEGORY_PR));
}

/**
 * cw_course_find_progression:
 * @self: a course
 * @confirmed: (out): whether it was confirmed, if that is needed
 *
 * Immune progression counts from the day it was first seen, whether it was confirmed later or never
 * contradicted; when the disease was better again, it does not count (Seymour L et al., Lancet
 * Oncol 2017;18:e143-e152).
 *
 * Returns: (nullable): the first progression
 */
const CwCoursePoint *
cw_course_find_progression (const CwCourse *self, gboolean *confirmed)
{
  const CwCoursePoint *first = NULL;

  *confirmed = TRUE;
  for (guint i = 0; i < self->points->len; i++)
    {
      const CwCoursePoint *point = &g_array_index (self->points, CwCoursePoint, i);

      if (point->category == CW_RESPONSE_CATEGORY_PD)
        return point;
      if (point->category == CW_RESPONSE_CATEGORY_ICPD)
        return first ? first : point;
      if (point->category == CW_RESPONSE_CATEGORY_IUPD)
        first = first ? first : point;
      else if (point->category && point->category != CW_RESPONSE_CATEGORY_NE)
        first = NULL; /* a better response sets it back */
    }
  *confirmed = first == NULL;
  return first;
}

/* Which kinds of progression an assessment may have shown whose response is open; 0 for none. */
static guint
get_open_progression (const CwCoursePoint *point)
{
  const CwAssessment *assessment = point->reading->assessment;

  if (point->category || !(cw_recist_applies (assessment) || cw_irecist_applies (assessment)))
    return 0;
  return point->reading->overall & (ENDING | CW_RECIST_SET (CW_RESPONSE_CATEGORY_IUPD));
}

/**
 * cw_course_find_open_progression:
 * @self: a course
 * @after: (nullable): an assessment before which it does not count
 * @until: (nullable): a point of @self before which it must be
 *
 * Looks for an assessment whose response is open and may have been progression. Unconfirmed immune
 * progression does not count when the disease was better again.
 *
 * Returns: (nullable): the first one
 */
const CwCoursePoint *
cw_course_find_open_progression (const CwCourse *self,
                                 const CwEntity *after,
                                 const CwCoursePoint *until)
{
  const CwCoursePoint *first = NULL;

  for (guint i = 0; i < self->points->len; i++)
    {
      const CwCoursePoint *point = &g_array_index (self->points, CwCoursePoint, i);
      gboolean is_better = point->category > 0 && point->category < CW_RESPONSE_CATEGORY_PD;

      if (point == until)
        break;
      if (first == NULL && get_open_progression (point))
        first = point;
      else if ((gconstpointer)point->reading->assessment == after ||
               (first && is_better && cw_irecist_applies (first->reading->assessment)))
        first = NULL;
    }
  return first;
}

/**
 * cw_course_find_last:
 * @self: a course
 *
 * Returns: (nullable): the last assessment that could be evaluated and whose time is known
 */
const CwCoursePoint *
cw_course_find_last (const CwCourse *self)
{
  for (guint i = self->points->len; i > 0; i--)
    {
      const CwCoursePoint *point = &g_array_index (self->points, CwCoursePoint, i - 1);

      if (point->moment.known && point->category && point->category != CW_RESPONSE_CATEGORY_NE)
        return point;
    }
  return NULL;
}

/**
 * cw_course_get_death:
 * @self: a course
 *
 * Returns: when the patient died; unknown when that is not recorded, or the patient lives
 */
CwMoment
cw_course_get_death (const CwCourse *self)
{
  CwOutcome *outcome = self->root->outcome;

  return cw_moment_from_date (
    outcome->vital_status == CW_VITAL_STATUS_DEAD ? outcome->vital_status_date : NULL);
}

static guint
rate_best (const CwCourse *self, GArray *points, gboolean confirmed)
{
  const CwRecistPoint *rows = (CwRecistPoint *)points->data;

  return confirmed ? cw_best_response_confirmed (rows, points->len, &self->start)
                   : cw_best_response_unconfirmed (rows, points->len, &self->start);
}

/* What the best response is when an open assessment right after @points showed progression. */
static guint
rate_ended (const CwCourse *self, GArray *points, guint progressions, gboolean confirmed)
{
  guint set = 0;

  for (int i = CW_RESPONSE_CATEGORY_PD; i <= CW_RESPONSE_CATEGORY_ICPD; i++)
    if (progressions & CW_RECIST_SET (i))
      {
        CwRecistPoint row = { i, { FALSE, FALSE, 0, 0 }, FALSE };

        g_array_append_val (points, row);
        set |= rate_best (self, points, confirmed);
        g_array_set_size (points, points->len - 1);
      }
  return set;
}

/**
 * cw_course_get_best:
 * @self: a course
 * @confirmed: whether a response must be seen twice
 *
 * An assessment whose response is open counts for nothing or, when it may be that, as progression.
 *
 * Returns: the set of categories that the best overall response may be; 0 without assessments
 */
guint
cw_course_get_best (const CwCourse *self, gboolean confirmed)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (CwRecistPoint));
  gboolean has_ended = FALSE;
  guint set = 0, n_rated = G_MAXUINT;

  for (guint i = 0; i < self->points->len; i++)
    {
      const CwCoursePoint *point = &g_array_index (self->points, CwCoursePoint, i);
      CwRecistPoint row = { point->category, point->moment,
                            point->reading->target == CW_RECIST_NO_LESIONS };
      guint progressions = get_open_progression (point) & ENDING;

      if (progressions && !has_ended && points->len != n_rated)
        {
          set |= rate_ended (self, points, progressions, confirmed);
          n_rated = points->len;
        }
      has_ended = has_ended || (row.category > 0 && (CW_RECIST_SET (row.category) & ENDING));
      if (row.category)
        g_array_append_val (points, row);
    }
  return points->len ? set | rate_best (self, points, confirmed) : 0;
}
