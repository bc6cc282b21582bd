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

CwJob *cw_job_new (CwJobFunc run, GDestroyNotify free_result);
void cw_job_take_input (CwJob *self, gpointer input, GDestroyNotify free_input);

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
