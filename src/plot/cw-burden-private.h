/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "plot/cw-plot-draft-private.h"
#include "rules/cw-course.h"
#include "rules/cw-irecist-reading.h"

G_BEGIN_DECLS

/* One assessment of a tumour burden plot. */
typedef struct
{
  const CwRecistReading *reading;
  CwAssessment *assessment;
  int category; /* reported or computed, 0 for none */
  CwMoment moment; /* in the calendar */
  gboolean is_computed; /* the moment */
  gboolean is_approximate; /* the moment, as the source says */
  int fact;
} CwBurdenPoint;

/* A tumour burden plot while it is made. */
typedef struct
{
  CwPlotDraft draft;
  GArray *points; /* CwBurdenPoint */
  double baseline; /* mm, 0 when not known */
  double top, bottom; /* of the plot, in points */
  double highest; /* mm at the top */
} CwBurden;

static inline const CwBurdenPoint *
cw_burden_get_point (const CwBurden *self, guint i)
{
  return &g_array_index (self->points, CwBurdenPoint, i);
}

void cw_burden_draw_sums (CwBurden *self);
void cw_burden_draw_categories (CwBurden *self);
void cw_burden_draw_strip (CwBurden *self, gboolean all);
double cw_burden_get_x (const CwBurden *self, const CwBurdenPoint *point);
void cw_burden_draw_mark (CwBurden *self, const CwBurdenPoint *point, double y, CwInk ink);

G_END_DECLS
