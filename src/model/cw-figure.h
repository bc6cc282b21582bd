/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-entity.h"
#include "model/cw-panel-marks.h"

G_BEGIN_DECLS

/* What a figure shows. Zero is "not recorded". */
typedef enum
{
  CW_FIGURE_KIND_RADIOLOGY = 1,
  CW_FIGURE_KIND_HISTOLOGY,
  CW_FIGURE_KIND_CLINICAL_PHOTOGRAPH,
  CW_FIGURE_KIND_ENDOSCOPY,
  CW_FIGURE_KIND_CHART,
  CW_FIGURE_KIND_TIMELINE,
  CW_FIGURE_KIND_OTHER,
} CwFigureKind;

/* Permission to print. Zero is "not recorded". */
typedef enum
{
  CW_PERMISSION_OWN = 1,
  CW_PERMISSION_OBTAINED,
  CW_PERMISSION_REQUESTED,
  CW_PERMISSION_LICENSED,
  CW_PERMISSION_NOT_NEEDED,
} CwPermission;

/* Whether the picture can identify. Zero is "not recorded". */
typedef enum
{
  CW_DEIDENTIFICATION_NOT_CHECKED = 1,
  CW_DEIDENTIFICATION_CHECKED,
  CW_DEIDENTIFICATION_MASKED,
  CW_DEIDENTIFICATION_IDENTIFIABLE_CONSENTED,
} CwDeidentification;

#define CW_TYPE_FIGURE_PANEL (cw_figure_panel_get_type ())
G_DECLARE_FINAL_TYPE (CwFigurePanel, cw_figure_panel, CW, FIGURE_PANEL, CwEntity)

/* One picture of a figure. Members are read-only: write with cw_entity_set(). */
struct _CwFigurePanel
{
  CwEntity parent_instance;

  char *letter;
  char *image;
  char *caption;
  char *stain;
  char *magnification;
  char *scale_bar;
  char *annotations;
  char *alternative_text;
  int deidentification; /* CwDeidentification */
  CwQuantity *real_width; /* of the whole image */
  char *crop; /* see CwPanelCrop */
  char *marks; /* see CwPanelMark */
};

#define CW_TYPE_FIGURE (cw_figure_get_type ())
G_DECLARE_FINAL_TYPE (CwFigure, cw_figure, CW, FIGURE, CwEntity)

/* A numbered figure. Members are read-only: write with cw_entity_set(). */
struct _CwFigure
{
  CwEntity parent_instance;

  char *label;
  int kind; /* CwFigureKind */
  char *title;
  char *caption;
  int permission; /* CwPermission */
  char *source;
  GListStore *panels; /* CwFigurePanel */
  CwQuantity *columns; /* side by side */
  CwQuantity *printed_width;
  int shows_details;
};

char *cw_figure_dup_letter (guint position);
char *cw_figure_panel_dup_letter (CwFigurePanel *self, guint position);
void cw_figure_letter_panels (CwFigure *self);
void cw_figure_move_panel (CwFigure *self, guint from, guint to);
void cw_figure_remove_panel (CwFigure *self, guint position);
gboolean cw_figure_panel_has_image (CwFigurePanel *self);
void cw_figure_panel_set_image (CwFigurePanel *self, const char *image);
void cw_figure_panel_set_crop (CwFigurePanel *self, const CwPanelCrop *crop);
CwFigurePanel *cw_figure_add_panel (CwFigure *self, const char *image);
guint cw_figure_take_images (CwFigure *self, const GPtrArray *images, int first);

G_END_DECLS
