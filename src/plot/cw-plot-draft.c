/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <math.h>

#include "plot/cw-plot-draft-private.h"

/* A figure while it is made. */

/* Narrower than this no word has room. */
#define MIN_WIDTH 120.0
/* Room for the edge of a letter or the half of a line. */
#define MARGIN 1.5

void
cw_plot_draft_init (CwPlotDraft *self, double width)
{
  self->width = fmax (width, MIN_WIDTH) - 2 * MARGIN;
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

/* What stands in place of an empty figure, or says what is missing in it. */
void
cw_plot_draft_add_sentence (CwPlotDraft *self, const char *text)
{
  CwPlotWords sentence = { .text = text, .ink = CW_INK_DIM, .fact = -1 };

  self->y += cw_plot_write (self->scene, self->types, &sentence, 0, self->y, self->width);
}

/* Gives the scene away; it takes both names. */
CwScene *
cw_plot_draft_finish (CwPlotDraft *self, char *title, char *description)
{
  cw_scene_add_margin (self->scene, MARGIN, self->y);
  cw_scene_set_names (self->scene, title, description);
  return g_steal_pointer (&self->scene);
}
