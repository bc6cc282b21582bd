/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Cells beyond these are not read: no table that is meant has more. */
#define CW_TABLE_MAX_COLUMNS 64

/**
 * CwTableRow:
 * @sheet: number of the sheet, from 1; a text file has one.
 * @line: number of the row in the sheet as its reader counts it, from 1.
 * @cells: (array length=n_cells): texts as valid UTF-8, %NULL for an empty cell.
 * @n_cells: how many, at most %CW_TABLE_MAX_COLUMNS.
 *
 * One row of a table. Lives as long as the call it is passed to.
 */
typedef struct
{
  guint sheet;
  guint line;
  const char *const *cells;
  guint n_cells;
} CwTableRow;

/**
 * CwTableRowFunc:
 * @row: a row
 * @user_data: what was passed along
 *
 * Takes one row.
 *
 * Returns: %FALSE to end reading, which is no error
 */
typedef gboolean (*CwTableRowFunc) (const CwTableRow *row, gpointer user_data);

gboolean
cw_table_file_read (GBytes *bytes, CwTableRowFunc func, gpointer user_data, GError **error);

G_END_DECLS
