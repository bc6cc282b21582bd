/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _CwSpellingWords CwSpellingWords;

gboolean cw_spelling_next_word (const char **at, const char **start, gsize *length);
guint cw_spelling_measure (const char *one, const char *other, guint most);
CwSpellingWords *cw_spelling_words_new (void);
void cw_spelling_words_free (CwSpellingWords *self);
void cw_spelling_words_add (CwSpellingWords *self, const char *text);
void cw_spelling_words_add_list (CwSpellingWords *self, const char *list, gsize length);
gboolean cw_spelling_words_contain (CwSpellingWords *self, const char *word);
void cw_spelling_words_find_near (CwSpellingWords *self, const char *word, GPtrArray *near);
guint cw_spelling_words_get_size (CwSpellingWords *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwSpellingWords, cw_spelling_words_free)

G_END_DECLS
