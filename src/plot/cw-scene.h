/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib-object.h>

#include "plot/cw-ink.h"

G_BEGIN_DECLS

/* Every word of a figure has this size in points: what journals ask for at least. */
#define CW_SCENE_TEXT_SIZE 8.0
#define CW_SCENE_POINTS_PER_MM (72.0 / 25.4)

/**
 * CwSceneKind:
 * @CW_SCENE_BOX: a rectangle.
 * @CW_SCENE_PATH: a line through points.
 * @CW_SCENE_SHAPE: the surface inside of points.
 * @CW_SCENE_DISC: a circle inside of the bounds.
 * @CW_SCENE_TEXT: one line of words.
 * @CW_SCENE_IMAGE: pixels that fill the bounds.
 *
 * What an item looks like.
 */
typedef enum
{
  CW_SCENE_BOX,
  CW_SCENE_PATH,
  CW_SCENE_SHAPE,
  CW_SCENE_DISC,
  CW_SCENE_TEXT,
  CW_SCENE_IMAGE,
} CwSceneKind;

/**
 * CwSceneItem:
 * @kind: what it looks like.
 * @x: left edge, in points from the left of the figure.
 * @y: top edge, in points from its top.
 * @width: in points.
 * @height: in points.
 * @fill: inside of it; the colour of words.
 * @stroke: its outline.
 * @line_width: of the outline, in points.
 * @is_dashed: whether the outline is broken.
 * @points: x and y of each point, in points; for paths and shapes.
 * @n_points: how many.
 * @text: the words.
 * @is_bold: whether they are heavy.
 * @is_upright: whether they are read from below to above, as beside a figure.
 * @text_scale: how many times %CW_SCENE_TEXT_SIZE words are high; 0 means once.
 * @halo: what stands around words and lines so that they can be seen on a picture.
 * @pixels: (nullable): of an image 32 bits each, 0x00RRGGBB, row by row without gaps.
 * @n_columns: how many pixels a row has.
 * @n_rows: how many rows.
 * @is_pinned: whether it stays in sight when the figure is scrolled sideways, as names do.
 * @pin: how far the figure is scrolled before it goes along, in points.
 * @fact: index of the fact it stands for, or -1.
 *
 * One thing to draw.
 */
typedef struct
{
  CwSceneKind kind;
  double x;
  double y;
  double width;
  double height;
  CwInk fill;
  CwInk stroke;
  double line_width;
  gboolean is_dashed;
  double *points;
  guint n_points;
  char *text;
  gboolean is_bold;
  gboolean is_upright;
  double text_scale;
  CwInk halo;
  GBytes *pixels;
  guint n_columns;
  guint n_rows;
  gboolean is_pinned;
  double pin;
  int fact;
} CwSceneItem;

/**
 * CwSceneFact:
 * @entity_id: the entity.
 * @related_id: (nullable): another one that is told of by the same mark.
 * @field: (nullable): the field to open.
 * @date: when, in words; "" when it is not known.
 * @category: the track or group, translated.
 * @event: what, in words.
 * @detail: more of it, in words; may be "".
 * @is_placed: whether it stands on the axis; else it is listed below.
 * @x: left edge of all that stands for it.
 * @y: top edge of all that stands for it.
 * @width: their width.
 * @height: their height.
 *
 * What a figure says in one place, as words.
 */
typedef struct
{
  char *entity_id;
  char *related_id;
  char *field;
  char *date;
  char *category;
  char *event;
  char *detail;
  gboolean is_placed;
  double x;
  double y;
  double width;
  double height;
} CwSceneFact;

#define CW_TYPE_SCENE (cw_scene_get_type ())
typedef struct _CwScene CwScene;

GType cw_scene_get_type (void) G_GNUC_CONST;
CwScene *cw_scene_ref (CwScene *self);
void cw_scene_unref (CwScene *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwScene, cw_scene_unref)

double cw_scene_get_width (const CwScene *self);
double cw_scene_get_height (const CwScene *self);
const char *cw_scene_get_title (const CwScene *self);
const char *cw_scene_get_description (const CwScene *self);
gboolean cw_scene_is_bare (const CwScene *self);
guint cw_scene_get_n_items (const CwScene *self);
const CwSceneItem *cw_scene_get_item (const CwScene *self, guint index);
guint cw_scene_get_n_facts (const CwScene *self);
const CwSceneFact *cw_scene_get_fact (const CwScene *self, guint index);
double cw_scene_get_names_width (const CwScene *self);
double cw_scene_item_get_shift (const CwSceneItem *self, double scroll);
int cw_scene_find_fact_at (const CwScene *self, double x, double y);
int cw_scene_find_fact_scrolled (const CwScene *self, double x, double y, double scroll);
int cw_scene_find_fact_of (const CwScene *self, const char *entity_id);
char *cw_scene_fact_dup_sentence (const CwSceneFact *self);
char *cw_scene_to_text (const CwScene *self);
char *cw_scene_to_table (const CwScene *self);

G_END_DECLS
