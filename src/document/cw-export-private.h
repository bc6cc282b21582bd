/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "document/cw-care-places.h"
#include "document/cw-export-figure.h"
#include "document/cw-export-image.h"
#include "document/cw-export.h"
#include "manuscript/cw-manuscript.h"

G_BEGIN_DECLS

/* Where the pictures of an article come from, and how many could not be had. */
typedef struct
{
  CwDocument *document;
  guint n_lost;
} CwExportImages;

GHashTable *cw_export_collect_images (CwDocument *document, const CwSnapshot *record);
GBytes *cw_export_get_shown_image (const CwManuscriptPanel *panel, gpointer images);
GHashTable *cw_export_collect_shown_images (CwDocument *document, const CwSnapshot *record);
gboolean cw_export_compose_figure (CwDocument *document,
                                   CwFigure *figure,
                                   const CwJournalProfile *profile,
                                   const CwFigureExport *export,
                                   CwFigureResult *result,
                                   GError **error);
CwCareReport *cw_export_new_care_report (const CwSnapshot *record, CwEntity *shown);
GBytes *cw_export_write_care (CwEntity *root,
                              const CwCareReport *report,
                              CwExportFormat format,
                              CwExportLayout layout,
                              const CwCarePlaces *places,
                              GDateTime *date,
                              GError **error);

G_END_DECLS
