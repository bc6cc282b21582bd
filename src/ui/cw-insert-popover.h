/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "model/cw-article.h"

G_BEGIN_DECLS

#define CW_TYPE_INSERT_ITEM (cw_insert_item_get_type ())
G_DECLARE_FINAL_TYPE (CwInsertItem, cw_insert_item, CW, INSERT_ITEM, GObject)

#define CW_TYPE_INSERT_POPOVER (cw_insert_popover_get_type ())
G_DECLARE_FINAL_TYPE (CwInsertPopover, cw_insert_popover, CW, INSERT_POPOVER, GtkPopover)

GListModel *cw_insert_items_of_case (CwCase *root);
GListModel *cw_insert_items_of_works (GPtrArray *works);
GtkWidget *cw_insert_popover_new (void);
void cw_insert_popover_show (CwInsertPopover *self,
                             GListModel *items,
                             const char *prompt,
                             const GdkRectangle *place);
const char *cw_insert_popover_get_search (CwInsertPopover *self);

G_END_DECLS
