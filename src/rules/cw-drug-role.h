/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-treatment.h"

G_BEGIN_DECLS

int cw_drug_role_from_name (const char *name);
const char *cw_drug_inn_from_name (const char *name);

G_END_DECLS
