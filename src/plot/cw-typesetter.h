/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <pango/pangocairo.h>

#include "plot/cw-scene.h"

G_BEGIN_DECLS

/**
 * CwTextBlock:
 * @lines: (element-type utf8): the lines, none of them wider than asked for.
 * @widths: the width of each in points.
 * @width: the widest.
 * @height: of all in points.
 *
 * Words that are broken into lines.
 */
typedef struct
{
  GPtrArray *lines;
  GArray *widths;
  double width;
  double height;
} CwTextBlock;

void cw_text_block_clear (CwTextBlock *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CwTextBlock, cw_text_block_clear)

typedef struct _CwTypesetter CwTypesetter;

CwTypesetter *cw_typesetter_new (void);
void cw_typesetter_free (CwTypesetter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwTypesetter, cw_typesetter_free)

double cw_typesetter_get_line_height (const CwTypesetter *self);
double cw_typesetter_measure (CwTypesetter *self, const char *text, gboolean is_bold);
void cw_typesetter_break (CwTypesetter *self,
                          const char *text,
                          gboolean is_bold,
                          double width,
                          guint max_lines,
                          CwTextBlock *block);
char *cw_typesetter_clean (const char *text, gsize max_letters);
void cw_typesetter_prepare_context (PangoContext *context);
PangoFontDescription *cw_typesetter_make_font (gboolean is_bold);

G_END_DECLS
