/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "notation/report/reader/cw-report-reader-private.h"

G_BEGIN_DECLS

/* "Alleged assault", "a road traffic accident": what happened, and no disease; but a
 * cerebrovascular accident is one. */
#define CW_REPORT_NO_DISEASE "\\b(?:alleged|assault|(?<!vascular )accident)\\b"

/* What a sentence tells of the disease, and what the whole text says of it. */
void cw_report_read_diagnosis (CwReportReader *self);
void cw_report_read_diagnosis_basis (CwReportReader *self);
void cw_report_add_diagnosis_date (CwReportReader *self, gsize to, gsize from);
void cw_report_read_differentials (CwReportReader *self);
void cw_report_read_stage (CwReportReader *self);
void cw_report_read_metastases (CwReportReader *self);
void cw_report_read_about (CwReportReader *self);
void cw_report_read_tumor (CwReportReader *self);
void cw_report_read_suspicion (CwReportReader *self);
void cw_report_read_title_disease (CwReportReader *self, const CwReportSentence *title);
void cw_report_read_title (CwReportReader *self);
void cw_report_settle_diagnosis (CwReportReader *self);

G_END_DECLS
