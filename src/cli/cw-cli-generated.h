/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *cw_cli_man_dup_page (void);
char *cw_cli_completion_dup_bash (void);

G_END_DECLS
