/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/cw-error.h"
#include "base/cw-text.h"
#include "store/cw-connection-private.h"

/* A new library is made under another name and takes its own only when it is complete and on the
 * disk: there is never half a library to be found. */

static gboolean
fail_create (CwConnection *self, GError **error)
{
  int code = errno;
  g_autofree char *name = g_filename_display_name (self->path);

  g_set_error (error, CW_ERROR, CW_ERROR_FAILED, _ ("The library “%s” cannot be made: %s."), name,
               g_strerror (code));
  return FALSE;
}

static gboolean
add_key (CwConnection *self, const char *key, const char *value, GError **error)
{
  sqlite3_stmt *statement = cw_connection_prepare (
    self, "INSERT INTO \"library\" (\"key\", \"value\") VALUES (?, ?)", error);

  if (statement == NULL)
    return FALSE;
  cw_statement_bind_text (statement, 1, key);
  cw_statement_bind_text (statement, 2, value);
  return cw_statement_run (self, statement, error);
}

static gboolean
write_schema (CwConnection *self, GError **error)
{
  g_autoptr (GPtrArray) statements =
    cw_schema_list_statements (self->schema, self->schema->version);
  g_autofree char *marks = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %u",
                                            CW_LIBRARY_APPLICATION_ID, self->schema->version);
  g_autofree char *id = cw_id_new ();
  g_autofree char *version = g_strdup_printf ("%u", self->schema->version);

  if (!cw_connection_execute (self, marks, error))
    return FALSE;
  for (guint i = 0; i < statements->len; i++)
    if (!cw_connection_execute (self, statements->pdata[i], error))
      return FALSE;
  return add_key (self, "id", id, error) && add_key (self, "schema", version, error) &&
         add_key (self, "stamp", "0", error);
}

static gboolean
fill_file (CwConnection *self, const char *path, GError **error)
{
  gboolean done;
  int code = sqlite3_open_v2 (path, &self->db,
                              SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE,
                              self->vfs);

  done = cw_connection_check (self, code, error) &&
         cw_connection_execute (self, "PRAGMA synchronous = EXTRA; BEGIN IMMEDIATE", error) &&
         write_schema (self, error) && cw_connection_commit (self, error);
  cw_connection_forget_statements (self);
  sqlite3_close (self->db);
  self->db = NULL;
  return done;
}

static void
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0)
    return;
  if (fsync (fd) != 0)
    g_debug ("the folder could not be synced: %s", g_strerror (errno));
  close (fd);
}

/* link() refuses to overwrite; file systems without links get a rename, under our lock. */
static gboolean
take_name (CwConnection *self, const char *path, GError **error)
{
  if (link (path, self->path) == 0)
    g_unlink (path);
  else if (errno == EEXIST || g_rename (path, self->path) != 0)
    return fail_create (self, error);
  sync_folder (self->path);
  return TRUE;
}

gboolean
cw_connection_create_file (CwConnection *self, GError **error)
{
  g_autofree char *path = g_strconcat (self->path, ".new", NULL);
  int fd;

  g_unlink (path);
  fd = open (path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (fd < 0)
    return fail_create (self, error);
  close (fd);
  if (fill_file (self, path, error) && take_name (self, path, error))
    return TRUE;
  g_unlink (path);
  return FALSE;
}
