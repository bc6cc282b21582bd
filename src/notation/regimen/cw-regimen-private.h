/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "notation/regimen/cw-regimen.h"
#include "notation/cw-scan-private.h"

G_BEGIN_DECLS

/* What stretches of tokens can be. */
typedef enum
{
  CW_REGIMEN_WORD,
  CW_REGIMEN_JUNK,
  CW_REGIMEN_FILLER,
  CW_REGIMEN_SEPARATOR,
  CW_REGIMEN_AND,
  CW_REGIMEN_THEN,
  CW_REGIMEN_OPEN,
  CW_REGIMEN_CLOSE,
  CW_REGIMEN_COLON,
  CW_REGIMEN_ALL,
  CW_REGIMEN_DOSE,
  CW_REGIMEN_DAYS,
  CW_REGIMEN_CYCLE_LIST,
  CW_REGIMEN_CADENCE,
  CW_REGIMEN_FREQUENCY,
  CW_REGIMEN_ROUTE,
  CW_REGIMEN_ON_OFF,
  CW_REGIMEN_INFUSION,
  CW_REGIMEN_COUNT,
  CW_REGIMEN_COUNT_GIVEN,
  CW_REGIMEN_TIMES,
  CW_REGIMEN_END_TEXT,
  CW_REGIMEN_NOTE,
  CW_REGIMEN_PHASE,
  CW_REGIMEN_LINE,
  CW_REGIMEN_DENSE,
  CW_REGIMEN_RADIATION,
  CW_REGIMEN_FRACTIONS,
  CW_REGIMEN_RADIATION_NOTE,
  CW_REGIMEN_TECHNIQUE,
} CwRegimenElementKind;

/* One stretch with its value in canonical form; @other is the second value of a pair. */
typedef struct
{
  CwRegimenElementKind kind;
  guint first; /* token */
  guint last; /* token after it */
  char *value;
  char *other;
  gboolean per_day;
  gboolean used;
  const char *reason; /* untranslated sentence */
} CwRegimenElement;

void cw_regimen_element_clear (CwRegimenElement *element);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CwRegimenElement, cw_regimen_element_clear)

typedef guint (*CwRegimenMatch) (const CwScan *scan, guint at, CwRegimenElement *element);

guint cw_regimen_match_first (const CwRegimenMatch *matches,
                              guint n_matches,
                              const CwScan *scan,
                              guint at,
                              CwRegimenElement *element);
guint cw_regimen_match_schedule (const CwScan *scan, guint at, CwRegimenElement *element);
guint cw_regimen_match_on_off (const CwScan *scan, guint at, CwRegimenElement *element);
guint cw_regimen_match_rest (const CwScan *scan, guint at, CwRegimenElement *element);
guint cw_regimen_match_before (const CwScan *scan, guint at, CwRegimenElement *element);
guint cw_regimen_match_on_of (const CwScan *scan, guint at, CwRegimenElement *element);
guint cw_regimen_match_frequency (const CwScan *scan, guint at, CwRegimenElement *element);
guint cw_regimen_match_radiation (const CwScan *scan, guint at, CwRegimenElement *element);
guint cw_regimen_get_unit_days (const CwScan *scan, guint at);
guint cw_regimen_take_unit (const CwScan *scan,
                            guint at,
                            const char **code,
                            gboolean *per_day,
                            const char **frequency);
guint cw_regimen_match_lead (const CwScan *scan, guint at, CwRegimenElement *element);
guint cw_regimen_match_diluent (const CwScan *scan, guint at, CwRegimenElement *element);
guint cw_regimen_match_dose (const CwScan *scan, guint at, CwRegimenElement *element);
gboolean
cw_regimen_dose_fits (const CwScan *scan, const CwRegimenElement *element, const char *name);
gboolean cw_regimen_is_drug_like (const char *name);
gboolean cw_regimen_is_drug_known (const char *name);
GArray *cw_regimen_read_elements (const CwScan *scan);
void cw_regimen_take_stretch (CwNotation *notation,
                              const char *text,
                              CwNotationSpan stretch,
                              const char *name);

/* The regimen while its line is walked through. */
typedef struct
{
  const CwScan *scan;
  GArray *elements;
  CwSnapshot *regimen;
  GPtrArray *drugs; /* lent by @regimen */
  GPtrArray *courses;
  GArray *course_spans; /* CwNotationSpan: where each of @courses stands */
  CwSnapshot *drug; /* the last one, or %NULL */
  guint drug_first; /* its first element */
  GArray *firsts; /* guint: the first element of each of @drugs */
  GPtrArray *per_day; /* drugs whose dose is one of a day */
  gboolean lost; /* what comes may belong to a dose that found no place */
  char *next_route;
  char *next_frequency;
  char *next_infusion;
  char *route_inside; /* "IT (methotrexate 15 mg, …)": of all drugs up to the parenthesis's end */
  char *next_days;
  char *heading_days;
  gboolean heading_of_clause; /* @heading_days are those of the drugs up to the next sign */
  gboolean awaits; /* the last drug stands apart from its dose, by a sign or a parenthesis */
  gboolean then;
  gboolean other_person; /* the sentence tells of somebody else */
  gboolean sequential;
  gboolean all;
  guint n_before_separator; /* drugs before the last separator */
  guint n_before_sentence;
  guint n_before_open; /* drugs before the last parenthesis */
  CwRegimenElement *end; /* what tells the end of the regimen, or %NULL */
  guint n_before_end;
  guint unshared; /* up to here no list has one unit at its end */
  const CwSnapshot *span_drug; /* the last drug that is taken for so many days */
  guint span_end; /* the last of these days */
  GArray *cadences; /* CwRegimenCadence */
  GArray *counts; /* CwRegimenCount */
} CwRegimenDraft;

/* "q3w" and where it stood. */
typedef struct
{
  guint element;
  guint drug; /* 1 + position of the drug before it, 0 for none */
  gboolean own; /* it stands apart from that drug */
} CwRegimenCadence;

/* "x6" and where it stood. */
typedef struct
{
  guint element;
  guint drugs; /* how many were told before it */
  gboolean weekly; /* of a drug that is given every week */
} CwRegimenCount;

/* No day, and no length of a cycle, is higher. */
#define CW_REGIMEN_DAY_MAX 400

/* No line tells of more drugs. */
#define CW_REGIMEN_DRUGS_MAX 100

/* No name of a drug or a site has more words. */
#define CW_REGIMEN_NAME_WORDS_MAX 4

/* What may stand behind a number with a decimal comma, "50,4 Gy"; of "1,5 mg" it could be a list.
 */
#define CW_REGIMEN_DECIMAL_UNITS "gy cgy gbq mbq"

/* A run of words, and the name in it. */
typedef struct
{
  guint first;
  guint name;
  guint name_end;
  guint end;
} CwRegimenRun;

gboolean cw_regimen_draft_element_is (const CwRegimenDraft *self, guint at, const char *words);
gboolean cw_regimen_draft_is_prose (const CwRegimenDraft *self, guint at);
gboolean cw_regimen_draft_is_taper (const CwRegimenDraft *self, guint at);
CwRegimenRun cw_regimen_run_read (const CwRegimenDraft *self, guint at);
CwRegimenRun cw_regimen_run_read_ahead (const CwRegimenDraft *self, guint at);
gboolean cw_regimen_run_has_name (const CwRegimenRun *run);
char *cw_regimen_run_dup_name (const CwRegimenDraft *self, const CwRegimenRun *run);
gboolean cw_regimen_run_is_acronym (const CwRegimenDraft *self, const CwRegimenRun *run);
gboolean cw_regimen_run_is_drug_known (const CwRegimenDraft *self, const CwRegimenRun *run);
gboolean cw_regimen_run_is_drug_like (const CwRegimenDraft *self, const CwRegimenRun *run);
guint cw_regimen_run_find_alternate (const CwRegimenDraft *self, const CwRegimenRun *run);
gboolean cw_regimen_run_is_titled (const CwRegimenDraft *self, const CwRegimenRun *run);

void cw_regimen_run_note_person (CwRegimenDraft *self, const CwRegimenRun *run);
gboolean cw_regimen_run_is_not_given (const CwRegimenDraft *self, const CwRegimenRun *run);
gboolean cw_regimen_run_take_back (CwRegimenDraft *self, const CwRegimenRun *run);
gboolean cw_regimen_run_may_be_regimen (const CwRegimenDraft *self, const CwRegimenRun *run);
gboolean cw_regimen_run_take_unitless (CwRegimenDraft *self, const CwRegimenRun *run, guint number);
gboolean cw_regimen_draft_take_drug_name (CwRegimenDraft *self, const CwRegimenRun *run);

gboolean cw_regimen_draft_is_counted_before (const CwRegimenDraft *self, guint at);
gboolean cw_regimen_draft_says_not_given (const CwRegimenDraft *self, guint at);
guint cw_regimen_draft_take_counted (CwRegimenDraft *self, guint at);
gboolean cw_regimen_run_is_bare_drug (const CwRegimenDraft *self, const CwRegimenRun *run);
gboolean
cw_regimen_run_is_bare_name (const CwRegimenDraft *self, const CwRegimenRun *run, gboolean leads);

gboolean cw_regimen_kind_parts_drugs (CwRegimenElementKind kind);
gboolean cw_regimen_kind_begins_anew (CwRegimenElementKind before);
gboolean cw_regimen_kind_is_manner (CwRegimenElementKind kind);
guint cw_regimen_draft_skip_manner (const CwRegimenDraft *self, guint at);
gboolean cw_regimen_draft_follows_prose (const CwRegimenDraft *self, guint at);
void cw_regimen_draft_start_drug (CwRegimenDraft *self, const char *name, guint element);
guint cw_regimen_draft_walk_dose (CwRegimenDraft *self, guint at);

CwRegimenElement *cw_regimen_draft_get (const CwRegimenDraft *self, guint at);
CwRegimenElementKind cw_regimen_draft_get_kind (const CwRegimenDraft *self, guint at);
CwRegimenElementKind cw_regimen_draft_get_kind_before (const CwRegimenDraft *self, guint at);
guint cw_regimen_draft_skip_fillers_back (const CwRegimenDraft *self, guint at);
guint cw_regimen_draft_skip_fillers (const CwRegimenDraft *self, guint at);
CwSnapshot *cw_regimen_draft_add_course (CwRegimenDraft *self);
CwSnapshot *cw_regimen_draft_start_course (CwRegimenDraft *self);
gboolean cw_regimen_run_lead_to_course (CwRegimenDraft *self, const CwRegimenRun *run);
gboolean cw_regimen_run_follow_course (CwRegimenDraft *self, const CwRegimenRun *run);
void cw_regimen_run_take_site (CwRegimenDraft *self, const CwRegimenRun *run);
void cw_regimen_draft_cover (CwRegimenDraft *self, guint first, guint end);
gboolean cw_regimen_draft_set_drug (CwRegimenDraft *self, const char *name, const char *value);
gboolean cw_regimen_draft_leads_clause (const CwRegimenDraft *self, guint at);
gboolean cw_regimen_draft_walk_days (CwRegimenDraft *self, guint at);
gboolean cw_regimen_set_days (CwSnapshot *drug, const char *days);
void cw_regimen_draft_share_days (CwRegimenDraft *self);
gboolean cw_regimen_draft_keep_for_next (CwRegimenDraft *self, guint at, char **kept);
gboolean cw_regimen_draft_take_fact (CwRegimenDraft *self, guint at);
void cw_regimen_draft_finish_drug (CwRegimenDraft *self);
void cw_regimen_draft_finish (CwRegimenDraft *self);
void cw_regimen_draft_walk (CwRegimenDraft *self);

G_END_DECLS
