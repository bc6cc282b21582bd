/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* A sheet is a titled table with a few paragraphs around it: what a checklist, a data dictionary or
 * a table of a review looks like on paper.  It is built once, then read by the writers.  It knows
 * nothing about where its words come from, and it never asks for the time of day: the same facts
 * and the same date give the same bytes.
 */
#include "config.h"

#include "io/cw-sheet.h"

#include "io/cw-clean-text.h"
#include "io/cw-sheet-private.h"

#include <glib/gi18n-lib.h>

static void
free_column (gpointer data)
{
  CwSheetColumn *column = data;

  g_free (column->title);
  g_free (column->raised);
  g_free (column);
}

static void
free_cell (gpointer data)
{
  CwSheetCell *cell = data;

  g_free (cell->text);
  g_free (cell->raised);
  g_free (cell);
}

static void
free_row (gpointer data)
{
  CwSheetRow *row = data;

  g_free (row->section);
  g_clear_pointer (&row->cells, g_ptr_array_unref);
  g_free (row);
}

static void
replace_text (char **place, const char *text)
{
  g_free (*place);
  *place = cw_clean_text (text);
}

/* A language tag ends up inside attributes of three formats, so only its own alphabet may pass. */
static char *
clean_language (const char *language)
{
  g_autoptr (GString) clean = g_string_new (NULL);

  for (const char *p = language != NULL ? language : ""; *p != '\0' && clean->len < 35; p++)
    {
      if (g_ascii_isalnum (*p))
        g_string_append_c (clean, *p);
      else if (*p == '-' || *p == '_')
        g_string_append_c (clean, '-');
      else
        break;
    }
  if (clean->len == 0 || !g_ascii_isalpha (clean->str[0]))
    g_string_assign (clean, "en");
  return g_strdup (clean->str);
}

/**
 * cw_sheet_new:
 * @title: the title
 * @language: the language of the words as a BCP 47 tag, for example "en-GB" or "zh-CN"
 * @date: the date that the written document carries
 *
 * Starts an empty sheet.
 *
 * Returns: (transfer full): a sheet without table
 */
CwSheet *
cw_sheet_new (const char *title, const char *language, GDateTime *date)
{
  CwSheet *self;

  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (date != NULL, NULL);

  self = g_new0 (CwSheet, 1);
  g_atomic_ref_count_init (&self->references);
  self->title = cw_clean_text (title);
  self->language = clean_language (language);
  self->date = g_date_time_to_utc (date);
  self->subtitles = g_ptr_array_new_null_terminated (0, g_free, TRUE);
  self->intro = g_ptr_array_new_null_terminated (0, g_free, TRUE);
  self->notes = g_ptr_array_new_null_terminated (0, g_free, TRUE);
  self->notes_raised = g_ptr_array_new_with_free_func (g_free);
  self->columns = g_ptr_array_new_with_free_func (free_column);
  self->rows = g_ptr_array_new_with_free_func (free_row);
  replace_text (&self->notes_title, _ ("Notes"));
  replace_text (&self->mark_labels[CW_SHEET_MARK_NONE], "");
  replace_text (&self->mark_labels[CW_SHEET_MARK_MET], _ ("Met"));
  replace_text (&self->mark_labels[CW_SHEET_MARK_PARTLY], _ ("Partly met"));
  replace_text (&self->mark_labels[CW_SHEET_MARK_MISSING], _ ("Missing"));
  replace_text (&self->mark_labels[CW_SHEET_MARK_NOT_APPLICABLE], _ ("Not applicable"));
  return self;
}

/**
 * cw_sheet_ref:
 * @self: a sheet
 *
 * Takes another reference; may be called from any thread.
 *
 * Returns: (transfer full): @self
 */
CwSheet *
cw_sheet_ref (CwSheet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * cw_sheet_unref:
 * @self: (transfer full): a sheet
 *
 * Gives a reference back; may be called from any thread.
 */
void
cw_sheet_unref (CwSheet *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_free (self->title);
  g_free (self->language);
  g_free (self->author);
  g_free (self->caption);
  g_free (self->notes_title);
  for (guint mark = 0; mark < CW_SHEET_N_MARKS; mark++)
    g_free (self->mark_labels[mark]);
  g_date_time_unref (self->date);
  g_ptr_array_unref (self->subtitles);
  g_ptr_array_unref (self->intro);
  g_ptr_array_unref (self->notes);
  g_ptr_array_unref (self->notes_raised);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/**
 * cw_sheet_set_author:
 * @self: a sheet that is being built
 * @author: (nullable): who answers for the content; %NULL when not recorded
 *
 * Names the author in the document's properties and under the table.
 */
void
cw_sheet_set_author (CwSheet *self, const char *author)
{
  g_return_if_fail (self != NULL && !self->sealed);

  g_clear_pointer (&self->author, g_free);
  if (author != NULL)
    replace_text (&self->author, author);
}

/**
 * cw_sheet_set_caption:
 * @self: a sheet that is being built
 * @caption: (nullable): what the table shows; %NULL when the title says it all
 *
 * Sets the caption of the table.
 */
void
cw_sheet_set_caption (CwSheet *self, const char *caption)
{
  g_return_if_fail (self != NULL && !self->sealed);

  g_clear_pointer (&self->caption, g_free);
  if (caption != NULL)
    replace_text (&self->caption, caption);
}

/**
 * cw_sheet_set_notes_title:
 * @self: a sheet that is being built
 * @title: the heading above the notes
 *
 * Replaces the translated word "Notes", for documents in another language than the desktop's.
 */
void
cw_sheet_set_notes_title (CwSheet *self, const char *title)
{
  g_return_if_fail (self != NULL && !self->sealed);
  g_return_if_fail (title != NULL);

  replace_text (&self->notes_title, title);
}

/**
 * cw_sheet_set_mark_label:
 * @self: a sheet that is being built
 * @mark: a status other than none
 * @label: the word that stands for it
 *
 * Replaces the translated word for a status.
 */
void
cw_sheet_set_mark_label (CwSheet *self, CwSheetMark mark, const char *label)
{
  g_return_if_fail (self != NULL && !self->sealed);
  g_return_if_fail (mark > CW_SHEET_MARK_NONE && mark < CW_SHEET_N_MARKS);
  g_return_if_fail (label != NULL);

  replace_text (&self->mark_labels[mark], label);
}

/**
 * cw_sheet_set_paper:
 * @self: a sheet that is being built
 * @paper: the paper
 *
 * Chooses the paper; a new sheet is laid out for A4.
 */
void
cw_sheet_set_paper (CwSheet *self, CwSheetPaper paper)
{
  g_return_if_fail (self != NULL && !self->sealed);

  self->paper = paper;
}

/**
 * cw_sheet_set_landscape:
 * @self: a sheet that is being built
 * @landscape: whether the long edge lies at the top
 *
 * Turns the paper, for tables of many columns.
 */
void
cw_sheet_set_landscape (CwSheet *self, gboolean landscape)
{
  g_return_if_fail (self != NULL && !self->sealed);

  self->landscape = landscape;
}

/**
 * cw_sheet_add_subtitle:
 * @self: a sheet that is being built
 * @text: one line below the title
 *
 * Adds a line below the title.
 */
void
cw_sheet_add_subtitle (CwSheet *self, const char *text)
{
  g_return_if_fail (self != NULL && !self->sealed);

  g_ptr_array_add (self->subtitles, cw_clean_text (text));
}

/**
 * cw_sheet_add_intro:
 * @self: a sheet that is being built
 * @text: one paragraph
 *
 * Adds a paragraph before the table.
 */
void
cw_sheet_add_intro (CwSheet *self, const char *text)
{
  g_return_if_fail (self != NULL && !self->sealed);

  g_ptr_array_add (self->intro, cw_clean_text (text));
}

/**
 * cw_sheet_add_note:
 * @self: a sheet that is being built
 * @text: one note
 *
 * Adds a note after the table.
 */
void
cw_sheet_add_note (CwSheet *self, const char *text)
{
  cw_sheet_add_raised_note (self, NULL, text);
}

/**
 * cw_sheet_add_raised_note:
 * @self: a sheet that is being built
 * @raised: (nullable): what stands above the line before it: the mark of a footnote
 * @text: one note
 *
 * Adds a note after the table.
 */
void
cw_sheet_add_raised_note (CwSheet *self, const char *raised, const char *text)
{
  g_return_if_fail (self != NULL && !self->sealed);

  g_ptr_array_add (self->notes, cw_clean_text (text));
  g_ptr_array_add (self->notes_raised, raised ? cw_clean_text (raised) : NULL);
}

/**
 * cw_sheet_add_column:
 * @self: a sheet that is being built and has no rows yet
 * @title: the column's heading
 * @width: the width relative to the other columns, greater than 0
 *
 * Adds a column; a sheet has at most 63, which is what word processors take.
 */
void
cw_sheet_add_column (CwSheet *self, const char *title, double width)
{
  CwSheetColumn *column;

  g_return_if_fail (self != NULL && !self->sealed);
  g_return_if_fail (self->rows->len == 0);
  g_return_if_fail (self->columns->len < CW_SHEET_MAX_COLUMNS);
  g_return_if_fail (width > 0 && width < 1e6);

  column = g_new0 (CwSheetColumn, 1);
  column->title = cw_clean_text (title);
  column->width = width;
  g_ptr_array_add (self->columns, column);
}

/**
 * cw_sheet_raise_column:
 * @self: a sheet that is being built and has a column
 * @raised: (nullable): marks of footnotes
 *
 * Sets something above the line behind the heading of the last column.
 */
void
cw_sheet_raise_column (CwSheet *self, const char *raised)
{
  CwSheetColumn *column;

  g_return_if_fail (self != NULL && !self->sealed);
  g_return_if_fail (self->columns->len > 0);

  column = g_ptr_array_index (self->columns, self->columns->len - 1);
  g_free (column->raised);
  column->raised = raised ? cw_clean_text (raised) : NULL;
}

/**
 * cw_sheet_add_section:
 * @self: a sheet that is being built and has columns
 * @title: the heading
 *
 * Adds a row that is a heading over all columns.
 */
void
cw_sheet_add_section (CwSheet *self, const char *title)
{
  CwSheetRow *row;

  g_return_if_fail (self != NULL && !self->sealed);
  g_return_if_fail (self->columns->len > 0);

  row = g_new0 (CwSheetRow, 1);
  row->section = cw_clean_text (title);
  g_ptr_array_add (self->rows, row);
}

/**
 * cw_sheet_add_row:
 * @self: a sheet that is being built and has columns
 *
 * Starts a row; cells that are not added stay empty.
 */
void
cw_sheet_add_row (CwSheet *self)
{
  CwSheetRow *row;

  g_return_if_fail (self != NULL && !self->sealed);
  g_return_if_fail (self->columns->len > 0);

  row = g_new0 (CwSheetRow, 1);
  row->cells = g_ptr_array_new_with_free_func (free_cell);
  g_ptr_array_add (self->rows, row);
}

/**
 * cw_sheet_add_cell:
 * @self: a sheet that is being built and has a row
 * @text: (nullable): the text; %NULL is an empty cell
 *
 * Adds a plain cell to the last row.
 */
void
cw_sheet_add_cell (CwSheet *self, const char *text)
{
  cw_sheet_add_cell_full (self, text, CW_SHEET_STYLE_NORMAL, CW_SHEET_MARK_NONE);
}

/**
 * cw_sheet_add_cell_full:
 * @self: a sheet that is being built and has a row
 * @text: (nullable): the text; %NULL is an empty cell
 * @style: how the text is set
 * @mark: the status shown before the text
 *
 * Adds a cell to the last row.
 */
void
cw_sheet_add_cell_full (CwSheet *self, const char *text, CwSheetStyle style, CwSheetMark mark)
{
  CwSheetCell *cell;
  CwSheetRow *row;

  g_return_if_fail (self != NULL && !self->sealed);
  g_return_if_fail (self->rows->len > 0);
  g_return_if_fail (mark >= CW_SHEET_MARK_NONE && mark < CW_SHEET_N_MARKS);
  row = g_ptr_array_index (self->rows, self->rows->len - 1);
  g_return_if_fail (row->cells != NULL && row->cells->len < self->columns->len);

  cell = g_new0 (CwSheetCell, 1);
  cell->text = cw_clean_text (text);
  cell->style = style;
  cell->mark = mark;
  g_ptr_array_add (row->cells, cell);
}

/**
 * cw_sheet_raise_cell:
 * @self: a sheet that is being built and has a cell
 * @raised: (nullable): marks of footnotes
 *
 * Sets something above the line behind the text of the last cell.
 */
void
cw_sheet_raise_cell (CwSheet *self, const char *raised)
{
  CwSheetRow *row;
  CwSheetCell *cell;

  g_return_if_fail (self != NULL && !self->sealed);
  g_return_if_fail (self->rows->len > 0);
  row = g_ptr_array_index (self->rows, self->rows->len - 1);
  g_return_if_fail (row->cells != NULL && row->cells->len > 0);

  cell = g_ptr_array_index (row->cells, row->cells->len - 1);
  g_free (cell->raised);
  cell->raised = raised ? cw_clean_text (raised) : NULL;
}

/**
 * cw_sheet_seal:
 * @self: a sheet
 *
 * Ends the building: from here on the sheet never changes and may be read by any thread.
 */
void
cw_sheet_seal (CwSheet *self)
{
  g_return_if_fail (self != NULL);

  self->sealed = TRUE;
}
