/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/cw-error.h"
#include "document/cw-document-private.h"
#include "document/cw-export-private.h"
#include "document/cw-export.h"
#include "io/cw-case-json-stream.h"
#include "io/cw-safe-file.h"

/* The whole library in one exchange file, whatever its size, in flat memory. */

/* So many records are read at once. Three times as many are in memory: some are being read, some
 * wait, some are being written. */
#define CHUNK 32

typedef struct
{
  CwDocument *document;
  GArray *numbers;
  CwProgress progress;
  gpointer user_data;
  GCancellable *cancellable;
  GOutputStream *memory;
  CwCaseJsonStream *stream;

  /* Between the thread that reads and the one that writes. */
  GMutex mutex;
  GCond cond;
  GPtrArray *waiting; /* of CwSnapshot */
  GError *error; /* of the reading */
  gboolean read_all;
  gboolean given_up; /* by the writing */
} LibraryExport;

static gboolean
keep_cb (CwSnapshot *root, gpointer user_data, GError **error)
{
  g_ptr_array_add (user_data, root);
  return TRUE;
}

/* Hands on what the stream has written so far, and takes it out of the memory. */
static gboolean
drain (LibraryExport *self, CwSafeFile *file, GError **error)
{
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (self->memory);
  GSeekable *seekable = G_SEEKABLE (self->memory);

  return cw_safe_file_append (file, g_memory_output_stream_get_data (memory),
                              g_memory_output_stream_get_data_size (memory), error) &&
         g_seekable_seek (seekable, 0, G_SEEK_SET, NULL, error) &&
         g_seekable_truncate (seekable, 0, NULL, error);
}

static gboolean
append_record (LibraryExport *self, CwSafeFile *file, const CwSnapshot *record, GError **error)
{
  g_autoptr (GHashTable) images = cw_export_collect_images (self->document, record);

  return cw_case_json_stream_add (self->stream, record, images, error) && drain (self, file, error);
}

/* ---- reading, in a thread of its own ---- */

static GPtrArray *
read_chunk (LibraryExport *self, guint start, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify)cw_snapshot_free);
  guint n = MIN (CHUNK, self->numbers->len - start);

  if (!cw_store_foreach_record (cw_document_get_store (self->document),
                                &g_array_index (self->numbers, gint64, start), n, keep_cb, records,
                                self->cancellable, error))
    return NULL;
  return g_steal_pointer (&records);
}

/* Waits until the last chunk was taken. FALSE: nobody wants any more. */
static gboolean
hand_over (LibraryExport *self, GPtrArray *records)
{
  gboolean wanted;

  g_mutex_lock (&self->mutex);
  while (self->waiting && !self->given_up)
    g_cond_wait (&self->cond, &self->mutex);
  wanted = !self->given_up;
  if (wanted)
    self->waiting = g_ptr_array_ref (records);
  g_cond_signal (&self->cond);
  g_mutex_unlock (&self->mutex);
  return wanted;
}

static gpointer
read_thread (gpointer data)
{
  LibraryExport *self = data;
  g_autoptr (GError) error = NULL;
  gboolean wanted = TRUE;

  for (guint start = 0; wanted && start < self->numbers->len; start += CHUNK)
    {
      g_autoptr (GPtrArray) records = read_chunk (self, start, &error);

      wanted = records && hand_over (self, records);
    }
  g_mutex_lock (&self->mutex);
  self->error = g_steal_pointer (&error);
  self->read_all = TRUE;
  g_cond_signal (&self->cond);
  g_mutex_unlock (&self->mutex);
  return NULL;
}

/* ---- writing ---- */

/* NULL at the end, or with an error. */
static GPtrArray *
take_chunk (LibraryExport *self, GError **error)
{
  GPtrArray *records;

  g_mutex_lock (&self->mutex);
  while (self->waiting == NULL && !self->read_all)
    g_cond_wait (&self->cond, &self->mutex);
  records = g_steal_pointer (&self->waiting);
  if (records == NULL && self->error)
    g_propagate_error (error, g_steal_pointer (&self->error));
  g_cond_signal (&self->cond);
  g_mutex_unlock (&self->mutex);
  return records;
}

static void
give_up (LibraryExport *self)
{
  g_mutex_lock (&self->mutex);
  self->given_up = TRUE;
  g_cond_signal (&self->cond);
  g_mutex_unlock (&self->mutex);
}

static gboolean
append_chunk (LibraryExport *self, CwSafeFile *file, const GPtrArray *records, GError **error)
{
  for (guint i = 0; i < records->len; i++)
    if (!append_record (self, file, records->pdata[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
append_all (LibraryExport *self, CwSafeFile *file, GError **error)
{
  g_autoptr (GError) problem = NULL;
  guint done = 0;

  while (problem == NULL)
    {
      g_autoptr (GPtrArray) records = take_chunk (self, &problem);

      if (records == NULL)
        break;
      if (!append_chunk (self, file, records, &problem))
        break;
      done += records->len;
      if (self->progress)
        self->progress (done, self->numbers->len, self->user_data);
    }
  if (problem == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

static gboolean
append_in_two_threads (LibraryExport *self, CwSafeFile *file, GError **error)
{
  GThread *thread = g_thread_new ("export", read_thread, self);
  gboolean done = append_all (self, file, error);

  give_up (self);
  g_thread_join (thread);
  g_clear_pointer (&self->waiting, g_ptr_array_unref);
  g_clear_error (&self->error);
  return done;
}

static gboolean
fill_cb (CwSafeFile *file, gpointer user_data, GError **error)
{
  LibraryExport *self = user_data;
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (CwCaseJsonStream) stream = cw_case_json_stream_new (memory, self->cancellable, error);

  self->memory = memory;
  self->stream = stream;
  return stream && append_in_two_threads (self, file, error) &&
         cw_case_json_stream_end (stream, error) && drain (self, file, error);
}

/**
 * cw_export_library:
 * @document: a library
 * @path: (type filename): the exchange file
 * @force: whether an existing file may be replaced
 * @progress: (nullable): told how far it is
 * @user_data: for @progress
 * @cancellable: (nullable): to stop; no file is left then
 * @error: return location
 *
 * Writes every case and review that is not in the bin into one file. Safe in any thread.
 *
 * Returns: %FALSE when nothing was written
 */
gboolean
cw_export_library (CwDocument *document,
                   const char *path,
                   gboolean force,
                   CwProgress progress,
                   gpointer user_data,
                   GCancellable *cancellable,
                   GError **error)
{
  CwStoreQuery query = { .kinds = CW_DOCUMENT_LISTED, .sort = CW_STORE_SORT_CREATED };
  g_autoptr (GArray) numbers = cw_store_query (cw_document_get_store (document), &query, error);
  LibraryExport self = { document, numbers, progress, user_data, cancellable };
  gboolean done;

  if (numbers == NULL)
    return FALSE;
  g_mutex_init (&self.mutex);
  g_cond_init (&self.cond);
  done =
    cw_safe_file_fill (path, force ? CW_SAFE_FILE_FORCE : CW_SAFE_FILE_NONE, fill_cb, &self, error);
  g_cond_clear (&self.cond);
  g_mutex_clear (&self.mutex);
  return done;
}
