/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-entity.h"

G_BEGIN_DECLS

/* Sex of the patient. Zero is "not recorded". */
typedef enum
{
  CW_SEX_MALE = 1,
  CW_SEX_FEMALE,
  CW_SEX_INTERSEX,
  CW_SEX_OTHER,
} CwSex;

/* ECOG performance status (Oken 1982). Zero is "not recorded". */
typedef enum
{
  CW_ECOG_0 = 1,
  CW_ECOG_1,
  CW_ECOG_2,
  CW_ECOG_3,
  CW_ECOG_4,
  CW_ECOG_5,
} CwEcog;

/* Tobacco use. Zero is "not recorded". */
typedef enum
{
  CW_SMOKING_NEVER = 1,
  CW_SMOKING_FORMER,
  CW_SMOKING_CURRENT,
} CwSmoking;

/* Which part of the history. Zero is "not recorded". */
typedef enum
{
  CW_HISTORY_ITEM_KIND_MEDICAL = 1,
  CW_HISTORY_ITEM_KIND_SURGICAL,
  CW_HISTORY_ITEM_KIND_FAMILY,
  CW_HISTORY_ITEM_KIND_PSYCHOSOCIAL,
  CW_HISTORY_ITEM_KIND_GENETIC,
  CW_HISTORY_ITEM_KIND_MEDICATION,
  CW_HISTORY_ITEM_KIND_ALLERGY,
  CW_HISTORY_ITEM_KIND_EXPOSURE,
} CwHistoryItemKind;

/* Whether a question was answered with yes. Zero is "not recorded". */
typedef enum
{
  CW_FINDING_STATUS_PRESENT = 1,
  CW_FINDING_STATUS_ABSENT,
} CwFindingStatus;

#define CW_TYPE_PATIENT (cw_patient_get_type ())
G_DECLARE_FINAL_TYPE (CwPatient, cw_patient, CW, PATIENT, CwEntity)

/* Who it happened to, without identity. Members are read-only: write with cw_entity_set(). */
struct _CwPatient
{
  CwEntity parent_instance;

  CwQuantity *age;
  int sex; /* CwSex */
  char *ethnicity;
  char *occupation;
  CwQuantity *height;
  CwQuantity *weight;
  int ecog; /* CwEcog */
  int smoking; /* CwSmoking */
  CwQuantity *pack_years;
  char *case_label;
  char *initials;
  char *record_number;
  char *note;
};

#define CW_TYPE_PRESENTATION (cw_presentation_get_type ())
G_DECLARE_FINAL_TYPE (CwPresentation, cw_presentation, CW, PRESENTATION, CwEntity)

/* The visit with which the case begins. Members are read-only: write with cw_entity_set(). */
struct _CwPresentation
{
  CwEntity parent_instance;

  CwDate *date;
  char *setting;
  char *circumstances;
  char *own_words;
};

#define CW_TYPE_COMPLAINT (cw_complaint_get_type ())
G_DECLARE_FINAL_TYPE (CwComplaint, cw_complaint, CW, COMPLAINT, CwEntity)

/* What the patient complained of. Members are read-only: write with cw_entity_set(). */
struct _CwComplaint
{
  CwEntity parent_instance;

  char *complaint;
  char *site;
  CwQuantity *duration;
  CwDate *onset;
  char *severity;
  char *note;
};

#define CW_TYPE_HISTORY_ITEM (cw_history_item_get_type ())
G_DECLARE_FINAL_TYPE (CwHistoryItem, cw_history_item, CW, HISTORY_ITEM, CwEntity)

/* Something in the patient's past or family. Members are read-only: write with cw_entity_set(). */
struct _CwHistoryItem
{
  CwEntity parent_instance;

  int kind; /* CwHistoryItemKind */
  char *item;
  int status; /* CwFindingStatus */
  char *relative;
  CwDate *date;
  char *note;
};

#define CW_TYPE_INTERVENTION (cw_intervention_get_type ())
G_DECLARE_FINAL_TYPE (CwIntervention, cw_intervention, CW, INTERVENTION, CwEntity)

/* What had been tried before. Members are read-only: write with cw_entity_set(). */
struct _CwIntervention
{
  CwEntity parent_instance;

  char *intervention;
  CwDate *date;
  char *outcome;
  char *note;
};

G_END_DECLS
