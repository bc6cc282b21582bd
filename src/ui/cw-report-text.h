/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "document/cw-report-draft.h"

G_BEGIN_DECLS

#define CW_TYPE_REPORT_TEXT (cw_report_text_get_type ())
G_DECLARE_FINAL_TYPE (CwReportText, cw_report_text, CW, REPORT_TEXT, GtkWidget)

GtkWidget *cw_report_text_new (CwReportDraft *draft);
void cw_report_text_show_fact (CwReportText *self, CwDraftFact *fact);

G_END_DECLS
