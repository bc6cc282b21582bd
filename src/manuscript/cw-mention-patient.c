/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "manuscript/cw-mention-private.h"

/* Age and sex stand in the phrase that names the patient; whether he or she lives in one that says
 * so outright. */

#define SEX "(?<sex>man|woman|male|female|boy|girl|gentleman|lady)"
#define OLD                                                                                        \
  "\\b(?<n>\\d{1,3}|" CW_REPORT_NUMBER ")(?: |-)?(?<unit>years?|yrs?|months?|weeks?|days?)"        \
  "(?: |-)(?:old|of age)\\b|\\b(?<n>\\d{1,3})[ -]?(?<unit>yo|y/o)\\b"
#define ADJECTIVES "(?:(?!with |who |and |in |of |for |presented |was |after )[\\w-]+,? ){0,4}?"
#define RELATIVE_NEAR "\\b" CW_REPORT_RELATIVE "s?\\b"

#define DECADE                                                                                     \
  "(?<decade>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|[2-9]0s)"

static const char *const age_phrases[] = {
  /* a 27-year-old man */
  "\\b(?:an?|the|this|our|one|another) " ADJECTIVES "(?<age>" OLD ")(?:,? |-)" ADJECTIVES
  "(?:[a-z]+-)?(?:" SEX "|patient|infant|neonate|newborn|child)\\b",
  /* a man of 27 years; a man aged 27 years */
  "\\b(?:an?|the|this|our) " ADJECTIVES SEX
  ",? (?:who was )?(?:aged|of) (?<age>(?<n>\\d{1,3}|" CW_REPORT_NUMBER
  ") (?<unit>years?|months?|weeks?|days?)\\b)(?! (?:ago|later|after|duration|history))",
  /* a man aged 27; the patient, 27 years of age */
  "\\b(?:an?|the|this|our) " ADJECTIVES "(?:" SEX "|patient),? (?:aged (?<age>(?<n>\\d{1,3})"
  "(?! ?(?:-|to\\b|and\\b|years?|months?|weeks?|days?)))\\b|(?<=, )(?<age>" OLD "))",
  /* a man in his forties */
  "\\b(?:an?|the|this|our) " ADJECTIVES "(?:" SEX "|patient) in (?:his|her) (?<age>(?:early |mid-?|"
  "mid |late )?" DECADE ")\\b",
  /* a case of X in a 27-year-old */
  "\\b(?:in|of) an? (?<age>\\b(?<n>\\d{1,3})(?: |-)(?<unit>year|month|week|day)(?: |-)old)\\b",
};

static const char *
get_sex (const char *word)
{
  static const char *const women[] = { "woman", "female", "girl", "lady" };

  for (guint i = 0; i < G_N_ELEMENTS (women); i++)
    if (g_ascii_strcasecmp (word, women[i]) == 0)
      return "female";
  return "male";
}

/* 40 of "forties", 0 of anything else. */
static guint
read_decade (const char *word)
{
  static const char *const decades[] = { "twenties", "thirties",  "forties",  "fifties",
                                         "sixties",  "seventies", "eighties", "nineties" };

  for (guint i = 0; i < G_N_ELEMENTS (decades); i++)
    if (g_ascii_strcasecmp (word, decades[i]) == 0)
      return 20 + 10 * i;
  return (guint)g_ascii_strtoull (word, NULL, 10);
}

/* Any age from the first to the last of the decade. */
static void
add_decade (CwMentionReader *self, const char *word, CwWordRange range)
{
  CwMention *mention = cw_mention_add (self, CW_MENTION_AGE, range);
  guint first = read_decade (word);
  g_autofree char *low = g_strdup_printf ("%u", first);
  g_autofree char *high = g_strdup_printf ("%u", first + 9);

  if (mention == NULL)
    return;
  mention->quantity = cw_quantity_new (CW_COMPARATOR_NONE, low, high, "a");
  mention->is_number = cw_range_read (mention->quantity, "a", &mention->number);
}

static void
add_age (CwMentionReader *self, const GMatchInfo *match)
{
  g_autofree char *decade = cw_mention_fetch (match, "decade");
  g_autofree char *unit = cw_mention_fetch (match, "unit");
  g_autofree char *word = cw_mention_fetch (match, "n");
  g_autofree char *number = cw_report_read_number (word);
  CwWordRange range;
  CwMention *mention;

  if (decade && cw_mention_get_range (match, "age", &range))
    add_decade (self, decade, range);
  if (number == NULL || !cw_mention_get_range (match, "n", &range))
    return;
  mention = cw_mention_add (self, CW_MENTION_AGE, range);
  if (mention == NULL)
    return;
  mention->quantity = cw_quantity_new (CW_COMPARATOR_NONE, number, NULL,
                                       unit ? cw_report_read_time_unit (unit) : "a");
  mention->is_number = cw_range_read (mention->quantity, "a", &mention->number);
}

static void
add_sex (CwMentionReader *self, const GMatchInfo *match)
{
  g_autofree char *word = cw_mention_fetch (match, "sex");
  CwWordRange range;
  CwMention *mention;

  if (word == NULL || !cw_mention_get_range (match, "sex", &range))
    return;
  mention = cw_mention_add (self, CW_MENTION_SEX, range);
  if (mention)
    mention->value = get_sex (word);
}

/* Donors and relatives, ages of the past, and a second number are not the patient's age. */
static gboolean
is_other (CwMentionReader *self, const GMatchInfo *match)
{
  CwWordRange range;

  return !cw_mention_get_range (match, NULL, &range) ||
         cw_mention_has_before (self,
                                RELATIVE_NEAR "|\\b(?:as|when|like|unlike|than|to)\\b[^,]{0,30}\\Z|"
                                              "\\b(?:from|by|another|second)\\b[^,]{0,12}\\Z|"
                                              "\\b(?:other|similar|several) "
                                              "(?:cases?|reports?|patients?)\\b[^;]*\\Z",
                                range.first) ||
         cw_mention_has_behind (
           self, "\\G[^,.]{0,20}\\b(?:donor|volunteer|control|cadaver|" CW_REPORT_RELATIVE ")\\b",
           range.past);
}

static void
read_phrase (CwMentionReader *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (age_phrases); i++)
    {
      g_autoptr (GMatchInfo) match = NULL;

      if (!cw_mention_find (self, age_phrases[i], 0, &match) || is_other (self, match) ||
          cw_mention_has (self, "\\b(?:reported|described|published) by (?-i:[A-Z])"))
        continue;
      add_age (self, match);
      add_sex (self, match);
      return;
    }
}

/* "the young man", in a sentence that names nobody else. */
static void
read_sex_alone (CwMentionReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;

  if (cw_mention_has (self, RELATIVE_NEAR "|\\bdonors?\\b") ||
      !cw_mention_find (self,
                        "\\b(?:the|this) (?:(?:young|old|elderly|middle-aged) )?"
                        "(?<sex>man|woman|boy|girl|gentleman|lady)\\b(?!-)",
                        0, &match))
    return;
  add_sex (self, match);
}

/* HER-2 is a receptor, and a bundle of the heart is called after His. */
#define SHE "(?<!bundle of )(?<she>(?-i:[Ss]he|[Hh]er|[Hh]ers|[Hh]erself))\\b(?!-)"
#define HE "(?<!bundle of )(?<he>(?-i:[Hh]e|[Hh]is|[Hh]im|[Hh]imself))\\b(?! bundle|-)"
#define SOMEBODY                                                                                   \
  RELATIVE_NEAR "|\\b(?:doctors?|physicians?|surgeons?|oncologists?|nurses?|colleagues?|donors?|"  \
                "baby|infant|fetus|foetus|newborn|neonate|caregivers?|another|patients|et al|"     \
                "authors?|reported by)\\b|\\[\\d"
/* What stands in quotation marks is said by somebody about somebody. */
#define QUOTED "[\"“”]"

/* Whether a sentence outside the case says that it speaks of the patient. */
static gboolean
names_our_patient (CwMentionReader *self)
{
  CwPassageKind kind = self->statement->passage->kind;

  return kind <= CW_PASSAGE_CASE ||
         (kind == CW_PASSAGE_AROUND && !self->statement->passage->is_literature &&
          cw_mention_has (self, "\\b(?:our|this|the present) (?:patient|case)\\b"));
}

/* The first pronoun of a sentence in which nobody else is named. */
static void
read_pronoun (CwMentionReader *self)
{
  g_autoptr (GMatchInfo) she = NULL;
  g_autoptr (GMatchInfo) he = NULL;
  gboolean is_she = cw_mention_find (self, "\\b" SHE, 0, &she);
  gboolean is_he = cw_mention_find (self, "\\b" HE, 0, &he);
  CwWordRange range;
  CwMention *mention;

  if (is_she == is_he || !names_our_patient (self) || cw_mention_has (self, SOMEBODY "|" QUOTED) ||
      !cw_mention_get_range (is_she ? she : he, is_she ? "she" : "he", &range))
    return;
  mention = cw_mention_add (self, CW_MENTION_PRONOUN, range);
  if (mention)
    mention->value = is_she ? "female" : "male";
}

void
cw_mention_read_patient (CwMentionReader *self)
{
  guint before = self->statement->mentions->len;

  read_phrase (self);
  if (self->statement->mentions->len == before)
    read_sex_alone (self);
  read_pronoun (self);
}

/* ---- alive or dead ---- */

#define WHO "\\b(?:patient|he|she|child|infant|boy|girl|man|woman|baby|neonate|newborn)"
#define DIED                                                                                       \
  WHO                                                                                              \
    "(?: (?:subsequently|later|then|eventually|unfortunately|had|has|finally|suddenly|ultimately|" \
    "was found|was pronounced))* (?<word>died|dead|passed away|deceased|expired(?! "               \
    "(?:air|gas))|succumbed to "                                                                   \
    "(?:his|her|the|this) (?:disease|illness|"                                                     \
    "tumou?r|cancer|infection))\\b"
#define ALIVE                                                                                      \
  "(?:" WHO "|\\band|\\bwho) (?:was|is|remains|remained|has been) (?:still |currently |now |well " \
  "and |also |doing well and )*(?<word>alive)\\b"

#define STILL "\\b(?:patient|he|she) (?:is|remains) (?:still |currently |now |well and )*\\Z"
#define ON_DATE                                                                                    \
  "\\G(?: (?:of|from|due to) (?:(?!\\b(?:after|following|since|that|which|diagnos\\w*)\\b)[\\w "   \
  "-])"                                                                                            \
  "{1,40}?)? (?:on|in) " CW_REPORT_DATE

/* "Is alive" is said of the time of writing; a date close behind "died" is that of the death. */
static void
read_vital_time (CwMentionReader *self, CwMention *mention)
{
  if (!mention->when.is_known && g_str_equal (mention->value, "alive") &&
      cw_mention_has_before (self, STILL, mention->first) &&
      !cw_mention_has_before (self, "\\b(?:while|when|whether|as long as)\\b[^.;]*\\Z",
                              mention->first))
    mention->when.is_known = mention->when.is_last = TRUE;
  if (mention->when.date && g_str_equal (mention->value, "dead") &&
      cw_mention_has_behind (self, ON_DATE, mention->past))
    mention->date = cw_date_copy (mention->when.date);
}

static void
add_vital (CwMentionReader *self, const GMatchInfo *match, const char *value, const GArray *times)
{
  CwWordRange range;
  CwMention *mention;

  if (!cw_mention_get_range (match, "word", &range) || cw_mention_is_denied (self, range.first) ||
      cw_mention_has_before (self, RELATIVE_NEAR "[^.;]*\\Z", range.first))
    return;
  mention = cw_mention_add (self, CW_MENTION_VITAL, range);
  if (mention == NULL)
    return;
  mention->value = value;
  for (guint i = 0; i < times->len; i++)
    {
      const CwToldTime *time = &g_array_index (times, CwToldTime, i);

      if (time->range.first >= range.past && !mention->when.is_known)
        mention->when = cw_time_point_copy (&time->when);
    }
  read_vital_time (self, mention);
}

void
cw_mention_read_vital (CwMentionReader *self, const GArray *times)
{
  g_autoptr (GMatchInfo) died = NULL;
  g_autoptr (GMatchInfo) alive = NULL;

  if (cw_mention_find (self, DIED, 0, &died))
    add_vital (self, died, "dead", times);
  if (cw_mention_find (self, ALIVE, 0, &alive))
    add_vital (self, alive, "alive", times);
}
