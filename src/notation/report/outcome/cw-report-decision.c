/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/outcome/cw-report-outcome-private.h"
#include "notation/report/reader/cw-report-words.h"

#include <string.h>

/* What was recommended, and what the patient answered. */

#define MAKER                                                                                      \
  "(?<who>multi-?(?:ple )?disciplinary (?:team|tumou?r board|meeting|discussion)(?: "              \
  "\\(MDT\\))?|MDT|tumou?r board|(?:[\\w-]+ )?(?:heart|surgical|surgery|medical|palliative|"       \
  "treating|ethics) team(?: (?:on call )?(?:was|were) consulted "                                  \
  "and)?|we|clinicians|physicians|surgeons|oncologists?)"

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
                        "\\G(?:he|she|patient|it|they|this|which|him|her|the "
                        "patient|we|not)\\Z|\\b(?:patient|he|she|family|families|parents|mother|"
                        "father|relatives|siblings?|wife|husband)\\Z",
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
                        "[.;]|,| (?:and|then) (?:\\w+ly |then |also |instead )?" NEXT_DEED
                        "| (?:because|due to|as|but|despite|for|owing)\\b",
                        past, strlen (self->words)));
  if (range.past < range.first + 4)
    return;
  add_refused_procedure (self, range);
  if (self->decision && self->decision_sentence + 2 > self->n_sentence &&
      cw_report_has_in (self, "\\b" CW_REPORT_OPERATION "\\b", range.first, range.past) &&
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

void
cw_report_read_decision (CwReportReader *self)
{
  if (read_advised (self) || read_advice (self))
    self->decision_sentence = self->n_sentence;
  read_refusal (self);
}
