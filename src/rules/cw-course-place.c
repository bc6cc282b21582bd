/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "rules/cw-course-place.h"

#include <string.h>

#include "rules/cw-course-cycle.h"
#include "rules/cw-course-phrase.h"

/* The order of events whose dates are partial, in words or missing. A place is taken from what the
 * record says of the order, never from the row that happens to stand before. */

static CwCoursePlace find_regimen (const CwCourse *course, CwRegimen *regimen);

static CwCoursePlace
place_at (double day, CwCoursePlaceLevel level)
{
  return (CwCoursePlace){ TRUE, day, level, 0 };
}

static CwCoursePlace
place_from_date (const CwDate *date, gboolean is_end)
{
  CwCoursePlace nowhere = { FALSE };
  GDate day;

  if (date == NULL || !cw_date_is_readable (date))
    return nowhere;
  if (is_end)
    cw_date_get_latest (date, &day);
  else
    cw_date_get_earliest (date, &day);
  return place_at (g_date_get_julian (&day), CW_COURSE_PLACE_DAY);
}

static CwCoursePlace
place_from_moment (const CwCourse *course, const CwMoment *moment)
{
  CwMoment day = moment->from_start ? cw_moment_to_calendar (moment, &course->start) : *moment;

  if (!day.known || day.from_start)
    return (CwCoursePlace){ FALSE };
  return place_at (day.low, CW_COURSE_PLACE_DAY);
}

/* ---- words ---- */

/* The number of a cycle that no calendar knows. */
static guint
read_cycle (const char *words)
{
  const char *digits =
    cw_course_phrase_mentions (words, "cycle") ? strpbrk (words, "0123456789") : NULL;

  return digits ? (guint)MIN (g_ascii_strtoull (digits, NULL, 10), 999) : 0;
}

/* "At diagnosis": between presentation and treatment. */
static CwCoursePlace
place_before_treatment (const CwCourse *course, const char *words)
{
  static const char *const starts[] = { "at diagnosis",     "at presentation",
                                        "at admission",     "before treatment",
                                        "before diagnosis", "at baseline",
                                        "baseline",         NULL };
  CwCoursePlace nowhere = { FALSE };
  CwEntity *root = CW_ENTITY (course->root);
  CwPresentation *presentation = CW_PRESENTATION (
    cw_entity_get_child (root, cw_entity_info_find (cw_entity_get_info (root), "presentation")));
  CwCoursePlace place = place_from_date (presentation->date, FALSE);

  if (!cw_course_phrase_begins (words, starts))
    return nowhere;
  if (place.is_known)
    place.level = CW_COURSE_PLACE_BEHIND;
  else if (course->start.known)
    place = place_at (course->start.low, CW_COURSE_PLACE_BEFORE);
  return place;
}

/* "After progression": behind the assessment that showed it. */
static CwCoursePlace
place_after_progression (const CwCourse *course, const char *words)
{
  CwCoursePlace place = { FALSE };
  gboolean confirmed;
  const CwCoursePoint *point = cw_course_phrase_mentions (words, "progress")
                                 ? cw_course_find_progression (course, &confirmed)
                                 : NULL;

  if (point)
    place = place_from_date (point->reading->assessment->date, FALSE);
  place.level = CW_COURSE_PLACE_BEHIND;
  return place;
}

/* "During maintenance": behind the start of the regimen that is meant. */
static CwCoursePlace
place_in_named_regimen (const CwCourse *course, const char *words)
{
  GListModel *list = G_LIST_MODEL (course->root->regimens);
  CwCoursePlace place = { FALSE };

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwRegimen) regimen = g_list_model_get_item (list, i);

      if (!cw_course_cycle_is_named (regimen, words))
        continue;
      place = find_regimen (course, regimen);
      place.level = CW_COURSE_PLACE_DURING;
      return place;
    }
  return place;
}

/* The start of a regimen names none, which would be looked for for ever. */
static CwCoursePlace
place_from_words (const CwCourse *course, CwEntity *entity, const char *field)
{
  g_autofree char *words = cw_entity_dup_by_name (entity, field);
  CwMoment moment = { 0 };
  CwCoursePlace place = { FALSE };

  if (words == NULL)
    return place;
  if (cw_course_read_words_of (course, entity, field, &moment))
    place = place_from_moment (course, &moment);
  if (!place.is_known)
    place = place_before_treatment (course, words);
  if (!place.is_known)
    place = place_after_progression (course, words);
  if (!place.is_known && !CW_IS_REGIMEN (entity))
    place = place_in_named_regimen (course, words);
  return place;
}

/* ---- what an entity belongs to ---- */

/* How far a row without a time is looked around for; no course is told with more. */
#define MOST_NEIGHBOURS 100

/* Where a regimen began, by its own date or words. */
static CwCoursePlace
place_start (const CwCourse *course, CwRegimen *regimen)
{
  CwCoursePlace place = place_from_date (regimen->start, FALSE);

  if (place.is_known || regimen->start_text == NULL ||
      cw_course_cycle_is_named (regimen, regimen->start_text))
    return place;
  place = place_from_words (course, CW_ENTITY (regimen), "start-text");
  place.level = CW_COURSE_PLACE_BEHIND;
  return place;
}

/* Behind the last cycle of a regimen, as far as that is known. */
static CwCoursePlace
place_behind_regimen (const CwCourse *course, CwRegimen *regimen)
{
  CwCoursePlace place = place_from_date (regimen->end, TRUE);
  CwRange cycles;
  CwMoment end = { 0 };

  if (!place.is_known && cw_range_read (regimen->cycles_given, NULL, &cycles))
    end = cw_course_get_end_of_cycle (course, regimen, &cycles);
  if (!place.is_known)
    place = place_from_moment (course, &end);
  if (!place.is_known)
    place = place_start (course, regimen);
  place.level = CW_COURSE_PLACE_DURING;
  return place;
}

/* Regimens stand in the order of time: one without a start came behind the last before it that has
 * one. */
static CwCoursePlace
find_regimen (const CwCourse *course, CwRegimen *regimen)
{
  GListModel *list = G_LIST_MODEL (course->root->regimens);
  guint position = cw_entity_get_position (CW_ENTITY (regimen));
  CwCoursePlace place = place_start (course, regimen);

  for (guint i = 1; i <= MIN (position, MOST_NEIGHBOURS) && !place.is_known; i++)
    {
      g_autoptr (CwRegimen) previous = g_list_model_get_item (list, position - i);

      place = place_behind_regimen (course, previous);
    }
  return place;
}

static CwCoursePlace
place_in_regimen_of (const CwCourse *course, const char *drug)
{
  CwEntity *entity = drug ? cw_entity_lookup (CW_ENTITY (course->root), drug) : NULL;
  CwEntity *regimen = entity ? cw_entity_get_parent (entity) : NULL;
  CwCoursePlace place = { FALSE };

  if (regimen && CW_IS_REGIMEN (regimen))
    place = find_regimen (course, CW_REGIMEN (regimen));
  place.level = CW_COURSE_PLACE_DURING;
  return place;
}

/* Assessments stand in the order of time: one without a date came before the next that has one. */
static CwCoursePlace
place_before_next (const CwCourse *course, CwAssessment *assessment)
{
  GListModel *list = G_LIST_MODEL (course->root->assessments);
  guint position = cw_entity_get_position (CW_ENTITY (assessment));
  guint last = g_list_model_get_n_items (list);
  CwCoursePlace place = { FALSE };

  for (guint i = position + 1; i < MIN (last, position + MOST_NEIGHBOURS) && !place.is_known; i++)
    {
      g_autoptr (CwAssessment) next = g_list_model_get_item (list, i);

      place = place_from_date (next->date, FALSE);
      if (!place.is_known)
        place = place_from_words (course, CW_ENTITY (next), "label");
    }
  place.level = CW_COURSE_PLACE_BEFORE;
  return place;
}

static CwCoursePlace
place_after_cycle (const CwCourse *course, CwAssessment *assessment)
{
  const CwCoursePoint *point = cw_course_find_point (course, assessment);

  return point ? place_from_moment (course, &point->moment) : (CwCoursePlace){ FALSE };
}

static CwCoursePlace
place_from_belonging (const CwCourse *course, CwEntity *entity)
{
  CwCoursePlace place = { FALSE };

  if (CW_IS_REGIMEN (entity))
    return find_regimen (course, CW_REGIMEN (entity));
  if (CW_IS_DOSE_CHANGE (entity))
    return place_in_regimen_of (course, CW_DOSE_CHANGE (entity)->drug);
  if (CW_IS_ADVERSE_EVENT (entity))
    {
      GListModel *list = G_LIST_MODEL (CW_ADVERSE_EVENT (entity)->suspected);
      g_autoptr (CwSuspectedDrug) suspected = g_list_model_get_item (list, 0);

      return place_in_regimen_of (course, suspected ? suspected->drug : NULL);
    }
  if (CW_IS_ASSESSMENT (entity))
    {
      place = place_after_cycle (course, CW_ASSESSMENT (entity));
      return place.is_known ? place : place_before_next (course, CW_ASSESSMENT (entity));
    }
  return place;
}

/* ---- public ---- */

/**
 * cw_course_place_find:
 * @course: a course
 * @entity: an event of its case
 * @date: name of the field with its date
 * @words: (nullable): name of the field that tells the time in words
 * @is_end: whether something ended then, so that a partial date counts from its last day
 *
 * Finds where an event stands among the others: by its date, else by words such as “After 2 cycles”
 * or “During maintenance”, else by the regimen or the series that it belongs to.
 *
 * Returns: its place; not known when nothing in the record tells
 */
CwCoursePlace
cw_course_place_find (const CwCourse *course,
                      CwEntity *entity,
                      const char *date,
                      const char *words,
                      gboolean is_end)
{
  g_autofree char *text = cw_entity_dup_by_name (entity, date);
  g_autofree char *typed = cw_entity_dup_by_name (entity, words);
  g_autoptr (CwDate) day = text ? cw_date_parse (text, NULL) : NULL;
  CwCoursePlace place = place_from_date (day, is_end);

  if (!place.is_known && !CW_IS_REGIMEN (entity))
    place = place_from_words (course, entity, words);
  if (!place.is_known)
    place = place_from_belonging (course, entity);
  place.cycle = place.is_known && typed && !day ? read_cycle (typed) : 0;
  return place;
}

/**
 * cw_course_place_compare:
 * @first: a place
 * @second: another
 *
 * Returns: below zero when @first comes first, above when @second does; what is not known comes
 *   last
 */
int
cw_course_place_compare (const CwCoursePlace *first, const CwCoursePlace *second)
{
  if (first->is_known != second->is_known)
    return first->is_known ? -1 : 1;
  if (!first->is_known)
    return 0;
  if (first->day != second->day)
    return first->day < second->day ? -1 : 1;
  if (first->level != second->level)
    return first->level < second->level ? -1 : 1;
  return first->cycle < second->cycle ? -1 : first->cycle > second->cycle;
}
