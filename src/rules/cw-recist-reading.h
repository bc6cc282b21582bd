/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-article.h"
#include "rules/cw-recist.h"

G_BEGIN_DECLS

/**
 * CwRecistReading:
 * @assessment: (unowned): the assessment; valid as long as its case.
 * @is_baseline: whether it is the one before treatment.
 * @has_sum: whether every target lesion was measured.
 * @sum: sum of diameters in millimetres.
 * @baseline: sum before treatment, 0 when not known.
 * @nadir: smallest sum before this assessment, 0 when not known.
 * @target: set of categories that the target lesions may have.
 * @non_target: the same for the other lesions.
 * @new_lesions: #CwTristate.
 * @seen_again: whether a lesion is there that was gone when the response was complete.
 * @overall: the set of responses that the facts allow.
 * @accepted: @overall and what an author may call it as well.
 * @since: (nullable) (unowned): for iRECIST, the first assessment in a row with unconfirmed
 *   progression before it.
 * @grew_further: #CwTristate: whether there is more progression than at @since or later.
 * @late_enough: #CwTristate: whether it is four weeks or more after @since.
 * @problem: (nullable): why there is not exactly one, a translated half sentence.
 * @gap_entity: (nullable) (unowned): with a @problem, the entity that lacks a fact.
 * @gap_field: (nullable): its field, or list.
 *
 * What RECIST 1.1 makes of one assessment, or iRECIST when it was made by that.
 */
typedef struct
{
  CwAssessment *assessment;
  gboolean is_baseline;
  gboolean has_sum;
  double sum;
  double baseline;
  double nadir;
  guint target;
  guint non_target;
  int new_lesions;
  gboolean seen_again;
  guint overall;
  guint accepted;
  CwAssessment *since;
  int grew_further;
  int late_enough;
  char *problem;
  CwEntity *gap_entity;
  const char *gap_field;
} CwRecistReading;

GPtrArray *cw_recist_read_case (CwCase *root);
gboolean cw_recist_applies (const CwAssessment *assessment);

G_END_DECLS
