/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/treatment/cw-report-treatment-private.h"

#include <string.h>

/* Phase, line, cycles and beginning of a regimen. */

static const char *const phases[] = { "induction", "neoadjuvant", "adjuvant",     "maintenance",
                                      "salvage",   "palliative",  "consolidation" };

/* "six cycles of adjuvant carboplatin" */
static gboolean
match_phase_before_drug (CwReportReader *self, CwReportRange part, GMatchInfo **match)
{
  g_autoptr (GArray) drugs = cw_report_list_drugs (self, part.first, part.past);

  if (drugs->len > 0 &&
      cw_report_match_in (
        self,
        "\\b(?<phase>(?<!sequence )(?<!an[ae]sthesia )(?<!an[ae]sthetic )induction|"
        "neo-?adjuvant|adjuvant|maintenance|salvage|"
        "palliative|consolidation) (?:[\\w-]+ )?\\Z",
        part.first, g_array_index (drugs, CwReportRange, 0).first, match))
    return TRUE;
  g_clear_pointer (match, g_match_info_unref);
  return FALSE;
}

/* "after failure of first-line therapy": what was given now is none of that line. */
#define EARLIER_LINE                                                                               \
  "\\b(?:respon\\w+ to|fail\\w*(?: of)?|after|refractory to|resistan\\w+ to|despite|following|"    \
  "intoleran\\w+ (?:of|to)|progress\\w+ (?:on|after)) (?:[\\w-]+ ){0,3}\\Z"

/* "adjuvant chemotherapy", "maintenance therapy" */
void
cw_report_set_phase (CwReportReader *self, CwSnapshot *regimen, CwReportRange part)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GMatchInfo) line = NULL;
  g_autofree char *phase = NULL;
  g_autofree char *word = NULL;
  g_autofree char *number = NULL;
  gsize first, past;

  if (match_phase_before_drug (self, part, &match) ||
      cw_report_match_in (
        self,
        "\\b(?<phase>(?<!ovulation )(?<!labor )(?<!labour )(?<!sequence )(?<!an[ae]sthesia )"
        "(?<!an[ae]sthetic )(?<!inhalational )(?<!intravenous )induction(?! of )|neo-?adjuvant|"
        "(?<!neo)(?<!neo-)adjuvant|maintenance|salvage|palliative(?! care)|consolidation)\\b "
        "(?!radio|radiation|irradiation)(?:[\\w-]+ "
        "){0,3}?(?:chemo\\w*|therapy|treatment|with|regimen|immuno\\w*)|"
        "\\b(?<phase>induction|neo-?adjuvant|(?<!neo)(?<!neo-)adjuvant|maintenance|salvage|"
        "palliative|consolidation) (?-i:(?![A-Z]*RT\\b)m?[A-Z][A-Z-]{2,}\\w*)",
        part.first, part.past, &match))
    {
      phase = cw_report_fetch (match, "phase");
      for (guint i = 0; i < G_N_ELEMENTS (phases); i++)
        if (g_ascii_strcasecmp (phase, phases[i]) == 0)
          cw_report_set_missing (regimen, "phase", phases[i]);
      if (g_ascii_strcasecmp (phase, "neo-adjuvant") == 0)
        cw_report_set_missing (regimen, "phase", "neoadjuvant");
    }
  if (cw_report_match_in (self, "\\b(?<n>first|second|third|fourth|1st|2nd|3rd|4th)[- ]line\\b",
                          part.first, part.past, &line) &&
      cw_report_get_range (line, NULL, &first, &past) &&
      !cw_report_has_in (self, EARLIER_LINE, part.first, first))
    {
      word = cw_report_fetch (line, "n");
      number = g_ascii_isdigit (*word) ? g_strndup (word, 1) : cw_report_read_number (word);
      cw_report_set (regimen, "line", number);
    }
}

/* "4/6", "two of the planned six" */
#define OF_ALL                                                                                     \
  "(?<all>/\\d+| (?:out )?of (?:the |all )?(?:planned |scheduled |intended )?" CW_REPORT_NUMBER ")?"
#define CYCLES                                                                                     \
  OF_ALL "(?: \\(\\d+\\))?(?:(?: [\\w-]+){0,2}? (?:cycles|courses|rounds)\\b"                      \
         "(?! of (?:CPR|cardio|resuscitation|defibrill|dialysis|plasma))|"                         \
         " (?:weekly|monthly|(?:two|three|four|[234])-weekly) (?:doses|infusions|applications|"    \
         "administrations)\\b)"
#define N "(?<n>" CW_REPORT_NUMBER ")"
#define TREATMENT "(?:\\w*chemo\\w*|immunotherapy|treatment|therapy|regimen|it)"
#define ENDED                                                                                      \
  "(?:(?<!be )|(?<=had to be "                                                                     \
  "))(?:stopped|discontinued|terminated|interrupted|ceased|ended|abandoned|suspended)"
/* "After two cycles" alone is a time, "after two cycles of" something a count. */
#define NUMBER_OF_CYCLES                                                                           \
  "(?<!\\w)(?:(?:received|receiving|(?<=went on to )receive|(?<=proceeded to )receive|"            \
  "completed?|completing|completion of|underwent|undergone|given|"                                 \
  "administered|treated with|consisted of|consisting of|total of|for|finished|tolerated|stopped "  \
  "at|had|history of)"                                                                             \
  "(?: a total of| all| the| all the| an additional| another| a further| only){0,1}"               \
  "(?: (?:planned|scheduled|intended|prescribed|remaining|initial))? " N CYCLES "|"                \
  "(?:after|following|with|despite|by|and|on)(?: a total of| all| the| an additional| "            \
  "another)? " N CYCLES "(?= of\\b)|" N CYCLES "(?: of (?:[\\w()+/-]+,? ){1,10}?)? ?"              \
  "(?:was|were|had been|have been) (?:then |also |all )*"                                          \
  "(?:administ\\w+|given|completed|performed|delivered|received)|" ENDED                           \
  " after (?:only )?" N CYCLES "|after (?:only )?" N CYCLES "(?=,? (?:the |his |her )?" TREATMENT  \
  " (?:was|were|had to be) (?:\\w+ly )?" ENDED ")|"                                                \
  "(?:\\A|(?<=[,(])|(?<=[,(] ))" N CYCLES "(?= of| in total|[),])|"                                \
  "\\b(?:received|completed?|underwent|undergone|given|administered|after|had)(?: only| just)? "   \
  "(?<n>one|1|a single) (?:[\\w-]+ )?(?:cycle|course)(?= of (?!radio|irradi|antibio|steroid|"      \
  "cortico|immunoglob|plasma))|"                                                                   \
  "(?<![\\w])(?<!\\d )[x\\x{d7}] ?(?<n>\\d{1,2})(?: (?:cycles|courses))?(?=[,;)]|\\.(?!\\d)|\\Z| " \
  "(?:cycles|courses|was|were|with|and|followed|in|over|until)\\b))"

/* Cycles to come. */
#define TO_COME "\\b(?:planned|scheduled|intended|recommended|proposed|advised|offered)\\b"

/* Cycles that were given are no plan. */
static void
forget_plan (CwSnapshot *regimen, const char *number)
{
  const CwField *planned = cw_entity_info_find (regimen->info, "cycles-planned");

  if (g_strcmp0 (regimen->texts[planned->index], number) == 0)
    g_clear_pointer (&regimen->texts[planned->index], g_free);
}

gboolean
cw_report_set_cycles (CwReportReader *self,
                      CwSnapshot *regimen,
                      CwReportRange part,
                      CwReportRange *place)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *n = NULL;
  g_autofree char *number = NULL;
  gsize first, past, all, all_past;

  if (!cw_report_match_in (self, NUMBER_OF_CYCLES, part.first, part.past, &match) ||
      !cw_report_get_range (match, NULL, &first, &past) ||
      cw_report_is_hypothetical (self, first) ||
      cw_report_has_in (
        self, "(?<!the )(?<!all )" TO_COME "[^.;,]{0,40}\\Z|\\b(?:every|each)(?: \\w+)? ?\\Z",
        part.first, first) ||
      cw_report_has_in (self, "\\G[^.;,]{0,60}(?<!the )(?<!all )" TO_COME,
                        cw_report_get_range (match, "all", &all, &all_past) ? past : first,
                        part.past))
    return FALSE;
  n = cw_report_fetch (match, "n");
  number = cw_report_read_number (g_ascii_strcasecmp (n, "a single") == 0 ? "one" : n);
  place->first = first;
  place->past = past;
  forget_plan (regimen, number);
  return cw_report_set (regimen, "cycles-given", number);
}

/* "after the eighth cycle of": so many had been given by then. Of a regimen that was told before
 * this is but a time. */
void
cw_report_set_reached (CwReportReader *self, CwSnapshot *regimen, CwReportRange part)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *n = NULL;
  g_autofree char *number = NULL;
  gsize first, past;

  if (cw_snapshot_get_text (regimen, "cycles-given") ||
      !cw_report_match_in (self, CW_REPORT_REACHED, part.first, part.past, &match) ||
      !cw_report_get_range (match, NULL, &first, &past) || cw_report_is_hypothetical (self, first))
    return;
  n = cw_report_fetch (match, "n");
  number = cw_report_read_number (n);
  cw_report_set (regimen, "cycles-given", number);
}

#define QUALIFIED_DAY                                                                              \
  "(?:(?:the )?\\d+(?:st|nd|rd|th) |(?:the )?(?:second|third|fourth|fifth|sixth|seventh|eighth|"   \
  "ninth|tenth) )?(?:post-?operative|hospital|hospitali[sz]ation|admission|illness|ICU) day"       \
  "(?: (?:number )?\\d+)?|day \\d+ (?:of|after) (?:the |his |her "                                 \
  ")?(?:admission|hospital\\w*|illness|"                                                           \
  "surgery|operation|treatment|stay|transplant\\w*)(?: stay| admission)?"
#define BEGUN                                                                                      \
  "(?:(?<!re-)started|(?<!re-)initiated|commenced|begun|began|introduced|added|instituted|"        \
  "switched|changed|given|administered)"

/* "On day 3, vancomycin was added": no date, but when. */
static void
set_start_day (CwReportReader *self, CwSnapshot *regimen, CwReportRange part)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *words = NULL;

  /* "On day 5, one was stopped and the other was started": said of the whole sentence. */
  if (!cw_report_match_in (self, "\\A(?:On|From) (?<day>(?:" QUALIFIED_DAY "|day \\d+)),? ", 0,
                           part.past, &match))
    {
      g_clear_pointer (&match, g_match_info_unref);
      if (!cw_report_match_in (self,
                               "\\b" BEGUN
                               "\\b(?:(?! and (?:was|were|he|she|then|had)\\b)[^.;]){0,60}? "
                               "(?:on|from) (?<day>" QUALIFIED_DAY
                               ")\\b|\\b(?:started|initiated|commenced|added|introduced) on "
                               "(?<day>day (?!1\\b)\\d+)(?! of (?:each|every|the cycle))\\b",
                               part.first, part.past, &match))
        return;
    }
  words = cw_report_fetch (match, "day");
  cw_report_set_missing (regimen, "start-text", words);
}

void
cw_report_set_start (CwReportReader *self, CwSnapshot *regimen, CwReportRange part)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *words = NULL;
  g_autofree char *date = NULL;

  if (!cw_report_match_in (
        self,
        "\\b(?:(?<!re-)started|(?<!re-)initiated|commenced|begun|began|introduced|administered|"
        "given|"
        "received)\\b(?:(?! and (?:was|were|he|she|then|had)\\b)[^.;]){0,60}? (?:in|on|from|since) "
        "(?<date>" CW_REPORT_DATE ")|\\A(?:In|On|From|Since) (?<date>" CW_REPORT_DATE "),?",
        part.first, part.past, &match))
    {
      set_start_day (self, regimen, part);
      return;
    }
  words = cw_report_fetch (match, "date");
  date = cw_report_read_date (words);
  cw_report_set (regimen, "start", date);
}

#define LONG                                                                                       \
  "\\G(?: \\([^()]{1,40}\\))?(?: (?:therapy|treatment|monotherapy))?"                              \
  "(?: (?:was|were) (?:\\w+ly )?(?:given|administered|continued|prescribed|maintained))?,? "       \
  "(?<long>for (?:an? (?:total|period|duration) of |a total of |a further |another |an "           \
  "additional "                                                                                    \
  "|the next |about |approximately )?(?:" CW_REPORT_NUMBER "|)(?:(?: to |-)" CW_REPORT_NUMBER      \
  ")?[ -](?:days?|weeks?|months?|years?))\\b(?! (?:ago|before|earlier|prior|previously))"

/* "received amoxicillin for six weeks" */
void
cw_report_set_duration (CwReportReader *self, CwSnapshot *regimen, gsize at, CwReportRange part)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *words = NULL;

  if (!cw_report_match_in (self, LONG, at, part.past, &match))
    return;
  words = cw_report_fetch (match, "long");
  cw_report_set_missing (regimen, "end-text", words);
}
