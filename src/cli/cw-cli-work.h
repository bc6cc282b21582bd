/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "cli/cw-cli-commands.h"

G_BEGIN_DECLS

/* The work of each row of the command table, one file each. */

CwCliStatus cw_cli_run_new (CwCli *cli, GError **error);
CwCliStatus cw_cli_run_list (CwCli *cli, GError **error);
CwCliStatus cw_cli_run_show (CwCli *cli, GError **error);
CwCliStatus cw_cli_run_export (CwCli *cli, GError **error);
CwCliStatus cw_cli_run_import (CwCli *cli, GError **error);
CwCliStatus cw_cli_run_check (CwCli *cli, GError **error);
CwCliStatus cw_cli_run_compute (CwCli *cli, GError **error);
CwCliStatus cw_cli_run_figure (CwCli *cli, GError **error);
CwCliStatus cw_cli_run_facts (CwCli *cli, GError **error);
CwCliStatus cw_cli_run_manuscript (CwCli *cli, GError **error);
CwCliStatus cw_cli_run_submit (CwCli *cli, GError **error);
CwCliStatus cw_cli_run_fields (CwCli *cli, GError **error);
CwCliStatus cw_cli_run_parse (CwCli *cli, GError **error);
CwCliStatus cw_cli_run_profiles (CwCli *cli, GError **error);
CwCliStatus cw_cli_run_vocab (CwCli *cli, GError **error);
const char *cw_cli_parse_get_kind (guint index);
CwCliStatus cw_cli_run_refs (CwCli *cli, GError **error);
CwCliStatus cw_cli_run_review (CwCli *cli, GError **error);
const char *cw_cli_review_get_action (guint index);
CwCliStatus cw_cli_run_history (CwCli *cli, GError **error);

G_END_DECLS
