/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "plot/cw-flow-plot-private.h"

/* The flow diagram of PRISMA 2020 for new reviews (Page MJ et al., BMJ 2021;372:n71, figure 1):
 * from the records that were found to the studies that were included, for databases and registers
 * and, when anything is recorded of them, for other methods. A number that is not recorded is "?",
 * never 0. */

#define GAP 12.0
#define GUTTER 16.0
#define WIDEST 190.0
#define NARROW 330.0
/* Room for the line of a stream that is drawn above another one. */
#define LANE 14.0

#define LINE(member, words)                                                                        \
  {                                                                                                \
    G_STRUCT_OFFSET (CwStudyFlow, member), words                                                   \
  }

/* The boxes as PRISMA words them; a box with a heading lists what stands below it. */
static const CwFlowBox identified = { N_ ("Records identified from:"),
                                      { LINE (databases, N_ ("Databases")),
                                        LINE (registers, N_ ("Registers")) } };
static const CwFlowBox removed = { N_ ("Records removed before screening:"),
                                   { LINE (duplicates, N_ ("Duplicate records")),
                                     LINE (automation,
                                           N_ ("Marked as ineligible by automation tools")),
                                     LINE (removed_otherwise, N_ ("Removed for other reasons")) } };
static const CwFlowBox screened = { NULL, { LINE (screened, N_ ("Records screened")) } };
static const CwFlowBox screened_out = { NULL, { LINE (screened_out, N_ ("Records excluded")) } };
static const CwFlowBox sought = { NULL, { LINE (sought, N_ ("Reports sought for retrieval")) } };
static const CwFlowBox not_retrieved = { NULL,
                                         { LINE (not_retrieved, N_ ("Reports not retrieved")) } };
static const CwFlowBox assessed = { NULL,
                                    { LINE (assessed, N_ ("Reports assessed for eligibility")) } };
static const CwFlowBox other_identified = {
  N_ ("Records identified from:"),
  { LINE (websites, N_ ("Websites")), LINE (organisations, N_ ("Organisations")),
    LINE (citation_searching, N_ ("Citation searching")) }
};
static const CwFlowBox other_sought = { NULL,
                                        { LINE (other_sought,
                                                N_ ("Reports sought for retrieval")) } };
static const CwFlowBox other_not_retrieved = { NULL,
                                               { LINE (other_not_retrieved,
                                                       N_ ("Reports not retrieved")) } };
static const CwFlowBox other_assessed = { NULL,
                                          { LINE (other_assessed,
                                                  N_ ("Reports assessed for eligibility")) } };
static const CwFlowBox included = { NULL,
                                    { LINE (studies_included, N_ ("Studies included in review")),
                                      LINE (reports_included,
                                            N_ ("Reports of included studies")) } };
/* Lists the reasons, which are rows of their own. */
static const CwFlowBox excluded = { N_ ("Reports excluded:"), { { 0 } } };

typedef struct
{
  const CwFlowBox *main;
  const CwFlowBox *side; /* or NULL */
} Stage;

static const Stage stages[] = {
  { &identified, &removed },
  { &screened, &screened_out },
  { &sought, &not_retrieved },
  { &assessed, &excluded },
};
/* Other methods have no screening, but stand level with the others. */
static const Stage other_stages[] = {
  { &other_identified, NULL },
  { NULL, NULL },
  { &other_sought, &other_not_retrieved },
  { &other_assessed, &excluded },
};

/* The phases, as they stand at the side. */
typedef struct
{
  const char *name;
  guint first, last; /* its stages */
} Phase;

static const Phase phases[] = {
  { N_ ("Identification"), 0, 0 },
  { N_ ("Screening"), 1, 3 },
};

/* ---- streams ---- */

/* One way on which reports came in. */
typedef struct
{
  const Stage *stages;
  const char *heading;
  gboolean is_other;
  double main_x, side_x;
  double end_x, end_y; /* bottom of the last main box */
  gboolean has_end;
} Stream;

static gboolean
has_other_methods (CwStudyFlow *flow)
{
  GListModel *list = G_LIST_MODEL (flow->exclusions);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwExclusion) exclusion = g_list_model_get_item (list, i);

      if (exclusion->other_methods == CW_TRISTATE_YES)
        return TRUE;
    }
  return flow->websites || flow->organisations || flow->citation_searching || flow->other_sought ||
         flow->other_not_retrieved || flow->other_assessed;
}

static void
draw_down (CwFlowPlot *self, Stream *stream, double y)
{
  if (stream->has_end)
    cw_flow_plot_draw_arrow (self, stream->end_x, stream->end_y, stream->end_x, y);
}

/* Draws the boxes of one stage side by side; returns the height of the higher one. */
static double
draw_stage (CwFlowPlot *self, Stream *stream, guint i, double y)
{
  const Stage *stage = &stream->stages[i];
  double height = 0, side = 0;

  if (stage->main == NULL)
    return 0;
  height = cw_flow_plot_draw_box (self, stage->main, stream->is_other, stream->main_x, y);
  draw_down (self, stream, y);
  if (stage->side)
    {
      side = cw_flow_plot_draw_box (self, stage->side, stream->is_other, stream->side_x, y);
      cw_flow_plot_draw_arrow (self, stream->main_x + self->box, y + fmin (height, side) / 2,
                               stream->side_x, y + fmin (height, side) / 2);
    }
  stream->end_x = stream->main_x + self->box / 2;
  stream->end_y = y + height;
  stream->has_end = TRUE;
  return fmax (height, side);
}

static double
draw_heading (CwFlowPlot *self, const Stream *stream, double y)
{
  return cw_flow_plot_draw_heading (self, stream->heading, stream->main_x,
                                    stream->side_x + self->box, y);
}

/* ---- layout ---- */

static void
draw_phase (CwFlowPlot *self, Stream *streams, guint n, const Phase *phase)
{
  double top = self->y, bottom = top;

  for (guint stage = phase->first; stage <= phase->last; stage++)
    {
      double height = 0;

      for (guint i = 0; i < n; i++)
        height = fmax (height, draw_stage (self, &streams[i], stage, self->y));
      bottom = self->y + height;
      self->y = bottom + GAP;
    }
  self->y = cw_flow_plot_draw_phase (self, _ (phase->name), top, bottom) + GAP;
}

/* Streams beside each other, stage by stage. */
static void
draw_level (CwFlowPlot *self, Stream *streams, guint n)
{
  double height = 0;

  for (guint i = 0; i < n; i++)
    height = fmax (height, draw_heading (self, &streams[i], self->y));
  self->y += height + GAP / 2;
  for (guint i = 0; i < G_N_ELEMENTS (phases); i++)
    draw_phase (self, streams, n, &phases[i]);
}

/* The line of a stream that is not drawn right above: down beside the boxes, or level into the box.
 */
static void
lead_in (CwFlowPlot *self, const Stream *stream, double left, double y)
{
  double x0 = stream->end_x, points[8];

  if (self->is_narrow)
    {
      double x = left - LANE + 3, start = stream->end_y - 6;
      const double along[] = { stream->main_x, start, x, start, x, y };

      cw_flow_plot_draw_path (self, along, 3);
      cw_flow_plot_draw_arrow (self, x, y, left, y);
      return;
    }
  points[0] = points[2] = x0;
  points[1] = stream->end_y;
  points[3] = y;
  cw_flow_plot_draw_path (self, points, 2);
  cw_flow_plot_draw_arrow (self, x0, y, left + self->box, y);
}

static void
draw_included (CwFlowPlot *self, Stream *streams, guint n)
{
  Stream *last = &streams[self->is_narrow ? n - 1 : 0];
  double height = cw_flow_plot_draw_box (self, &included, FALSE, last->main_x, self->y);

  draw_down (self, last, self->y);
  if (n > 1)
    lead_in (self, &streams[self->is_narrow ? 0 : 1], last->main_x, self->y + height / 2);
  /* Translators: the last phase of the PRISMA 2020 flow diagram: studies included. */
  self->y =
    cw_flow_plot_draw_phase (self, C_ ("phase of a review", "Included"), self->y, self->y + height);
}

static void
place (CwFlowPlot *self, Stream *streams, guint n)
{
  double width = self->review->draft.width;
  guint n_columns = self->is_narrow ? 2 : 2 * n;
  double lane = self->is_narrow && n > 1 ? LANE : GAP / 2;
  double margin = cw_flow_plot_get_phase_width (self) + lane;
  double x;

  self->box = fmin (WIDEST, (width - margin - (n_columns - 1) * GUTTER) / n_columns);
  x = margin + (width - margin - n_columns * self->box - (n_columns - 1) * GUTTER) / 2;
  self->phase_x = x - margin;
  for (guint i = 0; i < n; i++)
    {
      streams[i].main_x = x;
      streams[i].side_x = x + self->box + GUTTER;
      if (!self->is_narrow)
        x += 2 * (self->box + GUTTER);
    }
}

CwScene *
cw_flow_plot_draw (CwReviewDraft *review)
{
  CwFlowPlot self = { .review = review, .flow = review->review->flow };
  Stream streams[] = {
    { .stages = stages, .heading = _ ("Identification via databases and registers") },
    { .stages = other_stages, .heading = _ ("Identification via other methods"), .is_other = TRUE },
  };
  guint n = has_other_methods (self.flow) ? 2 : 1;

  self.is_narrow = n == 1 || review->draft.width < NARROW;
  cw_scene_set_headings (review->draft.scene, _ ("Number"), _ ("Stage"));
  place (&self, streams, n);
  for (guint i = 0; i < (self.is_narrow ? n : 1); i++)
    draw_level (&self, &streams[i], self.is_narrow ? 1 : n);
  draw_included (&self, streams, n);
  review->draft.y = self.y;
  return cw_plot_draft_finish (
    &review->draft, g_strdup (_ ("PRISMA flow diagram")),
    g_strdup (_ ("PRISMA 2020 flow diagram: how the included studies were found. The table holds "
                 "the same numbers as text.")));
}
