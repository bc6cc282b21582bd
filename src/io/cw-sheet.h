/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CwSheetStyle:
 * @CW_SHEET_STYLE_NORMAL: running text.
 * @CW_SHEET_STYLE_STRONG: what the eye should find first.
 * @CW_SHEET_STYLE_DIM: what may be skipped.
 *
 * How the text of a cell is set.
 */
typedef enum
{
  CW_SHEET_STYLE_NORMAL,
  CW_SHEET_STYLE_STRONG,
  CW_SHEET_STYLE_DIM,
} CwSheetStyle;

/**
 * CwSheetMark:
 * @CW_SHEET_MARK_NONE: the cell has no status.
 * @CW_SHEET_MARK_MET: fulfilled.
 * @CW_SHEET_MARK_PARTLY: fulfilled in part.
 * @CW_SHEET_MARK_MISSING: not fulfilled.
 * @CW_SHEET_MARK_NOT_APPLICABLE: does not apply.
 *
 * The status that a cell shows, always as words and in a colour as well.
 */
typedef enum
{
  CW_SHEET_MARK_NONE,
  CW_SHEET_MARK_MET,
  CW_SHEET_MARK_PARTLY,
  CW_SHEET_MARK_MISSING,
  CW_SHEET_MARK_NOT_APPLICABLE,
} CwSheetMark;

#define CW_SHEET_N_MARKS (CW_SHEET_MARK_NOT_APPLICABLE + 1)
#define CW_SHEET_MAX_COLUMNS 63

/**
 * CwSheetPaper:
 * @CW_SHEET_PAPER_A4: 210 mm by 297 mm.
 * @CW_SHEET_PAPER_LETTER: 8.5 inches by 11 inches.
 *
 * The paper that page formats are laid out for.
 */
typedef enum
{
  CW_SHEET_PAPER_A4,
  CW_SHEET_PAPER_LETTER,
} CwSheetPaper;

/**
 * CwSheetCell:
 * @text: the text, possibly empty
 * @style: how the text is set
 * @mark: the status shown before the text
 * @raised: (nullable): what stands above the line behind the text: marks of footnotes
 *
 * One cell of a sheet's table, lent by the sheet.
 */
typedef struct
{
  char *text;
  CwSheetStyle style;
  CwSheetMark mark;
  char *raised;
} CwSheetCell;

typedef struct _CwSheet CwSheet;

CwSheet *cw_sheet_new (const char *title, const char *language, GDateTime *date);
CwSheet *cw_sheet_ref (CwSheet *self);
void cw_sheet_unref (CwSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwSheet, cw_sheet_unref)

void cw_sheet_set_author (CwSheet *self, const char *author);
void cw_sheet_set_caption (CwSheet *self, const char *caption);
void cw_sheet_set_notes_title (CwSheet *self, const char *title);
void cw_sheet_set_mark_label (CwSheet *self, CwSheetMark mark, const char *label);
void cw_sheet_set_paper (CwSheet *self, CwSheetPaper paper);
void cw_sheet_set_landscape (CwSheet *self, gboolean landscape);
void cw_sheet_add_subtitle (CwSheet *self, const char *text);
void cw_sheet_add_intro (CwSheet *self, const char *text);
void cw_sheet_add_note (CwSheet *self, const char *text);
void cw_sheet_add_raised_note (CwSheet *self, const char *raised, const char *text);
void cw_sheet_add_column (CwSheet *self, const char *title, double width);
void cw_sheet_raise_column (CwSheet *self, const char *raised);
void cw_sheet_add_section (CwSheet *self, const char *title);
void cw_sheet_add_row (CwSheet *self);
void cw_sheet_add_cell (CwSheet *self, const char *text);
void cw_sheet_add_cell_full (CwSheet *self, const char *text, CwSheetStyle style, CwSheetMark mark);
void cw_sheet_raise_cell (CwSheet *self, const char *raised);
void cw_sheet_seal (CwSheet *self);

const char *cw_sheet_get_title (CwSheet *self);
const char *cw_sheet_get_language (CwSheet *self);
GDateTime *cw_sheet_get_date (CwSheet *self);
const char *cw_sheet_get_author (CwSheet *self);
const char *cw_sheet_get_caption (CwSheet *self);
const char *cw_sheet_get_notes_title (CwSheet *self);
const char *cw_sheet_get_mark_label (CwSheet *self, CwSheetMark mark);
CwSheetPaper cw_sheet_get_paper (CwSheet *self);
gboolean cw_sheet_is_landscape (CwSheet *self);
const char *const *cw_sheet_get_subtitles (CwSheet *self);
const char *const *cw_sheet_get_intro (CwSheet *self);
const char *const *cw_sheet_get_notes (CwSheet *self);
const char *cw_sheet_get_note_raised (CwSheet *self, guint note);
guint cw_sheet_get_n_columns (CwSheet *self);
const char *cw_sheet_get_column_title (CwSheet *self, guint column);
const char *cw_sheet_get_column_raised (CwSheet *self, guint column);
double cw_sheet_get_column_share (CwSheet *self, guint column);
guint cw_sheet_get_n_rows (CwSheet *self);
const char *cw_sheet_get_section (CwSheet *self, guint row);
const CwSheetCell *cw_sheet_get_cell (CwSheet *self, guint row, guint column);

G_END_DECLS
