/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/cw-error.h"
#include "store/cw-connection-private.h"

/* Rows into entities. A file can come from anywhere: a value that its field does not know counts
 * as unreadable or not recorded, a row without a place stays where it is, and no row is used
 * twice, so that no chain of parents can run in circles. */

#define ID_MAX 100
#define FIRST_FIELD 4

typedef struct
{
  CwSnapshot *snapshot; /* NULL once it found its place */
  char *list;
  gint64 position;
} Row;

static void
row_free (Row *row)
{
  cw_snapshot_free (row->snapshot);
  g_free (row->list);
  g_free (row);
}

/* What an entity would hold after reading this text. */
static char *
pass_through (const CwField *field, const char *text)
{
  /* Large enough for the member of any scalar kind. */
  union
  {
    gpointer pointer;
    int integer;
  } member = { NULL };
  char *canonical;

  field->kind->store (&member, field, text);
  canonical = field->kind->dup (&member, field);
  field->kind->clear (&member);
  return canonical;
}

static char *
take_value (const CwField *field, char *text)
{
  g_autofree char *stored = text;
  char *canonical = NULL;

  if (text == NULL || field->kind == &cw_kind_text || field->kind == &cw_kind_prose)
    return g_steal_pointer (&stored);
  if (field->kind != &cw_kind_reference && field->kind != &cw_kind_image)
    return pass_through (field, text);
  return field->kind->parse (field, text, &canonical, NULL) ? canonical : NULL;
}

static CwSnapshot *
read_entity (CwConnection *self, const CwEntityInfo *info, const char *id, sqlite3_stmt *statement)
{
  CwSnapshot *snapshot = cw_snapshot_new (info, id);
  int column = FIRST_FIELD;

  CW_FOREACH_FIELD (info, field)
    if (cw_schema_has_column (field, self->schema->version))
      snapshot->texts[field->index] =
        take_value (field, cw_statement_dup_text (statement, column++));
  snapshot->unknown = cw_statement_dup_text (statement, column);
  return snapshot;
}

static void
read_row (CwConnection *self,
          const CwEntityInfo *info,
          sqlite3_stmt *statement,
          GHashTable *seen,
          GHashTable *rows)
{
  g_autofree char *id = cw_statement_dup_text (statement, 0);
  g_autofree char *parent = cw_statement_dup_text (statement, 1);
  GPtrArray *siblings;
  Row *row;

  if (id == NULL || *id == '\0' || strlen (id) > ID_MAX || g_hash_table_contains (seen, id))
    return;
  g_hash_table_add (seen, g_strdup (id));
  row = g_new0 (Row, 1);
  row->snapshot = read_entity (self, info, id, statement);
  row->list = cw_statement_dup_text (statement, 2);
  row->position = sqlite3_column_int64 (statement, 3);
  if (parent == NULL)
    parent = g_strdup ("");
  siblings = g_hash_table_lookup (rows, parent);
  if (siblings == NULL)
    {
      siblings = g_ptr_array_new_with_free_func ((GDestroyNotify)row_free);
      g_hash_table_insert (rows, g_steal_pointer (&parent), siblings);
    }
  g_ptr_array_add (siblings, row);
}

static sqlite3_stmt *
get_select (CwConnection *self, CwTable *table, GError **error)
{
  g_autofree char *sql = NULL;

  if (table->select)
    return table->select;
  sql = cw_schema_make_select (self->schema, table->info);
  cw_connection_prepare_once (self, sql, &table->select, error);
  return table->select;
}

static gboolean
read_table (CwConnection *self,
            CwTable *table,
            gint64 record,
            GHashTable *seen,
            GHashTable *rows,
            GError **error)
{
  sqlite3_stmt *statement = get_select (self, table, error);
  int code;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, record);
  while ((code = cw_statement_step (self, statement, error)) == SQLITE_ROW)
    read_row (self, table->info, statement, seen, rows);
  return code == SQLITE_DONE;
}

/* By place; equal places by id, so that the order is the same each time. */
static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const Row *first = *(Row *const *)a, *second = *(Row *const *)b;

  if (first->position != second->position)
    return first->position < second->position ? -1 : 1;
  if (first->snapshot == NULL || second->snapshot == NULL)
    return 0;
  return strcmp (first->snapshot->id, second->snapshot->id);
}

static gboolean
belongs (const Row *row, const CwField *field)
{
  return row->snapshot && row->list && strcmp (row->list, field->name) == 0 &&
         row->snapshot->info->type == field->entity_type ();
}

static void
place_item (CwSnapshot *parent, const CwField *field, Row *row)
{
  GPtrArray *items = parent->items[field->index];

  if (field->kind == &cw_kind_list)
    {
      g_ptr_array_add (items, g_steal_pointer (&row->snapshot));
      return;
    }
  /* The one child has the id that follows from its parent's; anything else is not it. */
  if (strcmp (((CwSnapshot *)items->pdata[0])->id, row->snapshot->id) != 0)
    return;
  g_ptr_array_set_size (items, 0);
  g_ptr_array_add (items, g_steal_pointer (&row->snapshot));
}

static void
place_rows (CwSnapshot *parent, GHashTable *rows)
{
  GPtrArray *below = g_hash_table_lookup (rows, parent->id);

  if (below)
    g_ptr_array_sort (below, compare_rows);
  CW_FOREACH_FIELD (parent->info, field)
    {
      GPtrArray *items = parent->items[field->index];

      if (items == NULL)
        continue;
      for (guint i = 0; below && i < below->len; i++)
        if (belongs (below->pdata[i], field))
          place_item (parent, field, below->pdata[i]);
      for (guint i = 0; i < items->len; i++)
        place_rows (items->pdata[i], rows);
    }
}

/* The root's row has no parent and the record's id. */
static CwSnapshot *
steal_root (GHashTable *rows, const CwEntityInfo *info, const char *id)
{
  GPtrArray *tops = g_hash_table_lookup (rows, "");

  for (guint i = 0; tops && i < tops->len; i++)
    {
      Row *row = tops->pdata[i];

      if (row->snapshot->info == info && strcmp (row->snapshot->id, id) == 0)
        return g_steal_pointer (&row->snapshot);
    }
  return cw_snapshot_new (info, id);
}

static const CwEntityInfo *
find_kind (CwConnection *self, const CwSummary *summary, GError **error)
{
  const CwEntityInfo *info = cw_schema_find (self->schema, summary->kind);

  if (info == NULL)
    g_set_error (error, CW_ERROR, CW_ERROR_UNREADABLE,
                 _ ("The record is of the kind “%s”, which this Casewright does not know."),
                 summary->kind);
  return info;
}

/**
 * cw_connection_load_tree:
 * @self: a connection
 * @record: a record's number
 * @error: return location
 *
 * Reads a whole record.
 *
 * Returns: (transfer full) (nullable): the record; %NULL with an error, or without one when there
 *   is no such record
 */
CwSnapshot *
cw_connection_load_tree (CwConnection *self, gint64 record, GError **error)
{
  g_autoptr (GHashTable) rows =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  CwSummary *summary = cw_connection_load_summary (self, record, error);
  const CwEntityInfo *info = summary ? find_kind (self, summary, error) : NULL;
  CwSnapshot *root = NULL;

  if (info)
    {
      guint i = 0;

      while (i < self->schema->infos->len &&
             read_table (self, &self->tables[i], record, seen, rows, error))
        i++;
      if (i == self->schema->infos->len)
        {
          root = steal_root (rows, info, summary->id);
          place_rows (root, rows);
        }
    }
  cw_summary_free (summary);
  return root;
}

/**
 * cw_connection_load_root:
 * @self: a connection
 * @record: a record's number
 * @error: return location
 *
 * Reads the record's own fields and none of its lists, so that damage to a row in these is not met.
 *
 * Returns: (transfer full) (nullable): the record without its lists; %NULL with an error, or
 * without one when there is no such record
 */
CwSnapshot *
cw_connection_load_root (CwConnection *self, gint64 record, GError **error)
{
  g_autoptr (GHashTable) rows =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (CwSummary) summary = cw_connection_load_summary (self, record, error);
  const CwEntityInfo *info = summary ? find_kind (self, summary, error) : NULL;

  for (guint i = 0; info && i < self->schema->infos->len; i++)
    if (self->tables[i].info == info &&
        !read_table (self, &self->tables[i], record, seen, rows, error))
      return NULL;
  return info ? steal_root (rows, info, summary->id) : NULL;
}

/**
 * cw_connection_load_image:
 * @self: a connection
 * @sha256: checksum
 * @media_type: (out) (optional) (nullable): its media type
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the image; %NULL with an error
 */
GBytes *
cw_connection_load_image (CwConnection *self, const char *sha256, char **media_type, GError **error)
{
  sqlite3_stmt *statement = cw_connection_prepare (
    self, "SELECT \"media_type\", \"bytes\" FROM \"image\" WHERE \"sha256\" = ?", error);
  GBytes *bytes;
  int code;

  if (statement == NULL)
    return NULL;
  cw_statement_bind_text (statement, 1, sha256);
  code = cw_statement_step (self, statement, error);
  if (code == SQLITE_DONE)
    g_set_error_literal (error, CW_ERROR, CW_ERROR_NOT_FOUND,
                         _ ("The library does not hold this image."));
  if (code != SQLITE_ROW)
    return NULL;
  if (media_type)
    *media_type = cw_statement_dup_text (statement, 0);
  bytes = g_bytes_new (sqlite3_column_blob (statement, 1), sqlite3_column_bytes (statement, 1));
  sqlite3_reset (statement);
  return bytes;
}
