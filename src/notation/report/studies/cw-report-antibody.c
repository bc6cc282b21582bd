/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/studies/cw-report-laboratory-private.h"

#include <string.h>

/* How much there is of an antibody, which has no analyte of its own: "anti-GBM antibodies 120
 * U/mL", "an ANA titer of 1:640"; and the chromosomes. */

#define MOST_ANTIBODIES 8

#define ANTIBODY                                                                                   \
  "(?:(?:auto-?)?antibod(?:y|ies)|anti-[A-Za-z][\\w/-]+|rheumatoid factor|antistreptolysin O|"     \
  "(?-i:ANA|[pc]?-?ANCA|AMA|ASMA|ASO|RF|VDRL|RPR|TPHA|ASLO)|Ig[GMA])"
/* Words before it that belong to its name. */
#define BEFORE                                                                                     \
  "(?:(?!(?:the|his|her|a|an|and|or|with|of|for|to|in|was|were|is|had|has|showed|revealed|"        \
  "elevated|increased|raised|high|low|positive|negative|strongly|serum|by|from|that|titers?|"      \
  "levels?|tests?|serology|detected|found|demonstrated|anti|both|also)\\b)[A-Za-z][\\w/-]*+ "      \
  "){0,3}?"
#define TITER "1 ?[:/] ?\\d{1,3}(?:[ ,]?\\d{3})?|1/\\d{2,6}"
#define AMOUNT                                                                                     \
  "\\b(?<name>" BEFORE ANTIBODY "(?: (?:antibod(?:y|ies)|Ig[GMA]))?)(?: ?\\([^()\\d]{1,24}\\))?"   \
  "(?:,? (?:titers?|titres?|levels?|concentrations?|test|was|were|is|at|of|with|an?|elevated|"     \
  "increased|raised|high|positive|strongly|very|up to|measured))*[:=,]? ?[(]?"                     \
  "(?<titer>" TITER ")(?![\\d:])"

static gboolean
is_patients (CwReportReader *self, gsize first)
{
  return !cw_report_is_aim (self, first) && !cw_report_is_hypothetical (self, first) &&
         !cw_report_begins_row (self, first);
}

#define UNNAMED "\\A(?:(?:auto-?)?antibod(?:y|ies)|Ig[GMA](?: antibod(?:y|ies))?)\\Z"

static void
read_antibodies (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  guint count = 0;

  for (gboolean more = cw_report_match (self, AMOUNT, &match); more && count < MOST_ANTIBODIES;
       more = g_match_info_next (match, NULL), count++)
    {
      g_autofree char *name = cw_report_fetch (match, "name");
      g_autofree char *titer = cw_report_fetch (match, "titer");
      CwReportRange place;

      if (cw_report_get_range (match, NULL, &place.first, &place.past) &&
          !cw_report_match_words (self, UNNAMED, name) && is_patients (self, place.first))
        cw_report_take_lab_test (self, name, titer, place);
    }
}

/* ---- chromosomes ---- */

#define KARYOTYPE                                                                                  \
  "\\b(?:karyotyp(?:e|ing)|chromosom(?:al|e) analysis|cytogenetic (?:analysis|study|studies))\\b"  \
  "(?: (?!(?:was|were|not)\\b)[\\w-]+){0,8}? (?:(?:showed|revealed|confirmed|demonstrated|found|"  \
  "identified|highlighted|disclosed|yielded)(?: that)?|was|were|of(?= 4\\d))(?: an?| the)?+ "      \
  "(?<found>4\\d ?, ?[XY](?:[^ ;.,]|,(?! ))*(?=[.;, ]|\\Z)|"                                       \
  "(?!4\\d)(?=[^.;]*(?:\\b4\\d ?,? ?X|\\bkaryotype\\b|\\babnormalit|\\bnormal\\b))[^.;]{3,90}?"    \
  "(?=[.;]|\\Z|,? (?:which|and (?:the|he|she|was|were)|while|but)\\b))"

/* "Karyotyping revealed a 46,XY karyotype" */
static void
read_karyotype (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *found = NULL;
  CwReportRange place;

  if (!cw_report_match (self, KARYOTYPE, &match) ||
      !cw_report_get_range (match, NULL, &place.first, &place.past) ||
      !is_patients (self, place.first))
    return;
  found = cw_report_fetch (match, "found");
  if (!cw_report_match_words (self, "\\A(?:done|performed|requested|planned|mapped)\\b", found))
    cw_report_take_lab_test (self, "Karyotype", found, place);
}

void
cw_report_read_antibodies (CwReportReader *self)
{
  if (cw_report_has (self, "\\d"))
    read_antibodies (self);
  if (cw_report_has (self, "\\b(?:karyotyp|chromosom|cytogenet)"))
    read_karyotype (self);
}
