/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "document/cw-review-import.h"

G_BEGIN_DECLS

#define CW_TYPE_IMPORT_MAPPING (cw_import_mapping_get_type ())
G_DECLARE_FINAL_TYPE (CwImportMapping, cw_import_mapping, CW, IMPORT_MAPPING, GtkWidget)

GtkWidget *cw_import_mapping_new (CwReview *review);
void cw_import_mapping_set_import (CwImportMapping *self, CwReviewImport *import);

G_END_DECLS
