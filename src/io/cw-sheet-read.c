/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* What the writers ask of a sheet.
 */
#include "config.h"

#include "io/cw-sheet-private.h"

#include <glib/gi18n-lib.h>

static const CwSheetCell empty_cell = { (char *)"", CW_SHEET_STYLE_NORMAL, CW_SHEET_MARK_NONE,
                                        NULL };

/**
 * cw_sheet_get_title:
 * @self: a sheet
 *
 * Lends the title.
 *
 * Returns: (transfer none): the title, possibly empty
 */
const char *
cw_sheet_get_title (CwSheet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->title;
}

/**
 * cw_sheet_get_language:
 * @self: a sheet
 *
 * Lends the language tag.
 *
 * Returns: (transfer none): letters, digits and hyphens only
 */
const char *
cw_sheet_get_language (CwSheet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->language;
}

/**
 * cw_sheet_get_date:
 * @self: a sheet
 *
 * Lends the document's date.
 *
 * Returns: (transfer none): the date in UTC
 */
GDateTime *
cw_sheet_get_date (CwSheet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->date;
}

/**
 * cw_sheet_get_author:
 * @self: a sheet
 *
 * Lends the author's name.
 *
 * Returns: (transfer none) (nullable): the name, or %NULL when not recorded
 */
const char *
cw_sheet_get_author (CwSheet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->author;
}

/**
 * cw_sheet_get_caption:
 * @self: a sheet
 *
 * Lends the caption of the table.
 *
 * Returns: (transfer none) (nullable): the caption, or %NULL when the title says it all
 */
const char *
cw_sheet_get_caption (CwSheet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->caption;
}

/**
 * cw_sheet_get_notes_title:
 * @self: a sheet
 *
 * Lends the heading above the notes.
 *
 * Returns: (transfer none): the heading
 */
const char *
cw_sheet_get_notes_title (CwSheet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->notes_title;
}

/**
 * cw_sheet_get_mark_label:
 * @self: a sheet
 * @mark: a status
 *
 * Lends the word for a status.
 *
 * Returns: (transfer none): the word; empty for %CW_SHEET_MARK_NONE
 */
const char *
cw_sheet_get_mark_label (CwSheet *self, CwSheetMark mark)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (mark >= CW_SHEET_MARK_NONE && mark < CW_SHEET_N_MARKS, NULL);

  return self->mark_labels[mark];
}

/**
 * cw_sheet_get_paper:
 * @self: a sheet
 *
 * Tells the paper.
 *
 * Returns: the paper
 */
CwSheetPaper
cw_sheet_get_paper (CwSheet *self)
{
  g_return_val_if_fail (self != NULL, CW_SHEET_PAPER_A4);

  return self->paper;
}

/**
 * cw_sheet_get_subtitles:
 * @self: a sheet
 *
 * Lends the lines below the title.
 *
 * Returns: (transfer none) (array zero-terminated=1): the lines
 */
const char *const *
cw_sheet_get_subtitles (CwSheet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char *const *)self->subtitles->pdata;
}

/**
 * cw_sheet_get_intro:
 * @self: a sheet
 *
 * Lends the paragraphs before the table.
 *
 * Returns: (transfer none) (array zero-terminated=1): the paragraphs
 */
const char *const *
cw_sheet_get_intro (CwSheet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char *const *)self->intro->pdata;
}

/**
 * cw_sheet_get_notes:
 * @self: a sheet
 *
 * Lends the notes after the table.
 *
 * Returns: (transfer none) (array zero-terminated=1): the notes
 */
const char *const *
cw_sheet_get_notes (CwSheet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char *const *)self->notes->pdata;
}

/**
 * cw_sheet_get_n_columns:
 * @self: a sheet
 *
 * Counts the columns.
 *
 * Returns: 0 to 63
 */
guint
cw_sheet_get_n_columns (CwSheet *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->columns->len;
}

/**
 * cw_sheet_get_column_title:
 * @self: a sheet
 * @column: a column, from 0
 *
 * Lends a column's heading.
 *
 * Returns: (transfer none): the heading, possibly empty
 */
const char *
cw_sheet_get_column_title (CwSheet *self, guint column)
{
  g_return_val_if_fail (self != NULL && column < self->columns->len, NULL);

  return ((CwSheetColumn *)g_ptr_array_index (self->columns, column))->title;
}

/**
 * cw_sheet_get_column_raised:
 * @self: a sheet
 * @column: a column, from 0
 *
 * Lends what stands above the line behind a heading.
 *
 * Returns: (transfer none) (nullable): the marks of footnotes, or %NULL
 */
const char *
cw_sheet_get_column_raised (CwSheet *self, guint column)
{
  g_return_val_if_fail (self != NULL && column < self->columns->len, NULL);

  return ((CwSheetColumn *)g_ptr_array_index (self->columns, column))->raised;
}

/**
 * cw_sheet_get_note_raised:
 * @self: a sheet
 * @note: a note, from 0
 *
 * Lends what stands above the line before a note.
 *
 * Returns: (transfer none) (nullable): the mark of a footnote, or %NULL
 */
const char *
cw_sheet_get_note_raised (CwSheet *self, guint note)
{
  g_return_val_if_fail (self != NULL && note < self->notes_raised->len, NULL);

  return g_ptr_array_index (self->notes_raised, note);
}

/**
 * cw_sheet_is_landscape:
 * @self: a sheet
 *
 * Tells how the paper lies.
 *
 * Returns: whether the long edge lies at the top
 */
gboolean
cw_sheet_is_landscape (CwSheet *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->landscape;
}

/**
 * cw_sheet_get_column_share:
 * @self: a sheet
 * @column: a column, from 0
 *
 * Tells how much of the table's width a column takes.
 *
 * Returns: a fraction greater than 0 and at most 1; all columns add up to 1
 */
double
cw_sheet_get_column_share (CwSheet *self, guint column)
{
  double sum = 0;

  g_return_val_if_fail (self != NULL && column < self->columns->len, 0);

  for (guint i = 0; i < self->columns->len; i++)
    sum += ((CwSheetColumn *)g_ptr_array_index (self->columns, i))->width;
  return ((CwSheetColumn *)g_ptr_array_index (self->columns, column))->width / sum;
}

/**
 * cw_sheet_get_n_rows:
 * @self: a sheet
 *
 * Counts the rows, section headings among them.
 *
 * Returns: the number of rows
 */
guint
cw_sheet_get_n_rows (CwSheet *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rows->len;
}

/**
 * cw_sheet_get_section:
 * @self: a sheet
 * @row: a row, from 0
 *
 * Lends the heading of a row that is a section heading.
 *
 * Returns: (transfer none) (nullable): the heading, or %NULL for a row of cells
 */
const char *
cw_sheet_get_section (CwSheet *self, guint row)
{
  g_return_val_if_fail (self != NULL && row < self->rows->len, NULL);

  return ((CwSheetRow *)g_ptr_array_index (self->rows, row))->section;
}

/**
 * cw_sheet_get_cell:
 * @self: a sheet
 * @row: a row of cells, from 0
 * @column: a column, from 0
 *
 * Lends a cell.
 *
 * Returns: (transfer none): the cell; an empty one where none was added
 */
const CwSheetCell *
cw_sheet_get_cell (CwSheet *self, guint row, guint column)
{
  CwSheetRow *found;

  g_return_val_if_fail (self != NULL && row < self->rows->len, &empty_cell);

  found = g_ptr_array_index (self->rows, row);
  if (found->cells == NULL || column >= found->cells->len)
    return &empty_cell;
  return g_ptr_array_index (found->cells, column);
}
