/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-article.h"
#include "model/cw-entity.h"
#include "model/cw-snapshot.h"

G_BEGIN_DECLS

GPtrArray *list_samples (const CwField *field);
void fill_entity (CwEntity *root, guint variant);
CwSnapshot *snapshot_new_full_case (guint variant);
CwSnapshot *snapshot_new_full_review (guint variant);
void assert_equal_snapshots (const CwSnapshot *one, const CwSnapshot *other);

G_END_DECLS
