/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "ui/cw-prose-buffer.h"

G_BEGIN_DECLS

/**
 * CwWordFunc:
 * @word: a word
 * @user_data: what was given with the function
 *
 * Returns: whether the word is right
 */
typedef gboolean (*CwWordFunc) (const char *word, gpointer user_data);

#define CW_TYPE_PROSE_SPELLING (cw_prose_spelling_get_type ())
G_DECLARE_FINAL_TYPE (CwProseSpelling, cw_prose_spelling, CW, PROSE_SPELLING, GObject)

CwProseSpelling *cw_prose_spelling_new (GtkTextView *view);
void cw_prose_spelling_restart (CwProseSpelling *self);
void cw_prose_spelling_clear (CwProseSpelling *self);
gboolean cw_prose_spelling_work (CwProseSpelling *self, CwWordFunc func, gpointer user_data);
gboolean cw_prose_spelling_find (CwProseSpelling *self, GtkTextIter *start, GtkTextIter *end);

G_END_DECLS
