/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "io/cw-manuscript-sink-private.h"
#include "io/cw-xml-out.h"

G_BEGIN_DECLS

/* How the pages go on before a paragraph. */
typedef enum
{
  CW_ODT_PAGE_SAME,
  CW_ODT_PAGE_NEXT,
  CW_ODT_PAGE_ACROSS, /* the next one, and those behind it, across */
  CW_ODT_PAGE_UPRIGHT, /* back from across */
} CwOdtPage;

/* Of A4, less two margins. */
#define CW_ODT_UPRIGHT_MM 170.0
#define CW_ODT_ACROSS_MM 257.0

/* cw-manuscript-odt-style.c */
GBytes *cw_manuscript_odt_write_styles (const CwManuscriptOptions *options, GError **error);
void cw_manuscript_odt_write_automatic_styles (CwXmlOut *xml,
                                               const CwManuscript *manuscript,
                                               const CwManuscriptOptions *options);
char *cw_manuscript_odt_dup_style (const char *base, CwOdtPage page, gboolean is_rtl);

G_END_DECLS
