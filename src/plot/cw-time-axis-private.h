/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "plot/cw-time-axis.h"

G_BEGIN_DECLS

/* From the first day of a month to its last, at most and at least. */
#define CW_TIME_AXIS_MONTH_MOST 30.0
#define CW_TIME_AXIS_MONTH_LEAST 27.0
/* From the first day of a year to its last, at least. */
#define CW_TIME_AXIS_YEAR_LEAST 364.0

/* Takes @label. */
typedef void (*CwTickFunc) (double day, char *label, gpointer user_data);

void cw_time_axis_foreach_elapsed (const CwTimeAxis *self,
                                   CwTypesetter *types,
                                   CwTickFunc func,
                                   gpointer user_data);
const char *cw_time_axis_get_elapsed_title (const CwTimeAxis *self, CwTypesetter *types);

G_END_DECLS
