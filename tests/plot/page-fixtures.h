/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "case-builder.h"
#include "plot/cw-page-layout.h"

G_BEGIN_DECLS

#define MARGIN 72.0

/* A case, its article and the pages. */
typedef struct
{
  CwEntity *root;
  CwReview *review;
  CwManuscript *manuscript;
  CwPageOptions options;
  CwPageLayout *layout;
} Article;

void lay_out (Article *self);
void article_begin (Article *self);
void article_clear (Article *self);
char *make_words (const char *name, guint n);
void add_section (Article *self, const char *kind, const char *text);
char *make_table (guint n_rows, guint n_columns, const char *word);
void build_mixed (Article *self);
const CwPageLine *find_line (const Article *self, const char *words);
void assert_all_shown (const Article *self);
void assert_in_order (const Article *self);
GBytes *write_pdf (const CwPageLayout *layout);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Article, article_clear)

G_END_DECLS
