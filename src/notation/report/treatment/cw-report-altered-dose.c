/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/treatment/cw-report-treatment-private.h"

#include <string.h>

#include "notation/regimen/cw-regimen.h"

/* The dose of a drug that only what became of it tells: "was tapered to 10 mg/day", "15 mg/kg was
 * stopped". */

#define WAS "(?:was|were|has been|had been|could be|had to be) (?:\\w+ly |then |further |also )*"
/* To the dose. */
#define CHANGED                                                                                    \
  "\\G(?: (?:dose|dosage|therapy|treatment))?,? " WAS "(?:(?:(?:dose[- ])?adjusted|dose[- "        \
  "]reduced|titrated|tapered|reduced|decreased|increased|escalated|raised|lowered)"                \
  "(?: \\w+ly)?(?: from (?:[^.;]|\\.(?=\\d)){1,24}?)?(?: down| up)? to"                            \
  "|(?:re-?started|resumed|re-?introduced|re-?initiated|re-?instituted) (?:at|with|on))"           \
  "(?: an?| the)?(?: \\w+)?(?: (?:dose|dosage) of)? (?<dose>\\d[^.;,]*(?:\\.\\d[^.;,]*)?)"
/* Behind the dose. */
#define ENDED                                                                                      \
  "\\G,? (?:at )?(?<dose>\\(?\\d(?:[^.;,]|[.,](?=\\d)){1,60}?)(?: (?:treatment|therapy))? " WAS    \
  "(?:stopped|discontinued|withdrawn|withheld|interrupted|suspended|ceased|terminated|halted|"     \
  "replaced|switched|changed)\\b"

/* Whether each drug of the line is one that the sentence names. */
static gboolean
are_named (CwReportReader *self, GPtrArray *drugs, const GArray *names)
{
  guint n_named = 0;

  for (guint i = 0; i < drugs->len; i++)
    for (guint j = 0; j < names->len; j++)
      {
        g_autofree char *name = cw_report_dup_item (self, g_array_index (names, CwReportRange, j));

        if (g_strcmp0 (cw_snapshot_get_text (drugs->pdata[i], "name"), name) == 0)
          {
            n_named++;
            break;
          }
      }
  return drugs->len > 0 && n_named == drugs->len;
}

/*
 * cw_report_read_altered_dose:
 * @names: the drugs of a part of the sentence
 * @past: (out): where the words about the first one end
 *
 * Returns: (transfer full) (nullable): the first of them with the dose to which it was changed, or
 *   at which it ended.
 */
CwSnapshot *
cw_report_read_altered_dose (CwReportReader *self, const GArray *names, gsize *past)
{
  const CwReportRange *name = &g_array_index (names, CwReportRange, 0);
  gsize length = strlen (self->words);
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GMatchInfo) ended = NULL;
  g_autoptr (CwRegimenReading) reading = NULL;
  g_autofree char *drug = cw_report_dup_item (self, *name);
  g_autofree char *dose = NULL;
  g_autofree char *line = NULL;
  gsize first;

  if (cw_report_match_in (self, CHANGED, name->past, length, &match))
    dose =
      cw_report_get_range (match, "dose", &first, past) ? cw_report_fetch (match, "dose") : NULL;
  else if (cw_report_match_in (self, ENDED, name->past, length, &ended))
    dose =
      cw_report_get_range (ended, "dose", &first, past) ? cw_report_fetch (ended, "dose") : NULL;
  if (dose == NULL)
    return NULL;
  line = g_strconcat (drug, " ", dose, NULL);
  reading = cw_regimen_parse (line);
  if (reading->regimen == NULL ||
      !are_named (self, cw_report_get_drugs (reading->regimen), names) ||
      cw_snapshot_get_text (cw_report_get_drugs (reading->regimen)->pdata[0], "dose") == NULL)
    return NULL;
  return g_steal_pointer (&reading->regimen);
}
