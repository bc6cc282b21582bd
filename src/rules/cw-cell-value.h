/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-absence.h"
#include "model/cw-review-table.h"
#include "rules/cw-range.h"

G_BEGIN_DECLS

/**
 * CwCellState:
 * @CW_CELL_EVALUABLE: the source gives an answer; "no" is one.
 * @CW_CELL_NOT_MENTIONED: somebody looked, and the source does not say.
 * @CW_CELL_NOT_APPLICABLE: the question does not arise.
 * @CW_CELL_EMPTY: nobody has looked yet.
 * @CW_CELL_UNREADABLE: what stands there cannot be understood, or has more than one meaning.
 * @CW_CELL_N_STATES: how many.
 *
 * Whether a cell can be counted, and if not, why.
 */
typedef enum
{
  CW_CELL_EVALUABLE,
  CW_CELL_NOT_MENTIONED,
  CW_CELL_NOT_APPLICABLE,
  CW_CELL_EMPTY,
  CW_CELL_UNREADABLE,
  CW_CELL_N_STATES,
} CwCellState;

/**
 * CwCellBound:
 * @CW_CELL_EXACT: the number is what was measured.
 * @CW_CELL_ABOUT: the source says "about", or gives a range: the middle stands for it.
 * @CW_CELL_ABOVE: only known to be above, or at least: ">8".
 * @CW_CELL_BELOW: only known to be below, or at most.
 *
 * How a number stands to the true one.
 */
typedef enum
{
  CW_CELL_EXACT,
  CW_CELL_ABOUT,
  CW_CELL_ABOVE,
  CW_CELL_BELOW,
} CwCellBound;

/**
 * CwCellValue:
 * @state: whether there is an answer.
 * @key: (nullable): the answer for comparing: the nick of a choice, "no" where there was none, else
 *   the words without regard to case; %NULL unless @state is %CW_CELL_EVALUABLE.
 * @label: what a reader sees; also where there is no answer.
 * @is_number: whether @number says it.
 * @number: in the first unit of the field: years for ages, months for times.
 * @bound: how @number stands to the truth.
 *
 * A cell of a review, read for counting.
 */
typedef struct
{
  CwCellState state;
  char *key;
  char *label;
  gboolean is_number;
  double number;
  CwCellBound bound;
} CwCellValue;

void cw_cell_value_read (CwCellValue *self, CwReportedCase *row, const CwTableColumn *column);
void cw_cell_value_read_text (CwCellValue *self, const CwField *field, const char *canonical);
gboolean cw_cell_value_read_number (CwCellValue *self, const CwField *field, const char *canonical);
void cw_cell_value_clear (CwCellValue *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CwCellValue, cw_cell_value_clear)

gboolean cw_cell_value_is (const CwCellValue *self, const char *key);
gboolean cw_cell_value_is_yes (const CwCellValue *self);
const char *cw_cell_state_get_label (CwCellState self);
char *cw_cell_field_dup_unit (const CwField *field);

G_END_DECLS
