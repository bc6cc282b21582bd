/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "manuscript/cw-case-text.h"
#include "model/cw-review.h"
#include "rules/cw-finding.h"

G_BEGIN_DECLS

void cw_language_check (GPtrArray *findings,
                        CwCase *root,
                        CwReview *review,
                        const CwCaseText *text,
                        GPtrArray *publications);
void cw_language_check_lost_chips (GPtrArray *findings,
                                   CwCase *root,
                                   CwReview *review,
                                   const CwCaseText *text,
                                   GPtrArray *publications);

G_END_DECLS
