/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "document/cw-shorthand.h"

G_BEGIN_DECLS

#define CW_TYPE_CANDIDATE_BAR (cw_candidate_bar_get_type ())
G_DECLARE_FINAL_TYPE (CwCandidateBar, cw_candidate_bar, CW, CANDIDATE_BAR, GtkWidget)

GtkWidget *cw_candidate_bar_new (void);
void cw_candidate_bar_show (CwCandidateBar *self, CwShorthand *reading);
void cw_candidate_bar_detach (CwCandidateBar *self);
void cw_candidate_bar_forget (CwCandidateBar *self);

G_END_DECLS
