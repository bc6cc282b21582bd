/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/cw-event.h"
#include "notation/event/note/cw-event-note-private.h"
#include "notation/event/response/cw-event-response-private.h"
#include "notation/event/rows/cw-event-rows-private.h"

#include <string.h>

/* Sentences about adverse events and responses, one after the other. */

/* No sentence is longer; what looks longer is a list or no language. */
#define SENTENCE_TOKENS_MAX 400

/* ---- sentences ---- */

/* A stop behind these is no end. */
static gboolean
is_abbreviation (const CwScan *scan, guint at)
{
  return cw_scan_is (scan, at, "gr fig figs vs approx dr ca e g i al resp incl no v ver mr mrs") &&
         !(cw_scan_is (scan, at, "no i v") && cw_scan_get (scan, at + 1)->kind != CW_TOKEN_NUMBER &&
           cw_scan_get (scan, at + 2)->capital);
}

static gboolean
ends_sentence (const CwScan *scan, guint at)
{
  const CwToken *next = cw_scan_get (scan, at + 1);

  if (cw_scan_is_sign (scan, at, '!') || cw_scan_is_sign (scan, at, '?'))
    return TRUE;
  if (!cw_scan_is_sign (scan, at, '.'))
    return FALSE;
  if (at > 0 && is_abbreviation (scan, at - 1))
    return FALSE;
  return next->kind == CW_TOKEN_END || !next->glued || next->capital;
}

/* A line that begins like a row of a list: a bullet, a number with a bracket. */
static gboolean
begins_row (const CwScan *scan, guint at)
{
  const CwToken *token = cw_scan_get (scan, at);

  if (token->kind == CW_TOKEN_NUMBER)
    return cw_scan_is_sign (scan, at + 1, ')') || cw_scan_is_sign (scan, at + 1, '.');
  return strcmp (token->word, "•") == 0 || strcmp (token->word, "*") == 0 ||
         (cw_scan_is_sign (scan, at, '-') && !cw_scan_get (scan, at + 1)->glued);
}

static gboolean
begins_graded (const CwScan *scan, guint at)
{
  CwEventElement element = { 0 };

  return cw_event_take_grade (scan, at, &element) > 0;
}

/* Where sentences begin, while line breaks are taken out of the tokens. */
typedef struct
{
  GArray *tokens;
  guint n_tokens; /* that are kept, in front of those still to be looked at */
  GArray *sentences; /* CwEventSentence, of which the ends are set later */
  gboolean begin; /* the next token begins a sentence */
  gboolean is_paragraph; /* and a paragraph */
  gboolean is_graded; /* this one began with a grade, like a row of a list */
  gboolean has_notes; /* lines may be notes of their own */
  guint line; /* first token of this line */
  guint depth; /* of brackets */
} Split;

static guint
get_start (const Split *split)
{
  return g_array_index (split->sentences, CwEventSentence, split->sentences->len - 1).first;
}

/* Whether what stands behind @at, up to the end of the line or of its first part, is a note. */
static gboolean
is_before_note (const CwScan *scan, guint at)
{
  guint last = at + 1, end = MIN (at + SENTENCE_TOKENS_MAX, scan->tokens->len - 1);

  while (last < end && !cw_scan_is_sign (scan, last, '\n'))
    last++;
  return cw_event_is_note_line (scan, at + 1, last);
}

/* Lines of notes stand one below the other, each on its own. */
static gboolean
is_between_notes (const Split *split, const CwScan *scan, guint at)
{
  return split->has_notes && cw_event_is_note_line (scan, split->line, split->n_tokens) &&
         is_before_note (scan, at);
}

/* "CLABSI, S. epi 2/2, line out, cleared": the stop at @at ends no sentence. */
static gboolean
is_germ (const Split *split, const CwScan *scan, guint at)
{
  const CwToken *initial = cw_scan_get (scan, at > 0 ? at - 1 : 0);
  const CwToken *next = cw_scan_get (scan, at + 1);

  return split->has_notes && cw_scan_is_sign (scan, at, '.') && initial->kind == CW_TOKEN_WORD &&
         initial->capital && initial->end - initial->start == 1 && next->kind == CW_TOKEN_WORD &&
         !next->capital && is_before_note (scan, at);
}

/* A single break is a space, unless rows of a list stand on lines of their own. */
static void
take_break (Split *split, const CwScan *scan, guint at)
{
  if (cw_scan_is_sign (scan, at + 1, '\n') || (split->is_graded && begins_graded (scan, at + 1)))
    {
      split->begin = TRUE;
      split->is_paragraph = split->is_paragraph || cw_scan_is_sign (scan, at + 1, '\n');
    }
  else if (split->depth == 0 && (begins_row (scan, at + 1) || is_between_notes (split, scan, at)))
    split->begin = TRUE;
  split->line = split->n_tokens;
}

static void
take_token (Split *split, const CwScan *scan, guint at, gboolean after_break)
{
  CwToken token = *cw_scan_get (scan, at);

  if (split->begin ||
      (split->sentences->len && split->n_tokens - get_start (split) >= SENTENCE_TOKENS_MAX))
    {
      CwEventSentence sentence = { .first = split->n_tokens,
                                   .begins_paragraph = split->is_paragraph };

      g_array_append_val (split->sentences, sentence);
      split->is_paragraph = FALSE;
      split->is_graded = begins_graded (scan, at);
      split->depth = 0;
    }
  token.glued = token.glued && !after_break;
  split->depth += cw_scan_is_sign (scan, at, '(');
  split->depth -= cw_scan_is_sign (scan, at, ')') && split->depth > 0;
  split->begin = ends_sentence (scan, at) && !is_germ (split, scan, at);
  g_array_index (split->tokens, CwToken, split->n_tokens++) = token;
}

static CwEventSentence *
get_sentence (GArray *sentences, guint at)
{
  return &g_array_index (sentences, CwEventSentence, at);
}

/* Takes line breaks out of the tokens and lists the sentences. */
static GArray *
find_sentences (CwScan *scan, gboolean has_notes)
{
  Split split = { .tokens = scan->tokens, .begin = TRUE, .has_notes = has_notes };
  gboolean after_break = FALSE;

  split.sentences = g_array_new (FALSE, FALSE, sizeof (CwEventSentence));
  for (guint i = 0; i < scan->tokens->len; i++)
    if (cw_scan_is_sign (scan, i, '\n'))
      {
        take_break (&split, scan, i);
        after_break = TRUE;
      }
    else
      {
        take_token (&split, scan, i, after_break);
        after_break = FALSE;
      }
  g_array_set_size (scan->tokens, split.n_tokens);
  for (guint i = 0; i < split.sentences->len; i++)
    get_sentence (split.sentences, i)->last = i + 1 < split.sentences->len
                                                ? get_sentence (split.sentences, i + 1)->first
                                                : scan->tokens->len - 1;
  return split.sentences;
}

/* ---- what was not understood ---- */

/* Says nothing by itself, or was only there to be understood with something else. */
static gboolean
is_structure (const CwEventElement *element)
{
  switch (element->kind)
    {
    case CW_EVENT_WORD:
    case CW_EVENT_DRUG:
    case CW_EVENT_TERM:
    case CW_EVENT_GRADE:
    case CW_EVENT_SEVERITY:
    case CW_EVENT_ATTRIBUTION:
    case CW_EVENT_ACTION:
    case CW_EVENT_ACTION_VERB:
    case CW_EVENT_REDUCED:
    case CW_EVENT_ENDED:
    case CW_EVENT_OUTCOME:
    case CW_EVENT_SERIOUS:
    case CW_EVENT_DECHALLENGE:
    case CW_EVENT_RECHALLENGE:
    case CW_EVENT_MANAGEMENT:
    case CW_EVENT_NOT:
    case CW_EVENT_NOT_AFTER:
    case CW_EVENT_MAYBE:
    case CW_EVENT_GENERAL:
    case CW_EVENT_BASELINE:
    case CW_EVENT_OTHER_THING:
    case CW_EVENT_REASON:
    case CW_EVENT_DATE:
    case CW_EVENT_CYCLES:
    case CW_EVENT_ONSET:
    case CW_EVENT_SPAN:
    case CW_EVENT_LENGTH:
    case CW_EVENT_RESPONSE:
    case CW_EVENT_CRITERIA:
    case CW_EVENT_MODALITY:
      return FALSE;
    default:
      return TRUE;
    }
}

static void
add_rest (const CwEventReader *self, CwNotation *result, guint first, guint last)
{
  const CwScan *scan = self->lexicon.scan;
  gsize start = cw_scan_get (scan, cw_event_reader_get (self, first)->first)->start;
  gsize end = cw_scan_get (scan, cw_event_reader_get (self, last - 1)->last - 1)->end;

  cw_notation_add_rest (result, scan->text, start, end - start);
}

/* Stretches in which nothing was used, from the first to the last word that says something. */
static void
list_rest (const CwEventReader *self, CwNotation *result)
{
  guint first = CW_EVENT_NONE, last = 0;

  for (guint i = 0; i <= self->elements->len; i++)
    {
      const CwEventElement *element =
        i < self->elements->len ? cw_event_reader_get (self, i) : NULL;

      if (element && !element->used && !is_structure (element))
        {
          first = MIN (first, i);
          last = i + 1;
        }
      if (first != CW_EVENT_NONE && (element == NULL || element->used))
        {
          add_rest (self, result, first, last);
          first = CW_EVENT_NONE;
        }
    }
}

/* ---- all of it ---- */

static void
read_elements (CwEventReader *self, const CwEventSentence *sentence)
{
  cw_event_read_elements (&self->lexicon, sentence->first, sentence->last, self->elements);
  g_array_set_size (self->mentions, 0);
  g_array_set_size (self->labels, 0);
  cw_event_reader_deny (self);
}

/* Whether the next sentence may tell what came of a medicine that this one, or the one before it,
 * says was begun. */
static void
note_begin (CwEventReader *self)
{
  gboolean is_begun = cw_event_reader_begins_medicine (self);
  gboolean is_open = self->has_begun && !self->is_interlude && cw_event_reader_is_interlude (self);

  self->is_interlude = !is_begun && is_open;
  self->has_begun = is_begun || is_open;
}

static void
read_sentence (CwEventReader *self, CwNotation *result)
{
  read_elements (self, cw_event_reader_get_sentence (self, self->sentence));
  self->n_rows_before = self->rows->len;
  cw_event_reader_note_aliases (self);
  if (!self->asks_doubts && cw_event_reader_read_note (self))
    {
      cw_event_reader_read_responses (self);
      cw_event_reader_read_system (self);
    }
  else if (!cw_event_reader_is_general (self) &&
           !cw_event_reader_get_sentence (self, self->sentence)->is_of_others)
    {
      cw_event_reader_read_responses (self);
      if (!cw_event_reader_is_timeless (self) && !cw_event_reader_is_statement (self))
        {
          cw_event_reader_read_events (self);
          cw_event_reader_read_facts (self);
          if (!self->asks_doubts)
            cw_event_reader_read_rest (self);
        }
      cw_event_reader_read_system (self);
    }
  if (!self->asks_doubts && !cw_event_reader_counts_people (self) &&
      !cw_event_reader_get_sentence (self, self->sentence)->is_of_others)
    cw_event_reader_read_candidates (self);
  note_begin (self);
  cw_event_reader_note_exposure (self);
  cw_event_reader_note_signs (self);
  self->age++;
  if (self->mentions->len)
    {
      GArray *before = self->recent;

      self->recent = self->mentions;
      self->mentions = before;
      self->age = 0;
    }
  list_rest (self, result);
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const CwEventRow *one = a, *two = b;

  if (one->first != two->first)
    return one->first < two->first ? -1 : 1;
  return one->last < two->last ? -1 : one->last > two->last;
}

static void
take_row (const CwEventReader *self, CwEventRow *row, CwNotation *result)
{
  const CwScan *scan = self->lexicon.scan;
  g_autoptr (GArray) further = g_steal_pointer (&row->further);
  gsize start = cw_scan_get (scan, row->first)->start;

  cw_notation_take_item (result, row->item, start, cw_scan_get (scan, row->last - 1)->end - start);
  for (guint i = 0; further && i < further->len; i++)
    {
      const CwEventStretch *stretch = &g_array_index (further, CwEventStretch, i);

      start = cw_scan_get (scan, stretch->first)->start;
      cw_notation_add_further (result, start, cw_scan_get (scan, stretch->last - 1)->end - start);
    }
}

/* With @doubts, appends to it whether each item is doubtful. */
static void
take_rows (CwEventReader *self, CwNotation *result, GArray *doubts)
{
  g_array_sort (self->rows, compare_rows);
  for (guint i = 0; i < self->rows->len; i++)
    {
      CwEventRow *row = cw_event_reader_get_row (self, i);

      take_row (self, row, result);
      if (doubts)
        g_array_append_val (doubts, row->is_doubtful);
    }
}

static void
init_reader (CwEventReader *self, const CwScan *scan, GArray *sentences)
{
  cw_event_lexicon_init (&self->lexicon, scan);
  self->sentences = sentences;
  self->elements = g_array_new (FALSE, FALSE, sizeof (CwEventElement));
  self->denied = g_array_new (FALSE, FALSE, sizeof (gboolean));
  self->mentions = g_array_new (FALSE, FALSE, sizeof (CwEventMention));
  self->recent = g_array_new (FALSE, FALSE, sizeof (CwEventMention));
  self->rows = g_array_new (FALSE, FALSE, sizeof (CwEventRow));
  self->candidates = g_array_new (FALSE, FALSE, sizeof (CwEventRow));
  self->note = g_array_new (FALSE, FALSE, sizeof (guint));
  self->labels = g_array_new (FALSE, FALSE, sizeof (CwEventLabel));
  g_array_set_clear_func (self->labels, (GDestroyNotify)cw_event_label_clear);
  self->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->aliases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->owned = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->variants = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
clear_reader (CwEventReader *self)
{
  cw_event_lexicon_clear (&self->lexicon);
  g_array_unref (self->elements);
  g_array_unref (self->denied);
  g_array_unref (self->mentions);
  g_array_unref (self->recent);
  g_array_unref (self->rows);
  g_array_unref (self->candidates);
  g_array_unref (self->note);
  g_array_unref (self->labels);
  g_hash_table_unref (self->seen);
  g_hash_table_unref (self->variants);
  g_hash_table_unref (self->owned);
  g_hash_table_unref (self->aliases);
}

static CwNotation *
parse (const char *text, GArray *doubts, GPtrArray *features)
{
  CwNotation *result = cw_notation_new ();
  g_autoptr (CwScan) scan = cw_scan_new (text);
  g_autoptr (GArray) sentences = NULL;
  CwEventReader reader = { 0 };
  gboolean is_study;

  if (doubts == NULL && features == NULL)
    reader.is_chart = cw_event_expand_shorthand (scan);
  reader.is_alone = reader.is_chart && cw_event_is_reaction_alone (scan);
  sentences = find_sentences (scan, doubts == NULL);
  is_study = cw_event_is_study (scan, sentences->len);
  cw_scan_mark (scan, cw_event_is_of_oncology);
  init_reader (&reader, scan, sentences);
  reader.features = features;
  reader.asks_doubts = doubts != NULL;
  for (guint i = 0; i < sentences->len; i++)
    {
      CwEventSentence *sentence = get_sentence (sentences, i);

      reader.sentence = i;
      read_elements (&reader, sentence);
      if (reader.elements->len == 0)
        continue;
      sentence->is_of_others =
        is_study ||
        cw_event_reader_is_of_others (&reader, i > 0 && !sentence->begins_paragraph &&
                                                 get_sentence (sentences, i - 1)->is_of_others);
      cw_event_reader_outline (&reader, sentence);
    }
  for (reader.sentence = 0; reader.sentence < sentences->len; reader.sentence++)
    if (get_sentence (sentences, reader.sentence)->first <
        get_sentence (sentences, reader.sentence)->last)
      read_sentence (&reader, result);
  if (!reader.has_note)
    cw_event_reader_end_heading (&reader);
  take_rows (&reader, result, doubts);
  cw_event_reader_take_candidates (&reader, result);
  clear_reader (&reader);
  return result;
}

/**
 * cw_event_parse:
 * @text: sentences as clinicians write them; any bytes up to the zero
 *
 * Reads adverse events and assessments of response out of sentences such as "grade 3 hematochezia
 * after two cycles; anlotinib was discontinued; resolved 3 days later" and "CT after two cycles
 * showed a partial response (PR) according to RECIST 1.1". The items are snapshots of
 * "adverse-event" and "assessment".
 *
 * An event is what a medicine brought about or anything else that was done to the patient: an
 * operation, an anaesthetic, a transfusion, radiotherapy, a vaccine, or a poison.
 *
 * Letters that stand for words in charts are read as these: "pt devel h/a w/in 2 hrs p/vax". What
 * is quoted is what was written.
 *
 * What is denied, feared, told of other people or of the time before treatment makes no item. What
 * is named of this patient and not told as an adverse event is a candidate: every second of
 * those in unseen reports was one. The CTCAE term (version 5.0) is set only where the words
 * name one; the words are kept in any case. A range of grades is no grade: it is kept in the note.
 * Takes time in proportion to the length of @text.
 *
 * Returns: (transfer full): what was understood and what was not
 */
CwNotation *
cw_event_parse (const char *text)
{
  return parse (text, NULL, NULL);
}

/**
 * cw_event_parse_report:
 * @text: as for cw_event_parse()
 * @doubts: (element-type gboolean): to which is appended for each item whether it is doubtful
 *
 * The same for the whole report of a patient, in which most of what happens is the disease: tells
 * as well which adverse events are told as if they came of a treatment, but in words that as often
 * tell of the disease. About half of those are none.
 *
 * Returns: (transfer full): what was understood and what was not
 */
CwNotation *
cw_event_parse_report (const char *text, GArray *doubts)
{
  return parse (text, doubts, NULL);
}

/**
 * cw_event_list_features:
 * @text: as for cw_event_parse()
 *
 * What is so of each event that @text names, of which it has to be decided whether it came of a
 * treatment: for those who fit the weights in "event-weights.tsv".
 *
 * Returns: (transfer full) (element-type utf8): a line for each: its words, then the features, with
 *   tabs between them
 */
GPtrArray *
cw_event_list_features (const char *text)
{
  GPtrArray *features = g_ptr_array_new_with_free_func (g_free);

  cw_notation_free (parse (text, NULL, features));
  return features;
}
