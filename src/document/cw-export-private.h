/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "document/cw-export.h"
#include "model/cw-review.h"
#include "rules/cw-care-report.h"

G_BEGIN_DECLS

GHashTable *cw_export_collect_images (CwDocument *document, const CwSnapshot *record);
CwReview *cw_export_load_review (CwDocument *document, const char *case_id);
CwCareReport *cw_export_new_care_report (const CwSnapshot *record, CwEntity *shown);
GBytes *cw_export_write_care (CwEntity *root,
                              const CwCareReport *report,
                              CwExportFormat format,
                              CwExportLayout layout,
                              char *const *places,
                              GDateTime *date,
                              GError **error);

G_END_DECLS
