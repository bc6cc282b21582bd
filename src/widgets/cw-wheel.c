/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "widgets/cw-wheel.h"

#include <math.h>

/* What shows no bar is all in sight, though its height may be a few pixels short. */
static gboolean
can_move (GtkScrolledWindow *inner, double delta)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (inner);
  double value = gtk_adjustment_get_value (adjustment);
  double last = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);
  GtkPolicyType policy;

  gtk_scrolled_window_get_policy (inner, NULL, &policy);
  if (policy == GTK_POLICY_NEVER || policy == GTK_POLICY_EXTERNAL)
    return FALSE;
  return delta < 0 ? value > gtk_adjustment_get_lower (adjustment) : value < last - 0.5;
}

/* A detent of a wheel moves as far as GTK itself would; a touchpad says how many pixels. */
static double
get_distance (GtkEventControllerScroll *controller, GtkAdjustment *adjustment, double delta)
{
  if (gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_SURFACE)
    return delta;
  return delta * pow (gtk_adjustment_get_page_size (adjustment), 2.0 / 3.0);
}

static gboolean
scroll_cb (GtkEventControllerScroll *controller, double dx, double dy, gpointer user_data)
{
  GtkWidget *inner = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  GtkWidget *outer =
    gtk_widget_get_ancestor (gtk_widget_get_parent (inner), GTK_TYPE_SCROLLED_WINDOW);
  GdkModifierType state =
    gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  GtkAdjustment *adjustment;

  if (dy == 0 || fabs (dx) > fabs (dy) || (state & GDK_SHIFT_MASK) != 0 || outer == NULL ||
      (GTK_IS_SCROLLED_WINDOW (inner) && can_move (GTK_SCROLLED_WINDOW (inner), dy)))
    return GDK_EVENT_PROPAGATE;
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (outer));
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) +
                                          get_distance (controller, adjustment, dy));
  return GDK_EVENT_STOP;
}

/**
 * cw_wheel_pass_on:
 * @inner: a scrolled window that stands in another one, or a bar that moves something sideways
 *
 * Lets the wheel move the page when there is nothing left to scroll inside: GTK 4.8 would stop
 * there, and a page full of grids and texts could only be scrolled between them. Over a bar the
 * wheel would pull a grid or a figure sideways in the middle of a page that is read; there it does
 * so only with Shift.
 */
void
cw_wheel_pass_on (GtkWidget *inner)
{
  GtkEventController *controller =
    gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, "scroll", G_CALLBACK (scroll_cb), NULL);
  gtk_widget_add_controller (inner, controller);
}
