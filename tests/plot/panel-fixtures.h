/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "case-builder.h"
#include "plot/cw-panel-composer.h"

G_BEGIN_DECLS

/* Images of these tests are named by what they look like: "1200x900 dark" is made of dots that are
 * dark on average; "bright" of bright ones. */
GBytes *make_panel_image (const char *name, gpointer user_data, GError **error);
CwFigure *build_figure (CwEntity *root, const char *const *images);
CwEntity *get_panel (CwFigure *figure, guint position);
CwScene *compose_figure (CwFigure *figure, double width_mm, guint dpi, CwFigureMeasure **measure);

G_END_DECLS
