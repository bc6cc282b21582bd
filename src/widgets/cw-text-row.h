/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "widgets/cw-form-row.h"
#include "widgets/cw-suggest.h"

G_BEGIN_DECLS

#define CW_TYPE_TEXT_ROW (cw_text_row_get_type ())
G_DECLARE_FINAL_TYPE (CwTextRow, cw_text_row, CW, TEXT_ROW, CwFormRow)

GtkWidget *cw_text_row_new (const char *label);
void cw_text_row_set_suggest (CwTextRow *self, CwSuggestFunc func, gpointer data);
GtkEntry *cw_text_row_get_entry (CwTextRow *self);

G_END_DECLS
