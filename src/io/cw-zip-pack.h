/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _CwZipPack CwZipPack;

CwZipPack *cw_zip_pack_new (void);
void cw_zip_pack_free (CwZipPack *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwZipPack, cw_zip_pack_free)

void cw_zip_pack_add (CwZipPack *self, const char *path, GBytes *content);
void cw_zip_pack_add_stored (CwZipPack *self, const char *path, GBytes *content);
GBytes *cw_zip_pack_finish (CwZipPack *self, GError **error);

G_END_DECLS
