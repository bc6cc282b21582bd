/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/words/cw-event-words-private.h"

#include <string.h>

#include "vocab/cw-search-key.h"
#include "vocab/cw-vocabulary.h"

/* The names of medical events, found in running text by their first word. */

#define TERM_TOKENS_MAX 8
#define TERM_BYTES_MAX 96

typedef struct
{
  GHashTable *starts; /* folded first word -> tokens of its longest name */
  GHashTable *needs; /* folded name of an event beside CTCAE -> what it takes to tell it */
  GHashTable *capitals; /* folded name that is an abbreviation */
} TermIndex;

/* A name that is none. */
#define NEVER 9

static guint
count_tokens (const char *name)
{
  g_autoptr (CwScan) scan = cw_scan_new (name);

  return scan->tokens->len - 1;
}

static gboolean
is_abbreviation (const char *name)
{
  gboolean has_letter = FALSE;

  for (; *name; name++)
    {
      if (g_ascii_islower (*name) || *name == ' ')
        return FALSE;
      has_letter = has_letter || g_ascii_isupper (*name);
    }
  return has_letter;
}

static void
add_start (TermIndex *self, const char *name, const CwSearchKey *key)
{
  gsize length = key->starts->len > 1 ? g_array_index (key->starts, guint16, 1) : key->length;
  g_autofree char *first = g_strndup (key->compact, length);
  guint before = GPOINTER_TO_UINT (g_hash_table_lookup (self->starts, first));
  /* Any two words may be joined by a hyphen. */
  guint joined = key->starts->len * 2 - 1;
  guint tokens = MIN (MAX (count_tokens (name) + 1, joined), TERM_TOKENS_MAX);

  /* "Hashimoto's" is three tokens, of which the first is "Hashimoto". */
  if (strstr (name, "'s ") && strstr (name, "'s ") < strchr (name, ' '))
    {
      char *owner = g_strndup (first, length - 1);

      before = MAX (before, GPOINTER_TO_UINT (g_hash_table_lookup (self->starts, owner)));
      g_hash_table_insert (self->starts, owner, GUINT_TO_POINTER (MAX (before, tokens)));
    }
  g_hash_table_insert (self->starts, g_steal_pointer (&first),
                       GUINT_TO_POINTER (MAX (before, tokens)));
}

/* @need: how the vocabulary tells what it takes, or %NULL for a name of CTCAE. */
static void
add_name (TermIndex *self, const char *name, const char *need)
{
  static const struct
  {
    const char *word;
    guint need;
  } needs[] = {
    { "stated", 0 },
    { "tied", CW_EVENT_TIED },
    { "vague", CW_EVENT_VAGUE },
    { "never", NEVER },
  };
  g_autoptr (CwSearchKey) key = cw_search_key_new (name);

  if (key == NULL)
    return;
  add_start (self, name, key);
  for (guint i = 0; need && i < G_N_ELEMENTS (needs); i++)
    if (g_str_equal (need, needs[i].word))
      g_hash_table_insert (self->needs, g_strdup (key->compact), GUINT_TO_POINTER (needs[i].need));
  if (is_abbreviation (name))
    g_hash_table_add (self->capitals, g_strdup (key->compact));
}

static TermIndex *
build_index (void)
{
  TermIndex *self = g_new0 (TermIndex, 1);
  g_autoptr (GPtrArray) names = cw_vocabulary_list_names (cw_vocabulary_get (CW_VOCABULARY_CTCAE));
  const CwVocabulary *events = cw_vocabulary_get (CW_VOCABULARY_EVENT);

  self->starts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->needs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->capitals = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < names->len; i++)
    add_name (self, names->pdata[i], NULL);
  for (guint i = 0; i < cw_vocabulary_get_n_terms (events); i++)
    {
      const CwVocabularyTerm *term = cw_vocabulary_get_term (events, i);

      add_name (self, term->term, term->group);
    }
  return self;
}

/* Built once, never changed: any thread may read it. */
static const TermIndex *
get_index (void)
{
  static gsize built;

  if (g_once_init_enter (&built))
    g_once_init_leave (&built, (gsize)build_index ());
  return (const TermIndex *)built;
}

void
cw_event_lexicon_init (CwEventLexicon *self, const CwScan *scan)
{
  self->scan = scan;
  self->starts = g_hash_table_new (NULL, NULL);
  self->letters = g_hash_table_new (g_str_hash, g_str_equal);
  self->substances = cw_event_find_substances (self);
}

void
cw_event_lexicon_clear (CwEventLexicon *self)
{
  g_clear_pointer (&self->starts, g_hash_table_unref);
  g_clear_pointer (&self->letters, g_hash_table_unref);
  g_clear_pointer (&self->substances, g_hash_table_unref);
}

/* "neuropathies", "crises": plurals that change the ending of the word. */
static const char *const plurals[][2] = {
  { "ies", "y" },     { "yses", "ysis" },   { "oses", "osis" },
  { "ises", "isis" }, { "itides", "itis" }, { "aces", "ax" },
};

/* The word or name @text in the singular by the rule @i, or %NULL when it is none of that kind. */
static char *
dup_singular (const char *text, guint i)
{
  g_autofree char *stem = NULL;

  if (!g_str_has_suffix (text, plurals[i][0]))
    return NULL;
  stem = g_strndup (text, strlen (text) - strlen (plurals[i][0]));
  return g_strconcat (stem, plurals[i][1], NULL);
}

/* What @starts holds of the word, or of what it is the plural of. */
static gpointer
lookup_start (const char *word)
{
  GHashTable *starts = get_index ()->starts;
  gpointer reach = g_hash_table_lookup (starts, word);
  gsize length = strlen (word);
  g_autofree char *one = NULL;

  /* "nosebleeds" begins no name, "nosebleed" does. */
  if (reach || length < 5 || word[length - 1] != 's')
    return reach;
  one = g_strndup (word, length - 1);
  reach = g_hash_table_lookup (starts, one);
  if (reach == NULL && length > 6 && word[length - 2] == 'e')
    {
      one[length - 2] = '\0';
      reach = g_hash_table_lookup (starts, one);
    }
  for (guint i = 0; reach == NULL && i < G_N_ELEMENTS (plurals); i++)
    {
      g_free (one);
      one = dup_singular (word, i);
      reach = one ? g_hash_table_lookup (starts, one) : NULL;
    }
  return reach;
}

/* How many tokens the longest name has that begins with this word; 0 when none does. */
static guint
get_reach (CwEventLexicon *self, guint at)
{
  const CwToken *token = cw_scan_get (self->scan, at);
  gpointer reach;

  if (token->kind != CW_TOKEN_WORD || token->end - token->start > 40)
    return 0;
  if (!g_hash_table_lookup_extended (self->starts, token->word, NULL, &reach))
    {
      g_autoptr (CwSearchKey) key = cw_search_key_new (token->word);

      reach = key ? lookup_start (key->compact) : NULL;
      g_hash_table_insert (self->starts, (gpointer)token->word, reach);
    }
  return GPOINTER_TO_UINT (reach);
}

/* Whether every letter of the token is a capital as it was written. */
static gboolean
is_capital (const CwScan *scan, guint at)
{
  const CwToken *token = cw_scan_get (scan, at);

  for (gsize i = token->start; i < token->end; i++)
    if (g_ascii_islower (scan->text[i]))
      return FALSE;
  return TRUE;
}

static gboolean
is_known (const CwScan *scan, guint at, const char *text, CwEventElement *element)
{
  const TermIndex *index = get_index ();
  g_autoptr (CwSearchKey) key = cw_search_key_new (text);
  const CwVocabularyTerm *term = NULL;
  CwVocabularyRelation relation = CW_VOCABULARY_RELATION_EXACT;
  gpointer need = NULL;
  gboolean is_named;

  if (key == NULL ||
      (g_hash_table_contains (index->capitals, key->compact) && !is_capital (scan, at)))
    return FALSE;
  is_named = g_hash_table_lookup_extended (index->needs, key->compact, NULL, &need);
  if (GPOINTER_TO_UINT (need) == NEVER ||
      (!cw_vocabulary_resolve (cw_vocabulary_get (CW_VOCABULARY_CTCAE), text, &term, &relation) &&
       !is_named))
    return FALSE;
  element->number = GPOINTER_TO_UINT (need);
  element->kind = CW_EVENT_TERM;
  /* A term that says more or less than the word is for the author to choose. */
  element->value = term && relation == CW_VOCABULARY_RELATION_EXACT ? term->term : NULL;
  return TRUE;
}

static gboolean
is_known_ending (const CwScan *scan, guint at, const char *text, CwEventElement *element)
{
  for (guint i = 0; i < G_N_ELEMENTS (plurals); i++)
    {
      g_autofree char *one = dup_singular (text, i);

      if (one && is_known (scan, at, one, element))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_known_plural (const CwScan *scan, guint at, char *text, CwEventElement *element)
{
  gsize length = strlen (text);

  if (is_known (scan, at, text, element))
    return TRUE;
  if (length < 5 || text[length - 1] != 's')
    return FALSE;
  if (is_known_ending (scan, at, text, element))
    return TRUE;
  text[length - 1] = '\0';
  if (is_known (scan, at, text, element))
    return TRUE;
  /* "rashes", "abscesses". */
  if (length < 7 || text[length - 2] != 'e' || !strchr ("sxh", text[length - 3]))
    return FALSE;
  text[length - 2] = '\0';
  return is_known (scan, at, text, element);
}

/* The longest name of an event that begins at @at; how many tokens it takes. */
guint
cw_event_take_term (CwEventLexicon *lexicon, guint at, CwEventElement *element)
{
  const CwScan *scan = lexicon->scan;

  for (guint n = get_reach (lexicon, at); n > 0; n--)
    {
      const CwToken *last = cw_scan_get (scan, at + n - 1);
      g_autofree char *text = NULL;

      if (last->kind == CW_TOKEN_END || last->kind == CW_TOKEN_SIGN ||
          last->end - cw_scan_get (scan, at)->start > TERM_BYTES_MAX)
        continue;
      text = cw_event_dup_expanded (scan, at, at + n);
      if (is_known_plural (scan, at, text, element))
        return n;
    }
  return 0;
}

/* Whether a word that no list has sounds like an adverse event; only asked beside a grade. */
gboolean
cw_event_term_is_likely (const char *word)
{
  static const char *const endings[] = {
    "itis",        "emia",      "aemia",      "penia",     "pathy",          "toxicity",
    "algia",       "rrhea",     "rrhoea",     "uria",      "edema",          "oedema",
    "pain",        "rash",      "reaction",   "infection", "bleeding",       "hemorrhage",
    "haemorrhage", "effusion",  "thrombosis", "injury",    "thyrotoxicosis", "lupus",
    "ulcer",       "elevation", "asthenia",   "pruritus",  "folliculitis",
  };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      gsize length = strlen (word);
      gsize plain = length > 0 && word[length - 1] == 's' ? length - 1 : length;
      gsize ending = strlen (endings[i]);

      if (g_str_has_suffix (word, endings[i]) ||
          (plain > ending && strncmp (word + plain - ending, endings[i], ending) == 0))
        return TRUE;
    }
  return FALSE;
}
