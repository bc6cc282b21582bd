/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CwSpellingLanguage:
 * @CW_SPELLING_ANY: American and British spelling are both right.
 * @CW_SPELLING_AMERICAN: American spelling only.
 * @CW_SPELLING_BRITISH: British spelling only, with -ise and with -ize.
 *
 * The English that an article is written in. The numbers are those of the preference.
 */
typedef enum
{
  CW_SPELLING_ANY,
  CW_SPELLING_AMERICAN,
  CW_SPELLING_BRITISH,
} CwSpellingLanguage;

#define CW_TYPE_SPELLING (cw_spelling_get_type ())
G_DECLARE_FINAL_TYPE (CwSpelling, cw_spelling, CW, SPELLING, GObject)

char *cw_spelling_dup_default_path (void);
CwSpelling *cw_spelling_new (CwSpellingLanguage language, const char *path, GError **error);
gboolean cw_spelling_knows (CwSpelling *self, const char *word);
GStrv cw_spelling_suggest (CwSpelling *self, const char *word, guint most);
gboolean cw_spelling_add (CwSpelling *self, const char *word, GError **error);

G_END_DECLS
