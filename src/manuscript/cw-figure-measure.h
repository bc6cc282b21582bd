/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-panel-marks.h"

G_BEGIN_DECLS

/**
 * CwScaleBar:
 * @CW_SCALE_BAR_NONE: none is asked for.
 * @CW_SCALE_BAR_DRAWN: it is in the picture.
 * @CW_SCALE_BAR_UNREADABLE: its length cannot be read as a length.
 * @CW_SCALE_BAR_UNKNOWN: the width of the image in reality is not recorded.
 * @CW_SCALE_BAR_MISFIT: at this size it would be wider than the panel allows, or a dot.
 *
 * What became of the scale bar of a panel.
 */
typedef enum
{
  CW_SCALE_BAR_NONE,
  CW_SCALE_BAR_DRAWN,
  CW_SCALE_BAR_UNREADABLE,
  CW_SCALE_BAR_UNKNOWN,
  CW_SCALE_BAR_MISFIT,
} CwScaleBar;

/**
 * CwPanelMeasure:
 * @panel_id: the panel.
 * @letter: (nullable): its letter; %NULL for the only one.
 * @x_mm: its left edge, from that of the figure.
 * @y_mm: its top edge, from that of the figure.
 * @crop: the part of its image that is shown.
 * @n_columns: pixels of the part shown in a row; 0 without an image.
 * @n_rows: how many rows.
 * @width_mm: width in print.
 * @height_mm: height in print.
 * @dpi: how many of its own pixels an inch in print has; 0 without an image.
 * @scale_bar: what became of its scale bar.
 * @n_lost_marks: how many marks lie outside of the part shown; all when they cannot be read.
 * @problem: (nullable): why its image could not be drawn, in a sentence; only in a preview.
 *
 * How a panel comes out.
 */
typedef struct
{
  char *panel_id;
  char *letter;
  double x_mm;
  double y_mm;
  CwPanelCrop crop;
  guint n_columns;
  guint n_rows;
  double width_mm;
  double height_mm;
  double dpi;
  CwScaleBar scale_bar;
  guint n_lost_marks;
  char *problem;
} CwPanelMeasure;

/**
 * CwFigureMeasure:
 * @width_mm: width in print.
 * @height_mm: height in print.
 * @lettering_pt: the smallest letters that are drawn, in points; 0 for none.
 * @line_pt: the thinnest line that is drawn, in points; 0 for none.
 * @format: (nullable): ending of the file: "tiff"; %NULL while there is none.
 * @n_bytes: size of the file; 0 while there is none.
 * @panels: (element-type CwPanelMeasure): in order.
 *
 * How a figure comes out: what a journal has rules for.
 */
typedef struct
{
  double width_mm;
  double height_mm;
  double lettering_pt;
  double line_pt;
  const char *format;
  gsize n_bytes;
  GPtrArray *panels;
} CwFigureMeasure;

CwFigureMeasure *cw_figure_measure_new (void);
CwPanelMeasure *cw_figure_measure_add (CwFigureMeasure *self, const char *panel_id);
void cw_figure_measure_free (CwFigureMeasure *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwFigureMeasure, cw_figure_measure_free)

G_END_DECLS
