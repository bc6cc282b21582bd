/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CW_TYPE_FORM_GRID (cw_form_grid_get_type ())
G_DECLARE_FINAL_TYPE (CwFormGrid, cw_form_grid, CW, FORM_GRID, GtkWidget)

GtkWidget *cw_form_grid_new (void);
void cw_form_grid_append (CwFormGrid *self, GtkWidget *child, gboolean full_width);
void cw_form_grid_remove (CwFormGrid *self, GtkWidget *child);
guint cw_form_grid_get_n_columns (CwFormGrid *self);

G_END_DECLS
