/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/ihc/cw-ihc-private.h"

#include <string.h>

/* What stands in parentheses behind the name of a marker. */

/* A parenthesis with more in it is a sentence. */
#define ENCLOSED_MAX 60

static guint
find_close (const CwIhcReader *self, guint open)
{
  guint depth = 0;

  for (guint i = open; i < self->tokens->len && i - open < ENCLOSED_MAX; i++)
    {
      const CwIhcToken *token = cw_ihc_reader_peek (self, i);

      if (token->kind == CW_IHC_OPEN && ++depth > 3)
        return 0;
      if (token->kind == CW_IHC_CLOSE && --depth == 0)
        return i;
      if (token->kind == CW_IHC_STOP && token->length == 0)
        return 0;
    }
  return 0;
}

static gboolean
is_separator (const CwIhcReader *self, const CwIhcToken *token)
{
  return token->kind == CW_IHC_COMMA ||
         (token->kind == CW_IHC_STOP && token->length && self->text[token->offset] == ';');
}

/* “A”, “a, b”, “C–E”, “2C” */
static gboolean
is_letter_of_figure (const char *words)
{
  gboolean has_letter = FALSE;

  for (const char *at = words; *at; at = g_utf8_next_char (at))
    {
      gboolean is_letter = g_ascii_isalpha (*at);

      if ((is_letter && has_letter) || (guchar)*at >= 0xe3)
        return FALSE;
      if (!is_letter && !g_ascii_isdigit (*at) && !strchr (" ,-&", *at) && (guchar)*at != 0xe2)
        return FALSE;
      has_letter = is_letter;
    }
  return g_ascii_isalpha (*words) || (g_ascii_isdigit (*words) && has_letter);
}

/* “×400”, “400×”, “x 40” */
static gboolean
is_magnification (const char *words)
{
  const char *at = words;
  gboolean has_sign = FALSE;

  for (; *at; at = g_utf8_next_char (at))
    if (*at == 'x' || *at == 'X' || g_utf8_get_char (at) == 0x00d7)
      has_sign = TRUE;
    else if (!g_ascii_isdigit (*at) && !strchr (" ,.", *at))
      return FALSE;
  return has_sign;
}

/* “Fig. 3”, “data not shown”: where more is to be found, and nothing of the stain. */
gboolean
cw_ihc_is_place (const char *words)
{
  static const char *const places[] = {
    "fig",
    "figure",
    "figs",
    "figures",
    "table",
    "supplementary",
    "data not shown",
    "not shown",
    "arrow",
    "arrows",
    "inset",
    "magnification",
    "original magnification",
    "panel",
    "panels",
    "arrowhead",
    "arrowheads",
    "asterisk",
    "scale bar",
    "upper",
    "lower",
    "left",
    "right",
    "bottom",
    "top",
    "see",
    "H&E",
    "HE",
    "hematoxylin",
    "haematoxylin",
    "image",
    "images",
    "plate",
    "immunoperoxidase",
    "immunohistochemistry",
    "IHC",
    "supplement",
    "online",
    "ref",
    "refs",
  };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      gsize length = strlen (places[i]);

      if (g_ascii_strncasecmp (words, places[i], length) == 0 && !g_ascii_isalpha (words[length]))
        return TRUE;
    }
  return is_letter_of_figure (words) || is_magnification (words);
}

/* Words that say something of staining are kept as a note; any others stay unread. */
static void
add_note (CwIhcReader *self, guint first, guint past, CwIhcFacts *facts)
{
  g_autofree char *slice = cw_ihc_reader_dup_slice (self, first, past);

  for (guint i = first; i < past; i++)
    {
      const CwIhcToken *token = cw_ihc_reader_peek (self, i);

      if (token->kind == CW_IHC_WORD && token->meaning != CW_IHC_UNKNOWN &&
          token->meaning < CW_IHC_CLONE)
        {
          cw_ihc_facts_add_note (facts, slice);
          return;
        }
    }
  for (guint i = first; i < past; i++)
    g_array_index (self->tokens, CwIhcToken, i).flags |= CW_IHC_UNREAD;
}

/* “von Willebrand factor (vWF)”, “DBA.44 (CD72)”: a marker alone in parentheses is the other name
 * of the one before; but “cytokeratin (CK7)” says which. */
static gboolean
is_other_name (const CwIhcReader *self, guint first, guint past, const CwIhcItem *item)
{
  return cw_ihc_reader_peek (self, first - 1)->kind == CW_IHC_OPEN &&
         cw_ihc_reader_peek (self, past)->kind == CW_IHC_CLOSE &&
         !g_str_equal (item->marker, "Pan-cytokeratin") &&
         cw_ihc_marker_match (self->text, self->tokens, first) == past - first;
}

/* “(+ -)”, “(+, -)” may be a torn “+/-”, or two results of who knows what. */
static gboolean
leave_unread (CwIhcReader *self, guint open, guint close, CwIhcFacts *facts)
{
  cw_ihc_facts_clear (facts);
  /* Nor is the sign of “and CK20 (+)” behind it. */
  self->first_open = self->items->len;
  for (guint i = open + 1; i < close; i++)
    g_array_index (self->tokens, CwIhcToken, i).flags |= CW_IHC_UNREAD;
  return TRUE;
}

/* “CD34 (vascular +)” is a sign of other cells than the tumor's. In “CK7 and CD34 (vascular +)”
 * nobody knows whether it is told of both, and “CK (epithelial +, stromal -)” has two. */
static gboolean
is_sign_of_who_knows (const CwIhcReader *self, const CwIhcItem *item, guint first, guint past)
{
  guint n_signs = 0;

  for (guint i = first; i < past; i++)
    {
      if (cw_ihc_marker_match (self->text, self->tokens, i))
        return FALSE;
      n_signs += cw_ihc_reader_peek (self, i)->kind == CW_IHC_SIGN;
    }
  return n_signs > (item->is_joined ? 0 : 1) && cw_ihc_names_site (self, first, past);
}

/* “(high)”, “(subset)”, “(variable)” */
static gboolean
tells_amount (const CwIhcReader *self, guint first, guint past)
{
  static const char *const words[] = { "low", "subset", NULL };

  for (guint i = first; i < past; i++)
    if (cw_ihc_word_has_value (cw_ihc_reader_peek (self, i), "much") ||
        cw_ihc_token_is_one_of (self->text, cw_ihc_reader_peek (self, i), words))
      return TRUE;
  return FALSE;
}

/* One part between commas. FALSE when another marker is in it: then the parenthesis is a list. */
static gboolean
read_part (CwIhcReader *self, guint first, guint past, const CwIhcItem *item, CwIhcFacts *facts)
{
  g_autofree char *slice = cw_ihc_reader_dup_slice (self, first, past);
  g_autofree char *marker = NULL;
  gboolean is_named = cw_ihc_reader_peek (self, first)->meaning == CW_IHC_CLONE;
  guint at = first;

  if (is_named && past > first + 1 && facts->clone == NULL)
    {
      facts->clone = cw_ihc_reader_dup_slice (self, first + 1, past);
      return TRUE;
    }
  if (cw_ihc_clone_is_name (slice) && facts->clone == NULL)
    {
      facts->clone = g_steal_pointer (&slice);
      return TRUE;
    }
  marker = cw_ihc_marker_dup_name (slice);
  if (g_str_equal (marker, item->marker) || is_other_name (self, first, past, item))
    return TRUE;
  while (at < past)
    {
      const CwIhcToken *token = cw_ihc_reader_peek (self, at);
      guint next = cw_ihc_phrase_read (self->text, self->tokens, at, past, facts);

      if (next == at && at + 1 == past && token->kind == CW_IHC_SIGN)
        return leave_unread (self, first - 1, past, facts);
      if (next == at &&
          !(token->kind == CW_IHC_WORD && token->meaning >= CW_IHC_FOR &&
            token->meaning != CW_IHC_DONE) &&
          token->kind != CW_IHC_COLON)
        break;
      at = MAX (next, at + 1);
    }
  if (at >= past && (cw_ihc_names_site (self, first, past) ||
                     (cw_ihc_facts_are_empty (facts) && tells_amount (self, first, past))))
    cw_ihc_facts_add_note (facts, slice);
  if (at >= past)
    return TRUE;
  for (at = first; at < past; at++)
    if (cw_ihc_marker_match (self->text, self->tokens, at))
      return FALSE;
  add_note (self, first, past, facts);
  return TRUE;
}

static gboolean
read_parts (CwIhcReader *self, guint open, guint close, const CwIhcItem *item, CwIhcFacts *facts)
{
  guint first = open + 1;
  gboolean in_place = FALSE;

  if (is_sign_of_who_knows (self, item, first, close))
    return leave_unread (self, open, close, facts);
  for (guint i = open + 1; i <= close; i++)
    {
      if (i < close && !is_separator (self, cw_ihc_reader_peek (self, i)))
        continue;
      if (i > first)
        {
          g_auto (CwIhcFacts) part = { 0 };
          g_autofree char *words = cw_ihc_reader_dup_slice (self, first, i);

          /* “Fig. 5c, d” */
          in_place = cw_ihc_is_place (words) || (in_place && strlen (words) <= 3);
          first = in_place ? i + 1 : first;
          if (in_place)
            continue;

          if (!read_part (self, first, i, item, &part))
            return FALSE;
          if (!cw_ihc_facts_merge (facts, &part))
            {
              if (i == first + 1 && part.result)
                return leave_unread (self, open, close, facts);
              add_note (self, first, i, facts);
            }
        }
      first = i + 1;
    }
  return TRUE;
}

/* “A and B (+)” is about both, and so is “A/B (+)”. */
static void
apply (CwIhcReader *self, CwIhcFacts *facts, guint open, guint close)
{
  guint from = self->items->len - 1;
  const CwIhcToken *end = cw_ihc_reader_peek (self, close);
  gboolean is_said = !cw_ihc_facts_are_empty (facts);

  while (is_said && !cw_ihc_share_is_of_last (self, facts) && from > self->first_open &&
         (self->is_grouped || g_array_index (self->items, CwIhcItem, from).is_joined))
    from--;
  for (guint i = from; i < self->items->len; i++)
    if (!cw_ihc_facts_fit (facts, g_array_index (self->items, CwIhcItem, i).marker,
                           self->items->len - from))
      {
        leave_unread (self, open, close, facts);
        is_said = FALSE;
      }
  for (guint i = from; i < self->items->len; i++)
    {
      CwIhcItem *item = &g_array_index (self->items, CwIhcItem, i);

      if (!cw_ihc_facts_merge (&item->facts, facts))
        {
          g_autofree char *slice = cw_ihc_reader_dup_slice (self, open + 1, close);

          cw_ihc_facts_add_note (&item->facts, slice);
        }
      item->is_bound |= is_said;
    }
  CwIhcItem *last = cw_ihc_reader_get_last (self);
  last->end = MAX (last->end, end->offset + end->length);
  if (!last->is_bound)
    last->past = close + 1;
  if (is_said)
    {
      self->last_from = from;
      self->first_open = self->items->len;
    }
}

/* “A and B (90% and 40%)” */
static gboolean
has_shares (CwIhcReader *self, guint open, guint close)
{
  for (guint i = open + 1; i < close; i++)
    if (cw_ihc_share_begins_list (self, i))
      return TRUE;
  return FALSE;
}

/* Reads the parenthesis that opens at @open; returns the token behind it, or behind its opening
 * when its words are to be read like any others. */
guint
cw_ihc_enclosed_read (CwIhcReader *self, guint open)
{
  guint close = find_close (self, open);
  CwIhcItem *item = self->at_item ? cw_ihc_reader_get_last (self) : NULL;
  g_auto (CwIhcFacts) facts = { 0 };

  if (close <= open + 1)
    return open + 1;
  if (item == NULL || has_shares (self, open, close) ||
      !read_parts (self, open, close, item, &facts))
    return open + 1;
  if (facts.result)
    cw_ihc_modifier_shed (self, open + 1);
  apply (self, &facts, open, close);
  if (cw_ihc_reader_get_last (self)->is_bound)
    cw_ihc_reader_use (self, open, close + 1);
  return close + 1;
}
