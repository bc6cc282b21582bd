/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-entity.h"
#include "plot/cw-scene.h"

G_BEGIN_DECLS

/* What journals print: one column or two. */
#define CW_PLOT_COLUMN_MM 85
#define CW_PLOT_PAGE_MM 176

/**
 * CwPlotKind:
 * @CW_PLOT_TIMELINE: the course of the case.
 * @CW_PLOT_BURDEN: how much tumour there was.
 * @CW_PLOT_CYCLE: the days of a regimen.
 * @CW_PLOT_N_KINDS: how many.
 *
 * A figure that is drawn from the facts of a case.
 */
typedef enum
{
  CW_PLOT_TIMELINE,
  CW_PLOT_BURDEN,
  CW_PLOT_CYCLE,
  CW_PLOT_N_KINDS,
} CwPlotKind;

const char *cw_plot_kind_get_nick (CwPlotKind self);
gboolean cw_plot_kind_from_nick (const char *nick, CwPlotKind *kind);
CwScene *cw_plot_new (CwPlotKind kind, CwEntity *root, guint regimen, double width, GError **error);

G_END_DECLS
