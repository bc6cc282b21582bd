/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cw_clipboard_action_activate (GtkWidget *widget, const char *action);

G_END_DECLS
