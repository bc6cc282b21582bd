/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *cw_table_heading_split (const char *heading, const char **unit);
char *cw_table_heading_join (const char *label, const char *unit);

G_END_DECLS
