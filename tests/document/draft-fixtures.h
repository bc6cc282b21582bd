/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "document-fixtures.h"
#include "document/cw-report-draft.h"

G_BEGIN_DECLS

/* Where the report was read from. */
#define SOURCE "report.pdf"

/* A new case and what the report says for it. */
typedef struct
{
  Fixture fixture;
  CwDocument *document;
  CwRecord *record;
  CwReportDraft *draft;
} Desk;

extern const char report[];

CwReportDraft *make_draft (Desk *self, const char *text);
void desk_set_up (Desk *self, gconstpointer data);
void desk_tear_down (Desk *self, gconstpointer data);
CwDraftFact *find_in (CwReportDraft *draft, const char *start);
CwEntity *get_root (Desk *self);
CwEntity *get_patient (Desk *self);
CwEntity *insert_row (CwEntity *parent, const char *list);
guint count_rows (GListStore *list);
void assert_text (CwEntity *entity, const char *name, const char *expected);
void assert_fact (CwReportDraft *draft, CwDraftFact *fact, CwDraftState state, CwDraftMatch match);
void undo (Desk *self);
void redo (Desk *self);

G_END_DECLS
