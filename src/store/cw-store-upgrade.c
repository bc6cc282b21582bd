/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "base/cw-error.h"
#include "store/cw-connection-private.h"

/* What the schema of a file must be, to the letter, and how an older one becomes the present one.
 * The expected text is what SQLite itself keeps when the same statements run in memory. */

static gboolean
run_all (sqlite3 *db, GPtrArray *statements)
{
  for (guint i = 0; i < statements->len; i++)
    if (sqlite3_exec (db, statements->pdata[i], NULL, NULL, NULL) != SQLITE_OK)
      return FALSE;
  return TRUE;
}

static gboolean
build_expected (const CwSchema *schema, guint base, guint version, sqlite3 *db)
{
  g_autoptr (GPtrArray) statements = cw_schema_list_statements (schema, base);

  if (!run_all (db, statements))
    return FALSE;
  for (guint step = base; step < version; step++)
    {
      g_autoptr (GPtrArray) upgrade = cw_schema_list_upgrade (schema, step);

      if (!run_all (db, upgrade))
        return FALSE;
    }
  return TRUE;
}

/* "type name" -> SQL text. */
static GHashTable *
read_objects (sqlite3 *db, int *code)
{
  g_autoptr (GHashTable) objects = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  sqlite3_stmt *statement;

  *code = sqlite3_prepare_v2 (db, "SELECT type, name, tbl_name, sql FROM sqlite_schema", -1,
                              &statement, NULL);
  if (*code != SQLITE_OK)
    return NULL;
  while ((*code = sqlite3_step (statement)) == SQLITE_ROW)
    {
      g_autofree char *type = cw_statement_dup_text (statement, 0);
      g_autofree char *name = cw_statement_dup_text (statement, 1);
      g_autofree char *table = cw_statement_dup_text (statement, 2);
      g_autofree char *sql = cw_statement_dup_text (statement, 3);

      g_hash_table_insert (objects, g_strdup_printf ("%s “%s”", type, name),
                           g_strdup_printf ("%s\n%s", table, sql ? sql : ""));
    }
  sqlite3_finalize (statement);
  return *code == SQLITE_DONE ? g_steal_pointer (&objects) : NULL;
}

/* NULL when both agree, else the name of an object that does not. */
static char *
find_difference (GHashTable *found, GHashTable *expected)
{
  GHashTableIter iter;
  gpointer name, text;

  g_hash_table_iter_init (&iter, found);
  while (g_hash_table_iter_next (&iter, &name, &text))
    if (g_strcmp0 (g_hash_table_lookup (expected, name), text) != 0)
      return g_strdup (name);
  g_hash_table_iter_init (&iter, expected);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    if (!g_hash_table_contains (found, name))
      return g_strdup (name);
  return NULL;
}

static char *
compare_with (CwConnection *self, GHashTable *found, guint base, guint version)
{
  g_autoptr (GHashTable) expected = NULL;
  sqlite3 *db = NULL;
  int code = sqlite3_open_v2 (":memory:", &db, SQLITE_OPEN_READWRITE, NULL);

  if (code == SQLITE_OK && build_expected (self->schema, base, version, db))
    expected = read_objects (db, &code);
  sqlite3_close (db);
  return expected ? find_difference (found, expected) : g_strdup ("");
}

/**
 * cw_connection_check_schema:
 * @self: a connection to an open file
 * @version: the version the file says it has
 * @error: return location
 *
 * Compares the file's schema with the text of that version, whichever version it began as.
 *
 * Returns: %FALSE with %CW_ERROR_UNREADABLE when anything differs
 */
gboolean
cw_connection_check_schema (CwConnection *self, guint version, GError **error)
{
  int code;
  g_autoptr (GHashTable) found = read_objects (self->db, &code);
  g_autofree char *first = NULL;
  g_autofree char *name = g_filename_display_basename (self->path);

  if (found == NULL)
    return cw_connection_check (self, code, error);
  for (guint base = version; base >= 1; base--)
    {
      g_autofree char *difference = compare_with (self, found, base, version);

      if (difference == NULL)
        return TRUE;
      if (first == NULL)
        first = g_steal_pointer (&difference);
    }
  g_set_error (error, CW_ERROR, CW_ERROR_UNREADABLE,
               /* Translators: %s is a file's name, then an SQL object such as: trigger “x”. */
               _ ("“%s” is not a library as Casewright makes it: %s does not belong there or was "
                  "changed. It was not opened."),
               name, first);
  return FALSE;
}

static char *
choose_backup_path (CwConnection *self, guint version)
{
  char *path = g_strdup_printf ("%s.v%u-backup", self->path, version);

  for (guint i = 2; g_file_test (path, G_FILE_TEST_EXISTS); i++)
    {
      g_free (path);
      path = g_strdup_printf ("%s.v%u-backup-%u", self->path, version, i);
    }
  return path;
}

static gboolean
sync_file (const char *path)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC);
  gboolean done = fd >= 0 && fsync (fd) == 0;

  if (fd >= 0)
    close (fd);
  return done;
}

static gboolean
fail_backup (CwConnection *self, const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_prefix_error (error, _ ("The backup “%s” cannot be made before the upgrade: "), name);
  return FALSE;
}

static gboolean
copy_first (CwConnection *self, guint version, GError **error)
{
  g_autofree char *path = choose_backup_path (self, version);
  int fd = open (path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
  sqlite3_stmt *statement;
  gboolean done;

  if (fd < 0)
    {
      g_set_error_literal (error, CW_ERROR, CW_ERROR_FAILED, g_strerror (errno));
      return fail_backup (self, path, error);
    }
  close (fd);
  if (!cw_connection_prepare_once (self, "VACUUM main INTO ?", &statement, error))
    return fail_backup (self, path, error);
  cw_statement_bind_text (statement, 1, path);
  done = cw_statement_run (self, statement, error);
  sqlite3_finalize (statement);
  if (done && sync_file (path))
    return TRUE;
  if (done)
    g_set_error_literal (error, CW_ERROR, CW_ERROR_FAILED, g_strerror (errno));
  g_unlink (path);
  return fail_backup (self, path, error);
}

static gboolean
upgrade_step (CwConnection *self, guint version, GError **error)
{
  g_autoptr (GPtrArray) statements = cw_schema_list_upgrade (self->schema, version);
  g_autofree char *mark = g_strdup_printf ("PRAGMA user_version = %u", version + 1);

  for (guint i = 0; i < statements->len; i++)
    if (!cw_connection_execute (self, statements->pdata[i], error))
      return FALSE;
  return cw_connection_execute (self, mark, error);
}

/**
 * cw_connection_upgrade:
 * @self: a connection to a file of an older version, its schema checked
 * @version: that version
 * @error: return location
 *
 * Copies the library beside itself, then brings it to the present version, all or nothing.
 *
 * Returns: %FALSE with an error; the library is then as it was
 */
gboolean
cw_connection_upgrade (CwConnection *self, guint version, GError **error)
{
  if (!copy_first (self, version, error) || !cw_connection_begin (self, error))
    return FALSE;
  for (guint step = version; step < self->schema->version; step++)
    if (!upgrade_step (self, step, error))
      {
        cw_connection_roll_back (self);
        return FALSE;
      }
  return cw_connection_commit (self, error);
}
