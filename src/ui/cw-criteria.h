/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "document/cw-criteria-shelf.h"

G_BEGIN_DECLS

CwCriteriaShelf *cw_criteria_get_shelf (void);

G_END_DECLS
