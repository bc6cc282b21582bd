/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *cw_profile_label_new (const char *text);
GtkWidget *cw_profile_entry_new (const char *name, const char *text, int n_characters);
char *cw_profile_entry_dup_text (GtkWidget *entry);
GtkWidget *cw_profile_part_new (const char *title, GtkWidget **grid);

G_END_DECLS
