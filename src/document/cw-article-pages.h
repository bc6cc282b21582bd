/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "document/cw-document.h"
#include "plot/cw-page-layout.h"

G_BEGIN_DECLS

/**
 * CwArticlePages:
 * @layout: the pages.
 * @journal: name of the journal they are laid out for.
 * @n_unresolved: how many facts, references and figures the text asks for in vain.
 *
 * The article of a case on pages, as it was when it was laid out. Counts its references.
 */
typedef struct
{
  CwPageLayout *layout;
  char *journal;
  guint n_unresolved;
} CwArticlePages;

/**
 * CwArticlePagesChoice:
 * @paper: what the pages are printed on.
 * @has_inline_floats: whether figures and tables stand in the text, with pictures.
 * @is_blind: whether nobody may see who wrote it.
 *
 * What the reader chooses; all else comes from the journal.
 */
typedef struct
{
  CwPaper paper;
  gboolean has_inline_floats;
  gboolean is_blind;
} CwArticlePagesChoice;

CwArticlePages *cw_article_pages_new (CwDocument *document,
                                      const CwSnapshot *record,
                                      const CwArticlePagesChoice *choice,
                                      GCancellable *cancellable,
                                      GError **error);
void cw_article_pages_new_async (CwDocument *document,
                                 CwRecord *record,
                                 const CwArticlePagesChoice *choice,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
CwArticlePages *cw_article_pages_new_finish (GAsyncResult *result, GError **error);
void cw_article_pages_save_async (CwDocument *document,
                                  CwRecord *record,
                                  const CwArticlePagesChoice *choice,
                                  const char *path,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
gboolean cw_article_pages_save_finish (GAsyncResult *result, GError **error);
CwArticlePages *cw_article_pages_ref (CwArticlePages *self);
void cw_article_pages_unref (CwArticlePages *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwArticlePages, cw_article_pages_unref)

G_END_DECLS
