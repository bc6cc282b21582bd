/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "plot/cw-burden-private.h"
#include "plot/cw-number-axis.h"

/* Sums of target diameters as a line, millimetres at the left, change from baseline at the right.
 * Thresholds are those of RECIST 1.1 (Eisenhauer 2009, 4.3.1): partial response 30 % below
 * baseline, progression 20 % and at least 5 mm above the nadir. */

#define PLOT_SHARE 0.36
#define MIN_PLOT 110.0
#define GAP 4.0
#define DOT 5.0
/* With more points than this nobody could tell whose number is whose. */
#define MAX_LABELS 100

/* Where words already are. */
typedef struct
{
  double x, y, width, height;
} Place;

static gboolean
is_free (GArray *places, const Place *place)
{
  for (guint i = 0; i < places->len; i++)
    {
      const Place *other = &g_array_index (places, Place, i);

      if (place->x < other->x + other->width + 2 && other->x < place->x + place->width + 2 &&
          place->y < other->y + other->height && other->y < place->y + place->height)
        return FALSE;
    }
  return TRUE;
}

static double
get_y (const CwBurden *self, double mm)
{
  return self->bottom - mm / self->highest * (self->bottom - self->top);
}

static void
put (CwBurden *self, const char *text, double x, double y, CwInk ink, int fact)
{
  CwPlotWords words = { text, FALSE, CW_INK_PAPER, ink, fact, 1 };

  cw_plot_write (self->draft.scene, self->draft.types, &words, x, y, self->draft.width);
}

/* ---- axes ---- */

static double
draw_left_axis (CwBurden *self, double step, double gutter)
{
  double line = cw_typesetter_get_line_height (self->draft.types);
  guint first = cw_scene_get_n_items (self->draft.scene);

  for (double mm = 0; mm <= self->highest * 1.0001; mm += step)
    {
      g_autofree char *text = cw_range_format_number (mm, -1);
      double width = cw_typesetter_measure (self->draft.types, text, FALSE);
      double y = get_y (self, mm);

      cw_scene_add_line (self->draft.scene, gutter - 3, y, gutter, y, CW_INK_TEXT, 0.75);
      put (self, text, gutter - 5 - width, y - line / 2, CW_INK_TEXT, -1);
    }
  cw_scene_add_line (self->draft.scene, gutter, self->top, gutter, self->bottom, CW_INK_TEXT, 0.75);
  cw_scene_pin (self->draft.scene, first, 0);
  return gutter;
}

static void
draw_threshold (CwBurden *self, double mm, double left, CwInk ink)
{
  CwSceneItem *item = cw_scene_add_line (self->draft.scene, left, get_y (self, mm),
                                         self->draft.axis.right, get_y (self, mm), ink, 1);

  item->is_dashed = TRUE;
}

static void
label_right (CwBurden *self, GArray *places, double mm, const char *text)
{
  double line = cw_typesetter_get_line_height (self->draft.types);
  double y = get_y (self, mm), x = self->draft.axis.right;
  Place place = { x + 5, y - line / 2, cw_typesetter_measure (self->draft.types, text, FALSE),
                  line };

  if (mm > self->highest || !is_free (places, &place))
    return;
  g_array_append_val (places, place);
  cw_scene_add_line (self->draft.scene, x, y, x + 3, y, CW_INK_TEXT, 0.75);
  put (self, text, place.x, place.y, CW_INK_TEXT, -1);
}

static void
draw_right_axis (CwBurden *self, GArray *places)
{
  double right = self->draft.axis.right;

  if (self->baseline <= 0)
    return;
  cw_scene_add_line (self->draft.scene, right, self->top, right, self->bottom, CW_INK_TEXT, 0.75);
  label_right (self, places, self->baseline * 0.7, "−30 %");
  label_right (self, places, self->baseline, "0 %");
  label_right (self, places, 0, "−100 %");
  for (int percent = 50; percent <= 1000; percent += 50)
    {
      g_autofree char *text = g_strdup_printf ("+%d %%", percent);

      label_right (self, places, self->baseline * (1 + percent / 100.0), text);
    }
}

/* ---- the line ---- */

static gboolean
is_drawn (const CwBurdenPoint *point)
{
  return point->moment.known && point->reading->has_sum;
}

/* An assessment without a sum leaves a gap. */
static void
draw_line (CwBurden *self)
{
  for (guint i = 0; i + 1 < self->points->len; i++)
    {
      const CwBurdenPoint *from = cw_burden_get_point (self, i),
                          *to = cw_burden_get_point (self, i + 1);

      if (is_drawn (from) && is_drawn (to))
        cw_scene_add_line (self->draft.scene, cw_burden_get_x (self, from),
                           get_y (self, from->reading->sum), cw_burden_get_x (self, to),
                           get_y (self, to->reading->sum), CW_INK_TREATMENT, 1.25);
    }
}

static char *
format_sum (const CwBurden *self, const CwBurdenPoint *point, gboolean is_nadir)
{
  g_autofree char *sum = cw_range_format_number (point->reading->sum, -1);

  if (is_nadir)
    return g_strdup_printf (_ ("%s, nadir"), sum);
  return g_strdup (sum);
}

/* Whether a line runs through a place: where it enters lies before where it leaves (Liang-Barsky).
 */
static gboolean
crosses (const double *line, const Place *place)
{
  double dx = line[2] - line[0], dy = line[3] - line[1], enter = 0, leave = 1;
  const double p[] = { -dx, dx, -dy, dy };
  const double q[] = { line[0] - place->x, place->x + place->width - line[0], line[1] - place->y,
                       place->y + place->height - line[1] };

  for (guint i = 0; i < 4; i++)
    {
      if (p[i] == 0 && q[i] < 0)
        return FALSE;
      if (p[i] < 0)
        enter = fmax (enter, q[i] / p[i]);
      else if (p[i] > 0)
        leave = fmin (leave, q[i] / p[i]);
    }
  return enter < leave;
}

/* How many of the lines drawn so far run through a place. */
static guint
count_lines (const CwBurden *self, const Place *place)
{
  guint n = 0;

  for (guint i = 0; i < cw_scene_get_n_items (self->draft.scene); i++)
    {
      const CwSceneItem *item = cw_scene_get_item (self->draft.scene, i);

      n += item->kind == CW_SCENE_PATH && item->n_points == 2 && item->stroke != CW_INK_GRID &&
           crosses (item->points, place);
    }
  return n;
}

/* Right, left or in the middle, above or below the dot: where the fewest lines are; or only in the
 * table, when other words are everywhere. */
static void
label_point (CwBurden *self, GArray *places, const CwBurdenPoint *point, gboolean is_nadir)
{
  g_autofree char *text = format_sum (self, point, is_nadir);
  double line = cw_typesetter_get_line_height (self->draft.types);
  double width = cw_typesetter_measure (self->draft.types, text, FALSE);
  double x = cw_burden_get_x (self, point), y = get_y (self, point->reading->sum);
  Place best = { 0 };
  guint fewest = G_MAXUINT;

  for (guint i = 0; i < 6; i++)
    {
      Place place = { x - width / 2 * (i % 3) + (i % 3 == 0) * DOT - (i % 3 == 2) * DOT,
                      i < 3 ? y - DOT - line : y + DOT, width, line };

      if (place.y < self->top || place.y + line > self->bottom ||
          place.x < self->draft.axis.left + 2 || place.x + width > self->draft.axis.right - 2 ||
          !is_free (places, &place) || count_lines (self, &place) >= fewest)
        continue;
      fewest = count_lines (self, &place);
      best = place;
    }
  if (fewest == G_MAXUINT)
    return;
  g_array_append_val (places, best);
  put (self, text, best.x, best.y, CW_INK_TEXT, point->fact);
}

static void
draw_dot (CwBurden *self, const CwBurdenPoint *point)
{
  cw_burden_draw_mark (self, point, get_y (self, point->reading->sum),
                       cw_course_is_progression (point->category) ? CW_INK_PROGRESSION
                                                                  : CW_INK_TREATMENT);
}

/* The smallest sum; %NULL when nothing was measured after a baseline. */
static const CwBurdenPoint *
find_nadir (const CwBurden *self)
{
  const CwBurdenPoint *nadir = NULL;
  guint n = 0;

  for (guint i = 0; i < self->points->len; i++)
    {
      const CwBurdenPoint *point = cw_burden_get_point (self, i);

      if (!is_drawn (point))
        continue;
      n++;
      if (nadir == NULL || point->reading->sum < nadir->reading->sum)
        nadir = point;
    }
  return n > 1 || (nadir && !nadir->reading->is_baseline) ? nadir : NULL;
}

static void
draw_points (CwBurden *self, GArray *places)
{
  const CwBurdenPoint *nadir = find_nadir (self);

  draw_line (self);
  for (guint i = 0; i < self->points->len; i++)
    if (is_drawn (cw_burden_get_point (self, i)))
      {
        if (self->points->len <= MAX_LABELS || cw_burden_get_point (self, i) == nadir)
          label_point (self, places, cw_burden_get_point (self, i),
                       cw_burden_get_point (self, i) == nadir);
        draw_dot (self, cw_burden_get_point (self, i));
      }
}

static void
draw_thresholds (CwBurden *self)
{
  const CwBurdenPoint *nadir = find_nadir (self);

  if (self->baseline > 0)
    {
      draw_threshold (self, self->baseline * 0.7, self->draft.axis.left, CW_INK_RESPONSE);
      self->draft.notes |= CW_NOTE_RESPONSE_LINE;
    }
  if (nadir == NULL)
    return;
  draw_threshold (self, fmax (nadir->reading->sum * 1.2, nadir->reading->sum + 5),
                  cw_burden_get_x (self, nadir), CW_INK_PROGRESSION);
  self->draft.notes |= CW_NOTE_PROGRESSION_LINE;
}

/* ---- scale ---- */

static double
find_highest (const CwBurden *self)
{
  const CwBurdenPoint *nadir = find_nadir (self);
  double highest = fmax (self->baseline, nadir ? nadir->reading->sum * 1.2 + 5 : 10);

  for (guint i = 0; i < self->points->len; i++)
    if (is_drawn (cw_burden_get_point (self, i)))
      highest = fmax (highest, cw_burden_get_point (self, i)->reading->sum);
  return highest * 1.25;
}

static double
measure_gutter (CwBurden *self, double step)
{
  double gutter = 0;

  for (double mm = 0; mm <= self->highest * 1.0001; mm += step)
    {
      g_autofree char *text = cw_range_format_number (mm, -1);

      gutter = fmax (gutter, cw_typesetter_measure (self->draft.types, text, FALSE));
    }
  return gutter + 6;
}

static void
write_headings (CwBurden *self)
{
  const char *percent = self->baseline > 0 ? _ ("change from baseline") : "";
  double right = cw_typesetter_measure (self->draft.types, percent, FALSE);
  CwPlotWords words = {
    _ ("Sum of target diameters (mm)"), FALSE, CW_INK_NONE, CW_INK_TEXT, -1, 2
  };
  guint first;

  if (right > 0)
    put (self, percent, self->draft.width - right, self->draft.y, CW_INK_TEXT, -1);
  first = cw_scene_get_n_items (self->draft.scene);
  self->draft.y += cw_plot_write (self->draft.scene, self->draft.types, &words, 0, self->draft.y,
                                  self->draft.width - right - GAP);
  cw_scene_pin (self->draft.scene, first, 0);
}

void
cw_burden_draw_sums (CwBurden *self)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));
  CwPlotDraft *draft = &self->draft;
  double height = fmax (draft->in_sight * PLOT_SHARE, MIN_PLOT), step, gutter;
  double margin =
    self->baseline > 0 ? cw_typesetter_measure (draft->types, "−100 %", FALSE) + 6 : 1;

  write_headings (self);
  self->top = draft->y + GAP;
  self->bottom = self->top + height;
  self->highest = find_highest (self);
  step = cw_number_axis_find_step (self->highest, height / 18);
  gutter = measure_gutter (self, step);
  cw_time_axis_settle (&draft->axis, gutter, draft->width - margin);
  cw_time_axis_begin (&draft->axis, draft->scene, draft->types, self->top);
  draw_left_axis (self, step, gutter);
  draw_right_axis (self, places);
  draw_thresholds (self);
  draw_points (self, places);
  draft->y =
    self->bottom + cw_time_axis_finish (&draft->axis, draft->scene, draft->types, self->bottom);
  cw_scene_pin_column (draft->scene, gutter, self->top - GAP, draft->y);
  cw_burden_draw_strip (self, TRUE);
}
