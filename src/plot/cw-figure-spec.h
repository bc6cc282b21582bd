/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-figure.h"
#include "model/cw-panel-marks.h"

G_BEGIN_DECLS

/**
 * CwPanelSpec:
 * @entity_id: the panel.
 * @letter: its letter; by its place when none is recorded.
 * @image: (nullable): checksum of its image.
 * @words: what it shows, in words; may be "".
 * @details: stain and magnification; may be "".
 * @scale_bar: (nullable): length of its scale bar, as typed.
 * @real_width_mm: width of the whole image in reality; 0 when it is not recorded.
 * @crop: the part that is shown.
 * @is_crop_lost: whether that cannot be read, so that @image may not be drawn.
 * @marks: (element-type CwPanelMark): what is drawn on it.
 * @n_unreadable: how many marks cannot be read.
 *
 * What is drawn of a panel.
 */
typedef struct
{
  char *entity_id;
  char *letter;
  char *image;
  char *words;
  char *details;
  char *scale_bar;
  double real_width_mm;
  CwPanelCrop crop;
  gboolean is_crop_lost;
  GArray *marks;
  guint n_unreadable;
} CwPanelSpec;

/**
 * CwFigureSpec:
 * @title: its label and title; may be "".
 * @columns: panels side by side; 0 for as many as look best.
 * @width_mm: width in print; 0 when it is not recorded.
 * @shows_details: whether stain and magnification stand in the picture.
 * @panels: (element-type CwPanelSpec): in order.
 *
 * What is drawn of a figure: copies only, so that a thread may draw it.
 */
typedef struct
{
  char *title;
  guint columns;
  double width_mm;
  gboolean shows_details;
  GPtrArray *panels;
} CwFigureSpec;

CwFigureSpec *cw_figure_spec_new (CwFigure *figure);
void cw_figure_spec_free (CwFigureSpec *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwFigureSpec, cw_figure_spec_free)

double cw_figure_scale_to_mm (const char *text);

G_END_DECLS
