/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "document/cw-record.h"

G_BEGIN_DECLS

#define CW_TYPE_OUTLINE (cw_outline_get_type ())
G_DECLARE_FINAL_TYPE (CwOutline, cw_outline, CW, OUTLINE, GtkWidget)

GtkWidget *cw_outline_new (CwRecord *record);
void cw_outline_select (CwOutline *self, const char *page);

G_END_DECLS
