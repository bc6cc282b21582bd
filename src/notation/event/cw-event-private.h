/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "notation/event/cw-event.h"
#include "notation/cw-scan-private.h"

G_BEGIN_DECLS

/* What stretches of a sentence can be. */
typedef enum
{
  CW_EVENT_WORD, /* nothing that this reader knows */
  CW_EVENT_GLUE, /* small words that say nothing by themselves */
  CW_EVENT_SIGN,
  CW_EVENT_COMMA,
  CW_EVENT_AND, /* and, or, slash */
  CW_EVENT_OPEN,
  CW_EVENT_CLOSE,
  CW_EVENT_STOP, /* ends a clause within the sentence */
  CW_EVENT_TERM, /* a medical event; the value is the CTCAE term, or NULL */
  CW_EVENT_HEAD, /* adverse events, toxicity */
  CW_EVENT_GRADE,
  CW_EVENT_SEVERITY,
  CW_EVENT_SYSTEM,
  CW_EVENT_ATTRIBUTION,
  CW_EVENT_ACTION, /* says by itself that the drug was dealt with */
  CW_EVENT_ACTION_VERB, /* says so when a drug can be its subject */
  CW_EVENT_REDUCED, /* says so when it is about a dose */
  CW_EVENT_DOSE,
  CW_EVENT_RESTART,
  CW_EVENT_OUTCOME,
  CW_EVENT_ENDED, /* an outcome of an event, an action on a drug */
  CW_EVENT_SERIOUS,
  CW_EVENT_DECHALLENGE,
  CW_EVENT_RECHALLENGE,
  CW_EVENT_MANAGEMENT,
  CW_EVENT_NOT, /* what follows did not happen */
  CW_EVENT_NOT_AFTER, /* what stands before did not happen */
  CW_EVENT_BUT, /* ends what is denied */
  CW_EVENT_MAYBE, /* what follows could happen */
  CW_EVENT_GENERAL, /* the sentence is about other people */
  CW_EVENT_BASELINE, /* what follows was there before treatment */
  CW_EVENT_CUE, /* developed, experienced */
  CW_EVENT_MEANWHILE, /* during treatment */
  CW_EVENT_TREATMENT,
  CW_EVENT_LINK, /* due to */
  CW_EVENT_DESPITE,
  CW_EVENT_ANAPHOR, /* the symptoms, which */
  CW_EVENT_ALL, /* both, all */
  CW_EVENT_OTHER_THING, /* tumours and further medicines: not what an event or its drug is */
  CW_EVENT_REASON, /* refusal, completion: why else a drug is stopped */
  CW_EVENT_AUXILIARY, /* was, were */
  CW_EVENT_DATE,
  CW_EVENT_CYCLES, /* after two cycles */
  CW_EVENT_ONSET, /* any other time on treatment */
  CW_EVENT_SPAN, /* 3 days later */
  CW_EVENT_LENGTH, /* lasted 3 days */
  CW_EVENT_RESPONSE,
  CW_EVENT_CRITERIA,
  CW_EVENT_MODALITY,
  CW_EVENT_SHOWED,
  CW_EVENT_LABEL, /* best overall response, continuous */
  CW_EVENT_CONFIRMED,
  CW_EVENT_PLACE, /* Fig. 3A */
  CW_EVENT_DRUG, /* a word that sounds like the name of a drug */
} CwEventKind;

/* One stretch of a sentence. */
typedef struct
{
  CwEventKind kind;
  guint first; /* token */
  guint last; /* token after it */
  const char *value; /* canonical, static */
  guint number; /* grade, cycle; for an event what it takes to tell it */
  guint high; /* end of a range of grades, or 0 */
  char text[24]; /* date or span in canonical form */
  gboolean used;
  gboolean is_medicine; /* its first word names one */
} CwEventElement;

/* An event that only its grade tells, or only what ties it to a medicine or to a time on treatment.
 */
#define CW_EVENT_GRADED 1
#define CW_EVENT_TIED 2
#define CW_EVENT_GUESSED 3 /* the same, from its ending alone */
#define CW_EVENT_VAGUE 4 /* a complaint of anything, unless a drug was stopped for it */

/* What single words are, looked up once per word and text. */
typedef struct
{
  const CwScan *scan;
  GHashTable *starts; /* word as the scan holds it -> longest term in tokens */
  GHashTable *substances; /* words that the text itself tells to be names of medicines */
  GHashTable *letters; /* letters that it tells to stand for an event -> what it takes to tell it */
} CwEventLexicon;

guint cw_event_take_word (const CwScan *scan, guint at, CwEventElement *element);
guint cw_event_take_time (const CwScan *scan, guint at, CwEventElement *element);
guint cw_event_take_stretch (const CwScan *scan, guint at, CwEventElement *element);
guint cw_event_skip_ordinal (const CwScan *scan, guint at);
guint cw_event_take_date (const CwScan *scan, guint at, CwEventElement *element);
guint cw_event_take_cycle_number (const CwScan *scan, guint at, guint *number);
guint cw_event_take_grade (const CwScan *scan, guint at, CwEventElement *element);
guint cw_event_take_term (CwEventLexicon *lexicon, guint at, CwEventElement *element);
guint cw_event_take_drug (const CwScan *scan, guint at, CwEventElement *element);
gboolean cw_event_is_part_of_name (const CwScan *scan, guint first, guint last);
guint cw_event_take_induced (const CwScan *scan, guint at, CwEventElement *element);
gboolean cw_event_is_organ (const CwScan *scan, guint at);
gboolean cw_event_is_verb (const CwScan *scan, guint at);
guint cw_event_take_body (const CwScan *scan, guint at, CwEventElement *element);
guint cw_event_take_measure (const CwScan *scan, guint at, CwEventElement *element);
guint cw_event_take_device (const CwScan *scan, guint at, CwEventElement *element);
gboolean cw_event_is_device (const CwScan *scan, guint at);
guint cw_event_take_compound (const CwScan *scan, guint at, CwEventElement *element);
guint cw_event_take_tumor (const CwScan *scan, guint at, CwEventElement *element);
guint cw_event_take_tumor_behind (const CwScan *scan, guint from, guint at);
guint cw_event_take_progression (const CwScan *scan, guint at, CwEventElement *element);
guint cw_event_take_remission (const CwScan *scan, guint at, CwEventElement *element);
gboolean cw_event_is_of_oncology (const CwScan *scan, guint at);
gboolean cw_event_is_near_tumor (const CwScan *scan, guint at);
gboolean cw_event_is_tumor (const CwScan *scan, guint at);
guint cw_event_take_response (const CwScan *scan, guint at, CwEventElement *element);
guint cw_event_take_criteria (const CwScan *scan, guint at, CwEventElement *element);
gboolean cw_event_term_is_likely (const char *word);
gboolean cw_event_is_empty (const CwScan *scan, guint at);
gboolean cw_event_is_adjective (const CwScan *scan, const CwEventElement *element);
gboolean cw_event_is_plain (const CwScan *scan, GArray *elements, guint first, guint last);
gboolean cw_event_is_possessive_mark (const CwScan *scan, GArray *elements, guint at);
guint cw_event_count_adjectives (const CwScan *scan, GArray *elements, guint at);
guint cw_event_join_name (GArray *elements, guint at, guint n);
void cw_event_join_neighbours (const CwScan *scan, GArray *elements);
void cw_event_guess_terms (const CwScan *scan, GArray *elements);
gboolean cw_event_ends_with_any (const char *word, const char *const *endings);
gboolean cw_event_sounds_like_event (const CwScan *scan, guint at);
gboolean cw_event_is_head (const CwScan *scan, guint at);
gboolean cw_event_is_soft_head (const CwScan *scan, guint at);
guint cw_event_count_poison (const CwScan *scan, GArray *elements, guint at);
void cw_event_guess_new_growth (const CwScan *scan, GArray *elements);
void cw_event_guess_parts (const CwScan *scan, GArray *elements);
gboolean cw_event_is_no_name (const CwScan *scan, guint at);
gboolean cw_event_ends_name (const CwScan *scan, guint at);
gboolean cw_event_opens_name (const CwScan *scan, GArray *elements, guint at);
gboolean cw_event_is_body (const CwScan *scan, guint at);
guint cw_event_find_slot_end (const CwScan *scan, GArray *elements, guint first);
gboolean cw_event_is_somebody (const CwScan *scan, GArray *elements, guint first, guint end);
gboolean cw_event_joins_item (GArray *elements, guint at);
guint cw_event_guess_list (const CwScan *scan, GArray *elements, guint at);
guint cw_event_guess_before (const CwScan *scan, GArray *elements, guint at);
void cw_event_guess_slots (const CwScan *scan, GArray *elements);
void cw_event_explain_letters (CwEventLexicon *lexicon, GArray *elements);
gboolean cw_event_is_scale (const char *text);
gboolean cw_event_is_medicine (const CwScan *scan, guint at);
gboolean cw_event_is_medicine_name (const char *word);
gboolean cw_event_is_medicine_letters (const CwScan *scan, guint at);
gboolean cw_event_is_operation (const CwScan *scan, guint token);
gboolean cw_event_is_operating (const CwScan *scan, guint token);
gboolean cw_event_is_operative (const CwScan *scan, guint token);
gboolean cw_event_is_test (const CwScan *scan, guint token);
gboolean cw_event_is_poison (const CwScan *scan, guint token);
gboolean cw_event_is_regimen (const CwScan *scan, guint at);

gboolean cw_event_is_study (const CwScan *scan, guint n_sentences);
GHashTable *cw_event_find_substances (CwEventLexicon *lexicon);

void cw_event_lexicon_init (CwEventLexicon *self, const CwScan *scan);
void cw_event_lexicon_clear (CwEventLexicon *self);
void cw_event_read_elements (CwEventLexicon *lexicon, guint first, guint last, GArray *elements);

/* A row while its sentences are read. */
typedef struct
{
  CwSnapshot *item;
  guint first; /* tokens of its span */
  guint last;
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
char *cw_event_dup_inside (const char *text);
char *cw_event_reader_dup (const CwEventReader *self, guint first, guint last);
char *cw_event_reader_dup_tokens (const CwEventReader *self, guint first, guint last);
gboolean cw_event_is_body_part (const CwScan *scan, guint at);
gboolean cw_event_is_kind (const CwScan *scan, guint at);
char *cw_event_reader_dup_written (const CwEventReader *self, guint at);
guint cw_event_reader_add_row (CwEventReader *self, CwSnapshot *item, guint first, guint last);
void cw_event_reader_deny (CwEventReader *self);
gboolean cw_event_reader_begins_aside (const CwEventReader *self, guint at);
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
guint cw_event_reader_find_known (const CwEventReader *self,
                                  guint at,
                                  const char *words,
                                  const char *grade);
void cw_event_reader_note_aliases (CwEventReader *self);
char *cw_event_reader_dup_alias (const CwEventReader *self, const char *words);
void cw_event_reader_note_owned (CwEventReader *self, guint at);
void cw_event_reader_note_signs (CwEventReader *self);
gboolean cw_event_reader_is_owned (const CwEventReader *self, guint at);
char *cw_event_dup_variant (const char *text);
guint cw_event_reader_find_kin (const CwEventReader *self, const char *words);
void cw_event_reader_note_kin (CwEventReader *self, guint at, const char *words, guint row);
void cw_event_reader_know (CwEventReader *self, guint at, const char *words, guint row);
gboolean cw_event_reader_is_lesion_told (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_likely (CwEventReader *self, guint at);
gboolean cw_event_reader_is_doubtful (CwEventReader *self, guint at, const char *telling);
void cw_event_label_clear (CwEventLabel *self);
void cw_event_reader_describe (CwEventReader *self, guint at, const char *telling);
void cw_event_reader_read_events (CwEventReader *self);
void cw_event_reader_read_facts (CwEventReader *self);
void cw_event_reader_read_system (CwEventReader *self);
guint cw_event_reader_find_clause_start (const CwEventReader *self, guint at);
guint cw_event_reader_find_clause_end (const CwEventReader *self, guint at);
gboolean
cw_event_reader_has_between (const CwEventReader *self, guint first, guint last, CwEventKind kind);
const CwEventMention *cw_event_reader_find_mention_before (const CwEventReader *self, guint at);
const CwEventMention *cw_event_reader_find_mention_after (const CwEventReader *self, guint at);
gboolean
cw_event_reader_points_ahead (const CwEventReader *self, guint at, const CwEventMention *after);
GArray *cw_event_reader_list_subjects (const CwEventReader *self, guint at);
void cw_event_reader_list_story (const CwEventReader *self, GArray *rows);
gboolean cw_event_reader_is_all_that_was (const CwEventReader *self, guint at);
gboolean cw_event_reader_begins_with_symptoms (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_about_recent (const CwEventReader *self, guint at);
void cw_event_list_breath (const GArray *mentions, guint list, GArray *rows);
void cw_event_list_group (const GArray *mentions, guint group, GArray *rows);
gboolean cw_event_reader_set_all (CwEventReader *self,
                                  GArray *rows,
                                  const char *name,
                                  const char *value,
                                  guint at);
void cw_event_reader_read_onsets (CwEventReader *self);
void cw_event_reader_extend (CwEventReader *self, guint row, guint at);
gboolean cw_event_reader_has_other_subject (const CwEventReader *self, guint at);
gboolean cw_event_reader_exchanges_antibiotic (const CwEventReader *self, guint from, guint at);
gboolean cw_event_reader_is_antibiotic (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_answered_next (const CwEventReader *self);
gboolean cw_event_reader_is_answer_to_bleeding (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_kind_of_action (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_occasion (const CwEventReader *self, guint at, guint event);
gboolean cw_event_reader_is_given_up_for_event (const CwEventReader *self, guint first, guint at);
gboolean cw_event_reader_is_action (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_outcome (const CwEventReader *self, guint at);
void
cw_event_reader_take_outcome (CwEventReader *self, guint at, GArray *rows, const char *outcome);
void
cw_event_reader_take_dechallenge (CwEventReader *self, guint at, GArray *rows, const char *outcome);
gboolean cw_event_reader_is_time_of_action (const CwEventReader *self, guint at);
guint cw_event_reader_find_given_again (const CwEventReader *self);
gboolean cw_event_reader_is_settled_without (const CwEventReader *self, guint event);
gboolean cw_event_reader_is_done_before (const CwEventReader *self, guint at);
void cw_event_reader_take_rechallenge (CwEventReader *self, guint at, GArray *rows);
void cw_event_reader_read_rechallenge (CwEventReader *self);
gboolean cw_event_reader_is_reproduced (const CwEventReader *self);
const char *cw_event_reader_get_named_outcome (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_measure_of_event (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_aspect (const CwEventReader *self, guint at);
char *cw_event_reader_dup_name (const CwEventReader *self, guint row);
gboolean cw_event_reader_is_bleeding (const CwEventReader *self, guint row);
gboolean cw_event_reader_is_aspect_of (const CwEventReader *self, guint at, guint row);
guint cw_event_reader_get_story (const CwEventReader *self);
void cw_event_reader_list_known (const CwEventReader *self, guint at, GArray *rows);
void cw_event_reader_list_by_aspect (const CwEventReader *self, guint at, GArray *rows);
gboolean cw_event_reader_is_ending_noun (const CwEventReader *self, guint at);
void cw_event_reader_read_scored (CwEventReader *self);
void cw_event_reader_take_continued (CwEventReader *self, guint at, GArray *rows);
void cw_event_reader_take_fate (CwEventReader *self, guint at);
void cw_event_reader_read_absences (CwEventReader *self);
void cw_event_reader_take_absence (CwEventReader *self, guint at, GArray *rows);
void cw_event_reader_take_death (CwEventReader *self, guint at);
void cw_event_reader_take_cause (CwEventReader *self, guint at, GArray *rows);
void cw_event_reader_take_origin (CwEventReader *self, guint at, GArray *rows);
void cw_event_reader_take_action (CwEventReader *self, guint at, GArray *rows);
void cw_event_reader_take_restart (CwEventReader *self, guint at, GArray *rows);
void cw_event_replace (CwSnapshot *item, const char *name, const char *value);
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
gboolean cw_event_reader_is_treated_and (const CwEventReader *self, guint verb);
gboolean cw_event_reader_is_troubled_recovery (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_of_later_medicine (const CwEventReader *self, guint at);
void cw_event_reader_add_rows_of_medicine (const CwEventReader *self, guint at, GArray *rows);
gboolean cw_event_reader_is_mention (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_amount (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_awaited (const CwEventReader *self);
void cw_event_reader_list_awaited (const CwEventReader *self, GArray *rows);
void cw_event_reader_take_awaited (CwEventReader *self, guint at);
void cw_event_reader_list_concluded (const CwEventReader *self, guint at, GArray *rows);
gboolean cw_event_reader_is_result_of_action (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_without_medicine (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_made_recovery (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_failing_device (const CwEventReader *self, guint at);
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
gboolean cw_event_is_person (const CwScan *scan, guint token);
gboolean cw_event_reader_is_person (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_many (const CwEventReader *self, guint at);
guint cw_event_reader_find_person (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_own_disease (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_given (const CwEventReader *self, guint at);
gboolean cw_event_reader_opens_setting (const CwEventReader *self, guint at);
gboolean cw_event_reader_leads_to_given (const CwEventReader *self, guint at, gboolean has_person);
gboolean cw_event_reader_has_own_tie (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_tied (const CwEventReader *self, guint at);
void cw_event_reader_read_responses (CwEventReader *self);
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
gboolean cw_event_reader_is_own (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_of_ailment (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_other_complication (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_of_relative (const CwEventReader *self);
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
gboolean cw_event_reader_is_response_told (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_other_response (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_told_by_loss (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_past_cause (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_stated (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_of_breath (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_spoken_of (const CwEventReader *self, guint at);
guint cw_event_reader_find_verb (const CwEventReader *self, guint at);
gboolean cw_event_reader_comes_about (const CwEventReader *self, guint at, gboolean is_found);
gboolean cw_event_reader_is_told_clause (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_circumstance (const CwEventReader *self, guint at);
void cw_event_reader_set_cycles_given (const CwEventReader *self, CwSnapshot *item, guint at);

G_END_DECLS
