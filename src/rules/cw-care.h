/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-entity.h"
#include "rules/cw-care-report.h"

G_BEGIN_DECLS

CwCareReport *cw_care_evaluate (CwEntity *root);
void cw_care_count (CwEntity *root, guint *met, guint *total);

G_END_DECLS
