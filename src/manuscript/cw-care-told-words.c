/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "base/cw-text.h"
#include "manuscript/cw-care-told-private.h"

/* Whether a sentence has the words of a fact, in another form and order, or as initials. */

/* More words than the longest sentence, or than a fact has to be recognised by. */
#define MOST_WORDS 240
#define MOST_WANTED 24
/* Beginnings of this length are those of one word, if they are most of it: "abdomen", "abdominal",
 * but not "hypertension", "hyperkalemia". */
#define STEM 5

static void
word_clear (gpointer data)
{
  g_free (((CwToldWord *)data)->word);
}

static gboolean
is_small (const char *word)
{
  static const char *const words[] = {
    "a",  "an", "and", "are",  "as",   "at",    "be",  "been", "by",        "for", "from",  "had",
    "in", "is", "it",  "its",  "of",   "on",    "or",  "so",   "that",      "the", "their", "then",
    "to", "up", "was", "with", "were", "which", "who", "well", "specified", "not", NULL,
  };

  return g_strv_contains (words, word);
}

/* "haematochezia" is "hematochezia", "tumour" is "tumor". */
static char *
normalize (const char *start, gsize length, gboolean is_capital)
{
  g_autofree char *word = g_utf8_casefold (start, (gssize)length);
  GString *text = g_string_new (word);

  if (is_capital) /* initials: "AE" */
    return g_string_free (text, FALSE);
  g_string_replace (text, "ae", "e", 0);
  g_string_replace (text, "oe", "e", 0);
  g_string_replace (text, "our", "or", 0);
  return g_string_free (text, FALSE);
}

static gboolean
is_capital (const char *start, const char *end)
{
  for (; start < end; start++)
    if (!g_ascii_isupper (*start))
      return FALSE;
  return TRUE;
}

static void
add_word (GArray *words, const char *text, const char *start, const char *end)
{
  gboolean has_capitals = end - start > 1 && is_capital (start, end);
  CwToldWord word = { normalize (start, (gsize)(end - start), has_capitals),
                      { (gsize)(start - text), (gsize)(end - text) },
                      has_capitals };

  if (is_small (word.word))
    g_free (word.word);
  else
    g_array_append_val (words, word);
}

/* (element-type CwToldWord): the words of @text that mean something. */
GArray *
cw_told_words_new (const char *text)
{
  GArray *words = g_array_new (FALSE, TRUE, sizeof (CwToldWord));
  const char *start = NULL;

  g_array_set_clear_func (words, word_clear);
  for (const char *c = text; words->len < MOST_WORDS; c = g_utf8_next_char (c))
    {
      gboolean is_letter = *c && g_unichar_isalnum (g_utf8_get_char (c));

      if (is_letter && start == NULL)
        start = c;
      if (!is_letter && start)
        {
          add_word (words, text, start, c);
          start = NULL;
        }
      if (*c == '\0')
        break;
    }
  return words;
}

/* Whether two words are forms of one. */
static gboolean
is_form (const char *a, const char *b)
{
  gsize common = cw_text_common_prefix (a, b);
  gsize shorter = MIN (strlen (a), strlen (b)), longer = MAX (strlen (a), strlen (b));

  if (g_ascii_isdigit (*a) || g_ascii_isdigit (*b) || shorter < 3)
    return common == longer;
  return (common >= STEM && common * 2 > longer) || (common == shorter && longer - shorter <= 3);
}

static gboolean
begins_with (const GArray *words, guint at, char letter)
{
  return at < words->len && *g_array_index (words, CwToldWord, at).word == letter;
}

/* How many words from @at on are told by the initials @capitals, all or none. */
static guint
count_initials (const GArray *words, guint at, const char *capitals)
{
  guint n = (guint)strlen (capitals);

  for (guint i = 0; i < n; i++)
    if (!begins_with (words, at + i, capitals[i]))
      return 0;
  return n;
}

static void
widen (CwToldRange *range, CwToldRange with)
{
  if (range->past == 0)
    *range = with;
  range->first = MIN (range->first, with.first);
  range->past = MAX (range->past, with.past);
}

/* How many of the wanted words from @at on one word of the sentence tells. */
static guint
match_word (const GArray *wanted, guint at, const GArray *words, CwToldRange *range)
{
  const CwToldWord *want = &g_array_index (wanted, CwToldWord, at);

  for (guint i = 0; i < words->len; i++)
    {
      const CwToldWord *word = &g_array_index (words, CwToldWord, i);
      guint n = word->is_capital ? count_initials (wanted, at, word->word) : 0;
      guint back = want->is_capital ? count_initials (words, i, want->word) : 0;

      if (n == 0 && back == 0 && !is_form (want->word, word->word))
        continue;
      widen (range, word->range);
      if (back)
        widen (range, g_array_index (words, CwToldWord, i + back - 1).range);
      return MAX (n, 1);
    }
  return 0;
}

/* Which part of the wanted words the sentence has, 0 to 1, and where. */
double
cw_told_words_find (const GArray *wanted, const GArray *words, CwToldRange *range)
{
  guint n = MIN (wanted->len, MOST_WANTED), found = 0;

  *range = (CwToldRange){ 0, 0 };
  for (guint i = 0; i < n;)
    {
      guint told = match_word (wanted, i, words, range);

      found += told;
      i += MAX (told, 1);
    }
  return n ? MIN ((double)found / n, 1) : 0;
}
