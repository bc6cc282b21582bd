/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "document/cw-record.h"
#include "model/cw-review-table.h"

G_BEGIN_DECLS

#define CW_TYPE_CELL_PANEL (cw_cell_panel_get_type ())
G_DECLARE_FINAL_TYPE (CwCellPanel, cw_cell_panel, CW, CELL_PANEL, GtkWidget)

GtkWidget *cw_cell_panel_new (CwRecord *record);
void cw_cell_panel_show (CwCellPanel *self, CwReportedCase *row, const CwTableColumn *column);

G_END_DECLS
