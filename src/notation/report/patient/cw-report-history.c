/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/patient/cw-report-patient-private.h"

#include <string.h>

/* Earlier illnesses, family, habits, and what is known of the patient's body. */

#define ITEM_END                                                                                   \
  "[.;]|,? (?:who|which|but|however|treated|for which|presented|was|were|is|he|she|the "           \
  "patient|and (?:was|were|had|he|she|no|"                                                         \
  "presented|took)|presenting|complaining|hospitali[sz]ed|admitted|without|diagnosed|under|"       \
  "managed|controlled|on|caused "                                                                  \
  "by|with "                                                                                       \
  "no)\\b"

#define NO_ITEM                                                                                    \
  "\\A(?:no|not|none|nothing|unremarkable|non-?contributory)\\b|\\b(?:illness|disease "            \
  "of|present|similar|significant|relevant|note|trauma and|disorders? "                            \
  "or)\\Z|\\b(?:presented|admitted|was|were|had)\\b"

/* "intravenous drug use", "heavy smoking", but not "smoking cessation therapy" */
#define SUBSTANCE                                                                                  \
  "(?:alcohol|ethanol|tobacco|cigarettes?|(?:(?:intravenous|IV|injection|illicit|recreational|"    \
  "illegal|injecting) )+drugs?|drugs?|substance|opioid|heroin|cocaine|cannabis|marijuana|"         \
  "amphetamine|methamphetamine)"
#define USE                                                                                        \
  "(?:use|abuse|misuse|dependenc[ey]|consumption|addiction|drinking|intake|ingestion|users?|"      \
  "abusers?)"
#define HABIT                                                                                      \
  "\\A(?:(?!(?:due|secondary|related|from|to)\\b)[\\w-]+ ){0,3}"                                   \
  "(?:" SUBSTANCE " " USE "\\b|(?:alcoholism|alcoholic|smoking|tobacco|alcohol)\\Z)|\\Asmoking\\b" \
  "(?! cess)"

static const char *
get_kind (const char *word, const char *item)
{
  if (word && g_ascii_strncasecmp (word, "family", 6) == 0)
    return "family";
  if (word && g_ascii_strncasecmp (word, "surg", 4) == 0)
    return "surgical";
  if (word && g_ascii_strncasecmp (word, "drug", 4) == 0)
    return "medication";
  if (item && g_regex_match_simple ("(?:ectomy|plasty|otomy|ostomy|surgery|transplantation|"
                                    "resection|repair|bypass)\\b",
                                    item, G_REGEX_CASELESS, 0))
    return "surgical";
  if (item && g_regex_match_simple ("\\ballerg", item, G_REGEX_CASELESS, 0))
    return "allergy";
  if (item && g_regex_match_simple (HABIT, item, G_REGEX_CASELESS, 0))
    return "psychosocial";
  return "medical";
}

static void
take_item_date (CwReportReader *self, CwSnapshot *item, CwReportRange *range)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *words = NULL;
  g_autofree char *date = NULL;
  gsize first, past;

  if (!cw_report_match_in (
        self, " (?:performed )?(?:in|since|on) (?<date>" CW_REPORT_DATE "|" CW_REPORT_YEAR ")\\Z",
        range->first, range->past, &match) ||
      !cw_report_get_range (match, NULL, &first, &past))
    return;
  words = cw_report_fetch (match, "date");
  date = cw_report_read_date (words);
  cw_report_set (item, "date", date);
  range->past = first;
}

/* "any history of gout" in a list of what there was no history of */
static gsize
skip_history (CwReportReader *self, CwReportRange range)
{
  g_autoptr (GMatchInfo) match = NULL;
  gsize from, past = range.first;

  if (cw_report_match_in (self, "\\G(?:any |a )?(?:past |previous |prior )?history of ",
                          range.first, range.past, &match))
    cw_report_get_range (match, NULL, &from, &past);
  return past;
}

static void
add_item (CwReportReader *self, CwReportRange range, const char *kind_word, const char *status)
{
  CwSnapshot *item = cw_report_row_new ("history");
  g_autofree char *words = NULL;

  take_item_date (self, item, &range);
  range.first = skip_history (self, range);
  words = cw_report_dup_item (self, range);
  if (range.past <= range.first + 2 || strlen (words) > 80 ||
      cw_report_has_in (self, NO_ITEM, range.first, range.past) ||
      !cw_report_set (item, "item", words))
    {
      cw_snapshot_free (item);
      return;
    }
  cw_report_set (item, "kind", get_kind (kind_word, words));
  cw_report_set (item, "status", status);
  cw_report_take_row (self, "history", item, range.first, range.past);
}

static void
add_items (CwReportReader *self, const GMatchInfo *match, const char *status)
{
  g_autofree char *kind = cw_report_fetch (match, "kind");
  g_autoptr (GArray) items = NULL;
  gsize first, past;

  if (!cw_report_get_range (match, NULL, &first, &past) ||
      cw_report_has_in (self,
                        "\\G[^.;]{0,120}\\b(?:was|were) (?:excluded|ruled out|absent|denied)\\b",
                        past, strlen (self->words)))
    return;
  items = cw_report_split_list (self, past,
                                cw_report_find_end (self, ITEM_END, past, strlen (self->words)));
  for (guint i = 0; i < items->len; i++)
    add_item (self, g_array_index (items, CwReportRange, i), kind, status);
}

#define KIND "(?<kind>medical|surgical|family|drug)"
#define KIND_WORD "(?:medical|surgical)"
/* "Comorbid conditions included", "underlying diseases were" */
#define COMORBID                                                                                   \
  "(?:(?:significant |notable |known |other |main |medical )*(?:co-?morbidit(?:y|ies)|"            \
  "(?:co-?morbid|previous|past|pre-?existing|underlying|chronic|concomitant) (?:medical )?"        \
  "(?:conditions?|illness(?:es)?|diseases?|disorders?)) (?:included|includes|include|consisted "   \
  "of|comprised|such as|were|was)(?! (?:not|none|absent|no|denied|well|managed|controlled|found|"  \
  "reported|also|excluded|noted|identified|considered|present|suspected|diagnosed|ruled|\\w+ed)"   \
  "\\b))"
#define HISTORY                                                                                    \
  "\\b(?:" COMORBID "|"                                                                            \
  "(?:(?:past|previous|prior) )?(?:(?-i:PMH)|" KIND_WORD                                           \
  " history)(?: (?:revealed|comprised|encompassed)|:)(?! that\\b)|"                                \
  "(?:past |previous |prior |personal |significant |known )*(?:" KIND                              \
  " )?history (?:(?:(?:was|is) )?(?:significant|"                                                  \
  "notable|remarkable|positive|relevant) (?:only )?for|included|includes|consisted of)"            \
  "|(?<!-year|-month|-week|-day|year|years|month|months|week|weeks|day|days|hour|hours|hour) "     \
  "(?:with|had|has) (?:an? |(?=(?:past|previous|prior|known|significant) ))"                       \
  "(?:past |previous |prior |known |long-standing |significant |strong "                           \
  ")*(?:" KIND " )?history of"                                                                     \
  "|\\bhistory of (?=(?:hypertension|diabetes|asthma|atrial))) "                                   \
  "(?!" CW_REPORT_NUMBER " (?:[\\w-]+ )?(?:cycles|courses)\\b)"
#define NO_HISTORY                                                                                 \
  "\\b(?:no|without(?: any| a)?|denied(?: any| a)?) (?:known |significant |relevant |prior "       \
  "|previous |past )*(?:" KIND " )?history of "

static void
read_history (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GMatchInfo) absent = NULL;

  if (cw_report_match (self, NO_HISTORY, &absent))
    add_items (self, absent, "absent");
  else if (cw_report_match (self, HISTORY, &match))
    add_items (self, match, "present");
}

/* "Her mother had breast cancer" */
static void
read_relative (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *relative = NULL;
  g_autofree char *words = NULL;
  CwReportRange range;
  CwSnapshot *item;
  gsize first, past;

  if (!cw_report_match (
        self,
        "\\b(?:his|her|patient's|the) (?<who>(?:(?:maternal|paternal|older|younger|"
        "elder) )?(?:mother|father|brother|sister|aunt|uncle|grandmother|"
        "grandfather|cousin|son|daughter)) (?:had(?: been diagnosed with)?|has|was diagnosed with|"
        "died of|died from|suffered from) ",
        &match) ||
      !cw_report_get_range (match, NULL, &first, &past))
    return;
  range = cw_report_trim (
    self, past, cw_report_find_end (self, ITEM_END "|,| at\\b| in\\b", past, strlen (self->words)));
  words = cw_report_dup_item (self, range);
  if (strlen (words) < 4 || strlen (words) > 60 ||
      cw_report_has_in (self, "\\b(?:no|not|been|also)\\b", range.first, range.past))
    return;
  relative = cw_report_fetch (match, "who");
  item = cw_report_row_new ("history");
  cw_report_set (item, "kind", "family");
  cw_report_set (item, "item", words);
  cw_report_set (item, "status", "present");
  cw_report_set (item, "relative", relative);
  cw_report_take_row (self, "history", item, first, range.past);
}

static void
read_allergy (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *what = NULL;
  CwSnapshot *item;
  gsize first, past;

  if (!cw_report_match (self,
                        "\\b(?<no>no (?:known )?(?<what>(?:drug |food )?allergies))\\b|\\ballergic "
                        "to (?<to>[a-z]+)\\b",
                        &match) ||
      !cw_report_get_range (match, NULL, &first, &past))
    return;
  what = cw_report_fetch (match, "what");
  item = cw_report_row_new ("history");
  cw_report_set (item, "kind", "allergy");
  cw_report_set (item, "status", what ? "absent" : "present");
  if (what == NULL)
    what = cw_report_fetch (match, "to");
  cw_report_set (item, "item", what);
  cw_report_take_row (self, "history", item, first, past);
}

typedef struct
{
  const char *pattern;
  const char *value;
} Habit;

static const Habit smoking[] = {
  { "\\b(?:den(?:ied|ies)(?: any| the)?(?: use of| history of)?(?: (?:alcohol|drugs?|illicit)(?:,| "
    "or| and|,? or))* "
    "(?:smoking|tobacco|cigarettes?)|no (?:tobacco|cigarette) use|"
    "non-?smoker|never[- ]smoker|never smoked|no smoking history|(?:no|denied(?: "
    "any)?|without(?: a)?) "
    "history of (?:tobacco|smoking)|did not smoke)\\b",
    "never" },
  { "\\b(?:ex-?(?:tobacco |cigarette |heavy )?smoker|(?:former|previous|reformed) (?:heavy "
    "|cigarette "
    "|tobacco )?smok(?:er|ing)|(?:had )?(?:quit|stopped|ceased|given up|gave up) smoking)\\b",
    "former" },
  { "\\b(?:(?:was|is|and) an? (?:(?:chronic|habitual|regular|daily|active|current|heavy|lifelong|"
    "life-long|cigarette|tobacco|social|occasional|long-?term) )*smoker|(?:chronic|current|active|"
    "heavy|lifelong|habitual) (?:cigarette |tobacco )?smoker|"
    "(?:he|she|patient) (?:currently )?smokes)\\b",
    "current" },
};

static void
read_smoking (CwReportReader *self)
{
  g_autoptr (GMatchInfo) pack = NULL;
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
  if (cw_report_match (self, "\\b(?<n>\\d+(?:\\.\\d+)?)[- ]pack[- ]?years?\\b", &pack) &&
      cw_report_get_range (pack, NULL, &first, &past) && !cw_report_is_other (self, first))
    {
      g_autofree char *years = cw_report_fetch (pack, "n");

      cw_report_add_value (self, "patient", "pack-years", years, first, past);
    }
}

/* What is told without the word history: "denied alcohol use", "was a chronic alcoholic", "was born
 * preterm at 28 weeks", "radiation therapy ten years ago for tonsil cancer". */
static const Habit told[] = {
  { "\\b(?:den(?:ied|ies)|no)(?: any| the| known)?(?: use of| history of)? "
    "(?<item>(?:" SUBSTANCE "|smoking)(?:(?:,? (?:and|or) |, )(?:" SUBSTANCE "|smoking))*(?: " USE
    ")?)(?=[.,;]|\\Z| (?:and|but|or)\\b)",
    "absent" },
  { "\\b(?:was|is|had been|known(?: to be)?)(?: an?)? "
    "(?<item>(?:(?:chronic|heavy|known|active|former|"
    "recovering|intravenous|injection) )*(?:alcoholic|(?:alcohol|drug) (?:users?|abusers?|addict)|"
    "(?:heavy|habitual|daily) drinker))\\b(?! (?:hepat|liver|cirrh|steato|ketoacid|pancre))",
    "present" },
  { "\\b(?<item>born (?:(?:extremely |very |moderately |late )?(?:preterm|prematurely)(?: (?:at|in)"
    "(?: an?| the)?(?: gestational age of)? ?[\\w+/]+[- ]?(?:th)? weeks?(?: of gestation(?:al "
    "age)?| "
    "gestation)?)?|(?:at|in)(?: an?| the)? (?:gestational age of )?\\d\\d(?:\\+\\d)? weeks?"
    "(?: of gestation(?:al age)?| gestation)?))\\b",
    "present" },
  { "\\b(?<item>(?:(?:external |pelvic |cranial |neck |chest |local )?radiation(?: "
    "therapy)?|(?:chemo)?radiotherapy|irradiation|"
    "chemotherapy|chemoradiation) " CW_REPORT_NUMBER " years? (?:ago|earlier|before|previously) "
    "(?:due to|for|because of) [\\w -]{4,40}?)(?=[.,;]|\\Z| (?:and|but|was|with|presented|who)\\b)",
    "present" },
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
        add_item (self, range, NULL, told[i].value);
    }
}

typedef struct
{
  const char *field;
  const char *unit;
  const char *pattern;
} Measure;

static const Measure measures[] = {
  { "ecog", "",
    "\\b(?:ECOG|Eastern Cooperative Oncology Group)(?: \\(ECOG\\))?(?: performance status| PS)?(?: "
    "\\(PS\\))?(?: score| grade)?(?: (?:was|of|is))?:? (?<n>[0-5])\\b(?! ?(?:-|to|/|or|and) "
    "?\\d)(?!\\.\\d)" },
  { "weight", " kg",
    "(?<!birth )(?<!birth)\\b(?:body )?weigh(?:ed|ing|t|s)(?: (?:was|of|is))?:? "
    "(?<n>\\d{1,3}(?:\\.\\d+)?) ?kg\\b(?! (?:loss|gain))" },
  { "height", " cm", "\\bheight(?: (?:was|of|is))?:? (?<n>\\d{2,3}(?:\\.\\d+)?) ?cm\\b" },
};

static void
read_measures (CwReportReader *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
    {
      g_autoptr (GMatchInfo) match = NULL;
      g_autofree char *number = NULL;
      g_autofree char *value = NULL;
      gsize first, past;

      if (!cw_report_match (self, measures[i].pattern, &match) ||
          !cw_report_get_range (match, NULL, &first, &past) || cw_report_is_other (self, first))
        continue;
      number = cw_report_fetch (match, "n");
      value = g_strconcat (number, measures[i].unit, NULL);
      cw_report_add_value (self, "patient", measures[i].field, value, first, past);
    }
}

void
cw_report_read_history (CwReportReader *self)
{
  read_history (self);
  read_relative (self);
  read_allergy (self);
  read_told (self);
  read_smoking (self);
  read_measures (self);
}
