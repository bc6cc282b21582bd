/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-article.h"
#include "model/cw-reported-case.h"
#include "rules/cw-derived.h"

G_BEGIN_DECLS

/**
 * CwOurCase:
 * @row: the row, which stands in no review; its id is that of the case.
 * @cells: (element-type CwDerived): for each cell that was looked for what it says, as canonical
 *   text, and the facts it comes from, or why it stays empty; #CwDerived.id is the key of the
 *   column.
 * @only_told: whether nothing is computed, and nothing follows from what is not recorded.
 *
 * The author's own case as a row of the table. Holds copies only.
 */
typedef struct
{
  CwReportedCase *row;
  GPtrArray *cells;
  gboolean only_told;
} CwOurCase;

CwOurCase *cw_our_case_new (CwCase *root);
CwOurCase *cw_our_case_new_told (CwCase *root);
void cw_our_case_free (CwOurCase *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwOurCase, cw_our_case_free)

const CwDerived *cw_our_case_find (const CwOurCase *self, const char *column);

G_END_DECLS
