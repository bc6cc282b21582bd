/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "manuscript/cw-section-draft.h"

G_BEGIN_DECLS

/* A sentence of a draft. */
typedef struct
{
  const char *section; /* the section or declaration it belongs to */
  gboolean begins; /* whether a paragraph begins with it */
  const char *entity; /* NULL: said once; else for each entity of the type */
  const char *condition; /* NULL, or "field=nick" of that entity */
  const char *patterns[3]; /* the first that can be filled is said */
} CwDraftSentence;

char *cw_section_draft_timeline (CwCase *root);
char *cw_section_draft_contributions (CwCase *root);
char *cw_section_draft_interests (CwCase *root);

G_END_DECLS
