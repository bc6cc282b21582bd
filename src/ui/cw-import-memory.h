/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "document/cw-review-import.h"

G_BEGIN_DECLS

void cw_import_memory_recall (CwReviewImport *import);
void cw_import_memory_keep (const CwReviewImport *import, const char *guessed);

G_END_DECLS
