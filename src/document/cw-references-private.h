/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "document/cw-references.h"

G_BEGIN_DECLS

/* cw-references-search.c: plain values may be compared in any thread. */
GPtrArray *cw_references_compare (GPtrArray *present, GPtrArray *publications);
guint cw_references_count_found (const GPtrArray *found, guint n_present);
GPtrArray *cw_references_make_groups (const GPtrArray *publications, const GPtrArray *found);
guint cw_references_merge_group (CwRecord *bibliography, const CwReferencesGroup *group);

G_END_DECLS
