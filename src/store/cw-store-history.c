/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "base/cw-text.h"
#include "store/cw-connection-private.h"

/* The log of a record. Of a long text in which little changed, only the middle that differs is
 * kept; the whole is found again by walking back from the present text. */

static const char *const kind_names[] = { "edit", "undo", "redo" };

/* ---- writing ---- */

static gboolean
is_boundary (const char *p)
{
  return ((guchar)*p & 0xc0) != 0x80;
}

/* What both texts end with, after @prefix; starts on a character boundary. */
static gsize
get_common_suffix (const char *a, const char *b, gsize prefix)
{
  gsize length_a = strlen (a), length_b = strlen (b);
  gsize limit = MIN (length_a, length_b) - prefix;
  gsize suffix = 0;

  while (suffix < limit && a[length_a - suffix - 1] == b[length_b - suffix - 1])
    suffix++;
  while (suffix > 0 && !is_boundary (a + length_a - suffix))
    suffix--;
  return suffix;
}

/* Lists, and the members no field knows, are not found again by a field: they stay whole. */
static gboolean
can_trim (CwConnection *self, const CwChange *change)
{
  const CwEntityInfo *info = cw_schema_find (self->schema, change->entity_name);
  const CwField *field = info ? cw_entity_info_find (info, change->field) : NULL;

  return change->operation == CW_CHANGE_SET && change->old_text && change->new_text && field &&
         cw_field_is_scalar (field);
}

static void
bind_texts (CwConnection *self, sqlite3_stmt *statement, const CwChange *change)
{
  gsize prefix = 0, suffix = 0;

  if (can_trim (self, change))
    {
      prefix = cw_text_common_prefix (change->old_text, change->new_text);
      suffix = get_common_suffix (change->old_text, change->new_text, prefix);
    }
  sqlite3_bind_int64 (statement, 11, prefix);
  sqlite3_bind_int64 (statement, 12, suffix);
  if (change->old_text)
    sqlite3_bind_text (statement, 13, change->old_text + prefix,
                       strlen (change->old_text) - prefix - suffix, SQLITE_STATIC);
  if (change->new_text)
    sqlite3_bind_text (statement, 14, change->new_text + prefix,
                       strlen (change->new_text) - prefix - suffix, SQLITE_STATIC);
}

static gboolean
write_change (CwConnection *self,
              gint64 record,
              guint group,
              guint step,
              const CwChange *change,
              GError **error)
{
  sqlite3_stmt *statement = cw_connection_prepare (
    self,
    "INSERT INTO \"history\" (\"record\", \"group\", \"step\", \"operation\", \"entity_name\", "
    "\"entity_id\", \"parent_id\", \"field\", \"position\", \"old_position\", \"prefix\", "
    "\"suffix\", \"old\", \"new\") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, record);
  sqlite3_bind_int64 (statement, 2, group);
  sqlite3_bind_int64 (statement, 3, step);
  cw_statement_bind_text (statement, 4, cw_change_operation_to_string (change->operation));
  cw_statement_bind_text (statement, 5, change->entity_name);
  cw_statement_bind_text (statement, 6, change->entity_id);
  cw_statement_bind_text (statement, 7, change->parent_id);
  cw_statement_bind_text (statement, 8, change->field);
  sqlite3_bind_int64 (statement, 9, change->position);
  sqlite3_bind_int64 (statement, 10, change->old_position);
  bind_texts (self, statement, change);
  return cw_statement_run (self, statement, error);
}

static gboolean
clear_group (CwConnection *self, gint64 record, guint group, GError **error)
{
  sqlite3_stmt *statement = cw_connection_prepare (
    self, "DELETE FROM \"history\" WHERE \"record\" = ? AND \"group\" = ?", error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, record);
  sqlite3_bind_int64 (statement, 2, group);
  return cw_statement_run (self, statement, error);
}

static gboolean
write_group_row (CwConnection *self, gint64 record, const CwHistoryGroup *group, GError **error)
{
  sqlite3_stmt *statement = cw_connection_prepare (
    self,
    "INSERT OR REPLACE INTO \"history_group\" (\"record\", \"number\", \"stamp\", \"kind\", "
    "\"label\", \"author\", \"reason\", \"time\") VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, record);
  sqlite3_bind_int64 (statement, 2, group->number);
  sqlite3_bind_int64 (statement, 3, ++self->stamp);
  cw_statement_bind_text (statement, 4, kind_names[group->kind]);
  cw_statement_bind_text (statement, 5, group->label);
  cw_statement_bind_text (statement, 6, group->author);
  cw_statement_bind_text (statement, 7, group->reason);
  sqlite3_bind_int64 (statement, 8, group->time);
  return cw_statement_run (self, statement, error);
}

static gboolean
write_group (CwConnection *self, gint64 record, const CwHistoryGroup *group, GError **error)
{
  if (!write_group_row (self, record, group, error) ||
      !clear_group (self, record, group->number, error))
    return FALSE;
  for (guint i = 0; i < group->changes->len; i++)
    if (!write_change (self, record, group->number, i, group->changes->pdata[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
write_stamp (CwConnection *self, GError **error)
{
  g_autofree char *stamp = g_strdup_printf ("%" G_GINT64_FORMAT, self->stamp);
  sqlite3_stmt *statement = cw_connection_prepare (
    self, "UPDATE \"library\" SET \"value\" = ? WHERE \"key\" = 'stamp'", error);

  if (statement == NULL)
    return FALSE;
  cw_statement_bind_text (statement, 1, stamp);
  return cw_statement_run (self, statement, error);
}

/**
 * cw_connection_write_groups:
 * @self: a connection in a transaction
 * @record: the record's number
 * @groups: (element-type CwHistoryGroup): groups, new or longer than before
 * @error: return location
 *
 * Writes history; each group raises the library's stamp.
 *
 * Returns: %FALSE with an error
 */
gboolean
cw_connection_write_groups (CwConnection *self,
                            gint64 record,
                            const GPtrArray *groups,
                            GError **error)
{
  for (guint i = 0; i < groups->len; i++)
    if (!write_group (self, record, groups->pdata[i], error))
      return FALSE;
  return groups->len == 0 || write_stamp (self, error);
}

/* ---- reading ---- */

/* A change as it is stored, its texts still trimmed. */
typedef struct
{
  CwChange *change;
  gsize prefix;
  gsize suffix;
} StoredChange;

static char *
make_key (const char *id, const char *field)
{
  return g_strconcat (id, "\n", field, NULL);
}

static void
collect_texts (GHashTable *texts, const CwSnapshot *snapshot)
{
  CW_FOREACH_FIELD (snapshot->info, field)
    {
      const GPtrArray *items = snapshot->items[field->index];

      if (snapshot->texts[field->index])
        g_hash_table_insert (texts, make_key (snapshot->id, field->name),
                             g_strdup (snapshot->texts[field->index]));
      for (guint i = 0; items && i < items->len; i++)
        collect_texts (texts, items->pdata[i]);
    }
}

/* The middle between the ends that @whole has; NULL when it does not fit them. */
static char *
splice (const char *whole, const StoredChange *stored, const char *middle)
{
  gsize length = strlen (whole);

  if (stored->prefix > length || stored->suffix > length - stored->prefix)
    return NULL;
  return g_strdup_printf ("%.*s%s%s", (int)stored->prefix, whole, middle,
                          whole + length - stored->suffix);
}

/* Fills in the whole texts; FALSE when the log does not lead to the present text. */
static gboolean
complete_change (GHashTable *texts, StoredChange *stored)
{
  CwChange *change = stored->change;
  g_autofree char *key = make_key (change->entity_id, change->field);
  const char *whole = g_hash_table_lookup (texts, key);
  g_autofree char *new_text = NULL;
  char *old_text;

  if (change->operation != CW_CHANGE_SET)
    return TRUE;
  if (stored->prefix > 0 || stored->suffix > 0)
    {
      if (whole == NULL || change->old_text == NULL || change->new_text == NULL)
        return FALSE;
      new_text = splice (whole, stored, change->new_text);
      if (g_strcmp0 (new_text, whole) != 0)
        return FALSE;
      old_text = splice (whole, stored, change->old_text);
      if (!g_utf8_validate (old_text, -1, NULL))
        {
          g_free (old_text);
          return FALSE;
        }
      g_free (change->old_text);
      change->old_text = old_text;
      g_free (change->new_text);
      change->new_text = g_steal_pointer (&new_text);
    }
  g_hash_table_insert (texts, g_steal_pointer (&key), g_strdup (change->old_text));
  return TRUE;
}

static const char *
intern_entity_name (CwConnection *self, const char *name)
{
  const CwEntityInfo *info = cw_schema_find (self->schema, name);

  return info ? info->name : g_intern_string (name);
}

/* NULL for a row that makes no sense. */
static CwChange *
read_change (CwConnection *self, sqlite3_stmt *statement)
{
  g_autofree char *operation = cw_statement_dup_text (statement, 1);
  g_autofree char *entity_name = cw_statement_dup_text (statement, 2);
  g_autofree char *field = cw_statement_dup_text (statement, 5);
  CwChangeOperation kind;
  CwChange *change;

  if (!cw_change_operation_from_string (operation, &kind))
    return NULL;
  change = g_new0 (CwChange, 1);
  change->operation = kind;
  change->entity_name = intern_entity_name (self, entity_name);
  change->entity_id = cw_statement_dup_text (statement, 3);
  change->parent_id = cw_statement_dup_text (statement, 4);
  change->field = g_intern_string (field);
  change->position = cw_statement_get_count (statement, 6);
  change->old_position = cw_statement_get_count (statement, 7);
  change->old_text = cw_statement_dup_text (statement, 10);
  change->new_text = cw_statement_dup_text (statement, 11);
  return change;
}

static void
reverse (GPtrArray *array)
{
  for (guint i = 0; i < array->len / 2; i++)
    {
      gpointer swapped = array->pdata[i];

      array->pdata[i] = array->pdata[array->len - 1 - i];
      array->pdata[array->len - 1 - i] = swapped;
    }
}

/* Latest first. A broken row ends the log there: what is older cannot be completed. */
static gboolean
read_changes (CwConnection *self,
              gint64 record,
              guint number,
              GHashTable *texts,
              GPtrArray *changes,
              gboolean *broken,
              GError **error)
{
  sqlite3_stmt *statement = cw_connection_prepare (
    self,
    "SELECT \"step\", \"operation\", \"entity_name\", \"entity_id\", \"parent_id\", \"field\", "
    "\"position\", \"old_position\", \"prefix\", \"suffix\", \"old\", \"new\" FROM \"history\" "
    "WHERE \"record\" = ? AND \"group\" = ? ORDER BY \"step\" DESC",
    error);
  int code;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, record);
  sqlite3_bind_int64 (statement, 2, number);
  while ((code = cw_statement_step (self, statement, error)) == SQLITE_ROW && !*broken)
    {
      StoredChange stored = { read_change (self, statement), cw_statement_get_count (statement, 8),
                              cw_statement_get_count (statement, 9) };

      *broken = stored.change == NULL || !complete_change (texts, &stored);
      if (*broken)
        cw_change_free (stored.change);
      else
        g_ptr_array_add (changes, stored.change);
    }
  reverse (changes);
  sqlite3_reset (statement);
  return code == SQLITE_DONE || *broken;
}

static gboolean
parse_kind (const char *name, CwHistoryKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kind_names); i++)
    if (g_strcmp0 (name, kind_names[i]) == 0)
      {
        *kind = i;
        return TRUE;
      }
  return FALSE;
}

/* NULL for a row that makes no sense. */
static CwHistoryGroup *
read_group (sqlite3_stmt *statement)
{
  g_autofree char *kind_name = cw_statement_dup_text (statement, 1);
  CwHistoryKind kind;
  CwHistoryGroup *group;
  gint64 number = sqlite3_column_int64 (statement, 0);

  if (!parse_kind (kind_name, &kind) || number < 1 || number > G_MAXINT)
    return NULL;
  group = cw_history_group_new (number, kind, NULL);
  group->label = cw_statement_dup_text (statement, 2);
  group->author = cw_statement_dup_text (statement, 3);
  group->reason = cw_statement_dup_text (statement, 4);
  group->time = sqlite3_column_int64 (statement, 5);
  return group;
}

/* Stands for a newest group that makes no sense, so that the next one does not take the number of
 * an older one and end up behind the break for ever. */
static void
keep_place (GPtrArray *groups, gint64 newest)
{
  if (groups->len == 0 && newest > 0 && newest < G_MAXINT)
    g_ptr_array_add (groups, cw_history_group_new ((guint)newest, CW_HISTORY_EDIT, NULL));
}

/**
 * cw_connection_load_groups:
 * @self: a connection
 * @record: the record's number
 * @root: the record as it is now
 * @error: return location
 *
 * Reads the log. Should a file have been changed behind the log, the log begins after that.
 *
 * Returns: (transfer full) (nullable) (element-type CwHistoryGroup): the groups, oldest first
 */
GPtrArray *
cw_connection_load_groups (CwConnection *self,
                           gint64 record,
                           const CwSnapshot *root,
                           GError **error)
{
  g_autoptr (GPtrArray) groups =
    g_ptr_array_new_with_free_func ((GDestroyNotify)cw_history_group_free);
  g_autoptr (GHashTable) texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  sqlite3_stmt *statement = cw_connection_prepare (
    self,
    "SELECT \"number\", \"kind\", \"label\", \"author\", \"reason\", \"time\" FROM "
    "\"history_group\" WHERE \"record\" = ? ORDER BY \"number\" DESC",
    error);
  gboolean broken = FALSE;
  gint64 newest = 0;
  int code;

  if (statement == NULL)
    return NULL;
  collect_texts (texts, root);
  sqlite3_bind_int64 (statement, 1, record);
  while ((code = cw_statement_step (self, statement, error)) == SQLITE_ROW && !broken)
    {
      CwHistoryGroup *group = read_group (statement);

      newest = MAX (newest, sqlite3_column_int64 (statement, 0));
      broken = group == NULL;
      if (group &&
          !read_changes (self, record, group->number, texts, group->changes, &broken, error))
        {
          cw_history_group_free (group);
          sqlite3_reset (statement);
          return NULL;
        }
      if (broken)
        cw_history_group_free (group);
      else
        g_ptr_array_add (groups, group);
    }
  sqlite3_reset (statement);
  if (code != SQLITE_DONE && code != SQLITE_ROW)
    return NULL;
  keep_place (groups, newest);
  reverse (groups);
  return g_steal_pointer (&groups);
}
