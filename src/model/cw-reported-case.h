/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-entity.h"

G_BEGIN_DECLS

#define CW_TYPE_APPRAISAL (cw_appraisal_get_type ())
G_DECLARE_FINAL_TYPE (CwAppraisal, cw_appraisal, CW, APPRAISAL, CwEntity)

/* What one reader thinks of the quality of one report. Members are read-only: write with
 * cw_entity_set(). */
struct _CwAppraisal
{
  CwEntity parent_instance;

  char *reader;
  int demographics;
  int history;
  int condition;
  int tests;
  int treatment;
  int course;
  int harms;
  int lessons;
  int selection;
  int exposure;
  int outcome;
  int alternatives;
  int challenge;
  int dose_response;
  int follow_up;
  int description;
  char *note;
};

#define CW_TYPE_TABLE_VALUE (cw_table_value_get_type ())
G_DECLARE_FINAL_TYPE (CwTableValue, cw_table_value, CW, TABLE_VALUE, CwEntity)

/* The cell of one reported case in a column that the author added. Members are read-only: write
 * with cw_review_table_set(). */
struct _CwTableValue
{
  CwEntity parent_instance;

  char *column;
  char *value;
};

#define CW_TYPE_REPORTED_CASE (cw_reported_case_get_type ())
G_DECLARE_FINAL_TYPE (CwReportedCase, cw_reported_case, CW, REPORTED_CASE, CwEntity)

/* One published case, a row of a review. Cells hold canonical text, see CW_TABLE_CELL. Members are
 * read-only: write with cw_entity_set(). */
struct _CwReportedCase
{
  CwEntity parent_instance;

  char *citation;
  char *publication; /* id of a reference of the library */
  char *source_key; /* what the imported file called the row */
  char *year;
  char *country;
  char *sex;
  char *age;
  char *diagnosis;
  char *primary_site;
  char *stage;
  char *surgery;
  char *targeted_therapy;
  char *treatment_line;
  char *other_therapy;
  char *dose;
  char *best_response;
  char *size_change;
  char *progression_free_survival;
  char *progressed;
  char *overall_survival;
  char *status;
  char *adverse_events;
  char *follow_up;
  char *remark;
  GListStore *values; /* CwTableValue */
  GListStore *appraisals; /* CwAppraisal */
};

G_END_DECLS
