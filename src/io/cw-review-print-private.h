/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "manuscript/cw-printed-table.h"

G_BEGIN_DECLS

/* The writers of single formats; each returns a whole file. */
GBytes *cw_review_write_delimited (const CwPrintedTable *table, char delimiter);
GBytes *cw_review_write_json (const CwPrintedTable *table);
GBytes *cw_review_write_html (const CwPrintedTable *table, const char *language);
GBytes *cw_review_write_latex (const CwPrintedTable *table);
GBytes *cw_review_write_jats (const CwPrintedTable *table, GError **error);
GBytes *cw_review_write_odt (const CwPrintedTable *table,
                             const char *language,
                             GDateTime *date,
                             GError **error);

G_END_DECLS
