/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

#include "base/cw-number-word.h"

G_BEGIN_DECLS

/* Fragments of patterns for the English of clinical prose, and what reads their matches. */

#define CW_REPORT_RELATIVE                                                                         \
  "(?:mother|father|parents|brother|sister|sibling|son|daughter|uncle|aunt|cousin|grand\\w+|"      \
  "nephew|niece|donor|wife|husband|spouse|partner|twin(?! "                                        \
  "(?:pregnan|gestation|deliver|birth)\\w*)|relative|maternal|paternal)"
#define CW_REPORT_MONTH                                                                            \
  "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|"               \
  "Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?"
#define CW_REPORT_DAY "\\d{1,2}(?:st|nd|rd|th)?"
#define CW_REPORT_YEAR "(?:19|20)\\d\\d"
#define CW_REPORT_DATE                                                                             \
  "(?:(?:" CW_REPORT_DAY " (?:of )?)?" CW_REPORT_MONTH ",? (?:of )?" CW_REPORT_YEAR                \
  "|" CW_REPORT_MONTH " " CW_REPORT_DAY ",? " CW_REPORT_YEAR "|" CW_REPORT_YEAR                    \
  "-[01]\\d(?:-[0-3]\\d)?)\\b"
#define CW_REPORT_NUMBER                                                                           \
  "(?:(?:one|two|three|four|five|six|seven|\\d{1,2}) and (?:an? |one )?half(?! "                   \
  "of)|\\d+(?:\\.\\d+|\\x{bd})?|half an?|half(?=[- "                                               \
  "](?:month|year|hour|day)\\b)|an?|" CW_NUMBER_WORDS "|"                                          \
  "(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:[- ]"   \
  "(?:one|two|three|four|five|six|seven|eight|nine))?)"
/* "five milligrams", "two grams". */
#define CW_REPORT_WORDED_MASS                                                                      \
  "(?<count>one|two|three|four|five|six|seven|eight|nine|ten) (?<mass>(?:milli|micro)?grams?|mg|"  \
  "mcg|g|IU|units)\\b"
#define CW_REPORT_COMPARE                                                                          \
  "(?:longer than|more than|greater than|over|>|at least|less than|shorter than|under|<|about|"    \
  "approximately|around|nearly|almost|roughly|~)"
#define CW_REPORT_TIME_UNIT                                                                        \
  "(?:minutes?|mins?|hours?|days?|(?<=\\d[ -])(?-i:d)|weeks?|months?|years?|hrs?|h|wks?|mo|yrs?)"
#define CW_REPORT_SPAN(prefix)                                                                     \
  "(?:(?<" prefix "op>" CW_REPORT_COMPARE ") ?(?:the (?:past|last) )?)?"                           \
  "(?<" prefix "n>" CW_REPORT_NUMBER ")(?: ?(?:-|to|or) ?(?<" prefix "high>" CW_REPORT_NUMBER      \
  "))?[- ]?(?<" prefix "unit>" CW_REPORT_TIME_UNIT ")\\b"

/* "after the eighth cycle of" a drug. */
#define CW_REPORT_REACHED                                                                          \
  "\\b(?:received|completed|completion of|after|following) (?:the|her|his) "                       \
  "(?<n>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|"                               \
  "\\d{1,2}(?:st|nd|rd|th)) (?:cycle|course) of "                                                  \
  "(?!antibio|steroid|cortico|immunoglob|plasma|radio|irradi)"

/* "four cycles of doxorubicin and twelve cycles of paclitaxel" are two regimens. */
#define CW_REPORT_COUNTED_CYCLES                                                                   \
  CW_REPORT_NUMBER                                                                                 \
  " (?:further |more |additional )?(?:cycles?|courses?|rounds?|weekly (?:doses|infusions)) of\\b"

gsize cw_report_find_long_form (const char *text, gsize open, gsize close);
char *cw_report_read_number (const char *word);
char *cw_report_read_date (const char *words);
const char *cw_report_read_time_unit (const char *word);
char *cw_report_read_time (const GMatchInfo *match, const char *prefix);

G_END_DECLS
