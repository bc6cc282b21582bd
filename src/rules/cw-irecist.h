/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "rules/cw-recist.h"

G_BEGIN_DECLS

/* Progression is to be confirmed by imaging from 4 weeks on, recommended until 8 weeks. */
#define CW_IRECIST_CONFIRMATION_DAYS 28

/**
 * CwIrecistPhase:
 * @CW_IRECIST_PHASE_NONE: no progression so far, or the last one was followed by something better.
 * @CW_IRECIST_PHASE_UNCONFIRMED: progression that waits for confirmation (iUPD).
 * @CW_IRECIST_PHASE_CONFIRMED: confirmed progression (iCPD).
 *
 * What the assessments before left behind.
 */
typedef enum
{
  CW_IRECIST_PHASE_NONE,
  CW_IRECIST_PHASE_UNCONFIRMED,
  CW_IRECIST_PHASE_CONFIRMED,
} CwIrecistPhase;

/**
 * CwIrecistFacts:
 * @phases: the set of #CwIrecistPhase that the assessments before allow, one bit each.
 * @target: set of RECIST 1.1 categories that the target lesions may have.
 * @non_target: the same for the other lesions.
 * @new_lesions: #CwTristate: whether there are lesions that were not there at baseline.
 * @grew_further: #CwTristate: whether there is more progression than when it was first seen.
 * @late_enough: #CwTristate: whether that was at least %CW_IRECIST_CONFIRMATION_DAYS ago.
 * @shrank: #CwTristate: whether the target lesions have a better category than then.
 *
 * One assessment and what came before it.
 */
typedef struct
{
  guint phases;
  guint target;
  guint non_target;
  int new_lesions;
  int grew_further;
  int late_enough;
  int shrank;
} CwIrecistFacts;

guint cw_irecist_rate (const CwIrecistFacts *facts);
const char *cw_irecist_get_abbreviation (int category);
char *cw_irecist_set_format (guint set);

G_END_DECLS
