/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "document/cw-report-draft.h"

G_BEGIN_DECLS

#define CW_TYPE_REPORT_REVIEW (cw_report_review_get_type ())
G_DECLARE_FINAL_TYPE (CwReportReview, cw_report_review, CW, REPORT_REVIEW, GtkWidget)

GtkWidget *cw_report_review_new (CwReportDraft *draft);

G_END_DECLS
