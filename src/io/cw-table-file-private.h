/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "io/cw-table-file.h"

G_BEGIN_DECLS

/* A row that is being filled; its texts are freed when it is emptied. */
typedef struct
{
  char *cells[CW_TABLE_MAX_COLUMNS];
  guint n_cells;
} CwTableCells;

void cw_table_cells_take (CwTableCells *self, guint column, char *text);
void cw_table_cells_clear (CwTableCells *self);

gboolean cw_workbook_read (GBytes *bytes, CwTableRowFunc func, gpointer user_data, GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CwTableCells, cw_table_cells_clear)

G_END_DECLS
