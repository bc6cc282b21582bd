/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/treatment/cw-report-treatment-private.h"

#include <string.h>

#include "notation/regimen/cw-regimen.h"

/* Radiotherapy: its doses, fractions and field. */

/* "radiotherapy to the lumbar spine" */
static void
set_field (CwReportReader *self, CwSnapshot *course)
{
  g_autoptr (GMatchInfo) match = NULL;
  const CwField *field = cw_entity_info_find (course->info, "site");
  g_autofree char *site = NULL;

  if (course->texts[field->index] &&
      cw_report_match_words (self,
                             "\\A(?:post-?operative|pre-?operative|adjuvant|palliative|definitive|"
                             "subsequent|additional|local|concurrent)\\Z",
                             course->texts[field->index]))
    g_clear_pointer (&course->texts[field->index], g_free);
  if (!cw_report_match (
        self,
        "\\b(?:radio\\w+|irradiation|radiation(?: therapy)?|Gy|fractions|RT)\\)?"
        "(?: (?:was (?:given|delivered|administered)|directed))? (?:to|of) the "
        "(?<site>(?:(?!was\\b|in\\b|with\\b|at\\b|and\\b|for\\b)[a-z][a-z0-9-]* ?){1,4})",
        &match))
    return;
  site = cw_report_fetch (match, "site");
  cw_report_set_missing (course, "site", g_strstrip (site));
}

#define GRAY "\\b\\d+(?:\\.\\d+)? ?(?:c?Gy|Grays?|GyE)\\b"

/* The unit spelt out is written as the reader of regimens knows it. */
static void
shorten_units (CwReportReader *self, char *line)
{
  g_autoptr (GMatchInfo) match = NULL;

  for (gboolean more = cw_report_match (self, "\\d ?(?<unit>Grays?|GyE)\\b", &match); more;
       more = g_match_info_next (match, NULL))
    {
      gsize first, past;

      if (!cw_report_get_range (match, "unit", &first, &past))
        continue;
      memset (line + first, ' ', past - first);
      memcpy (line + first, "Gy", 2);
    }
}

/* What a plan brings to organs, and what doses are worth, is no course. */
#define REACHED                                                                                    \
  "\\b(?:(?:mean|maximum|median|minimum) (?:[\\w-]+ ){1,4}dose|biologically effective|"            \
  "(?-i:BED|EQD2|D(?:max|mean)|V\\d+)|organs? at risk|constraints?)\\b"

/* "dose-per-fraction 2 Gy", "daily fractions of 1.8 Gy" */
#define EACH                                                                                       \
  "(?<each>\\b(?:dose[- ](?:per|a|each)[- ]fraction|(?:daily|single|each|individual) "             \
  "fractions?(?: (?:doses?|sizes?))?|daily doses?|fraction(?:al|ation)? (?:doses?|sizes?))"        \
  "(?: (?:was|were|of|at|being))*:? \\d+(?:\\.\\d+)? ?c?Gy)\\b"

/* The sentence without the doses of single fractions: "20 Gy in 5 fractions of 4 Gy". */
static char *
dup_whole_doses (CwReportReader *self)
{
  char *line = g_strdup (self->words);
  g_autoptr (GMatchInfo) match = NULL;

  for (gboolean more = cw_report_match (
         self,
         "\\bfractions?(?<each>,? (?:of|at|with) \\d+(?:\\.\\d+)? ?c?Gy)"
         "\\b|(?<each>\\b\\d+(?:\\.\\d+)? ?c?Gy) ?(?:per|/|a|each) "
         "?(?:daily )?fractions?\\b|" EACH
         "|(?<each>(?<!single )(?<!one )\\b\\d+(?:\\.\\d+)?[- ]?c?Gy) (?:daily )?fractions?\\b|"
         "(?<each>" REACHED "[^.;,()]{0,20}? \\d+(?:\\.\\d+)? ?c?Gy\\b)",
         &match);
       more; more = g_match_info_next (match, NULL))
    {
      gsize first, past;

      if (cw_report_get_range (match, "each", &first, &past))
        memset (line + first, ' ', past - first);
    }
  return line;
}

/* Prophylactic radiation is given all the same. */
static gboolean
is_only_thought_of (CwReportReader *self, gsize at)
{
  return cw_report_is_hypothetical (self, at) && !cw_report_has_in (self, "prophyla", 0, at);
}

/* Courses of radiation with their doses; they need no regimen. */
void
cw_report_read_radiation (CwReportReader *self)
{
  g_autofree char *line = NULL;
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (CwRegimenReading) reading = NULL;
  gsize first, past;

  if (!cw_report_match (self, GRAY, &match) || !cw_report_get_range (match, NULL, &first, &past) ||
      is_only_thought_of (self, first) || cw_report_is_negated (self, first) ||
      cw_report_is_other (self, first) ||
      cw_report_has (self, "\\b(?:refused|declined|recommended|planned)\\b"))
    return;
  line = dup_whole_doses (self);
  shorten_units (self, line);
  reading = cw_regimen_parse (line);
  while (reading->radiotherapy->len)
    {
      CwSnapshot *course = g_ptr_array_steal_index (reading->radiotherapy, 0);

      set_field (self, course);
      cw_report_take_row (self, "radiotherapy", course, first, past);
    }
}
