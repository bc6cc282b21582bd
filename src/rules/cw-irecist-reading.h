/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "rules/cw-interval.h"
#include "rules/cw-recist-reading.h"

G_BEGIN_DECLS

gboolean cw_irecist_applies (const CwAssessment *assessment);
const char *cw_irecist_get_name (const CwAssessment *assessment, int category);
gboolean cw_irecist_is_contradicted (const CwRecistReading *reading);
void cw_irecist_rate_readings (CwCase *root,
                               GPtrArray *readings,
                               const CwMoment *moments,
                               const CwMoment *start);

G_END_DECLS
