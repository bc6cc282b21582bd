/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "base/cw-patterns.h"
#include "manuscript/cw-journal-check.h"

G_BEGIN_DECLS

/* What is compared with what, and what was found. */
typedef struct
{
  const CwManuscript *manuscript;
  const CwJournalProfile *profile;
  CwPatterns *patterns;
  CwCase *root; /* NULL when findings need no place */
  GPtrArray *findings;
} CwJournalCheck;

void cw_journal_tell_limit (CwFinding *finding, const CwProfileLimit *limit);
void cw_journal_tell_rule (CwFinding *finding, const CwProfileRule *rule);
CwFinding *cw_journal_add (CwJournalCheck *check,
                           const char *key,
                           const CwProfileRule *origin,
                           char *sentence);
void cw_journal_place (CwJournalCheck *check,
                       CwFinding *finding,
                       const char *entity_id,
                       const char *field);
const CwManuscriptPart *
cw_journal_find_part (const CwManuscript *manuscript, CwManuscriptPartKind kind, const char *nick);

char *cw_journal_find_age (CwPatterns *patterns, const char *text);
char *cw_journal_find_date (CwPatterns *patterns, const char *text);
char *cw_journal_find_sex (CwPatterns *patterns, const char *text);
char *
cw_journal_find_institution (CwPatterns *patterns, const char *text, const GPtrArray *affiliations);

void cw_journal_check_limits (CwJournalCheck *check);
void cw_journal_check_sections (CwJournalCheck *check);
void cw_journal_check_title (CwJournalCheck *check);
void cw_journal_check_details (CwJournalCheck *check);

G_END_DECLS
