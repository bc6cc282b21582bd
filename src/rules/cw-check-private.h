/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "base/cw-date.h"
#include "model/cw-article.h"
#include "rules/cw-duration.h"
#include "rules/cw-finding.h"

G_BEGIN_DECLS

char *cw_check_dup_value (CwEntity *entity, const char *field);
gboolean
cw_check_contradicts_duration (const CwCase *root, CwDurationKind kind, const CwDuration *duration);
gboolean cw_check_is_before (const CwDate *first, const CwDate *second);

void cw_check_article (GPtrArray *findings, CwCase *root);
void cw_check_row (GPtrArray *findings, CwEntity *entity);
void cw_check_response (GPtrArray *findings, CwCase *root);
void cw_check_computed (GPtrArray *findings, CwCase *root);

G_END_DECLS
