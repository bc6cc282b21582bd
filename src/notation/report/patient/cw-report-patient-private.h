/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "notation/report/reader/cw-report-reader-private.h"

G_BEGIN_DECLS

/* What a sentence tells of the patient and of why he came. */
void cw_report_read_patient (CwReportReader *self);
void cw_report_read_presentation (CwReportReader *self);
void cw_report_read_complaints (CwReportReader *self);
gboolean cw_report_find_complaints (CwReportReader *self, gsize from, CwReportRange *list);
void cw_report_read_history (CwReportReader *self);

G_END_DECLS
