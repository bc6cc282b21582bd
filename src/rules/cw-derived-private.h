/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "rules/cw-course.h"
#include "rules/cw-derived.h"

G_BEGIN_DECLS

CwDerived *cw_derived_add (GPtrArray *list, const char *id, CwEntity *entity, char *label);
void cw_derived_add_input (CwDerived *self, CwEntity *entity, const char *field);
void cw_derived_set_number (CwDerived *self, const CwRange *range, int decimals, const char *unit);
void cw_derived_set_text (CwDerived *self, const char *value);
void cw_derived_set_problem (CwDerived *self, const char *reason);
void cw_derived_set_gap (CwDerived *self, CwEntity *entity, const char *field);
void cw_derived_set_answer (CwDerived *self, CwEntity *entity, const char *field, const char *text);
const char *cw_derived_read_body (CwPatient *patient, CwRange *height, CwRange *weight);

void cw_derived_add_patient (GPtrArray *list, CwCase *root);
void cw_derived_add_stains (GPtrArray *list, CwCase *root);
void cw_derived_add_doses (GPtrArray *list, CwCase *root);
void cw_derived_add_responses (GPtrArray *list, CwCourse *course, CwCourse *by_lesions);
void cw_derived_add_durations (GPtrArray *list, CwCourse *course, CwCourse *by_lesions);
void cw_derived_add_causality (GPtrArray *list, CwCase *root);

G_END_DECLS
