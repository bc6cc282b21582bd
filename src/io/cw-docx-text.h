/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "io/cw-docx-package.h"
#include "io/cw-xml-out.h"

G_BEGIN_DECLS

/* A4 and the margins of every document, in twentieths of a point. */
#define CW_DOCX_A4_WIDTH 11906
#define CW_DOCX_A4_HEIGHT 16838
#define CW_DOCX_MARGIN 1134

/* Word opens no table that has more. */
#define CW_DOCX_MAX_COLUMNS 63

void cw_docx_set_number (CwXmlOut *xml, const char *attribute, int number);
void cw_docx_write_text (CwXmlOut *xml, const char *text);
void cw_docx_write_run (CwXmlOut *xml, const char *style, const char *text);
void cw_docx_open_paragraph (CwXmlOut *xml, const char *style);
void cw_docx_write_paragraph (CwXmlOut *xml, const char *style, const char *text);
void cw_docx_open_field (CwXmlOut *xml, const char *instruction);
void cw_docx_open_table (CwXmlOut *xml, const char *caption, const int *widths, guint n_columns);
void cw_docx_open_row (CwXmlOut *xml, gboolean is_header);
void cw_docx_open_cell (CwXmlOut *xml, int width, guint span);
void cw_docx_write_page (CwXmlOut *xml, int width, int height);

GBytes *cw_docx_write_footer (GError **error);
GBytes *cw_docx_write_settings (GError **error);
char *
cw_docx_add_companion (CwDocxPackage *package, const char *kind, const char *file, GBytes *content);

G_END_DECLS
