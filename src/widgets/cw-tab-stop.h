/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CW_TYPE_TAB_STOP (cw_tab_stop_get_type ())
G_DECLARE_FINAL_TYPE (CwTabStop, cw_tab_stop, CW, TAB_STOP, GtkWidget)

GtkWidget *cw_tab_stop_new (GtkWidget *child);
gboolean cw_tab_stop_visit_once (GtkWidget *widget, GtkDirectionType direction);
gboolean cw_tab_stop_pass (GtkWidget *widget, GtkDirectionType direction);

G_END_DECLS
