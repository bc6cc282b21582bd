/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-review-table.h"

G_BEGIN_DECLS

typedef struct _CwFootnotes CwFootnotes;

char *cw_footnotes_dup_mark (int style, guint index);

CwFootnotes *cw_footnotes_new (CwReview *review);
void cw_footnotes_free (CwFootnotes *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwFootnotes, cw_footnotes_free)

guint cw_footnotes_get_n (const CwFootnotes *self);
guint cw_footnotes_get_n_used (const CwFootnotes *self);
CwFootnote *cw_footnotes_get (const CwFootnotes *self, guint index);
const char *cw_footnotes_get_mark (const CwFootnotes *self, guint index);
const char *cw_footnotes_find_mark (const CwFootnotes *self, const char *footnote_id);
char *cw_footnotes_dup_header_marks (const CwFootnotes *self, const CwTableColumn *column);
char *cw_footnotes_dup_cell_marks (const CwFootnotes *self, const char *row_id, const char *key);

G_END_DECLS
