/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "store/cw-store.h"

#include <glib/gi18n-lib.h>

#include "base/cw-error.h"
#include "store/cw-worker-private.h"

/* The door to one library file. Behind it one thread owns the one connection; nobody else ever
 * opens the file. What crosses the door is plain data. */

struct _CwStore
{
  GObject parent_instance;

  CwWorker *worker;
  char *path;
  char *library_id;
  gboolean read_only;
};

G_DEFINE_FINAL_TYPE (CwStore, cw_store, G_TYPE_OBJECT)

/* Stands for "done" where a job has no result. */
#define DONE GINT_TO_POINTER (TRUE)

static CwJob *
make_job (CwJobFunc run,
          GDestroyNotify free_result,
          gpointer input,
          GDestroyNotify free_input,
          GCancellable *cancellable)
{
  CwJob *job = cw_job_new (run, free_result);

  cw_job_take_input (job, input, free_input);
  g_set_object (&job->cancellable, cancellable);
  return job;
}

static GArray *
copy_numbers (const gint64 *numbers, guint n)
{
  GArray *copy = g_array_sized_new (FALSE, FALSE, sizeof (gint64), n);

  if (n > 0)
    g_array_append_vals (copy, numbers, n);
  return copy;
}

/* ---- opening and closing ---- */

/* What the thread tells about the library it opened. */
typedef struct
{
  char *path;
  char *library_id;
} Opened;

static gpointer
run_open (CwConnection *connection, CwJob *job, GError **error)
{
  Opened *opened;

  if (!cw_connection_open (connection, job->count, error))
    return NULL;
  opened = g_new0 (Opened, 1);
  opened->path = g_strdup (connection->path);
  opened->library_id = g_strdup (connection->library_id);
  return opened;
}

/* With what a test puts in place of the built-in. */
CwStore *
cw_store_open_full (const char *path,
                    CwStoreFlags flags,
                    const CwStoreSetup *setup,
                    GError **error)
{
  g_autoptr (CwStore) self = NULL;
  g_autofree char *absolute = NULL;
  CwJob *job = cw_job_new (run_open, NULL);
  Opened *opened;

  g_return_val_if_fail (path != NULL, NULL);

  absolute = g_canonicalize_filename (path, NULL);
  self = g_object_new (CW_TYPE_STORE, NULL);
  self->worker = cw_worker_new (cw_connection_new (absolute, setup));
  self->read_only = (flags & CW_STORE_READ_ONLY) != 0;
  job->count = flags;
  opened = cw_worker_run (self->worker, job, error);
  if (opened == NULL)
    return NULL;
  self->path = opened->path;
  self->library_id = opened->library_id;
  g_free (opened);
  return g_steal_pointer (&self);
}

/**
 * cw_store_open:
 * @path: a file
 * @flags: how
 * @error: return location
 *
 * Opens a library, or makes one. Blocks until the file has been checked.
 *
 * Returns: (transfer full) (nullable): the open library; %NULL with %CW_ERROR_NOT_FOUND,
 *   %CW_ERROR_BUSY (the sentence names who holds it), %CW_ERROR_NEWER_VERSION,
 *   %CW_ERROR_UNREADABLE or %CW_ERROR_FAILED
 */
CwStore *
cw_store_open (const char *path, CwStoreFlags flags, GError **error)
{
  return cw_store_open_full (path, flags, NULL, error);
}

/**
 * cw_store_close:
 * @self: a store
 *
 * Does all the work that was asked for, makes the library one self-contained file and lets it
 * go. Blocks until then. Closing twice does nothing.
 */
void
cw_store_close (CwStore *self)
{
  g_return_if_fail (CW_IS_STORE (self));

  if (self->worker)
    cw_worker_close (self->worker);
}

/**
 * cw_store_get_path:
 * @self: a store
 *
 * Returns: the library's path, its folder resolved
 */
const char *
cw_store_get_path (CwStore *self)
{
  return self->path;
}

/**
 * cw_store_get_library_id:
 * @self: a store
 *
 * Returns: the library's UUID; copies of the file share it
 */
const char *
cw_store_get_library_id (CwStore *self)
{
  return self->library_id;
}

/**
 * cw_store_is_read_only:
 * @self: a store
 *
 * Returns: whether it was opened for reading only
 */
gboolean
cw_store_is_read_only (CwStore *self)
{
  return self->read_only;
}

static gpointer
run_nothing (CwConnection *connection, CwJob *job, GError **error)
{
  while (cw_search_index_has_pending (connection->index))
    if (!cw_search_index_update (connection->index, 100, error))
      return NULL;
  return DONE;
}

/* For tests: all that was asked for is done, the search index included. */
gboolean
cw_store_wait_idle (CwStore *self, GError **error)
{
  return cw_worker_run (self->worker, cw_job_new (run_nothing, NULL), error) != NULL;
}

static void
cw_store_dispose (GObject *object)
{
  CwStore *self = CW_STORE (object);

  if (self->worker)
    cw_worker_close (self->worker);
  g_clear_pointer (&self->worker, cw_worker_unref);
  G_OBJECT_CLASS (cw_store_parent_class)->dispose (object);
}

static void
cw_store_finalize (GObject *object)
{
  CwStore *self = CW_STORE (object);

  g_free (self->path);
  g_free (self->library_id);
  G_OBJECT_CLASS (cw_store_parent_class)->finalize (object);
}

static void
cw_store_class_init (CwStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cw_store_dispose;
  G_OBJECT_CLASS (klass)->finalize = cw_store_finalize;
}

static void
cw_store_init (CwStore *self)
{
}

/* ---- writing ---- */

static gpointer
run_write (CwConnection *connection, CwJob *job, GError **error)
{
  return cw_connection_write (connection, job->input, error) ? DONE : NULL;
}

/**
 * cw_store_write:
 * @self: a store
 * @batch: (transfer full): what to write
 * @error: return location
 *
 * Writes a batch in one transaction and waits until it is on the disk.
 *
 * Returns: %FALSE with an error; nothing of the batch was written then, everything before is
 *   still there, and the next write is tried anew
 */
gboolean
cw_store_write (CwStore *self, CwBatch *batch, GError **error)
{
  CwJob *job = make_job (run_write, NULL, batch, (GDestroyNotify)cw_batch_free, NULL);

  return cw_worker_run (self->worker, job, error) != NULL;
}

/**
 * cw_store_write_async:
 * @self: a store
 * @batch: (transfer full): what to write
 * @cancellable: (nullable): stops the batch as long as it waits
 * @callback: called when the batch is on the disk, in the file of that name
 * @user_data: for @callback
 *
 * Writes a batch in one transaction.
 */
void
cw_store_write_async (CwStore *self,
                      CwBatch *batch,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  CwJob *job = make_job (run_write, NULL, batch, (GDestroyNotify)cw_batch_free, cancellable);

  cw_worker_run_later (self->worker, job, self, callback, user_data);
}

/**
 * cw_store_write_finish:
 * @self: a store
 * @result: from the callback
 * @error: return location
 *
 * Returns: as cw_store_write()
 */
gboolean
cw_store_write_finish (CwStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}

/* ---- one record ---- */

/**
 * cw_stored_record_free:
 * @record: (nullable) (transfer full): a record
 *
 * Frees what is still in it.
 */
void
cw_stored_record_free (CwStoredRecord *record)
{
  if (record == NULL)
    return;
  cw_snapshot_free (record->root);
  g_clear_pointer (&record->groups, g_ptr_array_unref);
  g_free (record);
}

static void
set_not_found (GError **error)
{
  if (error && *error == NULL)
    g_set_error_literal (error, CW_ERROR, CW_ERROR_NOT_FOUND,
                         _ ("There is no such record in the library."));
}

static gpointer
run_load (CwConnection *connection, CwJob *job, GError **error)
{
  g_autoptr (CwStoredRecord) record = g_new0 (CwStoredRecord, 1);
  gint64 number = cw_connection_find_record (connection, job->input, error);

  if (number)
    record->root = cw_connection_load_tree (connection, number, error);
  if (record->root == NULL)
    {
      set_not_found (error);
      return NULL;
    }
  record->groups = cw_connection_load_groups (connection, number, record->root, error);
  return record->groups ? g_steal_pointer (&record) : NULL;
}

static CwJob *
make_load_job (const char *record_id, GCancellable *cancellable)
{
  return make_job (run_load, (GDestroyNotify)cw_stored_record_free, g_strdup (record_id), g_free,
                   cancellable);
}

/**
 * cw_store_load:
 * @self: a store
 * @record_id: a record's id
 * @error: return location
 *
 * Reads a record and its history.
 *
 * Returns: (transfer full) (nullable): the record; %NULL with %CW_ERROR_NOT_FOUND or another
 *   error
 */
CwStoredRecord *
cw_store_load (CwStore *self, const char *record_id, GError **error)
{
  return cw_worker_run (self->worker, make_load_job (record_id, NULL), error);
}

/**
 * cw_store_load_async:
 * @self: a store
 * @record_id: a record's id
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Reads a record and its history.
 */
void
cw_store_load_async (CwStore *self,
                     const char *record_id,
                     GCancellable *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  cw_worker_run_later (self->worker, make_load_job (record_id, cancellable), self, callback,
                       user_data);
}

/**
 * cw_store_load_finish:
 * @self: a store
 * @result: from the callback
 * @error: return location
 *
 * Returns: (transfer full) (nullable): as cw_store_load()
 */
CwStoredRecord *
cw_store_load_finish (CwStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * cw_store_load_history:
 * @self: a store
 * @record_id: a record's id
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type CwHistoryGroup): the record's history,
 *   oldest first; %NULL with an error
 */
GPtrArray *
cw_store_load_history (CwStore *self, const char *record_id, GError **error)
{
  g_autoptr (CwStoredRecord) record = cw_store_load (self, record_id, error);

  return record ? g_steal_pointer (&record->groups) : NULL;
}

typedef struct
{
  GBytes *bytes;
  char *media_type;
} StoredImage;

static gpointer
run_load_image (CwConnection *connection, CwJob *job, GError **error)
{
  char *media_type = NULL;
  GBytes *bytes = cw_connection_load_image (connection, job->input, &media_type, error);
  StoredImage *image = bytes ? g_new0 (StoredImage, 1) : NULL;

  if (image == NULL)
    return NULL;
  image->bytes = bytes;
  image->media_type = media_type;
  return image;
}

/**
 * cw_store_load_image:
 * @self: a store
 * @sha256: the image's checksum
 * @media_type: (out) (optional) (transfer full): its media type
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the image's file; %NULL with %CW_ERROR_NOT_FOUND or
 *   another error
 */
GBytes *
cw_store_load_image (CwStore *self, const char *sha256, char **media_type, GError **error)
{
  CwJob *job = make_job (run_load_image, NULL, g_strdup (sha256), g_free, NULL);
  g_autofree StoredImage *image = cw_worker_run (self->worker, job, error);

  if (image == NULL)
    return NULL;
  if (media_type)
    *media_type = g_steal_pointer (&image->media_type);
  g_free (image->media_type);
  return image->bytes;
}

/* ---- the list ---- */

static void
query_free (CwStoreQuery *query)
{
  g_free (query->search);
  g_free (query->kind);
  g_free (query);
}

static gpointer
run_query (CwConnection *connection, CwJob *job, GError **error)
{
  return cw_connection_query (connection, job->input, error);
}

static CwJob *
make_query_job (const CwStoreQuery *query, GCancellable *cancellable)
{
  CwStoreQuery *copy = g_memdup2 (query, sizeof *query);

  copy->search = g_strdup (query->search);
  copy->kind = g_strdup (query->kind);
  return make_job (run_query, (GDestroyNotify)g_array_unref, copy, (GDestroyNotify)query_free,
                   cancellable);
}

/**
 * cw_store_query:
 * @self: a store
 * @query: which records
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type gint64): the records' numbers in order;
 *   %NULL with an error
 */
GArray *
cw_store_query (CwStore *self, const CwStoreQuery *query, GError **error)
{
  return cw_worker_run (self->worker, make_query_job (query, NULL), error);
}

/**
 * cw_store_query_async:
 * @self: a store
 * @query: which records
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Finds records.
 */
void
cw_store_query_async (CwStore *self,
                      const CwStoreQuery *query,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  cw_worker_run_later (self->worker, make_query_job (query, cancellable), self, callback,
                       user_data);
}

/**
 * cw_store_query_finish:
 * @self: a store
 * @result: from the callback
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type gint64): as cw_store_query()
 */
GArray *
cw_store_query_finish (CwStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
run_load_summaries (CwConnection *connection, CwJob *job, GError **error)
{
  const GArray *numbers = job->input;
  g_autoptr (GPtrArray) summaries =
    g_ptr_array_new_with_free_func ((GDestroyNotify)cw_summary_free);

  for (guint i = 0; i < numbers->len; i++)
    {
      g_autoptr (GError) problem = NULL;
      CwSummary *summary =
        cw_connection_load_summary (connection, g_array_index (numbers, gint64, i), &problem);

      if (problem)
        {
          g_propagate_error (error, g_steal_pointer (&problem));
          return NULL;
        }
      if (summary)
        g_ptr_array_add (summaries, summary);
    }
  return g_steal_pointer (&summaries);
}

static CwJob *
make_summaries_job (const gint64 *numbers, guint n, GCancellable *cancellable)
{
  return make_job (run_load_summaries, (GDestroyNotify)g_ptr_array_unref,
                   copy_numbers (numbers, n), (GDestroyNotify)g_array_unref, cancellable);
}

/**
 * cw_store_load_summaries:
 * @self: a store
 * @numbers: (array length=n): records' numbers
 * @n: how many
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type CwSummary): their lines, without those that
 *   are gone; %NULL with an error
 */
GPtrArray *
cw_store_load_summaries (CwStore *self, const gint64 *numbers, guint n, GError **error)
{
  return cw_worker_run (self->worker, make_summaries_job (numbers, n, NULL), error);
}

/**
 * cw_store_load_summaries_async:
 * @self: a store
 * @numbers: (array length=n): records' numbers
 * @n: how many
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Reads lines of the list.
 */
void
cw_store_load_summaries_async (CwStore *self,
                               const gint64 *numbers,
                               guint n,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  cw_worker_run_later (self->worker, make_summaries_job (numbers, n, cancellable), self, callback,
                       user_data);
}

/**
 * cw_store_load_summaries_finish:
 * @self: a store
 * @result: from the callback
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type CwSummary): as cw_store_load_summaries()
 */
GPtrArray *
cw_store_load_summaries_finish (CwStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
run_find_summary (CwConnection *connection, CwJob *job, GError **error)
{
  gint64 number = cw_connection_find_record (connection, job->input, error);
  CwSummary *summary = number ? cw_connection_load_summary (connection, number, error) : NULL;

  if (summary == NULL)
    set_not_found (error);
  return summary;
}

/**
 * cw_store_find_summary:
 * @self: a store
 * @record_id: a record's id
 * @error: return location
 *
 * Returns: (transfer full) (nullable): its line; %NULL with %CW_ERROR_NOT_FOUND or another error
 */
CwSummary *
cw_store_find_summary (CwStore *self, const char *record_id, GError **error)
{
  CwJob *job = make_job (run_find_summary, (GDestroyNotify)cw_summary_free, g_strdup (record_id),
                         g_free, NULL);

  return cw_worker_run (self->worker, job, error);
}

/* ---- all records ---- */

static gpointer
run_foreach (CwConnection *connection, CwJob *job, GError **error)
{
  const GArray *numbers = job->input;
  CwStoreEach each = (CwStoreEach)job->callback;

  for (guint i = 0; i < numbers->len; i++)
    {
      g_autoptr (GError) problem = NULL;
      CwSnapshot *root = NULL;

      if (!cw_connection_check_cancelled (connection, error))
        return NULL;
      root =
        cw_connection_load_tree (connection, g_array_index (numbers, gint64, i), &problem);
      if (problem || (root && !each (root, job->callback_data, &problem)))
        {
          g_propagate_error (error, g_steal_pointer (&problem));
          return NULL;
        }
    }
  return DONE;
}

static CwJob *
make_foreach_job (const gint64 *numbers,
                  guint n,
                  CwStoreEach each,
                  gpointer each_data,
                  GCancellable *cancellable)
{
  CwJob *job = make_job (run_foreach, NULL, copy_numbers (numbers, n),
                         (GDestroyNotify)g_array_unref, cancellable);

  job->callback = (GCallback)each;
  job->callback_data = each_data;
  return job;
}

/**
 * cw_store_foreach_record:
 * @self: a store
 * @numbers: (array length=n): records' numbers, from cw_store_query()
 * @n: how many
 * @each: gets each record, in the store's thread
 * @user_data: for @each
 * @cancellable: (nullable): stops it
 * @error: return location
 *
 * Reads many records in flat memory. Waits until all are read. Records that are gone are left
 * out.
 *
 * Returns: %FALSE with an error, the one of @each, or %CW_ERROR_CANCELLED
 */
gboolean
cw_store_foreach_record (CwStore *self,
                         const gint64 *numbers,
                         guint n,
                         CwStoreEach each,
                         gpointer user_data,
                         GCancellable *cancellable,
                         GError **error)
{
  CwJob *job = make_foreach_job (numbers, n, each, user_data, cancellable);

  return cw_worker_run (self->worker, job, error) != NULL;
}

/**
 * cw_store_foreach_record_async:
 * @self: a store
 * @numbers: (array length=n): records' numbers, from cw_store_query()
 * @n: how many
 * @each: gets each record, in the store's thread
 * @each_data: for @each; must live until @callback is called
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Reads many records in flat memory.
 */
void
cw_store_foreach_record_async (CwStore *self,
                               const gint64 *numbers,
                               guint n,
                               CwStoreEach each,
                               gpointer each_data,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  CwJob *job = make_foreach_job (numbers, n, each, each_data, cancellable);

  cw_worker_run_later (self->worker, job, self, callback, user_data);
}

/**
 * cw_store_foreach_record_finish:
 * @self: a store
 * @result: from the callback
 * @error: return location
 *
 * Returns: as cw_store_foreach_record()
 */
gboolean
cw_store_foreach_record_finish (CwStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}

static gpointer
run_import (CwConnection *connection, CwJob *job, GError **error)
{
  guint *n_batches = g_new0 (guint, 1);

  if (cw_connection_import (connection, (CwStoreProduce)job->callback,
                            (CwStoreProgress)job->progress, job->callback_data, n_batches, error))
    return n_batches;
  g_free (n_batches);
  return NULL;
}

static CwJob *
make_import_job (CwStoreProduce produce,
                 CwStoreProgress progress,
                 gpointer produce_data,
                 GCancellable *cancellable)
{
  CwJob *job = make_job (run_import, g_free, NULL, NULL, cancellable);

  job->callback = (GCallback)produce;
  job->progress = (GCallback)progress;
  job->callback_data = produce_data;
  return job;
}

static gboolean
take_count (guint *count, guint *n_batches)
{
  if (count && n_batches)
    *n_batches = *count;
  g_free (count);
  return count != NULL;
}

/**
 * cw_store_import:
 * @self: a store
 * @produce: gives the pieces, in the store's thread
 * @progress: (nullable): hears of each piece, in the store's thread
 * @produce_data: for both
 * @cancellable: (nullable): stops it
 * @n_batches: (out) (optional): how many pieces came in
 * @error: return location
 *
 * Writes any number of batches in one transaction and bounded memory. Waits until all is on the
 * disk.
 *
 * Returns: %FALSE with an error, the one of @produce, or %CW_ERROR_CANCELLED; nothing came in then
 */
gboolean
cw_store_import (CwStore *self,
                 CwStoreProduce produce,
                 CwStoreProgress progress,
                 gpointer produce_data,
                 GCancellable *cancellable,
                 guint *n_batches,
                 GError **error)
{
  CwJob *job = make_import_job (produce, progress, produce_data, cancellable);

  return take_count (cw_worker_run (self->worker, job, error), n_batches);
}

/**
 * cw_store_import_async:
 * @self: a store
 * @produce: gives the pieces, in the store's thread
 * @progress: (nullable): hears of each piece, in the store's thread
 * @produce_data: for both; must live until @callback is called
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Writes any number of batches in one transaction and bounded memory.
 */
void
cw_store_import_async (CwStore *self,
                       CwStoreProduce produce,
                       CwStoreProgress progress,
                       gpointer produce_data,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  CwJob *job = make_import_job (produce, progress, produce_data, cancellable);

  cw_worker_run_later (self->worker, job, self, callback, user_data);
}

/**
 * cw_store_import_finish:
 * @self: a store
 * @result: from the callback
 * @n_batches: (out) (optional): how many pieces came in
 * @error: return location
 *
 * Returns: as cw_store_import()
 */
gboolean
cw_store_import_finish (CwStore *self, GAsyncResult *result, guint *n_batches, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return take_count (g_task_propagate_pointer (G_TASK (result), error), n_batches);
}
