/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "ui/cw-figure-canvas.h"

G_BEGIN_DECLS

#define CW_TYPE_FIGURE_EDITOR (cw_figure_editor_get_type ())
G_DECLARE_FINAL_TYPE (CwFigureEditor, cw_figure_editor, CW, FIGURE_EDITOR, GtkWidget)

GtkWidget *cw_figure_editor_new (CwRecord *record, CwEntity *parent, const CwField *list);
void cw_figure_editor_set_figure (CwFigureEditor *self, CwFigure *figure);
CwFigureCanvas *cw_figure_editor_get_canvas (CwFigureEditor *self);
void cw_figure_editor_take (CwFigureEditor *self, GPtrArray *sources, CwFigurePanel *first);

G_END_DECLS
