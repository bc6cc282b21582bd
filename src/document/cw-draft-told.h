/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "document/cw-report-draft.h"

G_BEGIN_DECLS

/**
 * CwDraftTarget:
 * @place: (nullable): the list or child of the case; %NULL for a column of a review.
 * @field: the field that takes the words as they stand.
 * @label: what a menu calls it, translated: “Complaint”, “Cause of death”.
 *
 * Something that words of a report can become.
 */
typedef struct
{
  const CwField *place;
  const CwField *field;
  char *label;
} CwDraftTarget;

GPtrArray *cw_report_draft_list_targets (CwReportDraft *self);
CwDraftFact *cw_report_draft_tell (CwReportDraft *self,
                                   const CwDraftTarget *target,
                                   const CwNotationSpan *chosen,
                                   GError **error);

G_END_DECLS
