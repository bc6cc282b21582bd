/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/patient/cw-report-history-private.h"
#include "notation/report/reader/cw-report-words.h"

#include <string.h>

/* Lists of earlier illnesses, and the family. */

/* "a past history of headaches" is one, and "a history of headaches" tells of now. */
#define LONG_AGO                                                                                   \
  "\\b(?:past|medical|surgical|family|known|significant|notable|remarkable|relevant|background|"   \
  "co-?morbid\\w*|underlying|previous|prior|long|PMH)\\b"

/* Where the words about what was before end. */
#define LIST_END                                                                                   \
  CW_REPORT_BRACKETS                                                                               \
  "(*SKIP)(*FAIL)|\\.(?!\\d)|;|,? nor (?:any |an? )?(?:[\\w-]+ ){0,2}history of|"                  \
  "(?<!for which)(?<!for)(?<!which),? (?:who|that|but|however|"                                    \
  "although|though|while|when|where|whose|because|until|in whom|upon|despite)\\b|,? (?<!for "      \
  ")which\\b|(?:,|,? and) (?:then )?(?:his|her|the patient|he|she|it|they|we|there|no|with no|"    \
  "without|on (?:examination|admission|presentation)|presently)\\b|(?<!which) (?:he|she|we)\\b|"   \
  "(?<!which he)(?<!which she)(?<!which)(?<!patient)(?:,|,? and|,? now)? (?:was|were|had|has|is|"  \
  "are|presented|presents|presenting|came|visited|admitted|referred|complain\\w+|consulted|"       \
  "underwent|took|sought|arrived|attended|brought|transferred|initially|developed|reported|"       \
  "noticed|noted|experienced|suffered|suffering|denied|denies|showed|revealed|died|felt|began|"    \
  "started|continue[sd]|hospitali[sz]ed|sustained|fell|recently|subsequently|transported|seen|"    \
  "evaluated)\\b|, "                                                                               \
  "living\\b"

gsize
cw_report_find_history_end (CwReportReader *self, gsize first)
{
  return cw_report_find_end (self, LIST_END, first, strlen (self->words));
}

/* Comorbid conditions included; underlying diseases were */
#define COMORBID                                                                                   \
  "(?:(?:significant |notable |known |other |main |medical )*(?:co-?morbidit(?:y|ies)|"            \
  "(?:co-?morbid|previous|past|pre-?existing|underlying|chronic|concomitant) (?:medical )?"        \
  "(?:conditions?|illness(?:es)?|diseases?|disorders?)) (?:included|includes|include|consisted "   \
  "of|comprised|such as|were|was)(?! (?:not|none|absent|no|denied|well|managed|controlled|found|"  \
  "reported|also|excluded|noted|identified|considered|present|suspected|diagnosed|ruled|\\w+ed)"   \
  "\\b))"
#define KIND                                                                                       \
  "(?<kind>medical|surgical|family|drug|medication|clinical|social|obstetric\\w*|psychiatric)"
/* "before hospital admission in March" */
#define AT_TIME                                                                                    \
  "(?: (?:before|prior to|at|on) (?:(?:this|the|his|her|hospital) )*(?:admission|presentation|"    \
  "referral|visit|operation|surgery)(?: in \\w+)?)?"
#define TELLS                                                                                      \
  "(?: (?:revealed|comprised|comprises|encompassed|showed|disclosed|consisted of|"                 \
  "(?:also |only |further |otherwise )?(?:included|includes|include|including|involved)|"          \
  "contained|featured)|:)(?! that\\b)(?! \\w+ (?:was|were)\\b)"
#define OF_NOTE                                                                                    \
  "(?: (?:was|is))? (?:otherwise |only |further |also )?(?:significant|notable|remarkable|"        \
  "positive|relevant|important|noteworthy|marked|complicated)(?: (?:only|mainly))? (?:for|by|of)"
/* "His only medical background was gout", but not "was unremarkable" */
#define WAS                                                                                        \
  " (?:was|is)(?! (?:un|non|in)\\w+)(?! (?:no|not|negative|normal|otherwise|taken|obtained|"       \
  "reviewed|clear|free|present|positive|also|only|further|significant|notable|remarkable|"         \
  "relevant|limited|similar|\\w+ed)\\b)"
/* "Her past history was unremarkable except for", "no relevant history apart from". */
#define EXCEPT                                                                                     \
  ",? (?:except(?:ing)?|other than|apart from|aside from|besides|save|but(?= for)|with the "       \
  "exception of)"                                                                                  \
  "(?: for| of)?(?= [a-z])"
#define NOTHING_BUT                                                                                \
  "(?:past |previous |prior |personal )*(?:" KIND " )?(?:history|background|antecedents)"          \
  "(?: (?:was|is|were))? (?:otherwise |entirely |completely |largely "                             \
  ")?(?:un(?:remarkable|eventful|"                                                                 \
  "notable|significant)|insignificant|irrelevant|non-?contributory|non-?significant|negative|"     \
  "clear|"                                                                                         \
  "normal|nil|not (?:significant|remarkable|relevant|contributory))" EXCEPT                        \
  "|(?:no|without|not have any) (?:(?:significant|relevant|notable|remarkable|other|known|past|"   \
  "previous|prior|particular|special|pathological|personal) )*(?:" KIND                            \
  " )?(?:history|antecedents|comorbidit(?:y|ies))" EXCEPT
#define HISTORY                                                                                    \
  "\\b(?:" COMORBID "|" NOTHING_BUT "|"                                                            \
  "(?:(?:past|previous|prior) )?(?:(?-i:PMH|PMHx|PSH)|(?:" KIND " )(?:history|background|"         \
  "antecedents|anamnesis))" AT_TIME "(?:" TELLS "|" WAS ")|"                                       \
  "(?:past |previous |prior |personal |significant |known )*(?:" KIND                              \
  " )?(?:history|background)" AT_TIME "(?:" OF_NOTE "|" TELLS ")|"                                 \
  "(?<!-year )(?<!-month )(?<!-week )(?<!-day )(?<!year )(?<!years )(?<!month )(?<!months )"       \
  "(?<!week )(?<!weeks )(?<!day )(?<!days )(?<!hours )(?<!hour )"                                  \
  "(?:with|had|has|having|on|against) (?:an? |the |his |her |(?=(?:past|previous|prior|known|"     \
  "significant|" KIND ") ))(?:past |previous |prior |known |long-?standing |significant |strong "  \
  "|remote |long |clear |personal |background |positive |well-known )*(?:" KIND                    \
  " )?(?:history|background(?: history)?) of(?! being\\b)|"                                        \
  "\\b(?<!no )(?:medical|surgical) history of|"                                                    \
  "(?:\\band|,) (?:an? )?(?:past|previous|prior|recent|remote|known|long|strong) (?:" KIND         \
  " )?history of|"                                                                                 \
  "\\bhistory (?:revealed|showed) that (?:he|she) (?:had|has) (?:suffered(?: "                     \
  "from)?|had|undergone|"                                                                          \
  "developed|been diagnosed with)|"                                                                \
  "\\bhistory of(?= " CW_REPORT_CHRONIC "\\b)|"                                                    \
  "\\b(?:year|month)s?'?(?:[- ](?:long|old))? history of(?= (?:un(?:treated|controlled)|poorly "   \
  "controlled|treated) (?:[a-z]+ )?" CW_REPORT_CHRONIC "\\b)|"                                     \
  "\\b(?:known|diagnosed) case of(?= (?:[\\w'-]+ ){0,3}?" CW_REPORT_CHRONIC "\\b)) "               \
  "(?!" CW_REPORT_NUMBER " (?:[\\w-]+ )?(?:cycles|courses)\\b)"
#define NO_HISTORY                                                                                 \
  "\\b(?:no|(?:did|does) not have(?: any| a)?|without(?: any| a)?|denie[ds](?: any| "              \
  "a)?|denying(?: any| a)?|nor(?: any| a)?|"                                                       \
  "never had (?:any|a)|negative) (?:personal (?:or|and|nor) |known |significant |relevant |prior " \
  "|personal |past |"                                                                              \
  "|previous |documented |specific )*(?:" KIND " )?history of "

static void
read_one (CwReportReader *self, const GMatchInfo *match, const char *status, gsize *from)
{
  g_autofree char *kind = cw_report_fetch (match, "kind");
  CwReportRange list;
  gsize first;

  if (!cw_report_get_range (match, NULL, &first, &list.first))
    return;
  list.past = cw_report_find_history_end (self, list.first);
  *from = MAX (list.past, list.first);
  if (cw_report_has_in (self,
                        "\\G[^.;]{0,120}\\b(?:was|were) (?:excluded|ruled out|absent|denied|not "
                        "\\w+)\\b",
                        list.first, strlen (self->words)) ||
      (g_str_equal (status, "present") && cw_report_is_negated (self, first)) ||
      (g_strcmp0 (kind, "family") != 0 &&
       (cw_report_is_other (self, first) || cw_report_is_of_relative (self, first))))
    return;
  cw_report_add_history_list (self, list, kind, status,
                              cw_report_has_in (self, LONG_AGO, first, list.first)
                                ? CW_REPORT_ALL_ITEMS
                                : CW_REPORT_NO_SYMPTOMS);
}

/* What there was and what there was not, each as often as the sentence tells of it. */
static void
read_history (CwReportReader *self)
{
  gsize from = 0;

  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (GMatchInfo) present = NULL;
      g_autoptr (GMatchInfo) absent = NULL;
      gsize past = strlen (self->words), yes = G_MAXSIZE, no = G_MAXSIZE, end;

      if (cw_report_match_in (self, NO_HISTORY, from, past, &absent))
        cw_report_get_range (absent, NULL, &no, &end);
      if (cw_report_match_in (self, HISTORY, from, past, &present))
        cw_report_get_range (present, NULL, &yes, &end);
      if (yes == G_MAXSIZE && no == G_MAXSIZE)
        return;
      if (no <= yes)
        read_one (self, absent, "absent", &from);
      else
        read_one (self, present, "present", &from);
    }
}

/* What may be told behind the illness of a relative. */
#define BEHIND_NAME                                                                                \
  ",? (?:treated|managed|on|under|caused by|secondary to|due to|complicated by|diagnosed|after|"   \
  "following|for which)\\b"

/* "Her mother had breast cancer" */
static void
read_relative (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *relative = NULL;
  g_autofree char *words = NULL;
  CwReportRange range;
  CwSnapshot *item;
  gsize first, past;

  if (!cw_report_match (
        self,
        "\\b(?:his|her|patient's|the) (?<who>(?:(?:maternal|paternal|older|younger|"
        "elder) )?(?:mother|father|brother|sister|aunt|uncle|grandmother|"
        "grandfather|cousin|son|daughter)) (?:had(?: been diagnosed with)?|has|was diagnosed with|"
        "died of|died from|suffered from) ",
        &match) ||
      !cw_report_get_range (match, NULL, &first, &past))
    return;
  range = cw_report_trim (self, past,
                          cw_report_find_end (self, LIST_END "|" BEHIND_NAME "|,| at\\b| in\\b",
                                              past, strlen (self->words)));
  words = cw_report_dup_item (self, range);
  if (strlen (words) < 4 || strlen (words) > 60 ||
      cw_report_has_in (self, "\\b(?:no|not|been|also)\\b", range.first, range.past))
    return;
  relative = cw_report_fetch (match, "who");
  item = cw_report_row_new ("history");
  cw_report_set (item, "kind", "family");
  cw_report_set (item, "item", words);
  cw_report_set (item, "status", "present");
  cw_report_set (item, "relative", relative);
  cw_report_take_row (self, "history", item, first, range.past);
}

static void
read_allergy (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *what = NULL;
  CwSnapshot *item;
  gsize first, past;

  if (!cw_report_match (
        self,
        "\\b(?<no>no (?:known |reported |documented )?"
        "(?<what>(?:(?:drug|food|medication|medicine) )?allergies))\\b|"
        "\\b(?:allergic to|allergy to) (?!it\\b|any|the\\b|this|these|an?\\b)(?<to>[a-z]+)\\b",
        &match) ||
      !cw_report_get_range (match, NULL, &first, &past) || cw_report_is_other (self, first))
    return;
  what = cw_report_fetch (match, "what");
  if (what == NULL && cw_report_is_negated (self, first))
    return;
  item = cw_report_row_new ("history");
  cw_report_set (item, "kind", "allergy");
  cw_report_set (item, "status", what ? "absent" : "present");
  if (what == NULL)
    what = cw_report_fetch (match, "to");
  cw_report_set (item, "item", what);
  cw_report_take_row (self, "history", item, first, past);
}

void
cw_report_read_history (CwReportReader *self)
{
  read_history (self);
  read_relative (self);
  read_allergy (self);
  cw_report_read_earlier (self);
  cw_report_read_habits (self);
  cw_report_read_body (self);
}
