/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-article.h"

G_BEGIN_DECLS

/* Short ways to write down a case in a test. Wrong names and values end the test. */
CwEntity *build_case (void);
CwEntity *build_child (CwEntity *parent, const char *child);
void build_set (CwEntity *entity, const char *field, const char *text);
CwEntity *build_row (CwEntity *parent, const char *list, ...) G_GNUC_NULL_TERMINATED;

G_END_DECLS
