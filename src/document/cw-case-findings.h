/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "document/cw-article-sources.h"
#include "document/cw-document.h"
#include "manuscript/cw-manuscript.h"

G_BEGIN_DECLS

/**
 * CwCaseArticle:
 * @original: the case as it is recorded.
 * @printed: the case as it is printed: the same, or its masked copy.
 * @sources: what the library adds to it.
 * @manuscript: its article.
 * @profile: the journal.
 *
 * A case and the article that is made of it.
 */
typedef struct
{
  CwCase *original;
  CwCase *printed;
  const CwArticleSources *sources;
  const CwManuscript *manuscript;
  const CwJournalProfile *profile;
} CwCaseArticle;

void cw_case_findings_add_article (GPtrArray *findings, const CwCaseArticle *article);
GPtrArray *cw_case_findings_collect (const CwCaseArticle *article, GPtrArray *figures);
gboolean cw_review_findings_add_references (GPtrArray *findings,
                                            CwDocument *document,
                                            CwReview *review,
                                            GError **error);
GPtrArray *cw_review_findings_new (CwDocument *document, CwReview *review, GError **error);
GPtrArray *cw_case_findings_new (CwDocument *document,
                                 const CwSnapshot *record,
                                 const char *profile_id,
                                 GError **error);
GPtrArray *cw_case_findings_new_checks (CwDocument *document,
                                        const CwSnapshot *record,
                                        GHashTable **outcomes,
                                        gboolean composes,
                                        GCancellable *cancellable,
                                        GError **error);

G_END_DECLS
