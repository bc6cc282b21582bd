/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "document/cw-document.h"
#include "manuscript/cw-figure-check.h"
#include "plot/cw-panel-composer.h"
#include "plot/cw-scene-file.h"

G_BEGIN_DECLS

/**
 * CwFigureExport:
 * @profile_id: (nullable): as for cw_export_find_profile().
 * @figure_id: (nullable): the figure; %NULL takes @number.
 * @number: number of the figure in the article, from 1.
 * @width_mm: width in print; 0 for that of the figure, else the widest of the journal.
 * @format: what to write; not %CW_SCENE_TABLE.
 * @dpi: pixels an inch, 72 to 1200; of vectors what their images are averaged to.
 * @has_gaps: whether panels without an image are left out; else they are an error.
 * @skips_unreadable: whether panels whose image cannot be read are left out; else they are an
 *   error, or in a preview empty.
 * @is_preview: whether empty panels are drawn and nothing is written.
 * @cancellable: (nullable): stops the work between two panels.
 *
 * What is wanted of a figure.
 */
typedef struct
{
  const char *profile_id;
  const char *figure_id;
  guint number;
  double width_mm;
  CwSceneFormat format;
  guint dpi;
  gboolean has_gaps;
  gboolean skips_unreadable;
  gboolean is_preview;
  GCancellable *cancellable;
} CwFigureExport;

/**
 * CwFigureResult:
 * @scene: (nullable): the picture; %NULL in a preview when it cannot be drawn.
 * @problem: (nullable): why it cannot, or one of its panels.
 * @n_skipped: how many panels were left out because their image cannot be read.
 * @bytes: (nullable): its file; %NULL in a preview.
 * @measure: (nullable): how it comes out.
 * @findings: (element-type CwFinding): what a journal would object to.
 *
 * A figure that was composed.
 */
typedef struct
{
  CwScene *scene;
  char *problem;
  guint n_skipped;
  GBytes *bytes;
  CwFigureMeasure *measure;
  GPtrArray *findings;
} CwFigureResult;

gboolean cw_export_figure (CwDocument *document,
                           const CwSnapshot *record,
                           const CwFigureExport *export,
                           CwFigureResult *result,
                           GError **error);
void cw_figure_result_clear (CwFigureResult *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CwFigureResult, cw_figure_result_clear)

G_END_DECLS
