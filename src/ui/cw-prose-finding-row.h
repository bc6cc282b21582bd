/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "document/cw-record.h"
#include "rules/cw-finding.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CW_TYPE_PROSE_FINDING_ROW (cw_prose_finding_row_get_type ())
G_DECLARE_FINAL_TYPE (CwProseFindingRow, cw_prose_finding_row, CW, PROSE_FINDING_ROW, GtkWidget)

GtkWidget *cw_prose_finding_row_new (CwRecord *record, CwFinding *finding);
gboolean cw_prose_finding_row_is_asking (CwProseFindingRow *self);
gboolean cw_prose_finding_row_renew (CwProseFindingRow *self, GPtrArray *findings);
gboolean cw_prose_finding_row_has_reason (CwProseFindingRow *self);
void cw_prose_finding_row_take_reason (CwProseFindingRow *self, CwProseFindingRow *other);
void cw_prose_finding_row_stop_asking (CwProseFindingRow *self);

G_END_DECLS
