/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-entity.h"

G_BEGIN_DECLS

/* Alive or dead. Zero is "not recorded". */
typedef enum
{
  CW_VITAL_STATUS_ALIVE = 1,
  CW_VITAL_STATUS_DEAD,
  CW_VITAL_STATUS_LOST,
} CwVitalStatus;

/* The disease at last follow-up. Zero is "not recorded". */
typedef enum
{
  CW_DISEASE_STATUS_NO_EVIDENCE = 1,
  CW_DISEASE_STATUS_COMPLETE_RESPONSE,
  CW_DISEASE_STATUS_PARTIAL_RESPONSE,
  CW_DISEASE_STATUS_STABLE,
  CW_DISEASE_STATUS_PROGRESSIVE,
  CW_DISEASE_STATUS_RECURRENCE,
} CwDiseaseStatus;

/* Best response, as reported. Zero is "not recorded". */
typedef enum
{
  CW_BEST_RESPONSE_CR = 1,
  CW_BEST_RESPONSE_PR,
  CW_BEST_RESPONSE_SD,
  CW_BEST_RESPONSE_NON_CR_NON_PD,
  CW_BEST_RESPONSE_PD,
  CW_BEST_RESPONSE_NE,
} CwBestResponse;

/* How treatment was borne. Zero is "not recorded". */
typedef enum
{
  CW_TOLERABILITY_WELL = 1,
  CW_TOLERABILITY_ACCEPTABLE,
  CW_TOLERABILITY_POOR,
} CwTolerability;

/* How far the patient followed the treatment. Zero is "not recorded". */
typedef enum
{
  CW_ADHERENCE_FULL = 1,
  CW_ADHERENCE_PARTIAL,
  CW_ADHERENCE_POOR,
  CW_ADHERENCE_REFUSED,
} CwAdherence;

#define CW_TYPE_OUTCOME (cw_outcome_get_type ())
G_DECLARE_FINAL_TYPE (CwOutcome, cw_outcome, CW, OUTCOME, CwEntity)

/* How the patient was when last seen. Members are read-only: write with cw_entity_set(). */
struct _CwOutcome
{
  CwEntity parent_instance;

  int vital_status; /* CwVitalStatus */
  CwDate *vital_status_date;
  char *vital_status_text;
  int disease_status; /* CwDiseaseStatus */
  CwDate *disease_status_date;
  char *cause_of_death;
  int best_response; /* CwBestResponse */
  int best_response_confirmed;
  CwQuantity *duration_of_response;
  char *duration_of_response_text;
  CwQuantity *progression_free_survival;
  CwQuantity *overall_survival;
  CwQuantity *follow_up;
  int tolerability; /* CwTolerability */
  char *tolerability_text;
  int adherence; /* CwAdherence */
  char *adherence_method;
  int adverse_events_absent;
  char *note;
};

#define CW_TYPE_PERSPECTIVE (cw_perspective_get_type ())
G_DECLARE_FINAL_TYPE (CwPerspective, cw_perspective, CW, PERSPECTIVE, CwEntity)

/* What the patient says, in his or her own words. Members are read-only: write with
 * cw_entity_set(). */
struct _CwPerspective
{
  CwEntity parent_instance;

  char *text;
  char *source;
  CwDate *date;
};

#define CW_TYPE_SCORE (cw_score_get_type ())
G_DECLARE_FINAL_TYPE (CwScore, cw_score, CW, SCORE, CwEntity)

/* A patient-reported outcome. Members are read-only: write with cw_entity_set(). */
struct _CwScore
{
  CwEntity parent_instance;

  char *instrument;
  char *domain;
  CwDate *date;
  CwQuantity *value;
  char *relative_time;
  char *note;
};

G_END_DECLS
