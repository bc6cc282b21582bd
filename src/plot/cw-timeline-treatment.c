/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <math.h>

#include "plot/cw-plot-draft-private.h"

/* The drugs: a bar for each whose height is its dose. A day that is known gives an edge, one that
 * is known by the month a slope as wide as the month. */

#define BAR 16.0
#define GAP 4.0
#define DENSE_BAR 12.0
#define DENSE_GAP 3.0
/* Between a bar and the label beside it. */
#define LABEL_GAP 3.0
/* A rhythm of days that is finer than this on paper cannot be seen. */
#define MIN_PERIOD 2.0
/* A single day is at least so wide. */
#define MIN_DAY 0.6

/* One dose with its corners in points. */
typedef struct Bar Bar;
struct Bar
{
  const CwDoseSegment *segment;
  double start[2]; /* first and last place where it may begin */
  double end[2]; /* where it may end */
  double due; /* the first place where it may end, though it may not have begun there */
  double before; /* height it comes from, 0 for none */
  double height;
  double solid; /* beyond it nobody says that it was this dose */
  gboolean continues; /* the next one draws the slope between */
  const Bar *next; /* the one that it continues in */
};

static double
get_bar_height (const CwPlotDraft *self)
{
  return self->is_dense ? DENSE_BAR : BAR;
}

static void
measure_bar (const CwPlotDraft *self,
             const CwDoseLane *lane,
             const CwDoseSegment *segment,
             Bar *bar)
{
  const CwMoment *last = segment->end.known ? &segment->end : &segment->limit;
  double middle;

  bar->segment = segment;
  bar->start[0] = cw_time_axis_get_x (&self->axis, segment->start.low);
  bar->start[1] = cw_time_axis_get_x (&self->axis, segment->start.high);
  bar->end[0] = bar->end[1] = self->axis.right;
  if (last->known)
    {
      double first = last->low + (segment->end_is_boundary ? 0 : 1);

      bar->end[0] = fmax (cw_time_axis_get_x (&self->axis, first), bar->start[0]);
      bar->end[1] =
        fmax (cw_plot_draft_get_right (self, last, segment->end_is_boundary), bar->end[0]);
    }
  bar->due = bar->end[0];
  if (bar->end[0] < bar->start[1])
    {
      middle = (bar->end[0] + bar->start[1]) / 2;
      bar->start[1] = bar->end[0] = CLAMP (middle, bar->start[0], bar->end[1]);
    }
  bar->solid = segment->known_until.known
                 ? cw_time_axis_get_x (&self->axis, segment->known_until.low)
                 : bar->end[1];
  bar->height = get_bar_height (self);
  if (segment->has_dose && lane->highest > 0)
    bar->height *= segment->dose / lane->highest;
}

/* The same moment ends one dose and begins the next. */
static gboolean
meets (const Bar *first, const Bar *second)
{
  return fabs (first->due - second->start[0]) < 1 && fabs (first->end[1] - second->start[1]) < 1;
}

/* Where one dose may have begun after the next did, that one begins where the first is drawn to
 * end.
 */
static void
join (Bar *first, Bar *second)
{
  first->continues = TRUE;
  second->before = first->height;
  second->start[0] = fmax (second->start[0], first->end[0]);
  second->start[1] = fmax (second->start[1], second->start[0]);
}

static GArray *
list_bars (const CwPlotDraft *self, const CwDoseLane *lane)
{
  GArray *bars = g_array_new (FALSE, TRUE, sizeof (Bar));

  for (guint i = 0; i < lane->segments->len; i++)
    {
      const CwDoseSegment *segment = lane->segments->pdata[i];
      Bar bar = { 0 };

      if (!segment->start.known)
        continue;
      measure_bar (self, lane, segment, &bar);
      if (bars->len && meets (&g_array_index (bars, Bar, bars->len - 1), &bar))
        join (&g_array_index (bars, Bar, bars->len - 1), &bar);
      g_array_append_val (bars, bar);
    }
  for (guint i = 0; i + 1 < bars->len; i++)
    if (g_array_index (bars, Bar, i).continues)
      g_array_index (bars, Bar, i).next = &g_array_index (bars, Bar, i + 1);
  return bars;
}

/* ---- outline ---- */

/* Nothing that is recorded bounds it. */
static gboolean
goes_on (const CwDoseSegment *segment)
{
  return segment->is_open && !segment->limit.known;
}

/* The corners of the top from left to right: four, or five. */
static guint
trace_top (const Bar *bar, double points[10])
{
  guint n = 0;

  points[n++] = bar->start[0];
  points[n++] = bar->before;
  points[n++] = bar->start[1];
  points[n++] = bar->height;
  points[n++] = bar->end[0];
  points[n++] = bar->height;
  if (!bar->continues)
    {
      points[n++] = bar->end[1];
      points[n++] = goes_on (bar->segment) ? bar->height : 0;
    }
  return n / 2;
}

/* How high the top is at @x. */
static double
get_height_at (const Bar *bar, double x)
{
  double points[10];
  guint n = trace_top (bar, points);

  for (guint i = 0; i + 1 < n; i++)
    {
      double width = points[2 * i + 2] - points[2 * i];

      if (x <= points[2 * i + 2])
        return width > 0 ? points[2 * i + 1] + (points[2 * i + 3] - points[2 * i + 1]) *
                                                 fmax (x - points[2 * i], 0) / width
                         : points[2 * i + 3];
    }
  return points[2 * n - 1];
}

/* The part of a bar between two places. */
static CwSceneItem *
add_slice (CwPlotDraft *self, const Bar *bar, double from, double to, double bottom)
{
  double top[10], points[2 * 8];
  guint n_top = trace_top (bar, top), n = 0;
  CwSceneItem *item;

  points[n++] = from;
  points[n++] = bottom;
  points[n++] = from;
  points[n++] = bottom - (from <= bar->start[0] ? bar->before : get_height_at (bar, from));
  for (guint i = 0; i < n_top; i++)
    if (top[2 * i] > from && top[2 * i] < to)
      {
        points[n++] = top[2 * i];
        points[n++] = bottom - top[2 * i + 1];
      }
    else if (i == 1 && top[2] <= from && top[2] == top[0] && from <= top[0])
      {
        points[n++] = from;
        points[n++] = bottom - bar->height;
      }
  points[n++] = to;
  points[n++] = bottom - get_height_at (bar, to);
  points[n++] = to;
  points[n++] = bottom;
  item = cw_scene_add_points (self->scene, CW_SCENE_SHAPE, points, n / 2);
  cw_scene_link (self->scene, item, bar->segment->fact);
  return item;
}

/* ---- days with and without a dose ---- */

static void
add_stripe (CwPlotDraft *self,
            const Bar *bar,
            const CwDoseLane *lane,
            double first,
            double last,
            double bottom)
{
  double from = cw_time_axis_get_x (&self->axis, first);
  double to = fmax (cw_time_axis_get_x (&self->axis, last), from + MIN_DAY);
  double split = bar->next ? bar->end[0] : bar->end[1];

  for (guint i = 0; i < lane->pauses->len; i++)
    {
      const CwMoment *pause = &g_array_index (lane->pauses, CwMoment, i);

      if (first < pause->high && last > pause->low)
        return;
    }
  to = fmin (to, fmin (bar->end[1], bar->solid));
  if (from < bar->start[0])
    return;
  if (from < fmin (to, split))
    add_slice (self, bar, from, fmin (to, split), bottom)->fill = CW_INK_TREATMENT;
  if (bar->next && fmax (from, split) < to)
    {
      /* The change lies within the slope, so the days before it may, too. */
      CwSceneItem *item = add_slice (self, bar->next, fmax (from, split), to, bottom);

      item->fill = CW_INK_TREATMENT;
      item->fact = bar->segment->fact;
    }
}

/* Where the first cycle begins: in the middle of what it may be, so that none is lost at an end. */
static double
get_first_day (const CwDoseSegment *segment)
{
  return floor ((segment->start.low + segment->start.high) / 2);
}

/* Behind the last day that may have had a dose: no cycle more than were given. */
static double
get_end_of_stripes (const CwPlotDraft *self, const CwDoseSegment *segment)
{
  double end = self->axis.high;

  if (segment->end.known)
    end = segment->end.high + (segment->end_is_boundary ? 0 : 1);
  return segment->n_cycles > 0
           ? fmin (end, get_first_day (segment) + segment->n_cycles * segment->cycle_length)
           : end;
}

/* Whether the drug was given in the cycle of a day. */
static gboolean
is_in_cycle (const CwDoseSegment *segment, double day)
{
  guint number;

  if (segment->cycles->len == 0 || segment->cycle_length < 1)
    return TRUE;
  number = g_array_index (segment->cycles, guint, 0) +
           (guint)((day - get_first_day (segment)) / segment->cycle_length);
  for (guint i = 0; i < segment->cycles->len; i++)
    if (g_array_index (segment->cycles, guint, i) == number)
      return TRUE;
  return FALSE;
}

/* Days that follow each other are one stripe. */
static void
add_period (CwPlotDraft *self,
            const Bar *bar,
            const CwDoseLane *lane,
            double begin,
            double end,
            double bottom)
{
  const CwDosePattern *pattern = &bar->segment->pattern;

  for (guint i = 0; i < pattern->days->len;)
    {
      guint first = g_array_index (pattern->days, guint, i), last = first;

      while (++i < pattern->days->len && g_array_index (pattern->days, guint, i) == last + 1)
        last++;
      add_stripe (self, bar, lane, begin + first - 1, fmin (begin + last, end), bottom);
    }
}

static void
add_stripes (CwPlotDraft *self, const Bar *bar, const CwDoseLane *lane, double bottom)
{
  const CwDoseSegment *segment = bar->segment;
  double end = get_end_of_stripes (self, segment);

  for (double begin = get_first_day (segment); begin < end; begin += segment->pattern.period)
    if (is_in_cycle (segment, begin))
      add_period (self, bar, lane, begin, end, bottom);
  self->notes |= CW_NOTE_RHYTHM | (segment->is_delayed ? CW_NOTE_DELAY : 0);
}

static gboolean
has_rhythm (const CwPlotDraft *self, const CwDosePattern *pattern)
{
  double scale = (self->axis.right - self->axis.left) / (self->axis.high - self->axis.low);

  return pattern->period && pattern->days->len && pattern->days->len < pattern->period &&
         pattern->period * scale >= MIN_PERIOD;
}

/* What a pause takes out of a bar without stripes. */
static void
cut_pauses (CwPlotDraft *self, const Bar *bar, const CwDoseLane *lane, double bottom)
{
  for (guint i = 0; i < lane->pauses->len; i++)
    {
      const CwMoment *pause = &g_array_index (lane->pauses, CwMoment, i);
      double from = cw_time_axis_get_x (&self->axis, pause->low);
      double to = cw_time_axis_get_x (&self->axis, pause->high);

      if (to > bar->start[1] && from < bar->end[0])
        cw_scene_add_box (self->scene, from, bottom - get_bar_height (self), fmax (to - from, 1),
                          get_bar_height (self), CW_INK_PAPER, CW_INK_NONE);
    }
}

static void
draw_inside (CwPlotDraft *self, const Bar *bar, const CwDoseLane *lane, double bottom)
{
  double end = fmin (bar->end[0], bar->solid);

  if (has_rhythm (self, &bar->segment->pattern))
    {
      add_stripes (self, bar, lane, bottom);
      return;
    }
  if (end > bar->start[1])
    add_slice (self, bar, bar->start[1], end, bottom)->fill = CW_INK_TREATMENT;
  cut_pauses (self, bar, lane, bottom);
}

/* It goes on, or nobody says how long. */
static void
add_arrow (CwPlotDraft *self, const Bar *bar, double bottom)
{
  double y = bottom - bar->height / 2, x = bar->end[1];
  const double points[] = { x - 5, y - 3.5, x, y, x - 5, y + 3.5 };
  CwSceneItem *item = cw_scene_add_points (self->scene, CW_SCENE_SHAPE, points, 3);

  item->fill = CW_INK_PAPER;
  item->stroke = CW_INK_TEXT;
  cw_scene_link (self->scene, item, bar->segment->fact);
  self->notes |= CW_NOTE_OPEN_END;
}

static double
get_end (const Bar *bar)
{
  return fmax (bar->continues ? bar->end[0] : bar->end[1], bar->start[0] + MIN_DAY);
}

/* What is sure about the dose is filled, the rest is paper. */
static void
draw_ground (CwPlotDraft *self, const Bar *bar, double bottom)
{
  double from = bar->start[0], end = get_end (bar);
  gboolean is_whole = bar->segment->has_dose && bar->solid >= end;

  add_slice (self, bar, from, end, bottom)->fill = is_whole ? CW_INK_TREATMENT_SOFT : CW_INK_PAPER;
  if (bar->segment->has_dose && !is_whole && bar->solid > from)
    add_slice (self, bar, from, bar->solid, bottom)->fill = CW_INK_TREATMENT_SOFT;
  self->notes |= bar->segment->has_dose ? CW_NOTE_DOSE : CW_NOTE_NO_DOSE;
  self->notes |= is_whole ? 0 : CW_NOTE_NO_DOSE;
}

static void
draw_outline (CwPlotDraft *self, const Bar *bar, double bottom)
{
  const CwDoseSegment *segment = bar->segment;
  CwSceneItem *outline = add_slice (self, bar, bar->start[0], get_end (bar), bottom);

  outline->stroke = segment->has_dose ? CW_INK_TREATMENT : CW_INK_TEXT;
  outline->is_dashed = !segment->has_dose || segment->is_approximate;
  if (goes_on (segment))
    add_arrow (self, bar, bottom);
  if (bar->start[1] > bar->start[0] + 1 || bar->end[1] > bar->end[0] + 1)
    self->notes |= CW_NOTE_SLOPE;
}

/* Rows that share a bar are told of in the same place. */
static void
share_places (CwPlotDraft *self, const CwDoseSegment *segment)
{
  const CwSceneFact *fact = cw_scene_get_fact (self->scene, (guint)segment->fact);

  for (guint i = 0; i < segment->others->len; i++)
    {
      CwSceneFact *other = self->scene->facts->pdata[(guint)segment->fact + 1 + i];

      other->x = fact->x;
      other->y = fact->y;
      other->width = fact->width;
      other->height = fact->height;
    }
}

/* ---- lanes ---- */

/* Where the label stands beside the last bar, when a line of it fits there; below 0 when it must
 * stand above. Only where height is dear. */
static double
find_label_beside (const CwPlotDraft *self, const GArray *bars, const CwTextBlock *label)
{
  double right = 0;

  for (guint i = 0; i < bars->len; i++)
    right = fmax (right, g_array_index (bars, Bar, i).end[1]);
  right += LABEL_GAP;
  return self->is_dense && label->lines->len == 1 && right + label->width <= self->width ? right
                                                                                         : -1;
}

/* Writes the label and goes on to the bottom of the bars. */
static void
write_label (CwPlotDraft *self, const CwDoseLane *lane, const GArray *bars)
{
  const Bar *first = &g_array_index (bars, Bar, 0);
  double line = cw_typesetter_get_line_height (self->types), bar = get_bar_height (self);
  g_auto (CwTextBlock) block = { 0 };
  guint n_items = cw_scene_get_n_items (self->scene);
  gboolean is_computed = FALSE;
  g_autofree char *text = NULL;
  CwPlotWords words = { NULL, FALSE, CW_INK_PAPER, CW_INK_TEXT, first->segment->fact, 3 };
  double x, beside;

  for (guint i = 0; i < lane->segments->len; i++)
    is_computed |= ((CwDoseSegment *)lane->segments->pdata[i])->is_computed;
  text = g_strconcat (lane->label, is_computed ? CW_PLOT_COMPUTED : NULL, NULL);
  if (is_computed)
    self->notes |= CW_NOTE_COMPUTED;
  cw_typesetter_break (self->types, text, FALSE, self->in_sight, words.max_lines, &block);
  beside = find_label_beside (self, bars, &block);
  if (beside >= 0)
    {
      cw_plot_write_block (self->scene, self->types, &words, &block, beside,
                           self->y + (bar - line) / 2);
      self->y += bar;
      return;
    }
  x = fmin (first->start[0], self->width - block.width);
  cw_plot_write_block (self->scene, self->types, &words, &block, x, self->y);
  cw_scene_pin (self->scene, n_items, x);
  self->y += block.height + 1 + bar;
}

/* The days of one dose may reach into the slope to the next, so they stand on the grounds of all.
 */
static void
draw_bars (CwPlotDraft *self, const GArray *bars, const CwDoseLane *lane, double bottom)
{
  for (guint i = 0; i < bars->len; i++)
    draw_ground (self, &g_array_index (bars, Bar, i), bottom);
  for (guint i = 0; i < bars->len; i++)
    if (g_array_index (bars, Bar, i).segment->has_dose)
      draw_inside (self, &g_array_index (bars, Bar, i), lane, bottom);
  for (guint i = 0; i < bars->len; i++)
    {
      draw_outline (self, &g_array_index (bars, Bar, i), bottom);
      share_places (self, g_array_index (bars, Bar, i).segment);
    }
}

static void
add_lane (CwPlotDraft *self, const CwDoseLane *lane)
{
  g_autoptr (GArray) bars = list_bars (self, lane);

  if (bars->len == 0)
    return;
  write_label (self, lane, bars);
  draw_bars (self, bars, lane, self->y);
  self->y += self->is_dense ? DENSE_GAP : GAP;
}

void
cw_timeline_add_doses (CwPlotDraft *self)
{
  for (guint i = 0; i < self->lanes->len; i++)
    add_lane (self, self->lanes->pdata[i]);
}
