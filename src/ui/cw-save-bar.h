/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "document/cw-record.h"

G_BEGIN_DECLS

#define CW_TYPE_SAVE_BAR (cw_save_bar_get_type ())
G_DECLARE_FINAL_TYPE (CwSaveBar, cw_save_bar, CW, SAVE_BAR, GtkWidget)

void cw_save_bar_set_record (CwSaveBar *self, CwRecord *record);

G_END_DECLS
