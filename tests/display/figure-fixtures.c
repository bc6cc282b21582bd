/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "figure-fixtures.h"

#include <glib/gstdio.h>

#include "ui/cw-application.h"
#include "ui/cw-job-bar.h"

static CwApplication *application;

/* ---- the window ---- */

void
act (Fixture *self, const char *action)
{
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (self->window), action));
  g_action_group_activate_action (G_ACTION_GROUP (self->window), action, NULL);
}

void
undo (Fixture *self)
{
  cw_history_break (cw_record_get_history (cw_window_get_record (self->window)));
  act (self, "undo");
}

void
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

void
open_window (Fixture *self, CwDocumentFlags flags)
{
  self->window = CW_WINDOW (cw_application_open_library (application, self->path, flags, NULL));
  g_assert_true (CW_IS_WINDOW (self->window));
  settle ();
}

void
make_directory (Fixture *self)
{
  self->directory = g_dir_make_tmp ("casewright-figure-XXXXXX", NULL);
  self->path = g_build_filename (self->directory, "test.casewright", NULL);
}

void
set_up (Fixture *self, gconstpointer data)
{
  make_directory (self);
  open_window (self, CW_DOCUMENT_CREATE);
  act (self, "new-case");
  WAIT_FOR (cw_window_get_record (self->window) != NULL);
  show_figures (self);
  run_xdotool ("search --onlyvisible --name . windowfocus");
}

void
tear_down (Fixture *self, gconstpointer data)
{
  g_action_group_activate_action (G_ACTION_GROUP (application), "quit", NULL);
  WAIT_FOR (gtk_application_get_windows (GTK_APPLICATION (application)) == NULL);
  remove_tree (self->directory);
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

GPtrArray *
make_sources (Fixture *self, const char *names)
{
  g_auto (GStrv) each = g_strsplit (names, " ", -1);
  GPtrArray *sources = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; each[i]; i++)
    add_source (self, sources, each[i]);
  return sources;
}

gboolean
is_idle (Fixture *self)
{
  return !cw_job_bar_is_running (find_type (GTK_WIDGET (self->window), CW_TYPE_JOB_BAR));
}

void
take (Fixture *self, const char *names, CwFigurePanel *first)
{
  g_autoptr (GPtrArray) sources = make_sources (self, names);

  cw_figure_editor_take (self->editor, sources, first);
  WAIT_FOR (is_idle (self));
}

CwFigure *
get_figure (Fixture *self)
{
  GListModel *figures = cw_entity_get_list (
    self->root, cw_entity_info_find (cw_entity_get_info (self->root), "figures"));
  g_autoptr (CwFigure) figure = g_list_model_get_item (figures, 0);

  return figure;
}

CwFigurePanel *
get_panel (Fixture *self, guint position)
{
  CwFigure *figure = get_figure (self);
  g_autoptr (CwFigurePanel) panel =
    figure ? g_list_model_get_item (G_LIST_MODEL (figure->panels), position) : NULL;

  return panel;
}

/* Letters of the panels, in lower case without an image; "-" without a figure. */
char *
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

void
assert_panels (Fixture *self, const char *expected)
{
  g_autofree char *panels = dup_panels (self);

  g_assert_cmpstr (panels, ==, expected);
}

gboolean
is_composed (Fixture *self, guint n)
{
  const CwFigureMeasure *measure = cw_figure_canvas_get_measure (self->canvas);

  return measure && measure->panels->len == n;
}

/* Two panels, composed, the first one chosen and the picture with the focus. */
void
set_up_panels (Fixture *self, gconstpointer data)
{
  set_up (self, data);
  take (self, "a.png b.png", NULL);
  WAIT_FOR (is_composed (self, 2));
  cw_figure_canvas_set_panel (self->canvas, get_panel (self, 0));
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
  settle ();
}

/* Of the first panel. */
void
assert_field (Fixture *self, const char *field, const char *expected)
{
  CwEntity *panel = CW_ENTITY (get_panel (self, 0));
  g_autofree char *text =
    cw_entity_dup_text (panel, cw_entity_info_find (cw_entity_get_info (panel), field));

  g_assert_cmpstr (text, ==, expected);
}

/* Runs what was added, inside of the application. */
int
run_figure_tests (void)
{
  int status;

  application = cw_application_new ();
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_application_hold (G_APPLICATION (application));
  status = g_test_run ();
  g_application_release (G_APPLICATION (application));
  g_object_unref (application);
  return status;
}
