/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "notation/event/words/cw-event-words-private.h"

G_BEGIN_DECLS

/* Whether a sentence tells that an event happened, and that it came of a treatment. */

/* Tokens that stand together. */
typedef struct
{
  guint first;
  guint last; /* token after them */
} CwEventStretch;

/* Whether an event came of a treatment. */
typedef enum
{
  CW_EVENT_DISMISSED,
  CW_EVENT_DOUBTED, /* to be asked of the author */
  CW_EVENT_BELIEVED,
} CwEventBelief;

/* A row while its sentences are read. */
typedef struct
{
  CwSnapshot *item;
  guint first; /* tokens of its span */
  guint last;
  GArray *further; /* (nullable): CwEventStretch, where else something is said of it */
  gboolean is_doubtful; /* a rule tells it against what the words around it say */
} CwEventRow;

/* Where in the sentence a row is named. */
typedef struct
{
  guint element;
  guint row;
  guint group; /* rows that share a grade, or were named without one, side by side */
  guint list; /* rows that were named in one breath */
} CwEventMention;

/* How a sentence says that what was told before it came with a medicine. */
typedef enum
{
  CW_EVENT_HINDSIGHT_NONE,
  CW_EVENT_HINDSIGHT_BEGUN, /* "two weeks earlier she had been started on" */
  CW_EVENT_HINDSIGHT_TIED, /* "the lesions had appeared a month after starting" */
} CwEventHindsight;

/* A sentence, and what others must know of it. */
typedef struct
{
  guint first; /* token */
  guint last; /* token after it */
  gboolean begins_paragraph;
  gboolean is_treated; /* tells that the patient was given a treatment */
  gboolean is_medicated; /* or any medicine at all */
  gboolean is_stay; /* counts the days of a stay in a hospital */
  const char *answer; /* what was done with a medicine, for no reason told there; or NULL */
  gboolean names_drug; /* and with one against a tumour, by its name */
  gboolean names_culprit; /* or with another that does harm more often than it fails */
  const char *subject; /* the last word of the event it begins with, where it settles one */
  gboolean settles; /* tells that what was told before went by without a medicine */
  gboolean is_progress; /* tells that the disease grew */
  gboolean looks_back; /* tells that a medicine had been taken before what was told came */
  gboolean names_event; /* tells that something happened */
  CwEventHindsight hindsight;
  gboolean blames; /* calls a medicine the cause of what was told before */
  gboolean is_summary; /* says in brief what the others tell */
  gboolean is_taking; /* tells that a medicine was there already */
  const char *culprit; /* of the first: the medicine that it calls the cause of an event; or NULL */
  gboolean is_poisoned; /* tells of an overdose or a poisoning */
  gboolean introduces; /* tells for the first time of somebody, "a 50-year-old man" */
  gboolean is_exposed; /* or that what the text calls the cause was taken */
  gboolean is_of_others; /* tells of a patient of somebody else's report */
} CwEventSentence;

/* Kinds of events that a general name may mean again. */
#define CW_EVENT_FAMILIES 8

/* The last events told of a kind: rows + 1, or 0. */
typedef struct
{
  guint particular; /* by its own name */
  guint general; /* only by the name of the kind */
} CwEventFamily;

/* What an element says beside an event: its words, or what it is; and the family of its first. */
typedef struct
{
  char *text;
  guint family; /* or 0 */
} CwEventLabel;

/* The reader on its way through the text, one sentence after the other. */
typedef struct
{
  CwEventLexicon lexicon;
  GArray *sentences; /* CwEventSentence */
  guint sentence; /* that is read */
  GArray *elements; /* of this sentence */
  GArray *denied; /* gboolean for each element: it did not happen */
  GArray *mentions; /* CwEventMention, of this sentence */
  GArray *recent; /* CwEventMention, of the last sentence that had any */
  guint age; /* sentences since then */
  GArray *rows; /* CwEventRow */
  GArray *candidates; /* CwEventRow, of what may have been an event, too */
  guint n_rows_before; /* of the sentences before */
  GHashTable *seen; /* words of an event -> its last row + 1 */
  GHashTable *aliases; /* letters -> the name for which the text says they stand */
  GHashTable *owned; /* the same of the patient's own diseases -> sentence + 1 */
  GHashTable *variants; /* what the names of an event have in common -> its last row + 1 */
  CwEventFamily families[CW_EVENT_FAMILIES];
  const char *system; /* by which all grades are told, or NULL */
  gboolean has_begun; /* the sentence before told that a medicine was begun */
  gboolean is_interlude; /* or the one before that, and nothing came between */
  const char *response; /* the last category told, static; or NULL */
  GArray *note; /* guint: rows of the note read last, of which the next sentence may tell */
  gboolean has_note; /* one was read */
  gboolean is_chart; /* the text is written as short as a chart */
  gboolean is_alone; /* and tells nothing but what came */
  gboolean is_exposed; /* or has told of something that was given */
  GArray *labels; /* CwEventLabel of the elements, where the words around an event are asked */
  gboolean asks_doubts; /* whether it is to be known which events are doubtful */
  GPtrArray *features; /* (nullable): lines for those who fit the weights of them */
} CwEventReader;

#define CW_EVENT_NONE G_MAXUINT

/* So far behind an event its grade is still sought: "rash, which was classified as grade 2". */
#define CW_EVENT_GRADE_REACH 6

CwEventElement *cw_event_reader_get (const CwEventReader *self, guint at);
gboolean cw_event_reader_is (const CwEventReader *self, guint at, CwEventKind kind);
guint cw_event_reader_skip_bracket (const CwEventReader *self, guint at);
guint cw_event_reader_skip_glue (const CwEventReader *self, guint at);
gboolean cw_event_reader_starts_with (const CwEventReader *self, guint at, const char *words);
gboolean cw_event_reader_is_list_part (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_time_on_medicine (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_denied (const CwEventReader *self, guint at);
CwEventSentence *cw_event_reader_get_sentence (const CwEventReader *self, guint at);
CwEventRow *cw_event_reader_get_row (const CwEventReader *self, guint row);
char *cw_event_reader_dup (const CwEventReader *self, guint first, guint last);
char *cw_event_reader_dup_tokens (const CwEventReader *self, guint first, guint last);
CwEventStretch cw_event_reader_get_written (const CwEventReader *self, guint at);
char *cw_event_reader_dup_written (const CwEventReader *self, guint at);
guint cw_event_reader_add_row (CwEventReader *self, CwSnapshot *item, guint first, guint last);
void cw_event_reader_deny (CwEventReader *self);
gboolean cw_event_reader_begins_aside (const CwEventReader *self, guint at);
gboolean cw_event_is_reaction_alone (const CwScan *scan);
void cw_event_reader_note_exposure (CwEventReader *self);
gboolean cw_event_reader_is_thought_of (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_charted (const CwEventReader *self, guint at);
gboolean cw_event_reader_counts_people (const CwEventReader *self);
gboolean cw_event_reader_is_general (const CwEventReader *self);
gboolean cw_event_reader_is_of_others (const CwEventReader *self, gboolean was_of_others);
guint cw_event_reader_find_presentation (const CwEventReader *self);
gboolean
cw_event_reader_is_of_presentation (const CwEventReader *self, guint at, guint presentation);
gboolean cw_event_reader_is_doubt_of_cause (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_statement (const CwEventReader *self);
gboolean cw_event_reader_is_timeless (const CwEventReader *self);
gboolean cw_event_reader_is_effects_of (const CwEventReader *self, guint at);
guint cw_event_reader_find_grade_after (const CwEventReader *self, guint at, gboolean is_graded);
gboolean cw_event_reader_is_before_grade (const CwEventReader *self, guint at);
gboolean cw_event_reader_has (const CwEventReader *self, CwEventKind kind);
gboolean cw_event_reader_is_fragment (const CwEventReader *self);
gboolean cw_event_reader_is_whole_text (const CwEventReader *self);
gboolean cw_event_reader_is_on_treatment (const CwEventReader *self, guint event);
gboolean cw_event_reader_is_in_treatment (const CwEventReader *self);
gboolean cw_event_reader_counts_stay (const CwEventReader *self);
gboolean cw_event_reader_is_meanwhile (const CwEventReader *self);
gboolean cw_event_reader_has_value (const CwEventReader *self, CwEventKind kind, const char *value);
gboolean cw_event_reader_has_action (const CwEventReader *self);
gboolean cw_event_reader_is_fatal_meanwhile (const CwEventReader *self);
gboolean cw_event_reader_has_there (const CwEventReader *self);
gboolean cw_event_reader_has_cue (const CwEventReader *self);
gboolean cw_event_reader_is_called_event (const CwEventReader *self, guint at);
gboolean cw_event_reader_has_own_scale (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_ruled_out (CwEventReader *self,
                                       guint at,
                                       gboolean is_graded,
                                       gboolean is_attributed,
                                       gboolean is_headed);
const char *cw_event_reader_find_telling (const CwEventReader *self,
                                          guint at,
                                          gboolean is_presented,
                                          gboolean is_severe);
gboolean cw_event_reader_is_waited_for (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_continued_despite (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_reason (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_followed_by_action (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_answered_at_once (const CwEventReader *self, guint at);
void cw_event_reader_note_aliases (CwEventReader *self);
char *cw_event_reader_dup_alias (const CwEventReader *self, const char *words);
void cw_event_reader_note_owned (CwEventReader *self, guint at);
void cw_event_reader_note_signs (CwEventReader *self);
gboolean cw_event_reader_is_owned (const CwEventReader *self, guint at);
CwEventBelief cw_event_reader_weigh (CwEventReader *self, guint at, const char *telling);
void cw_event_label_clear (CwEventLabel *self);
void cw_event_reader_describe (CwEventReader *self, guint at, const char *telling);
guint cw_event_reader_find_clause_start (const CwEventReader *self, guint at);
guint cw_event_reader_find_clause_end (const CwEventReader *self, guint at);
gboolean
cw_event_reader_has_between (const CwEventReader *self, guint first, guint last, CwEventKind kind);
const CwEventMention *cw_event_reader_find_mention_before (const CwEventReader *self, guint at);
const CwEventMention *cw_event_reader_find_mention_after (const CwEventReader *self, guint at);
gboolean cw_event_reader_has_other_subject (const CwEventReader *self, guint at);
gboolean cw_event_reader_exchanges_antibiotic (const CwEventReader *self, guint from, guint at);
gboolean cw_event_reader_is_antibiotic (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_answered_next (const CwEventReader *self);
gboolean cw_event_reader_is_answer_to_bleeding (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_kind_of_action (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_occasion (const CwEventReader *self, guint at, guint event);
gboolean cw_event_reader_is_given_up_for_event (const CwEventReader *self, guint first, guint at);
gboolean cw_event_reader_is_action (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_time_of_action (const CwEventReader *self, guint at);
guint cw_event_reader_find_given_again (const CwEventReader *self, gboolean strict);
gboolean cw_event_reader_is_settled_without (const CwEventReader *self, guint event);
gboolean cw_event_reader_is_done_before (const CwEventReader *self, guint at);
char *cw_event_reader_dup_name (const CwEventReader *self, guint row);
gboolean cw_event_reader_follows (const CwEventReader *self, guint at, CwEventKind kind);
gboolean cw_event_reader_names_cause (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_answered (const CwEventReader *self, guint event);
gboolean cw_event_reader_answers (const CwEventReader *self, guint at, guint event);
gboolean cw_event_is_belief (const CwScan *scan, guint token);
gboolean cw_event_reader_is_put_down_to_medicine (const CwEventReader *self, guint at);
const char *cw_event_reader_get_doubt (const CwEventReader *self, guint at);
const char *cw_event_reader_get_blame (const CwEventReader *self, guint at);
const char *cw_event_reader_get_verdict (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_modal_of_cause (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_cause (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_called_after_medicine (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_before_name (const CwEventReader *self, guint at);
gboolean cw_event_reader_was_there_before (const CwEventReader *self, guint at);
gboolean cw_event_reader_came_otherwise (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_treated_then (const CwEventReader *self, guint at);
gboolean cw_event_reader_begins_medicine (const CwEventReader *self);
gboolean cw_event_reader_is_after_start (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_blood_of_treated (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_called_by_treatment (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_of_treatment (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_drug_reaction (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_timed_on_treatment (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_framed (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_effect (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_reaction (const CwEventReader *self, guint at);
gboolean cw_event_reader_begins_dated (const CwEventReader *self);
gboolean cw_event_reader_is_withdrawal (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_interlude (const CwEventReader *self);
gboolean cw_event_reader_is_sequel (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_named_cause (const CwEventReader *self, guint at);
guint cw_event_reader_skip_treated (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_taken_away (const CwEventReader *self, guint from, guint at);
gboolean cw_event_reader_is_result_of_action (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_without_medicine (const CwEventReader *self, guint at);
gboolean cw_event_reader_names_operation (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_next_to_operation (const CwEventReader *self);
gboolean cw_event_reader_is_complication (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_aftermath (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_companion (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_noun_frame (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_brought (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_titled (const CwEventReader *self, guint at);
guint cw_event_reader_find_induced (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_of_one (const CwEventReader *self);
gboolean cw_event_reader_is_person (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_many (const CwEventReader *self, guint at);
guint cw_event_reader_find_person (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_own_disease (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_given (const CwEventReader *self, guint at);
gboolean cw_event_reader_opens_setting (const CwEventReader *self, guint at);
gboolean cw_event_reader_leads_to_given (const CwEventReader *self, guint at, gboolean has_person);
gboolean cw_event_reader_has_own_tie (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_tied (const CwEventReader *self, guint at);
gboolean cw_event_reader_blames_medicine (const CwEventReader *self);
void cw_event_reader_outline (const CwEventReader *self, CwEventSentence *sentence);
void cw_event_reader_note_culprit (const CwEventReader *self, CwEventSentence *sentence);
gboolean cw_event_reader_is_of_culprit (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_open (const CwEventReader *self);
gboolean cw_event_reader_is_elsewhere (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_beside (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_benefit (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_doubted (const CwEventReader *self, guint at);
guint cw_event_reader_find_opener (const CwEventReader *self, guint at);
guint cw_event_reader_find_list_end (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_supported (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_growth_factor (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_medicine (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_put_down (const CwEventReader *self, guint end);
gboolean cw_event_reader_is_timed_behind (const CwEventReader *self, guint end);
gboolean cw_event_reader_is_chronic (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_indication (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_no_harm (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_own (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_of_ailment (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_other_complication (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_talked_of (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_of_relative (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_summary (const CwEventReader *self);
gboolean cw_event_reader_tells_taking (const CwEventReader *self);
gboolean cw_event_reader_is_of_coming (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_story (const CwEventReader *self, guint at);
const CwEventSentence *cw_event_reader_get_sentence_behind (const CwEventReader *self, guint n);
gboolean cw_event_reader_is_typical_effect (const CwEventReader *self, guint at);
CwEventHindsight cw_event_reader_get_hindsight (const CwEventReader *self);
gboolean cw_event_reader_is_told_in_hindsight (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_finding (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_of_disease (const CwEventReader *self, guint at);
const char *cw_event_reader_get_answer_before (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_diagnosed_later (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_of_breath (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_spoken_of (const CwEventReader *self, guint at);
guint cw_event_reader_find_verb (const CwEventReader *self, guint at);
gboolean cw_event_reader_comes_about (const CwEventReader *self, guint at, gboolean is_found);
gboolean cw_event_reader_is_told_clause (const CwEventReader *self, guint at);
gboolean cw_event_has_part (const char *name, const char *parts);
const char *cw_event_reader_get_effect (const CwEventReader *self, guint at);
const char *cw_event_reader_get_opening (const CwEventReader *self, guint at);
guint cw_event_reader_find_action_behind (const CwEventReader *self, guint at, gboolean *despite);
guint cw_event_reader_find_action_before (const CwEventReader *self, guint at, gboolean *despite);

G_END_DECLS
