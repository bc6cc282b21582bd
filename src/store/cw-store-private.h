/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "store/cw-store.h"

G_BEGIN_DECLS

/* What tests put in place of the built-in; NULL and 0 stand for the usual. */
typedef struct
{
  GPtrArray *infos; /* of CwEntityInfo, transfer none */
  guint version;
  const char *index_path;
  const char *vfs;
} CwStoreSetup;

CwStore *cw_store_open_full (const char *path,
                             CwStoreFlags flags,
                             const CwStoreSetup *setup,
                             GError **error);
gboolean cw_store_wait_idle (CwStore *self, GError **error);

G_END_DECLS
