/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "document/cw-document.h"
#include "model/cw-review.h"

G_BEGIN_DECLS

/**
 * CwCaseChecks:
 * @findings: (element-type CwFinding): what was found, the worst first.
 * @outcomes: (nullable) (element-type utf8 CwFigureOutcome): what came of the figures, if they were
 *   composed now or before.
 *
 * What was found in a case beside its prose and CARE.
 */
typedef struct
{
  GPtrArray *findings;
  GHashTable *outcomes;
} CwCaseChecks;

void cw_case_checks_free (CwCaseChecks *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwCaseChecks, cw_case_checks_free)

void cw_case_checks_new_async (CwDocument *document,
                               CwRecord *record,
                               GHashTable *outcomes,
                               gboolean composes,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
CwCaseChecks *cw_case_checks_new_finish (GAsyncResult *result, GError **error);

void cw_case_inspect_async (CwRecord *record,
                            CwReview *review,
                            GPtrArray *publications,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
GPtrArray *cw_case_inspect_finish (GAsyncResult *result, GError **error);

G_END_DECLS
