/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-figure-canvas-private.h"

#include <glib/gi18n.h>

#include "plot/cw-panel-map.h"
#include "ui/cw-focus.h"

/* Pointer and keys of a figure: choosing a panel and a mark, drawing and dragging marks. */

/* How far beside a mark a press still takes hold of it, in pixels. */
#define SLACK 6.0
/* What an arrow key moves a mark by, as a part of what is shown. */
#define STEP 0.01

/* ---- pointer ---- */

static void
get_place (CwFigureCanvas *self, double x, double y, double *place)
{
  place[0] = x / self->scale;
  place[1] = y / self->scale;
}

/* The mark below the pointer becomes the chosen one, and is held. */
static void
hold_mark (CwFigureCanvas *self)
{
  const CwPanelMeasure *panel = cw_figure_canvas_get_panel_measure (self);
  g_autoptr (GArray) marks = cw_figure_canvas_dup_marks (self);
  const double *from = self->drag.from;
  double slack = SLACK / self->scale;
  int mark;

  if (marks == NULL || panel == NULL)
    return;
  mark = cw_panel_marks_find_at (marks, panel, from[0], from[1], slack);
  cw_figure_canvas_set_mark (self, mark);
  if (mark < 0 || !cw_figure_canvas_is_editable (self))
    return;
  self->drag.before = self->drag.mark = g_array_index (marks, CwPanelMark, mark);
  self->drag.part = cw_panel_mark_find_part (&self->drag.before, panel, from[0], from[1], slack);
  self->drag.is_active = TRUE;
}

/* The mark as it would be if the button were let go now. */
static void
follow (CwFigureCanvas *self, double x, double y)
{
  const CwPanelMeasure *panel = cw_figure_canvas_get_panel_measure (self);
  CwFigureCanvasDrag *drag = &self->drag;
  double to[2], start[2] = { drag->from[0], drag->from[1] };

  if (panel == NULL)
    return;
  get_place (self, x, y, to);
  if (drag->is_new)
    {
      drag->mark = cw_panel_mark_between (drag->kind, panel, start, to);
      return;
    }
  cw_panel_map_to_image (panel, &start[0], &start[1]);
  cw_panel_map_to_image (panel, &to[0], &to[1]);
  drag->mark = drag->before;
  cw_panel_mark_drag (&drag->mark, &panel->crop, drag->part, to[0] - start[0], to[1] - start[1]);
}

static void
drag_begin_cb (GtkGestureDrag *gesture, double x, double y, CwFigureCanvas *self)
{
  CwFigurePanel *panel = cw_figure_canvas_find_panel_at (self, x, y);

  cw_focus_grab_in_place (GTK_WIDGET (self));
  self->drag = (CwFigureCanvasDrag){ .is_active = FALSE };
  get_place (self, x, y, self->drag.from);
  if (panel != self->panel)
    cw_figure_canvas_set_panel (self, panel);
  if (self->tool < 0)
    hold_mark (self);
  else if (cw_figure_canvas_is_editable (self) && cw_figure_canvas_get_panel_measure (self))
    {
      self->drag.is_active = self->drag.is_new = TRUE;
      self->drag.kind = (CwPanelMarkKind)self->tool;
      follow (self, x, y);
    }
}

static void
drag_update_cb (GtkGestureDrag *gesture, double dx, double dy, CwFigureCanvas *self)
{
  double x, y;

  if (!self->drag.is_active)
    return;
  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  follow (self, x + dx, y + dy);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
drag_end_cb (GtkGestureDrag *gesture, double dx, double dy, CwFigureCanvas *self)
{
  gboolean was_active = self->drag.is_active;
  double x, y;

  if (!was_active)
    return;
  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  follow (self, x + dx, y + dy);
  self->drag.is_active = FALSE;
  if (self->drag.is_new)
    cw_figure_canvas_add_mark (self, &self->drag.mark);
  else if (dx != 0 || dy != 0)
    cw_figure_canvas_put_mark (self, &self->drag.mark, _ ("Move mark"));
}

static void
cancel_cb (GtkGesture *gesture, GdkEventSequence *sequence, CwFigureCanvas *self)
{
  self->drag.is_active = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
cw_figure_canvas_add_controllers (CwFigureCanvas *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect (drag, "cancel", G_CALLBACK (cancel_cb), self);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (gtk_widget_queue_draw), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (gtk_widget_queue_draw), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

/* ---- keys ---- */

static void
move_mark (CwFigureCanvas *self, int dx, int dy, CwPanelMarkPart part)
{
  g_autoptr (GArray) marks = cw_figure_canvas_dup_marks (self);
  const CwPanelMeasure *panel = cw_figure_canvas_get_panel_measure (self);
  CwPanelMark mark;

  if (marks == NULL || panel == NULL || !cw_figure_canvas_is_editable (self))
    return;
  mark = g_array_index (marks, CwPanelMark, self->mark);
  cw_panel_mark_drag (&mark, &panel->crop, part, dx * STEP * (panel->crop.right - panel->crop.left),
                      dy * STEP * (panel->crop.bottom - panel->crop.top));
  cw_figure_canvas_put_mark (self, &mark, NULL);
}

static void
move_panel (CwFigureCanvas *self, int dx, int dy)
{
  const CwFigureMeasure *figure = cw_figure_canvas_get_measure (self);
  int from = figure && self->panel
               ? cw_panel_map_find_id (figure, cw_entity_get_id (CW_ENTITY (self->panel)))
               : -1;
  CwFigurePanel *panel =
    cw_figure_canvas_lookup_panel (self, figure ? cw_panel_map_step (figure, from, dx, dy) : -1);

  if (panel)
    cw_figure_canvas_set_panel (self, panel);
}

static gboolean
arrow_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  CwFigureCanvas *self = CW_FIGURE_CANVAS (widget);
  gboolean has_shift;
  int dx, dy;

  g_variant_get (arguments, "(iib)", &dx, &dy, &has_shift);
  if (self->mark >= 0)
    move_mark (self, dx, dy, has_shift ? CW_PANEL_MARK_END : CW_PANEL_MARK_BODY);
  else if (!has_shift)
    move_panel (self, dx, dy);
  return TRUE;
}

static gboolean
edge_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  move_panel (CW_FIGURE_CANVAS (widget), g_variant_get_int32 (arguments), 0);
  return TRUE;
}

/* From one mark to the next, and behind the last one to none. */
static gboolean
mark_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  CwFigureCanvas *self = CW_FIGURE_CANVAS (widget);
  g_autoptr (GArray) marks = cw_figure_canvas_dup_marks (self);
  int n = marks ? (int)marks->len + 1 : 1;

  cw_figure_canvas_set_mark (self, (self->mark + 1 + g_variant_get_int32 (arguments) + n) % n - 1);
  return TRUE;
}

static gboolean
delete_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  cw_figure_canvas_delete_mark (CW_FIGURE_CANVAS (widget));
  return TRUE;
}

/* Only what there is to leave; else Escape is for others. */
static gboolean
leave_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  CwFigureCanvas *self = CW_FIGURE_CANVAS (widget);

  if (self->tool >= 0)
    cw_figure_canvas_set_tool (self, CW_FIGURE_CANVAS_NO_TOOL);
  else if (self->mark >= 0)
    cw_figure_canvas_set_mark (self, -1);
  else
    return FALSE;
  return TRUE;
}

static gboolean
open_panel (CwFigureCanvas *self)
{
  return self->panel &&
         gtk_widget_activate_action (GTK_WIDGET (self), "case.show-field", "(ss)",
                                     cw_entity_get_id (CW_ENTITY (self->panel)), "caption");
}

/* With a tool it draws a mark, without one it goes to what is said of the panel. */
static gboolean
enter_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  CwFigureCanvas *self = CW_FIGURE_CANVAS (widget);
  const CwPanelMeasure *panel = cw_figure_canvas_get_panel_measure (self);
  CwPanelMark mark;

  if (self->tool < 0)
    return open_panel (self);
  if (panel == NULL || !cw_figure_canvas_is_editable (self))
    return FALSE;
  mark = cw_panel_mark_in_middle ((CwPanelMarkKind)self->tool, panel);
  cw_figure_canvas_add_mark (self, &mark);
  return TRUE;
}

void
cw_figure_canvas_class_add_keys (GtkWidgetClass *widget_class)
{
  cw_focus_add_arrows (widget_class, arrow_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, edge_cb, "i", -G_MAXINT16);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, edge_cb, "i", G_MAXINT16);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, 0, mark_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, GDK_SHIFT_MASK, mark_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, delete_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_BackSpace, 0, delete_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, leave_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, enter_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, enter_cb, NULL);
}
