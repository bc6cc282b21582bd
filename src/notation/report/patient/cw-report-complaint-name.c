/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/patient/cw-report-complaint-private.h"
#include "notation/report/reader/cw-report-disease-words.h"
#include "notation/report/reader/cw-report-organ-words.h"
#include "notation/report/reader/cw-report-words.h"

/* What names a complaint, and what stands around the name. */

#define NO_COMPLAINT                                                                               \
  "\\b(?:evaluation|treatment|management|investigations?|\\w*surgery|chemotherapy|work-?up|"       \
  "follow-?up|further|consultation|biopsy|examination|\\w*diagnos\\w+|\\w*therap(?:y|ies)|"        \
  "assessment|care|admission|operation|adhesiolysis|resection|transplantation|was|were|is|"        \
  "underwent|he|she|opinion|review|screening|banking|counsel\\w+|scheduled|elective|"              \
  "\\w+(?:scopy|ectomy|otomy|ostomy|plasty)|delivery|parents?(?!')|mother|hours?|unremarkable|"    \
  "normal|no(?! (?:bowel movements?|flatus|urine "                                                 \
  "output|stools?)\\b)|not|denied|history|fathers?|brothers?|sisters?|sons?|daughters?|wife|"      \
  "husband|"                                                                                       \
  "grand\\w+|aunts?|uncles?|cousins?|caregivers?|relatives?|"                                      \
  "family|been|taking|taken|receiv\\w+|treated|using|MRI|CT|ultraso\\w+|tomography|imaging|"       \
  "x-?rays?|radiograph\\w*|PET|antibiotics?|angiograph\\w*|tests?|\\w*dialysis|transfusions?|"     \
  "monitoring|observation|rehabilitation|procedures?|drugs?|medications?|injections?|"             \
  "vaccinations?|contrast|showed|revealed|demonstrated|identified|precautions|(?<!general "        \
  ")(?<!clinical )condition|"                                                                      \
  "maneuvers?|manoeuvres?|agents?|support|(?:coma|risk|severity) (?:scale|score)|(?:rating "       \
  ")?scales?|questionnaires?|size of "                                                             \
  "\\d|immunosuppressants?|visits?|body mass index|BMI|"                                           \
  "electrocardiographic|radiograph\\w+|degree|child|infant|baby|boy|girl|patient|candidacy|check-" \
  "?ups?|improvement|improved|relief|"                                                             \
  "resol\\w+|recovery|remission|response|analysis|malignancy|possible|suspected|presumed|"         \
  "probable|placement|insertion|removal|implantation|pump|initiation|induction|histolog\\w+|"      \
  "eligibility|margins?|ventilator|recordings?|requirements?|parameters?|values?|(?:distant|"      \
  "remote) "                                                                                       \
  "past|auscultation|percussion|nurse|physician|doctor|practitioner|"                              \
  "swabs?|recommendations?|instructions?"                                                          \
  "|advice|"                                                                                       \
  "lack of [^,;]*\\b(?:signs?|symptoms?|findings?|response|evidence)|"                             \
  "reduction(?! (?:in|of) (?:the |his |her "                                                       \
  ")?(?:visual|vision|hearing|muscle|strength|"                                                    \
  "appetite|mobility|range|sensation|urin\\w+|exercise|movement|activity|speech))|normali[sz]"     \
  "ation|disappearance|pressors?|stabili[sz]ation|resuscitation|follow "                           \
  "up|vasopressors?|inotropes?|"                                                                   \
  "times|approach|debulking|intact|patent|need|smoking|alcohol|tobacco|(?:counts?|levels?|"        \
  "pressure|"                                                                                      \
  "temperature|"                                                                                   \
  "rate|score|saturation) "                                                                        \
  "(?:of|was|at|:|above|over|below|under|exceeding|>|<|=|\\x{2265}|\\x{2264})[^,;]*\\d)(?:\\b|(?<" \
  "=\\d))"

/* What was found, not what somebody felt. */
#define FINDING                                                                                    \
  "\\bmetasta|\\blung fields?\\b|\\binvolvement\\Z|\\b(?:trend|temperature)\\Z|\\becho\\b|"        \
  "\\G(?:to|at|of|from) (?:\\d|solids?\\b|liquids?\\b)|\\G(?:next|adjacent|close) "                \
  "to\\b|\\G(?:just|only|even) (?:an? |\\d)|\\G(?:required|needed|"                                \
  "necessitat\\w+|indicative)\\b|"                                                                 \
  "\\bacuity (?:of|was) "                                                                          \
  "(?:\\d|counting|hand|light|finger|less|<|>)|\\b(?-i:ST|PR|QRS|QT|ECG|EKG)\\b|\\b(?:positive|"   \
  "negative) "                                                                                     \
  "for\\b|\\b(?:counts?|markers?|(?<!consciousness "                                               \
  ")levels?(?! of (?:consciousness|alertness|awareness|arousal|activity))|mutations?|blasts?|"     \
  "immunostain\\w*|karyotype|proteins?|doses?|unresponsive|refractory|enzymes?|abnormalities)\\b|" \
  "\\G(?:disease|involvement)\\b|\\G(?:later|then|subsequently|also)\\Z|\\G(?:lymph "              \
  ")?nodes?\\Z|(?:carcinoma|sarcoma|lymphoma|melanoma|leuka?emia|myeloma|blastoma|"                \
  "cancer|malignancy|recurrence|relapse)s?\\Z|\\bcells?\\Z|\\w{4,}cytes\\b|\\b(?:film|smear)s?"    \
  "\\Z|\\b(?:FiO2|SpO2|SaO2|SO2|P[av]?C?O2|HCO3|INR|BUN|WBC|CRP|HbA1c)\\b|\\Gpost-?operative "     \
  "|\\G[^()]*\\)|\\Gsymptoms? "                                                                    \
  "(?:suggest|consistent|compatible)"
/* How a thing looks or feels that was named before. */
#define ONLY_LOOK                                                                                  \
  "(?:shiny|painless|painful|non-?tender|tender|immobile|mobile|fixed|soft|hard|firm|smooth|"      \
  "rough|round|rounded|oval|ovoid|flat|raised|reducible|irreducible|compressible|pulsatile|non-?"  \
  "pulsatile|slow-?growing|fast-?growing|well-?(?:defined|circumscribed|demarcated|limited)|ill-?" \
  "(?:defined|limited)|pigmented|ulcerated|pedunculated|sessile|fluctuant|itchy|pruritic|non-?"    \
  "pruritic|bleeding easily|colorless|colourless|odou?rless|foul-?smelling)"
#define ONLY_PLACE                                                                                 \
  "\\G(?:[a-z]+(?:al|ic|ary|ar),? "                                                                \
  ")*(?:(?:both|bilateral|left|right|upper|lower|the|his|her|all|other|including|entire|whole|"    \
  "side of|part of|half of|rest of|shaft of|tip of|base of|dorsum of|aspect of) )*(?:(?:\\w+ "     \
  ")?regions?|" CW_REPORT_BODY_PART "|" CW_REPORT_ORGAN ")"                                        \
  "\\Z|\\G(?:index|middle|ring|little)(?: "                                                        \
  "fingers?)?\\Z|\\G\\w+(?:edly|ately|ently|ally|ously|antly|ively)\\Z|\"|\\G(?:(?:relatively|"    \
  "mild|"                                                                                          \
  "moderate|"                                                                                      \
  "severe|similar|clinical|recurrent|persistent|same|worsening|new|her|his|these|no|above-?"       \
  "mentioned|aforementioned|said|following|other|various|such) "                                   \
  ")*(?:symptoms?|signs?|complaints?)\\Z|\\G(?:additional|similar|other|various|multiple|several|" \
  "days?|weeks?"                                                                                   \
  "|"                                                                                              \
  "months?|years?)\\Z|\\G(?:\\w+ly )?" ONLY_LOOK "(?:(?: and | but | or | )" ONLY_LOOK             \
  "){0,3}\\Z|\\G(?:multiple|several) " CW_REPORT_BODY_PART "\\Z|\\b(?:character|dermatomes)\\Z"

/* "complaints of a headache" is a headache, and "acute onset of headache" too. */
void
cw_report_skip_complaint_heading (CwReportReader *self, CwReportRange *range)
{
  static const char *const headings[] = {
    "\\Gfurther (?=[a-z])",
    "\\G(?:such as|including|namely|e\\.g\\.) (?:an? |the )?",
    "\\Gto have (?:had )?(?:an? )?",
    "\\G(?:[\\w-]+ ){0,3}?(?:complain(?:ts?|s)|symptoms?|signs?|manifestations?)(?: and "
    "(?:symptoms|signs))? "
    "(?:(?:of|suggestive of) [\\w -]{3,40}? )?(?:including|such as|like|consisting of) (?:an? |the "
    ")?",
    "\\G(?:[\\w-]+ ){0,3}?(?:complain(?:ts?|s)?|objections?|symptoms?|signs?)(?: and (?:symptoms|"
    "signs))? "
    "(?:of|were) (?!" CW_REPORT_NUMBER "[- ]" CW_REPORT_TIME_UNIT "\\b(?! of\\b))(?:an? |the )?",
    "\\G(?:[\\w-]+ ){1,3}?onset of (?:an? )?",
    "\\G(?:(?:sudden|acute|gradual|recent|new|rapid|insidious|abrupt|subacute|the|an?)[- ]){0,3}"
    "onset (?:of )?(?:an? )?",
    "\\G(?:an? |the )?(?:[\\w-]+ ){0,4}?(?:tumou?rs?|aneurysms?|cysts?|\\w+omas?) causing (?:an? "
    "|the )?",
    "\\G(?:complain(?:ed|ing)|suffer(?:ed|ing)) (?:of|from|with|about) (?:an? )?",
    "\\G(?:an? |the )?(?:incidental )?(?:finding|detection|discovery) of (?:an? )?",
    "\\G(?:firstly|adding|initially|mainly|mostly|predominantly|primarily|especially|sometimes|"
    "occasionally|afterwards?|"
    "later|subsequently|eventually|additionally) ",
    "\\G(?:the )?(?:appearance|presence|development|occurrence|emergence) of (?:an? )?",
    "\\G\\d[\\d.]* ?(?:cc|ml|mg|g|l|tablets?|pills?|units) of ",
    "\\G(?:an? "
    ")?(?:long|long-?standing|long-?term|prolonged|lengthy|remote|vague|brief|short|recent|chronic|"
    "clear|"
    "typical|(?:several|multi|many|few)[- ](?:day|week|month|year)s?)(?:[- ]long)? history of ",
    "\\G(?:an? )?(?:(?!family|past|medical)[a-z]+ )?history of (?:an? )?(?=(?:[\\w-]+ "
    "){0,3}?" CW_REPORT_SYMPTOM ")",
    "\\Gsustained an? |\\G(?:associated|accompanying|concomitant) |\\Gstory of |\\Gfollowed "
    "(?:[\\w-]+ ){0,3}later by (?:an? )?",
    "\\G(?:(?:an? )?history of )?(?:several|many|some|(?:a )?few) (?:days|weeks|months|years) of ",
    "\\G(?:about |approximately )?\\d[\\d.]*(?: ?(?:x|\\x{d7}|by|-) ?\\d[\\d.]*)* ?-?(?:cm|mm)[ "
    "-](?:sized? )?",
    "\\G(?:[\\w-]+ )?(?:side effects|complications) (?:like|such as|including) ",
    "\\G(?:(?:presented|presenting|came) "
    "with|had|noticed|noted|observed|felt|reported|experienced) "
    "(?:an? |some )?",
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

/* Where something stands behind a pattern's alternatives, outside of brackets. */
#define OUTSIDE CW_REPORT_BRACKETS "(*SKIP)(*FAIL)|"
#define INSTITUTION "(?:hospital|clinic|cent(?:er|re)|department|ward|unit|facility|institution)"

/* Where the name of a complaint ends, each by what is told next. */
static const char *const ends[] = {
  /* more of it; a word that is left over */
  OUTSIDE
  ",? (?:that|which|since|while|including)\\b| (?:and|or|but|with|even)\\Z| by \\w+ing\\b| with "
  "(?:an? )?(?:[\\w-]+ ){0,2}(?:rate|saturation|pressure|"
  "temperature|score)\\b| with (?:an? )?(?:[\\w-]+ )?"
  "history of\\b| with (?:an? )?(?:[\\w-]+ )?(?:(?:diameter|size) of|trend|course)\\b| "
  "(?:mainly|mostly|predominantly|primarily)(?: \\w+ing\\b|\\Z)| (?:occurred|appeared)\\Z| "
  "as (?:having|of|from)\\b| (?:incidentally "
  ")?(?:discovered|detected|found|noticed|noted|seen)\\Z| with (?:an? "
  "|two |three |multiple "
  "|several |recurrent )?"
  "(?:episodes?|bouts?|attacks?)\\b| (?:of )?\\(\\d",
  /* its cause and what came of it; what it was to the patient */
  OUTSIDE
  ",? as (?:an?|the|his|her) "
  "(?:(?:chief|main|presenting|primary|initial|first|only|sole|principal|major|"
  "predominant) )+(?:complaint|symptom|sign|feature|manifestation|problem)s?\\b|,? (?:secondary "
  "to|due to|because of|caused by|related to|attribut\\w+ "
  "to|probably|possibly|presumably|"
  "arising (?:from|in)|(?:suggestive|indicative|characteristic|reminiscent) "
  "of|revealing|disclosing|uncovering|requiring|needing|"
  "necessitating|prompting|leading to|resulting in|causing|justifying|warranting|motivating|"
  "forcing|limiting|impairing|preventing|interfering)\\b|,? (?<!ly )(?:evolving|measuring|"
  "metastasi[sz]ing)\\b|,? (?:\\w+ly |not )?(?:exacerbated|aggravated|worsened|relieved|triggered|"
  "precipitated|provoked|accentuated|intensified) (?:by|on|with|upon|at|after|during)\\b",
  /* what did not help; how it came and went */
  OUTSIDE
  ",? (?:(?:which|that) was )?(?:thought|believed|assumed|presumed) to\\b|,? not "
  "(?:relieved|responding|improved|improving|controlled|resolving|alleviated|subsiding)\\b|,? "
  "(?:\\w+ly )?(?:unresponsive|non-?responsive|irresponsive|refractory|resistant|recalcitrant|"
  "responding|not respon\\w+) (?:to|poorly)\\b| (?:on and off|off and on)\\b| (?:for|over|during) "
  "(?:the )?same "
  "(?:period|duration|time)\\b",
  /* when and how long */
  OUTSIDE
  " upon \\w+ing\\b| (?:on|at|upon|soon|immediately|shortly) (?:admission|arrival|presentation|"
  "home|after)\\b|,? (?:for|over|during|in) the (?:past|last|preceding|previous) (?:few |several "
  "|couple of )?"
  "(?:day|week|month|year)| (?:about |approximately |up to |around )?" CW_REPORT_NUMBER
  "(?: ?(?:-|to) ?\\d+)? times?\\b| (?:(?:lasting|persisting|ongoing|present|evolving) )?"
  "(?:of|for|over) (?:the )?(?:last |past )?(?:several|a few|some|many|few|the "
  "course|" CW_REPORT_NUMBER " and (?:an? )?half) | in (?:early |mid-? ?|late |the )?"
  "(?:spring|summer|autumn|winter|fall)\\b| rated\\b| "
  "(?:scored|graded|quantified|estimated|described) (?:as|at|with)\\b| of (?:an? )?(?:\\w+ "
  ")?onset\\b| at (?:the |an )?age\\b| at " CW_REPORT_NUMBER
  "[- ](?:day|week|month|year)s? of age\\b| complaints?\\Z|"
  "(?:,? (?:prior to|before|preceding) (?:his |her |the |this |hospital "
  ")?(?:admission|presentation|hospitali[sz]ation|"
  "referral|consultation|visit|arrival)\\b)| the (?:day|night|evening|morning|week) "
  "(?:before|prior|after)\\b| in the (?:middle|beginning|end) of\\b|(?: (?:from|since|on))? the "
  "(?:first|second|third|next|following|same|previous|preceding) "
  "(?:day|morning|evening|night|week)\\b|"
  " at (?:about |approximately )?" CW_REPORT_NUMBER "(?:[-+/ ]{1,3}\\d)*[- ]weeks?\\b|"
  " (?:for|over|since) (?:many |several |some )?(?:hours|days|weeks|months|years|decades)\\b|"
  " on day \\d| \\d+ ?(?:min|sec|s)\\Z| (?:of|for|over|since) (?:the )?(?:last |past )?"
  "\\d* ?[\\x{bc}-\\x{be}]",
  /* on what occasion */
  OUTSIDE
  " during (?!(?:(?:the|his|her|an?) )?(?:past|last|previous|preceding|night|day|exercise|"
  "exertion|effort|sleep|walking|meals?|urination|mi[ck]turition|defa?ecation|intercourse|"
  "menstruation|swallowing|eating|coughing|rest|work)\\b)| of (?:no|unknown|unclear|"
  "undetermined|uncertain) | being(?: \\w+ed\\b|\\Z)|,? (?:\\w+ly )?(?:worsening|increasing|"
  "exacerbating|aggravating|deteriorating)\\Z| (?:on|in|against) (?:the|an?) (?:(?:clinical "
  ")?context|background|"
  "setting|absence) of\\b",
  /* what showed it, and what was done about it */
  OUTSIDE
  ",? found to\\b| with (?:biopsy|histolog\\w+|patholog\\w+)\\b| on (?:an? |the |his |her |routine "
  "|"
  "screening |plain )*(?:chest |abdominal |pelvic )?(?:X-?rays?|CT|MRI|PET|computed|magnetic|"
  "ultraso\\w+|radiograph\\w*|imaging|mammogra\\w+)\\b|,? (?:incidentally |accidentally )?"
  "(?:found|detected|discovered|seen) (?:on|in|by|during|incidentally)\\b|,? as (?:shown|seen|"
  "demonstrated|revealed|evidenced)\\b|,? (?:\\w+ly )?(?:diagnosed (?:with|as|by|to)|(?:treated|"
  "managed|removed|excised|resected) (?:by|with|using|surgically|conservatively))\\b|"
  " for (?:further |an? |the )?(?:evaluation|management|treatment|investigations?|assessment|"
  "work-?up)\\b",
  /* where it began, where it was seen */
  OUTSIDE ",? (?:starting|located|situated|locali[sz]ed)(?= (?:at|since|from)\\b|\\Z)| "
          "(?:at|to|in) an? (?:[\\w-]+ ){0,4}" INSTITUTION "\\b",
};

/* Leaves the name alone: "pain that had become worse (Figure 1)". */
void
cw_report_drop_complaint_clause (CwReportReader *self, CwReportRange *range)
{
  gsize end = range->past;

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    end = cw_report_find_end (self, ends[i], range->first, end);
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

/* How no complaint begins. */
#define BEGINS                                                                                     \
  "\\G(?:approximate(?:ly)?|therefore|thus|hence|however|few|(?:surgical |complete "               \
  ")?(?:excision|removal|repair|resection|drainage|incision|debridement|biopsy) of|"               \
  "(?:return|recovery|improvement|resolution|regression|relief)(?: (?:of|in|to|from)|\\Z)|"        \
  "perform(?:ed|ing)|appearing|looked|appeared|seemed|occurred|(?:\\w+ly "                         \
  ")?(?:increased|grew|enlarged) "                                                                 \
  "(?:in|over|to|until|during)|"                                                                   \
  "in (?:her|his|the)|" CW_REPORT_NUMBER                                                           \
  " (?:days|weeks|months|years)|each|every|any|(?:walking|standing|sitting|lying)(?! "             \
  "(?:difficult|disab|impair|disturb|instabil|problem|intoler)\\w*)|longer|more|less|"             \
  "most|about|over|at "                                                                            \
  "least|which|that|during|while|whereas|despite|although|because|until|before|"                   \
  "between|worse|given|agreed|again|upon|all of|these|unusual|untypical|being|getting|"            \
  "manifestations?|(?:(?:principal|main|chief|cardinal|key|typical|common) )?features?|concerns?|" \
  "their|our|to be|as "                                                                            \
  "(?:an?|the)|otherwise|previously|(?:re)?listing|testing|(?:similar|recent|mild|moderate|"       \
  "severe)(?: (?:mild|moderate|severe))?\\Z|two of|three of|one of|some "                          \
  "of|occurring|restarted|had|developed|died|found|worsening of (?:the |his |her )?(?:\\w+ )?"     \
  "symptoms|\\w+ed "                                                                               \
  "(?:to|on|with|by|off|from)|applied|there\\b|aggravated|exacerbated|relieved|infection|fell|"    \
  "just|newly|(?:a)?typical (?:for|of)|"                                                           \
  "felt|lost|became|went|began|sought|then|radiating(?= "                                          \
  "(?:to|from|into|down|up|towards?|along|over|through|across|around|in|on|at|onto|bilaterally)"   \
  "\\b|\\Z)|extending|arising|involving|invading|"                                                 \
  "measuring|suggest\\w*|indicating|requiring|resulting|leading|causing|consistent|compatible|"    \
  "mimicking|occupying|compressing|compressed|predominantly|mainly|especially|particularly|"       \
  "rated|located|described|brought|visited|noticed|in (?:the "                                     \
  ")?absence|dying|discharged|transferred|treated|referred|admitted|observed|(?:symptoms?|"        \
  "complaints?|signs?) "                                                                           \
  "(?:mentioned|described|listed|noted|above|as)|for|hospital|clinic|initiating|starting|"         \
  "beginning|(?:resistant|responsive)(?= to\\b|\\Z)|unrelieved|following|after|(?:\\w+ly "         \
  ")?(?:increasing|growing|enlarging|progressing|spreading|"                                       \
  "worsening) "                                                                                    \
  "(?:in|over|to|despite|until)|(?:recurring|relapsing|function|death|cases?(?: "                  \
  "\\w+)?|themselves|himself|"                                                                     \
  "herself|"                                                                                       \
  "itself|last|past|first|"                                                                        \
  "second|third)\\Z|(?:the )?(?:first|second|third|last|same) "                                    \
  "(?:time|complaint)|this)\\b|\\brespectively\\b|\\b(?:onset|outcome|course|complications?)\\Z|"  \
  "\\bbecause\\b"

/* What tells a disease and no complaint, also where a word of it could be one. */
#define DISEASE                                                                                    \
  "\\b(?:dengue|(?:para)?typhoid|scarlet|yellow|lassa|rheumatic|hay|ha?emorrhagic|enteric|"        \
  "relapsing|spotted|Mediterranean|(?-i:Q)) "                                                      \
  "fever\\b|\\b(?:malaria|erythromelalgia)\\b|\\b(?:mitral|tricuspid|aortic|pulmon\\w+|valv\\w+) " \
  "(?:valve )?(?:regurgitation|insufficiency|stenosis)|\\b(?:shock|distress|apno?ea|coronary|"     \
  "compartment) syndrome"

/* The same where no word of it is one. */
#define UNKNOWN_DISEASE                                                                            \
  "\\b" CW_REPORT_TUMOR "\\b|\\b(?:tumou?rs?|neoplasms?)\\b|"                                      \
  "\\b(?:thromb(?:us|i)|\\w+thyroidism|(?:arterial|essential|systemic|primary) hypertension|"      \
  "\\w*nephropathy|\\w*cardiomyopathy|\\w*(?:conio|silico|asbesto|thrombo|sarcoido|"               \
  "amyloido|"                                                                                      \
  "endometrio)sis|tuberculosis|sepsis|septic\\w*|embolism|infarct(?:ion)?|aneurysms?|cirrhosis|"   \
  "stenosis|rejection|perforation|rickets|ha?emophilia|(?:rheumatoid|psoriatic|septic) "           \
  "arthritis|glaucoma|cataracts?|(?:bacter|vir|fung|candid)a?emia|pneumothorax|"                   \
  "diabetes|coagulation|strictures?|dystrophy|\\w*fibromatosis|multi-?(?:ple "                     \
  ")?organ|disease)\\b|\\b(?-i:[A-Z])[\\w'-]+ syndrome"

/* An infection is one, unless it comes again and again. */
#define UNKNOWN_INFECTION                                                                          \
  "\\G(?!(?:\\w+ly )?(?:recurrent|recurring|repeated|frequent) )(?>[\\w-]* )*?(?:"                 \
  "(?!\\w*arthritis|\\w*uveitis|conjunctivitis|rhinitis|stomatitis|pharyngitis)\\w{3,}itis|"       \
  "\\w*pneumonia|(?<!tract )(?<!pulmonary )(?<!lung )(?<!urinary )(?<!respiratory )(?<!chest )"    \
  "(?<!skin )(?<!wound )(?<!site )(?<!ear )infection)\\b"

/* What was seen in pictures, measured or done. */
#define UNKNOWN_FINDING                                                                            \
  "\\b(?:ketonuria|ketonemia|gl[yu]cosuria|aminoaciduria|bandemia|\\w+cytosis|(?:neutr|eosin|bas)" \
  "ophilia|consolidations?|opaci\\w+|infiltrates?|shadows?|calcifications?|serum|plasma|"          \
  "troponins?|"                                                                                    \
  "creatinine|trans(?:amin|fer)ases?|\\w+ "                                                        \
  "dehydrogenase|[\\w-]*microglobulin|phosphatase|ferritin|"                                       \
  "procalcitonin|bilirubin|ha?emoglobin|normali[sz]ed "                                            \
  "ratio|platelets?|sodium|potassium|calcium|glucose|"                                             \
  "albumin|(?-i:ALT|AST|CRP|ESR|LDH|PSA|CEA|BUN|GGT|ALP|NSE))\\b|\\d "                             \
  "?(?:ml|mg|mmol|ng|pg|IU|U|mEq)\\b|"                                                             \
  "\\b(?!tamponade|dissection|amputation|evacuation|drainage|dilatation)" CW_REPORT_OPERATION      \
  "(?= "                                                                                           \
  "(?:of|for|with|from|in|by|to|due|at)\\b|\\Z)|\\b(?:endoscopic|balloon|pneumatic|o?esophageal|"  \
  "urethral) (?:\\w+ )?dilat(?:at)?ion|\\b(?:abscess|surgical) drainage|"                          \
  "\\G(?:[\\w-]+ ){0,3}?(?:features|picture|evidence|manifestations?) of\\b|"                      \
  "\\G(?-i:[A-Z]{2,6})\\b|(?<=[a-z,] "                                                             \
  ")\\G(?-i:[A-Z][a-z]+)\\Z|\\bpregnancy\\Z|\\G(?:regain|undergo|obtain|receiv|seek|improv|"       \
  "confirm|exclud|assess|"                                                                         \
  "plann?|prepar|establish|determin|clarif|initiat|start|continu|complet|replac|correct|adjust|"   \
  "discuss|check|optimi[sz])\\w*ing\\b"

/* A tumour that is seen or felt from outside: "a voluminous tumour of the right thigh". */
#define FELT_TUMOR                                                                                 \
  "\\b(?:(?:voluminous|large|huge|giant|small|big|bulky|visible|palpable|firm|hard|soft|mobile|"   \
  "growing|enlarging|increasing|(?:slow|fast)-growing|pigmented|ulcerat(?:ed|ing)|bleeding|"       \
  "fungating|exophytic|pedunculated|verrucous|protruding|subcutaneous|cutaneous|intra-?oral|"      \
  "facial|gingival|palatal|lingual|labial|cervical|axillary|inguinal|scrotal|vulv[ao]r?|perineal)" \
  " (?:(?!cell|tissue|vaginal)[a-z]+ )?tumou?rs?\\b|tumou?rs? "                                    \
  "(?:in|on|of|at|over|behind|under|near) (?:the |his |her |both "                                 \
  ")?(?:(?:left|right|upper|lower|anterior|posterior|medial|lateral|inner|outer|dorsal|back|side|" \
  "(?:back|side|tip|base|sole|dorsum) of the) "                                                    \
  "){0,3}(?!liver|lungs?|kidneys?|spleen|heart|brain|bones?|body)" CW_REPORT_BODY_PART "\\b)"

static gboolean
is_felt_tumor (CwReportReader *self, CwReportRange range)
{
  return cw_report_has_in (self, FELT_TUMOR, range.first, range.past) &&
         !cw_report_has_in (self, "\\b" CW_REPORT_TUMOR "\\b", range.first, range.past);
}

/* "referred to the clinic for affective disorders": what the clinic is for. */
static gboolean
is_of_clinic (CwReportReader *self, CwReportRange range)
{
  return cw_report_has_in (self, "\\b" INSTITUTION " for \\Z", 0, range.first) &&
         cw_report_has_in (self, "\\b(?:disorders|diseases|patients|children|women|adults)\\Z",
                           range.first, range.past);
}

static gboolean
is_no_name (CwReportReader *self, CwReportRange range, gboolean is_known)
{
  static const char *const never[] = { BEGINS, FINDING, ONLY_PLACE, NO_COMPLAINT, DISEASE };
  static const char *const unless_known[] = { UNKNOWN_DISEASE, UNKNOWN_INFECTION, UNKNOWN_FINDING };

  for (guint i = 0; i < G_N_ELEMENTS (never); i++)
    if (cw_report_has_in (self, never[i], range.first, range.past))
      return TRUE;
  for (guint i = 0; !is_known && i < G_N_ELEMENTS (unless_known); i++)
    if (cw_report_has_in (self, unless_known[i], range.first, range.past))
      return TRUE;
  return FALSE;
}

gboolean
cw_report_is_complaint (CwReportReader *self, CwReportRange range)
{
  gboolean is_known = cw_report_has_in (self, "\\b" CW_REPORT_SYMPTOM, range.first, range.past) ||
                      is_felt_tumor (self, range);
  guint most = is_known ? 14 : 9;
  guint spaces = 0;

  if (range.past - range.first < 4 || range.past - range.first > 120 ||
      is_no_name (self, range, is_known) || is_of_clinic (self, range))
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
