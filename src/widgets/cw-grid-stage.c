/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "widgets/cw-grid-private.h"

/* Many rows come into the views of a grid by and by. */

/* Who types the next letter of a search needs no rows out of sight. */
#define QUIET 250 /* milliseconds */
#define ROWS_A_FRAME 8
#define LEAST_HEIGHT 30 /* of a row */

static gboolean
grow_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  CwGrid *self = CW_GRID (widget);

  if (!cw_staged_rows_grow (self->staged, ROWS_A_FRAME))
    return G_SOURCE_CONTINUE;
  self->stage_tick = 0;
  return G_SOURCE_REMOVE;
}

static gboolean
quiet_cb (gpointer user_data)
{
  CwGrid *self = user_data;

  self->stage_timeout = 0;
  if (self->stage_tick == 0)
    self->stage_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), grow_cb, NULL, NULL);
  return G_SOURCE_REMOVE;
}

/**
 * cw_grid_stop_staging:
 * @self: a grid
 *
 * No more rows come in. For a grid that goes.
 */
void
cw_grid_stop_staging (CwGrid *self)
{
  g_clear_handle_id (&self->stage_timeout, g_source_remove);
  if (self->stage_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->stage_tick);
  self->stage_tick = 0;
}

/* Lets the rows that are missing in the views come in once nothing happens any more. */
void
cw_grid_grow_later (CwGrid *self)
{
  cw_grid_stop_staging (self);
  self->stage_timeout = g_timeout_add (QUIET, quiet_cb, self);
}

/**
 * cw_grid_stage_rows:
 * @self: a grid
 *
 * Says that many rows are about to change, as when a search goes on: what is in sight is shown at
 * once, the rows below it a little later.
 */
void
cw_grid_stage_rows (CwGrid *self)
{
  GtkAdjustment *down;

  g_return_if_fail (CW_IS_GRID (self));
  down = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled));
  cw_staged_rows_set_seen (self->staged,
                           (guint)(gtk_adjustment_get_page_size (down) / LEAST_HEIGHT) + 2);
  cw_staged_rows_hold (self->staged);
  cw_grid_grow_later (self);
}
