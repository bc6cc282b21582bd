/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "notation/report/reader/cw-report-disease-words.h"
#include "notation/report/reader/cw-report-words.h"

/* How a sentence leads to the name of a tumour or another disease, as fragments of patterns. */

#define LEAD CW_REPORT_NAME_LEAD
#define BEFORE LEAD "(?<name>" CW_REPORT_NAME_BARE CW_REPORT_NAME_WORDS
#define TUMOR BEFORE CW_REPORT_TUMOR CW_REPORT_NAME_TAIL ")\\b"
#define ANY_TUMOR BEFORE CW_REPORT_ANY_TUMOR CW_REPORT_NAME_TAIL ")\\b"
/* A disease that is no tumour counts where the words before say that it is what it was. */
#define NAME_END                                                                                   \
  "(?: "                                                                                           \
  "(?:multiforme|arborescens|major|minor|intermedia|congenita|vulgaris|universalis|fulminans|"     \
  "obliterans|ossificans|tarda|deformans|bullosa|acquisita|media|externa|dissecans|optica|nodosa|" \
  "pigmentosa|gravis))?(?:(?<=granulomatosis) with polyangiitis|(?<=philia) (?-i:[AB])\\b)?(?: "   \
  "(?:type|grade|stage|class) "                                                                    \
  "[A-Z\\d]+|(?<=hepatitis) (?-i:[A-E])\\b)?)(?= "                                                 \
  "(?:in|with|who|whose|that|due|caused|after|following|"                                          \
  "associated|secondary|presenting|treated|occurring|mimicking|complicated|of|as|and|diagnosed|"   \
  "successfully|at|on|by|was|were|involving|but|which|without|from|to|admitted|developing|"        \
  "according|per|based|"                                                                           \
  "underwent|undergoing|together|along|since|before|during|when|for|\\d+|one|two|three|four|five|" \
  "six|seven|eight|nine|ten|several|many|a few)\\b|[.,;:( ]|\\Z)"
#define DISEASE BEFORE CW_REPORT_DISEASE CW_REPORT_NAME_TAIL NAME_END
#define ANY_DISEASE BEFORE "(?:" CW_REPORT_DISEASE "|" CW_REPORT_ABBREVIATION ")" NAME_END

/* What a case is said to be of, without a head that is known. */
#define NO_NAME_WORD                                                                               \
  "(?!(?:an?|the|" CW_REPORT_PERSON "|(?:fe)?males?|men|women|twins?|patients?|children|year\\w*|" \
  "month\\w*|old|[\\w-]+-old|who|whose|with|this|our|his|her|in|of|by|and|or|for|to|from|at|on|"   \
  "successful\\w*|treatment|therapy|management|surger\\w+|surgical|use|misuse|diagnos\\w+|"        \
  "misdiagnos\\w+|\\w+ectomy|\\w+plasty|\\w+otomy|\\w+ostomy|\\w+scopy|resection|repair|"          \
  "reconstruction|transplant\\w*|deliver\\w+|recover\\w+|response|death|survival|remission|onset|" \
  "detection|recurren\\w+|relapse|metasta\\w+|regression|exposure|presentation|manifestations?|"   \
  "complications?|effects?|reactions?|results?|errors?|variants?|types?|forms?|entity|kind|"       \
  "co-?existence|occurrence|transmission|rechallenge|carriage|positiv\\w+|negativ\\w+|loss|pain|"  \
  "closure|removal|excision|insertion|placement|implantation|embolization|drainage|approach|"      \
  "technique|\\d+|two|three|four|five|six|several|human|adult|individuals?|persons?|recipients?|"  \
  "hosts?|p(?:a)?ediatric|that|was|were|had|"                                                      \
  "has|is|are|been)\\b)"
#define CALLED                                                                                     \
  "(?<name>(?:" NO_NAME_WORD "[\\w'/-]+ ){1,4}?" NO_NAME_WORD                                      \
  "[\\w'-]{3,}(?: of (?:the |both )?(?:" NO_NAME_WORD "[\\w'-]+ ){0,2}" NO_NAME_WORD               \
  "[\\w'-]{3,})?)(?= (?:in (?:an?|the|our)|"                                                       \
  "following|after|caused by|due to|secondary to|complicating|mimicking|masquerading|treated|"     \
  "successfully|occurring|arising|involving|diagnosed|that|which|who|associated with)\\b|[.,;])"

/* Words before what tells no disease, as far as a name can go. */
#define WITHIN_NAME                                                                                \
  "(?:(?!(?:and|with|of|due|which|who|from|in|to|was|were|is|had|has|after|presented|suffered|"    \
  "developed|experienced|complained|admitted|underwent|received)\\b)[\\w'/-]+,? ){0,7}"
#define NAME_IS_OVER "(?=[.,;:( ]|\\Z)"
/* Signs, but not the diseases that are called so: "aplastic anaemia", "heart block". */
#define SIGN_WORDS                                                                                 \
  "(?<!astic )(?<!icious )(?<!lytic )(?<!Fanconi )(?<!Blackfan "                                   \
  ")\\w*an(?:a)?emia|effusions?|shock|"                                                            \
  "arrest|(?<!pulmonary )(?<!portal )(?<!cranial )hypertension|hypotension|failure|insufficiency|" \
  "coma|edema|(?<!stone )ileus|(?<!heart )(?<!ricular )(?<!branch )block|(?<!septal )(?<!tube "    \
  ")defect|"                                                                                       \
  "(?<!ectopic )(?<!molar )pregnancy|\\w+(?<!keton)(?<!capton)(?<!globin)uria|\\w+penia|"          \
  "\\w*(?<!histio)(?<!sphero)(?<!elipto)(?<!masto)cytosis"
/* Cysts that are more than something that is seen by the way. */
#define PLAIN_CYST                                                                                 \
  "(?<!tid )(?<![^v]oid )(?<!genic )(?<!ochal )(?<!erous )(?<!duct )(?<!cleft )(?<!glion )(?<!'s " \
  ")"                                                                                              \
  "(?<!teal )(?<!idal )(?<!ation )(?<!teric )(?<!enic )(?<!ymic )(?<!chal )(?<!dial )(?<!bone )"   \
  "cysts?"

/* Diseases that are more than something else's sign; some are only with a word of where or what. */
#define NO_ILLNESS                                                                                 \
  "(?!" WITHIN_NAME "(?:" SIGN_WORDS                                                               \
  "|ulcers?|(?<!minal )(?<!lamic )(?<!ebral )(?<!ellar )(?<!noid )(?<!ontine )(?<!cranial "        \
  ")(?<!dural )(?<!tricular )ha?emorrhage|infection|diabetes(?! insipidus)(?: "                    \
  "mellitus)?|\\w*paresis|stroke|sepsis|"                                                          \
  "(?<!bowel |colonic |stinal |denal |utlet |iliary )obstruction|metastatic disease|"              \
  "(?:stable|progressive|residual|recurrent|active|severe|systemic|advanced|progression of|of "    \
  "the|the|this|extensive|minimal|localized|coronary|(?<!ular )(?<!matic )(?<!ital "               \
  ")heart|(?<!fatty )liver|artery|(?<!itial )lung|airspace|(?<!cystic )kidney) disease|"           \
  "" PLAIN_CYST "|delirium|depression|asthma|dementia|migraine|symptoms?)" NAME_IS_OVER ")"        \
  "(?!(?:(?:an?|the|his|her|acute|severe|large|small|multiple|bilateral|left|right|recurrent|"     \
  "chronic|several|two|massive) )*(?:fractures?|injury|perforation|rupture|abscess|fistula|"       \
  "ha?ematoma|hernia|palsy|dislocation|gangrene)" NAME_IS_OVER ")"
#define ILLNESS NO_ILLNESS DISEASE

/* What can be seen for certain, and is more than a sign. */
#define CONFIRMED                                                                                  \
  "(?=,? (?:later |then |subsequently )?(?:confirmed|proven|verified) "                            \
  "(?:by|on|with|in|at|via|through)\\b|"                                                           \
  "(?:,? (?:and |and this |which |this |that ))? ?(?:was|were|had been) (?:\\w+ly |then "          \
  "|later |also )*"                                                                                \
  "(?:confirmed|proven|verified|substantiated)\\b)"
#define NO_SIGN                                                                                    \
  "(?![^.;,]*\\b(?:suggest\\w+|suspicious|possible|probable|likely|not)\\b)(?!no |mild |minimal "  \
  "|slight |normal (?!pressure)|residual |new |resolved |resolving |regress|resol|improv|remnant)" \
  "(?!" WITHIN_NAME "(?:" SIGN_WORDS                                                               \
  "|(?<!engue )(?<!phoid )(?<!carlet )(?<!hagic )(?<!assa )(?<!matic )(?<!yellow )(?<!nean "       \
  ")fever|toxicity|trauma|complex|association|sequence|(?:"                                        \
  "hypo|hyper)\\w+emia|hypox\\w+|\\w+philia|"                                                      \
  "polyps?|" PLAIN_CYST "|ulcer|infiltrate|"                                                       \
  "(?<!bowel |colonic |stinal |denal |utlet |iliary )obstruction|"                                 \
  "(?:bone|extensive|disseminated|stable|progressive|residual|recurrent|active|severe|systemic|"   \
  "advanced|metastatic|of the|the|this|minimal|locali[sz]ed|coronary|(?<!ular )(?<!matic "         \
  ")(?<!ital )heart|(?<!fatty )liver|artery|vessel|"                                               \
  "(?<!itial )lung|(?<!cystic )kidney) disease)" NAME_IS_OVER ")"
#define SEEN_DISEASE NO_SIGN DISEASE "(?! (?:was|were|had|has)\\b)"

/* What a complaint came from. */
#define AS_SIGN_OF                                                                                 \
  "\\bas (?:an?|the|its) (?:[a-z-]+ ){0,3}(?:manifestation|presentation|sign|symptom|feature|"     \
  "complication|sequela) of "

/* What something fits. */
#define FITS                                                                                       \
  "\\b(?:consistent with|compatible with|in keeping with|in accordance with|in line with|"         \
  "indicating|"                                                                                    \
  "diagnostic (?:of|for)|pathognomonic (?:of|for))(?: (?:the|an?) diagnosis of)?(?: an?| the)? "

/* A tumour that was seen in an organ. */
#define SEEN_TUMOR                                                                                 \
  "(?![^.;,]*\\b(?:suggest\\w+|suspicious|possible|probable|likely|not)\\b)(?!no )" ANY_TUMOR      \
  "(?! (?:was|were|had|has|cells?|invasion|infiltration|growth|recurrence|marker)\\b)"

#define TREATED                                                                                    \
  "\\b(?:\\w+(?:ectomy|ostomy|otomy|plasty)|resection|surgery|operation|irradiation|"              \
  "radiotherapy|chemotherapy|chemoradio\\w+|therapy|treatment|treated|operated(?: "                \
  "on)?|started on|followed(?:[- ]up)?|transplantation|dissection)\\b"

#define REPORTS                                                                                    \
  "\\b(?:(?<!been )(?<!been previously )(?:report|present|describe)(?:s|ed|ing)?(?! with\\b)|we "  \
  "(?:treated|encountered|saw|managed|experienced|cared "                                          \
  "for|demonstrate|share|introduce|discuss))\\b"
#define NOT_CAME "(?!present|admit|complain|consult|referr|develop|histor|follow|treat)"
#define AGED_PERSON                                                                                \
  "(?:" NOT_CAME "[^.;]){0,60}?\\b(?:\\d+[ -](?:year|month|week|day)s?[ -]old|young|elderly|"      \
  "middle-aged|newborn|(?:one|two|three|four|five|six|seven|eight|nine|ten|[a-z]+teen|[a-z]+ty)"   \
  "(?:[ -][a-z]+)?[ -](?:year|month|week|day)s?[ -]old)\\b,?(?:" NOT_CAME "[^.;,]){0,40},?"
#define WITH " (?:with|diagnosed with|suffering (?:from|of)|affected by) (?:an? )?(?:case of )?"
#define PATIENT CW_REPORT_PERSON
/* How an examination tells what it found, in any tense. */
#define SHOWED                                                                                     \
  "\\b(?:show(?:s|ed|n|ing)?|reveal(?:s|ed|ing)?|confirm(?:s|ed|ing)?|demonstrate[sd]?|"           \
  "demonstrating|disclose[sd]?|consistent with|compatible with|identifie[sd]|indicate[sd]?|"       \
  "diagnosed|diagnostic|typical|characteristic|indicative|representative|contain(?:s|ed|ing)|"     \
  "represent(?:s|ed|ing)|"                                                                         \
  "harbou?red|(?:significant|remarkable|notable)(?= for)|finding(?= an? "                          \
  ")|returned|read|interpreted|was|were|proved|proven|suggested|suggestive|suggesting|"            \
  "established|objectif(?:ied|ying)|evidenced|highlighted|"                                        \
  "in keeping with|in favou?r|in line with|yielded|concluded|concluding|reported|found|"           \
  "positive for|(?:leads?|led|pointed|pointing|corresponded|corresponding))"                       \
  "(?: (?:to|in|for|on|with|as|of|by))?(?: (?:the|an?))?"                                          \
  "(?: (?:diagnos[ei]s|presence|features|findings|evidence|conclusion|those|appearance|picture|"   \
  "existence|recurrence|secondary locations?) (?:of|in favou?r of|typical of)| to be| "            \
  "conclusion that (?:it|this|the \\w+) (?:is|was))? (?:the )?"
#define TISSUE_SHOWED                                                                              \
  "\\b(?:(?:immuno)?histo(?!ry|ries)|anatomo-?patho|patho|biops|microscop|cytolog|autops|frozen|"  \
  "specimen|"                                                                                      \
  "slides?|sections|excision|marrow|smears?|aspirat(?:ion|e)|FNAC?\\b|curettings|immunophenotyp|(" \
  "?:excised|resected|removed) (?:tissue|lesion|mass|tumou?r|nodule|node)|"                        \
  "flow cytometr|paraffin)\\w*\\b"                                                                 \
  "[^.;]{0,90}?" SHOWED
#define FINDINGS_FIT                                                                               \
  "\\b(?:findings|investigations?|evaluation|features|appearances?|picture|results|changes|"       \
  "lesions?|characteristics|signs|"                                                                \
  "presentation|pattern|aspects?|symptoms|profile|morphology)\\b[^.;]{0,60}?\\b(?:consistent "     \
  "with|"                                                                                          \
  "compatible with|in keeping with|diagnostic (?:of|for)|typical (?:of|for)|characteristic of|"    \
  "in favou?r of|confirmed|(?:was|were) (?:those|that) of)(?: the diagnosis of)?(?: an?| the)? "
#define LOOKED_AT                                                                                  \
  "\\b(?:\\w+scop(?:y|ies)|\\w+ectomy|electrophoresis|surgery|exploration|laparotomy|explorative|" \
  "CT|CTA|MRI|MRA|MRCP|ERCP|EEG|ECG|EMG|tomography|imaging|images?|"                               \
  "(?!pro|dia|para|photo|mono|\\w*kilo|\\w*milli|micro)\\w+gra(?:m|ph)s?(?:y|ies)?|ultraso\\w+|"   \
  "X[ "                                                                                            \
  "-]?rays?|inspection|films?|PET|scans?|aspiration|FNAC?|smears?|karyotyp\\w+|microarray|exome|"  \
  "genom\\w+|"                                                                                     \
  "sequencing|chain reaction|test(?:s|ing)?|analys[ie]s|PCR|cultures?|serology|serological)\\b"
#define SHOWN_THERE                                                                                \
  "[^.;]{0,110}?\\b(?:show(?:s|ed|ing)?|reveal(?:s|ed|ing)?|demonstrat(?:es?|ed|ing)|disclosed|"   \
  "detected|identified|verified|found|visuali[sz]ed|uncovered|depicted|delineated|exhibited|"      \
  "displayed|objectif(?:ied|ying)|objectiv(?:at|is|iz)ed|evidenced|highlighted|concluded "         \
  "(?:to|on|in favou?r of)|(?:had|gave|provided|with)(?= (?:\\w+ "                                 \
  ")?(?:evidence|features|findings) of))"                                                          \
  "(?: (?:the presence|(?:an? )?(?:\\w+ )?(?:evidence|features|findings?)|(?:an? |multiple "       \
  "|several |large "                                                                               \
  "|small )*(?:areas?|foci|focus|zones?|segments?)) of)? (?:(?:an?|the|normal|intact) (?:[\\w-]+ " \
  "){1,4}and (?=an? ))?"
#define WORKED_UP                                                                                  \
  "(?:" LOOKED_AT "|\\b(?:work-?up|investigations?|evaluation|assessment|stud(?:y|ies))\\b)"

/* The name of a disease, where a list of them goes on. */
#define NAMED                                                                                      \
  LEAD NO_SIGN                                                                                     \
    "(?<name>" CW_REPORT_NAME_BARE CW_REPORT_NAME_WORDS CW_REPORT_DISEASE CW_REPORT_NAME_TAIL      \
    ")(?=[.,;( ]|\\Z)"
