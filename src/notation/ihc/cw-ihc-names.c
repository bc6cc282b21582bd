/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/ihc/cw-ihc-private.h"

#include <string.h>

/* Names of markers in the text, known and unknown. */

/* ---- known names ---- */

#define LETTERS_BEFORE 8
#define LETTERS_BEHIND 4

/* “The diagnosis of LH is retained”: letters of a hormone that stand for something else there. */
static gboolean
is_abbreviation (const CwIhcReader *self, guint i, guint n)
{
  static const char *const letters[] = { "LH", "GH", "FSH", "TSH", "PTH", "PRL", "VIP", NULL };
  static const char *const others[] = {
    "diagnosis", "diagnosed", "serum", "levels", "stage", NULL
  };

  if (n > 1 || !cw_ihc_token_is_one_of (self->text, cw_ihc_reader_peek (self, i), letters))
    return FALSE;
  for (guint at = i; at > 0 && i - at < LETTERS_BEFORE; at--)
    if (cw_ihc_reader_peek (self, at - 1)->kind == CW_IHC_STOP)
      break;
    else if (cw_ihc_token_is_one_of (self->text, cw_ihc_reader_peek (self, at - 1), others))
      return TRUE;
  /* Nor is any of them a stain that would be “retained”. */
  for (guint at = i + 1; at < i + LETTERS_BEHIND; at++)
    {
      const CwIhcToken *token = cw_ihc_reader_peek (self, at);

      if (token->kind != CW_IHC_WORD)
        return FALSE;
      if (token->meaning == CW_IHC_RESULT)
        return g_str_equal (cw_ihc_word_get_value (token), "retained");
    }
  return FALSE;
}

static gsize
get_length (const CwIhcReader *self, guint first, guint past)
{
  const CwIhcToken *last = cw_ihc_reader_peek (self, past - 1);

  return last->offset + last->length - cw_ihc_reader_peek (self, first)->offset;
}

/* The marker whose name stands from @first to before @past. */
char *
cw_ihc_names_dup_marker (const CwIhcReader *self, guint first, guint past)
{
  g_autofree char *written = cw_ihc_broken_dup_whole (
    self->text + cw_ihc_reader_peek (self, first)->offset, get_length (self, first, past));

  return cw_ihc_marker_dup_name (written);
}

/* Adds @marker, whose name stands there. */
void
cw_ihc_names_add (CwIhcReader *self, const char *marker, guint first, guint past)
{
  cw_ihc_reader_add (self, marker, cw_ihc_reader_peek (self, first)->offset,
                     get_length (self, first, past), first, past);
}

static guint
read_known (CwIhcReader *self, guint i)
{
  guint n = cw_ihc_marker_match (self->text, self->tokens, i);
  const CwIhcToken *last;
  g_autofree char *marker = NULL;

  if (n == 0 || is_abbreviation (self, i, n))
    return i;
  if (cw_ihc_reader_is_gene (self, i))
    return i + n;
  last = cw_ihc_reader_peek (self, i + n - 1);
  marker = cw_ihc_names_dup_marker (self, i, i + n);
  cw_ihc_names_add (self, marker, i, i + n);
  /* “Ki-67 proliferation index” is a name that tells its scoring. */
  if (n > 1 && last->meaning == CW_IHC_SCORING && self->items->len > 0)
    cw_ihc_reader_get_last (self)->facts.scoring = cw_ihc_word_get_value (last);
  return i + n;
}

/* “TTF-1/Napsin A”: past the word behind @i that belongs to the @last part of it. */
static guint
skip_tail (const CwIhcReader *self, guint i, const char *last)
{
  const CwIhcToken *next = cw_ihc_reader_peek (self, i + 1);
  g_autofree char *whole = NULL;
  g_autofree char *name = NULL;
  g_autofree char *full = NULL;

  if (next->kind != CW_IHC_WORD || (next->flags & CW_IHC_LINE_BEFORE))
    return i + 1;
  whole = g_strdup_printf ("%s %.*s", last, (int)next->length, self->text + next->offset);
  name = cw_ihc_marker_dup_name (last);
  full = cw_ihc_marker_dup_name (whole);
  return g_str_equal (name, full) ? i + 2 : i + 1;
}

/* The parts of the word at @i between its slashes, where each is a known name; NULL otherwise. */
static char **
dup_parts (const CwIhcReader *self, guint i)
{
  const CwIhcToken *token = cw_ihc_reader_peek (self, i);
  g_autofree char *word = NULL;
  g_auto (GStrv) parts = NULL;

  if (token->kind != CW_IHC_WORD || token->meaning != CW_IHC_UNKNOWN ||
      !memchr (self->text + token->offset, '/', token->length))
    return NULL;
  word = g_strndup (self->text + token->offset, token->length);
  parts = g_strsplit (word, "/", 8);
  for (guint j = 0; parts[j]; j++)
    if (!cw_ihc_marker_is_known (parts[j]))
      return NULL;
  return g_steal_pointer (&parts);
}

/* How many pieces the known name at @i has, or those that a slash joins there; 0 for none. */
guint
cw_ihc_names_match (const CwIhcReader *self, guint i)
{
  guint n = cw_ihc_marker_match (self->text, self->tokens, i);
  g_auto (GStrv) parts = n ? NULL : dup_parts (self, i);

  return parts ? skip_tail (self, i, parts[g_strv_length (parts) - 1]) - i : n;
}

/* “S100/SOX10”: every part is a marker of its own, unless all are names of one. */
static guint
read_split (CwIhcReader *self, guint i)
{
  const CwIhcToken *next = cw_ihc_reader_peek (self, i + 1);
  const CwIhcToken token = *cw_ihc_reader_peek (self, i);
  g_auto (GStrv) parts = NULL;
  gsize offset = token.offset;

  if (token.kind != CW_IHC_WORD || token.meaning != CW_IHC_UNKNOWN ||
      !memchr (self->text + token.offset, '/', token.length))
    return i;
  /* “IgG4/IgG ratio 45%”: a share of the cells of one marker among those of another. */
  if (cw_ihc_token_is (self->text, next, "ratio"))
    {
      self->at_item = self->has_verb = FALSE;
      self->first_open = self->last_from = self->items->len;
      return i + 2;
    }
  parts = dup_parts (self, i);
  if (parts == NULL)
    return i;
  for (guint j = 0; parts[j]; j++)
    {
      guint past = parts[j + 1] ? i + 1 : skip_tail (self, i, parts[j]);
      const CwIhcToken *end = cw_ihc_reader_peek (self, past - 1);
      gsize length = past > i + 1 ? end->offset + end->length - offset : strlen (parts[j]);
      g_autofree char *name = cw_ihc_broken_dup_whole (self->text + offset, length);
      g_autofree char *marker = cw_ihc_marker_dup_name (name);

      if (!cw_ihc_reader_add (self, marker, offset, length, i, past))
        {
          CwIhcItem *last = cw_ihc_reader_get_last (self);

          g_free (last->as_written);
          last->as_written =
            cw_ihc_broken_dup_whole (self->text + last->offset, offset + length - last->offset);
        }
      offset += strlen (parts[j]) + 1;
      self->is_joining = TRUE;
    }
  self->is_joining = FALSE;
  return skip_tail (self, i, parts[g_strv_length (parts) - 1]);
}

/* ---- unknown names ---- */

/* Tests that are no stains. */
static gboolean
is_no_stain (const char *word)
{
  static const char *const others[] = {
    "FISH",   "ISH",      "CISH",       "IHC", "HE",  "H&E", "HPF",   "HPFS", "DNA", "RNA",
    "PCR",    "RT-PCR",   "NGS",        "HIV", "HBV", "HCV", "HBSAG", "CT",   "MRI", "PET",
    "PET-CT", "PET/CT",   "US",         "MMR", "MSI", "TMB", "II",    "III",  "IV",  "ANA",
    "ANCA",   "COVID-19", "SARS-COV-2", "PAS", "SD",  "HPV", "AFB",   "GMS",  "TB",  "FNA",
    "SISH",   "DISH",     "MSI-H",      "MSS", "CNS", "CSF", "HSIL",  "LSIL",
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

      if (kept != '-' && (guchar)kept != 0xe2 && (guchar)kept != 0xc2)
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

static gboolean
has_small_letters (const CwIhcReader *self, const CwIhcToken *token)
{
  for (guint i = 0; i < token->length; i++)
    if (g_ascii_isupper (self->text[token->offset + i]) ||
        g_ascii_isdigit (self->text[token->offset + i]))
      return FALSE;
  return TRUE;
}

/* “quux-” above “bar”: halves of a word that nobody knows, and no minus. */
static gboolean
may_be_broken (const CwIhcReader *self, guint i)
{
  const CwIhcToken *hyphen = cw_ihc_reader_peek (self, i);
  const CwIhcToken *next = cw_ihc_reader_peek (self, i + 1);

  if (hyphen->kind != CW_IHC_SIGN || (hyphen->flags & CW_IHC_SPACE_BEFORE) || i == 0 ||
      cw_ihc_reader_peek (self, i - 1)->kind != CW_IHC_WORD ||
      cw_ihc_reader_peek (self, i - 1)->meaning != CW_IHC_UNKNOWN ||
      cw_ihc_broken_get_gap (self->text + hyphen->offset) == 0)
    return FALSE;
  /* “cellul-” above “ar” */
  if (has_small_letters (self, cw_ihc_reader_peek (self, i - 1)) &&
      g_ascii_islower (self->text[next->offset]))
    return TRUE;
  return (next->kind == CW_IHC_NUMBER ||
          (next->kind == CW_IHC_WORD && next->meaning == CW_IHC_UNKNOWN &&
           g_ascii_islower (self->text[next->offset]) &&
           cw_ihc_marker_match (self->text, self->tokens, i + 1) == 0));
}

/* A sign right behind the name, or alone in parentheses. */
static gboolean
is_signed (const CwIhcReader *self, guint i)
{
  const CwIhcToken *next = cw_ihc_reader_peek (self, i + 1);

  if (next->kind == CW_IHC_SIGN)
    return !(next->flags & CW_IHC_SPACE_BEFORE) && !may_be_broken (self, i + 1);
  return next->kind == CW_IHC_OPEN && cw_ihc_reader_peek (self, i + 2)->kind == CW_IHC_SIGN;
}

static gboolean
is_unknown_word (const CwIhcReader *self, guint i)
{
  static const char *const others[] = { "tumor",  "tumour",  "cells", "cell",
                                        "lesion", "patient", "mass",  "specimen",
                                        "biopsy", "results", NULL };
  const CwIhcToken *token = cw_ihc_reader_peek (self, i);

  return token->kind == CW_IHC_WORD && token->meaning == CW_IHC_UNKNOWN &&
         !cw_ihc_token_is_one_of (self->text, token, others);
}

/* “stains are”, “immunostaining was” behind a list */
static gboolean
is_stain_before_verb (const CwIhcReader *self, guint i)
{
  return cw_ihc_word_has_value (cw_ihc_reader_peek (self, i), "noun") &&
         cw_ihc_reader_peek (self, i + 1)->meaning == CW_IHC_VERB;
}

/* “CD117, cytomegalovirus, and DOG1 were negative”, “CD3, hormone receptors and CD20 were
 * negative”: an unknown name of a word or two within a list. */
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
         (next->kind == CW_IHC_COMMA || next->kind == CW_IHC_CLOSE || next->meaning == CW_IHC_AND ||
          next->meaning == CW_IHC_VERB || is_stain_before_verb (self, past));
}

/* “stains for XYZ, CD3 and CD20”, “loss of XYZ and CD3”: whether what stands at @i begins a list
 * that goes on with a marker. */
gboolean
cw_ihc_names_begins_list (const CwIhcReader *self, guint i)
{
  guint next = i + 1;

  if (!is_unknown_word (self, i))
    return FALSE;
  if (cw_ihc_reader_peek (self, next)->kind == CW_IHC_COMMA)
    next++;
  if (cw_ihc_reader_peek (self, next)->meaning == CW_IHC_AND)
    next++;
  return next > i + 1 && cw_ihc_marker_match (self->text, self->tokens, next) > 0;
}

static gboolean
begins_list (const CwIhcReader *self, guint i)
{
  if (i == 0)
    return FALSE;
  if (cw_ihc_reader_peek (self, i - 1)->meaning == CW_IHC_FOR)
    return cw_ihc_names_begins_list (self, i);
  return self->has_header && self->header_items == 0 && self->header.result &&
         i <= self->header_past + 2 && cw_ihc_names_begins_list (self, i);
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

/* Adds the marker whose whole name is @name, of which only @part stands there; returns @past, or @i
 * when there is no such marker. */
static guint
add_completed (CwIhcReader *self, const char *name, const CwIhcToken *part, guint i, guint past)
{
  g_autofree char *marker = NULL;

  if (!cw_ihc_marker_is_known (name))
    return i;
  marker = cw_ihc_marker_dup_name (name);
  cw_ihc_reader_add (self, marker, part->offset, part->length, i, past);
  return past;
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

  if (number.kind != CW_IHC_NUMBER || number.length > 3 || i == 0 || last == NULL ||
      !g_str_has_prefix (last->marker, "C") || !strchr ("DK", last->marker[1]) ||
      (before->kind != CW_IHC_COMMA && before->meaning != CW_IHC_AND) ||
      (has_sign && (number.flags & CW_IHC_SPACE_BEFORE)) || !ends_number (self, at + 1))
    return i;
  name = g_strdup_printf ("%.2s%.*s", last->marker, (int)number.length, self->text + number.offset);
  return add_completed (self, name, &number, i, at + 1);
}

/* “estrogen and progesterone receptors”: the last word belongs to both. */
static guint
read_shared_head (CwIhcReader *self, guint i)
{
  const CwIhcToken token = *cw_ihc_reader_peek (self, i);
  const CwIhcToken *joint = cw_ihc_reader_peek (self, i + 1);
  const CwIhcToken *head;
  g_autofree char *name = NULL;
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
  return add_completed (self, name, &token, i, i + 1);
}

/* “synapto ++, chromo focal +”: what stands for a name only right before its result. */
static guint
read_clipped (CwIhcReader *self, guint i)
{
  static const char *const names[][2] = { { "synapto", "Synaptophysin" },
                                          { "chromo", "Chromogranin A" },
                                          { "NF", "neurofilament" },
                                          { "calret", "Calretinin" } };
  const CwIhcToken token = *cw_ihc_reader_peek (self, i);
  const CwIhcToken *next = cw_ihc_reader_peek (self, i + 1);

  if (next->kind == CW_IHC_OPEN)
    next = cw_ihc_reader_peek (self, i + 2);
  if (token.kind != CW_IHC_WORD || !begins_item (self, i) ||
      !(next->kind == CW_IHC_SIGN ||
        (next->kind == CW_IHC_WORD &&
         (next->meaning == CW_IHC_RESULT || next->meaning == CW_IHC_INTENSITY ||
          next->meaning == CW_IHC_EXTENT))))
    return i;
  for (guint n = 0; n < G_N_ELEMENTS (names); n++)
    if (cw_ihc_token_is (self->text, &token, names[n][0]) &&
        /* “NF positive” may be the disease. */
        (next->kind == CW_IHC_SIGN || !g_str_equal (names[n][0], "NF")))
      {
        cw_ihc_reader_add (self, names[n][1], token.offset, token.length, i, i + 1);
        return i + 1;
      }
  return i;
}

/* Reads one name, or two that a slash joins; returns the first token behind it, or @i. */
guint
cw_ihc_names_read (CwIhcReader *self, guint i)
{
  guint past;

  /* The second half of a broken word is no name of its own. */
  if (i > 1 && cw_ihc_reader_begins_line (self, i) && may_be_broken (self, i - 1) &&
      cw_ihc_marker_match (self->text, self->tokens, i - 2) == 0)
    return i;
  past = read_known (self, i);
  if (past == i)
    past = read_clipped (self, i);
  if (past == i)
    past = read_split (self, i);
  if (past == i)
    past = read_continued (self, i);
  if (past == i)
    past = read_shared_head (self, i);
  return past > i ? past : read_unknown (self, i);
}
