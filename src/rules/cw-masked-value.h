/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "base/cw-date.h"

G_BEGIN_DECLS

char *cw_mask_age (const char *canonical);
char *cw_mask_date (const char *canonical, const CwDate *presentation);

G_END_DECLS
