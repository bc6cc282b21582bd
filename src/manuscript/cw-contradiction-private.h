/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "manuscript/cw-contradiction.h"
#include "manuscript/cw-mention.h"

G_BEGIN_DECLS

/* What the article calls its review. */
#define CW_NARRATIVE_REVIEW "\\b(?:literature review|review of (?:the )?literature)\\b"
#define CW_SYSTEMATIC_REVIEW                                                                       \
  "\\b(?:we|our|article|report|include|present|study|paper|this)\\b(?:(?!\\[\\d).)*\\bsystematic " \
  "(?:literature )?review\\b"

/* What the rules share while they run. */
typedef struct
{
  GPtrArray *findings; /* CwFinding */
  CwCase *root;
  CwReview *review; /* whose table is printed, or NULL */
  const CwCaseText *text;
  GPtrArray *mentions; /* CwMention, lent, in the order of reading */
} CwProseCheck;

void cw_prose_check_patient (CwProseCheck *self);
void cw_prose_check_vital (CwProseCheck *self);
void cw_prose_check_responses (CwProseCheck *self);
void cw_prose_check_durations (CwProseCheck *self);
void cw_prose_check_dates (CwProseCheck *self);
void cw_prose_check_panels (CwProseCheck *self);
void cw_prose_check_doses (CwProseCheck *self);
void cw_prose_check_cycles (CwProseCheck *self);
void cw_prose_check_regimens (CwProseCheck *self);
void cw_prose_check_stages (CwProseCheck *self);
void cw_prose_check_amounts (CwProseCheck *self);
gboolean cw_prose_check_laboratory_value (CwProseCheck *self, const CwMention *mention);
void cw_prose_check_laboratory_trends (CwProseCheck *self);
void cw_prose_check_grades (CwProseCheck *self);
void cw_prose_check_markers (CwProseCheck *self);
void cw_prose_check_definitions (CwProseCheck *self);
void cw_prose_check_lesions (CwProseCheck *self);
void cw_prose_check_review (CwProseCheck *self);

CwTimePoint cw_prose_check_get_time (const CwAssessment *assessment);
void cw_prose_check_dated (CwProseCheck *self, const CwMention *mention);
void cw_prose_check_complaint (CwProseCheck *self, const CwMention *mention);
gboolean cw_prose_check_length (CwProseCheck *self, const CwMention *mention);
gboolean cw_prose_check_is_drug (const char *name, const char *said);
CwFinding *cw_prose_check_add (CwProseCheck *self,
                               const char *rule,
                               CwSeverity severity,
                               const CwMention *mention,
                               char *message);
CwFinding *cw_prose_check_add_statement (CwProseCheck *self,
                                         const char *rule,
                                         CwSeverity severity,
                                         const CwStatement *statement,
                                         char *message);
CwFinding *cw_prose_check_against_fact (CwProseCheck *self,
                                        const char *rule,
                                        CwSeverity severity,
                                        const CwMention *mention,
                                        CwEntity *entity,
                                        const char *field);
CwFinding *cw_prose_check_against_prose (CwProseCheck *self,
                                         const char *rule,
                                         CwSeverity severity,
                                         const CwMention *mention,
                                         const CwMention *other);
void cw_prose_finding_add_mention (CwFinding *finding, const CwMention *mention);
void cw_prose_finding_add_statement (CwFinding *finding, const CwStatement *statement);
char *cw_prose_finding_dup_length (const CwMention *mention, const CwQuantity *fact);
void cw_prose_finding_use_fact (CwFinding *finding, const CwMention *mention, const char *words);
void cw_prose_finding_fix_fact (CwFinding *finding,
                                CwEntity *entity,
                                const char *field,
                                const char *canonical);
const CwMention *cw_prose_check_find_other (CwProseCheck *self,
                                            const CwMention *mention,
                                            gboolean (*differs) (const CwMention *mention,
                                                                 const CwMention *other));

G_END_DECLS
