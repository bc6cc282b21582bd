/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "plot/cw-review-plot-private.h"

/* The swimmer plot: a bar for each case from the start of treatment to the last news, the longest
 * at the top. A bar is as long as the patient lived or was followed; where neither is told, as long
 * as the disease did not progress. */

#define ROW 12.0
#define BAR 8.0
#define GAP 4.0
#define RIGHT 14.0
#define LABEL_SHARE 0.38
#define MAX_NAMES 20

/* What a mark of this figure means; only used ones are explained. */
enum
{
  USED_PROGRESSION,
  USED_DEATH,
  USED_ALIVE,
  USED_LOST,
  N_MARKS,
};

typedef struct
{
  CwReportedCase *row;
  CwReviewTime survival;
  CwReviewTime control;
  double length; /* months */
  gboolean is_about;
  int fact;
} Lane;

typedef struct
{
  CwReviewDraft *review;
  GArray *lanes; /* Lane */
  GPtrArray *missing; /* ids */
  CwNumberAxis axis;
  gboolean used[N_MARKS];
  double label, response; /* widths of the columns at the left */
  double top;
} Swimmer;

/* ---- reading ---- */

static gboolean
read_follow_up (CwReviewDraft *review, CwReportedCase *row, Lane *lane)
{
  const CwTableColumn *column = cw_review_table_find_column (review->columns, "follow-up");
  g_auto (CwCellValue) value = { 0 };

  cw_cell_value_read (&value, row, column);
  if (!value.is_number || value.number < 0)
    return FALSE;
  lane->length = value.number;
  lane->is_about = value.bound == CW_CELL_ABOUT;
  return TRUE;
}

static gboolean
read_lane (CwReviewDraft *review, CwReportedCase *row, Lane *lane)
{
  *lane = (Lane){ .row = row, .fact = -1 };
  lane->survival = cw_review_time_read (row, CW_REVIEW_OVERALL_SURVIVAL);
  lane->control = cw_review_time_read (row, CW_REVIEW_PROGRESSION_FREE);
  if (lane->survival.state != CW_REVIEW_TIME_MISSING)
    {
      lane->length = lane->survival.months;
      lane->is_about = lane->survival.is_about;
    }
  else if (!read_follow_up (review, row, lane))
    {
      lane->length = lane->control.months;
      lane->is_about = lane->control.is_about;
      return lane->control.state != CW_REVIEW_TIME_MISSING;
    }
  if (lane->control.state != CW_REVIEW_TIME_MISSING && lane->control.months > lane->length)
    {
      lane->length = lane->control.months;
      lane->is_about = lane->control.is_about;
    }
  return TRUE;
}

static int
compare_lanes (gconstpointer a, gconstpointer b)
{
  const Lane *first = a, *second = b;

  return (first->length < second->length) - (first->length > second->length);
}

static void
read_rows (Swimmer *self)
{
  for (guint i = 0; i < self->review->rows->len; i++)
    {
      CwReportedCase *row = self->review->rows->pdata[i];
      Lane lane;

      if (read_lane (self->review, row, &lane))
        g_array_append_val (self->lanes, lane);
      else
        g_ptr_array_add (self->missing, (gpointer)cw_entity_get_id (CW_ENTITY (row)));
    }
  g_array_sort (self->lanes, compare_lanes);
}

/* ---- facts ---- */

static void
append (GString *text, const char *label, const char *value)
{
  if (*value)
    g_string_append_printf (text, "%s%s: %s", text->len ? "; " : "", label, value);
}

static void
append_cell (Swimmer *self, GString *text, const Lane *lane, const char *key)
{
  const CwTableColumn *column = cw_review_table_find_column (self->review->columns, key);
  g_autofree char *value = cw_review_draft_describe (self->review, lane->row, key);

  append (text, column->label, value);
}

static void
tell (Swimmer *self, Lane *lane)
{
  static const char *const keys[] = { "best-response", "progression-free-survival", "progressed",
                                      "overall-survival", "follow-up" };
  g_autofree char *name = cw_review_draft_dup_name (self->review, lane->row);
  g_autofree char *length = cw_range_format_number (lane->length, 1);
  g_autofree char *status = cw_review_draft_describe (self->review, lane->row, "status");
  g_autoptr (GString) detail = g_string_new (NULL);
  CwSceneFact *fact;

  lane->fact =
    cw_review_draft_add_fact (self->review, cw_entity_get_id (CW_ENTITY (lane->row)),
                              "overall-survival", g_strdup_printf (_ ("%s months"), length), name);
  fact = self->review->draft.scene->facts->pdata[lane->fact];
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    append_cell (self, detail, lane, keys[i]);
  g_free (fact->event);
  g_free (fact->detail);
  fact->event = *status ? g_steal_pointer (&status) : g_strdup (_ ("Status not recorded"));
  fact->detail = g_strdup (detail->str);
}

/* ---- drawing ---- */

static void
draw_symbol (Swimmer *self, const Lane *lane, CwPlotSymbol symbol, CwInk ink, double x, double y)
{
  cw_plot_symbol_draw (self->review->draft.scene, symbol, ink, x, y + (ROW - BAR + 1) / 2, BAR - 1,
                       lane->fact);
}

/* How the bar ends; nothing when nobody knows. */
static void
draw_end (Swimmer *self, const Lane *lane, double x, double y)
{
  const char *status = lane->row->status ? lane->row->status : "";
  gboolean is_open = lane->survival.state == CW_REVIEW_TIME_CENSORED ||
                     (lane->survival.state == CW_REVIEW_TIME_MISSING &&
                      lane->control.state == CW_REVIEW_TIME_CENSORED);

  if (g_str_has_prefix (status, "dead") && lane->survival.state == CW_REVIEW_TIME_EVENT)
    {
      self->used[USED_DEATH] = TRUE;
      draw_symbol (self, lane, CW_SYMBOL_CROSS, CW_INK_TEXT, x + 2, y);
    }
  else if (g_str_equal (status, "lost"))
    {
      self->used[USED_LOST] = TRUE;
      draw_symbol (self, lane, CW_SYMBOL_RING, CW_INK_TEXT, x + 2, y);
    }
  else if (is_open)
    {
      self->used[USED_ALIVE] = TRUE;
      draw_symbol (self, lane, CW_SYMBOL_ARROW, CW_INK_TEXT, x + 2, y);
    }
}

/* A time without progression that ends with death is no progression. */
static gboolean
has_progression (const Lane *lane)
{
  if (lane->control.state != CW_REVIEW_TIME_EVENT)
    return FALSE;
  return g_strcmp0 (lane->row->progressed, "yes") == 0 ||
         g_strcmp0 (lane->row->best_response, "pd") == 0 || lane->control.months < lane->length;
}

static void
draw_bar (Swimmer *self, const Lane *lane, double y)
{
  CwScene *scene = self->review->draft.scene;
  double x = cw_number_axis_get (&self->axis, lane->length);
  CwSceneItem *item =
    cw_scene_add_box (scene, self->axis.from, y + (ROW - BAR) / 2, fmax (x - self->axis.from, 0.75),
                      BAR, cw_review_draft_get_response_ink (lane->row), CW_INK_TEXT);

  item->line_width = 0.5;
  item->is_dashed = lane->is_about;
  cw_scene_link (scene, item, lane->fact);
  draw_end (self, lane, x, y);
  if (!has_progression (lane))
    return;
  self->used[USED_PROGRESSION] = TRUE;
  draw_symbol (self, lane, CW_SYMBOL_TRIANGLE, CW_INK_PROGRESSION,
               fmax (cw_number_axis_get (&self->axis, lane->control.months) - BAR / 2,
                     self->axis.from - BAR / 2),
               y);
}

static void
draw_lane (Swimmer *self, const Lane *lane, double y)
{
  CwReviewDraft *review = self->review;
  double line = cw_typesetter_get_line_height (review->draft.types);
  g_autofree char *name = cw_review_draft_dup_name (review, lane->row);
  g_autofree char *response = cw_review_draft_describe (review, lane->row, "best-response");
  CwPlotWords words = {
    name, lane->row == review->our_case, CW_INK_NONE, CW_INK_TEXT, lane->fact, 1
  };
  double top = y + (ROW - line) / 2;
  guint first = cw_scene_get_n_items (review->draft.scene);

  cw_plot_write (review->draft.scene, review->draft.types, &words, 0, top, self->label);
  words.text = response;
  words.is_bold = FALSE;
  if (*response)
    cw_plot_write (review->draft.scene, review->draft.types, &words, self->label + GAP, top,
                   self->response);
  cw_scene_pin (review->draft.scene, first, 0);
  draw_bar (self, lane, y);
}

/* ---- layout ---- */

static double
measure (Swimmer *self, const char *text)
{
  return cw_typesetter_measure (self->review->draft.types, text, TRUE);
}

static void
measure_columns (Swimmer *self)
{
  double width = self->review->draft.in_sight;

  for (guint i = 0; i < self->lanes->len; i++)
    {
      const Lane *lane = &g_array_index (self->lanes, Lane, i);
      g_autofree char *name = cw_review_draft_dup_name (self->review, lane->row);
      g_autofree char *response =
        cw_review_draft_describe (self->review, lane->row, "best-response");

      self->label = fmax (self->label, measure (self, name));
      self->response = fmax (self->response, measure (self, response));
    }
  self->label = fmin (self->label + 1, width * LABEL_SHARE);
  self->response = fmin (self->response + 1, width * 0.15);
}

static void
add_legend (Swimmer *self)
{
  static const struct
  {
    CwPlotSymbol symbol;
    CwInk ink;
    const char *text;
  } marks[N_MARKS] = {
    [USED_PROGRESSION] = { CW_SYMBOL_TRIANGLE, CW_INK_PROGRESSION, N_ ("Progression") },
    [USED_DEATH] = { CW_SYMBOL_CROSS, CW_INK_TEXT, N_ ("Death") },
    [USED_ALIVE] = { CW_SYMBOL_ARROW, CW_INK_TEXT, N_ ("No event at last news") },
    [USED_LOST] = { CW_SYMBOL_RING, CW_INK_TEXT, N_ ("Lost to follow-up") },
  };
  CwPlotLegendEntry entries[N_MARKS];
  CwPlotDraft *draft = &self->review->draft;
  guint first = cw_scene_get_n_items (draft->scene), n = 0;

  for (guint i = 0; i < N_MARKS; i++)
    if (self->used[i])
      entries[n++] = (CwPlotLegendEntry){ marks[i].symbol, marks[i].ink, _ (marks[i].text) };
  if (n > 0)
    draft->y += GAP;
  draft->y +=
    cw_plot_legend_write (draft->scene, draft->types, entries, n, draft->y, draft->in_sight);
  cw_scene_pin (draft->scene, first, 0);
}

static void
add_notes (Swimmer *self)
{
  g_autofree char *names = cw_review_draft_dup_names (self->review, self->missing, MAX_NAMES);
  g_autofree char *missing = NULL;
  gboolean is_about = FALSE;

  for (guint i = 0; i < self->lanes->len; i++)
    is_about |= g_array_index (self->lanes, Lane, i).is_about;
  if (is_about)
    cw_review_draft_add_note (self->review, _ ("Broken outline: about, or the middle of a range."));
  if (self->missing->len == 0)
    return;
  missing = g_strdup_printf (
    ngettext ("%u case without a time: %s.", "%u cases without a time: %s.", self->missing->len),
    self->missing->len, names);
  cw_review_draft_add_note (self->review, missing);
}

static void
draw_lanes (Swimmer *self)
{
  CwPlotDraft *draft = &self->review->draft;
  double longest = g_array_index (self->lanes, Lane, 0).length;
  double height = self->lanes->len * ROW;

  measure_columns (self);
  self->top = draft->y;
  self->axis.from = self->label + GAP + (self->response > 1 ? self->response + GAP : 0) + GAP;
  self->axis.to = draft->width - RIGHT;
  cw_number_axis_init (&self->axis, 0, longest, 32);
  for (guint i = 1; i < cw_number_axis_get_n_ticks (&self->axis); i++)
    {
      double x = cw_number_axis_get (&self->axis, cw_number_axis_get_tick (&self->axis, i));

      cw_scene_add_line (draft->scene, x, self->top, x, self->top + height, CW_INK_GRID, 0.5);
    }
  for (guint i = 0; i < self->lanes->len; i++)
    {
      Lane *lane = &g_array_index (self->lanes, Lane, i);

      tell (self, lane);
      draw_lane (self, lane, self->top + i * ROW);
    }
  draft->y += height + 2;
  draft->y +=
    cw_number_axis_draw_below (&self->axis, draft->scene, draft->types, draft->y, _ ("Months"));
  cw_scene_pin_column (draft->scene, self->axis.from - GAP, self->top, draft->y);
}

CwScene *
cw_swimmer_draw (CwReviewDraft *review)
{
  g_autoptr (GArray) lanes = g_array_new (FALSE, FALSE, sizeof (Lane));
  g_autoptr (GPtrArray) missing = g_ptr_array_new ();
  Swimmer self = { .review = review, .lanes = lanes, .missing = missing };

  cw_scene_set_headings (review->draft.scene, _ ("Time"), _ ("Case"));
  read_rows (&self);
  if (lanes->len)
    draw_lanes (&self);
  else
    cw_plot_draft_add_sentence (
      &review->draft, _ ("No case has a survival, a follow-up or a progression-free time yet."));
  add_legend (&self);
  add_notes (&self);
  return cw_plot_draft_finish (
    &review->draft, g_strdup (_ ("Course of the reported cases")),
    g_strdup_printf (ngettext ("Swimmer plot of %u case: a bar for each, as long as it was "
                               "followed. The table holds the same facts as text.",
                               "Swimmer plot of %u cases: a bar for each, as long as it was "
                               "followed. The table holds the same facts as text.",
                               lanes->len),
                     lanes->len));
}
