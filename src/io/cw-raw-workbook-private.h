/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "io/cw-zip-part-private.h"

G_BEGIN_DECLS

typedef enum
{
  CW_CELL_FORMAT_PLAIN,
  CW_CELL_FORMAT_DATE,
  CW_CELL_FORMAT_PERCENT,
} CwCellFormat;

/* What the numbers of a workbook are shown as. */
typedef struct
{
  GArray *formats; /* CwCellFormat by the style of a cell */
  gboolean from_1904;
} CwCellFormats;

gboolean cw_cell_formats_read (CwCellFormats *self, CwZip *zip);
void cw_cell_formats_clear (CwCellFormats *self);
char *cw_cell_formats_describe (const CwCellFormats *self, guint style, const char *value);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CwCellFormats, cw_cell_formats_clear)

G_END_DECLS
