/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "model/cw-review.h"
#include "rules/cw-cell-value.h"

G_BEGIN_DECLS

#define CW_TYPE_STATISTICS_ROW (cw_statistics_row_get_type ())
G_DECLARE_FINAL_TYPE (CwStatisticsRow, cw_statistics_row, CW, STATISTICS_ROW, GtkWidget)

GtkWidget *cw_statistics_row_new (const char *label, const char *numbers);
void cw_statistics_row_add_group (CwStatisticsRow *self,
                                  CwReview *review,
                                  const char *label,
                                  GPtrArray *ids);
const char *cw_statistics_row_name_state (CwCellState state);

G_END_DECLS
