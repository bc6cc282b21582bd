/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#define G_LOG_DOMAIN "cw-import"

#include "document/cw-import.h"

#include <glib/gi18n-lib.h>

#include "base/cw-error.h"
#include "document/cw-document-private.h"
#include "document/cw-import-reader.h"
#include "io/cw-case-json.h"

/* Cases from a file. Everything that comes in comes in one transaction: a file with one bad case
 * changes nothing. */

typedef struct
{
  CwDocument *document;
  GBytes *bytes;
  GArray *records; /* CwJsonRecord, without headers */
  GPtrArray *headers; /* their headers */
  CwImportReader *reader;
  GHashTable *present; /* ids that are in the library */
  CwImportResult *result;
  CwProgress progress;
  gpointer user_data;
} Import;

/**
 * cw_import_result_free:
 * @self: (nullable) (transfer full): a result
 *
 * Frees the result.
 */
void
cw_import_result_free (CwImportResult *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->ids);
  g_free (self);
}

static void
import_clear (Import *self)
{
  g_clear_pointer (&self->reader, cw_import_reader_free);
  g_clear_pointer (&self->records, g_array_unref);
  g_clear_pointer (&self->headers, g_ptr_array_unref);
  g_clear_pointer (&self->present, g_hash_table_unref);
  g_clear_pointer (&self->result, cw_import_result_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Import, import_clear)

/* ---- finding the records ---- */

static gboolean
found_cb (const CwJsonRecord *record, gpointer user_data, GError **error)
{
  Import *self = user_data;
  CwJsonRecord copy = *record;

  /* All records of a file share one header; it is checked once. */
  if (self->records->len == 0 && record->header &&
      !cw_case_json_check_header (record->header, error))
    return FALSE;
  copy.header = record->header ? self->headers->pdata[0] : NULL;
  g_array_append_val (self->records, copy);
  return TRUE;
}

static gboolean
find_records (Import *self, GError **error)
{
  self->records = g_array_new (FALSE, FALSE, sizeof (CwJsonRecord));
  self->headers = g_ptr_array_new ();
  /* Records are read on their own; that there is a header says that they are elements. */
  g_ptr_array_add (self->headers, (gpointer) "{}");
  return cw_json_splitter_run (self->bytes, CW_CASE_JSON_SIZE_CAP, found_cb, self, NULL, error) !=
         CW_JSON_FILE_UNREADABLE;
}

static gboolean
collect_present (Import *self, gboolean deleted, GError **error)
{
  CwStore *store = cw_document_get_store (self->document);
  CwStoreQuery query = { .deleted = deleted };
  g_autoptr (GArray) numbers = cw_store_query (store, &query, error);
  g_autoptr (GPtrArray) summaries = NULL;

  if (numbers == NULL)
    return FALSE;
  summaries = cw_store_load_summaries (store, (const gint64 *)numbers->data, numbers->len, error);
  for (guint i = 0; summaries && i < summaries->len; i++)
    g_hash_table_add (self->present, g_strdup (((CwSummary *)summaries->pdata[i])->id));
  return summaries != NULL;
}

/* ---- taking them in ---- */

static void
put_images (CwBatch *batch, GHashTable *images)
{
  GHashTableIter iter;
  gpointer checksum, image;

  if (images == NULL)
    return;
  g_hash_table_iter_init (&iter, images);
  while (g_hash_table_iter_next (&iter, &checksum, &image))
    cw_batch_put_image (batch, checksum, ((CwImageData *)image)->media_type,
                        ((CwImageData *)image)->bytes);
}

static void
put_history (CwBatch *batch, const char *record_id)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func ((GDestroyNotify)cw_history_group_free);

  g_ptr_array_add (groups, cw_history_group_new (1, CW_HISTORY_EDIT, _ ("Import from a file")));
  cw_batch_add_groups (batch, record_id, groups);
}

static CwImportedRecord *
read_next (Import *self, GError **error)
{
  CwImportedRecord *record = cw_import_reader_next (self->reader, error);

  if (record == NULL)
    return NULL;
  /* Here and not where it was read: lists sorted by time keep the order of the file. */
  record->summary->created = record->summary->modified = g_get_real_time ();
  /* What is in the library stays as it is; the file's case stands beside it. */
  if (g_hash_table_contains (self->present, record->snapshot->id))
    {
      cw_snapshot_renew_ids (record->snapshot);
      g_free (record->summary->id);
      record->summary->id = g_strdup (record->snapshot->id);
      self->result->copies++;
    }
  g_hash_table_add (self->present, g_strdup (record->snapshot->id));
  g_ptr_array_add (self->result->ids, g_strdup (record->snapshot->id));
  return record;
}

static CwBatch *
produce_cb (gpointer user_data, GError **error)
{
  g_autoptr (CwImportedRecord) record = read_next (user_data, error);
  CwBatch *batch;

  if (record == NULL)
    return NULL;
  batch = cw_batch_new ();
  cw_batch_set_summary (batch, record->summary);
  put_images (batch, record->images);
  put_history (batch, record->snapshot->id);
  cw_batch_put_tree (batch, g_steal_pointer (&record->snapshot));
  return batch;
}

static void
progress_cb (guint n_batches, gpointer user_data)
{
  Import *self = user_data;

  if (self->progress)
    self->progress (n_batches, self->records->len, self->user_data);
}

static gboolean
try_all (Import *self, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < self->records->len; i++)
    {
      g_autoptr (CwImportedRecord) record = read_next (self, error);

      if (record == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      progress_cb (i + 1, self);
    }
  return TRUE;
}

/**
 * cw_import_bytes:
 * @document: a library that can be written
 * @bytes: a case file or an exchange file of many cases
 * @dry_run: only read it, write nothing
 * @progress: (nullable): told how far it is, from another thread
 * @user_data: for @progress
 * @cancellable: (nullable): to stop; nothing is imported then
 * @error: return location
 *
 * Reads cases into the library. A case that stands in the library already is not touched: the one
 * of the file comes in as a copy. Safe in any thread.
 *
 * Returns: (transfer full) (nullable): what came in; or %NULL with a sentence that names line, path
 *   and reason, and nothing came in
 */
CwImportResult *
cw_import_bytes (CwDocument *document,
                 GBytes *bytes,
                 gboolean dry_run,
                 CwProgress progress,
                 gpointer user_data,
                 GCancellable *cancellable,
                 GError **error)
{
  g_auto (Import) self = { .document = document, .bytes = bytes, .progress = progress };
  gboolean done;

  self.user_data = user_data;
  self.result = g_new0 (CwImportResult, 1);
  self.result->ids = g_ptr_array_new_with_free_func (g_free);
  self.present = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (!find_records (&self, error) || !collect_present (&self, FALSE, error) ||
      !collect_present (&self, TRUE, error))
    return NULL;
  self.result->total = self.records->len;
  self.reader = cw_import_reader_new (bytes, self.records);
  done = dry_run ? try_all (&self, cancellable, error)
                 : cw_store_import (cw_document_get_store (document), produce_cb, progress_cb,
                                    &self, cancellable, NULL, error);
  return done ? g_steal_pointer (&self.result) : NULL;
}

/**
 * cw_import_file:
 * @document: a library that can be written
 * @path: (type filename): an ordinary file
 * @dry_run: only read it, write nothing
 * @progress: (nullable): told how far it is, from another thread
 * @user_data: for @progress
 * @cancellable: (nullable): to stop; nothing is imported then
 * @error: return location
 *
 * As cw_import_bytes(). Large files are mapped, not loaded. After an import into an open window the
 * caller announces it with cw_document_refresh().
 *
 * Returns: (transfer full) (nullable): what came in
 */
CwImportResult *
cw_import_file (CwDocument *document,
                const char *path,
                gboolean dry_run,
                CwProgress progress,
                gpointer user_data,
                GCancellable *cancellable,
                GError **error)
{
  g_autofree char *shown = g_filename_display_basename (path);
  g_autoptr (GMappedFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  CwImportResult *result;

  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    {
      g_set_error (error, CW_ERROR, CW_ERROR_NOT_FOUND, _ ("There is no file “%s”."), shown);
      return NULL;
    }
  if (!cw_document_check_foreign (document, path, error))
    return NULL;
  file = g_mapped_file_new (path, FALSE, NULL);
  if (file == NULL)
    {
      g_set_error (error, CW_ERROR, CW_ERROR_FAILED, _ ("The file “%s” cannot be read."), shown);
      return NULL;
    }
  bytes = g_mapped_file_get_bytes (file);
  result = cw_import_bytes (document, bytes, dry_run, progress, user_data, cancellable, error);
  if (result == NULL)
    g_prefix_error (error, "%s: ", shown);
  return result;
}
