/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "document/cw-report-draft.h"

G_BEGIN_DECLS

#define CW_TYPE_REPORT_TEXT_VIEW (cw_report_text_view_get_type ())
G_DECLARE_FINAL_TYPE (CwReportTextView, cw_report_text_view, CW, REPORT_TEXT_VIEW, GtkWidget)

GtkWidget *cw_report_text_view_new (CwReportDraft *draft);
void cw_report_text_view_show_fact (CwReportTextView *self, CwDraftFact *fact);
gboolean cw_report_text_view_get_words (CwReportTextView *self, CwNotationSpan *words);
void cw_report_text_view_drop_words (CwReportTextView *self);

G_END_DECLS
