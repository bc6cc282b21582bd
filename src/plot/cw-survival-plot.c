/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "plot/cw-survival-plot-private.h"
#include "rules/cw-p-value.h"

/* Kaplan-Meier curves of a review: one, or one for each group, with the numbers at risk below, and
 * in words the rows that could not be put on a curve. */

#define GAP 4.0
#define RIGHT 14.0
#define MIN_HEIGHT 130.0
#define PLOT_SHARE 0.42
#define MAX_NAMES 12

/* ---- groups ---- */

static void
add_curve (CwSurvivalPlot *self, GPtrArray *rows, const char *label)
{
  CwSurvivalPlotCurve curve = {
    .label = g_strdup (label),
    .survival = cw_review_survival_new (rows, self->review->endpoint),
  };

  for (guint i = CW_REVIEW_TIME_UNDETERMINED; i <= CW_REVIEW_TIME_MISSING; i++)
    for (guint j = 0; j < curve.survival->rows[i]->len; j++)
      g_ptr_array_add (self->left_out[i - CW_REVIEW_TIME_UNDETERMINED],
                       g_strdup (curve.survival->rows[i]->pdata[j]));
  g_array_append_val (self->curves, curve);
}

static void
clear_curve (CwSurvivalPlotCurve *curve)
{
  g_free (curve->label);
  cw_review_survival_free (curve->survival);
}

static int
compare_groups (gconstpointer a, gconstpointer b)
{
  const CwReviewGroup *first = *(CwReviewGroup *const *)a, *second = *(CwReviewGroup *const *)b;

  if (first->is_missing != second->is_missing)
    return first->is_missing - second->is_missing;
  return (first->rows->len < second->rows->len) - (first->rows->len > second->rows->len);
}

/* The largest groups; those of the rows without an answer are none. */
static void
read_groups (CwSurvivalPlot *self)
{
  g_autoptr (GPtrArray) groups = cw_review_group_list (self->review->rows, self->review->by);

  g_ptr_array_sort (groups, compare_groups);
  for (guint i = 0; i < groups->len; i++)
    {
      const CwReviewGroup *group = groups->pdata[i];

      if (!group->is_missing && self->curves->len < CW_REVIEW_PLOT_MAX_GROUPS)
        add_curve (self, group->rows, group->label);
      else if (group->is_missing)
        self->n_without_group += group->rows->len;
      else
        self->n_groups_left_out++;
    }
}

/* ---- the legend ---- */

static void
write_legend (CwSurvivalPlot *self)
{
  CwPlotDraft *draft = &self->review->draft;
  double line = cw_typesetter_get_line_height (draft->types);
  guint first = cw_scene_get_n_items (draft->scene);

  for (guint i = 0; i < self->curves->len; i++)
    {
      const CwSurvivalPlotCurve *curve = cw_survival_plot_get (self, i);
      g_autofree char *numbers = cw_review_survival_describe_median (curve->survival);
      g_autofree char *text = self->review->by
                                ? g_strdup_printf ("%c  %s: %s", 'A' + i, curve->label, numbers)
                                : g_strdup (numbers);
      CwSceneItem *item =
        cw_scene_add_line (draft->scene, 0, draft->y + line / 2, 14, draft->y + line / 2,
                           cw_survival_plot_get_ink (i), 1.5);

      item->is_dashed = i % 2;
      draft->y += cw_review_draft_write (self->review, text, FALSE, CW_INK_TEXT, 18, draft->y,
                                         draft->in_sight - 18);
    }
  cw_scene_pin (draft->scene, first, 0);
}

/* ---- numbers at risk ---- */

static void
write_at_risk (CwSurvivalPlot *self, const CwSurvivalPlotCurve *curve, guint index)
{
  CwPlotDraft *draft = &self->review->draft;
  double line = cw_typesetter_get_line_height (draft->types);
  char letter[] = { (char)('A' + index), '\0' };
  guint first = cw_scene_get_n_items (draft->scene);

  if (self->review->by)
    cw_review_draft_put (self->review, letter, TRUE, -1, 0, draft->y);
  cw_scene_pin (draft->scene, first, 0);
  for (guint i = 0; i < cw_number_axis_get_n_ticks (&self->x); i++)
    {
      double time = cw_number_axis_get_tick (&self->x, i);
      g_autofree char *text =
        g_strdup_printf ("%u", cw_survival_get_at_risk (curve->survival->curve, time));
      double width = cw_typesetter_measure (draft->types, text, FALSE);

      cw_scene_add_text (draft->scene, cw_number_axis_get (&self->x, time) - width / 2, draft->y,
                         width, line, text);
    }
  draft->y += line;
}

static void
write_all_at_risk (CwSurvivalPlot *self)
{
  CwPlotDraft *draft = &self->review->draft;

  guint first = cw_scene_get_n_items (draft->scene);

  draft->y += GAP;
  draft->y += cw_review_draft_write (self->review, _ ("Number at risk"), TRUE, CW_INK_TEXT, 0,
                                     draft->y, draft->in_sight);
  cw_scene_pin (draft->scene, first, 0);
  for (guint i = 0; i < self->curves->len; i++)
    write_at_risk (self, cw_survival_plot_get (self, i), i);
}

/* ---- notes ---- */

static void
add_test (CwSurvivalPlot *self)
{
  const CwReviewSurvival *first = cw_survival_plot_get (self, 0)->survival;
  const CwReviewSurvival *second = cw_survival_plot_get (self, 1)->survival;
  g_autoptr (GArray) one = cw_review_survival_list_times (first);
  g_autoptr (GArray) other = cw_review_survival_list_times (second);
  CwLogRank test = cw_log_rank_test ((const CwSurvivalTime *)one->data, one->len,
                                     (const CwSurvivalTime *)other->data, other->len);
  g_autofree char *p = test.problem ? NULL : cw_p_value_format (test.p);
  g_autofree char *text =
    test.problem ? g_strdup_printf (_ ("Log-rank test not computable, because %s."), test.problem)
                 : g_strdup_printf (_ ("Log-rank test: chi-square %.2f, %s."), test.chi_square, p);

  cw_review_draft_add_note (self->review, text);
}

/* The rows that are on no curve are named: who leaves them out silently makes the curve lie. */
static void
add_left_out (CwSurvivalPlot *self, guint i, const char *format)
{
  GPtrArray *ids = self->left_out[i];
  g_autofree char *names = cw_review_draft_dup_names (self->review, ids, MAX_NAMES);
  g_autofree char *count = g_strdup_printf ("%u", ids->len);
  g_autoptr (GString) text = g_string_new (format);

  if (ids->len == 0)
    return;
  g_string_replace (text, "{n}", count, 1);
  g_string_replace (text, "{names}", names, 1);
  cw_review_draft_add_note (self->review, text->str);
}

static const char *
describe_band (const CwSurvivalPlot *self)
{
  if (self->curves->len > 1)
    /* xgettext:no-c-format */
    return _ ("Thin broken lines: 95 % confidence bands (log-log).");
  /* xgettext:no-c-format */
  return _ ("Shaded: 95 % confidence band (log-log).");
}

static void
add_notes (CwSurvivalPlot *self)
{
  g_autofree char *groups = NULL;

  if (self->has_censored)
    cw_review_draft_add_note (self->review, _ ("Short line across a curve: censored."));
  if (self->has_band)
    cw_review_draft_add_note (self->review, describe_band (self));
  if (self->curves->len == 2)
    add_test (self);
  add_left_out (
    self, 0,
    /* Translators: {n} is a number, {names} are references; leave both as they are. */
    _ ("Not on a curve, because it is not recorded how the time ended ({n}): {names}."));
  add_left_out (self, 1, _ ("Not on a curve, without a time ({n}): {names}."));
  if (self->n_without_group)
    groups = g_strdup_printf (
      ngettext ("%u case is in no group.", "%u cases are in no group.", self->n_without_group),
      self->n_without_group);
  if (groups)
    cw_review_draft_add_note (self->review, groups);
  if (self->n_groups_left_out)
    cw_review_draft_add_note (self->review, _ ("Only the largest groups are drawn."));
}

/* ---- all ---- */

static double
find_longest (const CwSurvivalPlot *self)
{
  double longest = -1;

  for (guint i = 0; i < self->curves->len; i++)
    {
      const GArray *steps = cw_survival_plot_get (self, i)->survival->curve->steps;

      if (steps->len)
        longest = fmax (longest, g_array_index (steps, CwSurvivalStep, steps->len - 1).time);
    }
  return longest;
}

static void
draw_plot (CwSurvivalPlot *self, double longest)
{
  CwPlotDraft *draft = &self->review->draft;
  double height = fmax (draft->in_sight * PLOT_SHARE, MIN_HEIGHT), gutter;
  /* The highest number stands half above the axis. */
  double room = cw_typesetter_get_line_height (draft->types) / 2 + 1;
  g_autofree char *heading =
    g_strdup_printf ("%s (%%)", cw_review_endpoint_get_label (self->review->endpoint));
  CwPlotWords words = { .text = heading, .ink = CW_INK_TEXT, .fact = -1 };

  draft->y += GAP;
  draft->y += cw_plot_draft_write_sentence (draft, &words, 0);
  self->y = (CwNumberAxis){ .from = draft->y + room + height, .to = draft->y + room };
  cw_number_axis_init (&self->y, 0, 100, 22);
  gutter = cw_number_axis_measure (&self->y, draft->types, "");
  self->x = (CwNumberAxis){ .from = gutter, .to = draft->width - RIGHT };
  cw_number_axis_init (&self->x, 0, longest, 32);
  cw_survival_plot_draw_curves (self);
  cw_number_axis_draw_left (&self->y, draft->scene, draft->types, gutter, "");
  draft->y += room + height;
  draft->y +=
    cw_number_axis_draw_below (&self->x, draft->scene, draft->types, draft->y, _ ("Months"));
  write_all_at_risk (self);
  cw_scene_pin_column (draft->scene, gutter, self->y.to - room, draft->y);
}

static char *
describe (const CwSurvivalPlot *self)
{
  return g_strdup_printf (
    ngettext ("Kaplan-Meier estimate with %u curve and the numbers at risk. The table holds the "
              "same facts as text.",
              "Kaplan-Meier estimate with %u curves and the numbers at risk. The table holds the "
              "same facts as text.",
              self->curves->len),
    self->curves->len);
}

CwScene *
cw_survival_plot_draw (CwReviewDraft *review)
{
  g_autoptr (GArray) curves = g_array_new (FALSE, FALSE, sizeof (CwSurvivalPlotCurve));
  g_autoptr (GPtrArray) undetermined = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) missing = g_ptr_array_new_with_free_func (g_free);
  CwSurvivalPlot self = { .review = review,
                          .curves = curves,
                          .left_out = { undetermined, missing } };
  double longest;

  g_array_set_clear_func (curves, (GDestroyNotify)clear_curve);
  cw_scene_set_headings (review->draft.scene, _ ("Time"), _ ("Group"));
  if (review->by)
    read_groups (&self);
  else
    add_curve (&self, review->rows, _ ("All cases"));
  longest = find_longest (&self);
  if (longest < 0)
    cw_plot_draft_add_sentence (&review->draft,
                                _ ("No case has a time that can stand on a curve yet."));
  else
    {
      write_legend (&self);
      draw_plot (&self, longest);
    }
  add_notes (&self);
  return cw_plot_draft_finish (
    &review->draft, g_strdup (cw_review_endpoint_get_label (review->endpoint)), describe (&self));
}
