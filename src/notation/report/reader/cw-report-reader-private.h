/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "base/cw-patterns.h"
#include "notation/report/reader/cw-report-fact.h"
#include "notation/report/text/cw-report-phrases.h"
#include "notation/report/text/cw-report-text-private.h"

G_BEGIN_DECLS

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
  guint n_dates; /* sentences that tell when he came */
  guint presented_in_abstract; /* 1 in the abstract, 2 in the body */
  gboolean is_death_told; /* in words of which nothing was concluded */

  /* What was told last, lent, and in which sentence. */
  struct _CwReportTable *table; /* whose lines are read, or NULL */
  CwReportFact *specimen;
  CwReportFact *panel;
  CwReportFact *decision;
  CwReportFact *regimen;
  CwReportFact *event;
  CwReportFact *change;
  CwReportFact *contact; /* that the patient was alive, from words that do not name it */
  const CwReportSentence *contact_sentence;
  CwReportRange contact_place; /* in that sentence */
  gboolean contact_is_visit; /* after the discharge */
  GPtrArray *complaints; /* of the sentence that had any last */
  guint complaint_sentence;
  guint examined_sentence;
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
const CwReportRange *cw_report_find_overlap (const GArray *ranges, gsize first, gsize past);

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
const CwReportFact *cw_report_find_told (const CwReportReader *self, const char *field);
void cw_report_finish_facts (CwReportReader *self);

/* cw-report-candidate.c */
CwReportFact *cw_report_take_candidate (CwReportReader *self,
                                        const char *target,
                                        CwSnapshot *item,
                                        gsize first,
                                        gsize past);
void cw_report_settle_candidates (CwReportReader *self);

/* cw-report-drug.c */
GArray *cw_report_list_drugs (CwReportReader *self, gsize first, gsize past);
GArray *cw_report_list_dosed (CwReportReader *self, gsize first, gsize past);
gboolean cw_report_is_drug (CwReportReader *self, const char *words);
gboolean cw_report_has_drug (CwReportReader *self);

/* cw-report-abbreviation.c */
void cw_report_find_abbreviations (CwReportReader *self);

/* cw-report-subject.c */
void cw_report_judge_subjects (CwReportReader *self);
gboolean cw_report_is_other (CwReportReader *self, gsize at);
gboolean cw_report_is_of_relative (CwReportReader *self, gsize at);

G_END_DECLS
