/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-plot-export.h"

#include <glib/gi18n.h>

#include "io/cw-safe-file.h"
#include "ui/cw-dialogs.h"
#include "ui/cw-window-private.h"

/* Saves a figure: format, width and resolution in a popover, the file in the system's own dialog,
 * the work in a thread. */

static const guint widths_mm[] = { CW_PLOT_PAGE_MM, CW_PLOT_COLUMN_MM };
static const guint resolutions[] = { 600, 300 };

typedef struct
{
  CwPlotView *view; /* the panel that holds both keeps it */
  GtkWidget *button;
  GtkWidget *format;
  GtkWidget *width;
  GtkWidget *resolution;
} Export;

/* ---- writing ---- */

typedef struct
{
  CwScene *scene;
  CwSceneFormat format;
  guint dpi;
  char *path;
} Job;

static void
job_free (gpointer data)
{
  Job *self = data;

  cw_scene_unref (self->scene);
  g_free (self->path);
  g_free (self);
}

static void
job_thread (GTask *task, gpointer widget, gpointer data, GCancellable *cancellable)
{
  Job *self = data;
  GError *error = NULL;
  g_autoptr (GBytes) bytes = cw_scene_to_bytes (self->scene, self->format, self->dpi, &error);

  if (bytes && cw_safe_file_write (self->path, bytes, CW_SAFE_FILE_FORCE, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
done_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (object));
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autofree char *folder = g_path_get_dirname (job->path);
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    cw_dialogs_tell (GTK_WINDOW (root), _ ("The figure could not be saved"), error->message);
  else if (CW_IS_WINDOW (root))
    cw_window_show_toast_with_folder (CW_WINDOW (root), _ ("The figure was saved"), folder);
}

/**
 * cw_plot_export_start:
 * @widget: who asks; the window that holds it then says how it went
 * @scene: the figure
 * @format: what to write
 * @dpi: pixels an inch
 * @path: (type filename): where to write; an existing file is replaced
 *
 * Writes a figure in the background.
 */
void
cw_plot_export_start (GtkWidget *widget,
                      const CwScene *scene,
                      CwSceneFormat format,
                      guint dpi,
                      const char *path)
{
  g_autoptr (GTask) task = g_task_new (widget, NULL, done_cb, NULL);
  Job *job = g_new0 (Job, 1);

  job->scene = cw_scene_ref ((CwScene *)scene);
  job->format = format;
  job->dpi = dpi;
  job->path = g_strdup (path);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, job_thread);
}

/* ---- choosing ---- */

static CwSceneFormat
get_format (const Export *self)
{
  return (CwSceneFormat)gtk_drop_down_get_selected (GTK_DROP_DOWN (self->format));
}

/* Nothing may be written over the library that is open. */
static gboolean
check_target (Export *self, const char *path)
{
  GtkRoot *root = gtk_widget_get_root (self->button);
  g_autoptr (GError) error = NULL;

  if (!CW_IS_WINDOW (root) ||
      cw_document_check_foreign (cw_window_get_document (CW_WINDOW (root)), path, &error))
    return TRUE;
  cw_dialogs_tell (GTK_WINDOW (root), _ ("The figure could not be saved"), error->message);
  return FALSE;
}

static void
chosen_cb (gpointer owner, GListModel *files, gpointer user_data)
{
  Export *self = user_data;
  g_autoptr (GFile) file = g_list_model_get_item (files, 0);
  guint width = widths_mm[gtk_drop_down_get_selected (GTK_DROP_DOWN (self->width))];
  guint dpi = resolutions[gtk_drop_down_get_selected (GTK_DROP_DOWN (self->resolution))];
  g_autoptr (CwScene) scene = NULL;

  if (g_file_peek_path (file) == NULL || !check_target (self, g_file_peek_path (file)))
    return;
  scene = cw_plot_view_lay_out (self->view, width * CW_SCENE_POINTS_PER_MM);
  cw_plot_export_start (self->button, scene, get_format (self), dpi, g_file_peek_path (file));
}

static void
save_cb (Export *self)
{
  const char *ending =
    get_format (self) == CW_SCENE_TABLE ? "tsv" : cw_scene_format_get_nick (get_format (self));
  g_autofree char *name =
    g_strdup_printf ("%s.%s", cw_plot_kind_get_nick (cw_plot_view_get_kind (self->view)), ending);

  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  cw_dialogs_choose_file (GTK_WINDOW (gtk_widget_get_root (self->button)), CW_FILE_FIGURE, name,
                          NULL, chosen_cb, self->button, self);
}

/* Vector files have no pixels, and a table has no width. */
static void
format_changed_cb (Export *self)
{
  gtk_widget_set_sensitive (self->width, get_format (self) != CW_SCENE_TABLE);
  gtk_widget_set_sensitive (self->resolution, cw_scene_format_has_pixels (get_format (self)));
}

/* ---- making ---- */

static GtkWidget *
add_choice (GtkWidget *grid, int row, const char *name, GPtrArray *choices)
{
  GtkWidget *label = gtk_label_new (name), *choice;

  g_ptr_array_add (choices, NULL);
  choice = gtk_drop_down_new_from_strings ((const char *const *)choices->pdata);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_grid_attach (GTK_GRID (grid), label, 0, row, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), choice, 1, row, 1, 1);
  return choice;
}

static GtkWidget *
add_numbers (GtkWidget *grid,
             int row,
             const char *name,
             const guint *numbers,
             guint n,
             const char *unit)
{
  g_autoptr (GPtrArray) choices = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (choices, g_strdup_printf ("%u %s", numbers[i], unit));
  return add_choice (grid, row, name, choices);
}

static GtkWidget *
add_formats (GtkWidget *grid, int row)
{
  g_autoptr (GPtrArray) choices = g_ptr_array_new ();

  for (guint i = 0; i < CW_SCENE_N_FORMATS; i++)
    g_ptr_array_add (choices, (gpointer)cw_scene_format_get_label ((CwSceneFormat)i));
  return add_choice (grid, row, _ ("Format"), choices);
}

static GtkWidget *
make_popover (Export *self)
{
  GtkWidget *popover = gtk_popover_new (), *grid = gtk_grid_new ();
  GtkWidget *save = gtk_button_new_with_mnemonic (_ ("_Save…"));

  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  self->format = add_formats (grid, 0);
  self->width = add_numbers (grid, 1, _ ("Width"), widths_mm, G_N_ELEMENTS (widths_mm), "mm");
  /* Translators: dots per inch */
  self->resolution =
    add_numbers (grid, 2, _ ("Resolution"), resolutions, G_N_ELEMENTS (resolutions), _ ("dpi"));
  gtk_widget_add_css_class (save, "suggested-action");
  gtk_grid_attach (GTK_GRID (grid), save, 0, 3, 2, 1);
  g_signal_connect_swapped (save, "clicked", G_CALLBACK (save_cb), self);
  g_signal_connect_swapped (self->format, "notify::selected", G_CALLBACK (format_changed_cb), self);
  gtk_popover_set_child (GTK_POPOVER (popover), grid);
  format_changed_cb (self);
  return popover;
}

/**
 * cw_plot_export_button_new:
 * @view: a figure; it must live as long as the button
 *
 * Returns: (transfer floating): the button that saves it
 */
GtkWidget *
cw_plot_export_button_new (CwPlotView *view)
{
  Export *self = g_new0 (Export, 1);
  const char *name = _ ("Save the figure");

  self->view = view;
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->button), "document-save-symbolic");
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_set_tooltip_text (self->button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), make_popover (self));
  g_object_set_data_full (G_OBJECT (self->button), "cw-export", self, g_free);
  return self->button;
}
