/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "rules/cw-cell-value.h"
#include "rules/cw-quantiles.h"

G_BEGIN_DECLS

/**
 * CwCellAnswer:
 * @key: the answer for comparing, see #CwCellValue.
 * @label: what a reader sees.
 * @rows: (element-type utf8): ids of the rows that give it; there are as many as it was counted.
 *
 * One answer in a column, and who gives it.
 */
typedef struct
{
  char *key;
  char *label;
  GPtrArray *rows;
} CwCellAnswer;

/**
 * CwColumnStatistics:
 * @key: key of the column.
 * @label: its heading.
 * @n: how many rows there are.
 * @rows: (array): for each #CwCellState the ids of the rows whose cell is so; together they are @n.
 * @answers: (element-type CwCellAnswer): the answers: choices in their order, else the most
 *   frequent first; of numbers each value is one.
 * @is_numeric: whether the column holds numbers; what follows counts only then.
 * @unit: (nullable): UCUM unit of the numbers.
 * @quantiles: of the numbers that are not mere bounds; #CwQuantiles.n is @n.
 * @about: (element-type utf8): ids of rows whose number is "about", or the middle of a range.
 * @bounded: (element-type utf8): ids of evaluable rows left out of @quantiles, because their number
 *   is only known to be above or below something.
 *
 * What stands in a column. Holds copies only.
 */
typedef struct
{
  char *key;
  char *label;
  guint n;
  GPtrArray *rows[CW_CELL_N_STATES];
  GPtrArray *answers;
  gboolean is_numeric;
  char *unit;
  CwQuantiles quantiles;
  GPtrArray *about;
  GPtrArray *bounded;
} CwColumnStatistics;

CwColumnStatistics *cw_column_statistics_new (GPtrArray *rows, const CwTableColumn *column);
void cw_column_statistics_free (CwColumnStatistics *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwColumnStatistics, cw_column_statistics_free)

guint cw_column_statistics_get_n (const CwColumnStatistics *self, CwCellState state);
const CwCellAnswer *cw_column_statistics_find (const CwColumnStatistics *self, const char *key);
GPtrArray *cw_column_statistics_list_yes (const CwColumnStatistics *self);
char *cw_column_statistics_describe_missing (const CwColumnStatistics *self);
char *cw_column_statistics_describe (const CwColumnStatistics *self);

G_END_DECLS
