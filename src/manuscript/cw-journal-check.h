/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "manuscript/cw-manuscript.h"
#include "model/cw-snapshot.h"
#include "rules/cw-finding.h"

G_BEGIN_DECLS

GPtrArray *
cw_journal_check (const CwManuscript *manuscript, const CwJournalProfile *profile, CwCase *root);
void cw_journal_overrule (GPtrArray *findings, const CwJournalProfile *profile);
char *cw_journal_dup_conflict (const CwJournalProfile *profile, const char *care_item);
const char *cw_journal_get_section_label (const char *nick);
GPtrArray *cw_journal_list_sections (CwProfilePart part);
const char *cw_journal_get_limit_key (guint n);
const char *cw_journal_get_limit_label (const char *key);
GPtrArray *cw_journal_check_blind (const CwManuscript *manuscript,
                                   const CwJournalProfile *profile,
                                   CwCase *root);
void cw_journal_mask_authors (CwSnapshot *data, CwCase *root);

G_END_DECLS
