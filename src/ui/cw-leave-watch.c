/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-leave-watch.h"

/* Whether one has gone on from a table, and what is shown of its row, to something else of the same
 * page. */

/* Whoever clicks beside the table finds what was clicked still there when the button comes up. */
#define LEAVE_MILLISECONDS 250

typedef struct
{
  GtkWidget *area; /* lent: it owns us */
  GType page_type;
  CwLeaveFunc left;
  gpointer user_data;
  guint timeout;
} Watch;

static void
watch_free (gpointer data)
{
  Watch *self = data;

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_free (self);
}

/* Within the page: a press on undo in the bar above it still takes back the row that was added. */
static gboolean
is_left (const Watch *self)
{
  GtkWidget *page = gtk_widget_get_ancestor (self->area, self->page_type);
  GtkRoot *root = gtk_widget_get_root (self->area);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  return page && focus && gtk_widget_is_ancestor (focus, page) &&
         !gtk_widget_is_ancestor (focus, self->area);
}

static gboolean
leave_cb (gpointer user_data)
{
  Watch *self = user_data;

  self->timeout = 0;
  if (is_left (self))
    self->left (self->user_data);
  return G_SOURCE_REMOVE;
}

static void
schedule (Watch *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  self->timeout = g_timeout_add (LEAVE_MILLISECONDS, leave_cb, self);
}

/**
 * cw_leave_watch:
 * @area: what is left
 * @page_type: of the widget around it, within which it can be left
 * @left: called a moment after the focus has gone from @area to something else of the page
 * @user_data: for @left; it lives as long as @area is shown
 *
 * Watches a part of a page for as long as it is there.
 */
void
cw_leave_watch (GtkWidget *area, GType page_type, CwLeaveFunc left, gpointer user_data)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  Watch *self = g_new0 (Watch, 1);

  self->area = area;
  self->page_type = page_type;
  self->left = left;
  self->user_data = user_data;
  g_object_set_data_full (G_OBJECT (area), "cw-leave-watch", self, watch_free);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (schedule), self);
  gtk_widget_add_controller (area, focus);
}
