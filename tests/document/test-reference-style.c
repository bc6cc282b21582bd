/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "case-builder.h"
#include "document-fixtures.h"
#include "document/cw-case-findings.h"
#include "document/cw-export-manuscript.h"
#include "document/cw-references.h"
#include "rules/cw-finding.h"

/* The references of an article in the style of its journal: bmc names "biomed-central". */

#define STYLE "biomed-central"
#define STYLED "printf '1. First, styled\\n\\n2. Second, styled\\n'"

#define CSL(category, sort)                                                                        \
  "<style xmlns='http://purl.org/net/xbiblio/csl'><info><category citation-format='" category      \
  "'/></info><citation><sort><key variable='citation-number'/></sort></citation>"                  \
  "<bibliography>" sort "<layout/></bibliography></style>"
#define NUMERIC CSL ("numeric", "<sort><key variable='citation-number'/></sort>")

typedef struct
{
  Fixture fixture;
  CwDocument *document;
  CwRecord *record;
  char *styles; /* folder, also in front of PATH */
  char *path; /* PATH as it was */
} Article;

static void
add_works (CwDocument *document)
{
  static const char text[] = "@article{a, title={Short}, author={Doe, J}, year={2001}}\n"
                             "@article{b, title={Long}, author={Roe, R}, year={2002}}\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, sizeof text - 1);
  g_autoptr (CwReferenceReading) reading =
    cw_reference_read (bytes, CW_REFERENCE_FORMAT_BIBTEX, NULL, NULL);
  g_autoptr (CwRecord) works = cw_document_open_bibliography (document, NULL);

  cw_references_add_all (works, reading->items);
  cw_record_flush_sync (works, NULL);
}

static void
build (Article *self)
{
  CwEntity *root;

  self->record = cw_document_new_case (self->document, "A lump", NULL);
  root = cw_record_get_root (self->record);
  build_set (root, "target-journal", "BMC series");
  build_row (root, "sections", "kind", "discussion", "text", "Seen [@b] and [@a].", NULL);
}

/* With a library that remembers nothing. */
static void
begin_anew (Article *self)
{
  g_clear_object (&self->record);
  close_library (self->document);
  self->document = open_library (&self->fixture);
  build (self);
}

static void
set_up_article (Article *self, gconstpointer data)
{
  const char *shared = g_get_system_data_dirs ()[0];
  g_autofree char *path = NULL;

  set_up (&self->fixture, NULL);
  self->document = open_library (&self->fixture);
  add_works (self->document);
  build (self);
  self->styles = g_build_filename (shared, "citation-style-language", "styles", NULL);
  g_assert_cmpint (g_mkdir_with_parents (self->styles, 0700), ==, 0);
  self->path = g_strdup (g_getenv ("PATH"));
  path = g_strconcat (self->styles, ":", self->path, NULL);
  g_setenv ("PATH", path, TRUE);
}

static void
tear_down_article (Article *self, gconstpointer data)
{
  g_setenv ("PATH", self->path, TRUE);
  g_clear_object (&self->record);
  close_library (self->document);
  g_free (self->styles);
  g_free (self->path);
  tear_down (&self->fixture, NULL);
}

static void
install (const Article *self, const char *name, const char *content)
{
  g_autofree char *path = g_build_filename (self->styles, name, NULL);

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  g_assert_cmpint (g_chmod (path, 0700), ==, 0);
}

static void
install_pandoc (const Article *self, const char *body)
{
  g_autofree char *script = g_strconcat ("#!/bin/sh\n", body, "\n", NULL);

  install (self, "pandoc", script);
}

static CwManuscript *
make (const Article *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (CwSnapshot) snapshot = cw_record_snapshot (self->record);
  g_autoptr (CwJournalProfile) profile = cw_export_find_profile (snapshot, NULL, NULL);

  return cw_export_new_manuscript (self->document, snapshot, profile, cancellable, error);
}

static void
assert_reads (const Article *self, const char *first, const char *second, const char *note)
{
  g_autoptr (CwManuscript) article = make (self, NULL, NULL);
  const CwManuscriptReference *references[2];

  g_assert_nonnull (article);
  g_assert_cmpuint (article->references->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    references[i] = article->references->pdata[i];
  g_assert_cmpstr (references[0]->text, ==, first);
  g_assert_cmpstr (references[1]->text, ==, second);
  if (note)
    g_assert_nonnull (strstr (article->reference_note, note));
  else
    g_assert_null (article->reference_note);
}

static void
assert_vancouver (const Article *self, const char *note)
{
  assert_reads (self, "Roe R. Long. 2002.", "Doe J. Short. 2001.", note);
}

static void
assert_styled (const Article *self)
{
  assert_reads (self, "First, styled", "Second, styled", NULL);
}

static const CwFinding *
find_rule (GPtrArray *findings, const char *rule)
{
  for (guint i = 0; i < findings->len; i++)
    if (g_str_equal (((CwFinding *)findings->pdata[i])->rule, rule))
      return findings->pdata[i];
  return NULL;
}

/* What is missing is said, and is no fault of the author. */
static void
test_absent (Article *self, gconstpointer data)
{
  g_autoptr (CwSnapshot) snapshot = cw_record_snapshot (self->record);
  g_autoptr (GPtrArray) findings = NULL;
  const CwFinding *finding;

  assert_vancouver (self, "There is no citation style “biomed-central” here");
  findings = cw_case_findings_new (self->document, snapshot, NULL, NULL);
  finding = find_rule (findings, "journal-reference-style");
  g_assert_cmpint (finding->severity, ==, CW_SEVERITY_NOTE);
  g_assert_nonnull (strstr (finding->message, "Vancouver"));

  install (self, STYLE ".csl", NUMERIC);
  g_setenv ("PATH", self->styles, TRUE);
  assert_vancouver (self, "pandoc");
}

/* What was made once is not made again, also not for another text. */
static void
test_styled (Article *self, gconstpointer data)
{
  install (self, STYLE ".csl", NUMERIC);
  install_pandoc (self, STYLED);
  assert_styled (self);
  install_pandoc (self, "exit 1");
  build_set (cw_record_get_root (self->record), "title", "Another title");
  assert_styled (self);
  /* Another order is another list. */
  build_row (cw_record_get_root (self->record), "sections", "kind", "introduction", "text",
             "First [@a].", NULL);
  assert_reads (self, "Doe J. Short. 2001.", "Roe R. Long. 2002.", "pandoc could not format");
}

/* Nor is what could not be made: the page is laid out at every pause of the author. */
static void
test_failed (Article *self, gconstpointer data)
{
  install (self, STYLE ".csl", NUMERIC);
  install_pandoc (self, "exit 1");
  assert_vancouver (self, "pandoc could not format");
  install_pandoc (self, STYLED);
  assert_vancouver (self, "pandoc could not format");
  begin_anew (self);
  assert_styled (self);
}

/* Numbers as styles write them. */
static void
test_numbers (Article *self, gconstpointer data)
{
  static const char *const lists[] = { "[1] One\\n\\n[2] Two\\n", "(1) One\\n(2) Two\\n",
                                       "1  One\\n\\n\\n2\\tTwo", " 1) One\\r\\n 2) Two\\n" };

  install (self, STYLE ".csl", NUMERIC);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autofree char *body = g_strdup_printf ("printf '%s'", lists[i]);

      install_pandoc (self, body);
      begin_anew (self);
      assert_reads (self, "One", "Two", NULL);
    }
}

/* A style whose citations would be others, and answers that are no list of these works. */
static void
test_unfit (Article *self, gconstpointer data)
{
  static const char *const answers[] = { "printf '1. One\\n'", "printf '1. One\\n3. Three\\n'",
                                         "printf 'Doe. Short.\\nRoe. Long.\\n'", "exit 0",
                                         "printf '12. One\\n2. Two\\n'" };

  install_pandoc (self, STYLED);
  install (self, STYLE ".csl", CSL ("author-date", ""));
  assert_vancouver (self, "does not cite by numbers");
  install (self, STYLE ".csl", CSL ("numeric", "<sort><key macro='author'/></sort>"));
  assert_vancouver (self, "order of citation");
  install (self, STYLE ".csl", "<style");
  assert_vancouver (self, "does not cite by numbers");
  install (self, STYLE ".csl", NUMERIC);
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      install_pandoc (self, answers[i]);
      begin_anew (self);
      assert_vancouver (self, "no numbered list");
    }
}

static gpointer
cancel_soon (gpointer cancellable)
{
  g_usleep (200000);
  g_cancellable_cancel (cancellable);
  return NULL;
}

static void
test_cancelled (Article *self, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  GThread *thread;

  install (self, STYLE ".csl", NUMERIC);
  install_pandoc (self, "exec sleep 600");
  thread = g_thread_new ("cancel", cancel_soon, cancellable);
  g_assert_null (make (self, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_thread_join (thread);
}

/* The styles of the bundled journals, where they and pandoc are installed. */
static void
test_real (Article *self, gconstpointer data)
{
  const char *const *ids = cw_journal_profile_list_bundled ();
  guint n = 0;

  g_setenv ("PATH", self->path, TRUE);
  for (guint i = 0; ids[i] && g_find_program_in_path ("pandoc"); i++)
    {
      g_autoptr (CwJournalProfile) profile = cw_journal_profile_new_bundled (ids[i], NULL);
      g_autofree char *name = g_strconcat (profile->csl_style, ".csl", NULL);
      g_autofree char *path =
        g_build_filename ("/usr/share/citation-style-language/styles", name, NULL);
      g_autofree char *content = NULL;
      g_autoptr (CwManuscript) article = NULL;

      if (profile->csl_style == NULL || !g_file_get_contents (path, &content, NULL, NULL))
        continue;
      install (self, name, content);
      build_set (cw_record_get_root (self->record), "target-journal", profile->name);
      article = make (self, NULL, NULL);
      g_test_message ("%s: %s", ids[i],
                      ((CwManuscriptReference *)article->references->pdata[0])->text);
      g_assert_cmpstr (article->reference_note, ==, NULL);
      g_assert_true (
        g_str_has_prefix (((CwManuscriptReference *)article->references->pdata[0])->text, "Roe R"));
      n++;
    }
  if (n == 0)
    g_test_skip ("pandoc or the styles are not installed");
}

#define ADD(name, func)                                                                            \
  g_test_add ("/reference-style/" name, Article, NULL, set_up_article, func, tear_down_article)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("absent", test_absent);
  ADD ("styled", test_styled);
  ADD ("failed", test_failed);
  ADD ("numbers", test_numbers);
  ADD ("unfit", test_unfit);
  ADD ("cancelled", test_cancelled);
  ADD ("real", test_real);
  return g_test_run ();
}
