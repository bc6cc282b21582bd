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

/* The figures of an article as they are composed, each once for all files that show it. */
typedef struct
{
  CwDocument *document;
  const CwDeidentified *masked; /* where a timeline comes from; NULL for the case itself */
  const CwJournalProfile *profile;
  GCancellable *cancellable; /* or NULL */
  CwEntity *root; /* the case */
  GHashTable *drawn; /* id of a figure -> what was drawn of it */
  guint n_lost; /* images that could not be had */
} CwExportPictures;

void cw_export_pictures_init (CwExportPictures *self,
                              CwDocument *document,
                              const CwSnapshot *record,
                              const CwJournalProfile *profile);
void cw_export_pictures_clear (CwExportPictures *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CwExportPictures, cw_export_pictures_clear)
CwScene *cw_export_get_scene (const CwManuscriptFloat *figure, gpointer pictures);
GBytes *cw_export_get_picture (const CwManuscriptFloat *figure, gpointer pictures);
GHashTable *cw_export_collect_images (CwDocument *document, const CwSnapshot *record);
GHashTable *cw_export_collect_shown_images (CwDocument *document, const CwSnapshot *record);
gboolean cw_export_compose_figure (CwDocument *document,
                                   CwFigure *figure,
                                   const CwJournalProfile *profile,
                                   const CwFigureExport *export,
                                   CwFigureResult *result,
                                   GError **error);
CwCareReport *cw_export_new_care_report (const CwSnapshot *record, CwEntity *shown);
GBytes *cw_export_write_care (CwEntity *root,
                              CwExportFormat format,
                              CwExportLayout layout,
                              const CwCarePlaces *places,
                              GDateTime *date,
                              GError **error);

G_END_DECLS
