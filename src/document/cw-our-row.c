/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "document/cw-our-row.h"

#include <glib/gi18n-lib.h>

#include "base/cw-error.h"
#include "model/cw-article.h"
#include "model/cw-review.h"
#include "rules/cw-our-case.h"

/* The author's own case as a row of a review: a record of the library beside the review, whose
 * facts make the cells. Nobody types them, and they follow the case. */

/* Typing in the case comes in bursts. */
#define SETTLE_MILLISECONDS 200
#define CASES_MAX 50

struct _CwOurRow
{
  GObject parent_instance;

  CwDocument *document; /* NULL when there is none to find a case in */
  CwRecord *review;
  CwRecord *record; /* the case, or NULL */
  CwOurCase *ours;
  GListStore *model; /* its row, or nothing */
  char *problem;
  GCancellable *opening;
  guint timeout;
};

G_DEFINE_FINAL_TYPE (CwOurRow, cw_our_row, G_TYPE_OBJECT)

static guint changed_signal;

static CwReview *
get_review (CwOurRow *self)
{
  return CW_REVIEW (cw_record_get_root (self->review));
}

/* ---- computing ---- */

static void
compute (CwOurRow *self)
{
  g_clear_pointer (&self->ours, cw_our_case_free);
  if (self->record)
    self->ours = cw_our_case_new (CW_CASE (cw_record_get_root (self->record)));
  g_list_store_splice (self->model, 0, g_list_model_get_n_items (G_LIST_MODEL (self->model)),
                       self->ours ? (gpointer *)&self->ours->row : NULL, self->ours ? 1 : 0);
  g_signal_emit (self, changed_signal, 0);
}

static gboolean
timeout_cb (gpointer user_data)
{
  CwOurRow *self = user_data;

  self->timeout = 0;
  compute (self);
  return G_SOURCE_REMOVE;
}

static void
case_changed_cb (CwOurRow *self)
{
  if (self->timeout == 0)
    self->timeout = g_timeout_add (SETTLE_MILLISECONDS, timeout_cb, self);
}

static void
take_case (CwOurRow *self, CwRecord *record, const char *problem)
{
  if (self->record)
    g_signal_handlers_disconnect_by_data (cw_record_get_root (self->record), self);
  g_set_object (&self->record, record);
  g_free (self->problem);
  self->problem = g_strdup (problem);
  if (record)
    g_signal_connect_object (cw_record_get_root (record), "change", G_CALLBACK (case_changed_cb),
                             self, G_CONNECT_SWAPPED);
  compute (self);
}

/* ---- opening ---- */

/* Takes the record. */
static CwRecord *
check_case (CwRecord *record, GError **error)
{
  if (record == NULL || CW_IS_CASE (cw_record_get_root (record)))
    return record;
  g_object_unref (record);
  g_set_error_literal (error, CW_ERROR, CW_ERROR_INVALID_VALUE,
                       _ ("Our case of this review is no case."));
  return NULL;
}

/**
 * cw_our_row_open_case:
 * @document: a library
 * @id: what a review says is our case
 * @error: return location
 *
 * Opens our case and waits for it; a window uses cw_our_row_open_case_async().
 *
 * Returns: (transfer full) (nullable): the record of a case; %NULL with %CW_ERROR_NOT_FOUND when it
 *   is gone, with %CW_ERROR_INVALID_VALUE when it is no case
 */
CwRecord *
cw_our_row_open_case (CwDocument *document, const char *id, GError **error)
{
  return check_case (cw_document_open_record (document, id, error), error);
}

/**
 * cw_our_row_open_case_async:
 * @document: a library
 * @id: what a review says is our case
 * @cancellable: (nullable): to give up
 * @callback: called when it is there
 * @user_data: for @callback
 *
 * As cw_our_row_open_case(), without waiting.
 */
void
cw_our_row_open_case_async (CwDocument *document,
                            const char *id,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  cw_document_open_record_async (document, id, cancellable, callback, user_data);
}

/**
 * cw_our_row_open_case_finish:
 * @document: the library
 * @result: what the callback got
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the record, as of cw_our_row_open_case()
 */
CwRecord *
cw_our_row_open_case_finish (CwDocument *document, GAsyncResult *result, GError **error)
{
  return check_case (cw_document_open_record_finish (document, result, error), error);
}

static void
opened_cb (GObject *document, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CwOurRow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CwRecord) record =
    cw_our_row_open_case_finish (CW_DOCUMENT (document), result, &error);

  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;
  take_case (self, record, record ? NULL : error->message);
}

static void
open_case (CwOurRow *self)
{
  const char *id = get_review (self)->our_case;

  if (self->opening)
    g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  if (id == NULL || *id == '\0' || self->document == NULL)
    {
      take_case (self, NULL, NULL);
      return;
    }
  self->opening = g_cancellable_new ();
  cw_our_row_open_case_async (self->document, id, self->opening, opened_cb, g_object_ref (self));
}

/* ---- what others see ---- */

/**
 * cw_our_row_get_model:
 * @self: our row
 *
 * Returns: (transfer none): a list of one row while there is a case, else an empty one
 */
GListModel *
cw_our_row_get_model (CwOurRow *self)
{
  return G_LIST_MODEL (self->model);
}

/**
 * cw_our_row_get:
 * @self: our row
 *
 * Returns: (transfer none) (nullable): the row; %NULL when there is no case
 */
CwReportedCase *
cw_our_row_get (CwOurRow *self)
{
  return self->ours ? self->ours->row : NULL;
}

/**
 * cw_our_row_get_problem:
 * @self: our row
 *
 * Returns: (nullable): why the case that was chosen cannot be shown, a sentence
 */
const char *
cw_our_row_get_problem (CwOurRow *self)
{
  return self->problem;
}

/**
 * cw_our_row_list_cases:
 * @self: our row
 *
 * Returns: (transfer full) (element-type CwSummary): the cases of the library that can be ours,
 * last edited first, at most 50
 */
GPtrArray *
cw_our_row_list_cases (CwOurRow *self)
{
  g_autoptr (GPtrArray) all =
    self->document ? cw_document_list_summaries (self->document, NULL, NULL) : NULL;
  GPtrArray *cases = g_ptr_array_new_with_free_func ((GDestroyNotify)cw_summary_free);

  for (guint i = 0; all && i < all->len && cases->len < CASES_MAX; i++)
    {
      const CwSummary *summary = all->pdata[i];

      if (g_str_equal (summary->kind, "case"))
        g_ptr_array_add (cases, cw_summary_copy (summary));
    }
  return cases;
}

/**
 * cw_our_row_choose:
 * @self: our row
 * @id: (nullable): id of a case of the library; %NULL for none
 *
 * Binds the review to a case, as one step of undo.
 */
void
cw_our_row_choose (CwOurRow *self, const char *id)
{
  CwHistory *history = cw_record_get_history (self->review);

  cw_history_begin (history, _ ("Our case"));
  cw_entity_set_by_name (CW_ENTITY (get_review (self)), "our-case", id, NULL);
  cw_history_end (history);
}

/* ---- object ---- */

static void
cw_our_row_dispose (GObject *object)
{
  CwOurRow *self = CW_OUR_ROW (object);

  if (self->opening)
    g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  g_clear_handle_id (&self->timeout, g_source_remove);
  if (self->record)
    g_signal_handlers_disconnect_by_data (cw_record_get_root (self->record), self);
  g_clear_object (&self->record);
  g_clear_object (&self->review);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (cw_our_row_parent_class)->dispose (object);
}

static void
cw_our_row_finalize (GObject *object)
{
  CwOurRow *self = CW_OUR_ROW (object);

  g_clear_pointer (&self->ours, cw_our_case_free);
  g_clear_object (&self->model);
  g_free (self->problem);
  G_OBJECT_CLASS (cw_our_row_parent_class)->finalize (object);
}

static void
cw_our_row_class_init (CwOurRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cw_our_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = cw_our_row_finalize;

  /**
   * CwOurRow::changed:
   * @self: our row
   *
   * The case, or what it says, is another.
   */
  changed_signal = g_signal_new ("changed", CW_TYPE_OUR_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
cw_our_row_init (CwOurRow *self)
{
  self->model = g_list_store_new (CW_TYPE_REPORTED_CASE);
}

/**
 * cw_our_row_new:
 * @document: (nullable): the library; %NULL when there is none to find a case in
 * @review: an open review of it
 *
 * Follows what the review says is our case. The case is opened in the background.
 *
 * Returns: (transfer full): our row
 */
CwOurRow *
cw_our_row_new (CwDocument *document, CwRecord *review)
{
  CwOurRow *self = g_object_new (CW_TYPE_OUR_ROW, NULL);

  self->document = document ? g_object_ref (document) : NULL;
  self->review = g_object_ref (review);
  g_signal_connect_object (get_review (self), "notify::our-case", G_CALLBACK (open_case), self,
                           G_CONNECT_SWAPPED);
  open_case (self);
  return self;
}
