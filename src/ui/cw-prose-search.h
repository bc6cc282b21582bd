/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "base/cw-text-search.h"

G_BEGIN_DECLS

typedef struct _CwProseSearch CwProseSearch;

CwProseSearch *
cw_prose_search_new (GPtrArray *buffers, const char *wanted, CwTextSearchFlags flags);
void cw_prose_search_free (CwProseSearch *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwProseSearch, cw_prose_search_free)

gboolean cw_prose_search_work (CwProseSearch *self, guint milliseconds);
gboolean cw_prose_search_is_stale (CwProseSearch *self);
double cw_prose_search_get_progress (CwProseSearch *self);
guint cw_prose_search_count (CwProseSearch *self);
guint cw_prose_search_get_nth (CwProseSearch *self, GtkTextBuffer *buffer, int start, int end);
GArray *cw_prose_search_get_found (CwProseSearch *self, GtkTextBuffer *buffer);

gboolean cw_prose_search_find (const GtkTextIter *from,
                               gboolean forward,
                               const char *wanted,
                               CwTextSearchFlags flags,
                               GtkTextIter *start,
                               GtkTextIter *end);

G_END_DECLS
