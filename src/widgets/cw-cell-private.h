/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "widgets/cw-cell.h"

G_BEGIN_DECLS

/* One cell of a grid. It draws its text and has a GtkEntry only while somebody edits: a bare
 * GtkText is invisible to assistive technology in GTK 4.8. */
struct _CwCell
{
  GtkWidget parent_instance;

  GtkWidget *arrow; /* or NULL, where there is nothing to choose */
  GtkWidget *entry;
  CwSuggest *suggest;

  PangoLayout *layout; /* of what is shown, or NULL until it is drawn */
  CwCellLayouts *layouts; /* those of the column, or NULL */
  char *text;
  char *stand_in; /* shown dimmed while there is no text, or NULL */
  char *problem;
  char *replaced; /* what was typed where a suggestion was taken */
  char *column;
  guint row_number;
  gboolean is_untold; /* assistive technology still has what stood here before */
  gboolean editable;
  gboolean numeric;

  const CwChoice *choices;
  guint n_choices;
  guint offered; /* bit n: choice n is in the list */
  CwSuggestFunc suggest_func;
  gpointer suggest_data;
  gboolean is_closed;

  gboolean changed_since_start;
  gboolean ending;
  guint leave_idle;
  guint take_idle;
};

gboolean cw_cell_offers (CwCell *self, guint choice);
void cw_cell_update_shown (CwCell *self);
const char *cw_cell_get_shown (CwCell *self);
const char *cw_cell_get_drawn (CwCell *self);
char *cw_cell_dup_spoken (CwCell *self);
void cw_cell_update_arrow (CwCell *self);

gboolean cw_cell_contains_focus (CwCell *self);

/* cw-cell-edit.c */
void cw_cell_begin_editing (CwCell *self, gboolean open_list);
void cw_cell_drop_suggest (CwCell *self);

/* cw-cell-text.c */
void cw_cell_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline);
void cw_cell_allocate (GtkWidget *widget, int width, int height, int baseline);
void cw_cell_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);
void cw_cell_drop_layout (CwCell *self);
gboolean cw_cell_is_cut_short (CwCell *self);

G_END_DECLS
