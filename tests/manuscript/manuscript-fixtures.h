/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "manuscript/cw-manuscript.h"

G_BEGIN_DECLS

typedef struct _MadeArticle MadeArticle;

MadeArticle *make_article (const char *title);
CwManuscript *get_article (MadeArticle *self);
void free_article (MadeArticle *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MadeArticle, free_article)

void add_part (MadeArticle *self, CwManuscriptPartKind kind, const char *nick, const char *text);
void fill_article (MadeArticle *self, const CwJournalProfile *profile);
void add_author (MadeArticle *self, const char *family_name, const char *orcid);

G_END_DECLS
