/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "document/cw-document.h"
#include "manuscript/cw-figure-check.h"
#include "plot/cw-panel-composer.h"
#include "plot/cw-scene-file.h"
#include "rules/cw-deidentify.h"

G_BEGIN_DECLS

/**
 * CwFigurePurpose:
 * @CW_FIGURE_FILE: a file of its own; a panel without an image is an error.
 * @CW_FIGURE_SUBMISSION: a file of its own beside the article, without the panels that have no
 *   image; an image that cannot be read is an error.
 * @CW_FIGURE_ARTICLE: a picture in the article, without the panels that have no image or none that
 *   can be read; no file.
 * @CW_FIGURE_PREVIEW: what its author looks at, with empty boxes in their place; no file.
 *
 * What a figure is composed for, and so what becomes of panels that cannot be shown.
 */
typedef enum
{
  CW_FIGURE_FILE,
  CW_FIGURE_SUBMISSION,
  CW_FIGURE_ARTICLE,
  CW_FIGURE_PREVIEW,
} CwFigurePurpose;

/**
 * CwFigureExport:
 * @profile_id: (nullable): as for cw_export_find_profile().
 * @figure_id: (nullable): the figure; %NULL takes @number.
 * @number: number of the figure in the article, from 1.
 * @width_mm: width in print; 0 for that of the figure, else the widest of the journal.
 * @format: what to write; not %CW_SCENE_TABLE.
 * @dpi: pixels an inch, 72 to 1200; of vectors what their images are averaged to.
 * @purpose: what it is for.
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
  CwFigurePurpose purpose;
  GCancellable *cancellable;
} CwFigureExport;

/**
 * CwFigureResult:
 * @scene: (nullable): the picture; %NULL when it cannot be drawn and no file was asked for.
 * @problem: (nullable): why it cannot, or one of its panels.
 * @n_skipped: how many panels were left out because their image cannot be read.
 * @bytes: (nullable): its file, where one was asked for.
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
CwScene *cw_export_new_masked_timeline (const CwDeidentified *masked, double width);
void cw_figure_result_clear (CwFigureResult *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CwFigureResult, cw_figure_result_clear)

G_END_DECLS
