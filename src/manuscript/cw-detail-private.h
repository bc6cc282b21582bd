/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "base/cw-number-word.h"
#include "manuscript/cw-month-private.h"

/* Details of a patient as an author types them, as patterns that do not care for capital letters
 * unless they say so. A name is not without end, so that a long chain of hyphens is not read again
 * from each of its letters. */

#define CW_DETAIL_NUMBER_WORDS                                                                     \
  "(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"                                   \
  "(?:-(?:one|two|three|four|five|six|seven|eight|nine))?"                                         \
  "|" CW_NUMBER_WORDS "|(?:thir|four|fif|six|seven|eigh|nine)teen)"

/* "He is 27.", not "He was 27 weeks on it" nor "She was 1.7 m tall". */
#define CW_DETAIL_AGE_BARE                                                                         \
  "(?![.,]?\\p{N})(?![\\p{L}%/])(?= ?[.;,)](?:\\s|$)| ?$| (?:and|but|when|while|at|who|with|on)"   \
  "(?!\\p{L}))"
#define CW_DETAIL_AGE_UNIT "(?:[ -](?:year|month|week|day)s?(?!\\p{L}))?"
#define CW_DETAIL_AGE_SINGLE "(?![\\p{N}s])(?! ?(?:to|and|[-\\x{2013}]) ?\\d)"

/* Two persons at once, "27- and 35-year-old", "aged 27 and 35 years"; "45/M", "M/45", "a 45M with";
 * no tracer, catheter, temperature or range. */
#define CW_DETAIL_AGE_PAIR                                                                         \
  "(?<!between )(?<!from )(?<!grade )(?<!stage )(?<!day )\\d{1,3}"                                 \
  "(?=-?(?:, \\d{1,3}-?){0,3},? (?:and|or) \\d{1,3}[ -]years?[ -](?:old|of age))"                  \
  "|aged \\d{1,3}(?= and \\d{1,3} years)|(?<=aged \\d and |aged \\d\\d and )\\d{1,3}(?= years)"
#define CW_DETAIL_AGE_SHORT                                                                        \
  "\\d{1,3} ?/ ?(?-i:[MF])(?![\\p{L}\\p{N}/-])"                                                    \
  "|(?-i:[MF])/\\d{1,3}(?![\\p{L}\\p{N}/%\\x{2013}-])(?! ?(?:mg|g|kg|m[Ll]|[µμ]g|%))"            \
  "|(?:(?<=(?<!\\p{L})an )|(?<=(?<!\\p{L})a ))\\d{1,3}(?-i:[MF])"                                  \
  "(?= (?:with|who|presented|presents|came|comes|had|has)(?!\\p{L}))"

/* "27-year-old", "27 yr old", "27 y/o", "27 years of age", "a man of 27 years", "aged 27", "he is
 * 27", "his age was 27", "at the age of 27", "5-month-old boy"; not "aged 20 to 30", "≥18 years of
 * age", "in his 20s". */
#define CW_DETAIL_AGE                                                                              \
  "(?<![\\p{L}\\p{N}.<>≤≥\\x{2013}-])(?:"                                                      \
  "(?:\\d{1,3}(?:[.,]\\d)?|" CW_DETAIL_NUMBER_WORDS                                                \
  ")(?:[ -]|[\\x{2010}\\x{2011}\\x{2013}])years?(?:[ -]|[\\x{2010}\\x{2011}\\x{2013}])old"         \
  "|" CW_DETAIL_AGE_PAIR "|" CW_DETAIL_AGE_SHORT                                                   \
  "|\\d{1,3}[ -]?(?:yrs?\\.?[ -]old|y/o|y\\.o\\.?|yo)(?!\\p{L})"                                   \
  "|(?<!over )(?<!under )(?<!than )(?<!least )(?<!above )(?<!below )(?<!to )"                      \
  "\\d{1,3} years of age(?! (?:or|and) (?:older|above|younger))"                                   \
  "|(?:man|woman|male|female|boy|girl|child|patient|lady|gentleman) of \\d{1,3} (?:years|months)"  \
  "|aged \\d{1,3}(?:\\.\\d)?" CW_DETAIL_AGE_UNIT CW_DETAIL_AGE_SINGLE                              \
  "|s?he (?:is|was) (?:now |then |only |just )?\\d{1,3}" CW_DETAIL_AGE_BARE                        \
  "|(?:his|her|patient['’]s) age (?:is|was) (?:about )?\\d{1,3}" CW_DETAIL_AGE_UNIT                \
    CW_DETAIL_AGE_SINGLE "|age: ?\\d{1,3}" CW_DETAIL_AGE_UNIT CW_DETAIL_AGE_SINGLE                 \
  "|(?:at|since|from) (?:the |an )?age (?:of )?\\d{1,3}" CW_DETAIL_AGE_UNIT CW_DETAIL_AGE_SINGLE   \
  "|\\d{1,3}[ -](?:month|week|day)s?[ -]old(?= (?:\\p{L}+ )?"                                      \
  "(?:male|female|boy|girl|infant|baby|newborn|neonate|child)))"

#define CW_DETAIL_YEAR "(?:19|20)\\d{2}"
#define CW_DETAIL_NEARLY "(?:(?:about|around|approximately|early|mid|late|the year)[ -])?"
#define CW_DETAIL_LOUD_MONTH "(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)(?:[A-Z]{2,6})?"
/* A number with a name in front of it is that of a paper, a lot or a trial. */
#define CW_DETAIL_NO_NUMBER                                                                        \
  "(?<!No\\. )(?<!no\\. )(?<!No )(?<!PMID )(?<!PMID: )(?<!lot )(?<!number )(?<!version )"
/* "in 2000 mL"; a bare L, g or U begins a word as well. */
#define CW_DETAIL_NO_AMOUNT "(?! ?(?:m[Ll]|d[Ll]|[µμ][Ll]|mg|mcg|IU|units)(?![\\p{L}\\p{N}./-]))"
#define CW_DETAIL_DAY "\\d{1,2}(?:st|nd|rd|th)?"

/* "12 May 2020", "May 12, 2020", "July 2019", "3 July", "14-Jul-2019", "2019-07-14", "20190714",
 * "14/07/2019", "in 2019", "in about 2019", "summer of 2019", "mid-July", "Christmas Day". */
#define CW_DETAIL_DATE                                                                             \
  "(?-i:(?<![\\p{L}\\p{N}/-])(?:"                                                                  \
  "(?:" CW_DETAIL_DAY " (?:of )?)?" CW_MONTH ",? (?:" CW_DETAIL_DAY ",? ?)?" CW_DETAIL_YEAR        \
  "|(?:" CW_DETAIL_DAY " )?" CW_DETAIL_LOUD_MONTH ",? (?:" CW_DETAIL_DAY ",? ?)?" CW_DETAIL_YEAR   \
  "|" CW_DETAIL_DAY " (?:of )?" CW_MONTH "|\\d{1,2}[./-](?i:" CW_MONTH ")[./-]" CW_DETAIL_YEAR     \
  "|" CW_DETAIL_NO_NUMBER CW_DETAIL_YEAR "(?:0[1-9]|1[0-2])\\d{2}|(?<=[Oo]n )" CW_MONTH            \
  " " CW_DETAIL_DAY "|" CW_DETAIL_NO_NUMBER CW_DETAIL_YEAR "-(?:0[1-9]|1[0-2])(?:-\\d{2})?"        \
  "|" CW_DETAIL_YEAR "[/.](?:0?[1-9]|1[0-2])[/.]\\d{1,2}|(?:0?[1-9]|1[0-2])/" CW_DETAIL_YEAR       \
  "|(?<=(?:19|20)\\d{2} to |(?:19|20)\\d{2} and |(?:19|20)\\d{2}[\\x{2013}-])" CW_DETAIL_YEAR      \
  "|(?<=[Oo]n |[Aa]nd |[Uu]ntil |[Ss]ince |[Ff]rom )\\d{1,2}[./]\\d{1,2}[./]\\d{2}"                \
  "|\\d{1,2}[./]\\d{1,2}[./]" CW_DETAIL_YEAR                                                       \
  "|(?<=(?<!\\p{L})[Ii]n |[Ss]ince |[Uu]ntil |[Dd]uring |[Ff]rom |[Bb]orn )" CW_DETAIL_NEARLY      \
    CW_DETAIL_YEAR CW_DETAIL_NO_AMOUNT                                                             \
  "|(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter),? (?:of )?(?:the year )?" CW_DETAIL_YEAR   \
  "|(?:[Ee]arly|[Mm]id|[Ll]ate)(?:[ -]|\\x{2010}|\\x{2011})" CW_MONTH "(?: " CW_DETAIL_YEAR ")?"   \
  "|Christmas (?:Day|Eve)|(?:Chinese )?New Year(?:['’]s (?:Day|Eve))?"                           \
  ")(?![\\p{L}\\p{N}]))"

#define CW_DETAIL_HOUSE                                                                            \
  "(?:Hospital|Hospitals|Clinic|Infirmary|University|Institute|College|Medical Cent(?:er|re)"      \
  "|Cancer Cent(?:er|re))"

/* Two capitalised words at least: "Royal Infirmary", "Hospital of Lund" has to be an affiliation.
 */
#define CW_DETAIL_CAPITALISED "\\p{Lu}[\\p{L}'’-]{1,40}+ "
#define CW_DETAIL_INSTITUTION                                                                      \
  "(?-i:(?<!\\p{L})(?!Our |The |A )(?:" CW_DETAIL_CAPITALISED "){1,6}" CW_DETAIL_HOUSE "(?!\\p{L}" \
  "))"
