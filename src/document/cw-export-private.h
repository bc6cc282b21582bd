/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "document/cw-export.h"
#include "model/cw-review.h"

G_BEGIN_DECLS

GHashTable *cw_export_collect_images (CwDocument *document, const CwSnapshot *record);
CwReview *cw_export_load_review (CwDocument *document, const char *case_id);

G_END_DECLS
