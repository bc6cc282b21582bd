/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "cli/cw-cli.h"
#include "rules/cw-deidentify.h"

G_BEGIN_DECLS

CwDeidentified *cw_cli_deidentify (CwCli *cli, const CwSnapshot *record, GError **error);
void cw_cli_tell_masked (CwCli *cli, const CwDeidentified *masked);

G_END_DECLS
