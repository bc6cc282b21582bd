/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "document/cw-document.h"

G_BEGIN_DECLS

#define CW_TYPE_LIBRARY_PAGE (cw_library_page_get_type ())
G_DECLARE_FINAL_TYPE (CwLibraryPage, cw_library_page, CW, LIBRARY_PAGE, GtkWidget)

void cw_library_page_set_document (CwLibraryPage *self, CwDocument *document);
const CwSummary *cw_library_page_get_selected (CwLibraryPage *self);
void cw_library_page_focus_search (CwLibraryPage *self);
void cw_library_page_focus_list (CwLibraryPage *self);

G_END_DECLS
