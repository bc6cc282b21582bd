/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-plot-export.h"

#include "io/cw-safe-file.h"
#include "ui/cw-figure-save.h"

/* Saves a figure that is drawn from facts, in a thread. */

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
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  cw_figure_save_tell (GTK_WIDGET (object), job->path, error);
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

static char *
dup_name (gpointer view)
{
  return g_strdup (cw_plot_kind_get_nick (cw_plot_view_get_kind (view)));
}

static void
write_figure (gpointer view, const CwFigureSave *save)
{
  g_autoptr (CwScene) scene = cw_plot_view_lay_out (view, save->width_mm * CW_SCENE_POINTS_PER_MM);

  cw_plot_export_start (view, scene, save->format, save->dpi, save->path);
}

static const CwSceneFormat formats[] = { CW_SCENE_PDF,  CW_SCENE_SVG,  CW_SCENE_PNG,
                                         CW_SCENE_TIFF, CW_SCENE_JPEG, CW_SCENE_TABLE };

static const CwFigureSaveSource source = {
  .formats = formats,
  .n_formats = G_N_ELEMENTS (formats),
  .has_width = TRUE,
  .dup_name = dup_name,
  .write = write_figure,
};

/**
 * cw_plot_export_button_new:
 * @view: a figure; it must live as long as the button
 *
 * Returns: (transfer floating): the button that saves it
 */
GtkWidget *
cw_plot_export_button_new (CwPlotView *view)
{
  return cw_figure_save_button_new (&source, view);
}
