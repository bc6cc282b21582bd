/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "plot/cw-scene-private.h"

#include <math.h>

/* A figure that is laid out: what to draw where, and what each thing stands for. It does not change
 * any more, so that a window, a thread that writes a file and a test can share it. Items are
 * painted in their order; places are in points, from the top left. */

/* A click need not hit a hair line. */
#define REACH 2.0

static void
free_item (CwSceneItem *item)
{
  g_free (item->points);
  g_free (item->text);
  g_clear_pointer (&item->pixels, g_bytes_unref);
  g_free (item);
}

static void
free_fact (CwSceneFact *fact)
{
  g_free (fact->entity_id);
  g_free (fact->related_id);
  g_free (fact->field);
  g_free (fact->date);
  g_free (fact->category);
  g_free (fact->event);
  g_free (fact->detail);
  g_free (fact);
}

static void
scene_clear (CwScene *self)
{
  g_free (self->title);
  g_free (self->description);
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->facts);
}

/**
 * cw_scene_ref:
 * @self: a scene
 *
 * Returns: (transfer full): the same scene
 */
CwScene *
cw_scene_ref (CwScene *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * cw_scene_unref:
 * @self: (transfer full): a scene
 *
 * Lets go of a scene.
 */
void
cw_scene_unref (CwScene *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify)scene_clear);
}

G_DEFINE_BOXED_TYPE (CwScene, cw_scene, cw_scene_ref, cw_scene_unref)

/* ---- making ---- */

CwScene *
cw_scene_new (double width)
{
  CwScene *self = g_atomic_rc_box_new0 (CwScene);

  self->width = width;
  self->title = g_strdup ("");
  self->description = g_strdup ("");
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify)free_item);
  self->facts = g_ptr_array_new_with_free_func ((GDestroyNotify)free_fact);
  return self;
}

void
cw_scene_set_names (CwScene *self, char *title, char *description)
{
  g_free (self->title);
  g_free (self->description);
  self->title = title;
  self->description = description;
}

/* What the table twin calls its first two columns where they are not date and category; they are
 * translated and live as long as the program. */
void
cw_scene_set_headings (CwScene *self, const char *first, const char *second)
{
  self->headings[0] = first;
  self->headings[1] = second;
}

static CwSceneItem *
add_item (CwScene *self, CwSceneKind kind, double x, double y, double width, double height)
{
  CwSceneItem *item = g_new0 (CwSceneItem, 1);

  item->kind = kind;
  item->x = x;
  item->y = y;
  item->width = width;
  item->height = height;
  item->line_width = 0.75;
  item->fact = -1;
  g_ptr_array_add (self->items, item);
  return item;
}

CwSceneItem *
cw_scene_add_box (CwScene *self,
                  double x,
                  double y,
                  double width,
                  double height,
                  CwInk fill,
                  CwInk stroke)
{
  CwSceneItem *item = add_item (self, CW_SCENE_BOX, x, y, width, height);

  item->fill = fill;
  item->stroke = stroke;
  return item;
}

CwSceneItem *
cw_scene_add_disc (CwScene *self, double x, double y, double diameter, CwInk fill, CwInk stroke)
{
  CwSceneItem *item = add_item (self, CW_SCENE_DISC, x, y, diameter, diameter);

  item->fill = fill;
  item->stroke = stroke;
  return item;
}

CwSceneItem *
cw_scene_add_points (CwScene *self, CwSceneKind kind, const double *points, guint n_points)
{
  double low[2] = { INFINITY, INFINITY }, high[2] = { -INFINITY, -INFINITY };
  CwSceneItem *item;

  for (guint i = 0; i < 2 * n_points; i++)
    {
      low[i % 2] = fmin (low[i % 2], points[i]);
      high[i % 2] = fmax (high[i % 2], points[i]);
    }
  item = add_item (self, kind, low[0], low[1], high[0] - low[0], high[1] - low[1]);
  item->points = g_memdup2 (points, 2 * n_points * sizeof *points);
  item->n_points = n_points;
  return item;
}

CwSceneItem *
cw_scene_add_line (CwScene *self,
                   double x0,
                   double y0,
                   double x1,
                   double y1,
                   CwInk ink,
                   double line_width)
{
  const double points[] = { x0, y0, x1, y1 };
  CwSceneItem *item = cw_scene_add_points (self, CW_SCENE_PATH, points, 2);

  item->stroke = ink;
  item->line_width = line_width;
  return item;
}

CwSceneItem *
cw_scene_add_text (CwScene *self, double x, double y, double width, double height, const char *text)
{
  CwSceneItem *item = add_item (self, CW_SCENE_TEXT, x, y, width, height);

  item->fill = CW_INK_TEXT;
  item->text = g_strdup (text);
  return item;
}

CwSceneItem *
cw_scene_add_image (CwScene *self,
                    double x,
                    double y,
                    double width,
                    double height,
                    GBytes *pixels,
                    guint n_columns,
                    guint n_rows)
{
  CwSceneItem *item = add_item (self, CW_SCENE_IMAGE, x, y, width, height);

  item->pixels = g_bytes_ref (pixels);
  item->n_columns = n_columns;
  item->n_rows = n_rows;
  return item;
}

/* Its files hold the picture and not a word about it. */
void
cw_scene_set_bare (CwScene *self)
{
  self->is_bare = TRUE;
}

CwSceneFact *
cw_scene_add_fact (CwScene *self)
{
  CwSceneFact *fact = g_new0 (CwSceneFact, 1);

  g_ptr_array_add (self->facts, fact);
  return fact;
}

/* What was added since item number @first stays in sight, beginning @pin from the left of the
 * figure. */
void
cw_scene_pin (CwScene *self, guint first, double pin)
{
  for (guint i = first; i < self->items->len; i++)
    {
      CwSceneItem *item = self->items->pdata[i];

      item->is_pinned = TRUE;
      item->pin = pin;
    }
}

/* Names that are pinned stand on a ground of their own, for marks are scrolled below it. */
void
cw_scene_pin_column (CwScene *self, double right, double top, double bottom)
{
  self->names_right = right;
  self->names_top = top;
  self->names_bottom = bottom;
}

/* The place of a fact is around everything that stands for it. */
void
cw_scene_link (CwScene *self, CwSceneItem *item, int index)
{
  CwSceneFact *fact = index >= 0 ? self->facts->pdata[index] : NULL;
  double right, bottom;

  item->fact = index;
  if (fact == NULL)
    return;
  if (fact->width == 0 && fact->height == 0)
    {
      fact->x = item->x;
      fact->y = item->y;
    }
  right = fmax (fact->x + fact->width, item->x + item->width);
  bottom = fmax (fact->y + fact->height, item->y + item->height);
  fact->x = fmin (fact->x, item->x);
  fact->y = fmin (fact->y, item->y);
  fact->width = right - fact->x;
  fact->height = bottom - fact->y;
}

/* Puts blank around everything that was laid out so far, @height of it. */
void
cw_scene_add_margin (CwScene *self, double margin, double height)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      CwSceneItem *item = self->items->pdata[i];

      item->x += margin;
      item->y += margin;
      for (guint j = 0; j < 2 * item->n_points; j++)
        item->points[j] += margin;
    }
  for (guint i = 0; i < self->facts->len; i++)
    {
      ((CwSceneFact *)self->facts->pdata[i])->x += margin;
      ((CwSceneFact *)self->facts->pdata[i])->y += margin;
    }
  if (self->names_right > 0)
    cw_scene_pin_column (self, self->names_right + margin, self->names_top + margin,
                         self->names_bottom + margin);
  self->width += 2 * margin;
  self->height = ceil (height + 2 * margin);
}

/* ---- reading ---- */

/**
 * cw_scene_get_width:
 * @self: a scene
 *
 * Returns: its width in points
 */
double
cw_scene_get_width (const CwScene *self)
{
  return self->width;
}

/**
 * cw_scene_get_height:
 * @self: a scene
 *
 * Returns: its height in points; it follows from the width and the facts
 */
double
cw_scene_get_height (const CwScene *self)
{
  return self->height;
}

/**
 * cw_scene_get_title:
 * @self: a scene
 *
 * Returns: what the figure is called, translated
 */
const char *
cw_scene_get_title (const CwScene *self)
{
  return self->title;
}

/**
 * cw_scene_get_description:
 * @self: a scene
 *
 * Returns: what can be seen, for those who cannot: the alternative text
 */
const char *
cw_scene_get_description (const CwScene *self)
{
  return self->description;
}

/**
 * cw_scene_is_bare:
 * @self: a scene
 *
 * Returns: whether a file of it holds neither title nor description
 */
gboolean
cw_scene_is_bare (const CwScene *self)
{
  return self->is_bare;
}

/**
 * cw_scene_get_n_items:
 * @self: a scene
 *
 * Returns: how many items there are
 */
guint
cw_scene_get_n_items (const CwScene *self)
{
  return self->items->len;
}

/**
 * cw_scene_get_item:
 * @self: a scene
 * @index: below cw_scene_get_n_items()
 *
 * Returns: the item
 */
const CwSceneItem *
cw_scene_get_item (const CwScene *self, guint index)
{
  g_return_val_if_fail (index < self->items->len, NULL);

  return self->items->pdata[index];
}

/**
 * cw_scene_get_n_facts:
 * @self: a scene
 *
 * Returns: how many facts are told
 */
guint
cw_scene_get_n_facts (const CwScene *self)
{
  return self->facts->len;
}

/**
 * cw_scene_get_fact:
 * @self: a scene
 * @index: below cw_scene_get_n_facts()
 *
 * Returns: the fact
 */
const CwSceneFact *
cw_scene_get_fact (const CwScene *self, guint index)
{
  g_return_val_if_fail (index < self->facts->len, NULL);

  return self->facts->pdata[index];
}

static gboolean
holds (const CwSceneItem *item, double x, double y, double reach)
{
  return x >= item->x - reach && x <= item->x + item->width + reach && y >= item->y - reach &&
         y <= item->y + item->height + reach;
}

/**
 * cw_scene_get_names_width:
 * @self: a scene
 *
 * Returns: how much at the left its names cover when it is scrolled, in points; 0 where each name
 *   has a line of its own
 */
double
cw_scene_get_names_width (const CwScene *self)
{
  return self->names_right;
}

/**
 * cw_scene_item_get_shift:
 * @self: an item
 * @scroll: how much of the figure is hidden at the left, in points
 *
 * Returns: how far to the right of its place the item is drawn so that it stays in sight
 */
double
cw_scene_item_get_shift (const CwSceneItem *self, double scroll)
{
  return self->is_pinned ? fmax (0, scroll - self->pin) : 0;
}

/* Whether names that stay in sight cover the place; then also the fact of theirs, or -1. */
static gboolean
find_name (const CwScene *self, double x, double y, double scroll, int *fact)
{
  *fact = -1;
  for (guint i = self->items->len; scroll > 0 && i > 0; i--)
    {
      const CwSceneItem *item = self->items->pdata[i - 1];
      double shift = cw_scene_item_get_shift (item, scroll);

      if (shift <= 0 || !holds (item, x - shift, y, 0))
        continue;
      *fact = item->fact;
      return TRUE;
    }
  return scroll > 0 && x < scroll + self->names_right && y >= self->names_top &&
         y <= self->names_bottom;
}

/**
 * cw_scene_find_fact_scrolled:
 * @self: a scene
 * @x: in points, from the left of the whole figure
 * @y: in points
 * @scroll: how much of the figure is hidden at the left, in points
 *
 * Returns: index of the fact whose topmost item is there, or -1; what is covered by names is not
 *   there
 */
int
cw_scene_find_fact_scrolled (const CwScene *self, double x, double y, double scroll)
{
  int fact;

  if (find_name (self, x, y, scroll, &fact))
    return fact;
  for (guint i = self->items->len; i > 0; i--)
    {
      const CwSceneItem *item = self->items->pdata[i - 1];

      if (item->fact >= 0 && cw_scene_item_get_shift (item, scroll) <= 0 &&
          holds (item, x, y, REACH))
        return item->fact;
    }
  return -1;
}

/**
 * cw_scene_find_fact_at:
 * @self: a scene
 * @x: in points
 * @y: in points
 *
 * Returns: index of the fact whose topmost item is there, or -1
 */
int
cw_scene_find_fact_at (const CwScene *self, double x, double y)
{
  return cw_scene_find_fact_scrolled (self, x, y, 0);
}

/**
 * cw_scene_find_fact_of:
 * @self: a scene
 * @entity_id: (nullable): an entity
 *
 * Returns: index of the first fact that tells of it, or -1
 */
int
cw_scene_find_fact_of (const CwScene *self, const char *entity_id)
{
  for (guint i = 0; entity_id && i < self->facts->len; i++)
    {
      const CwSceneFact *fact = self->facts->pdata[i];

      if (g_strcmp0 (fact->entity_id, entity_id) == 0 ||
          g_strcmp0 (fact->related_id, entity_id) == 0)
        return (int)i;
    }
  return -1;
}
