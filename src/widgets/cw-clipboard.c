/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "widgets/cw-clipboard.h"

#include "base/cw-error.h"
#include "widgets/cw-tsv.h"

#include <glib/gi18n.h>
#include <string.h>

#define CHUNK_BYTES (64 * 1024)

/* One line longer than this makes text layout crawl. */
#define MAX_LINE_BYTES (64 * 1024)

typedef struct
{
  GInputStream *stream;
  GByteArray *bytes;
} TextRead;

static void
text_read_free (TextRead *read)
{
  g_clear_object (&read->stream);
  g_byte_array_unref (read->bytes);
  g_free (read);
}

static void
finish_read (GTask *task)
{
  TextRead *read = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  if (read->bytes->len == 0)
    g_task_return_new_error (task, CW_ERROR, CW_ERROR_NOT_FOUND, "%s",
                             _ ("There is no text in the clipboard to paste."));
  else if (cw_tsv_check_text ((const char *)read->bytes->data, read->bytes->len, &error))
    g_task_return_pointer (task, g_strndup ((const char *)read->bytes->data, read->bytes->len),
                           g_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
chunk_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  TextRead *read = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) chunk =
    g_input_stream_read_bytes_finish (G_INPUT_STREAM (source), result, &error);
  gconstpointer data;
  gsize size = 0;

  if (chunk == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  data = g_bytes_get_data (chunk, &size);
  if (size > 0)
    g_byte_array_append (read->bytes, data, (guint)size);
  if (size == 0 || read->bytes->len > CW_TSV_MAX_BYTES)
    {
      finish_read (task);
      return;
    }
  g_input_stream_read_bytes_async (read->stream, CHUNK_BYTES, G_PRIORITY_DEFAULT, NULL,
                                   chunk_read_cb, g_steal_pointer (&task));
}

static void
stream_opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  TextRead *read = g_task_get_task_data (task);

  read->stream = GDK_IS_DROP (source)
                   ? gdk_drop_read_finish (GDK_DROP (source), result, NULL, NULL)
                   : gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, NULL);
  if (read->stream == NULL)
    {
      g_task_return_new_error (task, CW_ERROR, CW_ERROR_NOT_FOUND, "%s",
                               _ ("There is no text in the clipboard to paste."));
      return;
    }
  g_input_stream_read_bytes_async (read->stream, CHUNK_BYTES, G_PRIORITY_DEFAULT, NULL,
                                   chunk_read_cb, g_steal_pointer (&task));
}

/* What is read of others as plain text. */
static const char *text_types[] = { "text/plain;charset=utf-8", "UTF8_STRING", "text/plain", NULL };

static GTask *
make_task (gpointer source, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (source, NULL, callback, user_data);
  TextRead *read = g_new0 (TextRead, 1);

  read->bytes = g_byte_array_new ();
  g_task_set_task_data (task, read, (GDestroyNotify)text_read_free);
  return task;
}

/**
 * cw_clipboard_read_text_async:
 * @clipboard: where to read
 * @callback: called when the text is there
 * @user_data: for @callback
 *
 * Reads plain text of an untrusted clipboard, and never more than 4 MiB of it.
 */
void
cw_clipboard_read_text_async (GdkClipboard *clipboard,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  gdk_clipboard_read_async (clipboard, text_types, G_PRIORITY_DEFAULT, NULL, stream_opened_cb,
                            make_task (clipboard, callback, user_data));
}

/**
 * cw_clipboard_get_text_formats:
 *
 * Returns: (transfer full): the formats that are read as plain text
 */
GdkContentFormats *
cw_clipboard_get_text_formats (void)
{
  return gdk_content_formats_new (text_types, G_N_ELEMENTS (text_types) - 1);
}

/**
 * cw_clipboard_read_drop_async:
 * @drop: what was dropped
 * @callback: called when the text is there; ends with cw_clipboard_read_text_finish()
 * @user_data: for @callback
 *
 * Reads plain text that is dragged from another program, and never more than 4 MiB of it. The
 * caller finishes the drop.
 */
void
cw_clipboard_read_drop_async (GdkDrop *drop, GAsyncReadyCallback callback, gpointer user_data)
{
  gdk_drop_read_async (drop, text_types, G_PRIORITY_DEFAULT, NULL, stream_opened_cb,
                       make_task (drop, callback, user_data));
}

/**
 * cw_clipboard_read_text_finish:
 * @source: the clipboard or the drop
 * @result: what the callback got
 * @error: %CW_ERROR_NOT_FOUND when there is no text, %CW_ERROR_INVALID_VALUE when the text is too
 *   long, not UTF-8, or holds NUL
 *
 * Ends cw_clipboard_read_text_async() and cw_clipboard_read_drop_async().
 *
 * Returns: (transfer full) (nullable): the text
 */
char *
cw_clipboard_read_text_finish (gpointer source, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
line_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) text = user_data;
  GtkEditable *editable = GTK_EDITABLE (text);
  g_autofree char *line = cw_clipboard_read_text_finish (source, result, NULL);
  int position;

  if (gtk_widget_get_root (text) == NULL)
    return;
  if (line == NULL || strlen (line) > MAX_LINE_BYTES)
    {
      gtk_widget_error_bell (text);
      return;
    }
  g_strstrip (g_strdelimit (line, "\t\r\n", ' '));
  gtk_editable_delete_selection (editable);
  position = gtk_editable_get_position (editable);
  gtk_editable_insert_text (editable, line, -1, &position);
  gtk_editable_set_position (editable, position);
}

static void
paste_line_cb (GtkText *text, gpointer user_data)
{
  g_signal_stop_emission_by_name (text, "paste-clipboard");
  if (gtk_editable_get_editable (GTK_EDITABLE (text)))
    cw_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (text)), line_read_cb,
                                  g_object_ref (text));
}

/**
 * cw_clipboard_guard_entry:
 * @entry: an entry
 *
 * Makes the entry paste untrusted text as one line of at most 64 KiB, with line ends and tabs as
 * spaces. Longer text is refused with the bell.
 */
void
cw_clipboard_guard_entry (GtkEditable *entry)
{
  g_signal_connect (gtk_editable_get_delegate (entry), "paste-clipboard",
                    G_CALLBACK (paste_line_cb), NULL);
}
