/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _CwPatterns CwPatterns;

CwPatterns *cw_patterns_new (void);
CwPatterns *cw_patterns_ref (CwPatterns *self);
void cw_patterns_unref (CwPatterns *self);
gboolean cw_patterns_match (CwPatterns *self,
                            const char *pattern,
                            const char *words,
                            gsize first,
                            gssize past,
                            GMatchInfo **match);
gboolean cw_patterns_has (CwPatterns *self, const char *pattern, const char *words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwPatterns, cw_patterns_unref)

G_END_DECLS
