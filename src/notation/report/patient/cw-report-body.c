/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/patient/cw-report-history-private.h"

#include <stdlib.h>
#include <string.h>

/* What is known of the patient's body and work. */

typedef struct
{
  const char *field;
  const char *unit;
  const char *pattern;
} Measure;

#define AT_TIME "(?: (?:on|at|before) (?:admission|presentation|arrival|diagnosis))?"

static const Measure measures[] = {
  { "ecog", "",
    "\\b(?:ECOG|Eastern Cooperative Oncology Group)(?: \\(ECOG\\))?(?: performance status| PS)?(?: "
    "\\(PS\\))?(?: score| grade)?(?: (?:was|of|is))?:? (?<n>[0-5])\\b(?! ?(?:-|to|/|or|and) "
    "?\\d)(?!\\.\\d)" },
  { "weight", " kg",
    "(?<!birth )(?<!birth)(?<!predicted )(?<!ideal )(?<!adjusted )"
    "(?<!predicted body )(?<!ideal body )(?<!adjusted body )\\b(?:body "
    ")?weigh(?:ed|ing|t|s)" AT_TIME "(?:,? (?:was|of|is)|,)?:? "
    "(?<n>\\d{1,3}(?:\\.\\d+)?) ?kg\\b(?! (?:loss|gain))" },
  { "height", " cm",
    "\\b(?:body )?height" AT_TIME "(?:,? (?:was|of|is)|,)?:? (?<n>\\d{2,3}(?:\\.\\d+)?) ?cm\\b" },
};

/* The weight of a child that a grown-up bore: "Her weight was 2.9 kg". */
static gboolean
is_of_child (const CwReportReader *self, const Measure *measure, const char *number)
{
  const CwReportFact *fact = cw_report_find_told (self, "age");
  const char *age = fact ? cw_snapshot_get_text (fact->item, "age") : NULL;

  return g_str_equal (measure->field, "weight") && g_ascii_strtod (number, NULL) < 12 &&
         (age == NULL || (g_str_has_suffix (age, " a") && atoi (age) >= 10));
}

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
      if (is_of_child (self, &measures[i], number))
        continue;
      value = g_strconcat (number, measures[i].unit, NULL);
      cw_report_add_value (self, "patient", measures[i].field, value, first, past);
    }
}

/* What people live by, as far as reports call them by it. */
#define TRADE                                                                                      \
  "(?:farmer|(?:(?:school|university|kindergarten|primary) )?teacher|(?:staff )?nurse|physician|"  \
  "(?:[a-z]+ )?engineer|(?:truck|taxi|bus|lorry|tractor) driver|driver|"                           \
  "(?:(?:university|college|school|medical|high school) )?student|"                                \
  "(?:(?:farm|factory|office|construction|steel|shipyard|health ?care|agricultural|manual|"        \
  "field|mine|poultry|laboratory|social|textile) )?worker|labou?rer|mechanic|carpenter|gardener|"  \
  "fisherman|miner|butcher|baker|cook|chef|electrician|plumber|painter|welder|soldier|"            \
  "policeman|police officer|fire ?fighter|veterinarian|shepherd|housewife|homemaker|"              \
  "shop ?keeper|merchant|business ?(?:man|woman|owner)|clerk|accountant|lawyer|secretary|cleaner|" \
  "tailor|hairdresser|musician|athlete|sailor|pilot|stone ?mason|builder|bricklayer|rancher|"      \
  "forester|hunter|salesman|waiter|waitress|technician|plasterer|potter|weaver)"

/* Behind an age, or told as what somebody works as; never one of the doctors. */
static const char *const trades[] = {
  "[- ]years?[- ]old,? (?:(?!with\\b|who\\b|presented|was\\b)[\\w-]+,? ){0,5}?(?<trade>(?:retired "
  "|former )?" TRADE ")\\b(?!'s)(?! (?:who|that) (?:treated|examined))",
  "\\b(?:he|she|patient|who|and) (?:had )?(?:work(?:s|ed)|was employed|is employed|was working|"
  "had been working|working) as an? (?<trade>(?:[a-z-]+ ){0,3}?[a-z-]+)"
  "(?=[.,;]|\\Z| (?:and|but|in|at|for|with|who|until|before|when)\\b)",
  "\\b(?:he|she|patient|who) (?:was|is|had been|has been) an? (?<trade>(?:retired |former )?" TRADE
  ")\\b",
  "\\b(?<trade>(?:retired |former )?(?:[a-z]+ )?" TRADE ") by (?:profession|occupation|trade)\\b",
  "\\boccupation(?: (?:was|is)|:)(?: (?:that of )?an?)? (?<trade>(?:[a-z-]+ )?" TRADE ")\\b",
};

static void
read_trade (CwReportReader *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (trades); i++)
    {
      g_autoptr (GMatchInfo) match = NULL;
      g_autofree char *words = NULL;
      gsize first, past;

      if (!cw_report_match (self, trades[i], &match) ||
          !cw_report_get_range (match, "trade", &first, &past) || cw_report_is_other (self, first))
        continue;
      words = cw_report_dup_words (self, first, past);
      cw_report_add_value (self, "patient", "occupation", words, first, past);
      return;
    }
}

void
cw_report_read_body (CwReportReader *self)
{
  read_measures (self);
  read_trade (self);
}
