/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "document/cw-document.h"
#include "manuscript/cw-manuscript.h"

G_BEGIN_DECLS

/**
 * CwArticleSources:
 * @works: (element-type CwPublication): the works that can be cited, possibly none.
 * @review: (nullable): the review whose own case it is.
 * @note: (nullable): a sentence on another review, of which nobody knows whose it is.
 *
 * What a library adds to the article of a case.
 */
typedef struct
{
  GPtrArray *works;
  CwReview *review;
  char *note;
} CwArticleSources;

gboolean cw_article_sources_check_case (const CwSnapshot *record, GError **error);
CwArticleSources *
cw_article_sources_new (CwDocument *document, const CwSnapshot *record, GError **error);
void cw_article_sources_new_async (CwDocument *document,
                                   CwSnapshot *record,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
CwArticleSources *cw_article_sources_new_finish (GAsyncResult *result, GError **error);
CwManuscript *cw_article_sources_new_manuscript (const CwArticleSources *self,
                                                 CwDocument *document,
                                                 CwCase *root,
                                                 const CwJournalProfile *profile,
                                                 GCancellable *cancellable,
                                                 GError **error);
GPtrArray *cw_article_sources_load_works (CwDocument *document, GError **error);
void cw_article_sources_free (CwArticleSources *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwArticleSources, cw_article_sources_free)

G_END_DECLS
