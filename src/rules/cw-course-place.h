/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "rules/cw-course.h"

G_BEGIN_DECLS

/**
 * CwCoursePlaceLevel:
 * @CW_COURSE_PLACE_BEFORE: before what is known of that day.
 * @CW_COURSE_PLACE_DAY: on the day itself.
 * @CW_COURSE_PLACE_BEHIND: behind what is known of that day.
 * @CW_COURSE_PLACE_DURING: behind that, at a time that nobody knows.
 *
 * How the place of an event stands to the day that it hangs on.
 */
typedef enum
{
  CW_COURSE_PLACE_BEFORE,
  CW_COURSE_PLACE_DAY,
  CW_COURSE_PLACE_BEHIND,
  CW_COURSE_PLACE_DURING,
} CwCoursePlaceLevel;

/**
 * CwCoursePlace:
 * @is_known: whether the order of the event among the others is known at all.
 * @day: a Julian day to sort by: the first the event may have been on, or that of the event it
 *   follows. It is no date of the event.
 * @level: how the event stands to @day.
 * @cycle: the cycle it is told by, or 0.
 *
 * Where an event stands in the course, for sorting only.
 */
typedef struct
{
  gboolean is_known;
  double day;
  CwCoursePlaceLevel level;
  guint cycle;
} CwCoursePlace;

CwCoursePlace cw_course_place_find (const CwCourse *course,
                                    CwEntity *entity,
                                    const char *date,
                                    const char *words,
                                    gboolean is_end);
int cw_course_place_compare (const CwCoursePlace *first, const CwCoursePlace *second);

G_END_DECLS
