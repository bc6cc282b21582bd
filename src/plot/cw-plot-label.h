/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "plot/cw-plot-event.h"

G_BEGIN_DECLS

char *cw_plot_describe (CwEntity *entity, const char *field);
char *cw_plot_dup_detail (CwEntity *entity);
char *cw_plot_format_moment (const CwMoment *moment);
char *cw_plot_label_date (const CwPlotEvent *event, const char *to, const char *words);
char *cw_plot_label_computed (const char *written, gboolean is_computed, const CwMoment *moment);
char *cw_plot_label_event (const CwPlotEvent *event, const CwCourse *course);

G_END_DECLS
