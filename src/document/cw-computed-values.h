/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "document/cw-record.h"
#include "rules/cw-derived.h"

G_BEGIN_DECLS

GPtrArray *cw_computed_values_get (CwRecord *record);

G_END_DECLS
