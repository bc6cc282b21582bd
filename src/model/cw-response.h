/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-entity.h"

G_BEGIN_DECLS

/* Role of a lesion in RECIST 1.1. Zero is "not recorded". */
typedef enum
{
  CW_LESION_ROLE_TARGET = 1,
  CW_LESION_ROLE_NON_TARGET,
  CW_LESION_ROLE_NEW,
} CwLesionRole;

/* By which criteria. Zero is "not recorded". */
typedef enum
{
  CW_RESPONSE_CRITERIA_RECIST_1_1 = 1,
  CW_RESPONSE_CRITERIA_IRECIST,
  CW_RESPONSE_CRITERIA_RECIST_1_0,
  CW_RESPONSE_CRITERIA_WHO,
  CW_RESPONSE_CRITERIA_MRECIST,
  CW_RESPONSE_CRITERIA_CHOI,
  CW_RESPONSE_CRITERIA_RANO,
  CW_RESPONSE_CRITERIA_LUGANO,
  CW_RESPONSE_CRITERIA_PCWG3,
  CW_RESPONSE_CRITERIA_CLINICAL,
  CW_RESPONSE_CRITERIA_OTHER,
} CwResponseCriteria;

/* Category of response. Zero is "not recorded". */
typedef enum
{
  CW_RESPONSE_CATEGORY_CR = 1,
  CW_RESPONSE_CATEGORY_PR,
  CW_RESPONSE_CATEGORY_SD,
  CW_RESPONSE_CATEGORY_NON_CR_NON_PD,
  CW_RESPONSE_CATEGORY_PD,
  CW_RESPONSE_CATEGORY_NE,
  CW_RESPONSE_CATEGORY_BASELINE,
  CW_RESPONSE_CATEGORY_IUPD,
  CW_RESPONSE_CATEGORY_ICPD,
} CwResponseCategory;

/* State of a lesion that is not measured. Zero is "not recorded". */
typedef enum
{
  CW_LESION_STATE_PRESENT = 1,
  CW_LESION_STATE_ABSENT,
  CW_LESION_STATE_UNEQUIVOCAL_PROGRESSION,
  CW_LESION_STATE_TOO_SMALL,
  CW_LESION_STATE_NOT_EVALUATED,
} CwLesionState;

#define CW_TYPE_LESION (cw_lesion_get_type ())
G_DECLARE_FINAL_TYPE (CwLesion, cw_lesion, CW, LESION, CwEntity)

/* A lesion that is followed. Members are read-only: write with cw_entity_set(). */
struct _CwLesion
{
  CwEntity parent_instance;

  char *label;
  int role; /* CwLesionRole */
  char *organ;
  char *site;
  int lymph_node;
  char *note;
};

#define CW_TYPE_MEASUREMENT (cw_measurement_get_type ())
G_DECLARE_FINAL_TYPE (CwMeasurement, cw_measurement, CW, MEASUREMENT, CwEntity)

/* One lesion at one assessment. Members are read-only: write with cw_entity_set(). */
struct _CwMeasurement
{
  CwEntity parent_instance;

  char *lesion;
  CwQuantity *diameter;
  int state; /* CwLesionState */
  char *note;
};

#define CW_TYPE_ASSESSMENT (cw_assessment_get_type ())
G_DECLARE_FINAL_TYPE (CwAssessment, cw_assessment, CW, ASSESSMENT, CwEntity)

/* The disease at one point in time. Members are read-only: write with cw_entity_set(). */
struct _CwAssessment
{
  CwEntity parent_instance;

  CwDate *date;
  char *label;
  CwQuantity *after_cycle;
  char *modality;
  int criteria; /* CwResponseCriteria */
  int target_response; /* CwResponseCategory */
  int non_target_response; /* CwResponseCategory */
  int new_lesions;
  int overall; /* CwResponseCategory */
  int confirmed;
  char *imaging;
  char *figure;
  char *panels;
  char *note;
  GListStore *measurements; /* CwMeasurement */
};

G_END_DECLS
