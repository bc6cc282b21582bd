/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _CwLockFile CwLockFile;

CwLockFile *cw_lock_file_take (const char *path, GError **error);
void cw_lock_file_release (CwLockFile *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwLockFile, cw_lock_file_release)

G_END_DECLS
