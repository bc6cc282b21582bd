/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-entity.h"

G_BEGIN_DECLS

/* Where a value stands to its reference range. Zero is "not recorded". */
typedef enum
{
  CW_RESULT_FLAG_NORMAL = 1,
  CW_RESULT_FLAG_LOW,
  CW_RESULT_FLAG_HIGH,
  CW_RESULT_FLAG_CRITICAL_LOW,
  CW_RESULT_FLAG_CRITICAL_HIGH,
  CW_RESULT_FLAG_ABNORMAL,
} CwResultFlag;

#define CW_TYPE_EXAMINATION (cw_examination_get_type ())
G_DECLARE_FINAL_TYPE (CwExamination, cw_examination, CW, EXAMINATION, CwEntity)

/* A finding of the physical examination, vital signs included. Members are read-only: write with
 * cw_entity_set(). */
struct _CwExamination
{
  CwEntity parent_instance;

  CwDate *date;
  char *system;
  char *finding;
  CwQuantity *value;
  int flag; /* CwResultFlag */
  char *note;
};

#define CW_TYPE_LABORATORY_RESULT (cw_laboratory_result_get_type ())
G_DECLARE_FINAL_TYPE (CwLaboratoryResult, cw_laboratory_result, CW, LABORATORY_RESULT, CwEntity)

/* One value of a series. Members are read-only: write with cw_entity_set(). */
struct _CwLaboratoryResult
{
  CwEntity parent_instance;

  CwDate *date;
  CwQuantity *value;
  char *text;
  int flag; /* CwResultFlag */
  char *relative_time;
  char *note;
};

#define CW_TYPE_LABORATORY_SERIES (cw_laboratory_series_get_type ())
G_DECLARE_FINAL_TYPE (CwLaboratorySeries, cw_laboratory_series, CW, LABORATORY_SERIES, CwEntity)

/* One analyte over time. Members are read-only: write with cw_entity_set(). */
struct _CwLaboratorySeries
{
  CwEntity parent_instance;

  char *analyte;
  char *specimen;
  CwQuantity *reference_low;
  CwQuantity *reference_high;
  char *method;
  GListStore *results; /* CwLaboratoryResult */
};

#define CW_TYPE_IMAGING_STUDY (cw_imaging_study_get_type ())
G_DECLARE_FINAL_TYPE (CwImagingStudy, cw_imaging_study, CW, IMAGING_STUDY, CwEntity)

/* One examination by imaging. Members are read-only: write with cw_entity_set(). */
struct _CwImagingStudy
{
  CwEntity parent_instance;

  CwDate *date;
  char *modality;
  char *region;
  char *relative_time;
  char *findings;
  char *sites;
  char *nodes;
  char *ascites;
  char *compared_with;
  char *comparison;
  char *figure;
  char *panels;
};

G_END_DECLS
