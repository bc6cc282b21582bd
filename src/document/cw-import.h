/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "document/cw-document.h"
#include "document/cw-export.h"

G_BEGIN_DECLS

/**
 * CwImportResult:
 * @ids: (element-type utf8): ids of the records that came in.
 * @copies: how many of them stood in the library already and came in as copies.
 * @total: how many the file holds.
 */
typedef struct
{
  GPtrArray *ids;
  guint copies;
  guint total;
} CwImportResult;

void cw_import_result_free (CwImportResult *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwImportResult, cw_import_result_free)

CwImportResult *cw_import_file (CwDocument *document,
                                const char *path,
                                gboolean dry_run,
                                CwProgress progress,
                                gpointer user_data,
                                GCancellable *cancellable,
                                GError **error);
CwImportResult *cw_import_bytes (CwDocument *document,
                                 GBytes *bytes,
                                 gboolean dry_run,
                                 CwProgress progress,
                                 gpointer user_data,
                                 GCancellable *cancellable,
                                 GError **error);

G_END_DECLS
