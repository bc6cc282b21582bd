/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-snapshot.h"

G_BEGIN_DECLS

char *cw_vancouver_format (const CwSnapshot *publication);
char *cw_vancouver_dup_pages (const char *pages);

G_END_DECLS
