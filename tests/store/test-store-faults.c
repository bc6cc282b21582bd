/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "store-fixtures.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/mount.h>
#include <unistd.h>

#include "base/cw-error.h"

/* The disk refuses: each write, sync, truncation and deletion in turn, once or for good. What was
 * acknowledged must be there afterwards, and what was refused must not be there in half. */

/* ---- a file system that fails at the n-th call ---- */

static struct
{
  int countdown; /* 0: does not fail */
  gboolean for_good;
  int code;
  int n_calls;
} trouble;

static sqlite3_vfs shim;
static sqlite3_vfs *real;

typedef struct
{
  sqlite3_file base;
  sqlite3_file *file; /* the real one, right behind */
} ShimFile;

#define REAL(f) (((ShimFile *)(f))->file)
#define METHODS(f) (REAL (f)->pMethods)

static int
fails (void)
{
  trouble.n_calls++;
  if (trouble.countdown == 0)
    return SQLITE_OK;
  if (trouble.countdown > 1)
    {
      trouble.countdown--;
      return SQLITE_OK;
    }
  if (!trouble.for_good)
    trouble.countdown = 0;
  return trouble.code;
}

static int
shim_close (sqlite3_file *f)
{
  return METHODS (f)->xClose (REAL (f));
}

static int
shim_read (sqlite3_file *f, void *data, int n, sqlite3_int64 at)
{
  return METHODS (f)->xRead (REAL (f), data, n, at);
}

static int
shim_write (sqlite3_file *f, const void *data, int n, sqlite3_int64 at)
{
  int code = fails ();

  return code ? code : METHODS (f)->xWrite (REAL (f), data, n, at);
}

static int
shim_truncate (sqlite3_file *f, sqlite3_int64 size)
{
  int code = fails ();

  return code ? code : METHODS (f)->xTruncate (REAL (f), size);
}

static int
shim_sync (sqlite3_file *f, int flags)
{
  int code = fails ();

  if (code)
    return code == SQLITE_FULL ? SQLITE_FULL : SQLITE_IOERR_FSYNC;
  return METHODS (f)->xSync (REAL (f), flags);
}

static int
shim_size (sqlite3_file *f, sqlite3_int64 *size)
{
  return METHODS (f)->xFileSize (REAL (f), size);
}

static int
shim_lock (sqlite3_file *f, int lock)
{
  return METHODS (f)->xLock (REAL (f), lock);
}

static int
shim_unlock (sqlite3_file *f, int lock)
{
  return METHODS (f)->xUnlock (REAL (f), lock);
}

static int
shim_check_lock (sqlite3_file *f, int *out)
{
  return METHODS (f)->xCheckReservedLock (REAL (f), out);
}

static int
shim_control (sqlite3_file *f, int operation, void *argument)
{
  return METHODS (f)->xFileControl (REAL (f), operation, argument);
}

static int
shim_sector (sqlite3_file *f)
{
  return METHODS (f)->xSectorSize (REAL (f));
}

static int
shim_characteristics (sqlite3_file *f)
{
  return METHODS (f)->xDeviceCharacteristics (REAL (f));
}

static const sqlite3_io_methods shim_methods = {
  1,
  shim_close,
  shim_read,
  shim_write,
  shim_truncate,
  shim_sync,
  shim_size,
  shim_lock,
  shim_unlock,
  shim_check_lock,
  shim_control,
  shim_sector,
  shim_characteristics,
};

static int
shim_open (sqlite3_vfs *vfs, const char *name, sqlite3_file *f, int flags, int *out)
{
  ShimFile *file = (ShimFile *)f;
  int code;

  file->file = (sqlite3_file *)(file + 1);
  code = real->xOpen (real, name, file->file, flags, out);
  file->base.pMethods = file->file->pMethods ? &shim_methods : NULL;
  return code;
}

static int
shim_delete (sqlite3_vfs *vfs, const char *name, int sync)
{
  int code = fails ();

  return code ? code : real->xDelete (real, name, sync);
}

static int
shim_access (sqlite3_vfs *vfs, const char *name, int flags, int *out)
{
  return real->xAccess (real, name, flags, out);
}

static int
shim_full_path (sqlite3_vfs *vfs, const char *name, int n, char *out)
{
  return real->xFullPathname (real, name, n, out);
}

static void
install_shim (void)
{
  real = sqlite3_vfs_find (NULL);
  shim = *real;
  shim.szOsFile = sizeof (ShimFile) + real->szOsFile;
  shim.zName = "shim";
  shim.xOpen = shim_open;
  shim.xDelete = shim_delete;
  shim.xAccess = shim_access;
  shim.xFullPathname = shim_full_path;
  sqlite3_vfs_register (&shim, FALSE);
}

/* ---- the walk ---- */

static CwStore *
open_shim (const char *path, GError **error)
{
  CwStoreSetup setup = { .vfs = "shim", .index_path = "/nowhere/at/all" };

  return cw_store_open_full (path, CW_STORE_CREATE, &setup, error);
}

static gboolean
write_title (CwStore *store, const char *title, GPtrArray *kept)
{
  g_autoptr (GError) error = NULL;

  if (cw_store_write (store, make_record_batch (make_small_case (title)), &error))
    {
      g_ptr_array_add (kept, g_strdup (title));
      return TRUE;
    }
  g_assert_true (error->domain == CW_ERROR);
  g_test_message ("%s", error->message);
  g_assert_cmpuint (strlen (error->message), >, 20);
  return FALSE;
}

static CwBatch *
produce_cb (gpointer user_data, GError **error)
{
  guint *n = user_data;

  return (*n)++ < 5 ? make_record_batch (make_small_case ("bulk")) : NULL;
}

/* Create, write, import, close; remembers what was acknowledged. */
static void
walk (const char *path, GPtrArray *kept, guint *n_bulk)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CwStore) store = open_shim (path, &error);
  guint n = 0;

  if (store == NULL)
    {
      g_assert_true (error->domain == CW_ERROR);
      return;
    }
  write_title (store, "one", kept);
  write_title (store, "two", kept);
  if (cw_store_import (store, produce_cb, NULL, &n, NULL, NULL, NULL))
    *n_bulk = 5;
  write_title (store, "three", kept);
  cw_store_close (store);
}

static guint
count_titles (CwStore *store, const char *title)
{
  return count_matches (store, title);
}

static void
assert_walked (const char *path, GPtrArray *kept, guint n_bulk)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CwStore) store = NULL;

  if (kept->len == 0 && !g_file_test (path, G_FILE_TEST_EXISTS))
    return;
  store = cw_store_open (path, 0, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < kept->len; i++)
    g_assert_cmpuint (count_titles (store, kept->pdata[i]), ==, 1);
  /* All of the import, also when it was not acknowledged, or nothing. */
  if (n_bulk || count_titles (store, "bulk"))
    g_assert_cmpuint (count_titles (store, "bulk"), ==, 5);
}

static gboolean
walk_with_trouble (int at, int code, gboolean for_good)
{
  char *folder = make_test_folder ();
  g_autofree char *path = test_path (folder, "library");
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_free);
  guint n_bulk = 0;
  gboolean reached;

  trouble.n_calls = 0;
  trouble.code = code;
  trouble.for_good = for_good;
  trouble.countdown = at;
  walk (path, kept, &n_bulk);
  reached = at == 0 || trouble.n_calls >= at;
  trouble.countdown = 0;
  assert_walked (path, kept, n_bulk);
  remove_test_folder (folder);
  return reached;
}

static void
test_trouble (gconstpointer data)
{
  int code = GPOINTER_TO_INT (data);
  int step = g_test_slow () ? 1 : 3;
  int n = 0;

  for (int at = 1; walk_with_trouble (at, code, FALSE); at += step)
    n++;
  for (int at = 1; walk_with_trouble (at, code, TRUE); at += step)
    n++;
  g_test_message ("%d points", n);
  g_assert_cmpint (n, >, 20);
}

/* A write that fails is followed by one that does not. */
static void
test_goes_on (void)
{
  char *folder = make_test_folder ();
  g_autofree char *path = test_path (folder, "library");
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (CwStore) store = open_shim (path, NULL);
  static const int codes[] = { SQLITE_FULL, SQLITE_IOERR_WRITE, SQLITE_IOERR_FSYNC };

  g_assert_true (write_title (store, "first", kept));
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autofree char *title = g_strdup_printf ("after%u", i);

      trouble.code = codes[i];
      trouble.for_good = TRUE;
      trouble.countdown = 1;
      g_assert_false (write_title (store, "refused", kept));
      g_assert_false (write_title (store, "refused", kept));
      trouble.countdown = 0;
      g_assert_true (write_title (store, title, kept));
    }
  g_clear_object (&store);
  assert_walked (path, kept, 0);
  store = open_library (path, 0);
  g_assert_cmpuint (count_matches (store, "refused"), ==, 0);
  g_clear_object (&store);
  remove_test_folder (folder);
}

/* A small disk that fills up. */
static void
test_disk_full (void)
{
  char *folder = make_test_folder ();
  g_autofree char *path = test_path (folder, "library");
  g_autofree char *filler = test_path (folder, "filler");
  g_autofree char *much = g_strnfill (20000, 'm');
  g_autofree char *spare = g_strnfill (100000, 's');
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (CwStore) store = NULL;
  gboolean full = FALSE;

  if (getuid () != 0 || mount ("tmpfs", folder, "tmpfs", 0, "size=2m") != 0)
    {
      g_test_skip ("needs the right to mount");
      remove_test_folder (folder);
      return;
    }
  g_assert_true (g_file_set_contents (filler, spare, -1, NULL));
  store = open_library (path, CW_STORE_CREATE);
  for (guint i = 0; i < 200 && !full; i++)
    {
      g_autofree char *title = g_strdup_printf ("title%u", i);
      CwSnapshot *root = make_small_case (title);
      g_autoptr (GError) error = NULL;

      root->texts[cw_entity_info_find (root->info, "note")->index] = g_strdup (much);
      full = !cw_store_write (store, make_record_batch (root), &error);
      if (full)
        g_assert_nonnull (strstr (error->message, "full"));
      else
        g_ptr_array_add (kept, g_strdup (title));
    }
  g_assert_true (full);
  g_assert_cmpuint (kept->len, >, 5);
  g_assert_cmpuint (count_matches (store, ""), ==, kept->len);
  g_unlink (filler);
  g_assert_true (write_title (store, "afterwards", kept));
  g_clear_object (&store);
  store = open_library (path, 0);
  g_assert_cmpuint (count_matches (store, ""), ==, kept->len);
  g_clear_object (&store);
  umount (folder);
  remove_test_folder (folder);
}

int
main (int argc, char **argv)
{
  /* Hundreds of libraries: memory spares the real disk. */
  if (g_file_test ("/dev/shm", G_FILE_TEST_IS_DIR))
    g_setenv ("TMPDIR", "/dev/shm", TRUE);
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  install_shim ();
  g_test_add_data_func ("/store/faults/write-error", GINT_TO_POINTER (SQLITE_IOERR_WRITE),
                        test_trouble);
  g_test_add_data_func ("/store/faults/no-space", GINT_TO_POINTER (SQLITE_FULL), test_trouble);
  g_test_add_func ("/store/faults/goes-on", test_goes_on);
  g_test_add_func ("/store/faults/disk-full", test_disk_full);
  return g_test_run ();
}
