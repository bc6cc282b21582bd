/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "notation/cw-notation.h"
#include "notation/cw-scan-private.h"

G_BEGIN_DECLS

/* What single stretches of a sentence are: names of events and medicines, times, grades, verbs. */

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
const char *cw_event_get_unit (const CwScan *scan, guint at);
gboolean cw_event_expand_shorthand (CwScan *scan);
const char *cw_event_get_clipped_medicine (const CwScan *scan, guint at);
const char *cw_event_get_clipped (const CwScan *scan, guint at);
char *cw_event_dup_expanded (const CwScan *scan, guint first, guint last);
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
gboolean cw_event_is_immune_response (const CwScan *scan, guint at);
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
gboolean cw_event_is_body_part (const CwScan *scan, guint at);
gboolean cw_event_is_kind (const CwScan *scan, guint at);
char *cw_event_dup_variant (const char *text);
gboolean cw_event_is_person (const CwScan *scan, guint token);
gboolean cw_event_is_people (const CwScan *scan, guint token);
gboolean cw_event_is_failing_device (const CwScan *scan, guint first, guint last);
gboolean cw_event_find_written (const CwScan *scan, guint *first, guint *last);
char *cw_event_dup_inside (const char *text);

G_END_DECLS
