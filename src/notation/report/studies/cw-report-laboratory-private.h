/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "notation/report/studies/cw-report-studies-private.h"
#include "vocab/cw-vocabulary.h"

G_BEGIN_DECLS

/* Names of what is counted in a volume, which can stand in its unit: "136,000 platelets/mm3". */
#define CW_REPORT_COUNTED                                                                          \
  "(?:cells?|platelets?|leu[ck]ocytes?|white (?:blood )?cells?|red (?:blood )?cells?|"             \
  "neutrophils?|lymphocytes?|eosinophils?|monocytes?|erythrocytes?|blasts?|thrombocytes?|WBCs?|"   \
  "RBCs?)"
#define CW_REPORT_PER "(?: ?/ ?| per )"
#define CW_REPORT_VOLUME                                                                           \
  "(?:mm ?(?:\\^ ?)?3|mm\\x{b3}|cu\\.? ?mm3?|cmm|cubic (?:mm|milli ?met(?:er|re)s?)|"              \
  "mc[lL]|[dmu\\x{3bc}\\x{b5}]?L|(?:micro|milli|deci)?lit(?:er|re)s?)"
#define CW_REPORT_EXPONENT "[\\x{2070}\\x{b9}\\x{b2}\\x{b3}\\x{2074}-\\x{2079}0-9]{1,2}"
/* "x10^9", "x 1000", "10E3", "k", "lakh". */
#define CW_REPORT_POWER                                                                            \
  "(?:(?:x|\\x{d7}|\\*|\\x{b7}) ?(?:1,?000(?!\\d)|10 ?(?:\\^|\\*{1,2}|e)? ?" CW_REPORT_EXPONENT    \
  ")|10 ?(?:\\^|\\*{1,2}|e) ?[0-9]{1,2}|10[\\x{b3}\\x{2074}-\\x{2079}\\x{b9}][\\x{b9}\\x{b2}]?|"   \
  "k|thousand|lakhs?|million|m|T|giga|tera)"
#define CW_REPORT_COUNT                                                                            \
  "(?:" CW_REPORT_POWER "(?: ?" CW_REPORT_COUNTED ")?|" CW_REPORT_COUNTED ")?" CW_REPORT_PER       \
  "(?:mm ?(?:\\^ ?)?3|mm\\x{b3}|cu\\.? ?mm3?|cmm|cubic (?:mm|milli ?met(?:er|re)s?)|mc[lL]|"       \
  "[u\\x{3bc}\\x{b5}]L|micro ?lit(?:er|re)s?)|"                                                    \
  "(?:" CW_REPORT_POWER "(?: ?" CW_REPORT_COUNTED ")?|" CW_REPORT_COUNTED ")" CW_REPORT_PER        \
  "(?:m?L|lit(?:er|re))"
#define CW_REPORT_LAB_UNIT                                                                         \
  "(?:(?:(?:[mnpu\\x{3bc}\\x{b5}]|mc)?(?:gms?|gr|g(?:ram)?s?|mol|IU|UI|U)|kI?U|"                   \
  "mEq|mOsm|(?:international )?units?|copies)" CW_REPORT_PER "(?:" CW_REPORT_VOLUME                \
  "|day|24 ?-?h(?:ours?|rs?)?|kg|g|d|mmol)|" CW_REPORT_COUNT "|(?:m?g|gm)%"                        \
  "|mm(?: ?/ ?| per | (?:in|at|after) )(?:the )?(?:1 ?st |first |1 |one )?h(?:r|our)?|"            \
  "m[lL]/min(?:/1[.,]73 ?m(?:2|\\x{b2}|\\^2))?|mm ?Hg|kPa|fL|pg|seconds?|secs?|s|%|"               \
  "mm ?(?:\\^ ?)?3(?!\\d)|mm\\x{b3})"
#define CW_REPORT_LAB_NUMBER                                                                       \
  "(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,3}(?: \\d{3})+(?= ?(?:cells )?/ ?(?:mm|[u\\x{3bc}"    \
  "\\x{b5}]L|cu))|\\d+,\\d{1,2}(?!\\d)|\\d+(?:[.\\x{b7}]\\d+)?\\.?)"

/* What may stand between the name and its value. */
#define CW_REPORT_LAB_LINK                                                                         \
  "(?:was|were|is|of|at|had|rose|fell|increased|decreased|elevated|raised|high|low|reduced|"       \
  "normal|\\w{3,}ly|very|to|only|again|upto|"                                                      \
  "found|measured|with|a|be|been|being|an?|value|values|levels?|counts?|increase|decrease|"        \
  "dropped|as|peaked|peaking|peak|peaks|reached|reaching|reading|noted|recorded|showed|showing|"   \
  "remained|just|still|improved|normali[sz]ed|initial|estimated|concentrations?|"                  \
  "the|up|down|titers?|result|returned|came|back|calculated|determined|corrected|declined|"        \
  "climbed|dropping|rising|falling|has|serum|maximum|max|nadir|also|there|it|then|prolonged|"      \
  "shortened)"
/* "at that time was", "on admission was" */
#define CW_REPORT_LAB_WHEN                                                                         \
  "(?: (?:at (?:that|the|this) time|(?:on|at) (?:admission|presentation|discharge|arrival|"        \
  "diagnosis)|on (?:hospital |postoperative )?day \\d+)(?= (?:was|were|is|of|had)\\b))?"
#define CW_REPORT_LAB_GAP                                                                          \
  "\\G[)\\]]?(?: "                                                                                 \
  "(?:levels?|counts?|rates?|concentrations?|values?|titers?|test|activity|results?))*,?"          \
  "(?: ?[(\\[][\\w+. -]{1,24}[)\\]])*(?: (?:levels?|counts?|concentrations?))?" CW_REPORT_LAB_WHEN \
  "(?:,| " CW_REPORT_LAB_LINK "\\b)*[:=]*(?: " CW_REPORT_LAB_LINK "\\b)* ?[(\\[]? ?\\Z"

/* What a value is of. */
typedef struct
{
  const CwVocabularyTerm *term;
  const char *flag; /* what a word such as "leukocytosis" says of it, or NULL */
  CwReportRange range;
} CwReportAnalyte;

/* A value of one analyte on its way into the record. */
typedef struct
{
  CwReportAnalyte analyte;
  gsize first;
  gsize past;
  char *values[2]; /* a second one where it changed */
  char *low;
  char *high;
  gboolean is_column; /* one of several */
  gboolean is_cell; /* of a table, where the words before it are another row's */
} CwReportLabFinding;

/* cw-report-laboratory-row.c */
char *cw_report_make_lab_value (const char *op, const char *number, const char *unit);
void cw_report_set_lab_reference (const GMatchInfo *match,
                                  const char *own_unit,
                                  CwReportLabFinding *finding);
void
cw_report_read_lab_reference (CwReportReader *self, const char *unit, CwReportLabFinding *finding);
void cw_report_take_lab_finding (CwReportReader *self, CwReportLabFinding *finding);

void cw_report_take_lab_words (CwReportReader *self,
                               const char *analyte,
                               const char *text,
                               const char *flag,
                               gsize first,
                               gsize past);
void cw_report_take_lab_test (CwReportReader *self,
                              const char *name,
                              const char *text,
                              CwReportRange place);

/* cw-report-culture.c */
void cw_report_read_cultures (CwReportReader *self);

/* cw-report-serology.c */
void cw_report_read_serology (CwReportReader *self);

/* cw-report-laboratory-bare.c */
void cw_report_read_bare_values (CwReportReader *self, const GArray *taken);

/* cw-report-antibody.c */
void cw_report_read_antibodies (CwReportReader *self);

/* cw-report-laboratory-words.c */
void cw_report_read_laboratory_words (CwReportReader *self);

/* cw-report-table.c */
void cw_report_read_tables (CwReportReader *self, GArray *taken);

/* cw-report-laboratory-unit.c */
char *cw_report_read_lab_unit (const char *words);
char *cw_report_read_lab_number (const char *words);
gboolean cw_report_unit_fits (const CwVocabularyTerm *term, const char *unit);

/* cw-report-analyte.c */
gboolean cw_report_find_analyte (CwReportReader *self,
                                 gsize from,
                                 gsize until,
                                 const char *unit,
                                 CwReportAnalyte *analyte);
gboolean cw_report_find_analyte_behind (CwReportReader *self,
                                        gsize from,
                                        const char *unit,
                                        CwReportAnalyte *analyte);
const char *
cw_report_get_lab_flag (CwReportReader *self, const CwReportAnalyte *analyte, gsize value);

/* cw-report-fluid.c */
const char *cw_report_find_fluid (CwReportReader *self, const CwReportAnalyte *analyte, gsize past);
const char *cw_report_find_fluid_in (CwReportReader *self, const char *words);
gboolean cw_report_begins_row (CwReportReader *self, gsize first);
gboolean cw_report_is_aim (CwReportReader *self, gsize at);

/* cw-report-examination.c */
void cw_report_read_examination (CwReportReader *self, gboolean tells_values);

/* cw-report-sign.c */
void cw_report_read_signs (CwReportReader *self);

G_END_DECLS
