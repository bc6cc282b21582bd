/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "document/cw-case-checks.h"

#include "document/cw-case-findings.h"
#include "manuscript/cw-inspect.h"
#include "rules/cw-finding.h"

/* What a window says of a case while it is edited, found in threads from copies of it. */

/* What is looked at, and with what. */
typedef struct
{
  CwDocument *document; /* or NULL */
  CwSnapshot *record;
  CwReview *review; /* or NULL */
  GPtrArray *publications; /* or NULL */
  GHashTable *outcomes; /* or NULL */
  gboolean composes;
} Work;

static void
work_free (Work *work)
{
  g_clear_object (&work->document);
  g_clear_object (&work->review);
  g_clear_pointer (&work->publications, g_ptr_array_unref);
  g_clear_pointer (&work->outcomes, g_hash_table_unref);
  cw_snapshot_free (work->record);
  g_free (work);
}

/* Takes @work. */
static void
start (CwRecord *record,
       Work *work,
       GTaskThreadFunc func,
       GCancellable *cancellable,
       GAsyncReadyCallback callback,
       gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (record, cancellable, callback, user_data);

  work->record = cw_record_snapshot (record);
  g_task_set_task_data (task, work, (GDestroyNotify)work_free);
  g_task_run_in_thread (task, func);
}

/* ---- facts, article and figures ---- */

/**
 * cw_case_checks_free:
 * @self: (nullable) (transfer full): what was found
 */
void
cw_case_checks_free (CwCaseChecks *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->findings);
  g_clear_pointer (&self->outcomes, g_hash_table_unref);
  g_free (self);
}

static void
check (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Work *work = task_data;
  GError *error = NULL;
  GPtrArray *findings = cw_case_findings_new_checks (work->document, work->record, &work->outcomes,
                                                     work->composes, cancellable, &error);
  CwCaseChecks *self;

  if (findings == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  self = g_new0 (CwCaseChecks, 1);
  self->findings = findings;
  self->outcomes = g_steal_pointer (&work->outcomes);
  g_task_return_pointer (task, self, (GDestroyNotify)cw_case_checks_free);
}

/**
 * cw_case_checks_new_async:
 * @document: the library
 * @record: an open case of it
 * @outcomes: (nullable): what came of its figures when it was looked at before; it holds as long as
 *   neither they nor the journal change
 * @composes: whether to compose the figures when that is %NULL, which takes time
 * @cancellable: (nullable): to give up
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Looks at the case as it is now, as cw_case_findings_new_checks() does.
 */
void
cw_case_checks_new_async (CwDocument *document,
                          CwRecord *record,
                          GHashTable *outcomes,
                          gboolean composes,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  Work *work = g_new0 (Work, 1);

  work->document = g_object_ref (document);
  work->outcomes = outcomes ? g_hash_table_ref (outcomes) : NULL;
  work->composes = composes;
  start (record, work, check, cancellable, callback, user_data);
}

/**
 * cw_case_checks_new_finish:
 * @result: what the callback got
 * @error: return location
 *
 * Returns: (transfer full) (nullable): what was found; errors are those of
 *   cw_case_findings_new_checks()
 */
CwCaseChecks *
cw_case_checks_new_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- prose ---- */

static void
inspect (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Work *work = task_data;
  g_autoptr (CwEntity) root = cw_snapshot_to_entity (work->record);

  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, cw_inspect (CW_CASE (root), work->review, work->publications),
                           (GDestroyNotify)g_ptr_array_unref);
}

/**
 * cw_case_inspect_async:
 * @record: an open case
 * @review: (nullable): as for cw_inspect(); nobody changes it meanwhile
 * @publications: (nullable) (element-type CwSnapshot): as for cw_inspect()
 * @cancellable: (nullable): to give up
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Reads the prose of the case as it is now.
 */
void
cw_case_inspect_async (CwRecord *record,
                       CwReview *review,
                       GPtrArray *publications,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  Work *work = g_new0 (Work, 1);

  g_set_object (&work->review, review);
  work->publications = publications ? g_ptr_array_ref (publications) : NULL;
  start (record, work, inspect, cancellable, callback, user_data);
}

/**
 * cw_case_inspect_finish:
 * @result: what the callback got
 * @error: return location
 *
 * Returns: (transfer full) (element-type CwFinding) (nullable): what was found, the worst first;
 *   %NULL with %G_IO_ERROR_CANCELLED
 */
GPtrArray *
cw_case_inspect_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
