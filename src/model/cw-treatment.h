/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-entity.h"

G_BEGIN_DECLS

/* Phase of treatment. Zero is "not recorded". */
typedef enum
{
  CW_PHASE_INDUCTION = 1,
  CW_PHASE_NEOADJUVANT,
  CW_PHASE_ADJUVANT,
  CW_PHASE_COMBINATION,
  CW_PHASE_MAINTENANCE,
  CW_PHASE_SALVAGE,
  CW_PHASE_PALLIATIVE,
  CW_PHASE_CONSOLIDATION,
} CwPhase;

/* What treatment is to reach. Zero is "not recorded". */
typedef enum
{
  CW_INTENT_CURATIVE = 1,
  CW_INTENT_PALLIATIVE,
  CW_INTENT_DOWNSTAGING,
  CW_INTENT_SYMPTOMATIC,
  CW_INTENT_DIAGNOSTIC,
} CwIntent;

/* Route of administration. Zero is "not recorded". */
typedef enum
{
  CW_ROUTE_ORAL = 1,
  CW_ROUTE_INTRAVENOUS,
  CW_ROUTE_SUBCUTANEOUS,
  CW_ROUTE_INTRAMUSCULAR,
  CW_ROUTE_INTRAPERITONEAL,
  CW_ROUTE_INTRATHECAL,
  CW_ROUTE_INTRA_ARTERIAL,
  CW_ROUTE_TOPICAL,
  CW_ROUTE_INHALED,
  CW_ROUTE_RECTAL,
  CW_ROUTE_OTHER,
} CwRoute;

/* What the dose refers to. Zero is "not recorded". */
typedef enum
{
  CW_DOSE_BASIS_FLAT = 1,
  CW_DOSE_BASIS_BODY_SURFACE,
  CW_DOSE_BASIS_BODY_WEIGHT,
  CW_DOSE_BASIS_AUC,
} CwDoseBasis;

/* Why a drug is in the regimen. Zero is "not recorded". */
typedef enum
{
  CW_DRUG_ROLE_ANTINEOPLASTIC = 1,
  CW_DRUG_ROLE_TARGETED,
  CW_DRUG_ROLE_IMMUNOTHERAPY,
  CW_DRUG_ROLE_HORMONE,
  CW_DRUG_ROLE_UROPROTECTANT,
  CW_DRUG_ROLE_SUPPORTIVE,
  CW_DRUG_ROLE_OTHER,
} CwDrugRole;

/* What was done to the dose. Zero is "not recorded". */
typedef enum
{
  CW_DOSE_CHANGE_KIND_INTERRUPT = 1,
  CW_DOSE_CHANGE_KIND_REDUCE,
  CW_DOSE_CHANGE_KIND_INCREASE,
  CW_DOSE_CHANGE_KIND_RESCHEDULE,
  CW_DOSE_CHANGE_KIND_RESTART,
  CW_DOSE_CHANGE_KIND_STOP,
  CW_DOSE_CHANGE_KIND_DELAY,
} CwDoseChangeKind;

/* Resection margin. Zero is "not recorded". */
typedef enum
{
  CW_MARGIN_R0 = 1,
  CW_MARGIN_R1,
  CW_MARGIN_R2,
  CW_MARGIN_NOT_ASSESSED,
} CwMargin;

/* Whether it was done. Zero is "not recorded". */
typedef enum
{
  CW_PROCEDURE_STATUS_DONE = 1,
  CW_PROCEDURE_STATUS_PLANNED,
  CW_PROCEDURE_STATUS_REFUSED,
  CW_PROCEDURE_STATUS_NOT_POSSIBLE,
} CwProcedureStatus;

#define CW_TYPE_DRUG (cw_drug_get_type ())
G_DECLARE_FINAL_TYPE (CwDrug, cw_drug, CW, DRUG, CwEntity)

/* One drug of a regimen in one dose and schedule. Members are read-only: write with
 * cw_entity_set(). */
struct _CwDrug
{
  CwEntity parent_instance;

  char *name;
  int role; /* CwDrugRole */
  CwQuantity *dose;
  int basis; /* CwDoseBasis */
  int route; /* CwRoute */
  char *frequency;
  CwQuantity *times_per_day;
  char *days;
  CwQuantity *on_days;
  CwQuantity *off_days;
  char *cycles;
  CwQuantity *infusion_time;
  CwDate *start;
  CwDate *end;
  char *as_written;
  char *note;
};

#define CW_TYPE_REGIMEN (cw_regimen_get_type ())
G_DECLARE_FINAL_TYPE (CwRegimen, cw_regimen, CW, REGIMEN, CwEntity)

/* Drugs given together as one line of treatment. Members are read-only: write with cw_entity_set().
 */
struct _CwRegimen
{
  CwEntity parent_instance;

  char *name;
  char *line;
  int phase; /* CwPhase */
  int intent; /* CwIntent */
  CwDate *start;
  CwDate *end;
  char *start_text;
  char *end_text;
  CwQuantity *cycle_length;
  CwQuantity *cycles_planned;
  CwQuantity *cycles_given;
  CwQuantity *delays;
  CwQuantity *relative_dose_intensity;
  char *as_written;
  char *stop_reason;
  char *note;
  GListStore *drugs; /* CwDrug */
};

#define CW_TYPE_DOSE_CHANGE (cw_dose_change_get_type ())
G_DECLARE_FINAL_TYPE (CwDoseChange, cw_dose_change, CW, DOSE_CHANGE, CwEntity)

/* What was changed and why. Members are read-only: write with cw_entity_set(). */
struct _CwDoseChange
{
  CwEntity parent_instance;

  char *drug;
  int kind; /* CwDoseChangeKind */
  CwDate *date;
  char *cycle;
  char *from;
  char *to;
  CwQuantity *duration;
  char *reason;
  char *adverse_event;
};

#define CW_TYPE_PROCEDURE (cw_procedure_get_type ())
G_DECLARE_FINAL_TYPE (CwProcedure, cw_procedure, CW, PROCEDURE, CwEntity)

/* An operation or other procedure. Members are read-only: write with cw_entity_set(). */
struct _CwProcedure
{
  CwEntity parent_instance;

  char *procedure;
  int status; /* CwProcedureStatus */
  CwDate *date;
  int intent; /* CwIntent */
  int margin; /* CwMargin */
  char *findings;
  char *note;
};

#define CW_TYPE_RADIOTHERAPY_COURSE (cw_radiotherapy_course_get_type ())
G_DECLARE_FINAL_TYPE (CwRadiotherapyCourse,
                      cw_radiotherapy_course,
                      CW,
                      RADIOTHERAPY_COURSE,
                      CwEntity)

/* One course of radiation. Members are read-only: write with cw_entity_set(). */
struct _CwRadiotherapyCourse
{
  CwEntity parent_instance;

  char *site;
  CwQuantity *dose;
  CwQuantity *fractions;
  char *technique;
  int intent; /* CwIntent */
  CwDate *start;
  CwDate *end;
  char *note;
};

#define CW_TYPE_SUPPORTIVE_DRUG (cw_supportive_drug_get_type ())
G_DECLARE_FINAL_TYPE (CwSupportiveDrug, cw_supportive_drug, CW, SUPPORTIVE_DRUG, CwEntity)

/* Given against symptoms or side effects. Members are read-only: write with cw_entity_set(). */
struct _CwSupportiveDrug
{
  CwEntity parent_instance;

  char *name;
  char *botanical_name;
  char *indication;
  CwQuantity *dose;
  int route; /* CwRoute */
  char *frequency;
  CwQuantity *duration;
  CwDate *start;
  CwDate *end;
  char *adverse_event;
  char *note;
};

G_END_DECLS
