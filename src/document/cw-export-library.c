/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/cw-error.h"
#include "document/cw-document-private.h"
#include "document/cw-export-private.h"
#include "document/cw-export.h"
#include "io/cw-case-json.h"
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
} LibraryExport;

static gboolean
keep_cb (CwSnapshot *root, gpointer user_data, GError **error)
{
  g_ptr_array_add (user_data, root);
  return TRUE;
}

static gboolean
append_text (CwSafeFile *file, const char *text, GError **error)
{
  return cw_safe_file_append (file, text, strlen (text), error);
}

static gboolean
append_record (LibraryExport *self,
               CwSafeFile *file,
               const CwSnapshot *record,
               gboolean first,
               GError **error)
{
  g_autoptr (GHashTable) images = cw_export_collect_images (self->document, record);
  g_autoptr (GBytes) json = cw_case_json_write_element (record, images, error);
  gsize length;
  const void *data;

  if (json == NULL || !append_text (file, first ? "\n" : ",\n", error))
    return FALSE;
  data = g_bytes_get_data (json, &length);
  return cw_safe_file_append (file, data, length, error);
}

static gboolean
append_chunk (LibraryExport *self, CwSafeFile *file, guint start, GError **error)
{
  g_autoptr (GPtrArray) records
      = g_ptr_array_new_with_free_func ((GDestroyNotify) cw_snapshot_free);
  guint n = MIN (CHUNK, self->numbers->len - start);

  if (!cw_store_foreach_record (cw_document_get_store (self->document),
                                &g_array_index (self->numbers, gint64, start), n, keep_cb, records,
                                self->cancellable, error))
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    if (!append_record (self, file, records->pdata[i], start + i == 0, error))
      return FALSE;
  if (self->progress)
    self->progress (start + n, self->numbers->len, self->user_data);
  return TRUE;
}

static gboolean
fill_cb (CwSafeFile *file, gpointer user_data, GError **error)
{
  LibraryExport *self = user_data;
  g_autofree char *head
      = g_strdup_printf ("{\n\"format\": \"%s\",\n\"version\": %d,\n\"records\": [",
                         CW_CASE_JSON_LIBRARY_FORMAT, CW_CASE_JSON_VERSION);

  if (!append_text (file, head, error))
    return FALSE;
  for (guint start = 0; start < self->numbers->len; start += CHUNK)
    if (!append_chunk (self, file, start, error))
      return FALSE;
  return append_text (file, "\n]\n}\n", error);
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
  g_autoptr (GArray) numbers
      = cw_store_query (cw_document_get_store (document), &query, error);
  LibraryExport self = { document, numbers, progress, user_data, cancellable };

  return numbers
         && cw_safe_file_fill (path, force ? CW_SAFE_FILE_FORCE : CW_SAFE_FILE_NONE, fill_cb,
                               &self, error);
}
