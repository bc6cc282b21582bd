/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "notation/cw-notation.h"

G_BEGIN_DECLS

CwNotation *cw_ihc_parse (const char *text);
char *cw_ihc_format (const CwSnapshot *panel);
char *cw_ihc_dup_extent (const CwSnapshot *stain);
char *cw_ihc_dup_pattern (const CwSnapshot *stain);

G_END_DECLS
