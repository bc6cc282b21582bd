/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "io/cw-json-writer.h"
#include "notation/cw-notation.h"

G_BEGIN_DECLS

void cw_cli_write_rest (CwJsonWriter *writer, const char *text, gsize offset);
void cw_cli_write_quantity (CwJsonWriter *writer, const char *key, const char *text);
void cw_cli_add_part (GPtrArray *parts, const char *text);
void cw_cli_append_cell (GString *out, const char *text, glong width);
void cw_cli_end_line (GString *out);
const char *cw_cli_get_label (const CwSnapshot *item, const char *name);

void cw_cli_write_stains (CwJsonWriter *writer, const CwNotation *notation);
void cw_cli_append_stains (GString *out, const CwNotation *notation);
void cw_cli_write_regimen (CwJsonWriter *writer, const CwNotation *notation);
void cw_cli_append_regimen (GString *out, const CwNotation *notation);
void cw_cli_write_events (CwJsonWriter *writer, const CwNotation *notation);
void cw_cli_write_candidates (CwJsonWriter *writer, const CwNotation *notation);
void cw_cli_append_events (GString *out, const CwNotation *notation);
gboolean cw_cli_print_report (const char *raw, gboolean json, GError **error);

G_END_DECLS
