/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "document/cw-record.h"

G_BEGIN_DECLS

#define CW_TYPE_SAVE_INDICATOR (cw_save_indicator_get_type ())
G_DECLARE_FINAL_TYPE (CwSaveIndicator, cw_save_indicator, CW, SAVE_INDICATOR, GtkWidget)

void cw_save_indicator_set_record (CwSaveIndicator *self, CwRecord *record);

G_END_DECLS
