/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "base/cw-patterns.h"
#include "notation/report/cw-report-phrases.h"
#include "notation/report/cw-report.h"

G_BEGIN_DECLS

/* What a stretch of the text is for. */
typedef enum
{
  CW_REPORT_FRONT, /* title, authors */
  CW_REPORT_KEYWORDS,
  CW_REPORT_BACKGROUND,
  CW_REPORT_CASE,
  CW_REPORT_PERSPECTIVE,
  CW_REPORT_DISCUSSION,
  CW_REPORT_CAPTION,
  CW_REPORT_BACK, /* references, declarations, further cases */
} CwReportSection;

/* A stretch of the plain text under one heading. */
typedef struct
{
  gsize first;
  CwReportSection section;
  gboolean in_abstract;
} CwReportPart;

/* The text with white space, line breaks, hyphenation and typography undone; a line break is left
 * where a heading or a paragraph ends. @map leads from each of its bytes to the text that was
 * given. */
typedef struct
{
  const char *raw;
  gsize raw_length;
  GString *plain;
  GArray *map; /* guint32, one more than bytes */
  GArray *parts; /* CwReportPart */
  GArray *line_breaks; /* gsize: breaks of lines before the first heading */
  gboolean in_legend; /* the caption is "Abbreviations: ..." under a table */
} CwReportText;

/* A sentence; offsets count in the plain text. */
typedef struct
{
  gsize first;
  gsize past;
  CwReportSection section;
  gboolean in_abstract;
  gboolean is_patient; /* about the patient of the report */
  gboolean is_beyond; /* what can be read of a text that is too long */
  gboolean is_understood; /* it says more of what another one told */
} CwReportSentence;

/* A stretch of a sentence or of the plain text. */
typedef struct
{
  gsize first;
  gsize past;
} CwReportRange;

/* The reader on its way through the sentences. */
typedef struct
{
  CwReportText *text;
  GArray *sentences; /* CwReportSentence */
  CwPatterns *patterns;
  GHashTable *abbreviations; /* as written to its meaning */
  gboolean may_have_second; /* a published text of patients, not the author's own on one */
  GPtrArray *facts; /* CwReportFact */
  GPtrArray *candidates; /* CwReportFact: what the text may mean */
  GHashTable *renamed; /* ids of rows that were joined with others */
  const CwReportSentence *sentence;
  char *words; /* of the sentence that is read */
  guint n_found; /* facts and repetitions */
  GArray *events; /* of the event reader, waiting for their sentence */
  guint next_event;
  gboolean has_drug; /* in this sentence */
  guint treated_sentence; /* the last that names what can have an adverse event, or 0 */
  gboolean is_diagnosed;
  GArray *mentions; /* of diseases without a word of diagnosis */
  CwReportRange suspected; /* in the plain text: the disease that was thought of last */
  guint suspected_sentence;
  GHashTable *drugs; /* name in small letters to the drug given last, lent */
  guint n_sentence;
  guint pronouns; /* CW_REPORT_HE and others: what stands in the sentences about the patient */
  guint n_presented; /* sentences that tell why the patient came */
  guint n_settings; /* sentences that tell where the patient came */
  guint presented_in_abstract; /* 1 in the abstract, 2 in the body */

  /* What was told last, lent, and in which sentence. */
  CwReportFact *specimen;
  CwReportFact *panel;
  CwReportFact *decision;
  CwReportFact *regimen;
  CwReportFact *event;
  CwReportFact *change;
  GPtrArray *complaints; /* of the sentence that had any last */
  guint complaint_sentence;
  guint specimen_sentence;
  guint panel_sentence;
  guint decision_sentence;
  guint regimen_sentence;
  guint event_sentence;
  gsize event_first; /* in that sentence */
  guint change_sentence;
} CwReportReader;

enum
{
  CW_REPORT_HE = 1 << 0,
  CW_REPORT_SHE = 1 << 1,
  CW_REPORT_SOMEBODY = 1 << 2, /* beside the patient */
};

typedef void (*CwReportRecogniser) (CwReportReader *self);

/* cw-report-text.c */
CwReportText *cw_report_text_new (const char *raw);
void cw_report_text_free (CwReportText *self);
void
cw_report_text_get_span (const CwReportText *self, gsize first, gsize past, CwNotationSpan *span);
char *cw_report_text_dup (const CwReportText *self, gsize first, gsize past);

/* cw-report-section.c */
gboolean
cw_report_heading_match (const char *line, gsize length, CwReportSection *section, gsize *used);
gboolean cw_report_heading_is_topic (const char *line, gsize length);
void cw_report_text_mend_parts (CwReportText *self);

/* cw-report-candidate.c */
CwReportFact *cw_report_take_candidate (CwReportReader *self,
                                        const char *target,
                                        CwSnapshot *item,
                                        gsize first,
                                        gsize past);
void cw_report_settle_candidates (CwReportReader *self);

/* cw-report-sentence.c */
GArray *cw_report_split (const CwReportText *text);

/* cw-report-reader.c */
gboolean cw_report_match (CwReportReader *self, const char *pattern, GMatchInfo **match);
gboolean cw_report_match_in (CwReportReader *self,
                             const char *pattern,
                             gsize first,
                             gsize past,
                             GMatchInfo **match);
gboolean cw_report_has (CwReportReader *self, const char *pattern);
gboolean cw_report_match_words (CwReportReader *self, const char *pattern, const char *words);
gboolean cw_report_has_in (CwReportReader *self, const char *pattern, gsize first, gsize past);
char *cw_report_fetch (const GMatchInfo *match, const char *group);
gboolean
cw_report_get_range (const GMatchInfo *match, const char *group, gsize *first, gsize *past);
gboolean cw_report_is_negated (const CwReportReader *self, gsize at);
gboolean cw_report_is_hypothetical (const CwReportReader *self, gsize at);
char *cw_report_dup_words (const CwReportReader *self, gsize first, gsize past);
char *cw_report_expand (const CwReportReader *self, const char *words);

/* cw-report-list.c */
CwReportRange cw_report_trim (const CwReportReader *self, gsize first, gsize past);
GArray *cw_report_split_list (const CwReportReader *self, gsize first, gsize past);
gsize cw_report_find_end (CwReportReader *self, const char *pattern, gsize first, gsize past);
char *cw_report_dup_item (const CwReportReader *self, CwReportRange range);

/* cw-report-organ.c */
char *cw_report_name_organ (const char *words);

/* cw-report-value.c */
char *cw_report_find_date (CwReportReader *self, CwReportRange what, CwReportRange *place);
const char *cw_report_read_comparator (const char *words);

/* cw-report-fact.c */
CwSnapshot *cw_report_row_new (const char *target);
gboolean cw_report_set (CwSnapshot *item, const char *field, const char *value);
gboolean cw_report_set_missing (CwSnapshot *item, const char *field, const char *value);
CwReportFact *cw_report_take_row (CwReportReader *self,
                                  const char *target,
                                  CwSnapshot *item,
                                  gsize first,
                                  gsize past);
CwReportFact *cw_report_add_value (CwReportReader *self,
                                   const char *target,
                                   const char *field,
                                   const char *value,
                                   gsize first,
                                   gsize past);
void cw_report_add_span (CwReportReader *self, CwReportFact *fact, gsize first, gsize past);
void cw_report_add_further (CwReportReader *self, CwReportFact *fact, const GArray *ranges);
gint cw_report_compare_spans (gconstpointer a, gconstpointer b);
void cw_report_finish_facts (CwReportReader *self);

/* The recognisers. */
void cw_report_read_front (CwReportReader *self);
void cw_report_read_patient (CwReportReader *self);
const CwReportFact *cw_report_find_told (const CwReportReader *self, const char *field);
void cw_report_read_presentation (CwReportReader *self);
void cw_report_read_complaints (CwReportReader *self);
gboolean cw_report_find_complaints (CwReportReader *self, gsize from, CwReportRange *list);
void cw_report_read_history (CwReportReader *self);
void cw_report_read_laboratory (CwReportReader *self);
void cw_report_read_imaging (CwReportReader *self);
void cw_report_read_specimen (CwReportReader *self);
void cw_report_read_stains (CwReportReader *self);
void cw_report_read_molecular (CwReportReader *self);
void cw_report_read_diagnosis (CwReportReader *self);
void cw_report_read_differentials (CwReportReader *self);
void cw_report_read_stage (CwReportReader *self);
void cw_report_read_metastases (CwReportReader *self);
void cw_report_read_tumor (CwReportReader *self);
void cw_report_read_differentials (CwReportReader *self);
void cw_report_read_suspicion (CwReportReader *self);
void cw_report_read_title_disease (CwReportReader *self, const CwReportSentence *title);
void cw_report_settle_diagnosis (CwReportReader *self);
void cw_report_read_decision (CwReportReader *self);
void cw_report_read_procedures (CwReportReader *self);
void cw_report_read_operations (CwReportReader *self);
void cw_report_read_operation_verbs (CwReportReader *self);
void cw_report_read_treatment (CwReportReader *self);
void cw_report_read_radiation (CwReportReader *self);
void cw_report_read_change (CwReportReader *self);
gboolean cw_report_read_supportive (CwReportReader *self, const GArray *names);
void cw_report_read_outcome (CwReportReader *self);

void cw_report_read_events (CwReportReader *self);
void cw_report_read_title (CwReportReader *self);

/* What is settled before the sentences are read. */
void cw_report_find_abbreviations (CwReportReader *self);
void cw_report_judge_subjects (CwReportReader *self);
gboolean cw_report_is_other (CwReportReader *self, gsize at);
gboolean cw_report_is_of_relative (CwReportReader *self, gsize at);
void cw_report_prepare_events (CwReportReader *self);

/* cw-report-unread.c */
void cw_report_add_unread_clauses (CwReportReader *self, GArray *unread);

/* cw-report-course.c */
void cw_report_set_phase (CwReportReader *self, CwSnapshot *regimen, CwReportRange part);
gboolean cw_report_set_cycles (CwReportReader *self,
                               CwSnapshot *regimen,
                               CwReportRange part,
                               CwReportRange *place);
void cw_report_set_reached (CwReportReader *self, CwSnapshot *regimen, CwReportRange part);
void cw_report_set_start (CwReportReader *self, CwSnapshot *regimen, CwReportRange part);

/* cw-report-altered-dose.c */
CwSnapshot *cw_report_read_altered_dose (CwReportReader *self, const GArray *names, gsize *past);

/* cw-report-given.c */
gboolean cw_report_is_given (CwReportReader *self, gsize from, gsize first);
GArray *cw_report_dup_given (CwReportReader *self, const GArray *names, CwReportRange part);
gboolean cw_report_is_withheld (CwReportReader *self, gsize from, gsize at);
gboolean cw_report_has_giving (CwReportReader *self, gsize first, gsize past);
gboolean cw_report_tells_giving (CwReportReader *self, CwReportRange part);
gboolean cw_report_are_given (CwReportReader *self, const GArray *names, CwReportRange part);

/* cw-report-treatment.c */
void cw_report_finish_regimen (CwReportReader *self,
                               CwSnapshot *regimen,
                               CwReportRange part,
                               CwReportRange range);

/* cw-report-unnamed.c */
gboolean cw_report_ends_after_cycles (CwReportReader *self, CwReportRange part);
gboolean cw_report_read_unnamed (CwReportReader *self, CwReportRange part);

/* cw-report-line.c */
GPtrArray *cw_report_get_drugs (CwSnapshot *regimen);
CwReportRange cw_report_get_clause (CwReportReader *self, const GArray *names, CwReportRange part);
CwSnapshot *cw_report_read_line (CwReportReader *self, CwReportRange range, const GArray *names);

/* cw-report-operation.c */
const char *cw_report_next_operation (const CwReportReader *self, guint *back);

/* cw-report-route.c */
const char *cw_report_find_route (CwReportReader *self, CwReportRange name);

/* cw-report-drug.c */
GArray *cw_report_list_drugs (CwReportReader *self, gsize first, gsize past);
GArray *cw_report_list_dosed (CwReportReader *self, gsize first, gsize past);
gboolean cw_report_is_drug (CwReportReader *self, const char *words);
gboolean cw_report_has_drug (CwReportReader *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwReportText, cw_report_text_free)

G_END_DECLS
