/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "rules/cw-deidentify.h"

G_BEGIN_DECLS

CwDeidentified *cw_deidentify_case (const CwSnapshot *record);
CwSnapshot *cw_deidentified_copy_for_drawing (const CwDeidentified *self);

G_END_DECLS
