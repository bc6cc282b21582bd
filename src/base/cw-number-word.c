/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "base/cw-number-word.h"

/* English number words, as articles have them. Nothing here is translated. */

static const char *const words[] = { "no",    "one",   "two",  "three", "four",   "five",  "six",
                                     "seven", "eight", "nine", "ten",   "eleven", "twelve" };

/**
 * cw_number_word_get:
 * @number: a whole number
 *
 * Returns: (nullable): its word, "no" for 0; %NULL above twelve
 */
const char *
cw_number_word_get (guint number)
{
  return number < G_N_ELEMENTS (words) ? words[number] : NULL;
}

/**
 * cw_number_word_read:
 * @word: a word in any case
 *
 * Returns: 1 to 12 for "one" to "twelve", 0 for anything else
 */
guint
cw_number_word_read (const char *word)
{
  for (guint i = 1; i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strcasecmp (words[i], word) == 0)
      return i;
  return 0;
}
