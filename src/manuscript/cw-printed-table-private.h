/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "manuscript/cw-printed-table.h"
#include "rules/cw-footnotes.h"

G_BEGIN_DECLS

char *cw_printed_legend_write (CwReview *review, const CwPrintedTable *table);

G_END_DECLS
