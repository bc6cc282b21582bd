/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "base/cw-patterns.h"
#include "notation/report/reader/cw-report-fact.h"

G_BEGIN_DECLS

/**
 * CwReport:
 * @facts: (element-type CwReportFact): what was recognised, in the order of the text.
 * @candidates: (element-type CwReportFact): adverse events that the text tells without a treatment
 *   that can have brought them about, or in words that as often tell of a disease, in the order of
 *   the text: the author knows whether one did.
 * @unread: (element-type CwNotationSpan): what was not read of the text about the patient, in the
 *   order of the text: sentences in which nothing was recognised, and clauses of other sentences on
 *   which no fact stands.
 *
 * What was understood of the text of a case report.
 */
typedef struct
{
  GPtrArray *facts;
  GPtrArray *candidates;
  GArray *unread;
} CwReport;

CwReport *cw_report_parse (const char *text);
CwReport *cw_report_parse_with (CwPatterns *patterns, const char *text);
void cw_report_free (CwReport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwReport, cw_report_free)

G_END_DECLS
