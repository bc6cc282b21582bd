/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "plot/cw-typesetter.h"

G_BEGIN_DECLS

/**
 * CwPlotSymbol:
 * @CW_SYMBOL_BOX: a surface.
 * @CW_SYMBOL_HATCHED: a surface with slanting lines.
 * @CW_SYMBOL_LINE: a line.
 * @CW_SYMBOL_BROKEN: a broken line.
 * @CW_SYMBOL_TICK: a line with a mark across.
 * @CW_SYMBOL_TRIANGLE: a filled triangle.
 * @CW_SYMBOL_CROSS: two lines across each other.
 * @CW_SYMBOL_ARROW: a head of an arrow, to the right.
 * @CW_SYMBOL_RING: an open circle.
 *
 * A mark of a figure. Forms differ, so that colour is never all that tells them apart.
 */
typedef enum
{
  CW_SYMBOL_BOX,
  CW_SYMBOL_HATCHED,
  CW_SYMBOL_LINE,
  CW_SYMBOL_BROKEN,
  CW_SYMBOL_TICK,
  CW_SYMBOL_TRIANGLE,
  CW_SYMBOL_CROSS,
  CW_SYMBOL_ARROW,
  CW_SYMBOL_RING,
} CwPlotSymbol;

/**
 * CwPlotLegendEntry:
 * @symbol: the mark.
 * @ink: its colour.
 * @text: what it means, translated.
 *
 * One mark of a figure and its meaning.
 */
typedef struct
{
  CwPlotSymbol symbol;
  CwInk ink;
  const char *text;
} CwPlotLegendEntry;

void cw_plot_symbol_draw (CwScene *scene,
                          CwPlotSymbol symbol,
                          CwInk ink,
                          double x,
                          double y,
                          double size,
                          int fact);
void cw_plot_hatch (CwScene *scene,
                    double x,
                    double y,
                    double width,
                    double height,
                    CwInk ink,
                    int fact);
double cw_plot_legend_write (CwScene *scene,
                             CwTypesetter *types,
                             const CwPlotLegendEntry *entries,
                             guint n,
                             double y,
                             double width);

G_END_DECLS
