/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "case-builder.h"
#include "document-fixtures.h"
#include "package-fixtures.h"

/* Each table of a submission as a file of its own, with its number and its caption. */

#define TEXT                                                                                       \
  "The course is told in {table:course}.\n{table:course|caption} Course & *grades*, 10^{9}/L "     \
  "[@gone]\n| Day | Event |\n| --- | --- |\n| 1 | <b>Fever</b> |\n\nCompare {table}."

static const CwPackageFile *
find_file (const CwSubmission *submission, const char *name)
{
  GPtrArray *files = cw_package_get_files (submission->package);

  for (guint i = 0; i < files->len; i++)
    if (g_str_equal (((CwPackageFile *)files->pdata[i])->name, name))
      return files->pdata[i];
  g_error ("%s is not there", name);
}

static void
assert_says (const CwSubmission *submission, const char *file, const char *words)
{
  g_test_message ("%s: %s", file, words);
  g_assert_true (file_says (find_file (submission, file), words));
}

/* The table in the text comes first: the number of the review follows. */
static void
test_numbers (Fixture *self, gconstpointer data)
{
  CwDocument *document = open_library (self);
  g_autoptr (CwRecord) sample = cw_document_new_sample (document, NULL);
  g_autoptr (CwRecord) review =
    cw_document_new_sample_review (document, cw_record_get_id (sample), NULL);
  g_autoptr (CwSubmission) before = NULL, after = NULL;
  g_autofree char *names = NULL;

  cw_record_flush_sync (review, NULL);
  before = make_submission (document, sample, "bmc", FALSE);
  assert_says (before, "table-1.docx", ">Table 1. Summary");
  assert_says (before, "table-1.html", ">Table 1. Summary");
  build_row (cw_record_get_root (sample), "sections", "kind", "introduction", "text", TEXT, NULL);
  after = make_submission (document, sample, "bmc", FALSE);
  names = list_names (after);
  g_assert_nonnull (strstr (names, "table-1.docx table-1.html table-2.docx table-2.html "));
  assert_says (after, "table-2.docx", ">Table 2. Summary");
  assert_says (after, "table-2.html", ">Table 2. Summary");
  assert_says (after, "table-1.docx", " SEQ Table \\* ARABIC ");
  assert_says (after, "table-1.docx", "Course &amp; ");
  assert_says (after, "table-1.docx", "&lt;b&gt;Fever&lt;/b&gt;");
  assert_says (after, "table-1.html",
               "<strong>Table 1. </strong><strong>Course &amp; "
               "<em>grades</em>, 10<sup>9</sup>/L ");
  g_assert_false (file_says (find_file (after, "table-1.html"), "href"));
  g_assert_false (file_says (find_file (after, "table-1.docx"), "Compare"));
  g_clear_object (&review);
  g_clear_object (&sample);
  close_library (document);
}

/* A table in the letter to the editor is none of the article. */
static void
test_letter (Fixture *self, gconstpointer data)
{
  CwDocument *document = open_library (self);
  g_autoptr (CwRecord) sample = cw_document_new_sample (document, NULL);
  g_autoptr (CwRecord) review =
    cw_document_new_sample_review (document, cw_record_get_id (sample), NULL);
  CwCase *root = CW_CASE (cw_record_get_root (sample));
  g_autoptr (CwSubmission) submission = NULL;

  cw_record_flush_sync (review, NULL);
  cw_entity_set_by_name (CW_ENTITY (root->declarations), "cover-letter",
                         "{table:letter|caption} Words\n| a | b |\n", NULL);
  build_row (CW_ENTITY (root), "sections", "kind", "introduction", "text",
             "See {table:letter} and {table}.", NULL);
  submission = make_submission (document, sample, "bmc", FALSE);
  assert_says (submission, "table-1.docx", ">Table 1. Summary");
  g_clear_object (&review);
  g_clear_object (&sample);
  close_library (document);
}

/* No file tells a reviewer who wrote it. */
static void
test_anonymous (Fixture *self, gconstpointer data)
{
  CwDocument *document = open_library (self);
  g_autoptr (CwRecord) sample = cw_document_new_sample (document, NULL);
  CwEntity *root = cw_record_get_root (sample);
  g_autoptr (CwSubmission) submission = NULL;

  build_row (root, "authors", "family-name", "Ångström", NULL);
  build_row (root, "sections", "kind", "introduction", "text", TEXT, NULL);
  submission = make_submission (document, sample, "bmc", FALSE);
  g_assert_true (file_says (find_file (submission, "manuscript.docx"), "Ångström"));
  g_assert_false (file_says (find_file (submission, "table-1.docx"), "Ångström"));
  g_assert_false (file_says (find_file (submission, "table-1.html"), "Ångström"));
  g_clear_object (&sample);
  close_library (document);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/table-files/numbers", Fixture, NULL, set_up, test_numbers, tear_down);
  g_test_add ("/table-files/letter", Fixture, NULL, set_up, test_letter, tear_down);
  g_test_add ("/table-files/anonymous", Fixture, NULL, set_up, test_anonymous, tear_down);
  return g_test_run ();
}
