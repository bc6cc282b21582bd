/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-response.h"

G_BEGIN_DECLS

/* A node counts as normal below this short axis (4.3.2). */
#define CW_RECIST_NODE_NORMAL_MM 10

/* Sets of categories: one bit each, so that "not recorded" can stand for all that may be. */
#define CW_RECIST_SET(category) (1u << (category))
/* In a set: there are no such lesions. */
#define CW_RECIST_NO_LESIONS CW_RECIST_SET (0)
#define CW_RECIST_ANY_TARGET                                                                       \
  (CW_RECIST_SET (CW_RESPONSE_CATEGORY_CR) | CW_RECIST_SET (CW_RESPONSE_CATEGORY_PR) |             \
   CW_RECIST_SET (CW_RESPONSE_CATEGORY_SD) | CW_RECIST_SET (CW_RESPONSE_CATEGORY_PD) |             \
   CW_RECIST_SET (CW_RESPONSE_CATEGORY_NE))
#define CW_RECIST_ANY_NON_TARGET                                                                   \
  (CW_RECIST_SET (CW_RESPONSE_CATEGORY_CR) | CW_RECIST_SET (CW_RESPONSE_CATEGORY_NON_CR_NON_PD) |  \
   CW_RECIST_SET (CW_RESPONSE_CATEGORY_PD) | CW_RECIST_SET (CW_RESPONSE_CATEGORY_NE))

/**
 * CwRecistLesion:
 * @measured: whether @mm is known.
 * @mm: longest diameter, or short axis of a node; 0 when gone, 5 when too small to measure.
 * @node: whether it is a lymph node.
 *
 * A target lesion at one assessment.
 */
typedef struct
{
  gboolean measured;
  double mm;
  CwTristate node;
} CwRecistLesion;

int cw_recist_rate_targets (const CwRecistLesion *lesions, guint n, double baseline, double nadir);
int cw_recist_combine (int target, int non_target, gboolean new_lesions);
guint cw_recist_combine_sets (guint target, guint non_target, int new_lesions);
int cw_recist_set_get_single (guint set);
const char *cw_recist_get_abbreviation (int category);
char *cw_recist_set_format (guint set);

G_END_DECLS
