/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "cli/cw-cli-commands.h"

G_BEGIN_DECLS

char *cw_cli_help_dup_program (void);
char *cw_cli_help_dup_command (const CwCliCommand *command);
char *cw_cli_help_dup_hint (const CwCliCommand *command);

G_END_DECLS
