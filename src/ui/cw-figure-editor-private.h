/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "ui/cw-crop-view.h"
#include "ui/cw-figure-editor.h"
#include "ui/cw-job-bar.h"

G_BEGIN_DECLS

struct _CwFigureEditor
{
  GtkWidget parent_instance;

  CwRecord *record;
  CwEntity *parent; /* holds the figures */
  const CwField *list;
  CwFigure *figure; /* or NULL */

  GCancellable *composing;
  CwFigurePanel *cropped; /* or NULL */
  char *cropped_image; /* what it showed when its crop was opened */
  GCancellable *loading; /* the image that is cropped */
  GCancellable *importing;
  CwJobBar *bar; /* of the window, while pictures come in */
  CwFigure *target; /* where they go, or NULL for a new figure */
  CwFigurePanel *first; /* the empty panel they fill, or NULL */

  GtkWidget *drop_widget; /* weak: what takes drops */
  GtkEventController *drop_target;

  GtkWidget *box;
  GtkWidget *rows; /* of tools */
  GtkWidget *tools;
  GtkWidget *toggles[CW_PANEL_MARK_N_KINDS];
  GtkWidget *width;
  GtkWidget *keep;
  GtkWidget *notice;
  GtkWidget *notice_text;
  GtkWidget *stack; /* "empty", "figure" or "crop" */
  CwFigureCanvas *canvas;
  CwCropView *crop;
  GtkWidget *spinner;
  GtkWidget *size;
  GtkWidget *hint;
  GtkWidget *findings;
};

double cw_figure_editor_get_width (CwFigureEditor *self);
void cw_figure_editor_compose (CwFigureEditor *self);
void cw_figure_editor_update (CwFigureEditor *self);
void cw_figure_editor_show_notice (CwFigureEditor *self, const char *text);

GtkWidget *cw_figure_editor_make_tools (CwFigureEditor *self);
GtkWidget *cw_figure_editor_make_empty (CwFigureEditor *self);
GtkWidget *cw_figure_editor_make_crop (CwFigureEditor *self);
void cw_figure_editor_update_tools (CwFigureEditor *self);

void cw_figure_editor_install_intake (GtkWidgetClass *klass);
void cw_figure_editor_follow_root (CwFigureEditor *self);

void cw_figure_editor_install_panels (GtkWidgetClass *klass);
gboolean cw_figure_editor_can_take_crop (CwFigureEditor *self);
void cw_figure_editor_leave_crop (CwFigureEditor *self);
void cw_figure_editor_take_crop (CwFigureEditor *self);

G_END_DECLS
