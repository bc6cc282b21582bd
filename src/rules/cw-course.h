/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-article.h"
#include "rules/cw-best-response.h"
#include "rules/cw-recist-reading.h"

G_BEGIN_DECLS

/**
 * CwCoursePoint:
 * @reading: (unowned): what RECIST makes of the assessment.
 * @category: the reported response, or the computed one when none is reported; 0 when neither is.
 * @is_computed: whether @category was computed.
 * @moment: when it was.
 *
 * One assessment in the course of a case.
 */
typedef struct
{
  const CwRecistReading *reading;
  int category;
  gboolean is_computed;
  CwMoment moment;
} CwCoursePoint;

/**
 * CwCourse:
 * @root: (unowned): the case; the course is valid as long as it does not change.
 * @readings: (element-type CwRecistReading): the assessments in order.
 * @points: (element-type CwCoursePoint): those after baseline.
 * @start_regimen: (nullable) (unowned): the regimen whose start is the start of treatment.
 * @start: the start of treatment.
 * @cycle_regimen: (nullable) (unowned): the regimen whose cycles are meant wherever a cycle is
 * named.
 * @counted: (element-type CwRegimen): for each reading the regimen whose cycles it counts if it
 * counts any, %NULL when that is not clear.
 * @is_immune: whether an assessment after baseline was made by iRECIST.
 *
 * What happened when, as exactly as the facts say.
 */
typedef struct
{
  CwCase *root;
  GPtrArray *readings;
  GArray *points;
  CwRegimen *start_regimen;
  CwMoment start;
  CwRegimen *cycle_regimen;
  GPtrArray *counted;
  gboolean is_immune;
} CwCourse;

CwCourse *cw_course_new (CwCase *root);
CwCourse *cw_course_new_by_lesions (CwCase *root);
void cw_course_free (CwCourse *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwCourse, cw_course_free)

CwMoment
cw_course_get_end_of_cycle (const CwCourse *self, const CwRegimen *regimen, const CwRange *number);
gboolean cw_course_read_words (const CwCourse *self, const char *words, CwMoment *moment);
gboolean cw_course_read_words_of (const CwCourse *self,
                                  CwEntity *entity,
                                  const char *field,
                                  CwMoment *moment);
const CwCoursePoint *cw_course_find_point (const CwCourse *self, const CwAssessment *assessment);
gboolean cw_course_is_unclear_cycle (const CwCourse *self, const CwCoursePoint *point);
gboolean cw_course_is_progression (int category);
const CwCoursePoint *cw_course_find_response (const CwCourse *self);
const CwCoursePoint *cw_course_find_progression (const CwCourse *self, gboolean *confirmed);
const CwCoursePoint *cw_course_find_open_progression (const CwCourse *self,
                                                      const CwEntity *after,
                                                      const CwCoursePoint *until);
const CwCoursePoint *cw_course_find_last (const CwCourse *self);
CwMoment cw_course_get_death (const CwCourse *self);
guint cw_course_get_best (const CwCourse *self, gboolean confirmed);

G_END_DECLS
