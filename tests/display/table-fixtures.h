/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "editing-fixtures.h"
#include "model/cw-review.h"
#include "model/cw-review-table.h"
#include "ui/cw-table-page.h"
#include "widgets/cw-grid.h"

/* A review with some rows. */

#define N_FILLED 3

CwReview *get_review (Fixture *self);
CwGrid *get_grid (Fixture *self);
CwReportedCase *get_row (Fixture *self, guint position);
void fill (Fixture *self);
void undo (Fixture *self);
void click (Fixture *self, const char *label);
CwTablePage *show_table_page (Fixture *self);
