/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean cw_prompt_find (const char *text, gsize from, gsize *start, gsize *end);
gboolean cw_prompt_is_all (const char *text);

G_END_DECLS
