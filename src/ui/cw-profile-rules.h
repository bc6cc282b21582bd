/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "vocab/cw-journal-profile.h"

G_BEGIN_DECLS

#define CW_TYPE_PROFILE_RULES (cw_profile_rules_get_type ())
G_DECLARE_FINAL_TYPE (CwProfileRules, cw_profile_rules, CW, PROFILE_RULES, GtkWidget)

GtkWidget *cw_profile_rules_new (const CwJournalProfile *profile);
char *cw_profile_rules_dup_problem (CwProfileRules *self);
void cw_profile_rules_apply (CwProfileRules *self, CwJournalProfile *profile, const char *reason);

G_END_DECLS
