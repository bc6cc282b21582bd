/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "document/cw-spelling.h"

G_BEGIN_DECLS

#define CW_TYPE_SPELLER (cw_speller_get_type ())
G_DECLARE_FINAL_TYPE (CwSpeller, cw_speller, CW, SPELLER, GObject)

CwSpeller *cw_speller_get (void);
CwSpelling *cw_speller_get_spelling (CwSpeller *self);
const char *cw_speller_get_problem (CwSpeller *self);

G_END_DECLS
