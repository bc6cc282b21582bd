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

/* So many records are in memory at once. */
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

static gboolean
append_chunk (LibraryExport *self, CwSafeFile *file, guint start, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify)cw_snapshot_free);
  guint n = MIN (CHUNK, self->numbers->len - start);

  if (!cw_store_foreach_record (cw_document_get_store (self->document),
                                &g_array_index (self->numbers, gint64, start), n, keep_cb, records,
                                self->cancellable, error))
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    if (!append_record (self, file, records->pdata[i], error))
      return FALSE;
  if (self->progress)
    self->progress (start + n, self->numbers->len, self->user_data);
  return TRUE;
}

static gboolean
fill_cb (CwSafeFile *file, gpointer user_data, GError **error)
{
  LibraryExport *self = user_data;
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (CwCaseJsonStream) stream = cw_case_json_stream_new (memory, self->cancellable, error);

  self->memory = memory;
  self->stream = stream;
  if (stream == NULL)
    return FALSE;
  for (guint start = 0; start < self->numbers->len; start += CHUNK)
    if (!append_chunk (self, file, start, error))
      return FALSE;
  return cw_case_json_stream_end (stream, error) && drain (self, file, error);
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
 * Writes every case that is not in the bin into one file. Safe in any thread.
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
  CwStoreQuery query = { .sort = CW_STORE_SORT_CREATED };
  g_autoptr (GArray) numbers = cw_store_query (cw_document_get_store (document), &query, error);
  LibraryExport self = { document, numbers, progress, user_data, cancellable, NULL, NULL };

  return numbers && cw_safe_file_fill (path, force ? CW_SAFE_FILE_FORCE : CW_SAFE_FILE_NONE,
                                       fill_cb, &self, error);
}
