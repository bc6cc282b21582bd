/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-article.h"

G_BEGIN_DECLS

/* A dose change that names no event belongs to one that began up to so many days before it. */
#define CW_CHALLENGE_NEAR_DAYS 28

/**
 * CwChallenge:
 * @withdrawal: (nullable) (unowned): the change with which the drug was stopped or paused.
 * @reduction: (nullable) (unowned): the change with which it was reduced.
 * @restart: (nullable) (unowned): the change with which it was given again.
 * @recurrence: (nullable) (unowned): the same event, after @restart.
 * @dechallenge: #CwTristate: whether the event got better after @withdrawal.
 * @dose_relation: #CwTristate: whether it got better after @reduction alone.
 * @rechallenge: #CwTristate: whether it came back after @restart.
 *
 * What the recorded dose changes say about one adverse event. That it did not come back is never
 * concluded from nobody having recorded it.
 */
typedef struct
{
  CwDoseChange *withdrawal;
  CwDoseChange *reduction;
  CwDoseChange *restart;
  CwAdverseEvent *recurrence;
  CwTristate dechallenge;
  CwTristate dose_relation;
  CwTristate rechallenge;
} CwChallenge;

CwChallenge cw_challenge_find (CwCase *root, CwAdverseEvent *event);

G_END_DECLS
