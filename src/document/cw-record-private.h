/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "base/cw-patterns.h"
#include "document/cw-record.h"
#include "store/cw-store.h"

G_BEGIN_DECLS

CwRecord *cw_record_new (CwStore *store, CwEntity *root, GPtrArray *groups, gint64 created);
CwPatterns *cw_record_get_patterns (CwRecord *self);

G_END_DECLS
