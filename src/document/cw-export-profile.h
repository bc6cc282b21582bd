/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "document/cw-document.h"
#include "manuscript/cw-manuscript.h"
#include "vocab/cw-journal-profile.h"

G_BEGIN_DECLS

CwJournalProfile *cw_export_find_profile (const CwSnapshot *record, const char *id, GError **error);
CwManuscript *cw_export_new_manuscript (CwDocument *document,
                                        const CwSnapshot *record,
                                        const CwJournalProfile *profile,
                                        GCancellable *cancellable,
                                        GError **error);

G_END_DECLS
