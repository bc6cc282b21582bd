/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CW_TYPE_STAGED_ROWS (cw_staged_rows_get_type ())
G_DECLARE_FINAL_TYPE (CwStagedRows, cw_staged_rows, CW, STAGED_ROWS, GObject)

CwStagedRows *cw_staged_rows_new (GtkSelectionModel *all);
void cw_staged_rows_set_seen (CwStagedRows *self, guint first, guint n_rows);
void cw_staged_rows_refresh (CwStagedRows *self, guint position);
gboolean cw_staged_rows_work (CwStagedRows *self, guint n_rows);
gboolean cw_staged_rows_is_missing (CwStagedRows *self);
gboolean cw_staged_rows_is_whole (CwStagedRows *self);
void cw_staged_rows_show_all (CwStagedRows *self);

G_END_DECLS
