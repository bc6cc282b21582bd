/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "plot/cw-typesetter.h"
#include "rules/cw-interval.h"

G_BEGIN_DECLS

/**
 * CwTimeAxis:
 * @is_empty: whether nothing was put on it.
 * @first: the first of the moments on it that are known best: to the day, else to the month.
 * @low: the first day, a Julian day.
 * @high: the end of the last day.
 * @left: where @low is drawn, in points.
 * @right: where @high is drawn.
 * @is_elapsed: whether it tells how long it has been since @origin, and no date.
 * @is_since_first: whether @origin is that of @first, not the presentation.
 * @origin: the first day it may count from, a Julian day.
 * @origin_high: the last one; where it is later, nothing finer than months is told.
 * @unit: of one that tells how long it has been the finest unit that it tells, from days on.
 * @grid: (element-type CwSceneItem) (nullable): the lines behind the figure, while it is made.
 *
 * Time from left to right.
 */
typedef struct
{
  gboolean is_empty;
  CwMoment first;
  double low;
  double high;
  double left;
  double right;
  gboolean is_elapsed;
  gboolean is_since_first;
  double origin;
  double origin_high;
  guint unit;
  GPtrArray *grid;
} CwTimeAxis;

void cw_time_axis_init (CwTimeAxis *self);
void cw_time_axis_clear (CwTimeAxis *self);
void cw_time_axis_include (CwTimeAxis *self, const CwMoment *moment);
void cw_time_axis_count_from (CwTimeAxis *self, const CwMoment *moment);
void cw_time_axis_blur (CwTimeAxis *self, CwMoment *moment);
GPtrArray *cw_time_axis_settle_elapsed (CwTimeAxis *self,
                                        CwTypesetter *types,
                                        GPtrArray *moments,
                                        double left,
                                        double right);
void cw_time_axis_settle (CwTimeAxis *self, double left, double right);
double cw_time_axis_get_x (const CwTimeAxis *self, double day);
void cw_time_axis_begin (CwTimeAxis *self, CwScene *scene, CwTypesetter *types, double top);
double cw_time_axis_repeat (CwTimeAxis *self, CwScene *scene, CwTypesetter *types, double top);
double cw_time_axis_finish (CwTimeAxis *self, CwScene *scene, CwTypesetter *types, double bottom);

G_END_DECLS
