/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *cw_quote_button_new (void);
void cw_quote_button_set_quote (GtkWidget *self, const char *quote, const char *about);

G_END_DECLS
