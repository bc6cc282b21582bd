/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/ihc/cw-ihc-private.h"
#include "vocab/cw-search-key.h"

#include <string.h>

/* The names of markers, word by word: how they are found in running text. */

#define NAME_WORDS_MAX 8

/* A name, the beginning of one that has more words, or a word of one. */
typedef struct
{
  gboolean is_name;
  gboolean goes_on;
  gboolean is_word;
} Node;

static Node *
get_node (GHashTable *table, const char *key)
{
  Node *node = g_hash_table_lookup (table, key);

  if (node == NULL)
    {
      node = g_new0 (Node, 1);
      g_hash_table_insert (table, g_strdup (key), node);
    }
  return node;
}

static char *
dup_key (const char *text, gsize length)
{
  g_autofree char *copy = g_strndup (text, length);
  g_autoptr (CwSearchKey) key = cw_search_key_new (copy);

  return key ? g_strdup (key->compact) : NULL;
}

/* Names that are numbered through: “CD11a” is one though no vocabulary has it. */
static gboolean
is_numbered (const char *key)
{
  static const char *const families[] = { "cd", "cytokeratin", "ck", "muc", "sox", "pax" };

  for (guint i = 0; i < G_N_ELEMENTS (families); i++)
    {
      const char *number = key + strlen (families[i]);
      gsize digits;

      if (!g_str_has_prefix (key, families[i]))
        continue;
      digits = strspn (number, "0123456789");
      if (digits > 0 && digits <= 3 && *number != '0' &&
          (number[digits] == '\0' || (g_ascii_isalpha (number[digits]) && !number[digits + 1])))
        return TRUE;
    }
  return FALSE;
}

/* “CA 19-9” has two numbers. */
static void
add_apart (GHashTable *table, const char *key, gsize at)
{
  g_autofree char *apart = g_strdup_printf ("%.*s %s", (int)at, key, key + at);

  get_node (table, apart)->is_name = TRUE;
}

/* A name may be broken before each of its words and between letters and digits. */
static void
add_name (GHashTable *table, const char *name)
{
  g_autoptr (CwSearchKey) key = cw_search_key_new (name);

  if (key == NULL)
    return;
  get_node (table, key->compact)->is_name = TRUE;
  for (gsize i = 1; i < key->length; i++)
    {
      gboolean begins = g_ascii_isdigit (key->compact[i]);
      gboolean ends = g_ascii_isdigit (key->compact[i - 1]);
      gboolean is_start = FALSE;
      g_autofree char *head = NULL;

      for (guint j = 0; j < key->starts->len; j++)
        is_start |= g_array_index (key->starts, guint16, j) == i;
      if (is_start && begins && ends)
        add_apart (table, key->compact, i);
      if (!is_start && !(begins && !ends))
        continue;
      head = g_strndup (key->compact, i);
      get_node (table, head)->goes_on = TRUE;
    }
}

/* Shorter words are found in too many others. */
#define WORD_MIN 5

static void
add_words_between (GHashTable *table, const char *name, const char *delimiters)
{
  g_auto (GStrv) words = g_strsplit_set (name, delimiters, -1);

  for (guint i = 0; words[i] && words[1]; i++)
    if (strlen (words[i]) >= WORD_MIN && !strpbrk (words[i], "0123456789"))
      {
        g_autofree char *key = dup_key (words[i], strlen (words[i]));

        if (key)
          get_node (table, key)->is_word = TRUE;
      }
}

/* “muscle” is half of no name, but a word of one, and so is “neuron-specific”. */
static void
add_words (GHashTable *table, const char *name)
{
  add_words_between (table, name, " -/()");
  add_words_between (table, name, " /()");
}

static void
add_term (GHashTable *table, const char *name)
{
  add_name (table, name);
  add_words (table, name);
}

static GHashTable *
build_names (void)
{
  const CwVocabulary *vocabulary = cw_vocabulary_get (CW_VOCABULARY_ANTIBODY);
  GHashTable *table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_auto (GStrv) further = g_strsplit (cw_ihc_further_names, "|", -1);

  for (guint i = 0; i < cw_vocabulary_get_n_terms (vocabulary); i++)
    {
      const CwVocabularyTerm *term = cw_vocabulary_get_term (vocabulary, i);

      add_term (table, term->term);
      for (guint j = 0; term->synonyms[j]; j++)
        add_term (table, term->synonyms[j]);
    }
  for (guint i = 0; further[i]; i++)
    add_term (table, further[i]);
  return table;
}

static GHashTable *
get_names (void)
{
  static gsize built;

  if (g_once_init_enter (&built))
    g_once_init_leave (&built, (gsize)build_names ());
  return (GHashTable *)built;
}

/* Two words belong together only when nothing but space, or a parenthesis of the name, is between.
 */
static gboolean
can_join (const GArray *tokens, guint i)
{
  const CwIhcToken *token = &g_array_index (tokens, CwIhcToken, i);

  return !(token->flags & CW_IHC_DECIMAL) &&
         (token->kind == CW_IHC_WORD || token->kind == CW_IHC_NUMBER ||
          token->kind == CW_IHC_RATIO);
}

/* “CK 20 %” is no CK20, nor is “BCL2 2+” a longer name. */
static gboolean
is_measure (const GArray *tokens, guint i)
{
  const CwIhcToken *token = &g_array_index (tokens, CwIhcToken, i);
  const CwIhcToken *next = token + 1;

  if (token->kind == CW_IHC_WORD || i + 1 >= tokens->len)
    return FALSE;
  return next->kind == CW_IHC_PERCENT ||
         (next->kind == CW_IHC_SIGN && !(next->flags & CW_IHC_SPACE_BEFORE));
}

/* “WT1 (C-terminus)”: the name itself has parentheses. */
static guint
match_enclosed (const char *text, const GArray *tokens, guint first, guint end, const char *head)
{
  const CwIhcToken *token = &g_array_index (tokens, CwIhcToken, end);
  g_autoptr (GString) key = g_string_new (head);
  guint i;

  if (end >= tokens->len || token->kind != CW_IHC_OPEN)
    return 0;
  for (i = end + 1; i < tokens->len && i - end < NAME_WORDS_MAX && can_join (tokens, i); i++)
    {
      const CwIhcToken *inner = &g_array_index (tokens, CwIhcToken, i);
      g_autofree char *word = dup_key (text + inner->offset, inner->length);

      if (word)
        g_string_append (key, word);
    }
  if (i >= tokens->len || g_array_index (tokens, CwIhcToken, i).kind != CW_IHC_CLOSE)
    return 0;
  Node *node = g_hash_table_lookup (get_names (), key->str);
  return node && node->is_name ? i + 1 - first : 0;
}

/* “cytokeratin (CK) 7”, “B-cell lymphoma (bcl)-6”: an abbreviation within the name. */
static guint
match_interrupted (const char *text,
                   const GArray *tokens,
                   guint first,
                   guint open,
                   const char *head)
{
  const CwIhcToken *at = &g_array_index (tokens, CwIhcToken, open);
  g_autofree char *tail = NULL;
  g_autofree char *key = NULL;
  const Node *node;
  guint i = open + 3;

  if (i >= tokens->len || at->kind != CW_IHC_OPEN || at[1].kind != CW_IHC_WORD ||
      at[2].kind != CW_IHC_CLOSE)
    return 0;
  if (at[3].kind == CW_IHC_SIGN && !(at[3].flags & CW_IHC_SPACE_BEFORE) && i + 1 < tokens->len)
    i++;
  if (!can_join (tokens, i) || is_measure (tokens, i) ||
      !g_ascii_isdigit (text[g_array_index (tokens, CwIhcToken, i).offset]))
    return 0;
  tail = dup_key (text + g_array_index (tokens, CwIhcToken, i).offset,
                  g_array_index (tokens, CwIhcToken, i).length);
  key = g_strconcat (head, tail, NULL);
  node = tail ? g_hash_table_lookup (get_names (), key) : NULL;
  return node && node->is_name ? i + 1 - first : 0;
}

/* “S – 100”, “CA 19-9”, “AE1 / AE3”: a dash or slash that stands apart from both parts of a name,
 * or a dash that joins two numbers. */
static gboolean
is_joint (const char *text, const GArray *tokens, guint i)
{
  const CwIhcToken *token = &g_array_index (tokens, CwIhcToken, i);
  gboolean is_apart;

  if (i + 1 >= tokens->len)
    return FALSE;
  /* “Wilms' tumor 1” */
  if (token->kind == CW_IHC_OTHER && !(token->flags & CW_IHC_SPACE_BEFORE))
    return token[1].kind == CW_IHC_WORD &&
           (text[token->offset] == '\'' || g_str_has_prefix (text + token->offset, "\u2019"));
  is_apart = token->flags & CW_IHC_SPACE_BEFORE;
  if (is_apart != ((token[1].flags & CW_IHC_SPACE_BEFORE) != 0))
    return FALSE;
  if (token->kind == CW_IHC_SLASH)
    return is_apart && (token[1].kind == CW_IHC_NUMBER || token[1].kind == CW_IHC_WORD);
  return token->kind == CW_IHC_SIGN && text[token->offset] != '+' &&
         token[1].kind == CW_IHC_NUMBER && (is_apart || token[-1].kind == CW_IHC_NUMBER);
}

/* “anti-CD31” is the antibody, and the marker what it is against; “anti-HER2 therapy” is neither.
 */
static gsize
skip_anti (const char *name)
{
  if (g_ascii_strncasecmp (name, "ant-", 4) == 0)
    return 4;
  return g_ascii_strncasecmp (name, "anti-", 5) == 0 ? 5 : 0;
}

#define SERUM_BEFORE 8
#define SERUM_BEHIND 12

/* “serum anti-SMA antibody”, “(200 IU/mL)”: measured in the blood, not seen in a tissue. */
static gboolean
is_of_serum (const char *text, const GArray *tokens, guint i)
{
  static const char *const words[] = { "serum",       "titer", "titre",          "titers",
                                       "titres",      "iu",    "autoantibodies", "autoantibody",
                                       "serology",    "iu/ml", "u/ml",           "serologic",
                                       "serological", NULL };
  guint first = i > SERUM_BEFORE ? i - SERUM_BEFORE : 0;

  for (guint at = first; at < tokens->len && at < i + SERUM_BEHIND; at++)
    {
      const CwIhcToken *token = &g_array_index (tokens, CwIhcToken, at);

      if (token->kind == CW_IHC_STOP && at > i)
        return FALSE;
      if (token->kind == CW_IHC_WORD && cw_ihc_token_is_one_of (text, token, words))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_therapy (const char *text, const GArray *tokens, guint i)
{
  static const char *const words[] = { "therapy", "treatment", "agent",    "agents", "inhibitor",
                                       "drug",    "drugs",     "targeted", NULL };

  return i < tokens->len &&
         cw_ihc_token_is_one_of (text, &g_array_index (tokens, CwIhcToken, i), words);
}

/* “positive for CK” above “19 and CD3”, “somatostatin” above “receptor”: what begins a line of
 * words, below one of words; but no column of names and numbers. */
static gboolean
goes_on_below (const char *text, const GArray *tokens, guint first, guint i)
{
  const CwIhcToken *below = &g_array_index (tokens, CwIhcToken, i);
  const CwIhcToken *next = i + 1 < tokens->len ? below + 1 : NULL;

  if (first == 0 || (g_array_index (tokens, CwIhcToken, first).flags & CW_IHC_LINE_BEFORE) ||
      (next && (next->flags & CW_IHC_LINE_BEFORE)) ||
      memchr (text + below->offset, '.', below->length))
    return FALSE;
  if (below->kind == CW_IHC_WORD)
    return below->meaning == CW_IHC_UNKNOWN && cw_ihc_marker_match (text, tokens, i) == 0;
  return next == NULL || next->kind == CW_IHC_COMMA || next->kind == CW_IHC_STOP ||
         next->kind == CW_IHC_OPEN || next->kind == CW_IHC_CLOSE ||
         (next->kind == CW_IHC_WORD && next->meaning >= CW_IHC_AND);
}

/* “keratin seven”, “CD thirty four” behind @head: how many pieces the number has, which @key
 * becomes the name with; but “keratin twenty percent” is a share. */
static guint
match_number_word (const char *text, const GArray *tokens, guint i, GString *key)
{
  static const char *const others[] = { "percent", "per",    "of",   "to",    "or", "cases",
                                        "weeks",   "months", "days", "years", NULL };
  guint past = i;
  guint number = cw_ihc_number_read (text, tokens, i, &past);
  g_autofree char *name = number ? g_strdup_printf ("%s%u", key->str, number) : NULL;
  const Node *node = name ? g_hash_table_lookup (get_names (), name) : NULL;
  const CwIhcToken *next = past < tokens->len ? &g_array_index (tokens, CwIhcToken, past) : NULL;

  if (node == NULL || !node->is_name ||
      (next && (next->kind == CW_IHC_PERCENT || next->kind == CW_IHC_SLASH ||
                cw_ihc_token_is_one_of (text, next, others))))
    return 0;
  return past - i;
}

/* “CD3 1” is no CD31, but “CA 19 9” is CA 19-9. */
static gboolean
may_follow (const char *head, const char *word)
{
  gsize length = strlen (head);
  g_autofree char *apart = NULL;

  if (length == 0 || !g_ascii_isdigit (head[length - 1]) || !g_ascii_isdigit (*word))
    return TRUE;
  apart = g_strconcat (head, " ", word, NULL);
  return g_hash_table_contains (get_names (), apart);
}

/**
 * cw_ihc_marker_match:
 * @text: the text
 * @tokens: its pieces
 * @first: where a name may begin
 *
 * Returns: how many pieces the longest known name has that begins there, or 0
 */
guint
cw_ihc_marker_match (const char *text, const GArray *tokens, guint first)
{
  g_autoptr (GString) key = g_string_new (NULL);
  guint best = 0;

  for (guint i = first; i < tokens->len && i - first < NAME_WORDS_MAX && can_join (tokens, i); i++)
    {
      const CwIhcToken *token = &g_array_index (tokens, CwIhcToken, i);
      gsize skipped = i == first && token->length > 5 ? skip_anti (text + token->offset) : 0;
      g_autofree char *word = NULL;
      Node *node;
      guint enclosed, n_number;

      if (skipped && (is_therapy (text, tokens, i + 1) || is_of_serum (text, tokens, i)))
        break;
      if (best && (is_measure (tokens, i) || ((token->flags & CW_IHC_LINE_BEFORE) &&
                                              !goes_on_below (text, tokens, first, i))))
        break;
      /* “CPS 1” is a score, and CPS1 a marker. */
      if (i > first && token->kind == CW_IHC_NUMBER &&
          g_array_index (tokens, CwIhcToken, first).meaning == CW_IHC_SCORING)
        break;
      word = dup_key (text + token->offset + skipped, token->length - skipped);
      if (word == NULL)
        break;
      n_number =
        i > first && token->kind == CW_IHC_WORD ? match_number_word (text, tokens, i, key) : 0;
      if (n_number > 0)
        return i + n_number - first;
      if (!may_follow (key->str, word))
        break;
      g_string_append (key, word);
      node = g_hash_table_lookup (get_names (), key->str);
      if ((node && node->is_name) || is_numbered (key->str))
        best = i + 1 - first;
      if (node == NULL)
        break;
      enclosed = node->goes_on && i + 1 < tokens->len
                   ? match_enclosed (text, tokens, first, i + 1, key->str)
                   : 0;
      if (enclosed == 0 && node->goes_on && i + 1 < tokens->len)
        enclosed = match_interrupted (text, tokens, first, i + 1, key->str);
      if (enclosed)
        return enclosed;
      if (!node->goes_on)
        break;
      i += is_joint (text, tokens, i + 1);
    }
  return best;
}

/**
 * cw_ihc_marker_is_known:
 * @as_written: a name
 *
 * Returns: whether it is the name of a marker
 */
gboolean
cw_ihc_marker_is_known (const char *as_written)
{
  g_autoptr (CwSearchKey) key = cw_search_key_new (as_written + skip_anti (as_written));
  const Node *node = key ? g_hash_table_lookup (get_names (), key->compact) : NULL;

  return (node && node->is_name) || (key && is_numbered (key->compact));
}

/**
 * cw_ihc_marker_has_word:
 * @word: a word, perhaps broken at the end of a line
 *
 * Returns: whether it is one of the words of a known name
 */
gboolean
cw_ihc_marker_has_word (const char *word)
{
  g_autofree char *key = dup_key (word, strlen (word));
  const Node *node = key ? g_hash_table_lookup (get_names (), key) : NULL;

  return node && node->is_word;
}

/**
 * cw_ihc_marker_has_break:
 * @head: the beginning of a name
 *
 * Returns: whether a known name has a new word there, or its number
 */
gboolean
cw_ihc_marker_has_break (const char *head)
{
  g_autofree char *key = dup_key (head, strlen (head));
  const Node *node = key ? g_hash_table_lookup (get_names (), key) : NULL;

  return node && node->goes_on;
}

/* A term such as “WT1 (C-terminus)” says more than “WT1” does: it is only meant when written. */
static gboolean
says_more (const char *term, const char *as_written)
{
  static const char *const told[] = { "term", "c19", "6fh2" };
  g_autoptr (CwSearchKey) key = NULL;

  if (strchr (term, '(') == NULL)
    return FALSE;
  key = cw_search_key_new (as_written);
  for (guint i = 0; key && i < G_N_ELEMENTS (told); i++)
    if (strstr (key->compact, told[i]))
      return FALSE;
  return TRUE;
}

/* The name without what stands in parentheses: “cytokeratin (CK) 7”; %NULL when nothing does. */
static char *
dup_plain (const char *as_written)
{
  const char *open = strchr (as_written, '(');
  const char *close = open ? strchr (open, ')') : NULL;

  if (close == NULL || close[1] == '\0')
    return NULL;
  return g_strdup_printf ("%.*s%s", (int)(open - as_written), as_written, close + 1);
}

/**
 * cw_ihc_marker_dup_name:
 * @as_written: a name as it stands in a report
 *
 * Returns: (transfer full): the name in the vocabulary, or what was written
 */
char *
cw_ihc_marker_dup_name (const char *as_written)
{
  const CwVocabulary *vocabulary = cw_vocabulary_get (CW_VOCABULARY_ANTIBODY);
  const char *name = as_written + skip_anti (as_written);
  const CwVocabularyTerm *term = cw_vocabulary_lookup (vocabulary, name);
  g_autofree char *digits = term ? NULL : cw_ihc_number_dup_digits (name);
  g_autofree char *plain = term ? NULL : dup_plain (name);

  if (digits && cw_ihc_marker_is_known (digits))
    return cw_ihc_marker_dup_name (digits);

  if (plain)
    term = cw_vocabulary_lookup (vocabulary, plain);
  if (term == NULL || says_more (term->term, name))
    return g_strdup (name);
  return g_strdup (term->term);
}

static const char *
get_scoring (const char *marker)
{
  const CwVocabulary *vocabulary = cw_vocabulary_get (CW_VOCABULARY_ANTIBODY);
  const CwVocabularyTerm *term = cw_vocabulary_lookup (vocabulary, marker);

  return term ? cw_vocabulary_get_value (vocabulary, term, "scoring") : NULL;
}

/**
 * cw_ihc_marker_is_loss:
 * @marker: a canonical name
 *
 * Returns: whether what counts for this marker is that its expression is lost
 */
gboolean
cw_ihc_marker_is_loss (const char *marker)
{
  return g_strcmp0 (get_scoring (marker), "retained/lost") == 0;
}

/**
 * cw_ihc_marker_is_graded:
 * @marker: a canonical name
 *
 * Returns: whether this marker has more results than two, so that what is not negative need not be
 *   positive: HER2 may be equivocal
 */
gboolean
cw_ihc_marker_is_graded (const char *marker)
{
  static const char *const scorings[] = { "0/1+/2+/3+", "wild-type/mutant", "block/patchy",
                                          "TPS/CPS/IC percent", NULL };
  const char *scoring = get_scoring (marker);

  return scoring && g_strv_contains (scorings, scoring);
}

/**
 * cw_ihc_marker_find_epcam:
 * @marker: a canonical name
 * @as_written: what stands in the report
 *
 * BerEP4 and MOC-31 are two antibodies to EpCAM, and the vocabulary has one term for all three.
 *
 * Returns: (nullable): which of the others was written, where it was not MOC-31
 */
const char *
cw_ihc_marker_find_epcam (const char *marker, const char *as_written)
{
  g_autofree char *key = NULL;

  if (!g_str_equal (marker, "MOC-31"))
    return NULL;
  key = dup_key (as_written, strlen (as_written));
  if (key && g_str_has_prefix (key, "ber"))
    return "BerEP4";
  return key && g_str_has_prefix (key, "ep") ? "EpCAM" : NULL;
}
