/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "cli/cw-cli-commands.h"

G_BEGIN_DECLS

/**
 * CwCliAction:
 * @name: the first argument.
 * @run: does it.
 * @options: the options that make sense for it, each between blanks.
 * @min_arguments: fewest arguments behind the name.
 * @max_arguments: most arguments behind the name.
 *
 * One of the things that a command can do.
 */
typedef struct
{
  const char *name;
  CwCliRun run;
  const char *options;
  guint min_arguments;
  guint max_arguments;
} CwCliAction;

CwCliStatus cw_cli_run_action (CwCli *cli, const CwCliAction *actions, guint n, GError **error);
CwCliStatus cw_cli_fail_usage (GError **error, const char *sentence);

G_END_DECLS
