/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CwSafeFileFlags:
 * @CW_SAFE_FILE_NONE: an existing file is left alone.
 * @CW_SAFE_FILE_FORCE: an existing file is replaced.
 *
 * What may happen to a file that is already there.
 */
typedef enum
{
  CW_SAFE_FILE_NONE = 0,
  CW_SAFE_FILE_FORCE = 1 << 0,
} CwSafeFileFlags;

typedef struct _CwSafeFile CwSafeFile;

/**
 * CwSafeFileFill:
 * @file: the file that is being written.
 * @user_data: what was passed along.
 * @error: return location for an error.
 *
 * Writes a file's content with cw_safe_file_append().
 *
 * Returns: %FALSE with @error set to give up; no file is left then
 */
typedef gboolean (*CwSafeFileFill) (CwSafeFile *file, gpointer user_data, GError **error);

gboolean
cw_safe_file_append (CwSafeFile *self, const void *data, gsize length, GError **error);
gboolean cw_safe_file_fill (const char *path,
                            CwSafeFileFlags flags,
                            CwSafeFileFill fill,
                            gpointer user_data,
                            GError **error);
gboolean
cw_safe_file_write (const char *path, GBytes *content, CwSafeFileFlags flags, GError **error);
GBytes *cw_safe_file_read (const char *path, gsize max_bytes, GError **error);
gboolean cw_safe_file_is_same (const char *path, const char *other);

G_END_DECLS
