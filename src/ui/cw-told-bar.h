/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "document/cw-draft-told.h"

G_BEGIN_DECLS

#define CW_TYPE_TOLD_BAR (cw_told_bar_get_type ())
G_DECLARE_FINAL_TYPE (CwToldBar, cw_told_bar, CW, TOLD_BAR, GtkWidget)

GtkWidget *cw_told_bar_new (CwReportDraft *draft);
void cw_told_bar_set_words (CwToldBar *self, const CwNotationSpan *words);
void cw_told_bar_popup (CwToldBar *self);

G_END_DECLS
