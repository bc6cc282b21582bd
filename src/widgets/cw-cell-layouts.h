/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _CwCellLayouts CwCellLayouts;

CwCellLayouts *cw_cell_layouts_new (void);
CwCellLayouts *cw_cell_layouts_ref (CwCellLayouts *self);
void cw_cell_layouts_unref (CwCellLayouts *self);
PangoLayout *
cw_cell_layouts_dup (CwCellLayouts *self, GtkWidget *cell, const char *text, gboolean numeric);

G_END_DECLS
