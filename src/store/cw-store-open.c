/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/cw-error.h"
#include "base/cw-text.h"
#include "store/cw-connection-private.h"

/* The way in: a library can come by e-mail, so that nothing in it is believed before it was
 * looked at, and nothing is written before it is known to be ours. */

#define SMALLEST_FILE 512
#define LARGEST_QUICK_CHECK (200 * 1024 * 1024)
#define LARGEST_HEAP (G_GINT64_CONSTANT (1) << 30)
#define IDENTITY_SECONDS 2
#define QUICK_CHECK_SECONDS 60
#define PROGRESS_STEPS 10000

/* ---- the file, before SQLite ---- */

/* The folder is resolved once, so that only a library that is itself a link is refused. */
static gboolean
resolve_path (CwConnection *self, CwStoreFlags flags, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (self->path);
  g_autofree char *base = g_path_get_basename (self->path);
  g_autofree char *given = g_filename_display_name (self->path);
  char *resolved;

  if (flags & CW_STORE_CREATE)
    g_mkdir_with_parents (folder, 0700);
  resolved = realpath (folder, NULL);
  if (resolved == NULL)
    {
      g_set_error (error, CW_ERROR, CW_ERROR_NOT_FOUND,
                   _ ("The folder of the library “%s” is not there."), given);
      return FALSE;
    }
  g_free (self->path);
  self->path = g_build_filename (resolved, base, NULL);
  free (resolved);
  return TRUE;
}

static gboolean
check_file (CwConnection *self, GError **error)
{
  struct stat status;

  if (g_lstat (self->path, &status) != 0)
    return cw_connection_refuse (self, CW_ERROR_NOT_FOUND, _ ("There is no library “%s”."), error);
  if (S_ISLNK (status.st_mode))
    return cw_connection_refuse (self, CW_ERROR_UNREADABLE,
                                 _ ("“%s” is only a link to a file. Open the library itself."),
                                 error);
  if (S_ISDIR (status.st_mode))
    return cw_connection_refuse (self, CW_ERROR_UNREADABLE, _ ("“%s” is a folder, not a library."),
                                 error);
  if (!S_ISREG (status.st_mode))
    return cw_connection_refuse (self, CW_ERROR_UNREADABLE, _ ("“%s” is a device, not a library."),
                                 error);
  if (status.st_size == 0)
    return cw_connection_refuse (
      self, CW_ERROR_UNREADABLE,
      _ ("The file “%s” is empty: its content was lost. Restore it from a backup."), error);
  if (status.st_size < SMALLEST_FILE)
    return cw_connection_refuse (self, CW_ERROR_UNREADABLE,
                                 _ ("“%s” is too short to be a library."), error);
  return TRUE;
}

/* ---- SQLite, before the file is believed ---- */

static void
log_cb (gpointer data, int code, const char *message)
{
  /* The message can hold SQL, never values; the code is enough. */
  g_debug ("SQLite notes %d", code);
}

static void
prepare_sqlite (void)
{
  static gsize done;

  if (!g_once_init_enter (&done))
    return;
  sqlite3_config (SQLITE_CONFIG_LOG, log_cb, NULL);
  sqlite3_initialize ();
  sqlite3_hard_heap_limit64 (LARGEST_HEAP);
  g_once_init_leave (&done, 1);
}

/* Non-zero stops the running statement. */
static int
progress_cb (gpointer data)
{
  CwConnection *self = data;

  return (self->deadline && g_get_monotonic_time () > self->deadline) ||
         (self->cancellable && g_cancellable_is_cancelled (self->cancellable));
}

static gboolean
needs_immutable (CwConnection *self)
{
  g_autofree char *wal = g_strconcat (self->path, "-wal", NULL);
  g_autofree char *folder = g_path_get_dirname (self->path);

  return self->read_only && access (folder, W_OK) != 0 && access (wal, F_OK) != 0;
}

static gboolean
connect_file (CwConnection *self, GError **error)
{
  int flags = SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX |
              (self->read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE);
  g_autofree char *escaped = g_uri_escape_string (self->path, "/", FALSE);
  g_autofree char *uri = g_strconcat ("file:", escaped, "?immutable=1", NULL);
  int code;

  if (needs_immutable (self))
    code = sqlite3_open_v2 (uri, &self->db, flags | SQLITE_OPEN_URI, self->vfs);
  else
    code = sqlite3_open_v2 (self->path, &self->db, flags, self->vfs);
  return cw_connection_check (self, code, error);
}

gboolean
cw_connection_harden (CwConnection *self, GError **error)
{
  static const struct
  {
    int option;
    int value;
  } options[] = {
    { SQLITE_DBCONFIG_DEFENSIVE, 1 },
    { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
    { SQLITE_DBCONFIG_ENABLE_TRIGGER, 0 },
    { SQLITE_DBCONFIG_ENABLE_VIEW, 0 },
    { SQLITE_DBCONFIG_DQS_DDL, 0 },
    { SQLITE_DBCONFIG_DQS_DML, 0 },
    { SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 },
    { SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0 },
    { SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1 },
  };
  static const struct
  {
    int limit;
    int value;
  } limits[] = {
    { SQLITE_LIMIT_LENGTH, 100 * 1024 * 1024 },
    { SQLITE_LIMIT_SQL_LENGTH, 100 * 1000 },
    { SQLITE_LIMIT_EXPR_DEPTH, 50 },
    { SQLITE_LIMIT_ATTACHED, 2 },
    { SQLITE_LIMIT_COLUMN, 100 },
    { SQLITE_LIMIT_TRIGGER_DEPTH, 1 },
    { SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 50 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    if (!cw_connection_check (
          self, sqlite3_db_config (self->db, options[i].option, options[i].value, NULL), error))
      return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    sqlite3_limit (self->db, limits[i].limit, limits[i].value);
  sqlite3_progress_handler (self->db, PROGRESS_STEPS, progress_cb, self);
  sqlite3_busy_timeout (self->db, 2000);
  /* Before the first look: a log that a crash left behind is then read without shared memory. */
  if (!self->read_only && !cw_connection_execute (self, "PRAGMA locking_mode = EXCLUSIVE", error))
    return FALSE;
  return cw_connection_execute (self, "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0", error);
}

static gboolean
file_beside_exists (CwConnection *self, const char *suffix)
{
  g_autofree char *path = g_strconcat (self->path, suffix, NULL);

  return access (path, F_OK) == 0;
}

static guint32
get_big_endian (const guchar *bytes)
{
  return (guint32)bytes[0] << 24 | bytes[1] << 16 | bytes[2] << 8 | bytes[3];
}

/* Reads through SQLite's own descriptor: a second one, closed, would lose SQLite's locks. */
static gboolean
check_header (CwConnection *self, GError **error)
{
  sqlite3_file *file = NULL;
  guchar header[SMALLEST_FILE];
  sqlite3_int64 size = 0, page;
  const guchar *p = header;

  sqlite3_file_control (self->db, "main", SQLITE_FCNTL_FILE_POINTER, &file);
  if (file == NULL || file->pMethods == NULL ||
      file->pMethods->xRead (file, header, sizeof header, 0) != SQLITE_OK ||
      file->pMethods->xFileSize (file, &size) != SQLITE_OK)
    return cw_connection_refuse (self, CW_ERROR_FAILED, _ ("The file “%s” cannot be read."), error);
  if (memcmp (header, "SQLite format 3", 16) == 0)
    {
      page = header[16] << 8 | header[17];
      page = page == 1 ? 65536 : page;
      if (size >= page * get_big_endian (header + 28) ||
          memcmp (header + 24, header + 92, 4) != 0 || file_beside_exists (self, "-wal") ||
          file_beside_exists (self, "-journal"))
        return TRUE;
      return cw_connection_refuse (
        self, CW_ERROR_UNREADABLE,
        _ ("The library “%s” is cut off: its end is missing. Restore it from a "
           "backup."),
        error);
    }
  while (p < header + sizeof header && (g_ascii_isspace (*p) || *p >= 0xbb))
    p++;
  if (p < header + sizeof header && (*p == '{' || *p == '['))
    return cw_connection_refuse (
      self, CW_ERROR_UNREADABLE,
      _ ("“%s” is a JSON file, not a library. Import it into a library."), error);
  return cw_connection_refuse (self, CW_ERROR_UNREADABLE, _ ("“%s” is not a Casewright library."),
                               error);
}

static gboolean
check_encoding (CwConnection *self, GError **error)
{
  g_autofree char *encoding = cw_connection_dup_text (self, "PRAGMA encoding", error);

  if (encoding == NULL)
    return FALSE;
  if (g_str_equal (encoding, "UTF-8"))
    return TRUE;
  return cw_connection_refuse (self, CW_ERROR_UNREADABLE, _ ("“%s” is not a Casewright library."),
                               error);
}

static gboolean
check_identity (CwConnection *self, guint *version, GError **error)
{
  gint64 application = 0, user_version = 0;
  g_autofree char *name = g_filename_display_basename (self->path);

  if (!cw_connection_get_integer (self, "PRAGMA main.application_id", &application, error) ||
      !cw_connection_get_integer (self, "PRAGMA main.user_version", &user_version, error))
    return FALSE;
  if (application != CW_LIBRARY_APPLICATION_ID)
    return cw_connection_refuse (self, CW_ERROR_UNREADABLE,
                                 _ ("“%s” is a database of another program."), error);
  if (user_version > self->schema->version)
    {
      g_set_error (
        error, CW_ERROR, CW_ERROR_NEWER_VERSION,
        _ ("The library “%s” was written by a newer Casewright (library version %d; this "
           "one knows up to %u). It was not changed."),
        name, (int)user_version, self->schema->version);
      return FALSE;
    }
  if (user_version < 1)
    return cw_connection_refuse (
      self, CW_ERROR_UNREADABLE,
      _ ("“%s” names no library version; it is damaged or was never finished."), error);
  *version = user_version;
  return check_encoding (self, error) && cw_connection_check_schema (self, *version, error);
}

static gboolean
check_pages (CwConnection *self, GError **error)
{
  struct stat status;
  g_autofree char *verdict = NULL;

  if (g_stat (self->path, &status) != 0 || status.st_size > LARGEST_QUICK_CHECK)
    return TRUE;
  verdict = cw_connection_dup_text (self, "PRAGMA main.quick_check(1)", error);
  if (verdict == NULL)
    return FALSE;
  if (g_str_equal (verdict, "ok"))
    return TRUE;
  return cw_connection_refuse (self, CW_ERROR_UNREADABLE,
                               _ ("The library “%s” is damaged inside. Restore it from a backup."),
                               error);
}

static gboolean
check_content (CwConnection *self, guint *version, GError **error)
{
  gboolean done;

  self->deadline = g_get_monotonic_time () + IDENTITY_SECONDS * G_USEC_PER_SEC;
  done = check_identity (self, version, error);
  if (done)
    {
      self->deadline = g_get_monotonic_time () + QUICK_CHECK_SECONDS * G_USEC_PER_SEC;
      done = check_pages (self, error);
    }
  self->deadline = 0;
  return done;
}

/* ---- a file that is ours ---- */

static gboolean
set_journal (CwConnection *self, GError **error)
{
  g_autofree char *mode = cw_connection_dup_text (self, "PRAGMA main.journal_mode = WAL", error);

  if (mode == NULL)
    return FALSE;
  if (g_str_equal (mode, "wal"))
    return cw_connection_execute (self, "PRAGMA main.synchronous = FULL", error);
  if (g_str_equal (mode, "delete"))
    return cw_connection_execute (self, "PRAGMA main.synchronous = EXTRA", error);
  return cw_connection_refuse (
    self, CW_ERROR_FAILED,
    _ ("The folder of “%s” does not allow safe writing. Copy the library to another "
       "folder."),
    error);
}

static gboolean
set_up (CwConnection *self, guint version, GError **error)
{
  if (!cw_connection_execute (self,
                              "PRAGMA main.secure_delete = ON; PRAGMA temp_store = MEMORY; "
                              "PRAGMA wal_autocheckpoint = 1000; PRAGMA foreign_keys = ON",
                              error))
    return FALSE;
  if (self->read_only)
    {
      if (version == self->schema->version)
        return TRUE;
      return cw_connection_refuse (
        self, CW_ERROR_UNREADABLE,
        _ ("The library “%s” is of an older version and must be opened for writing "
           "once."),
        error);
    }
  if (sqlite3_db_readonly (self->db, "main") == 1)
    return cw_connection_check (self, SQLITE_READONLY, error);
  if (!cw_connection_execute (self, "PRAGMA synchronous = EXTRA", error))
    return FALSE;
  if (version < self->schema->version && !cw_connection_upgrade (self, version, error))
    return FALSE;
  return set_journal (self, error);
}

static gboolean
read_marks (CwConnection *self, GError **error)
{
  g_autofree char *id =
    cw_connection_dup_text (self, "SELECT \"value\" FROM \"library\" WHERE \"key\" = 'id'", error);
  g_autofree char *stamp = NULL;

  if (error && *error)
    return FALSE;
  stamp = cw_connection_dup_text (self, "SELECT \"value\" FROM \"library\" WHERE \"key\" = 'stamp'",
                                  error);
  if (error && *error)
    return FALSE;
  if (!cw_id_is_valid (id) || stamp == NULL)
    return cw_connection_refuse (self, CW_ERROR_UNREADABLE,
                                 _ ("The library “%s” has lost its identifier."), error);
  self->stamp = CLAMP (g_ascii_strtoll (stamp, NULL, 10), 0, G_MAXINT64 / 2);
  g_free (self->library_id);
  self->library_id = g_steal_pointer (&id);
  return TRUE;
}

static gboolean
open_file (CwConnection *self, GError **error)
{
  guint version = 0;

  self->is_ours = FALSE;
  if (!check_file (self, error) || !connect_file (self, error) ||
      !cw_connection_harden (self, error) || !check_header (self, error) ||
      !check_content (self, &version, error))
    return FALSE;
  self->is_ours = TRUE;
  return set_up (self, version, error) && read_marks (self, error);
}

static gboolean
take_lock (CwConnection *self, GError **error)
{
  g_autoptr (GError) problem = NULL;

  self->lock = cw_lock_file_take (self->path, &problem);
  if (self->lock)
    return TRUE;
  /* A read-only medium takes no lock file; nobody writes there either. */
  if (self->read_only && g_error_matches (problem, CW_ERROR, CW_ERROR_FAILED))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

static gboolean
exists (const char *path)
{
  struct stat status;

  return g_lstat (path, &status) == 0;
}

/**
 * cw_connection_open:
 * @self: a connection
 * @flags: how
 * @error: return location
 *
 * Takes the lock, looks at the file, and opens it for work.
 *
 * Returns: %FALSE with an error whose sentence says what is wrong with the file
 */
gboolean
cw_connection_open (CwConnection *self, CwStoreFlags flags, GError **error)
{
  g_autoptr (GError) problem = NULL;

  prepare_sqlite ();
  self->read_only = (flags & CW_STORE_READ_ONLY) != 0;
  if (resolve_path (self, flags, &problem) &&
      ((flags & CW_STORE_CREATE) || check_file (self, &problem)) && take_lock (self, &problem) &&
      (!(flags & CW_STORE_CREATE) || exists (self->path) ||
       cw_connection_create_file (self, &problem)) &&
      open_file (self, &problem))
    {
      self->index = cw_search_index_new (self);
      return TRUE;
    }
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

/**
 * cw_connection_reopen:
 * @self: a connection after the disk refused a sync
 * @error: return location
 *
 * Lets go of everything in memory and opens the file again as if it came from elsewhere.
 *
 * Returns: %FALSE with an error; the next call tries again
 */
gboolean
cw_connection_reopen (CwConnection *self, GError **error)
{
  g_autoptr (GError) problem = NULL;

  cw_connection_disconnect (self);
  if (!open_file (self, &problem))
    {
      g_clear_pointer (&self->db, sqlite3_close);
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  self->index = cw_search_index_new (self);
  self->is_suspect = FALSE;
  return TRUE;
}
