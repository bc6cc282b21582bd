/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gio/gio.h>

#include "vocab/cw-ctcae-criteria.h"

G_BEGIN_DECLS

#define CW_TYPE_CRITERIA_SHELF (cw_criteria_shelf_get_type ())
G_DECLARE_FINAL_TYPE (CwCriteriaShelf, cw_criteria_shelf, CW, CRITERIA_SHELF, GObject)

char *cw_criteria_shelf_dup_default_folder (void);
CwCriteriaShelf *cw_criteria_shelf_new (const char *folder);
CwCtcaeCriteria *cw_criteria_shelf_get (CwCriteriaShelf *self);
const char *cw_criteria_shelf_get_problem (CwCriteriaShelf *self);

gboolean cw_criteria_shelf_import (CwCriteriaShelf *self,
                                   GBytes *bytes,
                                   const char *source,
                                   GPtrArray **problems,
                                   GError **error);
void cw_criteria_shelf_import_async (CwCriteriaShelf *self,
                                     const char *path,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
gboolean cw_criteria_shelf_import_finish (CwCriteriaShelf *self,
                                          GAsyncResult *result,
                                          GPtrArray **problems,
                                          GError **error);
gboolean cw_criteria_shelf_remove (CwCriteriaShelf *self, GError **error);

G_END_DECLS
