/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "io/cw-reference-draft.h"

G_BEGIN_DECLS

char *cw_reference_date_parse (const char *text);
guint cw_reference_month_parse (const char *text);
char *cw_reference_date_dup_slashes (const char *canonical);
char *cw_reference_date_dup_words (const char *canonical);
void cw_reference_date_set (CwReferenceDraft *draft,
                            const char *field,
                            const char *tag,
                            const char *text);

G_END_DECLS
