/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "document/cw-report-draft.h"

G_BEGIN_DECLS

#define CW_TYPE_DRAFT_FACT_ROW (cw_draft_fact_row_get_type ())
G_DECLARE_FINAL_TYPE (CwDraftFactRow, cw_draft_fact_row, CW, DRAFT_FACT_ROW, GtkWidget)

GtkWidget *cw_draft_fact_row_new (CwReportDraft *draft);
CwDraftFact *cw_draft_fact_row_get_fact (CwDraftFactRow *self);
void cw_draft_fact_row_set_fact (CwDraftFactRow *self, CwDraftFact *fact);
void cw_draft_fact_row_grab_button (CwDraftFactRow *self, gboolean accept);
void cw_draft_fact_decide (GtkWidget *widget, CwReportDraft *draft, CwDraftFact *fact);

G_END_DECLS
