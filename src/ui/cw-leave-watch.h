/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef void (*CwLeaveFunc) (gpointer user_data);

void cw_leave_watch (GtkWidget *area, GType page_type, CwLeaveFunc left, gpointer user_data);

G_END_DECLS
