/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *cw_text_fold_typography (const char *text);
gboolean cw_text_is_utf8 (const char *text, gsize length);
gboolean cw_text_has_controls (const char *text, gsize length);
gboolean cw_text_check (const char *text, GError **error);
char *cw_text_shorten (const char *text, guint n_characters);
char *cw_text_shorten_to_words (const char *text, guint n_characters);
void cw_text_shorten_pair (const char *before,
                           const char *after,
                           guint n_characters,
                           char **shown_before,
                           char **shown_after);
gboolean cw_text_has_words (const char *text, const char *words);
char *cw_text_inside_sentence (const char *label);
gsize cw_text_common_prefix (const char *a, const char *b);
char *cw_id_new (void);
gboolean cw_id_is_valid (const char *text);
char *cw_text_dup_language (void);

G_END_DECLS
