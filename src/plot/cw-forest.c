/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "plot/cw-review-plot-private.h"

/* The objective response rate of each group with its exact interval. Groups are described side by
 * side, and all cases together as one group; nothing is pooled as if they were trials. */

#define ROW 14.0
#define GAP 5.0
#define SMALLEST 3.0
#define LARGEST 9.0
#define LABEL_SHARE 0.34
#define MAX_GROUPS 40

typedef struct
{
  char *label;
  CwReviewRate *rate;
  guint n; /* rows of the group */
  gboolean is_all;
} Line;

typedef struct
{
  CwReviewDraft *review;
  GArray *lines; /* Line */
  guint n_left_out;
  CwNumberAxis x;
  double label, count; /* where columns end */
} Forest;

static void
clear_line (Line *line)
{
  g_free (line->label);
  cw_review_rate_free (line->rate);
}

static void
add_line (Forest *self, GPtrArray *rows, const char *label, gboolean is_all)
{
  const CwTableColumn *column =
    cw_review_table_find_column (self->review->columns, "best-response");
  g_autoptr (CwColumnStatistics) responses = cw_column_statistics_new (rows, column);
  Line line = { g_strdup (label), cw_review_rate_new_objective (responses), rows->len, is_all };

  g_array_append_val (self->lines, line);
}

static void
read_lines (Forest *self)
{
  g_autoptr (GPtrArray) groups =
    self->review->by ? cw_review_group_list (self->review->rows, self->review->by) : NULL;

  for (guint i = 0; groups && i < groups->len; i++)
    {
      const CwReviewGroup *group = groups->pdata[i];

      if (i < MAX_GROUPS)
        add_line (self, group->rows, group->label, FALSE);
      else
        self->n_left_out++;
    }
  add_line (self, self->review->rows, _ ("All cases"), TRUE);
}

static char *
format_percent (const CwReviewRate *rate)
{
  if (rate->exact.problem)
    return g_strdup ("–");
  return g_strdup_printf ("%.0f (%.0f–%.0f)", cw_range_round (100 * rate->exact.estimate, 0),
                          cw_range_round (100 * rate->exact.low, 0),
                          cw_range_round (100 * rate->exact.high, 0));
}

static char *
format_count (const CwReviewRate *rate)
{
  return g_strdup_printf ("%u/%u", rate->rows->len, rate->evaluable->len);
}

static int
tell (Forest *self, const Line *line)
{
  int index = cw_review_draft_add_fact (
    self->review,
    line->rate->rows->len ? line->rate->rows->pdata[0]
                          : cw_entity_get_id (CW_ENTITY (self->review->review)),
    line->rate->rows->len ? "best-response" : "cases", format_count (line->rate), line->label);
  CwSceneFact *fact = self->review->draft.scene->facts->pdata[index];
  g_autofree char *names = cw_review_draft_dup_names (self->review, line->rate->rows, MAX_GROUPS);
  guint n_missing = line->n - line->rate->evaluable->len;

  g_free (fact->event);
  fact->event = cw_review_rate_describe (line->rate);
  g_free (fact->detail);
  fact->detail = n_missing
                   ? g_strdup_printf (_ ("%s; %u without an evaluable response"), names, n_missing)
                   : g_strdup (names);
  return index;
}

/* ---- drawing ---- */

static void
write_right (Forest *self, const char *text, gboolean is_bold, int fact, double right, double y)
{
  double width = cw_typesetter_measure (self->review->draft.types, text, is_bold);

  cw_review_draft_put (self->review, text, is_bold, fact, fmax (0, right - width), y);
}

/* The square grows with the number of cases; the diamond is for all of them. */
static void
draw_mark (Forest *self, const Line *line, int fact, double y)
{
  CwScene *scene = self->review->draft.scene;
  guint most = g_array_index (self->lines, Line, self->lines->len - 1).rate->evaluable->len;
  double share = most ? sqrt ((double)line->rate->evaluable->len / most) : 0;
  double size = SMALLEST + share * (LARGEST - SMALLEST);
  double low = cw_number_axis_get (&self->x, 100 * line->rate->exact.low);
  double high = cw_number_axis_get (&self->x, 100 * line->rate->exact.high);
  double x = cw_number_axis_get (&self->x, 100 * line->rate->exact.estimate);
  const double diamond[] = { low, y, x, y - 4, high, y, x, y + 4 };
  CwSceneItem *item;

  if (line->is_all)
    item = cw_scene_add_points (scene, CW_SCENE_SHAPE, diamond, 4);
  else
    {
      cw_scene_link (scene, cw_scene_add_line (scene, low, y, high, y, CW_INK_TEXT, 1), fact);
      item =
        cw_scene_add_box (scene, x - size / 2, y - size / 2, size, size, CW_INK_NONE, CW_INK_NONE);
    }
  item->fill = CW_INK_TREATMENT;
  cw_scene_link (scene, item, fact);
}

static void
draw_line (Forest *self, const Line *line, double y)
{
  CwPlotDraft *draft = &self->review->draft;
  int fact = tell (self, line);
  g_autofree char *count = format_count (line->rate);
  g_autofree char *percent = format_percent (line->rate);
  CwPlotWords words = { line->label, line->is_all, CW_INK_NONE, CW_INK_TEXT, fact, 1 };

  cw_plot_write (draft->scene, draft->types, &words, 0, y, self->label);
  write_right (self, count, line->is_all, fact, self->count, y);
  write_right (self, percent, line->is_all, fact, draft->width, y);
  if (line->rate->exact.problem == NULL)
    draw_mark (self, line, fact, y + cw_typesetter_get_line_height (draft->types) / 2);
}

/* ---- layout ---- */

static void
measure_columns (Forest *self)
{
  CwPlotDraft *draft = &self->review->draft;
  double count = cw_typesetter_measure (draft->types, _ ("n/N"), TRUE);
  double percent = cw_typesetter_measure (draft->types, _ ("% (95 % CI)"), TRUE);

  for (guint i = 0; i < self->lines->len; i++)
    {
      const Line *line = &g_array_index (self->lines, Line, i);
      g_autofree char *numbers = format_count (line->rate);
      g_autofree char *share = format_percent (line->rate);

      self->label = fmax (self->label, cw_typesetter_measure (draft->types, line->label, TRUE));
      count = fmax (count, cw_typesetter_measure (draft->types, numbers, TRUE));
      percent = fmax (percent, cw_typesetter_measure (draft->types, share, TRUE));
    }
  self->label = fmin (self->label + 1, draft->width * LABEL_SHARE);
  self->count = self->label + GAP + count;
  self->x.from = self->count + 2 * GAP;
  self->x.to = fmax (draft->width - percent - 2 * GAP, self->x.from + 20);
}

static void
write_headings (Forest *self)
{
  CwPlotDraft *draft = &self->review->draft;

  CwPlotWords words = {
    self->review->by ? self->review->by->label : _ ("Group"), TRUE, CW_INK_NONE, CW_INK_TEXT, -1, 1
  };

  cw_plot_write (draft->scene, draft->types, &words, 0, draft->y, self->label);
  write_right (self, _ ("n/N"), TRUE, -1, self->count, draft->y);
  write_right (self, _ ("% (95 % CI)"), TRUE, -1, draft->width, draft->y);
  draft->y += cw_typesetter_get_line_height (draft->types) + 2;
}

static void
add_notes (Forest *self)
{
  g_autofree char *groups = NULL;

  cw_review_draft_add_note (
    self->review,
    /* xgettext:no-c-format */
    _ ("Objective response: CR or PR of the cases whose response is evaluable. Bars: "
       "exact 95 % confidence intervals (Clopper-Pearson)."));
  if (self->n_left_out)
    groups = g_strdup_printf (
      ngettext ("%u more group is not drawn.", "%u more groups are not drawn.", self->n_left_out),
      self->n_left_out);
  if (groups)
    cw_review_draft_add_note (self->review, groups);
}

CwScene *
cw_forest_draw (CwReviewDraft *review)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (Line));
  Forest self = { .review = review, .lines = lines };
  CwPlotDraft *draft = &review->draft;
  double top;

  g_array_set_clear_func (lines, (GDestroyNotify)clear_line);
  cw_scene_set_headings (draft->scene, _ ("Responses"), _ ("Group"));
  read_lines (&self);
  measure_columns (&self);
  write_headings (&self);
  top = draft->y;
  cw_number_axis_init (&self.x, 0, 100, 28);
  for (guint i = 0; i < lines->len; i++)
    {
      draw_line (&self, &g_array_index (lines, Line, i), draft->y);
      draft->y += ROW;
    }
  cw_scene_add_line (draft->scene, self.x.from, top, self.x.from, draft->y, CW_INK_GRID, 0.5);
  draft->y +=
    cw_number_axis_draw_below (&self.x, draft->scene, draft->types, draft->y, _ ("Response (%)"));
  add_notes (&self);
  return cw_plot_draft_finish (
    draft, g_strdup (_ ("Objective response")),
    g_strdup_printf (ngettext ("Response rate with its confidence interval in %u group. The table "
                               "holds the same facts as text.",
                               "Response rate with its confidence interval in %u groups. The table "
                               "holds the same facts as text.",
                               lines->len),
                     lines->len));
}
