/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "store/cw-connection-private.h"

/* The record's line in the list. Only the columns that changed are written: each has an index. */

enum
{
  TITLE,
  PATIENT,
  DIAGNOSIS,
  STATUS,
  CARE_MET,
  CARE_TOTAL,
  CARE,
  CREATED,
  MODIFIED,
  DELETED,
  N_COLUMNS
};

static const char *const column_names[N_COLUMNS] = {
  "title",      "patient", "diagnosis", "status",   "care-met",
  "care-total", "care",    "created",   "modified", "deleted",
};

#define COLUMN_LIST                                                                                \
  "\"title\", \"patient\", \"diagnosis\", \"status\", \"care-met\", \"care-total\", \"care\", "    \
  "\"created\", \"modified\", \"deleted\""

static const char *
get_text (const CwSummary *summary, guint column)
{
  const char *texts[] = { summary->title, summary->patient, summary->diagnosis, summary->status };

  return texts[column] ? texts[column] : "";
}

static gint64
get_number (const CwSummary *summary, guint column)
{
  switch (column)
    {
    case CARE_MET:
      return summary->care_met;
    case CARE_TOTAL:
      return summary->care_total;
    case CARE:
      return summary->care_total ? (gint64)summary->care_met * 1000 / summary->care_total : 0;
    case CREATED:
      return summary->created;
    case MODIFIED:
      return summary->modified;
    case DELETED:
      return summary->deleted ? 1 : 0;
    default:
      g_return_val_if_reached (0);
    }
}

static void
bind_column (sqlite3_stmt *statement, int index, const CwSummary *summary, guint column)
{
  if (column <= STATUS)
    cw_statement_bind_text (statement, index, get_text (summary, column));
  else
    sqlite3_bind_int64 (statement, index, get_number (summary, column));
}

static gboolean
is_equal (sqlite3_stmt *statement, const CwSummary *summary, guint column)
{
  if (column <= STATUS)
    return g_strcmp0 ((const char *)sqlite3_column_text (statement, column),
                      get_text (summary, column)) == 0;
  return sqlite3_column_int64 (statement, column) == get_number (summary, column);
}

static gboolean
insert_summary (CwConnection *self, const CwSummary *summary, GError **error)
{
  sqlite3_stmt *statement = cw_connection_prepare (
    self,
    "INSERT INTO \"record\" (" COLUMN_LIST ", \"id\", \"kind\", \"revision\") "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, random ())",
    error);

  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < N_COLUMNS; i++)
    bind_column (statement, i + 1, summary, i);
  cw_statement_bind_text (statement, N_COLUMNS + 1, summary->id);
  cw_statement_bind_text (statement, N_COLUMNS + 2, summary->kind ? summary->kind : "case");
  return cw_statement_run (self, statement, error);
}

/* A bit for each column that differs. */
static gboolean
find_changes (CwConnection *self,
              gint64 record,
              const CwSummary *summary,
              guint *changes,
              GError **error)
{
  sqlite3_stmt *statement = cw_connection_prepare (
    self, "SELECT " COLUMN_LIST " FROM \"record\" WHERE \"number\" = ?", error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, record);
  if (cw_statement_step (self, statement, error) != SQLITE_ROW)
    return FALSE;
  *changes = 0;
  for (guint i = 0; i < N_COLUMNS; i++)
    if (!is_equal (statement, summary, i))
      *changes |= 1u << i;
  sqlite3_reset (statement);
  return TRUE;
}

static gboolean
update_column (CwConnection *self,
               gint64 record,
               const CwSummary *summary,
               guint column,
               GError **error)
{
  g_autofree char *sql =
    g_strdup_printf ("UPDATE \"record\" SET \"%s\" = ? WHERE \"number\" = ?", column_names[column]);
  sqlite3_stmt *statement = cw_connection_prepare (self, sql, error);

  if (statement == NULL)
    return FALSE;
  bind_column (statement, 1, summary, column);
  sqlite3_bind_int64 (statement, 2, record);
  return cw_statement_run (self, statement, error);
}

/**
 * cw_connection_write_summary:
 * @self: a connection in a transaction
 * @summary: the line
 * @error: return location
 *
 * Inserts or updates a record's line.
 *
 * Returns: %FALSE with an error
 */
gboolean
cw_connection_write_summary (CwConnection *self, const CwSummary *summary, GError **error)
{
  g_autoptr (GError) problem = NULL;
  gint64 record = cw_connection_find_record (self, summary->id, &problem);
  guint changes;

  if (problem)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  if (record == 0)
    return insert_summary (self, summary, error);
  if (!find_changes (self, record, summary, &changes, error))
    return FALSE;
  for (guint i = 0; i < N_COLUMNS; i++)
    if ((changes & (1u << i)) && !update_column (self, record, summary, i, error))
      return FALSE;
  return TRUE;
}

/**
 * cw_connection_ensure_record:
 * @self: a connection in a transaction
 * @id: the record's id
 * @kind: its kind, should it be new
 * @error: return location
 *
 * Returns: the record's number, made with an empty line when it is new; 0 with an error
 */
gint64
cw_connection_ensure_record (CwConnection *self, const char *id, const char *kind, GError **error)
{
  g_autoptr (GError) problem = NULL;
  gint64 record = cw_connection_find_record (self, id, &problem);
  CwSummary *summary;
  gboolean done;

  if (problem)
    g_propagate_error (error, g_steal_pointer (&problem));
  if (problem || record)
    return record;
  summary = cw_summary_new (id, kind);
  summary->created = summary->modified = g_get_real_time ();
  done = insert_summary (self, summary, error);
  cw_summary_free (summary);
  return done ? sqlite3_last_insert_rowid (self->db) : 0;
}

static CwSummary *
read_summary (sqlite3_stmt *statement)
{
  g_autofree char *id = cw_statement_dup_text (statement, N_COLUMNS);
  g_autofree char *kind = cw_statement_dup_text (statement, N_COLUMNS + 1);
  CwSummary *summary = cw_summary_new (id, kind);
  char **texts[] = { &summary->title, &summary->patient, &summary->diagnosis, &summary->status };

  for (guint i = TITLE; i <= STATUS; i++)
    {
      g_free (*texts[i]);
      *texts[i] = cw_statement_dup_text (statement, i);
    }
  summary->care_met = cw_statement_get_count (statement, CARE_MET);
  summary->care_total = cw_statement_get_count (statement, CARE_TOTAL);
  summary->created = sqlite3_column_int64 (statement, CREATED);
  summary->modified = sqlite3_column_int64 (statement, MODIFIED);
  summary->deleted = sqlite3_column_int64 (statement, DELETED) != 0;
  return summary;
}

/**
 * cw_connection_load_summary:
 * @self: a connection
 * @number: a record's number
 * @error: return location
 *
 * Returns: (transfer full) (nullable): its line; %NULL with an error, or without one when there
 *   is no such record
 */
CwSummary *
cw_connection_load_summary (CwConnection *self, gint64 number, GError **error)
{
  sqlite3_stmt *statement = cw_connection_prepare (
    self, "SELECT " COLUMN_LIST ", \"id\", \"kind\" FROM \"record\" WHERE \"number\" = ?", error);
  CwSummary *summary = NULL;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, number);
  if (cw_statement_step (self, statement, error) == SQLITE_ROW)
    {
      summary = read_summary (statement);
      summary->number = number;
      sqlite3_reset (statement);
    }
  return summary;
}
