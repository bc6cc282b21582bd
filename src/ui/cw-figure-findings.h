/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CW_TYPE_FIGURE_FINDINGS (cw_figure_findings_get_type ())
G_DECLARE_FINAL_TYPE (CwFigureFindings, cw_figure_findings, CW, FIGURE_FINDINGS, GtkWidget)

GtkWidget *cw_figure_findings_new (void);
void cw_figure_findings_show (CwFigureFindings *self, GPtrArray *findings);

G_END_DECLS
