/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/cw-report-private.h"

#include <string.h>

/* Age and sex stand in the phrase that names the patient; nobody else's are taken. */

#define PERSON                                                                                     \
  "(?:man|woman|male|female|boy|girl|gentleman|lady|patient|infant|neonate|newborn|child|"         \
  "adolescent|teenager|baby|toddler|primigravida|multigravida)"
#define AGE_UNIT "(?:years?|yrs?|months?|weeks?|days?|yo|y/o|y)"
#define AGE                                                                                        \
  "\\b(?<n>\\d{1,3}|" CW_REPORT_NUMBER ")[- ]?(?<unit>" AGE_UNIT ")[- ]?(?:of[- ]age|old)?\\b"
#define RELATIVE                                                                                   \
  "\\b(?:mother|father|brother|sister|sibling|son|daughter|uncle|aunt|cousin|grand\\w+|donor|"     \
  "wife|husband|twin|maternal|paternal)\\b"

static const char *
get_age_unit (const char *word)
{
  switch (g_ascii_tolower (*word))
    {
    case 'm':
      return "mo";
    case 'w':
      return "wk";
    case 'd':
      return "d";
    default:
      return "a";
    }
}

static void
add_age (CwReportReader *self, const GMatchInfo *match)
{
  g_autofree char *word = cw_report_fetch (match, "n");
  g_autofree char *unit = cw_report_fetch (match, "unit");
  g_autofree char *number = cw_report_read_number (word);
  g_autofree char *value = NULL;
  gsize first, past, end;

  if (number == NULL || !cw_report_get_range (match, "n", &first, &end) ||
      !cw_report_get_range (match, "age", &first, &past))
    return;
  value = g_strdup_printf ("%s %s", number, get_age_unit (unit));
  cw_report_add_value (self, "patient", "age", value, first, past);
}

static const char *
get_sex (const char *word)
{
  static const char *const women[] = { "woman", "f",     "female",       "girl",
                                       "lady",  "women", "primigravida", "multigravida" };
  static const char *const men[] = { "man", "m", "male", "boy", "gentleman" };

  for (guint i = 0; word && i < G_N_ELEMENTS (women); i++)
    if (g_ascii_strcasecmp (word, women[i]) == 0)
      return "female";
  for (guint i = 0; word && i < G_N_ELEMENTS (men); i++)
    if (g_ascii_strcasecmp (word, men[i]) == 0)
      return "male";
  return NULL;
}

static void
add_sex (CwReportReader *self, const GMatchInfo *match)
{
  g_autofree char *word = cw_report_fetch (match, "sex");
  gsize first, past;

  if (word && cw_report_get_range (match, "sex", &first, &past))
    cw_report_add_value (self, "patient", "sex", get_sex (word), first, past);
}

#define ETHNICITY                                                                                  \
  "\\b(?<who>(?-i:Caucasian|caucasian|African[- "                                                  \
  "]American|African|Hispanic|Latino|Latina|white|White|Black|black|Asian|"                        \
  "Afro-Caribbean|Arab|Ashkenazi Jewish|Chinese|Japanese|Korean|Indian|Turkish|Italian|Iranian|"   \
  "German|French|Spanish|Greek|Polish|Brazilian|Mexican|Pakistani|Bangladeshi|Thai|Vietnamese|"    \
  "Filipino|Malay|Moroccan|Tunisian|Egyptian|Saudi|Ethiopian|Nigerian|Portuguese|Dutch|Danish|"    \
  "Swedish|Norwegian|Finnish|British|Irish|Russian|Syrian|Sri Lankan|Nepalese|Taiwanese|Javanese|" \
  "Indonesian|Native American|Aboriginal)(?: Caucasian)?)\\b"

/* Between the age and the person. */
static void
add_ethnicity (CwReportReader *self, const GMatchInfo *match)
{
  g_autoptr (GMatchInfo) inner = NULL;
  g_autofree char *words = NULL;
  gsize first, past;

  if (!cw_report_get_range (match, NULL, &first, &past) ||
      !cw_report_match_in (self, ETHNICITY, first, past, &inner) ||
      !cw_report_get_range (inner, "who", &first, &past))
    return;
  words = cw_report_dup_words (self, first, past);
  cw_report_add_value (self, "patient", "ethnicity", words, first, past);
}

/* A relative's age stands behind the relative. */
static gboolean
is_relative (const CwReportReader *self, const GMatchInfo *match)
{
  gsize first, past;
  g_autofree char *before = NULL;

  if (!cw_report_get_range (match, NULL, &first, &past))
    return TRUE;
  before = g_strndup (self->words, first);
  return g_regex_match_simple (RELATIVE, before, G_REGEX_CASELESS, 0);
}

#define SEX "(?<sex>man|woman|male|female|boy|girl|gentleman|lady)"

static const char *const phrases[] = {
  /* a 45 yo F */
  "(?<age>\\b(?<n>\\d{1,3})[- ]?(?<unit>yo|y/o|y\\.o\\.|year[- ]old)) (?<sex>(?-i:[MF]))\\b",
  /* a 27-year-old (previously healthy Chinese) man */
  "(?<age>" AGE "),? (?:(?!with |who |and |in |of |presented |patient)[\\w-]+,? ){0,5}?"
  "(?<sex>man|woman|male|female|boy|girl|gentleman|lady|primigravida|multigravida)\\b",
  /* a 27-year-old patient */
  "(?<age>" AGE ")[, ]+(?:[\\w-]+ ){0,3}?" PERSON "\\b",
  /* a man aged 27 years; a boy, 5 months of age */
  "\\b" SEX "(?: patient| infant)?,? (?:who was )?(?:aged|at the age of|of) (?<age>" AGE ")",
  "\\b(?:a|an|the|this|our) (?:[\\w-]+ ){0,2}?(?:" SEX "|" PERSON
  ")(?: patient| infant)?,? (?:aged |)(?<age>" AGE ")",
  /* Age: 27 years */
  "\\bage:? (?<age>" AGE ")",
  /* the patient was 27 years old */
  "\\b(?:patient|he|she) (?:was|is) (?:a )?(?<age>" AGE ")",
};

/* "a woman in her 60s" is 60 to 69. */
static void
read_decade (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *decade = NULL;
  g_autofree char *value = NULL;
  gsize first, past;

  if (!cw_report_match (
        self, "\\b" PERSON " in (?:her|his|their) (?:early |mid-?|late )?(?<decade>[2-9]0)'?s\\b",
        &match) ||
      is_relative (self, match) || !cw_report_get_range (match, "decade", &first, &past))
    return;
  decade = cw_report_fetch (match, "decade");
  value = g_strdup_printf ("%s-%c9 a", decade, decade[0]);
  cw_report_add_value (self, "patient", "age", value, first, past + 1);
}

static void
read_age_and_sex (CwReportReader *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (phrases); i++)
    {
      g_autoptr (GMatchInfo) match = NULL;

      if (!cw_report_match (self, phrases[i], &match) || is_relative (self, match))
        continue;
      add_age (self, match);
      add_sex (self, match);
      add_ethnicity (self, match);
      return;
    }
}

/* The person of the report is a young man, or she. */
static void
read_sex_alone (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;

  if (cw_report_match (self,
                       "\\b(?:the|this|our|a) (?:(?:young|old|elderly|middle-aged|adult|"
                       "pregnant|newborn|premature|term) ){0,2}" SEX
                       "\\b(?: patient| infant| neonate)?(?! (?:donor|volunteer|relative))",
                       &match) &&
      !is_relative (self, match))
    add_sex (self, match);
}

void
cw_report_read_patient (CwReportReader *self)
{
  read_age_and_sex (self);
  read_decade (self);
  read_sex_alone (self);
}
