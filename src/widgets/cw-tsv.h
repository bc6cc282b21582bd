/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CW_TSV_MAX_BYTES (4 * 1024 * 1024)
#define CW_TSV_MAX_ROWS 10000
#define CW_TSV_MAX_COLUMNS 1024

gboolean cw_tsv_check_text (const char *text, gsize length, GError **error);
GPtrArray *cw_tsv_parse (const char *text, gssize length, GError **error);
void cw_tsv_append_cell (GString *tsv, const char *text);

G_END_DECLS
