/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-snapshot.h"

G_BEGIN_DECLS

GPtrArray *cw_contributors_get (const CwSnapshot *publication);
const char *cw_contributors_get_role (const CwSnapshot *contributor);
char *cw_contributors_dup_initials (const char *given);
char *cw_contributors_dup_all_initials (const char *given, const char *family);

G_END_DECLS
