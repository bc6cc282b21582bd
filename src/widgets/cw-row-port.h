/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "widgets/cw-row-window.h"

G_BEGIN_DECLS

#define CW_TYPE_ROW_PORT (cw_row_port_get_type ())
G_DECLARE_FINAL_TYPE (CwRowPort, cw_row_port, CW, ROW_PORT, GtkWidget)

GtkWidget *cw_row_port_new (CwRowWindow *rows, GtkColumnView *frozen, GtkColumnView *view);
void cw_row_port_set_max_rows (CwRowPort *self, guint max_rows);
void cw_row_port_update (CwRowPort *self);
guint cw_row_port_count_rows (CwRowPort *self);
void cw_row_port_show_row (CwRowPort *self, guint row);

G_END_DECLS
