/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "widgets/cw-cell.h"

G_BEGIN_DECLS

/* One cell of a grid. It shows its text in a GtkInscription and has a GtkEntry only while somebody
 * edits: a bare GtkText is invisible to assistive technology in GTK 4.8. */
struct _CwCell
{
  GtkWidget parent_instance;

  GtkWidget *inscription;
  GtkWidget *arrow; /* or NULL, where there is nothing to choose */
  GtkWidget *entry;
  CwSuggest *suggest;

  char *text;
  char *problem;
  char *replaced; /* what was typed where a suggestion was taken */
  char *column;
  guint row_number;
  gboolean editable;
  gboolean numeric;

  const CwChoice *choices;
  guint n_choices;
  guint offered; /* bit n: choice n is in the list */
  CwSuggestFunc suggest_func;
  gpointer suggest_data;

  gboolean changed_since_start;
  gboolean ending;
  guint leave_idle;
  guint take_idle;
};

gboolean cw_cell_offers (CwCell *self, guint choice);
void cw_cell_begin_editing (CwCell *self, gboolean open_list);
void cw_cell_update_shown (CwCell *self);
void cw_cell_add_key_controller (CwCell *self);
void cw_cell_update_arrow (CwCell *self);

G_END_DECLS
