/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "document/cw-report-draft.h"

G_BEGIN_DECLS

#define CW_TYPE_ROW_CHOICE (cw_row_choice_get_type ())
G_DECLARE_FINAL_TYPE (CwRowChoice, cw_row_choice, CW, ROW_CHOICE, GtkWidget)

GtkWidget *cw_row_choice_new (CwReportDraft *draft);

G_END_DECLS
