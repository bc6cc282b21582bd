/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/cw-report-private.h"

#include <string.h>

/* The way in which a drug without a dose was given; with a dose the reader of regimens tells it. */

static const struct
{
  const char *stem;
  const char *route;
} routes[] = {
  { "\\A(?:intraven|IV\\Z)", "intravenous" },
  { "\\Aoral", "oral" },
  { "\\A(?:subcut|SC\\Z)", "subcutaneous" },
  { "\\A(?:intramusc|IM\\Z)", "intramuscular" },
  { "\\Aintrathec", "intrathecal" },
  { "\\Aintraperit", "intraperitoneal" },
  { "\\Atopical", "topical" },
  { "\\A(?:inhal|nebul)", "inhaled" },
  { "\\Arectal", "rectal" },
};

#define WAY                                                                                        \
  "(?<way>intravenous|oral|subcutaneous|intramuscular|intrathecal|intraperitoneal|topical|"        \
  "inhaled|"                                                                                       \
  "nebuli[sz]ed|rectal|(?-i:IV|SC|IM))"
/* "intravenous pulses of" */
#define BEFORE                                                                                     \
  "(?<![\\w-])" WAY                                                                                \
  "(?: (?:high-dose|low-dose|pulsed?|pulses|bolus|infusions?|injections?|doses?)"                  \
  "(?: of)?)? \\Z"
/* "was given intravenously", ", intramuscularly" */
#define BEHIND                                                                                     \
  "\\G(?: (?:was|were) (?:\\w+ly )?(?:given|administered|injected|started))?,? \\(?"               \
  "(?<way>intravenously|orally|subcutaneously|intramuscularly|intrathecally|intraperitoneally|"    \
  "topically|rectally)\\b"

/*
 * cw_report_find_route:
 * @name: of a drug
 *
 * Returns: (nullable): as the model stores it
 */
const char *
cw_report_find_route (CwReportReader *self, CwReportRange name)
{
  g_autoptr (GMatchInfo) before = NULL;
  g_autoptr (GMatchInfo) behind = NULL;
  g_autofree char *way = NULL;

  if (cw_report_match_in (self, BEFORE, 0, name.first, &before))
    way = cw_report_fetch (before, "way");
  else if (cw_report_match_in (self, BEHIND, name.past, strlen (self->words), &behind))
    way = cw_report_fetch (behind, "way");
  for (guint i = 0; way && i < G_N_ELEMENTS (routes); i++)
    if (cw_report_match_words (self, routes[i].stem, way))
      return routes[i].route;
  return NULL;
}
