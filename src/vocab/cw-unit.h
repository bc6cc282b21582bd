/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *cw_unit_get_print (const char *ucum_code);
const char *cw_unit_get_kind (const char *ucum_code);
const char *cw_unit_lookup (const char *text);

G_END_DECLS
