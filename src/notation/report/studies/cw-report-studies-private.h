/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "notation/report/reader/cw-report-reader-private.h"

G_BEGIN_DECLS

/* What a sentence tells of what was measured and seen. */
void cw_report_read_laboratory (CwReportReader *self);
void cw_report_read_far_tables (CwReportReader *self);
void cw_report_read_imaging (CwReportReader *self);
void cw_report_read_specimen (CwReportReader *self);
void cw_report_read_stains (CwReportReader *self);
void cw_report_read_molecular (CwReportReader *self);

void cw_report_table_free (struct _CwReportTable *self);

G_END_DECLS
