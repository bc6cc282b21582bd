/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#include "base/cw-error.h"
#include "io/cw-package.h"

/* A folder of files appears whole or not at all, and only what this program wrote is replaced. */

typedef struct
{
  char *base;
  char *folder;
} Place;

static void
set_up (Place *self, gconstpointer data)
{
  self->base = g_dir_make_tmp ("casewright-package-XXXXXX", NULL);
  self->folder = g_build_filename (self->base, "submission", NULL);
}

static guint
empty (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      if (g_file_test (file, G_FILE_TEST_IS_DIR))
        empty (file);
      g_remove (file);
      n++;
    }
  return n;
}

static void
tear_down (Place *self, gconstpointer data)
{
  empty (self->base);
  g_assert_cmpint (g_rmdir (self->base), ==, 0);
  g_free (self->base);
  g_free (self->folder);
}

static CwPackage *
make_package (const char *words)
{
  CwPackage *package = cw_package_new ();
  g_autoptr (GBytes) bytes = g_bytes_new (words, strlen (words));

  cw_package_add (package, "manuscript.txt", "manuscript", "Words & <marks>", "text/plain", bytes);
  cw_package_add (package, "copy.txt", "supplement", "Copy", "text/plain", bytes);
  g_assert_true (cw_package_seal (package, NULL));
  return package;
}

static gboolean
write_words (Place *self, const char *words, CwSafeFileFlags flags, GError **error)
{
  g_autoptr (CwPackage) package = make_package (words);

  return cw_package_write_folder (package, self->folder, flags, NULL, error);
}

static void
assert_words (Place *self, const char *words)
{
  g_autofree char *path = g_build_filename (self->folder, "manuscript.txt", NULL);
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, words);
}

/* Nothing is left beside the folder. */
static void
assert_alone (Place *self)
{
  g_autoptr (GDir) dir = g_dir_open (self->base, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)))
    g_assert_cmpstr (name, ==, "submission");
}

static void
test_write (Place *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (write_words (self, "one", CW_SAFE_FILE_NONE, NULL));
  assert_words (self, "one");
  g_assert_false (write_words (self, "two", CW_SAFE_FILE_NONE, &error));
  g_assert_error (error, CW_ERROR, CW_ERROR_CONSTRAINT);
  assert_words (self, "one");
  g_assert_true (write_words (self, "two", CW_SAFE_FILE_FORCE, NULL));
  assert_words (self, "two");
  assert_alone (self);
}

/* A file of the user, or one that was edited, is never thrown away. */
static void
test_foreign (Place *self, gconstpointer data)
{
  static const char *const names[] = { "thesis.docx", "manuscript.txt" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (self->folder, names[i], NULL);
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;

      g_assert_true (write_words (self, "one", CW_SAFE_FILE_NONE, NULL));
      g_assert_true (g_file_set_contents (path, "mine", -1, NULL));
      g_assert_false (write_words (self, "two", CW_SAFE_FILE_FORCE, &error));
      g_assert_error (error, CW_ERROR, CW_ERROR_INVALID_VALUE);
      g_assert_nonnull (strstr (error->message, names[i]));
      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      g_assert_cmpstr (text, ==, "mine");
      assert_alone (self);
      empty (self->folder);
      g_rmdir (self->folder);
    }
}

static void
test_empty_folder (Place *self, gconstpointer data)
{
  g_assert_cmpint (g_mkdir (self->folder, 0700), ==, 0);
  g_assert_true (write_words (self, "one", CW_SAFE_FILE_FORCE, NULL));
  assert_words (self, "one");
}

static void
test_no_place (Place *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) other = NULL;
  g_autofree char *file = g_steal_pointer (&self->folder);

  self->folder = g_build_filename (file, "deep", NULL);
  g_assert_false (write_words (self, "one", CW_SAFE_FILE_NONE, &error));
  g_assert_error (error, CW_ERROR, CW_ERROR_NOT_FOUND);
  g_assert_true (g_file_set_contents (file, "a file", -1, NULL));
  g_assert_false (write_words (self, "one", CW_SAFE_FILE_NONE, &other));
  g_assert_error (other, CW_ERROR, CW_ERROR_FAILED);
  g_free (self->folder);
  self->folder = g_steal_pointer (&file);
  g_clear_error (&other);
  g_assert_false (write_words (self, "one", CW_SAFE_FILE_FORCE, &other));
  g_assert_error (other, CW_ERROR, CW_ERROR_INVALID_VALUE);
}

/* A disk that takes only the first of several files: the old folder stays as it was. */
static void
test_full (Place *self, gconstpointer data)
{
  g_autofree char *much = g_strnfill (100000, 'x');
  g_autoptr (GError) error = NULL;
  struct rlimit before, small;

  g_assert_true (write_words (self, "one", CW_SAFE_FILE_NONE, NULL));
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  small = (struct rlimit){ 50000, before.rlim_max };
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  g_assert_false (write_words (self, much, CW_SAFE_FILE_FORCE, &error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  g_assert_error (error, CW_ERROR, CW_ERROR_FAILED);
  assert_words (self, "one");
  assert_alone (self);
}

static void
test_cancel (Place *self, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (CwPackage) package = make_package ("one");
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (
    cw_package_write_folder (package, self->folder, CW_SAFE_FILE_NONE, cancellable, &error));
  g_assert_error (error, CW_ERROR, CW_ERROR_CANCELLED);
  g_assert_cmpuint (empty (self->base), ==, 0);
}

static void
test_manifest (Place *self, gconstpointer data)
{
  g_autoptr (CwPackage) package = make_package ("one");
  const CwPackageFile *manifest = cw_package_find (package, CW_PACKAGE_MANIFEST);
  const CwPackageFile *sums = cw_package_find (package, CW_PACKAGE_CHECKSUMS);
  const char *xml = g_bytes_get_data (manifest->content, NULL);
  g_autofree char *list =
    g_strndup (g_bytes_get_data (sums->content, NULL), g_bytes_get_size (sums->content));

  /* printf one | sha256sum */
  g_assert_nonnull (g_strstr_len (xml, (gssize)g_bytes_get_size (manifest->content),
                                  "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed"
                                  "</metadata>"));
  g_assert_nonnull (
    g_strstr_len (xml, (gssize)g_bytes_get_size (manifest->content), "Words &amp; &lt;marks&gt;"));
  g_assert_true (g_str_has_prefix (
    list, "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed  manuscript.txt\n"));
  g_assert_nonnull (strstr (list, manifest->sha256));
}

static void
test_zip (Place *self, gconstpointer data)
{
  g_autoptr (CwPackage) one = make_package ("one");
  g_autoptr (CwPackage) again = make_package ("one");
  g_autoptr (GBytes) first = cw_package_to_zip (one, NULL);
  g_autoptr (GBytes) second = cw_package_to_zip (again, NULL);

  g_assert_cmpmem (g_bytes_get_data (first, NULL), g_bytes_get_size (first),
                   g_bytes_get_data (second, NULL), g_bytes_get_size (second));
}

#define ADD(name, func) g_test_add ("/package/" name, Place, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("write", test_write);
  ADD ("foreign", test_foreign);
  ADD ("empty-folder", test_empty_folder);
  ADD ("no-place", test_no_place);
  ADD ("full", test_full);
  ADD ("cancel", test_cancel);
  ADD ("manifest", test_manifest);
  ADD ("zip", test_zip);
  return g_test_run ();
}
