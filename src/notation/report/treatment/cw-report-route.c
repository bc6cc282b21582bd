/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/treatment/cw-report-treatment-private.h"

#include <string.h>

/* The way in which a drug without a dose was given; with a dose the reader of regimens tells it. */

static const struct
{
  const char *stem;
  const char *route;
} routes[] = {
  { "\\A(?:intraven|IV\\Z|i\\.v)", "intravenous" },
  { "\\A(?:oral|per o|by mouth|PO\\Z|p\\.o)", "oral" },
  { "\\A(?:subcut|SC\\Z|s\\.c)", "subcutaneous" },
  { "\\A(?:intramusc|IM\\Z|i\\.m)", "intramuscular" },
  { "\\Aintrathec", "intrathecal" },
  { "\\Aintraperit", "intraperitoneal" },
  { "\\Atopical", "topical" },
  { "\\A(?:inhal|nebul)", "inhaled" },
  { "\\Arectal", "rectal" },
};

#define SHORT "(?-i:IV|SC|IM|PO)\\b|(?-i:[ip]\\.[vmo]\\.|s\\.c\\.)"
#define WAY                                                                                        \
  "(?<way>intravenous|oral|subcutaneous|intramuscular|intrathecal|intraperitoneal|topical|"        \
  "inhaled|nebuli[sz]ed|rectal|" SHORT ")"
/* "intravenous pulses of" */
#define BEFORE                                                                                     \
  "(?<![\\w-])" WAY "(?: \\((?-i:IV|SC|IM|PO)\\))?"                                                \
  "(?: (?:high-dose|low-dose|pulsed?|pulses|bolus|infusions?|injections?|doses?|drip|tablets?|"    \
  "therapy|treatment|antibiotics?)(?: of| with)?)? \\Z"
/* What is joined to the drug and given in the same way. */
#define JOINED "(?:(?:,| plus|,? and|,? along with|,? together with) [a-z][\\w-]+(?: acid)?){0,3}"
/* "was given intravenously", ", intramuscularly", "and clindamycin per os" */
#define BEHIND                                                                                     \
  "\\G" JOINED "(?: (?:infusions?|injections?|therapy|treatment|drip|tablets?))?"                  \
  "(?: (?:was|were) (?:\\w+ly )?(?:given|administered|injected|started))?,? \\(?"                  \
  "(?:(?:by|via|through) (?:the |an? )?)?"                                                         \
  "(?:(?<way>intravenously|orally|subcutaneously|intramuscularly|intrathecally|"                   \
  "intraperitoneally|topically|rectally|per os|per oral|by mouth)\\b|"                             \
  "(?<way>intravenous|oral|subcutaneous|intramuscular|rectal) (?:route|injections?|infusions?|"    \
  "drip)\\b|(?<way>" SHORT "))"

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
