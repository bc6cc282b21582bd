/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "store-fixtures.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/cw-error.h"

/* What is refused, and with which sentence; what hostile content does. */

typedef struct
{
  char *folder;
  char *path; /* of a closed library with one record */
  char *id;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  CwSnapshot *root = make_small_case ("Kept");
  g_autoptr (CwStore) store = NULL;

  self->folder = make_test_folder ();
  self->path = test_path (self->folder, "test.casewright");
  self->id = g_strdup (root->id);
  store = open_library (self->path, CW_STORE_CREATE);
  write_record (store, root);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_free (self->path);
  g_free (self->id);
  remove_test_folder (self->folder);
}

static void
write_file (const char *path, const char *content, gssize length)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, content, length, &error);
  g_assert_no_error (error);
}

static void
test_busy (Fixture *self, gconstpointer data)
{
  g_autoptr (CwStore) store = open_library (self->path, 0);
  g_autofree char *number = g_strdup_printf ("process %d", (int)getpid ());

  assert_refused (self->path, CW_ERROR_BUSY, "open in another Casewright");
  assert_refused (self->path, CW_ERROR_BUSY, number);
  assert_refused (self->path, CW_ERROR_BUSY, g_get_host_name ());
  cw_store_close (store);
  g_object_unref (open_library (self->path, 0));
}

/* Another program that knows SQLite but not our lock file. */
static void
test_locked_out (Fixture *self, gconstpointer data)
{
  g_autoptr (CwStore) store = open_library (self->path, 0);
  g_autofree char *command =
    g_strdup_printf ("sqlite3 '%s' 'BEGIN IMMEDIATE; DELETE FROM record'", self->path);
  g_autofree char *output = NULL;
  int status;
  g_autofree char *program = g_find_program_in_path ("sqlite3");
  char *arguments[] = { (char *)"sh", (char *)"-c", command, NULL };

  if (program == NULL)
    {
      g_test_skip ("no sqlite3 program");
      return;
    }
  g_assert_true (g_spawn_sync (NULL, arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL,
                               &output, &status, NULL));
  g_assert_nonnull (strstr (output, "locked"));
  g_assert_cmpuint (count_matches (store, ""), ==, 1);
}

static void
test_newer (Fixture *self, gconstpointer data)
{
  g_autofree char *before = NULL, *after = NULL;
  gsize length_before, length_after;

  run_sql (self->path, "PRAGMA user_version = 99; CREATE TABLE future (x)");
  g_file_get_contents (self->path, &before, &length_before, NULL);
  assert_refused (self->path, CW_ERROR_NEWER_VERSION, "newer Casewright");
  g_file_get_contents (self->path, &after, &length_after, NULL);
  g_assert_cmpmem (before, length_before, after, length_after);
}

static void
test_other_files (Fixture *self, gconstpointer data)
{
  g_autofree char *path = test_path (self->folder, "other");
  g_autofree char *long_text = g_strnfill (2000, 'x');
  g_autofree char *json = g_strconcat ("\xef\xbb\xbf {\"title\":\"", long_text, "\"}", NULL);

  assert_refused (path, CW_ERROR_NOT_FOUND, "There is no library");
  write_file (path, "", 0);
  assert_refused (path, CW_ERROR_UNREADABLE, "is empty");
  write_file (path, "short", 5);
  assert_refused (path, CW_ERROR_UNREADABLE, "too short");
  write_file (path, long_text, -1);
  assert_refused (path, CW_ERROR_UNREADABLE, "is not a Casewright library");
  write_file (path, json, -1);
  assert_refused (path, CW_ERROR_UNREADABLE, "JSON file");
  g_unlink (path);
  run_sql (path, "CREATE TABLE t (x)");
  assert_refused (path, CW_ERROR_UNREADABLE, "another program");
  assert_refused (self->folder, CW_ERROR_UNREADABLE, "is a folder");
  g_unlink (path);
  g_assert_cmpint (symlink (self->path, path), ==, 0);
  assert_refused (path, CW_ERROR_UNREADABLE, "only a link");
  g_unlink (path);
  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  assert_refused (path, CW_ERROR_UNREADABLE, "device");
  assert_refused ("/nowhere/at/all/x.casewright", CW_ERROR_NOT_FOUND, "folder");
}

/* Creation never takes the place of what is there. */
static void
test_create_keeps (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = test_path (self->folder, "text");
  g_autofree char *content = NULL;

  write_file (path, "dear diary", -1);
  g_assert_null (cw_store_open (path, CW_STORE_CREATE, &error));
  g_assert_error (error, CW_ERROR, CW_ERROR_UNREADABLE);
  g_file_get_contents (path, &content, NULL, NULL);
  g_assert_cmpstr (content, ==, "dear diary");
}

static void
test_create_modes (Fixture *self, gconstpointer data)
{
  g_autofree char *folder = test_path (self->folder, "new");
  g_autofree char *path = test_path (folder, "l.casewright");
  g_autofree char *half = g_strconcat (path, ".new", NULL);
  g_autoptr (CwStore) store = open_library (path, CW_STORE_CREATE);
  struct stat status;

  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  g_assert_cmpint (g_stat (folder, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0700);
  g_assert_false (g_file_test (half, G_FILE_TEST_EXISTS));
}

static void
test_damaged (Fixture *self, gconstpointer data)
{
  g_autofree char *path = test_path (self->folder, "cut");
  g_autofree char *content = NULL;
  gsize length;

  g_file_get_contents (self->path, &content, &length, NULL);
  write_file (path, content, length / 2);
  assert_refused (path, CW_ERROR_UNREADABLE, "cut off");
  memset (content + 8192, 0xa5, length - 8192 - 4096);
  write_file (path, content, length);
  assert_refused (path, CW_ERROR_UNREADABLE, "damaged");
}

/* Flipped bytes anywhere: refused or opened, but never a crash. */
static void
test_random_damage (Fixture *self, gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (3);
  g_autofree char *path = test_path (self->folder, "flipped");
  g_autofree char *content = NULL;
  gsize length;

  g_file_get_contents (self->path, &content, &length, NULL);
  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *copy = g_memdup2 (content, length);
      g_autoptr (CwStore) store = NULL;
      g_autoptr (CwStoredRecord) record = NULL;

      for (guint j = 0; j < 1u << (i % 8); j++)
        copy[g_rand_int_range (random, 0, i % 2 ? 4096 : length)] ^= g_rand_int (random);
      write_file (path, copy, length);
      store = cw_store_open (path, 0, NULL);
      if (store == NULL)
        continue;
      record = cw_store_load (store, self->id, NULL);
      cw_store_query (store, &(CwStoreQuery){ .search = (char *)"kept" }, NULL);
      cw_store_write (store, make_record_batch (make_small_case ("More")), NULL);
    }
}

static void
test_hostile_schema (Fixture *self, gconstpointer data)
{
  static const char *const statements[] = {
    "CREATE TRIGGER evil AFTER UPDATE ON record BEGIN DELETE FROM record; END",
    "CREATE VIEW extra AS SELECT 1",
    "CREATE TABLE extra (x)",
    "CREATE VIRTUAL TABLE extra USING fts5 (x)",
    "CREATE INDEX extra ON record (kind)",
    "DROP INDEX \"record-by-title\"",
    "ALTER TABLE \"case\" ADD COLUMN extra TEXT",
    "DROP TABLE patient",
    "DROP TABLE image; CREATE VIEW image AS SELECT 1 AS sha256, 2 AS media_type, 3 AS bytes",
  };
  g_autofree char *content = NULL;
  gsize length;

  g_file_get_contents (self->path, &content, &length, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    {
      write_file (self->path, content, length);
      run_sql (self->path, statements[i]);
      assert_refused (self->path, CW_ERROR_UNREADABLE, "not a library as Casewright makes it");
    }
}

static void
test_hostile_marks (Fixture *self, gconstpointer data)
{
  run_sql (self->path, "UPDATE library SET value = '../../../tmp/x' WHERE key = 'id'");
  assert_refused (self->path, CW_ERROR_UNREADABLE, "identifier");
  run_sql (self->path, "PRAGMA user_version = 0");
  assert_refused (self->path, CW_ERROR_UNREADABLE, "version");
}

/* Values that no field understands, rows without a place, loops: what can be read is read, the
 * rest stays in the file. */
static void
test_hostile_values (Fixture *self, gconstpointer data)
{
  g_autoptr (CwStore) store = NULL;
  g_autoptr (CwSnapshot) root = NULL;
  g_autoptr (CwEntity) entity = NULL;
  g_autoptr (CwSnapshot) patient = NULL;
  g_autofree char *lost = NULL;
  g_autofree char *sql = NULL;

  root = cw_snapshot_new (cw_entity_type_get_info (CW_TYPE_CASE), self->id);
  sql = g_strdup_printf (
    "UPDATE \"case\" SET title = CAST (x'41ff420043' AS TEXT), status = 'no-such', "
    "note = char (1, 7, 27), deleted = 'maybe', unknown = '{broken';"
    "INSERT INTO patient (record, id, parent, list, position, age, sex) VALUES "
    " (1, '%s', '%s', 'patient', 0, 'ninety', '☠');"
    "INSERT INTO author (record, id, parent, list, position, \"family-name\") VALUES "
    " (1, 'a1', '%s', 'authors', 9223372036854775807, 'last'), "
    " (1, 'a2', '%s', 'authors', -5, 'first'), "
    " (1, 'a3', '%s', 'no-list', 0, 'lost'), (1, 'a4', 'nobody', 'authors', 0, 'lost'), "
    " (1, 'a5', 'a5', 'authors', 0, 'own parent'), (1, '', '%s', 'authors', 0, 'no id'), "
    " (1, 'a6', NULL, NULL, 0, 'no parent');"
    "INSERT INTO \"author-affiliation\" (record, id, parent, list, position, affiliation) VALUES "
    " (1, 'a1', 'a2', 'affiliations', 0, 'x'), (1, 'b', 'a2', 'affiliations', 0, 'no uuid');"
    "INSERT INTO history_group (record, number, stamp, kind, time) VALUES "
    " (1, 1, 1, 'edit', 0), (1, 2, 2, 'sideways', 0), (1, 3, 3, 'undo', -1), "
    " (1, 4, 9223372036854775807, 'edit', 9223372036854775807);"
    "INSERT INTO history (record, \"group\", step, operation, entity_name, entity_id, field, "
    " position, old_position, prefix, suffix, old, new) VALUES "
    " (1, 4, -1, 'set', 'case', '%s', 'title', -1, -1, 99999999, 5, 'x', 'y'), "
    " (1, 3, 0, 'remove', 'unheard', 'z', 'of', 4294967299, 0, 0, 0, NULL, NULL);",
    ((CwSnapshot *)root->items[cw_entity_info_find (root->info, "patient")->index]->pdata[0])->id,
    self->id, self->id, self->id, self->id, self->id, self->id);
  g_clear_pointer (&root, cw_snapshot_free);
  run_sql (self->path, sql);

  store = open_library (self->path, 0);
  root = load_root (store, self->id);
  g_assert_cmpstr (cw_snapshot_get_text (root, "title"), ==,
                   "A\xef\xbf\xbd"
                   "B\xef\xbf\xbd"
                   "C");
  g_assert_null (cw_snapshot_get_text (root, "status"));
  g_assert_null (cw_snapshot_get_text (root, "deleted"));
  patient =
    g_steal_pointer (&root->items[cw_entity_info_find (root->info, "patient")->index]->pdata[0]);
  g_ptr_array_set_size (root->items[cw_entity_info_find (root->info, "patient")->index], 0);
  g_ptr_array_add (root->items[cw_entity_info_find (root->info, "patient")->index],
                   cw_snapshot_new (patient->info, patient->id));
  g_assert_cmpstr (cw_snapshot_get_text (patient, "age"), ==, "!ninety");
  g_assert_null (cw_snapshot_get_text (patient, "sex"));
  {
    GPtrArray *authors = root->items[cw_entity_info_find (root->info, "authors")->index];

    g_assert_cmpuint (authors->len, ==, 2);
    g_assert_cmpstr (cw_snapshot_get_text (authors->pdata[0], "family-name"), ==, "first");
    g_assert_cmpstr (cw_snapshot_get_text (authors->pdata[1], "family-name"), ==, "last");
  }
  entity = cw_snapshot_to_entity (root);
  g_assert_cmpuint (count_matches (store, "first"), ==, 1);
  cw_store_close (store);
  lost = read_sql (self->path, "SELECT count(*) FROM author");
  g_assert_cmpstr (lost, ==, "7");
}

static void
test_moved (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CwStore) store = open_library (self->path, 0);
  g_autofree char *elsewhere = test_path (self->folder, "moved");

  g_assert_cmpint (g_rename (self->path, elsewhere), ==, 0);
  g_assert_false (cw_store_write (store, make_record_batch (make_small_case ("Where")), &error));
  g_assert_error (error, CW_ERROR, CW_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "moved"));
}

#define ADD(name, function)                                                                        \
  g_test_add ("/store/open/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("busy", test_busy);
  ADD ("locked-out", test_locked_out);
  ADD ("newer", test_newer);
  ADD ("other-files", test_other_files);
  ADD ("create-keeps", test_create_keeps);
  ADD ("create-modes", test_create_modes);
  ADD ("damaged", test_damaged);
  ADD ("random-damage", test_random_damage);
  ADD ("hostile-schema", test_hostile_schema);
  ADD ("hostile-marks", test_hostile_marks);
  ADD ("hostile-values", test_hostile_values);
  ADD ("moved", test_moved);
  return g_test_run ();
}
