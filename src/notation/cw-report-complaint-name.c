/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/cw-report-complaint.h"
#include "notation/cw-report-organ-words.h"
#include "notation/cw-report-words.h"

/* What names a complaint, and what stands around the name. */

#define NO_COMPLAINT                                                                               \
  "\\b(?:evaluation|treatment|management|investigations?|\\w*surgery|chemotherapy|work-?up|"       \
  "follow-?up|further|consultation|biopsy|examination|diagnos\\w+|\\w*therap(?:y|ies)|"            \
  "assessment|care|admission|operation|adhesiolysis|resection|transplantation|was|were|is|"        \
  "underwent|he|she|opinion|review|screening|banking|counsel\\w+|scheduled|elective|"              \
  "\\w+(?:scopy|ectomy|otomy|ostomy|plasty)|delivery|parents?(?!')|mother|hours?|unremarkable|"    \
  "normal|no|not|denied|history|fathers?|brothers?|sisters?|sons?|daughters?|wife|husband|"        \
  "family|been|taking|taken|receiv\\w+|treated|using|MRI|CT|ultraso\\w+|tomography|imaging|"       \
  "x-?rays?|radiograph\\w*|PET|antibiotics?|angiograph\\w*|tests?|\\w*dialysis|transfusions?|"     \
  "monitoring|observation|rehabilitation|procedures?|drugs?|medications?|injections?|"             \
  "vaccinations?|contrast|showed|revealed|demonstrated|(?<!general )(?<!clinical )condition|"      \
  "degree|child|infant|baby|boy|girl|patient|candidacy|check-?ups?|improvement|improved|relief|"   \
  "resol\\w+|recovery|remission|response|analysis|malignancy|possible|suspected|presumed|"         \
  "probable|placement|insertion|removal|implantation|pump|initiation|induction|histolog\\w+|"      \
  "eligibility|reduction|normali[sz]ation|disappearance|pressors?|vasopressors?|inotropes?|"       \
  "times|approach|debulking|smoking|alcohol|tobacco|(?:counts?|levels?|pressure|temperature|"      \
  "rate|score|saturation) (?:of|was|at|:)[^,;]*\\d)(?:\\b|(?<=\\d))"

/* What was found, not what somebody felt. */
#define FINDING                                                                                    \
  "\\bmetasta|\\bacuity (?:of|was)\\b|\\b(?-i:ST|PR|QRS|QT|ECG|EKG)\\b|\\b(?:positive|negative) "  \
  "for\\b|\\b(?:counts?|markers?|(?<!consciousness "                                               \
  ")levels?|mutations?|blasts?|"                                                                   \
  "immunostain\\w*|karyotype|proteins?|doses?|unresponsive|refractory|enzymes?|abnormalities)\\b|" \
  "\\G(?:disease|involvement)\\b|\\G(?:later|then|subsequently|also)\\Z|\\G(?:lymph "              \
  ")?nodes?\\Z|(?:carcinoma|sarcoma|lymphoma|melanoma|leuka?emia|myeloma|blastoma|"                \
  "cancer|malignancy|recurrence|relapse)s?\\Z"
#define ONLY_PLACE                                                                                 \
  "\\G(?:(?:both|bilateral|left|right|upper|lower|the|his|her|all|other|including|entire|whole|"   \
  "rest of|dorsum of|aspect of) )*(?:" CW_REPORT_BODY_PART "|" CW_REPORT_ORGAN ")"                 \
  "\\Z|\\G\\w+(?:edly|ently|ally|ously|antly|ively)\\Z|\"|\\G(?:(?:relatively|mild|moderate|"      \
  "severe|similar|clinical|recurrent|persistent|same|worsening|new|her|his|these|no) "             \
  ")*(?:symptoms?|signs?)\\Z"

/* "complaints of a headache" is a headache, and "acute onset of headache" too. */
void
cw_report_skip_complaint_heading (CwReportReader *self, CwReportRange *range)
{
  static const char *const headings[] = {
    "\\G(?:(?:chief |main |primary |initial |presenting "
    ")*(?:complain(?:ts?|s)|symptoms?|signs?)(?: "
    "and symptoms)? (?:of|including|were|such as) )(?:an? |the )?",
    "\\G(?:(?:sudden|acute|gradual|recent|new|rapid|insidious|abrupt|subacute|the|an?)[- ]){0,3}"
    "onset (?:of )?(?:an? )?",
    "\\G(?:complain(?:ed|ing)|suffer(?:ed|ing)) (?:of|from|with) (?:an? )?",
    "\\G(?:an? )?incidental finding of (?:an? )?",
    "\\G(?:firstly|adding|initially|mainly|mostly|predominantly|primarily|especially) ",
    "\\G(?:the )?(?:appearance|presence|development|occurrence|emergence) of (?:an? )?",
    "\\G\\d[\\d.]* ?(?:cc|ml|mg|g|l|tablets?|pills?|units) of ",
    "\\G(?:an? )?(?:long|long-?standing|prolonged|lengthy|remote|vague) history of ",
    "\\G(?:(?:an? )?history of )?(?:several|many|some|a few) (?:days|weeks|months|years) of ",
    "\\G(?:about |approximately )?\\d[\\d.]*(?: ?(?:x|\\x{d7}|by|-) ?\\d[\\d.]*)* ?-?(?:cm|mm)[ "
    "-](?:sized? )?",
    "\\G(?:[\\w-]+ )?(?:side effects|complications) (?:like|such as|including) ",
    "\\G(?:(?:presented|presenting|came) with|noticed|noted|observed|felt) (?:an? )?",
  };

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      g_autoptr (GMatchInfo) match = NULL;
      gsize first, past;

      if (cw_report_match_in (self, headings[i], range->first, range->past, &match) &&
          cw_report_get_range (match, NULL, &first, &past))
        range->first = past;
    }
}

/* "abdominal pain (epigastric)" */
void
cw_report_drop_complaint_brackets (CwReportReader *self, CwReportRange *range)
{
  gsize end = cw_report_find_end (self, " " CW_REPORT_BRACKETS "\\Z", range->first, range->past);

  *range = cw_report_trim (self, range->first, end);
}

/* What is told of it besides, and brackets: "pain that had become worse (Figure 1)". */
void
cw_report_drop_complaint_clause (CwReportReader *self, CwReportRange *range)
{
  gsize end = cw_report_find_end (
    self,
    CW_REPORT_BRACKETS
    "(*SKIP)(*FAIL)|,? (?:that|which|since)\\b| upon \\w+ing\\b| "
    "(?:on|at|upon|soon|immediately|shortly) "
    "(?:admission|arrival|presentation|home|after)\\b|,? (?:secondary to|due to|caused by|related "
    "to|attribut\\w+ to|found "
    "to|probably|possibly|presumably|"
    "arising (?:from|in)|suggestive of|(?:for|over|during|in) the (?:past|last|preceding|previous) "
    "(?:day|week|month|year)|with "
    "(?:biopsy|histolog\\w+|patholog\\w+)|revealing|disclosing|uncovering|requiring|needing|"
    "necessitating|prompting|leading to|resulting "
    "in|causing|justifying|warranting|motivating|forcing|limiting|"
    "impairing|preventing|interfering)\\b|,? (?<!ly )(?:evolving|measuring|metastasi[sz]ing)\\b| "
    "(?:of )?\\(\\d| (?:about |approximately |up to |around )?" CW_REPORT_NUMBER
    "(?: ?(?:-|to) ?\\d+)? times?\\b| "
    "during (?:the|his|her|an?) "
    "(?!(?:past|last|previous|preceding|night|day)\\b)| with (?:an? )?(?:[\\w-]+ )?history of\\b| "
    "with "
    "(?:an? |two |three |multiple |several |recurrent )?(?:episodes?|bouts?|"
    "attacks?)\\b| on (?:an? |the |his |her |routine |screening |plain )*(?:chest "
    "|abdominal |pelvic )?(?:X-?rays?|CT|MRI|PET|computed|magnetic|ultraso\\w+|"
    "radiograph\\w*|imaging|mammogra\\w+)\\b| (?:of|for|over) (?:the )?(?:last |past "
    ")?(?:several|a few|some|many|few) |,? (?:incidentally |accidentally "
    ")?(?:found|detected|discovered) (?:on|in|by|during|incidentally)\\b",
    range->first, range->past);

  *range = cw_report_trim (self, range->first, end);
  cw_report_drop_complaint_brackets (self, range);
}

/* "a mass on the outer aspect of the lower part of his left chest wall" is a mass. */
#define LONG_ITEM 60
void
cw_report_drop_long_place (CwReportReader *self, CwReportRange *range)
{
  if (range->past - range->first > LONG_ITEM)
    *range = cw_report_trim (
      self, range->first,
      cw_report_find_end (
        self, "(?: locali[sz]ed| located| situated)? (?:on|in|over|at|along) (?:the|his|her|both) ",
        range->first + 12, range->past));
}

static gboolean
names_drug (CwReportReader *self, CwReportRange range)
{
  g_autoptr (GArray) drugs = cw_report_list_drugs (self, range.first, range.past);

  return drugs->len > 0;
}

gboolean
cw_report_is_complaint (CwReportReader *self, CwReportRange range)
{
  gboolean is_known = cw_report_has_in (self, "\\b" CW_REPORT_SYMPTOM, range.first, range.past);
  guint most = is_known ? 14 : 9;
  guint spaces = 0;

  if (range.past - range.first < 4 || range.past - range.first > 120 ||
      cw_report_has_in (
        self,
        "\\G(?:approximately|in "
        "(?:her|his|the)|" CW_REPORT_NUMBER " (?:days|weeks|months|years)|each|every|any|walking|"
        "standing|sitting|lying|longer|more|less|about|over|"
        "at "
        "least|which|that|during|while|despite|although|because|until|before|between|worse|given|"
        "agreed|again|upon|all "
        "of|these|unusual|untypical|being|getting|manifestations?|restarted|had|developed|died|"
        "found|worsening of (?:the |his |her )?(?:\\w+ "
        ")?symptoms|"
        "\\w+ed "
        "(?:to|on|with|by|off|from)|aggravated|exacerbated|relieved|infection|fell|felt|lost|"
        "became|went|began|sought|then|radiating|"
        "extending|arising|involving|invading|measuring|suggest\\w*|indicating|requiring|resulting|"
        "leading|causing|consistent|compatible|mimicking|occupying|compressing|compressed|"
        "predominantly|mainly|"
        "especially|particularly|rated|located|described)\\b",
        range.first, range.past) ||
      cw_report_has_in (self, FINDING, range.first, range.past) ||
      cw_report_has_in (self, ONLY_PLACE, range.first, range.past) ||
      cw_report_has_in (self, NO_COMPLAINT, range.first, range.past))
    return FALSE;
  if (names_drug (self, range))
    return FALSE;
  for (gsize i = range.first; i < range.past; i++)
    spaces += self->words[i] == ' ';
  return spaces < most &&
         (g_ascii_isalpha (self->words[range.first]) ||
          cw_report_has_in (self, "\\G\\d+(?:\\.\\d+)?[ -]?(?:kg|lbs?|pounds?|kilograms?)\\b",
                            range.first, range.past));
}
