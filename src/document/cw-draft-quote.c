/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "document/cw-draft-private.h"

/* The words on which a fact stands: the sentence around a place, or as much of it as can be read at
 * a glance. */

/* A sentence is quoted whole when it is no longer on either side of the words that count. */
#define QUOTE_BYTES 240
#define MAX_SPAN_BYTES 2000
/* Places of one fact that are compared, and sentences that are taken of them. */
#define MAX_PLACES 32
#define MAX_CHOSEN 3

static gboolean
ends_sentence (const char *text, gsize at)
{
  return text[at] == '\n' ||
         (at > 0 && text[at] == ' ' && strchr (".?!", text[at - 1]) && text[at + 1] &&
          !g_ascii_islower (text[at + 1]) && !g_ascii_isdigit (text[at + 1]));
}

static gsize
find_sentence_start (const char *text, gsize at, gboolean *cut)
{
  gsize least = at > QUOTE_BYTES ? at - QUOTE_BYTES : 0;

  *cut = FALSE;
  while (at > least && !ends_sentence (text, at - 1))
    at--;
  *cut = at > 0 && !ends_sentence (text, at - 1);
  while (*cut && text[at] && text[at] != ' ')
    at++;
  return at;
}

static gsize
find_sentence_end (const char *text, gsize at, gsize length, gboolean *cut)
{
  gsize most = MIN (length, at + QUOTE_BYTES);

  while (at < most && !ends_sentence (text, at))
    at++;
  *cut = at < length && !ends_sentence (text, at);
  while (*cut && at > 0 && text[at] != ' ')
    at--;
  return at;
}

/* The sentence around the words, or as much of it as can be read at a glance. */
static char *
dup_sentence (const CwSourceText *text, const CwNotationSpan *span)
{
  gboolean cut_before, cut_after;
  gsize past = MIN (span->offset + MIN (span->length, MAX_SPAN_BYTES), text->length);
  gsize start = find_sentence_start (text->text, MIN (span->offset, past), &cut_before);
  gsize end = find_sentence_end (text->text, past, text->length, &cut_after);
  g_autofree char *words = NULL, *valid = NULL;

  /* A word longer than a sentence leaves no blank to cut at. */
  start = MIN (start, MIN (span->offset, past));
  end = MAX (end, past);
  words = g_strndup (text->text + start, end - start);
  valid = g_utf8_make_valid (g_strstrip (words), -1);
  return g_strdup_printf ("%s%s%s", cut_before ? "… " : "", valid, cut_after ? " …" : "");
}

/**
 * cw_draft_quote_new:
 * @text: the text that was read
 * @span: where a fact stands in it
 *
 * Returns: (transfer full): the sentence
 */
CwDraftQuote *
cw_draft_quote_new (const CwSourceText *text, const CwNotationSpan *span)
{
  CwDraftQuote *self = g_new0 (CwDraftQuote, 1);

  self->text = dup_sentence (text, span);
  self->page = cw_source_text_get_page (text, span->offset);
  self->paragraph = cw_source_text_get_paragraph (text, span->offset);
  return self;
}

/**
 * cw_draft_quote_free:
 * @self: (nullable) (transfer full): a quote
 *
 * Frees the quote.
 */
void
cw_draft_quote_free (CwDraftQuote *self)
{
  if (self == NULL)
    return;
  g_free (self->text);
  g_free (self);
}

/* ---- the best sentences ---- */

static GHashTable *
list_words (const char *text)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *folded = g_utf8_casefold (text, -1);
  const char *start = NULL;

  for (const char *p = folded;; p = g_utf8_next_char (p))
    {
      gboolean is_letter = *p && g_unichar_isalnum (g_utf8_get_char (p));

      if (is_letter && start == NULL)
        start = p;
      /* A single letter is the abbreviation of some unit, a single digit a grade. */
      if (!is_letter && start && (p - start > 1 || g_ascii_isdigit (*start)))
        g_hash_table_add (words, g_strndup (start, (gsize)(p - start)));
      if (!is_letter)
        start = NULL;
      if (*p == '\0')
        return words;
    }
}

/**
 * cw_draft_words_new:
 * @value: what a cell says
 *
 * Returns: (transfer full): the words of it, for cw_draft_words_choose()
 */
GHashTable *
cw_draft_words_new (const char *value)
{
  return list_words (value);
}

static guint
count_common (GHashTable *wanted, GHashTable *words)
{
  GHashTableIter iter;
  gpointer word;
  guint n = 0;

  g_hash_table_iter_init (&iter, wanted);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    n += g_hash_table_contains (words, word);
  return n;
}

static void
remove_common (GHashTable *wanted, const char *text)
{
  g_autoptr (GHashTable) words = list_words (text);
  GHashTableIter iter;
  gpointer word;

  g_hash_table_iter_init (&iter, words);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    g_hash_table_remove (wanted, word);
}

/* The first of those that hold most of the words. */
static guint
find_best (const GPtrArray *quotes, GHashTable *wanted, guint *n_words)
{
  guint best = 0;

  *n_words = 0;
  for (guint i = 0; i < quotes->len; i++)
    {
      const CwDraftQuote *quote = quotes->pdata[i];
      g_autoptr (GHashTable) words = list_words (quote->text);
      guint n = count_common (wanted, words);

      if (n > *n_words)
        {
          *n_words = n;
          best = i;
        }
    }
  return best;
}

/**
 * cw_draft_words_choose:
 * @wanted: words of a cell that no sentence holds yet; those that are chosen take theirs out
 * @spans: (element-type CwNotationSpan): where a fact is told, at least one place
 * @text: the text that was read
 *
 * Chooses sentences until no other one says more of the cell.
 *
 * Returns: (transfer full) (element-type CwDraftQuote): one or a few
 */
GPtrArray *
cw_draft_words_choose (GHashTable *wanted, const GArray *spans, const CwSourceText *text)
{
  g_autoptr (GPtrArray) quotes =
    g_ptr_array_new_with_free_func ((GDestroyNotify)cw_draft_quote_free);
  GPtrArray *chosen = g_ptr_array_new_with_free_func ((GDestroyNotify)cw_draft_quote_free);
  guint n_words = 1;

  for (guint i = 0; i < MIN (spans->len, MAX_PLACES); i++)
    g_ptr_array_add (quotes, cw_draft_quote_new (text, &g_array_index (spans, CwNotationSpan, i)));
  while (n_words > 0 && quotes->len > 0 && chosen->len < MAX_CHOSEN)
    {
      guint best = find_best (quotes, wanted, &n_words);
      CwDraftQuote *quote;

      if (n_words == 0 && chosen->len > 0)
        break;
      quote = g_ptr_array_steal_index (quotes, best);
      remove_common (wanted, quote->text);
      g_ptr_array_add (chosen, quote);
    }
  return chosen;
}
