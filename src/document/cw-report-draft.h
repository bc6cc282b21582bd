/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gio/gio.h>

#include "document/cw-draft-fact.h"
#include "document/cw-record.h"
#include "io/cw-source-text.h"
#include "model/cw-reported-case.h"

G_BEGIN_DECLS

#define CW_TYPE_REPORT_DRAFT (cw_report_draft_get_type ())
G_DECLARE_FINAL_TYPE (CwReportDraft, cw_report_draft, CW, REPORT_DRAFT, GObject)

CwReportDraft *cw_report_draft_new (CwRecord *record, CwSourceText *text, const char *source);
void cw_report_draft_new_async (CwRecord *record,
                                CwSourceText *text,
                                const char *source,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
CwReportDraft *cw_report_draft_new_finish (GAsyncResult *result, GError **error);

CwRecord *cw_report_draft_get_record (CwReportDraft *self);
const CwSourceText *cw_report_draft_get_text (CwReportDraft *self);
const char *cw_report_draft_get_source (CwReportDraft *self);
const CwNotationSpan *cw_report_draft_get_unread (CwReportDraft *self, guint *n_spans);
gboolean cw_report_draft_fills_row (CwReportDraft *self);
void cw_report_draft_set_row (CwReportDraft *self, const char *id);
CwReportedCase *cw_report_draft_get_row (CwReportDraft *self);
void cw_report_draft_locate (CwReportDraft *self,
                             CwDraftFact *fact,
                             const char **entity_id,
                             const char **field);
char *cw_report_draft_describe_present (CwReportDraft *self, CwDraftFact *fact);
guint cw_report_draft_count (CwReportDraft *self, CwDraftState state);
void cw_report_draft_refresh (CwReportDraft *self);

gboolean cw_report_draft_accept (CwReportDraft *self, CwDraftFact *fact, GError **error);
gboolean cw_report_draft_replace (CwReportDraft *self, CwDraftFact *fact, GError **error);
guint cw_report_draft_count_acceptable (CwReportDraft *self);
guint cw_report_draft_accept_all (CwReportDraft *self);
void cw_report_draft_set_dismissed (CwReportDraft *self, CwDraftFact *fact, gboolean dismissed);

G_END_DECLS
