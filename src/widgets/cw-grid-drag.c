/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "widgets/cw-grid-private.h"
#include "widgets/cw-row-slot.h"

#include <glib/gi18n.h>

#define EDGE 15 /* pixels in which a dragged row scrolls */

/* ---- scrolling while a row is dragged ---- */

static GtkAdjustment *
get_down (CwGrid *self)
{
  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled));
}

static gboolean
drag_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  CwGrid *self = CW_GRID (widget);

  gtk_adjustment_set_value (get_down (self),
                            gtk_adjustment_get_value (get_down (self)) + self->drag_step);
  return G_SOURCE_CONTINUE;
}

/**
 * cw_grid_stop_drag_scroll:
 * @self: a grid
 *
 * Ends the scrolling that a dragged row caused at an edge.
 */
void
cw_grid_stop_drag_scroll (CwGrid *self)
{
  if (self->drag_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->drag_tick);
  self->drag_tick = 0;
}

/* The nearer to the edge, the faster. */
static void
scroll_at_edges (CwGrid *self, double y)
{
  int header = gtk_widget_get_height (gtk_widget_get_first_child (GTK_WIDGET (self->view)));
  double above = header + EDGE - y;
  double below = y - (gtk_widget_get_height (GTK_WIDGET (self->view)) - EDGE);

  self->drag_step = above > 0 ? -above / 3 : below / 3;
  if (MAX (above, below) <= 0)
    cw_grid_stop_drag_scroll (self);
  else if (self->drag_tick == 0)
    self->drag_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), drag_tick_cb, NULL, NULL);
}

/* ---- dragging ---- */

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, CwGrid *self)
{
  GtkListItem *item = g_object_get_data (G_OBJECT (source), "list-item");

  cw_grid_commit (self);
  self->drag_row = cw_row_slot_get_position (gtk_list_item_get_item (item));
  if (self->drag_row == GTK_INVALID_LIST_POSITION)
    return NULL;
  return gdk_content_provider_new_typed (CW_TYPE_GRID, self);
}

/* In either view. */
static GtkWidget *
find_row_widget (CwGrid *self, GtkWidget *widget)
{
  while (widget != NULL && widget != self->port &&
         !GTK_IS_LIST_VIEW (gtk_widget_get_parent (widget)))
    widget = gtk_widget_get_parent (widget);
  return widget != self->port ? widget : NULL;
}

static void
drag_begin_cb (GtkDragSource *source, GdkDrag *drag, CwGrid *self)
{
  GtkWidget *handle = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  GtkWidget *row = find_row_widget (self, handle);
  g_autoptr (GdkPaintable) shown = NULL, picture = NULL;

  if (row == NULL)
    return;
  shown = gtk_widget_paintable_new (row);
  /* As it is now: scrolled, the widget shows another row. */
  picture = gdk_paintable_get_current_image (shown);
  gtk_drag_source_set_icon (source, picture, 12, gtk_widget_get_height (row) / 2);
}

static void
mark_drop_row (CwGrid *self, GtkWidget *row, const char *css_class)
{
  if (self->drop_row != NULL)
    {
      gtk_widget_remove_css_class (self->drop_row, "cw-drop-before");
      gtk_widget_remove_css_class (self->drop_row, "cw-drop-after");
      g_object_remove_weak_pointer (G_OBJECT (self->drop_row), (gpointer *)&self->drop_row);
    }
  self->drop_row = row;
  if (row == NULL)
    return;
  g_object_add_weak_pointer (G_OBJECT (row), (gpointer *)&self->drop_row);
  gtk_widget_add_css_class (row, css_class);
}

static void
drag_end_cb (GtkDragSource *source, GdkDrag *drag, gboolean delete_data, CwGrid *self)
{
  self->drag_row = GTK_INVALID_LIST_POSITION;
  cw_grid_stop_drag_scroll (self);
  mark_drop_row (self, NULL, NULL);
}

static guint
get_row_position (CwGrid *self, GtkWidget *row)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      CwCell *cell = g_ptr_array_index (self->cells, i);
      guint position, column;
      if (gtk_widget_is_ancestor (GTK_WIDGET (cell), row) &&
          cw_grid_locate_cell (cell, &position, &column))
        return position;
    }
  return GTK_INVALID_LIST_POSITION;
}

/* Finds the gap between rows that is nearest to the pointer, as the position before which a row
 * would be put. */
static guint
find_gap (CwGrid *self, double x, double y, GtkWidget **row_widget, gboolean *after)
{
  GtkWidget *picked = gtk_widget_pick (self->port, x, y, GTK_PICK_DEFAULT);
  GtkWidget *row = picked != NULL ? find_row_widget (self, picked) : NULL;
  double row_x, row_y;
  guint position;

  if (row == NULL || !gtk_widget_translate_coordinates (self->port, row, x, y, &row_x, &row_y))
    return GTK_INVALID_LIST_POSITION;
  position = get_row_position (self, row);
  *row_widget = row;
  *after = row_y > gtk_widget_get_height (row) / 2.0;
  return position != GTK_INVALID_LIST_POSITION && *after ? position + 1 : position;
}

/* ---- dropping ---- */

static GdkDragAction
motion_cb (GtkDropTarget *target, double x, double y, CwGrid *self)
{
  GtkWidget *row = NULL;
  gboolean after = FALSE;
  guint gap = find_gap (self, x, y, &row, &after);

  if (self->drag_row == GTK_INVALID_LIST_POSITION || gap == GTK_INVALID_LIST_POSITION)
    {
      mark_drop_row (self, NULL, NULL);
      return 0;
    }
  mark_drop_row (self, row, after ? "cw-drop-after" : "cw-drop-before");
  scroll_at_edges (self, y);
  return GDK_ACTION_MOVE;
}

static void
leave_cb (GtkDropTarget *target, CwGrid *self)
{
  cw_grid_stop_drag_scroll (self);
  mark_drop_row (self, NULL, NULL);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, CwGrid *self)
{
  GtkWidget *row = NULL;
  gboolean after = FALSE;
  guint gap = find_gap (self, x, y, &row, &after);
  guint from = self->drag_row;

  cw_grid_stop_drag_scroll (self);
  mark_drop_row (self, NULL, NULL);
  if (g_value_get_object (value) != self || from == GTK_INVALID_LIST_POSITION ||
      gap == GTK_INVALID_LIST_POSITION)
    return FALSE;
  cw_grid_move_one_row (self, from, gap > from ? gap - 1 : gap);
  return TRUE;
}

static void
handle_pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, CwGrid *self)
{
  GtkListItem *item = g_object_get_data (G_OBJECT (gesture), "list-item");
  GdkModifierType state =
    gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  guint row = cw_row_slot_get_position (gtk_list_item_get_item (item));

  if (row == GTK_INVALID_LIST_POSITION)
    return;
  if (n_press == 2)
    {
      cw_grid_activate_row (self, row);
      return;
    }
  if ((state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK)) == 0)
    cw_grid_click_rows (self, row, 0);
  cw_grid_click_rows (self, row, (state & GDK_SHIFT_MASK) != 0 ? GDK_SHIFT_MASK : GDK_CONTROL_MASK);
  cw_grid_focus_cell (self, row, self->current_column);
}

/**
 * cw_grid_handle_new:
 * @self: a grid
 * @item: the list item the handle stands in
 *
 * Makes the handle of a row: a click selects the row, a drag moves it.
 *
 * Returns: (transfer floating): the handle
 */
GtkWidget *
cw_grid_handle_new (CwGrid *self, GtkListItem *item)
{
  GtkWidget *handle = gtk_image_new_from_icon_name ("list-drag-handle-symbolic");
  GtkDragSource *source = gtk_drag_source_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_add_css_class (handle, "cw-handle");
  gtk_widget_set_tooltip_text (handle, _ ("Click to select the row, drag to move it"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (handle), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Row handle"), -1);
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_object_set_data (G_OBJECT (source), "list-item", item);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_cb), self, 0);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (drag_begin_cb), self, 0);
  g_signal_connect_object (source, "drag-end", G_CALLBACK (drag_end_cb), self, 0);
  gtk_widget_add_controller (handle, GTK_EVENT_CONTROLLER (source));
  g_object_set_data (G_OBJECT (click), "list-item", item);
  g_signal_connect_object (click, "pressed", G_CALLBACK (handle_pressed_cb), self, 0);
  gtk_widget_add_controller (handle, GTK_EVENT_CONTROLLER (click));
  return handle;
}

/**
 * cw_grid_add_drop_target:
 * @self: a grid
 *
 * Lets rows of this grid be dropped between its rows.
 */
void
cw_grid_add_drop_target (CwGrid *self)
{
  GtkDropTarget *target;

  if (self->delegate.move_row == NULL)
    return;
  target = gtk_drop_target_new (CW_TYPE_GRID, GDK_ACTION_MOVE);
  g_signal_connect_object (target, "motion", G_CALLBACK (motion_cb), self, 0);
  g_signal_connect_object (target, "leave", G_CALLBACK (leave_cb), self, 0);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, 0);
  gtk_widget_add_controller (self->port, GTK_EVENT_CONTROLLER (target));
}
