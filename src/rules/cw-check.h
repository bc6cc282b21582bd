/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "rules/cw-finding.h"

G_BEGIN_DECLS

GPtrArray *cw_check_case (CwEntity *root);

G_END_DECLS
