/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "manuscript/cw-journal-check.h"

G_BEGIN_DECLS

CwManuscript *make_article (const char *title);
CwManuscriptPart *
add_part (CwManuscript *self, CwManuscriptPartKind kind, const char *nick, const char *text);
void fill_article (CwManuscript *self, const CwJournalProfile *profile);
void add_author (CwManuscript *self, const char *family_name, const char *orcid);
void add_reference (CwManuscript *self);
void add_float (GPtrArray *floats);

const CwFinding *find_finding (GPtrArray *findings, const char *rule);
void assert_fires (const CwManuscript *article,
                   const CwJournalProfile *profile,
                   const char *rule,
                   gboolean expected);

G_END_DECLS
