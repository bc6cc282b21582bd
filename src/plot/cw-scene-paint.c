/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "plot/cw-scene-paint.h"

#include <math.h>

#include "plot/cw-scene-private.h"
#include "plot/cw-typesetter.h"

/* Draws a scene: the same way on the screen, into a file and in a test. */

/* How far a halo reaches around lines and letters, in points. */
#define HALO 1.0

typedef struct
{
  cairo_t *cairo;
  CwInkMode mode;
  PangoLayout *layout;
  PangoFontDescription *fonts[2];
  int font; /* which one the layout has */
  double top, bottom; /* what has to be drawn */
  double left, right;
} Painter;

static void
set_ink (Painter *painter, CwInk ink)
{
  guint32 rgb = cw_ink_get_rgb (ink, painter->mode);

  cairo_set_source_rgb (painter->cairo, (rgb >> 16 & 0xFF) / 255.0, (rgb >> 8 & 0xFF) / 255.0,
                        (rgb & 0xFF) / 255.0);
}

static void
trace_points (cairo_t *cairo, const CwSceneItem *item)
{
  for (guint i = 0; i < item->n_points; i++)
    cairo_line_to (cairo, item->points[2 * i], item->points[2 * i + 1]);
  if (item->kind == CW_SCENE_SHAPE)
    cairo_close_path (cairo);
}

static void
trace (cairo_t *cairo, const CwSceneItem *item)
{
  if (item->kind == CW_SCENE_BOX)
    cairo_rectangle (cairo, item->x, item->y, item->width, item->height);
  else if (item->kind == CW_SCENE_DISC)
    {
      cairo_new_sub_path (cairo);
      cairo_arc (cairo, item->x + item->width / 2, item->y + item->height / 2, item->width / 2, 0,
                 2 * G_PI);
    }
  else
    trace_points (cairo, item);
}

/* What is around the path stays free of what is beneath; the path stays as it is. */
static void
paint_halo (Painter *painter, const CwSceneItem *item, double line_width)
{
  set_ink (painter, item->halo);
  cairo_set_line_width (painter->cairo, line_width + 2 * HALO);
  cairo_stroke_preserve (painter->cairo);
}

static void
paint_form (Painter *painter, const CwSceneItem *item)
{
  static const double dashes[] = { 2, 1.5 };

  cairo_new_path (painter->cairo); /* words leave a point behind */
  trace (painter->cairo, item);
  cairo_set_dash (painter->cairo, NULL, 0, 0);
  if (item->halo)
    paint_halo (painter, item, item->stroke ? item->line_width : 0);
  if (item->fill)
    {
      set_ink (painter, item->fill);
      if (item->stroke)
        cairo_fill_preserve (painter->cairo);
      else
        cairo_fill (painter->cairo);
    }
  if (item->stroke)
    {
      set_ink (painter, item->stroke);
      cairo_set_line_width (painter->cairo, item->line_width);
      cairo_set_dash (painter->cairo, dashes, item->is_dashed ? G_N_ELEMENTS (dashes) : 0, 0);
      cairo_stroke (painter->cairo);
    }
}

static void
paint_text (Painter *painter, const CwSceneItem *item)
{
  if (painter->font != !!item->is_bold)
    {
      painter->font = !!item->is_bold;
      pango_layout_set_font_description (painter->layout, painter->fonts[painter->font]);
    }
  pango_layout_set_text (painter->layout, item->text, -1);
  set_ink (painter, item->fill);
  cairo_save (painter->cairo);
  cairo_translate (painter->cairo, item->x, item->y + (item->is_upright ? item->height : 0));
  cairo_rotate (painter->cairo, item->is_upright ? -G_PI_2 : 0);
  if (item->text_scale > 0)
    cairo_scale (painter->cairo, item->text_scale, item->text_scale);
  cairo_move_to (painter->cairo, 0, 0);
  if (item->halo)
    {
      pango_cairo_layout_path (painter->cairo, painter->layout);
      paint_halo (painter, item, 0);
      cairo_new_path (painter->cairo);
      cairo_move_to (painter->cairo, 0, 0);
      set_ink (painter, item->fill);
    }
  pango_cairo_show_layout (painter->cairo, painter->layout);
  cairo_restore (painter->cairo);
}

/* Each call wraps the pixels anew, so that several threads may paint one scene. The edge pixels go
 * on beyond the image: its border stays sharp. */
static void
paint_image (Painter *painter, const CwSceneItem *item)
{
  cairo_surface_t *surface = cairo_image_surface_create_for_data (
    (unsigned char *)g_bytes_get_data (item->pixels, NULL), CAIRO_FORMAT_RGB24,
    (int)item->n_columns, (int)item->n_rows, 4 * (int)item->n_columns);

  cairo_save (painter->cairo);
  cairo_rectangle (painter->cairo, item->x, item->y, item->width, item->height);
  cairo_clip (painter->cairo);
  cairo_translate (painter->cairo, item->x, item->y);
  cairo_scale (painter->cairo, item->width / item->n_columns, item->height / item->n_rows);
  cairo_set_source_surface (painter->cairo, surface, 0, 0);
  cairo_pattern_set_extend (cairo_get_source (painter->cairo), CAIRO_EXTEND_PAD);
  cairo_pattern_set_filter (cairo_get_source (painter->cairo), CAIRO_FILTER_GOOD);
  cairo_paint (painter->cairo);
  cairo_restore (painter->cairo);
  cairo_surface_destroy (surface);
}

static gboolean
is_seen (const Painter *painter, const CwSceneItem *item)
{
  double reach = item->line_width;

  return item->x - reach <= painter->right && item->x + item->width + reach >= painter->left &&
         item->y - reach <= painter->bottom && item->y + item->height + reach >= painter->top;
}

static void
paint_item (Painter *painter, const CwSceneItem *item)
{
  if (!is_seen (painter, item))
    return;
  if (item->kind == CW_SCENE_TEXT)
    paint_text (painter, item);
  else if (item->kind == CW_SCENE_IMAGE)
    paint_image (painter, item);
  else
    paint_form (painter, item);
}

static void
open_painter (Painter *painter)
{
  PangoContext *context = pango_cairo_create_context (painter->cairo);

  cw_typesetter_prepare_context (context);
  painter->layout = pango_layout_new (context);
  g_object_unref (context);
  for (guint i = 0; i < G_N_ELEMENTS (painter->fonts); i++)
    painter->fonts[i] = cw_typesetter_make_font (i == 1);
  cairo_clip_extents (painter->cairo, &painter->left, &painter->top, &painter->right,
                      &painter->bottom);
}

static void
close_painter (Painter *painter)
{
  for (guint i = 0; i < G_N_ELEMENTS (painter->fonts); i++)
    pango_font_description_free (painter->fonts[i]);
  g_object_unref (painter->layout);
}

static void
begin_painting (Painter *painter, cairo_t *cairo)
{
  cairo_save (cairo);
  cairo_set_line_join (cairo, CAIRO_LINE_JOIN_ROUND);
  open_painter (painter);
}

static void
end_painting (Painter *painter)
{
  close_painter (painter);
  cairo_restore (painter->cairo);
}

static void
paint_ground (Painter *painter, double x, double y, double width, double height)
{
  set_ink (painter, CW_INK_PAPER);
  cairo_rectangle (painter->cairo, x, y, width, height);
  cairo_fill (painter->cairo);
}

/**
 * cw_scene_paint:
 * @self: a scene
 * @cairo: where to draw, with a point as its unit and the figure’s top left as its origin
 * @mode: the ground; it is painted as well
 *
 * Draws what is inside of the clip.
 */
void
cw_scene_paint (const CwScene *self, cairo_t *cairo, CwInkMode mode)
{
  cw_scene_paint_scrolled (self, cairo, mode, 0);
}

/**
 * cw_scene_paint_scrolled:
 * @self: a scene
 * @cairo: as for cw_scene_paint(), moved to the left by @scroll
 * @mode: the ground; it is painted as well
 * @scroll: how much of the figure is hidden at the left, in points
 *
 * Draws all but the names that would be out of sight; cw_scene_paint_names() puts them on top.
 */
void
cw_scene_paint_scrolled (const CwScene *self, cairo_t *cairo, CwInkMode mode, double scroll)
{
  Painter painter = { .cairo = cairo, .mode = mode, .font = -1 };

  begin_painting (&painter, cairo);
  paint_ground (&painter, 0, 0, cw_scene_get_width (self), cw_scene_get_height (self));
  for (guint i = 0; i < cw_scene_get_n_items (self); i++)
    if (cw_scene_item_get_shift (cw_scene_get_item (self, i), scroll) <= 0)
      paint_item (&painter, cw_scene_get_item (self, i));
  end_painting (&painter);
}

/**
 * cw_scene_paint_names:
 * @self: a scene
 * @cairo: as for cw_scene_paint_scrolled()
 * @mode: the ground
 * @scroll: how much of the figure is hidden at the left, in points
 *
 * Draws the names that stay in sight, on a ground that covers what is scrolled below them.
 */
void
cw_scene_paint_names (const CwScene *self, cairo_t *cairo, CwInkMode mode, double scroll)
{
  Painter painter = { .cairo = cairo, .mode = mode, .font = -1 };

  if (scroll <= 0)
    return;
  begin_painting (&painter, cairo);
  if (self->names_right > 0)
    paint_ground (&painter, scroll, self->names_top, self->names_right,
                  self->names_bottom - self->names_top);
  for (guint i = 0; i < cw_scene_get_n_items (self); i++)
    {
      const CwSceneItem *item = cw_scene_get_item (self, i);
      double shift = cw_scene_item_get_shift (item, scroll);

      if (shift <= 0)
        continue;
      cairo_save (cairo);
      cairo_translate (cairo, shift, 0);
      cairo_clip_extents (cairo, &painter.left, &painter.top, &painter.right, &painter.bottom);
      paint_item (&painter, item);
      cairo_restore (cairo);
    }
  end_painting (&painter);
}
