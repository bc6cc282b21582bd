/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/patient/cw-report-complaint-private.h"
#include "notation/report/reader/cw-report-words.h"

/* What the patient complained of, and the lists in which it is told. */

/* What somebody does, and no place: "difficulty in mastication". */
#define FUNCTION                                                                                   \
  "(?:[a-z]+ing|masticat\\w+|deglutition|mi[ck]turition|urination|def(?:a)?ecation|phonation|"     \
  "respiration|speech|gait|locomotion|ambulation|articulation|accommodation|concentration|"        \
  "ejaculation|appetite|sleep|memory)"

#define SITE                                                                                       \
  "\\b(?:in|on|over) (?:the |his |her |both )?(?<site>(?:(?:left|right|upper|lower|both|"          \
  "anterior|posterior|lateral|medial) ){0,3}(?!" FUNCTION                                          \
  "\\Z)[a-z]+)\\Z|\\b(?<place>(?:(?:left|right|upper|lower|"                                       \
  "bilateral)[- ])*(?:periumbilical|abdominal|epigastric|pelvic|chest|thoracic|lumbar|cervical|"   \
  "inguinal|flank|facial|oral|scrotal|axillary|breast|back|neck|knee|hip|shoulder|leg|arm|foot|"   \
  "hand|retrosternal|suprapubic|perianal|groin|eye|ear|quadrant))\\b"                              \
  "(?! (?:" CW_REPORT_BODY_PART "|[a-z]+ (?:region|area|side))\\b)"

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
add_complaint (CwReportReader *self, const CwReportComplaint *complaint)
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

/* What stands before a noun; more than one of a list can. */
#define QUALITY                                                                                    \
  "(?:\\w+ly "                                                                                     \
  ")?(?:(?!colic|panic|withdrawal|refusal|arousal|removal|denial)[a-z-]+(?:ic|ous|al|ive|less|"    \
  "ful|ed|form|lar)|non-?[a-z]+|"                                                                  \
  "swollen|sunken|broken|frozen|scaly|stuffy|runny|blurry|puffy|sticky|shaky|achy|itchy|bloody|"   \
  "dry|tender|dark|scant|hard|"                                                                    \
  "soft|firm|mobile|fixed|severe|(?:sub)?acute|sudden|red|round|watery|vague|dull|sharp|constant|" \
  "left|right|tertian|quartan|remittent|intermittent|persistent|recurrent|colicky|crampy|burning|" \
  "stabbing|"                                                                                      \
  "throbbing|worsening|"                                                                           \
  "increasing|productive|purulent|palpable|foul|smelling|stained|tinged|(?:left|right)-sided|"     \
  "large|small|solitary|mild|"                                                                     \
  "moderate|raised|smooth|ulcerated|pigmented|off|on|low-grade|high-grade|painful|loose|blunt|"    \
  "foul-smelling|gradual|transient|huge|giant|median|tense|multiple|white|black|brown|flat|"       \
  "(?:long-?)?standing|(?:yet |but )?reducible|concurrent|concomitant|simultaneous|crush|"         \
  "speech|motor|"                                                                                  \
  "sensory|bowel|bladder|urinary|(?:slow-|fast-)?(?:growing|enlarging|expanding|progressing|"      \
  "healing))"
#define ADJECTIVE                                                                                  \
  "\\A(?!.* of speech\\Z)(?:\\S+ (?:\\w+ )?of "                                                    \
  ")?(?:(?:recurrent|persistent|severe|mild|chronic|acute|progressive|"                            \
  "intermittent|bilateral|left|right|multiple|painful|painless|diffuse) ){0,2}(?:" QUALITY         \
  "[ ,]*){1,4}\\Z"

/* Words that tell where, and how bad, but not what. */
#define WHERE_WORD                                                                                 \
  "(?:left|right|both|bilateral|unilateral|upper|lower|mid|middle|first|second|third|fourth|"      \
  "fifth|\\d(?:st|nd|rd|th)|(?:left|right)[- "                                                     \
  "]sided|thoracic|lumbar|cervical|abdominal|epigastric|pelvic|inguinal|axillary|facial|frontal|"  \
  "temporal|occipital|sacral|perineal|proximal|distal|inner|outer|medial|lateral|anterior|"        \
  "posterior|central|"                                                                             \
  "peripheral|" CW_REPORT_BODY_PART ")"
#define ONLY_WHERE                                                                                 \
  "\\A(?:(?:severe|excruciating|intense|mild|moderate|chronic|acute|progressive|sudden|"           \
  "increasing|increased|worsening|worsened|recurrent|persistent|intermittent|constant) "           \
  ")*(?:" WHERE_WORD "[ -]?)+\\Z"

/* "numbness of the upper" and "lower limbs" */
#define OPEN_PLACE                                                                                 \
  "(?: of| in| on| over| to) (?:the |his |her |both |all )*(?:(?:left|right|upper|lower|medial|"   \
  "lateral|anterior|posterior|proximal|distal|inner|outer|[a-z]{3,}(?:al|ic|ar|ary|ory|ile)) "     \
  "?)+\\Z"

/* Whether an item of a list has its noun in the next one. */
static gboolean
is_open (CwReportReader *self, CwReportRange item, CwReportRange next)
{
  g_autofree char *words = cw_report_dup_item (self, item);

  if (cw_report_match_words (self, ADJECTIVE, words))
    return TRUE;
  if (cw_report_match_words (self, ONLY_WHERE, words))
    return cw_report_has_in (self,
                             "\\G(?:,? (?:and|or) |, (?=" CW_REPORT_BODY_PART " ))" WHERE_WORD
                             " (?:[\\w-]+ ){0,4}?" CW_REPORT_SYMPTOM,
                             item.past, next.past);
  if (cw_report_match_words (self, OPEN_PLACE, words))
    return !cw_report_has_in (self, "\\b" CW_REPORT_SYMPTOM, next.first, next.past);
  /* "delusions of persecution" and "reference" */
  if (cw_report_match_words (self, "\\b(?:delusions?|ideas|sense|feelings?) of [a-z]+\\Z", words))
    return cw_report_has_in (self, "\\G(?!" CW_REPORT_SYMPTOM ")[a-z]+\\Z", next.first, next.past);
  /* "difficulty in eating" and "speech"; "pain on" and "off" */
  if (cw_report_match_words (
        self, "\\bdifficult(?:y|ies)(?: in| with)? " FUNCTION "\\Z|\\binability to [a-z]+\\Z",
        words) &&
      cw_report_has_in (self, "\\G(?!" CW_REPORT_SYMPTOM ")[a-z]+\\Z", next.first, next.past))
    return TRUE;
  if (cw_report_match_words (self, " on\\Z", words))
    return cw_report_has_in (self, "\\Goff\\b", next.first, next.past);
  return cw_report_has_in (self, "\\Ghalf\\b", next.first, next.past) &&
         cw_report_match_words (self, "\\b" CW_REPORT_NUMBER "\\Z", words);
}

/* "a pruritic, blistering eruption" is one thing, and "hand and foot pain" too. */
static void
join_open_items (CwReportReader *self, GArray *items)
{
  for (guint i = items->len; i > 1; i--)
    {
      CwReportRange *before = &g_array_index (items, CwReportRange, i - 2);

      if (!is_open (self, before[0], before[1]))
        continue;
      before->past = before[1].past;
      g_array_remove_index (items, i - 1);
    }
}

/* "inability to lift weights, such as a glass of water": what explains a complaint, not what a kind
 * of symptoms is: "neurological symptoms, such as". */
static gboolean
is_example (CwReportReader *self, CwReportRange range, const GArray *complaints)
{
  CwReportRange before;

  if (complaints->len == 0 ||
      !cw_report_has_in (self, "\\G(?:such as|e\\.g\\.|i\\.e\\.|like) ", range.first, range.past))
    return FALSE;
  before = g_array_index (complaints, CwReportComplaint, complaints->len - 1).range;
  return !cw_report_has_in (self,
                            "(?:symptoms?|signs?|complaints?|features?|problems?|changes?|deficits?"
                            "|disturbances?|manifestations?|difficulties)\\Z",
                            before.first, before.past);
}

/* What is said of the length of one complaint holds for the next ones until another is said. */
static void
take_item (CwReportReader *self, CwReportRange range, char **history, GArray *complaints)
{
  CwReportComplaint complaint = { .range = range };
  char *own;

  if (cw_report_take_apposition (self, range, complaints) || is_example (self, range, complaints))
    return;
  if (cw_report_has_in (self, "\\b(?:followed by|then) (?:an? )?\\Z", 0, range.first) ||
      cw_report_has_in (self, "\\G(?:recent|new)[ -]onset\\b", range.first, range.past))
    g_clear_pointer (history, g_free);
  cw_report_skip_complaint_heading (self, &complaint.range);
  own = cw_report_take_history_length (self, &complaint.range);
  if (own)
    {
      g_free (*history);
      *history = own;
    }
  cw_report_drop_complaint_brackets (self, &complaint.range);
  cw_report_take_duration (self, &complaint);
  cw_report_take_inner_duration (self, &complaint);
  cw_report_drop_complaint_clause (self, &complaint.range);
  cw_report_drop_long_place (self, &complaint.range);
  if (complaint.duration == NULL)
    cw_report_take_duration (self, &complaint);
  if (complaint.duration == NULL)
    complaint.duration = g_strdup (*history);
  if (cw_report_is_complaint (self, complaint.range))
    g_array_append_val (complaints, complaint);
  else
    {
      cw_report_pass_duration (self, &complaint, complaints);
      cw_report_complaint_clear (&complaint);
    }
}

/* "fever with hematuria" are two, and "fever of two days with hematuria"; "cough with sputum" is
 * one. */
#define BESIDE                                                                                     \
  "(?:" CW_REPORT_SYMPTOM "|ing difficult(?:y|ies))"                                               \
  "(?: (?:of|for|since|over) " CW_REPORT_SPAN (                                                    \
    "") "(?:'s?)?(?: duration)?,? | (?:of|in|on|over|at) (?:the |"                                 \
        "his |her )?(?:[a-z]+ ){1,4}(?=with|combined)| )(?<with>(?:combined |concomitant )?with "  \
        "(?:an? |some "                                                                            \
        ")?)"                                                                                      \
        "(?!discharge|loss of|difficulty|blood|mucus|pus|(?:[a-z-]+ "                              \
        ")?(?:sputum|phlegm|expectoration)|radiation|onset)(?:[a-z-]+ "                            \
        "){0,3}?" CW_REPORT_SYMPTOM                                                                \
        "(?: (?:in|on|over|of|at) (?:the |his |her )?[a-z -]{3,40})?\\Z"

/* "paraplegia in the background of a 10-day history of headache" */
#define AGAINST                                                                                    \
  "\\w(?<with> (?:(?:in|on|against) (?:the|an?) (?:background|setting|context) of|with an? "       \
  "(?:previous |preceding |prior )?history of(?= \\w+ "                                            \
  "(?:day|week|month|year)s? of)) )"                                                               \
  "(?=(?:an? )?(?:[\\w-]+ ){0,4}?(?:history of|" CW_REPORT_SYMPTOM "))"

static void
split_pairs (CwReportReader *self, GArray *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      CwReportRange *item = &g_array_index (items, CwReportRange, i);
      g_autoptr (GMatchInfo) match = NULL;
      CwReportRange second = *item;
      gsize first, past;

      if ((!cw_report_match_in (self, AGAINST, item->first, item->past, &match) &&
           !cw_report_match_in (self, BESIDE, item->first, item->past, &match)) ||
          !cw_report_get_range (match, "with", &first, &past))
        continue;
      second.first = past;
      *item = cw_report_trim (self, item->first, first);
      g_array_insert_val (items, ++i, second);
    }
}

/* "with a diagnosis of sepsis, acute kidney injury and a progressive loss of vision" */
#define DIAGNOSED_FIRST "\\G(?:an? |the )?(?:[\\w-]+ ){0,2}diagnos[ei]s\\b"

/* Leaves in a list of diagnoses only what can be nothing else than a complaint. */
static void
keep_symptoms (CwReportReader *self, GArray *items)
{
  for (guint i = items->len; i > 0; i--)
    {
      const CwReportRange *item = &g_array_index (items, CwReportRange, i - 1);

      if (i == 1 || !cw_report_has_in (self, "\\b" CW_REPORT_SYMPTOM, item->first, item->past))
        g_array_remove_index (items, i - 1);
    }
}

static void
read_list (CwReportReader *self, gsize first, gsize past)
{
  g_autoptr (GArray) complaints = g_array_new (FALSE, FALSE, sizeof (CwReportComplaint));
  CwReportRange all = cw_report_trim (self, first, past);
  g_autofree char *history = NULL;
  g_autoptr (GArray) items = NULL;

  if (cw_report_has_in (
        self,
        "\\G(?:suspected|presumed|possible|probable|(?:an? |the )?(?:[a-z]+ )?suspicion of)\\b",
        all.first, all.past))
    return;
  cw_report_keep_article (self, &all);
  history = cw_report_take_history_length (self, &all);
  items = cw_report_split_list (self, all.first, all.past);

  if (history == NULL)
    history = cw_report_find_leading_duration (self, first);
  g_array_set_clear_func (complaints, cw_report_complaint_clear);
  join_open_items (self, items);
  split_pairs (self, items);
  if (cw_report_has_in (self, DIAGNOSED_FIRST, all.first, all.past))
    keep_symptoms (self, items);
  for (guint i = 0; i < items->len; i++)
    take_item (self, g_array_index (items, CwReportRange, i), &history, complaints);
  cw_report_spread_durations (complaints);
  for (guint i = 0; i < complaints->len; i++)
    add_complaint (self, &g_array_index (complaints, CwReportComplaint, i));
}

/* "Headache and vomiting were the presenting symptoms", "a fever and chills had begun" */
#define TOLD_FIRST                                                                                 \
  "\\A(?:The |An? )?(?<list>(?!(?:(?!was|were|is)[^.;:]){0,90}\\b(?:he|she|his|patient|no|not|"    \
  "but|which|who)\\b)(?:[\\w-]+,? ){0,4}?" CW_REPORT_SYMPTOM "[^.;:]{0,90}?) (?:was|were) (?:"     \
  "(?:also )?(?:the |his |her |an? )?(?:patient's )?(?:(?:chief|main|presenting|primary|initial|"  \
  "first|only|sole|principal|major|predominant|leading|most prominent|presenting clinical|"        \
  "other|further|additional|associated|accompanying) )+"                                           \
  "(?:complaints?|symptoms?|manifestations?|features?|problems?)|(?:first )?(?:noticed|noted) by " \
  "(?:the|his|her) (?:mother|father|parents|wife|husband|patient|family)|the (?:main |only )?"     \
  "reasons? for)\\b|"                                                                              \
  "\\A(?:The |An? )?(?<caused>(?!(?:(?!prompted|led|resulted)[^.;:]){0,90}\\b(?:he|she|his|"       \
  "patient|no|not|but|which|who|was|were)\\b)(?:[\\w-]+,? ){0,4}?" CW_REPORT_SYMPTOM               \
  "[^.;:]{0,90}?) (?:prompted|led (?:\\w+ )?to|resulted in|necessitated) (?:an? |the |his |her |"  \
  "urgent |emergency |hospital )*(?:admission|hospitali[sz]ation|referral|consultation|"           \
  "presentation|visit)\\b"

/* Takes what stands before the words that call it a complaint. */
static void
read_told_first (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  gsize first, past;

  if (cw_report_match (self, TOLD_FIRST, &match) &&
      (cw_report_get_range (match, "list", &first, &past) ||
       cw_report_get_range (match, "caused", &first, &past)))
    read_list (self, first, past);
}

/* Adds the complaints of a sentence about why the patient came. */
void
cw_report_read_complaints (CwReportReader *self)
{
  CwReportRange list = { 0, 0 };

  cw_report_read_complaint_start (self);
  if (self->n_presented < 2)
    read_told_first (self);
  for (guint i = 0; i < 3 && self->n_presented < 2; i++)
    {
      if (!cw_report_find_complaints (self, list.past, &list))
        return;
      read_list (self, list.first, list.past);
    }
}
