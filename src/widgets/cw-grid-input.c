/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "widgets/cw-grid-private.h"

/* Keys and presses of all cells. One listener for the port, and not some for each cell. */

static CwCell *
find_cell_around (GtkWidget *widget)
{
  GtkWidget *cell = widget != NULL ? gtk_widget_get_ancestor (widget, CW_TYPE_CELL) : NULL;

  return cell != NULL ? CW_CELL (cell) : NULL;
}

static CwCell *
find_focus (CwGrid *self)
{
  GtkRoot *root = gtk_widget_get_root (self->port);
  CwCell *cell = root != NULL ? find_cell_around (gtk_root_get_focus (root)) : NULL;

  return cell != NULL && gtk_widget_is_ancestor (GTK_WIDGET (cell), self->port) ? cell : NULL;
}

static gboolean
is_modifier (GtkEventControllerKey *controller)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (controller));

  return event != NULL && gdk_event_get_event_type (event) == GDK_KEY_PRESS &&
         gdk_key_event_is_modifier (event);
}

/* The current row is not in sight: it comes back, and what was being typed there goes on. */
static CwCell *
come_back (CwGrid *self)
{
  cw_grid_focus_cell (self, self->current_row, self->current_column);
  return find_focus (self);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                CwGrid *self)
{
  GtkRoot *root = gtk_widget_get_root (self->port);
  gboolean is_away = root != NULL && gtk_root_get_focus (root) == self->port;
  CwCell *cell;

  if (is_away && is_modifier (controller))
    return FALSE;
  cell = is_away ? come_back (self) : find_focus (self);
  if (cell == NULL)
    return FALSE;
  if (cw_cell_take_key (cell, controller, keyval, state & gtk_accelerator_get_default_mod_mask ()))
    return TRUE;
  return is_away && cw_cell_is_editing (cell) && cw_cell_forward_key (cell, controller);
}

/* A list or menu that stands over the view has presses of its own. */
static gboolean
is_on_view (GtkWidget *view, GdkEvent *event)
{
  GtkNative *native = gtk_widget_get_native (view);

  return event == NULL || native == NULL ||
         gdk_event_get_surface (event) == gtk_native_get_surface (native);
}

/* Another cell may stand where this one did, once the row is in sight as a whole. */
static CwCell *
reach (CwGrid *self, guint row, guint column)
{
  cw_row_port_show_row (CW_ROW_PORT (self->port), row);
  return cw_grid_find_cell (self, row, column);
}

static void
press (CwGrid *self, CwCell *cell, GtkGesture *gesture, int n_press)
{
  GtkEventController *controller = GTK_EVENT_CONTROLLER (gesture);
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));
  guint row, column;

  if (!cw_grid_locate_cell (cell, &row, &column))
    return;
  cw_grid_click_rows (self, row, gtk_event_controller_get_current_event_state (controller));
  if (button != GDK_BUTTON_PRIMARY)
    return;
  /* The list item would give the focus to the first cell of its row. */
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  cell = reach (self, row, column);
  if (cell != NULL)
    cw_cell_press (cell, n_press);
}

static void
popup_menu (CwGrid *self, CwCell *cell, GtkGesture *gesture, double x, double y)
{
  guint row, column;

  if (!cw_grid_locate_cell (cell, &row, &column))
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  cw_grid_focus_cell (self, row, column);
  cw_grid_popup_menu (self, self->port, x, y);
}

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, CwGrid *self)
{
  GtkEventController *controller = GTK_EVENT_CONTROLLER (gesture);
  GdkEvent *event = gtk_event_controller_get_current_event (controller);
  CwCell *cell = NULL;

  if (is_on_view (self->port, event))
    cell = find_cell_around (gtk_widget_pick (self->port, x, y, GTK_PICK_DEFAULT));
  if (cell == NULL)
    return;
  if (event != NULL && gdk_event_triggers_context_menu (event))
    popup_menu (self, cell, GTK_GESTURE (gesture), x, y);
  else if (!cw_cell_is_editing (cell))
    press (self, cell, GTK_GESTURE (gesture), n_press);
}

/**
 * cw_grid_listen:
 * @self: a grid with its port
 *
 * Has the cells hear keys, before an entry in them does, and presses.
 */
void
cw_grid_listen (CwGrid *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect_object (key, "key-pressed", G_CALLBACK (key_pressed_cb), self, 0);
  gtk_widget_add_controller (self->port, key);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, 0);
  gtk_widget_add_controller (self->port, GTK_EVENT_CONTROLLER (click));
}
