/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-entity.h"

G_BEGIN_DECLS

/* Severity, CTCAE. Zero is "not recorded". */
typedef enum
{
  CW_GRADE_1 = 1,
  CW_GRADE_2,
  CW_GRADE_3,
  CW_GRADE_4,
  CW_GRADE_5,
} CwGrade;

/* Which grading system. Zero is "not recorded". */
typedef enum
{
  CW_GRADING_SYSTEM_CTCAE_5 = 1,
  CW_GRADING_SYSTEM_CTCAE_4,
  CW_GRADING_SYSTEM_CTCAE_3,
  CW_GRADING_SYSTEM_WHO,
  CW_GRADING_SYSTEM_RTOG,
  CW_GRADING_SYSTEM_ASTCT,
  CW_GRADING_SYSTEM_NOT_STATED,
} CwGradingSystem;

/* CTCAE attribution to treatment. Zero is "not recorded". */
typedef enum
{
  CW_ATTRIBUTION_UNRELATED = 1,
  CW_ATTRIBUTION_UNLIKELY,
  CW_ATTRIBUTION_POSSIBLE,
  CW_ATTRIBUTION_PROBABLE,
  CW_ATTRIBUTION_DEFINITE,
  CW_ATTRIBUTION_RELATED,
} CwAttribution;

/* What was done with the suspected drug. Zero is "not recorded". */
typedef enum
{
  CW_EVENT_ACTION_NONE = 1,
  CW_EVENT_ACTION_INTERRUPTED,
  CW_EVENT_ACTION_REDUCED,
  CW_EVENT_ACTION_RESCHEDULED,
  CW_EVENT_ACTION_STOPPED,
  CW_EVENT_ACTION_NOT_APPLICABLE,
} CwEventAction;

/* How the event ended. Zero is "not recorded". */
typedef enum
{
  CW_EVENT_OUTCOME_RESOLVED = 1,
  CW_EVENT_OUTCOME_RESOLVING,
  CW_EVENT_OUTCOME_SEQUELAE,
  CW_EVENT_OUTCOME_ONGOING,
  CW_EVENT_OUTCOME_FATAL,
} CwEventOutcome;

/* What stopping or restarting the drug showed. Zero is "not recorded". */
typedef enum
{
  CW_CHALLENGE_RESULT_POSITIVE = 1,
  CW_CHALLENGE_RESULT_NEGATIVE,
  CW_CHALLENGE_RESULT_NOT_DONE,
  CW_CHALLENGE_RESULT_NOT_EVALUABLE,
} CwChallengeResult;

/* Naranjo category (Naranjo 1981). Zero is "not recorded". */
typedef enum
{
  CW_NARANJO_DEFINITE = 1,
  CW_NARANJO_PROBABLE,
  CW_NARANJO_POSSIBLE,
  CW_NARANJO_DOUBTFUL,
} CwNaranjo;

/* WHO-UMC causality category. Zero is "not recorded". */
typedef enum
{
  CW_WHO_UMC_CERTAIN = 1,
  CW_WHO_UMC_PROBABLE,
  CW_WHO_UMC_POSSIBLE,
  CW_WHO_UMC_UNLIKELY,
  CW_WHO_UMC_CONDITIONAL,
  CW_WHO_UMC_UNASSESSABLE,
} CwWhoUmc;

#define CW_TYPE_SUSPECTED_DRUG (cw_suspected_drug_get_type ())
G_DECLARE_FINAL_TYPE (CwSuspectedDrug, cw_suspected_drug, CW, SUSPECTED_DRUG, CwEntity)

/* A drug held responsible, and how sure one is. Members are read-only: write with cw_entity_set().
 */
struct _CwSuspectedDrug
{
  CwEntity parent_instance;

  char *drug;
  int attribution; /* CwAttribution */
  char *mechanism;
};

#define CW_TYPE_ADVERSE_EVENT (cw_adverse_event_get_type ())
G_DECLARE_FINAL_TYPE (CwAdverseEvent, cw_adverse_event, CW, ADVERSE_EVENT, CwEntity)

/* An unwanted event during treatment. Members are read-only: write with cw_entity_set(). */
struct _CwAdverseEvent
{
  CwEntity parent_instance;

  char *term;
  char *as_written;
  int grade; /* CwGrade */
  int grading_system; /* CwGradingSystem */
  CwDate *onset;
  char *onset_text;
  CwDate *end;
  CwQuantity *duration;
  int attribution; /* CwAttribution */
  int action; /* CwEventAction */
  char *management;
  int outcome; /* CwEventOutcome */
  int serious;
  int dechallenge; /* CwChallengeResult */
  int rechallenge; /* CwChallengeResult */
  int naranjo; /* CwNaranjo */
  CwQuantity *naranjo_score;
  int who_umc; /* CwWhoUmc */
  char *confirmation;
  char *figure;
  char *note;
  GListStore *suspected; /* CwSuspectedDrug */
};

gboolean cw_adverse_event_is_graded_by_ctcae_5 (const CwAdverseEvent *self);
const char *cw_adverse_event_get_ctcae_term (const CwAdverseEvent *self);
char *cw_adverse_event_dup_term_problem (const CwAdverseEvent *self);

G_END_DECLS
