/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#define G_LOG_DOMAIN "cw-image-row"

#include "ui/cw-image-row.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gi18n.h>

#include "base/cw-error.h"
#include "io/cw-image.h"
#include "io/cw-safe-file.h"
#include "ui/cw-dialogs.h"
#include "ui/cw-window.h"
#include "widgets/cw-form-row.h"

/* The picture of a figure's panel. Whatever comes in, by file, clipboard or drop, passes the gate
 * of cw_image_import() in a thread and is kept in the library; the row shows it small. */

#define THUMBNAIL_WIDTH 240
#define THUMBNAIL_HEIGHT 160
#define MAX_FILE_BYTES (256 * 1024 * 1024)

#define CW_TYPE_IMAGE_ROW (cw_image_row_get_type ())
G_DECLARE_FINAL_TYPE (CwImageRow, cw_image_row, CW, IMAGE_ROW, CwFormRow)

struct _CwImageRow
{
  CwFormRow parent_instance;

  CwRecord *record;
  CwEntity *entity;
  const CwField *field;
  char *shown; /* checksum of the thumbnail, or of the one being made */
  GCancellable *loading;
  GCancellable *importing;

  GtkWidget *picture;
  GtkWidget *spinner;
  GtkWidget *choose;
  GtkWidget *paste;
  GtkWidget *remove;
  GtkWidget *stop;
};

G_DEFINE_FINAL_TYPE (CwImageRow, cw_image_row, CW_TYPE_FORM_ROW)

static CwDocument *
get_document (CwImageRow *self)
{
  GtkWidget *window = gtk_widget_get_ancestor (GTK_WIDGET (self), CW_TYPE_WINDOW);

  return window ? cw_window_get_document (CW_WINDOW (window)) : NULL;
}

/* ---- thumbnail ---- */

typedef struct
{
  CwDocument *document;
  char *checksum;
} Thumbnail;

static void
thumbnail_free (gpointer data)
{
  Thumbnail *self = data;

  g_object_unref (self->document);
  g_free (self->checksum);
  g_free (self);
}

static void
thumbnail_thread (GTask *task, gpointer row, gpointer data, GCancellable *cancellable)
{
  Thumbnail *self = data;
  GError *error = NULL;
  g_autoptr (GBytes) bytes = cw_document_load_image (self->document, self->checksum, NULL, &error);
  g_autoptr (GInputStream) stream = NULL;
  GdkPixbuf *pixbuf = NULL;

  if (bytes)
    {
      stream = g_memory_input_stream_new_from_bytes (bytes);
      pixbuf = gdk_pixbuf_new_from_stream_at_scale (stream, THUMBNAIL_WIDTH, THUMBNAIL_HEIGHT, TRUE,
                                                    cancellable, &error);
    }
  if (pixbuf)
    g_task_return_pointer (task, pixbuf, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
thumbnail_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  CwImageRow *self = CW_IMAGE_ROW (object);
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkPixbuf) pixbuf = g_task_propagate_pointer (G_TASK (result), &error);
  g_autoptr (GdkTexture) texture = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->picture == NULL)
    return;
  if (pixbuf == NULL)
    {
      cw_form_row_set_problem (CW_FORM_ROW (self), _ ("The picture is not in the library."));
      return;
    }
  texture = gdk_texture_new_for_pixbuf (pixbuf);
  gtk_picture_set_paintable (GTK_PICTURE (self->picture), GDK_PAINTABLE (texture));
  gtk_widget_set_visible (self->picture, TRUE);
}

static void
load_thumbnail (CwImageRow *self, CwDocument *document, const char *checksum)
{
  g_autoptr (GTask) task = NULL;
  Thumbnail *thumbnail = g_new0 (Thumbnail, 1);

  thumbnail->document = g_object_ref (document);
  thumbnail->checksum = g_strdup (checksum);
  self->loading = g_cancellable_new ();
  task = g_task_new (self, self->loading, thumbnail_cb, NULL);
  g_task_set_task_data (task, thumbnail, thumbnail_free);
  g_task_run_in_thread (task, thumbnail_thread);
}

static void
show_image (CwImageRow *self)
{
  g_autofree char *checksum = cw_entity_dup_text (self->entity, self->field);
  CwDocument *document = get_document (self);
  gboolean recorded = checksum && *checksum;

  gtk_widget_set_visible (self->remove, recorded);
  if (document == NULL || (self->shown && g_strcmp0 (self->shown, checksum) == 0))
    return;
  if (self->loading)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_free (self->shown);
  self->shown = g_strdup (checksum);
  cw_form_row_set_problem (CW_FORM_ROW (self), NULL);
  gtk_picture_set_paintable (GTK_PICTURE (self->picture), NULL);
  gtk_widget_set_visible (self->picture, FALSE);
  if (recorded)
    load_thumbnail (self, document, checksum);
}

/* ---- setting ---- */

static void
set_image (CwImageRow *self, const char *checksum)
{
  CwHistory *history = cw_record_get_history (self->record);
  g_autoptr (GError) error = NULL;

  cw_history_break (history);
  if (!cw_entity_set (self->entity, self->field, checksum, &error))
    cw_form_row_set_problem (CW_FORM_ROW (self), error->message);
  cw_history_break (history);
  cw_record_flush (self->record);
}

static void
remove_cb (CwImageRow *self)
{
  set_image (self, NULL);
}

/* ---- taking in ---- */

typedef struct
{
  CwDocument *document;
  char *path; /* a file, or */
  GBytes *bytes; /* what was pasted */
} Intake;

static void
intake_free (gpointer data)
{
  Intake *self = data;

  g_object_unref (self->document);
  g_free (self->path);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self);
}

static char *
take_in (Intake *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) file =
    self->path ? cw_safe_file_read (self->path, MAX_FILE_BYTES, error) : g_bytes_ref (self->bytes);
  g_autoptr (GBytes) image = NULL;
  CwImageInfo info;

  if (file == NULL)
    return NULL;
  image = cw_image_import (file, &info, cancellable, error);
  if (image == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  return cw_document_put_image (self->document, image, info.media_type, error);
}

static void
intake_thread (GTask *task, gpointer row, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  char *checksum = take_in (data, cancellable, &error);

  if (checksum)
    g_task_return_pointer (task, checksum, g_free);
  else
    g_task_return_error (task, error);
}

static void
show_importing (CwImageRow *self, gboolean importing)
{
  gtk_widget_set_visible (self->spinner, importing);
  gtk_widget_set_visible (self->stop, importing);
  gtk_spinner_set_spinning (GTK_SPINNER (self->spinner), importing);
  gtk_widget_set_sensitive (self->choose, !importing);
  gtk_widget_set_sensitive (self->paste, !importing);
}

static void
intake_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  CwImageRow *self = CW_IMAGE_ROW (object);
  g_autoptr (GError) error = NULL;
  g_autofree char *checksum = g_task_propagate_pointer (G_TASK (result), &error);

  g_clear_object (&self->importing);
  if (checksum)
    set_image (self, checksum);
  if (self->picture == NULL)
    return;
  show_importing (self, FALSE);
  if (error && !g_error_matches (error, CW_ERROR, CW_ERROR_CANCELLED) &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    cw_form_row_set_problem (CW_FORM_ROW (self), error->message);
}

static void
start_intake (CwImageRow *self, const char *path, GBytes *bytes)
{
  CwDocument *document = get_document (self);
  g_autoptr (GTask) task = NULL;
  Intake *intake;

  if (document == NULL || self->importing)
    return;
  intake = g_new0 (Intake, 1);
  intake->document = g_object_ref (document);
  intake->path = g_strdup (path);
  intake->bytes = bytes ? g_bytes_ref (bytes) : NULL;
  self->importing = g_cancellable_new ();
  cw_form_row_set_problem (CW_FORM_ROW (self), NULL);
  show_importing (self, TRUE);
  task = g_task_new (self, self->importing, intake_cb, NULL);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, intake, intake_free);
  g_task_run_in_thread (task, intake_thread);
}

static void
stop_cb (CwImageRow *self)
{
  if (self->importing)
    g_cancellable_cancel (self->importing);
}

static void
take_file (CwImageRow *self, GFile *file)
{
  if (g_file_peek_path (file))
    start_intake (self, g_file_peek_path (file), NULL);
  else
    cw_form_row_set_problem (CW_FORM_ROW (self),
                             _ ("Only pictures on this computer can be taken in."));
}

static void
file_chosen_cb (gpointer owner, GListModel *files, gpointer user_data)
{
  g_autoptr (GFile) file = g_list_model_get_item (files, 0);

  take_file (owner, file);
}

static void
choose_cb (CwImageRow *self)
{
  cw_dialogs_choose_file (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), CW_FILE_IMAGE, NULL,
                          NULL, file_chosen_cb, self, NULL);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, CwImageRow *self)
{
  GSList *files = g_value_get_boxed (value);

  if (files)
    take_file (self, files->data);
  return files != NULL;
}

/* ---- pasting ---- */

static void
texture_pasted_cb (GObject *clipboard, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CwImageRow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture =
    gdk_clipboard_read_texture_finish (GDK_CLIPBOARD (clipboard), result, &error);
  g_autoptr (GBytes) png = texture ? gdk_texture_save_to_png_bytes (texture) : NULL;

  if (png)
    start_intake (self, NULL, png);
  else if (self->picture)
    cw_form_row_set_problem (CW_FORM_ROW (self), _ ("There is no picture in the clipboard."));
}

static void
files_pasted_cb (GObject *clipboard, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CwImageRow) self = user_data;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (clipboard), result, NULL);
  GSList *files = value ? g_value_get_boxed (value) : NULL;

  if (files && self->picture)
    take_file (self, files->data);
}

static void
paste_cb (CwImageRow *self)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);

  if (gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST))
    gdk_clipboard_read_value_async (clipboard, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, NULL,
                                    files_pasted_cb, g_object_ref (self));
  else
    gdk_clipboard_read_texture_async (clipboard, NULL, texture_pasted_cb, g_object_ref (self));
}

/* ---- object ---- */

/* The value is the checksum; what is shown follows the entity. */
static void
cw_image_row_show_value (CwFormRow *row, const char *value)
{
}

static void
cw_image_row_dispose (GObject *object)
{
  CwImageRow *self = CW_IMAGE_ROW (object);

  if (self->loading)
    g_cancellable_cancel (self->loading);
  if (self->importing)
    g_cancellable_cancel (self->importing);
  g_clear_object (&self->loading);
  self->picture = NULL;
  G_OBJECT_CLASS (cw_image_row_parent_class)->dispose (object);
}

static void
cw_image_row_finalize (GObject *object)
{
  CwImageRow *self = CW_IMAGE_ROW (object);

  g_clear_object (&self->record);
  g_clear_object (&self->entity);
  g_clear_object (&self->importing);
  g_free (self->shown);
  G_OBJECT_CLASS (cw_image_row_parent_class)->finalize (object);
}

static void
cw_image_row_class_init (CwImageRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cw_image_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = cw_image_row_finalize;
  CW_FORM_ROW_CLASS (klass)->show_value = cw_image_row_show_value;
}

static GtkWidget *
add_button (CwImageRow *self,
            GtkWidget *box,
            const char *label,
            const char *name,
            GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_swapped (button, "clicked", callback, self);
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

static void
cw_image_row_init (CwImageRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  self->picture = gtk_picture_new ();
  gtk_widget_set_size_request (self->picture, THUMBNAIL_WIDTH, THUMBNAIL_HEIGHT);
  gtk_widget_set_halign (self->picture, GTK_ALIGN_START);
  gtk_widget_set_visible (self->picture, FALSE);
  gtk_widget_add_css_class (self->picture, "cw-thumbnail");
  self->choose =
    add_button (self, buttons, _ ("_Choose…"), _ ("Choose a picture"), G_CALLBACK (choose_cb));
  self->paste =
    add_button (self, buttons, _ ("_Paste"), _ ("Paste a picture"), G_CALLBACK (paste_cb));
  self->remove =
    add_button (self, buttons, _ ("_Remove"), _ ("Remove the picture"), G_CALLBACK (remove_cb));
  self->spinner = gtk_spinner_new ();
  gtk_box_append (GTK_BOX (buttons), self->spinner);
  self->stop =
    add_button (self, buttons, _ ("_Stop"), _ ("Stop taking in the picture"), G_CALLBACK (stop_cb));
  gtk_box_append (GTK_BOX (box), self->picture);
  gtk_box_append (GTK_BOX (box), buttons);
  cw_form_row_set_control (CW_FORM_ROW (self), box, self->choose);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
  show_importing (self, FALSE);
}

/**
 * cw_image_row_new:
 * @record: the record that is edited
 * @entity: an entity of it
 * @field: an image field of its table
 *
 * The form row of a picture. It needs to stand in a #CwWindow, whose library keeps the picture.
 *
 * Returns: (transfer floating): a #CwFormRow
 */
GtkWidget *
cw_image_row_new (CwRecord *record, CwEntity *entity, const CwField *field)
{
  CwImageRow *self = g_object_new (CW_TYPE_IMAGE_ROW, "label", _ (field->label), NULL);
  g_autofree char *detailed = g_strconcat ("notify::", field->name, NULL);

  self->record = g_object_ref (record);
  self->entity = g_object_ref (entity);
  self->field = field;
  cw_form_row_set_identifying (CW_FORM_ROW (self), (field->flags & CW_FIELD_IDENTIFYING) != 0);
  g_signal_connect_object (entity, detailed, G_CALLBACK (show_image), self, G_CONNECT_SWAPPED);
  /* Nothing is decoded before it is seen. */
  g_signal_connect (self, "map", G_CALLBACK (show_image), NULL);
  show_image (self);
  return GTK_WIDGET (self);
}
