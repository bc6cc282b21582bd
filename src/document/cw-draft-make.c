/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/cw-error.h"
#include "document/cw-draft-private.h"
#include "document/cw-record-private.h"
#include "model/cw-article.h"
#include "model/cw-review.h"

/* The making of a draft: a report is read, in a thread where somebody waits, and what it says
 * becomes the facts of a case or the cells of a row. */

/* Facts of which the case knows no place are left out; alternatives are counted in the report. */
static void
take_facts (CwReportDraft *self, CwReport *report)
{
  g_autoptr (GPtrArray) made = g_ptr_array_new ();

  for (guint i = 0; i < report->facts->len; i++)
    {
      CwReportFact *fact = report->facts->pdata[i];
      CwDraftFact *draft = cw_draft_fact_new (fact, self->text);

      g_ptr_array_add (made, draft);
      if (draft == NULL)
        continue;
      if (fact->alternative_to >= 0 && (guint)fact->alternative_to < i)
        draft->alternative = made->pdata[fact->alternative_to];
      g_ptr_array_add (self->facts, draft);
    }
}

static gint
compare_places (gconstpointer a, gconstpointer b)
{
  const CwDraftFact *left = *(CwDraftFact *const *)a, *right = *(CwDraftFact *const *)b;
  gsize one = g_array_index (left->spans, CwNotationSpan, 0).offset;
  gsize two = g_array_index (right->spans, CwNotationSpan, 0).offset;

  return one < two ? -1 : one > two;
}

/* What the text may mean stands among the facts, in the order of the text. */
static void
take_candidates (CwReportDraft *self, CwReport *report)
{
  for (guint i = 0; i < report->candidates->len; i++)
    {
      CwDraftFact *draft = cw_draft_fact_new (report->candidates->pdata[i], self->text);

      if (draft == NULL)
        continue;
      draft->is_candidate = TRUE;
      g_ptr_array_add (self->facts, draft);
    }
  g_ptr_array_sort (self->facts, compare_places);
}

static void
prepare_facts (CwReportDraft *self)
{
  g_autoptr (GHashTable) rows = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->facts->len; i++)
    cw_draft_collect_rows (rows, ((CwDraftFact *)self->facts->pdata[i])->item);
  for (guint i = 0; i < self->facts->len; i++)
    {
      CwDraftFact *fact = self->facts->pdata[i];

      cw_draft_fact_describe (fact, rows);
      cw_draft_links_take (self->links, fact->item);
    }
}

static CwReportDraft *
make_case_draft (CwRecord *record, CwSourceText *text, const char *source, CwReport *report)
{
  CwReportDraft *self = cw_report_draft_begin (record, text, source, report->unread);

  take_facts (self, report);
  take_candidates (self, report);
  prepare_facts (self);
  cw_report_draft_refresh (self);
  return self;
}

/* The facts go through a case that is kept nowhere; the text belongs to the row's draft. */
static CwReportDraft *
make_row_draft (CwRecord *record, CwSourceText *text, const char *source, CwReport *report)
{
  g_autoptr (CwRecord) nowhere = cw_record_new_unkept (cw_entity_new (CW_TYPE_CASE, NULL));
  g_autoptr (CwReportDraft) told = make_case_draft (nowhere, text, source, report);
  CwReportDraft *self =
    cw_report_draft_begin (record, g_steal_pointer (&told->text), source, report->unread);

  self->row = g_uuid_string_random ();
  cw_draft_row_fill (self, told);
  cw_report_draft_refresh (self);
  return self;
}

static CwReportDraft *
make_draft (CwRecord *record, CwSourceText *text, const char *source, CwReport *report)
{
  return CW_IS_REVIEW (cw_record_get_root (record))
           ? make_row_draft (record, text, source, report)
           : make_case_draft (record, text, source, report);
}

/**
 * cw_report_draft_new:
 * @record: an open case, or a review
 * @text: (transfer full): the text of a report
 * @source: (nullable): what its quotes shall name as source: a file or a citation, one line
 *
 * Reads the facts of a report. For a review they are the cells of one row. A megabyte full of facts
 * can take more than ten seconds: see cw_report_draft_new_async() for a window.
 *
 * Returns: (transfer full): the draft
 */
CwReportDraft *
cw_report_draft_new (CwRecord *record, CwSourceText *text, const char *source)
{
  g_autoptr (CwReport) report = cw_report_parse_with (cw_record_get_patterns (record), text->text);

  return make_draft (record, text, source, report);
}

typedef struct
{
  CwRecord *record;
  CwPatterns *patterns;
  CwSourceText *text;
  char *source;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *self = data;

  g_clear_object (&self->record);
  cw_patterns_unref (self->patterns);
  g_clear_pointer (&self->text, cw_source_text_free);
  g_free (self->source);
  g_free (self);
}

/* Sees the text and the patterns alone: the record belongs to the main thread. */
static void
parse_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Reading *reading = data;

  g_task_return_pointer (task, cw_report_parse_with (reading->patterns, reading->text->text),
                         (GDestroyNotify)cw_report_free);
}

/**
 * cw_report_draft_new_async:
 * @record: an open record
 * @text: (transfer full): the text of a report
 * @source: (nullable): as for cw_report_draft_new()
 * @cancellable: (nullable): stops the waiting at once; the thread ends in its own time
 * @callback: called when done
 * @user_data: for @callback
 *
 * As cw_report_draft_new(), with the reading in a thread.
 */
void
cw_report_draft_new_async (CwRecord *record,
                           CwSourceText *text,
                           const char *source,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Reading *reading = g_new0 (Reading, 1);

  reading->record = g_object_ref (record);
  reading->patterns = cw_patterns_ref (cw_record_get_patterns (record));
  reading->text = text;
  reading->source = g_strdup (source);
  g_task_set_source_tag (task, cw_report_draft_new_async);
  g_task_set_task_data (task, reading, reading_free);
  g_task_set_return_on_cancel (task, TRUE);
  g_task_run_in_thread (task, parse_thread);
}

/**
 * cw_report_draft_new_finish:
 * @result: what the callback got
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the draft; %NULL with %CW_ERROR_CANCELLED
 */
CwReportDraft *
cw_report_draft_new_finish (GAsyncResult *result, GError **error)
{
  g_autoptr (CwReport) report = g_task_propagate_pointer (G_TASK (result), NULL);
  Reading *reading = g_task_get_task_data (G_TASK (result));
  /* Let go of here: a thread that was stopped must not be the last to hold a record. */
  g_autoptr (CwRecord) record = g_steal_pointer (&reading->record);

  if (report)
    return make_draft (record, g_steal_pointer (&reading->text), reading->source, report);
  g_set_error_literal (error, CW_ERROR, CW_ERROR_CANCELLED,
                       _ ("The reading of the report was stopped."));
  return NULL;
}
