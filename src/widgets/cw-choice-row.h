/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "widgets/cw-choice.h"
#include "widgets/cw-form-row.h"

G_BEGIN_DECLS

#define CW_TYPE_CHOICE_ROW (cw_choice_row_get_type ())
G_DECLARE_FINAL_TYPE (CwChoiceRow, cw_choice_row, CW, CHOICE_ROW, CwFormRow)

GtkWidget *cw_choice_row_new (const char *label, const CwChoice *choices, guint n_choices);
void cw_choice_row_set_choices (CwChoiceRow *self, const CwChoice *choices, guint n_choices);
GtkDropDown *cw_choice_row_get_drop_down (CwChoiceRow *self);

G_END_DECLS
