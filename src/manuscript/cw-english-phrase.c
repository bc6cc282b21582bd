/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "manuscript/cw-english.h"

#include <string.h>

/* Small words that hold a sentence together: articles before nouns, prepositions before times. */

/* ---- articles ---- */

/* Begins with a vowel letter that sounds like a consonant: "a unilateral mass". */
static gboolean
sounds_like_you (const char *words)
{
  static const char *const starts[] = { "uni", "use", "usu", "ute", "uro", "eu", "one", "once" };

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    if (g_ascii_strncasecmp (words, starts[i], strlen (starts[i])) == 0 &&
        !g_str_has_prefix (words, "unin"))
      return TRUE;
  return FALSE;
}

/* Letters that are spelt out, by the names of the letters: "an MRI", "a CT". */
static gboolean
is_spelt_out (const char *words)
{
  return g_ascii_isupper (words[0]) && g_ascii_isupper (words[1]);
}

/**
 * cw_english_get_article:
 * @words: words, or a number in digits
 *
 * Returns: the article before them, by their sound: "a" or "an" ("an 8-year-old girl", "an MRI")
 */
const char *
cw_english_get_article (const char *words)
{
  gsize digits = strspn (words, "0123456789");
  gboolean has_vowel;

  if (digits)
    has_vowel = words[0] == '8' ||
                (digits == 2 && (g_str_has_prefix (words, "11") || g_str_has_prefix (words, "18")));
  else if (is_spelt_out (words))
    has_vowel = strchr ("AEFHILMNORSX", words[0]) != NULL;
  else
    has_vowel = *words && strchr ("aeiouAEIOU", words[0]) && !sounds_like_you (words);
  return has_vowel ? "an" : "a";
}

/* Where the noun that the words are about ends: "ulcer" of "ulcer of the tongue". */
static gsize
measure_head (const char *words)
{
  static const char *const ends[] = { " of ",   " in ",   " on ",     " at ", " with ", " over ",
                                      " near ", " that ", " around ", ",",    " (",     ";" };
  gsize length = strlen (words);

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      const char *end = strstr (words, ends[i]);

      if (end && (gsize)(end - words) < length)
        length = end - words;
    }
  return length;
}

/* Signs and symptoms that are counted; others, such as pain or fever, have no article. */
static gboolean
is_counted (const char *words, gsize length)
{
  static const char *const nouns[] = {
    "mass",    "lump",   "lesion", "nodule",   "tumor",    "tumour",   "ulcer",    "rash",
    "seizure", "cyst",   "polyp",  "plaque",   "papule",   "blister",  "wound",    "fracture",
    "abscess", "murmur", "goiter", "goitre",   "hernia",   "hematoma", "cough",    "swelling",
    "fistula", "limp",   "spot",   "effusion", "aneurysm", "stroke",   "thrombus", "mole",
  };

  for (guint i = 0; i < G_N_ELEMENTS (nouns); i++)
    {
      gsize noun = strlen (nouns[i]);

      if (noun <= length && strncmp (words + length - noun, nouns[i], noun) == 0 &&
          (noun == length || words[length - noun - 1] == ' '))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_determiner (const char *words)
{
  static const char *const determiners[] = { "a ",   "an ",    "the ",     "no ",  "one ", "his ",
                                             "her ", "their ", "another ", "two ", "any " };

  for (guint i = 0; i < G_N_ELEMENTS (determiners); i++)
    if (g_ascii_strncasecmp (words, determiners[i], strlen (determiners[i])) == 0)
      return TRUE;
  return g_ascii_isdigit (*words);
}

/**
 * cw_english_dup_with_article:
 * @words: a sign or symptom, as it stands inside a sentence
 *
 * Returns: (transfer full): the words behind "a" or "an" where what they name is counted: "a
 *   palpable mass", but "fever"
 */
char *
cw_english_dup_with_article (const char *words)
{
  if (has_determiner (words) || !is_counted (words, measure_head (words)))
    return g_strdup (words);
  return g_strdup_printf ("%s %s", cw_english_get_article (words), words);
}

/* ---- imaging ---- */

/**
 * cw_english_dup_modality:
 * @modality: a kind of imaging as it was recorded
 *
 * Returns: (transfer full): the words for it inside a sentence, common letters in full
 */
char *
cw_english_dup_modality (const char *modality)
{
  static const char *const letters[][2] = {
    { "CT", "computed tomography" },
    { "MRI", "magnetic resonance imaging" },
    { "PET", "positron emission tomography" },
    { "PET/CT", "positron emission tomography–computed tomography" },
    { "PET-CT", "positron emission tomography–computed tomography" },
    { "PET/MRI", "positron emission tomography–magnetic resonance imaging" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    if (g_ascii_strcasecmp (modality, letters[i][0]) == 0)
      return g_strdup (letters[i][1]);
  return cw_english_lower (modality);
}

/* ---- times ---- */

/* The preposition that makes words a time inside a sentence; %NULL when they are none. */
static const char *
get_preposition (const char *words)
{
  static const struct
  {
    const char *start;
    const char *preposition;
  } times[] = {
    { "after ", "" },     { "before ", "" },    { "during ", "" },    { "at ", "" },
    { "in ", "" },        { "on ", "" },        { "within ", "" },    { "since ", "" },
    { "between ", "" },   { "until ", "" },     { "while ", "" },     { "when ", "" },
    { "shortly ", "" },   { "soon ", "" },      { "from ", "" },      { "cycle ", "in " },
    { "week ", "in " },   { "month ", "in " },  { "year ", "in " },   { "day ", "on " },
    { "spring ", "in " }, { "summer ", "in " }, { "autumn ", "in " }, { "winter ", "in " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    if (g_ascii_strncasecmp (words, times[i].start, strlen (times[i].start)) == 0)
      return times[i].preposition;
  return NULL;
}

/**
 * cw_english_dup_when:
 * @date: (nullable): a date
 * @words: (nullable): the same as the author says it, for want of a date: "After 2 cycles"
 *
 * Returns: (transfer full) (nullable): the time inside a sentence: "on 14 July 2019", "in July
 *   2019", "around 2019", "after 2 cycles", "in cycle 3", in parentheses where the words have a
 *   comma; %NULL when neither tells
 */
char *
cw_english_dup_when (const CwDate *date, const char *words)
{
  g_autofree char *day = NULL;
  g_autofree char *lower = NULL;
  const char *preposition = words ? get_preposition (words) : NULL;

  if (date && cw_date_is_readable (date))
    {
      g_autoptr (CwDate) exact = cw_date_new (date->year, date->month, date->day, FALSE);

      day = cw_english_dup_date (exact);
      return g_strdup_printf ("%s %s", date->approximate ? "around" : date->day ? "on" : "in", day);
    }
  if (preposition == NULL)
    return NULL;
  lower = cw_english_lower (words);
  if (strchr (lower, ','))
    return g_strdup_printf ("(%s%s)", preposition, lower);
  return g_strconcat (preposition, lower, NULL);
}
