/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "base/cw-error.h"
#include "io/cw-safe-file.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct
{
  char *folder;
  char *path;
} Place;

static void
set_up (Place *place, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  place->folder = g_dir_make_tmp ("casewright-XXXXXX", &error);
  g_assert_no_error (error);
  place->path = g_build_filename (place->folder, "export.json", NULL);
}

/* Nothing but what the test made may be left: no draft survives, whatever happened. */
static void
tear_down (Place *place, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (place->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (place->folder, name, NULL);

      g_assert_false (g_str_has_prefix (name, ".casewright-"));
      if (g_remove (path) != 0)
        g_assert_cmpint (g_rmdir (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (place->folder), ==, 0);
  g_free (place->path);
  g_free (place->folder);
}

static void
write_text (const char *path, const char *text, CwSafeFileFlags flags)
{
  g_autoptr (GBytes) content = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;

  g_assert_true (cw_safe_file_write (path, content, flags, &error));
  g_assert_no_error (error);
}

static void
refuse_text (const char *path, CwSafeFileFlags flags, int code, const char *named)
{
  g_autoptr (GBytes) content = g_bytes_new_static ("new", 3);
  g_autoptr (GError) error = NULL;

  g_assert_false (cw_safe_file_write (path, content, flags, &error));
  g_assert_error (error, CW_ERROR, code);
  g_assert_nonnull (strstr (error->message, named));
}

static void
expect_text (const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) content = cw_safe_file_read (path, 1000, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (content, NULL), g_bytes_get_size (content), text,
                   strlen (text));
}

static guint
get_mode (const char *path)
{
  struct stat about;

  g_assert_cmpint (stat (path, &about), ==, 0);
  return about.st_mode & 07777;
}

static void
test_new (Place *place, gconstpointer data)
{
  mode_t mask = umask (0);

  write_text (place->path, "first", CW_SAFE_FILE_NONE);
  umask (mask);
  expect_text (place->path, "first");
  g_assert_cmpuint (get_mode (place->path), ==, 0600);
  g_remove (place->path);
  write_text (place->path, "", CW_SAFE_FILE_FORCE);
  expect_text (place->path, "");
}

static void
test_existing (Place *place, gconstpointer data)
{
  write_text (place->path, "first", CW_SAFE_FILE_NONE);
  refuse_text (place->path, CW_SAFE_FILE_NONE, CW_ERROR_CONSTRAINT, "export.json");
  expect_text (place->path, "first");
  write_text (place->path, "second", CW_SAFE_FILE_FORCE);
  expect_text (place->path, "second");
}

static void
test_modes (Place *place, gconstpointer data)
{
  write_text (place->path, "first", CW_SAFE_FILE_NONE);
  g_assert_cmpint (g_chmod (place->path, 0640), ==, 0);
  write_text (place->path, "second", CW_SAFE_FILE_FORCE);
  g_assert_cmpuint (get_mode (place->path), ==, 0640);
  g_assert_cmpint (g_chmod (place->path, 0777), ==, 0);
  write_text (place->path, "third", CW_SAFE_FILE_FORCE);
  g_assert_cmpuint (get_mode (place->path), ==, 0644);
}

static void
test_folder (Place *place, gconstpointer data)
{
  g_autofree char *below = g_build_filename (place->folder, "missing", "x.json", NULL);

  g_assert_cmpint (g_mkdir (place->path, 0700), ==, 0);
  refuse_text (place->path, CW_SAFE_FILE_FORCE, CW_ERROR_INVALID_VALUE, "export.json");
  refuse_text (below, CW_SAFE_FILE_NONE, CW_ERROR_NOT_FOUND, "x.json");
}

static void
test_link (Place *place, gconstpointer data)
{
  g_autofree char *link = g_build_filename (place->folder, "link", NULL);
  g_autofree char *dangling = g_build_filename (place->folder, "dangling", NULL);
  g_autofree char *target = NULL;

  write_text (place->path, "first", CW_SAFE_FILE_NONE);
  g_assert_cmpint (symlink ("export.json", link), ==, 0);
  g_assert_cmpint (symlink ("nowhere", dangling), ==, 0);
  refuse_text (link, CW_SAFE_FILE_NONE, CW_ERROR_CONSTRAINT, "link");
  write_text (link, "second", CW_SAFE_FILE_FORCE);
  expect_text (place->path, "second");
  target = g_file_read_link (link, NULL);
  g_assert_cmpstr (target, ==, "export.json");
  refuse_text (dangling, CW_SAFE_FILE_FORCE, CW_ERROR_NOT_FOUND, "dangling");
  refuse_text (dangling, CW_SAFE_FILE_NONE, CW_ERROR_CONSTRAINT, "dangling");
}

/* Whoever has the old file open keeps it whole: the new one is another file. */
static void
test_atomic (Place *place, gconstpointer data)
{
  char old[8] = { 0 };
  int reader;

  write_text (place->path, "first", CW_SAFE_FILE_NONE);
  reader = open (place->path, O_RDONLY | O_CLOEXEC);
  write_text (place->path, "second", CW_SAFE_FILE_FORCE);
  g_assert_cmpint (read (reader, old, sizeof old), ==, 5);
  g_assert_cmpstr (old, ==, "first");
  close (reader);
}

static void
test_read_only_folder (Place *place, gconstpointer data)
{
  if (geteuid () == 0)
    {
      g_test_skip ("the superuser may write everywhere");
      return;
    }
  g_assert_cmpint (g_chmod (place->folder, 0500), ==, 0);
  refuse_text (place->path, CW_SAFE_FILE_NONE, CW_ERROR_FAILED, "export.json");
  g_assert_cmpint (g_chmod (place->folder, 0700), ==, 0);
}

static void
refuse_reading (const char *path, gsize most, int code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_path_get_basename (path);

  g_assert_null (cw_safe_file_read (path, most, &error));
  g_assert_error (error, CW_ERROR, code);
  g_assert_nonnull (strstr (error->message, name));
}

static void
test_read_refuses (Place *place, gconstpointer data)
{
  refuse_reading (place->path, 10, CW_ERROR_NOT_FOUND);
  refuse_reading (place->folder, 10, CW_ERROR_INVALID_VALUE);
  refuse_reading ("/dev/zero", 10, CW_ERROR_INVALID_VALUE);
  g_assert_cmpint (mkfifo (place->path, 0600), ==, 0);
  refuse_reading (place->path, 10, CW_ERROR_INVALID_VALUE);
  refuse_text (place->path, CW_SAFE_FILE_FORCE, CW_ERROR_INVALID_VALUE, "export.json");
  g_remove (place->path);
  write_text (place->path, "12345", CW_SAFE_FILE_NONE);
  refuse_reading (place->path, 4, CW_ERROR_UNREADABLE);
  /* Such files say that they are empty and are not. */
  refuse_reading ("/proc/self/maps", 10, CW_ERROR_UNREADABLE);
}

static void
test_read_limit (Place *place, gconstpointer data)
{
  g_autoptr (GBytes) content = NULL;

  write_text (place->path, "12345", CW_SAFE_FILE_NONE);
  content = cw_safe_file_read (place->path, 5, NULL);
  g_assert_cmpuint (g_bytes_get_size (content), ==, 5);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define ADD(path, function) g_test_add (path, Place, NULL, set_up, function, tear_down)
  ADD ("/safe-file/new", test_new);
  ADD ("/safe-file/existing", test_existing);
  ADD ("/safe-file/modes", test_modes);
  ADD ("/safe-file/folder", test_folder);
  ADD ("/safe-file/link", test_link);
  ADD ("/safe-file/atomic", test_atomic);
  ADD ("/safe-file/read-only-folder", test_read_only_folder);
  ADD ("/safe-file/read-refuses", test_read_refuses);
  ADD ("/safe-file/read-limit", test_read_limit);
#undef ADD
  return g_test_run ();
}
