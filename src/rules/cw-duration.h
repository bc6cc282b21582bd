/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "rules/cw-course.h"

G_BEGIN_DECLS

/**
 * CwDurationKind:
 * @CW_DURATION_RESPONSE: from the first response to progression or death.
 * @CW_DURATION_PROGRESSION_FREE: from the start of treatment to progression or death.
 * @CW_DURATION_SURVIVAL: from the start of treatment to death.
 * @CW_DURATION_FOLLOW_UP: from presentation to the last day anything is known of.
 * @CW_DURATION_N_KINDS: how many.
 *
 * A time to an event.
 */
typedef enum
{
  CW_DURATION_RESPONSE,
  CW_DURATION_PROGRESSION_FREE,
  CW_DURATION_SURVIVAL,
  CW_DURATION_FOLLOW_UP,
  CW_DURATION_N_KINDS,
} CwDurationKind;

/**
 * CwDuration:
 * @days: (unowned): its length; not set when there is a @problem.
 * @is_censored: whether the event had not come when the patient was last seen.
 * @is_open: whether an assessment before the end, whose response is open, may have been the event.
 * @from: where it begins.
 * @to: where it ends.
 * @from_name: what happened then, translated.
 * @to_name: what happened then, translated.
 * @from_entity: (nullable) (unowned): the entity that says so.
 * @from_field: (nullable): its field.
 * @to_entity: (nullable) (unowned): the entity that says so.
 * @to_field: (nullable): its field.
 * @by_cycles: whether an end was counted in cycles from the start of treatment.
 * @problem: (nullable): why it cannot be computed, a translated half sentence.
 * @gap_entity: (nullable) (unowned): with a @problem, the entity that lacks a fact.
 * @gap_field: (nullable): its field, or list.
 *
 * A length of time with the events that bound it.
 */
typedef struct
{
  CwRange days;
  gboolean is_censored;
  gboolean is_open;
  CwMoment from;
  CwMoment to;
  const char *from_name;
  const char *to_name;
  CwEntity *from_entity;
  const char *from_field;
  CwEntity *to_entity;
  const char *to_field;
  gboolean by_cycles;
  const char *problem;
  CwEntity *gap_entity;
  const char *gap_field;
} CwDuration;

CwDuration cw_duration_compute (const CwCourse *course, CwDurationKind kind);
const char *cw_duration_get_nick (CwDurationKind kind);
const char *cw_duration_get_label (CwDurationKind kind);
char *cw_duration_format_months (const CwRange *days);

G_END_DECLS
