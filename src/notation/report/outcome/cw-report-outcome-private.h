/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "notation/report/reader/cw-report-reader-private.h"

G_BEGIN_DECLS

/* What a sentence tells of what was decided, what a treatment did and what came of it. */
void cw_report_read_decision (CwReportReader *self);
void cw_report_read_events (CwReportReader *self);
void cw_report_prepare_events (CwReportReader *self);
void cw_report_read_outcome (CwReportReader *self);

G_END_DECLS
