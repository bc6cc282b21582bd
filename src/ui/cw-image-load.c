/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-image-load.h"

#include "document/cw-export-image.h"

/* An image of the library as large as it is shown, decoded in a thread. */

typedef struct
{
  CwDocument *document;
  char *checksum;
  int width;
  int height;
} Load;

static void
load_free (gpointer data)
{
  Load *self = data;

  g_object_unref (self->document);
  g_free (self->checksum);
  g_free (self);
}

static void
load_thread (GTask *task, gpointer widget, gpointer data, GCancellable *cancellable)
{
  Load *self = data;
  GError *error = NULL;
  g_autoptr (GBytes) bytes = cw_export_load_clean_image (self->checksum, self->document, &error);
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GdkPixbuf) pixbuf = NULL;

  if (bytes)
    {
      stream = g_memory_input_stream_new_from_bytes (bytes);
      pixbuf = gdk_pixbuf_new_from_stream_at_scale (stream, self->width, self->height, TRUE,
                                                    cancellable, &error);
    }
  if (pixbuf)
    g_task_return_pointer (task, gdk_texture_new_for_pixbuf (pixbuf), g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * cw_image_load_start:
 * @widget: who shows it
 * @document: the library
 * @checksum: an image of it
 * @width: the most pixels it may be wide
 * @height: the most pixels it may be high
 * @cancellable: stops the work
 * @callback: calls cw_image_load_finish()
 *
 * Loads an image in its own shape.
 */
void
cw_image_load_start (GtkWidget *widget,
                     CwDocument *document,
                     const char *checksum,
                     int width,
                     int height,
                     GCancellable *cancellable,
                     GAsyncReadyCallback callback)
{
  g_autoptr (GTask) task = g_task_new (widget, cancellable, callback, NULL);
  Load *load = g_new0 (Load, 1);

  load->document = g_object_ref (document);
  load->checksum = g_strdup (checksum);
  load->width = width;
  load->height = height;
  g_task_set_task_data (task, load, load_free);
  g_task_run_in_thread (task, load_thread);
}

/**
 * cw_image_load_finish:
 * @result: what the callback got
 * @error: return location
 *
 * Returns: (transfer full): the image; %NULL with %G_IO_ERROR_CANCELLED, or with the errors of
 *   cw_export_load_clean_image() and of decoding
 */
GdkTexture *
cw_image_load_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
