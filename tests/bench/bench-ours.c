/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "bench-case.h"
#include "bench-steps.h"

#include "document/cw-document-private.h"
#include "document/cw-export.h"
#include "document/cw-import.h"
#include "io/cw-case-json-stream.h"
#include "model/cw-article.h"
#include "rules/cw-care.h"
#include "rules/cw-check.h"

/* What the product does, as its window and its command line ask for it. */

#define RULES_RUNS 50

static CwDocument *
open_library (const BenchPlace *place, CwDocumentFlags flags)
{
  g_autoptr (GError) error = NULL;
  CwDocument *document = cw_document_open (place->library, flags, &error);

  g_assert_no_error (error);
  return document;
}

static void
close_library (CwDocument *document)
{
  g_autoptr (GError) error = NULL;

  cw_document_close (document, &error);
  g_assert_no_error (error);
  g_object_unref (document);
}

/* The exchange file, written case by case with the product's own writer. */
void
bench_make (const BenchPlace *place)
{
  g_autoptr (BenchWords) words = bench_words_new ();
  g_autoptr (GFile) file = g_file_new_for_path (place->exchange);
  g_autoptr (GFileOutputStream) output =
    g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL);
  g_autoptr (GOutputStream) buffered =
    g_buffered_output_stream_new_sized (G_OUTPUT_STREAM (output), 1 << 20);
  g_autoptr (GError) error = NULL;
  g_autoptr (CwCaseJsonStream) stream = cw_case_json_stream_new (buffered, NULL, &error);

  for (guint i = 0; i < place->n_cases && error == NULL; i++)
    {
      g_autoptr (CwSnapshot) record = bench_case_new (words, i);

      cw_case_json_stream_add (stream, record, NULL, &error);
    }
  g_assert_no_error (error);
  cw_case_json_stream_end (stream, &error);
  g_assert_no_error (error);
  g_output_stream_close (buffered, NULL, &error);
  g_assert_no_error (error);
  bench_tell ("bytes", bench_place_get_size (place->exchange));
}

void
bench_import (const BenchPlace *place)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CwImportResult) result = NULL;
  CwDocument *document;

  bench_place_forget (place->library);
  document = open_library (place, CW_DOCUMENT_CREATE);
  bench_begin ();
  result = cw_import_file (document, place->exchange, FALSE, NULL, NULL, NULL, &error);
  bench_end ();
  g_assert_no_error (error);
  g_assert_cmpuint (result->ids->len, ==, place->n_cases);
  close_library (document);
  bench_tell ("bytes", bench_place_get_size (place->library));
}

void
bench_export (const BenchPlace *place)
{
  g_autoptr (GError) error = NULL;
  CwDocument *document = open_library (place, CW_DOCUMENT_READ_ONLY);

  bench_begin ();
  cw_export_library (document, place->written, TRUE, NULL, NULL, NULL, &error);
  bench_end ();
  g_assert_no_error (error);
  g_assert_cmpint (bench_place_get_size (place->written), ==,
                   bench_place_get_size (place->exchange));
  bench_tell ("bytes", bench_place_get_size (place->written));
  close_library (document);
}

/* ---- the list ---- */

/* Half of the words are common ones. */
char *
bench_make_search (guint word, guint letters)
{
  g_autoptr (BenchWords) words = bench_words_new ();
  const char *text = bench_words_get (words, word % 2 ? word * 7 : 1000 + word * 97);

  return g_strndup (text, letters);
}

static GArray *
query (CwDocument *document, const char *search)
{
  CwStoreQuery wanted = { .search = (char *)search, .descending = TRUE };
  g_autoptr (GError) error = NULL;
  GArray *numbers = cw_store_query (cw_document_get_store (document), &wanted, &error);

  g_assert_no_error (error);
  return numbers;
}

static void
show_page (CwDocument *document, const char *search)
{
  g_autoptr (GArray) numbers = query (document, search);
  g_autoptr (GPtrArray) page =
    cw_store_load_summaries (cw_document_get_store (document), (gint64 *)numbers->data,
                             MIN (numbers->len, BENCH_PAGE), NULL);

  g_assert_nonnull (page);
}

/* What stands between the start of the program and a list on the screen. */
void
bench_start (const BenchPlace *place)
{
  CwDocument *document;

  bench_begin ();
  document = open_library (place, CW_DOCUMENT_NONE);
  show_page (document, NULL);
  bench_end ();
  close_library (document);
}

/* The first search after an import waits for the index. */
void
bench_index (const BenchPlace *place)
{
  CwDocument *document = open_library (place, CW_DOCUMENT_NONE);

  bench_begin ();
  show_page (document, "zzzzzzz");
  bench_end ();
  close_library (document);
}

void
bench_search (const BenchPlace *place)
{
  CwDocument *document = open_library (place, CW_DOCUMENT_NONE);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));

  show_page (document, "zzzzzzz");
  for (guint i = 0; i < BENCH_KEYSTROKES_WORDS; i++)
    for (guint letters = 1; letters <= BENCH_KEYSTROKES_LETTERS; letters++)
      {
        g_autofree char *search = bench_make_search (i, letters);
        double start = bench_now (), taken;

        show_page (document, search);
        taken = bench_now () - start;
        g_array_append_val (times, taken);
      }
  bench_tell_all (times);
  close_library (document);
}

/* ---- one case ---- */

static CwRecord *
open_nth (CwDocument *document, const GArray *numbers, guint index)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) summaries = cw_store_load_summaries (
    cw_document_get_store (document), &g_array_index (numbers, gint64, index), 1, &error);
  CwRecord *record =
    cw_document_open_record (document, ((CwSummary *)summaries->pdata[0])->id, &error);

  g_assert_no_error (error);
  return record;
}

static void
edit (CwRecord *record, guint number)
{
  CwCase *root = CW_CASE (cw_record_get_root (record));
  g_autofree char *text = g_strdup_printf ("%u", 1 + number % 90);

  g_assert_true (cw_entity_set_by_name (CW_ENTITY (root->patient), "age", text, NULL));
  cw_history_break (cw_record_get_history (record));
}

/* What the caller of the commit waits for, and what the window does before it goes on. */
void
bench_save (const BenchPlace *place)
{
  CwDocument *document = open_library (place, CW_DOCUMENT_NONE);
  g_autoptr (GArray) numbers = query (document, NULL);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (CwRecord) record = NULL;
  g_autoptr (GError) error = NULL;
  double blocked = 0;

  /* The index must not follow while single commits are timed. */
  show_page (document, "zzzzzzz");
  record = open_nth (document, numbers, numbers->len / 2);
  for (guint i = 0; i < BENCH_SAVES; i++)
    {
      double start = bench_now (), taken;

      edit (record, i);
      cw_record_flush (record);
      blocked += bench_now () - start;
      while (cw_record_get_save_state (record) != CW_SAVE_STATE_SAVED)
        g_main_context_iteration (NULL, TRUE);
      taken = bench_now () - start;
      g_array_append_val (times, taken);
      show_page (document, "zzzzzzz");
    }
  bench_tell_all (times);
  bench_tell ("blocked", blocked / BENCH_SAVES);
  g_clear_object (&record);
  close_library (document);
}

void
bench_open (const BenchPlace *place)
{
  CwDocument *document = open_library (place, CW_DOCUMENT_NONE);
  g_autoptr (GArray) numbers = query (document, NULL);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  guint64 chance = 7;

  show_page (document, "zzzzzzz");
  for (guint i = 0; i < BENCH_OPENS; i++)
    {
      guint index = bench_draw (&chance, numbers->len);
      double start = bench_now (), taken;
      g_autoptr (CwRecord) record = open_nth (document, numbers, index);

      taken = bench_now () - start;
      g_array_append_val (times, taken);
    }
  bench_tell_all (times);
  close_library (document);
}

void
bench_rules (const BenchPlace *place)
{
  g_autoptr (BenchWords) words = bench_words_new ();
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  double care = 0;

  for (guint i = 0; i < RULES_RUNS; i++)
    {
      g_autoptr (CwSnapshot) snapshot = bench_case_new (words, i);
      g_autoptr (CwEntity) root = cw_snapshot_to_entity (snapshot);
      double start = bench_cpu (), taken;
      g_autoptr (CwCareReport) report = cw_care_evaluate (root);
      g_autoptr (GPtrArray) findings = NULL;

      care += bench_cpu () - start;
      findings = cw_check_case (root);
      taken = bench_cpu () - start;
      g_array_append_val (times, taken);
    }
  bench_tell_all (times);
  bench_tell ("care", care / RULES_RUNS);
}
