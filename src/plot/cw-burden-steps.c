/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "plot/cw-burden-private.h"

/* Responses without diameters: steps between the categories, and the strip of what was found below
 * the axis. */

#define ROW 26.0
#define GAP 4.0
#define N_ROWS 4

/* From the smallest tumour, at the bottom, to the largest. */
static int
get_row (int category)
{
  switch (category)
    {
    case CW_RESPONSE_CATEGORY_CR:
      return 0;
    case CW_RESPONSE_CATEGORY_PR:
      return 1;
    case CW_RESPONSE_CATEGORY_SD:
    case CW_RESPONSE_CATEGORY_NON_CR_NON_PD:
      return 2;
    case CW_RESPONSE_CATEGORY_PD:
    case CW_RESPONSE_CATEGORY_IUPD:
    case CW_RESPONSE_CATEGORY_ICPD:
      return 3;
    default:
      return -1;
    }
}

static double
get_y (const CwBurden *self, int row)
{
  return self->bottom - (row + 0.5) * ROW;
}

static gboolean
is_step (const CwBurdenPoint *point)
{
  return point->moment.known && get_row (point->category) >= 0;
}

/* ---- rows ---- */

static const char *
get_name (int row)
{
  static const char *const names[N_ROWS] = { N_ ("Complete response"), N_ ("Partial response"),
                                             N_ ("Stable disease"), N_ ("Progressive disease") };

  return _ (names[row]);
}

static double
measure_names (CwBurden *self)
{
  double widest = 0;

  for (int row = 0; row < N_ROWS; row++)
    {
      g_auto (CwTextBlock) block = { 0 };

      cw_typesetter_break (self->draft.types, get_name (row), FALSE, self->draft.in_sight * 0.3, 2,
                           &block);
      widest = fmax (widest, block.width);
    }
  return widest + GAP;
}

static void
draw_rows (CwBurden *self)
{
  CwPlotDraft *draft = &self->draft;
  guint first;

  for (int row = 0; row < N_ROWS; row++)
    {
      g_auto (CwTextBlock) block = { 0 };
      CwPlotWords words = { .fact = -1 };
      double y = get_y (self, row);

      cw_typesetter_break (draft->types, get_name (row), FALSE, draft->in_sight * 0.3, 2, &block);
      first = cw_scene_get_n_items (draft->scene);
      cw_plot_write_block (draft->scene, draft->types, &words, &block, 0, y - block.height / 2);
      cw_scene_pin (draft->scene, first, 0);
      cw_scene_add_line (draft->scene, draft->axis.left, y, draft->axis.right, y, CW_INK_GRID, 0.5);
    }
  first = cw_scene_get_n_items (draft->scene);
  cw_scene_add_line (draft->scene, draft->axis.left, self->top, draft->axis.left, self->bottom,
                     CW_INK_TEXT, 0.75);
  cw_scene_pin (draft->scene, first, 0);
}

/* ---- steps ---- */

/* The change is a slope over all days on which it may have been seen. */
static void
draw_step (CwBurden *self, const CwBurdenPoint *from, const CwBurdenPoint *to)
{
  const CwTimeAxis *axis = &self->draft.axis;
  double y0 = get_y (self, get_row (from->category)), y1 = get_y (self, get_row (to->category));
  double begin = cw_time_axis_get_x (axis, from->moment.high);
  double low = fmax (cw_time_axis_get_x (axis, to->moment.low), begin);
  double high = fmax (cw_time_axis_get_x (axis, to->moment.high), low);
  const double points[] = { begin, y0, low, y0, high, y1 };
  CwSceneItem *item = cw_scene_add_points (self->draft.scene, CW_SCENE_PATH, points, 3);

  item->stroke = CW_INK_TREATMENT;
  item->line_width = 1.25;
}

/* What could not be evaluated leaves a gap. */
static void
draw_steps (CwBurden *self)
{
  const CwBurdenPoint *last = NULL;

  for (guint i = 0; i < self->points->len; i++)
    {
      const CwBurdenPoint *point = cw_burden_get_point (self, i);

      if (last && is_step (point))
        draw_step (self, last, point);
      last = is_step (point) ? point : NULL;
    }
}

static void
draw_dots (CwBurden *self)
{
  for (guint i = 0; i < self->points->len; i++)
    {
      const CwBurdenPoint *point = cw_burden_get_point (self, i);
      int row = get_row (point->category);

      if (!is_step (point))
        continue;
      cw_burden_draw_mark (self, point, get_y (self, row),
                           row == 3 ? CW_INK_PROGRESSION : CW_INK_RESPONSE);
    }
}

void
cw_burden_draw_categories (CwBurden *self)
{
  CwPlotDraft *draft = &self->draft;

  cw_plot_draft_add_sentence (
    draft, _ ("No diameters are recorded: the responses are shown as reported."));
  self->top = draft->y + GAP;
  self->bottom = self->top + N_ROWS * ROW;
  cw_time_axis_settle (&draft->axis, measure_names (self), draft->width - 1);
  cw_time_axis_begin (&draft->axis, draft->scene, draft->types, self->top);
  draw_rows (self);
  draw_steps (self);
  draw_dots (self);
  draft->y =
    self->bottom + cw_time_axis_finish (&draft->axis, draft->scene, draft->types, self->bottom);
  cw_scene_pin_column (draft->scene, draft->axis.left, self->top, draft->y);
  cw_burden_draw_strip (self, FALSE);
}

/* ---- the strip ---- */

static char *
make_label (const CwBurdenPoint *point, gboolean all)
{
  gboolean is_new = point->assessment->new_lesions == CW_TRISTATE_YES ||
                    point->reading->new_lesions == CW_TRISTATE_YES;
  const char *category = point->reading->is_baseline ? _ ("Baseline")
                         : point->category
                           ? cw_irecist_get_name (point->assessment, point->category)
                           : "?";

  if (!all && !is_new && is_step (point))
    return NULL;
  return is_new ? g_strdup_printf (_ ("%s, new lesion"), category) : g_strdup (category);
}

/* Centred below its dot, in the first line that has room. */
static void
put_label (CwBurden *self, GArray *ends, const CwBurdenPoint *point, const char *label)
{
  CwPlotDraft *draft = &self->draft;
  double width = cw_typesetter_measure (draft->types, label, FALSE);
  double line = cw_typesetter_get_line_height (draft->types);
  double x = CLAMP (cw_burden_get_x (self, point) - width / 2, 0, draft->width - width);
  CwPlotWords words = { label, FALSE, CW_INK_NONE, CW_INK_TEXT, point->fact, 1 };
  double none = -10;
  guint row = 0;

  while (row < ends->len && g_array_index (ends, double, row) + 5 > x)
    row++;
  if (row == ends->len)
    g_array_append_val (ends, none);
  g_array_index (ends, double, row) = x + width;
  cw_plot_write (draft->scene, draft->types, &words, x, draft->y + row * line, draft->width);
}

/* What each assessment was rated, @all of them or those that have no step. */
void
cw_burden_draw_strip (CwBurden *self, gboolean all)
{
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (double));

  self->draft.y += 1;
  for (guint i = 0; i < self->points->len; i++)
    {
      const CwBurdenPoint *point = cw_burden_get_point (self, i);
      g_autofree char *label = point->moment.known ? make_label (point, all) : NULL;

      if (label)
        put_label (self, ends, point, label);
    }
  self->draft.y += ends->len * cw_typesetter_get_line_height (self->draft.types);
}
