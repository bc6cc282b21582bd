/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "document/cw-article-pages.h"

G_BEGIN_DECLS

#define CW_TYPE_PAGE_VIEW (cw_page_view_get_type ())
G_DECLARE_FINAL_TYPE (CwPageView, cw_page_view, CW, PAGE_VIEW, GtkWidget)

GtkWidget *cw_page_view_new (void);
void cw_page_view_set_pages (CwPageView *self, CwArticlePages *pages);
guint cw_page_view_get_page (CwPageView *self);
void cw_page_view_go_to (CwPageView *self, guint page);
double cw_page_view_get_zoom (CwPageView *self);
void cw_page_view_set_zoom (CwPageView *self, double zoom);

G_END_DECLS
