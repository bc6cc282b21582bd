/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/cw-ihc-private.h"

#include <string.h>

/* Names of markers in the text, known and unknown, and what stands in parentheses behind them. */

/* A parenthesis with more in it is a sentence. */
#define ENCLOSED_MAX 60

/* ---- known names ---- */

static guint
read_known (CwIhcReader *self, guint i)
{
  guint n = cw_ihc_marker_match (self->text, self->tokens, i);
  const CwIhcToken *first = cw_ihc_reader_peek (self, i);
  const CwIhcToken *last;
  g_autofree char *written = NULL;
  g_autofree char *marker = NULL;
  gsize length;

  if (n == 0)
    return i;
  last = cw_ihc_reader_peek (self, i + n - 1);
  length = last->offset + last->length - first->offset;
  written = g_strndup (self->text + first->offset, length);
  marker = cw_ihc_marker_dup_name (written);
  cw_ihc_reader_add (self, marker, first->offset, length, i, i + n);
  /* “Ki-67 proliferation index” is a name that tells its scoring. */
  if (n > 1 && last->meaning == CW_IHC_SCORING && self->items->len > 0)
    cw_ihc_reader_get_last (self)->facts.scoring = cw_ihc_word_get_value (last);
  return i + n;
}

/* “S100/SOX10”: every part is a marker of its own, unless all are names of one. */
static guint
read_split (CwIhcReader *self, guint i)
{
  const CwIhcToken token = *cw_ihc_reader_peek (self, i);
  g_autofree char *word = g_strndup (self->text + token.offset, token.length);
  g_auto (GStrv) parts = NULL;
  gsize offset = token.offset;

  if (token.kind != CW_IHC_WORD || token.meaning != CW_IHC_UNKNOWN || !strchr (word, '/'))
    return i;
  parts = g_strsplit (word, "/", 8);
  for (guint j = 0; parts[j]; j++)
    if (!cw_ihc_marker_is_known (parts[j]))
      return i;
  for (guint j = 0; parts[j]; j++)
    {
      g_autofree char *marker = cw_ihc_marker_dup_name (parts[j]);

      if (!cw_ihc_reader_add (self, marker, offset, strlen (parts[j]), i, i + 1))
        {
          CwIhcItem *last = cw_ihc_reader_get_last (self);

          g_free (last->as_written);
          last->as_written =
            g_strndup (self->text + last->offset, offset + strlen (parts[j]) - last->offset);
        }
      offset += strlen (parts[j]) + 1;
      self->is_joining = TRUE;
    }
  self->is_joining = FALSE;
  return i + 1;
}

/* ---- unknown names ---- */

/* Tests that are no stains. */
static gboolean
is_no_stain (const char *word)
{
  static const char *const others[] = {
    "FISH", "ISH", "CISH",   "IHC",    "HE",       "H&E",        "HPF", "HPFS",  "DNA",
    "RNA",  "PCR", "RT-PCR", "NGS",    "HIV",      "HBV",        "HCV", "HBSAG", "CT",
    "MRI",  "PET", "PET-CT", "PET/CT", "US",       "MMR",        "MSI", "TMB",   "II",
    "III",  "IV",  "ANA",    "ANCA",   "COVID-19", "SARS-COV-2", "PAS", "SD",
  };
  g_autofree char *upper = g_ascii_strup (word, -1);

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (g_str_equal (upper, others[i]))
      return TRUE;
  return FALSE;
}

/* Upper case or digits among the letters, as in “GLUT1” and “FOXP1”. */
static gboolean
looks_like_name (const char *word)
{
  guint upper = 0;
  guint digits = 0;
  guint letters = 0;

  for (const char *at = word; *at; at++)
    {
      upper += g_ascii_isupper (*at) ? 1 : 0;
      digits += g_ascii_isdigit (*at) ? 1 : 0;
      letters += g_ascii_isalpha (*at) ? 1 : 0;
    }
  return letters > 0 && (upper >= 2 || (upper >= 1 && digits > 0));
}

/* “CK7-CK20” may be two markers with a minus between: nobody can tell. */
static gboolean
is_ambiguous (const char *word)
{
  g_autofree char *copy = g_strdup (word);

  for (char *at = copy; *at; at++)
    {
      char kept = *at;

      if (kept != '-' && (guchar)kept != 0xe2)
        continue;
      *at = '\0';
      if (cw_ihc_marker_is_known (copy))
        return TRUE;
      *at = kept;
    }
  return FALSE;
}

static gboolean
begins_item (const CwIhcReader *self, guint i)
{
  const CwIhcToken *before = i ? cw_ihc_reader_peek (self, i - 1) : NULL;

  if (before == NULL || (cw_ihc_reader_peek (self, i)->flags & CW_IHC_LINE_BEFORE))
    return TRUE;
  if (before->kind == CW_IHC_WORD)
    return before->meaning == CW_IHC_AND || before->meaning == CW_IHC_FOR;
  return before->kind != CW_IHC_NUMBER && before->kind != CW_IHC_OTHER;
}

/* A sign right behind the name, or alone in parentheses. */
static gboolean
is_signed (const CwIhcReader *self, guint i)
{
  const CwIhcToken *next = cw_ihc_reader_peek (self, i + 1);

  if (next->kind == CW_IHC_SIGN)
    return !(next->flags & CW_IHC_SPACE_BEFORE);
  return next->kind == CW_IHC_OPEN && cw_ihc_reader_peek (self, i + 2)->kind == CW_IHC_SIGN;
}

static gboolean
is_unknown_word (const CwIhcReader *self, guint i)
{
  static const char *const others[] = { "tumor",   "tumour", "cells",    "cell",   "lesion",
                                        "patient", "mass",   "specimen", "biopsy", "results" };
  const CwIhcToken *token = cw_ihc_reader_peek (self, i);

  if (token->kind != CW_IHC_WORD || token->meaning != CW_IHC_UNKNOWN)
    return FALSE;
  for (guint k = 0; k < G_N_ELEMENTS (others); k++)
    if (cw_ihc_token_is (self->text, token, others[k]))
      return FALSE;
  return TRUE;
}

/* “CD117, cytomegalovirus, and DOG1 were negative”, “CD3, hormone receptors and CD20 were negative”:
 * an unknown name of a word or two within a list. */
gboolean
cw_ihc_names_is_unknown_item (const CwIhcReader *self, guint i)
{
  guint first = i, past = i + 1;
  const CwIhcToken *before, *next;

  if (i == 0 || self->items->len == 0 || self->at_item || !is_unknown_word (self, i))
    return FALSE;
  if (is_unknown_word (self, i - 1))
    first = i - 1;
  else if (is_unknown_word (self, i + 1))
    past = i + 2;
  if (first == 0)
    return FALSE;
  before = cw_ihc_reader_peek (self, first - 1);
  next = cw_ihc_reader_peek (self, past);
  return (before->kind == CW_IHC_COMMA || before->meaning == CW_IHC_AND) &&
         (next->kind == CW_IHC_COMMA || next->kind == CW_IHC_CLOSE ||
          next->meaning == CW_IHC_AND || next->meaning == CW_IHC_VERB);
}

/* “stains for XYZ, CD3 and CD20”: what a list begins with that goes on with a marker. */
static gboolean
begins_list (const CwIhcReader *self, guint i)
{
  guint next = i + 2;

  if (i == 0 || cw_ihc_reader_peek (self, i - 1)->meaning != CW_IHC_FOR ||
      cw_ihc_reader_peek (self, i + 1)->kind != CW_IHC_COMMA)
    return FALSE;
  return cw_ihc_marker_match (self->text, self->tokens, next) > 0;
}

static guint
read_unknown (CwIhcReader *self, guint i)
{
  const CwIhcToken token = *cw_ihc_reader_peek (self, i);
  const CwIhcToken *next = cw_ihc_reader_peek (self, i + 1);
  g_autofree char *word = NULL;
  gboolean is_name;

  if (token.kind != CW_IHC_WORD || token.meaning != CW_IHC_UNKNOWN || token.length < 3 ||
      token.length > 24)
    return i;
  word = g_strndup (self->text + token.offset, token.length);
  if (is_no_stain (word) || is_ambiguous (word) || strchr (word, '/'))
    return i;
  is_name = looks_like_name (word);
  if (is_name && (cw_ihc_names_is_unknown_item (self, i) || begins_list (self, i)))
    {
      cw_ihc_reader_add (self, word, token.offset, token.length, i, i + 1);
      return i + 1;
    }
  if (!(is_signed (self, i) && (is_name || begins_item (self, i))) &&
      !(is_name && begins_item (self, i) && next->meaning == CW_IHC_RESULT) &&
      !(is_name && self->has_header && self->header.result && self->header_items > 0 &&
        begins_item (self, i)))
    return i;
  cw_ihc_reader_add (self, word, token.offset, token.length, i, i + 1);
  return i + 1;
}

static gboolean
ends_number (const CwIhcReader *self, guint i)
{
  const CwIhcToken *next = cw_ihc_reader_peek (self, i);

  switch ((CwIhcTokenKind)next->kind)
    {
    case CW_IHC_COMMA:
    case CW_IHC_STOP:
    case CW_IHC_CLOSE:
    case CW_IHC_SLASH:
      return TRUE;
    case CW_IHC_SIGN:
      return FALSE;
    case CW_IHC_WORD:
      return next->meaning == CW_IHC_AND || next->meaning == CW_IHC_VERB ||
             next->meaning == CW_IHC_BUT || next->meaning == CW_IHC_RESULT;
    default:
      return FALSE;
    }
}

/* “CD3, 4, 5 and 8”, “CD3, -5”: the letters stand before the first number alone. */
static guint
read_continued (CwIhcReader *self, guint i)
{
  const CwIhcItem *last = cw_ihc_reader_get_last (self);
  const CwIhcToken *before = cw_ihc_reader_peek (self, i - 1);
  gboolean has_sign =
    cw_ihc_reader_peek (self, i)->kind == CW_IHC_SIGN && cw_ihc_reader_peek (self, i)->length == 1;
  guint at = has_sign ? i + 1 : i;
  const CwIhcToken number = *cw_ihc_reader_peek (self, at);
  g_autofree char *name = NULL;
  g_autofree char *marker = NULL;

  if (number.kind != CW_IHC_NUMBER || number.length > 3 || i == 0 || last == NULL ||
      !g_str_has_prefix (last->marker, "C") || !strchr ("DK", last->marker[1]) ||
      (before->kind != CW_IHC_COMMA && before->meaning != CW_IHC_AND) ||
      (has_sign && (number.flags & CW_IHC_SPACE_BEFORE)) || !ends_number (self, at + 1))
    return i;
  name = g_strdup_printf ("%.2s%.*s", last->marker, (int)number.length, self->text + number.offset);
  if (!cw_ihc_marker_is_known (name))
    return i;
  marker = cw_ihc_marker_dup_name (name);
  cw_ihc_reader_add (self, marker, number.offset, number.length, i, at + 1);
  return at + 1;
}

/* “estrogen and progesterone receptors”: the last word belongs to both. */
static guint
read_shared_head (CwIhcReader *self, guint i)
{
  const CwIhcToken token = *cw_ihc_reader_peek (self, i);
  const CwIhcToken *joint = cw_ihc_reader_peek (self, i + 1);
  const CwIhcToken *head;
  g_autofree char *name = NULL;
  g_autofree char *marker = NULL;
  guint n;

  if (token.kind != CW_IHC_WORD || token.meaning != CW_IHC_UNKNOWN ||
      (joint->meaning != CW_IHC_AND && joint->kind != CW_IHC_SLASH))
    return i;
  n = cw_ihc_marker_match (self->text, self->tokens, i + 2);
  if (n < 2)
    return i;
  head = cw_ihc_reader_peek (self, i + 1 + n);
  name = g_strdup_printf ("%.*s %.*s", (int)token.length, self->text + token.offset,
                          (int)head->length, self->text + head->offset);
  if (!cw_ihc_marker_is_known (name))
    return i;
  marker = cw_ihc_marker_dup_name (name);
  cw_ihc_reader_add (self, marker, token.offset, token.length, i, i + 1);
  return i + 1;
}

/* Reads one name, or two that a slash joins; returns the first token behind it, or @i. */
guint
cw_ihc_names_read (CwIhcReader *self, guint i)
{
  guint past = read_known (self, i);

  if (past == i)
    past = read_split (self, i);
  if (past == i)
    past = read_continued (self, i);
  if (past == i)
    past = read_shared_head (self, i);
  return past > i ? past : read_unknown (self, i);
}

/* ---- parentheses ---- */

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

static char *
dup_slice (const CwIhcReader *self, guint first, guint past)
{
  const CwIhcToken *from = cw_ihc_reader_peek (self, first);
  const CwIhcToken *last = cw_ihc_reader_peek (self, past - 1);
  g_autofree char *slice = g_utf8_make_valid (self->text + from->offset,
                                              (gssize)(last->offset + last->length - from->offset));

  return g_strstrip (g_strdelimit (g_steal_pointer (&slice), "\r\n\t", ' '));
}

static gboolean
is_separator (const CwIhcReader *self, const CwIhcToken *token)
{
  return token->kind == CW_IHC_COMMA ||
         (token->kind == CW_IHC_STOP && token->length && self->text[token->offset] == ';');
}

static gboolean
is_clone (const char *name)
{
  static const char *const clones[] = {
    "22C3",   "28-8",    "SP142", "SP263", "MIB-1", "MIB1",   "AE1/AE3",
    "CAM5.2", "MNF116",  "6F-H2", "D5F3",  "VE1",   "E9X9V",  "C-19",
    "BerEP4", "Ber-EP4", "HHF35", "L26",   "KP1",   "Ber-H2", "73-10",
  };

  for (guint i = 0; i < G_N_ELEMENTS (clones); i++)
    if (g_ascii_strcasecmp (clones[i], name) == 0)
      return TRUE;
  return FALSE;
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
  g_autofree char *slice = dup_slice (self, first, past);

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

/* One part between commas. FALSE when another marker is in it: then the parenthesis is a list. */
static gboolean
read_part (CwIhcReader *self, guint first, guint past, const CwIhcItem *item, CwIhcFacts *facts)
{
  g_autofree char *slice = dup_slice (self, first, past);
  g_autofree char *marker = NULL;
  gboolean is_named = cw_ihc_reader_peek (self, first)->meaning == CW_IHC_CLONE;
  guint at = first;

  if (is_named && past > first + 1 && facts->clone == NULL)
    {
      facts->clone = dup_slice (self, first + 1, past);
      return TRUE;
    }
  if (is_clone (slice) && facts->clone == NULL)
    {
      facts->clone = g_steal_pointer (&slice);
      return TRUE;
    }
  marker = cw_ihc_marker_dup_name (slice);
  if (g_str_equal (marker, item->marker))
    return TRUE;
  while (at < past)
    {
      const CwIhcToken *token = cw_ihc_reader_peek (self, at);
      guint next = cw_ihc_phrase_read (self->text, self->tokens, at, past, facts);

      if (next == at &&
          !(token->kind == CW_IHC_WORD && token->meaning >= CW_IHC_FOR &&
            token->meaning != CW_IHC_DONE) &&
          token->kind != CW_IHC_COLON)
        break;
      at = MAX (next, at + 1);
    }
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

  for (guint i = open + 1; i <= close; i++)
    {
      if (i < close && !is_separator (self, cw_ihc_reader_peek (self, i)))
        continue;
      if (i > first)
        {
          g_auto (CwIhcFacts) part = { 0 };
          g_autofree char *words = dup_slice (self, first, i);

          /* “Fig. 5c, d” */
          in_place = cw_ihc_is_place (words) || (in_place && strlen (words) <= 3);
          first = in_place ? i + 1 : first;
          if (in_place)
            continue;

          if (!read_part (self, first, i, item, &part))
            return FALSE;
          if (!cw_ihc_facts_merge (facts, &part))
            {
              add_note (self, first, i, facts);
            }
        }
      first = i + 1;
    }
  return TRUE;
}

/* “A and B (+)” is about both, and so is “A/B (+)”. */
static void
apply (CwIhcReader *self, const CwIhcFacts *facts, guint open, guint close)
{
  guint from = self->items->len - 1;
  const CwIhcToken *end = cw_ihc_reader_peek (self, close);
  gboolean is_said = !cw_ihc_facts_are_empty (facts);

  while (is_said && from > self->first_open &&
         g_array_index (self->items, CwIhcItem, from).is_joined)
    from--;
  for (guint i = from; i < self->items->len; i++)
    {
      CwIhcItem *item = &g_array_index (self->items, CwIhcItem, i);

      if (!cw_ihc_facts_merge (&item->facts, facts))
        {
          g_autofree char *slice = dup_slice (self, open + 1, close);

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
  if (item == NULL || !read_parts (self, open, close, item, &facts))
    return open + 1;
  apply (self, &facts, open, close);
  if (cw_ihc_reader_get_last (self)->is_bound)
    cw_ihc_reader_use (self, open, close + 1);
  return close + 1;
}
