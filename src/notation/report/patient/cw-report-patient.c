/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/patient/cw-report-patient-private.h"
#include "notation/report/reader/cw-report-words.h"

#include <stdlib.h>
#include <string.h>

/* Age and sex stand in the phrase that names the patient; nobody else's are taken. */

#define PERSON CW_REPORT_PERSON
#define AGE_UNIT "(?:years?|yrs?|months?|weeks?|days?|yo|y/o|y)"
#define AGE                                                                                        \
  "(?<![/.])\\b(?!any\\b)(?<n>\\d{1,3}|" CW_REPORT_NUMBER                                          \
  ")[- ]{0,2}(?:(?<unit>y\\.o)\\.|(?<unit>" AGE_UNIT ")'?s?'?[- ]{0,2}(?:of[- ]age|old)?\\b)"
#define NUMBER_ALONE                                                                               \
  "(?<age>(?<n>\\d{1,3}))\\b(?! ?-?(?:" AGE_UNIT "|old|to|and|or|\\d|hours?|h)\\b)(?!\\.\\d)"
/* A thing that is so old, and no person: "a 5-year-old pacemaker". */
#define THING                                                                                      \
  "(?:pacemaker|catheter|stent|implant|prosthe\\w+|device|graft|shunt|scar|fracture|lesion|ulcer|" \
  "wound|tumou?r|cancer|mass|nodule|cyst|swelling)s?\\b"                                           \
  "(?! (?:patient|survivor|recipient|victim))"
#define OLD                                                                                        \
  "(?<![/.])\\b(?<age>(?<n>\\d{1,3}|" CW_REPORT_NUMBER                                             \
  ")[- ]{1,2}(?<unit>years?|yr|months?|weeks?|days?)"                                              \
  "'?s?'?[- ]{1,2}old)(?! " THING ")"

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
  /* "A 01-year-old". */
  value = g_strdup_printf ("%s %s", number + (*number == '0' && number[1] != '.' && number[1]),
                           unit ? cw_report_read_time_unit (unit) : "a");
  cw_report_add_value (self, "patient", "age", value, first, past);
}

static const char *
get_sex (const char *word)
{
  static const char *const women[] = {
    "woman",     "f",        "female",     "girl",         "mrs",          "ms",
    "miss",      "lady",     "women",      "primigravida", "multigravida", "widow",
    "housewife", "pregnant", "parturient", "primipara"
  };
  static const char *const men[] = { "man", "m", "male", "boy", "gentleman", "mr" };

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

#define NATION                                                                                     \
  "(?-i:Caucasian|caucasian|African[- ]?American|Afro-American|African|Hispanic|Latino|Latina|"    \
  "white|White|Black|black|Asian|Afro-Caribbean|Arab|Ashkenazi Jewish|Jewish|Chinese|Japanese|"    \
  "Korean|Indian|Turkish|Kurdish|Italian|Iranian|Persian|Iraqi|Lebanese|Jordanian|Kuwaiti|Omani|"  \
  "Qatari|Yemeni|Afghan|German|French|Spanish|Greek|Polish|Romanian|Bulgarian|Serbian|Croatian|"   \
  "Hungarian|Czech|Austrian|Swiss|Belgian|Ukrainian|Brazilian|Mexican|Peruvian|Colombian|Chilean|" \
  "Argentin(?:e|ian)|Cuban|Haitian|Jamaican|Pakistani|Bangladeshi|Thai|Vietnamese|Cambodian|"      \
  "Burmese|Mongolian|Filipino|Malay|Malaysian|Singaporean|Moroccan|Berber|Algerian|Libyan|"        \
  "Tunisian|Egyptian|Sudanese|Saudi|Ethiopian|Eritrean|Somali|Kenyan|Ugandan|Tanzanian|Ghanaian|"  \
  "Cameroonian|Congolese|Senegalese|Nigerian|Portuguese|Dutch|Danish|Swedish|Norwegian|Finnish|"   \
  "British|Scottish|Irish|Russian|Syrian|Sri Lankan|Sinhalese|Tamil|Dravidian|Nepalese|Nepali|"    \
  "Taiwanese|Javanese|Indonesian|Native American|Aboriginal|Maori|American|Canadian|Australian)"
#define ETHNICITY                                                                                  \
  "\\b(?<who>(?:(?-i:South|North|East|West|Central|Southeast|Southern|Northern|Eastern|Western|"   \
  "Sub-Saharan|Middle Eastern|non-Hispanic)[- ])?" NATION "(?: Caucasian)?)\\b(?! [Hh]ospital)"

/* Between the age and the person. */
static void
add_ethnicity (CwReportReader *self, const GMatchInfo *match)
{
  g_autoptr (GMatchInfo) inner = NULL;
  g_autofree char *words = NULL;
  gsize first, past;

  if (!cw_report_get_range (match, NULL, &first, &past) ||
      (!cw_report_match_in (self, ETHNICITY, first, past, &inner) &&
       !cw_report_match_in (self, "\\G " ETHNICITY "(?= patient\\b)", past, strlen (self->words),
                            &inner)) ||
      !cw_report_get_range (inner, "who", &first, &past))
    return;
  words = cw_report_dup_words (self, first, past);
  cw_report_add_value (self, "patient", "ethnicity", words, first, past);
}

/* Ages of relatives and donors, and of a second number: "14 years and 6 months". */
#define NOT_OURS_BEFORE                                                                            \
  "\\b" CW_REPORT_RELATIVE "s?\\b(?! of (?:an?|the|this|our) "                                     \
  "\\Z)|\\b(?:kidney|liver|heart|lungs?|graft|transplant\\w*|donat\\w+)"                           \
  "\\b[^.;]*\\bfrom an? (?:[\\w-]+ )?\\Z|\\b(?:year|month|week)s?[- ](?:and[- ])?\\Z"
#define NOT_OURS_BEHIND                                                                            \
  "\\G(?!, (?:mother|father) of\\b)(?:'s?)?,? (?:[\\w-]+ "                                         \
  "){0,2}?(?:donor|volunteer|control|cadaver|" CW_REPORT_RELATIVE                                  \
  ")\\b(?! of (?:an?|one|two|three|four|five|six|seven|eight|\\d))"

/* A relative's age stands behind the relative. */
static gboolean
is_relative (CwReportReader *self, const GMatchInfo *match)
{
  gsize first, past;

  return !cw_report_get_range (match, NULL, &first, &past) ||
         cw_report_has_in (self, NOT_OURS_BEFORE, 0, first) || cw_report_is_other (self, past) ||
         cw_report_has_in (self, NOT_OURS_BEHIND, past, strlen (self->words)) ||
         cw_report_has_in (self, "\\b" CW_REPORT_RELATIVE "\\b", first, past);
}

/* "a woman of Moroccan origin", behind the age or the person. */
static void
read_origin (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *words = NULL;
  gsize first, past;

  if (!cw_report_match (
        self, "\\bof " ETHNICITY " (?:origin|descent|ethnicity|ancestry|heritage)\\b", &match) ||
      !cw_report_get_range (match, "who", &first, &past) || is_relative (self, match) ||
      cw_report_find_told (self, "ethnicity"))
    return;
  words = cw_report_dup_words (self, first, past);
  cw_report_add_value (self, "patient", "ethnicity", words, first, past);
}

#define SEX                                                                                        \
  "(?<sex>man|woman|male|female|boy|girl|gentleman|lady|widow|housewife|primigravida|"             \
  "multigravida)"

/* "after 14 months, our patient": only years are an age without a word that says so. */
static gboolean
is_span (CwReportReader *self, const GMatchInfo *match)
{
  g_autofree char *unit = cw_report_fetch (match, "unit");
  gsize first, past;

  if (unit == NULL || !cw_report_get_range (match, "age", &first, &past))
    return FALSE;
  /* "a woman 33 years after mastectomy" */
  if (cw_report_has_in (self,
                        "\\G ?(?:after|before|later|earlier|ago|prior|previously|following)\\b",
                        past, strlen (self->words)) &&
      !cw_report_has_in (self, "\\b(?:age|aged|old) ?\\Z|old\\Z", first, past))
    return TRUE;
  /* Since then something has been so, or was it then. */
  if (cw_report_has_in (self,
                        "\\b(?:since|from|until|before|after|by) (?:the |an )?age of \\Z|"
                        "\\b(?:when|since|until|before|after|once|because) (?:he|she|the patient) "
                        "(?:was|were|turned|reached) (?:an? |only |just )*\\Z|"
                        "(?:\\A|[,;] |\\bseen |\\bhad |\\boperated |\\btreated )as an? \\Z",
                        0, first))
    return TRUE;
  /* "an infant of 40 days" */
  if (cw_report_has_in (
        self,
        "\\b(?:an?|the|this) (?:[\\w-]+ ){0,2}?(?:infant|newborn|neonate|baby|boy|girl|"
        "child|toddler) of \\Z",
        0, first) &&
      !cw_report_has_in (self, "\\G ?(?:of )?gestation", past, strlen (self->words)))
    return FALSE;
  if (cw_report_has_in (self, "-|\\b(?:old|ages?|aged)\\b", first > 12 ? first - 12 : 0,
                        MIN (past + 8, strlen (self->words))))
    return FALSE;
  if (cw_report_has_in (self, "\\G[ -]" SEX "\\b", past, strlen (self->words)) &&
      cw_report_has_in (self, "(?:\\A|\\b)(?:an?|the|this|our) \\Z", 0, first))
    return FALSE;
  return (unit && *cw_report_read_time_unit (unit) != 'a') ||
         cw_report_has_in (self, "\\b(?:after|for|within|over|in|during) \\Z", 0, first);
}

static const char *const phrases[] = {
  /* a 45 yo F */
  "(?<age>\\b(?<n>\\d{1,3})[- ]?(?<unit>yo|y/o|y\\.o\\.|year[- ]old)) (?<sex>(?-i:[MF]))\\b",
  /* a 27-year-old (previously healthy Chinese) man */
  "(?<age>" AGE ")(?:,?(?: \\([^()]{1,40}\\))? (?:(?!with |who |and |in |of |presented "
  "|patient|ago\\b|later\\b|earlier\\b|before\\b|after\\b|prior\\b)[\\w-]+,?(?: "
  "\\([^()]{1,40}\\))? ){0,5}?|-)"
  "(?<sex>man|woman|male|female|boy|girl|gentleman|lady|primigravida|multigravida|widow|housewife)"
  "\\b",
  /* a 27-year-old pregnant G2P1 */
  "(?<age>" AGE ")[, ]+(?:(?!follow-?up|the |of |after )[\\w-]+ ){0,2}?"
  "(?<sex>pregnant|parturient|primipara)\\b(?! (?:woman|women|lady|female|girl))",
  /* a 27-year-old patient */
  "(?<age>" AGE ")[, ]+(?:(?!follow-?up|the |of |after )[\\w-]+ ){0,3}?" PERSON "\\b",
  /* a man aged 27 years; a boy, 5 months of age */
  "\\b(?:" SEX "|" PERSON
  ")(?: patient| infant)?,? (?:who was |now |currently )?(?:aged|at the age of|of) "
  "(?<age>" AGE ")",
  "\\b(?:a|an|the|this|our) (?:[\\w-]+ ){0,2}?(?:" SEX "|" PERSON
  ")(?: patient| infant)?,? (?:aged |)(?<age>" AGE ")",
  /* female patient, 64 years old */
  "\\A(?:an? |the )?(?:" SEX "|" PERSON ")(?: patient| infant)?,? (?<age>" AGE ")",
  /* a female patient, age 54 */
  "\\b(?:" SEX "|" PERSON ")(?: patient| infant)?,? \\(?age[ds]?:? " NUMBER_ALONE,
  /* male, 54, with chest pain */
  "\\A(?:an? |the )?" SEX "(?: patient)?, " NUMBER_ALONE "(?=[,.]| (?:with|presented|who|was)\\b)",
  /* a 6-month-old presented; a 65-year-old retired farmer was admitted */
  OLD
  ",?(?: (?!was |were |is )[\\w-]+,?| \\([^()]{0,60}\\),?){0,9}? "
  "(?:presented|presents|presenting|complain\\w+|came|"
  "visited|consulted|attended|turned "
  "up|gave|reported|noticed|noted|developed|experienced|sought|underwent|suffered|had|who|(?:was|"
  "is) (?:admitted|referred|brought|hospitali[sz]ed|"
  "transferred|seen|evaluated|examined|reviewed|investigated|diagnosed|treated|operated|found|"
  "attacked|bitten|stung|injured|struck|stabbed|scheduled))\\b",
  /* a 13-year-old, living in a rural area, was admitted */
  "\\A[^.;,]{0,60}\\ban? (?:[\\w-]+ ){0,3}?" OLD "(?:,[^,.;]{3,80}){1,3}, (?:was|were|presented|"
  "consulted|visited|complained|came|developed|underwent)\\b",
  /* we report a 45-year-old Caucasian */
  "\\b(?:report|present|describe)\\b[^.;]{0,90}? an? (?:[\\w-]+ ){0,3}?" OLD "\\b",
  /* occurred in a 55-year-old farmer; a 78-year-old with fever */
  "\\b(?:an?|in an?) (?:(?!of\\b)[\\w-]+ ){0,2}?" OLD
  "(?= (?:with\\b|[a-z]{4,}(?:er|or|ist|an|ent|ee)\\b))",
  /* the patient, a 36-year-old smoker */
  "\\b(?:patient|he|she)(?:,| is| was) an? (?:[\\w-]+ ){0,2}?" OLD "\\b",
  /* a boy of 11 who */
  "\\b(?:an?|the) (?:[\\w-]+ ){0,2}?" SEX " of " NUMBER_ALONE
  "(?= (?:who|with|was|presented|presents|came|had)\\b|,)",
  /* Age: 27 years */
  "\\bage:? (?<age>" AGE ")",
  /* Mrs B., 61 years old */
  "\\b(?-i:(?<sex>Mrs|Mr|Ms|Miss))\\.? (?:[\\w.]{1,12},? ){0,3}?(?:aged )?(?<age>" AGE ")",
  "\\b(?-i:(?<sex>Mrs|Mr|Ms|Miss))\\.? (?:[\\w.]{1,12},? ){0,3}?aged " NUMBER_ALONE,
  /* a woman who was 46 years old */
  "\\b" SEX "(?: patient| infant)?,? who (?:was|is) (?:an? )?(?<age>" AGE ")",
  /* the patient was 27 years old */
  "(?<!since )(?<!when )(?<!until )(?<!because )(?<!before )(?<!after )\\b(?:patient|he|she)(?:, "
  "who)? "
  "(?:was|is) (?:a |now |currently )?(?<age>" AGE ")",
};

static const char *const decades[] = { "twenties", "thirties",  "forties",  "fifties",
                                       "sixties",  "seventies", "eighties", "nineties" };

/* The decade's first digit. */
static char
get_decade (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (decades); i++)
    if (g_ascii_strcasecmp (word, decades[i]) == 0)
      return (char)('2' + i);
  return *word;
}

/* "a woman in her 60s" is 60 to 69. */
static void
read_decade (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *decade = NULL;
  g_autofree char *value = NULL;
  gsize first, past;

  if (!cw_report_match (
        self,
        "\\b" PERSON " in (?:her|his|their) (?:early |mid-?|late )?"
        "(?<decade>[2-9]0'?s|(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies)\\b",
        &match) ||
      is_relative (self, match) || !cw_report_get_range (match, "decade", &first, &past))
    return;
  decade = cw_report_fetch (match, "decade");
  value = g_strdup_printf ("%c0-%c9 a", get_decade (decade), get_decade (decade));
  cw_report_add_value (self, "patient", "age", value, first, past);
}

static void
read_age_and_sex (CwReportReader *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (phrases); i++)
    {
      g_autoptr (GMatchInfo) match = NULL;

      if (!cw_report_match (self, phrases[i], &match) || is_relative (self, match) ||
          is_span (self, match))
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

  if (cw_report_match (
        self,
        "\\b(?:the|this|our|an?) (?:(?!of|in|with|and|for|who|whose|to|first|previous|"
        "other|another|second|by|from|case|patient|was|is|had)[\\w-]+ ){0,3}?" SEX
        "\\b(?: patient| infant| neonate)?(?! (?:donor|volunteer|relative))|"
        /* newborn female on the first day of life; the neonate, male, was */
        "\\A(?:(?:new-?born|(?:full-?)?term|pre-?term|premature|neonatal|baby|infant|young|elderly|"
        "adult|adolescent|healthy) )*" SEX
        "(?= (?:newborn|neonate|infant|baby|child|patient|on|with|who|was|born|aged|presented|"
        "admitted|referred)\\b|,)|"
        "\\b(?:the|an?) (?:[\\w-]+ ){0,2}?" CW_REPORT_PERSON ", (?:an? )?" SEX "(?=,)",
        &match) &&
      !is_relative (self, match))
    add_sex (self, match);
}

/* Whether the sentence before tells it. */
static gboolean
is_just_told (const CwReportReader *self, const CwReportFact *fact)
{
  const CwNotationSpan *last;
  CwNotationSpan span;

  if (self->n_sentence < 2)
    return FALSE;
  last = &g_array_index (fact->spans, CwNotationSpan, fact->spans->len - 1);
  cw_report_text_get_span (self->text, self->sentence[-1].first, self->sentence[-1].past, &span);
  return last->offset >= span.offset && last->offset < span.offset + span.length;
}

/* "We report a 75-year-old farmer. She": where no word has told the sex so far. */
static void
read_pronoun (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *he = NULL;
  const CwReportFact *age = cw_report_find_told (self, "age");
  gsize first, past;

  if (age == NULL || cw_report_find_told (self, "sex") || !is_just_told (self, age) ||
      !cw_report_match (
        self,
        "\\A(?:[^.;,]{4,40}, )?(?:(?<he>He)|She) (?:was|is|had|has|presented|complained|"
        "reported|developed|noticed|underwent|came|denied)\\b",
        &match) ||
      !cw_report_get_range (match, NULL, &first, &past))
    return;
  he = cw_report_fetch (match, "he");
  cw_report_add_value (self, "patient", "sex", he ? "male" : "female", first, first + (he ? 2 : 3));
}

/* "A 72-year-old retired mechanic was admitted. His": where one pronoun is all that the whole case
 * calls a person by, and nobody else is in it. */
static void
read_possessive (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  gboolean is_he = self->pronouns == CW_REPORT_HE;
  gsize first, past;

  if ((!is_he && self->pronouns != CW_REPORT_SHE) || cw_report_find_told (self, "age") == NULL ||
      cw_report_find_told (self, "sex") ||
      !cw_report_match (self, "\\b(?<who>he|his|him|she|her)\\b", &match) ||
      !cw_report_get_range (match, "who", &first, &past))
    return;
  cw_report_add_value (self, "patient", "sex", is_he ? "male" : "female", first, past);
}

/* What happens to a newborn after it has come, and what is no time of it. */
#define NOT_COME                                                                                   \
  "(?!diagnos|operat|surg|died|underw|dose|treat|given|receiv|start|stop|discharg|ventilat|"       \
  "intubat|extubat|wean|repeat)"
#define ORDINAL                                                                                    \
  "(?<n>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|"                         \
  "\\d{1,2}(?=(?:st|nd|rd|th)\\b))(?:st|nd|rd|th)?"
/* "presented on the second day of life", "was admitted on day 3 of life", "at 6 hours of life",
 * "a 12-hour-old newborn". */
#define DAY_OF_LIFE                                                                                \
  "\\b(?:" PERSON "|he|she)\\b(?:" NOT_COME "(?:[^.;]|\\.(?=\\d))){0,90}? (?:on|at|in|by) "        \
  "(?:the |his |her |about |around )?(?<age>"                                                      \
  "" ORDINAL " (?:postnatal )?day (?:of life|after birth)\\b|"                                     \
  "(?:day of life|DOL|postnatal day) (?:of )?(?<n>\\d{1,2})\\b|day (?<n>\\d{1,2}) of life\\b|"     \
  "(?<n>\\d{1,2}|" CW_NUMBER_WORDS ") (?<unit>hours?|days?|weeks?) of (?:life|age)\\b)|"           \
  "(?<age>\\b(?<n>\\d{1,2}|" CW_NUMBER_WORDS ")[- ](?<unit>hours?)[- ]old\\b)(?= (?:[\\w-]+ )"     \
  "{0,4}?" PERSON ")"

/* A newborn of less than a day is no day old. */
static char *
get_age_of_newborn (const char *number, const char *unit)
{
  int hours = unit && g_ascii_tolower (*unit) == 'h' ? atoi (number) : 0;

  if (hours > 0 && hours < 24)
    return g_strdup ("<1 d");
  if (hours > 0)
    return g_strdup_printf ("%d d", hours / 24);
  return g_strdup_printf ("%s %s", number, unit ? cw_report_read_time_unit (unit) : "d");
}

/* A newborn is as old as the day on which it came. */
static void
read_day_of_life (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *unit = NULL;
  g_autofree char *word = NULL;
  g_autofree char *number = NULL;
  g_autofree char *value = NULL;
  gsize first, past;

  if (cw_report_find_told (self, "age") || !cw_report_match (self, DAY_OF_LIFE, &match) ||
      is_relative (self, match) || !cw_report_get_range (match, "age", &first, &past))
    return;
  unit = cw_report_fetch (match, "unit");
  word = cw_report_fetch (match, "n");
  number = cw_report_read_number (word);
  if (number == NULL)
    return;
  value = get_age_of_newborn (number, unit);
  cw_report_add_value (self, "patient", "age", value, first, past);
}

void
cw_report_read_patient (CwReportReader *self)
{
  read_age_and_sex (self);
  read_day_of_life (self);
  read_origin (self);
  read_decade (self);
  read_sex_alone (self);
  read_pronoun (self);
  read_possessive (self);
}
