/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "manuscript/cw-manuscript.h"
#include "rules/cw-care.h"

G_BEGIN_DECLS

void cw_care_told_find (CwCareReport *report,
                        CwCase *root,
                        const CwManuscript *manuscript,
                        const GPtrArray *findings);

G_END_DECLS
