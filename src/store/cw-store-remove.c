/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "store/cw-connection-private.h"

/* Rows that go: an entity with all below it, a record with all that hangs on it. */

static gboolean
run_for_record (CwConnection *self,
                const char *sql,
                gint64 record,
                const char *first,
                const char *second,
                GError **error)
{
  sqlite3_stmt *statement = cw_connection_prepare (self, sql, error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, record);
  if (first)
    cw_statement_bind_text (statement, 2, first);
  if (second)
    cw_statement_bind_text (statement, 3, second);
  return cw_statement_run (self, statement, error);
}

static GPtrArray *
list_below (CwConnection *self,
            gint64 record,
            const CwField *field,
            const char *parent_id,
            GError **error)
{
  const CwEntityInfo *info = cw_entity_type_get_info (field->entity_type ());
  g_autofree char *sql =
    g_strdup_printf ("SELECT \"id\" FROM \"%s\" WHERE \"record\" = ? AND \"parent\" = ? AND "
                     "\"list\" = ?",
                     info->name);
  sqlite3_stmt *statement = cw_connection_prepare (self, sql, error);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  int code;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, record);
  cw_statement_bind_text (statement, 2, parent_id);
  cw_statement_bind_text (statement, 3, field->name);
  while ((code = cw_statement_step (self, statement, error)) == SQLITE_ROW)
    g_ptr_array_add (ids, cw_statement_dup_text (statement, 0));
  return code == SQLITE_DONE ? g_steal_pointer (&ids) : NULL;
}

static gboolean
remove_below (CwConnection *self,
              gint64 record,
              const CwField *field,
              const char *parent_id,
              GError **error)
{
  g_autoptr (GPtrArray) ids = list_below (self, record, field, parent_id, error);
  const CwEntityInfo *info = cw_entity_type_get_info (field->entity_type ());

  if (ids == NULL)
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    if (!cw_connection_remove_entity (self, record, info, ids->pdata[i], error))
      return FALSE;
  return TRUE;
}

/* A child without a row can still hold rows: its id follows from its parent's. */
static gboolean
remove_hidden_child (CwConnection *self,
                     gint64 record,
                     const CwEntityInfo *info,
                     const char *id,
                     const CwField *field,
                     GError **error)
{
  g_autoptr (CwSnapshot) parent = cw_snapshot_new (info, id);
  const CwSnapshot *child = cw_snapshot_get_child (parent, field);

  return cw_connection_remove_entity (self, record, child->info, child->id, error);
}

/**
 * cw_connection_remove_entity:
 * @self: a connection in a transaction
 * @record: the record's number
 * @info: the entity's table
 * @id: its id
 * @error: return location
 *
 * Removes an entity's row and all below it.
 *
 * Returns: %FALSE with an error
 */
gboolean
cw_connection_remove_entity (CwConnection *self,
                             gint64 record,
                             const CwEntityInfo *info,
                             const char *id,
                             GError **error)
{
  g_autofree char *sql =
    g_strdup_printf ("DELETE FROM \"%s\" WHERE \"record\" = ? AND \"id\" = ?", info->name);

  /* The row goes first: a loop of parents in a damaged file then ends here. */
  if (!run_for_record (self, sql, record, id, NULL, error))
    return FALSE;
  CW_FOREACH_FIELD (info, field)
    {
      if (field->kind == &cw_kind_list && !remove_below (self, record, field, id, error))
        return FALSE;
      if (field->kind == &cw_kind_child &&
          !remove_hidden_child (self, record, info, id, field, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * cw_connection_empty_record:
 * @self: a connection in a transaction
 * @record: the record's number
 * @error: return location
 *
 * Removes all values of a record, not its history.
 *
 * Returns: %FALSE with an error
 */
gboolean
cw_connection_empty_record (CwConnection *self, gint64 record, GError **error)
{
  for (guint i = 0; i < self->schema->infos->len; i++)
    {
      g_autofree char *sql =
        g_strdup_printf ("DELETE FROM \"%s\" WHERE \"record\" = ?", self->tables[i].info->name);

      if (!run_for_record (self, sql, record, NULL, NULL, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
collect_images (CwConnection *self,
                const char *sql,
                gint64 record,
                GPtrArray *images,
                GError **error)
{
  sqlite3_stmt *statement = cw_connection_prepare (self, sql, error);
  int code;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, record);
  while ((code = cw_statement_step (self, statement, error)) == SQLITE_ROW)
    g_ptr_array_add (images, cw_statement_dup_text (statement, 0));
  return code == SQLITE_DONE;
}

/* An SQL condition that is true where the checksum ? is still named. */
static void
append_use (GString *condition, const CwEntityInfo *info, const CwField *field)
{
  g_string_append_printf (condition, " AND NOT EXISTS (SELECT 1 FROM \"%s\" WHERE \"%s\" = ?1)",
                          info->name, field->name);
}

/* Where images of a record are named: its panels now, and its history, from where undo could
 * bring them back. */
static gboolean
list_images (CwConnection *self,
             gint64 record,
             GPtrArray *images,
             GString *condition,
             GError **error)
{
  for (guint i = 0; i < self->schema->infos->len; i++)
    CW_FOREACH_FIELD (self->tables[i].info, field)
      {
        g_autofree char *sql = NULL;

        if (field->kind != &cw_kind_image || !cw_schema_has_column (field, self->schema->version))
          continue;
        sql =
          g_strdup_printf ("SELECT \"%s\" FROM \"%s\" WHERE \"record\" = ? AND \"%s\" IS NOT NULL",
                           field->name, self->tables[i].info->name, field->name);
        append_use (condition, self->tables[i].info, field);
        if (!collect_images (self, sql, record, images, error))
          return FALSE;
      }
  g_string_append (condition, " AND NOT EXISTS (SELECT 1 FROM \"history\" WHERE \"old\" = ?1)"
                              " AND NOT EXISTS (SELECT 1 FROM \"history\" WHERE \"new\" = ?1)");
  return collect_images (self,
                         "SELECT \"old\" FROM \"history\" WHERE \"record\" = ?1 AND "
                         "length (\"old\") = 64 UNION SELECT \"new\" FROM \"history\" WHERE "
                         "\"record\" = ?1 AND length (\"new\") = 64",
                         record, images, error);
}

static gboolean
remove_unused_images (CwConnection *self, GPtrArray *images, const char *condition, GError **error)
{
  g_autofree char *sql =
    g_strconcat ("DELETE FROM \"image\" WHERE \"sha256\" = ?1", condition, NULL);
  sqlite3_stmt *statement = images->len ? cw_connection_prepare (self, sql, error) : NULL;

  for (guint i = 0; i < images->len; i++)
    {
      if (statement == NULL)
        return FALSE;
      cw_statement_bind_text (statement, 1, images->pdata[i]);
      if (!cw_statement_run (self, statement, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * cw_connection_remove_record:
 * @self: a connection in a transaction
 * @record: the record's number
 * @error: return location
 *
 * Removes a record, its history and the images that nothing else shows.
 *
 * Returns: %FALSE with an error
 */
gboolean
cw_connection_remove_record (CwConnection *self, gint64 record, GError **error)
{
  g_autoptr (GPtrArray) images = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) condition = g_string_new (NULL);

  return list_images (self, record, images, condition, error) &&
         cw_connection_empty_record (self, record, error) &&
         run_for_record (self, "DELETE FROM \"history\" WHERE \"record\" = ?", record, NULL, NULL,
                         error) &&
         run_for_record (self, "DELETE FROM \"history_group\" WHERE \"record\" = ?", record, NULL,
                         NULL, error) &&
         run_for_record (self, "DELETE FROM \"record\" WHERE \"number\" = ?", record, NULL, NULL,
                         error) &&
         remove_unused_images (self, images, condition->str, error);
}
