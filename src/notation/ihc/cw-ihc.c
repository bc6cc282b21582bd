/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/ihc/cw-ihc.h"

#include <string.h>

#include "notation/ihc/cw-ihc-private.h"

/* Reads clause by clause. What is said of markers stands before them (“positive for A and B”),
 * behind them (“A and B were positive”), or behind each of them (“A (+), B (−)”). */

static void
item_clear (gpointer data)
{
  CwIhcItem *self = data;

  g_free (self->marker);
  g_free (self->as_written);
  cw_ihc_facts_clear (&self->facts);
}

/* ---- words and signs ---- */

/* “- CK7” above “- CK20”, “- CK7: positive” above “- CK20: weak”: what begins a line is no sign of
 * the marker above. */
static gboolean
is_bullet (const CwIhcReader *self, guint i)
{
  const CwIhcItem *last = cw_ihc_reader_get_last (self);

  return last && (!last->is_bound || !self->has_header) && !last->is_headed &&
         !(cw_ihc_reader_peek (self, i + 1)->flags & CW_IHC_LINE_BEFORE) &&
         cw_ihc_marker_match (self->text, self->tokens, i + 1) > 0;
}

/* “CK7 (weak) - CK20 (+)”: what stands apart between a marker that has its result and the next. */
static gboolean
is_between (const CwIhcReader *self, guint i)
{
  const CwIhcItem *last = cw_ihc_reader_get_last (self);

  return last && self->at_item && last->is_bound && !last->is_headed && !self->has_header &&
         (cw_ihc_reader_peek (self, i)->flags & CW_IHC_SPACE_BEFORE) &&
         cw_ihc_marker_match (self->text, self->tokens, i + 1) > 0;
}

/* A result right behind a hyphen, also where that ends its line. */
static gboolean
is_tight_result (const CwIhcReader *self, guint i)
{
  const CwIhcToken *token = cw_ihc_reader_peek (self, i);

  if (token->kind != CW_IHC_WORD || token->meaning != CW_IHC_RESULT)
    return FALSE;
  if (!(token->flags & (CW_IHC_SPACE_BEFORE | CW_IHC_LINE_BEFORE)))
    return TRUE;
  return cw_ihc_broken_get_gap (self->text + cw_ihc_reader_peek (self, i - 1)->offset) > 0 &&
         cw_ihc_broken_is_result (self->text + token->offset, token->length);
}

/* A dash that only separates a name from its result, or begins a line of a list. */
static gboolean
is_rule (const CwIhcReader *self, guint i)
{
  const CwIhcToken *sign = cw_ihc_reader_peek (self, i);
  const CwIhcToken *next = cw_ihc_reader_peek (self, i + 1);
  const CwIhcToken *before = cw_ihc_reader_peek (self, i - 1);
  gboolean begins = cw_ihc_reader_begins_line (self, i);

  /* “cytokeratin 20 (CK20)-positive” */
  if (sign->kind == CW_IHC_SIGN && i > 0 && before->kind == CW_IHC_CLOSE && sign->flags == 0 &&
      is_tight_result (self, i + 1))
    return TRUE;
  if (sign->kind != CW_IHC_SIGN || !(next->flags & CW_IHC_SPACE_BEFORE) ||
      !memchr ("\xe2-", self->text[sign->offset], 2) || sign->length > 3 ||
      (sign->length > 1 && self->text[sign->offset] == '-'))
    return FALSE;
  /* Under a heading every line may begin so. */
  if (is_between (self, i))
    return TRUE;
  if (begins && (!self->at_item || self->is_listed || is_bullet (self, i)))
    return TRUE;
  return (sign->flags & CW_IHC_SPACE_BEFORE) &&
         (next->meaning == CW_IHC_RESULT || next->meaning == CW_IHC_LOSS ||
          next->meaning == CW_IHC_INTENSITY || next->meaning == CW_IHC_EXTENT ||
          next->kind == CW_IHC_NUMBER || next->kind == CW_IHC_COMPARE);
}

/* “but not CD20”, “not for CD20”, “CD20 did not” */
static guint
read_not (CwIhcReader *self, guint i)
{
  guint next = i + 1;
  CwIhcFacts facts = { .result = "negative" };

  if (cw_ihc_statement_deny (self, i))
    return next;
  if (cw_ihc_reader_peek (self, next)->meaning == CW_IHC_FOR ||
      cw_ihc_token_is (self->text, cw_ihc_reader_peek (self, next), "with") ||
      cw_ihc_token_is (self->text, cw_ihc_reader_peek (self, next), "than"))
    next++;
  if (cw_ihc_marker_match (self->text, self->tokens, next) == 0 &&
      !cw_ihc_names_begins_list (self, next))
    return i;
  cw_ihc_reader_set_header (self, &facts, i, next);
  self->first_open = self->items->len;
  return next;
}

/* “positive Paget cell expression for”: whose expression it is may stand between. */
static gboolean
leads_to_noun (const CwIhcReader *self)
{
  for (guint n = 0; n < 4; n++)
    {
      const CwIhcToken *token = cw_ihc_reader_peek (self, self->header_past + n);

      if (token->kind != CW_IHC_WORD)
        return FALSE;
      if (cw_ihc_word_has_value (token, "noun"))
        token = cw_ihc_reader_peek (self, self->header_past + n + 1);
      else
        continue;
      return token->meaning == CW_IHC_FOR || cw_ihc_token_is (self->text, token, "of");
    }
  return FALSE;
}

#define LISTED_WORDS_MAX 6

/* “negative for thyroid factor, napsin A”: the first of the list may be a name that nobody knows.
 */
static gboolean
is_listed_after_for (const CwIhcReader *self, guint i)
{
  const CwIhcToken *last = cw_ihc_reader_peek (self, self->header_past - 1);

  return i <= self->header_past + LISTED_WORDS_MAX &&
         (self->header.is_seen || leads_to_noun (self) ||
          cw_ihc_reader_peek (self, self->header_past)->meaning == CW_IHC_FOR ||
          last->meaning == CW_IHC_LOSS || last->meaning == CW_IHC_NONE ||
          g_ascii_strncasecmp (self->text + last->offset, "express", 7) == 0 ||
          g_ascii_strncasecmp (self->text + last->offset, "coexpress", 9) == 0);
}

#define NAMED_MAX 60

/* Whether the list of markers from @i on ends where nothing else can be meant by it: not so “CD3
 * and CD20 background lymphocytes”, “CD31 only in vessels”, “ALK rearrangement”. */
static gboolean
is_list_alone (const CwIhcReader *self, guint i)
{
  static const char *const glue[] = { "to", "of", "with", "protein", NULL };
  const CwIhcToken *token;
  guint end = i + NAMED_MAX, n;

  while (i < end && ((n = cw_ihc_marker_match (self->text, self->tokens, i)) > 0 ||
                     cw_ihc_reader_peek (self, i)->kind == CW_IHC_COMMA ||
                     cw_ihc_reader_peek (self, i)->kind == CW_IHC_SLASH ||
                     cw_ihc_reader_peek (self, i)->meaning == CW_IHC_AND))
    i += MAX (n, 1);
  token = cw_ihc_reader_peek (self, i);
  if (token->kind != CW_IHC_WORD || cw_ihc_reader_peek (self, i - 1)->kind == CW_IHC_COMMA)
    return TRUE;
  switch ((CwIhcMeaning)token->meaning)
    {
    case CW_IHC_UNKNOWN:
    case CW_IHC_FOR:
    case CW_IHC_BOTH:
    case CW_IHC_DONE:
      return FALSE;
    case CW_IHC_GLUE:
      return cw_ihc_word_has_value (token, "noun") ||
             cw_ihc_token_is_one_of (self->text, token, glue);
    default:
      return TRUE;
    }
}

/* “Immunohistochemistry showed A and B, but not C” */
static gboolean
names_markers (const CwIhcReader *self, guint i)
{
  const CwIhcToken *token = cw_ihc_reader_peek (self, i);

  return self->is_test && !self->has_header && self->items->len == 0 &&
         (cw_ihc_word_has_value (token, "shows") ||
          cw_ihc_token_is (self->text, token, "identified")) &&
         cw_ihc_marker_match (self->text, self->tokens, i + 1) > 0 && is_list_alone (self, i + 1);
}

static void
close_items (CwIhcReader *self)
{
  self->first_open = self->last_from = self->items->len;
  self->at_item = self->is_exempt = FALSE;
}

static void
begin_named (CwIhcReader *self, guint i)
{
  CwIhcFacts facts = { .is_named = TRUE };

  cw_ihc_reader_set_header (self, &facts, i, i + 1);
}

#define INDEX_WORDS 4

/* “Topoisomerase labelling index: 35%”: whether the unknown word at @i has a share of its own; but
 * not in “CK7 positive in glandular areas: 20%”. */
static gboolean
has_own_share (const CwIhcReader *self, guint i)
{
  static const char *const places[] = { "in", "within", "of", "at", NULL };
  guint past = i + 1;

  for (guint n = 1; n <= INDEX_WORDS && n <= i; n++)
    if (cw_ihc_token_is_one_of (self->text, cw_ihc_reader_peek (self, i - n), places))
      return FALSE;
  for (; past <= i + INDEX_WORDS && cw_ihc_reader_peek (self, past)->kind == CW_IHC_WORD; past++)
    {
      const CwIhcToken *token = cw_ihc_reader_peek (self, past);

      if (cw_ihc_word_has_value (token, "index"))
        return TRUE;
      if (token->meaning != CW_IHC_GLUE && token->meaning != CW_IHC_UNKNOWN)
        return FALSE;
    }
  return cw_ihc_reader_peek (self, past)->kind == CW_IHC_COLON;
}

/* “CK7 (+), quux (20%)”: where something begins that is not known, no more is told of a marker that
 * has its result; but “CK7 was positive in glandular areas (20%)”. Of “CD3 1, 5 %” nobody knows
 * what the first number is. */
static void
forget_last (CwIhcReader *self, guint i)
{
  const CwIhcItem *last = cw_ihc_reader_get_last (self);
  gboolean is_counted = cw_ihc_reader_peek (self, i)->kind == CW_IHC_NUMBER &&
                        cw_ihc_reader_peek (self, i + 1)->kind == CW_IHC_COMMA;

  if (is_counted || (last && last->is_bound &&
                     (cw_ihc_reader_begins_line (self, i) || has_own_share (self, i) ||
                      cw_ihc_reader_peek (self, i - 1)->kind == CW_IHC_COMMA)))
    self->last_from = self->items->len;
}

static guint
read_word (CwIhcReader *self, guint i)
{
  const CwIhcToken *token = cw_ihc_reader_peek (self, i);
  guint past;

  switch ((CwIhcMeaning)token->meaning)
    {
    case CW_IHC_AND:
      if (cw_ihc_noun_begins_activity (self, i + 1))
        cw_ihc_reader_drop_header (self);
      self->at_item = FALSE;
      self->is_joining = TRUE;
      break;
    case CW_IHC_VERB:
      if (self->has_verb && cw_ihc_word_has_value (token, "shows"))
        cw_ihc_noun_confirm (self);
      self->shows |= cw_ihc_word_has_value (token, "shows");
      self->has_verb = TRUE;
      self->is_gene = FALSE;
      /* “all but A were negative” says nothing of A that could be taken. */
      if (self->is_exempt)
        close_items (self);
      if (names_markers (self, i))
        begin_named (self, i);
      cw_ihc_statement_repeat (self, i);
      break;
    case CW_IHC_BUT:
      /* “not only A but also B were positive” */
      if (self->first_open < self->items->len &&
          cw_ihc_token_is (self->text, cw_ihc_reader_peek (self, i + 1), "also"))
        {
          self->at_item = FALSE;
          self->is_joining = TRUE;
          break;
        }
      /* What was said before does not go on behind it. */
      cw_ihc_reader_drop_header (self);
      self->held_first = MIN (self->first_open, self->items->len);
      self->held_past =
        cw_ihc_reader_peek (self, i + 1)->meaning == CW_IHC_NOT ? self->items->len : 0;
      self->at_item = self->has_verb = self->shows = self->has_noun = FALSE;
      self->first_open = self->items->len;
      self->is_exempt = cw_ihc_token_is (self->text, token, "except");
      self->tells_gene = self->is_gene = FALSE;
      break;
    case CW_IHC_GLUE:
      if (cw_ihc_word_has_value (token, "noun"))
        return cw_ihc_noun_read (self, i);
      self->is_test |= cw_ihc_word_has_value (token, "test");
      if (names_markers (self, i))
        begin_named (self, i);
      if (self->has_verb &&
          (cw_ihc_word_has_value (token, "seen") || cw_ihc_word_has_value (token, "much")))
        cw_ihc_noun_confirm (self);
      break;
    case CW_IHC_FOR:
    case CW_IHC_BOTH:
      break;
    case CW_IHC_DONE:
      past = cw_ihc_statement_skip_done (self, i);
      if (past > i)
        return past;
      G_GNUC_FALLTHROUGH;
    default:
      cw_ihc_reader_drop_genes (self, i);
      cw_ihc_reader_tell_gene (self, i);
      /* An unknown word between a marker and a result may change what it means. */
      if (cw_ihc_names_is_unknown_item (self, i))
        break;
      self->at_item = self->has_verb = self->shows = FALSE;
      self->first_open = self->items->len;
      forget_last (self, i);
      if (self->has_header && self->header_items == 0 && !is_listed_after_for (self, i))
        cw_ihc_reader_drop_header (self);
      break;
    }
  return i + 1;
}

/* “CK7;positive” and nothing else in its line. */
static gboolean
is_cell_end (CwIhcReader *self, guint i)
{
  const CwIhcItem *last = self->at_item ? cw_ihc_reader_get_last (self) : NULL;
  const CwIhcToken *token = cw_ihc_reader_peek (self, i);
  const CwIhcToken *next = cw_ihc_reader_peek (self, i + 1);

  return last && self->first_open + 1 == self->items->len && !last->is_bound && last->past == i &&
         token->length && self->text[token->offset] == ';' && !self->has_header &&
         cw_ihc_reader_begins_line (self, last->first) && !(next->flags & CW_IHC_LINE_BEFORE) &&
         (next->kind == CW_IHC_SIGN ||
          (next->kind == CW_IHC_WORD && next->meaning == CW_IHC_RESULT)) &&
         (i + 2 >= self->tokens->len ||
          (cw_ihc_reader_peek (self, i + 2)->flags & CW_IHC_LINE_BEFORE));
}

/* “->”, “=>” */
static gboolean
is_arrow (const CwIhcReader *self, guint i)
{
  const CwIhcToken *token = cw_ihc_reader_peek (self, i);
  const char *text = self->text + token->offset;

  return token->kind == CW_IHC_OTHER && token->length > 1 &&
         (text[token->length - 1] == '>' || g_str_has_prefix (text, "\u2192"));
}

/* “CK7 -> positive”; but “MUM1 70% -> non-GCB” tells nothing of the stain, and “->90%” may be more
 * than that. */
static gboolean
is_arrow_to_result (const CwIhcReader *self, guint i)
{
  const CwIhcToken *next = cw_ihc_reader_peek (self, i + 1);

  if (!is_arrow (self, i) || !(next->flags & CW_IHC_SPACE_BEFORE))
    return FALSE;
  return next->kind == CW_IHC_SIGN || next->kind == CW_IHC_NUMBER ||
         (next->kind == CW_IHC_WORD && next->meaning >= CW_IHC_RESULT &&
          next->meaning <= CW_IHC_PATTERN);
}

static guint
read_punctuation (CwIhcReader *self, guint i)
{
  const CwIhcToken *token = cw_ihc_reader_peek (self, i);

  switch ((CwIhcTokenKind)token->kind)
    {
    case CW_IHC_STOP:
      if (is_cell_end (self, i))
        self->at_item = FALSE;
      else if (self->is_listed && token->length == 1 && self->text[token->offset] == ';')
        cw_ihc_reader_end_items (self);
      else
        cw_ihc_reader_end_clause (self);
      break;
    case CW_IHC_SLASH:
      self->is_joining = self->at_item;
      self->at_item = FALSE;
      break;
    case CW_IHC_COMMA:
      self->at_item = FALSE;
      /* “no mutation was found in KIT, A was positive” */
      if (!cw_ihc_reader_goes_on_with_gene (self, i + 1))
        self->tells_gene = self->is_gene = FALSE;
      break;
    case CW_IHC_OTHER:
      /* “CK7 | +”: a column ends; “CK7 -> +” */
      if (cw_ihc_reader_is_bar (self, i) || is_arrow_to_result (self, i))
        {
          self->at_item = FALSE;
          break;
        }
      G_GNUC_FALLTHROUGH;
    case CW_IHC_NUMBER:
    case CW_IHC_RATIO:
    case CW_IHC_SIGN:
      self->at_item = self->has_verb = FALSE;
      self->first_open = self->items->len;
      forget_last (self, i);
      if (is_arrow (self, i))
        self->last_from = self->items->len;
      break;
    default:
      break;
    }
  return i + 1;
}

/* A note in brackets: what cw_ihc_format() writes for words that are no part of the grammar. */
static guint
read_bracket (CwIhcReader *self, guint i)
{
  const CwIhcToken *token = cw_ihc_reader_peek (self, i);
  CwIhcItem *last = self->at_item ? cw_ihc_reader_get_last (self) : NULL;
  const char *content = self->text + token->offset + 1;
  gsize length = (gsize)token->length - 2;
  g_autofree char *note = NULL;

  /* Numbers in brackets are citations. */
  if (last == NULL || !last->is_bound || strspn (content, "0123456789,- ") >= length ||
      !g_utf8_validate (content, (gssize)length, NULL))
    return i + 1;
  note = cw_ihc_unescape (content, length);
  if (!cw_ihc_is_place (note))
    cw_ihc_facts_add_note (&last->facts, note);
  cw_ihc_item_stretch (self, last, i + 1);
  cw_ihc_reader_use (self, i, i + 1);
  return i + 1;
}

static guint
read_explicit (CwIhcReader *self, guint i)
{
  const CwIhcToken *token = cw_ihc_reader_peek (self, i);
  guint past = i;
  CwSnapshot *stain = cw_ihc_explicit_read (self->text, self->tokens, i, &past);
  const CwIhcToken *last;

  if (stain == NULL)
    return i + 1;
  cw_ihc_reader_end_clause (self);
  cw_ihc_reader_emit_done (self);
  last = cw_ihc_reader_peek (self, past - 1);
  cw_ihc_reader_use (self, i, past);
  cw_notation_take_item (self->result, stain, token->offset,
                         last->offset + last->length - token->offset);
  return past;
}

static guint
read_next (CwIhcReader *self, guint i)
{
  const CwIhcToken *token = cw_ihc_reader_peek (self, i);
  guint past = cw_ihc_table_read (self, i);

  if (past == i)
    past = cw_ihc_lines_read (self, i);
  if (past == i)
    past = cw_ihc_clone_read (self, i);
  if (past == i)
    past = cw_ihc_heading_read (self, i);
  if (past == i)
    past = cw_ihc_lines_read_sign (self, i);
  if (past == i)
    past = cw_ihc_told_read_gene (self, i);
  if (past == i)
    past = cw_ihc_told_read_scores (self, i);
  if (past > i)
    return past;
  if (is_rule (self, i))
    {
      cw_ihc_reader_use (self, i, i + 1);
      return i + 1;
    }
  past = cw_ihc_names_read (self, i);
  if (past == i)
    past = cw_ihc_statement_read (self, i);
  if (past == i && token->kind == CW_IHC_WORD && token->meaning == CW_IHC_NOT)
    past = read_not (self, i);
  if (past == i && token->kind == CW_IHC_OPEN)
    past = cw_ihc_enclosed_read (self, i);
  if (past > i)
    return past;
  if (token->kind == CW_IHC_QUOTE)
    return read_explicit (self, i);
  if (token->kind == CW_IHC_BRACKET)
    return read_bracket (self, i);
  return token->kind == CW_IHC_WORD ? read_word (self, i) : read_punctuation (self, i);
}

/* Lists have no verbs. */
static gboolean
is_prose (const CwIhcReader *self)
{
  for (guint i = 0; i < self->tokens->len; i++)
    {
      const CwIhcToken *token = cw_ihc_reader_peek (self, i);

      if (token->kind == CW_IHC_WORD &&
          (token->meaning == CW_IHC_VERB || token->meaning == CW_IHC_FOR))
        return TRUE;
    }
  return FALSE;
}

static gboolean
names_moc31 (const CwIhcReader *self)
{
  static const char *const names[] = { "MOC31", "MOC-31", NULL };

  for (guint i = 0; i < self->tokens->len; i++)
    {
      const CwIhcToken *token = cw_ihc_reader_peek (self, i);

      if (cw_ihc_token_is_one_of (self->text, token, names) ||
          (cw_ihc_token_is (self->text, token, "MOC") &&
           cw_ihc_token_is (self->text, cw_ihc_reader_peek (self, i + 1), "31")))
        return TRUE;
    }
  return FALSE;
}

/* In a text without any full stop not every verb is told of everything before it; but what heads a
 * list heads it to its end. The last name still waits for what stands behind it. */
static gboolean
is_list_too_long (const CwIhcReader *self, guint i)
{
  return self->items->len >= CW_IHC_CLAUSE_ITEMS_MAX &&
         (cw_ihc_reader_get_last (self)->is_bound ||
          cw_ihc_reader_peek (self, i)->kind == CW_IHC_COMMA ||
          self->items->len >= 2 * CW_IHC_CLAUSE_ITEMS_MAX);
}

/**
 * cw_ihc_parse:
 * @text: what a report says of stains; need not be valid UTF-8
 *
 * Reads immunohistochemistry as pathologists write it: lists with signs in any spelling of plus
 * and minus, and sentences. Each item is a snapshot of the entity "stain" with a new id; its
 * marker is the vocabulary's name where there is one, "as-written" keeps the spelling. An
 * intensity that was written as a grade rates HER2 as ASCO/CAP do: 0 and 1+ negative, 2+
 * equivocal, 3+ positive. The time is linear in the length of the text.
 *
 * Returns: (transfer full): what was understood and what was not, never %NULL
 */
CwNotation *
cw_ihc_parse (const char *text)
{
  CwIhcReader self = { .text = text };

  g_return_val_if_fail (text != NULL, NULL);

  self.result = cw_notation_new ();
  self.tokens = cw_ihc_tokenise (text);
  cw_ihc_revised_shut (&self);
  cw_ihc_general_shut (&self);
  cw_ihc_background_shut (&self);
  self.items = g_array_new (FALSE, FALSE, sizeof (CwIhcItem));
  g_array_set_clear_func (self.items, item_clear);
  self.done = g_array_new (FALSE, FALSE, sizeof (CwIhcItem));
  g_array_set_clear_func (self.done, item_clear);
  self.by_marker = g_hash_table_new (g_str_hash, g_str_equal);
  self.is_prose = is_prose (&self);
  self.names_moc31 = names_moc31 (&self);
  self.is_grouped = cw_ihc_groups_are_shared (&self);
  for (guint i = 0;
       i < self.tokens->len && self.result->items->len + self.done->len < CW_IHC_ITEMS_MAX;)
    {
      i = read_next (&self, i);
      if (is_list_too_long (&self, i))
        cw_ihc_reader_end_items (&self);
    }
  cw_ihc_reader_end_clause (&self);
  cw_ihc_reader_emit_done (&self);
  cw_ihc_rest_collect (&self);
  g_hash_table_unref (self.by_marker);
  g_array_unref (self.done);
  g_array_unref (self.items);
  g_array_unref (self.tokens);
  return self.result;
}
