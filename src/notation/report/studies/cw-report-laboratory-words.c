/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/studies/cw-report-table-private.h"

#include <string.h>

/* Values of the laboratory that are told without a number: "CRP was normal", "elevated ferritin".
 */

#define MOST_WORDS 10
#define LONGEST_LIST 200

/* Several analytes under one name. */
#define PANEL                                                                                      \
  "(?:(?:liver|renal|kidney|thyroid|hepatic) function(?: tests?| panel| studies)?|LFTs?|"          \
  "(?:complete|full) blood (?:cell )?counts?|CBC|FBC|(?:serum )?electrolytes?|"                    \
  "coagulation (?:profile|stud(?:y|ies)|tests?|parameters|screen|panel)|clotting (?:profile|"      \
  "screen)|tumou?r markers?|lipid (?:profile|panel)|urinalysis|urine analysis|cardiac enzymes|"    \
  "cardiac biomarkers|inflammatory markers|(?:basic |comprehensive )?metabolic panel|"             \
  "chemistry panel|liver enzymes|transaminases|aminotransferases|thyroid hormones)"
/* All that was looked for in the blood; only as normal does it say something. */
#define WHOLE                                                                                      \
  "(?:(?:routine|basic|standard|general|initial|serial|other|remaining|complete|extensive) )*"     \
  "(?:(?:blood|laborator(?:y|ies)|h(?:a)?ematolog\\w+|biochemi\\w+|serum)(?: and |/|, | )?)+"      \
  "(?:tests?|investigations?|examinations?|work-?up|studies|findings|results|parameters|"          \
  "chemistr(?:y|ies)|analys[ei]s|profiles?|values|data)"
#define DEGREE                                                                                     \
  "(?:(?:mildly|slightly|markedly|significantly|severely|moderately|highly|very|extremely|"        \
  "strongly|considerably|abnormally|grossly|greatly|persistently|borderline) )?"
#define HIGH "elevated|increased|raised|high"
#define LOW "decreased|reduced|low"
#define NORMAL                                                                                     \
  "within (?:the )?(?:normal|reference)(?: reference)? (?:limits?|ranges?|values)|"                \
  "in (?:the )?normal (?:limits?|ranges?)|normal|unremarkable"
#define SAID                                                                                       \
  " (?:was|were|remained|returned to be)(?: (?:all|both|also|each|otherwise|found to be))* "       \
  "(?<text>" DEGREE "(?:(?<high>" HIGH ")|(?<low>" LOW ")|(?<normal>" NORMAL "))\\b)"              \
  "(?! (?:to|at|by|of|from|for|than|enough|in|except|apart|but)\\b|[^.;]{0,24}\\d|ly\\b)"
#define BEFORE                                                                                     \
  "(?<!than )(?<!to )\\b(?<text>" DEGREE "(?:(?<high>" HIGH ")|(?<low>" LOW                        \
  ")|(?<normal>normal)))"                                                                          \
  " (?:(?:levels?|concentrations?|values?|titers?) of |(?:serum|plasma|blood) )*"

static const char *
get_flag (const GMatchInfo *match)
{
  gsize first, past;

  if (cw_report_get_range (match, "high", &first, &past))
    return "high";
  return cw_report_get_range (match, "low", &first, &past) ? "low" : "normal";
}

/* "A week later CRP", "his initial ferritin": without what is no name. */
static char *
dup_name (CwReportReader *self, CwReportRange item)
{
  g_autoptr (GMatchInfo) match = NULL;

  if (cw_report_match_in (
        self,
        "\\G(?:(?:an?|one|two|three|four|five|six|\\d+|the|his|her|a few|weeks?|"
        "days?|months?|hours?|later|after|on|at|admission|discharge|repeat(?:ed)?|"
        "initial|follow-?up|then|also|however|patient's|levels? of|values? of|"
        "that time|presentation),? )*(?<name>.+)\\Z",
        item.first, item.past, &match))
    return cw_report_fetch (match, "name");
  return cw_report_dup_item (self, item);
}

/* "CA 19-9" has figures in its name; "CRP 12" has a value behind it. */
static gboolean
is_whole_name (const char *words)
{
  static const char *const fluids[] = { "serum ", "plasma ", "blood " };
  const char *behind;
  g_autofree char *name = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (fluids); i++)
    if (g_ascii_strncasecmp (words, fluids[i], strlen (fluids[i])) == 0)
      words += strlen (fluids[i]);
  behind = g_strrstr (words, " level");
  name = behind ? g_strndup (words, (gsize)(behind - words)) : g_strdup (words);

  return cw_vocabulary_lookup (cw_vocabulary_get (CW_VOCABULARY_ANALYTE), name) != NULL;
}

/* Takes one item of a list; says whether it is an analyte, or a panel. */
static gboolean
take_item (CwReportReader *self, CwReportRange item, const GMatchInfo *match, CwReportRange place)
{
  g_autofree char *words = dup_name (self, item);
  g_autofree char *text = cw_report_fetch (match, "text");
  CwReportRowName name = { 0 };
  gboolean is_panel =
    cw_report_match_words (self, "\\A(?:(?:serum|other|all|blood) )*" PANEL "\\Z", words);
  gboolean is = is_panel || (cw_report_read_row_name (self, words, &name) && name.term);

  if (g_str_equal (get_flag (match), "normal"))
    is_panel = is_panel || cw_report_match_words (self, "\\A" WHOLE "\\Z", words);
  is = is || is_panel;
  if (is_panel)
    *words = g_ascii_toupper (*words);
  /* What has a number is read where the numbers are. */
  if (is && (!strpbrk (words, "0123456789") || is_whole_name (words)) &&
      (is_panel || !g_str_equal (name.term->term, "Oxygen saturation")))
    cw_report_take_lab_words (self, is_panel ? words : name.term->term, text, get_flag (match),
                              place.first, place.past);
  cw_report_clear_row_name (&name);
  return is;
}

/* Of another fluid than the blood it would be another value. */
static gboolean
is_of_blood (CwReportReader *self, gsize at)
{
  g_autofree char *before = g_strndup (self->words, at);
  const char *fluid = cw_report_find_fluid_in (self, before);

  return (fluid == NULL || g_str_equal (fluid, "urine")) &&
         !cw_report_has (self, "\\b(?:LPs?|lumbar puncture|marrow)\\b");
}

static gboolean
is_told (CwReportReader *self, gsize first)
{
  return is_of_blood (self, first) && !cw_report_is_other (self, first) &&
         !cw_report_is_of_relative (self, first) && !cw_report_is_hypothetical (self, first) &&
         !cw_report_is_negated (self, first) && !cw_report_is_aim (self, first);
}

/* "Calcium, magnesium and ferritin were normal": back from the verb, as long as they are known. */
static void
read_said (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  guint count = 0;

  for (gboolean more = cw_report_match (self, SAID, &match); more && count < MOST_WORDS;
       more = g_match_info_next (match, NULL), count++)
    {
      g_autoptr (GMatchInfo) start = NULL;
      g_autoptr (GArray) items = NULL;
      CwReportRange place, list;

      if (!cw_report_get_range (match, NULL, &place.first, &place.past) ||
          !cw_report_match_in (self,
                               "(?:\\A|[;:.] |\\b(?:showed|revealed|that|while|whereas|but|"
                               "including|although) )(?<list>[^.;:]+)\\Z",
                               place.first > LONGEST_LIST ? place.first - LONGEST_LIST : 0,
                               place.first, &start) ||
          !cw_report_get_range (start, "list", &list.first, &list.past) ||
          !is_told (self, list.first))
        continue;
      items = cw_report_split_list (self, list.first, list.past);
      for (guint i = items->len; i > 0; i--)
        {
          CwReportRange item = g_array_index (items, CwReportRange, i - 1);

          if (!take_item (self, item, match, (CwReportRange){ item.first, place.past }))
            break;
        }
    }
}

/* Where the list of what is high or low ends; the figures of "CA 19-9" and "C3" are names. */
#define LIST_END                                                                                   \
  "[.;:]|[(\\[](?!(?-i:[A-Z])[\\w-]{0,12}[)\\]])|\\b(?<!CA )(?<![A-Za-z]-)(?<!antigen )"           \
  "(?<!vitamin )(?<!\\d-)(?!\\d+-(?:hydroxy|deoxy|OH\\b|dihydroxy|keto))\\d|"                      \
  " (?:was|were|with|which|who|on|in|at|to|of|but|while|whereas)\\b"
/* A verb behind the last item says something else of it; "were noted" does not. */
#define OTHER_VERB                                                                                 \
  "\\G (?:was|were)(?! (?:also |both |all )?(?:noted|found|seen|observed|present|detected|"        \
  "documented|recorded|measured|evident)\\b)|\\G(?: of| at| to)? ?[(\\[]?[<>]? ?\\d|\\G[:(\\[]"

/* "Elevated lactate dehydrogenase and ferritin": on as long as they are known. */
static void
take_before (CwReportReader *self, const GMatchInfo *match, CwReportRange place)
{
  gsize length = strlen (self->words);
  gsize end = cw_report_find_end (self, LIST_END, place.past, length);
  g_autoptr (GArray) items = cw_report_split_list (self, place.past, end);
  guint n = items->len;

  if (cw_report_has_in (self, OTHER_VERB "|\\G of\\b", end, length))
    n -= n > 0;
  for (guint i = 0; i < n; i++)
    {
      CwReportRange item = g_array_index (items, CwReportRange, i);

      if (!take_item (self, item, match, (CwReportRange){ place.first, item.past }))
        break;
    }
}

static void
read_before (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  guint count = 0;

  for (gboolean more = cw_report_match (self, BEFORE, &match); more && count < MOST_WORDS;
       more = g_match_info_next (match, NULL), count++)
    {
      CwReportRange place;

      if (cw_report_get_range (match, NULL, &place.first, &place.past) &&
          is_told (self, place.first))
        take_before (self, match, place);
    }
}

/* ---- states of the blood ---- */

#define FROM_BLOOD                                                                                 \
  "\\b(?:blood(?! pressure| loss| cultures?| transfus\\w+)|laborator(?:y|ies)|labs?|biolog\\w+|"   \
  "h(?:a)?ematolog\\w+|biochem\\w+|CBC|FBC|h(?:a)?emogram|serum chemistry|metabolic panel|lab)\\b" \
  "[^.;]{0,90}?\\b(?:showed|shows|revealed|demonstrated|disclosed|noted|found|identified|"         \
  "indicated|"                                                                                     \
  "(?:was|were) (?:significant|remarkable|notable) for)\\b"
#define STATE                                                                                      \
  "\\b(?<text>(?:(?:mild|moderate|severe|marked|profound|slight|significant|discrete|isolated|"    \
  "micro-?cytic|normo-?cytic|macro-?cytic|hypo-?chromic|normo-?chromic|absolute|relative|"         \
  "neutrophilic|peripheral|progressive|persistent),? "                                             \
  ")*(?<word>\\w{2,20}(?:emia|osis|penia|philia)))\\b"                                             \
  "(?![^,;.]{0,40}(?<![\\w-])\\d| ?\\([^)]{0,60}\\d)"

/* "Blood tests showed leukocytosis and mild anemia": each is said of one analyte. */
static void
read_states (CwReportReader *self)
{
  g_autoptr (GMatchInfo) start = NULL;
  g_autoptr (GMatchInfo) match = NULL;
  gsize first, past;
  guint count = 0;

  if (!cw_report_match (self, FROM_BLOOD, &start) ||
      !cw_report_get_range (start, NULL, &first, &past))
    return;
  for (gboolean more = cw_report_match_in (self, STATE, past, strlen (self->words), &match);
       more && count < MOST_WORDS; more = g_match_info_next (match, NULL), count++)
    {
      g_autofree char *text = cw_report_fetch (match, "text");
      CwReportAnalyte analyte = { 0 };
      CwReportRange place, word;

      if (cw_report_get_range (match, NULL, &place.first, &place.past) &&
          cw_report_get_range (match, "word", &word.first, &word.past) &&
          cw_report_find_analyte (self, word.first, word.past, NULL, &analyte) && analyte.flag &&
          is_told (self, place.first))
        cw_report_take_lab_words (self, analyte.term->term, text, analyte.flag, place.first,
                                  place.past);
    }
}

void
cw_report_read_laboratory_words (CwReportReader *self)
{
  if (cw_report_has (self, "\\b(?:" HIGH "|" LOW "|normal|unremarkable)\\b"))
    {
      read_said (self);
      read_before (self);
    }
  if (cw_report_has (self, FROM_BLOOD))
    read_states (self);
}
