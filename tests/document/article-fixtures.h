/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "io/cw-manuscript-writer.h"

G_BEGIN_DECLS

/* Text that every format stumbles over, unless it escapes. */
#define HOSTILE_TEXT                                                                               \
  "<b>&amp; ]]> \\LaTeX{} 50 % $x_1$ #1 ~ ^ {age} [@x] *star* _low_ `code` | pipe -- ... \"q\" "   \
  "'q' "                                                                                           \
  "http://a.b/?c=d&e=f"

/* What must not be seen where nobody may know who wrote it. */
#define HIDDEN_NAME "Ångström-O'Neill"
#define HIDDEN_PLACE "Hidden University"
#define HIDDEN_FUNDING "Secret Trust"
#define HIDDEN_THANKS "our helpful nurse"

CwCase *new_article (void);
CwReview *new_article_review (void);
GPtrArray *new_works (void);
CwManuscript *new_manuscript (const CwJournalProfile *profile);
CwManuscriptOptions get_article_options (const CwJournalProfile *profile);
CwJournalProfile *load_profile (const char *id);
GBytes *write_article (const CwManuscript *self,
                       CwManuscriptFormat format,
                       const CwManuscriptOptions *options);
char *write_article_text (const CwManuscript *self,
                          CwManuscriptFormat format,
                          const CwManuscriptOptions *options);
gboolean is_archive_format (CwManuscriptFormat format);
char *dup_article_text (GBytes *bytes, CwManuscriptFormat format);

G_END_DECLS
