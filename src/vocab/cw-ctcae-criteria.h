/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib-object.h>

#include "vocab/cw-ctcae.h"

G_BEGIN_DECLS

#define CW_CTCAE_N_GRADES (CW_CTCAE_GRADE_MAX - CW_CTCAE_GRADE_MIN + 1)

/**
 * CwCtcaeCriterion:
 * @term: the adverse event, never %NULL.
 * @organ_class: (nullable): the organ class it is listed under.
 * @grades: the criteria of grade 1 to 5 by index 0 to 4; %NULL where there is no such grade.
 * @definition: (nullable): what the term means.
 *
 * What CTCAE says of one term. All texts are one line without tabs.
 */
typedef struct
{
  char *term;
  char *organ_class;
  char *grades[CW_CTCAE_N_GRADES];
  char *definition;
} CwCtcaeCriterion;

CwCtcaeCriterion *cw_ctcae_criterion_new (void);
void cw_ctcae_criterion_free (CwCtcaeCriterion *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwCtcaeCriterion, cw_ctcae_criterion_free)

#define CW_TYPE_CTCAE_CRITERIA (cw_ctcae_criteria_get_type ())
G_DECLARE_FINAL_TYPE (CwCtcaeCriteria, cw_ctcae_criteria, CW, CTCAE_CRITERIA, GObject)

CwCtcaeCriteria *cw_ctcae_criteria_new (GPtrArray *criteria, const char *source, const char *date);
guint cw_ctcae_criteria_get_n_terms (CwCtcaeCriteria *self);
const CwCtcaeCriterion *cw_ctcae_criteria_get (CwCtcaeCriteria *self, guint index);
const CwCtcaeCriterion *cw_ctcae_criteria_lookup (CwCtcaeCriteria *self, const char *term);
const char *cw_ctcae_criteria_get_source (CwCtcaeCriteria *self);
const char *cw_ctcae_criteria_get_date (CwCtcaeCriteria *self);

char **cw_ctcae_criteria_split_ages (const char *text);

G_END_DECLS
