/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "io/cw-case-json.h"
#include "model/cw-summary.h"

G_BEGIN_DECLS

/**
 * CwImportedRecord:
 * @snapshot: the record as the file has it.
 * @summary: its line of the library list, without times.
 * @images: (nullable): its images.
 *
 * A record that was read and can be written.
 */
typedef struct
{
  CwSnapshot *snapshot;
  CwSummary *summary;
  GHashTable *images;
} CwImportedRecord;

void cw_imported_record_free (CwImportedRecord *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwImportedRecord, cw_imported_record_free)

typedef struct _CwImportReader CwImportReader;

CwImportReader *cw_import_reader_new (GBytes *bytes, const GArray *records);
CwImportedRecord *cw_import_reader_next (CwImportReader *self, GError **error);
void cw_import_reader_free (CwImportReader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwImportReader, cw_import_reader_free)

G_END_DECLS
