/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-snapshot.h"

G_BEGIN_DECLS

CwSnapshot *cw_sample_load (GError **error);
CwSnapshot *cw_sample_load_review (GError **error);

G_END_DECLS
