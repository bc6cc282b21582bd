/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/patient/cw-report-history-private.h"
#include "notation/report/reader/cw-report-words.h"

#include <string.h>

/* What was before the illness and is told without the word history: what the patient was known
 * for, what had been done, and what he took. */

/* "three years ago", "10 years prior to presentation" */
#define LONG_AGO                                                                                   \
  "(?:about |approximately |around |some |over |more than |nearly |almost |at least "              \
  ")?" CW_REPORT_SPAN (                                                                            \
    "") "(?<!hours)(?<!hour)(?<!days)(?<!day) (?:ago|back|earlier|before|previously|"              \
        "prior)\\b"

typedef struct
{
  const char *pattern; /* up to the list, or with it in "list" */
  const char *kind;
  gboolean is_chronic; /* only what stays is taken of the list */
} Way;

/* The list begins with an illness that stays. */
#define SOON_CHRONIC "(?=(?:[\\w-]+,? ){0,3}?" CW_REPORT_CHRONIC "\\b)"

/* Illnesses as what somebody is. */
#define ILL                                                                                        \
  "(?:diabetic|hypertensive|obese|asthmatic|cirrhotic|epileptic|HIV[- ](?:positive|infected))\\b"

static const Way ways[] = {
  /* was diagnosed with diabetes and gout three months before */
  { "\\b(?:was|were|had been|been|is) (?:first |initially |previously |also |recently |already )?"
    "diagnosed (?:with|as having|to have) (?<list>[^.;]{3,90}?),? " LONG_AGO,
    NULL, FALSE },
  /* six weeks before admission, he was diagnosed with anaemia */
  { "\\A(?:About |Approximately |Around )?" CW_REPORT_SPAN (
      "") "(?<!hours)(?<!hour)(?<!days)(?<!day)"
          " (?:before|prior to|preceding) (?:(?:his|her|the|this|hospital) "
          ")*(?:admission|presentation|"
          "referral|visit|hospitali[sz]ation),? (?:he|she|the patient) (?:was|had been) diagnosed "
          "with "
          "(?<list>[^.;,]{3,80}?)(?=[.;,]|\\Z| (?:during|for|by|in|at|based|and (?:was|had))\\b)",
    NULL, FALSE },
  /* contracted malaria in 2007 */
  { "\\b(?:contracted|(?:had )?suffered(?: from)?) (?:an? )?(?<list>[\\w' -]{4,50}? "
    "in " CW_REPORT_YEAR ")\\b",
    NULL, FALSE },
  /* diagnosed three years earlier with asthma */
  { "\\bdiagnosed " LONG_AGO " with " SOON_CHRONIC, NULL, TRUE },
  /* was being treated for hypertension; was known to have asthma */
  { "\\b(?:been|was|being|is) (?:regularly |medically |also |being )*(?:treated|medicated|"
    "followed(?: up)?|on (?:treatment|medication|therapy)|under (?:treatment|follow-?up)) "
    "for " SOON_CHRONIC,
    NULL, TRUE },
  { "\\b(?:known (?:to have|for|with)|with (?:known|underlying|pre-?existing|long-?standing|"
    "co-?existing|concomitant|co-?morbid)|suffer(?:ed|s|ing) from) " SOON_CHRONIC,
    NULL, TRUE },
  /* a 50-year-old diabetic woman */
  { "[- ]old,? (?:(?!with\\b|who\\b|man\\b|woman\\b)[\\w-]+,? ){0,3}?(?<list>(?:known |morbidly "
    "|poorly controlled )?" ILL "(?:(?: and |, | )" ILL
    "){0,2})(?:,? (?:and )?[\\w-]+){0,3}? " CW_REPORT_PERSON "\\b",
    NULL, FALSE },
  /* gravida 3, asthmatic for 13 years; she was diabetic on insulin */
  { "(?:[,;] |\\band |\\b(?:he|she|patient|who) (?:was|is) (?:an? )?)(?<list>(?:known "
    ")?(?:diabetic|"
    "hypertensive|asthmatic|epileptic|cirrhotic|HIV[- ]positive))"
    "(?= (?:for|since|with (?:[\\w-]+ ){0,3}insulin|on "
    "(?:insulin|oral|treatment|medication|therapy|"
    "diet|irregular|regular|metformin|inhalers?)|under (?:treatment|control)|treated with)\\b)",
    NULL, FALSE },
  { "\\b(?:he|she|patient|who) (?:was|is) (?:an? )?(?<list>known (?:diabetic|hypertensive|"
    "asthmatic|epileptic)(?: and (?:diabetic|hypertensive|asthmatic))?)\\b",
    NULL, FALSE },
  /* a 40-year-old man with asthma presented */
  { "[- ]old,? (?:(?!with\\b|who\\b)[\\w-]+,? ){0,5}?with (?=" CW_REPORT_CHRONIC
    "\\b[^.;]{0,120}\\b(?:presented|admitted|referred|developed|hospitali[sz]ed|brought|"
    "demonstrated|underwent|complained|visited)\\b)",
    NULL, TRUE },
  /* two months before admission, she underwent lobectomy */
  { "\\A(?:About |Approximately |Around )?" CW_REPORT_SPAN (
      "") "(?<!hours)(?<!hour)(?<!days)(?<!day)"
          " (?:before|prior to|preceding) (?:(?:his|her|the|this|hospital) "
          ")*(?:admission|presentation|"
          "referral|visit|hospitali[sz]ation),? (?:he|she|the patient) (?:had )?under(?:went|gone) "
          "(?:an? )?"
          "(?<list>[^.;,]{3,80}?)(?=[.;,]|\\Z| (?:for|and|which|with|at|due|under|by|in)\\b)",
    "surgical", FALSE },
  /* had undergone gastrectomy two years earlier */
  { "\\b(?:had|has|having) (?:(?:previously|also|already|once) )*(?:(?:undergone|had) )?(?:an? "
    "|the )?"
    "(?<list>[^.;,]{3,90}?),? " LONG_AGO,
    "surgical", FALSE },
  { "\\b(?:he|she|patient|who) (?:previously )?(?:underwent|received) (?:an? )?"
    "(?<list>[^.;,]{3,90}?),? " LONG_AGO,
    "surgical", FALSE },
  { "\\b(?:had|has) previously (?:undergone|had) (?:an? )?(?<list>[^.;,]{4,60}?)(?=[.;,]|\\Z| and "
    "(?:was|had)\\b)",
    "surgical", FALSE },
};

/* What is no operation, whatever word of one it has. */
#define NO_OPERATION "\\b(?:dialysis|chemo\\w*|radio\\w*|biops\\w+|\\w*scopy|imaging|CT|MRI)\\b"

static gboolean
is_wanted (CwReportReader *self, const Way *way, CwReportRange list)
{
  if (way->kind)
    return self->regimen == NULL &&
           cw_report_has_in (
             self, "\\b(?:" CW_REPORT_OPERATION "|(?-i:THA|TKA|THR|TKR|CABG|PCI|TURP))\\b",
             list.first, list.past) &&
           !cw_report_has_in (self, NO_OPERATION, list.first, list.past);
  return way->is_chronic ||
         !cw_report_has_in (self, CW_REPORT_SYMPTOM "\\Z", list.first, list.past);
}

static gboolean
get_list (CwReportReader *self, const GMatchInfo *match, CwReportRange *list)
{
  gsize first;

  if (cw_report_get_range (match, "list", &list->first, &list->past))
    return TRUE;
  if (!cw_report_get_range (match, NULL, &first, &list->first))
    return FALSE;
  list->past = cw_report_find_history_end (self, list->first);
  return list->past > list->first;
}

static void
read_way (CwReportReader *self, const Way *way)
{
  g_autoptr (GMatchInfo) match = NULL;

  for (gboolean more = cw_report_match (self, way->pattern, &match); more;
       more = g_match_info_next (match, NULL))
    {
      CwReportRange list;

      if (get_list (self, match, &list) && is_wanted (self, way, list) &&
          !cw_report_is_other (self, list.first) && !cw_report_is_of_relative (self, list.first) &&
          !cw_report_is_negated (self, list.first) && !cw_report_is_hypothetical (self, list.first))
        cw_report_add_history_list (self, list, way->kind, "present",
                                    way->is_chronic ? CW_REPORT_CHRONIC_ITEMS
                                                    : CW_REPORT_ALL_ITEMS);
    }
}

static void
read_ways (CwReportReader *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    read_way (self, &ways[i]);
}

/* "Her regular medications were", "was taking aspirin daily": medicines from before. */
static const char *const taken[] = {
  "\\b(?:(?:his|her|the patient's|current|regular|home|daily|usual|routine|chronic|concomitant|"
  "long-?term|outpatient|pre-?admission|maintenance|baseline|prescribed|prior) )+"
  "(?:medications?|drugs|medicines?)(?: list| history| use)?"
  "(?: (?:on|at|before|prior to) (?:(?:his|her|the) )?(?:admission|presentation))?"
  "(?: (?:was|were|included|includes?|consisted of|comprised|are)|:) (?<list>[^.;]{3,200})",
  "\\AMedications?(?: (?:on|at|before|prior to) (?:admission|presentation))? (?:included|were|"
  "consisted of) (?<list>[^.;]{3,200})",
  "\\b(?:medication|drug) history (?:was|included|includes|revealed|consisted of|:) "
  "(?:significant for |notable for )?(?<list>[^.;]{3,200})",
  "\\b(?:he|she|patient|who|and) (?:was|is|had been|has been|has also been|had also been) "
  "(?:currently |regularly |already |also |chronically |only )?(?:taking|maintained "
  "on|on)(?=[^.;]{3,160}"
  "(?: for (?:the |his |her |an? )?" CW_REPORT_CHRONIC "|daily|regularly|at home|"
  "for (?:the )?(?:past |last |over |about |almost |at least |more than |approximately "
  ")*" CW_REPORT_NUMBER " (?:years|months))) ",
};

/* "was taking" tells of the treatment, once there is one. */
#define TAKING (G_N_ELEMENTS (taken) - 1)

static void
read_taken (CwReportReader *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (taken); i++)
    {
      g_autoptr (GMatchInfo) match = NULL;
      CwReportRange list;

      if ((i == TAKING && self->regimen) || !cw_report_match (self, taken[i], &match) ||
          !get_list (self, match, &list) || cw_report_is_other (self, list.first))
        continue;
      cw_report_add_medication (self, list.first, list.past, "present");
      return;
    }
}

void
cw_report_read_earlier (CwReportReader *self)
{
  read_ways (self);
  read_taken (self);
}
