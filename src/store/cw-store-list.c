/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "store/cw-store.h"

#include "store/cw-worker-private.h"

/* The lines of the library list, through the store's door. */

static void
query_free (CwStoreQuery *query)
{
  g_free (query->search);
  g_strfreev (query->kinds);
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
  copy->kinds = g_strdupv (query->kinds);
  return cw_job_new_with (run_query, (GDestroyNotify)g_array_unref, copy,
                          (GDestroyNotify)query_free, cancellable);
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
  return cw_worker_run (cw_store_get_worker (self), make_query_job (query, NULL), error);
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
  cw_worker_run_later (cw_store_get_worker (self), make_query_job (query, cancellable), self,
                       callback, user_data);
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
  return cw_job_new_with (run_load_summaries, (GDestroyNotify)g_ptr_array_unref,
                          cw_job_copy_numbers (numbers, n), (GDestroyNotify)g_array_unref,
                          cancellable);
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
  return cw_worker_run (cw_store_get_worker (self), make_summaries_job (numbers, n, NULL), error);
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
  cw_worker_run_later (cw_store_get_worker (self), make_summaries_job (numbers, n, cancellable),
                       self, callback, user_data);
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
    cw_connection_set_not_found (error);
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
  CwJob *job = cw_job_new_with (run_find_summary, (GDestroyNotify)cw_summary_free,
                                g_strdup (record_id), g_free, NULL);

  return cw_worker_run (cw_store_get_worker (self), job, error);
}
