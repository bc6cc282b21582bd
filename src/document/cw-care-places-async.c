/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "document/cw-care-places.h"

/* CARE on the pages, found in a thread from a copy of the case. */

typedef struct
{
  CwDocument *document;
  CwSnapshot *record;
} Work;

static void
work_free (Work *work)
{
  g_object_unref (work->document);
  cw_snapshot_free (work->record);
  g_free (work);
}

static void
run (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Work *work = task_data;
  GError *error = NULL;
  CwCarePlaces *places =
    cw_care_places_new_from_record (work->document, work->record, NULL, &error);

  if (places)
    g_task_return_pointer (task, places, (GDestroyNotify)cw_care_places_free);
  else
    g_task_return_error (task, error);
}

/**
 * cw_care_places_new_async:
 * @document: the library
 * @record: an open case of it
 * @cancellable: (nullable): to give up
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Finds CARE on the pages of the case as it is now, in a thread.
 */
void
cw_care_places_new_async (CwDocument *document,
                          CwRecord *record,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (record, cancellable, callback, user_data);
  Work *work = g_new0 (Work, 1);

  work->document = g_object_ref (document);
  work->record = cw_record_snapshot (record);
  g_task_set_task_data (task, work, (GDestroyNotify)work_free);
  g_task_run_in_thread (task, run);
}

/**
 * cw_care_places_new_finish:
 * @result: what the callback got
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the places
 */
CwCarePlaces *
cw_care_places_new_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
