/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/studies/cw-report-laboratory-private.h"

#include <string.h>

/* Tests that come out positive or negative: antibodies, antigens, nucleic acids. */

#define MOST_TESTS 12
/* How far back the tests begin that a verb tells of. */
#define LONGEST_SUBJECT 260

/* What ends the name of a test. */
#define TEST                                                                                       \
  "(?:tests?|testing|serolog(?:y|ies)|serodiagnosis|(?:auto-?)?antibod(?:y|ies)|antigens?|"        \
  "antigen(?:a)?emia|(?:RT-? ?)?PCR|polymerase chain reaction|assays?|ELISA|screen(?:ing)?|"       \
  "titers?|titres?|swabs?|Ig[MGAE]|DNA|RNA|toxins?|rheumatoid factor|anticoagulants?|dipstick|"    \
  "IGRA|panel|(?-i:ANA|[pc]?-?ANCAs?|HIV(?:-1/2)?|HBsAg|HBs ?Ag|HBeAg|RPR|VDRL|TPHA|FTA-ABS|"      \
  "AMA|ASMA|CrAg|COVID-19|SARS-CoV-2|NAAT|LKM-?1)|"                                                \
  "QuantiFERON[\\w-]*(?: Gold| TB)*|T-?SPOT(?:\\.TB)?|Mantoux|anti-[\\w/-]+|cryoglobulins?|"       \
  "monospot|galactomannan|Coombs|nitrites?|work-?up|autoantibodies)"
/* Signs that are tested by hand, and stains of tissue. */
#define NO_TEST                                                                                    \
  "\\b(?:leg|Romberg\\w*|Lachman\\w*|McMurray\\w*|drawer|Phalen\\w*|Tinel\\w*|compression|stress|" \
  "exercise|treadmill|tourniquet|apn(?:o)?ea|impingement|FABER|Thomas|Trendelenburg|pivot|"        \
  "cerebellar|coordination|challenge|\\w+challenge|provocation|non-invasive|invasive|"             \
  "remained|became|showed|revealed|vitality|percussion|pulp|cover|Schirmer\\w*|Allen\\w*|Weber|"   \
  "Rinne|sensitivity|susceptibility|"                                                              \
  "immunohisto\\w*|immunostain\\w*|stain\\w*|tumou?r cells?|cells|receptors?|margins?|nodes?|"     \
  "CT|MRI|imaging|ultraso\\w+|X-?rays?|radiograph\\w*|physical|symptoms?|biops\\w+|histolog\\w+|"  \
  "cultures?|who|which|patients?|he|she|was|were|had|has|underwent|after|before|because|if|"       \
  "when|although|despite|causes?|a?etiolog\\w+|with|stopped|ceased|resolved|improved|subsided|"    \
  "disappeared|later|(?<!real[- "                                                                  \
  "])time|admission|presentation|hours?|days?|weeks?|months?|treatments?|"                         \
  "managements?)\\b"
#define RESULT                                                                                     \
  "(?<result>(?:(?:strongly|weakly|highly|moderately|faintly|slightly|repeatedly) )?"              \
  "(?:positive|negative|non-?reactive|reactive|seropositive|seronegative|equivocal|"               \
  "indeterminate|inconclusive|undetectable|(?:not )?detected|absent))\\b"
#define SAID                                                                                       \
  " ?\\)?(?: (?:results?|findings?|levels?|titers?|titres?|analys[ie]s|investigations?))*"         \
  "(?: (?:for|against) (?<asked>(?:(?!(?:was|were|in|of|from|on|by|using|via|returned|came)\\b)"   \
  "[\\w/,.-]++ ?){1,14}?))?"                                                                       \
  "(?: (?:of|in|on|from|by|using|via|performed|done|taken) (?:(?!(?:was|were)\\b)"                 \
  "[\\w/-]++ ?){1,6})?,? ?"                                                                        \
  "(?:was|were|came back|came out|returned|remained|turned out|turned|resulted|proved|became|"     \
  "tested)(?: (?:to be|found|all|both|each|also|again|initially|subsequently|later|reported|as|"   \
  "out|back|positive and|only|still|then|persistently))* "                                         \
  "(?<!is )" RESULT                                                                                \
  "(?: (?<for>for|to|against) (?<target>(?!(?:the |any )?(?:abnormal\\w*|growth)\\b)"              \
  "[\\w\\x{3b1}-\\x{3c9}][^.;:()]{1,120}?)(?=[.;()]|\\Z|,? (?:but|and (?:negative|positive)|"      \
  "which|while|whereas|after|so|confirming|suggesting|and (?:the|a|an|he|she|her|his|was|were))"   \
  "\\b))?"
/* Where the names of the tests begin. */
#define START                                                                                      \
  "(?:\\A|[;:] |, (?:but|while|whereas|and (?=(?:the|his|her|a|an) ))|\\b(?:showed|revealed|"      \
  "that|although|while|whereas|however,|including|but) )"                                          \
  "(?:(?:and|the|his|her|a|an|all|both|other|further|subsequent|results? of|results? for|also|"    \
  "repeat(?:ed)?|our|since|as|initial|patient's|on admission,|at admission,|in "                   \
  "addition,|moreover,|"                                                                           \
  "[a-z]+ly,|furthermore,|in contrast,|only|as well as|extensive|laboratory|blood|serum) )*"       \
  "(?<subject>(?:(?!(?:showed|revealed|including|that|although|while|whereas|but|was|were|had|"    \
  "has|"                                                                                           \
  "which|who)\\b|, and (?:the|his|her|an?) )[^.;:])+)\\Z"
#define GENERIC                                                                                    \
  "\\A(?:(?:serum|blood|laborator(?:y|ies)|further|all|other|serolog\\w+|virolog\\w+|viral|"       \
  "auto-?immune|infectious|initial|extensive|immunolog\\w+|additional|microbiolog\\w+|the|his|"    \
  "her) )*(?:tests?|testing|screen(?:ing)?|work-?up|serolog(?:y|ies)|panel|swabs?|assays?|"        \
  "(?:auto-?)?antibod(?:y|ies)|antigens?)\\Z"

/* The same, but "viral serology" and "infectious work-up" say something. */
#define UNNAMED                                                                                    \
  "\\A(?:(?:serum|blood|laborator(?:y|ies)|further|all|other|serolog\\w+|initial|extensive|"       \
  "additional|the|his|her) )*(?:tests?|testing|screen(?:ing)?|work-?up|serolog(?:y|ies)|panel|"    \
  "swabs?|assays?|(?:auto-?)?antibod(?:y|ies)|antigens?)\\Z"

/* "serology for HIV" is "HIV serology", "tests for HIV" are of HIV. */
static char *
name_test (const char *item, const char *noun)
{
  static const struct
  {
    const char *noun, *name;
  } names[] = {
    { "serolog", "serology" },   { "pcr", "PCR" },         { "polymerase", "PCR" },
    { "antibod", "antibodies" }, { "antigen", "antigen" }, { "toxin", "toxin" },
  };
  g_autofree char *small = g_ascii_strdown (noun ? noun : "", -1);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strstr (small, names[i].noun) && !strstr (item, names[i].name))
      return g_strconcat (item, " ", names[i].name, NULL);
  return g_strdup (item);
}

static gboolean
is_name (CwReportReader *self, const char *words)
{
  guint spaces = 0;

  for (const char *p = words; *p; p++)
    spaces += *p == ' ';
  return strlen (words) > 1 && spaces < 8 && !cw_report_match_words (self, NO_TEST, words);
}

/* What is tested for, one row each; "hepatitis B and C" are two of hepatitis. Says whether all of
 * them are names. */
static gboolean
take_targets (CwReportReader *self,
              CwReportRange list,
              const char *noun,
              const char *result,
              CwReportRange place,
              gboolean only_asks)
{
  g_autoptr (GArray) items = cw_report_split_list (self, list.first, list.past);
  g_autofree char *family = NULL;

  for (guint i = 0; i < items->len; i++)
    {
      CwReportRange range = g_array_index (items, CwReportRange, i);
      g_autofree char *words = cw_report_dup_item (self, range);
      g_autofree char *whole = NULL;
      g_autofree char *name = NULL;
      const char *space = strrchr (words, ' ');

      if (strlen (words) < 3 && family)
        whole = g_strconcat (family, " ", words, NULL);
      if (!is_name (self, whole ? whole : words))
        return FALSE;
      if (space && strlen (space) < 4 && whole == NULL)
        {
          g_free (family);
          family = g_strndup (words, (gsize)(space - words));
        }
      name = name_test (whole ? whole : words, noun);
      if (!only_asks)
        cw_report_take_lab_test (self, name, result, place);
    }
  return items->len > 0;
}

/* "HBsAg, anti-HCV and HIV antibody": each a test. Only the last has to be known for one, and what
 * it ends with is that of the others, too: "connective tissue and vasculitis workup". */
static void
take_tests (CwReportReader *self, CwReportRange subject, const char *text, CwReportRange place)
{
  g_autoptr (GArray) items = cw_report_split_list (self, subject.first, subject.past);
  g_autofree char *all = cw_report_dup_words (self, subject.first, subject.past);
  const char *space = strrchr (all, ' ');
  const char *shared =
    space && cw_report_match_words (self,
                                    "\\A (?:work-?up|screen\\w*|panel|serolog\\w+|tests|"
                                    "testing|antibod\\w+|antigens?|(?-i:PCR))\\Z",
                                    space)
      ? space
      : NULL;
  guint from = items->len;

  /* "Watson and Schwartz test" is one. */
  if (g_str_has_suffix (all, " test") && is_name (self, all))
    {
      cw_report_take_lab_test (self, all, text, place);
      return;
    }
  for (guint i = items->len; i > 0; i--)
    {
      CwReportRange range = g_array_index (items, CwReportRange, i - 1);
      g_autofree char *words = cw_report_dup_item (self, range);

      if (!is_name (self, words))
        break;
      from = i - 1;
    }
  for (guint i = from; i < items->len; i++)
    {
      g_autofree char *words = cw_report_dup_item (self, g_array_index (items, CwReportRange, i));
      g_autofree char *name = NULL;
      gboolean is_short =
        i + 1 < items->len &&
        !cw_report_match_words (self, TEST "(?: stud(?:y|ies)| results?)?\\Z", words);

      name = is_short && shared ? g_strconcat (words, shared, NULL) : g_strdup (words);
      if (!cw_report_match_words (self, UNNAMED, name))
        cw_report_take_lab_test (self, name, text, place);
    }
}

/* "serology for hepatitis B, C and HIV" */
#define ASKED                                                                                      \
  "\\A(?<noun>(?:[\\w-]+ ){0,5}" TEST "(?: tests?| testing| screening)?) (?:for|against|to|of) "   \
  "(?<list>.+)\\Z"

/* "No antibody was detected" is said of the antibody, in other words. */
static char *
dup_result (CwReportReader *self, const GMatchInfo *match, CwReportRange *subject)
{
  g_autofree char *result = cw_report_fetch (match, "result");
  g_autoptr (GMatchInfo) none = NULL;
  gsize first, past;

  if (!cw_report_match_in (self, "\\G(?:no|none of(?: the| these)?|neither|not all) ",
                           subject->first, subject->past, &none) ||
      !cw_report_get_range (none, NULL, &first, &past))
    return g_steal_pointer (&result);
  subject->first = past;
  return g_ascii_strcasecmp (result, "detected") == 0 ? g_strdup ("not detected") : NULL;
}

static void
take_result (CwReportReader *self, const GMatchInfo *match, CwReportRange subject)
{
  g_autofree char *result = dup_result (self, match, &subject);
  g_autofree char *preposition = cw_report_fetch (match, "for");
  g_autofree char *words = cw_report_dup_words (self, subject.first, subject.past);
  g_autofree char *text = NULL;
  g_autoptr (GMatchInfo) asked = NULL;
  CwReportRange place = { subject.first, 0 }, target = { 0, 0 }, list;
  gsize at;

  if (result == NULL)
    return;
  cw_report_get_range (match, NULL, &at, &place.past);
  if (preposition)
    cw_report_get_range (match, "target", &target.first, &target.past);
  if (cw_report_get_range (match, "asked", &list.first, &list.past))
    {
      if (take_targets (self, list, words, result, place, TRUE))
        take_targets (self, list, words, result, place, FALSE);
      return;
    }
  if (preposition && cw_report_match_words (self, GENERIC, words))
    {
      if (take_targets (self, target, words, result, place, TRUE))
        take_targets (self, target, words, result, place, FALSE);
      return;
    }
  if (cw_patterns_match (self->patterns, ASKED, words, 0, -1, &asked) && preposition == NULL &&
      cw_report_get_range (asked, "list", &list.first, &list.past))
    {
      g_autofree char *noun = cw_report_fetch (asked, "noun");

      list = (CwReportRange){ subject.first + list.first, subject.first + list.past };
      if (take_targets (self, list, noun, result, place, TRUE))
        take_targets (self, list, noun, result, place, FALSE);
      return;
    }
  if (preposition)
    {
      g_autofree char *what = cw_report_dup_words (self, target.first, target.past);

      text = g_strconcat (result, " ", preposition, " ", what, NULL);
    }
  take_tests (self, subject, text ? text : result, place);
}

/* "ANA and ANCA were negative": from the verb back to where the names begin. */
static void
read_said (CwReportReader *self)
{
  gsize length = strlen (self->words), at = 0;

  for (guint i = 0; i < MOST_TESTS && at < length; i++)
    {
      g_autoptr (GMatchInfo) match = NULL;
      g_autoptr (GMatchInfo) start = NULL;
      gsize first, past, test, from;
      CwReportRange subject;

      if (!cw_report_match_in (self, "\\b(?<test>" TEST ")" SAID, at, length, &match) ||
          !cw_report_get_range (match, NULL, &first, &past) ||
          !cw_report_get_range (match, "test", &first, &test))
        break;
      from = MAX (at, test > LONGEST_SUBJECT ? test - LONGEST_SUBJECT : 0);
      at = past;
      if (!cw_report_match_in (self, START, from, test, &start) ||
          !cw_report_get_range (start, "subject", &subject.first, &subject.past) ||
          cw_report_is_aim (self, first) || cw_report_is_hypothetical (self, first))
        continue;
      subject = cw_report_trim (self, subject.first, test);
      subject.past += self->words[subject.past] == ')';
      if (subject.past > subject.first)
        take_result (self, match, subject);
    }
}

/* "He tested negative for hepatitis C and HIV" */
static void
read_tested (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *result = NULL;
  CwReportRange place, list;

  if (!cw_report_match (
        self,
        "\\b(?:(?:he|she|patient|child|baby|boy|girl|man|woman|infant)(?: had| also| "
        "was| has| then| later)* (?:tested|found|screened) (?:to be )?|"
        "(?:samples?|specimens?)(?: (?!(?:was|were|for)\\b)[\\w-]+){0,12} "
        "(?:was|were|tested|came back) )" RESULT
        " (?:for|to) (?<list>[^.;:()]{2,120}?)(?=[.;(]|\\Z|,? (?:but|and (?:the|"
        "he|she|was|were|had|is)|which|while|after|before|on|by|via|using|in|at|"
        "with|two|three|one|"
        "(?<!virus )(?<!type )(?<!group )(?<!antigen )(?<!strain )\\d+)\\b)",
        &match) ||
      !cw_report_get_range (match, NULL, &place.first, &place.past) ||
      !cw_report_get_range (match, "list", &list.first, &list.past) ||
      cw_report_is_aim (self, place.first))
    return;
  result = cw_report_fetch (match, "result");
  if (take_targets (self, list, NULL, result, place, TRUE))
    take_targets (self, list, NULL, result, place, FALSE);
}

/* "with a positive Coombs test and negative serology" */
#define NAMED                                                                                      \
  "(?<!false )(?<!false-)(?<!were )(?<!was )(?<!gram )(?<!gram-)\\b"                               \
  "(?<result>(?:(?:strongly|weakly|highly) )?(?:positive|negative|non-?reactive)) "                \
  "(?<name>(?!(?:for|in|and|or|to|with|except)\\b)(?:(?!(?:and|was|were|for|with|result)\\b)"      \
  "[\\w'/-]+ ){0,4}?" TEST                                                                         \
  "(?: (?:antibod(?:y|ies)|antigens?|tests?|titers?|serology|PCR|Ig[GMA]))*)\\b(?! "               \
  "(?:was|were|results? for|for \\w+ (?:was|were)))"

static void
read_named (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  guint count = 0;

  for (gboolean more = cw_report_match (self, NAMED, &match); more && count < MOST_TESTS;
       more = g_match_info_next (match, NULL), count++)
    {
      g_autofree char *result = cw_report_fetch (match, "result");
      g_autofree char *name = cw_report_fetch (match, "name");
      CwReportRange place;

      if (cw_report_get_range (match, NULL, &place.first, &place.past) && is_name (self, name) &&
          !cw_report_is_aim (self, place.first) && !cw_report_is_hypothetical (self, place.first) &&
          !cw_report_is_negated (self, place.first) && !cw_report_match_words (self, GENERIC, name))
        cw_report_take_lab_test (self, name, result, place);
    }
}

void
cw_report_read_serology (CwReportReader *self)
{
  if (!cw_report_has (self,
                      "(?:posit|negat)ive|react|equivocal|indeterminate|detect|inconclusive") ||
      cw_report_has (self, "\\bimmuno(?:histo|stain|react|positiv|label)|\\btumou?r cells\\b"))
    return;
  read_said (self);
  read_tested (self);
  read_named (self);
}
