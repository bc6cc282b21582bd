/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "document/cw-document.h"
#include "manuscript/cw-manuscript.h"

G_BEGIN_DECLS

/**
 * CwArticleState:
 * @manuscript: the article as it would be printed.
 * @profile: the journal it is printed for.
 * @works: (element-type CwPublication): all works of the library.
 * @chips: (element-type utf8 utf8): sources of citations and cross references with what is printed
 * for them.
 *
 * How the article of a case stood when it was last looked at. Holds copies only.
 */
typedef struct
{
  CwManuscript *manuscript;
  CwJournalProfile *profile;
  GPtrArray *works;
  GHashTable *chips;
} CwArticleState;

void cw_article_state_new_async (CwDocument *document,
                                 CwRecord *record,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
CwArticleState *cw_article_state_new_finish (GAsyncResult *result, GError **error);
void cw_article_state_free (CwArticleState *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwArticleState, cw_article_state_free)

G_END_DECLS
