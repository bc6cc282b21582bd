/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-evidence.h"
#include "model/cw-review-table.h"

G_BEGIN_DECLS

CwEvidence *cw_review_add_quote (CwReview *review, CwReportedCase *row, const char *key);
CwSecondReading *
cw_review_find_second_reading (CwReview *review, CwReportedCase *row, const char *key);
CwSecondReading *
cw_review_add_second_reading (CwReview *review, CwReportedCase *row, const CwTableColumn *column);
CwFootnoteAnchor *
cw_footnote_find_anchor (CwFootnote *footnote, CwEntity *subject, const char *key);
void cw_footnote_hang (CwFootnote *footnote, CwEntity *subject, const char *key, gboolean hangs);
CwFootnote *cw_review_add_footnote (CwReview *review, const char *text);
gboolean cw_review_has_notes (CwReview *review, CwReportedCase *row);
void cw_review_remove_case (CwReview *review, CwReportedCase *row);

G_END_DECLS
