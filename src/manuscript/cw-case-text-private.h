/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-article.h"

G_BEGIN_DECLS

char *
cw_case_text_dup_fact (CwCase *root, const char *name, const char *target, const char *wording);

G_END_DECLS
