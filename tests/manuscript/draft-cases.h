/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-article.h"

G_BEGIN_DECLS

/* A case that a draft is tried on; all but the sample are invented. */
typedef struct
{
  const char *name; /* of its file in tests/data/drafts */
  CwEntity *(*build) (void);
} DraftCase;

/* Ends with a case without a name. */
extern const DraftCase draft_cases[];

G_END_DECLS
