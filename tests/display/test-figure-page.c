/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* Figures in the real window, with real keys and drags: pictures come in, are cropped, marked,
 * moved and lettered, each done, undone and done again. */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "finding.h"
#include "plot/cw-panel-map.h"
#include "ui/cw-application.h"
#include "ui/cw-case-page.h"
#include "ui/cw-crop-view.h"
#include "ui/cw-figure-editor.h"
#include "ui/cw-finding-row.h"
#include "ui/cw-job-bar.h"
#include "ui/cw-window.h"
#include "widgets/cw-grid.h"

typedef struct
{
  char *directory;
  char *path;
  CwWindow *window;
  CwEntity *root;
  CwFigureEditor *editor;
  CwFigureCanvas *canvas;
} Fixture;

static CwApplication *application;

/* ---- the window ---- */

static void
act (Fixture *self, const char *action)
{
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (self->window), action));
  g_action_group_activate_action (G_ACTION_GROUP (self->window), action, NULL);
}

static void
undo (Fixture *self)
{
  cw_history_break (cw_record_get_history (cw_window_get_record (self->window)));
  act (self, "undo");
}

static void
run_xdotool (const char *words)
{
  g_autofree char *command = g_strconcat ("xdotool ", words, NULL);
  g_auto (GStrv) arguments = g_strsplit (command, " ", -1);
  g_autoptr (GSubprocess) process =
    g_subprocess_newv ((const char *const *)arguments, G_SUBPROCESS_FLAGS_STDOUT_SILENCE, NULL);

  g_assert_nonnull (process);
  g_assert_true (g_subprocess_wait_check (process, NULL, NULL));
  settle ();
}

static void
show_figures (Fixture *self)
{
  self->root = cw_record_get_root (cw_window_get_record (self->window));
  g_action_group_activate_action (G_ACTION_GROUP (self->window), "show-page",
                                  g_variant_new_string ("figures"));
  WAIT_FOR ((self->editor = find_type (GTK_WIDGET (self->window), CW_TYPE_FIGURE_EDITOR)) &&
            gtk_widget_get_mapped (GTK_WIDGET (self->editor)));
  self->canvas = cw_figure_editor_get_canvas (self->editor);
  settle ();
}

static void
open_window (Fixture *self, CwDocumentFlags flags)
{
  self->window = CW_WINDOW (cw_application_open_library (application, self->path, flags, NULL));
  g_assert_true (CW_IS_WINDOW (self->window));
  settle ();
}

static void
make_directory (Fixture *self)
{
  self->directory = g_dir_make_tmp ("casewright-figure-XXXXXX", NULL);
  self->path = g_build_filename (self->directory, "test.casewright", NULL);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  make_directory (self);
  open_window (self, CW_DOCUMENT_CREATE);
  act (self, "new-case");
  WAIT_FOR (cw_window_get_record (self->window) != NULL);
  show_figures (self);
  run_xdotool ("search --onlyvisible --name . windowfocus");
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_action_group_activate_action (G_ACTION_GROUP (application), "quit", NULL);
  WAIT_FOR (gtk_application_get_windows (GTK_APPLICATION (application)) == NULL);
  dir = g_dir_open (self->directory, 0, NULL);
  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (self->directory, name, NULL);

      g_unlink (path);
    }
  g_rmdir (self->directory);
  g_free (self->directory);
  g_free (self->path);
}

/* ---- pictures ---- */

static void
add_source (Fixture *self, GPtrArray *sources, const char *name)
{
  g_autofree char *path = g_build_filename (self->directory, name, NULL);
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 400, 300);

  gdk_pixbuf_fill (pixbuf, 0x406080FFu + ((guint32)name[0] << 24));
  if (g_str_has_suffix (name, ".png"))
    g_assert_true (gdk_pixbuf_save (pixbuf, path, "png", NULL, NULL));
  else
    g_assert_true (g_file_set_contents (path, "no picture", -1, NULL));
  g_ptr_array_add (sources, g_file_new_for_path (path));
}

static GPtrArray *
make_sources (Fixture *self, const char *names)
{
  g_auto (GStrv) each = g_strsplit (names, " ", -1);
  GPtrArray *sources = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; each[i]; i++)
    add_source (self, sources, each[i]);
  return sources;
}

static gboolean
is_idle (Fixture *self)
{
  return !cw_job_bar_is_running (find_type (GTK_WIDGET (self->window), CW_TYPE_JOB_BAR));
}

static void
take (Fixture *self, const char *names, CwFigurePanel *first)
{
  g_autoptr (GPtrArray) sources = make_sources (self, names);

  cw_figure_editor_take (self->editor, sources, first);
  WAIT_FOR (is_idle (self));
}

static CwFigure *
get_figure (Fixture *self)
{
  GListModel *figures = cw_entity_get_list (
    self->root, cw_entity_info_find (cw_entity_get_info (self->root), "figures"));
  g_autoptr (CwFigure) figure = g_list_model_get_item (figures, 0);

  return figure;
}

static CwFigurePanel *
get_panel (Fixture *self, guint position)
{
  CwFigure *figure = get_figure (self);
  g_autoptr (CwFigurePanel) panel =
    figure ? g_list_model_get_item (G_LIST_MODEL (figure->panels), position) : NULL;

  return panel;
}

/* Letters of the panels, in lower case without an image; "-" without a figure. */
static char *
dup_panels (Fixture *self)
{
  CwFigure *figure = get_figure (self);
  GString *text = g_string_new (figure ? NULL : "-");
  CwFigurePanel *panel;

  for (guint i = 0; (panel = get_panel (self, i)) != NULL; i++)
    {
      g_autofree char *letter =
        panel->image ? g_strdup (panel->letter) : g_ascii_strdown (panel->letter, -1);

      g_string_append (text, letter);
    }
  return g_string_free (text, FALSE);
}

static void
assert_panels (Fixture *self, const char *expected)
{
  g_autofree char *panels = dup_panels (self);

  g_assert_cmpstr (panels, ==, expected);
}

static gboolean
is_composed (Fixture *self, guint n)
{
  const CwFigureMeasure *measure = cw_figure_canvas_get_measure (self->canvas);

  return measure && measure->panels->len == n;
}

/* Two panels, composed, the first one chosen and the picture with the focus. */
static void
set_up_panels (Fixture *self, gconstpointer data)
{
  set_up (self, data);
  take (self, "a.png b.png", NULL);
  WAIT_FOR (is_composed (self, 2));
  cw_figure_canvas_set_panel (self->canvas, get_panel (self, 0));
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
  settle ();
}

/* ---- pictures come in ---- */

static void
test_empty (Fixture *self, gconstpointer data)
{
  g_assert_nonnull (find_label (GTK_WIDGET (self->editor), "Drop pictures here"));
  g_assert_null (find_button (GTK_WIDGET (self->editor), "_Letter again"));
}

/* One that is bad does not keep the others out; all are one step, with the figure they make. */
static void
test_take (Fixture *self, gconstpointer data)
{
  g_autofree char *image = NULL;

  take (self, "a.png notes.txt b.png", NULL);
  assert_panels (self, "AB");
  g_assert_cmpstr (get_figure (self)->label, ==, "Fig. 1");
  g_assert_cmpstr (get_panel (self, 0)->image, !=, get_panel (self, 1)->image);
  g_assert_nonnull (
    find_label (GTK_WIDGET (self->editor), "1 picture was not taken in:\nnotes.txt: "));
  image = g_strdup (get_panel (self, 1)->image);
  undo (self);
  assert_panels (self, "-");
  act (self, "redo");
  assert_panels (self, "AB");
  g_assert_cmpstr (get_panel (self, 1)->image, ==, image);
  WAIT_FOR (is_composed (self, 2));
  take (self, "c.png", NULL);
  assert_panels (self, "ABC");
  g_assert_null (find_label (GTK_WIDGET (self->editor), "1 picture was not taken in"));
}

static void
test_stop (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) sources = make_sources (self, "a.png b.png c.png");

  cw_figure_editor_take (self->editor, sources, NULL);
  cw_job_bar_cancel (find_type (GTK_WIDGET (self->window), CW_TYPE_JOB_BAR));
  WAIT_FOR (is_idle (self));
  assert_panels (self, "-");
  g_assert_nonnull (find_label (GTK_WIDGET (self->editor), "Stopped"));
}

static void
test_paste (Fixture *self, gconstpointer data)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 40, 30);
  g_autoptr (GdkTexture) texture = gdk_texture_new_for_pixbuf (pixbuf);
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self->window));
  g_autofree char *panels = NULL;

  gdk_clipboard_set_text (clipboard, "no picture");
  gtk_widget_activate_action (GTK_WIDGET (self->editor), "figure.paste", NULL);
  WAIT_FOR (find_label (GTK_WIDGET (self->editor), "There is no picture in the clipboard"));
  gdk_clipboard_set_texture (clipboard, texture);
  gtk_widget_activate_action (GTK_WIDGET (self->editor), "figure.paste", NULL);
  WAIT_FOR (get_panel (self, 0) != NULL);
  assert_panels (self, "A");
  undo (self);
  assert_panels (self, "-");
}

static GtkDropTarget *
find_target (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        return GTK_DROP_TARGET (controller);
    }
  return NULL;
}

static void
drop (Fixture *self, const char *names, double x, double y)
{
  g_autoptr (GPtrArray) sources = make_sources (self, names);
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self->editor), CW_TYPE_CASE_PAGE);
  g_auto (GValue) value = G_VALUE_INIT;
  GSList *files = NULL;
  gboolean is_taken = FALSE;

  for (guint i = sources->len; i > 0; i--)
    files = g_slist_prepend (files, sources->pdata[i - 1]);
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_set_boxed (&value, files);
  g_signal_emit_by_name (find_target (page), "drop", &value, x, y, &is_taken);
  g_assert_true (is_taken);
  WAIT_FOR (is_idle (self));
  g_slist_free (files);
}

/* Anywhere on the page they become panels; on a panel that waits for its picture they fill it. */
static void
test_drop (Fixture *self, gconstpointer data)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self->editor), CW_TYPE_CASE_PAGE);
  GdkRectangle bounds;
  double x, y;

  drop (self, "a.png", 5, 5);
  cw_figure_add_panel (get_figure (self), NULL);
  WAIT_FOR (is_composed (self, 2));
  assert_panels (self, "Ab");
  settle ();
  g_assert_true (cw_figure_canvas_get_bounds (
    self->canvas, cw_entity_get_id (CW_ENTITY (get_panel (self, 1))), &bounds));
  gtk_widget_translate_coordinates (GTK_WIDGET (self->canvas), page, bounds.x + bounds.width / 2,
                                    bounds.y + bounds.height / 2, &x, &y);
  cw_history_break (cw_record_get_history (cw_window_get_record (self->window)));
  drop (self, "b.png c.png", x, y);
  assert_panels (self, "ABC");
  undo (self);
  assert_panels (self, "Ab");
  act (self, "redo");
  assert_panels (self, "ABC");
}

/* ---- panels ---- */

static void
test_keys (Fixture *self, gconstpointer data)
{
  run_xdotool ("key Right");
  g_assert_true (cw_figure_canvas_get_panel (self->canvas) == get_panel (self, 1));
  run_xdotool ("key Right Home");
  g_assert_true (cw_figure_canvas_get_panel (self->canvas) == get_panel (self, 0));
  undo (self);
  /* The panels are gone, and with them the choice. */
  g_assert_null (cw_figure_canvas_get_panel (self->canvas));
  g_assert_nonnull (find_label (GTK_WIDGET (self->editor), "Drop pictures here"));
}

static void
test_order (Fixture *self, gconstpointer data)
{
  CwFigurePanel *first = get_panel (self, 0);
  GtkWidget *editor = GTK_WIDGET (self->editor);

  gtk_widget_activate_action (editor, "figure.move", "i", -1);
  g_assert_true (get_panel (self, 0) == first);
  gtk_widget_activate_action (editor, "figure.move", "i", 1);
  g_assert_true (get_panel (self, 1) == first);
  g_assert_cmpstr (first->letter, ==, "B");
  g_assert_true (cw_figure_canvas_get_panel (self->canvas) == first);
  undo (self);
  g_assert_cmpstr (get_panel (self, 0)->letter, ==, "A");
  act (self, "redo");
  g_assert_cmpstr (get_panel (self, 1)->letter, ==, "B");
}

static void
test_letter (Fixture *self, gconstpointer data)
{
  cw_entity_set_by_name (CW_ENTITY (get_panel (self, 0)), "letter", "X", NULL);
  cw_entity_set_by_name (CW_ENTITY (get_panel (self, 1)), "letter", "Y", NULL);
  cw_history_break (cw_record_get_history (cw_window_get_record (self->window)));
  g_signal_emit_by_name (find_button (GTK_WIDGET (self->editor), "_Letter again"), "clicked");
  assert_panels (self, "AB");
  undo (self);
  assert_panels (self, "XY");
  act (self, "redo");
  assert_panels (self, "AB");
}

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
assert_field (Fixture *self, const char *field, const char *expected)
{
  CwEntity *panel = CW_ENTITY (get_panel (self, 0));
  g_autofree char *text =
    cw_entity_dup_text (panel, cw_entity_info_find (cw_entity_get_info (panel), field));

  g_assert_cmpstr (text, ==, expected);
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

/* Presses at a part of a widget, goes to another and lets go. */
static void
drag (Fixture *self, GtkWidget *widget, const GdkRectangle *bounds, const double *parts)
{
  double x[2], y[2], shift_x, shift_y;
  g_autofree char *words = NULL;

  gtk_native_get_surface_transform (GTK_NATIVE (self->window), &shift_x, &shift_y);
  for (int i = 0; i < 2; i++)
    gtk_widget_translate_coordinates (widget, GTK_WIDGET (self->window),
                                      bounds->x + parts[2 * i] * bounds->width,
                                      bounds->y + parts[2 * i + 1] * bounds->height, &x[i], &y[i]);
  words = g_strdup_printf (
    "mousemove %.0f %.0f mousedown 1 mousemove %.0f %.0f mousemove %.0f %.0f mouseup 1",
    x[0] + shift_x, y[0] + shift_y, (x[0] + x[1]) / 2 + shift_x, (y[0] + y[1]) / 2 + shift_y,
    x[1] + shift_x, y[1] + shift_y);
  run_xdotool (words);
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

/* ---- width, findings, files ---- */

static void
test_width (Fixture *self, gconstpointer data)
{
  GtkWidget *width = find_type (GTK_WIDGET (self->editor), GTK_TYPE_DROP_DOWN);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (width), 1);
  WAIT_FOR (cw_figure_canvas_get_measure (self->canvas)->width_mm == 85);
  WAIT_FOR (find_label (GTK_WIDGET (self->editor), "85 × "));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (width), 2);
  WAIT_FOR (cw_figure_canvas_get_measure (self->canvas)->width_mm == 176);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (width), 1);
  gtk_widget_activate_action (GTK_WIDGET (self->editor), "figure.keep-width", NULL);
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (width)), ==, 0);
  WAIT_FOR (cw_figure_canvas_get_measure (self->canvas)->width_mm == 85);
  g_assert_nonnull (get_figure (self)->printed_width);
  undo (self);
  g_assert_null (get_figure (self)->printed_width);
  act (self, "redo");
  g_assert_cmpfloat (cw_quantity_get_low (get_figure (self)->printed_width), ==, 85);
}

static void
test_findings (Fixture *self, gconstpointer data)
{
  GtkWidget *editor = GTK_WIDGET (self->editor), *row, *focus;

  WAIT_FOR (find_label (editor, "Nobody has signed off that panel A"));
  row = gtk_widget_get_ancestor (find_label (editor, "Nobody has signed off that panel A"),
                                 GTK_TYPE_LIST_BOX_ROW);
  gtk_widget_activate (row);
  settle ();
  focus = gtk_window_get_focus (GTK_WINDOW (self->window));
  g_assert_nonnull (gtk_widget_get_ancestor (focus, CW_TYPE_GRID));
  /* A finding goes when its cause does. */
  cw_entity_set_by_name (CW_ENTITY (get_panel (self, 0)), "deidentification", "checked", NULL);
  WAIT_FOR (!find_label (editor, "Nobody has signed off that panel A"));
  g_assert_nonnull (find_label (editor, "Nobody has signed off that panel B"));
}

static char *written;

static void
written_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CwFigureWork) work = cw_figure_work_finish (result, &error);

  written = g_strdup (work ? "done" : error->message);
}

static char *
write_figure (Fixture *self, CwSceneFormat format, const char *path)
{
  const CwFigureExport export = {
    .figure_id = cw_entity_get_id (CW_ENTITY (get_figure (self))),
    .width_mm = 85,
    .format = format,
    .dpi = 300,
  };

  written = NULL;
  cw_figure_work_start (GTK_WIDGET (self->editor), cw_window_get_document (self->window),
                        cw_window_get_record (self->window), &export, path, written_cb);
  WAIT_FOR (written != NULL);
  return written;
}

static void
test_write (Fixture *self, gconstpointer data)
{
  static const struct
  {
    CwSceneFormat format;
    const char *start;
  } files[] = { { CW_SCENE_TIFF, "II*" },
                { CW_SCENE_PNG, "\211PNG" },
                { CW_SCENE_JPEG, "\377\330" },
                { CW_SCENE_PDF, "%PDF" } };
  g_autofree char *path = g_build_filename (self->directory, "figure", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *told = write_figure (self, files[i].format, path);
      g_autofree char *content = NULL;
      gsize length = 0;

      g_assert_cmpstr (told, ==, "done");
      g_assert_true (g_file_get_contents (path, &content, &length, NULL));
      g_assert_cmpuint (length, >, 100);
      g_assert_true (strncmp (content, files[i].start, strlen (files[i].start)) == 0);
    }
  cw_figure_add_panel (get_figure (self), NULL);
  {
    g_autofree char *told = write_figure (self, CW_SCENE_PNG, path);

    g_assert_cmpstr (told, ==, "Panel C has no image.");
  }
}

/* ---- a library that cannot be written ---- */

static void
set_up_read_only (Fixture *self, gconstpointer data)
{
  g_autoptr (CwDocument) document = NULL;
  g_autoptr (CwRecord) record = NULL;
  g_autofree char *id = NULL;

  make_directory (self);
  document = cw_document_open (self->path, CW_DOCUMENT_CREATE, NULL);
  record = cw_document_new_sample (document, NULL);
  id = g_strdup (cw_record_get_id (record));
  g_assert_true (cw_record_flush_sync (record, NULL));
  g_assert_true (cw_document_close (document, NULL));
  open_window (self, CW_DOCUMENT_READ_ONLY);
  cw_window_open_record (self->window, id);
  WAIT_FOR (cw_window_get_record (self->window) != NULL);
  show_figures (self);
}

static void
test_read_only (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) sources = make_sources (self, "a.png");
  g_autofree char *before = dup_panels (self);

  cw_figure_editor_take (self->editor, sources, NULL);
  g_assert_nonnull (find_label (GTK_WIDGET (self->editor), "This library can only be read"));
  g_assert_true (is_idle (self));
  assert_panels (self, before);
  WAIT_FOR (is_composed (self, (guint)strlen (before)));
  cw_figure_canvas_set_panel (self->canvas, get_panel (self, 0));
  gtk_widget_activate_action (GTK_WIDGET (self->editor), "figure.move", "i", 1);
  gtk_widget_activate_action (GTK_WIDGET (self->editor), "figure.letter", NULL);
  gtk_widget_activate_action (GTK_WIDGET (self->editor), "figure.crop", NULL);
  assert_panels (self, before);
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (self->window), "undo"));
}

#define ADD(name, set_up, test)                                                                    \
  g_test_add ("/figure-page/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_autofree char *xdotool = g_find_program_in_path ("xdotool");
  int status;

  gtk_test_init (&argc, &argv, NULL);
  if (xdotool == NULL)
    {
      g_test_message ("xdotool is missing");
      return 77;
    }
  application = cw_application_new ();
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_application_hold (G_APPLICATION (application));
  ADD ("empty", set_up, test_empty);
  ADD ("take", set_up, test_take);
  ADD ("stop", set_up, test_stop);
  ADD ("paste", set_up, test_paste);
  ADD ("drop", set_up, test_drop);
  ADD ("keys", set_up_panels, test_keys);
  ADD ("order", set_up_panels, test_order);
  ADD ("letter", set_up_panels, test_letter);
  ADD ("crop-by-keys", set_up_panels, test_crop_by_keys);
  ADD ("crop-by-pointer", set_up_panels, test_crop_by_pointer);
  ADD ("draw", set_up_panels, test_draw);
  ADD ("marks-by-keys", set_up_panels, test_marks_by_keys);
  ADD ("unreadable-marks", set_up_panels, test_unreadable_marks);
  ADD ("width", set_up_panels, test_width);
  ADD ("findings", set_up_panels, test_findings);
  ADD ("write", set_up_panels, test_write);
  ADD ("read-only", set_up_read_only, test_read_only);
  status = g_test_run ();
  g_application_release (G_APPLICATION (application));
  g_object_unref (application);
  return status;
}
