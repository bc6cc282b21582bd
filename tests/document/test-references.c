/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "base/cw-error.h"
#include "document-fixtures.h"
#include "document/cw-citation-style.h"
#include "document/cw-references.h"

/* What is done to the references of a library, undone and done again, also after a restart. */

static CwReferenceReading *
read_bibtex (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return cw_reference_read (bytes, CW_REFERENCE_FORMAT_BIBTEX, NULL, NULL);
}

static char *
dump (CwRecord *record)
{
  g_autoptr (GPtrArray) publications = cw_references_snapshot (record);
  g_autoptr (GBytes) bytes = cw_reference_write (publications, CW_REFERENCE_FORMAT_BIBTEX, NULL);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static CwRecord *
reopen (Fixture *self, CwDocument **document, CwRecord *record)
{
  g_object_unref (record);
  close_library (*document);
  *document = open_library (self);
  record = cw_document_open_bibliography (*document, NULL);
  g_assert_nonnull (record);
  return record;
}

/* Undoes and redoes the last step on both sides of a restart; @before and @after are what the
 * references read as. */
static void
check_undo (Fixture *self, CwDocument **document, CwRecord **record, const char *before)
{
  g_autofree char *after = dump (*record);

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *undone = NULL, *redone = NULL;

      g_assert_true (cw_history_undo (cw_record_get_history (*record), NULL));
      *record = reopen (self, document, *record);
      undone = dump (*record);
      g_assert_cmpstr (undone, ==, before);
      g_assert_true (cw_history_redo (cw_record_get_history (*record), NULL));
      *record = reopen (self, document, *record);
      redone = dump (*record);
      g_assert_cmpstr (redone, ==, after);
    }
}

#define TWICE                                                                                      \
  "@article{a, title={Short}, author={Doe, J}, doi={10.1000/1}, note={x}}\n"                       \
  "@article{b, title={A longer title}, author={Doe, Jane and Roe, R}, doi={10.1000/1}}\n"          \
  "@article{c, title={Another}, author={Doe, J}}\n"

static void
test_add (Fixture *self, gconstpointer data)
{
  CwDocument *document = open_library (self);
  CwRecord *record = cw_document_open_bibliography (document, NULL);
  g_autoptr (CwReferenceReading) reading = read_bibtex (TWICE);
  g_autofree char *before = dump (record);

  g_assert_cmpuint (cw_references_count_known (record, reading->items), ==, 1);
  cw_references_add_all (record, reading->items);
  g_assert_cmpuint (g_list_model_get_n_items (cw_references_get_list (record)), ==, 3);
  record = reopen (self, &document, record);
  check_undo (self, &document, &record, before);
  g_object_unref (record);
  close_library (document);
}

static void
test_merge (Fixture *self, gconstpointer data)
{
  CwDocument *document = open_library (self);
  CwRecord *record = cw_document_open_bibliography (document, NULL);
  g_autoptr (CwReferenceReading) reading = read_bibtex (TWICE);
  g_autofree char *before = NULL, *after = NULL;

  cw_references_add_all (record, reading->items);
  before = dump (record);
  g_assert_cmpuint (cw_references_merge_all (record), ==, 1);
  after = dump (record);
  g_assert_nonnull (strstr (after, "title = {A longer title}"));
  g_assert_nonnull (strstr (after, "author = {Doe, Jane and Roe, R}"));
  g_assert_nonnull (strstr (after, "note = {x}"));
  g_assert_null (strstr (after, "Short"));
  check_undo (self, &document, &record, before);
  g_assert_cmpuint (cw_references_merge_all (record), ==, 0);
  g_object_unref (record);
  close_library (document);
}

/* ---- between the frames ---- */

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **)user_data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return *result;
}

/* So many references, of which every second one is there twice. */
static GPtrArray *
make_many (guint n)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (CwReferenceReading) reading = NULL;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text,
                            "@article{k%u, title={Work %u}, author={Doe, J}, doi={10.1/%u}}\n", i,
                            i, i % 4 == 3 ? i - 1 : i);
  reading = read_bibtex (text->str);
  return g_ptr_array_ref (reading->items);
}

static void
count_steps (guint done, guint total, gpointer user_data)
{
  g_assert_cmpuint (done, <=, total);
  ++*(guint *)user_data;
}

static void
test_find_async (Fixture *self, gconstpointer data)
{
  CwDocument *document = open_library (self);
  CwRecord *record = cw_document_open_bibliography (document, NULL);
  g_autoptr (GPtrArray) many = make_many (1000), groups = NULL, same = NULL;
  g_autoptr (GAsyncResult) found = NULL, counted = NULL;
  guint n_steps = 0, n_known;

  cw_references_add_all (record, many);
  cw_references_find_duplicates_async (record, count_steps, &n_steps, NULL, done_cb, &found);
  groups = cw_references_find_duplicates_finish (wait_for (&found), NULL);
  same = cw_references_find_duplicates (record);
  g_assert_cmpuint (groups->len, ==, 250);
  g_assert_cmpuint (groups->len, ==, same->len);
  for (guint i = 0; i < groups->len; i++)
    g_assert_true (((CwReferencesGroup *)groups->pdata[i])->members->pdata[1] ==
                   ((CwReferencesGroup *)same->pdata[i])->members->pdata[1]);
  g_assert_cmpuint (n_steps, >, 3);

  cw_references_count_known_async (record, many, NULL, done_cb, &counted);
  g_assert_true (cw_references_count_known_finish (wait_for (&counted), &n_known, NULL));
  g_assert_cmpuint (n_known, ==, 1000);
  g_assert_cmpuint (n_known, ==, cw_references_count_known (record, many));
  g_object_unref (record);
  close_library (document);
}

static void
test_merge_async (Fixture *self, gconstpointer data)
{
  CwDocument *document = open_library (self);
  CwRecord *record = cw_document_open_bibliography (document, NULL);
  g_autoptr (GPtrArray) many = make_many (400);
  g_autoptr (GAsyncResult) merged = NULL;
  g_autofree char *before = NULL, *after = NULL, *undone = NULL;
  guint n_steps = 0, n_gone;

  cw_references_add_all (record, many);
  before = dump (record);
  cw_references_merge_all_async (record, count_steps, &n_steps, NULL, done_cb, &merged);
  g_assert_true (cw_references_merge_all_finish (wait_for (&merged), &n_gone, NULL));
  g_assert_cmpuint (n_gone, ==, 100);
  g_assert_cmpuint (n_steps, >, 3);
  g_assert_cmpuint (g_list_model_get_n_items (cw_references_get_list (record)), ==, 300);
  after = dump (record);
  g_assert_true (cw_history_undo (cw_record_get_history (record), NULL));
  undone = dump (record);
  g_assert_cmpstr (undone, ==, before);
  g_assert_true (cw_history_redo (cw_record_get_history (record), NULL));
  g_assert_cmpuint (cw_references_merge_all (record), ==, 0);
  g_object_unref (record);
  close_library (document);
}

static void
stop_at_once (guint done, guint total, gpointer user_data)
{
  g_cancellable_cancel (user_data);
}

/* What was merged before it was stopped is told, and is one step; before the first there is none.
 */
static void
test_merge_stopped (Fixture *self, gconstpointer data)
{
  CwDocument *document = open_library (self);
  CwRecord *record = cw_document_open_bibliography (document, NULL);
  g_autoptr (GPtrArray) many = make_many (400);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) stopped = NULL, refused = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL, *undone = NULL;
  guint n_gone;

  cw_references_add_all (record, many);
  before = dump (record);
  cw_references_merge_all_async (record, stop_at_once, cancellable, cancellable, done_cb, &stopped);
  g_assert_true (cw_references_merge_all_finish (wait_for (&stopped), &n_gone, NULL));
  g_assert_cmpuint (n_gone, >, 0);
  g_assert_cmpuint (n_gone, <, 100);
  g_assert_false (cw_history_is_in_step (cw_record_get_history (record)));
  g_assert_true (cw_history_undo (cw_record_get_history (record), NULL));
  undone = dump (record);
  g_assert_cmpstr (undone, ==, before);

  cw_references_merge_all_async (record, NULL, NULL, cancellable, done_cb, &refused);
  g_assert_false (cw_references_merge_all_finish (wait_for (&refused), &n_gone, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (cw_history_is_in_step (cw_record_get_history (record)));
  g_object_unref (record);
  close_library (document);
}

static void
test_remove (Fixture *self, gconstpointer data)
{
  CwDocument *document = open_library (self);
  CwRecord *record = cw_document_open_bibliography (document, NULL);
  g_autoptr (CwReferenceReading) reading = read_bibtex (TWICE);
  g_autoptr (GPtrArray) some = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *before = NULL;

  cw_references_add_all (record, reading->items);
  before = dump (record);
  g_ptr_array_add (some, g_list_model_get_item (cw_references_get_list (record), 0));
  g_ptr_array_add (some, g_list_model_get_item (cw_references_get_list (record), 2));
  cw_references_remove (record, some);
  g_assert_cmpuint (g_list_model_get_n_items (cw_references_get_list (record)), ==, 1);
  check_undo (self, &document, &record, before);
  g_object_unref (record);
  close_library (document);
}

/* ---- other styles ---- */

/* Stands for pandoc: says how it was called and what it was given, or misbehaves. */
static void
install_pandoc (const char *folder, const char *body)
{
  g_autofree char *path = g_build_filename (folder, "pandoc", NULL);
  g_autofree char *script = g_strconcat ("#!/bin/sh\n", body, "\n", NULL);

  g_assert_true (g_file_set_contents (path, script, -1, NULL));
  g_assert_cmpint (g_chmod (path, 0700), ==, 0);
}

static char *
format (CwCitationStyle *style, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (CwReferenceReading) reading = read_bibtex (TWICE);

  return cw_citation_style_format (style, reading->items, name, cancellable, error);
}

static void
test_style (Fixture *self, gconstpointer data)
{
  g_autoptr (CwCitationStyle) style = cw_citation_style_new ();
  g_autofree char *folder = g_dir_make_tmp ("casewright-test-XXXXXX", NULL);
  g_autofree char *csl = g_build_filename (folder, "own.csl", NULL);
  g_autofree char *pandoc = g_build_filename (folder, "pandoc", NULL);
  g_autofree char *path = g_strdup (g_getenv ("PATH"));
  g_autofree char *both = g_strconcat (folder, ":", path, NULL);
  g_autofree char *first = NULL, *again = NULL, *vancouver = NULL;
  g_autoptr (GError) absent = NULL, unknown = NULL, failed = NULL;

  g_setenv ("PATH", folder, TRUE);
  g_assert_null (format (style, csl, NULL, &absent));
  g_assert_error (absent, CW_ERROR, CW_ERROR_NOT_FOUND);
  vancouver = format (style, NULL, NULL, NULL);
  g_assert_true (g_str_has_prefix (vancouver, "1. Doe J. Short."));

  g_setenv ("PATH", both, TRUE);
  install_pandoc (folder, "echo \"$@\"; readlink /proc/self/fd/0; cat");
  g_assert_null (format (style, "../no-such-style", NULL, &unknown));
  g_assert_error (unknown, CW_ERROR, CW_ERROR_NOT_FOUND);
  g_assert_true (g_file_set_contents (csl, "<style/>", -1, NULL));
  first = format (style, csl, NULL, NULL);
  g_assert_nonnull (strstr (first, "--citeproc --csl="));
  g_assert_nonnull (strstr (first, "\"title\": \"A longer title\""));

  /* What the references were read from has no name, and stands on no disk. */
  g_assert_nonnull (strstr (first, "/memfd:"));

  /* What was made once is not made again. */
  install_pandoc (folder, "exit 1");
  again = format (style, csl, NULL, NULL);
  g_assert_cmpstr (again, ==, first);
  cw_citation_style_free (g_steal_pointer (&style));
  style = cw_citation_style_new ();
  g_assert_null (format (style, csl, NULL, &failed));
  g_assert_error (failed, CW_ERROR, CW_ERROR_FAILED);

  g_setenv ("PATH", path, TRUE);
  g_unlink (pandoc);
  g_unlink (csl);
  g_rmdir (folder);
}

/* A style that names @parent as the one it follows, or stands by itself. */
static void
install_style (const char *folder, const char *name, const char *parent)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *link =
    parent ? g_strdup_printf ("<link rel='independent-parent' href='http://localhost/%s'/>", parent)
           : g_strdup ("");
  g_autofree char *text = g_strdup_printf (
    "<style xmlns='http://purl.org/net/xbiblio/csl'><info>%s</info></style>", link);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
assert_uses (const char *name, const char *file)
{
  g_autoptr (CwCitationStyle) style = cw_citation_style_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = format (style, name, NULL, &error);

  g_assert_no_error (error);
  if (!g_str_has_suffix (g_strchomp (text), file))
    g_error ("“%s” does not end with %s", text, file);
}

static void
assert_parentless (const char *name, const char *parent)
{
  g_autoptr (CwCitationStyle) style = cw_citation_style_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (format (style, name, NULL, &error));
  g_assert_error (error, CW_ERROR, CW_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, parent));
}

/* pandoc would go to the network for the parent of a dependent style, so it never gets one. */
static void
test_style_dependent (Fixture *self, gconstpointer data)
{
  const char *shared = g_get_system_data_dirs ()[0];
  g_autofree char *styles = g_build_filename (shared, "citation-style-language", "styles", NULL);
  g_autofree char *dependent = g_build_filename (styles, "dependent", NULL);
  g_autofree char *own = g_build_filename (styles, "of-my-own.csl", NULL);
  g_autofree char *path = g_strdup (g_getenv ("PATH"));
  g_autofree char *both = g_strconcat (styles, ":", path, NULL);

  g_assert_cmpint (g_mkdir_with_parents (dependent, 0700), ==, 0);
  g_setenv ("PATH", both, TRUE);
  install_pandoc (styles, "echo \"$@\"");
  install_style (styles, "parent.csl", NULL);
  install_style (dependent, "child.csl", "parent");
  install_style (dependent, "grandchild.csl", "child");
  install_style (dependent, "orphan.csl", "nowhere");
  install_style (styles, "of-my-own.csl", "parent");

  assert_uses ("parent", "styles/parent.csl");
  assert_uses ("child", "styles/parent.csl");
  assert_uses (own, "styles/parent.csl");
  assert_parentless ("orphan", "nowhere");
  assert_parentless ("grandchild", "child");
  g_setenv ("PATH", path, TRUE);
}

static gpointer
cancel_soon (gpointer cancellable)
{
  g_usleep (200000);
  g_cancellable_cancel (cancellable);
  return NULL;
}

static void
test_style_cancelled (Fixture *self, gconstpointer data)
{
  g_autoptr (CwCitationStyle) style = cw_citation_style_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *folder = g_dir_make_tmp ("casewright-test-XXXXXX", NULL);
  g_autofree char *csl = g_build_filename (folder, "own.csl", NULL);
  g_autofree char *pandoc = g_build_filename (folder, "pandoc", NULL);
  g_autofree char *path = g_strdup (g_getenv ("PATH"));
  g_autofree char *both = g_strconcat (folder, ":", path, NULL);
  g_autoptr (GError) error = NULL;
  GThread *thread;

  g_setenv ("PATH", both, TRUE);
  install_pandoc (folder, "exec sleep 600");
  g_assert_true (g_file_set_contents (csl, "<style/>", -1, NULL));
  thread = g_thread_new ("cancel", cancel_soon, cancellable);
  g_assert_null (format (style, csl, cancellable, &error));
  g_assert_error (error, CW_ERROR, CW_ERROR_CANCELLED);
  g_thread_join (thread);
  g_setenv ("PATH", path, TRUE);
  g_unlink (pandoc);
  g_unlink (csl);
  g_rmdir (folder);
}

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("/document/references/add", test_add);
  ADD ("/document/references/merge", test_merge);
  ADD ("/document/references/find-async", test_find_async);
  ADD ("/document/references/merge-async", test_merge_async);
  ADD ("/document/references/merge-stopped", test_merge_stopped);
  ADD ("/document/references/remove", test_remove);
  ADD ("/document/references/style", test_style);
  ADD ("/document/references/style-dependent", test_style_dependent);
  ADD ("/document/references/style-cancelled", test_style_cancelled);
  return g_test_run ();
}
