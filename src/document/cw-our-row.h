/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "document/cw-document.h"
#include "model/cw-reported-case.h"

G_BEGIN_DECLS

#define CW_TYPE_OUR_ROW (cw_our_row_get_type ())
G_DECLARE_FINAL_TYPE (CwOurRow, cw_our_row, CW, OUR_ROW, GObject)

CwOurRow *cw_our_row_new (CwDocument *document, CwRecord *review);
GListModel *cw_our_row_get_model (CwOurRow *self);
CwReportedCase *cw_our_row_get (CwOurRow *self);
const char *cw_our_row_get_problem (CwOurRow *self);
GPtrArray *cw_our_row_list_cases (CwOurRow *self);
void cw_our_row_choose (CwOurRow *self, const char *id);

CwRecord *cw_our_row_open_case (CwDocument *document, const char *id, GError **error);
void cw_our_row_open_case_async (CwDocument *document,
                                 const char *id,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
CwRecord *cw_our_row_open_case_finish (CwDocument *document, GAsyncResult *result, GError **error);

G_END_DECLS
