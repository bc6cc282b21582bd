/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "document/cw-record.h"

G_BEGIN_DECLS

#define CW_TYPE_REFERENCES_PAGE (cw_references_page_get_type ())
G_DECLARE_FINAL_TYPE (CwReferencesPage, cw_references_page, CW, REFERENCES_PAGE, GtkWidget)

GtkWidget *cw_references_page_new (CwRecord *bibliography);
void cw_references_page_focus_search (CwReferencesPage *self);
void cw_references_page_set_busy (CwReferencesPage *self, gboolean busy);
GPtrArray *cw_references_page_list_chosen (CwReferencesPage *self);

G_END_DECLS
