/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "store/cw-lock-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/cw-error.h"

/* Who holds a library stands in a file of its own beside it. The lock belongs to the open file
 * description: no other open() or close() in the program can lose it, as it would with the locks
 * that SQLite takes. */

#ifndef F_OFD_SETLK
#define F_OFD_SETLK 37
#endif

#define HOLDER_MAX 1024
#define RETRIES 10

struct _CwLockFile
{
  char *path; /* of the lock file */
  int fd;
};

static gboolean
fail_folder (GError **error, const char *library)
{
  int code = errno;
  g_autofree char *name = g_filename_display_name (library);

  g_set_error (error, CW_ERROR, CW_ERROR_FAILED,
               _ ("The folder of “%s” does not support file locks (%s). Copy the library to a "
                  "folder on this computer and open it there."),
               name, g_strerror (code));
  return FALSE;
}

static int
fail_file (GError **error, const char *path)
{
  int code = errno;
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, CW_ERROR, CW_ERROR_FAILED, _ ("The lock file “%s” cannot be made: %s."), name,
               g_strerror (code));
  return -1;
}

static char *
describe_holder (int fd)
{
  char content[HOLDER_MAX + 1] = { 0 };
  gssize length = pread (fd, content, HOLDER_MAX, 0);
  g_auto (GStrv) lines = NULL;

  if (length <= 0 || !g_utf8_validate (content, -1, NULL))
    return NULL;
  lines = g_strsplit (content, "\n", -1);
  if (g_strv_length (lines) < 3)
    return NULL;
  /* Translators: a user's name, a computer's name and the number of a process. */
  return g_strdup_printf (_ ("%s on %s, process %s"), lines[2], lines[1], lines[0]);
}

static void
set_busy (int fd, const char *library, GError **error)
{
  g_autofree char *holder = describe_holder (fd);
  g_autofree char *name = g_filename_display_name (library);

  if (holder)
    g_set_error (error, CW_ERROR, CW_ERROR_BUSY,
                 _ ("The library “%s” is open in another Casewright (%s)."), name, holder);
  else
    g_set_error (error, CW_ERROR, CW_ERROR_BUSY,
                 _ ("The library “%s” is open in another Casewright."), name);
}

static gboolean
lock_descriptor (int fd, const char *library, GError **error)
{
  struct flock lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET };

  if (fcntl (fd, F_OFD_SETLK, &lock) == 0)
    return TRUE;
  if (errno == EAGAIN || errno == EACCES)
    {
      set_busy (fd, library, error);
      return FALSE;
    }
  return fail_folder (error, library);
}

/* The last holder may have removed the file between our open and our lock. */
static gboolean
is_same_file (int fd, const char *path)
{
  struct stat ours, there;

  return fstat (fd, &ours) == 0 && lstat (path, &there) == 0 && ours.st_dev == there.st_dev &&
         ours.st_ino == there.st_ino;
}

static void
write_holder (int fd)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *time = g_date_time_format_iso8601 (now);
  g_autofree char *user = g_filename_display_name (g_get_user_name ());
  g_autofree char *content =
    g_strdup_printf ("%ld\n%s\n%s\n%s\n", (long)getpid (), g_get_host_name (), user, time);

  /* The lock holds with or without a readable holder. */
  if (ftruncate (fd, 0) != 0 || pwrite (fd, content, strlen (content), 0) < 0)
    g_debug ("the lock file does not name its holder: %s", g_strerror (errno));
}

static int
open_locked (const char *path, const char *library, GError **error)
{
  for (guint i = 0; i < RETRIES; i++)
    {
      int fd = open (path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);

      if (fd < 0)
        return fail_file (error, path);
      if (!lock_descriptor (fd, library, error))
        {
          close (fd);
          return -1;
        }
      if (is_same_file (fd, path))
        return fd;
      close (fd);
    }
  errno = EBUSY;
  return fail_file (error, path);
}

/**
 * cw_lock_file_take:
 * @path: a library's path
 * @error: return location
 *
 * Takes the lock file beside the library and writes into it who holds it.
 *
 * Returns: (transfer full) (nullable): the lock; %NULL with %CW_ERROR_BUSY, whose sentence names
 *   the holder, or %CW_ERROR_FAILED when the folder refuses files or locks
 */
CwLockFile *
cw_lock_file_take (const char *path, GError **error)
{
  g_autofree char *lock_path = g_strconcat (path, ".lock", NULL);
  int fd = open_locked (lock_path, path, error);
  CwLockFile *self;

  if (fd < 0)
    return NULL;
  write_holder (fd);
  self = g_new0 (CwLockFile, 1);
  self->path = g_steal_pointer (&lock_path);
  self->fd = fd;
  return self;
}

/**
 * cw_lock_file_release:
 * @self: (nullable) (transfer full): a lock
 *
 * Removes the lock file and lets the lock go.
 */
void
cw_lock_file_release (CwLockFile *self)
{
  if (self == NULL)
    return;
  if (is_same_file (self->fd, self->path))
    g_unlink (self->path);
  close (self->fd);
  g_free (self->path);
  g_free (self);
}
