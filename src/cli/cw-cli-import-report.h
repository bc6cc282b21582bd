/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "cli/cw-cli.h"
#include "document/cw-import-report.h"
#include "io/cw-json-writer.h"

G_BEGIN_DECLS

gboolean cw_cli_is_report (CwCli *cli, const char *file, GBytes *input);
CwSourceText *cw_cli_read_report (CwCli *cli, const char *file, GBytes *input, GError **error);
CwReportImport *cw_cli_import_report (CwCli *cli,
                                      CwDocument *document,
                                      const char *file,
                                      GBytes *input,
                                      GError **error);
void cw_cli_tell_report (CwCli *cli, const CwReportImport *report);
void cw_cli_write_report (CwJsonWriter *writer, const CwReportImport *report);

G_END_DECLS
