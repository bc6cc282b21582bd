/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CW_TYPE_ROW_WINDOW (cw_row_window_get_type ())
G_DECLARE_FINAL_TYPE (CwRowWindow, cw_row_window, CW, ROW_WINDOW, GObject)

CwRowWindow *cw_row_window_new (GtkSelectionModel *all);
guint cw_row_window_count_all (CwRowWindow *self);
guint cw_row_window_get_first (CwRowWindow *self);
void cw_row_window_set_first (CwRowWindow *self, guint first);
guint cw_row_window_get_room (CwRowWindow *self);
void cw_row_window_set_room (CwRowWindow *self, guint n_rows);

G_END_DECLS
