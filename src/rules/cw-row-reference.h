/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-review.h"

G_BEGIN_DECLS

GPtrArray *cw_row_reference_check (CwReview *review, GPtrArray *publications);

G_END_DECLS
