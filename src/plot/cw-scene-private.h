/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "plot/cw-scene.h"

G_BEGIN_DECLS

struct _CwScene
{
  double width;
  double height;
  char *title;
  char *description;
  GPtrArray *items; /* CwSceneItem */
  GPtrArray *facts; /* CwSceneFact */
  gboolean is_bare;
  double names_right; /* of the column of names that stays when the figure is scrolled, or 0 */
  double names_top;
  double names_bottom;
  const char *headings[2]; /* of the table twin: first and second column, when they are others */
};

/* Only while it is made; after that nobody changes a scene. */
CwScene *cw_scene_new (double width);
void cw_scene_set_names (CwScene *self, char *title, char *description);
void cw_scene_set_headings (CwScene *self, const char *first, const char *second);
CwSceneItem *cw_scene_add_box (CwScene *self,
                               double x,
                               double y,
                               double width,
                               double height,
                               CwInk fill,
                               CwInk stroke);
CwSceneItem *
cw_scene_add_disc (CwScene *self, double x, double y, double diameter, CwInk fill, CwInk stroke);
CwSceneItem *cw_scene_add_line (CwScene *self,
                                double x0,
                                double y0,
                                double x1,
                                double y1,
                                CwInk ink,
                                double line_width);
CwSceneItem *
cw_scene_add_points (CwScene *self, CwSceneKind kind, const double *points, guint n_points);
CwSceneItem *cw_scene_add_text (CwScene *self,
                                double x,
                                double y,
                                double width,
                                double height,
                                const char *text);
CwSceneItem *cw_scene_add_image (CwScene *self,
                                 double x,
                                 double y,
                                 double width,
                                 double height,
                                 GBytes *pixels,
                                 guint n_columns,
                                 guint n_rows);
void cw_scene_set_bare (CwScene *self);
CwSceneFact *cw_scene_add_fact (CwScene *self);
void cw_scene_add_margin (CwScene *self, double margin, double height);
void cw_scene_pin (CwScene *self, guint first, double pin);
void cw_scene_pin_column (CwScene *self, double right, double top, double bottom);
void cw_scene_link (CwScene *self, CwSceneItem *item, int fact);

G_END_DECLS
