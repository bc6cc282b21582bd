/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "document/cw-references-private.h"

/* Duplicates among thousands of references, while the window goes on: the library is looked at and
 * changed a few references at a time between the frames, plain values are compared in a thread. */

/* So many fit between two frames. */
#define SNAPSHOTS_AT_ONCE 200
#define MERGES_AT_ONCE 8

typedef struct
{
  CwProgress call; /* or NULL */
  gpointer user_data;
} Progress;

static void
report (const Progress *self, guint done, guint total)
{
  if (self->call)
    self->call (done, total, self->user_data);
}

/* ---- comparing, in a thread ---- */

typedef struct
{
  GPtrArray *present; /* CwSnapshot; NULL when they were compared */
  GPtrArray *publications; /* CwSnapshot, or NULL */
} Values;

static void
values_free (gpointer data)
{
  Values *self = data;

  g_clear_pointer (&self->present, g_ptr_array_unref);
  g_clear_pointer (&self->publications, g_ptr_array_unref);
  g_free (self);
}

/* Sees plain values alone: the record belongs to the main thread. */
static void
compare_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Values *values = data;
  GPtrArray *found = cw_references_compare (values->present, values->publications);

  /* To free them takes as long as to make them. */
  g_clear_pointer (&values->present, g_ptr_array_unref);
  g_task_return_pointer (task, found, (GDestroyNotify)g_ptr_array_unref);
}

/* ---- looking, between the frames ---- */

typedef struct
{
  GPtrArray *entities; /* all of the library; stays in the main thread */
  GPtrArray *present; /* a snapshot of each so far */
  GPtrArray *publications; /* CwSnapshot to count among them, or NULL to find duplicates */
  Progress progress;
} Search;

static void
search_free (gpointer data)
{
  Search *self = data;

  g_ptr_array_unref (self->entities);
  g_clear_pointer (&self->present, g_ptr_array_unref);
  g_clear_pointer (&self->publications, g_ptr_array_unref);
  g_free (self);
}

static void
compared_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  const Search *self = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (GPtrArray) found = g_task_propagate_pointer (G_TASK (result), &error);

  if (found == NULL)
    g_task_return_error (task, error);
  else if (self->publications)
    g_task_return_int (task, cw_references_count_found (found, self->entities->len));
  else
    g_task_return_pointer (task, cw_references_make_groups (self->entities, found),
                           (GDestroyNotify)g_ptr_array_unref);
}

static void
compare (GTask *task)
{
  Search *self = g_task_get_task_data (task);
  Values *values = g_new0 (Values, 1);
  g_autoptr (GTask) comparing =
    g_task_new (NULL, g_task_get_cancellable (task), compared_cb, g_object_ref (task));

  values->present = g_steal_pointer (&self->present);
  values->publications = self->publications ? g_ptr_array_ref (self->publications) : NULL;
  g_task_set_task_data (comparing, values, values_free);
  g_task_run_in_thread (comparing, compare_thread);
}

static gboolean
look_at_some_cb (gpointer user_data)
{
  GTask *task = user_data;
  Search *self = g_task_get_task_data (task);
  guint end = MIN (self->present->len + SNAPSHOTS_AT_ONCE, self->entities->len);

  if (g_task_return_error_if_cancelled (task))
    return G_SOURCE_REMOVE;
  while (self->present->len < end)
    g_ptr_array_add (self->present,
                     cw_snapshot_new_from_entity (self->entities->pdata[self->present->len]));
  report (&self->progress, self->present->len, self->entities->len);
  if (self->present->len < self->entities->len)
    return G_SOURCE_CONTINUE;
  compare (task);
  return G_SOURCE_REMOVE;
}

/* Takes the task. */
static void
search (GTask *task, CwRecord *bibliography, GPtrArray *publications, const Progress *progress)
{
  Search *self = g_new0 (Search, 1);

  self->entities = cw_references_list_all (bibliography);
  self->present = g_ptr_array_new_with_free_func ((GDestroyNotify)cw_snapshot_free);
  self->publications = publications ? g_ptr_array_ref (publications) : NULL;
  self->progress = *progress;
  g_task_set_task_data (task, self, search_free);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, look_at_some_cb, task, g_object_unref);
}

/**
 * cw_references_find_duplicates_async:
 * @bibliography: the references of a library
 * @progress: (nullable): told how far it is, in the main thread
 * @progress_data: for @progress
 * @cancellable: (nullable): stops the work
 * @callback: called when done
 * @user_data: for @callback
 *
 * As cw_references_find_duplicates(), without holding up the window.
 */
void
cw_references_find_duplicates_async (CwRecord *bibliography,
                                     CwProgress progress,
                                     gpointer progress_data,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data)
{
  search (g_task_new (bibliography, cancellable, callback, user_data), bibliography, NULL,
          &(Progress){ progress, progress_data });
}

/**
 * cw_references_find_duplicates_finish:
 * @result: what the callback got
 * @error: return location
 *
 * Ends cw_references_find_duplicates_async().
 *
 * Returns: (transfer full) (element-type CwReferencesGroup) (nullable): the groups; %NULL with
 *   %G_IO_ERROR_CANCELLED
 */
GPtrArray *
cw_references_find_duplicates_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * cw_references_count_known_async:
 * @bibliography: the references of a library
 * @publications: (element-type CwSnapshot): what a reader made; nobody may change them meanwhile
 * @cancellable: (nullable): stops the work
 * @callback: called when done
 * @user_data: for @callback
 *
 * As cw_references_count_known(), without holding up the window.
 */
void
cw_references_count_known_async (CwRecord *bibliography,
                                 GPtrArray *publications,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  search (g_task_new (bibliography, cancellable, callback, user_data), bibliography, publications,
          &(Progress){ NULL, NULL });
}

/**
 * cw_references_count_known_finish:
 * @result: what the callback got
 * @n_known: (out): how many of them seem to be in the library already
 * @error: return location
 *
 * Ends cw_references_count_known_async().
 *
 * Returns: %FALSE with %G_IO_ERROR_CANCELLED
 */
gboolean
cw_references_count_known_finish (GAsyncResult *result, guint *n_known, GError **error)
{
  gssize n = g_task_propagate_int (G_TASK (result), error);

  *n_known = n < 0 ? 0 : (guint)n;
  return n >= 0;
}

/* ---- merging, between the frames ---- */

typedef struct
{
  GPtrArray *groups; /* CwReferencesGroup; or NULL until they are found */
  guint done;
  guint n_gone;
  Progress progress;
} Merging;

static void
merging_free (gpointer data)
{
  Merging *self = data;

  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_free (self);
}

static gboolean
merge_some_cb (gpointer user_data)
{
  GTask *task = user_data;
  CwRecord *bibliography = g_task_get_source_object (task);
  Merging *self = g_task_get_task_data (task);
  guint end = MIN (self->done + MERGES_AT_ONCE, self->groups->len);
  gboolean stopped = g_cancellable_is_cancelled (g_task_get_cancellable (task));

  while (!stopped && self->done < end)
    self->n_gone += cw_references_merge_group (bibliography, self->groups->pdata[self->done++]);
  report (&self->progress, self->done, self->groups->len);
  if (!stopped && self->done < self->groups->len)
    return G_SOURCE_CONTINUE;
  cw_history_end (cw_record_get_history (bibliography));
  g_task_return_int (task, self->n_gone);
  return G_SOURCE_REMOVE;
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  CwRecord *bibliography = g_task_get_source_object (task);
  Merging *self = g_task_get_task_data (task);
  GError *error = NULL;

  self->groups = cw_references_find_duplicates_finish (result, &error);
  if (self->groups == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  cw_history_begin (cw_record_get_history (bibliography), _ ("Merge references"));
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, merge_some_cb, g_steal_pointer (&task), g_object_unref);
}

/**
 * cw_references_merge_all_async:
 * @bibliography: the references of a library
 * @progress: (nullable): told how far it is, in the main thread
 * @progress_data: for @progress
 * @cancellable: (nullable): stops the work; what was merged by then is one step of undo
 * @callback: called when done
 * @user_data: for @callback
 *
 * As cw_references_merge_all(), without holding up the window. Nothing else may be changed
 * meanwhile: it would belong to the same step.
 */
void
cw_references_merge_all_async (CwRecord *bibliography,
                               CwProgress progress,
                               gpointer progress_data,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  GTask *task = g_task_new (bibliography, cancellable, callback, user_data);
  Merging *self = g_new0 (Merging, 1);

  self->progress = (Progress){ progress, progress_data };
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, self, merging_free);
  cw_references_find_duplicates_async (bibliography, NULL, NULL, cancellable, found_cb, task);
}

/**
 * cw_references_merge_all_finish:
 * @result: what the callback got
 * @n_gone: (out): how many references went
 * @error: return location
 *
 * Ends cw_references_merge_all_async().
 *
 * Returns: %FALSE with %G_IO_ERROR_CANCELLED when it was stopped before the first was merged
 */
gboolean
cw_references_merge_all_finish (GAsyncResult *result, guint *n_gone, GError **error)
{
  gssize n = g_task_propagate_int (G_TASK (result), error);

  *n_gone = n < 0 ? 0 : (guint)n;
  return n >= 0;
}
