/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "base/cw-error.h"
#include "draft-fixtures.h"
#include "model/cw-article.h"

/* The text a draft is read from: its pages, its name, its size, and the thread that reads it. */

static void
test_pages (Desk *self, gconstpointer data)
{
  CwDraftFact *age = find_in (self->draft, "Patient › Age");
  CwDraftFact *alive = find_in (self->draft, "Outcome › Vital status");
  guint n_spans;
  const CwNotationSpan *spans = cw_draft_fact_get_spans (age, &n_spans);
  const CwSourceText *text = cw_report_draft_get_text (self->draft);

  g_assert_cmpuint (cw_draft_fact_get_page (age), ==, 1);
  g_assert_cmpuint (cw_draft_fact_get_page (alive), ==, 2);
  g_assert_cmpstr (cw_draft_fact_get_quote (alive), ==,
                   "The patient was alive at the last follow-up.");
  g_assert_cmpuint (n_spans, >, 0);
  g_assert_true (g_str_has_prefix (text->text + spans[0].offset, "27-year-old"));
}

/* Any name that a file can have is a source: what was accepted is known again. */
static void
test_source_with_controls (Desk *self, gconstpointer data)
{
  CwSourceText *text = cw_source_text_new (report);
  g_autoptr (CwReportDraft) draft = cw_report_draft_new (self->record, text,
                                                         "a\x01"
                                                         "b\r\n\tc\x7f.pdf");
  guint accepted = cw_report_draft_accept_all (draft);

  g_assert_cmpstr (cw_report_draft_get_source (draft), ==, "a b   c .pdf");
  g_assert_cmpuint (accepted, >, 0);
  g_assert_cmpuint (cw_report_draft_count (draft, CW_DRAFT_ACCEPTED), ==, accepted);
  g_assert_cmpuint (cw_report_draft_accept_all (draft), ==, 0);
}

/* A source that no field holds is refused aloud, and nothing is written without its quote. */
static void
test_source_too_long (Desk *self, gconstpointer data)
{
  g_autofree char *source = g_strnfill (5 * 1024 * 1024, 'a');
  g_autoptr (CwReportDraft) draft =
    cw_report_draft_new (self->record, cw_source_text_new (report), source);
  CwCase *root = CW_CASE (get_root (self));
  g_autoptr (GError) error = NULL;

  g_assert_false (cw_report_draft_accept (draft, find_in (draft, "Patient › Age"), &error));
  g_assert_error (error, CW_ERROR, CW_ERROR_INVALID_VALUE);
  g_assert_cmpuint (cw_report_draft_accept_all (draft), ==, 0);
  assert_text (get_patient (self), "age", NULL);
  g_assert_cmpuint (count_rows (root->complaints), ==, 0);
  g_assert_cmpuint (count_rows (root->evidence), ==, 0);
}

/* ---- threads and size ---- */

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **)user_data = g_object_ref (result);
}

static CwReportDraft *
read_in_thread (Desk *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  cw_report_draft_new_async (self->record, cw_source_text_new (report), SOURCE, cancellable,
                             done_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return cw_report_draft_new_finish (result, error);
}

static void
test_thread (Desk *self, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (CwReportDraft) draft = read_in_thread (self, cancellable, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (draft)), ==,
                    g_list_model_get_n_items (G_LIST_MODEL (self->draft)));
  g_cancellable_cancel (cancellable);
  g_assert_null (read_in_thread (self, cancellable, &error));
  g_assert_error (error, CW_ERROR, CW_ERROR_CANCELLED);
}

/* Ten million bytes around a report: literature, of which nothing is the patient's. */
static void
test_large (Desk *self, gconstpointer data)
{
  GString *text = g_string_new (report);
  g_autoptr (CwReportDraft) draft = NULL;

  for (guint i = 0; i < 100; i++)
    g_string_append (text, "\nThe 27-year-old man was alive and had a mass.\n");
  g_string_append (text, "\nReferences\n\n");
  while (text->len < 10000000)
    g_string_append (text, "1. Author A. A 31-year-old woman with a mass. Journal. 2020;1:2.\n\n");
  draft = make_draft (self, text->str);
  g_string_free (text, TRUE);
  g_assert_cmpuint (cw_report_draft_accept_all (draft), >, 0);
  assert_text (get_patient (self), "age", "27 a");
}

#define ADD(path, test)                                                                            \
  g_test_add ("/report-source/" path, Desk, NULL, desk_set_up, test, desk_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("pages", test_pages);
  ADD ("with-controls", test_source_with_controls);
  ADD ("too-long", test_source_too_long);
  ADD ("thread", test_thread);
  ADD ("large", test_large);
  return g_test_run ();
}
