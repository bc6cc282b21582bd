/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "document/cw-our-row.h"

G_BEGIN_DECLS

#define CW_TYPE_TABLE_PAGE (cw_table_page_get_type ())
G_DECLARE_FINAL_TYPE (CwTablePage, cw_table_page, CW, TABLE_PAGE, GtkWidget)

GtkWidget *cw_table_page_new (CwRecord *record, CwOurRow *ours);
void cw_table_page_set_panel_visible (CwTablePage *self, gboolean visible);
void cw_table_page_set_busy (CwTablePage *self, gboolean busy);
void cw_table_page_focus_search (CwTablePage *self);
void cw_table_page_focus (CwTablePage *self, CwEntity *entity, const char *field);

G_END_DECLS
