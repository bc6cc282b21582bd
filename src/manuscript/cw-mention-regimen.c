/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "manuscript/cw-mention-private.h"

/* How a drug was given: in cycles of which length, by which route, in which line. */

/* A sentence with more of them is none that anybody reads. */
#define MOST_CANDIDATES 20

/* ---- length of a cycle ---- */

#define DAYS_OR_WEEKS "(?<unit>d|days?|wk|w|weeks?|months?)"
#define EVERY                                                                                      \
  "\\bevery (?<n>" CW_REPORT_NUMBER ")(?: |-)(?<unit>days?|weeks?|months?)\\b|"                    \
  "\\b(?<whole>q\\.? ?(?<n>\\d{1,2}) ?" DAYS_OR_WEEKS ")\\b|"                                      \
  "\\b(?<n>\\d{1,2}|" CW_NUMBER_WORDS ")(?: |-)(?<unit>days?|weeks?)(?:ly)?(?: |-)"                \
  "(?:treatment |chemotherapy )?cycles?\\b|"                                                       \
  "\\bcycles of (?<n>\\d{1,2})(?: |-)(?<unit>days?|weeks?)\\b|"                                    \
  "\\b(?<n>\\d|two|three|four)(?: |-)(?<unit>week)ly\\b"
/* What else comes again and again, and what was only thought of or changed. */
#define NOT_A_CYCLE                                                                                \
  "\\b(?:(?-i:CT|MRI|PET)|follow\\w*|monitor\\w*|imaging|scans?|visits?|assess\\w*|evaluat\\w*|"   \
  "check\\w*|review\\w*|radiogra\\w*|surveillance|tests?|controls?|seen|dressing|transfus\\w*|"    \
  "dialysis|examin\\w*|measur\\w*|chang\\w*|switch\\w*|extend\\w*|prolong\\w*|lengthen\\w*|"       \
  "shorten\\w*|adjust\\w*|instead|modif\\w*|planned|recommend\\w*|maintenance|thereafter)\\b"

static void
add_cycle_length (CwMentionReader *self, const GMatchInfo *match)
{
  g_autofree char *word = cw_mention_fetch (match, "n");
  g_autofree char *number = cw_report_read_number (word);
  g_autofree char *unit = cw_mention_fetch (match, "unit");
  CwWordRange range, end;
  CwMention *mention;

  if (number == NULL || unit == NULL || !cw_mention_get_range (match, "n", &range) ||
      !cw_mention_get_range (match, "unit", &end) || cw_mention_is_denied (self, range.first))
    return;
  range.past = end.past;
  cw_mention_get_range (match, "whole", &range);
  mention = cw_mention_add (self, CW_MENTION_CYCLE_LENGTH, range);
  if (mention == NULL)
    return;
  mention->quantity =
    cw_quantity_new (CW_COMPARATOR_NONE, number, NULL, cw_report_read_time_unit (unit));
  mention->is_number = cw_range_read (mention->quantity, "d", &mention->number);
}

/* Of several lengths any may be that of any drug. */
static void
read_cycle_length (CwMentionReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GMatchInfo) next = NULL;
  CwWordRange range;

  if (cw_mention_has (self, NOT_A_CYCLE) || !cw_mention_find (self, EVERY, 0, &match) ||
      !cw_mention_get_range (match, NULL, &range) ||
      cw_mention_find (self, EVERY, range.past, &next))
    return;
  add_cycle_length (self, match);
}

/* ---- route ---- */

#define DRUG "(?<drug>[a-z][a-z-]{4,40})"
#define ROUTES(ly)                                                                                 \
  "(?:(?<oral>(?:per)?oral" ly "|by mouth|per os|(?-i:PO|p\\.o\\.))|"                              \
  "(?<intravenous>intravenous" ly "|(?-i:IV|i\\.v\\.))|"                                           \
  "(?<subcutaneous>subcutaneous" ly "|(?-i:SC|s\\.c\\.))|(?<intramuscular>intramuscular" ly ")|"   \
  "(?<intraperitoneal>intraperitoneal" ly ")|(?<intrathecal>intrathecal" ly ")|"                   \
  "(?<topical>topical" ly ")|(?<rectal>rectal" ly "))"
#define BETWEEN                                                                                    \
  "(?: (?:\\([^()]{0,40}\\)|\\d[\\w.,/]*|[mu]?g(?:/\\w{1,4})?|mL|units?|AUC|was|were|been|has|"    \
  "had|then|given|administered|started|infused|taken|continued|at|an?|the|dose|dosage|of|daily|"   \
  "once|twice|per|day|on|days?|every|hours?|h|in|tablets?|sodium|hydrochloride|acetate)(?!\\w),?)" \
  "{0,14}+"
#define ROUTE_BEFORE                                                                               \
  "\\b" ROUTES (                                                                                   \
    "") " (?:(?:administration|infusions?|injections?) of |(?:treatment|therapy) with )?" DRUG     \
        "\\b"
#define ROUTE_BEHIND "\\b" DRUG ",?" BETWEEN " \\(?" ROUTES ("ly") "(?!\\w)"
/* One route after the other. */
#define BOTH_ROUTES                                                                                \
  "\\b(?:switch\\w*|chang\\w*|convert\\w*|transition\\w*|step-?down|followed by|replaced|later|"   \
  "subsequently|instead|or|stopped|discontinued)\\b|"                                              \
  "\\b(?:(?-i:IV|i\\.v\\.)|intravenous\\w*)\\b.*\\b(?:oral\\w*|(?-i:PO))\\b|"                      \
  "\\b(?:oral\\w*|(?-i:PO))\\b.*\\b(?:(?-i:IV)|intravenous\\w*)\\b"

static const char *const routes[] = { "oral",          "intravenous",     "subcutaneous",
                                      "intramuscular", "intraperitoneal", "intrathecal",
                                      "topical",       "rectal" };

static void
add_route (CwMentionReader *self, const GMatchInfo *match)
{
  g_autofree char *drug = cw_mention_fetch (match, "drug");
  CwWordRange range;

  for (guint i = 0; drug && i < G_N_ELEMENTS (routes); i++)
    {
      CwMention *mention;

      if (!cw_mention_get_range (match, routes[i], &range) ||
          cw_mention_is_denied (self, range.first))
        continue;
      mention = cw_mention_add (self, CW_MENTION_ROUTE, range);
      if (mention == NULL)
        return;
      mention->value = routes[i];
      mention->subject = g_ascii_strdown (drug, -1);
      return;
    }
}

static void
read_routes (CwMentionReader *self, const char *pattern)
{
  g_autoptr (GMatchInfo) match = NULL;

  cw_mention_find (self, pattern, 0, &match);
  for (guint i = 0; match && g_match_info_matches (match) && i < MOST_CANDIDATES; i++)
    {
      add_route (self, match);
      g_match_info_next (match, NULL);
    }
}

/* ---- line ---- */

#define LINE                                                                                       \
  "\\b(?:(?<first>first|1st)|(?<second>second|2nd)|(?<third>third|3rd)|(?<fourth>fourth|4th)|"     \
  "(?<fifth>fifth|5th))(?:-| )line\\b"
/* A line that is over, that others give, or that is only spoken of. */
#define NOT_THIS_LINE                                                                              \
  "\\b(?:standard|recommend\\w*|approv\\w*|guidelines?|options?|alternatives?|usual\\w*|"          \
  "common\\w*|general\\w*|agents?|consider\\w*|may|should|could|would|can|refractory|resistan\\w*" \
  "|after|following|fail\\w*|progress\\w*|relaps\\w*|before|until|previous\\w*|prior|trials?|"     \
  "stud(?:y|ies)|patients)\\b|\\[\\d"
/* Whether a sentence outside the case speaks of the patient for sure. */
static gboolean
is_of_patient (CwMentionReader *self)
{
  CwPassageKind kind = self->statement->passage->kind;

  return kind == CW_PASSAGE_ABSTRACT || kind == CW_PASSAGE_CASE ||
         (kind == CW_PASSAGE_AROUND && !self->statement->passage->is_literature);
}

static void
read_line (CwMentionReader *self)
{
  static const char *const ordinals[] = { "first", "second", "third", "fourth", "fifth" };
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GMatchInfo) next = NULL;
  CwWordRange range, part;
  CwMention *mention;

  if (!is_of_patient (self) || !cw_mention_find (self, LINE, 0, &match) ||
      !cw_mention_get_range (match, NULL, &range) ||
      cw_mention_find (self, LINE, range.past, &next) || cw_mention_has (self, NOT_THIS_LINE) ||
      (mention = cw_mention_add (self, CW_MENTION_LINE, range)) == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (ordinals); i++)
    if (cw_mention_get_range (match, ordinals[i], &part))
      mention->number = (CwRange){ i + 1, i + 1 };
  mention->is_number = TRUE;
}

void
cw_mention_read_regimen (CwMentionReader *self)
{
  read_cycle_length (self);
  read_line (self);
  if (cw_mention_has (self, BOTH_ROUTES))
    return;
  read_routes (self, ROUTE_BEFORE);
  read_routes (self, ROUTE_BEHIND);
}
