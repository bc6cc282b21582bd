/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "manuscript/cw-case-text.h"

G_BEGIN_DECLS

void cw_privacy_check (GPtrArray *findings, CwCase *root, const CwCaseText *text);

G_END_DECLS
