/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "rules/cw-interval.h"
#include "rules/cw-recist.h"

G_BEGIN_DECLS

/* A response has to be seen again after at least four weeks to be confirmed. */
#define CW_BEST_RESPONSE_CONFIRMATION_DAYS 28
/* Disease has to be stable for at least six weeks to be called so. */
#define CW_BEST_RESPONSE_STABLE_DAYS 42

/**
 * CwRecistPoint:
 * @category: #CwResponseCategory of the assessment.
 * @moment: when it was.
 * @only_others: whether there are surely no target lesions.
 *
 * One assessment after baseline.
 */
typedef struct
{
  int category;
  CwMoment moment;
  gboolean only_others;
} CwRecistPoint;

guint cw_best_response_unconfirmed (const CwRecistPoint *points, guint n, const CwMoment *start);
guint cw_best_response_confirmed (const CwRecistPoint *points, guint n, const CwMoment *start);

G_END_DECLS
