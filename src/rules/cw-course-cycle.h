/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "rules/cw-course.h"

G_BEGIN_DECLS

gboolean cw_course_cycle_is_named (CwRegimen *regimen, const char *words);
CwRegimen *cw_course_cycle_find_only (const CwCourse *self);
GPtrArray *cw_course_cycle_list_counted (const CwCourse *self);
CwRegimen *
cw_course_cycle_choose (const CwCourse *self, CwRegimen *context, const char *words, double number);
CwRegimen *cw_course_cycle_find_context (const CwCourse *self, CwEntity *entity, const char *field);

G_END_DECLS
