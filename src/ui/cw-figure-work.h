/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "document/cw-export-figure.h"

G_BEGIN_DECLS

/**
 * CwFigureWork:
 * @result: what came of it.
 * @texture: (nullable): the figure on its paper; %NULL when it cannot be drawn, or is in a file.
 *
 * A figure that a thread composed.
 */
typedef struct
{
  CwFigureResult result;
  GdkTexture *texture;
} CwFigureWork;

void cw_figure_work_free (CwFigureWork *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwFigureWork, cw_figure_work_free)

void cw_figure_work_start (GtkWidget *widget,
                           CwDocument *document,
                           CwRecord *record,
                           const CwFigureExport *export,
                           const char *path,
                           GAsyncReadyCallback callback);
CwFigureWork *cw_figure_work_finish (GAsyncResult *result, GError **error);
const char *cw_figure_work_get_path (GAsyncResult *result);

G_END_DECLS
