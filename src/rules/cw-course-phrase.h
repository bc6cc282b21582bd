/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean cw_course_phrase_mentions (const char *words, const char *word);
gboolean cw_course_phrase_begins (const char *words, const char *const *starts);

G_END_DECLS
