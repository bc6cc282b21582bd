/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* Cropping and marking panels in the real window, with real keys and drags, each done, undone and
 * done again. */
#include "config.h"

#include "figure-fixtures.h"
#include "ui/cw-crop-view.h"

/* ---- crop ---- */

static CwCropView *
start_crop (Fixture *self)
{
  CwCropView *view;

  gtk_widget_activate_action (GTK_WIDGET (self->editor), "figure.crop", NULL);
  view = find_type (GTK_WIDGET (self->editor), CW_TYPE_CROP_VIEW);
  WAIT_FOR (gtk_widget_get_mapped (GTK_WIDGET (view)) && gtk_widget_has_focus (GTK_WIDGET (view)));
  settle ();
  return view;
}

static void
test_crop_by_keys (Fixture *self, gconstpointer data)
{
  start_crop (self);
  run_xdotool ("key shift+Left shift+Left shift+Up Right Return");
  assert_field (self, "crop", "0.01 0 0.99 0.99");
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (self->canvas)));
  undo (self);
  assert_field (self, "crop", NULL);
  act (self, "redo");
  assert_field (self, "crop", "0.01 0 0.99 0.99");
  start_crop (self);
  run_xdotool ("key shift+Left Escape");
  assert_field (self, "crop", "0.01 0 0.99 0.99");
  start_crop (self);
  gtk_widget_activate_action (GTK_WIDGET (self->editor), "figure.whole", NULL);
  gtk_widget_activate_action (GTK_WIDGET (self->editor), "figure.take-crop", NULL);
  assert_field (self, "crop", NULL);
}

/* Presses at a part of a widget, with a key once it is held, goes to another and lets go. */
static void
drag_with_key (Fixture *self,
               GtkWidget *widget,
               const GdkRectangle *bounds,
               const double *parts,
               const char *key)
{
  double x[2], y[2], shift_x, shift_y;
  g_autofree char *press = NULL, *release = NULL;

  gtk_native_get_surface_transform (GTK_NATIVE (self->window), &shift_x, &shift_y);
  for (int i = 0; i < 2; i++)
    gtk_widget_translate_coordinates (widget, GTK_WIDGET (self->window),
                                      bounds->x + parts[2 * i] * bounds->width,
                                      bounds->y + parts[2 * i + 1] * bounds->height, &x[i], &y[i]);
  press =
    g_strdup_printf ("mousemove %.0f %.0f mousedown 1 mousemove %.0f %.0f%s", x[0] + shift_x,
                     y[0] + shift_y, (x[0] + x[1]) / 2 + shift_x, (y[0] + y[1]) / 2 + shift_y, key);
  run_xdotool (press);
  release = g_strdup_printf ("mousemove %.0f %.0f mouseup 1", x[1] + shift_x, y[1] + shift_y);
  run_xdotool (release);
}

/* Presses at a part of a widget, goes to another and lets go. */
static void
drag (Fixture *self, GtkWidget *widget, const GdkRectangle *bounds, const double *parts)
{
  drag_with_key (self, widget, bounds, parts, "");
}

static void
test_crop_by_pointer (Fixture *self, gconstpointer data)
{
  CwCropView *view = start_crop (self);
  const double parts[] = { 0.2, 0.3, 0.6, 0.8 };
  GdkRectangle bounds = { 0, 0, 0, gtk_widget_get_height (GTK_WIDGET (view)) };
  CwPanelCrop crop;

  /* Its picture is four to three. */
  bounds.width = bounds.height * 4 / 3;
  drag (self, GTK_WIDGET (view), &bounds, parts);
  cw_crop_view_get_crop (view, &crop);
  g_assert_cmpfloat_with_epsilon (crop.left, 0.2, 0.01);
  g_assert_cmpfloat_with_epsilon (crop.top, 0.3, 0.01);
  g_assert_cmpfloat_with_epsilon (crop.right, 0.6, 0.01);
  g_assert_cmpfloat_with_epsilon (crop.bottom, 0.8, 0.01);
  assert_field (self, "crop", NULL);
  run_xdotool ("key Return");
  g_assert_nonnull (get_panel (self, 0)->crop);
}

/* What is cropped is what was chosen when the crop was opened, whatever comes in meanwhile. */
static void
test_crop_while_taking (Fixture *self, gconstpointer data)
{
  CwFigurePanel *first = get_panel (self, 0);
  g_autofree char *image = g_strdup (first->image);

  start_crop (self);
  take (self, "c.png", NULL);
  assert_panels (self, "ABC");
  g_assert_true (cw_figure_canvas_get_panel (self->canvas) == first);
  cw_figure_canvas_set_panel (self->canvas, get_panel (self, 2));
  run_xdotool ("key shift+Left Return");
  assert_field (self, "crop", "0 0 0.99 1");
  g_assert_null (get_panel (self, 2)->crop);
  cw_figure_canvas_set_panel (self->canvas, first);
  start_crop (self);
  cw_figure_panel_set_image (first, get_panel (self, 1)->image);
  gtk_widget_activate_action (GTK_WIDGET (self->editor), "figure.whole", NULL);
  gtk_widget_activate_action (GTK_WIDGET (self->editor), "figure.take-crop", NULL);
  assert_field (self, "crop", "0 0 0.99 1");
  g_assert_nonnull (find_label (GTK_WIDGET (self->editor), "The panel that was being cropped"));
}

static void
crop (Fixture *self, const char *keys)
{
  start_crop (self);
  run_xdotool (keys);
}

/* Nobody has looked at what a wider crop shows. */
static void
test_crop_and_check (Fixture *self, gconstpointer data)
{
  cw_entity_set_by_name (CW_ENTITY (get_panel (self, 0)), "deidentification", "masked", NULL);
  crop (self, "key shift+Left shift+Left Return");
  assert_field (self, "crop", "0 0 0.98 1");
  assert_field (self, "deidentification", "masked");
  crop (self, "key Return");
  assert_field (self, "deidentification", "masked");
  crop (self, "key shift+Right Return");
  assert_field (self, "crop", "0 0 0.99 1");
  assert_field (self, "deidentification", "not-checked");
  undo (self);
  assert_field (self, "crop", "0 0 0.98 1");
  assert_field (self, "deidentification", "masked");
  act (self, "redo");
  assert_field (self, "deidentification", "not-checked");
  undo (self);
  start_crop (self);
  gtk_widget_activate_action (GTK_WIDGET (self->editor), "figure.whole", NULL);
  gtk_widget_activate_action (GTK_WIDGET (self->editor), "figure.take-crop", NULL);
  assert_field (self, "crop", NULL);
  assert_field (self, "deidentification", "not-checked");
}

/* ---- marks ---- */

static gboolean
has_name (GtkWidget *widget, gconstpointer name)
{
  return GTK_IS_TOGGLE_BUTTON (widget) &&
         g_strcmp0 (gtk_widget_get_tooltip_text (widget), name) == 0;
}

static void
choose_tool (Fixture *self, const char *name)
{
  GtkWidget *toggle = find_widget (GTK_WIDGET (self->editor), has_name, name);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), TRUE);
  settle ();
}

static void
get_bounds (Fixture *self, guint position, GdkRectangle *bounds)
{
  WAIT_FOR (is_composed (self, 2));
  g_assert_true (cw_figure_canvas_get_bounds (
    self->canvas, cw_entity_get_id (CW_ENTITY (get_panel (self, position))), bounds));
}

static CwPanelMark
get_mark (Fixture *self, guint index)
{
  g_autoptr (GArray) marks = cw_panel_marks_parse (get_panel (self, 0)->marks);

  g_assert_cmpuint (marks->len, >, index);
  return g_array_index (marks, CwPanelMark, index);
}

static void
test_draw (Fixture *self, gconstpointer data)
{
  const double parts[] = { 0.2, 0.2, 0.6, 0.5 }, back[] = { 0.4, 0.35, 0.5, 0.45 };
  GdkRectangle bounds;
  CwPanelMark mark;

  get_bounds (self, 0, &bounds);
  choose_tool (self, "Draw an arrow");
  drag (self, GTK_WIDGET (self->canvas), &bounds, parts);
  mark = get_mark (self, 0);
  g_assert_cmpint (mark.kind, ==, CW_PANEL_MARK_ARROW);
  g_assert_cmpfloat_with_epsilon (mark.x0, 0.2, 0.01);
  g_assert_cmpfloat_with_epsilon (mark.y1, 0.5, 0.01);
  g_assert_cmpint (cw_figure_canvas_get_tool (self->canvas), ==, CW_FIGURE_CANVAS_NO_TOOL);
  g_assert_cmpint (cw_figure_canvas_get_mark (self->canvas), ==, 0);
  undo (self);
  assert_field (self, "marks", NULL);
  act (self, "redo");
  g_assert_cmpfloat_with_epsilon (get_mark (self, 0).x0, 0.2, 0.01);
  get_bounds (self, 0, &bounds);
  drag (self, GTK_WIDGET (self->canvas), &bounds, back);
  g_assert_cmpfloat_with_epsilon (get_mark (self, 0).x0, 0.3, 0.01);
  g_assert_cmpfloat_with_epsilon (get_mark (self, 0).y1, 0.6, 0.01);
  undo (self);
  g_assert_cmpfloat_with_epsilon (get_mark (self, 0).x0, 0.2, 0.01);
}

static void
test_marks_by_keys (Fixture *self, gconstpointer data)
{
  CwPanelMark before, after;

  choose_tool (self, "Draw a circle");
  run_xdotool ("key Return");
  before = get_mark (self, 0);
  g_assert_cmpint (before.kind, ==, CW_PANEL_MARK_CIRCLE);
  g_assert_cmpfloat_with_epsilon ((before.x0 + before.x1) / 2, 0.5, 0.001);
  run_xdotool ("key Right Right");
  after = get_mark (self, 0);
  g_assert_cmpfloat_with_epsilon (after.x0 - before.x0, 0.02, 0.001);
  run_xdotool ("key shift+Down");
  g_assert_cmpfloat_with_epsilon (get_mark (self, 0).y1 - before.y1, 0.01, 0.001);
  g_assert_cmpfloat_with_epsilon (get_mark (self, 0).y0, before.y0, 0.001);
  run_xdotool ("key Escape");
  g_assert_cmpint (cw_figure_canvas_get_mark (self->canvas), ==, -1);
  run_xdotool ("key Delete");
  get_mark (self, 0);
  run_xdotool ("key space Delete");
  assert_field (self, "marks", NULL);
  undo (self);
  get_mark (self, 0);
  act (self, "redo");
  assert_field (self, "marks", NULL);
}

/* Escape leaves a mark that is being drawn. */
static void
test_leave_while_drawing (Fixture *self, gconstpointer data)
{
  const double parts[] = { 0.2, 0.2, 0.6, 0.5 };
  GdkRectangle bounds;

  get_bounds (self, 0, &bounds);
  choose_tool (self, "Draw an arrow");
  drag_with_key (self, GTK_WIDGET (self->canvas), &bounds, parts, " key Escape");
  g_assert_cmpint (cw_figure_canvas_get_tool (self->canvas), ==, CW_FIGURE_CANVAS_NO_TOOL);
  assert_field (self, "marks", NULL);
  choose_tool (self, "Draw an arrow");
  drag (self, GTK_WIDGET (self->canvas), &bounds, parts);
  g_assert_cmpint (get_mark (self, 0).kind, ==, CW_PANEL_MARK_ARROW);
}

/* A mark that is held is let go when another one is chosen, and is not written over it. */
static void
test_choose_while_dragging (Fixture *self, gconstpointer data)
{
  const char *marks = "star 0.2 0.2; star 0.8 0.8";
  const double parts[] = { 0.2, 0.2, 0.5, 0.4 };
  GdkRectangle bounds;

  cw_entity_set_by_name (CW_ENTITY (get_panel (self, 0)), "marks", marks, NULL);
  assert_field (self, "marks", marks);
  get_bounds (self, 0, &bounds);
  drag_with_key (self, GTK_WIDGET (self->canvas), &bounds, parts, " key space");
  g_assert_cmpint (cw_figure_canvas_get_mark (self->canvas), ==, 1);
  assert_field (self, "marks", marks);
  drag (self, GTK_WIDGET (self->canvas), &bounds, parts);
  g_assert_cmpfloat_with_epsilon (get_mark (self, 0).x0, 0.5, 0.01);
  g_assert_cmpfloat_with_epsilon (get_mark (self, 1).x0, 0.8, 0.001);
}

/* What a file brought and nobody can read is not written over. */
static void
test_unreadable_marks (Fixture *self, gconstpointer data)
{
  CwFigurePanel *panel = get_panel (self, 0);

  g_free (panel->marks);
  panel->marks = g_strdup ("arrow up");
  choose_tool (self, "Draw an asterisk");
  run_xdotool ("key Return");
  g_assert_cmpstr (panel->marks, ==, "arrow up");
}

int
main (int argc, char **argv)
{
  g_autofree char *xdotool = g_find_program_in_path ("xdotool");

  gtk_test_init (&argc, &argv, NULL);
  if (xdotool == NULL)
    {
      g_test_message ("xdotool is missing");
      return 77;
    }
  ADD ("/figure-drawing/crop-by-keys", set_up_panels, test_crop_by_keys);
  ADD ("/figure-drawing/crop-by-pointer", set_up_panels, test_crop_by_pointer);
  ADD ("/figure-drawing/crop-while-taking", set_up_panels, test_crop_while_taking);
  ADD ("/figure-drawing/crop-and-check", set_up_panels, test_crop_and_check);
  ADD ("/figure-drawing/draw", set_up_panels, test_draw);
  ADD ("/figure-drawing/marks-by-keys", set_up_panels, test_marks_by_keys);
  ADD ("/figure-drawing/leave-while-drawing", set_up_panels, test_leave_while_drawing);
  ADD ("/figure-drawing/choose-while-dragging", set_up_panels, test_choose_while_dragging);
  ADD ("/figure-drawing/unreadable-marks", set_up_panels, test_unreadable_marks);
  return run_figure_tests ();
}
