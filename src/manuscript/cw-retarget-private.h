/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "manuscript/cw-retarget.h"

G_BEGIN_DECLS

/* Two journals, the article in both, and what changes. */
typedef struct
{
  const CwManuscript *before;
  const CwManuscript *after;
  const CwJournalProfile *from;
  const CwJournalProfile *to;
  GPtrArray *changes;
  GHashTable *said; /* the kind and message of each change */
} CwRetarget;

void cw_retarget_add (CwRetarget *self, CwRetargetKind kind, const char *key, char *message);
void cw_retarget_compare_sections (CwRetarget *self);

G_END_DECLS
