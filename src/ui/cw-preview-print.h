/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "document/cw-article-pages.h"

G_BEGIN_DECLS

GtkPrintOperation *cw_preview_make_print (CwArticlePages *pages, CwPaper paper, guint page);
void cw_preview_print (GtkWindow *parent, CwArticlePages *pages, CwPaper paper, guint page);
CwPaper cw_preview_get_default_paper (void);

G_END_DECLS
