/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "document/cw-review-import.h"

G_BEGIN_DECLS

GtkWidget *cw_import_problems_new (void);
void cw_import_problems_show (GtkWidget *scroller, GPtrArray *problems);

G_END_DECLS
