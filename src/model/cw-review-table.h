/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-reported-case.h"
#include "model/cw-review.h"

G_BEGIN_DECLS

/**
 * CwTableColumn:
 * @key: names the column in evidence, footnotes and second readings: the name of a field of a
 *   reported case, or the id of a column that the author added.
 * @label: what its header says.
 * @field: what its cells hold: a cell field, or the text field of the citation.
 * @column: (nullable): its row in the review; %NULL for a column of the program that nobody has
 *   placed yet, which is hidden.
 * @is_hidden: left out of the table and its exports.
 * @is_frozen: stays in sight when the table is scrolled.
 *
 * One column of the table of a review, standard or added by the author.
 */
typedef struct
{
  char *key;
  char *label;
  const CwField *field;
  CwReviewColumn *column;
  gboolean is_hidden;
  gboolean is_frozen;
  CwField *own; /* what @field is for a column of the author */
} CwTableColumn;

GPtrArray *cw_review_table_list_columns (CwReview *review);
const CwTableColumn *cw_review_table_find_column (GPtrArray *columns, const char *key);
void cw_review_table_add_default_columns (CwReview *review);
CwReviewColumn *cw_review_table_place_column (CwReview *review, const char *field);
char *cw_review_table_dup_cell (CwReportedCase *row, const CwTableColumn *column);
char *cw_review_table_dup_problem (CwReportedCase *row, const CwTableColumn *column);
gboolean cw_review_table_set_cell (CwReportedCase *row,
                                   const CwTableColumn *column,
                                   const char *text,
                                   GError **error);
char *cw_review_table_describe_cell (CwReview *review,
                                     const CwTableColumn *column,
                                     const char *canonical);

G_END_DECLS
