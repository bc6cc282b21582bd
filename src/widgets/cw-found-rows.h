/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define CW_TYPE_FOUND_ROWS (cw_found_rows_get_type ())
G_DECLARE_FINAL_TYPE (CwFoundRows, cw_found_rows, CW, FOUND_ROWS, GObject)

/**
 * CwFoundRowsText:
 * @row: a row
 * @user_data: as given to cw_found_rows_new()
 *
 * Returns: (transfer full): what a search looks for words in
 */
typedef char *(*CwFoundRowsText) (GObject *row, gpointer user_data);

CwFoundRows *
cw_found_rows_new (GListModel *all, CwFoundRowsText dup_text, gpointer user_data);
void cw_found_rows_set_all (CwFoundRows *self, GListModel *all);
void cw_found_rows_find (CwFoundRows *self, const char *words);
void cw_found_rows_forget (CwFoundRows *self, GObject *row);
gboolean cw_found_rows_prepare (CwFoundRows *self, guint n);

G_END_DECLS
