/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-review.h"
#include "widgets/cw-found-rows.h"
#include "ui/cw-table-page.h"

G_BEGIN_DECLS

struct _CwTablePage
{
  GtkWidget parent_instance;

  CwRecord *record;
  CwFoundRows *found; /* of the reported cases */
  GtkSortListModel *sorted;
  GtkFlattenListModel *rows; /* our case, then the others */
  CwOurRow *ours;
  GPtrArray *searched; /* CwTableColumn: columns of the present grid */
  guint prepare_idle;
  guint panel_timeout;
  guint grid_idle;

  GtkWidget *outer;
  GtkWidget *paned; /* the table and the panel */
  GtkWidget *search;
  GtkWidget *count;
  GtkWidget *unsort;
  GtkWidget *columns;
  GtkWidget *our_case;
  GtkWidget *import;
  GtkWidget *slot;
  GtkWidget *empty; /* over it */
  GtkWidget *grid;
  GtkWidget *panel;
};

/* cw-table-search.c */
char *cw_table_search_dup_text (GObject *row, gpointer user_data);
void cw_table_search_prepare (CwTablePage *self);
void cw_table_search_update_count (CwTablePage *self);
void cw_table_search_start (CwTablePage *self);
void cw_table_search_stop (CwTablePage *self);

G_END_DECLS
