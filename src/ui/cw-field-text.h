/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-entity.h"
#include "widgets/cw-choice.h"

G_BEGIN_DECLS

char *cw_field_text_get (CwEntity *entity, const CwField *field);
gboolean
cw_field_text_set (CwEntity *entity, const CwField *field, const char *text, GError **error);
gboolean cw_field_text_take (CwEntity *entity,
                             const CwField *field,
                             const char *text,
                             const char *typed,
                             char **kept,
                             GError **error);
CwChoice *cw_field_text_list_offered (CwEntity *entity, const CwField *field, guint *n_options);
CwChoice *cw_field_text_list_options (const CwField *field, guint *n_options);
char *cw_field_text_dup_placeholder (const CwField *field);
char *cw_field_text_dup_hint (const CwField *field);

G_END_DECLS
