/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/patient/cw-report-history-private.h"

/* Smoking, drinking and drugs, and what else is told without the word history. */

#define SUBSTANCE CW_REPORT_SUBSTANCE
#define USE CW_REPORT_SUBSTANCE_USE

typedef struct
{
  const char *pattern;
  const char *value;
} Habit;

static const Habit smoking[] = {
  { "\\b(?:den(?:ied|ies|ying)(?: any| the)?(?: use of| history of| using)?(?: "
    "(?:alcohol|drugs?|illicit)(?:,| or| and|,? or))* "
    "(?:smoking|tobacco|cigarettes?)|no (?:tobacco|cigarette) use|"
    "(?:non|never)-?(?:tobacco )?smok(?:er|ing)|never[- ]smoker|never smoked|no smoking history|"
    "(?:no|denied(?: any)?|without(?: a)?) "
    "history of (?:tobacco|smoking|cigarette)|(?:did|does) not smoke)\\b",
    "never" },
  { "\\b(?:ex-?(?:tobacco |cigarette |heavy )?smoker|(?:former|previous|reformed|past) (?:heavy "
    "|cigarette "
    "|tobacco )?smok(?:er|ing)|(?:had )?(?:quit|stopped|ceased|given up|gave up) (?:cigarette "
    "|tobacco )?smoking)\\b",
    "former" },
  { "\\b(?:(?:was|is|and|patient,|[- ]old,?|man,|woman,) (?:an? "
    ")?(?:(?:chronic|habitual|regular|daily|active|current|heavy|lifelong|"
    "life-long|cigarette|tobacco|social|occasional|long-?term) )*smoker|(?:chronic|current|active|"
    "heavy|lifelong|habitual) (?:cigarette |tobacco )?smoker|"
    "(?:he|she|patient|and) (?:currently |still )?smokes|(?:continue[sd] to|currently|still) "
    "smok(?:es?|ed|ing))\\b",
    "current" },
};

static void
read_pack_years (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *word = NULL;
  g_autofree char *years = NULL;
  gsize first, past;

  if (!cw_report_match (self,
                        "(?<![\\d.-])(?<n>\\d+(?:\\.\\d+)?|(?!an?\\b)" CW_REPORT_NUMBER
                        ")[- ]packs?(?:[-/ ]an?)?[-/ ]?years?\\b",
                        &match) ||
      !cw_report_get_range (match, NULL, &first, &past) || cw_report_is_other (self, first))
    return;
  word = cw_report_fetch (match, "n");
  years = cw_report_read_number (word);
  cw_report_add_value (self, "patient", "pack-years", years, first, past);
}

static void
read_smoking (CwReportReader *self)
{
  gsize first, past;

  for (guint i = 0; i < G_N_ELEMENTS (smoking); i++)
    {
      g_autoptr (GMatchInfo) match = NULL;

      if (!cw_report_match (self, smoking[i].pattern, &match) ||
          !cw_report_get_range (match, NULL, &first, &past) || cw_report_is_other (self, first))
        continue;
      cw_report_add_value (self, "patient", "smoking", smoking[i].value, first, past);
      break;
    }
  read_pack_years (self);
}

typedef struct
{
  const char *pattern;
  const char *kind;
  const char *status;
} Told;

/* "alcohol, tobacco or illicit drug use", "alcohol use or illicit drug use" */
#define SUBSTANCES                                                                                 \
  "(?:" SUBSTANCE "|smoking)(?: " USE ")?(?:(?:,? (?:and|or|nor) |, )(?:any )?(?:" SUBSTANCE       \
  "|smoking)(?: " USE ")?){0,4}"

/* "denied alcohol use", "was a chronic alcoholic", "was born preterm at 28 weeks", "radiation
 * therapy ten years ago for tonsil cancer". */
static const Told told[] = {
  { "\\b(?:den(?:ied|ies|ying)|no|does not|did not|never)(?: any| the| known)?"
    "(?: (?:use of|history of|using|abuse of|abuse|consume|consumed|drink|used?))?(?: any)? "
    "(?<item>" SUBSTANCES ")(?=[.,;]|\\Z| (?:and|but|or|in|that)\\b)",
    "psychosocial", "absent" },
  { "\\b(?:reported|reports|admitted(?: to)?|acknowledged|endorsed|disclosed|had|with) (?:an? )?"
    "(?:(?:regular|daily|heavy|occasional|chronic|current|previous|past|long-?term|excessive|"
    "moderate|social|ongoing|active|recent) )*(?<item>(?!(?:drugs?|substances?) (?:use|intake|"
    "ingestion|consumption)|\\w+ (?:users?|abusers?)\\b)" SUBSTANCE " " USE ")\\b(?! (?:disorder|"
    "treatment|withdrawal|cessation))",
    "psychosocial", "present" },
  { "\\b(?:was|is|had been|known(?: to be)?)(?: an?)? "
    "(?<item>(?:(?:chronic|heavy|known|active|former|"
    "recovering|intravenous|injection) )*(?:alcoholic|(?:alcohol|drug) (?:users?|abusers?|addict)|"
    "(?:heavy|habitual|daily) drinker))\\b(?! (?:hepat|liver|cirrh|steato|ketoacid|pancre))",
    NULL, "present" },
  { "\\b(?<item>born (?:(?:extremely |very |moderately |late )?(?:preterm|prematurely)(?: (?:at|in)"
    "(?: an?| the)?(?: gestational age of)? ?[\\w+/]+[- ]?(?:th)? weeks?(?: of gestation(?:al "
    "age)?| "
    "gestation)?)?|(?:at|in)(?: an?| the)? (?:gestational age of )?\\d\\d(?:\\+\\d)? weeks?"
    "(?: of gestation(?:al age)?| gestation)?))\\b",
    NULL, "present" },
  { "\\b(?<item>(?:(?:external |pelvic |cranial |neck |chest |local )?radiation(?: "
    "therapy)?|(?:chemo)?radiotherapy|irradiation|"
    "chemotherapy|chemoradiation) " CW_REPORT_NUMBER " years? (?:ago|earlier|before|previously) "
    "(?:due to|for|because of) [\\w -]{4,40}?)(?=[.,;]|\\Z| (?:and|but|was|with|presented|who)\\b)",
    NULL, "present" },
  /* a 33-year-old woman in the 11th week of pregnancy */
  { "-old\\b(?![^.;]{0,80}\\bborn\\b)[^.;]{0,80}?\\b(?<item>(?:\\d+(?:st|nd|rd|th)?[- ]"
    "(?:gestational )?weeks? (?:of (?:pregnancy|gestation)|pregnant)|(?:first|second|third) "
    "trimester of pregnancy))\\b",
    NULL, "present" },
  /* had been exposed to flood water a week before */
  { "\\b(?:he|she|patient) (?:was|had been) (?:recently |occupationally |accidentally )?exposed to "
    "(?![^.;,]{0,40}\\brisks?\\b)(?<item>[\\w \"'-]{4,50}?)(?=[.,;]|\\Z| "
    "(?:and|but|during|for|in|while|after|before)\\b|"
    " " CW_REPORT_SPAN ("") ")",
    "exposure", "present" },
};

static void
read_told (CwReportReader *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    {
      g_autoptr (GMatchInfo) match = NULL;
      CwReportRange range;

      if (cw_report_match (self, told[i].pattern, &match) &&
          cw_report_get_range (match, "item", &range.first, &range.past) &&
          !cw_report_is_other (self, range.first) &&
          !cw_report_is_of_relative (self, range.first) &&
          !cw_report_has_in (self, "\\bhistory of \\Z", 0, range.first))
        cw_report_add_history (self, range, told[i].kind, told[i].status);
    }
}

void
cw_report_read_habits (CwReportReader *self)
{
  read_told (self);
  read_smoking (self);
}
