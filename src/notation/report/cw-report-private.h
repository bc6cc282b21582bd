/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "notation/report/reader/cw-report-reader-private.h"

G_BEGIN_DECLS

void cw_report_read_front (CwReportReader *self);
void cw_report_add_unread_clauses (CwReportReader *self, GArray *unread);

G_END_DECLS
