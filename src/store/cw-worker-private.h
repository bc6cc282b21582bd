/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "store/cw-connection-private.h"

G_BEGIN_DECLS

typedef struct _CwWorker CwWorker;
typedef struct _CwJob CwJob;

/* Runs in the store's thread; returns the result, or NULL with the error set when it failed. */
typedef gpointer (*CwJobFunc) (CwConnection *connection, CwJob *job, GError **error);

/* One thing to do. All but run and the free functions is up to the job. */
struct _CwJob
{
  CwJobFunc run;
  GDestroyNotify free_result;
  gpointer input;
  GDestroyNotify free_input;
  GCallback callback; /* a function of the caller's, and another, with their data */
  GCallback progress;
  gpointer callback_data;
  guint count;
  GCancellable *cancellable;

  /* The worker's own. */
  GTask *task; /* NULL when the caller waits */
  gpointer result;
  GError *error;
  gboolean done;
};

/* Stands for "done" where a job has no result. */
#define CW_JOB_DONE GINT_TO_POINTER (TRUE)

CwJob *cw_job_new (CwJobFunc run, GDestroyNotify free_result);
CwJob *cw_job_new_with (CwJobFunc run,
                        GDestroyNotify free_result,
                        gpointer input,
                        GDestroyNotify free_input,
                        GCancellable *cancellable);
GArray *cw_job_copy_numbers (const gint64 *numbers, guint n);

CwWorker *cw_store_get_worker (CwStore *store);

CwWorker *cw_worker_new (CwConnection *connection);
void cw_worker_unref (CwWorker *self);
void cw_worker_close (CwWorker *self);
gpointer cw_worker_run (CwWorker *self, CwJob *job, GError **error);
void cw_worker_run_later (CwWorker *self,
                          CwJob *job,
                          gpointer source,
                          GAsyncReadyCallback callback,
                          gpointer user_data);

G_END_DECLS
