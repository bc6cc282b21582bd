/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "widgets/cw-form-row.h"

G_BEGIN_DECLS

#define CW_TRISTATE_ROW_YES "yes"
#define CW_TRISTATE_ROW_NO "no"

#define CW_TYPE_TRISTATE_ROW (cw_tristate_row_get_type ())
G_DECLARE_FINAL_TYPE (CwTristateRow, cw_tristate_row, CW, TRISTATE_ROW, CwFormRow)

GtkWidget *cw_tristate_row_new (const char *label);
GtkToggleButton *cw_tristate_row_get_button (CwTristateRow *self, const char *value);

G_END_DECLS
