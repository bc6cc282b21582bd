/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-entity.h"

G_BEGIN_DECLS

/* How tissue was taken. Zero is "not recorded". */
typedef enum
{
  CW_SPECIMEN_METHOD_CORE_NEEDLE_BIOPSY = 1,
  CW_SPECIMEN_METHOD_FINE_NEEDLE_ASPIRATION,
  CW_SPECIMEN_METHOD_INCISIONAL_BIOPSY,
  CW_SPECIMEN_METHOD_EXCISIONAL_BIOPSY,
  CW_SPECIMEN_METHOD_ENDOSCOPIC_BIOPSY,
  CW_SPECIMEN_METHOD_RESECTION,
  CW_SPECIMEN_METHOD_CYTOLOGY,
  CW_SPECIMEN_METHOD_BONE_MARROW,
  CW_SPECIMEN_METHOD_BIOPSY_NOT_SPECIFIED,
  CW_SPECIMEN_METHOD_OTHER,
} CwSpecimenMethod;

/* Result of a stain. "Not done" is not "negative". Zero is "not recorded". */
typedef enum
{
  CW_STAIN_RESULT_POSITIVE = 1,
  CW_STAIN_RESULT_NEGATIVE,
  CW_STAIN_RESULT_FOCAL,
  CW_STAIN_RESULT_EQUIVOCAL,
  CW_STAIN_RESULT_RETAINED,
  CW_STAIN_RESULT_LOST,
  CW_STAIN_RESULT_MUTANT,
  CW_STAIN_RESULT_WILD_TYPE,
  CW_STAIN_RESULT_NOT_DONE,
} CwStainResult;

/* Staining intensity. Zero is "not recorded". */
typedef enum
{
  CW_INTENSITY_0 = 1,
  CW_INTENSITY_1,
  CW_INTENSITY_2,
  CW_INTENSITY_3,
} CwIntensity;

/* Scoring system. Zero is "not recorded". */
typedef enum
{
  CW_SCORING_TPS = 1,
  CW_SCORING_CPS,
  CW_SCORING_IC,
  CW_SCORING_ALLRED,
  CW_SCORING_H_SCORE,
  CW_SCORING_HER2,
  CW_SCORING_INDEX,
  CW_SCORING_OTHER,
} CwScoring;

/* Kind of genomic change. Zero is "not recorded". */
typedef enum
{
  CW_VARIANT_KIND_FUSION = 1,
  CW_VARIANT_KIND_MUTATION,
  CW_VARIANT_KIND_AMPLIFICATION,
  CW_VARIANT_KIND_DELETION,
  CW_VARIANT_KIND_REARRANGEMENT,
  CW_VARIANT_KIND_EXPRESSION,
  CW_VARIANT_KIND_WILD_TYPE,
  CW_VARIANT_KIND_SIGNATURE,
} CwVariantKind;

/* Outcome of a test. Zero is "not recorded". */
typedef enum
{
  CW_TEST_RESULT_DETECTED = 1,
  CW_TEST_RESULT_NOT_DETECTED,
  CW_TEST_RESULT_NOT_EVALUABLE,
  CW_TEST_RESULT_NOT_DONE,
} CwTestResult;

#define CW_TYPE_SPECIMEN (cw_specimen_get_type ())
G_DECLARE_FINAL_TYPE (CwSpecimen, cw_specimen, CW, SPECIMEN, CwEntity)

/* Tissue that was examined. Members are read-only: write with cw_entity_set(). */
struct _CwSpecimen
{
  CwEntity parent_instance;

  CwDate *date;
  char *site;
  int method; /* CwSpecimenMethod */
  char *guidance;
  char *histology;
  char *laboratory;
  char *advised_by;
  char *figure;
  char *panels;
};

#define CW_TYPE_STAIN (cw_stain_get_type ())
G_DECLARE_FINAL_TYPE (CwStain, cw_stain, CW, STAIN, CwEntity)

/* One antibody on one specimen. Members are read-only: write with cw_entity_set(). */
struct _CwStain
{
  CwEntity parent_instance;

  char *marker;
  char *as_written;
  int result; /* CwStainResult */
  int intensity; /* CwIntensity */
  CwQuantity *percent;
  char *pattern;
  char *clone;
  int scoring; /* CwScoring */
  CwQuantity *score;
  char *figure;
  char *panels;
  char *note;
};

#define CW_TYPE_PANEL (cw_panel_get_type ())
G_DECLARE_FINAL_TYPE (CwPanel, cw_panel, CW, PANEL, CwEntity)

/* Stains done together. Members are read-only: write with cw_entity_set(). */
struct _CwPanel
{
  CwEntity parent_instance;

  char *name;
  CwDate *date;
  char *specimen;
  char *as_written;
  char *interpretation;
  GListStore *stains; /* CwStain */
};

#define CW_TYPE_MOLECULAR_RESULT (cw_molecular_result_get_type ())
G_DECLARE_FINAL_TYPE (CwMolecularResult, cw_molecular_result, CW, MOLECULAR_RESULT, CwEntity)

/* A genomic finding. Members are read-only: write with cw_entity_set(). */
struct _CwMolecularResult
{
  CwEntity parent_instance;

  char *gene;
  int kind; /* CwVariantKind */
  char *partner;
  char *variant;
  int result; /* CwTestResult */
  char *method;
  CwQuantity *allele_fraction;
  CwDate *date;
  char *specimen;
  char *note;
};

G_END_DECLS
