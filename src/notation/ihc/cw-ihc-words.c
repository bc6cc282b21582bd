/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/ihc/cw-ihc-private.h"
#include "notation/ihc/cw-ihc-word-table.h"

#include <string.h>

/* The words pathologists use around the names of markers. */

/* The longest word of the table, with its final zero. */
#define WORD_MAX 24

static GHashTable *
get_words (void)
{
  static gsize built;

  if (g_once_init_enter (&built))
    {
      GHashTable *table = g_hash_table_new (g_str_hash, g_str_equal);

      for (guint i = 0; i < G_N_ELEMENTS (words); i++)
        g_hash_table_insert (table, (gpointer)words[i].word, GUINT_TO_POINTER (i + 1));
      g_once_init_leave (&built, (gsize)table);
    }
  return (GHashTable *)built;
}

/* Lower case, any dash as "-"; FALSE when it is longer than any word of the table. @hyphen is what
 * stands where a line ends within the word, or 0. */
static gboolean
fold_word (const char *word, gsize length, char hyphen, char folded[WORD_MAX])
{
  gsize n = 0;

  for (const char *at = word; at < word + length;)
    {
      gunichar c = (guchar)*at < 0x80 ? (guchar)*at : g_utf8_get_char (at);
      gsize gap = g_ascii_isalnum (*at) ? 0 : cw_ihc_broken_get_gap (at);

      if (n + 1 >= WORD_MAX)
        return FALSE;
      if (gap > 0)
        {
          at += gap;
          if (hyphen)
            folded[n++] = hyphen;
          continue;
        }
      if (c < 0x80)
        folded[n++] = g_ascii_tolower ((char)c);
      else if (c >= 0x4e00 && c <= 0x9fff)
        {
          if (n + 4 >= WORD_MAX)
            return FALSE;
          n += (gsize)g_unichar_to_utf8 (c, folded + n);
        }
      else if (c == 0x2212 || (c >= 0x2010 && c <= 0x2015))
        folded[n++] = '-';
      else if (c == 0x2019)
        folded[n++] = '\'';
      else if (c != 0x00ad)
        return FALSE;
      at += (guchar)*at < 0x80 ? 1 : g_utf8_next_char (at) - at;
    }
  folded[n] = '\0';
  return TRUE;
}

/* How much of a word is a first part that says nothing of its own: all of "immuno", with its hyphen
 * or without, but of "co-" the hyphen alone. */
static gsize
get_prefix (const char *folded)
{
  if (g_str_has_prefix (folded, "immuno"))
    return folded[6] == '-' ? 7 : 6;
  return g_str_has_prefix (folded, "co-") ? 3 : 0;
}

/* “entirely”, “repeatedly”: how something was positive; but “probably” would say that nobody knows.
 */
static gboolean
is_adverb (const char *folded)
{
  static const char *const others[] = { "likely",     "unlikely",   "possibly", "probably",
                                        "presumably", "family",     "anomaly",  "assembly",
                                        "previously", "supposedly", "hardly",   "formerly" };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (g_str_equal (folded, others[i]))
      return FALSE;
  return strlen (folded) > 5 && g_str_has_suffix (folded, "ly");
}

/* Whether @word is @right but for one letter that is missing, wrong, or too many, or for two that
 * changed places: “postive”, “negatvie”. */
static gboolean
is_misspelt (const char *word, const char *right)
{
  gsize length = strlen (word), whole = strlen (right);
  gsize head = 0, tail = 0, more = length > whole ? length - whole : whole - length;

  if (more > 1 || *word != *right || strspn (word, "abcdefghijklmnopqrstuvwxyz") != length)
    return FALSE;
  while (word[head] && word[head] == right[head])
    head++;
  while (tail < MIN (length, whole) - head && word[length - tail - 1] == right[whole - tail - 1])
    tail++;
  if (head + tail + 1 >= MAX (length, whole))
    return TRUE;
  return more == 0 && head + tail + 2 == length && word[head] == right[head + 1] &&
         word[head + 1] == right[head];
}

/* The row of a long word of results that is misspelt; 0 for any other. */
static guint
find_misspelt (const char *folded, gboolean is_immune)
{
  static const char *const results[] = { "positive",   "negative", "positivity",
                                         "negativity", "reactive", "reactivity" };
  guint n = is_immune ? G_N_ELEMENTS (results) : 4;

  for (guint i = 0; i < n; i++)
    if (is_misspelt (folded, results[i]))
      return GPOINTER_TO_UINT (g_hash_table_lookup (get_words (), results[i]));
  return 0;
}

/* The row of a word, also of its plural, of "immuno-reactive" and of "didn't". */
static guint
find_row (char *folded)
{
  gsize length = strlen (folded), prefix = get_prefix (folded);
  guint row = GPOINTER_TO_UINT (g_hash_table_lookup (get_words (), folded));

  if (row == 0 && length > 4 && strcmp (folded + length - 2, "'t") == 0)
    return find_row (strcpy (folded, "not"));
  if (row == 0 && prefix)
    {
      gsize kept = prefix == 3 ? 2 : 0;

      memmove (folded + kept, folded + prefix, length - prefix + 1);
      row = find_row (folded);
      return row || kept ? row : find_misspelt (folded, TRUE);
    }
  if (row == 0 && is_adverb (folded))
    return GPOINTER_TO_UINT (g_hash_table_lookup (get_words (), "also"));
  if (row == 0)
    row = find_misspelt (folded, FALSE);
  if (row || length < 7 || folded[length - 1] != 's')
    return row;
  if (g_str_has_suffix (folded, "ies"))
    strcpy (folded + length - 3, "y");
  else
    folded[length - 1] = '\0';
  row = GPOINTER_TO_UINT (g_hash_table_lookup (get_words (), folded));
  return row && words[row - 1].meaning == CW_IHC_GLUE ? row : 0;
}

/**
 * cw_ihc_word_classify:
 * @text: the text
 * @token: a word of it
 *
 * Sets what the word means.
 */
void
cw_ihc_word_classify (const char *text, CwIhcToken *token)
{
  char folded[WORD_MAX];
  guint row = 0;

  token->meaning = CW_IHC_UNKNOWN;
  token->value = 0;
  if (fold_word (text + token->offset, token->length, 0, folded))
    row = find_row (folded);
  /* “dot-like” and “reactive” may both be broken. */
  if (row == 0 && memchr (text + token->offset, '\n', token->length) &&
      fold_word (text + token->offset, token->length, '-', folded))
    row = find_row (folded);
  if (row == 0)
    return;
  token->meaning = (guint8)words[row - 1].meaning;
  token->value = (guint16)(row - 1);
}

/**
 * cw_ihc_word_get_value:
 * @token: a word that was classified
 *
 * Returns: (nullable): the code or the plain form it stands for
 */
const char *
cw_ihc_word_get_value (const CwIhcToken *token)
{
  return token->meaning == CW_IHC_UNKNOWN ? NULL : words[token->value].value;
}

/**
 * cw_ihc_word_has_value:
 * @token: a piece of the text
 * @value: "noun" for “expression” or “staining”, "seen" for “noted”, "shows" for “revealed”, "test"
 *   for “immunohistochemistry”
 *
 * Returns: whether it is a word of that sort
 */
gboolean
cw_ihc_word_has_value (const CwIhcToken *token, const char *value)
{
  return token->kind == CW_IHC_WORD && g_strcmp0 (cw_ihc_word_get_value (token), value) == 0;
}

/**
 * cw_ihc_word_is_extent:
 * @word: a plain form
 *
 * Returns: whether it says how much of the tumour is stained
 */
gboolean
cw_ihc_word_is_extent (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (words[i].meaning == CW_IHC_EXTENT && g_str_equal (words[i].value, word))
      return TRUE;
  return FALSE;
}

/* ---- pieces ---- */

/* The piece at @i; a stop where there is none before @end. */
const CwIhcToken *
cw_ihc_token_peek (const GArray *tokens, guint i, guint end)
{
  static const CwIhcToken none = { .kind = CW_IHC_STOP };

  return i < end && i < tokens->len ? &g_array_index (tokens, CwIhcToken, i) : &none;
}

/* A stop, or “but” */
gboolean
cw_ihc_token_ends_clause (const CwIhcToken *token)
{
  return token->kind == CW_IHC_STOP || (token->kind == CW_IHC_WORD && token->meaning == CW_IHC_BUT);
}

/* “strongly”, “focally”, “nuclear” */
gboolean
cw_ihc_token_is_modifier (const CwIhcToken *token)
{
  return token->kind == CW_IHC_WORD &&
         (token->meaning == CW_IHC_INTENSITY || token->meaning == CW_IHC_EXTENT ||
          token->meaning == CW_IHC_PATTERN);
}

/* Whether a piece is a word, in any case. */
gboolean
cw_ihc_token_is (const char *text, const CwIhcToken *token, const char *word)
{
  if (token->flags & CW_IHC_BROKEN)
    return cw_ihc_broken_equals (text + token->offset, token->length, word);
  return strlen (word) == token->length &&
         g_ascii_strncasecmp (text + token->offset, word, token->length) == 0;
}

/* @list ends with NULL. */
gboolean
cw_ihc_token_is_one_of (const char *text, const CwIhcToken *token, const char *const *list)
{
  for (; *list; list++)
    if (cw_ihc_token_is (text, token, *list))
      return TRUE;
  return FALSE;
}
