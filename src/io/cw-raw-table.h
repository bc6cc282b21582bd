/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* No table of reported cases is larger; what is larger is refused, not cut. */
#define CW_RAW_MAX_ROWS 20000
#define CW_RAW_MAX_COLUMNS 256
#define CW_RAW_MAX_CELL_BYTES 32768
#define CW_RAW_MAX_TEXT_BYTES (32 * 1024 * 1024)
#define CW_RAW_MAX_TABLES 64

/**
 * CwRawCell:
 * @text: what stands in the cell, without marks of footnotes; "" for nothing.
 * @marks: (nullable): marks of footnotes that stand at it, each of which is explained.
 */
typedef struct
{
  char *text;
  char **marks;
} CwRawCell;

/**
 * CwRawRow:
 * @line: number of the row in its sheet or file, from 1.
 * @cells: (element-type CwRawCell): as many as the table has columns.
 */
typedef struct
{
  guint line;
  GPtrArray *cells;
} CwRawRow;

/**
 * CwRawNote:
 * @mark: (nullable): what stands at the cells it explains; %NULL for a note on the whole table.
 * @text: what it says.
 * @whole: the same with its mark, as it stands in the file.
 */
typedef struct
{
  char *mark;
  char *text;
  char *whole;
} CwRawNote;

/**
 * CwRawTerm:
 * @abbreviation: what stands in the table.
 * @meaning: what the legend below it says.
 */
typedef struct
{
  char *abbreviation;
  char *meaning;
} CwRawTerm;

/**
 * CwRawProblem:
 * @line: number of the row.
 * @column: number of the column, from 1; 0 for the row as a whole.
 * @text: what stands there.
 * @reason: a translated sentence.
 */
typedef struct
{
  guint line;
  guint column;
  char *text;
  char *reason;
} CwRawProblem;

/**
 * CwRawTable:
 * @name: name of the sheet, or "Table 2"; "" for a file that is one table.
 * @title: (nullable): what stands above it.
 * @header: (element-type CwRawCell): its columns.
 * @rows: (element-type CwRawRow): what stands below the header, without empty rows.
 * @notes: (element-type CwRawNote): footnotes and other notes below it.
 * @terms: (element-type CwRawTerm): the legend of abbreviations below it.
 * @problems: (element-type CwRawProblem): rows that do not fit the header.
 *
 * A table as a file has it, before anybody says what its columns mean. Nothing of the file is lost:
 * a row that is longer than the header gets columns without one.
 */
typedef struct
{
  char *name;
  char *title;
  GPtrArray *header;
  GPtrArray *rows;
  GPtrArray *notes;
  GPtrArray *terms;
  GPtrArray *problems;
} CwRawTable;

void cw_raw_table_free (CwRawTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwRawTable, cw_raw_table_free)
const char *cw_raw_table_find_term (const CwRawTable *self, const char *abbreviation);
const CwRawNote *cw_raw_table_find_note (const CwRawTable *self, const char *mark);

G_END_DECLS
