/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "cli/cw-cli.h"
#include "document/cw-export-figure.h"

G_BEGIN_DECLS

/* The kind of figure that is made of images and not drawn from facts. */
#define CW_CLI_FIGURE_PANELS "panels"

CwCliStatus
cw_cli_figure_panels (CwCli *cli, CwRecord *record, const CwFigureExport *export, GError **error);

G_END_DECLS
