/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CW_TYPE_ROW_SLOT (cw_row_slot_get_type ())
G_DECLARE_FINAL_TYPE (CwRowSlot, cw_row_slot, CW, ROW_SLOT, GObject)

CwRowSlot *cw_row_slot_new (void);
GObject *cw_row_slot_get_row (CwRowSlot *self);
guint cw_row_slot_get_position (CwRowSlot *self);
gboolean cw_row_slot_shows (CwRowSlot *self, GObject *row, guint position);
void cw_row_slot_set_row (CwRowSlot *self, GObject *row, guint position);
void cw_row_slot_announce (CwRowSlot *self);

G_END_DECLS
