/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CwPanelPlace:
 * @x: left edge in points.
 * @y: top edge in points.
 * @width: in points.
 * @height: in points.
 *
 * Where a panel stands in its figure.
 */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} CwPanelPlace;

/* White between two panels, in points. */
#define CW_PANEL_GAP 4.0

guint cw_panel_layout_choose_columns (const double *aspects, guint n, double width);
double cw_panel_layout_place (const double *aspects,
                              guint n,
                              double width,
                              guint columns,
                              CwPanelPlace *places);

G_END_DECLS
