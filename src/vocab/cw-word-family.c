/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "vocab/cw-word-family.h"

#include "vocab/cw-vocabulary-private.h"

/* Which words stand in the same places in clinical texts. */

/**
 * cw_word_family_get:
 * @word: a word in lower case
 *
 * Which family @word belongs to: words that stand between the same words in case reports, such as
 * "developed", "experienced" and "suffered", or "nausea" and "headache". The families were found by
 * counting; they have no names. ORIGINS.tsv tells in which texts. Any thread may ask.
 *
 * Returns: its number, from 1 on; 0 for a word that is in none, because it was seen too seldom
 */
guint
cw_word_family_get (const char *word)
{
  static gsize built;

  if (g_once_init_enter (&built))
    g_once_init_leave (&built, (gsize)cw_vocabulary_load_numbers ("word-families.tsv"));
  return GPOINTER_TO_UINT (g_hash_table_lookup ((GHashTable *)built, word));
}
