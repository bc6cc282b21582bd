/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "io/cw-helper-process.h"

G_BEGIN_DECLS

gboolean cw_image_check_bytes (GBytes *file, GError **error);
gboolean cw_image_judge_helper (const CwHelperResult *result, GError **error);

G_END_DECLS
