/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "io/cw-sheet.h"
#include "rules/cw-care.h"

G_BEGIN_DECLS

CwSheet *cw_care_sheet_new (CwEntity *root,
                            const CwCareReport *report,
                            CwCareLayout layout,
                            char *const *places,
                            GDateTime *date);

G_END_DECLS
