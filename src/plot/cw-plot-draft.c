/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <math.h>

#include "plot/cw-plot-draft-private.h"

/* A figure while it is made. */

/* Narrower than this no word has room. */
#define MIN_WIDTH 120.0
/* Narrower than this, as in a column of a journal, everything moves closer together. */
#define DENSE_WIDTH 300.0
/* Room for the edge of a letter or the half of a line. */
#define MARGIN 1.5

void
cw_plot_draft_init (CwPlotDraft *self, double width)
{
  self->width = self->in_sight = fmax (width, MIN_WIDTH) - 2 * MARGIN;
  self->is_dense = self->width < DENSE_WIDTH;
  self->scene = cw_scene_new (self->width);
  self->types = cw_typesetter_new ();
  cw_time_axis_init (&self->axis);
}

void
cw_plot_draft_clear (CwPlotDraft *self)
{
  g_clear_pointer (&self->scene, cw_scene_unref);
  g_clear_pointer (&self->types, cw_typesetter_free);
  g_clear_pointer (&self->events, g_ptr_array_unref);
  g_clear_pointer (&self->lanes, g_ptr_array_unref);
  g_clear_pointer (&self->elapsed, g_hash_table_unref);
  cw_time_axis_clear (&self->axis);
}

double
cw_plot_draft_get_right (const CwPlotDraft *self, const CwMoment *moment, gboolean is_boundary)
{
  return cw_time_axis_get_x (&self->axis, moment->high + (is_boundary ? 0 : 1));
}

/* For a figure that is scrolled: so much of its width is seen at a time, margins and all. */
void
cw_plot_draft_set_in_sight (CwPlotDraft *self, double in_sight)
{
  self->in_sight = CLAMP (in_sight - 2 * MARGIN, MIN_WIDTH - 2 * MARGIN, self->width);
}

/* Words that belong to no place along the figure and stay in sight; returns their height. */
double
cw_plot_draft_write_sentence (CwPlotDraft *self, const CwPlotWords *words, double x)
{
  guint first = cw_scene_get_n_items (self->scene);
  double height = cw_plot_write (self->scene, self->types, words, x, self->y, self->in_sight - x);

  cw_scene_pin (self->scene, first, 0);
  return height;
}

/* What stands in place of an empty figure, or says what is missing in it. */
void
cw_plot_draft_add_sentence (CwPlotDraft *self, const char *text)
{
  CwPlotWords sentence = { .text = text, .ink = CW_INK_DIM, .fact = -1 };

  self->y += cw_plot_draft_write_sentence (self, &sentence, 0);
}

/* Gives the scene away; it takes both names. */
CwScene *
cw_plot_draft_finish (CwPlotDraft *self, char *title, char *description)
{
  cw_scene_add_margin (self->scene, MARGIN, self->y);
  cw_scene_set_names (self->scene, title, description);
  return g_steal_pointer (&self->scene);
}
