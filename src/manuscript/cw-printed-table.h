/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-review-table.h"

G_BEGIN_DECLS

/**
 * CwPrintedCell:
 * @text: what the reader sees; "" for not recorded.
 * @marks: marks of footnotes behind it: "a,b" or "*†"; "" for none.
 * @canonical: (nullable): what the review holds; %NULL in a header.
 */
typedef struct
{
  char *text;
  char *marks;
  char *canonical;
} CwPrintedCell;

/**
 * CwPrintedNote:
 * @mark: (nullable): the mark of a footnote; %NULL for a note on the whole table.
 * @text: what it says.
 * @footnote: (nullable): its row in the review; %NULL for the legend of abbreviations.
 */
typedef struct
{
  char *mark;
  char *text;
  CwFootnote *footnote;
} CwPrintedNote;

/**
 * CwPrintedTable:
 * @title: (nullable): its title.
 * @columns: (element-type CwTableColumn): the shown columns.
 * @header: (element-type CwPrintedCell): their headings.
 * @rows: (element-type GPtrArray): of each reported case its #CwPrintedCell.
 * @cases: (element-type CwReportedCase): of each row what it stands for.
 * @notes: (element-type CwPrintedNote): footnotes as they are met, notes, and the legend at last.
 *
 * The table of a review as a journal prints it, whatever the format of the file.
 */
typedef struct
{
  char *title;
  GPtrArray *columns;
  GPtrArray *header;
  GPtrArray *rows;
  GPtrArray *cases;
  GPtrArray *notes;
  GPtrArray *all_columns;
} CwPrintedTable;

CwPrintedTable *cw_printed_table_new (CwReview *review, CwReportedCase *our_case);
void cw_printed_table_label (CwPrintedTable *self, const char *label);
void cw_printed_table_cite (CwPrintedTable *self, guint row, const char *mark);
void cw_printed_table_free (CwPrintedTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwPrintedTable, cw_printed_table_free)

gboolean cw_reported_case_has_typed_number (const CwReportedCase *row);
const CwPrintedCell *cw_printed_table_get (const CwPrintedTable *self, guint row, guint column);
double cw_printed_table_get_width (const CwPrintedTable *self, guint column);
gboolean
cw_printed_legend_knows (GPtrArray *columns, const char *abbreviation, const char *meaning);

G_END_DECLS
