/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "io/cw-docx-package.h"
#include "io/cw-manuscript-sink-private.h"
#include "io/cw-xml-out.h"

G_BEGIN_DECLS

/* cw-manuscript-docx-part.c */
GBytes *cw_manuscript_docx_write_numbering (GArray *starts, GError **error);
void cw_manuscript_docx_write_picture (CwXmlOut *xml,
                                       CwDocxPackage *package,
                                       guint number,
                                       const char *description,
                                       const CwPrintPicture *picture);

G_END_DECLS
