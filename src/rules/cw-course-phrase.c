/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "rules/cw-course-phrase.h"

#include <string.h>

/**
 * cw_course_phrase_mentions:
 * @words: the words of a record for a time or a regimen
 * @word: (nullable): a word; one of less than three letters is in nothing
 *
 * Returns: whether it is in them, whatever the case
 */
gboolean
cw_course_phrase_mentions (const char *words, const char *word)
{
  g_autofree char *low = g_utf8_casefold (words, -1);
  g_autofree char *wanted = word ? g_utf8_casefold (word, -1) : NULL;

  return wanted && strlen (wanted) > 2 && strstr (low, wanted);
}

/**
 * cw_course_phrase_begins:
 * @words: (nullable): the words of a record for a time
 * @starts: (array zero-terminated=1): beginnings, in ASCII
 *
 * Returns: whether they begin with one of them, whatever the case
 */
gboolean
cw_course_phrase_begins (const char *words, const char *const *starts)
{
  for (guint i = 0; words && starts[i]; i++)
    if (g_ascii_strncasecmp (words, starts[i], strlen (starts[i])) == 0)
      return TRUE;
  return FALSE;
}
