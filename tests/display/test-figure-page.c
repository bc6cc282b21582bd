/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* Figures in the real window: pictures come in, are moved and lettered, each done, undone and done
 * again; what the journal would object to; files; and a library that cannot be written. */
#include "config.h"

#include <string.h>

#include "figure-fixtures.h"
#include "base/cw-error.h"
#include "ui/cw-case-page.h"
#include "ui/cw-image-load.h"
#include "ui/cw-job-bar.h"
#include "widgets/cw-grid.h"

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
  /* The thread may have got anywhere; what is said is what is there. */
  {
    g_autofree char *panels = dup_panels (self);
    g_autofree char *said =
      g_strdup_printf ("Stopped; %u of 3 ", g_str_equal (panels, "-") ? 0 : (guint)strlen (panels));

    g_assert_nonnull (find_label (GTK_WIDGET (self->editor), said));
  }
}

/* One after the other; the second is told to wait, and takes nothing from the first. */
static void
test_take_twice (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) first = make_sources (self, "a.png b.png");
  g_autoptr (GPtrArray) second = make_sources (self, "c.png");

  cw_figure_editor_take (self->editor, first, NULL);
  cw_figure_editor_take (self->editor, second, NULL);
  WAIT_FOR (find_label (GTK_WIDGET (self->window), "Wait until the work"));
  WAIT_FOR (is_idle (self));
  assert_panels (self, "AB");
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

/* Pictures pasted one by one fill the panels that wait for one. */
static void
test_paste_in_turn (Fixture *self, gconstpointer data)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 40, 30);
  g_autoptr (GdkTexture) texture = gdk_texture_new_for_pixbuf (pixbuf);

  take (self, "a.png b.png c.png", NULL);
  for (guint i = 0; i < 2; i++)
    cw_entity_set_by_name (CW_ENTITY (get_panel (self, i)), "image", NULL, NULL);
  WAIT_FOR (is_composed (self, 3));
  cw_figure_canvas_set_panel (self->canvas, get_panel (self, 0));
  gdk_clipboard_set_texture (gtk_widget_get_clipboard (GTK_WIDGET (self->window)), texture);
  for (guint i = 0; i < 2; i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (self->editor), "figure.paste", NULL);
      WAIT_FOR (get_panel (self, i)->image != NULL && is_idle (self));
    }
  assert_panels (self, "ABC");
  gtk_widget_activate_action (GTK_WIDGET (self->editor), "figure.paste", NULL);
  WAIT_FOR (get_panel (self, 3) != NULL);
  assert_panels (self, "ABCD");
}

/* The form of a panel takes pictures in by the same way. */
static void
test_row (Fixture *self, gconstpointer data)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 40, 30);
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *before = g_strdup (get_panel (self, 0)->image);
  GtkWidget *paste;

  cw_entity_set_by_name (CW_ENTITY (get_panel (self, 0)), "deidentification", "checked", NULL);
  cw_history_break (cw_record_get_history (cw_window_get_record (self->window)));
  gdk_pixbuf_fill (pixbuf, 0x102030FF);
  texture = gdk_texture_new_for_pixbuf (pixbuf);
  gdk_clipboard_set_texture (gtk_widget_get_clipboard (GTK_WIDGET (self->window)), texture);
  WAIT_FOR ((paste = find_button (GTK_WIDGET (self->window), "_Paste")));
  g_signal_emit_by_name (paste, "clicked");
  WAIT_FOR (g_strcmp0 (get_panel (self, 0)->image, before) != 0);
  g_assert_nonnull (get_panel (self, 0)->image);
  /* Nobody has looked at the new one. */
  assert_field (self, "deidentification", "not-checked");
  undo (self);
  g_assert_cmpstr (get_panel (self, 0)->image, ==, before);
  assert_field (self, "deidentification", "checked");
  act (self, "redo");
  assert_field (self, "deidentification", "not-checked");
}

static char *refusal;

static void
refused_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (cw_image_load_finish (result, &error));
  g_assert_cmpstr (g_quark_to_string (error->domain), ==, g_quark_to_string (CW_ERROR));
  refusal = g_strdup (error->message);
}

/* A small file can claim more pixels than there is memory; one in the library of somebody else is
 * not decoded to be shown. */
static void
test_huge (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) sources = make_sources (self, "a.png");
  g_autofree char *path = g_file_get_path (sources->pdata[0]);
  g_autofree char *content = NULL, *checksum = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  /* Width and height of the header: 26000 each. */
  memcpy (content + 16, "\0\0\145\220\0\0\145\220", 8);
  bytes = g_bytes_new (content, length);
  checksum =
    cw_document_put_image (cw_window_get_document (self->window), bytes, "image/png", NULL);
  g_assert_nonnull (checksum);
  refusal = NULL;
  cw_image_load_start (GTK_WIDGET (self->editor), cw_window_get_document (self->window), checksum,
                       240, 160, NULL, refused_cb);
  WAIT_FOR (refusal != NULL);
  g_assert_nonnull (strstr (refusal, "pixels"));
  g_free (refusal);
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
  ADD ("/figure-page/empty", set_up, test_empty);
  ADD ("/figure-page/take", set_up, test_take);
  ADD ("/figure-page/stop", set_up, test_stop);
  ADD ("/figure-page/take-twice", set_up, test_take_twice);
  ADD ("/figure-page/paste", set_up, test_paste);
  ADD ("/figure-page/paste-in-turn", set_up, test_paste_in_turn);
  ADD ("/figure-page/row", set_up_panels, test_row);
  ADD ("/figure-page/huge", set_up, test_huge);
  ADD ("/figure-page/drop", set_up, test_drop);
  ADD ("/figure-page/keys", set_up_panels, test_keys);
  ADD ("/figure-page/order", set_up_panels, test_order);
  ADD ("/figure-page/letter", set_up_panels, test_letter);
  ADD ("/figure-page/width", set_up_panels, test_width);
  ADD ("/figure-page/findings", set_up_panels, test_findings);
  ADD ("/figure-page/write", set_up_panels, test_write);
  ADD ("/figure-page/read-only", set_up_read_only, test_read_only);
  return run_figure_tests ();
}
