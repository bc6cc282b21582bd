/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "widgets/cw-grid-private.h"

/* Keys and presses of all cells of a view. One listener for the view, and not some for each cell:
 * thousands of them come and go with every search. */

static CwCell *
find_cell_around (GtkWidget *widget)
{
  GtkWidget *cell = widget != NULL ? gtk_widget_get_ancestor (widget, CW_TYPE_CELL) : NULL;

  return cell != NULL ? CW_CELL (cell) : NULL;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                GtkWidget *view)
{
  GtkRoot *root = gtk_widget_get_root (view);
  CwCell *cell = root != NULL ? find_cell_around (gtk_root_get_focus (root)) : NULL;

  if (cell == NULL || !gtk_widget_is_ancestor (GTK_WIDGET (cell), view))
    return FALSE;
  if (!cw_cell_is_editing (cell))
    cw_grid_refresh_place (cell);
  return cw_cell_take_key (cell, controller, keyval,
                           state & gtk_accelerator_get_default_mod_mask ());
}

/* A list or menu that stands over the view has presses of its own. */
static gboolean
is_on_view (GtkWidget *view, GdkEvent *event)
{
  GtkNative *native = gtk_widget_get_native (view);

  return event == NULL || native == NULL ||
         gdk_event_get_surface (event) == gtk_native_get_surface (native);
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
  cw_cell_press (cell, n_press);
}

static void
popup_menu (CwGrid *self, CwCell *cell, GtkGesture *gesture, double x, double y)
{
  guint row, column;

  if (!cw_grid_locate_cell (cell, &row, &column))
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_translate_coordinates (
    gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture)), GTK_WIDGET (cell), x, y, &x,
    &y);
  cw_grid_focus_cell (self, row, column);
  cw_grid_popup_menu (self, GTK_WIDGET (cell), x, y);
}

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, CwGrid *self)
{
  GtkEventController *controller = GTK_EVENT_CONTROLLER (gesture);
  GtkWidget *view = gtk_event_controller_get_widget (controller);
  GdkEvent *event = gtk_event_controller_get_current_event (controller);
  CwCell *cell = NULL;

  if (is_on_view (view, event))
    cell = find_cell_around (gtk_widget_pick (view, x, y, GTK_PICK_DEFAULT));
  if (cell == NULL)
    return;
  if (!cw_cell_is_editing (cell))
    cw_grid_refresh_place (cell);
  if (event != NULL && gdk_event_triggers_context_menu (event))
    popup_menu (self, cell, GTK_GESTURE (gesture), x, y);
  else if (!cw_cell_is_editing (cell))
    press (self, cell, GTK_GESTURE (gesture), n_press);
}

/**
 * cw_grid_listen:
 * @self: a grid
 * @view: one of its views
 *
 * Has the cells of @view hear keys, before an entry in them does, and presses.
 */
void
cw_grid_listen (CwGrid *self, GtkColumnView *view)
{
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect_object (key, "key-pressed", G_CALLBACK (key_pressed_cb), view, 0);
  gtk_widget_add_controller (GTK_WIDGET (view), key);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (click));
}
