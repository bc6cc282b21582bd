/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "document/cw-record.h"
#include "model/cw-review-table.h"
#include "widgets/cw-grid.h"

G_BEGIN_DECLS

GtkWidget *cw_review_grid_new (CwRecord *record, GListModel *rows);
const CwTableColumn *cw_review_grid_get_column (CwGrid *grid, guint column);
char *cw_review_grid_describe (CwReportedCase *row, const CwTableColumn *column);

G_END_DECLS
