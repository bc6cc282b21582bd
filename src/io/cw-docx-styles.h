/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CwDocxDesign:
 * @CW_DOCX_DESIGN_SHEET: a table with a title, to read on a screen.
 * @CW_DOCX_DESIGN_ARTICLE: a manuscript.
 * @CW_DOCX_DESIGN_ARTICLE_DOUBLE: a manuscript with double line distance.
 *
 * Which styles a document has.
 */
typedef enum
{
  CW_DOCX_DESIGN_SHEET,
  CW_DOCX_DESIGN_ARTICLE,
  CW_DOCX_DESIGN_ARTICLE_DOUBLE,
} CwDocxDesign;

GBytes *cw_docx_styles_write (CwDocxDesign design, const char *language, GError **error);

G_END_DECLS
