/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "document/cw-library-model.h"

G_BEGIN_DECLS

void cw_library_columns_add (GtkColumnView *view, GCallback menu_cb, gpointer user_data);
gboolean
cw_library_columns_get_sort (GtkColumnView *view, CwLibrarySort *sort, gboolean *descending);

G_END_DECLS
