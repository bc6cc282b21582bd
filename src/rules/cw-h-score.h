/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-pathology.h"
#include "rules/cw-range.h"

G_BEGIN_DECLS

gboolean cw_h_score_compute (const CwStain *stain, CwRange *score);
gboolean cw_h_score_is_same (const CwStain *stain, const CwStain *other);
gboolean cw_h_score_sum (CwPanel *panel, const CwStain *stain, CwRange *score, CwRange *cells);

G_END_DECLS
