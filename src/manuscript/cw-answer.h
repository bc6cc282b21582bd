/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-article.h"
#include "rules/cw-finding.h"

G_BEGIN_DECLS

gboolean cw_answer_apply (CwEntity *root,
                          const CwFinding *finding,
                          const CwFindingAnswer *answer,
                          const char *reason,
                          GError **error);
const char *cw_answer_get_label (CwFindingAnswerKind kind);

G_END_DECLS
