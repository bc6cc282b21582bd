/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "document/cw-export-manuscript.h"

G_BEGIN_DECLS

#define CW_TYPE_EXPORT_ARTICLE (cw_export_article_get_type ())
G_DECLARE_FINAL_TYPE (CwExportArticle, cw_export_article, CW, EXPORT_ARTICLE, GtkBox)

/* Every format, open and anonymous. */
#define CW_EXPORT_ARTICLE_MAX_FILES (2 * (CW_MANUSCRIPT_N_FORMATS + 1))

GtkWidget *cw_export_article_new (const CwSnapshot *record);
guint cw_export_article_list (CwExportArticle *self, CwManuscriptExport *files);

G_END_DECLS
