/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gio/gio.h>

#include "manuscript/cw-figure-measure.h"
#include "plot/cw-figure-spec.h"
#include "plot/cw-scene.h"

G_BEGIN_DECLS

#define CW_PANEL_COMPOSER_MIN_MM 30
#define CW_PANEL_COMPOSER_MAX_MM 400

/**
 * CwPanelLoad:
 * @checksum: an image
 * @user_data: of the caller
 * @error: return location
 *
 * Returns: (transfer full): its file as it came through the gate, or %NULL
 */
typedef GBytes *(*CwPanelLoad) (const char *checksum, gpointer user_data, GError **error);

/**
 * CwPanelComposer:
 * @spec: what is drawn.
 * @width_mm: width in print, %CW_PANEL_COMPOSER_MIN_MM to %CW_PANEL_COMPOSER_MAX_MM.
 * @dpi: how many pixels an inch has room for, 72 to 1200; a finer image is averaged.
 * @is_preview: whether a panel without an image, or with one that cannot be read, is drawn as an
 *   empty box; else it is an error.
 * @load: where images come from.
 * @user_data: of @load.
 * @cancellable: (nullable): stops the work between two panels.
 *
 * How a figure is composed.
 */
typedef struct
{
  const CwFigureSpec *spec;
  double width_mm;
  guint dpi;
  gboolean is_preview;
  CwPanelLoad load;
  gpointer user_data;
  GCancellable *cancellable;
} CwPanelComposer;

CwScene *
cw_panel_composer_compose (const CwPanelComposer *self, CwFigureMeasure **measure, GError **error);

G_END_DECLS
