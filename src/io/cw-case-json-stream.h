/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "io/cw-case-json.h"

G_BEGIN_DECLS

typedef struct _CwCaseJsonStream CwCaseJsonStream;

CwCaseJsonStream *
cw_case_json_stream_new (GOutputStream *output, GCancellable *cancellable, GError **error);
gboolean cw_case_json_stream_add (CwCaseJsonStream *self,
                                  const CwSnapshot *record,
                                  GHashTable *images,
                                  GError **error);
gboolean cw_case_json_stream_end (CwCaseJsonStream *self, GError **error);
void cw_case_json_stream_free (CwCaseJsonStream *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwCaseJsonStream, cw_case_json_stream_free)

G_END_DECLS
