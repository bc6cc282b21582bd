/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "document/cw-export.h"

G_BEGIN_DECLS

GHashTable *cw_export_collect_images (CwDocument *document, const CwSnapshot *record);

G_END_DECLS
