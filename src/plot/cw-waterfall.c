/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "plot/cw-review-plot-private.h"

/* The waterfall plot: best change in size of each case, the largest growth at the left, with the
 * thresholds of RECIST 1.1 (Eisenhauer 2009, 4.3.1). A bar carries the response that was reported,
 * as colour, as hatching and in letters. */

#define GAP 4.0
#define PLOT_SHARE 0.42
#define MIN_HEIGHT 150.0
#define MAX_NAMES 40
#define WIDEST_BAR 30.0
#define MIN_OUTLINED 3.0
/* Above this a bar is cut off, and its number says how far it goes. */
#define HIGHEST 150.0

typedef struct
{
  CwReportedCase *row;
  double change; /* per cent */
  int fact;
} Bar;

typedef struct
{
  CwReviewDraft *review;
  GArray *bars; /* Bar */
  GPtrArray *missing; /* ids */
  CwNumberAxis y;
  double left;
  double step; /* from one bar to the next */
} Waterfall;

static int
compare_bars (gconstpointer a, gconstpointer b)
{
  const Bar *first = a, *second = b;

  return (first->change < second->change) - (first->change > second->change);
}

static void
read_rows (Waterfall *self)
{
  const CwTableColumn *column = cw_review_table_find_column (self->review->columns, "size-change");

  for (guint i = 0; i < self->review->rows->len; i++)
    {
      g_auto (CwCellValue) value = { 0 };
      Bar bar = { .row = self->review->rows->pdata[i], .fact = -1 };

      cw_cell_value_read (&value, bar.row, column);
      bar.change = value.number;
      if (value.is_number && value.bound <= CW_CELL_ABOUT)
        g_array_append_val (self->bars, bar);
      else
        g_ptr_array_add (self->missing, (gpointer)cw_entity_get_id (CW_ENTITY (bar.row)));
    }
  g_array_sort (self->bars, compare_bars);
}

static void
tell (Waterfall *self, Bar *bar)
{
  g_autofree char *name = cw_review_draft_dup_name (self->review, bar->row);
  CwSceneFact *fact;

  bar->fact =
    cw_review_draft_add_fact (self->review, cw_entity_get_id (CW_ENTITY (bar->row)), "size-change",
                              cw_number_axis_format (bar->change, " %"), name);
  fact = self->review->draft.scene->facts->pdata[bar->fact];
  g_free (fact->event);
  fact->event = cw_review_draft_describe (self->review, bar->row, "best-response");
  if (*fact->event)
    return;
  g_free (fact->event);
  fact->event = g_strdup (_ ("Response not recorded"));
}

/* ---- drawing ---- */

static gboolean
is_hatched (const CwReportedCase *row)
{
  return g_strcmp0 (row->best_response, "sd") == 0 ||
         g_strcmp0 (row->best_response, "non-cr-non-pd") == 0;
}

static void
label_bar (Waterfall *self, const Bar *bar, double x, double y, double width)
{
  CwPlotDraft *draft = &self->review->draft;
  double line = cw_typesetter_get_line_height (draft->types);
  gboolean is_cut = bar->change > self->y.high;
  g_autofree char *response = cw_review_draft_describe (self->review, bar->row, "best-response");
  g_autofree char *number = is_cut ? cw_number_axis_format (bar->change, " %") : NULL;
  const char *text = is_cut ? number : response;
  double length = cw_typesetter_measure (draft->types, text, FALSE);

  if (*text == '\0' || length > self->step - 1)
    return;
  cw_review_draft_put (self->review, text, FALSE, bar->fact, x + (width - length) / 2,
                       bar->change < 0 ? y + 1 : y - line - 1);
}

static void
draw_bar (Waterfall *self, Bar *bar, guint index)
{
  CwScene *scene = self->review->draft.scene;
  double width = fmin (self->step * 0.8, WIDEST_BAR);
  double x = self->left + index * self->step + (self->step - width) / 2;
  double zero = cw_number_axis_get (&self->y, 0), y = cw_number_axis_get (&self->y, bar->change);
  double top = fmin (y, zero), height = fmax (fabs (y - zero), 0.75);
  CwSceneItem *item = cw_scene_add_box (scene, x, top, width, height,
                                        cw_review_draft_get_response_ink (bar->row), CW_INK_TEXT);

  item->line_width = 0.5;
  /* Outlines of narrow bars would be all that can be seen. */
  if (width < MIN_OUTLINED)
    item->stroke = CW_INK_NONE;
  tell (self, bar);
  cw_scene_link (scene, item, bar->fact);
  if (is_hatched (bar->row))
    cw_plot_hatch (scene, x, top, width, height, CW_INK_EVENT, bar->fact);
  label_bar (self, bar, x, y, width);
}

static void
draw_threshold (Waterfall *self, double percent, CwInk ink)
{
  CwScene *scene = self->review->draft.scene;
  double y = cw_number_axis_get (&self->y, percent);

  cw_scene_add_line (scene, self->left, y, self->review->draft.width, y, ink, 0.75)->is_dashed =
    TRUE;
}

/* A number below each bar, when there is room for it, and what it stands for. */
static void
write_names (Waterfall *self)
{
  CwPlotDraft *draft = &self->review->draft;
  g_autoptr (GString) text = g_string_new (NULL);
  double width = cw_typesetter_measure (draft->types, "00", FALSE);

  if (self->step < width + 1)
    return;
  for (guint i = 0; i < self->bars->len; i++)
    {
      const Bar *bar = &g_array_index (self->bars, Bar, i);
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      g_autofree char *name = cw_review_draft_dup_name (self->review, bar->row);

      cw_review_draft_put (self->review, number, bar->row == self->review->our_case, bar->fact,
                           self->left + (i + 0.5) * self->step -
                             cw_typesetter_measure (draft->types, number, FALSE) / 2,
                           draft->y);
      g_string_append_printf (text, "%s%s %s", i ? "; " : "", number, name);
    }
  draft->y += cw_typesetter_get_line_height (draft->types) + GAP;
  draft->y +=
    cw_review_draft_write (self->review, text->str, FALSE, CW_INK_TEXT, 0, draft->y, draft->width);
}

static void
add_legend (Waterfall *self)
{
  static const struct
  {
    const char *nick;
    CwPlotLegendEntry entry;
  } responses[] = {
    { "cr", { CW_SYMBOL_BOX, CW_INK_RESPONSE, N_ ("CR") } },
    { "pr", { CW_SYMBOL_BOX, CW_INK_RESPONSE_SOFT, N_ ("PR") } },
    { "sd", { CW_SYMBOL_HATCHED, CW_INK_EVENT_SOFT, N_ ("SD") } },
    { "pd", { CW_SYMBOL_BOX, CW_INK_PROGRESSION_SOFT, N_ ("PD") } },
  };
  CwPlotDraft *draft = &self->review->draft;
  CwPlotLegendEntry entries[G_N_ELEMENTS (responses)];
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (responses); i++)
    for (guint j = 0; j < self->bars->len; j++)
      if (g_strcmp0 (g_array_index (self->bars, Bar, j).row->best_response, responses[i].nick) == 0)
        {
          entries[n] = responses[i].entry;
          entries[n].text = _ (entries[n].text);
          n++;
          break;
        }
  if (n > 0)
    draft->y += GAP;
  draft->y += cw_plot_legend_write (draft->scene, draft->types, entries, n, draft->y, draft->width);
}

/* ---- layout ---- */

static void
draw (Waterfall *self)
{
  CwPlotDraft *draft = &self->review->draft;
  double line = cw_typesetter_get_line_height (draft->types);
  double height = fmax (draft->width * PLOT_SHARE, MIN_HEIGHT), zero;
  double highest = g_array_index (self->bars, Bar, 0).change;
  double lowest = g_array_index (self->bars, Bar, self->bars->len - 1).change;

  draft->y += cw_review_draft_write (self->review, _ ("Best change in size from baseline (%)"),
                                     FALSE, CW_INK_TEXT, 0, draft->y, draft->width);
  draft->y += line + GAP;
  self->y = (CwNumberAxis){ .from = draft->y + height, .to = draft->y };
  cw_number_axis_init (&self->y, fmin (lowest, -40), CLAMP (highest, 25, HIGHEST), 22);
  self->left = cw_number_axis_measure (&self->y, draft->types, "");
  self->step = (draft->width - self->left) / self->bars->len;
  cw_number_axis_draw_left (&self->y, draft->scene, draft->types, self->left, "");
  for (guint i = 0; i < self->bars->len; i++)
    draw_bar (self, &g_array_index (self->bars, Bar, i), i);
  draw_threshold (self, 20, CW_INK_PROGRESSION);
  draw_threshold (self, -30, CW_INK_RESPONSE);
  zero = cw_number_axis_get (&self->y, 0);
  cw_scene_add_line (draft->scene, self->left, zero, draft->width, zero, CW_INK_TEXT, 0.75);
  draft->y += height + line + 2;
  write_names (self);
}

static void
add_notes (Waterfall *self)
{
  g_autofree char *names = cw_review_draft_dup_names (self->review, self->missing, MAX_NAMES);
  g_autofree char *missing = NULL;

  if (self->bars->len)
    cw_review_draft_add_note (
      self->review,
      /* xgettext:no-c-format */
      _ ("Broken lines: 20 % above baseline and 30 % below it (RECIST 1.1)."));
  if (self->missing->len == 0)
    return;
  missing =
    g_strdup_printf (ngettext ("%u case without a change in size: %s.",
                               "%u cases without a change in size: %s.", self->missing->len),
                     self->missing->len, names);
  cw_review_draft_add_note (self->review, missing);
}

CwScene *
cw_waterfall_draw (CwReviewDraft *review)
{
  g_autoptr (GArray) bars = g_array_new (FALSE, FALSE, sizeof (Bar));
  g_autoptr (GPtrArray) missing = g_ptr_array_new ();
  Waterfall self = { .review = review, .bars = bars, .missing = missing };

  cw_scene_set_headings (review->draft.scene, _ ("Change"), _ ("Case"));
  read_rows (&self);
  if (bars->len)
    draw (&self);
  else
    cw_plot_draft_add_sentence (&review->draft,
                                _ ("No case has a best change in size in the table yet."));
  add_legend (&self);
  add_notes (&self);
  return cw_plot_draft_finish (
    &review->draft, g_strdup (_ ("Best change in size")),
    g_strdup_printf (ngettext ("Waterfall plot of the best change in size of %u case. The table "
                               "holds the same facts as text.",
                               "Waterfall plot of the best change in size of %u cases. The table "
                               "holds the same facts as text.",
                               bars->len),
                     bars->len));
}
