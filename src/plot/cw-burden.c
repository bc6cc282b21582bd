/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "plot/cw-burden.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "plot/cw-burden-private.h"

/* How much tumour there was over time: sums of diameters where lesions were measured, else the
 * reported responses as steps. */

#define DOT 6.0

/* What was measured before treatment was measured by the day on which it began: without a baseline
 * there is no change to be seen. */
static void
place_baseline (CwBurden *self, const CwCourse *course, CwBurdenPoint *point)
{
  if (point->moment.known || !point->reading->is_baseline || !point->reading->has_sum ||
      !course->start.known)
    return;
  point->moment = course->start;
  point->is_approximate = TRUE;
  self->draft.notes |= CW_NOTE_BASELINE;
}

static void
read_point (CwBurden *self, const CwCourse *course, const CwRecistReading *reading)
{
  CwBurdenPoint point = { .reading = reading, .assessment = reading->assessment, .fact = -1 };
  const CwCoursePoint *found = cw_course_find_point (course, reading->assessment);

  if (found)
    {
      point.category = found->category;
      point.is_computed = found->moment.from_start;
      point.moment = cw_moment_to_calendar (&found->moment, &course->start);
    }
  if (!point.moment.known)
    point.moment =
      cw_plot_read_date (CW_ENTITY (reading->assessment), "date", &point.is_approximate);
  place_baseline (self, course, &point);
  /* As in the rules, the first of several. */
  if (reading->is_baseline && reading->has_sum && self->baseline <= 0)
    self->baseline = reading->sum;
  cw_time_axis_include (&self->draft.axis, &point.moment);
  g_array_append_val (self->points, point);
}

/* ---- facts ---- */

static char *
describe_sum (const CwBurden *self, const CwBurdenPoint *point)
{
  g_autofree char *sum = cw_range_format_number (point->reading->sum, -1);

  if (self->baseline <= 0 || point->reading->is_baseline)
    return g_strdup_printf (_ ("Sum of target diameters %s mm"), sum);
  return g_strdup_printf (_ ("Sum of target diameters %s mm (%+.0f %% from baseline)"), sum,
                          cw_range_round (100 * (point->reading->sum / self->baseline - 1), 0));
}

static void
tell (CwBurden *self, CwBurdenPoint *point)
{
  CwEntity *entity = CW_ENTITY (point->assessment);
  CwSceneFact *fact = cw_scene_add_fact (self->draft.scene);
  g_autofree char *date = cw_plot_describe (entity, "date");
  g_autofree char *label = cw_plot_describe (entity, "label");
  g_autofree char *overall = cw_plot_describe (entity, "overall");

  point->fact = (int)cw_scene_get_n_facts (self->draft.scene) - 1;
  fact->entity_id = g_strdup (cw_entity_get_id (entity));
  fact->field = g_strdup ("overall");
  fact->date = cw_plot_label_computed (*date && !point->is_computed ? date : label,
                                       point->is_computed, &point->moment);
  fact->category = g_strdup (_ ("Response"));
  fact->event = point->reading->has_sum ? describe_sum (self, point)
                : *overall              ? g_strdup (overall)
                : point->category
                  ? g_strdup (cw_irecist_get_name (point->assessment, point->category))
                  : g_strdup (_ ("Not assessed"));
  fact->detail = cw_plot_dup_detail (entity);
  fact->is_placed = point->moment.known;
}

static int
compare_points (gconstpointer a, gconstpointer b)
{
  const CwBurdenPoint *first = a, *second = b;
  double x = first->moment.known ? first->moment.low : INFINITY;
  double y = second->moment.known ? second->moment.low : INFINITY;

  return (x > y) - (x < y);
}

static void
read_points (CwBurden *self, const CwCourse *course)
{
  for (guint i = 0; i < course->readings->len; i++)
    read_point (self, course, course->readings->pdata[i]);
  g_array_sort (self->points, compare_points);
  for (guint i = 0; i < self->points->len; i++)
    tell (self, &g_array_index (self->points, CwBurdenPoint, i));
}

/* ---- drawing ---- */

/* The middle of the days on which it may have been. */
double
cw_burden_get_x (const CwBurden *self, const CwBurdenPoint *point)
{
  return (cw_time_axis_get_x (&self->draft.axis, point->moment.low) +
          cw_plot_draft_get_right (&self->draft, &point->moment, point->is_computed)) /
         2;
}

/* A disc on its day; a band with bars at its ends over all days on which it may have been. */
void
cw_burden_draw_mark (CwBurden *self, const CwBurdenPoint *point, double y, CwInk ink)
{
  CwScene *scene = self->draft.scene;
  double x0 = cw_time_axis_get_x (&self->draft.axis, point->moment.low);
  double x1 = cw_plot_draft_get_right (&self->draft, &point->moment, point->is_computed);
  double r = DOT / 2;
  CwSceneItem *item;

  if (x1 - x0 <= DOT || point->moment.high - point->moment.low < 1)
    item = cw_scene_add_disc (scene, CLAMP ((x0 + x1) / 2, r, self->draft.axis.right - r) - r,
                              y - r, DOT, ink, CW_INK_TEXT);
  else
    item = cw_scene_add_box (scene, x0, y - r, x1 - x0, DOT, ink, CW_INK_TEXT);
  item->is_dashed = point->is_computed || point->is_approximate;
  cw_scene_link (scene, item, point->fact);
  if (point->is_computed)
    self->draft.notes |= CW_NOTE_COUNTED;
  if (point->is_approximate)
    self->draft.notes |= CW_NOTE_ABOUT;
  if (item->kind != CW_SCENE_BOX)
    return;
  for (int i = 0; i < 2; i++)
    cw_scene_link (
      scene,
      cw_scene_add_line (scene, i ? x1 : x0, y - r - 1.5, i ? x1 : x0, y + r + 1.5, CW_INK_TEXT, 1),
      point->fact);
  self->draft.notes |= CW_NOTE_BAND;
}

static gboolean
has_placed_sum (const CwBurden *self)
{
  for (guint i = 0; i < self->points->len; i++)
    {
      const CwBurdenPoint *point = &g_array_index (self->points, CwBurdenPoint, i);

      if (point->reading->has_sum && point->moment.known)
        return TRUE;
    }
  return FALSE;
}

static void
draw (CwBurden *self)
{
  CwPlotDraft *draft = &self->draft;

  if (self->points->len == 0)
    cw_plot_draft_add_sentence (draft, _ ("No assessment of the disease is recorded yet."));
  else if (draft->axis.is_empty)
    cw_plot_draft_add_sentence (
      draft, _ ("No assessment of the disease has a date that can be placed on an axis."));
  else if (has_placed_sum (self))
    cw_burden_draw_sums (self);
  else
    cw_burden_draw_categories (self);
}

/**
 * cw_burden_new:
 * @root: a case
 * @width: how wide it is to be, in points
 *
 * Lays out the tumour burden plot: the sum of target diameters (RECIST 1.1) with the change from
 * baseline, the thresholds of response and progression, and the response of each assessment. Where
 * no lesion is measured the responses are steps, and the figure says so.
 *
 * Returns: (transfer full): the figure
 */
CwScene *
cw_burden_new (CwCase *root, double width)
{
  return cw_burden_new_stretched (root, width, width);
}

/**
 * cw_burden_new_stretched:
 * @root: a case
 * @width: how wide it is to be, in points
 * @in_sight: how much of that is seen at a time
 *
 * As cw_burden_new(), for a window that scrolls: what is written below the axis is not wider than
 * what is in sight.
 *
 * Returns: (transfer full): the figure
 */
CwScene *
cw_burden_new_stretched (CwCase *root, double width, double in_sight)
{
  g_autoptr (CwCourse) course = cw_course_new (root);
  g_autoptr (GArray) points = g_array_new (FALSE, TRUE, sizeof (CwBurdenPoint));
  CwBurden self = { .points = points };
  CwScene *scene;

  cw_plot_draft_init (&self.draft, width);
  cw_plot_draft_set_in_sight (&self.draft, in_sight);
  read_points (&self, course);
  draw (&self);
  cw_plot_draft_add_undated (&self.draft);
  cw_plot_draft_add_notes (&self.draft);
  scene = cw_plot_draft_finish (
    &self.draft, g_strdup (_ ("Tumour burden")),
    g_strdup_printf (ngettext ("Tumour burden over time from %u assessment. The table holds the "
                               "same facts as text.",
                               "Tumour burden over time from %u assessments. The table holds the "
                               "same facts as text.",
                               points->len),
                     points->len));
  cw_plot_draft_clear (&self.draft);
  return scene;
}
