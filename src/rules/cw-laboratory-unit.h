/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

double cw_laboratory_unit_get_factor (const char *analyte, const char *from, const char *to);

G_END_DECLS
