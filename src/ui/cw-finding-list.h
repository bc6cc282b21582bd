/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean cw_finding_list_show (GtkListBox *list, GPtrArray *findings);

G_END_DECLS
