/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

/**
 * CwPdfPiece:
 * @left: edges on the page, in points from its upper left corner.
 * @top: see @left.
 * @right: see @left.
 * @bottom: see @left.
 * @size: height of its usual letters.
 * @text: (owned): the words.
 *
 * Words that stand on one line with no wide gap between them.
 */
typedef struct
{
  double left;
  double top;
  double right;
  double bottom;
  double size;
  char *text;
} CwPdfPiece;

GPtrArray *cw_pdf_pieces_new (void);
void cw_pdf_layout_append (GString *out, GPtrArray *pieces);
