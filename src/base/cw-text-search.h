/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  CW_TEXT_SEARCH_CASE = 1 << 0, /* upper and lower case are told apart */
  CW_TEXT_SEARCH_WORDS = 1 << 1, /* no letter or digit goes on at either end */
} CwTextSearchFlags;

/* What was found, in characters. */
typedef struct
{
  int start;
  int end;
} CwTextMatch;

typedef struct _CwTextSearch CwTextSearch;

CwTextSearch *cw_text_search_new (const char *text, const char *wanted, CwTextSearchFlags flags);
void cw_text_search_free (CwTextSearch *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwTextSearch, cw_text_search_free)
gboolean cw_text_search_work (CwTextSearch *self, guint n, GArray *matches);

G_END_DECLS
