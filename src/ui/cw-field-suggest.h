/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-entity.h"
#include "widgets/cw-suggest.h"

G_BEGIN_DECLS

gboolean cw_field_has_suggestions (const CwField *field);
char *cw_field_dup_word (const CwField *field, const char *term, const char *typed);
GPtrArray *cw_field_suggest (CwEntity *root, const CwField *field, const char *typed);

G_END_DECLS
