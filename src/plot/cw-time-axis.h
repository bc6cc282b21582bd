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
 * @low: the first day, a Julian day.
 * @high: the end of the last day.
 * @left: where @low is drawn, in points.
 * @right: where @high is drawn.
 * @is_elapsed: whether it tells how long it has been since @origin, and no date.
 * @is_since_first: whether @origin is the first moment, not the presentation.
 * @origin: the Julian day it counts from.
 * @grid: (element-type CwSceneItem) (nullable): the lines behind the figure, while it is made.
 *
 * Time from left to right.
 */
typedef struct
{
  gboolean is_empty;
  double low;
  double high;
  double left;
  double right;
  gboolean is_elapsed;
  gboolean is_since_first;
  double origin;
  GPtrArray *grid;
} CwTimeAxis;

void cw_time_axis_init (CwTimeAxis *self);
void cw_time_axis_clear (CwTimeAxis *self);
void cw_time_axis_include (CwTimeAxis *self, const CwMoment *moment);
void cw_time_axis_count_from (CwTimeAxis *self, const CwMoment *moment);
void cw_time_axis_settle (CwTimeAxis *self, double left, double right);
double cw_time_axis_get_x (const CwTimeAxis *self, double day);
void cw_time_axis_begin (CwTimeAxis *self, CwScene *scene, CwTypesetter *types, double top);
double cw_time_axis_repeat (CwTimeAxis *self, CwScene *scene, CwTypesetter *types, double top);
double cw_time_axis_finish (CwTimeAxis *self, CwScene *scene, CwTypesetter *types, double bottom);
char *
cw_time_axis_format_elapsed (const CwTimeAxis *self, CwTypesetter *types, const CwMoment *moment);

G_END_DECLS
