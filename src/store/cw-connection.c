/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/cw-error.h"
#include "model/cw-registry.h"
#include "store/cw-connection-private.h"

/* The one connection to a library: its life, transactions, and where a record stands. */

static GPtrArray *
list_infos (const CwStoreSetup *setup, guint version)
{
  g_autoptr (GPtrArray) all =
    setup && setup->infos ? g_ptr_array_ref (setup->infos) : cw_registry_list_all ();
  GPtrArray *infos = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (cw_schema_has_table (all->pdata[i], version))
      g_ptr_array_add (infos, all->pdata[i]);
  return infos;
}

static void
finalize_cb (gpointer statement)
{
  sqlite3_finalize (statement);
}

CwConnection *
cw_connection_new (const char *path, const CwStoreSetup *setup)
{
  CwConnection *self = g_new0 (CwConnection, 1);
  guint version = setup && setup->version ? setup->version : CW_SCHEMA_VERSION;

  self->path = g_strdup (path);
  self->vfs = setup ? g_strdup (setup->vfs) : NULL;
  self->index_path = setup ? g_strdup (setup->index_path) : NULL;
  self->schema = cw_schema_new (list_infos (setup, version), version);
  self->tables = g_new0 (CwTable, self->schema->infos->len);
  for (guint i = 0; i < self->schema->infos->len; i++)
    self->tables[i].info = self->schema->infos->pdata[i];
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, finalize_cb);
  return self;
}

/* On a clean close the file is one self-contained thing again. */
static void
settle (CwConnection *self)
{
  if (self->read_only || !self->is_ours)
    return;
  cw_connection_roll_back (self);
  sqlite3_wal_checkpoint_v2 (self->db, "main", SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
  sqlite3_exec (self->db, "PRAGMA main.journal_mode = DELETE", NULL, NULL, NULL);
}

void
cw_connection_disconnect (CwConnection *self)
{
  if (self->db == NULL)
    return;
  cw_connection_forget_statements (self);
  g_clear_pointer (&self->index, cw_search_index_free);
  settle (self);
  sqlite3_close (self->db);
  self->db = NULL;
}

void
cw_connection_free (CwConnection *self)
{
  if (self == NULL)
    return;
  cw_connection_disconnect (self);
  cw_lock_file_release (self->lock);
  g_hash_table_unref (self->statements);
  g_free (self->tables);
  cw_schema_free (self->schema);
  g_free (self->library_id);
  g_free (self->index_path);
  g_free (self->vfs);
  g_free (self->path);
  g_free (self);
}

gboolean
cw_connection_begin (CwConnection *self, GError **error)
{
  g_autofree char *name = NULL;

  if (!self->read_only)
    return cw_connection_execute (self, "BEGIN IMMEDIATE", error);
  name = g_filename_display_basename (self->path);
  g_set_error (error, CW_ERROR, CW_ERROR_FAILED,
               _ ("The library “%s” is open for reading only; nothing was written."), name);
  return FALSE;
}

gboolean
cw_connection_commit (CwConnection *self, GError **error)
{
  if (cw_connection_execute (self, "COMMIT", error))
    return TRUE;
  cw_connection_roll_back (self);
  return FALSE;
}

void
cw_connection_roll_back (CwConnection *self)
{
  if (!sqlite3_get_autocommit (self->db))
    sqlite3_exec (self->db, "ROLLBACK", NULL, NULL, NULL);
}

/* SQLite goes on writing into a file that was deleted or replaced; nobody would find it again. */
gboolean
cw_connection_check_place (CwConnection *self, GError **error)
{
  int moved = 0;
  g_autofree char *name = NULL;

  if (sqlite3_file_control (self->db, "main", SQLITE_FCNTL_HAS_MOVED, &moved) != SQLITE_OK ||
      !moved)
    return TRUE;
  name = g_filename_display_name (self->path);
  g_set_error (error, CW_ERROR, CW_ERROR_FAILED,
               _ ("The library file “%s” was moved, replaced or deleted by another program while "
                  "it was open; the last change is not safe."),
               name);
  return FALSE;
}

/* The number of a record, or 0: with an error when the reading failed, else without. */
gint64
cw_connection_find_record (CwConnection *self, const char *id, GError **error)
{
  sqlite3_stmt *statement =
    cw_connection_prepare (self, "SELECT \"number\" FROM \"record\" WHERE \"id\" = ?", error);
  gint64 number = 0;

  if (statement == NULL)
    return 0;
  cw_statement_bind_text (statement, 1, id);
  if (cw_statement_step (self, statement, error) == SQLITE_ROW)
    {
      number = sqlite3_column_int64 (statement, 0);
      sqlite3_reset (statement);
    }
  return number;
}

/* Unless there is an error already. */
void
cw_connection_set_not_found (GError **error)
{
  if (error && *error == NULL)
    g_set_error_literal (error, CW_ERROR, CW_ERROR_NOT_FOUND,
                         _ ("There is no such record in the library."));
}

gboolean
cw_connection_check_cancelled (CwConnection *self, GError **error)
{
  if (self->cancellable == NULL || !g_cancellable_is_cancelled (self->cancellable))
    return TRUE;
  g_set_error_literal (error, CW_ERROR, CW_ERROR_CANCELLED,
                       _ ("The work was stopped; nothing was written."));
  return FALSE;
}
