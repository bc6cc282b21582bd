/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/reader/cw-report-disease-words.h"
#include "notation/report/diagnosis/cw-report-diagnosis-private.h"
#include "notation/report/reader/cw-report-words.h"

#include <string.h>

/* What it was. */

#define DIAGNOSIS_END                                                                              \
  "[;:]| but\\b|\\.(?!\\d)|, |(?<!early)(?<!late)(?<!advanced)(?<!end) stage\\b| "                 \
  "(?:was|were|is|had|has|by|based|on|confirmed|because|due "                                      \
  "to|from|after|which|that|who|for|"                                                              \
  "according|made|established|given|secondary|presenting|before|during|following|supported|"       \
  "using|through|via|using|underwent|needs?|requires?|can|could|may|might|should|must|remains?|"   \
  "as "                                                                                            \
  "(?:an?|he|she|they|it|the|per|we)|when|where|while|without|despite|until|found|seen|detected|"  \
  "identified|located|noted|upon|"                                                                 \
  "since|under|within|associated (?:with|to)|in association with|accompanied|complicated|"         \
  "developed|complicating|responding|treated|allow(?:ed|s|ing)|led|prompted|permitted|enabled|"    \
  "explain\\w*|among|sustained|rather than|instead of|at (?:the "                                  \
  ")?age|together|along|went|goes|embedded|surrounded|so|then|therefore|caused|according|defined)" \
  "\\b"                                                                                            \
  "| and (?:normal|stable|good|improved|preserved|unremarkable|no)\\b|"                            \
  " and "                                                                                          \
  "(?:was|were|he|she|the|is|had|treated|started|received|underwent|referred|a|therefore|"         \
  "instructions?|advised|discharged|admitted|planned|scheduled|subsequently|has|have|his|her|we|"  \
  "given|put|placed|prescribed|initiated|commenced|performed|decided|gave|took|administered|"      \
  "proceeded|"                                                                                     \
  "opted|offered|stopped|discontinued|switched|managed|died|responded|recovered|required|needed|"  \
  "kept|"                                                                                          \
  "recommended|changed|ordered|suggested|added|intubated|transfused|stabili[sz]ed|transfer|"       \
  "transferred|referral|admission|initiation|began|on|"                                            \
  "it)\\b"                                                                                         \
  "| (?:\\d+|one|two|three|four|five|six|several|many|some|a few) "                                \
  "(?:days?|weeks?|months?|years?)\\b"                                                             \
  "| and (?:[\\w'./-]+ ){1,5}(?:was|were) (?:\\w+ly |then |therefore |also "                       \
  ")?(?!made|established|confirmed|entertained|reached|considered|suspected|rendered|proposed|"    \
  "raised|supported|excluded|diagnosed|given\\.)(?:\\w+ed|begun|given|put|sent|taken|done|kept|"   \
  "withdrawn|withheld|drawn|shown|seen|found)"                                                     \
  "\\b"                                                                                            \
  "| and (?:\\w+ly )?\\w{3,}ed (?:to|the|with|by|an?|his|her|on|for|in|at)\\b| and "               \
  "disseminated\\b| in patients?\\b| and (?:[\\w-]+ )?(?:\\w*therapy|treatment|"                   \
  "medication|antibiotics?)\\b| as per\\b| per\\b| (?:monitored|primary (?:to|in|"                 \
  "of)|originating|harbou?ring)\\b| of (?:advanced|early|late) stage\\b"                           \
  "| and (?:[\\w-]+ ){0,3}metasta| involving\\b| to "                                              \
  "(?:the|his|her|both|evaluate|rule|assess|determine|exclude|confirm|treat|undergo|receive|"      \
  "establish|identify|be)\\b"                                                                      \
  "| in (?:an?|both|all|these|two|three|previous|another|other)\\b| in (?:" CW_REPORT_MONTH        \
  "|" CW_REPORT_YEAR "|the|our|his|her|this|view|light)\\b| at (?!the)|"                           \
  " at the (?:age|time|local|first)| with (?:(?:[\\w-]+ "                                          \
  "){0,6}(?:metasta|invasion|dissemination|spread)|stage|TNM|pT|cT|a "                             \
  "(?:stage|history)|multiple|extensive|lymph|liver|lung|bone|brain|hepatic|pulmonary|"            \
  "osseous|peritoneal|distant|disseminated|widespread|no|an?|involvement|metasta)| metastatic "    \
  "to| metastasi[sz]| "                                                                            \
  "\\((?![A-Z][A-Za-z-]{1,9}\\))"

/* A name without a word that leads to it: "was diagnosed invasive carcinoma". */
#define NAME_FOLLOWS                                                                               \
  "(?!(?:before|during|using|via|through|clinically|only|when|later|early|again)"                  \
  "\\b)" CW_REPORT_NAME_LEAD "(?:" CW_REPORT_NAME_BARE CW_REPORT_NAME_WORDS                        \
  "(?:" CW_REPORT_DISEASE "))(?![\\w-])"

/* When, where and by what means: "diagnosed at the age of two months with". */
#define ADJUNCT                                                                                    \
  "(?: for the first time)?(?: (?:in|on|at|by|after|via|through|during|from|since|based "          \
  "on|elsewhere|here|there)"                                                                       \
  "(?: (?!with\\b|as\\b|and\\b(?! (?:[a-z]+ )?[a-z]+(?:ist|ian|geon|doctor)s? "                    \
  ")|to\\b|was\\b|he\\b|she\\b|but\\b)[\\w'/.-]+){0,9}?)?"
/* "was", "turned out to be", "was therefore in keeping with": between the diagnosis and its name.
 */
#define IS_NAME                                                                                    \
  "(?:was|is|were)(?: (?:therefore|then|thus|finally|eventually|ultimately|consistent "            \
  "with|compatible with|in favou?r of|in keeping with|in line with|that of|suggestive "            \
  "of|(?:confirmed|established|revealed|determined|found|concluded) (?:as|to be)|made as|kept "    \
  "as|considered(?: as| to be)?))?(?: as follows)?:?(?: \\(?(?:1|i)[.)])?"
#define TURNED_OUT "(?:turned out|proved|appeared|came back) (?:to be|as)|showed|revealed|indicated"
/* What a diagnosis is of, where it is not a disease: "of the resected specimen". */
#define DIAGNOSED_THING                                                                            \
  " of (?:the |his |her |both |all |our |this |these |two )+(?:[\\w-]+ "                           \
  "){0,2}?(?:specimen|lesion|mass|biops(?:y|ie)|tumou?r|nodule|case|patient|tissue|node|cyst|"     \
  "polyp|swelling)s?"
/* What a lesion came to be known as. */
#define TURNED_INTO                                                                                \
  "\\b(?:swelling|mass|lesion|tumou?r|nodule|cyst|it|growth|finding|which|opacity|shadow|lump|"    \
  "polyp|"                                                                                         \
  "specimen)\\b[^.;]{0,60}? (?:turned out|proved|ended up)(?: to be| as| being)"
#define DIAGNOSIS                                                                                  \
  "\\b(?:(?<!differential )(?<!differential)(?<!age at )diagnos[ei]s(?: \\([A-Z]+\\))?"            \
  "(?:" DIAGNOSED_THING " (?:as(?: being)?|" IS_NAME                                               \
  "(?! made| established| confirmed)|" TURNED_OUT "|confirmed)| "                                  \
  "of|:| "                                                                                         \
  "(?:was|is|had been|has been|were) (?:then |later |subsequently |therefore )?"                   \
  "(?:changed|revised|amended|corrected|modified) (?:to|into|as)| (?:changed|revised|amended|"     \
  "corrected) (?:to|as)| (?:(?:(?:in|for|at) (?:this|our|the|his|her) [\\w-]+ (?:\\w+ "            \
  ")?|(?:at|on) "                                                                                  \
  "(?:death|discharge|autopsy|necropsy) ))?" IS_NAME "| (?:" TURNED_OUT "))|(?<=changed the "      \
  "diagnosis) to|"                                                                                 \
  "(?<!previously )diagnos(?:is)?ed(?: \\w+(?:ly|ical))?" ADJUNCT                                  \
  " (?:with(?: and (?:\\w+ly )?(?:treated|managed|operated|hospitali[sz]ed|admitted) for)?|"       \
  "as(?: having| being| showing)?|to have|to be(?: having| suffering "                             \
  "from)?)|diagnos(?:is)?ed(?: \\w+(?:ly|ical))? of|"                                              \
  "(?:\\b(?:was|were|been|is) (?:(?!previously|never|not)\\w+ )?diagnos(?:is)?ed|" TURNED_INTO     \
  ")(?= " NAME_FOLLOWS ")|"                                                                        \
  "(?:we|they|clinicians|physicians)(?: \\w+ly| also| then| thus| therefore| had| have)* "         \
  "diagnosed(?: "                                                                                  \
  "(?:(?:the|our|"                                                                                 \
  "this|these) (?:patient|man|woman|child|boy|girl|case|lesion|tumou?r|mass|nodule|condition|"     \
  "disease|illness|findings?|symptoms|changes)|him|her|it))?(?: with| as(?: "                      \
  "having)?| to "                                                                                  \
  "have)?)(?: an?| the)?"                                                                          \
  "(?: (?:(?:rare|unusual|uncommon) "                                                              \
  ")?(?:case|association|combination|form|variant|variety|type|subtype) of)?(?: an?)?(?: "         \
  "(?:original|precedent|aforementioned|same|having|(?:extremely |very |exceptionally )?(?:rare|"  \
  "unusual|uncommon)))? "

#define NOT_NOW                                                                                    \
  "(?<!resulted )(?<!resulting )(?<!culminated )(?<!culminating )(?<!ended )\\b(?:in|for) (?:the " \
  ")?(?:\\w+ )?\\Z|"                                                                               \
  "\\b(?:provisional|preliminary|working|presumptive|presumed|tentative|"                          \
  "differential|misdiagnos\\w+|"                                                                   \
  "previously|suspected|suspicio(?:n|us)|possible|probable|exclude|rule "                          \
  "out|alternative|incorrect|erroneous\\w*)(?: [\\w-]+){0,3} ?\\Z"
/* What was thought at first may hold. */
#define AT_FIRST                                                                                   \
  "\\b(?:initial|initially|first|pre-?operative|preoperatively|admitting|referral)(?: "            \
  "[\\w-]+){0,3} ?\\Z"
#define EARLIER                                                                                    \
  "\\b(?:years? (?:ago|earlier|before|prior|previously)|months? (?:ago|earlier|before|"            \
  "prior|previously)|in childhood|(?:went|goes|dat(?:es|ed|ing)) back)\\b"
/* What did not stay, or is not sure. */
#define NOT_SETTLED                                                                                \
  "\\b(?:was (?:\\w+ly |first )?(?:considered|suspected|excluded|ruled "                           \
  "out|entertained|unlikely|not|never)|(?:cannot|could not|can not) be)\\b|"                       \
  " (?:(?:very|highly|rather|quite|extremely|more|less|most) )*"                                   \
  "(?:unlikely|improbable|doubtful|questionable|untenable)\\b"
/* How far behind a name it is still said of it. */
#define REACH 80

/* Whether it was long ago, or given up in the same clause: not "a diagnosis of lupus was made, and
 * nephritis was considered". */
static gboolean
is_over (CwReportReader *self, gsize first, gsize past)
{
  gsize end = MIN (past + REACH, strlen (self->words));
  gsize clause = cw_report_find_end (self, ", (?:and|but|while|whereas|although)\\b|;", past, end);

  return cw_report_has_in (self, EARLIER, first, end) ||
         cw_report_has_in (self, NOT_SETTLED, first, clause);
}

/* Quotes around a name and a word that led to something behind it are no part of it: "glioblastoma
 * of which". */
static void
trim_name (CwReportReader *self, CwReportRange *range)
{
  g_autoptr (GMatchInfo) front = NULL;
  gsize first, past;

  if (cw_report_match_in (
        self,
        "\\G(?:\"|(?:only|extremely|very|exceptionally|so-called|typical|underlying|"
        "co-?occurring|co-?existing|"
        "co-?existent|concurrent|concomitant|simultaneous) )+",
        range->first, range->past, &front) &&
      cw_report_get_range (front, NULL, &first, &past))
    range->first = past;
  range->past =
    cw_report_find_end (self,
                        "\"\\Z|(?: (?:of|in|with|and|or|by|to|from|for|the|an?))+\\Z|\"|"
                        "(?: \\w{2,}(?:al|nt|te|ve|us|ed)ly)+\\Z",
                        range->first, range->past);
}

static void
add_name (CwReportReader *self, CwReportRange range)
{
  g_autofree char *words = NULL;
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GMatchInfo) stage = NULL;
  g_autofree char *name = NULL;
  gsize first, past;

  if (cw_report_match_in (
        self,
        "\\G(?:clinical |advanced )?stage [IV0-4]+[A-C]?\\d? |"
        "(?-i:\\G[cpyr]{0,2}T(?:[0-4]|is)\\S*(?:,? [cp]?N\\S+)?(?:,? [cp]?M\\S+)? (?=[A-Za-z]))|"
        "\\G(?:[a-z]+ ){0,2}(?:recurrence|relapse|progression|involvement|spread|"
        "metastas[ei]s|metastatic (?:deposits?|lesions?|spread)) (?:of|from) "
        "(?:the |an? |his |her )?",
        range.first, range.past, &stage) &&
      cw_report_get_range (stage, NULL, &first, &past))
    range.first = past;
  trim_name (self, &range);
  words = cw_report_dup_item (self, range);
  if (cw_report_match_in (self, " \\((?<short>[A-Z][A-Za-z-]{1,9})\\)\\Z", range.first, range.past,
                          &match) &&
      cw_report_get_range (match, NULL, &first, &past))
    {
      g_autofree char *abbreviation = cw_report_fetch (match, "short");

      cw_report_add_value (self, "diagnosis", "abbreviation", abbreviation, first + 2, past - 1);
      range.past = first;
      g_free (words);
      words = cw_report_dup_item (self, range);
    }
  name = cw_report_expand (self, words);
  if (!g_str_equal (name, words))
    cw_report_add_value (self, "diagnosis", "abbreviation", words, range.first, range.past);
  cw_report_add_value (self, "diagnosis", "name", name, range.first, range.past);
}

/* What the words come to that name no disease: "as an incidental finding", "stage IIIB". */
#define NO_NAME                                                                                    \
  "\\G(?:causing|involving|extending|leading|producing|resulting)\\b| or (?:an?|the) |"            \
  "\\Gmultiple (?:[a-z]+ )?(?:masses|lesions|nodules|tumou?rs)\\Z|"                                \
  "\\b(?:hypertensive|diabetic|asthmatic|epileptic|alcoholic)\\Z|"                                 \
  "\\G(?:[\\w-]+ "                                                                                 \
  "){0,4}(?:findings?|origins?|etiology|aetiology|complications?|consequences?|coincidence|"       \
  "finding|problem|condition|possibility|cause|case|cases)\\Z|"                                    \
  "\\b(?:showed|revealed|demonstrated|had|prescribed)\\b|\\b(?:woman|man|patient|child|boy|girl)"  \
  "\\Z|"                                                                                           \
  "\\G(?:underlying|present|same|primary|other|malignant|non-?malignant|benign) "                  \
  "(?:disease|condition|disorder|illness)\\Z|"                                                     \
  "\\G(?:(?:coin|mass|space-occupying) "                                                           \
  ")?(?:tumou?r|mass|lesion|growth|nodule|disease|syndrome|neoplasm|malignancy|swelling)s?\\Z|"    \
  "\\G(?:[a-z-]+ ){0,2}(?:condition|process|entity|abnormality)(?: [a-z]+ing)?\\Z|"                \
  "\\G(?:[A-Z]\\w+ )?class [IV]+\\Z|" CW_REPORT_NO_DISEASE "|"                                     \
  "\\G(?:clinical |pathological )?stage [IV0-4]+[A-Ca-c]?\\d?\\Z|\\b" CW_REPORT_RELATIVE "s?\\Z"

static gboolean
is_diagnosis (CwReportReader *self, CwReportRange range)
{
  return (range.past >= range.first + 3 ||
          cw_report_has_in (self, "\\G(?-i:[A-Z]{2})\\Z", range.first, range.past)) &&
         range.past - range.first < 140 &&
         !cw_report_has_in (self, "\\G,? metasta(?:sis|ses)\\b", range.past,
                            strlen (self->words)) &&
         !cw_report_has_in (
           self,
           "\\G(?:\\w+ ){0,5}metasta(?:sis|ses)\\b|\\G(?:\\w+ )?metastatic disease\\Z|"
           "\\G(?:[\\w-]+ ){0,3}(?:involvement|progression|infiltration|dissemination)\\b|"
           "\\G(?:\\d+(?![\\w,])|(?:(?:acute|chronic|severe) )?(?:[a-z-]+ "
           ")?pain|(?:extremely|very|exceptionally|rather|quite) "
           "|(?:rare|unusual|uncommon) "
           "(?:tumou?r|disease|disorder|condition|entity)|made|established|confirmed "
           "by|(?:an? |the )?(?:\\w+ ){0,2}(?:tomography|echocardiography|scintigraphy|\\w+scopy|"
           "means|help|aid)\\b|(?:an? |the )?(?:\\w+ "
           ")?(?:biops\\w+|imaging|ultraso\\w+|MRI|CT|endoscopy|histology)|unclear|not|no|this|"
           "that|"
           "exclusion|our|based|by|considered|(?:incorrect|wrong|correct|uncertain|obvious|clear|"
           "missed|easy|"
           "evident|possible|necessary|late|still|also|confirmed|certain|definite)\\Z|"
           "(?:inconclusive|equivocal|non-?diagnostic|elusive|straightforward|negative|positive|"
           "pending|unremarkable|"
           "early|late|advanced)\\Z|suspected|delayed|challenging|difficult|supported|then|thus|"
           "mostly|usually|often|only|done|to be|to have|rather than|instead "
           "of|where|when|which|whom|New "
           "York|(?:shock|respiratory "
           "distress|coma|fever)\\Z|"
           "(?:\\w+ly )?\\w+ed(?: (?:\\w+ly|by|on|with|when|using|through|after|at|in|from|"
           "following|upon|via|as)\\b|\\Z))(?:\\b|\\Z)",
           range.first, range.past) &&
         !cw_report_has_in (self, NO_NAME, range.first, range.past) &&
         !is_over (self, range.first, range.past);
}

/* "acute gallstone pancreatitis was diagnosed": the name stands in front. */
#define DIAGNOSED                                                                                  \
  "(?:\\A(?:(?:after|following|during|on|at|in|finally|later|then|subsequently|thus|hence|"        \
  "therefore)\\b[^.;,]{0,40}? (?=an? ))?|[,;] |\\band |\\bthat )(?:the diagnosis of )?(?:an? "     \
  "|the "                                                                                          \
  ")?(?<name>(?:(?-i:[A-Z]\\. ))?(?:(?!he\\b|she\\b|patient|we\\b|"                                \
  "it\\b|they\\b|for\\b|\\w*therapy|surgery|which|who|this|these|that\\b|when|after|no\\b|was\\b|" \
  "were\\b|had\\b|is\\b|in\\b|"                                                                    \
  "man\\b|woman\\b|male|female|boy|girl|and (?:was|were)|case\\b|"                                 \
  "metasta|condition|child|infant|our\\b|his\\b|her\\b)[\\w'-]+ ){1,8}?)(?:(?:due|secondary) to "  \
  "[^.;,]{3,60}? |(?:in|of|on) (?:the|his|her|both|an?) [^.;,]{3,50}? "                            \
  "|(?:involving|causing|arising|located|measuring|extending|originating) "                        \
  "[^.;,]{3,90}? )?(?:was|were) "                                                                  \
  "(?:(?!frequently|commonly|usually|rarely|previously)\\w+ly |then |therefore )?"                 \
  "diagnosed\\b(?! (?:with(?! (?:\\d|an? |the "                                                    \
  "|high|elevated|\\w+scopy|CT|MRI))|as|of)\\b)"

static void
read_diagnosed (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  CwReportRange range;
  gsize first, past;

  if (self->regimen || !cw_report_match (self, DIAGNOSED, &match) ||
      !cw_report_get_range (match, "name", &first, &past) || cw_report_is_negated (self, first) ||
      cw_report_is_hypothetical (self, first) || cw_report_is_other (self, first) ||
      is_over (self, past, past))
    return;
  range = cw_report_trim (self, first, past);
  if (!is_diagnosis (self, range))
    return;
  add_name (self, range);
  self->is_diagnosed = TRUE;
}

/* "SLE (by its criteria), sarcoidosis and amyloidosis": what comes behind the first name. */
#define FURTHER                                                                                    \
  "\\G(?: \\([^()]{1,60}\\))?(?:,? and |, |,? as well as |,? along with |,? accompanied "          \
  "(?:by|with) )(?:also |an? |the )*"                                                              \
  "(?<more>" CW_REPORT_NAME_WORDS "(?:" CW_REPORT_DISEASE "|" CW_REPORT_ABBREVIATION               \
  ")(?: type \\w+)?)(?=[.,;]| \\(| and\\b| in\\b| by\\b| was\\b|\\Z)"

/* "septic shock; renal insufficiency", "(1) stroke; and (2) gout": another item of a list. */
#define NEXT_ITEM                                                                                  \
  "\\G[^.;]{0,60}; (?:and )?(?:\\(?\\d[.)] )?(?:an? |the )?"                                       \
  "(?<more>" CW_REPORT_NAME_BARE CW_REPORT_NAME_WORDS "(?:" CW_REPORT_DISEASE                      \
  "|" CW_REPORT_ANY_TUMOR ")" CW_REPORT_NAME_TAIL ")(?=[.,;]| (?:and|with|in|of|after|\\()|\\Z)"

/* "anemia from a bleeding gastric adenocarcinoma": the disease behind what came of it. */
#define BEHIND                                                                                     \
  "\\G(?: \\([^()]{1,60}\\))?,? (?:from|due to|secondary to|caused by|resulting "                  \
  "from|attributable to|as a "                                                                     \
  "(?:complication|result|consequence|manifestation) of) (?:an? |the |his |her )?"                 \
  "(?:(?:bleeding|perforated|ruptured|underlying|advanced|known|obstructing) "                     \
  ")*(?<more>(?!" CW_REPORT_ABBREVIATION                                                           \
  "\\b)" CW_REPORT_NAME_BARE CW_REPORT_NAME_WORDS CW_REPORT_DISEASE CW_REPORT_NAME_TAIL            \
  ")(?=[.,;]| \\(| and\\b| in\\b| by\\b| was\\b| with\\b|\\Z)"

static gsize
add_behind (CwReportReader *self, gsize from)
{
  g_autoptr (GMatchInfo) match = NULL;
  gsize first, past;

  if (!cw_report_match_in (self, BEHIND, from, strlen (self->words), &match) ||
      !cw_report_get_range (match, "more", &first, &past) ||
      cw_report_has_in (self, CW_REPORT_NO_CAUSE, first, past))
    return from;
  add_name (self, cw_report_trim (self, first, past));
  return past;
}

static void
add_further (CwReportReader *self, gsize from)
{
  for (guint i = 0; i < 6; i++)
    {
      g_autoptr (GMatchInfo) match = NULL;
      gsize first, past;

      if (!cw_report_match_in (self, FURTHER, from, strlen (self->words), &match))
        {
          g_clear_pointer (&match, g_match_info_unref);
          if (!cw_report_match_in (self, NEXT_ITEM, from, strlen (self->words), &match))
            return;
        }
      if (!cw_report_get_range (match, "more", &first, &past))
        return;
      add_name (self, cw_report_trim (self, first, past));
      from = past;
    }
}

#define WHOLE_DISEASE                                                                              \
  "\\G(?:[\\w'/-]+ ){0,7}(?:" CW_REPORT_DISEASE "|" CW_REPORT_ABBREVIATION                         \
  ")(?: (?:type|grade|stage) \\w+)?(?: \\([^()]*\\))?\\Z"

/* "benign prostatic hyperplasia and chronic prostatitis" are two; "respiratory and renal failure"
 * is one. */
static void
add_names (CwReportReader *self, CwReportRange range)
{
  g_autoptr (GArray) items = cw_report_split_list (self, range.first, range.past);
  gboolean is_list = items->len > 1;

  for (guint i = 0; i < items->len && is_list; i++)
    {
      CwReportRange item = g_array_index (items, CwReportRange, i);

      is_list = cw_report_has_in (self, WHOLE_DISEASE, item.first, item.past);
    }
  for (guint i = 0; i < items->len && is_list; i++)
    add_name (self, g_array_index (items, CwReportRange, i));
  if (!is_list)
    add_name (self, range);
  add_further (self, add_behind (self, range.past));
}

#define NAME                                                                                       \
  "\\G" CW_REPORT_NAME_LEAD "(?<name>" CW_REPORT_NAME_BARE CW_REPORT_NAME_WORDS                    \
  "(?:" CW_REPORT_DISEASE "|" CW_REPORT_ANY_TUMOR ")" CW_REPORT_NAME_TAIL ")(?![\\w-])"
/* What goes on behind a name without being a part of it. */
#define GOES_ON                                                                                    \
  "\\G(?:,? (?:with|[a-z]{2,}ing|without|of (?:the )?(?:primary|metastatic|"                       \
  "unknown)|Dukes?'?|[a-z]+ed (?:as|to|by|with|from|in)|\\d+ ?\\+)\\b|,? \\()"

/* Where the name that begins at @first ends: it is as long as the clause, unless it is built as
 * names are and something else goes on behind it, or has commas and brackets in itself. */
static CwReportRange
find_name (CwReportReader *self, gsize first)
{
  gsize length = strlen (self->words);
  gsize end = cw_report_find_end (self, DIAGNOSIS_END, first, length);
  CwReportRange range = cw_report_trim (self, first, end);
  CwReportRange name;
  g_autoptr (GMatchInfo) match = NULL;

  if (cw_report_match_in (self, NAME, first, length, &match) &&
      cw_report_get_range (match, "name", &name.first, &name.past) &&
      (name.past > range.past ||
       (name.past < range.past && cw_report_has_in (self, GOES_ON, name.past, length))))
    return cw_report_trim (self, name.first, name.past);
  return range;
}

/* Whether the rest of the sentence or the next one says that it was something else. */
static gboolean
is_taken_back (CwReportReader *self, gsize past)
{
  const GString *plain = self->text->plain;
  gsize next = MIN (self->sentence->past, plain->len);
  g_autofree char *words = g_strndup (plain->str + next, MIN (plain->len - next, 280));

  return cw_report_has_in (self,
                           "\\b(?:but|however|although|later|subsequent(?:ly)?|then|finally|"
                           "eventually|revised|changed|mis\\w+)\\b",
                           past, strlen (self->words)) ||
         cw_report_match_words (
           self,
           "\\b(?:turned out|proved to be|incorrect|wrong|(?:was|were) (?:revised|changed)|"
           "final diagnosis|finally diagnosed|misdiagnos\\w+|"
           "(?:reconsider|reject|discard|abandon)\\w* (?:the|this|our) (?:\\w+ )?diagnosis)\\b",
           words);
}

/* "initially diagnosed with a tumour": unless it is taken back, it was one. */
static gboolean
is_given_up (CwReportReader *self, gsize first, gsize past)
{
  return cw_report_has_in (self, NOT_NOW, 0, first) ||
         (cw_report_has_in (self, AT_FIRST, 0, first) &&
          (!cw_report_has_in (self, "\\G(?:[\\w/-]+ ){0,6}" CW_REPORT_TUMOR, past,
                              strlen (self->words)) ||
           is_taken_back (self, past)));
}

static void
read_name (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;

  /* What is diagnosed during treatment comes on top. */

  for (gboolean more = cw_report_match (self, DIAGNOSIS, &match); more;
       more = g_match_info_next (match, NULL))
    {
      CwReportRange range;
      gsize first, past;

      if (!cw_report_get_range (match, NULL, &first, &past) || cw_report_is_negated (self, first) ||
          is_given_up (self, first, past) || cw_report_is_hypothetical (self, first) ||
          cw_report_is_other (self, first) || cw_report_is_of_relative (self, first))
        continue;
      range = find_name (self, past);
      if (is_diagnosis (self, range))
        {
          add_names (self, range);
          cw_report_add_diagnosis_date (self, past, range.past);
          self->is_diagnosed = TRUE;
          break;
        }
    }
}

/* "FINAL DIAGNOSIS" in the line above. */
#define HEADING "(?:\\A|\\n)[^\\n.;]{0,40}\\bdiagnos[ei]s[ :.]*\\r?\\n\\s*\\Z"
#define LONGEST_HEADING 60

static gboolean
is_headed (CwReportReader *self)
{
  const CwReportText *text = self->text;
  gsize raw = g_array_index (text->map, guint32, self->sentence->first);
  gsize first = raw > LONGEST_HEADING ? raw - LONGEST_HEADING : 0;
  g_autofree char *cut = g_strndup (text->raw + first, raw - first);
  g_autofree char *before = g_utf8_make_valid (cut, -1);

  return cw_report_match_words (self, HEADING, before);
}

#define ITEM                                                                                       \
  "\\G(?:\\(?\\d[.)] )?" CW_REPORT_NAME_LEAD "(?<name>" CW_REPORT_NAME_BARE CW_REPORT_NAME_WORDS   \
  "(?:" CW_REPORT_DISEASE "|" CW_REPORT_ANY_TUMOR ")" CW_REPORT_NAME_TAIL ")(?![\\w-])"

/* "Acute cholangitis, liver abscess, and anemia" under such a heading is no sentence. */
static void
read_headed (CwReportReader *self)
{
  g_autoptr (GArray) items = NULL;

  if (cw_report_has (self, "\\b(?:was|were|is|are|has|had|we|underwent|diagnos\\w+|based)\\b") ||
      !is_headed (self))
    return;
  items = cw_report_split_list (self, 0, strcspn (self->words, ".\n"));
  for (guint i = 0; i < items->len; i++)
    {
      CwReportRange item = g_array_index (items, CwReportRange, i);
      g_autoptr (GMatchInfo) match = NULL;

      if (cw_report_match_in (self, ITEM, item.first, item.past, &match) &&
          cw_report_get_range (match, "name", &item.first, &item.past))
        add_name (self, item);
    }
}

void
cw_report_read_diagnosis (CwReportReader *self)
{
  read_name (self);
  read_headed (self);
  read_diagnosed (self);
  cw_report_read_diagnosis_basis (self);
  cw_report_read_stage (self);
  cw_report_read_metastases (self);
  cw_report_read_differentials (self);
}
