/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-panel-marks.h"

G_BEGIN_DECLS

/**
 * CwPanelCropEdges:
 * @CW_PANEL_CROP_NOTHING: outside of it.
 * @CW_PANEL_CROP_LEFT: its left edge.
 * @CW_PANEL_CROP_TOP: its top edge.
 * @CW_PANEL_CROP_RIGHT: its right edge.
 * @CW_PANEL_CROP_BOTTOM: its bottom edge.
 * @CW_PANEL_CROP_ALL: all of it.
 *
 * What of a crop is taken hold of; two edges are a corner.
 */
typedef enum
{
  CW_PANEL_CROP_NOTHING = 0,
  CW_PANEL_CROP_LEFT = 1 << 0,
  CW_PANEL_CROP_TOP = 1 << 1,
  CW_PANEL_CROP_RIGHT = 1 << 2,
  CW_PANEL_CROP_BOTTOM = 1 << 3,
  CW_PANEL_CROP_ALL = (1 << 4) - 1,
} CwPanelCropEdges;

CwPanelCropEdges cw_panel_crop_find_edges (const CwPanelCrop *self,
                                           double x,
                                           double y,
                                           double slack_x,
                                           double slack_y);
void cw_panel_crop_drag (CwPanelCrop *self, CwPanelCropEdges edges, double dx, double dy);
CwPanelCrop cw_panel_crop_between (double x0, double y0, double x1, double y1);

G_END_DECLS
