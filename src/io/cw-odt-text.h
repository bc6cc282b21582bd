/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "io/cw-xml-out.h"

G_BEGIN_DECLS

/**
 * CwOdtPicture:
 * @path: where it stands in the package: "Pictures/1.png".
 * @media_type: its media type.
 * @content: the image.
 */
typedef struct
{
  char *path;
  const char *media_type;
  GBytes *content;
} CwOdtPicture;

void cw_odt_open_root (CwXmlOut *xml, const char *name);
void cw_odt_open_style (CwXmlOut *xml, const char *name, const char *family, const char *parent);
void cw_odt_write_cell_style (CwXmlOut *xml, const char *name, const char *top, const char *bottom);
void cw_odt_set_millimetres (CwXmlOut *xml, const char *attribute, double millimetres);
void cw_odt_write_column_style (CwXmlOut *xml, const char *name, double millimetres);
void cw_odt_write_default_style (CwXmlOut *xml,
                                 const char *language,
                                 const char *font,
                                 const char *size);
void cw_odt_open_paragraph (CwXmlOut *xml, const char *style);
void cw_odt_write_text (CwXmlOut *xml, const char *text);
GBytes *cw_odt_pack (const char *title,
                     GDateTime *date,
                     GBytes *content,
                     GBytes *styles,
                     GPtrArray *pictures,
                     GError **error);

G_END_DECLS
