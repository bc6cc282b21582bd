/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "manuscript/cw-contradiction-private.h"

G_BEGIN_DECLS

void cw_language_check_abbreviations (CwProseCheck *self);
void cw_language_check_figures (CwProseCheck *self);
void cw_language_check_tables (CwProseCheck *self);
void cw_language_check_references (CwProseCheck *self);
void cw_language_check_chips (CwProseCheck *self, GPtrArray *publications);
void cw_language_check_unwritten (CwProseCheck *self);
void cw_language_check_words (CwProseCheck *self);
void cw_language_check_claims (CwProseCheck *self);
void cw_language_check_grading (CwProseCheck *self);
void cw_language_check_tests (CwProseCheck *self);

gboolean cw_language_is_body (const CwStatement *statement);
gboolean cw_language_has_body (CwProseCheck *self);
char *cw_language_dup_place (CwProseCheck *self, const CwPassage *passage);

G_END_DECLS
