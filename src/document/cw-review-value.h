/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-absence.h"
#include "model/cw-field.h"

G_BEGIN_DECLS

char *cw_review_value_dup_line (const char *text);
char *cw_review_value_read (const CwField *field, const char *text, const char *unit);
gboolean cw_review_value_is_yes_no (const char *text);
gboolean cw_review_value_is_number (const char *text, char **unit);

G_END_DECLS
