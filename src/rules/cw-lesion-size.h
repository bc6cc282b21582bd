/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-response.h"

G_BEGIN_DECLS

CwMeasurement *cw_lesion_size_find (CwAssessment *assessment, CwLesion *lesion);
int cw_lesion_size_read (const CwMeasurement *measurement, double *mm);
gboolean cw_lesion_size_is_seen (const CwMeasurement *measurement);

G_END_DECLS
