/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "io/cw-reference-draft.h"

G_BEGIN_DECLS

void cw_reference_name_add (CwReferenceDraft *draft, const char *role, const char *text);
char *cw_reference_name_dup (const CwSnapshot *contributor);

G_END_DECLS
