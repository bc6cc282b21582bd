/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-snapshot.h"

G_BEGIN_DECLS

/* Nobody has chosen: the rule decides. */
#define CW_PUBLICATION_MERGE_PREFERRED G_MAXUINT

guint cw_publication_merge_prefer (GPtrArray *sources, const CwField *field);
gboolean cw_publication_merge_differs (GPtrArray *sources, const CwField *field);
CwSnapshot *cw_publication_merge (GPtrArray *sources, const guint *choices);

G_END_DECLS
