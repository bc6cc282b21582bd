/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/cw-error.h"
#include "store/cw-connection-private.h"

/* Entities into rows. */

#define ID_MAX 100

/* What is refused here would be refused at loading too. */
static gboolean
check_id (const char *id, GError **error)
{
  if (id && *id && strlen (id) <= ID_MAX && g_utf8_validate (id, -1, NULL))
    return TRUE;
  g_set_error_literal (error, CW_ERROR, CW_ERROR_INVALID_VALUE,
                       _ ("An entry of the record has no usable identifier."));
  return FALSE;
}

static CwTable *
find_table (CwConnection *self, const CwEntityInfo *info)
{
  for (guint i = 0; i < self->schema->infos->len; i++)
    if (self->tables[i].info == info)
      return &self->tables[i];
  return NULL;
}

static sqlite3_stmt *
get_statement (CwConnection *self, const CwEntityInfo *info, gboolean is_new, GError **error)
{
  CwTable *table = find_table (self, info);
  sqlite3_stmt **statement;
  g_autofree char *sql = NULL;

  if (table == NULL)
    {
      g_set_error (error, CW_ERROR, CW_ERROR_NOT_FOUND, _ ("There is no table for “%s”."),
                   info->name);
      return NULL;
    }
  statement = is_new ? &table->insert : &table->upsert;
  if (*statement)
    return *statement;
  sql = is_new ? cw_schema_make_insert (self->schema, info)
               : cw_schema_make_upsert (self->schema, info);
  cw_connection_prepare_once (self, sql, statement, error);
  return *statement;
}

/**
 * cw_connection_put_entity:
 * @self: a connection in a transaction
 * @record: the record's number
 * @snapshot: the entity's own values; what is below it is not looked at
 * @parent_id: (nullable): who holds it
 * @list: (nullable): in which list
 * @position: at which place
 * @is_new: whether the row must not be there yet
 * @error: return location
 *
 * Writes one row.
 *
 * Returns: %FALSE with an error
 */
gboolean
cw_connection_put_entity (CwConnection *self,
                          gint64 record,
                          const CwSnapshot *snapshot,
                          const char *parent_id,
                          const char *list,
                          guint position,
                          gboolean is_new,
                          GError **error)
{
  sqlite3_stmt *statement = get_statement (self, snapshot->info, is_new, error);
  int column = 1;

  if (statement == NULL || !check_id (snapshot->id, error))
    return FALSE;
  sqlite3_bind_int64 (statement, column++, record);
  cw_statement_bind_text (statement, column++, snapshot->id);
  cw_statement_bind_text (statement, column++, parent_id);
  cw_statement_bind_text (statement, column++, list);
  sqlite3_bind_int64 (statement, column++, position);
  CW_FOREACH_FIELD (snapshot->info, field)
    if (cw_schema_has_column (field, self->schema->version))
      cw_statement_bind_text (statement, column++, snapshot->texts[field->index]);
  cw_statement_bind_text (statement, column, snapshot->unknown);
  return cw_statement_run (self, statement, error);
}

static gboolean
holds_values (const CwSnapshot *snapshot)
{
  if (snapshot->unknown)
    return TRUE;
  for (guint i = 0; i < snapshot->info->n_fields; i++)
    if (snapshot->texts[i])
      return TRUE;
  return FALSE;
}

static gboolean put_below (CwConnection *self,
                           gint64 record,
                           const CwSnapshot *parent,
                           const CwField *field,
                           GError **error);

static gboolean
put_branch (CwConnection *self,
            gint64 record,
            const CwSnapshot *snapshot,
            const char *parent_id,
            const CwField *list,
            guint position,
            GError **error)
{
  /* A child is always there when its parent is: without values it needs no row. */
  gboolean needs_row = list == NULL || list->kind != &cw_kind_child || holds_values (snapshot);

  if (needs_row && !cw_connection_put_entity (self, record, snapshot, parent_id,
                                              list ? list->name : NULL, position, TRUE, error))
    return FALSE;
  CW_FOREACH_FIELD (snapshot->info, field)
    if (!put_below (self, record, snapshot, field, error))
      return FALSE;
  return TRUE;
}

static gboolean
put_below (CwConnection *self,
           gint64 record,
           const CwSnapshot *parent,
           const CwField *field,
           GError **error)
{
  const GPtrArray *items = parent->items[field->index];

  for (guint i = 0; items && i < items->len; i++)
    if (!put_branch (self, record, items->pdata[i], parent->id, field, i, error))
      return FALSE;
  return TRUE;
}

/**
 * cw_connection_put_tree:
 * @self: a connection in a transaction
 * @record: the record's number; it has no rows
 * @root: the record
 * @error: return location
 *
 * Writes a whole record.
 *
 * Returns: %FALSE with an error
 */
gboolean
cw_connection_put_tree (CwConnection *self, gint64 record, const CwSnapshot *root, GError **error)
{
  return put_branch (self, record, root, NULL, NULL, 0, error);
}
