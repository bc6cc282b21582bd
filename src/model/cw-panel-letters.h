/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-entity.h"

G_BEGIN_DECLS

/* As many panels can be named by one letter. */
#define CW_PANEL_LETTERS 26

/* What became of a letter besides a place. */
#define CW_PANEL_GONE (-1)
#define CW_PANEL_UNKNOWN (-2)

char *cw_panel_letters_join (const char *const *letters, guint n);
void cw_panel_letters_follow (CwEntity *figure, const int places[CW_PANEL_LETTERS]);

G_END_DECLS
