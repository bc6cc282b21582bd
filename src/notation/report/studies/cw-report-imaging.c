/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/studies/cw-report-imaging-private.h"

#include <string.h>

/* What pictures of the inside showed. */

#define ADJECTIVE "(?:(?<plain>non-?contrast|contrast|contrast-enhanced|enhanced|plain) )?"
#define REGION_BEFORE                                                                              \
  "(?:(?<before>(?:thoraco|chest and )?(?:abdominal|abdominopelvic|pelvic|chest|thoracic|brain|"   \
  "cranial|head|cerebral|cardiac|spinal|spine|neck|cervical|lumbar|orbital|renal|hepatic|breast|"  \
  "whole[- ]body|trans(?:thoracic|-?o?esophageal)(?! "                                             \
  "echograph)|transvaginal|transabdominal|testicular|"                                             \
  "scrotal|pulmonary|lung|liver|kidney|thyroid|carotid|knee|hip|shoulder|elbow|wrist|hand|foot|"   \
  "ankle|leg|thigh|facial|maxillofacial|panoramic|obstetric(?:al)?|sacral|lumbosacral|dorsal|"     \
  "skull|intra-?oral|lower limb|upper limb|mediastinal|pancreatic|biliary|soft tissue|endoanal|"   \
  "coronary)(?:(?: and |/|-)(?:abdominal|pelvic|pelvis|chest|neck|abdomen))?) )?"
/* What is looked at through a tube. */
#define SCOPY                                                                                      \
  "(?:(?:upper |lower )?(?:gastrointestinal |GI |digestive |capsule )?endoscopy|"                  \
  "(?:o?esophago)?(?:gastro)?(?:duodeno)?(?<=gastro|odeno)scopy|(?-i:[EO]GD)|"                     \
  "(?:ileo)?colonoscopy|"                                                                          \
  "(?:recto-?)?sigmoidoscopy|"                                                                     \
  "proctoscopy|rectoscopy|enteroscopy|(?:video|fib(?:er|re|ro)[- ]?(?:optic "                      \
  ")?)?bronchoscopy|(?:naso(?:pharyngo)?|pharyngo)?laryngoscopy|"                                  \
  "nasendoscopy|cystoscopy|ureteroscopy|hysteroscopy|thoracoscopy|fundoscopy|colposcopy)"
#define WAVES                                                                                      \
  "(?:(?:12|twelve)-lead )?(?:electrocardiogra(?:ms?|phy)|(?-i:ECG|EKG)|"                          \
  "electroencephalogra(?:ms?|phy)|(?-i:EEG))"
/* What is looked at with a contrast medium, in slices of light, or as currents. */
#define MORE_DEVICES                                                                               \
  "(?:endoscopic (?:examination|evaluation|study|investigation)|"                                  \
  "(?:color |colour |duplex )?Doppler(?! (?:ultraso|echo))(?: (?:study|examination|imaging|"       \
  "scan))?|electroretinogra(?:phy|ms?)|electromyographs?|"                                         \
  "(?:bone|thyroid|pertechnetate|technetium|gallium|MIBG|sestamibi|V/Q|ventilation-perfusion) "    \
  "scans?|intravascular ultraso(?:und|nography)|ultrasound biomicroscopy|(?:transthoracic "        \
  "|trans-?o?esophageal )?echograph(?:y|ies)|"                                                     \
  "endoscopic retrograde (?:pancreato)?cholangio(?:pancreato)?graphy(?: ?\\(ERCP\\))?|"            \
  "(?-i:ERCP|IVUS|UBM|OCT|EMG|NCS|VCUG|HSG)|cholangiogra(?:phy|ms?)|"                              \
  "barium (?:meal|swallow|enema|study|follow-?through)|(?:upper )?(?:GI|gastrointestinal) series|" \
  "(?:voiding )?(?:cysto)?urethrogra(?:phy|ms?)|cystogra(?:phy|ms?)|(?:intravenous |excretory )?"  \
  "(?:uro|pyelo)gra(?:phy|ms?)|hysterosalpingogra(?:phy|ms?)|fistulogra(?:phy|ms?)|"               \
  "myelogra(?:phy|ms?)|arthrogra(?:phy|ms?)|lymphogra(?:phy|ms?)|orthopantomogra(?:phy|ms?)|"      \
  "(?:optic(?:al)? coherence tomography)(?: ?\\(OCT\\))?|"                                         \
  "(?:fluorescein |indocyanine green )angiogra(?:phy|ms?)|"                                        \
  "electro(?:neuro)?myogra(?:phy|ms?|phic (?:study|studies|examination|investigation))"            \
  "(?: ?\\(EMG\\))?|nerve conduction (?:study|studies|velocity)(?: ?\\(NCS\\))?)"
#define DEVICE                                                                                     \
  "(?<device>(?:18F-FDG |18F-fluorodeoxyglucose |FDG[- ])?(?:PET[-/]CT|positron emission "         \
  "tomography(?: ?\\(PET\\))?(?:[-/]computed "                                                     \
  "tomography)?)|CT (?:pulmonary |coronary |cerebral |abdominal )?angiogra(?:phy|ms?)|MR "         \
  "angiography|HRCT|(?:multi-?slice |multi-?detector )?"                                           \
  "(?:comput(?:ed|er)|computer(?:ised|ized)) (?:axial )?"                                          \
  "tomogra(?:ph(?:y|ic)|ms?)(?: ?\\(CT\\))?(?: angiography| scans?)?|"                             \
  "CT[- ]scans?|CTs?|C\\.T\\.|magnetic resonance cholangiopancreatography(?: "                     \
  "?\\(MRCP\\))?|(?-i:MRCP|CMR)|"                                                                  \
  "(?:cardiovascular )?magnetic resonance(?: imaging)?(?: ?\\(C?MRI?\\))?|MR imaging|MRI|"         \
  "(?-i:MRA|CTA|CTPA|CXR|TTE|TEE|TOE)|cardiac echography|sonogra(?:phy|ms?)|" MORE_DEVICES "|"     \
  "(?:o?esophagogra(?:phy|ms?)|venogra(?:phy|ms?))|"                                               \
  "(?:digital subtraction |conventional |catheter |selective )?(?<!fluorescein )(?<!green )"       \
  "(?:angiogra(?:phy|m)|arteriogra(?:phy|m)|aortogra(?:phy|m))(?: ?\\(DSA\\))?|(?-i:DSA)|"         \
  "endoscopic (?:ultraso(?:und|nography)|US)(?: ?\\(EUS\\))?|(?-i:EUS)|(?:(?:color |"              \
  "colour |duplex )?Doppler )?ultraso(?:und|nography|nogram)|(?:"                                  \
  "(?:X[- ]rays?|radiographs?|radiography))|echocardiogra(?:phy|ms?)"                              \
  "|"                                                                                              \
  "mammogra(?:phy|m)|bone scan|(?:bone )?scintigraphy|" SCOPY "|" WAVES ")\\b"
/* Of a study that was done, "found" and "indicated" tell nothing that it showed. */
#define ACTIVE                                                                                     \
  "(?<!was )(?<!were )(?<!been )(?<!is )(?<!are )(?<!was also )(?<!were also )(?<!be )(?<!as )"
#define SHOWED                                                                                     \
  "\\b(?:(?=without (?:showing|revealing|demonstrating)\\b)|"                                      \
  "(?=(?:did not|failed to) "                                                                      \
  "(?:show|reveal|demonstrate|identify|detect|disclose|visuali[sz]e|find|report|depict|"           \
  "confirm|suggest)\\b)|(?:had |has )?" ACTIVE "(?:found|noted|objectified|documented|"            \
  "reported|evidenced|delineated|yielded)(?! "                                                     \
  "(?:in|on|at|by|to|with|during|within|as|for|from)\\b)|" ACTIVE                                  \
  "(?:detected|identified|confirmed|demonstrated|visuali[sz]ed|suggested)|showed|shows|showing|"   \
  "revealed|revealing|"                                                                            \
  "demonstrating|" ACTIVE "indicated|disclosed|"                                                   \
  "depicted|displayed|re-?demonstrated|"                                                           \
  "illustrated|(?:was|were) (?:significant|"                                                       \
  "remarkable|notable|positive) for|"                                                              \
  "(?:was|were)(?= (?:highly |strongly |most )?(?:suggestive of|consistent with|compatible with|"  \
  "indicative of|in favou?r of|suspicious (?:for|of)|characteristic of)))\\b"

static char *
dup_region (CwReportReader *self, const GMatchInfo *match)
{
  char *region = cw_report_fetch (match, "behind");

  if (region == NULL)
    region = cw_report_fetch (match, "before");
  if (region && g_ascii_strcasecmp (region, "abdominal") == 0)
    g_free (region), region = g_strdup ("abdomen");
  if (region && g_ascii_strncasecmp (region, "trans", 5) == 0)
    g_clear_pointer (&region, g_free);
  return region;
}

/* The row of the study that the match names, with what it showed. */
static CwSnapshot *
make_row (CwReportReader *self, const GMatchInfo *study, const char *findings)
{
  g_autofree char *device = cw_report_fetch (study, "device");
  g_autofree char *region = dup_region (self, study);
  CwSnapshot *item = cw_report_row_new ("imaging");

  cw_report_set (item, "modality", cw_report_get_modality (device));
  cw_report_set (item, "region", region);
  cw_report_set (item, "findings", findings);
  return item;
}

#define FIGURE_POINTER                                                                             \
  " ?[(\\[](?:see )?(?:Figs?|Figures?|Tables?|Videos?)\\b\\.?(?: ?(?<letters>(?:\\d+ ?)"           \
  "[a-z](?![a-z])(?: ?(?:[-,&]|and) ?[a-z](?![a-z])){0,3}))?[^()\\[\\]]*[)\\]]"

/* Letters of the figure that is pointed at: "(Fig. 1a, b)", not the "a" of "(Figs 1 and 2)". */
static void
set_panels (CwReportReader *self, CwSnapshot *item, gsize first, gsize past)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *letters = NULL;
  gsize from, to;

  if (!cw_report_match_in (self, FIGURE_POINTER, first, past, &match) ||
      !cw_report_get_range (match, "letters", &from, &to))
    return;
  letters = cw_report_dup_words (self, from, to);
  cw_report_set (item, "panels", letters + strspn (letters, "0123456789 "));
}

/* The words without what points at figures. */
static char *
dup_findings (CwReportReader *self, CwReportRange range)
{
  g_autofree char *words = cw_report_dup_item (self, range);
  g_autoptr (GRegex) pointer = g_regex_new (FIGURE_POINTER, G_REGEX_CASELESS, 0, NULL);
  g_autoptr (GRegex) tail =
    g_regex_new ("[,;:]? (?:see )?Fig(?:s?\\.|ures?)? ?\\d.*\\z", G_REGEX_CASELESS, 0, NULL);
  g_autofree char *plain = NULL;

  plain = g_regex_replace_literal (pointer, words, -1, 0, "", 0, NULL);
  return g_regex_replace_literal (tail, plain, -1, 0, "", 0, NULL);
}

/* "confirmed the findings", "confirmed the diagnosis": not what was seen. */
static gboolean
says_nothing (CwReportReader *self, const char *findings)
{
  return cw_report_match_words (
    self,
    "^(?:(?:the|these|those|his|her|our|above|previous|same|initial|this|"
    "suspected|clinical|presumptive|provisional) )*"
    "(?:findings?|diagnos[ei]s|suspicions?|results?|data|"
    "abnormality)\\W*$|^(?:the |an? "
    ")?(?:different |several )?possible "
    "diagnos|^(?:different |several )+possible diagnos|^(?:in|on|at)?$",
    findings);
}

static void
set_time (CwReportReader *self, CwSnapshot *item, gsize from, gsize until)
{
  g_autoptr (GMatchInfo) date = NULL;
  g_autoptr (GMatchInfo) time = NULL;

  if (cw_report_match_in (
        self, "\\b(?:in|on|of|dated) (?:early |late |mid-?)?(?<date>" CW_REPORT_DATE ")", from,
        until, &date))
    {
      g_autofree char *words = cw_report_fetch (date, "date");
      g_autofree char *value = cw_report_read_date (words);

      cw_report_set (item, "date", value);
    }
  if (cw_report_match_in (
        self,
        "(?<time>\\b(?:after|before|at|during|prior to) (?:the )?(?:" CW_REPORT_NUMBER
        " |(?:first|second|third|fourth|fifth|sixth) )?(?:active |(?:days?|weeks?|months?|years?) "
        "(?:of|after) )?(?:(?:cycles?|courses?|months?|weeks?)\\b|"
        "(?:initial )?diagnosis|admission|surgery|treatment)|" CW_REPORT_NUMBER
        " (?:days?|weeks?|months?|years?) (?:later|after [\\w ]{1,30}?)(?=,))",
        from, until, &time))
    {
      g_autofree char *words = cw_report_fetch (time, "time");

      cw_report_set (item, "relative-time", words);
    }
}

/* What a region is called: "the residual limb", "his left upper thigh". */
#define NO_REGION                                                                                  \
  "(?!(?:was|were|is|with|without|in|on|at|by|for|after|before|performed|taken|done|obtained|"     \
  "that|which|from|when|and|or|patient|again|also|then|the|this|showed|shows|showing|reveal\\w+|"  \
  "demonstrat\\w+|indicated|disclosed|identified|confirmed|suggested|detected|depicted)\\b)"
#define REGION_BEHIND                                                                              \
  "(?<behind>" NO_REGION "[a-z]+(?: " NO_REGION "[a-z]+){0,3}"                                     \
  "(?:,? (?:and |or )?(?:the "                                                                     \
  ")?(?:abdomen|pelvis|chest|spine|neck|brain|lung|liver|head|cavity|joint|cord|vessels|region))*" \
  ")"
/* What stands between a study and its result names nothing else that can have one. */
#define NOT_BETWEEN                                                                                \
  "(?!(?:but|because(?! "                                                                          \
  "of)|normal|unremarkable|MRI|CT|ultraso\\w+|X-rays?|PET|biops\\w+|\\w*cultur\\w+|"               \
  "echo\\w*|electro\\w+|ECG|EEG|\\w*angiogra\\w*|histo\\w+|patholog\\w+|laborator\\w+|blood|"      \
  "cerebrospinal|CSF|"                                                                             \
  "serum|aspirat\\w+|lavage|BAL|cytolog\\w+|(?<!after "                                            \
  ")(?:surgery|operation)|laparo\\w+|\\w+scopy|puncture|"                                          \
  "tests?|he|she|we|who|where|not|without(?! (?:\\w+ )?(?:contrast|injection)))\\b)"
#define STUDY "\\b" ADJECTIVE REGION_BEFORE ADJECTIVE "(?:angio-?)?" DEVICE
#define IMAGING                                                                                    \
  STUDY "(?: (?:scans?|images?|imaging|examination|findings?|study))?(?: "                         \
        "\\((?:CT|MRI|PET|US|PET-CT|PET/CT|C?MR|DSA|[A-Z]{2,4})\\))?(?: (?:scan|imaging|"          \
        "examination))?"                                                                           \
        "(?: of (?:the |his |her |both |patient's )*" REGION_BEHIND                                \
        "| (?<behind>head|brain|chest|thorax|"                                                     \
        "neck|spine|abdomen(?: and pelvis|/pelvis)?|pelvis|KUB|whole abdomen)\\b)?"                \
        "(?:,(?= (?:done|performed|taken|obtained|carried out|which|repeated)\\b))?"               \
        "(?<between>(?: " NOT_BETWEEN "(?:[^ .;]|\\.(?=\\d))+){0,16}?) " SHOWED

#define OTHER_DEVICE                                                                               \
  "(?:[\\w-]+ )?(?:CT|MRI|X-rays?|ultraso\\w+|echo\\w*|sonogra\\w+|radiogra\\w+|tomogra\\w+|"      \
  "\\w+scopy|angiogra\\w+|ECG|EEG)"
#define MOST_LISTED 3
#define LONGEST_LISTED 80

/* Where the result of a study ends: with another study, a test, a treatment or the patient. */
#define NEW_CLAUSE "(?:,? and|,? but|,? while|,? whereas|,)"
#define CLAUSE_NOUNS                                                                               \
  "(?:both (?:an? |the )?(?:[\\w-]+ ){1,3}and )?"                                                  \
  "(?:(?!(?:of|in|with|was|were|and)\\b)[\\w.-]+ ){0,4}?"
#define COMPLAINT                                                                                  \
  "(?:fever|pain|symptoms?|condition|temperature|blood pressure|(?:oxygen )?saturation|SpO2|"      \
  "heart rate|respiratory rate|CRP|levels?|counts?)"
#define FINDINGS_END                                                                               \
  ",? which was (?:\\w+ly )?(?:removed|resected|treated|excised|drained)\\b|"                      \
  ",? (?:and|but) (?:he|she|we|the patient|his|her) |,? so "                                       \
  "(?:he|she|the|we)\\b|;(?![^()]{0,80}\\))|\\.(?= "                                               \
  "?(?-i:[A-Z][a-z]{2}))|"                                                                         \
  ",?(?: and)? (?:therefore|thus|hence|consequently|for which|which (?:prompted|led|required)|"    \
  "prompting|leading to (?:the|a) (?:diagnosis|decision)|necessitating|illustrating|highlighting|" \
  "in spite of)\\b|"                                                                               \
  ",? (?:and|but|while|whereas) (?:there (?:was|were) )?(?:(?!(?:showed|revealed|with)\\b)"        \
  "[\\w-]+ ){1,8}?(?:(?:was|were) (?:not "                                                         \
  ")?(?:seen|observed|found|noted|detected|present|visible) )?"                                    \
  "(?:on|by|in) (?:an? |the |his |her )?" OTHER_DEVICE "\\b|"                                      \
  ",? (?:but|and|while|whereas) (?:on|in|by) (?:an? |the )?(?:\\w+ )?" OTHER_DEVICE "\\b|"         \
  ",? with (?:biochemical|laboratory) |,? (?:as well as|along with) (?:raised|elevated) "          \
  "|" NEW_CLAUSE " " CLAUSE_NOUNS "(?:CT|MRI|imaging|X-rays?|ultraso\\w+|echo\\w*|radiogra\\w+|"   \
  "tomogra\\w+|\\w+scopy|angiogra\\w+|"                                                            \
  "electro\\w+gra\\w+|ECG|EEG|PET\\S*|biops\\w+|cultures?|labs?|laborator\\w+|tests?|serolog\\w+|" \
  "puncture|examination|analysis|histo\\w+|patholog\\w+)"                                          \
  "(?: \\([A-Z]+\\))?(?: (?!(?:and|with|was|were)\\b)[\\w-]+){0,8}? "                              \
  "(?:showed|revealed|demonstrated|were|was|disclosed|confirmed|suggested|excluded|grew|found|"    \
  "noted)"                                                                                         \
  "\\b|" NEW_CLAUSE " " CLAUSE_NOUNS COMPLAINT " (?:was|were|had|rose|fell|\\w+ed)\\b|" NEW_CLAUSE \
  " " CLAUSE_NOUNS "(?:was|were) (?:then |also |still |immediately |\\w+ly )*"                     \
  "(?:started|initiated|commenced|given|administered|performed|begun|carried out|planned|"         \
  "cultured|identified in|diagnosed|admitted|transferred|referred|discharged|stopped|"             \
  "discontinued|decided|recommended|scheduled|taken|intubated|treated)\\b"

/* From the verb on: "that the nodes had grown (Fig. 1), and she was admitted". */
static CwReportRange
find_findings (CwReportReader *self, gsize past)
{
  gsize end = cw_report_find_end (self, FINDINGS_END, past, strlen (self->words));
  CwReportRange range = cw_report_trim (self, past, end);
  g_autoptr (GMatchInfo) that = NULL;
  gsize from;

  if (cw_report_match_in (self, "\\Gthat (?:an? |the |there (?:was|were) )?", range.first,
                          range.past, &that))
    cw_report_get_range (that, NULL, &from, &range.first);
  return range;
}

/* "CT, scintigraphy and MRI showed": the others of the list showed the same. */
static void
add_listed (CwReportReader *self, const char *findings, CwReportRange place)
{
  gsize until = place.first;

  for (guint i = 0; i < MOST_LISTED; i++)
    {
      g_autoptr (GMatchInfo) match = NULL;
      CwSnapshot *item;
      gsize first, past;

      if (!cw_report_match_in (self, STUDY "(?:,? and |, )\\Z",
                               until > LONGEST_LISTED ? until - LONGEST_LISTED : 0, until,
                               &match) ||
          !cw_report_get_range (match, NULL, &first, &past) ||
          cw_report_has_in (self,
                            "\\b(?:on|in|by|at|with|after|via|of|from|during|for|before)"
                            "(?: (?:the|an?|his|her))? \\Z",
                            0, first))
        break;
      item = make_row (self, match, findings);
      cw_report_take_row (self, "imaging", item, first, place.past);
      until = first;
    }
}

/* Returns where its result ends. */
static gsize
add_study (CwReportReader *self, const GMatchInfo *match, gsize from)
{
  g_autofree char *device = cw_report_fetch (match, "device");
  g_autofree char *plain = cw_report_fetch (match, "plain");
  g_autofree char *region = dup_region (self, match);
  g_autofree char *findings = NULL;
  const char *modality = device ? cw_report_get_modality (device) : NULL;
  gsize first, past;
  CwReportRange range;
  CwSnapshot *item;

  if (!cw_report_get_range (match, NULL, &first, &past))
    return 0;
  if (modality == NULL)
    return past;
  item = cw_report_row_new ("imaging");
  cw_report_set (item, "modality", cw_report_get_enhanced (modality, plain));
  cw_report_set (item, "region", region);
  range = find_findings (self, past);
  set_time (self, item, MIN (from, first), past);
  set_panels (self, item, first, range.past);
  range.past = cw_report_find_end (self, FIGURE_POINTER "\\Z", range.first, range.past);
  findings = dup_findings (self, range);
  cw_report_set (item, "findings", findings);
  range.past = MAX (range.past, past);
  if (says_nothing (self, findings))
    {
      cw_snapshot_free (item);
      return range.past;
    }
  cw_report_take_row (self, "imaging", item, first, range.past);
  add_listed (self, findings, (CwReportRange){ first, range.past });
  return range.past;
}

/* A study whose result is one word: "chest X-ray was normal". Returns where it ends, or 0. */
static gsize
read_normal (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *result = NULL;
  CwSnapshot *item;
  gsize first, past;

  if (!cw_report_match (
        self,
        "\\b" ADJECTIVE REGION_BEFORE DEVICE
        "(?: ?\\([A-Z]{2,5}\\))?(?: (?:scans?|examinations?|findings?))?(?: of (?:the "
        ")?(?<behind>(?:(?:left|right|upper|lower|both|whole) "
        ")*[a-z]+))?(?: (?:in|on) " CW_REPORT_DATE ")? (?:was|were) "
        "(?:(?:essentially|completely|entirely|otherwise|all|both|also|within) )*"
        "(?<result>normal|unremarkable|negative(?: for [\\w -]{3,40}?(?=[.,;(]| \\(|\\Z))?)"
        "(?![\\w-]| (?:except|apart|other))",
        &match) ||
      !cw_report_get_range (match, NULL, &first, &past))
    return 0;
  result = cw_report_fetch (match, "result");
  item = make_row (self, match, result);
  set_time (self, item, 0, past);
  cw_report_take_row (self, "imaging", item, first, past);
  return past;
}

/* "effusions were seen on CT", "there was a mass in the liver on the follow-up MRI" */
#define NO_SUBJECT                                                                                 \
  "(?!\\b(?:he|she|patients?|who|whom|which|it|this|that|they|we|these|was|were|had|been|"         \
  "diagnosis|cause|reason|admitted|showed|revealed|underwent|received|presented|developed|"        \
  "improved|remained|started|position|placement|location|suspicion|suspected|treated|biops\\w+|"   \
  "there|same|as|"                                                                                 \
  "culture\\w*)\\b)"
#define NO_OPENING                                                                                 \
  "(?!(?:on|in|at|after|before|during|following|by|when|while|although|due|because|however|"       \
  "further\\w*|moreover|then|later|with|since|given|despite|upon|for|to|but|and|also|if|\\w+ly|"   \
  "\\d+ \\w+ later)\\b)"
/* How far back the finding begins. */
#define LONGEST_SUBJECT 200
#define SUBJECT                                                                                    \
  "(?:\\A|[,;] |\\b(?:and|but|while) )" NO_OPENING "(?<found>(?:" NO_SUBJECT "[^.;])+)\\Z"
#define THERE_WAS                                                                                  \
  "(?<!\\bas )(?<!since )(?<!because )\\bthere (?:was|were) (?:also |still |again "                \
  ")?(?<found>(?:" NO_SUBJECT "[^.;])+)\\Z"
#define SEEN                                                                                       \
  "(?:seen|observed|found|noted|detected|visible|identified|evident|demonstrated|confirmed|"       \
  "revealed|shown|visuali[sz]ed|apparent|present|discovered)"
#define ON_STUDY                                                                                   \
  " (?:on|by|at|in|with|via) (?:(?:the|an?|his|her|our|follow-up|repeat|initial|subsequent|"       \
  "further|serial|bedside|emergency|urgent|post-?operative|pre-?operative|routine|axial|"          \
  "screening) )*" STUDY "(?![- ]guid)"
#define SEEN_ON "(?:(?<verb> (?:was|were)(?: also| again| then| \\w+ly)*)? " SEEN ")?" ON_STUDY

/* What was seen, before the words that say where. */
static gboolean
find_seen (CwReportReader *self,
           const GMatchInfo *match,
           gsize at,
           gsize until,
           CwReportRange *found)
{
  g_autoptr (GMatchInfo) subject = NULL;
  g_autofree char *verb = cw_report_fetch (match, "verb");
  gsize from = MAX (at, until > LONGEST_SUBJECT ? until - LONGEST_SUBJECT : 0);

  if (!cw_report_match_in (self, verb ? THERE_WAS "|" SUBJECT : THERE_WAS, from, until, &subject) ||
      !cw_report_get_range (subject, "found", &found->first, &found->past))
    return FALSE;
  *found = cw_report_trim (self, found->first, found->past);
  return found->past > found->first + 3 && !cw_report_is_other (self, found->first);
}

/* @at: where the words begin that no other study has. */
static void
read_seen (CwReportReader *self, gsize at)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *findings = NULL;
  CwReportRange range;
  CwSnapshot *item;
  gsize first, past;

  if (!cw_report_match_in (self, SEEN_ON, at, strlen (self->words), &match) ||
      !cw_report_get_range (match, NULL, &first, &past) ||
      !find_seen (self, match, at, first, &range))
    return;
  findings = dup_findings (self, range);
  item = make_row (self, match, findings);
  set_panels (self, item, first, strlen (self->words));
  cw_report_take_row (self, "imaging", item, range.first, past);
}

/* "It showed a mass", behind a sentence that only says which study was done. */
#define GOES_ON                                                                                    \
  "\\A(?:It|This|They|These|The (?:scans?|images?|study|studies|examination)) "                    \
  "(?:(?:also|clearly|only|then) )?" SHOWED
#define DONE_ONLY "(?:performed|done|carried out|obtained|taken|ordered|requested|underwent|had)"

/* The sentence before, if all that it tells is which study was done; else NULL. */
static char *
dup_study_before (CwReportReader *self)
{
  const CwReportSentence *before = self->sentence - 1;
  g_autofree char *words = NULL;

  if (self->n_sentence < 2 || !cw_report_has (self, GOES_ON))
    return NULL;
  words = g_strndup (self->text->plain->str + before->first, before->past - before->first);
  return cw_report_match_words (self, "\\b" DONE_ONLY "\\b[^.;,]{0,60}\\.?\\Z", words) &&
             !cw_report_match_words (self, SHOWED "|\\b(?:biops|cultur|punctur|operat|surg)", words)
           ? g_steal_pointer (&words)
           : NULL;
}

/* "As the radiographs were doubtful, CT was performed": the study that was done is the last. */
static GMatchInfo *
find_last_study (CwReportReader *self, const char *words)
{
  GMatchInfo *last = NULL;
  gsize from = 0;

  for (;;)
    {
      g_autoptr (GMatchInfo) match = NULL;
      gsize first;

      if (!cw_patterns_match (self->patterns, STUDY, words, from, -1, &match) ||
          !cw_report_get_range (match, NULL, &first, &from))
        return last;
      g_clear_pointer (&last, g_match_info_unref);
      last = g_steal_pointer (&match);
    }
}

static void
read_continued (CwReportReader *self)
{
  g_autofree char *before = dup_study_before (self);
  g_autoptr (GMatchInfo) study = before ? find_last_study (self, before) : NULL;
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *findings = NULL;
  CwSnapshot *item;
  CwReportRange range;
  gsize first, past;

  if (study == NULL || !cw_report_match (self, GOES_ON, &match) ||
      !cw_report_get_range (match, NULL, &first, &past))
    return;
  range = find_findings (self, past);
  findings = dup_findings (self, range);
  if (says_nothing (self, findings))
    return;
  item = make_row (self, study, findings);
  cw_report_take_row (self, "imaging", item, first, range.past);
}

void
cw_report_read_imaging (CwReportReader *self)
{
  gsize from = read_normal (self);
  gsize length = strlen (self->words);
  gsize at = 0;

  while (at < length)
    {
      g_autoptr (GMatchInfo) match = NULL;

      if (!cw_report_match_in (self, IMAGING, at, length, &match))
        break;
      at = from = MAX (at + 1, add_study (self, match, MAX (from, at)));
    }
  if (from < length)
    read_seen (self, from);
  if (from == 0)
    read_continued (self);
}
