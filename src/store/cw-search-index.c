/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/cw-error.h"
#include "store/cw-connection-private.h"

/* The full-text index: derived, in a cache file of its own beside the connection, thrown away
 * and made again whenever it is in doubt. A contentless index cannot delete: a record that
 * changed gets a new document, and the old one is no longer joined. */

#define INDEX_VERSION 1
#define CHECK_EVERY 1000
#define STALE_SLACK 1000

struct _CwSearchIndex
{
  CwConnection *connection;
  const char *schema; /* "search" for the file, "temp" in memory, NULL for none */
  char *path;
  GHashTable *pending; /* set of record numbers */
  gboolean is_checked; /* whether it is known what is outdated */
  guint n_updates;
};

static void
forget_file (const char *path)
{
  const char *const suffixes[] = { "", "-wal", "-journal", "-shm" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *name = g_strconcat (path, suffixes[i], NULL);

      g_unlink (name);
    }
}

static char *
choose_path (CwConnection *connection)
{
  g_autofree char *name = g_strconcat (connection->library_id, ".index", NULL);
  g_autofree char *folder = NULL;
  char *resolved, *path;

  if (connection->index_path)
    return g_strdup (connection->index_path);
  folder = g_build_filename (g_get_user_cache_dir (), "casewright", "search", NULL);
  g_mkdir_with_parents (folder, 0700);
  resolved = realpath (folder, NULL);
  path = resolved ? g_build_filename (resolved, name, NULL) : NULL;
  free (resolved);
  return path;
}

static gboolean
run (CwSearchIndex *self, const char *format, GError **error)
{
  g_autoptr (GString) sql = g_string_new (format);

  g_string_replace (sql, "@", self->schema, 0);
  return cw_connection_execute (self->connection, sql->str, error);
}

static sqlite3_stmt *
prepare (CwSearchIndex *self, const char *format, GError **error)
{
  g_autoptr (GString) sql = g_string_new (format);

  g_string_replace (sql, "@", self->schema, 0);
  return cw_connection_prepare (self->connection, sql->str, error);
}

/* ---- opening ---- */

static gboolean
create_tables (CwSearchIndex *self, GError **error)
{
  return run (self,
              "BEGIN; CREATE TABLE @.doc (docid INTEGER PRIMARY KEY AUTOINCREMENT, "
              "record INTEGER NOT NULL UNIQUE, revision INTEGER NOT NULL) STRICT; "
              "CREATE VIRTUAL TABLE @.words USING fts5 (body, content='', columnsize=0, "
              "detail=none, prefix='1 2 3', tokenize='unicode61 remove_diacritics 2'); "
              "PRAGMA @.user_version = 1; COMMIT",
              error);
}

static gboolean
check_tables (CwSearchIndex *self, GError **error)
{
  gint64 version;

  if (!cw_connection_get_integer (self->connection, "PRAGMA search.user_version", &version, error))
    return FALSE;
  if (version == 0)
    return create_tables (self, error);
  if (version != INDEX_VERSION)
    {
      g_set_error_literal (error, CW_ERROR, CW_ERROR_UNREADABLE, "another version of the index");
      return FALSE;
    }
  return run (self,
              "SELECT docid, record, revision FROM @.doc LIMIT 1; "
              "SELECT rowid FROM @.words WHERE words MATCH '\"a\"*' LIMIT 1",
              error);
}

static gboolean
attach_file (CwSearchIndex *self, GError **error)
{
  int fd = open (self->path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
  sqlite3_stmt *statement;
  gboolean done;

  if (fd >= 0)
    close (fd);
  if (!cw_connection_prepare_once (self->connection, "ATTACH ? AS search", &statement, error))
    return FALSE;
  cw_statement_bind_text (statement, 1, self->path);
  done = cw_statement_run (self->connection, statement, error);
  sqlite3_finalize (statement);
  return done && run (self, "PRAGMA @.journal_mode = WAL; PRAGMA @.synchronous = NORMAL", error) &&
         check_tables (self, error);
}

static void
detach (CwSearchIndex *self)
{
  cw_connection_forget_statements (self->connection);
  cw_connection_roll_back (self->connection);
  if (g_strcmp0 (self->schema, "search") == 0)
    sqlite3_exec (self->connection->db, "DETACH search", NULL, NULL, NULL);
  else if (g_strcmp0 (self->schema, "temp") == 0)
    sqlite3_exec (self->connection->db, "DROP TABLE temp.words; DROP TABLE temp.doc", NULL, NULL,
                  NULL);
  self->schema = NULL;
}

/* In memory when there is no place for a file. */
static void
use_memory (CwSearchIndex *self)
{
  g_autoptr (GError) error = NULL;

  self->schema = "temp";
  if (create_tables (self, &error))
    return;
  cw_connection_roll_back (self->connection);
  self->schema = NULL;
}

/* A file that another program holds is left alone; any other trouble makes it worth nothing. */
static gboolean
use_file (CwSearchIndex *self)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;

      self->schema = "search";
      if (attach_file (self, &error))
        return TRUE;
      detach (self);
      if (g_error_matches (error, CW_ERROR, CW_ERROR_BUSY))
        return FALSE;
      forget_file (self->path);
    }
  return FALSE;
}

static gboolean
mark_from (CwSearchIndex *self, const char *format, GError **error)
{
  sqlite3_stmt *statement = prepare (self, format, error);
  int code;

  if (statement == NULL)
    return FALSE;
  while ((code = cw_statement_step (self->connection, statement, error)) == SQLITE_ROW)
    cw_search_index_mark (self, sqlite3_column_int64 (statement, 0));
  return code == SQLITE_DONE;
}

/* What changed while the index was away, and what is no longer there. */
static gboolean
find_outdated (CwSearchIndex *self, GError **error)
{
  return mark_from (self,
                    "SELECT r.\"number\" FROM \"record\" AS r LEFT JOIN @.doc AS d "
                    "ON d.record = r.\"number\" WHERE d.revision IS NOT r.\"revision\"",
                    error) &&
         mark_from (self,
                    "SELECT d.record FROM @.doc AS d WHERE NOT EXISTS "
                    "(SELECT 1 FROM \"record\" AS r WHERE r.\"number\" = d.record)",
                    error);
}

static gboolean
drop_stale (CwSearchIndex *self, GError **error)
{
  sqlite3_stmt *statement =
    prepare (self, "SELECT count (*), max (docid) - min (docid) + 1 FROM @.doc", error);
  gint64 count, span;

  if (statement == NULL || cw_statement_step (self->connection, statement, error) != SQLITE_ROW)
    return FALSE;
  count = sqlite3_column_int64 (statement, 0);
  span = sqlite3_column_int64 (statement, 1);
  sqlite3_reset (statement);
  if (span <= 2 * count + STALE_SLACK)
    return TRUE;
  return run (self,
              "BEGIN; INSERT INTO @.words (words) VALUES ('delete-all'); "
              "DELETE FROM @.doc; COMMIT",
              error) &&
         find_outdated (self, error);
}

/* Comparing every record with the index takes a moment in a large library: the window need not
 * wait for it. */
static gboolean
find_work (CwSearchIndex *self, GError **error)
{
  self->is_checked = drop_stale (self, error) && find_outdated (self, error);
  return self->is_checked;
}

CwSearchIndex *
cw_search_index_new (CwConnection *connection)
{
  CwSearchIndex *self = g_new0 (CwSearchIndex, 1);

  self->connection = connection;
  self->pending = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->path = choose_path (connection);
  /* A connection for reading attaches files for reading only. */
  if (!connection->read_only && self->path && use_file (self))
    return self;
  use_memory (self);
  return self;
}

void
cw_search_index_free (CwSearchIndex *self)
{
  if (self == NULL)
    return;
  if (g_strcmp0 (self->schema, "search") == 0)
    sqlite3_wal_checkpoint_v2 (self->connection->db, "search", SQLITE_CHECKPOINT_TRUNCATE, NULL,
                               NULL);
  if (g_strcmp0 (self->schema, "search") == 0)
    sqlite3_exec (self->connection->db, "PRAGMA search.journal_mode = DELETE", NULL, NULL, NULL);
  detach (self);
  g_hash_table_unref (self->pending);
  g_free (self->path);
  g_free (self);
}

/* Throws a damaged index away and begins a new one, in memory when the file does it again. */
void
cw_search_index_repair (CwSearchIndex *self)
{
  gboolean was_file = g_strcmp0 (self->schema, "search") == 0;

  detach (self);
  self->is_checked = FALSE;
  if (was_file)
    forget_file (self->path);
  if (was_file && self->n_updates > 0 && use_file (self))
    {
      self->n_updates = 0;
      return;
    }
  use_memory (self);
  if (!was_file)
    detach (self);
}

/* ---- following the library ---- */

void
cw_search_index_mark (CwSearchIndex *self, gint64 record)
{
  if (self && self->schema)
    g_hash_table_add (self->pending, g_memdup2 (&record, sizeof record));
}

gboolean
cw_search_index_has_pending (CwSearchIndex *self)
{
  return self && self->schema && (!self->is_checked || g_hash_table_size (self->pending) > 0);
}

const char *
cw_search_index_get_schema (CwSearchIndex *self)
{
  return self ? self->schema : NULL;
}

static gboolean
read_revision (CwSearchIndex *self,
               gint64 record,
               gboolean *exists,
               gint64 *revision,
               GError **error)
{
  sqlite3_stmt *statement =
    prepare (self, "SELECT \"revision\" FROM \"record\" WHERE \"number\" = ?", error);
  int code;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, record);
  code = cw_statement_step (self->connection, statement, error);
  *exists = code == SQLITE_ROW;
  *revision = *exists ? sqlite3_column_int64 (statement, 0) : 0;
  sqlite3_reset (statement);
  return code == SQLITE_ROW || code == SQLITE_DONE;
}

static gboolean
remove_document (CwSearchIndex *self, gint64 record, GError **error)
{
  sqlite3_stmt *statement = prepare (self, "DELETE FROM @.doc WHERE record = ?", error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, record);
  return cw_statement_run (self->connection, statement, error);
}

static gboolean
insert_document (CwSearchIndex *self,
                 gint64 record,
                 gint64 revision,
                 const char *text,
                 GError **error)
{
  sqlite3_stmt *statement =
    prepare (self, "INSERT OR REPLACE INTO @.doc (record, revision) VALUES (?, ?)", error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, record);
  sqlite3_bind_int64 (statement, 2, revision);
  if (!cw_statement_run (self->connection, statement, error))
    return FALSE;
  statement = prepare (self, "INSERT INTO @.words (rowid, body) VALUES (?, ?)", error);
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, sqlite3_last_insert_rowid (self->connection->db));
  cw_statement_bind_text (statement, 2, text);
  return cw_statement_run (self->connection, statement, error);
}

static gboolean
update_record (CwSearchIndex *self, gint64 record, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (CwSnapshot) root = NULL;
  g_autofree char *text = NULL;
  gboolean exists;
  gint64 revision;

  if (!read_revision (self, record, &exists, &revision, error))
    return FALSE;
  if (!exists)
    return remove_document (self, record, error);
  root = cw_connection_load_tree (self->connection, record, &problem);
  /* A kind of record that is not known has no words. */
  if (problem && !g_error_matches (problem, CW_ERROR, CW_ERROR_UNREADABLE))
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  text = root ? cw_search_text_from_snapshot (root) : g_strdup ("");
  return insert_document (self, record, revision, text, error);
}

static GArray *
take_numbers (CwSearchIndex *self, guint at_most)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (gint64));
  GHashTableIter iter;
  gpointer number;

  g_hash_table_iter_init (&iter, self->pending);
  while (numbers->len < at_most && g_hash_table_iter_next (&iter, &number, NULL))
    g_array_append_vals (numbers, number, 1);
  return numbers;
}

static gboolean
is_wanted_elsewhere (CwSearchIndex *self)
{
  return self->connection->jobs && g_async_queue_length (self->connection->jobs) > 0;
}

/* Shortens @numbers to those that were done. */
static gboolean
update_all (CwSearchIndex *self, GArray *numbers, gboolean gives_way, GError **error)
{
  if (!cw_connection_execute (self->connection, "BEGIN", error))
    return FALSE;
  for (guint i = 0; i < numbers->len; i++)
    {
      if (!update_record (self, g_array_index (numbers, gint64, i), error))
        {
          cw_connection_roll_back (self->connection);
          return FALSE;
        }
      if (gives_way && is_wanted_elsewhere (self))
        g_array_set_size (numbers, i + 1);
    }
  return cw_connection_commit (self->connection, error);
}

/**
 * cw_search_index_update:
 * @self: an index
 * @at_most: how many records
 * @gives_way: whether to end early when there is a job to do
 * @error: return location
 *
 * Brings some of the records that changed into the index.
 *
 * Returns: %FALSE with an error; they stay to be done
 */
gboolean
cw_search_index_update (CwSearchIndex *self, guint at_most, gboolean gives_way, GError **error)
{
  g_autoptr (GArray) numbers = NULL;

  if (!self->is_checked)
    return find_work (self, error);
  numbers = take_numbers (self, at_most);
  if (!update_all (self, numbers, gives_way, error))
    return FALSE;
  for (guint i = 0; i < numbers->len; i++)
    g_hash_table_remove (self->pending, &g_array_index (numbers, gint64, i));
  if (self->n_updates / CHECK_EVERY != (self->n_updates + numbers->len) / CHECK_EVERY &&
      !drop_stale (self, error))
    return FALSE;
  self->n_updates += numbers->len;
  return TRUE;
}
