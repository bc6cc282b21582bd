/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "notation/report/reader/cw-report-reader-private.h"

G_BEGIN_DECLS

/* Where the end of the story is told. */
#define CW_REPORT_AT_THE_END                                                                       \
  "\\b(?:disease-free survival|follow[- ]?up|followed|alive|remain(?:s|ed)?|currently|at "         \
  "present|(?:time of (?:this "                                                                    \
  ")?(?:writing|reporting|report|publication))|(?:months?|\\d mo) "                                \
  "(?:after|following|since|later|post)|"                                                          \
  "years? (?:after|following|since|later|post)|to date|to this day|last (?:visit|seen)|since "     \
  "then|has "                                                                                      \
  "since|post-?operative (?:month|year|\\d)|thereafter|at the "                                    \
  "(?:last|latest)|"                                                                               \
  "weeks? (?:after|later)|"                                                                        \
  "post-?operatively|(?:for|after|at|over) (?:the (?:past|last|next|following) "                   \
  ")?" CW_REPORT_NUMBER " (?:years?|months?|weeks))\\b"

/* What a medicine is held or changed for without having brought it about. */
#define CW_REPORT_INFECTION                                                                        \
  "sepsis|septic|infection|pneumonia\\b|brucell|tubercul|candid|aspergill|mucormyc|influenza|"     \
  "COVID|zoster|mening|endocarditis|cellulitis|peritonitis|malaria|nocardi|listeri"

/* What a sentence tells of what was decided, what a treatment did and what came of it. */
void cw_report_read_decision (CwReportReader *self);
void cw_report_read_events (CwReportReader *self);
void cw_report_prepare_events (CwReportReader *self);
void cw_report_read_outcome (CwReportReader *self);

/* What may be a complication of what was done to the patient. */
typedef struct
{
  CwReportRange place; /* in the sentence */
  gboolean is_called; /* the words call it one, or say what it came of */
  gboolean is_name; /* they are enough for a row */
  gboolean is_taken; /* a row has it */
} CwReportComplication;

/* cw-report-complication.c */
GArray *cw_report_list_complications (CwReportReader *self);

/* cw-report-event-origin.c */
gboolean cw_report_is_treated_near (const CwReportReader *self);
gboolean cw_report_is_event_foreign (CwReportReader *self, const CwSnapshot *item);
gboolean cw_report_is_called_effect (CwReportReader *self, const CwSnapshot *item);

/* cw-report-follow-up.c */
void cw_report_read_durations (CwReportReader *self, gboolean is_free);
gboolean cw_report_is_followed (const CwReportReader *self);
void cw_report_settle_follow_up (CwReportReader *self);

/* cw-report-absence.c */
void cw_report_read_absence (CwReportReader *self);
void cw_report_settle_absence (CwReportReader *self);

/* cw-report-contact.c */
void cw_report_read_contact (CwReportReader *self);
void cw_report_note_contact (CwReportReader *self, CwReportRange place);
void cw_report_settle_contact (CwReportReader *self);

G_END_DECLS
