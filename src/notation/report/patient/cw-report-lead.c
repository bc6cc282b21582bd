/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/reader/cw-report-disease-words.h"
#include "notation/report/patient/cw-report-patient-private.h"
#include "notation/report/reader/cw-report-words.h"

#include <string.h>

/* Where a sentence begins to tell what the patient complained of, and where it ends. */

/* Makes "(?&symptom)" known to a pattern that looks for it more than once. */
#define KNOWS_SYMPTOM "(?(DEFINE)(?<symptom>" CW_REPORT_SYMPTOM "))"
#define SOON_SYMPTOM(n) "(?=(?: (?![,;.])[\\w-]+,?){0," #n "}? (?&symptom))"

/* Symptoms told by their kind. */
#define KIND_OF_SYMPTOMS                                                                           \
  "(?:dyspeptic|respiratory|gastrointestinal|neurolog(?:ic|ical)|urinary|constitutional|"          \
  "obstructive|"                                                                                   \
  "psychotic|depressive|psychiatric|(?:flu|influenza)-like|allergic|compressive|irritative|bowel|" \
  "abdominal|visual|ocular|nasal|pulmonary|cardiac|motor|sensory|extrapyramidal|parkinsonian|"     \
  "myelopathic|radicular|systemic|cold|B|upper respiratory(?: tract)?|lower urinary tract) "       \
  "symptoms?\\b"

#define SHORT_SPAN                                                                                 \
  "(?:for|over|since|of|during|lasting)(?: (?:the|a|about|past|last|previous|period of)){0,3} "    \
  "(?:[\\d.-]+|[a-z-]+|\\d+ to \\d+)[ -](?:minute|hour|day|week|month)s?\\b"
#define TOLD                                                                                       \
  "(?= (?![^.;,]*\\b(?:after|following|during|despite|under|with)\\b)[^.;,]{4,90} "                \
  "(?:for|over) (?:the )?(?:past |last |previous )?" CW_REPORT_SPAN ("told") "(?:[.,]|$| before))"
#define ANY_HISTORY                                                                                \
  "(?:an? )?(?:(?!no |any |family |past |medical |remote |previous |prior )\\w+ )?history of"
#define CAME                                                                                       \
  "\\b(?:(?<!been )(?<!\\bis )(?<!\\bare )(?<!node )(?<!nodule )(?<!mass )(?<!lesion )(?<!tumor "  \
  ")(?<!tumour "                                                                                   \
  ")(?<!\\bwe )(?<!which )(?<!that )presented(?! "                                                 \
  "(?:is|here)\\b)|(?<!\\bare )(?<!\\bare briefly )presenting|presents|(?<!re)admitted|referred|"  \
  "brought|transferred|hospitali[sz]ed|visited|attended(?! (?:(?:a|the|his|her) )?(?:\\w+ "        \
  ")?(?:school|college|class|course|church|party|kindergarten|wedding|"                            \
  "meeting))|attends|came|arrived|transported|"                                                    \
  "conveyed|"                                                                                      \
  "rushed|turned up|applied(?= to (?:our|the|an?|his|her) (?:[\\w-]+ "                             \
  "){0,3}?(?:hospital|clinic|department|emergency|"                                                \
  "office|unit|cent(?:er|re)|institution)\\b)|showed up|came back|re-presented|returned(?= to "    \
  "(?:our|the|his|her) (?:\\w+ "                                                                   \
  "){0,3}?(?:hospital|clinic|department|emergency|office|ward|cent(?:er|re)|ED|physician|doctor|"  \
  "surgeon)\\b)|(?<!was )(?<!were )consulted|consults|consulting|sought|seeking|"                  \
  "taken to(?! (?:his|her) bed)|" CW_REPORT_PERSON "(?: who)? (?:was|were) (?:\\w+ )?"             \
  "(?:seen|evaluated|studied|investigated|examined|reviewed)|(?:he|she) was (?:\\w+ )?"            \
  "(?:seen|evaluated|examined|reviewed)|"                                                          \
  "(?<!\\bis )(?<!\\bare )(?<!was )(?<!were )(?<!been )reported(?= (?:to|with|for) ))\\b"
#define WITH                                                                                       \
  "(?:for (?:further |the |an? |detailed |surgical |medical |clinical |urgent "                    \
  ")*(?:evaluation|investigations?|assessment|work-?up|"                                           \
  "examination)(?: and (?:management|treatment))? of(?! "                                          \
  "(?:the|his|her|this)\\b)|for (?:[\\w-]+ "                                                       \
  "){0,3}?(?:management|treatment|control|relief|diagnosis|study|care) of(?= (?:[\\w-]+ "          \
  "){0,3}?(?&symptom))|with " ANY_HISTORY "(?= [^.;]{3,90} " CW_REPORT_SPAN (                      \
    "wh") "| (?:[\\w-]+ ){0,4}?(?&symptom)|[^.;]{3,90} " SHORT_SPAN ")|with(?! (?:his|her|their) " \
          "(?:parents?|mother|father|wife|husband|family|son|daughter)\\b)|"                       \
          "(?<!significant )(?<!notable )(?<!remarkable )(?<!positive )for(?! (?:about |around "   \
          "|approximately |nearly |over )?(?:an?|a "                                               \
          "few|several|some|one|two|three|four|five|six|seven|eight|nine|ten|\\d+)"                \
          "[- ](?:days?|weeks?|months?|years?)\\b(?!'| of\\b| history\\b))(?! (?:the "             \
          ")?(?:[\\w-]+ ){1,3}"                                                                    \
          "(?:he|she)\\b)(?! (?:the )?(?:first|second|third|last|past|previous|next|same|\\w+ "    \
          "time)\\b)(?! (?-i:[A-Z][a-z]+ (?:[A-Z][a-z]|and [A-Z][a-z])))|because of|due to|owing " \
          "to|on account "                                                                         \
          "of|regarding (?:his|her)|complaining of|"                                               \
          "complain(?:ts?|s) of|(?:after |because of |and )?(?:experiencing|developing|suffering " \
          "(?:from|of)|(?:complaining|reporting|describing)(?= (?:[\\w-]+ ){0,2}?(?&symptom))|"    \
          "exhibiting|having(?! "                                                                  \
          "(?:just|been|recently|had|undergone|moved|received|taken)\\b))|(?:following|after) "    \
          "(?:an? |the "                                                                           \
          ")?(?:(?:acute|sudden|gradual|abrupt|rapid|insidious|new|several|multiple|two|three|"    \
          "recurrent|repeated|some) "                                                              \
          ")?(?:onset|development|appearance|episodes?|bouts?|attacks?) "                          \
          "of|(?:troubled|bothered|plagued|distressed) (?:by|with)|after an?(?= "                  \
          "(?:[\\w-]+ "                                                                            \
          "){0,3}(?:seizure|syncope|convulsion|syncopal|collapse))|"                               \
          "(?:on|after) (?:the )?(?:day \\w+|\\w+ days?|\\w+ weeks?) "                             \
          "of(?! "                                                                                 \
          "(?:life|age|birth|admission|hospital\\w*|treatment|therapy|pregnancy|gestation)\\b)|(?" \
          ":after|following)(?= " CW_REPORT_SPAN (                                                 \
            "fol") "(?: of (?:evolution|duration|progression))? of (?:[\\w-]+ "                    \
                   "){0,3}?(?&symptom)))"
#define LAST_SPAN(name)                                                                            \
  "\\b(?:for|over|during) (?:the )?(?:past|last|previous|preceding) " CW_REPORT_SPAN (name)

/* What treatment was with is no complaint. */
#define KNOWS_TREATED                                                                              \
  "(?(DEFINE)(?<treated> "                                                                         \
  "(?:treated|receiving|taking|diagnosed|managed|anticoagulated|given|started|administered|"       \
  "underwent|resuscitated|"                                                                        \
  "initiated|discharged|intubated|tapered|restarted|agreed|playing|received|required|"             \
  "supported|connected|prescribed|applied)\\b))"
#define NOT_TREATED "(?!(?&treated))"

/* How patients tell what they feel. */
#define TELLS                                                                                      \
  "(?:noticed|noted|(?:became|been|become|was) aware "                                             \
  "of|self-detected|palpated|reports|reported|experienced|felt|endorse[ds]|"                       \
  "mentioned|recalled|"                                                                            \
  "manifested(?! as| by| in)|"                                                                     \
  "exhibited|displayed|described(?! (?:the|his|her|this|these|it) (?:[\\w-]+ "                     \
  "){0,4}as\\b)|suffered(?: from)?|admitted (?:to(?! "                                             \
  "(?:our|the|an?|his|her|hospital|this)\\b)|having))"
#define SOON_TOLD "(?= (?:[\\w-]+,? ){0,6}?(?&symptom))"

/* Each ends before the space in front of the words about the complaint. */
static const char *const leads[] = {
  /* was referred for care regarding her weakness */
  CAME
  "(?:(?!\\bwith\\b)[^.;:]){0,120}?\\bfor (?:[\\w-]+ ){0,4}?(?:care|surgery|treatment|management|"
  "admission|consultation|examination|opinion|therapy|\\w+graphy|\\w+scopy|evaluation)\\b "
  "(?:[\\w-]+ ){0,3}?(?:regarding (?:his|"
  "her)|because of|due to|owing to|on account of)(?= )",
  /* presented with; was admitted for evaluation of */
  KNOWS_SYMPTOM KNOWS_TREATED CAME "(?:" NOT_TREATED "[^;:]){0,120}?\\b" WITH "(?= )",
  /* a 40-year-old man with acute chest pain */
  KNOWS_SYMPTOM
  "[- ]old [^.;,]{0,40}?\\bwith (?!an? (?:\\w+ )?history)(?:(?!who|treated|receiving|taking|"
  "on|after|during|under)[\\w-]+ ){1,6}(?:developed|experienced|suffered(?: "
  "from)?|noticed)" SOON_SYMPTOM (8) "(?= )",
  KNOWS_SYMPTOM "[- ]old (?:(?!with|who|presented)[\\w-]+,? ){0,6}?(?:with|had)(?= "
                "(?!no|known|past|(?:an? )?(?:\\w+ )?history)(?:"
                "(?:(?!developed|presented|had\\b|was\\b)[\\w-]+ ){0,3}?(?&symptom)(?! "
                "history| disorder| disease)|(?:[\\w-]+ ){0,2}?" KIND_OF_SYMPTOMS "))",
  /* a man, aged 40, presented pelvic pain */
  KNOWS_SYMPTOM "(?:[- ]old|\\b(?:he|she|who|that|" CW_REPORT_PERSON
                "))\\b[^.;]{0,80}?\\bpresented(?= (?!with|to|"
                "at|in|for|on|after|from|as|because|due|\\w+sel)(?:[\\w-]+ ){0,4}?(?&symptom))",
  "\\b(?:complain(?:ed|ing|s)|(?:to|began to|started to) complain) (?:mainly |only "
  ")?(?:of|about)(?= )",
  KNOWS_SYMPTOM
  "\\bcomplain(?:ed|ing) (?:(?:for|since|over) (?:the )?(?:past |last )?" CW_REPORT_SPAN (
    "lead") " )?(?:from|of|about)" SOON_SYMPTOM (5) "(?= )",
  "\\b(?:chief|main|presenting|primary|initial|first|only|sole|principal|major|predominant|leading|"
  "cardinal|dominant|earliest|most (?:prominent|striking|disturbing|bothersome|important|notable))"
  "(?: presenting| clinical)? "
  "(?:complaints?|symptoms?|problems?|concerns?|features?|manifestations?)(?: (?:on|at|upon) "
  "(?:admission|arrival|presentation|onset))?(?: (?:was|were|included|consisted of)|:| of)(?= )",
  "\\G without [^.;]{3,80}?,? (?:but )?(?:associated with|accompanied by|along with|but with)(?= )",
  "(?:\\A|\\b(?:his|her|the|patient's|presenting|and) )(?:initial |main |clinical )?symptoms "
  "(?:included|consisted "
  "of|"
  "comprised)(?= )",
  "\\b(?:with|had|has|having|voiced|affirmed|endorsed|reported|made) (?:(?!no |any )\\w+ "
  ")?complain(?:ts?|s) of(?= )",
  /* anaemia with symptoms of melena */
  KNOWS_SYMPTOM "\\bwith (?:the )?(?:[\\w-]+ )?symptoms? (?:of|including|such as|like|consisting "
                "of)" SOON_SYMPTOM (2) "(?= )",
  /* with a 2-week history of */
  "\\b(?:with|had|there was|reported|reports|noted|noticed|of|gave|gives|giving)(?= an? (?:[\\w-]+ "
  "){0,3}?(?:[\\w-]*(?:hour|day|week|month|\\d[- ]?(?:h|d|wk|mo))s?'?s?(?:[- "
  "]long)?|recurrent|brief|short|recent|long|prolonged|lengthy) "
  "(?:\\w+ )?history of )",
  KNOWS_SYMPTOM "\\b(?:with|had|reported|reports|noted|noticed|of|gave|gives|giving)(?= an? "
                "(?:[\\w-]+ ){0,3}?[\\w-]*years?'?s?(?:[- ]long)? (?:\\w+ )?history of "
                "(?:(?!presented|presents|who|was|came|and)[\\w-]+,? ){0,5}?(?&symptom))",
  KNOWS_SYMPTOM "\\b(?:gave|gives|giving|admitted to|reported|described|endorsed|volunteered|"
                "disclosed|recalled|recounted) an? (?:\\w+ )?history of" SOON_SYMPTOM (5) "(?= )",
  /* was well until three weeks before, when she developed */
  "\\b(?:until|till) [^.;]{3,80}?,? (?:when|at which time) (?:he|she|the patient) "
  "(?:had |first |suddenly |gradually |started to |began to )*(?:developed?|noticed?|noted?|"
  "experienced?|had|have|felt|feel|complain(?:ed)? of|presented with|beg[au]n (?:having|"
  "experiencing)|started (?:having|experiencing))(?= )",
  /* to study obstructive jaundice */
  KNOWS_SYMPTOM CAME
  "[^;:]{0,90}? (?:to (?:study|investigate|evaluate)|for (?:the )?study of)" SOON_SYMPTOM (
    3) "(?= )",
  "\\b(?:symptoms?|illness|clinical picture|problems?|episode|disease|condition) (?:had )?(?:first "
  ")?(?:started|began|begun)[^.;,]{0,40}?,? with(?= )",
  /* his admission with pain */
  KNOWS_SYMPTOM
  "\\b(?:his|her|an?|the|this|before|at) (?:admission|presentation|hospitali[sz]ation|"
  "referral|arrival|visit) (?:to [^.;,]{3,40}? )?(?:with|because of|due to)" SOON_SYMPTOM (
    4) "(?= )",
  "\\b(?:noticed|noted|reported|experienced|described|suffered from|developed)" TOLD "(?= )",
  /* on further questioning, she admitted to */
  KNOWS_SYMPTOM "\\b(?:on|upon) (?:further |detailed |careful |direct |closer |medical )*"
                "(?:history|questioning|inquiry|enquiry|anamnesis|interview|review of systems)"
                "[^.;]{0,40}? " TELLS SOON_TOLD,
  /* three days before admission, she began having fevers */
  KNOWS_SYMPTOM "\\A(?:About |Approximately |Around )?" CW_REPORT_SPAN (
    "lead") " (?:prior to|before) (?:(?:his|her|the|this|hospital) )*(?:admission|presentation|"
            "visit|consultation|referral|hospitali[sz]ation),? (?:he|she|the (?:patient|child|boy|"
            "girl)) (?:had |first |suddenly |gradually )*(?:beg[au]n|started|developed|noticed|"
            "noted|experienced|complained of)(?: (?:having|to have|experiencing|to "
            "experience))?" SOON_SYMPTOM (5) "(?= )",
  /* his condition worsened with dyspnea for two days before admission */
  KNOWS_SYMPTOM
  "\\b(?:symptoms?|condition|state|status|illness)\\b[^.;,]{0,30}? (?:worsened|deteriorated|"
  "progressed)\\b[^.;,]{0,30}? with" SOON_SYMPTOM (
    5) "(?= [^.;]{4,120} (?:before|prior to) (?:(?:the|his|her|hospital) "
       ")*(?:admission|presentation|"
       "hospitali[sz]ation)\\b)",
  /* was found to have a lump */
  "\\b(?:was|were) (?:incidentally |accidentally )?(?:found|noted|discovered|noticed) to have"
  "(?! (?:an? )?(?:[\\w-]+ ){0,5}(?:malignant|" CW_REPORT_TUMOR ")\\b)"
  "(?![^.;]*\\b(?:on|by|during|with|in|after) (?:an? |the |his |her )?(?:[\\w-]+ "
  "){0,3}?(?:CT|computed|MRI|magnetic|ultraso\\w+|imaging|X-?rays?|scan\\w*|tomography|echo\\w*|"
  "radiograph\\w*)\\b)"
  "(?= (?:an? )?(?:[\\w.-]+ ){0,5}?(?:mass|lump|nodule|swelling|tumou?r|cyst)\\b)",
  /* for the past two months, he had noticed */
  LAST_SPAN ("lead") ",? (?:he|she|the patient) (?:ha[sd] )?(?:been )?(?:suffer(?:ed|ing) from|"
                     "experienc(?:ed|ing)|complain(?:ed|ing) of|noticed|noted|developed|had)(?= )",
  /* for two days he had been experiencing */
  "\\b(?:for|since|over) " CW_REPORT_SPAN (
    "lead") ",? (?:he|she|the patient) ha[sd] been "
            "(?:suffering from|experiencing|complaining of|having)(?= )",
  KNOWS_SYMPTOM "\\b(?:had|with) " ANY_HISTORY
                "(?= [^.;]{0,60}\\b(?&symptom)[^.;]{0,40} " SHORT_SPAN ")",
  /* had been having headaches for three weeks */
  KNOWS_SYMPTOM
  "\\b(?:ha[sd] (?:also )?been (?:experiencing|having|suffering from|complaining of)|has|had|"
  "having|had had|suffer(?:ed|ing) from|experienc(?:ed|ing))(?! been| had\\b)(?! "
  "(?:an? )?(?:\\w+ )?"
  "history)(?= (?:[\\w-]+ ){0,4}?(?&symptom)[^.;,]{0,40} " SHORT_SPAN ")",
  KNOWS_SYMPTOM "\\b(?:ha[sd] (?:also )?been|was|is) (?:experiencing|reporting|suffering "
                "from|complaining of|(?:troubled|"
                "bothered|plagued|distressed) (?:by|with))" SOON_TOLD,
  /* clinically, she showed headaches */
  KNOWS_SYMPTOM
  "\\A(?:Clinically|Initially|(?:At|On|Upon) (?:presentation|admission|onset|first|arrival)),? "
  "(?:he|she|the (?:patient|child|boy|girl)) (?:showed|had|exhibited|displayed|"
  "developed|manifested|suffered from)" SOON_TOLD,
  KNOWS_SYMPTOM
  "\\b(?:following|after)(?= an? (?:[\\w-]+ ){0,2}?[\\w-]*(?:hour|day|week|month)s?'?s? "
  "(?:\\w+ )?history of (?:[\\w-]+,? ){0,4}?(?&symptom))",
  /* a woman with arthrosis had worsening pain */
  KNOWS_SYMPTOM
  "-old "
  "(?:(?!\\b(?:admitted|presented|referred|hospitali|brought|visited|complain))[^.;]){0,100}?"
  "\\bhad(?! (?:an? )?(?:[\\w-]+ )?history)(?= (?!been|no )(?:[\\w-]+,? ){0,4}?"
  "(?&symptom))",
  /* was readmitted two days later with fever */
  KNOWS_SYMPTOM "\\bre-?(?:admitted|hospitali[sz]ed)\\b[^.;:]{0,60}?\\b(?:with|because of|due "
                "to|for)" SOON_SYMPTOM (6) "(?= )",
  /* a man underwent CT because of a cough */
  KNOWS_SYMPTOM
  "\\b(?:underwent|had) "
  "[^.;,]{0,40}?(?:CT|MRI|scan|imaging|radiograph|\\w*graphy|\\w*scopy|ultrasound|examination|"
  "investigations?|biopsy)[^.;,]{0,30}? (?:because of|due to|owing to|on account of)" SOON_SYMPTOM (
    4) "(?= )",
  /* had been unwell for a week with vomiting */
  KNOWS_SYMPTOM
  "\\b(?:been|felt|feeling|became|was) (?:unwell|ill|sick)\\b[^.;,]{0,40}? with" SOON_SYMPTOM (
    3) "(?= )",
  /* a woman suffering from fever */
  KNOWS_SYMPTOM
  "[- ]old [^.;]{0,80}?\\b(?:suffering(?: from| of)?|started with)" SOON_SYMPTOM (5) "(?= )",
  /* a man with fever and cough was admitted */
  KNOWS_SYMPTOM "-old [^.;,]{0,50}?\\bwith(?= (?!an? (?:\\w+ )?history|past|known)(?:[\\w-]+ "
                "){0,7}?(?&symptom)[^.;]{0,100} (?:was (?:admitted|referred|brought|seen|"
                "hospitali[sz]ed)|presented|visited|came)\\b)",
  "\\bwith a history of(?= [^.;]{3,90} for " CW_REPORT_SPAN (
    "lead") "(?<!years)(?<!year) (?:was|were|presented|came|visited))",
  /* a deterioration manifesting as headache */
  "\\G,? (?:(?:initially|first|which|that|and|was) "
  ")*(?:manifest(?:ing|ed)|presenting|characteri[sz]ed) "
  "(?:itself )?(?:as|by|with|in)(?= )",
  /* returned with back pain */
  KNOWS_SYMPTOM
  "\\b(?:returned|came back|(?<!been )re-(?:presented|attended|visited|consulted)|revisited)\\b"
  "[^.;:]{0,60}?\\b(?:with|because of|due to|for|complaining of)" SOON_SYMPTOM (3) "(?= )",
  /* pain, which was accompanied by fever */
  "\\G,? (?:which|that) (?:was|were|is) (?:also |later |initially |soon )?(?:accompanied by|"
  "associated with|followed by)(?= )",
  /* a man with a history of pain, who on CT */
  KNOWS_SYMPTOM
  "[- ]old (?:[\\w-]+,? ){0,4}?with an? (?:\\w+ )?history of(?= (?:[\\w-]+ "
  "){0,3}?(?&symptom)[^.;]{0,40}, who (?:on|was (?:found|noted|diagnosed)|underwent)\\b)",
  /* stated that she had palpitations */
  KNOWS_SYMPTOM
  "(?<!\\bwe )\\b(?:stated|said|says|states|reported|reports|mentioned|claimed|admitted|complained|"
  "explained|related) that (?:he|she) (?:(?:had|has) been (?:having|experiencing|suffering from)|"
  "(?:had )?(?:experienced|noticed|developed|suffered from)|(?:also )?ha[sd](?! no))" SOON_SYMPTOM (
    3) "(?= )",
  /* a tumour causing the symptoms of pain */
  KNOWS_SYMPTOM "\\bcausing (?:the )?(?:[\\w-]+ )?symptoms? of" SOON_SYMPTOM (2) "(?= )",
  /* a girl, observed with short stature */
  KNOWS_SYMPTOM
  "[- ]old [^.;]{0,120}?\\b(?:observed|seen|affected|afflicted|manifesting) with" SOON_SYMPTOM (
    3) "(?= )",
  /* consulted the doctor about a lump */
  KNOWS_SYMPTOM "\\b(?:consulted|saw|visited|contacted|asked) [^.;,]{0,60}? (?:about|regarding|"
                "concerning|over)" SOON_SYMPTOM (4) "(?= )",
  /* broke out in painful blisters */
  KNOWS_SYMPTOM
  "\\b(?:broke|came|coming|breaking) (?:out|down) (?:in|with)" SOON_SYMPTOM (3) "(?= )",
  /* the symptoms recurred with fever */
  KNOWS_SYMPTOM
  "\\b(?:symptoms?|disease|illness|condition|tumou?r|lymphoma|cancer|she|he|patient)"
  "[^.;]{0,30}? (?:recurred|relapsed|reappeared)\\b[^.;,]{0,60}? with" SOON_SYMPTOM (3) "(?= )",
  /* clinical manifestations included fever */
  KNOWS_SYMPTOM
  "(?:\\A(?:the |an? )?|\\b(?:his|her|the patient's) )(?:(?:initial|first|main|clinical|chief|"
  "presenting|associated) "
  ")*(?:complaints?|symptoms?|problem|presentation|manifestations?|symptomatology|"
  "clinical (?:picture|features))(?: (?:before|prior to) [\\w -]{3,30})? (?:(?:was|were) "
  "(?:with|characteri[sz]ed by|dominated by|marked "
  "by)|consisted of|comprised|included|were|was|started with|began with)" SOON_TOLD,
};

/* Where the words about the complaint end. */
#define COMPLAINT_END                                                                              \
  CW_REPORT_BRACKETS                                                                               \
  "(*SKIP)(*FAIL)|,? that (?:was|were|had been) (?:\\w+ly "                                        \
  ")?(?:diagnosed|found|thought|considered|"                                                       \
  "confirmed|attributed|interpreted)\\b|\\.(?!\\d)|;|,? (?:due to|caused by|secondary to|because " \
  "of) (?=an? "                                                                                    \
  "[^,.;]{3,90} and an? )| [\\[(](?!.{0,200}[)\\]])|(?:,? and)?,? who\\b|(?!,? which "             \
  "(?:he|she) (?:had )?(?:first )?(?:had|noticed|noted|felt) )(?:,? which\\b)(?! (?:had "          \
  "|has |have |was |were )?(?:been )?(?:\\w+ly "                                                   \
  ")?(?:lasted|started|began|begun|appeared|developed|occurred|"                                   \
  "persisted|present|ongoing|worsened|grown|enlarged|recurred|progressed|increasing|enlarging|"    \
  "growing|worsening|"                                                                             \
  "progressing)\\b)|,? and (?:was|were|discharged|transferred|he|she|had|has|the|his|"             \
  "her|then|underwent|we|it|they)\\b|,? and (?:[\\w-]+ ){1,5}(?:was|were) (?:\\w+ly "              \
  ")?(?:initiated|started|given|performed|"                                                        \
  "treated|commenced|begun|administered|prescribed|required|done|ordered|discontinued|stopped)"    \
  "\\b|(?<!symptoms)"                                                                              \
  "(?<!complaints)(?<!following)(?<!problems)(?<!signs)(?<!features)(?<!triad)(?<!included): |,? " \
  "but\\b| to (?:our|the) (?:[\\w-]+ "                                                             \
  "){0,4}?(?:hospital|clinic|"                                                                     \
  "department|ward|unit|cent(?:er|re)|emergency|institution|service)\\b| (?:in|on) (?:early "      \
  "|late |mid-?)?(?:" CW_REPORT_DAY " (?:of )?)?(?:" CW_REPORT_MONTH "|" CW_REPORT_YEAR            \
  ")\\b| without\\b| with(?:out any| no)\\b|,? not "                                               \
  "(?:preceded|associated|accompanied|followed|linked) |, (?:the|his|her|on|prior|as|an?d? "       \
  "on|we|following|it)\\b|,? (?:and )?(?:[\\w-]+ ){0,3}there (?:was|were)\\b|,? (?:(?<!which "     \
  ")(?<!that )(?:he|she)|for which|(?:shortly |soon |immediately "                                 \
  ")?after|when|where|following)\\b|"                                                              \
  "(?<!that)(?<!been)(?<!which)(?<!and) (?:was|were|presented|visited|came|attended|underwent)\\b" \
  "| on (?:physical |clinical )?examination| given (?:his|her|the)\\b|,(?: and)? (?:an?|the) "     \
  "(?:(?!that|which)[\\w-]+ ){1,4}(?:was|were)\\b|,? that "                                        \
  "(?!had|has|have|was|were|began|started|appeared|developed|lasted|persisted|(?:he|she) (?:had "  \
  ")?(?:first )?(?:had|noticed|noted|felt) )| at "                                                 \
  "our\\b| at the (?!age|(?:[\\w-]+ "                                                              \
  "){0,2}?(?:sites?|base|tip|back|side|edge|margin|soles?|root|angle|"                             \
  "border|aspect|region|dorsum|corner|apex|area)"                                                  \
  "\\b)"                                                                                           \
  "|(?:,? and|,)? (?:(?!and\\b)[\\w-]+ ){1,4}(?:showed|revealed|demonstrated|disclosed)\\b|\\)? "  \
  "and (?:was|a diagnosis)|(?<!that)(?<!which)(?<!had)(?<!been)(?<!and) "                          \
  "(?:experienced|suffered)\\b| is (?:described|reported|presented)|,? "                           \
  "(?:(?:initially|first) )?manifest(?:ed|ing) (?:as|by|with|in)\\b|, progressing\\b| "            \
  "(?:reported|reports|denied|denies|stated) (?:having|that|no|any|to)\\b|,? (?:that "             \
  "|which )?(?:motivated|prompted|"                                                                \
  "brought|forced|compelled|urged) (?:him|her|the|them)\\b| for "                                  \
  "(?:an? |the )?(?:scheduled|further|surgical)"

/* "She had headaches", where nothing tells when or what of. */
#define HAD                                                                                        \
  "(?:\\A(?:Clinically,? |Initially,? |(?:From|As for|Regarding) (?:the |his |her )?symptoms,? "   \
  ")?|"                                                                                            \
  "\\A(?!(?:On|Upon|At|By|In) (?:[\\w-]+ "                                                         \
  "){0,4}?(?:examination|exam|inspection|auscultation|palpation|"                                  \
  "percussion|imaging|evaluation))[^.;]{0,60}[a-z], |\\AThe (?:next|following|same) "              \
  "(?:day|morning|evening|week|month),? "                                                          \
  ")(?:he"                                                                                         \
  "|she|the (?:patient|child|boy|girl|infant|man|woman))"                                          \
  "(?: initially| first)? \\Khad(?= (?!no\\b|not\\b|never\\b|been\\b|had\\b|(?:an? )?(?:\\w+ )?"   \
  "history|undergone|received|taken|developed|past\\b|known\\b|previous|chronic\\b|normal\\b)"     \
  "(?:[\\w-]+ ){0,4}?(?&symptom)(?! of (?:the )?examination))"

/* What the patient noticed counts while nothing was done or given; what developed, at first. */
#define NOT_BY_OTHERS "(?<!\\bwe )(?<!which )(?<!\\bas )(?!not(?:ed|iced) to (?:have|be)\\b)"
#define WEAK_LEAD KNOWS_SYMPTOM "\\b" NOT_BY_OTHERS TELLS SOON_TOLD
#define WEAKER_LEAD                                                                                \
  KNOWS_SYMPTOM NOT_BY_OTHERS                                                                      \
    "(?:\\b(?:developed|readmitted (?:because of|for|with|due to)|" TELLS ")" SOON_TOLD "|" HAD    \
    ")"
/* A new story begins long after the old one, or after what is no treatment. */
#define NEW_STORY                                                                                  \
  "\\A(?:However, |But )?(?:About |Approximately |Nearly |Over |Around |Some |At )?"               \
  "(?:" CW_REPORT_NUMBER "|several|a few|many|some|a) (?:years?|months?|weeks?) "                  \
  "(?:after|later|following)\\b(?! (?:(?:the|his|her|this|hospital|starting|start of|initiation "  \
  "of|"                                                                                            \
  "beginning|commencing|last|first|second) )*(?:admission|hospitali[sz]ation|treatment|"           \
  "\\w*therapy|infusion|vaccin\\w+|dose|injection|cycle|course)\\b)|"                              \
  "\\b(?:after|following) (?:(?:an?|the|his|her|this|normal|spontaneous|vaginal|uneventful|minor|" \
  "blunt|traffic|car|recent|caesarean|cesarean|hospital|head|term) )*(?:delivery|birth|"           \
  "childbirth|parturition|trauma|accident|injury|fall|discharge|trip|travel\\w*|returning|return|" \
  "bite|sting|exposure|exercise|exertion|meal|dinner|eating|sexual|pregnancy)\\b"
/* What came of a treatment, or in hospital. */
#define LATER                                                                                      \
  "\\b(?:after|following|during|despite|under|upon)\\b[^.;]{0,60}?\\b(?:cycles?|courses?|"         \
  "doses?|infusions?|treatment|therapy|\\w*chemo\\w*|\\w*radio\\w*|\\w*surgery|operation|"         \
  "procedure|administration|initiation|start\\w*|commenc\\w+|injections?|vaccin\\w+|"              \
  "hospital\\w*|admission|weeks?|days?|hours?|minutes?|\\w*section|\\w+ectomy|\\w+otomy|"          \
  "\\w+plasty|transplant\\w*|biops\\w+|\\w+scopy|implantation|insertion|placement|removal|"        \
  "medications?|drugs?|antibiotics?|taking|receiving|use)\\b|\\bpost-?\\w+\\b|\\bday \\d+\\b|"     \
  "\\b(?:hours?|days?|minutes?) later\\b|\\bsubsequently\\b"

/* The lead that stands first behind @from. */
static gboolean
find_lead (CwReportReader *self, gsize from, CwReportRange *lead)
{
  gboolean is_found = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (leads); i++)
    {
      g_autoptr (GMatchInfo) match = NULL;
      CwReportRange range;

      if (!cw_report_match_in (self, leads[i], from, strlen (self->words), &match) ||
          !cw_report_get_range (match, NULL, &range.first, &range.past) ||
          (is_found && range.first >= lead->first))
        continue;
      *lead = range;
      is_found = TRUE;
    }
  return is_found;
}

/* "She also had pain" goes on with the complaints of the sentence before. */
#define ALSO                                                                                       \
  KNOWS_SYMPTOM                                                                                    \
  "\\A(?:(?:he|she|the (?:patient|child|boy|girl)) (?:also|additionally|further) "                 \
  "(?:had|presented(?: with)?|"                                                                    \
  "has|reported|complained of|experienced|noted|noticed|mentioned|described|felt)|"                \
  "(?:in addition|additionally|furthermore|moreover),? (?:he|she|the (?:patient|child|boy|girl)) " \
  "(?:also )?(?:had|reported|complained of|experienced|noted|noticed|mentioned|described|felt)|"   \
  "there (?:was|were)(?: (?:an?|also|history of|associated|accompanying|concomitant))+|"           \
  "(?:this|it|the (?:pain|symptoms?|swelling|mass)|these symptoms?) (?:was|were) (?:also )?"       \
  "(?:associated|accompanied) (?:with|by)|"                                                        \
  "(?:other|associated|additional|accompanying|further) symptoms (?:were|included|was))" SOON_TOLD

/* "She also had a long-standing history of seizures" goes back before what the patient came with.
 */
#define OLD_HISTORY                                                                                \
  "\\G (?:an? )?(?:long|past|known|remote|previous|prior|medical|family)\\b[^.;,]{0,20}? "         \
  "?history of\\b"

static gboolean
follows_complaint (const CwReportReader *self)
{
  return self->regimen == NULL && self->complaints->len > 0 &&
         self->complaint_sentence + 2 >= self->n_sentence;
}

static gboolean
find_weak_lead (CwReportReader *self, gsize from, CwReportRange *lead)
{
  const char *pattern = self->n_presented == 0 ? WEAKER_LEAD : WEAK_LEAD;
  g_autoptr (GMatchInfo) also = NULL;
  g_autoptr (GMatchInfo) match = NULL;
  CwReportRange any;

  if (follows_complaint (self) &&
      cw_report_match_in (self, ALSO, from, strlen (self->words), &also))
    return cw_report_get_range (also, NULL, &lead->first, &lead->past) &&
           !cw_report_has_in (self, OLD_HISTORY, lead->past, strlen (self->words));
  if (find_lead (self, 0, &any) ||
      !cw_report_match_in (self, pattern, from, strlen (self->words), &match) ||
      !cw_report_get_range (match, NULL, &lead->first, &lead->past))
    return FALSE;
  return cw_report_has_in (self, NEW_STORY, 0, lead->past) ||
         (self->regimen == NULL && !cw_report_has_in (self, LATER, 0, lead->first));
}

/* A relative tells what the patient has, or has it. */
static gboolean
is_others (CwReportReader *self, gsize at)
{
  return cw_report_is_other (self, at) &&
         !cw_report_has_in (self, "\\G(?:noticed|noted|reported|described|brought)", at,
                            strlen (self->words));
}

/* What something was done for before, and for what it was done then. */
#define OTHER_AIM                                                                                  \
  "\\b(?:after|following|management|resuscitation|treatment|therapy|antibiotics?|medications?|"    \
  "criteria|indications?|candidate|consent) "                                                      \
  "(?:[\\w-]+ ){0,8}?for\\Z"
/* What happened in hospital is none of the reasons to come. */
#define IN_HOSPITAL                                                                                \
  "(?:\\A|[,;] |\\band )(?:on|at|by|from) (?:the )?(?:[\\w-]+ ){0,2}(?:post-?operative|hospital) " \
  "day\\b|\\bduring (?:(?:the|his|her|this|maintenance|initial|first|second) )*(?:infusion|"       \
  "surgery|operation|procedure|dialysis)\\b"
/* Others, and numbers of them. */
#define OF_MANY                                                                                    \
  "\\b\\d+(?:\\.\\d+)? ?% (?:of (?:the |all |these |our "                                          \
  ")?(?:patients|cases|children|women|men|subjects|\\w+s)|had|were|presented|complained|reported|" \
  "experienced|developed)\\b|\\bin (?:about |up to )?\\d+(?:\\.\\d+)? ?%|\\bof (?:fatal |all "     \
  "|these |the "                                                                                   \
  ")*(?:cases|patients)\\b|\\b(?:two|three|four|five|\\d+) (?:[\\w()+-]+ ){0,6}cases\\b|"          \
  "\\A(?:two|three|most|some|both|all|many|several|none|no) (?:of (?:them|these|the|our)|(?:\\w+ " \
  ")?"                                                                                             \
  "(?:patients?|brothers|sisters|siblings|twins|cases|children|women|men|infants|boys|girls))\\b|" \
  "\\bin an? (?:recent|previous|another|similar|earlier) (?:case )?(?:report|study|case)\\b"
/* The patients of another trade. */
#define ANIMAL                                                                                     \
  "\\b(?:year|month|week)s?[- ]old "                                                               \
  "(?:(?!with\\b|who\\b|after\\b|man\\b|woman\\b|boy\\b|girl\\b|patient)[\\w-]+ "                  \
  "){0,4}(?:dog|cat|horse|pony|mare|stallion|gelding|"                                             \
  "foal|calf|cow|bull|goat|sheep|kitten|puppy|retriever|terrier|shepherd|rabbit)\\b"

/* What an examination showed. */
#define EXAMINED                                                                                   \
  "\\A(?:On|Upon|At|By) (?:(?:the|his|her|physical|clinical|general|systemic|local|first|initial|" \
  "admission|neurological|abdominal|further|subsequent) ){0,4}(?:examination|exam|inspection|"     \
  "auscultation|palpation|percussion)\\b"

/* "The ultrasound examination exhibited": told by what an examination showed. */
#define EXAMINATION_TELLS                                                                          \
  "\\b(?:(?:physical|clinical|systemic|neurological|abdominal|ultrasound|[a-z]+scopic|"            \
  "[a-z]+graphic|[a-z]+logical) (?:examination|exam|evaluation|study|findings?)|ultraso\\w+|"      \
  "CT|MRI|scan|imaging|[a-z]*tomography|radiographs?|X-?rays?|\\w+scopy|\\w+grams?|palpation|"     \
  "auscultation|inspection)\\b"                                                                    \
  "(?:(?!\\b(?:he|she|who|" CW_REPORT_PERSON ")\\b)[^.;,]){0,60}\\Z"
#define TELLS_FIRST "\\G(?:also |had )?" TELLS "\\b"

/* Who is moved on comes for what is known. */
#define MOVED_WITHIN                                                                               \
  "\\b(?:transferred|moved|taken)\\b[^.;]{0,40}\\b(?:intensive care|ICU|wards?|operating)\\b"
/* "On admission, she had fever and a blood pressure of": what was found there. */
#define MEASURED_THERE                                                                             \
  "\\A(?:At|On|Upon) (?:admission|arrival|presentation)\\b[^;]{0,200}\\b(?:blood pressure|BP|"     \
  "temperature|pulse|(?:heart|respiratory) rate|saturation|SpO2|Glasgow|GCS)\\b[^;]{0,30}\\d"
#define MOVED_ON "\\b(?:transferred|moved|discharged)\\b[^.;]{0,40}\\b(?:rehabilitation|hospice)\\b"

static gboolean
is_within (CwReportReader *self, CwReportRange lead)
{
  return cw_report_has_in (self, MOVED_ON, lead.first, lead.past) ||
         (self->n_settings > 0 && cw_report_has_in (self, MOVED_WITHIN, lead.first, lead.past)) ||
         (cw_report_has_in (self, "\\b(?:had|showed|exhibited|displayed)\\Z", lead.first,
                            lead.past) &&
          cw_report_has (self, MEASURED_THERE));
}

/* "The little finger presented a deformity": what was seen there. */
#define PART_IS_SUBJECT                                                                            \
  "(?:\\A|[,;] |\\band )(?:the|his|her|both|this|these) "                                          \
  "(?:(?!with\\b|who\\b|of\\b)[\\w-]+ ){0,3}?" CW_REPORT_BODY_PART " \\Z"
/* "In 2004, she had presented with": another time, once it is told with what he came now. */
#define ANOTHER_TIME                                                                               \
  "\\A(?:In|During|Since) (?:early |late )?" CW_REPORT_YEAR                                        \
  ",? (?:he|she|the patient)\\b|\\A(?:About |Approximately |Some |Around )?(?:" CW_REPORT_NUMBER   \
  "|several|a few|some) (?:months|years),? (?:previously|earlier|before|ago|prior)(?: to "         \
  "(?:this|the|his|her) (?:\\w+ )?(?:admission|presentation|visit))?,? (?:he|she|the patient) "    \
  "(?:had|was|presented|complained)\\b"

static gboolean
is_no_reason (CwReportReader *self, CwReportRange lead)
{
  return is_others (self, lead.first) || is_within (self, lead) ||
         cw_report_has_in (self, PART_IS_SUBJECT, 0, lead.first) ||
         (self->n_presented > 0 && cw_report_has (self, ANOTHER_TIME)) ||
         (cw_report_has_in (self, EXAMINED, 0, lead.first) &&
          !cw_report_has_in (self, "complain", lead.first, lead.past)) ||
         (cw_report_has_in (self, TELLS_FIRST, lead.first, lead.past) &&
          cw_report_has_in (self, EXAMINATION_TELLS, 0, lead.first)) ||
         cw_report_has_in (self, OF_MANY "|" ANIMAL, 0, lead.first) ||
         cw_report_has_in (self, IN_HOSPITAL, 0, lead.first) ||
         cw_report_has (self, "\\b(?:on|at|by) (?:the )?(?:[\\w-]+ )?post-?operative day\\b") ||
         cw_report_has_in (self,
                           "\\b(?:not|never|denie[ds]|nor|without)(?: \\w+)?,? ?\\Z|\\bno \\Z", 0,
                           lead.first);
}

/* The first lead behind @from that is not about something else. */
static gboolean
find_own_lead (CwReportReader *self, gsize from, CwReportRange *lead)
{
  while (find_lead (self, from, lead))
    {
      if (!cw_report_has_in (self, OTHER_AIM, lead->first, lead->past))
        return TRUE;
      from = lead->past;
    }
  return find_weak_lead (self, from, lead);
}

/*
 * cw_report_find_complaints:
 * @from: where in the sentence to begin
 * @list: (out): the words about what the patient complained of
 */
gboolean
cw_report_find_complaints (CwReportReader *self, gsize from, CwReportRange *list)
{
  CwReportRange lead;

  if (!find_own_lead (self, from, &lead) || is_no_reason (self, lead) ||
      cw_report_has_in (self, "\\G (?:an? )?(?:no|neither|any|absence of)\\b", lead.past,
                        strlen (self->words)))
    return FALSE;
  list->first = lead.past + 1;
  list->past = cw_report_find_end (self, COMPLAINT_END, list->first, strlen (self->words));
  return TRUE;
}
