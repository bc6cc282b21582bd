/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-figure-work.h"

#include <math.h>

#include "io/cw-safe-file.h"
#include "plot/cw-scene-paint.h"

/* Composes a figure in a thread from a copy of the case: to be looked at, or into a file. */

/* A texture is not longer. */
#define MAX_PIXELS 4000.0

typedef struct
{
  CwDocument *document;
  CwSnapshot *record;
  char *figure_id;
  CwFigureExport export;
  char *path;
} Job;

static void
job_free (gpointer data)
{
  Job *self = data;

  g_object_unref (self->document);
  cw_snapshot_free (self->record);
  g_clear_object (&self->export.cancellable);
  g_free (self->figure_id);
  g_free (self->path);
  g_free (self);
}

/**
 * cw_figure_work_free:
 * @self: (nullable) (transfer full): a figure
 *
 * Frees it.
 */
void
cw_figure_work_free (CwFigureWork *self)
{
  if (self == NULL)
    return;
  cw_figure_result_clear (&self->result);
  g_clear_object (&self->texture);
  g_free (self);
}

/* Many panels one below the other make a picture that is higher than any screen. */
static double
get_scale (const CwScene *scene, guint dpi)
{
  double longest = fmax (cw_scene_get_width (scene), cw_scene_get_height (scene));

  return fmin (dpi / 72.0, MAX_PIXELS / longest);
}

/* On white as it is printed, whatever the window is like. */
static GdkTexture *
draw_texture (const CwScene *scene, guint dpi)
{
  double scale = get_scale (scene, dpi);
  int width = (int)ceil (cw_scene_get_width (scene) * scale);
  int height = (int)ceil (cw_scene_get_height (scene) * scale);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cairo = cairo_create (surface);
  gsize stride = (gsize)cairo_image_surface_get_stride (surface);
  guint8 *data;
  g_autoptr (GBytes) bytes = NULL;

  cairo_set_source_rgb (cairo, 1, 1, 1);
  cairo_paint (cairo);
  cairo_scale (cairo, scale, scale);
  cw_scene_paint (scene, cairo, CW_INK_ON_WHITE);
  cairo_destroy (cairo);
  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  bytes = g_bytes_new_with_free_func (data, data ? stride * (gsize)height : 0,
                                      (GDestroyNotify)cairo_surface_destroy, surface);
  /* The fourth byte of a pixel says nothing here; read as a colour it would have to be 255. */
  for (gsize i = 3; data && i < stride * (gsize)height; i += 4)
    data[i] = 0xFF;
  return data ? gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride) : NULL;
}

static gboolean
do_work (Job *self, CwFigureWork *work, GError **error)
{
  if (!cw_export_figure (self->document, self->record, &self->export, &work->result, error))
    return FALSE;
  if (self->path)
    return cw_safe_file_write (self->path, work->result.bytes, CW_SAFE_FILE_FORCE, error);
  if (work->result.scene)
    work->texture = draw_texture (work->result.scene, self->export.dpi);
  return TRUE;
}

static void
work_thread (GTask *task, gpointer widget, gpointer data, GCancellable *cancellable)
{
  g_autoptr (CwFigureWork) work = g_new0 (CwFigureWork, 1);
  GError *error = NULL;

  if (do_work (data, work, &error))
    g_task_return_pointer (task, g_steal_pointer (&work), (GDestroyNotify)cw_figure_work_free);
  else
    g_task_return_error (task, error);
}

/**
 * cw_figure_work_start:
 * @widget: who asks
 * @document: the library
 * @record: a case of it
 * @export: which figure, and how
 * @path: (nullable) (type filename): where to write, replacing what is there; %NULL makes a texture
 * @callback: calls cw_figure_work_finish()
 *
 * Composes a figure in the background.
 */
void
cw_figure_work_start (GtkWidget *widget,
                      CwDocument *document,
                      CwRecord *record,
                      const CwFigureExport *export,
                      const char *path,
                      GAsyncReadyCallback callback)
{
  g_autoptr (GTask) task = g_task_new (widget, export->cancellable, callback, NULL);
  Job *job = g_new0 (Job, 1);

  job->document = g_object_ref (document);
  job->record = cw_record_snapshot (record);
  job->export = *export;
  job->export.cancellable = NULL;
  g_set_object (&job->export.cancellable, export->cancellable);
  job->figure_id = g_strdup (export->figure_id);
  job->export.figure_id = job->figure_id;
  job->path = g_strdup (path);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, work_thread);
}

/**
 * cw_figure_work_finish:
 * @result: what the callback got
 * @error: return location
 *
 * Returns: (transfer full): the figure; %NULL with %G_IO_ERROR_CANCELLED, or with the errors of
 *   cw_export_figure() and cw_safe_file_write()
 */
CwFigureWork *
cw_figure_work_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * cw_figure_work_get_path:
 * @result: what the callback got
 *
 * Returns: (type filename) (nullable): the file that was asked for
 */
const char *
cw_figure_work_get_path (GAsyncResult *result)
{
  return ((Job *)g_task_get_task_data (G_TASK (result)))->path;
}
