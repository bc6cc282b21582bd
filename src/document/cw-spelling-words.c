/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "document/cw-spelling-words.h"

#include <string.h>

/* Which parts of a text are words whose spelling can be judged, and lists of words that are right
 * whatever a dictionary of the language says. */

/* No word is longer; what is longer is a sequence, a path or an accident. */
#define MAX_WORD_BYTES 80
/* Suggestions that differ in more than this are other words. */
#define MAX_DISTANCE 2

/* ---- words of a text ---- */

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019;
}

static gboolean
is_part (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

/* Addresses of the web and of mail are no words: they are passed over whole. */
static const char *
skip_address (const char *p)
{
  gsize length = strcspn (p, " \t\n\r\f\v");

  return g_strstr_len (p, (gssize)length, "://") || memchr (p, '@', length) ? p + length : p;
}

/* An apostrophe belongs to a word only between letters. */
static const char *
find_word_end (const char *p)
{
  for (;;)
    {
      gunichar c = g_utf8_get_char (p);
      const char *next = *p ? g_utf8_next_char (p) : p;

      if (!is_part (c) && !(is_apostrophe (c) && is_part (g_utf8_get_char (next))))
        return p;
      p = next;
    }
}

/* Numbers, abbreviations ("PD-L1", "mRNA"), single letters and other scripts are no misspelling. */
static gboolean
can_judge (const char *start, const char *end)
{
  guint n = 0;

  if (end - start > MAX_WORD_BYTES)
    return FALSE;
  for (const char *p = start; p < end; p = g_utf8_next_char (p), n++)
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isdigit (c) || (n > 0 && g_unichar_isupper (c)))
        return FALSE;
      if (g_unichar_isalpha (c) && g_unichar_get_script (c) != G_UNICODE_SCRIPT_LATIN)
        return FALSE;
    }
  return n > 1;
}

/**
 * cw_spelling_next_word:
 * @at: (inout): where to begin in a text of valid UTF-8, and where to go on
 * @start: (out): the word
 * @length: (out): its bytes
 *
 * Finds the next word whose spelling can be judged. Words joined by a hyphen are words of their
 * own; numbers, abbreviations with capitals or digits, single letters, addresses and words in other
 * scripts are passed over.
 *
 * Returns: %FALSE when there is none any more
 */
gboolean
cw_spelling_next_word (const char **at, const char **start, gsize *length)
{
  const char *p = *at;
  gboolean is_first = TRUE;

  while (*p)
    {
      const char *end = is_first ? skip_address (p) : p;

      is_first = g_unichar_isspace (g_utf8_get_char (end));
      if (end == p && is_part (g_utf8_get_char (p)))
        {
          end = find_word_end (p);
          is_first = FALSE;
          if (can_judge (p, end))
            {
              *start = p;
              *length = (gsize)(end - p);
              *at = end;
              return TRUE;
            }
        }
      p = end == p ? g_utf8_next_char (p) : end;
    }
  *at = p;
  return FALSE;
}

/* ---- how far apart words are ---- */

/* One more row of the table in which each cell tells how far the beginnings are apart. */
static guint
fill_row (guint *row, const guint *last, const guint *before, const char *one, const char *other)
{
  guint least = row[0];

  for (guint j = 1; other[j - 1]; j++)
    {
      guint change = last[j - 1] + (one[0] != other[j - 1]);

      row[j] = MIN (MIN (row[j - 1], last[j]) + 1, change);
      if (before && j > 1 && one[0] == other[j - 2] && one[-1] == other[j - 1])
        row[j] = MIN (row[j], before[j - 2] + 1);
      least = MIN (least, row[j]);
    }
  return least;
}

/**
 * cw_spelling_measure:
 * @one: a word
 * @other: another
 * @most: what is more need not be known
 *
 * Counts the letters (bytes) that have to be put in, left out, changed, or exchanged with their
 * neighbour.
 *
 * Returns: how far the words are apart; more than @most when they are further apart than that
 */
guint
cw_spelling_measure (const char *one, const char *other, guint most)
{
  guint rows[3][MAX_WORD_BYTES + 1];
  gsize n = strlen (one), m = strlen (other);

  if (n > MAX_WORD_BYTES || m > MAX_WORD_BYTES || MAX (n, m) - MIN (n, m) > most)
    return most + 1;
  for (guint j = 0; j <= m; j++)
    rows[0][j] = j;
  for (guint i = 1; i <= n; i++)
    {
      rows[i % 3][0] = i;
      if (fill_row (rows[i % 3], rows[(i - 1) % 3], i > 1 ? rows[(i - 2) % 3] : NULL, one + i - 1,
                    other) > most)
        return most + 1;
    }
  return rows[n % 3][m];
}

/* ---- lists ---- */

struct _CwSpellingWords
{
  GHashTable *words; /* as it is compared → as it is written */
};

/**
 * cw_spelling_words_new:
 *
 * Returns: (transfer full): a list without words
 */
CwSpellingWords *
cw_spelling_words_new (void)
{
  CwSpellingWords *self = g_new0 (CwSpellingWords, 1);

  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

/**
 * cw_spelling_words_free:
 * @self: a list
 *
 * Frees it.
 */
void
cw_spelling_words_free (CwSpellingWords *self)
{
  g_hash_table_unref (self->words);
  g_free (self);
}

/* Whether it begins with a capital does not matter, nor which apostrophe it has. */
static char *
fold (const char *word)
{
  g_auto (GStrv) parts = g_strsplit (word, "’", -1);
  g_autofree char *plain = g_strjoinv ("'", parts);

  return g_utf8_casefold (plain, -1);
}

/**
 * cw_spelling_words_add:
 * @self: a list
 * @text: (nullable): a name or sentence; need not be valid UTF-8
 *
 * Adds each word of a text that could be judged.
 */
void
cw_spelling_words_add (CwSpellingWords *self, const char *text)
{
  const char *at = text, *start;
  gsize length;

  if (text == NULL || !g_utf8_validate (text, -1, NULL))
    return;
  while (cw_spelling_next_word (&at, &start, &length))
    {
      char *word = g_strndup (start, length);

      g_hash_table_replace (self->words, fold (word), word);
    }
}

/* Flags behind a slash belong to rules of inflection, which a list has not. */
static void
add_line (CwSpellingWords *self, const char *line, gsize length)
{
  g_autofree char *word = g_strndup (line, length);

  word[strcspn (word, "/\t\r")] = '\0';
  cw_spelling_words_add (self, word);
}

/**
 * cw_spelling_words_add_list:
 * @self: a list
 * @list: (array length=length): the content of a file with one word a line
 * @length: its bytes
 *
 * Adds the words of a list or of a dictionary without inflections, such as the medical one.
 */
void
cw_spelling_words_add_list (CwSpellingWords *self, const char *list, gsize length)
{
  const char *end = list + length;

  while (list < end)
    {
      const char *newline = memchr (list, '\n', (gsize)(end - list));
      const char *stop = newline ? newline : end;

      /* Lines that begin with a blank are remarks. */
      if (stop > list && *list != ' ' && *list != '\t')
        add_line (self, list, (gsize)(stop - list));
      list = stop + 1;
    }
}

/**
 * cw_spelling_words_contain:
 * @self: a list
 * @word: a word of valid UTF-8
 *
 * Returns: whether the word, or what its genitive was made of, is in the list
 */
gboolean
cw_spelling_words_contain (CwSpellingWords *self, const char *word)
{
  g_autofree char *folded = fold (word);

  if (g_hash_table_contains (self->words, folded))
    return TRUE;
  if (!g_str_has_suffix (folded, "'s"))
    return FALSE;
  folded[strlen (folded) - 2] = '\0';
  return g_hash_table_contains (self->words, folded);
}

/**
 * cw_spelling_words_find_near:
 * @self: a list
 * @word: a word of valid UTF-8
 * @near: (element-type utf8): takes copies of the words that could be meant, in no order
 *
 * Finds words with the same first letter that differ in one or two letters.
 */
void
cw_spelling_words_find_near (CwSpellingWords *self, const char *word, GPtrArray *near)
{
  g_autofree char *folded = fold (word);
  GHashTableIter iter;
  gpointer known, written;

  g_hash_table_iter_init (&iter, self->words);
  while (g_hash_table_iter_next (&iter, &known, &written))
    if (*(const char *)known == *folded &&
        cw_spelling_measure (folded, known, MAX_DISTANCE) <= MAX_DISTANCE)
      g_ptr_array_add (near, g_strdup (written));
}

/**
 * cw_spelling_words_get_size:
 * @self: a list
 *
 * Returns: how many words it has
 */
guint
cw_spelling_words_get_size (CwSpellingWords *self)
{
  return g_hash_table_size (self->words);
}
