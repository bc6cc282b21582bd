/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "fixture-listing.h"
#include "store-fixtures.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

#include "model/cw-publication.h"
#include "model/cw-registry.h"
#include "model/cw-review.h"

/* Writes tests/data/db/vN.sql and vN.txt: a library of the present version and what it holds.
 * Run once for each version, when it is released; the files are never changed after that. */

/* As SQLite writes a value: quoted, hexadecimal for bytes. */
static char *
make_select (sqlite3 *db, const char *table)
{
  GString *sql = g_string_new ("SELECT ");
  sqlite3_stmt *statement;
  g_autofree char *list = g_strdup_printf ("PRAGMA table_info (\"%s\")", table);
  const char *separator = "";

  sqlite3_prepare_v2 (db, list, -1, &statement, NULL);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      g_string_append_printf (sql, "%squote (\"%s\")", separator,
                              sqlite3_column_text (statement, 1));
      separator = ", ";
    }
  sqlite3_finalize (statement);
  g_string_append_printf (sql, " FROM \"%s\"", table);
  return g_string_free (sql, FALSE);
}

static void
append_rows (GString *out, sqlite3 *db, const char *table)
{
  g_autofree char *sql = make_select (db, table);
  sqlite3_stmt *statement;

  sqlite3_prepare_v2 (db, sql, -1, &statement, NULL);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      g_string_append_printf (out, "INSERT INTO \"%s\" VALUES (", table);
      for (int i = 0; i < sqlite3_column_count (statement); i++)
        g_string_append_printf (out, "%s%s", i ? ", " : "", sqlite3_column_text (statement, i));
      g_string_append (out, ");\n");
    }
  sqlite3_finalize (statement);
}

static char *
dump (const char *path)
{
  GString *out = g_string_new (NULL);
  sqlite3 *db;
  sqlite3_stmt *statement;

  g_string_append_printf (
    out, "PRAGMA application_id = 1128354629;\nPRAGMA user_version = %d;\nBEGIN;\n",
    CW_SCHEMA_VERSION);
  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  sqlite3_prepare_v2 (db,
                      "SELECT sql, name, type FROM sqlite_schema WHERE sql IS NOT NULL AND "
                      "name <> 'sqlite_sequence' ORDER BY rowid",
                      -1, &statement, NULL);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      g_string_append_printf (out, "%s;\n", sqlite3_column_text (statement, 0));
      if (g_str_equal (sqlite3_column_text (statement, 2), "table"))
        append_rows (out, db, (const char *)sqlite3_column_text (statement, 1));
    }
  sqlite3_finalize (statement);
  sqlite3_close (db);
  g_string_append (out, "COMMIT;\n");
  return g_string_free (out, FALSE);
}

static void
fill_library (CwStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CwSnapshot) full =
    make_full_record (CW_TYPE_CASE, "0197a1b2-0000-7000-8000-000000000001");
  g_autoptr (CwEntity) root = cw_snapshot_to_entity (full);
  g_autoptr (CwHistory) history = cw_history_new (root);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("picture", 7);
  g_autofree char *sum = g_strnfill (64, '0');
  CwSummary *summary = cw_summary_new (full->id, "case");
  CwBatch *batch = cw_batch_new ();

  cw_history_set_author (history, "An author");
  cw_entity_set_by_name (root, "note", "A note with ä in it", NULL);
  cw_history_set_reason (history, "a reason");
  cw_history_break (history);
  cw_entity_set_by_name (root, "note", "A note with ö in it", NULL);
  cw_history_undo (history, NULL);
  g_free (summary->title);
  summary->title = g_strdup ("Full");
  summary->care_met = 3;
  summary->care_total = 30;
  summary->created = 1700000000000000;
  summary->modified = 1700000000000001;
  cw_batch_set_summary (batch, summary);
  cw_batch_put_tree (batch, cw_snapshot_new_from_entity (root));
  cw_batch_add_groups (batch, full->id, cw_history_steal_unsaved (history));
  cw_batch_put_image (batch, sum, "image/png", bytes);
  g_free (summary->id);
  summary->id = g_strdup ("0197a1b2-0000-7000-8000-000000000002");
  summary->deleted = TRUE;
  cw_batch_set_summary (batch, summary);
  cw_store_write (store, batch, &error);
  g_assert_no_error (error);
  cw_summary_free (summary);
}

/* Another kind of record; each has an id and a second of its own. */
static void
add_record (CwStore *store, GType root, guint number)
{
  g_autofree char *id = g_strdup_printf ("0197a1b2-0000-7000-8000-%012u", number);
  g_autoptr (CwSummary) summary = cw_summary_new (id, cw_entity_type_get_info (root)->name);
  g_autoptr (GError) error = NULL;
  CwBatch *batch = cw_batch_new ();

  summary->created = 1700000000000000 + 2 * (number - 2);
  summary->modified = summary->created + 1;
  cw_batch_set_summary (batch, summary);
  cw_batch_put_tree (batch, make_full_record (root, id));
  cw_store_write (store, batch, &error);
  g_assert_no_error (error);
}

int
main (int argc, char **argv)
{
  char *folder = make_test_folder ();
  g_autofree char *path = test_path (folder, "library");
  g_autoptr (CwStore) store = NULL;
  g_autofree char *listing = NULL, *sql = NULL, *name = NULL;

  if (argc != 2)
    {
      g_printerr ("Usage: make-fixture FOLDER\n");
      return 2;
    }
  g_setenv ("XDG_CACHE_HOME", folder, TRUE);
  store = open_library (path, CW_STORE_CREATE);
  fill_library (store);
  add_record (store, CW_TYPE_BIBLIOGRAPHY, 3);
  add_record (store, CW_TYPE_REVIEW, 4);
  listing = list_library (store);
  g_clear_object (&store);
  sql = dump (path);
  name = g_strdup_printf ("%s/v%d.sql", argv[1], CW_SCHEMA_VERSION);
  g_assert_true (g_file_set_contents (name, sql, -1, NULL));
  g_free (name);
  name = g_strdup_printf ("%s/v%d.txt", argv[1], CW_SCHEMA_VERSION);
  g_assert_true (g_file_set_contents (name, listing, -1, NULL));
  remove_test_folder (folder);
  return 0;
}
