/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cw_focus_grab_in_place (GtkWidget *widget);
void cw_focus_show (GtkWidget *widget);
void cw_focus_add_arrows (GtkWidgetClass *klass, GtkShortcutFunc func);

G_END_DECLS
