/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

int cw_cell_order_compare (gconstpointer one, gconstpointer other, gpointer column);

G_END_DECLS
