/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/outcome/cw-report-outcome-private.h"
#include "notation/report/reader/cw-report-words.h"

#include <string.h>

/* What was recommended, and what the patient answered. */

#define FAMILY "(?:family|parents?|relatives?|mother|father|wife|husband|son|daughter|guardians?)"
#define MAKER                                                                                      \
  "(?<who>multi-?(?:ple )?disciplinary (?:team|tumou?r board|meeting|discussion)(?: "              \
  "\\(MDT\\))?|MDT|tumou?r board|(?:[\\w-]+ )?(?:heart|surgical|surgery|medical|palliative|"       \
  "treating|ethics|diseases?|care) team(?: (?:on call )?(?:was|were) consulted "                   \
  "and)?|(?:cardiology|nephrology|neurology|gastroenterology|ha?ematology|oncology|hepatology|"    \
  "pulmonology|urology|psychiatry|endocrinology|dermatology|rheumatology|surgery|neurosurgery)"    \
  "(?: (?:review|service|team|colleagues))?(?: (?:was|were) consulted and)?|we|clinicians|"        \
  "physicians|surgeons?|\\w+ologists?|intensivists?|(?:the|our) team)"

static const char *
get_maker (const char *who)
{
  if (who == NULL)
    return NULL;
  if (g_regex_match_simple ("\\b" FAMILY, who, G_REGEX_CASELESS, 0))
    return "family";
  if (g_regex_match_simple ("\\b(?:patient|he|she|man|woman)\\b", who, G_REGEX_CASELESS, 0))
    return "patient";
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

/* "… because of the high risk of bleeding" behind what was decided */
static void
set_reason_behind (CwReportReader *self, CwSnapshot *item, gsize past)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *reason = NULL;

  if (!cw_report_match_in (self,
                           "\\G,? (?:because(?: of)?|due to|owing to|given|in view of|in light of) "
                           "(?<why>[^.;,]{5,160})",
                           past, strlen (self->words), &match))
    return;
  reason = cw_report_fetch (match, "why");
  cw_report_set_missing (item, "reason", reason);
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
  set_reason_behind (self, item, range.past);
  return cw_report_take_row (self, "decisions", item, range.first, past);
}

#define ADVISED                                                                                    \
  "(?:recommended|advised|suggested|proposed|offered|planned|decided(?: (?:up)?on)?|opted for)"

/* A comma in parentheses begins no clause: "markers (one, two) were advised". */
static gsize
get_clause_start (CwReportReader *self, gsize at)
{
  guint depth = 0;

  for (; at > 0; at--)
    {
      char before = self->words[at - 1];

      if (before == ')')
        depth++;
      else if (before == '(' && depth > 0)
        depth--;
      else if (depth == 0 && strchr (",;(", before))
        break;
    }
  return at;
}

/* Where the words of what was decided end. */
#define NO_LONGER                                                                                  \
  "[.;]|,? (?:but|and (?:the patient|he|she|they|it|(?:\\w+ly "                                    \
  ")?(?!need|feed|combin|advanc|guid|assist)[a-z]{3,}ed|was|were|had|has|is|requested|sought|"     \
  "underwent|received|" FAMILY ")|which|because|as|since|due to|followed|however|given|"           \
  "in view of|owing to|so that|(?<!day )after (?:which|discussion|consultation|obtaining|"         \
  "informed))\\b|,"

/* Who it is that something is recommended to. */
#define PERSON "(?:patient|he|she|him|her|woman|man|boy|girl|child)"
#define RECIPIENT "(?:" PERSON "|they|" FAMILY ")"

/* A comma in parentheses ends nothing: "start a diuretic (furosemide, 20 mg)". */
static gsize
find_decided_end (CwReportReader *self, gsize past)
{
  gsize end = cw_report_find_end (self, NO_LONGER, past, strlen (self->words));
  const char *open = memchr (self->words + past, '(', end - past);
  const char *close = open ? strchr (open, ')') : NULL;

  if (close == NULL || (gsize)(close - self->words) < end)
    return end;
  return cw_report_find_end (self, NO_LONGER, close + 1 - self->words, strlen (self->words));
}

/* Takes what stands behind @past as what was decided. */
static gboolean
add_behind (CwReportReader *self, const char *who, gsize clause, gsize past)
{
  gsize end = find_decided_end (self, past);
  CwReportRange range = cw_report_trim (self, past, end);

  if (cw_report_has_in (self,
                        "\\G(?:whether|if|him|her|them|that (?:he|she|the patient)|resulted|led|"
                        "caused|included)\\b",
                        range.first, range.past))
    return FALSE;
  self->decision = add_decision (self, range, who, clause, end);
  return self->decision != NULL;
}

/* Only the words after the last verb of the clause are what was recommended. */
static CwReportRange
find_advised (CwReportReader *self, CwReportRange clause)
{
  CwReportRange last = clause;
  g_autoptr (GMatchInfo) tail = NULL;
  g_autoptr (GMatchInfo) lead = NULL;
  g_autoptr (GMatchInfo) lost = NULL;
  gsize from, to;

  for (gboolean more = cw_report_match_in (self, "\\b(?:and|so|that) (?=(?:the |an? )?[\\w-]+)",
                                           clause.first, clause.past, &tail);
       more; more = g_match_info_next (tail, NULL))
    if (cw_report_get_range (tail, NULL, &from, &to) &&
        cw_report_has_in (self, "\\b(?:was|were|had|received|is|showed|revealed)\\b", clause.first,
                          from))
      last = cw_report_trim (self, to, clause.past);
  /* "… from the smear A biopsy was offered": a sentence that the layout left without its dot. */
  if (cw_report_match_in (self, "\\G.*[a-z)] (?=(?-i:A|An|The) [a-z])", last.first, last.past,
                          &lost) &&
      cw_report_get_range (lost, NULL, &from, &to))
    last = cw_report_trim (self, to, last.past);
  if (cw_report_match_in (self, "\\G(?:although|though|while|when|if|for whom|that) ", last.first,
                          last.past, &lead) &&
      cw_report_get_range (lead, NULL, &from, &to))
    last = cw_report_trim (self, to, last.past);
  return last;
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
  range = find_advised (self, cw_report_trim (self, clause, first));
  if (cw_report_has_in (self,
                        "\\G(?:it|this|which|we|not|there|incision|discharge|follow-?up)\\Z|\\b"
                        "(?:" RECIPIENT "|siblings?|it|this|that|which|and)\\Z|"
                        "\\G\\w+ed (?:as|in|at|by|to)\\b|"
                        "\\b(?:was|were|is|are|had|has|showed|revealed)\\b",
                        range.first, range.past))
    return FALSE;
  self->decision = add_decision (self, range, who, clause, past);
  return self->decision != NULL;
}

/* "the tumour board recommended chemotherapy", "we planned a biopsy" */
static gboolean
read_advice (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *who = NULL;
  gsize first, past;

  if (!cw_report_match (self,
                        "\\b" MAKER " (?:unanimously |therefore |then |also |strongly |jointly |"
                        "ultimately )?(?:(?:recommended|advised|suggested|proposed|planned|"
                        "decided|opted|elected)(?: (?:to|on|upon|for|that|the use of)\\b)?|"
                        "(?:decided|advised) (?=against|not to)|agreed (?:to|on)) "
                        "(?!we\\b|it\\b|whether|if\\b|by\\b|in\\b|after\\b|approach)",
                        &match) ||
      !cw_report_get_range (match, NULL, &first, &past))
    return FALSE;
  who = cw_report_fetch (match, "who");
  return add_behind (self, who, first, past);
}

/* "a decision was made to amputate", "it was decided to transfer him" */
static gboolean
read_decided (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *who = NULL;
  gsize first, past;

  if (!cw_report_match (
        self,
        "\\b(?:decision (?:was|had to be|has been) (?:\\w+ly |then |therefore |also )*"
        "(?:made|taken|reached)|it was (?:\\w+ly |then |therefore |also |thus )*"
        "(?:decided|agreed|recommended)|with (?:the |a )?(?:recommendation|advice)s?(?= to\\b))(?: "
        "(?:by|with|together with|in|at) (?:the |our |an? )?(?:"
        "(?<who>" FAMILY "|" MAKER ")|[\\w-]+(?: [\\w-]+){0,4}?))? "
        "(?:to|for|that|on|(?=against|not to)) ?\\b",
        &match) ||
      !cw_report_get_range (match, NULL, &first, &past))
    return FALSE;
  who = cw_report_fetch (match, "who");
  return add_behind (self, who, get_clause_start (self, first), past);
}

/* "the decision for replantation was made together with the patient" */
static gboolean
read_decision_for (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  CwReportRange range;
  gsize first, past;

  if (!cw_report_match (self,
                        "\\bdecision (?:to|for|on|of) (?<what>[^.;,]{4,120}?) (?:was|were|had to "
                        "be) (?:\\w+ly |then )*(?:made|taken|reached)\\b",
                        &match) ||
      !cw_report_get_range (match, "what", &first, &past))
    return FALSE;
  range = cw_report_trim (self, first, past);
  self->decision = add_decision (self, range, NULL, get_clause_start (self, first), range.past);
  return self->decision != NULL;
}

/* What is said of the care, and not of the patient's life. */
#define OF_CARE                                                                                    \
  "treat|therap|surg|operat|transplant|chemo|radi|comfort|hospice|palliat|conserv|withdraw|"       \
  "biops|procedure|care\\b|excis|fusion|reconstruct|dialy|ventilat|intubat|resuscit|stent|resect|" \
  "\\w+ectomy|implant|"                                                                            \
  "drain|undergo|terminat|abort"

/* "she was advised to undergo surgery", "the family decided to withdraw care" */
static gboolean
read_offered (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *who = NULL;
  gsize first, past;

  if (!cw_report_match (
        self,
        "\\b(?:" PERSON
        "(?: [^.;,]{0,80}? and)? (?:was|were) (?:\\w+ly |then |therefore |also |again )*"
        "(?:(?:advised|recommended|planned)(?: (?:to|for)| (?=against))|"
        "given (?:the |an? )?(?:recommendations?|advice) (?:to|for)|offered) "
        "(?!the (?:option|possibility|choice)|discharge\\b|follow-?up|to follow)|"
        "(?<who>patient|he|she|" FAMILY ")(?: and [\\w' ]{3,30}?)? "
        "(?:\\w+ly |then |therefore |also )*(?:decided|chose|opted|elected) "
        "(?:to|for|(?=against|not to)) ?"
        "(?=[^.;,]{0,60}?(?:" OF_CARE ")))",
        &match) ||
      !cw_report_get_range (match, NULL, &first, &past) || cw_report_is_hypothetical (self, first))
    return FALSE;
  who = cw_report_fetch (match, "who");
  return add_behind (self, who, get_clause_start (self, first), past);
}

/* "…, but the patient declined", "and she agreed": the answer to what was just told. */
static void
read_answer (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *agreed = NULL;
  gsize first, past;

  if (!cw_report_match (self,
                        "\\b(?:but|and|which|however,?) (?:(?:the |his |her )?" RECIPIENT
                        " )?(?:was |were )?(?:(?:refused|declined|rejected)|"
                        "(?<yes>agreed|consented|accepted))"
                        "(?= ?(?:[.,;(]|\\Z|due|because|by (?:the )?" RECIPIENT "|to (?:it|this)))",
                        &match) ||
      !cw_report_get_range (match, NULL, &first, &past))
    return;
  agreed = cw_report_fetch (match, "yes");
  if (cw_report_set_missing (self->decision->item, "answer", agreed ? "accepted" : "refused"))
    cw_report_add_span (self, self->decision, first, past);
}

static void
add_refused_procedure (CwReportReader *self, CwReportRange range)
{
  CwSnapshot *item;
  g_autofree char *words = NULL;

  if (!cw_report_has_in (self, "\\b" CW_REPORT_OPERATION "\\b", range.first, range.past))
    return;
  words = cw_report_dup_item (self, range);
  item = cw_report_row_new ("procedures");
  cw_report_set (item, "procedure", words);
  cw_report_set (item, "status", "refused");
  cw_report_take_row (self, "procedures", item, range.first, range.past);
}

/* "refused an operation and felt better", but "refused chemotherapy and targeted therapy" */
#define NEXT_DEED                                                                                  \
  "(?:(?!(?:targeted|combined|advanced|assisted|guided|extended|enhanced|need|continued "          \
  "\\w+|modified)\\b)\\w+ed\\b(?! "                                                                \
  "(?:therapy|treatment|surgery|care|biops|CT|MRI))|was|were|had|has|"                             \
  "felt|left|went|took|sought|chose|began|kept|got|came|he|she|therefore|died|is)\\b"

/* "refused this procedure", "refused it" */
#define NAMED_BEFORE                                                                               \
  "\\G(?:this|that|these|those|it|the (?:same )?(?:procedure|treatment|operation|surgery|option|"  \
  "offer|proposal|intervention))(?: \\w+){0,2}\\Z"

/* Whether what is refused was recommended in the same sentence, or is an operation or a word for
 * what the sentence before recommended. */
static gboolean
is_answer (CwReportReader *self, CwReportRange range)
{
  /* "As she refused chemotherapy, …" is why something else was. */
  if (cw_report_has_in (self, "\\A(?:as|because|since|given that)\\b[^,;]*\\Z", 0, range.first))
    return FALSE;
  return self->decision && (self->decision_sentence == self->n_sentence ||
                            (self->decision_sentence + 2 > self->n_sentence &&
                             cw_report_has_in (self, NAMED_BEFORE "|\\b" CW_REPORT_OPERATION "\\b",
                                               range.first, range.past)));
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

  if (!cw_report_match (
        self,
        "\\b(?:patient|he|she|man|woman|boy|girl|" FAMILY ")(?: and "
        "(?:his|her) family)? (?:had |also |again |initially "
        ")?(?:refused|declined|rejected|refuses|opted against) (?:to )?(?!by|to |any "
        "(?:\\w+ )?(?:history|use|symptom|pain|contact|trauma)|history|having)",
        &match) ||
      !cw_report_get_range (match, NULL, &first, &past))
    return;
  range = cw_report_trim (
    self, past,
    cw_report_find_end (self,
                        "[.;]|,| (?:and|then) (?:\\w+ly |then |also |instead )?" NEXT_DEED
                        "| (?:because|due to|as|but|despite|for|owing)\\b",
                        past, strlen (self->words)));
  if (range.past < range.first + 4)
    return;
  /* What relatives decline may be said of the end; it is a decision, and no row of its own. */
  if (!cw_report_has_in (self, "\\b(?:relatives?|mother|father|wife|husband|son|daughter)\\b",
                         first, past))
    add_refused_procedure (self, range);
  if (is_answer (self, range) && cw_report_set_missing (self->decision->item, "answer", "refused"))
    {
      cw_report_add_span (self, self->decision, first, range.past);
      self->n_found++;
      return;
    }
  if (cw_report_has_in (self, NAMED_BEFORE, range.first, range.past))
    return;
  words = cw_report_dup_item (self, range);
  item = cw_report_row_new ("decisions");
  cw_report_set (item, "decision", words);
  cw_report_set (item, "answer", "refused");
  cw_report_take_row (self, "decisions", item, first, range.past);
}

void
cw_report_read_decision (CwReportReader *self)
{
  if (read_decided (self) || read_decision_for (self) || read_offered (self) ||
      read_advised (self) || read_advice (self))
    {
      self->decision_sentence = self->n_sentence;
      read_answer (self);
    }
  read_refusal (self);
}
