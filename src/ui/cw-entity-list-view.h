/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "document/cw-record.h"

G_BEGIN_DECLS

#define CW_TYPE_ENTITY_LIST_VIEW (cw_entity_list_view_get_type ())
G_DECLARE_FINAL_TYPE (CwEntityListView, cw_entity_list_view, CW, ENTITY_LIST_VIEW, GtkWidget)

GtkWidget *cw_entity_list_view_new (CwRecord *record, CwEntity *parent, const CwField *list);
gboolean cw_entity_list_view_focus (CwEntityListView *self, CwEntity *entity, const char *field);

G_END_DECLS
