/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/words/cw-event-phrases.h"

#include <string.h>

/* The phrases of a sentence, found by their first word. */

#define PHRASE_WORDS_MAX 6

/* A phrase in words, ready to be compared. */
typedef struct
{
  CwEventKind kind;
  const char *value;
  guint n_words;
  const char *words[PHRASE_WORDS_MAX];
} Phrase;

static void
add_phrase (GHashTable *table, guint meaning, const char *text)
{
  Phrase *phrase = g_new0 (Phrase, 1);
  g_auto (GStrv) words = g_strsplit (text, " ", PHRASE_WORDS_MAX);
  GPtrArray *list;

  phrase->kind = meanings[meaning].kind;
  phrase->value = meanings[meaning].value;
  for (; words[phrase->n_words]; phrase->n_words++)
    phrase->words[phrase->n_words] = g_intern_string (words[phrase->n_words]);
  list = g_hash_table_lookup (table, phrase->words[0]);
  if (list == NULL)
    g_hash_table_insert (table, (gpointer)phrase->words[0], list = g_ptr_array_new ());
  g_ptr_array_add (list, phrase);
}

static GHashTable *
build_table (void)
{
  GHashTable *table = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < G_N_ELEMENTS (meanings); i++)
    {
      g_auto (GStrv) phrases = g_strsplit (meanings[i].phrases, "|", -1);

      for (guint k = 0; phrases[k]; k++)
        add_phrase (table, i, phrases[k]);
    }
  return table;
}

/* Built once, never changed: any thread may read it. */
static GHashTable *
get_table (void)
{
  static gsize table;

  if (g_once_init_enter (&table))
    g_once_init_leave (&table, (gsize)build_table ());
  return (GHashTable *)table;
}

/* Past hyphens and single line breaks, which may stand inside a phrase. */
static guint
skip_joins (const CwScan *scan, guint at)
{
  if (cw_scan_is_sign (scan, at, '-') && cw_scan_get (scan, at)->glued)
    at++;
  return cw_scan_is_sign (scan, at, '\n') ? at + 1 : at;
}

static guint
match_phrase (const CwScan *scan, guint at, const Phrase *phrase)
{
  guint next = at + 1;

  for (guint i = 1; i < phrase->n_words; i++)
    {
      const CwToken *token;

      next = skip_joins (scan, next);
      token = cw_scan_get (scan, next);
      if (token->kind == CW_TOKEN_END || token->kind == CW_TOKEN_SIGN ||
          strcmp (token->word, phrase->words[i]) != 0)
        return 0;
      next++;
    }
  return next - at;
}

/* The longest phrase that begins at @at; how many tokens it takes. */
guint
cw_event_take_word (const CwScan *scan, guint at, CwEventElement *element)
{
  const CwToken *token = cw_scan_get (scan, at);
  const GPtrArray *list;
  guint best = 0;

  if (token->kind != CW_TOKEN_WORD || token->end - token->start > 32)
    return 0;
  list = g_hash_table_lookup (get_table (), token->word);
  for (guint i = 0; list && i < list->len; i++)
    {
      const Phrase *phrase = list->pdata[i];
      guint taken = match_phrase (scan, at, phrase);

      if (taken <= best)
        continue;
      best = taken;
      element->kind = phrase->kind;
      element->value = phrase->value;
    }
  return best;
}
