/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "manuscript/cw-manuscript.h"

G_BEGIN_DECLS

GPtrArray *cw_title_page_list_lines (const CwManuscript *manuscript, gboolean is_blind);
gboolean cw_title_page_is_shown (const CwManuscriptPart *part, gboolean is_blind);

G_END_DECLS
