/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-entity.h"

G_BEGIN_DECLS

/* How sure the diagnosis is. Zero is "not recorded". */
typedef enum
{
  CW_CERTAINTY_SUSPECTED = 1,
  CW_CERTAINTY_CLINICAL,
  CW_CERTAINTY_CONFIRMED,
} CwCertainty;

/* Who decided. Zero is "not recorded". */
typedef enum
{
  CW_DECISION_MAKER_MDT = 1,
  CW_DECISION_MAKER_CLINICIANS,
  CW_DECISION_MAKER_PATIENT,
  CW_DECISION_MAKER_FAMILY,
  CW_DECISION_MAKER_OTHER,
} CwDecisionMaker;

/* What the patient answered. Zero is "not recorded". */
typedef enum
{
  CW_ANSWER_ACCEPTED = 1,
  CW_ANSWER_REFUSED,
  CW_ANSWER_DEFERRED,
  CW_ANSWER_NOT_ASKED,
} CwAnswer;

#define CW_TYPE_DIAGNOSIS (cw_diagnosis_get_type ())
G_DECLARE_FINAL_TYPE (CwDiagnosis, cw_diagnosis, CW, DIAGNOSIS, CwEntity)

/* The diagnosis of the case. Members are read-only: write with cw_entity_set(). */
struct _CwDiagnosis
{
  CwEntity parent_instance;

  char *name;
  char *abbreviation;
  char *primary_site;
  int certainty; /* CwCertainty */
  CwDate *date;
  char *method;
  char *oncotree;
  char *ncit;
  char *icd_o_morphology;
  char *icd_o_topography;
  char *mondo;
  char *extent;
  int resectable;
  char *stage_system;
  char *stage_edition;
  char *tnm;
  char *stage;
  char *prognosis;
  char *challenges;
  char *reasoning;
};

#define CW_TYPE_DIFFERENTIAL (cw_differential_get_type ())
G_DECLARE_FINAL_TYPE (CwDifferential, cw_differential, CW, DIFFERENTIAL, CwEntity)

/* A diagnosis that was considered. Members are read-only: write with cw_entity_set(). */
struct _CwDifferential
{
  CwEntity parent_instance;

  char *diagnosis;
  char *excluded_because;
};

#define CW_TYPE_METASTATIC_SITE (cw_metastatic_site_get_type ())
G_DECLARE_FINAL_TYPE (CwMetastaticSite, cw_metastatic_site, CW, METASTATIC_SITE, CwEntity)

/* Where the disease had spread. Members are read-only: write with cw_entity_set(). */
struct _CwMetastaticSite
{
  CwEntity parent_instance;

  char *site;
  CwQuantity *number;
  char *number_text;
  CwDate *date;
  char *note;
};

#define CW_TYPE_DECISION (cw_decision_get_type ())
G_DECLARE_FINAL_TYPE (CwDecision, cw_decision, CW, DECISION, CwEntity)

/* A decision on the way, with its reason. Members are read-only: write with cw_entity_set(). */
struct _CwDecision
{
  CwEntity parent_instance;

  CwDate *date;
  char *relative_time;
  int by; /* CwDecisionMaker */
  char *options;
  char *decision;
  char *reason;
  int answer; /* CwAnswer */
  char *answer_reason;
};

G_END_DECLS
