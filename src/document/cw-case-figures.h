/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "document/cw-export-figure.h"
#include "manuscript/cw-manuscript.h"

G_BEGIN_DECLS

/**
 * CwFigureOutcome:
 * @measure: (nullable): how the figure comes out.
 * @problem: (nullable): why it cannot be composed, in a sentence.
 *
 * What came of composing a figure.
 */
typedef struct
{
  CwFigureMeasure *measure;
  char *problem;
} CwFigureOutcome;

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
GHashTable *cw_case_figures_compose_all (CwDocument *document,
                                         CwCase *root,
                                         const CwManuscript *manuscript,
                                         const CwJournalProfile *profile,
                                         GCancellable *cancellable);
GPtrArray *cw_case_figures_check_all (CwCase *root,
                                      const CwManuscript *manuscript,
                                      const CwJournalProfile *profile,
                                      GHashTable *outcomes);
gboolean cw_case_figures_allow (const CwJournalProfile *profile, CwSceneFormat format);

G_END_DECLS
