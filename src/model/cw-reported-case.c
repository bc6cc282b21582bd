/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "model/cw-reported-case.h"

#include <glib/gi18n-lib.h>

/* The rows of a review. Every cell of the table below is a column that a review can show; the
 * abbreviation in parentheses is what the printed table says. */

static const CwFieldChoice sex_choices[] = {
  { "male", N_ ("Male"), NULL },
  { "female", N_ ("Female"), NULL },
  { "intersex", N_ ("Intersex"), NULL },
  { "other", N_ ("Other"), NULL },
};

/* The categories of RECIST 1.1 (Eisenhauer 2009), as reported. */
static const CwFieldChoice response_choices[] = {
  { "cr", N_ ("Complete response (CR)"), NULL },   { "pr", N_ ("Partial response (PR)"), NULL },
  { "sd", N_ ("Stable disease (SD)"), NULL },      { "non-cr-non-pd", N_ ("Non-CR/non-PD"), NULL },
  { "pd", N_ ("Progressive disease (PD)"), NULL }, { "ne", N_ ("Not evaluable (NE)"), NULL },
};

static const CwFieldChoice status_choices[] = {
  { "alive", N_ ("Alive"), NULL },
  { "no-evidence", N_ ("No evidence of disease (NED)"), NULL },
  { "with-disease", N_ ("Alive with disease (AWD)"), NULL },
  { "dead", N_ ("Dead"), NULL },
  { "dead-of-disease", N_ ("Dead of disease (DOD)"), NULL },
  { "dead-of-other-cause", N_ ("Dead of other cause (DOC)"), NULL },
  { "lost", N_ ("Lost to follow-up (LTFU)"), NULL },
};

static const CwFieldChoice appraisal_choices[] = {
  { "yes", N_ ("Yes"), NULL },
  { "no", N_ ("No"), NULL },
  { "unclear", N_ ("Unclear"), NULL },
  { "not-applicable", N_ ("Not applicable"), NULL },
};

/* The first eight ask what the JBI checklist for case reports (2020) asks, the others what Murad et
 * al. 2018 (BMJ Evid Based Med 23:60) ask, in words of our own. */
#define ANSWER(member, label)                                                                      \
  CW_CODE (CwAppraisal, member, label, appraisal_choices, .flags = CW_FIELD_ADVANCED, .since = 3)

static const CwField appraisal_fields[] = {
  CW_TEXT (CwAppraisal, reader, N_ ("Reader"), .flags = CW_FIELD_TITLE, .since = 3),
  ANSWER (demographics, N_ ("JBI 1: demographics described")),
  ANSWER (history, N_ ("JBI 2: history told as a timeline")),
  ANSWER (condition, N_ ("JBI 3: condition at presentation described")),
  ANSWER (tests, N_ ("JBI 4: tests and their results described")),
  ANSWER (treatment, N_ ("JBI 5: treatment described")),
  ANSWER (course, N_ ("JBI 6: condition after treatment described")),
  ANSWER (harms, N_ ("JBI 7: adverse and unexpected events described")),
  ANSWER (lessons, N_ ("JBI 8: lessons given")),
  ANSWER (selection, N_ ("Murad 1: whole experience of the centre")),
  ANSWER (exposure, N_ ("Murad 2: exposure ascertained")),
  ANSWER (outcome, N_ ("Murad 3: outcome ascertained")),
  ANSWER (alternatives, N_ ("Murad 4: other causes ruled out")),
  ANSWER (challenge, N_ ("Murad 5: challenge and rechallenge")),
  ANSWER (dose_response, N_ ("Murad 6: dose–response effect")),
  ANSWER (follow_up, N_ ("Murad 7: follow-up long enough")),
  ANSWER (description, N_ ("Murad 8: described well enough to learn from")),
  CW_PROSE (CwAppraisal, note, N_ ("Note"), .since = 3),
};

CW_DEFINE_ENTITY (CwAppraisal, cw_appraisal, "appraisal", N_ ("Appraisal"), appraisal_fields)

static const CwField table_value_fields[] = {
  CW_REFERENCE (CwTableValue, column, N_ ("Column"), "review-column", .since = 3),
  CW_TEXT (CwTableValue, value, N_ ("Value"), .flags = CW_FIELD_TITLE, .since = 3),
};

CW_DEFINE_ENTITY (CwTableValue, cw_table_value, "table-value", N_ ("Value"), table_value_fields)

#define CELL(member, label, kind, ...)                                                             \
  CW_TABLE_CELL (CwReportedCase, member, label, kind, .since = 3, __VA_ARGS__)

static const CwField reported_case_fields[] = {
  CW_TEXT (CwReportedCase,
           citation,
           N_ ("Reference"),
           .flags = CW_FIELD_TITLE,
           .since = 3,
           .hint = N_ ("Cheng et al., 2022")),
  CW_TEXT (CwReportedCase,
           publication,
           N_ ("Reference of the library"),
           .flags = CW_FIELD_HIDDEN,
           .since = 3),
  CW_TEXT (CwReportedCase,
           source_key,
           N_ ("Row of the imported file"),
           .flags = CW_FIELD_HIDDEN,
           .since = 3),
  CELL (year, N_ ("Year"), quantity, .range = { 1800, 2200 }),
  CELL (country, N_ ("Country"), text),
  CELL (sex, N_ ("Sex"), code, .choices = sex_choices, .n_choices = G_N_ELEMENTS (sex_choices)),
  CELL (age, N_ ("Age"), quantity, .units = "a mo wk d", .range = { 0, 130 }),
  CELL (diagnosis, N_ ("Diagnosis"), text),
  CELL (primary_site, N_ ("Primary site"), text),
  CELL (stage, N_ ("Stage"), text),
  CELL (surgery, N_ ("Surgery"), tristate),
  CELL (targeted_therapy, N_ ("Targeted therapy"), text),
  CELL (treatment_line, N_ ("Treatment line"), text, .hint = N_ ("1st, 2nd, maintenance")),
  CELL (other_therapy, N_ ("Other therapy"), text),
  CELL (dose, N_ ("Dose"), text),
  CELL (best_response,
        N_ ("Best response"),
        code,
        .choices = response_choices,
        .n_choices = G_N_ELEMENTS (response_choices)),
  CELL (size_change,
        N_ ("Best change in size"),
        quantity,
        .units = "%",
        .range = { -100, 10000 },
        .hint = N_ ("Of the sum of diameters from the baseline: -45 %")),
  CELL (progression_free_survival,
        /* Translators: progression-free survival */
        N_ ("PFS"),
        quantity,
        .units = "mo wk d a",
        .range = { 0, 1500 },
        .hint = N_ ("Write >8 when there was no progression after 8 months")),
  CELL (progressed, N_ ("Progressed"), tristate),
  CELL (overall_survival,
        /* Translators: overall survival */
        N_ ("OS"),
        quantity,
        .units = "mo wk d a",
        .range = { 0, 1500 },
        .hint = N_ ("Write >8 when the patient lived longer than 8 months")),
  CELL (status,
        N_ ("Status"),
        code,
        .choices = status_choices,
        .n_choices = G_N_ELEMENTS (status_choices)),
  CELL (adverse_events, N_ ("Adverse events"), text),
  CELL (follow_up, N_ ("Follow-up"), quantity, .units = "mo wk d a", .range = { 0, 1500 }),
  CELL (remark, N_ ("Remark"), text),
  CW_LIST (CwReportedCase,
           values,
           N_ ("Further columns"),
           cw_table_value_get_type,
           .flags = CW_FIELD_HIDDEN,
           .since = 3),
  CW_LIST (CwReportedCase, appraisals, N_ ("Appraisals"), cw_appraisal_get_type, .since = 3),
};

CW_DEFINE_ENTITY (CwReportedCase,
                  cw_reported_case,
                  "reported-case",
                  N_ ("Reported case"),
                  reported_case_fields)
