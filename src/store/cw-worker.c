/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/cw-error.h"
#include "store/cw-worker-private.h"

/* The one thread that owns the one connection. It does one job after the other, in the order in
 * which they were handed over, and follows with the search index when there is nothing to do. */

#define CHECKPOINT_PAUSE (5 * G_USEC_PER_SEC)
#define INDEX_PAUSE (G_USEC_PER_SEC / 3)
#define INDEX_STEP 200

struct _CwWorker
{
  gatomicrefcount references; /* the thread's and the owner's */
  GAsyncQueue *queue;
  GMutex mutex;
  GCond cond;
  GThread *thread;
  gboolean is_closed;
  CwConnection *connection; /* the thread's alone */
  gboolean needs_checkpoint; /* the thread's alone */
};

/* ---- jobs ---- */

CwJob *
cw_job_new (CwJobFunc run, GDestroyNotify free_result)
{
  CwJob *self = g_new0 (CwJob, 1);

  self->run = run;
  self->free_result = free_result;
  return self;
}

/* Takes the input. */
CwJob *
cw_job_new_with (CwJobFunc run,
                 GDestroyNotify free_result,
                 gpointer input,
                 GDestroyNotify free_input,
                 GCancellable *cancellable)
{
  CwJob *self = cw_job_new (run, free_result);

  self->input = input;
  self->free_input = free_input;
  g_set_object (&self->cancellable, cancellable);
  return self;
}

GArray *
cw_job_copy_numbers (const gint64 *numbers, guint n)
{
  GArray *copy = g_array_sized_new (FALSE, FALSE, sizeof (gint64), n);

  if (n > 0)
    g_array_append_vals (copy, numbers, n);
  return copy;
}

static void
job_free (CwJob *self)
{
  if (self->input && self->free_input)
    self->free_input (self->input);
  if (self->result && self->free_result)
    self->free_result (self->result);
  g_clear_error (&self->error);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->task);
  g_free (self);
}

static void
answer_task (CwJob *job)
{
  if (job->error)
    g_task_return_error (job->task, g_steal_pointer (&job->error));
  else
    g_task_return_pointer (job->task, g_steal_pointer (&job->result), job->free_result);
  job_free (job);
}

static void
answer (CwWorker *self, CwJob *job)
{
  if (job->task)
    {
      answer_task (job);
      return;
    }
  g_mutex_lock (&self->mutex);
  job->done = TRUE;
  g_cond_broadcast (&self->cond);
  g_mutex_unlock (&self->mutex);
}

/* ---- the thread ---- */

static void
run_job (CwWorker *self, CwJob *job)
{
  CwConnection *connection = self->connection;

  connection->cancellable = job->cancellable;
  if (cw_connection_check_cancelled (connection, &job->error) &&
      (!connection->is_suspect || cw_connection_reopen (connection, &job->error)))
    job->result = job->run (connection, job, &job->error);
  connection->cancellable = NULL;
  self->needs_checkpoint = !connection->read_only;
  answer (self, job);
}

static void
update_index (CwConnection *connection)
{
  if (!cw_search_index_update (connection->index, INDEX_STEP, TRUE, NULL))
    cw_search_index_repair (connection->index);
}

/* A copy of the file alone, made while we rest, then holds everything. */
static void
rest (CwWorker *self)
{
  if (self->connection->db && !self->connection->is_suspect)
    sqlite3_wal_checkpoint_v2 (self->connection->db, "main", SQLITE_CHECKPOINT_TRUNCATE, NULL,
                               NULL);
  self->needs_checkpoint = FALSE;
}

static gboolean
has_index_work (CwWorker *self)
{
  return self->connection->db && cw_search_index_has_pending (self->connection->index);
}

/* Rests a little before each kind of work that can wait, so that typing is not held up by it. */
static CwJob *
wait_for_job (CwWorker *self)
{
  CwJob *job = NULL;

  if (has_index_work (self))
    job = g_async_queue_timeout_pop (self->queue, INDEX_PAUSE);
  while (job == NULL && has_index_work (self))
    {
      update_index (self->connection);
      job = g_async_queue_try_pop (self->queue);
    }
  if (job == NULL && self->needs_checkpoint)
    {
      job = g_async_queue_timeout_pop (self->queue, CHECKPOINT_PAUSE);
      if (job == NULL)
        rest (self);
    }
  return job ? job : g_async_queue_pop (self->queue);
}

static gpointer
thread_main (gpointer data)
{
  CwWorker *self = data;
  CwJob *job;

  /* A job without a function ends the work. */
  while ((job = wait_for_job (self))->run)
    run_job (self, job);
  job_free (job);
  g_clear_pointer (&self->connection, cw_connection_free);
  cw_worker_unref (self);
  return NULL;
}

/* ---- the other side ---- */

/**
 * cw_worker_new:
 * @connection: (transfer full): a connection, not open yet
 *
 * Returns: (transfer full): a worker with a running thread
 */
CwWorker *
cw_worker_new (CwConnection *connection)
{
  CwWorker *self = g_new0 (CwWorker, 1);

  g_atomic_ref_count_init (&self->references);
  g_atomic_ref_count_inc (&self->references);
  self->queue = g_async_queue_new ();
  self->connection = connection;
  connection->jobs = self->queue;
  g_mutex_init (&self->mutex);
  g_cond_init (&self->cond);
  self->thread = g_thread_new ("store", thread_main, self);
  return self;
}

/**
 * cw_worker_unref:
 * @self: (transfer full): a worker
 *
 * Frees the worker when its thread has ended too.
 */
void
cw_worker_unref (CwWorker *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_async_queue_unref (self->queue);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->cond);
  g_free (self);
}

/**
 * cw_worker_close:
 * @self: a worker
 *
 * Lets the thread do all jobs that wait, close the connection and end. Closing twice does
 * nothing.
 */
void
cw_worker_close (CwWorker *self)
{
  GThread *thread;

  g_mutex_lock (&self->mutex);
  thread = g_steal_pointer (&self->thread);
  if (!self->is_closed)
    g_async_queue_push (self->queue, cw_job_new (NULL, NULL));
  self->is_closed = TRUE;
  g_mutex_unlock (&self->mutex);
  if (thread == NULL)
    return;
  /* The last reference can go in the thread itself, which then ends on its own. */
  if (g_thread_self () == thread)
    g_thread_unref (thread);
  else
    g_thread_join (thread);
}

static gboolean
push (CwWorker *self, CwJob *job)
{
  gboolean open;

  g_mutex_lock (&self->mutex);
  open = !self->is_closed;
  if (open)
    g_async_queue_push (self->queue, job);
  g_mutex_unlock (&self->mutex);
  if (!open)
    g_set_error_literal (&job->error, CW_ERROR, CW_ERROR_FAILED,
                         _ ("The library is closed already."));
  return open;
}

/**
 * cw_worker_run:
 * @self: a worker
 * @job: (transfer full): what to do
 * @error: return location
 *
 * Does a job and waits for it.
 *
 * Returns: (transfer full) (nullable): its result
 */
gpointer
cw_worker_run (CwWorker *self, CwJob *job, GError **error)
{
  gpointer result;

  if (push (self, job))
    {
      g_mutex_lock (&self->mutex);
      while (!job->done)
        g_cond_wait (&self->cond, &self->mutex);
      g_mutex_unlock (&self->mutex);
    }
  result = job->error ? NULL : g_steal_pointer (&job->result);
  if (job->error)
    g_propagate_error (error, g_steal_pointer (&job->error));
  job_free (job);
  return result;
}

/**
 * cw_worker_run_later:
 * @self: a worker
 * @job: (transfer full): what to do
 * @source: the object that is asked
 * @callback: called in the caller's main context when it is done
 * @user_data: for @callback
 *
 * Does a job without waiting for it.
 */
void
cw_worker_run_later (CwWorker *self,
                     CwJob *job,
                     gpointer source,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  job->task = g_task_new (source, job->cancellable, callback, user_data);
  /* What was committed is not reported as cancelled. */
  g_task_set_check_cancellable (job->task, FALSE);
  if (!push (self, job))
    answer_task (job);
}
