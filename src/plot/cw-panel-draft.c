/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <math.h>

#include "plot/cw-panel-draft-private.h"

/* What is drawn upon the image of a panel: its letter, stain and magnification, the scale bar,
 * arrows and other marks. Everything is white on a dark ground and black on a bright one, with a
 * halo of the other, so that it is seen on both. */

/* From the edge of the panel, in points. */
#define MARGIN 4.0
#define LETTER_SCALE 1.5
#define HEAD_LENGTH 7.0
#define HEAD_WIDTH 5.0
#define STAR_RADIUS 4.0
/* A scale bar is a part of its panel, and more than a dot. */
#define BAR_MOST 0.6
#define BAR_LEAST 4.0

static CwInk
choose_ink (const CwPanelDraft *self, double x, double y, double width, double height)
{
  const CwPanelPlace *place = self->place;

  return cw_panel_picture_is_dark (
           self->picture, (x - place->x) / place->width, (y - place->y) / place->height,
           (x + width - place->x) / place->width, (y + height - place->y) / place->height)
           ? CW_INK_WHITE
           : CW_INK_BLACK;
}

static CwInk
get_other (CwInk ink)
{
  return ink == CW_INK_WHITE ? CW_INK_BLACK : CW_INK_WHITE;
}

static void
add_words (CwPanelDraft *self,
           double x,
           double y,
           double width,
           double height,
           const char *text,
           double scale)
{
  CwSceneItem *item = cw_scene_add_text (self->scene, x, y, width, height, text);

  item->fill = choose_ink (self, x, y, width, height);
  item->halo = get_other (item->fill);
  item->is_bold = TRUE;
  item->text_scale = scale;
  cw_scene_link (self->scene, item, self->fact);
}

/* In the top left corner. */
void
cw_panel_draft_add_letter (CwPanelDraft *self)
{
  g_autofree char *letter = cw_typesetter_clean (self->spec->letter, 4);
  double width = LETTER_SCALE * cw_typesetter_measure (self->types, letter, TRUE);
  double height = LETTER_SCALE * cw_typesetter_get_line_height (self->types);

  add_words (self, self->place->x + MARGIN, self->place->y + MARGIN / 2, width, height, letter,
             LETTER_SCALE);
}

/* In the bottom left corner, as much of it as there is room for. */
void
cw_panel_draft_add_details (CwPanelDraft *self)
{
  const CwPanelPlace *place = self->place;
  double height = cw_typesetter_get_line_height (self->types);
  g_auto (CwTextBlock) block = { 0 };

  if (*self->spec->details == '\0')
    return;
  cw_typesetter_break (self->types, self->spec->details, TRUE,
                       place->width * (1 - BAR_MOST) - MARGIN, 2, &block);
  for (guint i = 0; i < block.lines->len; i++)
    add_words (self, place->x + MARGIN,
               place->y + place->height - MARGIN - height * (block.lines->len - i),
               g_array_index (block.widths, double, i), height, block.lines->pdata[i], 1);
}

/* ---- scale bar ---- */

static CwScaleBar
measure_bar (const CwPanelDraft *self, double *length)
{
  double mm = self->spec->scale_bar ? cw_figure_scale_to_mm (self->spec->scale_bar) : 0;
  double part = self->spec->crop.right - self->spec->crop.left;

  if (self->spec->scale_bar == NULL)
    return CW_SCALE_BAR_NONE;
  if (mm <= 0)
    return CW_SCALE_BAR_UNREADABLE;
  if (self->spec->real_width_mm <= 0)
    return CW_SCALE_BAR_UNKNOWN;
  *length = mm / (self->spec->real_width_mm * part) * self->place->width;
  return *length >= BAR_LEAST && *length <= BAR_MOST * self->place->width ? CW_SCALE_BAR_DRAWN
                                                                          : CW_SCALE_BAR_MISFIT;
}

/* In the bottom right corner, its length above it. Without the width of the image in reality there
 * is none: a bar of a guessed length would be a false measurement. */
void
cw_panel_draft_add_scale_bar (CwPanelDraft *self)
{
  const CwPanelPlace *place = self->place;
  g_autofree char *text = NULL;
  double length = 0, right = place->x + place->width - MARGIN;
  double y = place->y + place->height - MARGIN, height, width;
  CwSceneItem *bar;

  self->measure->scale_bar = measure_bar (self, &length);
  if (self->measure->scale_bar != CW_SCALE_BAR_DRAWN)
    return;
  text = cw_typesetter_clean (self->spec->scale_bar, 20);
  width = cw_typesetter_measure (self->types, text, TRUE);
  height = cw_typesetter_get_line_height (self->types);
  bar = cw_scene_add_line (self->scene, right - length, y, right, y,
                           choose_ink (self, right - length, y - MARGIN, length, 2 * MARGIN),
                           CW_PANEL_LINE * 1.5);
  bar->halo = get_other (bar->stroke);
  cw_scene_link (self->scene, bar, self->fact);
  add_words (self, fmax (place->x, right - (length + width) / 2 - fmax (0, (width - length) / 2)),
             y - height - MARGIN / 2, width, height, text, 1);
}

/* ---- marks ---- */

/* From parts of the image to points of the figure. */
static gboolean
place_point (const CwPanelDraft *self, double x, double y, double *point)
{
  const CwPanelCrop *crop = &self->spec->crop;
  double u = (x - crop->left) / (crop->right - crop->left);
  double v = (y - crop->top) / (crop->bottom - crop->top);

  point[0] = self->place->x + u * self->place->width;
  point[1] = self->place->y + v * self->place->height;
  return u >= -1e-9 && u <= 1 + 1e-9 && v >= -1e-9 && v <= 1 + 1e-9;
}

static void
ink_line (CwPanelDraft *self, CwSceneItem *item, CwInk ink)
{
  item->stroke = ink;
  item->line_width = CW_PANEL_LINE;
  item->halo = get_other (ink);
  cw_scene_link (self->scene, item, self->fact);
}

static void
add_head (CwPanelDraft *self, const double *ends, CwInk ink)
{
  double dx = ends[2] - ends[0], dy = ends[3] - ends[1], length = hypot (dx, dy);
  double u = length > 0 ? dx / length : 0, v = length > 0 ? dy / length : 1;
  double bx = ends[2] - u * HEAD_LENGTH, by = ends[3] - v * HEAD_LENGTH;
  const double points[] = { ends[2],
                            ends[3],
                            bx - v * HEAD_WIDTH / 2,
                            by + u * HEAD_WIDTH / 2,
                            bx + v * HEAD_WIDTH / 2,
                            by - u * HEAD_WIDTH / 2 };
  CwSceneItem *head = cw_scene_add_points (self->scene, CW_SCENE_SHAPE, points, 3);

  head->fill = ink;
  head->halo = get_other (ink);
  cw_scene_link (self->scene, head, self->fact);
}

/* The shaft ends inside of the head, whose tip stays sharp. */
static void
add_arrow (CwPanelDraft *self, const double *ends, CwInk ink)
{
  double length = hypot (ends[2] - ends[0], ends[3] - ends[1]);
  double part = length > 0 ? fmax (0, 1 - HEAD_LENGTH / 2 / length) : 0;
  const double points[] = { ends[0], ends[1], ends[0] + (ends[2] - ends[0]) * part,
                            ends[1] + (ends[3] - ends[1]) * part };

  ink_line (self, cw_scene_add_points (self->scene, CW_SCENE_PATH, points, 2), ink);
  add_head (self, ends, ink);
}

static void
add_circle (CwPanelDraft *self, const double *ends, CwInk ink)
{
  enum
  {
    N = 72
  };
  double points[2 * (N + 1)];

  for (guint i = 0; i <= N; i++)
    {
      points[2 * i] = (ends[0] + ends[2]) / 2 + (ends[2] - ends[0]) / 2 * cos (2 * G_PI * i / N);
      points[2 * i + 1] =
        (ends[1] + ends[3]) / 2 + (ends[3] - ends[1]) / 2 * sin (2 * G_PI * i / N);
    }
  ink_line (self, cw_scene_add_points (self->scene, CW_SCENE_PATH, points, N + 1), ink);
}

/* One line through the middle again and again, so that its halo lies below all of it. */
static void
add_star (CwPanelDraft *self, const double *ends, CwInk ink)
{
  double points[4 * 6];

  for (guint i = 0; i < 6; i++)
    {
      points[4 * i] = ends[0] + STAR_RADIUS * sin (G_PI * i / 3);
      points[4 * i + 1] = ends[1] + STAR_RADIUS * cos (G_PI * i / 3);
      points[4 * i + 2] = ends[0];
      points[4 * i + 3] = ends[1];
    }
  ink_line (self, cw_scene_add_points (self->scene, CW_SCENE_PATH, points, 12), ink);
}

void
cw_panel_draft_add_marks (CwPanelDraft *self)
{
  static void (*const draw[]) (CwPanelDraft *, const double *, CwInk) = {
    [CW_PANEL_MARK_ARROW] = add_arrow,
    [CW_PANEL_MARK_ARROWHEAD] = add_head,
    [CW_PANEL_MARK_CIRCLE] = add_circle,
    [CW_PANEL_MARK_STAR] = add_star,
  };

  self->measure->n_lost_marks = self->spec->n_unreadable;
  for (guint i = 0; i < self->spec->marks->len; i++)
    {
      const CwPanelMark *mark = &g_array_index (self->spec->marks, CwPanelMark, i);
      double ends[4];
      gboolean is_in = place_point (self, mark->x0, mark->y0, ends);

      is_in = place_point (self, mark->x1, mark->y1, ends + 2) && is_in;
      if (is_in)
        draw[mark->kind](self, ends,
                         choose_ink (self, fmin (ends[0], ends[2]), fmin (ends[1], ends[3]),
                                     fabs (ends[2] - ends[0]), fabs (ends[3] - ends[1])));
      else
        self->measure->n_lost_marks++;
    }
}
