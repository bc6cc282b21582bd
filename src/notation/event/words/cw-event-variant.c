/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/words/cw-event-words-private.h"

#include "vocab/cw-search-key.h"

#include <string.h>

/* One event in other words: "acute liver failure" and "hepatic failure", "QT prolongation" and
 * "prolongation of the QT interval", "elevated CK" and "rise in CK levels". */

/* Words that say how something was, and not where or what. */
static const char *const manners[] = {
  "acute",
  "subacute",
  "chronic",
  "severe",
  "mild",
  "moderate",
  "fulminant",
  "generalized",
  "generalised",
  "diffuse",
  "toxic",
  "reversible",
  "irreversible",
  "transient",
  "persistent",
  "recurrent",
  "cholestatic",
  "granulomatous",
  "interstitial",
  "crescentic",
  "necrotizing",
  "necrotising",
  "segmental",
  "tardive",
  "tonic",
  "clonic",
  "grand",
  "mal",
  "epileptic",
  "immune",
  "sinus",
  "inflammatory",
  "profound",
  "massive",
  "sudden",
  "complete",
  "fatal",
  "progressive",
  "drug",
  "induced",
  "related",
  "associated",
  "maculopapular",
  "pruritic",
  "erythematous",
  "bilateral",
  "unilateral",
  "marked",
  "extensive",
  "level",
  "serum",
  "plasma",
  "concentration",
  "interval",
  "of",
  "in",
  "the",
  "a",
  "an",
  "s",
  "his",
  "her",
  "episode",
  "recurrence",
  "like",
  "secondary",
};

/* Words of which either may stand for the other. */
static const char *const others[][2] = {
  { "liver", "hepatic" },         { "kidney", "renal" },
  { "insufficiency", "failure" }, { "increased", "elevated" },
  { "increase", "elevated" },     { "elevation", "elevated" },
  { "raised", "elevated" },       { "rise", "elevated" },
  { "high", "elevated" },         { "aminotransferase", "transaminase" },
  { "convulsion", "seizure" },    { "fit", "seizure" },
  { "cardiac", "heart" },         { "haematoma", "hematoma" },
  { "confused", "confusion" },    { "agitated", "agitation" },
};

static char *
dup_singular (const char *word)
{
  gsize length = strlen (word);

  return length > 3 && word[length - 1] == 's' && !strchr ("sui", word[length - 2])
           ? g_strndup (word, length - 1)
           : g_strdup (word);
}

static int
compare_words (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

static void
take_word (GPtrArray *words, const char *from, gsize length)
{
  g_autofree char *plural = g_strndup (from, length);
  g_autofree char *word = dup_singular (plural);

  for (guint i = 0; i < G_N_ELEMENTS (manners); i++)
    if (g_str_equal (word, manners[i]))
      return;
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (g_str_equal (word, others[i][0]))
      {
        g_ptr_array_add (words, g_strdup (others[i][1]));
        return;
      }
  g_ptr_array_add (words, g_steal_pointer (&word));
}

/* What names of one event have in common; %NULL when the words @text say nothing but how it was. */
char *
cw_event_dup_variant (const char *text)
{
  g_autoptr (CwSearchKey) key = cw_search_key_new (text);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; key && i < key->starts->len; i++)
    {
      guint16 start = g_array_index (key->starts, guint16, i);
      gsize end =
        i + 1 < key->starts->len ? g_array_index (key->starts, guint16, i + 1) : key->length;

      take_word (words, key->compact + start, end - start);
    }
  if (words->len == 0)
    return NULL;
  g_ptr_array_sort (words, compare_words);
  g_ptr_array_add (words, NULL);
  return g_strjoinv (" ", (char **)words->pdata);
}
