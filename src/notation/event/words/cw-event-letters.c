/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/words/cw-event-words-private.h"

/* Letters that the text itself explains: "vanishing bile duct syndrome (VBDS)" makes an event of
 * every "VBDS" that follows. */

#define LETTERS_MAX 8

static CwEventElement *
get (GArray *elements, guint at)
{
  return &g_array_index (elements, CwEventElement, at);
}

/* Two letters or more, all of them capital but for a small "s" at the end. */
static gboolean
is_letters (const CwScan *scan, const CwEventElement *element)
{
  const CwToken *token = cw_scan_get (scan, element->first);
  guint n = 0;

  if (element->last != element->first + 1 || token->kind != CW_TOKEN_WORD ||
      token->end - token->start > LETTERS_MAX)
    return FALSE;
  for (gsize i = token->start; i < token->end; i++)
    if (g_ascii_isupper (scan->text[i]))
      n++;
    else if (scan->text[i] != 's' || i + 1 < token->end)
      return FALSE;
  return n > 1;
}

/* Whether the letters of the token @at stand in the name, the first of them at the head of a word:
 * "PLT" is none of "thrombocytopenia". */
static gboolean
is_short_for (const CwScan *scan, guint at, const CwEventElement *name)
{
  const CwToken *token = cw_scan_get (scan, at);
  gsize letter = token->start;
  gsize end = cw_scan_get (scan, name->last - 1)->end;

  for (guint i = name->first; i < name->last; i++)
    {
      const CwToken *word = cw_scan_get (scan, i);

      if (g_ascii_tolower (scan->text[word->start]) != g_ascii_tolower (scan->text[letter]))
        continue;
      for (gsize c = word->start; c < end && letter < token->end; c++)
        letter += g_ascii_tolower (scan->text[c]) == g_ascii_tolower (scan->text[letter]);
      return letter >= token->end || scan->text[letter] == 's';
    }
  return FALSE;
}

/* "(VBDS)" behind the event at @at. */
static gboolean
is_explained (const CwScan *scan, GArray *elements, guint at)
{
  return at + 3 < elements->len && get (elements, at)->kind == CW_EVENT_TERM &&
         get (elements, at + 1)->kind == CW_EVENT_OPEN &&
         get (elements, at + 3)->kind == CW_EVENT_CLOSE &&
         (get (elements, at + 2)->kind == CW_EVENT_WORD ||
          get (elements, at + 2)->kind == CW_EVENT_TERM) &&
         is_letters (scan, get (elements, at + 2)) &&
         is_short_for (scan, get (elements, at + 2)->first, get (elements, at));
}

/* Learns the letters that the sentence explains, and makes events of those that were explained
 * before. */
void
cw_event_explain_letters (CwEventLexicon *lexicon, GArray *elements)
{
  const CwScan *scan = lexicon->scan;

  for (guint i = 0; i < elements->len; i++)
    {
      CwEventElement *element = get (elements, i);
      gpointer number;

      if (is_explained (scan, elements, i))
        g_hash_table_insert (lexicon->letters,
                             (gpointer)cw_scan_get (scan, get (elements, i + 2)->first)->word,
                             GUINT_TO_POINTER (MAX (element->number, CW_EVENT_TIED)));
      else if (element->kind == CW_EVENT_WORD && is_letters (scan, element) &&
               !(i > 0 && get (elements, i - 1)->kind == CW_EVENT_OPEN) &&
               g_hash_table_lookup_extended (
                 lexicon->letters, cw_scan_get (scan, element->first)->word, NULL, &number))
        {
          element->kind = CW_EVENT_TERM;
          element->number = GPOINTER_TO_UINT (number);
        }
    }
}
