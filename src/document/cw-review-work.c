/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "document/cw-review-work.h"

/* Work over all of a review, so long that no window could wait for it. Its values are copied a
 * little at a time between the frames, and anew when they change meanwhile; then a thread works on
 * the copy. Of several wishes only the last is fulfilled, and never two at once. */

#define SLICE_MICROSECONDS 4000

/* What is wanted. */
typedef struct
{
  gpointer data;
  GDestroyNotify free_data;
} Wish;

typedef struct _Job Job;

struct _CwReviewWork
{
  CwRecord *record;
  CwReviewWorkFunc func;
  GDestroyNotify free_result;
  CwReviewWorkShow show;
  gpointer user_data;
  Job *job; /* that goes on, or NULL */
  Wish *next; /* when that is over, or NULL */
};

/* One piece of work. */
struct _Job
{
  CwReviewWork *owner; /* NULL when nobody waits for it any more */
  CwEntity *root;
  CwReviewWorkFunc func;
  GDestroyNotify free_result;
  Wish *wish;
  CwSnapshot *snapshot; /* as far as it is copied */
  guint field; /* which is copied next */
  guint position; /* in its list */
  gulong change_handler;
  GCancellable *cancellable;
};

static void
wish_free (Wish *self)
{
  if (self->free_data)
    self->free_data (self->data);
  g_free (self);
}

static void
stop_watching (Job *self)
{
  g_clear_signal_handler (&self->change_handler, self->root);
}

static void
job_free (gpointer data)
{
  Job *self = data;

  stop_watching (self);
  g_object_unref (self->root);
  g_object_unref (self->cancellable);
  wish_free (self->wish);
  g_clear_pointer (&self->snapshot, cw_snapshot_free);
  g_free (self);
}

/* ---- copying ---- */

static void
change_cb (Job *self)
{
  g_clear_pointer (&self->snapshot, cw_snapshot_free);
}

static void
begin_copy (Job *self)
{
  self->snapshot = cw_snapshot_new_shallow (self->root);
  self->field = 0;
  self->position = 0;
}

static void
next_field (Job *self)
{
  self->field++;
  self->position = 0;
}

static void
copy_child (Job *self, const CwField *field)
{
  GPtrArray *items = self->snapshot->items[field->index];

  g_ptr_array_set_size (items, 0);
  g_ptr_array_add (items, cw_snapshot_new_from_entity (cw_entity_get_child (self->root, field)));
}

static gboolean
copy_item (Job *self, const CwField *field)
{
  g_autoptr (CwEntity) item =
    g_list_model_get_item (cw_entity_get_list (self->root, field), self->position);

  if (item == NULL)
    return FALSE;
  g_ptr_array_add (self->snapshot->items[field->index], cw_snapshot_new_from_entity (item));
  self->position++;
  return TRUE;
}

/* Returns whether there may be more. */
static gboolean
copy_next (Job *self)
{
  const CwField *field;

  if (self->snapshot == NULL)
    begin_copy (self);
  if (self->field == self->snapshot->info->n_fields)
    return FALSE;
  field = &self->snapshot->info->fields[self->field];
  if (field->kind == &cw_kind_list && copy_item (self, field))
    return TRUE;
  if (field->kind == &cw_kind_child)
    copy_child (self, field);
  next_field (self);
  return TRUE;
}

/* ---- working ---- */

static void
work_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *self = data;
  g_autoptr (CwEntity) copy = cw_snapshot_to_entity (self->snapshot);
  gpointer result = g_cancellable_is_cancelled (cancellable)
                      ? NULL
                      : self->func (CW_REVIEW (copy), self->wish->data, cancellable);

  g_clear_pointer (&self->snapshot, cw_snapshot_free);
  g_task_return_pointer (task, result, self->free_result);
}

static gboolean
copy_cb (gpointer user_data)
{
  GTask *task = user_data;
  Job *self = g_task_get_task_data (task);
  gint64 end = g_get_monotonic_time () + SLICE_MICROSECONDS;

  if (g_task_return_error_if_cancelled (task))
    return G_SOURCE_REMOVE;
  while (copy_next (self))
    if (g_get_monotonic_time () > end)
      return G_SOURCE_CONTINUE;
  stop_watching (self);
  g_task_run_in_thread (task, work_thread);
  return G_SOURCE_REMOVE;
}

/* ---- what was computed ---- */

typedef struct
{
  gpointer result;
  GDestroyNotify free_result;
} Rest;

static void
free_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Rest *self = data;

  self->free_result (self->result);
  self->result = NULL;
}

/* Thousands of rows are not let go of between two frames either. */
static void
free_in_thread (gpointer result, GDestroyNotify free_result)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, NULL, NULL);
  Rest *rest = g_new0 (Rest, 1);

  rest->result = result;
  rest->free_result = free_result;
  g_task_set_task_data (task, rest, g_free);
  g_task_run_in_thread (task, free_thread);
}

static void start (CwReviewWork *self, Wish *wish);

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  const Job *job = g_task_get_task_data (G_TASK (result));
  CwReviewWork *self = job->owner;
  gpointer computed = g_task_propagate_pointer (G_TASK (result), NULL);

  if (self)
    {
      self->job = NULL;
      if (self->next)
        start (self, g_steal_pointer (&self->next));
      else if (computed)
        self->show (computed, self->user_data);
    }
  if (computed)
    free_in_thread (computed, job->free_result);
}

/* ---- what others see ---- */

/* Takes the wish. */
static void
start (CwReviewWork *self, Wish *wish)
{
  g_autoptr (GTask) task = NULL;
  Job *job = g_new0 (Job, 1);

  job->owner = self;
  job->root = g_object_ref (cw_record_get_root (self->record));
  job->func = self->func;
  job->free_result = self->free_result;
  job->wish = wish;
  job->cancellable = g_cancellable_new ();
  job->change_handler = g_signal_connect_swapped (job->root, "change", G_CALLBACK (change_cb), job);
  self->job = job;
  task = g_task_new (NULL, job->cancellable, done_cb, NULL);
  g_task_set_check_cancellable (task, FALSE); /* so that a late result comes here to be freed */
  g_task_set_task_data (task, job, job_free);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, copy_cb, g_steal_pointer (&task), g_object_unref);
}

/**
 * cw_review_work_start:
 * @self: a work
 * @data: (transfer full) (nullable): for the function that computes
 * @free_data: (nullable): frees it, in any thread
 *
 * Computes anew. What was started before and is not done yet is given up.
 */
void
cw_review_work_start (CwReviewWork *self, gpointer data, GDestroyNotify free_data)
{
  Wish *wish = g_new0 (Wish, 1);

  wish->data = data;
  wish->free_data = free_data;
  if (self->job == NULL)
    {
      start (self, wish);
      return;
    }
  g_cancellable_cancel (self->job->cancellable);
  g_clear_pointer (&self->next, wish_free);
  self->next = wish;
}

/**
 * cw_review_work_free:
 * @self: (nullable) (transfer full): a work
 *
 * Gives up what is not done yet; nothing is shown any more.
 */
void
cw_review_work_free (CwReviewWork *self)
{
  if (self == NULL)
    return;
  if (self->job)
    {
      self->job->owner = NULL;
      g_cancellable_cancel (self->job->cancellable);
    }
  g_clear_pointer (&self->next, wish_free);
  g_object_unref (self->record);
  g_free (self);
}

/**
 * cw_review_work_new:
 * @record: an open review
 * @func: computes, in a thread
 * @free_result: frees what it returns, in a thread too
 * @show: takes what it returned, unless something newer is wanted meanwhile
 * @user_data: for @show
 *
 * Returns: (transfer full): a work that nobody started yet
 */
CwReviewWork *
cw_review_work_new (CwRecord *record,
                    CwReviewWorkFunc func,
                    GDestroyNotify free_result,
                    CwReviewWorkShow show,
                    gpointer user_data)
{
  CwReviewWork *self = g_new0 (CwReviewWork, 1);

  self->record = g_object_ref (record);
  self->func = func;
  self->free_result = free_result;
  self->show = show;
  self->user_data = user_data;
  return self;
}
