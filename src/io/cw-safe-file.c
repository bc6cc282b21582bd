/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* Whole files in and out.  A file that is written appears complete or not at all, also when the
 * power fails; a file that is read is a regular file of bounded size.  Never use this on a library
 * that is open: closing any descriptor of it drops the database's lock.
 */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "config.h"

#include "io/cw-safe-file.h"

#include "base/cw-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define NEW_MODE 0600
#define WIDEST_MODE 0644
#define NAME_ATTEMPTS 100

/* A file that is being written: its folder, its name while incomplete and its final name. */
struct _CwSafeFile
{
  int folder;
  int file;
  char *draft;
  char *name;
  const char *shown;
};

typedef CwSafeFile Writing;

static void
clear_writing (Writing *writing)
{
  if (writing->draft != NULL && writing->folder >= 0)
    unlinkat (writing->folder, writing->draft, 0);
  if (writing->file >= 0)
    close (writing->file);
  if (writing->folder >= 0)
    close (writing->folder);
  g_free (writing->draft);
  g_free (writing->name);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Writing, clear_writing)

static CwError
classify (int number)
{
  return number == ENOENT ? CW_ERROR_NOT_FOUND : CW_ERROR_FAILED;
}

static gboolean
fail_write (GError **error, const char *path, int number)
{
  g_autofree char *shown = g_filename_display_name (path);

  /* Translators: the file's name, then the system's reason */
  g_set_error (error, CW_ERROR, classify (number), _ ("“%s” could not be written: %s."), shown,
               g_strerror (number));
  return FALSE;
}

static gboolean
fail_read (GError **error, const char *path, int number)
{
  g_autofree char *shown = g_filename_display_name (path);

  /* Translators: the file's name, then the system's reason */
  g_set_error (error, CW_ERROR, classify (number), _ ("“%s” could not be read: %s."), shown,
               g_strerror (number));
  return FALSE;
}

static gboolean
fail_exists (GError **error, const char *path)
{
  g_autofree char *shown = g_filename_display_name (path);

  g_set_error (error, CW_ERROR, CW_ERROR_CONSTRAINT,
               _ ("“%s” already exists and was left as it is."), shown);
  return FALSE;
}

static gboolean
check_regular (const struct stat *about, const char *path, GError **error)
{
  g_autofree char *shown = g_filename_display_name (path);

  if (S_ISREG (about->st_mode))
    return TRUE;
  if (S_ISDIR (about->st_mode))
    g_set_error (error, CW_ERROR, CW_ERROR_INVALID_VALUE, _ ("“%s” is a folder, not a file."),
                 shown);
  else
    g_set_error (error, CW_ERROR, CW_ERROR_INVALID_VALUE,
                 _ ("“%s” is a device or pipe, not an ordinary file."), shown);
  return FALSE;
}

/* Finds the file that is really meant, behind all symbolic links, and the mode it will have. */
static char *
resolve_target (const char *path, CwSafeFileFlags flags, mode_t *mode, GError **error)
{
  struct stat about;
  g_autofree char *resolved = NULL;
  char *real;

  *mode = NEW_MODE;
  if (lstat (path, &about) != 0)
    {
      if (errno == ENOENT)
        return g_strdup (path);
      fail_write (error, path, errno);
      return NULL;
    }
  if (!S_ISLNK (about.st_mode) && !check_regular (&about, path, error))
    return NULL;
  if (!(flags & CW_SAFE_FILE_FORCE))
    {
      fail_exists (error, path);
      return NULL;
    }
  real = realpath (path, NULL);
  if (real == NULL)
    {
      fail_write (error, path, errno);
      return NULL;
    }
  resolved = g_strdup (real);
  free (real);
  if (lstat (resolved, &about) != 0)
    {
      fail_write (error, path, errno);
      return NULL;
    }
  if (!check_regular (&about, path, error))
    return NULL;
  *mode = about.st_mode & WIDEST_MODE;
  return g_steal_pointer (&resolved);
}

/* The draft stands in the folder of the target, because only there can it be renamed. */
static gboolean
open_draft (Writing *writing, const char *target, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (target);

  writing->name = g_path_get_basename (target);
  writing->folder = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (writing->folder < 0)
    return fail_write (error, writing->shown, errno);
  for (guint attempt = 0; attempt < NAME_ATTEMPTS; attempt++)
    {
      g_autofree char *draft =
        g_strdup_printf (".casewright-%08x%08x", g_random_int (), g_random_int ());

      writing->file = openat (writing->folder, draft,
                              O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, NEW_MODE);
      if (writing->file >= 0)
        {
          writing->draft = g_steal_pointer (&draft);
          return TRUE;
        }
      if (errno != EEXIST)
        break;
    }
  return fail_write (error, writing->shown, errno);
}

/**
 * cw_safe_file_append:
 * @self: a file that is being written
 * @data: bytes
 * @length: how many
 * @error: return location for an error
 *
 * Appends to the file.
 *
 * Returns: %FALSE with %CW_ERROR_FAILED when the system refused
 */
gboolean
cw_safe_file_append (CwSafeFile *self, const void *data, gsize length, GError **error)
{
  const guint8 *rest = data;

  while (length > 0)
    {
      ssize_t written = write (self->file, rest, length);

      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        return fail_write (error, self->shown, errno);
      rest += written;
      length -= (gsize)written;
    }
  return TRUE;
}

static gboolean
settle_draft (Writing *writing, mode_t mode, GError **error)
{
  if (fchmod (writing->file, mode) != 0 || fsync (writing->file) != 0)
    return fail_write (error, writing->shown, errno);
  return TRUE;
}

/* Gives the draft its name unless somebody took that name meanwhile.  File systems that cannot
 * rename so can usually link, which refuses in the same way. */
static gboolean
publish_new (Writing *writing, GError **error)
{
  int result =
    renameat2 (writing->folder, writing->draft, writing->folder, writing->name, RENAME_NOREPLACE);

  if (result != 0 && (errno == EINVAL || errno == ENOSYS || errno == EOPNOTSUPP))
    {
      result = linkat (writing->folder, writing->draft, writing->folder, writing->name, 0);
      if (result == 0)
        unlinkat (writing->folder, writing->draft, 0);
    }
  if (result == 0)
    return TRUE;
  return errno == EEXIST ? fail_exists (error, writing->shown)
                         : fail_write (error, writing->shown, errno);
}

static gboolean
publish (Writing *writing, CwSafeFileFlags flags, GError **error)
{
  if (!(flags & CW_SAFE_FILE_FORCE))
    {
      if (!publish_new (writing, error))
        return FALSE;
    }
  else if (renameat (writing->folder, writing->draft, writing->folder, writing->name) != 0)
    return fail_write (error, writing->shown, errno);
  g_clear_pointer (&writing->draft, g_free);
  /* Some file systems cannot sync a folder and say so with EINVAL; there is nothing more to do. */
  if (fsync (writing->folder) != 0 && errno != EINVAL)
    return fail_write (error, writing->shown, errno);
  return TRUE;
}

/**
 * cw_safe_file_fill:
 * @path: the file, in the file system's encoding
 * @flags: whether an existing file may be replaced
 * @fill: writes the content with cw_safe_file_append()
 * @user_data: for @fill
 * @error: return location for an error
 *
 * Writes a file piece by piece, so that it is complete and on the disk when the call returns. When
 * @fill fails nothing is left behind.
 *
 * Other programs see the old file or the new one, never a part.  A symbolic link is followed and
 * stays a link.  A new file can be read by its owner only; a replaced one keeps its permissions,
 * but never more than 0644.
 *
 * Returns: %TRUE when the file is on the disk; %FALSE with %CW_ERROR_CONSTRAINT when a file is
 * there that may not be replaced, %CW_ERROR_INVALID_VALUE when @path is no ordinary file,
 * %CW_ERROR_NOT_FOUND when its folder is missing, %CW_ERROR_FAILED when the system refused, or
 * the error of @fill
 */
gboolean
cw_safe_file_fill (const char *path,
                   CwSafeFileFlags flags,
                   CwSafeFileFill fill,
                   gpointer user_data,
                   GError **error)
{
  g_auto (Writing) writing = { -1, -1, NULL, NULL, path };
  g_autofree char *target = NULL;
  mode_t mode;

  g_return_val_if_fail (path != NULL && fill != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  target = resolve_target (path, flags, &mode, error);
  return target != NULL && open_draft (&writing, target, error) &&
         fill (&writing, user_data, error) && settle_draft (&writing, mode, error) &&
         publish (&writing, flags, error);
}

static gboolean
fill_with_bytes (CwSafeFile *file, gpointer user_data, GError **error)
{
  gsize length;
  const void *data = g_bytes_get_data (user_data, &length);

  return cw_safe_file_append (file, data, length, error);
}

/**
 * cw_safe_file_write:
 * @path: the file, in the file system's encoding
 * @content: what it shall hold
 * @flags: whether an existing file may be replaced
 * @error: return location for an error
 *
 * Writes a whole file, see cw_safe_file_fill().
 *
 * Returns: as cw_safe_file_fill()
 */
gboolean
cw_safe_file_write (const char *path, GBytes *content, CwSafeFileFlags flags, GError **error)
{
  g_return_val_if_fail (content != NULL, FALSE);

  return cw_safe_file_fill (path, flags, fill_with_bytes, content, error);
}

static gboolean
fail_large (GError **error, const char *path, gsize max_bytes)
{
  g_autofree char *shown = g_filename_display_name (path);
  g_autofree char *limit = g_format_size (max_bytes);

  g_set_error (error, CW_ERROR, CW_ERROR_UNREADABLE, _ ("“%s” is larger than %s and was not read."),
               shown, limit);
  return FALSE;
}

/* The file may grow while it is read, so the size on entry bounds nothing. */
static GBytes *
read_all (int file, const char *path, gsize expected, gsize max_bytes, GError **error)
{
  g_autoptr (GByteArray) content = g_byte_array_sized_new ((guint)MIN (expected + 1, 1 << 26));
  guint8 piece[65536];

  for (;;)
    {
      ssize_t length = read (file, piece, sizeof piece);

      if (length < 0 && errno == EINTR)
        continue;
      if (length < 0)
        {
          fail_read (error, path, errno);
          return NULL;
        }
      if (length == 0)
        return g_byte_array_free_to_bytes (g_steal_pointer (&content));
      if (content->len + (gsize)length > max_bytes)
        {
          fail_large (error, path, max_bytes);
          return NULL;
        }
      g_byte_array_append (content, piece, (guint)length);
    }
}

/**
 * cw_safe_file_read:
 * @path: the file, in the file system's encoding
 * @max_bytes: the largest size that is read, below 2 GiB
 * @error: return location for an error
 *
 * Reads a whole ordinary file.
 *
 * Pipes and devices are refused without waiting for them.
 *
 * Returns: (transfer full): the content; %NULL with %CW_ERROR_NOT_FOUND when there is no such file,
 * %CW_ERROR_INVALID_VALUE when it is no ordinary file, %CW_ERROR_UNREADABLE when it is larger than
 * @max_bytes, %CW_ERROR_FAILED when the system refused
 */
GBytes *
cw_safe_file_read (const char *path, gsize max_bytes, GError **error)
{
  struct stat about;
  GBytes *content = NULL;
  int file;

  g_return_val_if_fail (path != NULL && max_bytes < G_MAXINT32, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  /* Opening some devices has effects of its own, so the kind is looked at before and after. */
  if (stat (path, &about) != 0)
    {
      fail_read (error, path, errno);
      return NULL;
    }
  if (!check_regular (&about, path, error))
    return NULL;
  file = open (path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  if (file < 0)
    {
      fail_read (error, path, errno);
      return NULL;
    }
  if (fstat (file, &about) != 0)
    fail_read (error, path, errno);
  else if (check_regular (&about, path, error))
    {
      if (about.st_size > (off_t)max_bytes)
        fail_large (error, path, max_bytes);
      else
        content = read_all (file, path, (gsize)about.st_size, max_bytes, error);
    }
  close (file);
  return content;
}

/**
 * cw_safe_file_is_same:
 * @path: (type filename): a file
 * @other: (type filename): a file
 *
 * Compares files without opening them: closing any descriptor of an SQLite database would drop the
 * locks of whoever holds it.
 *
 * Returns: whether both names lead to one file that exists
 */
gboolean
cw_safe_file_is_same (const char *path, const char *other)
{
  struct stat first, second;

  g_return_val_if_fail (path != NULL && other != NULL, FALSE);

  return stat (path, &first) == 0 && stat (other, &second) == 0 &&
         first.st_dev == second.st_dev && first.st_ino == second.st_ino;
}
