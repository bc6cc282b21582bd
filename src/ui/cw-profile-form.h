/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "vocab/cw-journal-profile.h"

G_BEGIN_DECLS

#define CW_TYPE_PROFILE_FORM (cw_profile_form_get_type ())
G_DECLARE_FINAL_TYPE (CwProfileForm, cw_profile_form, CW, PROFILE_FORM, GtkWidget)

GtkWidget *cw_profile_form_new (const CwJournalProfile *profile);
char *cw_profile_form_dup_problem (CwProfileForm *self);
void cw_profile_form_apply (CwProfileForm *self, CwJournalProfile *profile);

G_END_DECLS
