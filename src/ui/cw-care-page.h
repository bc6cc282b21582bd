/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "document/cw-document.h"

G_BEGIN_DECLS

#define CW_TYPE_CARE_PAGE (cw_care_page_get_type ())
G_DECLARE_FINAL_TYPE (CwCarePage, cw_care_page, CW, CARE_PAGE, GtkWidget)

GtkWidget *cw_care_page_new (CwDocument *document, CwRecord *record);
void cw_care_page_show_item (CwCarePage *self, const char *entity_id, const char *field, gsize at);

G_END_DECLS
