/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/cw-error.h"
#include "io/cw-package.h"

/* A package as a folder that appears complete or not at all. It is written beside and renamed; a
 * folder that is replaced changes places with the new one, so that there is always one of them.
 * Only what this program wrote, and nobody changed since, is ever replaced. */

/* No file of a package is larger. */
#define MAX_BYTES ((gsize)1 << 30)

static gboolean
fail_write (GError **error, const char *path, int number)
{
  g_autofree char *shown = g_filename_display_name (path);

  g_set_error (error, CW_ERROR, number == ENOENT ? CW_ERROR_NOT_FOUND : CW_ERROR_FAILED,
               _ ("“%s” could not be written: %s."), shown, g_strerror (number));
  return FALSE;
}

/* ---- what is there already ---- */

/* Name -> checksum, of the files that were written into a folder. */
static GHashTable *
read_checksums (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, CW_PACKAGE_CHECKSUMS, NULL);
  g_autoptr (GBytes) bytes = cw_safe_file_read (path, MAX_BYTES / 1024, NULL);
  GHashTable *sums = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autofree char *text =
    bytes ? g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)) : g_strdup ("");
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (char **line = lines; *line; line++)
    {
      char *name = strstr (*line, "  ");

      if (name)
        g_hash_table_insert (sums, g_strdup (name + 2), g_strndup (*line, (gsize)(name - *line)));
    }
  return sums;
}

static gboolean
check_entry (const char *folder, const char *name, GHashTable *sums, GError **error)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  const char *expected = g_hash_table_lookup (sums, name);
  g_autoptr (GBytes) bytes = expected && !g_file_test (path, G_FILE_TEST_IS_SYMLINK)
                               ? cw_safe_file_read (path, MAX_BYTES, NULL)
                               : NULL;
  g_autofree char *sum = bytes ? g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes) : NULL;
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *where = g_filename_display_name (folder);

  if (g_str_equal (name, CW_PACKAGE_CHECKSUMS) || (sum && g_ascii_strcasecmp (sum, expected) == 0))
    return TRUE;
  g_set_error (error, CW_ERROR, CW_ERROR_INVALID_VALUE,
               expected
                 ? _ ("“%s” in “%s” was changed since it was written, so the folder is left "
                      "as it is; choose another one.")
                 : _ ("“%s” in “%s” is not part of a submission, so the folder is left as it "
                      "is; choose another one."),
               shown, where);
  return FALSE;
}

static gboolean
check_content (const char *folder, GError **error)
{
  g_autoptr (GHashTable) sums = read_checksums (folder);
  g_autoptr (GError) cause = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &cause);
  const char *name;

  if (dir == NULL)
    {
      g_set_error_literal (error, CW_ERROR, CW_ERROR_FAILED, cause->message);
      return FALSE;
    }
  while ((name = g_dir_read_name (dir)))
    if (!check_entry (folder, name, sums, error))
      return FALSE;
  return TRUE;
}

/* @exists: whether there is a folder that may be replaced. */
static gboolean
check_target (const char *path, CwSafeFileFlags flags, gboolean *exists, GError **error)
{
  g_autofree char *shown = g_filename_display_name (path);
  struct stat about;

  *exists = lstat (path, &about) == 0;
  if (!*exists)
    return errno == ENOENT || fail_write (error, path, errno);
  if (!S_ISDIR (about.st_mode))
    {
      g_set_error (error, CW_ERROR, CW_ERROR_INVALID_VALUE, _ ("“%s” is not a folder."), shown);
      return FALSE;
    }
  if (!(flags & CW_SAFE_FILE_FORCE))
    {
      g_set_error (error, CW_ERROR, CW_ERROR_CONSTRAINT,
                   _ ("“%s” already exists and was left as it is."), shown);
      return FALSE;
    }
  return check_content (path, error);
}

/* ---- the new one ---- */

/* A folder of this file's own making: files only. */
static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

static gboolean
fill (CwPackage *self, const char *folder, GCancellable *cancellable, GError **error)
{
  GPtrArray *files = cw_package_get_files (self);

  for (guint i = 0; i < files->len; i++)
    {
      const CwPackageFile *file = files->pdata[i];
      g_autofree char *path = g_build_filename (folder, file->name, NULL);

      if (g_cancellable_is_cancelled (cancellable))
        {
          g_set_error_literal (error, CW_ERROR, CW_ERROR_CANCELLED,
                               _ ("The submission was stopped; nothing was written."));
          return FALSE;
        }
      if (!cw_safe_file_write (path, file->content, CW_SAFE_FILE_NONE, error))
        return FALSE;
    }
  return TRUE;
}

/* Where two folders cannot change places the old one goes aside first, and comes back when the new
 * one cannot take its place. */
static gboolean
swap_by_hand (const char *draft, const char *path)
{
  g_autofree char *aside = g_strconcat (draft, ".old", NULL);

  if (g_rename (path, aside) != 0)
    return FALSE;
  if (g_rename (draft, path) != 0)
    {
      int number = errno;

      g_rename (aside, path);
      errno = number;
      return FALSE;
    }
  g_rename (aside, draft);
  return TRUE;
}

/* Afterwards @draft is what was there before, or gone. */
static gboolean
publish (const char *draft, const char *path, gboolean exists, GError **error)
{
  int result =
    renameat2 (AT_FDCWD, draft, AT_FDCWD, path, exists ? RENAME_EXCHANGE : RENAME_NOREPLACE);

  if (result != 0 && (errno == EINVAL || errno == ENOSYS || errno == EOPNOTSUPP))
    result = exists                                   ? (swap_by_hand (draft, path) ? 0 : -1)
             : g_file_test (path, G_FILE_TEST_EXISTS) ? (errno = EEXIST, -1)
                                                      : g_rename (draft, path);
  return result == 0 || fail_write (error, path, errno);
}

static void
sync_folder (const char *folder)
{
  int file = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  /* Some file systems cannot sync a folder; there is nothing more to do. */
  if (file >= 0)
    {
      fsync (file);
      close (file);
    }
}

/**
 * cw_package_write_folder:
 * @self: a sealed package
 * @path: (type filename): the folder
 * @flags: whether a folder that is there may be replaced
 * @cancellable: (nullable): stops the work between two files
 * @error: return location
 *
 * Writes the files into a folder of their own. Other programs see the old folder or the new one,
 * never a part. A folder is replaced only when all its files are those of a package, unchanged, or
 * when it is empty.
 *
 * Returns: %TRUE when everything is on the disk; else nothing has changed: %CW_ERROR_CONSTRAINT
 *   when there is a folder that may not be replaced, %CW_ERROR_INVALID_VALUE when it holds other
 *   things or is a file, %CW_ERROR_NOT_FOUND when its parent is missing, %CW_ERROR_CANCELLED,
 *   %CW_ERROR_FAILED when the system refused
 */
gboolean
cw_package_write_folder (CwPackage *self,
                         const char *path,
                         CwSafeFileFlags flags,
                         GCancellable *cancellable,
                         GError **error)
{
  g_autofree char *clean = g_canonicalize_filename (path, NULL);
  g_autofree char *parent = g_path_get_dirname (clean);
  g_autofree char *draft = g_build_filename (parent, ".casewright-XXXXXX", NULL);
  gboolean exists, done;

  if (!check_target (clean, flags, &exists, error))
    return FALSE;
  if (g_mkdtemp_full (draft, 0700) == NULL)
    return fail_write (error, clean, errno);
  done = fill (self, draft, cancellable, error) && publish (draft, clean, exists, error);
  if (g_file_test (draft, G_FILE_TEST_IS_DIR))
    remove_folder (draft);
  sync_folder (parent);
  return done;
}
