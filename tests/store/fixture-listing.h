/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "store/cw-store.h"

G_BEGIN_DECLS

/* A library's content as lines of text, the same whatever fields later versions add. */

char *list_library (CwStore *store);

G_END_DECLS
