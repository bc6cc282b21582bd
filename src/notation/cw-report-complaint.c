/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/cw-report-organ-words.h"
#include "notation/cw-report-private.h"
#include "notation/cw-report-words.h"

#include <string.h>

/* What the patient complained of, and for how long. */

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

/* "pain in the groin and both knees" */
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

#define DURATION_BEHIND                                                                            \
  ",? ?(?:\\b(?:which (?:he|she) had (?:had|noticed|felt)|(?:that|which) "                         \
  "(?:had|has|have|was|were) "                                                                     \
  "(?!worse|increas|aggrav|intensif|progress|diagnos|"                                             \
  "deterior)(?:been )?(?:[\\w-]+ "                                                                 \
  "){0,3}?[\\w-]+|(?:that |which )?(?:had "                                                        \
  ")?(?:began|started|begun|appeared|developed|persisted|lasted)|lasting|persisting|(?:first "     \
  ")?(?:noticed|noted)|starting|"                                                                  \
  "beginning|ongoing|present|evolving|progressing|occurring) "                                     \
  "?)?\\b(?:for|over|during|of|since|in|within|x)?(?: the)?(?: an?)?(?: "                          \
  "(?:past|last|previous|preceding|prior|further|additional|period of|duration of|total of))* "    \
  "?" CW_REPORT_SPAN (                                                                             \
    "") "(?:'s?)?(?:[- ]period| (?:of )?(?:duration|evolution|standing)| ago| earlier| before| "   \
        "previously| prior)?(?: (?:to|before) (?:his |her |the |this |hospital "                   \
        "|first |initial |current "                                                                \
        ")*(?:admission|presentation|hospitali[sz]ation|visit|referral|consultation|arrival|"      \
        "encounter|evaluation))?\\Z"

typedef struct
{
  CwReportRange range;
  char *duration;
  char *onset;
  gboolean is_trailing; /* the duration stands behind it */
} Complaint;

static void
complaint_clear (gpointer data)
{
  Complaint *self = data;

  g_free (self->duration);
  g_free (self->onset);
}

/* "a 2-week history of" before the words is about all that follows. */
static char *
take_history_length (CwReportReader *self, CwReportRange *range)
{
  g_autoptr (GMatchInfo) match = NULL;
  gsize first, past;

  if (!cw_report_match_in (
        self,
        "\\G(?:an? (?!(?:day|week|month|year)s?\\b))?" CW_REPORT_SPAN (
          "") "(?:'s?)?(?:(?:[- ](?:\\w+ )?history)? of | (?=(?:[a-z-]+ ){0,3}?" CW_REPORT_SYMPTOM
              "))",
        range->first, range->past, &match) ||
      !cw_report_get_range (match, NULL, &first, &past))
    return NULL;
  range->first = past;
  return cw_report_read_time (match, "");
}

/* "a month history of": here the article is the number. */
static void
keep_article (CwReportReader *self, CwReportRange *range)
{
  if (range->first >= 2 && strncmp (self->words + range->first - 2, "a ", 2) == 0 &&
      cw_report_has_in (self, "\\G(?:day|week|month|year)(?:'s)?[ -](?:long )?history of ",
                        range->first, range->past))
    range->first -= 2;
}

/* "complaints of a headache" is a headache, and "acute onset of headache" too. */
static void
skip_heading (CwReportReader *self, CwReportRange *range)
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
static void
drop_brackets (CwReportReader *self, CwReportRange *range)
{
  gsize end = cw_report_find_end (self, " " CW_REPORT_BRACKETS "\\Z", range->first, range->past);

  *range = cw_report_trim (self, range->first, end);
}

/* "two days after the injection" tells no length. */
static gboolean
is_time_after (CwReportReader *self, gsize at)
{
  return cw_report_has_in (self, "\\G,? (?:after|following|post)\\b", at, strlen (self->words));
}

/* "cough which had worsened 2 days ago" began earlier. */
static gboolean
is_change (CwReportReader *self, gsize first, gsize at)
{
  return cw_report_has_in (self,
                           "\\b(?:worsened|increased|aggravated|intensified|deteriorated|"
                           "exacerbated|progressed)(?: over| in| for)?,? ?\\Z",
                           first, at);
}

/* The time in which weight was lost is its own: but "fatigue and weight loss for the past month".
 */
static gboolean
is_loss_of_weight (CwReportReader *self, gsize first, gsize time, gsize past)
{
  return cw_report_has_in (self, "\\bweight loss\\b", first, time) &&
         !cw_report_has_in (self, "\\G,? ?(?:for|since|during) (?:the )?(?:past|last|previous)",
                            time, past);
}

static void
take_duration (CwReportReader *self, Complaint *complaint)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GMatchInfo) since = NULL;
  CwReportRange *range = &complaint->range;
  gsize first, past;

  if (cw_report_match_in (self, DURATION_BEHIND, range->first, range->past, &match) &&
      cw_report_get_range (match, NULL, &first, &past) && first > range->first)
    {
      if (!is_time_after (self, past) && !is_change (self, range->first, first))
        complaint->duration = cw_report_read_time (match, "");
      complaint->is_trailing =
        complaint->duration && !is_loss_of_weight (self, range->first, first, past);
      *range = cw_report_trim (self, range->first, first);
    }
  else if (cw_report_match_in (self, " since (?<date>" CW_REPORT_DATE ")\\Z", range->first,
                               range->past, &since) &&
           cw_report_get_range (since, NULL, &first, &past))
    {
      g_autofree char *words = cw_report_fetch (since, "date");

      complaint->onset = cw_report_read_date (words);
      *range = cw_report_trim (self, range->first, first);
    }
}

/* "a mass on the outer aspect of the lower part of his left chest wall" is a mass. */
#define LONG_ITEM 60
static void
drop_long_place (CwReportReader *self, CwReportRange *range)
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

static gboolean
is_complaint (CwReportReader *self, CwReportRange range)
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

#define SITE                                                                                       \
  "\\b(?:in|on|over) (?:the |his |her |both )?(?<site>(?:(?:left|right|upper|lower|both|"          \
  "anterior|posterior|lateral|medial) ){0,3}[a-z]+)\\Z|\\b(?<place>(?:(?:left|right|upper|lower|"  \
  "bilateral)[- ])*(?:periumbilical|abdominal|epigastric|pelvic|chest|thoracic|lumbar|cervical|"   \
  "inguinal|flank|facial|oral|scrotal|axillary|breast|back|neck|knee|hip|shoulder|leg|arm|foot|"   \
  "hand|retrosternal|suprapubic|perianal|groin|eye|ear|quadrant))\\b"

static void
set_site (CwReportReader *self, CwSnapshot *item, CwReportRange range)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *site = NULL;

  if (!cw_report_match_in (self, SITE, range.first, range.past, &match))
    return;
  site = cw_report_fetch (match, "site");
  if (site == NULL)
    site = cw_report_fetch (match, "place");
  cw_report_set (item, "site", site);
}

/* The next sentence may tell how long. */
static void
remember (CwReportReader *self, CwReportFact *fact)
{
  if (self->complaint_sentence != self->n_sentence)
    g_ptr_array_set_size (self->complaints, 0);
  self->complaint_sentence = self->n_sentence;
  if (fact)
    g_ptr_array_add (self->complaints, fact);
}

static void
add_complaint (CwReportReader *self, const Complaint *complaint)
{
  CwSnapshot *item = cw_report_row_new ("complaints");
  g_autofree char *words = cw_report_dup_item (self, complaint->range);

  cw_report_set (item, "complaint", words);
  set_site (self, item, complaint->range);
  cw_report_set (item, "duration", complaint->duration);
  cw_report_set (item, "onset", complaint->onset);
  remember (self, cw_report_take_row (self, "complaints", item, complaint->range.first,
                                      complaint->range.past));
}

/* A duration behind the last of some is the duration of those before it that have none. */
static void
spread_durations (GArray *complaints)
{
  const char *behind = NULL;

  for (guint i = complaints->len; i > 0; i--)
    {
      Complaint *complaint = &g_array_index (complaints, Complaint, i - 1);

      if (complaint->duration)
        behind = complaint->is_trailing ? complaint->duration : NULL;
      else
        complaint->duration = g_strdup (behind);
    }
}

#define ADJECTIVE                                                                                  \
  "\\A(?:\\S+ (?:\\w+ )?of )?(?:(?:recurrent|persistent|severe|mild|chronic|acute|progressive|"    \
  "intermittent|bilateral|left|right|multiple|painful|painless|diffuse) ){0,2}(?:\\w+ly "          \
  ")?(?:(?!colic|panic)[a-z-]+(?:ic|ous|al|ive|less|ful|ed|form|lar)|"                             \
  "scaly|(?:slow-|fast-)?(?:growing|enlarging|expanding|progressing)|itchy|bloody|dry|tender|"     \
  "dark|"                                                                                          \
  "scant|hard|soft|firm|mobile|fixed|severe|acute|sudden|red|round|watery|vague|dull|sharp|"       \
  "constant|intermittent|persistent|recurrent|colicky|crampy|burning|stabbing|throbbing|"          \
  "worsening|increasing|productive|purulent|palpable|(?:left|right)-sided|non-\\w+|large|small|"   \
  "solitary|mild|moderate|raised|smooth|ulcerated|pigmented|off|on|low-grade|high-grade|painful|"  \
  "loose|foul-smelling|blunt|gradual|transient|huge|giant|multiple|white|black|brown|flat|"        \
  "non[a-z]+)\\Z"

/* "a pruritic, blistering eruption" is one thing, and "hand and foot pain" too. */
static void
join_adjectives (CwReportReader *self, GArray *items)
{
  for (guint i = items->len; i > 1; i--)
    {
      CwReportRange *before = &g_array_index (items, CwReportRange, i - 2);
      g_autofree char *word = cw_report_dup_item (self, *before);

      if (!cw_report_match_words (self, ADJECTIVE, word) &&
          !(cw_report_match_words (self, "\\A" CW_REPORT_BODY_PART "\\Z", word) &&
            cw_report_has_in (self, "\\G" CW_REPORT_BODY_PART " ", before[1].first,
                              before[1].past)))
        continue;
      before->past = g_array_index (items, CwReportRange, i - 1).past;
      g_array_remove_index (items, i - 1);
    }
}

/* What is told of it besides, and brackets: "pain that had become worse (Figure 1)". */
static void
drop_clause (CwReportReader *self, CwReportRange *range)
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
  drop_brackets (self, range);
}

/* "fever, which had lasted for 3 days" */
static gboolean
take_apposition (CwReportReader *self, CwReportRange range, GArray *complaints)
{
  g_autoptr (GMatchInfo) match = NULL;
  Complaint *last;

  if (complaints->len == 0 ||
      !cw_report_match_in (self, "\\G" DURATION_BEHIND, range.first, range.past, &match))
    return FALSE;
  last = &g_array_index (complaints, Complaint, complaints->len - 1);
  if (last->duration == NULL && !is_time_after (self, range.past))
    last->duration = cw_report_read_time (match, "");
  last->is_trailing = TRUE;
  return TRUE;
}

/* "pain with each movement for one week": the length is that of the pain. */
static void
pass_duration (CwReportReader *self, Complaint *complaint, GArray *complaints)
{
  Complaint *last =
    complaints->len ? &g_array_index (complaints, Complaint, complaints->len - 1) : NULL;

  if (last && last->duration == NULL && complaint->is_trailing &&
      cw_report_has_in (self, "\\G(?:each|every|any|walking|standing|sitting|lying)\\b",
                        complaint->range.first, complaint->range.past))
    last->duration = g_steal_pointer (&complaint->duration);
}

/* What is said of the length of one complaint holds for the next ones until another is said. */
static void
take_item (CwReportReader *self, CwReportRange range, char **history, GArray *complaints)
{
  Complaint complaint = { .range = range };
  char *own;

  if (take_apposition (self, range, complaints))
    return;
  skip_heading (self, &complaint.range);
  own = take_history_length (self, &complaint.range);
  if (own)
    {
      g_free (*history);
      *history = own;
    }
  drop_brackets (self, &complaint.range);
  take_duration (self, &complaint);
  drop_clause (self, &complaint.range);
  if (complaint.duration == NULL)
    take_duration (self, &complaint);
  if (complaint.duration == NULL)
    complaint.duration = g_strdup (*history);
  drop_long_place (self, &complaint.range);
  if (is_complaint (self, complaint.range))
    g_array_append_val (complaints, complaint);
  else
    {
      pass_duration (self, &complaint, complaints);
      complaint_clear (&complaint);
    }
}

/* "For the past two months, he had", "Two weeks before admission, she": the length of what follows.
 */
#define LEADING                                                                                    \
  "\\A(?:For|Over|During|In) (?:the )?(?:past|last|previous|preceding) " CW_REPORT_SPAN (          \
    "") ",|"                                                                                       \
        "\\A(?:About |Approximately )?" CW_REPORT_SPAN (                                           \
          "") " (?:prior to|before) (?:his |her |the |this "                                       \
              "|hospital "                                                                         \
              ")*(?:admission|presentation|visit|consultation|referral|hospitali[sz]ation)\\b|"    \
              "\\b(?:until|till) (?:about |approximately |around )?" CW_REPORT_SPAN (              \
                "") "(?:,? (?:ago|prior|before|earlier|previously)\\b)"

static char *
find_leading (CwReportReader *self, gsize before)
{
  g_autoptr (GMatchInfo) match = NULL;

  return cw_report_match_in (self, LEADING, 0, before, &match) ? cw_report_read_time (match, "")
                                                               : NULL;
}

/* "fever with hematuria" are two; "cough with sputum" is one. */
#define BESIDE                                                                                     \
  CW_REPORT_SYMPTOM                                                                                \
  "(?: (?:of|in) (?:the |his |her )?(?:[a-z]+ ){1,4}(?=with)| )(?<with>with (?:an? |some "         \
  ")?)(?!discharge|loss of|difficulty)(?:[a-z-]+ ){0,3}?" CW_REPORT_SYMPTOM "\\Z"

static void
split_pairs (CwReportReader *self, GArray *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      CwReportRange *item = &g_array_index (items, CwReportRange, i);
      g_autoptr (GMatchInfo) match = NULL;
      CwReportRange second = *item;
      gsize first, past;

      if (!cw_report_match_in (self, BESIDE, item->first, item->past, &match) ||
          !cw_report_get_range (match, "with", &first, &past))
        continue;
      second.first = past;
      *item = cw_report_trim (self, item->first, first);
      g_array_insert_val (items, ++i, second);
    }
}

static void
read_list (CwReportReader *self, gsize first, gsize past)
{
  g_autoptr (GArray) complaints = g_array_new (FALSE, FALSE, sizeof (Complaint));
  CwReportRange all = cw_report_trim (self, first, past);
  g_autofree char *history = NULL;
  g_autoptr (GArray) items = NULL;

  if (cw_report_has_in (self, "\\G(?:suspected|presumed|possible|probable)\\b", all.first,
                        all.past))
    return;
  keep_article (self, &all);
  history = take_history_length (self, &all);
  items = cw_report_split_list (self, all.first, all.past);

  if (history == NULL)
    history = find_leading (self, first);
  g_array_set_clear_func (complaints, complaint_clear);
  join_adjectives (self, items);
  split_pairs (self, items);
  for (guint i = 0; i < items->len; i++)
    take_item (self, g_array_index (items, CwReportRange, i), &history, complaints);
  spread_durations (complaints);
  for (guint i = 0; i < complaints->len; i++)
    add_complaint (self, &g_array_index (complaints, Complaint, i));
}

/* "His symptoms had started four weeks before admission", "She had first noticed it": said of the
 * complaints of the sentence before. */
#define STARTED                                                                                    \
  "\\A(?:(?:the|these|her|his|this|all) (?:symptoms?|complaints?|(?<what>[a-z]+))|it|he|she) "     \
  "(?:ha[sd] "                                                                                     \
  "|was |were )?(?:first |been |initially "                                                        \
  ")*(?:started|begun|began|appeared|developed|noticed|noted|"                                     \
  "lasted|persisted|present|increasing|enlarging|growing|progressing|worsening|experienced)(?: "   \
  "it| "                                                                                           \
  "them| the \\w+)?(?: (?:slowly|gradually|progressively))? "                                      \
  "(?:(?:for|over|during|about|approximately|some|since|the|past|last|previous) "                  \
  ")*" CW_REPORT_SPAN ("") "(?= (?:before|prior|ago|earlier|previously)| and |[.,;]|\\Z)"

/* Whether the complaint is what the sentence is about: "the distension". */
static gboolean
is_meant (const CwReportFact *fact, const char *what)
{
  const char *words = cw_snapshot_get_text (fact->item, "complaint");

  return what == NULL || (words && strstr (words, what));
}

static void
read_start (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *what = NULL;
  g_autofree char *duration = NULL;
  gsize first, past;

  if (self->complaints->len == 0 || self->complaint_sentence + 1 != self->n_sentence ||
      !cw_report_match (self, STARTED, &match) || !cw_report_get_range (match, NULL, &first, &past))
    return;
  what = cw_report_fetch (match, "what");
  duration = cw_report_read_time (match, "");
  for (guint i = 0; i < self->complaints->len; i++)
    {
      CwReportFact *fact = self->complaints->pdata[i];

      if (!is_meant (fact, what) || cw_snapshot_get_text (fact->item, "onset") ||
          !cw_report_set_missing (fact->item, "duration", duration))
        continue;
      cw_report_add_span (self, fact, first, past);
      self->n_found++;
    }
}

/* Adds the complaints of a sentence about why the patient came. */
void
cw_report_read_complaints (CwReportReader *self)
{
  CwReportRange list = { 0, 0 };

  read_start (self);
  for (guint i = 0; i < 3 && self->n_presented < 2; i++)
    {
      if (!cw_report_find_complaints (self, list.past, &list))
        return;
      read_list (self, list.first, list.past);
    }
}
