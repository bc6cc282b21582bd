/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "store/cw-store.h"

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
cw_store_open_full (const char *path, CwStoreFlags flags, const CwStoreSetup *setup, GError **error)
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
    if (!cw_search_index_update (connection->index, 100, FALSE, error))
      return NULL;
  return CW_JOB_DONE;
}

/* For tests: all that was asked for is done, the search index included. */
gboolean
cw_store_wait_idle (CwStore *self, GError **error)
{
  return cw_worker_run (self->worker, cw_job_new (run_nothing, NULL), error) != NULL;
}

CwWorker *
cw_store_get_worker (CwStore *self)
{
  return self->worker;
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
  return cw_connection_write (connection, job->input, error) ? CW_JOB_DONE : NULL;
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
  CwJob *job = cw_job_new_with (run_write, NULL, batch, (GDestroyNotify)cw_batch_free, NULL);

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
  CwJob *job = cw_job_new_with (run_write, NULL, batch, (GDestroyNotify)cw_batch_free, cancellable);

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

static gpointer
run_load (CwConnection *connection, CwJob *job, GError **error)
{
  g_autoptr (CwStoredRecord) record = g_new0 (CwStoredRecord, 1);
  gint64 number = cw_connection_find_record (connection, job->input, error);

  if (number)
    record->root = cw_connection_load_tree (connection, number, error);
  if (record->root == NULL)
    {
      cw_connection_set_not_found (error);
      return NULL;
    }
  record->groups = cw_connection_load_groups (connection, number, record->root, error);
  return record->groups ? g_steal_pointer (&record) : NULL;
}

static CwJob *
make_load_job (const char *record_id, GCancellable *cancellable)
{
  return cw_job_new_with (run_load, (GDestroyNotify)cw_stored_record_free, g_strdup (record_id),
                          g_free, cancellable);
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

static gpointer
run_load_root (CwConnection *connection, CwJob *job, GError **error)
{
  gint64 number = cw_connection_find_record (connection, job->input, error);
  CwSnapshot *root = number ? cw_connection_load_root (connection, number, error) : NULL;

  if (root == NULL)
    cw_connection_set_not_found (error);
  return root;
}

/**
 * cw_store_load_root:
 * @self: a store
 * @record_id: a record's id
 * @error: return location
 *
 * Reads the fields of a record itself, not its lists nor its history.
 *
 * Returns: (transfer full) (nullable): the record with empty lists; %NULL with %CW_ERROR_NOT_FOUND
 *   or another error
 */
CwSnapshot *
cw_store_load_root (CwStore *self, const char *record_id, GError **error)
{
  CwJob *job = cw_job_new_with (run_load_root, (GDestroyNotify)cw_snapshot_free,
                                g_strdup (record_id), g_free, NULL);

  return cw_worker_run (self->worker, job, error);
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
  CwJob *job = cw_job_new_with (run_load_image, NULL, g_strdup (sha256), g_free, NULL);
  g_autofree StoredImage *image = cw_worker_run (self->worker, job, error);

  if (image == NULL)
    return NULL;
  if (media_type)
    *media_type = g_steal_pointer (&image->media_type);
  g_free (image->media_type);
  return image->bytes;
}
