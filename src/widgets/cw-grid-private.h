/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "widgets/cw-cell.h"
#include "widgets/cw-grid.h"
#include "widgets/cw-row-port.h"
#include "widgets/cw-row-window.h"
#include "widgets/cw-tab-stop.h"

G_BEGIN_DECLS

/* Where a factory finds its grid; cleared when the grid goes before its column view. */
typedef struct
{
  CwGrid *grid;
  guint column;
  CwCellLayouts *layouts;
} CwGridContext;

struct _CwGrid
{
  GtkWidget parent_instance;

  GListModel *model;
  GtkMultiSelection *selection;
  CwRowWindow *rows; /* what is in sight of it */
  CwGridDelegate delegate;
  gpointer user_data;
  CwGridColumn *columns;
  CwGridContext *contexts;
  guint n_columns;
  char *accessible_label;

  GtkColumnView *view;
  GtkWidget *list;
  GtkWidget *port; /* holds the views; has the focus while the current row is not in sight */
  GtkWidget *scrolled; /* holds @port */
  guint n_frozen; /* columns, the first ones */
  GtkColumnView *frozen; /* the view of these columns, or NULL */
  double frozen_share; /* what they get of the width that they would like */
  gboolean keeps_narrow; /* only those that hold words gave way */
  GtkSorter *sorter; /* of both views, or NULL */
  GtkWidget *bar; /* shows that there are more columns */
  GtkWidget *placeholder;
  GtkWidget *footer;
  GtkWidget *add_button;
  GtkWidget *add_label;
  GtkWidget *hint;
  GtkWidget *menu;

  GPtrArray *cells;
  guint tell_idle; /* while cells are not told to assistive technology */
  GHashTable *drafts;
  GPtrArray *fresh; /* rows that the grid added and that may still be empty */
  guint current_row;
  guint current_column;
  guint anchor_row;
  guint max_rows_visible;
  gboolean fills;
  gboolean marks_current;
  guint height_idle;
  guint reveal_tick;
  guint reveal_frames;
  gboolean is_shifting; /* the places are about to show other rows */
  gboolean had_focus; /* before that */
  CwCellEdit *parked; /* an edit whose cell is not in sight, or NULL */
  GObject *parked_row;
  guint parked_column;
  guint leave_idle;
  guint drag_row;
  guint drag_tick;
  double drag_step;
  GtkWidget *drop_row;
};

/* Of the column with the handles, in pixels. */
#define CW_GRID_HANDLE_WIDTH 22

/* cw-grid-cells.c */
guint cw_grid_get_n_rows (CwGrid *self);
gboolean cw_grid_is_editable (CwGrid *self, guint column);
char *cw_grid_dup_cell (CwGrid *self, GObject *row, guint column);
gboolean cw_grid_set_cell (CwGrid *self, guint row, guint column, const char *text, GError **error);
void
cw_grid_commit_cell (CwGrid *self, guint row, guint column, const char *text, const char *typed);
gboolean cw_grid_row_is_empty (CwGrid *self, guint row);
void cw_grid_report (CwGrid *self, const char *sentence);
void cw_grid_report_cell (CwGrid *self, guint row, guint column, const char *reason);
void cw_grid_begin_group (CwGrid *self, const char *label);
void cw_grid_end_group (CwGrid *self);
void cw_grid_set_current (CwGrid *self, guint row, guint column);
void cw_grid_activate_row (CwGrid *self, guint row);
GtkBitset *cw_grid_dup_target_rows (CwGrid *self);

/* cw-grid.c */
void cw_grid_update_empty (CwGrid *self);

/* cw-grid-draft.c */
GHashTable *cw_grid_drafts_new (void);
void cw_grid_keep_draft (CwGrid *self,
                         GObject *row,
                         guint column,
                         const char *text,
                         const char *problem);
void cw_grid_drop_draft (CwGrid *self, GObject *row, guint column);
void cw_grid_prune_drafts (CwGrid *self);
gboolean cw_grid_get_draft (CwGrid *self,
                            GObject *row,
                            guint column,
                            const char **text,
                            const char **problem);

/* cw-grid-column.c */
void cw_grid_add_columns (CwGrid *self);
void cw_grid_fit_columns (CwGrid *self);
void cw_grid_fit_frozen (CwGrid *self);
void cw_grid_shorten_titles (GtkColumnView *view);
void cw_grid_update_bar (CwGrid *self);
CwCell *cw_grid_find_cell (CwGrid *self, guint row, guint column);
gboolean cw_grid_locate_cell (CwCell *cell, guint *row, guint *column);
GObject *cw_grid_get_row_of (CwCell *cell);
void cw_grid_refresh_cell (CwCell *cell);
void cw_grid_mark_current (CwGrid *self);

/* cw-grid-fresh.c */
void cw_grid_note_fresh (CwGrid *self, guint row);
gboolean cw_grid_has_fresh_end (CwGrid *self);

/* cw-grid-frozen.c */
guint cw_grid_count_frozen (const CwGridColumn *columns, guint n_columns);
void cw_grid_build_frozen (CwGrid *self);
GtkWidget *cw_grid_find_list (GtkColumnView *view);
GtkColumnView *cw_grid_get_view_of (CwGrid *self, guint column);
GtkColumnViewColumn *cw_grid_dup_view_column (CwGrid *self, guint column);

/* cw-grid-focus.c */
void cw_grid_watch_shifts (CwGrid *self);
void cw_grid_commit_parked (CwGrid *self);
void cw_grid_commit_later (CwGrid *self, const CwCellEdit *edit, GObject *row, guint column);

/* cw-grid-input.c */
void cw_grid_listen (CwGrid *self);

/* cw-grid-navigation.c */
void cw_grid_navigate (CwGrid *self, guint row, guint column, CwCellDirection direction);
void cw_grid_click_rows (CwGrid *self, guint row, GdkModifierType state);
gboolean cw_grid_move_focus_out (CwGrid *self, GtkDirectionType direction);

/* cw-grid-clipboard.c */
void cw_grid_copy (CwGrid *self);
void cw_grid_copy_as_text (CwGrid *self);
void cw_grid_cut (CwGrid *self);
void cw_grid_paste (CwGrid *self);
void cw_grid_forget_cells (CwGrid *self);
void cw_grid_clear_cells (CwGrid *self);
void cw_grid_fill_down (CwGrid *self);

/* cw-grid-rows.c */
gboolean cw_grid_insert_row (CwGrid *self, guint *position);
void cw_grid_insert_at_current (CwGrid *self);
void cw_grid_append_row (CwGrid *self);
void cw_grid_remove_target_rows (CwGrid *self);
void cw_grid_move_target_rows (CwGrid *self, int step);
void cw_grid_move_one_row (CwGrid *self, guint from, guint to);

/* cw-grid-drag.c */
GtkWidget *cw_grid_handle_new (CwGrid *self, GtkListItem *item);
void cw_grid_stop_drag_scroll (CwGrid *self);
void cw_grid_add_drop_target (CwGrid *self);

/* cw-grid-menu.c */
void cw_grid_install_actions (GtkWidgetClass *widget_class);
void cw_grid_add_shortcuts (CwGrid *self);
void cw_grid_update_actions (CwGrid *self);
void cw_grid_popup_menu (CwGrid *self, GtkWidget *widget, double x, double y);

G_END_DECLS
