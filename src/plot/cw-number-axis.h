/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "plot/cw-typesetter.h"

G_BEGIN_DECLS

/**
 * CwNumberAxis:
 * @low: the lowest number.
 * @high: the highest one, above @low.
 * @from: where @low is drawn, in points.
 * @to: where @high is drawn; above @from or below it.
 * @step: between two numbers that are written.
 *
 * Numbers along a line, in equal steps of 1, 2 or 5.
 */
typedef struct
{
  double low;
  double high;
  double from;
  double to;
  double step;
} CwNumberAxis;

double cw_number_axis_find_step (double highest, double rows);
double cw_number_axis_round_up (double highest, double step);
void cw_number_axis_init (CwNumberAxis *self, double low, double high, double gap);
double cw_number_axis_get (const CwNumberAxis *self, double number);
guint cw_number_axis_get_n_ticks (const CwNumberAxis *self);
double cw_number_axis_get_tick (const CwNumberAxis *self, guint i);
char *cw_number_axis_format (double number, const char *suffix);
double cw_number_axis_measure (const CwNumberAxis *self, CwTypesetter *types, const char *suffix);
void cw_number_axis_draw_left (const CwNumberAxis *self,
                               CwScene *scene,
                               CwTypesetter *types,
                               double x,
                               const char *suffix);
double cw_number_axis_draw_below (const CwNumberAxis *self,
                                  CwScene *scene,
                                  CwTypesetter *types,
                                  double y,
                                  const char *title);

G_END_DECLS
