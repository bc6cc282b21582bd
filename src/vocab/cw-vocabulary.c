/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#define G_LOG_DOMAIN "cw-vocabulary"

#include "config.h"

#include "vocab/cw-vocabulary.h"

#include "vocab/cw-search-key.h"
#include "vocab/cw-vocabulary-private.h"
#include "vocab/cw-vocabulary-resource.h"

#include <stdlib.h>
#include <string.h>

#define RESOURCE_FOLDER "/org/casewright/Casewright/vocab/"

#define NO_MATCH G_MAXUINT

/* The best key of one term while a search goes on. */
typedef struct
{
  guint kind;
  guint key;
} Best;

/* The bytes of a table that comes with the application; %NULL for no name. */
GBytes *
cw_vocabulary_load_table (const char *file)
{
  if (file == NULL)
    return NULL;
  g_autofree char *path = g_strconcat (RESOURCE_FOLDER, file, NULL);
  /* Asking the resource by name also keeps the linker from dropping it. */
  return g_resource_lookup_data (cw_vocabulary_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE,
                                 NULL);
}

/* The numbers in the second column of such a table, by the words of the first. Of the lines no
 * copies are made: the words are stretches of the text, which is kept for good. */
GHashTable *
cw_vocabulary_load_numbers (const char *file)
{
  g_autoptr (GBytes) bytes = cw_vocabulary_load_table (file);
  GHashTable *numbers = g_hash_table_new (g_str_hash, g_str_equal);
  char *next = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  const char *word;

  while ((word = strsep (&next, "\t")) && next)
    g_hash_table_insert (numbers, (gpointer)word,
                         GINT_TO_POINTER ((int)strtol (strsep (&next, "\n"), NULL, 10)));
  return numbers;
}

static CwVocabulary *
build (CwVocabularyKind kind)
{
  const CwVocabularyLayout *layout = cw_vocabulary_get_layout (kind);
  g_autoptr (GBytes) table = cw_vocabulary_load_table (layout->file);
  g_autoptr (GBytes) synonyms = cw_vocabulary_load_table (layout->synonym_file);
  CwVocabulary *self = cw_vocabulary_new (layout, table, synonyms);
  for (guint i = 0; i < self->problems->len; i++)
    g_warning ("%s", (const char *)g_ptr_array_index (self->problems, i));
  return self;
}

static gboolean
has_word_prefix (const CwVocabulary *self,
                 const CwVocabularyKey *key,
                 const char *prefix,
                 gsize length)
{
  const guint16 *starts = &g_array_index (self->starts, guint16, key->first_start);
  for (guint i = 0; i < key->n_starts; i++)
    if (strncmp (key->compact + starts[i], prefix, length) == 0)
      return TRUE;
  return FALSE;
}

/* "ovarian serous" shall find "Serous Ovarian Cancer": the order of words is free. */
static gboolean
has_all_words (const CwVocabulary *self, const CwVocabularyKey *key, const CwSearchKey *query)
{
  if (query->starts->len < 2)
    return FALSE;
  for (guint i = 0; i < query->starts->len; i++)
    {
      gsize start = g_array_index (query->starts, guint16, i);
      gsize end =
        i + 1 < query->starts->len ? g_array_index (query->starts, guint16, i + 1) : query->length;
      if (!has_word_prefix (self, key, query->compact + start, end - start))
        return FALSE;
    }
  return TRUE;
}

static guint
match_key (const CwVocabulary *self, const CwVocabularyKey *key, const CwSearchKey *query)
{
  if (key->length >= query->length)
    {
      if (memcmp (key->compact, query->compact, query->length) == 0)
        return key->length == query->length ? CW_VOCABULARY_MATCH_EXACT
                                            : CW_VOCABULARY_MATCH_PREFIX;
      if (has_word_prefix (self, key, query->compact, query->length))
        return CW_VOCABULARY_MATCH_WORD_PREFIX;
    }
  if (has_all_words (self, key, query))
    return CW_VOCABULARY_MATCH_WORD_PREFIX;
  /* A single letter stands inside nearly everything. */
  if (query->length > 1 && key->length > query->length &&
      strstr (key->compact, query->compact) != NULL)
    return CW_VOCABULARY_MATCH_SUBSTRING;
  return NO_MATCH;
}

static int
compare_keys (const CwVocabularyKey *one, const CwVocabularyKey *two)
{
  if (one->relation != two->relation)
    return one->relation < two->relation ? -1 : 1;
  if (one->rank != two->rank)
    return one->rank < two->rank ? -1 : 1;
  if (one->length != two->length)
    return one->length < two->length ? -1 : 1;
  return one < two ? -1 : one > two;
}

static int
compare_best (gconstpointer first, gconstpointer second, gpointer user_data)
{
  const CwVocabulary *self = user_data;
  const Best *one = first;
  const Best *two = second;
  if (one->kind != two->kind)
    return one->kind < two->kind ? -1 : 1;
  return compare_keys (&g_array_index (self->keys, CwVocabularyKey, one->key),
                       &g_array_index (self->keys, CwVocabularyKey, two->key));
}

/* Finds for every term the key that answers best and returns them sorted. */
static GArray *
list_best (const CwVocabulary *self, const CwSearchKey *query, gboolean unfinished)
{
  guint n_terms = self->terms->len;
  g_autofree Best *of_term = g_new (Best, n_terms + 1);
  for (guint i = 0; i < n_terms; i++)
    of_term[i].kind = NO_MATCH;

  for (guint i = 0; i < self->keys->len; i++)
    {
      const CwVocabularyKey *key = &g_array_index (self->keys, CwVocabularyKey, i);
      Best found = { .kind = match_key (self, key, query), .key = i };
      if (found.kind == NO_MATCH || (unfinished && found.kind == CW_VOCABULARY_MATCH_EXACT))
        continue;
      Best *best = &of_term[key->term];
      if (best->kind == NO_MATCH || compare_best (&found, best, (gpointer)self) < 0)
        *best = found;
    }

  GArray *result = g_array_new (FALSE, FALSE, sizeof (Best));
  for (guint i = 0; i < n_terms; i++)
    if (of_term[i].kind != NO_MATCH)
      g_array_append_val (result, of_term[i]);
  g_array_sort_with_data (result, compare_best, (gpointer)self);
  return result;
}

/* Half of "ae", "oe", "our" or "ph" is not folded yet: "diarrho", "tumou". */
static gboolean
drop_unfinished_spelling (CwSearchKey *query)
{
  if (query->length < 3 || strchr ("aoup", query->compact[query->length - 1]) == NULL)
    return FALSE;
  query->length--;
  query->compact[query->length] = '\0';
  guint last = query->starts->len - 1;
  if (g_array_index (query->starts, guint16, last) >= query->length)
    g_array_set_size (query->starts, last);
  return TRUE;
}

/**
 * cw_vocabulary_get:
 * @kind: which vocabulary
 *
 * Lends a vocabulary, which is built on first use and never changes afterwards, so that
 * any thread may read it.
 *
 * Returns: (transfer none): the vocabulary
 */
const CwVocabulary *
cw_vocabulary_get (CwVocabularyKind kind)
{
  static gsize built[CW_VOCABULARY_N_KINDS];
  g_return_val_if_fail (kind < CW_VOCABULARY_N_KINDS, NULL);
  if (g_once_init_enter (&built[kind]))
    g_once_init_leave (&built[kind], (gsize)build (kind));
  return (const CwVocabulary *)built[kind];
}

/**
 * cw_vocabulary_get_n_terms:
 * @self: a vocabulary
 *
 * Counts the terms.
 *
 * Returns: how many terms there are
 */
guint
cw_vocabulary_get_n_terms (const CwVocabulary *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->terms->len;
}

/**
 * cw_vocabulary_get_term:
 * @self: a vocabulary
 * @position: from 0 to one less than the number of terms
 *
 * Lends the term at a position, in the order of the bundled table.
 *
 * Returns: (transfer none) (nullable): the term, or %NULL beyond the last one
 */
const CwVocabularyTerm *
cw_vocabulary_get_term (const CwVocabulary *self, guint position)
{
  g_return_val_if_fail (self != NULL, NULL);
  if (position >= self->terms->len)
    return NULL;
  return &g_array_index (self->terms, CwVocabularyTerm, position);
}

/**
 * cw_vocabulary_get_value:
 * @self: a vocabulary
 * @term: a term of this vocabulary
 * @column: name of a column of its table, see [enum@Cw.VocabularyKind]
 *
 * Lends what the table says of a term in one of its further columns. Several values
 * stand in one string, separated by "|".
 *
 * Returns: (transfer none) (nullable): the value, or %NULL when the cell is empty or there
 *   is no such column
 */
const char *
cw_vocabulary_get_value (const CwVocabulary *self, const CwVocabularyTerm *term, const char *column)
{
  guint position;
  g_return_val_if_fail (self != NULL && term != NULL && column != NULL, NULL);
  if (!g_ptr_array_find_with_equal_func (self->columns, column, g_str_equal, &position))
    return NULL;
  return term->cells[position];
}

/**
 * cw_vocabulary_resolve:
 * @self: a vocabulary
 * @text: (nullable): a name, code or synonym in any spelling
 * @term: (out): the one term that answers to @text; %NULL when several do
 * @relation: (out): what @text means for @term; %CW_VOCABULARY_RELATION_CHOOSE when several answer
 *
 * Finds what answers to the whole of @text. A name goes before a code, a code before a synonym.
 * Takes no longer with more terms.
 *
 * Returns: whether @text is known at all
 */
gboolean
cw_vocabulary_resolve (const CwVocabulary *self,
                       const char *text,
                       const CwVocabularyTerm **term,
                       CwVocabularyRelation *relation)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_autoptr (CwSearchKey) query = cw_search_key_new (text);
  gpointer first;
  if (query == NULL ||
      !g_hash_table_lookup_extended (self->first_keys, query->compact, NULL, &first))
    return FALSE;

  const CwVocabularyKey *best = NULL;
  gboolean ambiguous = FALSE;
  for (guint i = GPOINTER_TO_UINT (first); i != CW_VOCABULARY_NO_KEY;)
    {
      const CwVocabularyKey *key = &g_array_index (self->keys, CwVocabularyKey, i);
      if (best == NULL || key->rank < best->rank)
        {
          best = key;
          ambiguous = FALSE;
        }
      else if (key->rank == best->rank)
        ambiguous = TRUE;
      i = key->next;
    }
  *term = ambiguous ? NULL : cw_vocabulary_get_term (self, best->term);
  *relation = ambiguous ? CW_VOCABULARY_RELATION_CHOOSE : best->relation;
  return TRUE;
}

/**
 * cw_vocabulary_lookup:
 * @self: a vocabulary
 * @text: (nullable): a name, code or synonym in any spelling
 *
 * Finds the one term that answers to @text, as cw_vocabulary_resolve() does. The synonym may be
 * narrower or broader than the term.
 *
 * Returns: (transfer none) (nullable): the term, or %NULL when @text is unknown or several
 *   terms answer to it
 */
const CwVocabularyTerm *
cw_vocabulary_lookup (const CwVocabulary *self, const char *text)
{
  const CwVocabularyTerm *term = NULL;
  CwVocabularyRelation relation;
  return cw_vocabulary_resolve (self, text, &term, &relation) ? term : NULL;
}

/**
 * cw_vocabulary_list_names:
 * @self: a vocabulary
 *
 * Lists everything a term answers to: names, codes and synonyms of every relation.
 *
 * Returns: (transfer container) (element-type utf8): the names as they stand in the vocabulary;
 *   one comes again for each term that answers to it
 */
GPtrArray *
cw_vocabulary_list_names (const CwVocabulary *self)
{
  GPtrArray *names = g_ptr_array_new ();
  g_return_val_if_fail (self != NULL, names);
  for (guint i = 0; i < self->keys->len; i++)
    g_ptr_array_add (names, (gpointer)g_array_index (self->keys, CwVocabularyKey, i).shown);
  return names;
}

/**
 * cw_vocabulary_search:
 * @self: a vocabulary
 * @text: (nullable): what was typed so far; need not be valid UTF-8
 * @max: at most so many matches, 0 for all
 *
 * Finds the terms that answer to @text: whole names first, then beginnings, then
 * beginnings of words in any order, then what stands inside. Each term comes once.
 *
 * Returns: (transfer full) (element-type CwVocabularyMatch): the matches, best first;
 *   empty when there are none
 */
GPtrArray *
cw_vocabulary_search (const CwVocabulary *self, const char *text, guint max)
{
  GPtrArray *result = g_ptr_array_new_with_free_func (g_free);
  g_return_val_if_fail (self != NULL, result);
  g_autoptr (CwSearchKey) query = cw_search_key_new (text);
  if (query == NULL)
    return result;

  g_autoptr (GArray) found = list_best (self, query, FALSE);
  if (found->len == 0 && drop_unfinished_spelling (query))
    {
      g_array_unref (found);
      found = list_best (self, query, TRUE);
    }
  for (guint i = 0; i < found->len && (max == 0 || i < max); i++)
    {
      const Best *best = &g_array_index (found, Best, i);
      const CwVocabularyKey *key = &g_array_index (self->keys, CwVocabularyKey, best->key);
      CwVocabularyMatch *match = g_new (CwVocabularyMatch, 1);
      match->term = cw_vocabulary_get_term (self, key->term);
      match->matched = key->shown;
      match->kind = (CwVocabularyMatchKind)best->kind;
      match->relation = key->relation;
      g_ptr_array_add (result, match);
    }
  return result;
}
