/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "widgets/cw-form-row.h"

G_BEGIN_DECLS

#define CW_TYPE_PROSE_ROW (cw_prose_row_get_type ())
G_DECLARE_FINAL_TYPE (CwProseRow, cw_prose_row, CW, PROSE_ROW, CwFormRow)

GtkWidget *cw_prose_row_new (const char *label);
GtkTextView *cw_prose_row_get_view (CwProseRow *self);

G_END_DECLS
