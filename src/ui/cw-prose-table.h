/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "ui/cw-prose-buffer.h"

G_BEGIN_DECLS

#define CW_PROSE_TABLE_MAX_ROWS 50
#define CW_PROSE_TABLE_MAX_COLUMNS 20

/**
 * CwProseTableChange:
 * @CW_PROSE_TABLE_ROW_ABOVE: a row above that of the cursor.
 * @CW_PROSE_TABLE_ROW_BELOW: a row below it.
 * @CW_PROSE_TABLE_REMOVE_ROW: without its row.
 * @CW_PROSE_TABLE_COLUMN_BEFORE: a column before that of the cursor.
 * @CW_PROSE_TABLE_COLUMN_AFTER: a column behind it.
 * @CW_PROSE_TABLE_REMOVE_COLUMN: without its column.
 *
 * What becomes of the table at the cursor.
 */
typedef enum
{
  CW_PROSE_TABLE_ROW_ABOVE,
  CW_PROSE_TABLE_ROW_BELOW,
  CW_PROSE_TABLE_REMOVE_ROW,
  CW_PROSE_TABLE_COLUMN_BEFORE,
  CW_PROSE_TABLE_COLUMN_AFTER,
  CW_PROSE_TABLE_REMOVE_COLUMN,
} CwProseTableChange;

gboolean cw_prose_table_has_cursor (CwProseBuffer *self);
gboolean cw_prose_table_insert (CwProseBuffer *self, guint n_rows, guint n_columns);
gboolean cw_prose_table_change (CwProseBuffer *self, CwProseTableChange change);
gboolean cw_prose_table_go_to_cell (CwProseBuffer *self, int step);
gboolean cw_prose_table_go_down (CwProseBuffer *self);

G_END_DECLS
