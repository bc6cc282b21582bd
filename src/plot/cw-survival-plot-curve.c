/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "plot/cw-survival-plot-private.h"

/* The curves themselves. Each second one is broken and each has a letter at its end, so that colour
 * does not tell them apart alone. */

#define TICK 3.0
#define MAX_BANDS 2
#define MAX_NAMES 6
/* The widest of them. */
#define LETTER 12.0

CwInk
cw_survival_plot_get_ink (guint index)
{
  static const CwInk inks[] = { CW_INK_TREATMENT, CW_INK_PROGRESSION, CW_INK_RESPONSE,
                                CW_INK_EVENT };

  return inks[index % G_N_ELEMENTS (inks)];
}

static const CwSurvivalStep *
get_step (const CwSurvivalPlotCurve *curve, guint i)
{
  return &g_array_index (curve->survival->curve->steps, CwSurvivalStep, i);
}

/* ---- step functions ---- */

static void
append (GArray *points, double x, double y)
{
  g_array_append_val (points, x);
  g_array_append_val (points, y);
}

static double
get_value (const CwSurvivalStep *step, int which)
{
  return which == 0 ? step->survival : which < 0 ? step->low : step->high;
}

/* The corners of the curve (@which 0), or of the lower or upper end of its band, as far as there is
 * one. */
static GArray *
trace (const CwSurvivalPlot *self, const CwSurvivalPlotCurve *curve, int which)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (double));
  double before = 100;

  append (points, self->x.from, cw_number_axis_get (&self->y, 100));
  for (guint i = 0; i < curve->survival->curve->steps->len; i++)
    {
      const CwSurvivalStep *step = get_step (curve, i);
      double x = cw_number_axis_get (&self->x, step->time), value = 100 * get_value (step, which);

      append (points, x, cw_number_axis_get (&self->y, before));
      if (which && !step->has_band)
        break;
      append (points, x, cw_number_axis_get (&self->y, value));
      before = value;
    }
  return points;
}

static void
append_backwards (GArray *points, const GArray *other)
{
  for (guint i = other->len / 2; i > 0; i--)
    append (points, g_array_index (other, double, 2 * i - 2),
            g_array_index (other, double, 2 * i - 1));
}

static CwSceneItem *
add_points (CwSurvivalPlot *self, CwSceneKind kind, const GArray *points)
{
  return cw_scene_add_points (self->review->draft.scene, kind, (const double *)points->data,
                              points->len / 2);
}

/* ---- bands ---- */

static void
draw_band (CwSurvivalPlot *self, guint index)
{
  const CwSurvivalPlotCurve *curve = cw_survival_plot_get (self, index);
  g_autoptr (GArray) low = trace (self, curve, -1), high = trace (self, curve, 1);

  if (curve->survival->curve->n_events == 0)
    return;
  self->has_band = TRUE;
  if (self->curves->len == 1)
    {
      append_backwards (high, low);
      add_points (self, CW_SCENE_SHAPE, high)->fill = CW_INK_TREATMENT_SOFT;
      return;
    }
  for (guint i = 0; i < 2; i++)
    {
      CwSceneItem *item = add_points (self, CW_SCENE_PATH, i ? low : high);

      item->stroke = cw_survival_plot_get_ink (index);
      item->line_width = 0.4;
      item->is_dashed = TRUE;
    }
}

/* ---- facts ---- */

/* The rows of one step. */
static GPtrArray *
list_ids (const CwSurvivalPlotCurve *curve, double time)
{
  GPtrArray *ids = g_ptr_array_new ();

  for (guint i = 0; i < curve->survival->times->len; i++)
    {
      const CwReviewTime *entry = &g_array_index (curve->survival->times, CwReviewTime, i);

      if (entry->state <= CW_REVIEW_TIME_CENSORED && ABS (entry->months - time) < 1e-9)
        g_ptr_array_add (ids, (gpointer)cw_entity_get_id (CW_ENTITY (entry->row)));
    }
  return ids;
}

static int
tell (CwSurvivalPlot *self, const CwSurvivalPlotCurve *curve, const CwSurvivalStep *step)
{
  gboolean overall = self->review->endpoint == CW_REVIEW_OVERALL_SURVIVAL;
  g_autoptr (GPtrArray) ids = list_ids (curve, step->time);
  g_autofree char *time = cw_range_format_number (step->time, 1);
  int index = cw_review_draft_add_fact (self->review, ids->len ? ids->pdata[0] : NULL,
                                        overall ? "overall-survival" : "progression-free-survival",
                                        g_strdup_printf (_ ("%s months"), time), curve->label);
  CwSceneFact *fact = self->review->draft.scene->facts->pdata[index];

  g_free (fact->event);
  fact->event = g_strdup_printf (_ ("%u with the event, %u censored, %u at risk, estimate %.0f %%"),
                                 step->n_events, step->n_censored, step->n_at_risk,
                                 cw_range_round (100 * step->survival, 0));
  g_free (fact->detail);
  fact->detail = cw_review_draft_dup_names (self->review, ids, MAX_NAMES);
  return index;
}

/* ---- curves ---- */

/* The fall of a step, or the mark of who was censored, is what a hand points at. */
static void
draw_step (CwSurvivalPlot *self, guint index, const CwSurvivalStep *step, double before)
{
  CwScene *scene = self->review->draft.scene;
  CwInk ink = cw_survival_plot_get_ink (index);
  double x = cw_number_axis_get (&self->x, step->time);
  double y = cw_number_axis_get (&self->y, 100 * step->survival);
  int fact = tell (self, cw_survival_plot_get (self, index), step);
  double top = step->n_events ? cw_number_axis_get (&self->y, before) : y - TICK;

  /* A line is too thin to be pointed at. */
  cw_scene_link (
    scene,
    cw_scene_add_box (scene, x - TICK / 2, top, TICK, y + TICK - top, CW_INK_NONE, CW_INK_NONE),
    fact);
  if (step->n_events)
    {
      CwSceneItem *fall = cw_scene_add_line (scene, x, top, x, y, ink, 1.5);

      fall->is_dashed = index % 2;
      cw_scene_link (scene, fall, fact);
    }
  if (step->n_censored == 0)
    return;
  self->has_censored = TRUE;
  cw_scene_link (scene, cw_scene_add_line (scene, x, y - TICK, x, y + TICK, ink, 1), fact);
}

static void
draw_curve (CwSurvivalPlot *self, guint index)
{
  const CwSurvivalPlotCurve *curve = cw_survival_plot_get (self, index);
  g_autoptr (GArray) points = trace (self, curve, 0);
  CwSceneItem *item;
  double before = 100;

  if (points->len < 4)
    return;
  item = add_points (self, CW_SCENE_PATH, points);
  item->stroke = cw_survival_plot_get_ink (index);
  item->line_width = 1.5;
  item->is_dashed = index % 2;
  for (guint i = 0; i < curve->survival->curve->steps->len; i++)
    {
      draw_step (self, index, get_step (curve, i), before);
      before = 100 * get_step (curve, i)->survival;
    }
}

/* ---- letters ---- */

typedef struct
{
  double x, y;
  char letter[2];
} Letter;

static gboolean
is_free (const GArray *letters, guint n, double x, double y, double line)
{
  for (guint i = 0; i < n; i++)
    {
      const Letter *other = &g_array_index (letters, Letter, i);

      if (fabs (other->x - x) < LETTER && fabs (other->y - y) < line - 0.01)
        return FALSE;
    }
  return TRUE;
}

/* As near to the end of its curve as there is room, above or below. */
static void
settle_letter (const CwSurvivalPlot *self, GArray *letters, guint i, double line)
{
  Letter *letter = &g_array_index (letters, Letter, i);
  double wanted = letter->y - line / 2;

  for (guint step = 0; step < 4 * CW_REVIEW_PLOT_MAX_GROUPS; step++)
    {
      double distance = ((step + 1) / 2) * line, y = wanted + (step % 2 ? distance : -distance);

      y = CLAMP (y, self->y.to + 1.5, self->y.from - line);
      if (is_free (letters, i, letter->x, y, line))
        {
          letter->y = y;
          return;
        }
    }
}

static void
draw_letters (CwSurvivalPlot *self)
{
  CwPlotDraft *draft = &self->review->draft;
  g_autoptr (GArray) letters = g_array_new (FALSE, FALSE, sizeof (Letter));

  for (guint i = 0; i < self->curves->len; i++)
    {
      const GArray *steps = cw_survival_plot_get (self, i)->survival->curve->steps;
      const CwSurvivalStep *last;
      Letter letter;

      if (steps->len == 0)
        continue;
      last = &g_array_index (steps, CwSurvivalStep, steps->len - 1);
      letter = (Letter){ cw_number_axis_get (&self->x, last->time) + 4,
                         cw_number_axis_get (&self->y, 100 * last->survival),
                         { (char)('A' + i), '\0' } };
      g_array_append_val (letters, letter);
    }
  for (guint i = 0; i < letters->len; i++)
    settle_letter (self, letters, i, cw_typesetter_get_line_height (draft->types));
  for (guint i = 0; i < letters->len; i++)
    {
      const Letter *letter = &g_array_index (letters, Letter, i);
      CwPlotWords words = { letter->letter, TRUE, CW_INK_PAPER, CW_INK_TEXT, -1, 1 };

      cw_plot_write (draft->scene, draft->types, &words, letter->x, letter->y, 20);
    }
}

void
cw_survival_plot_draw_curves (CwSurvivalPlot *self)
{
  for (guint i = 0; self->curves->len <= MAX_BANDS && i < self->curves->len; i++)
    draw_band (self, i);
  for (guint i = 0; i < self->curves->len; i++)
    draw_curve (self, i);
  if (self->review->by)
    draw_letters (self);
}
