/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/cw-report-private.h"

#include <string.h>

/* What was recommended, what the patient answered, and what was done with hands. */

#define OPERATION                                                                                  \
  "(?:[\\w/"                                                                                       \
  "-]*(?:ectomy|otomy|ostomy|oplasty|plasty|opexy|ectomies|desis)|resection|surgery|operation|"    \
  "transplantation|"                                                                               \
  "transplant|stenting|stent "                                                                     \
  "(?:placement|implantation)|drainage|ablation|emboli[sz]ation|excision|debridement|"             \
  "implantation|angioplasty|amputation|laparoscopy|intubation|thoracentesis|paracentesis|"         \
  "pericardiocentesis|lavage|"                                                                     \
  "ha?emodialysis|plasmapheresis|plasma exchange|cardioversion|percutaneous coronary "             \
  "intervention|fixation|reconstruction|bypass(?: graft(?:ing)?)?(?: surgery)?|"                   \
  "catheteri[sz]ation|cholangiopancreatography|curettage|enucleation|grafting|open reduction(?: "  \
  "and internal fixation)?|"                                                                       \
  "closed reduction|Whipple(?:'s)? "                                                               \
  "(?:procedure|operation)|osteosynthesis|exploration|thoracoscopy|cesarean section|caesarean "    \
  "section|repair|dissection|lumpectomy|evacuation|decompression|arthroscopy|arthroplasty)"
#define OPERATION_WORDS                                                                            \
  "(?:(?:(?!and\\b|was|were|by\\b|to\\b|with\\b|after|for\\b|the\\b|underwent|of\\b|due\\b|"       \
  "his\\b|her\\b|an?\\b|via\\b|using\\b|through\\b|under\\b|on\\b|in\\b|at\\b|during\\b|"          \
  "including\\b|"                                                                                  \
  "without\\b|then\\b|which|until|before|refused|from)[\\w/-]+ ){0,5})"

#define MAKER                                                                                      \
  "(?<who>multi-?(?:ple )?disciplinary (?:team|tumou?r board|meeting|discussion)(?: "              \
  "\\(MDT\\))?|MDT|tumou?r board|heart team|we|clinicians|physicians|surgeons|oncologists?)"

static const char *
get_maker (const char *who)
{
  if (who == NULL)
    return NULL;
  return g_regex_match_simple ("disciplin|MDT|board|team", who, G_REGEX_CASELESS, 0) ? "mdt"
                                                                                     : "clinicians";
}

/* "As complete resection could not be obtained due to …, " before what was recommended */
static void
set_reason (CwReportReader *self, CwSnapshot *item, gsize until)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *reason = NULL;

  if (!cw_report_match_in (self,
                           "\\A(?:As|Because(?: of)?|Since|Due to|Given|Considering|In view "
                           "of|Owing to) (?<why>[^.;]{5,240}?), ?\\Z",
                           0, until, &match))
    return;
  reason = cw_report_fetch (match, "why");
  cw_report_set (item, "reason", reason);
}

static CwReportFact *
add_decision (CwReportReader *self, CwReportRange range, const char *who, gsize clause, gsize past)
{
  CwSnapshot *item = cw_report_row_new ("decisions");
  g_autofree char *words = cw_report_dup_item (self, range);

  if (strlen (words) < 4 || !cw_report_set (item, "decision", words))
    {
      cw_snapshot_free (item);
      return NULL;
    }
  cw_report_set (item, "by", get_maker (who));
  set_reason (self, item, clause);
  return cw_report_take_row (self, "decisions", item, range.first, past);
}

#define ADVISED "(?:recommended|advised|suggested|proposed|offered|planned)"

static gsize
get_clause_start (CwReportReader *self, gsize at)
{
  while (at > 0 && !strchr (",;", self->words[at - 1]))
    at--;
  return at;
}

/* "systemic therapy was recommended by a multidisciplinary team" */
static gboolean
read_advised (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *who = NULL;
  CwReportRange range;
  gsize first, past, clause;

  if (!cw_report_match (
        self,
        " (?:was|were) (?:therefore |then |also |initially |thus |strongly )?" ADVISED
        "\\b(?: (?:by|to him by|to her by) (?:the |an? |our )?" MAKER ")?",
        &match) ||
      !cw_report_get_range (match, NULL, &first, &past))
    return FALSE;
  who = cw_report_fetch (match, "who");
  clause = get_clause_start (self, first);
  range = cw_report_trim (self, clause, first);
  {
    CwReportRange last = range;
    g_autoptr (GMatchInfo) tail = NULL;
    gsize from, to;

    /* Only the words after the last verb are what was recommended. */
    for (gboolean more = cw_report_match_in (self, "\\b(?:and|so|that) (?=(?:the |an? )?[\\w-]+)",
                                             range.first, range.past, &tail);
         more; more = g_match_info_next (tail, NULL))
      if (cw_report_get_range (tail, NULL, &from, &to) &&
          cw_report_has_in (self, "\\b(?:was|were|had|received|is|showed|revealed)\\b", range.first,
                            from))
        last = cw_report_trim (self, to, range.past);
    range = last;
  }
  if (cw_report_has_in (self,
                        "\\A(?:he|she|patient|it|they|this|which|him|her|the "
                        "patient|we|not)\\Z|\\b(?:patient|he|she)\\Z",
                        range.first, range.past) ||
      cw_report_has_in (self, "\\b(?:patient|he|she|which|it|this)\\Z", range.first, range.past))
    return FALSE;
  self->decision = add_decision (self, range, who, clause, past);
  return self->decision != NULL;
}

/* "the tumour board recommended chemotherapy" */
static gboolean
read_advice (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *who = NULL;
  CwReportRange range;
  gsize first, past, end;

  if (!cw_report_match (self,
                        "\\b" MAKER " (?:unanimously |therefore |then |also |strongly "
                        ")?(?:recommended|advised|suggested|proposed|decided "
                        "(?:to|on|for|against)|opted (?:to|for)|agreed (?:to|on)) ",
                        &match) ||
      !cw_report_get_range (match, NULL, &first, &past))
    return FALSE;
  who = cw_report_fetch (match, "who");
  end = cw_report_find_end (self,
                            "[.;]|,? (?:but|and (?:the patient|he|she)|which|because|as|since|due "
                            "to|followed|however)\\b|,",
                            past, strlen (self->words));
  range = cw_report_trim (self, past, end);
  self->decision = add_decision (self, range, who, first, end);
  return self->decision != NULL;
}

static void
add_refused_procedure (CwReportReader *self, CwReportRange range)
{
  CwSnapshot *item;
  g_autofree char *words = NULL;

  if (!cw_report_has_in (self, "\\b" OPERATION "\\b", range.first, range.past))
    return;
  words = cw_report_dup_item (self, range);
  item = cw_report_row_new ("procedures");
  cw_report_set (item, "procedure", words);
  cw_report_set (item, "status", "refused");
  cw_report_take_row (self, "procedures", item, range.first, range.past);
}

/* The refusal answers what was recommended just before, or else tells what was offered. */
static void
read_refusal (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  CwReportRange range;
  CwSnapshot *item;
  g_autofree char *words = NULL;
  gsize first, past;

  if (!cw_report_match (self,
                        "\\b(?:patient|he|she|man|woman|parents|family|boy|girl)(?: and "
                        "(?:his|her) family)? (?:had |also |again |initially "
                        ")?(?:refused|declined|rejected|refuses|opted against) (?:to )?(?!by|to )",
                        &match) ||
      !cw_report_get_range (match, NULL, &first, &past))
    return;
  range = cw_report_trim (
    self, past,
    cw_report_find_end (self,
                        "[.;]|,| and "
                        "(?:received|was|were|opted|chose|continued|he|she|requested|started|"
                        "therefore)\\b| (?:because|due to|as|but|despite|for|owing)\\b",
                        past, strlen (self->words)));
  if (range.past < range.first + 4)
    return;
  add_refused_procedure (self, range);
  if (self->decision && self->decision_sentence + 2 > self->n_sentence &&
      cw_report_has_in (self, "\\b" OPERATION "\\b", range.first, range.past) &&
      cw_report_set_missing (self->decision->item, "answer", "refused"))
    {
      cw_report_add_span (self, self->decision, first, range.past);
      self->n_found++;
      return;
    }
  words = cw_report_dup_item (self, range);
  item = cw_report_row_new ("decisions");
  cw_report_set (item, "decision", words);
  cw_report_set (item, "answer", "refused");
  cw_report_take_row (self, "decisions", item, first, range.past);
}

#define NOT_DONE                                                                                   \
  "\\b(?:refused|declined|recommended|planned|considered|scheduled for|without|before|prior to|"   \
  "awaiting|offered|instead of|no|not|possible|requiring|candidate for|history of|risk "           \
  "of|undergo|require[ds]?|needed|indicated for|had (?:previously )?undergone|previous|eligible "  \
  "for|ineligible for|precluded|if)(?: [\\w-]+){0,4}\\Z"
#define EARLIER "\\b(?:years?|months?) (?:ago|earlier|before|previously|prior)\\b"

static void
add_procedure (CwReportReader *self, CwReportRange range)
{
  CwSnapshot *item = cw_report_row_new ("procedures");
  g_autofree char *words = cw_report_dup_item (self, range);
  g_autofree char *day = NULL;
  g_autoptr (GMatchInfo) margin = NULL;
  CwReportRange place;

  if (strlen (words) < 5 || strlen (words) > 120 ||
      cw_report_has_in (self, "\\bbiops", range.first, range.past) ||
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

#define FURTHER                                                                                    \
  "\\G(?:,? and |, | including )(?:an? )?(?<what>" OPERATION_WORDS OPERATION                       \
  ")(?=,|;| and |\\.| on | in | with | at |$)"

/* "underwent hysterectomy, salpingectomy and omentectomy" */
static void
add_further (CwReportReader *self, gsize from)
{
  for (guint i = 0; i < 8; i++)
    {
      g_autoptr (GMatchInfo) match = NULL;
      CwReportRange range;

      if (!cw_report_match_in (self, FURTHER, from, strlen (self->words), &match) ||
          !cw_report_get_range (match, "what", &range.first, &range.past))
        return;
      from = range.past;
      add_procedure (self, cw_report_trim (self, range.first, range.past));
    }
}

/* "orchiectomy was performed, followed by lymph node dissection" */
static void
add_following (CwReportReader *self, gsize from)
{
  g_autoptr (GMatchInfo) match = NULL;
  CwReportRange range;

  if (cw_report_match_in (
        self, "\\G,? (?:and )?followed by (?:an? |the )?(?<what>" OPERATION_WORDS OPERATION ")\\b",
        from, strlen (self->words), &match) &&
      cw_report_get_range (match, "what", &range.first, &range.past))
    add_procedure (self, cw_report_trim (self, range.first, range.past));
}

/* "underwent …ectomy", "…ectomy was performed" */
#define OF_ORGAN                                                                                   \
  "(?: of (?:the )?[\\w-]+(?: [\\w-]+){0,2}?(?=[.,;]| and| with| was| in| on| under|$))?"

static void
read_procedures (CwReportReader *self)
{
  static const char *const patterns[] = {
    "(?:\\b(?:underwent|undergone|after undergoing|performed|received|treated (?:surgically "
    ")?(?:with|by)|managed "
    "(?:with|by)|proceeded (?:to|with)|"
    "taken to (?:the )?(?:operating (?:room|theat(?:re|er))|theat(?:re|er)) for)|"
    "\\b(?:underwent|received|treated with)\\b[^.;]{3,80}? followed by) "
    "(?:an? |the )?(?:successful |urgent |emergency |emergent )?(?:(?:operation|procedure|surgery) "
    "(?:of|for|with|consisting of) )?(?<what>" OPERATION_WORDS OPERATION
    "(?: with " OPERATION_WORDS OPERATION ")?" OF_ORGAN ")\\b",
    "(?<what>\\b" OPERATION_WORDS OPERATION "(?: of (?:the )?(?:[\\w-]+ ){0,2}?[\\w-]+)?"
    "(?: with " OPERATION_WORDS OPERATION
    "(?: of (?:the )?[\\w-]+(?: [\\w-]+)?)?)?)(?: (?:including|with|using|via|under) [\\w "
    "-]{3,50}?)? (?:was|were) (?:then "
    "|successfully |subsequently "
    "|therefore |immediately |urgently |also )*(?:performed|carried "
    "out|done|undertaken|completed|conducted)\\b",
    /* a ventriculoperitoneal shunt was placed */
    "(?<what>\\b" OPERATION_WORDS
    "(?:shunt|stents?|pacemaker|drains?|tube|defibrillator|prosthesis|"
    "filter)) (?:was|were) (?:then |successfully |subsequently |also "
    ")*(?:placed|inserted|implanted|"
    "deployed)\\b",
    /* exploratory laparotomy revealed */
    "(?:\\A|[.;,] |\\b(?:and|an?|the) )(?<what>(?:(?:emergency|urgent|exploratory|explorative|"
    "diagnostic|subsequent|video-assisted|laparoscopic|left|right) ){0,2}(?:laparotomy|laparoscopy|"
    "thoracotomy|craniotomy|thoracoscopy|sternotomy)) (?:revealed|showed|confirmed|disclosed|"
    "demonstrated|found|identified)\\b",
    /* after total gastrectomy, he */
    "\\b(?:After|Following) (?:an? |the |his |her )?(?<what>(?:(?!and\\b|with\\b|the\\b|of\\b)"
    "[\\w/-]+ ){0,4}[\\w-]*(?:ectomy|plasty|ostomy|lobectomy)"
    "(?: with " OPERATION_WORDS OPERATION
    ")?)(?=,| and | \\d+ | \\w+ (?:years?|months?|weeks?)|[.;])",
  };
  /* What was done long before is told of what came of it alone. */
  gboolean is_earlier = cw_report_has (self, EARLIER);

  for (guint i = is_earlier ? G_N_ELEMENTS (patterns) - 1 : 0; i < G_N_ELEMENTS (patterns); i++)
    {
      g_autoptr (GMatchInfo) match = NULL;

      for (gboolean more = cw_report_match (self, patterns[i], &match); more;
           more = g_match_info_next (match, NULL))
        {
          CwReportRange range;
          gsize first, past, whole, end;

          if (!cw_report_get_range (match, "what", &first, &past) ||
              !cw_report_get_range (match, NULL, &whole, &end) ||
              cw_report_has_in (self, NOT_DONE, 0, whole) || cw_report_is_negated (self, whole) ||
              cw_report_is_other (self, whole))
            continue;
          range = cw_report_trim (self, first, past);
          add_procedure (self, range);
          if (i == 0)
            add_further (self, past);
          else if (i == 1)
            add_following (self, end);
        }
    }
}

void
cw_report_read_decision (CwReportReader *self)
{
  if (read_advised (self) || read_advice (self))
    self->decision_sentence = self->n_sentence;
  read_refusal (self);
  read_procedures (self);
}
