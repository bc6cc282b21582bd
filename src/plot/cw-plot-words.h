/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "plot/cw-typesetter.h"

G_BEGIN_DECLS

/**
 * CwPlotWords:
 * @text: (nullable): the words.
 * @is_bold: whether they are heavy.
 * @ground: what is painted behind them where lines run, or %CW_INK_NONE.
 * @ink: their colour.
 * @fact: what they stand for, or -1.
 * @max_lines: the most lines; the rest is cut off with “…”.
 *
 * Words to put somewhere.
 */
typedef struct
{
  const char *text;
  gboolean is_bold;
  CwInk ground;
  CwInk ink;
  int fact;
  guint max_lines;
} CwPlotWords;

double cw_plot_write (CwScene *scene,
                      CwTypesetter *types,
                      const CwPlotWords *words,
                      double x,
                      double y,
                      double width);
void cw_plot_write_block (CwScene *scene,
                          CwTypesetter *types,
                          const CwPlotWords *words,
                          const CwTextBlock *block,
                          double x,
                          double y);

G_END_DECLS
