/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/cw-error.h"
#include "base/cw-text.h"
#include "store/cw-connection-private.h"

/* Prepared statements, and SQLite's result codes as sentences. */

static const char *
get_sentence (int code, CwError *kind)
{
  *kind = CW_ERROR_FAILED;
  switch (code & 0xff)
    {
    case SQLITE_FULL:
      return _ ("The disk that holds “%s” is full. Nothing of this change was written.");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      *kind = CW_ERROR_BUSY;
      return _ ("The library “%s” is in use by another program.");
    case SQLITE_CORRUPT:
      *kind = CW_ERROR_UNREADABLE;
      return _ ("The library “%s” is damaged. Restore it from a backup.");
    case SQLITE_NOTADB:
      *kind = CW_ERROR_UNREADABLE;
      return _ ("“%s” is not a Casewright library.");
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return _ ("The library “%s” cannot be written: the file or its folder is read-only.");
    case SQLITE_IOERR:
      return _ ("The disk that holds “%s” reported an error. Nothing of this change was written.");
    case SQLITE_CANTOPEN:
      return _ ("The library “%s” cannot be opened: permission or a file beside it is missing.");
    case SQLITE_CONSTRAINT:
      *kind = CW_ERROR_CONSTRAINT;
      return _ ("Two entries of one record in “%s” have the same identifier. Nothing of this "
                "change was written.");
    case SQLITE_INTERRUPT:
      *kind = CW_ERROR_CANCELLED;
      return _ ("The work on “%s” was stopped.");
    case SQLITE_TOOBIG:
      return _ ("A value or image is too large for the library “%s”.");
    case SQLITE_NOMEM:
      return _ ("There is not enough memory to work on “%s”.");
    default:
      return _ ("The library “%s” refused the work.");
    }
}

/* @sentence has one %s, for the library's name. */
gboolean
cw_connection_refuse (CwConnection *self, CwError kind, const char *sentence, GError **error)
{
  g_autofree char *name = g_filename_display_basename (self->path);
  g_autoptr (GString) message = g_string_new (sentence);

  g_string_replace (message, "%s", name, 1);
  g_set_error_literal (error, CW_ERROR, kind, message->str);
  return FALSE;
}

void
cw_connection_set_error (CwConnection *self, int code, GError **error)
{
  CwError kind;
  const char *sentence = get_sentence (code, &kind);

  /* Pages that the disk refused to sync may be gone from memory too. */
  if (code == SQLITE_IOERR_FSYNC || code == SQLITE_IOERR_DIR_FSYNC)
    self->is_suspect = TRUE;
  if (self->deadline && (code & 0xff) == SQLITE_INTERRUPT)
    {
      kind = CW_ERROR_UNREADABLE;
      sentence = _ ("Checking “%s” took too long; the file may be damaged on purpose.");
    }
  cw_connection_refuse (self, kind, sentence, error);
  g_debug ("SQLite result %d", code);
}

gboolean
cw_connection_check (CwConnection *self, int code, GError **error)
{
  if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE)
    return TRUE;
  cw_connection_set_error (self, code, error);
  return FALSE;
}

gboolean
cw_connection_execute (CwConnection *self, const char *sql, GError **error)
{
  return cw_connection_check (self, sqlite3_exec (self->db, sql, NULL, NULL, NULL), error);
}

gboolean
cw_connection_prepare_once (CwConnection *self,
                            const char *sql,
                            sqlite3_stmt **statement,
                            GError **error)
{
  int code = sqlite3_prepare_v3 (self->db, sql, -1, SQLITE_PREPARE_PERSISTENT, statement, NULL);

  return cw_connection_check (self, code, error);
}

/* Lends a statement that is kept for the next time. */
sqlite3_stmt *
cw_connection_prepare (CwConnection *self, const char *sql, GError **error)
{
  sqlite3_stmt *statement = g_hash_table_lookup (self->statements, sql);

  if (statement)
    {
      sqlite3_reset (statement);
      return statement;
    }
  if (!cw_connection_prepare_once (self, sql, &statement, error))
    return NULL;
  g_hash_table_insert (self->statements, g_strdup (sql), statement);
  return statement;
}

void
cw_connection_forget_statements (CwConnection *self)
{
  g_hash_table_remove_all (self->statements);
  for (guint i = 0; i < self->schema->infos->len; i++)
    {
      g_clear_pointer (&self->tables[i].insert, sqlite3_finalize);
      g_clear_pointer (&self->tables[i].upsert, sqlite3_finalize);
      g_clear_pointer (&self->tables[i].select, sqlite3_finalize);
    }
}

/* SQLITE_ROW, SQLITE_DONE, or anything else with the error set; the statement is reset unless it
 * stands on a row. */
int
cw_statement_step (CwConnection *self, sqlite3_stmt *statement, GError **error)
{
  int code = sqlite3_step (statement);

  if (code == SQLITE_ROW)
    return code;
  cw_connection_check (self, code, error);
  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
  return code;
}

gboolean
cw_statement_run (CwConnection *self, sqlite3_stmt *statement, GError **error)
{
  int code;

  while ((code = cw_statement_step (self, statement, error)) == SQLITE_ROW)
    ;
  return code == SQLITE_DONE;
}

/* The text must live until the statement has run. */
void
cw_statement_bind_text (sqlite3_stmt *statement, int index, const char *text)
{
  if (text)
    sqlite3_bind_text (statement, index, text, -1, SQLITE_STATIC);
  else
    sqlite3_bind_null (statement, index);
}

/* One pass without a branch over what is nearly always plain. */
static gboolean
is_plain (const char *text, gsize length)
{
  return cw_text_is_utf8 (text, length) && !cw_text_has_controls (text, length);
}

/* A file from elsewhere can hold anything: what leaves here is valid text without controls. */
char *
cw_statement_dup_text (sqlite3_stmt *statement, int column)
{
  const char *text = (const char *)sqlite3_column_text (statement, column);
  gsize length = sqlite3_column_bytes (statement, column);
  char *repaired;

  if (text == NULL)
    return NULL;
  if (is_plain (text, length))
    return g_strndup (text, length);
  repaired = g_utf8_make_valid (text, length);
  for (char *p = repaired; *p; p++)
    if ((guchar)*p < 0x20 && *p != '\n' && *p != '\t' && *p != '\r')
      *p = ' ';
  return repaired;
}

guint
cw_statement_get_count (sqlite3_stmt *statement, int column)
{
  return CLAMP (sqlite3_column_int64 (statement, column), 0, G_MAXINT);
}

gboolean
cw_connection_get_integer (CwConnection *self, const char *sql, gint64 *value, GError **error)
{
  sqlite3_stmt *statement;
  int code;

  if (!cw_connection_prepare_once (self, sql, &statement, error))
    return FALSE;
  code = cw_statement_step (self, statement, error);
  *value = code == SQLITE_ROW ? sqlite3_column_int64 (statement, 0) : 0;
  sqlite3_finalize (statement);
  return code == SQLITE_ROW || code == SQLITE_DONE;
}

/* The first column of the first row; NULL without an error when there is none. */
char *
cw_connection_dup_text (CwConnection *self, const char *sql, GError **error)
{
  sqlite3_stmt *statement;
  char *text = NULL;

  if (!cw_connection_prepare_once (self, sql, &statement, error))
    return NULL;
  if (cw_statement_step (self, statement, error) == SQLITE_ROW)
    text = cw_statement_dup_text (statement, 0);
  sqlite3_finalize (statement);
  return text;
}
