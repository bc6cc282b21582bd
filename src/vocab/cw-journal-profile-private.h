/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "vocab/cw-journal-profile.h"

G_BEGIN_DECLS

#define CW_JOURNAL_PROFILE_ENDING ".profile"

CwJournalProfile *cw_journal_profile_alloc (const char *id);
void cw_journal_profile_set_unknown (GError **error, const char *id);
void cw_journal_profile_write_name (CwJournalProfile *self);
void cw_journal_profile_write_limit (CwJournalProfile *self, const CwProfileLimit *limit);
void cw_journal_profile_write_rule (CwJournalProfile *self, const CwProfileRule *rule);
void cw_journal_profile_write_citations (CwJournalProfile *self);
void cw_journal_profile_write_text (GKeyFile *file,
                                    const char *group,
                                    const char *key,
                                    const char *text);

G_END_DECLS
