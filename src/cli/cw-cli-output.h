/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "cli/cw-cli.h"
#include "io/cw-json-writer.h"

G_BEGIN_DECLS

char *cw_cli_dup_line (const char *text);
void cw_cli_append_indented (GString *out, const char *text, guint indent);
gboolean cw_cli_print (const char *text, GError **error);
gboolean cw_cli_print_bytes (GBytes *bytes, GError **error);
gboolean cw_cli_print_written (GPtrArray *ids, GPtrArray *files, GError **error);
void cw_cli_write_text (CwJsonWriter *writer, const char *key, const char *text);
void cw_cli_write_number (CwJsonWriter *writer, const char *key, const char *number);
void cw_cli_write_double (CwJsonWriter *writer, const char *key, gboolean is_known, double number);
void cw_cli_write_integer (CwJsonWriter *writer, const char *key, guint64 number);
void cw_cli_hint_at_force (GError **error);
GBytes *cw_cli_read_input (CwCli *cli, GError **error);
GBytes *cw_cli_read_file (CwCli *cli, const char *file, GError **error);
gboolean cw_cli_write_output (CwCli *cli, GBytes *bytes, GError **error);
void cw_cli_say (CwCli *cli, const char *message);
void cw_cli_complain (CwCli *cli, const char *message);
void cw_cli_progress (guint done, guint total, gpointer user_data);
void cw_cli_end_progress (CwCli *cli);

G_END_DECLS
