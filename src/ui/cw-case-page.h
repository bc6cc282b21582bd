/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "document/cw-record.h"
#include "ui/cw-case-outline.h"

G_BEGIN_DECLS

#define CW_TYPE_CASE_PAGE (cw_case_page_get_type ())
G_DECLARE_FINAL_TYPE (CwCasePage, cw_case_page, CW, CASE_PAGE, GtkWidget)

GtkWidget *cw_case_page_new (CwRecord *record, const CwPageDescription *page);
void cw_case_page_focus (CwCasePage *self, CwEntity *entity, const char *field);

G_END_DECLS
