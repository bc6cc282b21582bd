/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-plot-view-private.h"

/* Pointer, wheel and keys of a figure. */

#define STEP 1.25

/* ---- pointer ---- */

static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y, CwPlotView *self)
{
  int fact = cw_plot_view_find_at (self, x, y);

  self->current = fact;
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (fact >= 0)
    cw_plot_view_set_current (self, fact);
  cw_plot_view_open_fact (self, fact);
}

static void
motion_cb (GtkEventControllerMotion *motion, double x, double y, CwPlotView *self)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self),
                                   cw_plot_view_find_at (self, x, y) >= 0 ? "pointer" : NULL);
  gtk_widget_trigger_tooltip_query (GTK_WIDGET (self));
  g_object_set_data (G_OBJECT (motion), "cw-x", GINT_TO_POINTER ((int)x));
}

/* Ctrl and the wheel zoom at the pointer; a wheel that goes sideways, or with Shift, moves. */
static gboolean
scroll_cb (GtkEventControllerScroll *scroll, double dx, double dy, CwPlotView *self)
{
  GtkEventController *motion = g_object_get_data (G_OBJECT (self), "cw-motion");
  GdkModifierType state =
    gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (scroll));
  double sideways = state & GDK_SHIFT_MASK ? dx + dy : dx;

  if (state & GDK_CONTROL_MASK)
    {
      int x = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (motion), "cw-x"));

      cw_plot_view_zoom_at (self, self->zoom * (dy > 0 ? 1 / STEP : STEP), x);
      return TRUE;
    }
  if (sideways == 0 || self->zoom <= 1)
    return FALSE;
  gtk_adjustment_set_value (self->adjustment,
                            gtk_adjustment_get_value (self->adjustment) +
                              sideways * gtk_adjustment_get_step_increment (self->adjustment));
  return TRUE;
}

/* The page would scroll to the end of a figure that is higher than itself; the figure scrolls to
 * its fact instead. */
static void
keep_page (CwPlotView *self, gboolean kept)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_VIEWPORT);

  if (viewport)
    gtk_viewport_set_scroll_to_focus (GTK_VIEWPORT (viewport), !kept);
}

static void
focus_cb (CwPlotView *self)
{
  keep_page (self, TRUE);
  if (self->current >= 0 && self->scene)
    cw_plot_view_reveal_current (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
blur_cb (CwPlotView *self)
{
  keep_page (self, FALSE);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
cw_plot_view_add_controllers (CwPlotView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll =
    gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (focus_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (blur_cb), self);
  g_object_set_data (G_OBJECT (self), "cw-motion", motion);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

/* ---- keys ---- */

static gboolean
move_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  CwPlotView *self = CW_PLOT_VIEW (widget);
  int n = self->scene ? (int)cw_scene_get_n_facts (self->scene) : 0;

  if (n > 0)
    cw_plot_view_set_current (self,
                              CLAMP (self->current + g_variant_get_int32 (arguments), 0, n - 1));
  return TRUE;
}

static gboolean
open_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  cw_plot_view_open_fact (CW_PLOT_VIEW (widget), CW_PLOT_VIEW (widget)->current);
  return TRUE;
}

/* In pixels of the view: the fact that the keyboard is at, or the middle. */
static double
find_middle (CwPlotView *self)
{
  const CwSceneFact *fact =
    self->current >= 0 ? cw_scene_get_fact (self->scene, (guint)self->current) : NULL;
  double width = gtk_widget_get_width (GTK_WIDGET (self)), x;

  if (fact == NULL || !fact->is_placed)
    return width / 2;
  x = (fact->x + fact->width / 2) * cw_plot_view_get_scale (self) -
      gtk_adjustment_get_value (self->adjustment);
  return x >= 0 && x <= width ? x : width / 2;
}

/* By a factor; 0 goes back to the whole. What the keyboard is at stays where it is. */
static gboolean
zoom_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  CwPlotView *self = CW_PLOT_VIEW (widget);
  double factor = g_variant_get_double (arguments);

  if (self->scene)
    cw_plot_view_zoom_at (self, factor > 0 ? self->zoom * factor : 1, find_middle (self));
  return TRUE;
}

void
cw_plot_view_class_add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    int step;
  } moves[] = { { GDK_KEY_Right, 1 }, { GDK_KEY_Down, 1 },           { GDK_KEY_Left, -1 },
                { GDK_KEY_Up, -1 },   { GDK_KEY_Home, -G_MAXINT16 }, { GDK_KEY_End, G_MAXINT16 } };
  static const struct
  {
    guint key;
    double factor;
  } zooms[] = {
    { GDK_KEY_plus, STEP },      { GDK_KEY_equal, STEP },           { GDK_KEY_KP_Add, STEP },
    { GDK_KEY_minus, 1 / STEP }, { GDK_KEY_KP_Subtract, 1 / STEP }, { GDK_KEY_0, 0 },
    { GDK_KEY_KP_0, 0 }
  };
  static const guint opens[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_space };

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    gtk_widget_class_add_binding (widget_class, moves[i].key, 0, move_cb, "i", moves[i].step);
  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      gtk_widget_class_add_binding (widget_class, zooms[i].key, 0, zoom_cb, "d", zooms[i].factor);
      gtk_widget_class_add_binding (widget_class, zooms[i].key, GDK_CONTROL_MASK, zoom_cb, "d",
                                    zooms[i].factor);
    }
  for (guint i = 0; i < G_N_ELEMENTS (opens); i++)
    gtk_widget_class_add_binding (widget_class, opens[i], 0, open_cb, NULL);
}

/* Scrolls sideways, and the page up or down, until the fact is in sight. */
void
cw_plot_view_reveal_current (CwPlotView *self)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  const CwSceneFact *fact = cw_scene_get_fact (self->scene, (guint)self->current);
  double scale = cw_plot_view_get_scale (self);
  double x = fact->x * scale, y = fact->y * scale, top = 0;
  double names = cw_scene_get_names_width (self->scene) * scale;
  GtkAdjustment *vertical;

  /* What names cover is not in sight either; what has no place along the figure always is. */
  if (fact->is_placed)
    gtk_adjustment_clamp_page (
      self->adjustment, x - names,
      x + MIN (fact->width * scale, gtk_adjustment_get_page_size (self->adjustment) - names));
  if (scroller == NULL ||
      !gtk_widget_translate_coordinates (GTK_WIDGET (self), scroller, 0, y, NULL, &top))
    return;
  vertical = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  top += gtk_adjustment_get_value (vertical);
  gtk_adjustment_clamp_page (vertical, top - 12, top + fact->height * scale + 12);
}
