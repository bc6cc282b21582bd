/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "io/cw-review-print.h"
#include "rules/cw-footnotes.h"

G_BEGIN_DECLS

/* cw-review-legend.c */
char *cw_review_legend_write (CwReview *review, const CwPrintedTable *table);

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
double cw_review_get_width (const CwPrintedTable *table, guint column);

G_END_DECLS
