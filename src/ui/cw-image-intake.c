/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-image-intake.h"

#include <glib/gi18n.h>

#include "base/cw-error.h"
#include "io/cw-image.h"
#include "io/cw-safe-file.h"

/* Pictures on their way into the library, one or several, from files or the clipboard: all pass the
 * gate of cw_image_import() in a thread. One that is refused does not keep the others out. */

#define MAX_FILE_BYTES (256 * 1024 * 1024)

typedef struct
{
  CwDocument *document;
  GPtrArray *sources; /* GFile or GdkTexture */
  CwJobBar *bar; /* or NULL */
  GPtrArray *checksums;
  GPtrArray *problems;
} Intake;

static void
intake_free (gpointer data)
{
  Intake *self = data;

  g_object_unref (self->document);
  g_ptr_array_unref (self->sources);
  g_clear_object (&self->bar);
  g_ptr_array_unref (self->checksums);
  g_ptr_array_unref (self->problems);
  g_free (self);
}

/* ---- one picture ---- */

static GBytes *
read_file (GFile *file, GError **error)
{
  const char *path = g_file_peek_path (file);

  if (path)
    return cw_safe_file_read (path, MAX_FILE_BYTES, error);
  g_set_error_literal (error, CW_ERROR, CW_ERROR_UNREADABLE,
                       _ ("Only pictures on this computer can be taken in."));
  return NULL;
}

/* A texture of the clipboard lies in memory, where any thread may read it; to write a large one
 * takes longer than a window may wait. */
static GBytes *
read_source (GObject *source, GError **error)
{
  return G_IS_FILE (source) ? read_file (G_FILE (source), error)
                            : gdk_texture_save_to_png_bytes (GDK_TEXTURE (source));
}

static char *
dup_name (GObject *source)
{
  g_autofree char *name = G_IS_FILE (source) ? g_file_get_basename (G_FILE (source)) : NULL;

  return name ? g_filename_display_name (name) : g_strdup (_ ("The pasted picture"));
}

static char *
take_in (Intake *self, GObject *source, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) file = read_source (source, error);
  CwImageInfo info;
  g_autoptr (GBytes) image = file ? cw_image_import (file, &info, cancellable, error) : NULL;

  if (image == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  return cw_document_put_image (self->document, image, info.media_type, error);
}

static void
take_source (Intake *self, GObject *source, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = dup_name (source);
  char *checksum = take_in (self, source, cancellable, &error);

  if (checksum)
    g_ptr_array_add (self->checksums, checksum);
  else if (!g_cancellable_is_cancelled (cancellable))
    g_ptr_array_add (self->problems, g_strdup_printf ("%s: %s", name, error->message));
}

/* ---- all of them ---- */

static void
intake_thread (GTask *task, gpointer widget, gpointer data, GCancellable *cancellable)
{
  Intake *self = data;
  guint n = self->sources->len;

  for (guint i = 0; i < n && !g_cancellable_is_cancelled (cancellable); i++)
    {
      if (self->bar && n > 1)
        cw_job_bar_report (i, n, self->bar);
      take_source (self, self->sources->pdata[i], cancellable);
    }
  g_task_return_boolean (task, TRUE);
}

/**
 * cw_image_intake_start:
 * @widget: who asks
 * @document: the library that keeps the pictures
 * @sources: (element-type GObject): a #GFile or #GdkTexture each, in order
 * @bar: (nullable): shows how far it is
 * @cancellable: stops it
 * @callback: calls cw_image_intake_finish()
 *
 * Takes pictures in, in the background.
 */
void
cw_image_intake_start (GtkWidget *widget,
                       CwDocument *document,
                       GPtrArray *sources,
                       CwJobBar *bar,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback)
{
  g_autoptr (GTask) task = g_task_new (widget, cancellable, callback, NULL);
  Intake *intake = g_new0 (Intake, 1);

  intake->document = g_object_ref (document);
  intake->sources = g_ptr_array_ref (sources);
  g_set_object (&intake->bar, bar);
  /* What came in before the user stopped is in, and is told. */
  g_task_set_check_cancellable (task, FALSE);
  intake->checksums = g_ptr_array_new_with_free_func (g_free);
  intake->problems = g_ptr_array_new_with_free_func (g_free);
  g_task_set_task_data (task, intake, intake_free);
  g_task_run_in_thread (task, intake_thread);
}

/**
 * cw_image_intake_finish:
 * @result: what the callback got
 * @problems: (out) (transfer full) (element-type utf8): for each picture that was refused its name
 *   and the reason
 * @n_sources: (out) (optional): how many were asked for
 *
 * Returns: (transfer full) (element-type utf8): checksums of the pictures that are in the library
 *   now, in order; when it was stopped those that came in before
 */
GPtrArray *
cw_image_intake_finish (GAsyncResult *result, GPtrArray **problems, guint *n_sources)
{
  Intake *self = g_task_get_task_data (G_TASK (result));

  if (n_sources)
    *n_sources = self->sources->len;
  *problems = g_ptr_array_ref (self->problems);
  return g_ptr_array_ref (self->checksums);
}

/* ---- where they come from ---- */

static GPtrArray *
list_value (const GValue *value)
{
  GPtrArray *sources = g_ptr_array_new_with_free_func (g_object_unref);

  if (G_VALUE_HOLDS (value, GDK_TYPE_TEXTURE))
    g_ptr_array_add (sources, g_value_dup_object (value));
  else
    for (GSList *l = g_value_get_boxed (value); l; l = l->next)
      g_ptr_array_add (sources, g_object_ref (l->data));
  return sources;
}

typedef struct
{
  CwImageDropFunc func;
  gpointer owner;
} Drop;

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, Drop *drop)
{
  g_autoptr (GPtrArray) sources = list_value (value);

  if (sources->len > 0)
    drop->func (drop->owner, sources, x, y);
  return sources->len > 0;
}

static void
drop_free (gpointer drop, GClosure *closure)
{
  g_free (drop);
}

/**
 * cw_image_intake_new_target:
 * @func: called with what was dropped, and where
 * @owner: for @func; it must live as long as the target
 *
 * Returns: (transfer full): what lets files and pictures be dropped on a widget
 */
GtkEventController *
cw_image_intake_new_target (CwImageDropFunc func, gpointer owner)
{
  GType types[] = { GDK_TYPE_FILE_LIST, GDK_TYPE_TEXTURE };
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);
  Drop *drop = g_new0 (Drop, 1);

  drop->func = func;
  drop->owner = owner;
  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  g_signal_connect_data (target, "drop", G_CALLBACK (drop_cb), drop, drop_free, 0);
  return GTK_EVENT_CONTROLLER (target);
}

typedef struct
{
  GtkWidget *owner; /* weak */
  CwImageSourcesFunc func;
} Paste;

/* Takes @sources. */
static void
paste_end (Paste *self, GPtrArray *sources)
{
  if (self->owner && gtk_widget_get_root (self->owner))
    self->func (self->owner, sources);
  g_clear_weak_pointer (&self->owner);
  g_clear_pointer (&sources, g_ptr_array_unref);
  g_free (self);
}

static void
texture_pasted_cb (GObject *clipboard, GAsyncResult *result, gpointer user_data)
{
  GdkTexture *texture = gdk_clipboard_read_texture_finish (GDK_CLIPBOARD (clipboard), result, NULL);
  GPtrArray *sources = texture ? g_ptr_array_new_with_free_func (g_object_unref) : NULL;

  if (texture)
    g_ptr_array_add (sources, texture);
  paste_end (user_data, sources);
}

static void
files_pasted_cb (GObject *clipboard, GAsyncResult *result, gpointer user_data)
{
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (clipboard), result, NULL);

  paste_end (user_data, value ? list_value (value) : NULL);
}

/**
 * cw_image_intake_paste:
 * @widget: who asks
 * @func: called with what there is
 *
 * Looks for pictures or files in the clipboard.
 */
void
cw_image_intake_paste (GtkWidget *widget, CwImageSourcesFunc func)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (widget);
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);
  Paste *paste = g_new0 (Paste, 1);

  paste->func = func;
  g_set_weak_pointer (&paste->owner, widget);
  if (gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST))
    gdk_clipboard_read_value_async (clipboard, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, NULL,
                                    files_pasted_cb, paste);
  else
    gdk_clipboard_read_texture_async (clipboard, NULL, texture_pasted_cb, paste);
}
