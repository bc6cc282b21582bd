/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "store/cw-store.h"

#include "store/cw-worker-private.h"

/* Many records at a time, through the store's door. */

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
      root = cw_connection_load_tree (connection, g_array_index (numbers, gint64, i), &problem);
      if (problem || (root && !each (root, job->callback_data, &problem)))
        {
          g_propagate_error (error, g_steal_pointer (&problem));
          return NULL;
        }
    }
  return CW_JOB_DONE;
}

static CwJob *
make_foreach_job (const gint64 *numbers,
                  guint n,
                  CwStoreEach each,
                  gpointer each_data,
                  GCancellable *cancellable)
{
  CwJob *job = cw_job_new_with (run_foreach, NULL, cw_job_copy_numbers (numbers, n),
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

  return cw_worker_run (cw_store_get_worker (self), job, error) != NULL;
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

  cw_worker_run_later (cw_store_get_worker (self), job, self, callback, user_data);
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
  CwJob *job = cw_job_new_with (run_import, g_free, NULL, NULL, cancellable);

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

  return take_count (cw_worker_run (cw_store_get_worker (self), job, error), n_batches);
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

  cw_worker_run_later (cw_store_get_worker (self), job, self, callback, user_data);
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
