/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "vocab/cw-journal-profile.h"

G_BEGIN_DECLS

#define CW_TYPE_PROFILE_SECTIONS (cw_profile_sections_get_type ())
G_DECLARE_FINAL_TYPE (CwProfileSections, cw_profile_sections, CW, PROFILE_SECTIONS, GtkWidget)

GtkWidget *cw_profile_sections_new (const CwJournalProfile *profile, CwProfilePart part);
char *cw_profile_sections_dup_problem (CwProfileSections *self);
void
cw_profile_sections_apply (CwProfileSections *self, CwJournalProfile *profile, const char *reason);

G_END_DECLS
