/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _CwCitationStyle CwCitationStyle;

CwCitationStyle *cw_citation_style_new (void);
void cw_citation_style_free (CwCitationStyle *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwCitationStyle, cw_citation_style_free)

gboolean cw_citation_style_is_built_in (const char *style);
char *cw_citation_style_format (CwCitationStyle *self,
                                GPtrArray *publications,
                                const char *style,
                                GCancellable *cancellable,
                                GError **error);
GPtrArray *cw_citation_style_list (CwCitationStyle *self,
                                   GPtrArray *publications,
                                   const char *style,
                                   GCancellable *cancellable,
                                   GError **error);

G_END_DECLS
