/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CW_TYPE_WRAP_LAYOUT (cw_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (CwWrapLayout, cw_wrap_layout, CW, WRAP_LAYOUT, GtkLayoutManager)

GtkLayoutManager *cw_wrap_layout_new (int spacing);

G_END_DECLS
