/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/ihc/cw-ihc-private.h"

/* “Previous biopsy: HER2 negative; metastasis: HER2 3+”: two results of one marker that cannot both
 * be true are of two specimens, and each keeps the words that say of which. */

#define BACK_WORDS 24
#define BEHIND_WORDS 8
#define BEFORE_NOUN 4
#define BEHIND_NOUN 3

/* “biopsy”, “metastasis”, “block” */
static gboolean
is_specimen (const CwIhcReader *self, guint i)
{
  static const char *const nouns[] = {
    "biopsy",     "biopsies", "metastasis", "metastases", "metastatic",   "primary", "recurrent",
    "recurrence", "relapse",  "resection",  "specimen",   "specimens",    "node",    "nodes",
    "block",      "excision", "mastectomy", "lumpectomy", "site",         "lesion",  "nodule",
    "autopsy",    "aspirate", "cytology",   "sample",     "o'clock",      "slide",   "left",
    "right",      "report",   "repeat",     "review",     "hysterectomy", NULL
  };
  const CwIhcToken *token = cw_ihc_reader_peek (self, i);

  return token->kind == CW_IHC_WORD && cw_ihc_token_is_one_of (self->text, token, nouns);
}

/* Words that are no part of what a specimen is called. */
static gboolean
is_apart (const CwIhcReader *self, guint i)
{
  static const char *const words[] = { "the",  "a",  "an", "in",     "of",  "on",  "from", "with",
                                       "this", "at", "to", "within", "her", "his", NULL };
  const CwIhcToken *token = cw_ihc_reader_peek (self, i);

  if (token->kind == CW_IHC_NUMBER)
    return FALSE;
  return token->kind != CW_IHC_WORD || cw_ihc_token_is_one_of (self->text, token, words) ||
         (token->meaning != CW_IHC_UNKNOWN && token->meaning != CW_IHC_GLUE &&
          !is_specimen (self, i)) ||
         cw_ihc_marker_match (self->text, self->tokens, i) > 0;
}

/* Past “of the liver”, “(2019)”, “1A” behind the noun before @i. */
static guint
skip_tail (const CwIhcReader *self, guint i)
{
  static const char *const joints[] = { "of", "in", "from", NULL };
  static const char *const articles[] = { "the", "a", "her", "his", NULL };
  guint past = i, at = i;

  if (cw_ihc_token_is_one_of (self->text, cw_ihc_reader_peek (self, at), joints))
    at++;
  if (at > i && cw_ihc_token_is_one_of (self->text, cw_ihc_reader_peek (self, at), articles))
    at++;
  for (guint n = 0; n < BEHIND_NOUN && !is_apart (self, at); n++)
    past = ++at;
  if (cw_ihc_reader_peek (self, past)->kind != CW_IHC_OPEN)
    return past;
  for (at = past + 1; at <= past + BEHIND_NOUN; at++)
    if (cw_ihc_reader_peek (self, at)->kind == CW_IHC_CLOSE)
      return at + 1;
  return past;
}

/* The noun before the marker at @first in its clause; @first when there is none. */
static guint
find_before (const CwIhcReader *self, guint first)
{
  for (guint n = 1; n <= BACK_WORDS && n <= first; n++)
    if (cw_ihc_token_ends_clause (cw_ihc_reader_peek (self, first - n)))
      break;
    else if (is_specimen (self, first - n))
      return first - n;
  return first;
}

/* “HER2 3+ in the metastasis”: the noun behind what is said from @past on; @past when none is. */
static guint
find_behind (const CwIhcReader *self, guint past)
{
  gboolean has_joint = FALSE;

  for (guint i = past; i < past + BEHIND_WORDS; i++)
    {
      const CwIhcToken *token = cw_ihc_reader_peek (self, i);

      if (cw_ihc_token_ends_clause (token) || token->kind == CW_IHC_COMMA ||
          token->meaning == CW_IHC_AND || cw_ihc_marker_match (self->text, self->tokens, i) > 0)
        break;
      has_joint |=
        cw_ihc_token_is (self->text, token, "in") || cw_ihc_token_is (self->text, token, "on");
      if (has_joint && is_specimen (self, i))
        return i;
    }
  return past;
}

/**
 * cw_ihc_specimen_note:
 * @self: the reader
 * @item: a marker of the text
 *
 * Adds the words that tell in which specimen it was stained, where such stand near.
 */
void
cw_ihc_specimen_note (CwIhcReader *self, CwIhcItem *item)
{
  g_autofree char *note = NULL;
  guint noun, first, past;

  if (item->is_told_apart)
    return;
  noun = find_behind (self, item->past);
  if (noun == item->past)
    noun = find_before (self, item->first);
  if (noun == item->first)
    return;
  item->is_told_apart = TRUE;
  first = noun;
  while (first > 0 && noun - first < BEFORE_NOUN && !is_apart (self, first - 1))
    first--;
  past = skip_tail (self, noun + 1);
  note = cw_ihc_reader_dup_slice (self, first, past);
  cw_ihc_facts_add_note (&item->facts, note);
  cw_ihc_reader_use (self, first, past);
}
