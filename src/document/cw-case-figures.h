/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "document/cw-export-figure.h"
#include "manuscript/cw-manuscript.h"

G_BEGIN_DECLS

gboolean cw_case_figures_compose (CwDocument *document,
                                  CwFigure *figure,
                                  const CwJournalProfile *profile,
                                  GCancellable *cancellable,
                                  CwSceneFormat *format,
                                  CwFigureResult *result,
                                  GError **error);
void cw_case_figures_check (GPtrArray *findings,
                            CwCase *root,
                            const CwManuscriptFloat *figure,
                            const CwFigureMeasure *measure,
                            const CwManuscript *manuscript,
                            const CwJournalProfile *profile);
GPtrArray *cw_case_figures_check_all (CwDocument *document,
                                      CwCase *root,
                                      const CwManuscript *manuscript,
                                      const CwJournalProfile *profile);
gboolean cw_case_figures_allow (const CwJournalProfile *profile, CwSceneFormat format);

G_END_DECLS
