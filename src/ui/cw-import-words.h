/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "document/cw-review-import.h"

G_BEGIN_DECLS

char *cw_import_words_dup_summary (const CwImportPreview *preview);
char *cw_import_words_dup_marks (const GPtrArray *marks);
char *cw_import_words_dup_table (const CwRawTable *table, guint index);

G_END_DECLS
