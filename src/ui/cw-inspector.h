/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "document/cw-document.h"

G_BEGIN_DECLS

#define CW_TYPE_INSPECTOR (cw_inspector_get_type ())
G_DECLARE_FINAL_TYPE (CwInspector, cw_inspector, CW, INSPECTOR, GtkWidget)

GtkWidget *cw_inspector_new (CwDocument *document, CwRecord *record);
void cw_inspector_set_page (CwInspector *self, const char *page);

G_END_DECLS
