/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "document/cw-our-row.h"

G_BEGIN_DECLS

void cw_table_menus_fill (GtkMenuButton *columns,
                          GtkMenuButton *our_case,
                          CwRecord *record,
                          CwOurRow *ours);

G_END_DECLS
