/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "manuscript/cw-figure-measure.h"

G_BEGIN_DECLS

/**
 * CwPanelMarkPart:
 * @CW_PANEL_MARK_NOWHERE: none of it.
 * @CW_PANEL_MARK_BODY: the whole.
 * @CW_PANEL_MARK_START: its first point.
 * @CW_PANEL_MARK_END: its second point.
 *
 * What of a mark is taken hold of.
 */
typedef enum
{
  CW_PANEL_MARK_NOWHERE,
  CW_PANEL_MARK_BODY,
  CW_PANEL_MARK_START,
  CW_PANEL_MARK_END,
} CwPanelMarkPart;

CwPanelMark cw_panel_mark_between (CwPanelMarkKind kind,
                                   const CwPanelMeasure *panel,
                                   const double *from,
                                   const double *to);
CwPanelMark cw_panel_mark_in_middle (CwPanelMarkKind kind, const CwPanelMeasure *panel);
CwPanelMarkPart cw_panel_mark_find_part (const CwPanelMark *self,
                                         const CwPanelMeasure *panel,
                                         double x_mm,
                                         double y_mm,
                                         double slack_mm);
int cw_panel_marks_find_at (const GArray *marks,
                            const CwPanelMeasure *panel,
                            double x_mm,
                            double y_mm,
                            double slack_mm);
void cw_panel_mark_drag (CwPanelMark *self,
                         const CwPanelCrop *within,
                         CwPanelMarkPart part,
                         double dx,
                         double dy);

G_END_DECLS
