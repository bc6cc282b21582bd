/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "widgets/cw-grid-private.h"

/* Many rows come into the views of a grid, and go, by and by. */

/* Who types the next letter of a search needs no rows out of sight. */
#define QUIET 250 /* milliseconds */
#define SHARE_OF_FRAME 4000 /* microseconds: GTK lays out and draws the new rows afterwards */
#define LEAST_HEIGHT 30 /* of a row */

static gboolean quiet_cb (gpointer user_data);

static gboolean
work_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  CwGrid *self = CW_GRID (widget);
  gint64 end = g_get_monotonic_time () + SHARE_OF_FRAME;
  gboolean is_done;

  do
    is_done = cw_staged_rows_work (self->staged, 1);
  while (!is_done && g_get_monotonic_time () < end);

  if (!is_done && (self->is_quiet || cw_staged_rows_is_missing (self->staged)))
    return G_SOURCE_CONTINUE;
  self->stage_tick = 0;
  if (!is_done)
    self->stage_timeout = g_timeout_add (QUIET, quiet_cb, self);
  return G_SOURCE_REMOVE;
}

static void
work (CwGrid *self)
{
  if (self->stage_tick == 0)
    self->stage_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), work_cb, NULL, NULL);
}

static gboolean
quiet_cb (gpointer user_data)
{
  CwGrid *self = user_data;

  self->stage_timeout = 0;
  self->is_quiet = TRUE;
  work (self);
  return G_SOURCE_REMOVE;
}

/**
 * cw_grid_stop_staging:
 * @self: a grid
 *
 * No more rows come in or go.
 */
void
cw_grid_stop_staging (CwGrid *self)
{
  g_clear_handle_id (&self->stage_timeout, g_source_remove);
  if (self->stage_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->stage_tick);
  self->stage_tick = 0;
  self->is_quiet = FALSE;
}

/**
 * cw_grid_go_on_staging:
 * @self: a grid
 *
 * Does what the last change has left to do in the views: at once what is seen of it, the rest when
 * nothing happens any more.
 */
void
cw_grid_go_on_staging (CwGrid *self)
{
  cw_grid_stop_staging (self);
  if (cw_staged_rows_is_whole (self->staged))
    return;
  if (cw_staged_rows_is_missing (self->staged))
    work (self);
  else
    self->stage_timeout = g_timeout_add (QUIET, quiet_cb, self);
}

static void
update_seen (CwGrid *self)
{
  GtkAdjustment *down = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled));
  guint n_places = g_list_model_get_n_items (G_LIST_MODEL (self->staged));
  double height = MAX (gtk_adjustment_get_upper (down) / MAX (n_places, 1), LEAST_HEIGHT);

  cw_staged_rows_set_seen (self->staged, (guint)(gtk_adjustment_get_value (down) / height),
                           (guint)(gtk_adjustment_get_page_size (down) / height) + 2);
}

/**
 * cw_grid_watch_seen:
 * @self: a grid with its views
 *
 * Follows which rows are in sight.
 */
void
cw_grid_watch_seen (CwGrid *self)
{
  GtkAdjustment *down = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled));

  g_signal_connect_object (down, "value-changed", G_CALLBACK (update_seen), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (down, "changed", G_CALLBACK (update_seen), self, G_CONNECT_SWAPPED);
}

/**
 * cw_grid_go_to_top:
 * @self: a grid
 *
 * Shows the first rows, for other rows are about to stand there, as when a search begins.
 */
void
cw_grid_go_to_top (CwGrid *self)
{
  g_return_if_fail (CW_IS_GRID (self));
  gtk_adjustment_set_value (
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled)), 0);
}
