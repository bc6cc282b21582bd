/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "widgets/cw-cell-layouts.h"
#include "widgets/cw-choice.h"
#include "widgets/cw-suggest.h"

G_BEGIN_DECLS

/**
 * CwCellDirection:
 * @CW_CELL_NEXT: Tab: the next cell, then the next row.
 * @CW_CELL_PREVIOUS: Shift+Tab.
 * @CW_CELL_NEXT_ROW: Enter: the same column of the next row.
 * @CW_CELL_NEXT_IN_ROW: Enter in a list: the next cell of the row, if there is one.
 * @CW_CELL_LEFT: one column towards the left edge of the screen.
 * @CW_CELL_RIGHT: one column towards the right edge of the screen.
 * @CW_CELL_UP: one row up.
 * @CW_CELL_DOWN: one row down.
 * @CW_CELL_PAGE_UP: one screen up.
 * @CW_CELL_PAGE_DOWN: one screen down.
 * @CW_CELL_ROW_START: first column.
 * @CW_CELL_ROW_END: last column.
 * @CW_CELL_FIRST: first cell of all.
 * @CW_CELL_LAST: last cell of all.
 * @CW_CELL_EXTEND_UP: stretch the selected rows upwards.
 * @CW_CELL_EXTEND_DOWN: stretch the selected rows downwards.
 * @CW_CELL_EXTEND_PAGE_UP: stretch the selected rows upwards by one screen.
 * @CW_CELL_EXTEND_PAGE_DOWN: stretch the selected rows downwards by one screen.
 * @CW_CELL_EXTEND_FIRST: stretch the selected rows to the first one.
 * @CW_CELL_EXTEND_LAST: stretch the selected rows to the last one.
 * @CW_CELL_SELECT_ROW: select this row.
 *
 * Where a cell asks the focus to go.
 */
typedef enum
{
  CW_CELL_NEXT,
  CW_CELL_PREVIOUS,
  CW_CELL_NEXT_ROW,
  CW_CELL_NEXT_IN_ROW,
  CW_CELL_LEFT,
  CW_CELL_RIGHT,
  CW_CELL_UP,
  CW_CELL_DOWN,
  CW_CELL_PAGE_UP,
  CW_CELL_PAGE_DOWN,
  CW_CELL_ROW_START,
  CW_CELL_ROW_END,
  CW_CELL_FIRST,
  CW_CELL_LAST,
  CW_CELL_EXTEND_UP,
  CW_CELL_EXTEND_DOWN,
  CW_CELL_EXTEND_PAGE_UP,
  CW_CELL_EXTEND_PAGE_DOWN,
  CW_CELL_EXTEND_FIRST,
  CW_CELL_EXTEND_LAST,
  CW_CELL_SELECT_ROW,
} CwCellDirection;

/**
 * CwCellEdit:
 * @text: what stands in the entry.
 * @entered: (nullable): the canonical text to be stored, "" when emptied; %NULL when nothing
 * changed.
 * @replaced: (nullable): what was typed where a suggestion was taken.
 * @cursor: place of the cursor, in characters.
 * @bound: other end of what is selected.
 * @changed: whether anything was typed.
 *
 * An edit that is taken out of its cell, to go on in another.
 */
typedef struct
{
  char *text;
  char *entered;
  char *replaced;
  int cursor;
  int bound;
  gboolean changed;
} CwCellEdit;

#define CW_TYPE_CELL (cw_cell_get_type ())
G_DECLARE_FINAL_TYPE (CwCell, cw_cell, CW, CELL, GtkWidget)

GtkWidget *cw_cell_new (void);
void cw_cell_set_text (CwCell *self, const char *text);
const char *cw_cell_get_text (CwCell *self);
void cw_cell_set_stand_in (CwCell *self, const char *stand_in);
void cw_cell_set_problem (CwCell *self, const char *problem);
const char *cw_cell_get_problem (CwCell *self);
void cw_cell_tell (CwCell *self);
void cw_cell_set_place (CwCell *self, const char *column, guint row_number);
void cw_cell_set_layouts (CwCell *self, CwCellLayouts *layouts);
void cw_cell_set_numeric (CwCell *self, gboolean numeric);
void cw_cell_set_editable (CwCell *self, gboolean editable);
void cw_cell_set_choices (CwCell *self, const CwChoice *choices, guint n_choices);
void cw_cell_set_offered (CwCell *self, guint offered);
void cw_cell_set_suggest (CwCell *self, CwSuggestFunc func, gpointer data, gboolean is_closed);
void cw_cell_press (CwCell *self, int n_press);
gboolean cw_cell_take_key (CwCell *self,
                           GtkEventControllerKey *controller,
                           guint keyval,
                           GdkModifierType state);
gboolean cw_cell_forward_key (CwCell *self, GtkEventControllerKey *controller);
void cw_cell_start_editing (CwCell *self);
void cw_cell_stop_editing (CwCell *self, gboolean commit);
CwCellEdit *cw_cell_park_edit (CwCell *self);
void cw_cell_resume_edit (CwCell *self, const CwCellEdit *edit);
void cw_cell_edit_free (CwCellEdit *edit);
const char *cw_cell_get_replaced (CwCell *self);
gboolean cw_cell_is_editing (CwCell *self);
GtkEntry *cw_cell_get_entry (CwCell *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwCellEdit, cw_cell_edit_free)

G_END_DECLS
