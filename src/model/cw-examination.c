/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "model/cw-examination.h"

#include <glib/gi18n-lib.h>

#include "vocab/cw-vocabulary.h"

/* What was found on the patient and in the laboratory. */

static const CwFieldChoice result_flag_choices[] = {
  { "normal", N_ ("Normal"), NULL },
  { "low", N_ ("Low"), NULL },
  { "high", N_ ("High"), NULL },
  { "critical-low", N_ ("Critically low"), NULL },
  { "critical-high", N_ ("Critically high"), NULL },
  { "abnormal", N_ ("Abnormal"), NULL },
};

static const CwField examination_fields[] = {
  CW_DATE (CwExamination, date, N_ ("Date")),
  CW_TEXT (CwExamination,
           system,
           N_ ("System or sign"),
           .care = "6.finding",
           .hint = N_ ("Blood pressure, abdomen")),
  CW_TEXT (CwExamination, finding, N_ ("Finding"), .flags = CW_FIELD_TITLE, .care = "6.finding"),
  CW_QUANTITY (CwExamination, value, N_ ("Value"), .units = "*"),
  CW_CODE (CwExamination, flag, N_ ("Flag"), result_flag_choices),
  CW_PROSE (CwExamination, note, N_ ("Note")),
};

CW_DEFINE_ENTITY (CwExamination,
                  cw_examination,
                  "examination",
                  N_ ("Examination finding"),
                  examination_fields)

static const CwField laboratory_result_fields[] = {
  CW_DATE (CwLaboratoryResult, date, N_ ("Date")),
  CW_QUANTITY (CwLaboratoryResult, value, N_ ("Value"), .units = "*", .care = "8a.method"),
  CW_TEXT (CwLaboratoryResult, text, N_ ("Result in words"), .care = "8a.method"),
  CW_CODE (CwLaboratoryResult, flag, N_ ("Flag"), result_flag_choices),
  CW_TEXT (CwLaboratoryResult,
           relative_time,
           N_ ("Time in words"),
           .flags = CW_FIELD_WHEN,
           .hint = N_ ("Without a date: after 2 cycles")),
  CW_PROSE (CwLaboratoryResult, note, N_ ("Note")),
};

CW_DEFINE_ENTITY (CwLaboratoryResult,
                  cw_laboratory_result,
                  "laboratory-result",
                  N_ ("Laboratory result"),
                  laboratory_result_fields)

static const CwField laboratory_series_fields[] = {
  CW_TEXT (CwLaboratorySeries,
           analyte,
           N_ ("Analyte"),
           .flags = CW_FIELD_TITLE,
           .vocabulary = 1 + CW_VOCABULARY_ANALYTE,
           .care = "8a.method"),
  CW_TEXT (CwLaboratorySeries, specimen, N_ ("Specimen"), .hint = N_ ("Serum, urine, stool")),
  CW_QUANTITY (CwLaboratorySeries, reference_low, N_ ("Reference low"), .units = "*"),
  CW_QUANTITY (CwLaboratorySeries, reference_high, N_ ("Reference high"), .units = "*"),
  CW_TEXT (CwLaboratorySeries, method, N_ ("Method"), .flags = CW_FIELD_ADVANCED),
  CW_LIST (CwLaboratorySeries,
           results,
           N_ ("Results"),
           cw_laboratory_result_get_type,
           .hint = N_ ("Add each value with its date")),
};

CW_DEFINE_ENTITY (CwLaboratorySeries,
                  cw_laboratory_series,
                  "laboratory-series",
                  N_ ("Laboratory series"),
                  laboratory_series_fields)

static const CwField imaging_study_fields[] = {
  CW_DATE (CwImagingStudy, date, N_ ("Date")),
  CW_TEXT (CwImagingStudy,
           modality,
           N_ ("Modality"),
           .flags = CW_FIELD_TITLE,
           .vocabulary = 1 + CW_VOCABULARY_MODALITY,
           .care = "8a.method"),
  CW_TEXT (CwImagingStudy, region, N_ ("Region")),
  CW_TEXT (CwImagingStudy,
           relative_time,
           N_ ("Time in words"),
           .flags = CW_FIELD_WHEN,
           .hint = N_ ("Without a date: after 2 cycles")),
  CW_PROSE (CwImagingStudy, findings, N_ ("Findings"), .care = "8a.method"),
  CW_TEXT (CwImagingStudy, sites, N_ ("Sites involved")),
  CW_TEXT (CwImagingStudy, nodes, N_ ("Lymph nodes")),
  CW_TEXT (CwImagingStudy, ascites, N_ ("Ascites and effusions")),
  CW_REFERENCE (CwImagingStudy, compared_with, N_ ("Compared with"), "imaging-study"),
  CW_PROSE (CwImagingStudy, comparison, N_ ("Comparison")),
  CW_REFERENCE (CwImagingStudy, figure, N_ ("Figure"), "figure"),
  CW_TEXT (CwImagingStudy, panels, N_ ("Panels"), .hint = N_ ("A–C")),
};

CW_DEFINE_ENTITY (CwImagingStudy,
                  cw_imaging_study,
                  "imaging-study",
                  N_ ("Imaging study"),
                  imaging_study_fields)
