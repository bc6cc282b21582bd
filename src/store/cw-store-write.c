/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/cw-error.h"
#include "store/cw-batch-private.h"
#include "store/cw-connection-private.h"

/* Batches into transactions. */

#define CACHE_KIB 32000

static gboolean
put_image (CwConnection *self, const CwOperation *operation, GError **error)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (operation->bytes, &size);
  sqlite3_stmt *statement = cw_connection_prepare (
    self,
    "INSERT INTO \"image\" (\"sha256\", \"media_type\", \"bytes\") VALUES (?, ?, ?) "
    "ON CONFLICT (\"sha256\") DO NOTHING",
    error);

  if (statement == NULL)
    return FALSE;
  cw_statement_bind_text (statement, 1, operation->entity_id);
  cw_statement_bind_text (statement, 2, operation->list);
  if (!cw_connection_check (
        self, sqlite3_bind_blob64 (statement, 3, data ? data : "", size, SQLITE_STATIC), error))
    return FALSE;
  return cw_statement_run (self, statement, error);
}

static gboolean
set_position (CwConnection *self, gint64 record, const CwOperation *operation, GError **error)
{
  g_autofree char *sql =
    g_strdup_printf ("UPDATE \"%s\" SET \"position\" = ? WHERE \"record\" = ? AND \"id\" = ?",
                     operation->info->name);
  sqlite3_stmt *statement = cw_connection_prepare (self, sql, error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, operation->position);
  sqlite3_bind_int64 (statement, 2, record);
  cw_statement_bind_text (statement, 3, operation->entity_id);
  return cw_statement_run (self, statement, error);
}

static gboolean
replace_tree (CwConnection *self, const CwOperation *operation, GError **error)
{
  const CwSnapshot *root = operation->snapshot;
  gint64 record = cw_connection_ensure_record (self, root->id, root->info->name, error);
  sqlite3_stmt *statement = NULL;
  g_autofree char *sql =
    g_strdup_printf ("SELECT 1 FROM \"%s\" WHERE \"record\" = ?", root->info->name);
  int code;

  if (record == 0 || (statement = cw_connection_prepare (self, sql, error)) == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, record);
  code = cw_statement_step (self, statement, error);
  sqlite3_reset (statement);
  /* A record without a root row has no rows: the many deletions can be spared. */
  if (code != SQLITE_ROW && code != SQLITE_DONE)
    return FALSE;
  if (code == SQLITE_ROW && !cw_connection_empty_record (self, record, error))
    return FALSE;
  return cw_connection_put_tree (self, record, root, error);
}

static gboolean
remove_record (CwConnection *self, const CwOperation *operation, GError **error)
{
  g_autoptr (GError) problem = NULL;
  gint64 record = cw_connection_find_record (self, operation->record_id, &problem);

  if (problem)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  if (record == 0)
    return TRUE;
  cw_search_index_mark (self->index, record);
  return cw_connection_remove_record (self, record, error);
}

static gboolean
write_to_record (CwConnection *self, const CwOperation *operation, GError **error)
{
  gint64 record = cw_connection_ensure_record (self, operation->record_id, "case", error);

  if (record == 0)
    return FALSE;
  switch (operation->kind)
    {
    case CW_OPERATION_PUT:
      return cw_connection_put_entity (self, record, operation->snapshot, operation->parent_id,
                                       operation->list, operation->position, FALSE, error);
    case CW_OPERATION_REMOVE:
      return cw_connection_remove_entity (self, record, operation->info, operation->entity_id,
                                          error);
    case CW_OPERATION_SET_POSITION:
      return set_position (self, record, operation, error);
    case CW_OPERATION_ADD_GROUPS:
      return cw_connection_write_groups (self, record, operation->groups, error);
    default:
      g_return_val_if_reached (FALSE);
    }
}

static gboolean
write_operation (CwConnection *self, const CwOperation *operation, GError **error)
{
  switch (operation->kind)
    {
    case CW_OPERATION_PUT_IMAGE:
      return put_image (self, operation, error);
    case CW_OPERATION_SET_SUMMARY:
      return cw_connection_write_summary (self, operation->summary, error);
    case CW_OPERATION_PUT_TREE:
      return replace_tree (self, operation, error);
    case CW_OPERATION_REMOVE_RECORD:
      return remove_record (self, operation, error);
    default:
      return write_to_record (self, operation, error);
    }
}

static gboolean
changes_values (const CwOperation *operation)
{
  return operation->kind == CW_OPERATION_PUT || operation->kind == CW_OPERATION_PUT_TREE ||
         operation->kind == CW_OPERATION_REMOVE;
}

/* Another revision tells the search index that the record is not what it was. Random numbers
 * also tell two copies of a library apart. */
static gboolean
touch_record (CwConnection *self, const char *id, GError **error)
{
  g_autoptr (GError) problem = NULL;
  gint64 record = cw_connection_find_record (self, id, &problem);
  sqlite3_stmt *statement;

  if (problem)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  statement = cw_connection_prepare (
    self, "UPDATE \"record\" SET \"revision\" = random () WHERE \"number\" = ?", error);
  if (statement == NULL)
    return FALSE;
  cw_search_index_mark (self->index, record);
  sqlite3_bind_int64 (statement, 1, record);
  return cw_statement_run (self, statement, error);
}

/**
 * cw_connection_write_batch:
 * @self: a connection in a transaction
 * @batch: what to write
 * @error: return location
 *
 * Carries a batch out; the caller commits.
 *
 * Returns: %FALSE with an error
 */
gboolean
cw_connection_write_batch (CwConnection *self, const CwBatch *batch, GError **error)
{
  const char *touched = NULL;

  for (guint i = 0; i < batch->operations->len; i++)
    {
      const CwOperation *operation = batch->operations->pdata[i];

      if (!write_operation (self, operation, error))
        return FALSE;
      if (changes_values (operation) && g_strcmp0 (touched, operation->record_id) != 0)
        {
          touched = operation->record_id;
          if (!touch_record (self, touched, error))
            return FALSE;
        }
    }
  return TRUE;
}

/**
 * cw_connection_write:
 * @self: a connection
 * @batch: what to write
 * @error: return location
 *
 * Writes a batch in one transaction and makes sure that it is in the file of that name.
 *
 * Returns: %FALSE with an error; then nothing of the batch is there, unless the file was moved
 */
gboolean
cw_connection_write (CwConnection *self, const CwBatch *batch, GError **error)
{
  if (!cw_connection_begin (self, error))
    return FALSE;
  if (!cw_connection_write_batch (self, batch, error))
    {
      cw_connection_roll_back (self);
      return FALSE;
    }
  return cw_connection_commit (self, error) && cw_connection_check_place (self, error);
}

static gboolean
import_all (CwConnection *self,
            CwStoreProduce produce,
            CwStoreProgress progress,
            gpointer user_data,
            guint *n_batches,
            GError **error)
{
  g_autoptr (GError) problem = NULL;

  for (;;)
    {
      g_autoptr (CwBatch) batch = NULL;

      if (!cw_connection_check_cancelled (self, error))
        return FALSE;
      batch = produce (user_data, &problem);
      if (problem)
        {
          g_propagate_error (error, g_steal_pointer (&problem));
          return FALSE;
        }
      if (batch == NULL)
        return TRUE;
      if (!cw_connection_write_batch (self, batch, error))
        return FALSE;
      (*n_batches)++;
      if (progress)
        progress (*n_batches, user_data);
    }
}

/* A log written ahead would hold everything twice: a rollback journal holds only what was there
 * before. */
static gboolean
set_bulk_mode (CwConnection *self, gboolean bulk, GError **error)
{
  g_autofree char *cache = g_strdup_printf ("PRAGMA main.cache_size = -%d", CACHE_KIB);
  g_autofree char *mode = cw_connection_dup_text (
    self, bulk ? "PRAGMA main.journal_mode = DELETE" : "PRAGMA main.journal_mode = WAL", error);

  if (mode == NULL)
    return FALSE;
  return cw_connection_execute (self,
                                g_str_equal (mode, "wal") ? "PRAGMA main.synchronous = FULL"
                                                          : "PRAGMA main.synchronous = EXTRA",
                                error) &&
         cw_connection_execute (self, bulk ? cache : "PRAGMA main.cache_size = -2000", error);
}

/**
 * cw_connection_import:
 * @self: a connection
 * @produce: gives the pieces
 * @progress: (nullable): hears of each piece
 * @user_data: for both
 * @n_batches: (out): how many pieces came in
 * @error: return location
 *
 * Writes any number of batches in one transaction and bounded memory.
 *
 * Returns: %FALSE with an error; then nothing came in
 */
gboolean
cw_connection_import (CwConnection *self,
                      CwStoreProduce produce,
                      CwStoreProgress progress,
                      gpointer user_data,
                      guint *n_batches,
                      GError **error)
{
  gboolean done;

  *n_batches = 0;
  if (!self->read_only && !set_bulk_mode (self, TRUE, error))
    return FALSE;
  done = cw_connection_begin (self, error) &&
         import_all (self, produce, progress, user_data, n_batches, error) &&
         cw_connection_commit (self, error);
  cw_connection_roll_back (self);
  if (!self->read_only)
    {
      g_autoptr (GError) problem = NULL;

      if (!set_bulk_mode (self, FALSE, &problem))
        self->is_suspect = TRUE;
    }
  if (!done)
    *n_batches = 0;
  return done && cw_connection_check_place (self, error);
}
