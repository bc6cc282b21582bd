/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "plot/cw-scene-file.h"

G_BEGIN_DECLS

/**
 * CwFigureSave:
 * @format: what to write.
 * @width_mm: how wide; 0 when it was not asked.
 * @dpi: pixels an inch.
 * @path: (type filename): where; an existing file is replaced.
 *
 * How a figure is saved.
 */
typedef struct
{
  CwSceneFormat format;
  double width_mm;
  guint dpi;
  const char *path;
} CwFigureSave;

/**
 * CwFigureSaveSource:
 * @formats: (array length=n_formats): what can be written; the first is proposed.
 * @n_formats: how many.
 * @has_width: whether to ask for the width.
 * @dup_name: gives the name of the file without its ending.
 * @write: writes it.
 *
 * What a button saves.
 */
typedef struct
{
  const CwSceneFormat *formats;
  guint n_formats;
  gboolean has_width;
  char *(*dup_name) (gpointer owner);
  void (*write) (gpointer owner, const CwFigureSave *save);
} CwFigureSaveSource;

GtkWidget *cw_figure_save_button_new (const CwFigureSaveSource *source, gpointer owner);
void cw_figure_save_tell (GtkWidget *widget, const char *path, const GError *error);

G_END_DECLS
