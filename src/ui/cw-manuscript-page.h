/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "document/cw-document.h"

G_BEGIN_DECLS

#define CW_TYPE_MANUSCRIPT_PAGE (cw_manuscript_page_get_type ())
G_DECLARE_FINAL_TYPE (CwManuscriptPage, cw_manuscript_page, CW, MANUSCRIPT_PAGE, GtkWidget)

GtkWidget *cw_manuscript_page_new (CwDocument *document, CwRecord *record);
gboolean cw_manuscript_page_has_form (CwManuscriptPage *self);
void cw_manuscript_page_find (CwManuscriptPage *self);
void cw_manuscript_page_set_focused (CwManuscriptPage *self, gboolean focused);
void cw_manuscript_page_focus (CwManuscriptPage *self, CwEntity *entity, const char *field);

G_END_DECLS
