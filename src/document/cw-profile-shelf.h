/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gio/gio.h>

#include "vocab/cw-journal-profile.h"

G_BEGIN_DECLS

#define CW_TYPE_PROFILE_SHELF (cw_profile_shelf_get_type ())
G_DECLARE_FINAL_TYPE (CwProfileShelf, cw_profile_shelf, CW, PROFILE_SHELF, GObject)

CwProfileShelf *cw_profile_shelf_new (const char *folder);
void cw_profile_shelf_reread (CwProfileShelf *self);
GPtrArray *cw_profile_shelf_get_profiles (CwProfileShelf *self);
GPtrArray *cw_profile_shelf_get_problems (CwProfileShelf *self);
const CwJournalProfile *cw_profile_shelf_lookup (CwProfileShelf *self, const char *id);
const CwJournalProfile *cw_profile_shelf_find (CwProfileShelf *self, const char *journal);
gboolean cw_profile_shelf_is_own (CwProfileShelf *self, const char *id);
gboolean cw_profile_shelf_is_free (CwProfileShelf *self, const char *name);

gboolean
cw_profile_shelf_save (CwProfileShelf *self, const CwJournalProfile *profile, GError **error);
char *cw_profile_shelf_duplicate (CwProfileShelf *self,
                                  const CwJournalProfile *profile,
                                  const char *name,
                                  GError **error);
char *cw_profile_shelf_import (CwProfileShelf *self, const char *path, GError **error);
gboolean cw_profile_shelf_remove (CwProfileShelf *self, const char *id, GError **error);

G_END_DECLS
