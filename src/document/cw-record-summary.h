/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-entity.h"
#include "model/cw-summary.h"

G_BEGIN_DECLS

CwSummary *cw_record_summary_new (CwEntity *root, gint64 created, gint64 modified);

G_END_DECLS
