/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/cw-report-private.h"

#include <string.h>

/* Earlier illnesses, family, habits, and what is known of the patient's body. */

#define ITEM_END                                                                                   \
  "[.;]|,? (?:who|which|but|however|treated|for which|presented|was|were|is|he|she|the "           \
  "patient|and (?:was|were|had|he|she|no|"                                                         \
  "presented|took)|presenting|complaining|without|diagnosed|under|managed|controlled|on|with "     \
  "no)\\b"

#define NO_ITEM                                                                                    \
  "\\b(?:illness|disease of|present|similar|significant|relevant|note|trauma and|disorders? "      \
  "or)\\Z|\\b(?:presented|admitted|was|were|had)\\b"

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

static void
add_item (CwReportReader *self, CwReportRange range, const char *kind_word, const char *status)
{
  CwSnapshot *item = cw_report_row_new ("history");
  g_autofree char *words = NULL;

  take_item_date (self, item, &range);
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

  if (!cw_report_get_range (match, NULL, &first, &past))
    return;
  items = cw_report_split_list (self, past,
                                cw_report_find_end (self, ITEM_END, past, strlen (self->words)));
  for (guint i = 0; i < items->len; i++)
    add_item (self, g_array_index (items, CwReportRange, i), kind, status);
}

#define KIND "(?<kind>medical|surgical|family|drug)"
#define HISTORY                                                                                    \
  "\\b(?:(?:past |previous |prior |personal |significant |known )*(?:" KIND                        \
  " )?history (?:(?:was|is) (?:significant|"                                                       \
  "notable|remarkable|positive|relevant) (?:only )?for|included|includes|consisted of)"            \
  "|(?<!-year|-month|-week|-day|year|years|month|months|week|weeks|day|days|hour|hours|hour) "     \
  "(?:with|had|has) an? (?:past |previous |prior |known |long-standing |significant |strong "      \
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
  { "\\b(?:non-?smoker|never[- ]smoker|never smoked|no smoking history|(?:no|denied(?: "
    "any)?|without(?: a)?) "
    "history of (?:tobacco|smoking)|did not smoke)\\b",
    "never" },
  { "\\b(?:ex-smoker|former smoker|(?:had )?(?:quit|stopped) smoking)\\b", "former" },
  { "\\b(?:current smoker|active smoker|(?:he|she|patient) smokes|heavy smoker)\\b", "current" },
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
  read_smoking (self);
  read_measures (self);
}
