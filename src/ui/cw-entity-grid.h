/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "document/cw-record.h"
#include "widgets/cw-grid.h"

G_BEGIN_DECLS

void cw_entity_grid_withdraw (CwRecord *record, CwEntity *row);
GtkWidget *cw_entity_grid_new (CwRecord *record, CwEntity *parent, const CwField *list);
gboolean cw_entity_grid_shows (const CwField *field);
gboolean cw_entity_grid_find (GtkWidget *control, CwEntity **entity, const CwField **field);

G_END_DECLS
