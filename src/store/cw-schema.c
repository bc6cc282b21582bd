/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "store/cw-schema.h"

/* The text of the schema, of any version, and the statements on the entities' tables. Names come
 * from the field tables only, never from a file, so that they can stand in SQL. */

static const char *const library_statements[] = {
  "CREATE TABLE \"library\" (\"key\" TEXT NOT NULL PRIMARY KEY, \"value\" TEXT NOT NULL) STRICT",
  "CREATE TABLE \"record\" (\"number\" INTEGER PRIMARY KEY AUTOINCREMENT, "
  "\"id\" TEXT NOT NULL UNIQUE, \"kind\" TEXT NOT NULL, \"title\" TEXT NOT NULL, "
  "\"patient\" TEXT NOT NULL, \"diagnosis\" TEXT NOT NULL, \"status\" TEXT NOT NULL, "
  "\"care-met\" INTEGER NOT NULL, \"care-total\" INTEGER NOT NULL, \"care\" INTEGER NOT NULL, "
  "\"created\" INTEGER NOT NULL, \"modified\" INTEGER NOT NULL, \"deleted\" INTEGER NOT NULL, "
  "\"revision\" INTEGER NOT NULL) STRICT",
  "CREATE INDEX \"record-by-title\" ON \"record\" (\"deleted\", \"title\" COLLATE NOCASE)",
  "CREATE INDEX \"record-by-patient\" ON \"record\" (\"deleted\", \"patient\" COLLATE NOCASE)",
  "CREATE INDEX \"record-by-diagnosis\" ON \"record\" (\"deleted\", \"diagnosis\" COLLATE NOCASE)",
  "CREATE INDEX \"record-by-status\" ON \"record\" (\"deleted\", \"status\")",
  "CREATE INDEX \"record-by-care\" ON \"record\" (\"deleted\", \"care\")",
  "CREATE INDEX \"record-by-created\" ON \"record\" (\"deleted\", \"created\")",
  "CREATE INDEX \"record-by-modified\" ON \"record\" (\"deleted\", \"modified\")",
  "CREATE TABLE \"history_group\" (\"record\" INTEGER NOT NULL REFERENCES \"record\" (\"number\"), "
  "\"number\" INTEGER NOT NULL, \"stamp\" INTEGER NOT NULL, \"kind\" TEXT NOT NULL, "
  "\"label\" TEXT, \"author\" TEXT, \"reason\" TEXT, \"time\" INTEGER NOT NULL, "
  "PRIMARY KEY (\"record\", \"number\")) STRICT",
  "CREATE TABLE \"history\" (\"seq\" INTEGER PRIMARY KEY AUTOINCREMENT, "
  "\"record\" INTEGER NOT NULL REFERENCES \"record\" (\"number\"), \"group\" INTEGER NOT NULL, "
  "\"step\" INTEGER NOT NULL, \"operation\" TEXT NOT NULL, \"entity_name\" TEXT NOT NULL, "
  "\"entity_id\" TEXT NOT NULL, \"parent_id\" TEXT, \"field\" TEXT NOT NULL, "
  "\"position\" INTEGER NOT NULL, \"old_position\" INTEGER NOT NULL, "
  "\"prefix\" INTEGER NOT NULL, \"suffix\" INTEGER NOT NULL, \"old\" TEXT, \"new\" TEXT) STRICT",
  "CREATE INDEX \"history-by-group\" ON \"history\" (\"record\", \"group\")",
  "CREATE TABLE \"image\" (\"sha256\" TEXT NOT NULL PRIMARY KEY, \"media_type\" TEXT NOT NULL, "
  "\"bytes\" BLOB NOT NULL) STRICT",
};

/**
 * cw_schema_new:
 * @infos: (transfer full) (element-type CwEntityInfo): the entities
 * @version: the version to write
 *
 * Returns: (transfer full): a schema
 */
CwSchema *
cw_schema_new (GPtrArray *infos, guint version)
{
  CwSchema *self = g_new0 (CwSchema, 1);

  self->infos = infos;
  self->version = version;
  return self;
}

/**
 * cw_schema_free:
 * @self: (nullable) (transfer full): a schema
 *
 * Frees the schema.
 */
void
cw_schema_free (CwSchema *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->infos);
  g_free (self);
}

/**
 * cw_schema_find:
 * @self: a schema
 * @name: (nullable): an entity's name
 *
 * Returns: (nullable): the entity's table
 */
const CwEntityInfo *
cw_schema_find (const CwSchema *self, const char *name)
{
  for (guint i = 0; i < self->infos->len; i++)
    if (g_strcmp0 (((const CwEntityInfo *)self->infos->pdata[i])->name, name) == 0)
      return self->infos->pdata[i];
  return NULL;
}

/**
 * cw_schema_has_column:
 * @field: a field
 * @version: a version
 *
 * Returns: whether the field is a column in that version
 */
gboolean
cw_schema_has_column (const CwField *field, guint version)
{
  return cw_field_is_scalar (field) && field->since <= version;
}

/**
 * cw_schema_has_table:
 * @info: an entity's table
 * @version: a version
 *
 * Returns: whether any field of the entity was there in that version
 */
gboolean
cw_schema_has_table (const CwEntityInfo *info, guint version)
{
  CW_FOREACH_FIELD (info, field)
    if (field->since <= version)
      return TRUE;
  return FALSE;
}

static void
append_columns (GString *sql,
                const CwEntityInfo *info,
                guint version,
                const char *prefix,
                const char *suffix)
{
  CW_FOREACH_FIELD (info, field)
    if (cw_schema_has_column (field, version))
      g_string_append_printf (sql, "%s\"%s\"%s", prefix, field->name, suffix);
}

static char *
make_table (const CwEntityInfo *info, guint version)
{
  GString *sql = g_string_new (NULL);

  g_string_append_printf (sql,
                          "CREATE TABLE \"%s\" (\"record\" INTEGER NOT NULL REFERENCES \"record\" "
                          "(\"number\"), \"id\" TEXT NOT NULL, \"parent\" TEXT, \"list\" TEXT, "
                          "\"position\" INTEGER NOT NULL",
                          info->name);
  append_columns (sql, info, version, ", ", " TEXT");
  g_string_append (sql, ", \"unknown\" TEXT, PRIMARY KEY (\"record\", \"id\")) STRICT");
  return g_string_free (sql, FALSE);
}

/**
 * cw_schema_list_statements:
 * @self: a schema
 * @version: a version, from 1 to the schema's own
 *
 * Returns: (transfer full) (element-type utf8): what makes an empty library of that version
 */
GPtrArray *
cw_schema_list_statements (const CwSchema *self, guint version)
{
  GPtrArray *statements = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (library_statements); i++)
    g_ptr_array_add (statements, g_strdup (library_statements[i]));
  for (guint i = 0; i < self->infos->len; i++)
    if (cw_schema_has_table (self->infos->pdata[i], version))
      g_ptr_array_add (statements, make_table (self->infos->pdata[i], version));
  return statements;
}

static void
list_new_columns (GPtrArray *statements, const CwEntityInfo *info, guint version)
{
  CW_FOREACH_FIELD (info, field)
    if (cw_schema_has_column (field, version + 1) && !cw_schema_has_column (field, version))
      g_ptr_array_add (statements, g_strdup_printf ("ALTER TABLE \"%s\" ADD COLUMN \"%s\" TEXT",
                                                    info->name, field->name));
}

/**
 * cw_schema_list_upgrade:
 * @self: a schema
 * @version: a version, lower than the schema's own
 *
 * Returns: (transfer full) (element-type utf8): what turns that version into the next
 */
GPtrArray *
cw_schema_list_upgrade (const CwSchema *self, guint version)
{
  GPtrArray *statements = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->infos->len; i++)
    {
      const CwEntityInfo *info = self->infos->pdata[i];

      if (cw_schema_has_table (info, version))
        list_new_columns (statements, info, version);
      else if (cw_schema_has_table (info, version + 1))
        g_ptr_array_add (statements, make_table (info, version + 1));
    }
  return statements;
}

/**
 * cw_schema_make_insert:
 * @self: a schema
 * @info: an entity's table
 *
 * Returns: (transfer full): the statement whose parameters are record, id, parent, list,
 *   position, the fields in their order, and unknown members
 */
char *
cw_schema_make_insert (const CwSchema *self, const CwEntityInfo *info)
{
  GString *sql = g_string_new (NULL);

  g_string_append_printf (
    sql, "INSERT INTO \"%s\" (\"record\", \"id\", \"parent\", \"list\", \"position\"", info->name);
  append_columns (sql, info, self->version, ", ", "");
  g_string_append (sql, ", \"unknown\") VALUES (?, ?, ?, ?, ?");
  CW_FOREACH_FIELD (info, field)
    if (cw_schema_has_column (field, self->version))
      g_string_append (sql, ", ?");
  g_string_append (sql, ", ?)");
  return g_string_free (sql, FALSE);
}

/**
 * cw_schema_make_upsert:
 * @self: a schema
 * @info: an entity's table
 *
 * Returns: (transfer full): as cw_schema_make_insert(), but a row that is there is overwritten
 */
char *
cw_schema_make_upsert (const CwSchema *self, const CwEntityInfo *info)
{
  g_autofree char *insert = cw_schema_make_insert (self, info);
  GString *sql = g_string_new (insert);

  g_string_append (sql, " ON CONFLICT (\"record\", \"id\") DO UPDATE SET "
                        "\"parent\" = excluded.\"parent\", \"list\" = excluded.\"list\", "
                        "\"position\" = excluded.\"position\"");
  CW_FOREACH_FIELD (info, field)
    if (cw_schema_has_column (field, self->version))
      g_string_append_printf (sql, ", \"%s\" = excluded.\"%s\"", field->name, field->name);
  g_string_append (sql, ", \"unknown\" = excluded.\"unknown\"");
  return g_string_free (sql, FALSE);
}

/**
 * cw_schema_make_select:
 * @self: a schema
 * @info: an entity's table
 *
 * Returns: (transfer full): the statement that reads one record's rows: id, parent, list,
 *   position, the fields in their order, and unknown members
 */
char *
cw_schema_make_select (const CwSchema *self, const CwEntityInfo *info)
{
  GString *sql = g_string_new ("SELECT \"id\", \"parent\", \"list\", \"position\"");

  append_columns (sql, info, self->version, ", ", "");
  g_string_append_printf (sql, ", \"unknown\" FROM \"%s\" WHERE \"record\" = ?", info->name);
  return g_string_free (sql, FALSE);
}
