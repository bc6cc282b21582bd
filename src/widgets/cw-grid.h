/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "widgets/cw-choice.h"
#include "widgets/cw-suggest.h"

G_BEGIN_DECLS

typedef CwChoice CwGridChoice;

/**
 * CwGridColumn:
 * @id: name of the column in code.
 * @title: translated title.
 * @width: width in pixels, or -1 for the natural width.
 * @expand: whether the column takes spare width.
 * @numeric: whether values are set flush with the end.
 * @read_only: whether values are only shown.
 * @frozen: whether the column stays in sight; counts for the first columns up to one that is not.
 * @choices: (nullable): values to offer as a drop-down; the grid shows their labels.
 * @n_choices: number of @choices.
 * @suggest: (nullable): suggestions for typed text; never forbids other text.
 * @suggest_data: data for @suggest.
 * @is_closed: whether nothing but what is suggested can be meant, such as a row of another table:
 *   Tab then takes the only suggestion for what was typed.
 * @compare: (nullable): orders rows by this column when its header is clicked.
 * @compare_data: data for @compare.
 *
 * One column of a grid.
 */
typedef struct
{
  const char *id;
  const char *title;
  int width;
  gboolean expand;
  gboolean numeric;
  gboolean read_only;
  gboolean frozen;
  const CwGridChoice *choices;
  guint n_choices;
  CwSuggestFunc suggest;
  gpointer suggest_data;
  gboolean is_closed;
  GCompareDataFunc compare;
  gpointer compare_data;
} CwGridColumn;

/**
 * CwGridDelegate:
 * @dup_text: gives the canonical text of a cell, %NULL for not recorded.
 * @dup_stand_in: (nullable): gives what a cell without text shows dimmed, or %NULL: what a row is
 *   called by that has no name.
 * @set_text: (nullable): stores canonical text, %NULL or "" clears; without it nothing can be
 * edited.
 * @take_text: (nullable): stores text as @set_text does, knowing that it is a suggestion that was
 *   taken in place of what was typed.
 * @dup_problem: (nullable): gives a sentence on what is wrong in a cell, or %NULL.
 * @is_editable: (nullable): whether the cells of a row can be typed into; without it all can.
 * @get_offered: (nullable): which choices of a column make sense in a row, as a mask in which bit n
 *   stands for choice n; without it all do.
 * @insert_row: (nullable): adds an empty row at this position, or tells which other it got: a
 * search may have ended for it.
 * @is_empty: (nullable): whether nothing was entered in a row, also beside its columns; without it
 *   the columns tell.
 * @withdraw_row: (nullable): takes back a row that @insert_row added and in which nothing was
 *   entered, so that no step of undo speaks of it.
 * @remove_rows: (nullable): removes the rows at these positions.
 * @move_row: (nullable): takes out the row at the first position and puts it back so that it then
 *   has the second position.
 * @paste: (nullable): takes pasted text that is no table, such as shorthand, in front of the row at
 *   the position; tells whether it did.
 * @dup_as_text: (nullable): writes the rows at these positions as running text, such as the
 *   shorthand that @paste reads.
 * @begin_group: (nullable): what follows until @end_group is one step of undo with this label.
 * @end_group: (nullable): ends the step.
 *
 * How a grid reads and changes its rows. Text is the only currency.
 */
typedef struct
{
  char *(*dup_text) (GObject *row, guint column, gpointer user_data);
  char *(*dup_stand_in) (GObject *row, guint column, gpointer user_data);
  gboolean (
    *set_text) (GObject *row, guint column, const char *text, gpointer user_data, GError **error);
  gboolean (*take_text) (GObject *row,
                         guint column,
                         const char *text,
                         const char *typed,
                         gpointer user_data,
                         GError **error);
  char *(*dup_problem) (GObject *row, guint column, gpointer user_data);
  gboolean (*is_editable) (GObject *row, gpointer user_data);
  guint (*get_offered) (GObject *row, guint column, gpointer user_data);
  gboolean (*insert_row) (guint *position, gpointer user_data, GError **error);
  gboolean (*is_empty) (GObject *row, gpointer user_data);
  void (*withdraw_row) (GObject *row, gpointer user_data);
  gboolean (*remove_rows) (GtkBitset *positions, gpointer user_data);
  gboolean (*move_row) (guint from, guint to, gpointer user_data);
  gboolean (*paste) (const char *text, guint position, gpointer user_data);
  char *(*dup_as_text) (GtkBitset *positions, gpointer user_data);
  void (*begin_group) (const char *label, gpointer user_data);
  void (*end_group) (gpointer user_data);
} CwGridDelegate;

#define CW_TYPE_GRID (cw_grid_get_type ())
G_DECLARE_FINAL_TYPE (CwGrid, cw_grid, CW, GRID, GtkWidget)

GtkWidget *cw_grid_new (GListModel *model,
                        const CwGridColumn *columns,
                        guint n_columns,
                        const CwGridDelegate *delegate,
                        gpointer user_data,
                        const char *accessible_label);
void cw_grid_focus_cell (CwGrid *self, guint row, guint column);
void cw_grid_show_row (CwGrid *self, guint row);
void cw_grid_set_marks_current (CwGrid *self, gboolean marks_current);
guint cw_grid_get_current_row (CwGrid *self);
guint cw_grid_get_current_column (CwGrid *self);
GListModel *cw_grid_get_rows (CwGrid *self);
guint cw_grid_find_row (CwGrid *self, GObject *row);
int cw_grid_find_column (CwGrid *self, const char *id);
GtkBitset *cw_grid_get_selected_rows (CwGrid *self);
void cw_grid_select_rows (CwGrid *self, GtkBitset *rows);
void cw_grid_commit (CwGrid *self);
void cw_grid_withdraw_empty_rows (CwGrid *self);
char *cw_grid_dup_copied_text (CwGrid *self);
gboolean cw_grid_paste_text (CwGrid *self, const char *text, gssize length, GError **error);
void cw_grid_go_to_top (CwGrid *self);
void cw_grid_set_placeholder (CwGrid *self, const char *placeholder);
void cw_grid_set_add_label (CwGrid *self, const char *add_label);
void cw_grid_set_hint (CwGrid *self, const char *hint);
void cw_grid_set_max_rows_visible (CwGrid *self, guint max_rows_visible);
void cw_grid_set_fills (CwGrid *self, gboolean fills);
GtkSorter *cw_grid_get_sorter (CwGrid *self);
void cw_grid_stop_sorting (CwGrid *self);

G_END_DECLS
