/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-article.h"

G_BEGIN_DECLS

char *cw_sentence_fill (CwCase *root, CwEntity *entity, const char *pattern);

G_END_DECLS
