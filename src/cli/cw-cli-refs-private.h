/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "cli/cw-cli.h"

G_BEGIN_DECLS

CwCliStatus cw_cli_refs_import (CwCli *cli, GError **error);
CwCliStatus cw_cli_refs_dedupe (CwCli *cli, GError **error);

G_END_DECLS
