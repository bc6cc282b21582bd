/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/reader/cw-report-disease-words.h"
#include "notation/report/treatment/cw-report-treatment-private.h"
#include "notation/report/reader/cw-report-words.h"

#include <string.h>

/* What was done with hands. */

/* Words that a name of an operation has in front. */
#define OPERATION_WORDS                                                                            \
  "(?:(?:(?!and\\b|was\\b|were\\b|by\\b|to\\b|with\\b|after\\b|for\\b|the\\b|where\\w*|when\\b|"   \
  "while\\b|underwent|undergone|undergoing|receiving|received|immediate\\b|prompt\\b|"             \
  "been\\b|of\\b|"                                                                                 \
  "due\\b|his\\b|her\\b|an?\\b|via\\b|using\\b|through\\b|under\\b|on\\b|in\\b|at\\b|during\\b|"   \
  "including\\b|patient|without\\b|then\\b|which|until|before|refused|from\\b|is\\b|had\\b|"       \
  "has\\b|"                                                                                        \
  "he\\b|she\\b|we\\b|that\\b|this\\b|prior\\b|no\\b|not\\b|times\\b|finally|initially|therefore|" \
  "immediately|successfully|later\\b|eventually|ultimately|also\\b|subsequent(?:ly)?\\b|"          \
  "initial\\b|otherwise|uncomplicated|uneventful|previous\\b|earlier\\b|"                          \
  "second\\b|"                                                                                     \
  "third\\b|another\\b|further\\b|so\\b|although\\b|requir|needing|eventual\\b|sustained\\b|"      \
  "patent\\b|day\\b|rather\\b|than\\b|post\\b|planned\\b|childhood|because\\b|despite\\b|"         \
  "since\\b|if\\b|"                                                                                \
  "as\\b|there\\b|having\\b|perform(?:ed|ing)\\b|reveal|show|demonstrat|identif|confirm|\\d+[cm]?" \
  "m\\b|[cm]m\\b|\\d+ ?[cm]m\\b|\\d+ x )"                                                          \
  "[\\w/'-]+ (?:\\((?-i:[A-Z]{2,6})\\) )?){0,5})"
/* Operations that are known by their letters; they count where the verb says that one was done. */
#define SHORT                                                                                      \
  "(?-i:APR|LAR|TURBT|TURP|CABG|PCI|TACE|TARE|RFA|ESD|EMR|VATS|TAVI|TAVR|EVAR|TEVAR|ORIF|TKA|THA|" \
  "TIPS|LEEP|TAH(?:-BSO)?|BSO|TLH|PCNL|ECMO|LDLT|OLT|DSAEK|DMEK|DALK|ACDF|TLIF|PLIF|PVE|ALPPS|"    \
  "PPV|HIPEC|CRS|PPPD|ASCT|HSCT|EVD|ETV|PTBD|PTCD|TURB|BKA|AKA|DCR|PEG|TMR)\\b"
#define SHUNT                                                                                      \
  "(?:V-?P|ventriculo-?peritoneal|V-?A|ventriculo-?atrial|lumbo-?peritoneal|cysto-?peritoneal|"    \
  "porto-?systemic|porto-?caval|spleno-?renal|Blalock[\\w-]*) shunt(?:ing)?"
#define SIDE                                                                                       \
  "(?:upper|lower|left|right|first|second|third|inner|outer|anterior|posterior|superior|inferior)"
/* "of the upper and lower eyelids" */
#define BOTH_OF                                                                                    \
  "(?:(?:[a-z-]+(?:al|ic|ar|ary)|" SIDE ") and (?:the )?"                                          \
  "(?=(?:[a-z-]+(?:al|ic|ar|ary)|" SIDE ") ))?"
#define OF_WHAT                                                                                    \
  "(?> of (?:the |his |her |an? )?(?:\\d[\\d.]*(?: ?[cm]m)?(?: ?(?:x|\\x{d7}) ?\\d[\\d.]*(?: "     \
  "?[cm]m)?){0,2} )?(?!\\d)(?:(?:[\\w-]+ )?(?:parts?|portions?|segments?|head|branch|lobe|"        \
  "wall|pole|tail|body|end|root|third|half|side|aspect|base|neck|tip|apex|surface|tendon) of "     \
  "(?:the |his |her )?)?" BOTH_OF                                                                  \
  "(?:segments? [IVX\\d]+(?:(?:, (?:and )?| and |-|/| to )[IVX\\d]+)+\\b|"                         \
  "[\\w-]+(?: "                                                                                    \
  "(?!\\d+ "                                                                                       \
  "(?:year|month|week|day|mo\\b|wk|yr|h\\b|d\\b|min)|leading\\b|resulting\\b|including\\b|"        \
  "located\\b|situated\\b|and\\b|with\\b|was\\b|were\\b|"                                          \
  "in\\b|on\\b|to\\b|"                                                                             \
  "of\\b|from\\b|at\\b|by\\b|for\\b|under\\b|using\\b|via\\b|through\\b|after\\b|before\\b|"       \
  "during\\b|without\\b|as\\b|which\\b|that\\b|plus\\b|utili[sz]ing\\b|done\\b|performed\\b|"      \
  "versus\\b|again\\b|an?\\b|followed\\b|due\\b|because\\b)[\\w-]+){0,3}))?"
#define NAME                                                                                       \
  OPERATION_WORDS "(?:" CW_REPORT_OPERATION "|" SHORT ")(?: surgery| procedure| operation)?"
/* "pancreatoduodenectomy (PD) with portal vein resection". */
#define WHOLE_NAME                                                                                 \
  "(?<what>" NAME "(?: \\((?!Fig|Table)[^(),]{1,24}\\))?(?: with " NAME ")?(?![\\w-])" OF_WHAT ")"
#define MANNER                                                                                     \
  "(?:(?!minimally)\\w+ly |then |also |later |first |at first |next |therefore |thus |again "      \
  "|been |all |both "                                                                              \
  "|once )*"

#define NOT_DONE                                                                                   \
  "\\b(?:refused|declined|recommended|planned|considered|scheduled for|advised|attempts? "         \
  "(?:at|of|to)|"                                                                                  \
  "attempted|failed|unsuccessful|without|rather "                                                  \
  "than|against|before|prior to|"                                                                  \
  "awaiting|offered|instead of|no|not|possible|requiring|candidate for|history of|risk "           \
  "of|undergo|require[ds]?|needed|indicated for|had (?:previously )?undergone|previous|eligible "  \
  "for|ineligible for|precluded|if)(?: "                                                           \
  "(?!where|when\\b|which\\b|who\\b|then\\b|s?he\\b|we\\b|they\\b|and (?:\\w+ly |then |later "     \
  ")?\\Z)[\\w-]+){0,4}(?<! and) "                                                                  \
  "?\\Z"
#define EARLIER                                                                                    \
  "\\A(?:[\\w-]+ ){0,3}?years (?:before|prior|earlier|previously),|\\bin the past, |"              \
  "\\byears? (?:ago|earlier|previously|(?:before|prior to) (?:the |his |her |this )*"              \
  "(?:current |present |index )?(?:admission|presentation|visit|referral|consultation))\\b"

/* An operation that is not told which. */
/* A biopsy is none, except one that takes the whole out. */
#define BIOPSY "(?<!excision )(?<!excisional )\\bbiops"
#define NAMELESS                                                                                   \
  "\\G(?:(?:semi-urgent|inpatient|early|prompt|immediate|operative|invasive|curative|emergency|"   \
  "emergent|elective|urgent|major|radical|open|the|surgical|further|"                              \
  "complex|complicated|extensive|salvage|additional|repeated|definitive|repeat|multiple|"          \
  "successful|one|two|three|four|five|several|both|\\d+) )*(?:surgery|surgeries|operations?|"      \
  "re-?operation|removal|exploration|repair|closure|implantation|shunt|stents?|drains?|tube|"      \
  "catheter|device|filter|prosthesis|implants?)\\Z|"                                               \
  "\\G(?:end|side) anastomos[ei]s\\Z|"                                                             \
  "\\b(?:aortic|\\w*arter\\w+|carotid|coronary|vertebral|intramural|spontaneous) dissection\\b|"   \
  "\\b(?:pulmonary|septic|cerebral|paradoxical|fatal|massive) emboli[sz]ation\\Z|"                 \
  "\\b(?:bladder|urinary|Foley|urethral|rectal|(?:naso|oro)gastric|intravenous) "                  \
  "(?:catheter|tube|line)s?\\Z|\\bimage reconstruction|\\b(?:bowel|bladder) evacuation\\Z|"        \
  "\\b(?:evacuation|drainage|removal|aspiration|extraction) of (?:more|about|approximately|up|"    \
  "over|around|almost|nearly|\\d)\\b"

static void
add_procedure (CwReportReader *self, CwReportRange range)
{
  CwSnapshot *item = cw_report_row_new ("procedures");
  g_autofree char *words = NULL;
  g_autofree char *day = NULL;
  g_autoptr (GMatchInfo) margin = NULL;
  CwReportRange place;

  /* "grafting of the first", where more follows that was cut off. */
  range = cw_report_trim (
    self, range.first,
    cw_report_find_end (self, " of (?:the |his |her )?" SIDE "\\Z", range.first, range.past));
  words = cw_report_dup_item (self, range);
  if (strlen (words) < 3 || strlen (words) > 120 ||
      cw_report_has_in (self, BIOPSY "|" NAMELESS, range.first, range.past) ||
      !cw_report_set (item, "procedure", words))
    {
      cw_snapshot_free (item);
      return;
    }
  cw_report_set (item, "status", "done");
  day = cw_report_find_date (self, range, &place);
  cw_report_set (item, "date", day);
  if (cw_report_match (self, "\\b(?-i:R)(?<r>[012]) (?:resection|margins?)", &margin))
    {
      g_autofree char *r = cw_report_fetch (margin, "r");
      g_autofree char *value = g_strconcat ("r", r, NULL);

      cw_report_set (item, "margin", value);
    }
  cw_report_take_row (self, "procedures", item, range.first, range.past);
}

/* Whether the item of a list names an operation, from its first word on. */
static gboolean
match_item (CwReportReader *self, CwReportRange item, const char *pattern, CwReportRange *name)
{
  g_autoptr (GMatchInfo) match = NULL;

  if (!cw_report_match_in (self, pattern, item.first, item.past, &match) ||
      !cw_report_get_range (match, "what", &name->first, &name->past))
    return FALSE;
  *name = cw_report_trim (self, name->first, name->past);
  return TRUE;
}

#define AT_FRONT                                                                                   \
  "\\G(?:" MANNER "(?:an? |the )?(?:immediate |undergoing |otherwise |uncomplicated |uneventful "  \
  "|successful |urgent "                                                                           \
  "|emergency |emergent |subsequent |second "                                                      \
  "|third |further |another |" CW_REPORT_NUMBER                                                    \
  " (?:cycles|sessions|courses|rounds|episodes) of )*"                                             \
  "(?:(?:operation|procedure|surgery) (?:of|for|with|consisting of) )?)?"
#define BEHIND                                                                                     \
  "(?! (?:was|were|is|are|has|had|have|would|could|should|may|might|will|evaluation|assessment|"   \
  "work-?up|candidate|list|team|clinic|unit|ward|consultation|planning|margins?|specimens?|sites?" \
  "|bed|scar|wound|recipient|donor)\\b)"

/* Two things that make one procedure. */
#define PAIR                                                                                       \
  "(?:reduction and (?:(?:internal|external|plate|screw|wire|k-wire|percutaneous) "                \
  ")?fixation|irrigation and debridement|"                                                         \
  "incision and drainage|dilat(?:at)?ion and (?:curettage|evacuation))"

/* "pelvic and para-aortic lymphadenectomy". */
#define ONLY_WHERE                                                                                 \
  "\\G(?:(?:left|right|bilateral|upper|lower|partial|total|total abdominal) )?"                    \
  "(?:left|right|upper|lower|partial|total|radical|[a-z-]{3,}(?:ic|al|ar|ary|id|ior|ous))\\Z"

/* "laparotomy with a total hysterectomy" are two. */
static void
split_approach (CwReportReader *self, GArray *items, guint at)
{
  CwReportRange *item = &g_array_index (items, CwReportRange, at);
  CwReportRange second = *item;
  gsize end =
    cw_report_find_end (self,
                        "(?: with (?:an? |the )|,? including (?:an? |the )?)(?=" NAME
                        ")|(?<=surgery|surgeries|operation|operations)(?: "
                        "(?:twice|again))? with (?=" NAME ")| with (?=(?:[\\w-]+ ){0,4}biops)",
                        item->first, item->past);

  if (end == item->past)
    return;
  second.first = end + strcspn (self->words + end + 1, " ") + 1;
  second = cw_report_trim (self, second.first, second.past);
  *item = cw_report_trim (self, item->first, end);
  g_array_insert_val (items, at + 1, second);
}

static GArray *
split_operations (CwReportReader *self, gsize first, gsize past)
{
  GArray *items = cw_report_split_list (self, first, past);

  for (guint i = 0; i + 1 < items->len; i++)
    {
      CwReportRange *item = &g_array_index (items, CwReportRange, i);
      const CwReportRange *next = item + 1;

      if (cw_report_has_in (self, PAIR, item->first, next->past) ||
          (cw_report_has_in (self, " of (?:the |his |her )?(?:[a-z]+(?:al|ic|ar|ary)|" SIDE ")\\Z",
                             item->first, item->past) &&
           !cw_report_has_in (self, CW_REPORT_OPERATION, next->first, next->past)) ||
          cw_report_has_in (self, "\\bsegments? [IVX\\d]+(?:, | and )[IVX\\d]+\\b", item->first,
                            next->past))
        {
          item->past = next->past;
          g_array_remove_index (items, i + 1);
        }
    }
  for (guint i = 0; i < items->len && items->len < 16; i++)
    split_approach (self, items, i);
  return items;
}

/* "underwent a second ERCP for stent replacement". */
#define FOR_WHAT                                                                                   \
  "\\b(?:surger(?:y|ies)|operation|procedure|ERCP|an[ae]sthesia|re-?exploration) (?:for|by|with) " \
  "(?:an? |the )?"

/* "aortic and" of "aortic and mitral valve repair". */
static gboolean
is_part_of_next (CwReportReader *self, CwReportRange item, CwReportRange next)
{
  return next.first == item.past + strlen (" and ") &&
         cw_report_has_in (self, ONLY_WHERE, item.first, item.past);
}

/* "underwent hysterectomy, washings and omentectomy": each that is one. */
static void
add_objects (CwReportReader *self, gsize first, gsize past)
{
  g_autoptr (GArray) items = split_operations (self, first, past);

  for (guint i = 0; i < items->len && i < 12; i++)
    {
      CwReportRange name;
      CwReportRange item = g_array_index (items, CwReportRange, i);

      if (match_item (self, item, AT_FRONT WHOLE_NAME BEHIND, &name))
        {
          /* "aortic and mitral valve repair" are one name. */
          if (i > 0 && item.first == name.first &&
              is_part_of_next (self, g_array_index (items, CwReportRange, i - 1), item))
            name.first = g_array_index (items, CwReportRange, i - 1).first;
          add_procedure (self, name);
        }
      else if (match_item (self, item, FOR_WHAT WHOLE_NAME BEHIND, &name))
        add_procedure (self, name);
      if (match_item (self, item,
                      "(?:\\bincluding|\\bconsisting of|:) (?:an? |the )?" WHOLE_NAME BEHIND,
                      &name))
        add_procedure (self, name);
    }
}

/* What is done along with operations without being one. */
#define BESIDE_OPERATION                                                                           \
  "\\G(?:(?:peritoneal|abdominal|pelvic|multiple|random|lymph node|thorough|continuous) )*"        \
  "(?:washings?|sampling|staging|cytology|inspection|(?:[\\w-]+ ){0,2}(?:infusion|transfusion|"    \
  "injection|chemotherapy|anti(?:biotics|coagulation)|ventilation|radiotherapy|monitoring))\\Z"

/* No list of operations is longer. */
#define LONGEST_LIST 300

/* "no adhesions were seen and the left ovary ..." is told of something else. */
#define NEW_CLAUSE                                                                                 \
  "\\b(?:was|were|did|had|has|is|could|refused|declined|failed)\\b[^.;]{3,120}[a-z], "             \
  "(?:and|so|but|thus|hence|"                                                                      \
  "therefore) (?:(?:an?|the|subsequently|then|therefore|thus|hence|finally|eventually) )*\\Z|"     \
  "\\b(?:was|were|had been) (?:\\w+ly )?(?:\\w+ed|seen|found)(?: [^,.;]{1,40},|,)? (?:and|so|"     \
  "hence|thus|therefore) "                                                                         \
  "(?:an? |the )?\\Z|\\bno [^,]{3,60}, (?:and|so) (?:an? |the )\\Z|"                               \
  "\\b(?:was|were|proved|is) (?:not (?:\\w+ly "                                                    \
  ")?(?:possible|feasible|successful|available|effective|"                                         \
  "sufficient|controlled)|unsuccessful|impossible|unfeasible|ineffective|insufficient|in vain),? " \
  "(?:and|so|thus|hence|therefore) (?:an? |the )?\\Z|"                                             \
  "\\b(?:failed|(?:was|were) (?:not|never) (?:\\w+ed|found|seen)),? "                              \
  "(?:and|so|thus|hence|therefore) (?:an? |the )\\Z"

/* Whether what stands at @at is told as not done. */
static gboolean
is_left_out (CwReportReader *self, gsize at)
{
  return !cw_report_has_in (self, NEW_CLAUSE, 0, at) &&
         (cw_report_has_in (self, NOT_DONE "|" CW_REPORT_IN_GENERAL, 0, at) ||
          cw_report_is_negated (self, at));
}

/* "after surgical resection" speaks of what was done before. */
#define BACK_REFERENCE                                                                             \
  "(?:(?:surgical|operative|complete|total|tumou?r|the) )+(?:resection|excision)\\Z"

static gboolean
has_procedure (const CwReportReader *self)
{
  for (guint i = 0; i < self->facts->len; i++)
    if (g_str_equal (((CwReportFact *)self->facts->pdata[i])->target, "procedures"))
      return TRUE;
  return FALSE;
}

/* "complete resection was achieved" tells how well the operation did that was named. */
static gboolean
is_achieved (CwReportReader *self, CwReportRange name, gsize verb)
{
  return has_procedure (self) &&
         cw_report_has_in (self, "\\G" BACK_REFERENCE, name.first, name.past) &&
         cw_report_has_in (self, "\\G (?:was|were) (?:\\w+ly )?(?:achieved|accomplished)\\b", verb,
                           strlen (self->words));
}

/* "excision, repair and drainage were done": from the last one back, as far as they are some. */
static void
add_subjects (CwReportReader *self, gsize first, gsize past)
{
  g_autoptr (GArray) items = NULL;
  gboolean is_last = TRUE;

  while (past - first > LONGEST_LIST || ((guchar)self->words[first] & 0xc0) == 0x80)
    first++;
  items = split_operations (self, first, past);
  for (guint i = items->len; i > 0; i--)
    {
      CwReportRange item = g_array_index (items, CwReportRange, i - 1);
      CwReportRange name;

      if (cw_report_has_in (self, BIOPSY "|" ONLY_WHERE, item.first, item.past))
        {
          is_last = is_last && !cw_report_has_in (self, ONLY_WHERE, item.first, item.past);
          continue;
        }
      if (is_last && i > 1 &&
          !cw_report_has_in (self, CW_REPORT_OPERATION, item.first, item.past) &&
          cw_report_has_in (self, CW_REPORT_OPERATION " (?:of|including|involving|with) ",
                            g_array_index (items, CwReportRange, i - 2).first, item.first))
        {
          /* "resection of the lymph node and abdominal wall". */
          g_array_index (items, CwReportRange, i - 2).past = item.past;
          continue;
        }
      /* "hysterectomy and peritoneal washings were performed". */
      if (is_last && i > 1 && cw_report_has_in (self, BESIDE_OPERATION, item.first, item.past))
        continue;
      if (!match_item (self, item,
                       is_last ? "\\b" WHOLE_NAME "(?: \\([^(),]{1,24}\\))?(?: including [\\w, "
                                 "-]{3,90}| (?:with|using|via|under|in|for|at|"
                                 "on|from|by|through) [\\w -]{3,60}?(?: \\([A-Z]{2,8}\\))?| of "
                                 "(?:(?!was\\b|were\\b)[^,;]){3,90}?)?\\Z"
                               : AT_FRONT WHOLE_NAME
                         "(?: (?:of|with|via|using|under) [\\w -]{3,40})?\\Z",
                       &name) ||
          is_left_out (self, name.first))
        return;
      if (!is_achieved (self, name, past))
        add_procedure (self, name);
      if (cw_report_has_in (self, NEW_CLAUSE, 0, name.first))
        return;
      is_last = FALSE;
    }
}

/* How a procedure is told; the group that counts. */
typedef enum
{
  OBJECTS, /* behind the verb, to the end of the clause */
  SUBJECTS, /* before the verb */
  ONE,
} Way;

#define OBJECTS_END                                                                                \
  "\\.(?= |$)|,? (?:which|who\\b|that|because|due to|as an?|in order|after|following|before(?! "   \
  "and\\b|[,.])|until|"                                                                            \
  "under|but|while|when|where|however|although|without|from which|and (?:was|were|he|she|the|"     \
  "had|has|his|her|received|started|we|it|developed|remained|recovered|showed|discharged)\\b)|"    \
  "(?: and|,) (?:[\\w-]+ ){1,4}(?:was|were)\\b"

static const struct
{
  Way way;
  const char *pattern;
} ways[] = {
  { OBJECTS, "\\b(?:underwent|undergone|(?:had|needed|forced|obliged) to (?:undergo|have)|went "
             "through|receiving|benefit(?:ed|ted) (?:from|of)|after "
             "undergoing|performed(?! "
             "(?:before|after|for|in|on|to)\\b)|received|(?:treated|managed|removed|"
             "excised|repaired|drained|resected) " MANNER
             "(?:en bloc |in toto |surgically )?(?:with|by|via|through)|(?:subjected|submitted|"
             "proceeded|taken) to(?! (?:the )?(?:operating|theat|operation|surgery))|proceeded "
             "with|operated (?:on "
             ")?(?:with|by)|"
             "operated (?:on )?for|(?:performed|carried "
             "out|achieved|accomplished|done|closed|secured|controlled) (?:\\w+ly )?(?:by|via)(?= "
             "(?:means of )?(?:an? |the )?" NAME ")(?: means of)?|"
             "(?:surgery|operation|procedure|laparotomy) (?:was|were) (?:performed|carried "
             "out|undertaken|done) for(?= (?:the |an? )?" NAME ")|"
             "taken up for|(?:taken|brought|went|returned|transferred|moved|rushed|shifted)(?: "
             "back)?(?: \\w+ly)? to "
             "(?:the )?(?:(?:operating|operation) "
             "(?:room|theat(?:re|er)|suite|block)|theat(?:re|er)|surgery|OR)"
             "(?: the (?:next|following|same) (?:day|morning|evening)| (?:\\w+ )?" CW_REPORT_NUMBER
             " (?:days?|weeks?|months?|hours?) (?:later|after(?: [\\w-]+){1,3}))? for|(?:treatment|"
             "therapy|management|surgery|operation|procedure|intervention) "
             "(?:was (?:by way of|by means of|in the form of|by)|consisted "
             "(?:of|in)|involved|included|comprised|(?:(?:undertaken|performed|done|carried "
             "out|chosen) )?was(?= (?:an? )?" NAME
             "))|(?:he|she|patient|parents|family) opted for|(?:we|they|surgeons?|team) (?:then "
             "|therefore |"
             "also )?(?:did|carried out|conducted|opted for(?: \\w+ (?:by|with))?)) " },
  { SUBJECTS,
    " (?<verb>(?:was|were|had been|has been|had to be) " MANNER
    "(?:performed|carried out|done|undertaken|"
    "completed|conducted|achieved|accomplished|executed|reali[sz]ed|practi[sc]ed|effected|placed|"
    "created|fashioned|inserted|"
    "attempted "
    "successfully|made|applied|constructed|implanted|deployed|established|given|necessary|required|"
    "needed))\\b" },
  /* the diagnosis was confirmed by excision */
  { OBJECTS, "\\b(?:confirmed|verified|proven|established) (?:\\w+ly )?(?:by|on|at|during|through) "
             "(?:means of )?(?=(?:an? |the )?(?:[\\w-]+ (?:biops(?:y|ies) )?and )?" NAME ")" },
  /* the patient required a laparotomy */
  { OBJECTS, "\\b(?:he|she|who|patient|child|infant|boy|girl|newborn|neonate|and)(?: "
             "\\w+ly| then| also| later)* "
             "(?:required|needed) (?=(?:an? )?(?:\\w+ )?" NAME "\\b" BEHIND ")" },
  /* the loss of vision led to vitreous surgery */
  { OBJECTS, "\\b(?:led (?:\\w+ly )?to|prompted|necessitated|made necessary|culminated in) "
             "(?:an? (?:transition|conversion|change) (?:in)?to )?(?=(?:an? |the )?(?:\\w+ )?" NAME
             "\\b" BEHIND ")" },
  /* a block requiring pacemaker implantation; not "surgery requiring colostomy was advised" */
  { ONE, "\\b(?<!surgery )(?<!operation )(?<!procedure )(?<!resection "
         ")(?:requiring|necessitating|prompting) (?:an? |the |his |her )?(?:permanent |urgent "
         "|emergency |emergent "
         "|immediate |surgical )?" WHOLE_NAME "(?![\\w-])(?! or\\b)" BEHIND },
  /* surgical resection, which required pneumonectomy */
  { OBJECTS, "\\bwhich (?:required|included|involved|consisted (?:of|in)) " },
  /* admitted for an elective repair */
  { OBJECTS, "\\b(?:presented|admitted|came|hospitali[sz]ed) for "
             "(?!(?:further|surgical|operation|surgery)\\b)" },
  /* a ventriculoperitoneal shunt was placed */
  { ONE,
    "(?<what>\\b" OPERATION_WORDS "(?:\\([A-Z]{2,4}\\) "
    ")?(?:shunt|stent|pacemaker|drain|tube|defibrillator|\\w*prosthesis|catheter|device|"
    "filter|expander|pump|implant|nail|plate|cage|fixator)s?)(?: \\([^()]{1,120}\\))? (?:which "
    ")?(?:was|were) " MANNER "(?:placed|inserted|implanted|deployed|(?<=fixator was "
    ")applied|(?<=fixators were )applied)\\b" },
  /* a VP shunt was performed */
  { ONE, "\\b(?<what>" SHUNT ")(?: surgery| procedure)? was " MANNER
         "(?:performed|done|carried out|created|constructed)\\b" },
  { ONE, "\\bunder(?:went|gone|going) (?:an? |the )?(?<what>" SHUNT ")\\b" },
  /* we placed a bare-metal stent */
  { ONE,
    "\\b(?:we|surgeons?|team)(?: \\w+ly| then| also)? (?:placed|inserted|implanted|deployed) an? "
    "(?<what>" OPERATION_WORDS "(?:shunt|stents?|pacemaker|defibrillator|prosthesis|filter|"
    "expander|(?:chest|nephrostomy|gastrostomy) tube|(?:lumbar|ventricular|external) drain))\\b" },
  /* treated with a ventriculo-atrial shunt */
  { ONE, "\\b(?:treated|managed|drained) with an? (?<what>" OPERATION_WORDS
         "(?:\\([A-Z]{2,4}\\) )?(?:shunt|stents?|pacemaker|prosthesis))\\b" },
  /* exploratory laparotomy revealed */
  { ONE, "(?:\\A|[.;,] |\\b(?:and|an?|the) )(?<what>(?:(?:emergency|urgent|exploratory|explorative|"
         "diagnostic|subsequent|surgical|video-assisted|laparoscopic|left|right) "
         "){0,2}(?:laparotomy|laparoscopy|"
         "thoracotomy|craniotomy|thoracoscopy|sternotomy|exploration)) "
         "(?:revealed|showed|confirmed|disclosed|"
         "demonstrated|found|identified)\\b" },
  { ONE, "\\b(?:combined|together) with (?:an? |the )?" WHOLE_NAME "\\b" BEHIND },
  /* a history of gastrectomy for gastric cancer */
  { ONE, "\\b(?:status post|s/p|(?<!family )history of|after (?:prior|previous)|previously "
         "(?:treated|managed) with) (?:an? )?" WHOLE_NAME
         "(?: in [^.;,]{4,20})? (?:for|due to|because of) (?:an? |the |his |her )?(?=(?:[\\w-]+ "
         "){0,4}?" CW_REPORT_TUMOR ")" },
  /* complete surgical staging performed on day 58 showed */
  { ONE, "(?:\\A|[.;,] |\\band )(?:an? |the )?" WHOLE_NAME " (?:performed|done|carried out)"
         "(?= (?:and|on|at|in|with|which|showed|revealed)\\b|[.,;])" },
  /* underwent LITT */
  { ONE, "\\bunder(?:went|gone|going) (?:an? |the )?(?<what>(?-i:(?!MRI|MRC|CT|PET|EEG|ECG|EKG|EMG|"
         "US|EUS|FN|XR|TTE|TEE|EGD|ERC|MRA|DSA|SPECT|NCS|BAL|HIV|PCR|CBC|CSF|ICU|RT\\b|CRT)"
         "[A-Z][A-Z-]{2,6}))\\b(?! "
         "(?:scans?|search|analys[ie]s|evaluation|assessment|study|studies|imaging|tests?|"
         "screening|therapy|treatment|implantation|placement|insertion|replacement|removal|repair|"
         "chemotherapy))" },
  /* he had a transurethral resection */
  { OBJECTS, "\\b(?:he|she|patient)(?: \\w+ly| then| later| also)? had (?=(?:an? )?(?>" NAME
             ")(?! (?:in|at) (?:the )?(?:\\d|age)| ago)" BEHIND ")" },
  /* antibiotics, followed by surgical drainage */
  { ONE, "\\bfollowed by (?:an? |the )?" WHOLE_NAME "\\b" BEHIND },
  /* after total gastrectomy, he */
  { ONE,
    "(?<!months )(?<!month )(?<!years )(?<!year )(?<!weeks )(?<!days )\\b(?:After|Following) "
    "(?:an? |the |his |her "
    ")?(?<what>(?:(?!and\\b|with\\b|the\\b|of\\b|undergoing\\b|receiving\\b|requiring\\b|"
    "having\\b|performing\\b|performance\\b|initial\\b|primary\\b|first\\b|second\\b|third\\b|"
    "previous\\b|prior\\b)"
    "[\\w/'-]+ "
    "){0,4}(?:[\\w-]*(?:ectomy|plasty|ostomy|lobectomy)|(?<!after )(?<!following "
    ")(?:drainage|resection|"
    "embolization|stent placement|stenting)|(?:[\\w-]+(?:ic|al|ar|ive|ary|ed)|open) (?:repair|"
    "reconstruction|excision|fixation|decompression|debridement|evacuation))(?: \\([A-Z]{2,5}\\))?"
    "(?: with " NAME ")?" OF_WHAT
    ")(?=,| and | by | using | via | \\d+ | \\w+ (?:years?|months?|weeks?)|[.;])" },
};

/* "a shunt (Maker)" was told with what stands behind it. */
static gboolean
is_told_longer (const CwReportReader *self, const char *words)
{
  gsize length = strlen (words);
  const char *told;
  guint back = 0;

  while ((told = cw_report_next_operation (self, &back)))
    if (g_str_has_prefix (told, words) && g_str_has_prefix (told + length, " ("))
      return TRUE;
  return FALSE;
}

static void
add_one (CwReportReader *self, CwReportRange range)
{
  g_autofree char *words = cw_report_dup_item (self, range);

  if (is_told_longer (self, words))
    return;
  if (!cw_report_match_words (self, "\\A" BACK_REFERENCE, words) || !has_procedure (self))
    add_procedure (self, range);
}

/* "ulcers of this kind are treated by wide excision" is said of all. */
#define IS_USUAL "\\b(?:are|(?<!she )(?<!he )(?<!patient )is) (?:\\w+ly |often |then )?\\Z"

static void
add_told (CwReportReader *self, Way way, const GMatchInfo *match)
{
  CwReportRange range;
  gsize first, past;

  if (!cw_report_get_range (match, NULL, &first, &past))
    return;
  if (way == OBJECTS && !is_left_out (self, first) && !cw_report_is_other (self, first) &&
      !cw_report_has_in (self, IS_USUAL, 0, first))
    add_objects (self, past, cw_report_find_end (self, OBJECTS_END, past, strlen (self->words)));
  else if (way == SUBJECTS && !cw_report_is_other (self, first))
    add_subjects (self, 0, first);
  else if (way == ONE && cw_report_get_range (match, "what", &range.first, &range.past) &&
           !is_left_out (self, first) && !cw_report_is_other (self, first))
    add_one (self, cw_report_trim (self, range.first, range.past));
}

/* Adds what was done; what was done long before is told of what came of it alone. */
void
cw_report_read_procedures (CwReportReader *self)
{
  gboolean is_earlier = cw_report_has (self, EARLIER) && !cw_report_has (self, CW_REPORT_TUMOR);

  if (cw_report_has (self, CW_REPORT_OF_MANY))
    return;
  for (guint i = is_earlier ? G_N_ELEMENTS (ways) - 1 : 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autoptr (GMatchInfo) match = NULL;

      for (gboolean more = cw_report_match (self, ways[i].pattern, &match); more;
           more = g_match_info_next (match, NULL))
        add_told (self, ways[i].way, match);
    }
}
