/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

double cw_text_scale_get (GtkWidget *widget);
void cw_text_scale_watch (GtkWidget *widget, GCallback changed);

G_END_DECLS
