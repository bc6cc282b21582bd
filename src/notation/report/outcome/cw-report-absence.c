/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/outcome/cw-report-outcome-private.h"

/* “No adverse events occurred”: CARE (item 10d) wants their absence said as well. What is only said
 * of the serious ones, of further ones or of one day says nothing of all of them. */

#define EVENTS                                                                                     \
  "(?:(?:treatment|drug|therapy|medication)[- ]related |obvious |apparent |notable |other side )?" \
  "(?:adverse (?:drug )?(?:events?|reactions?|effects?)|side[- ]effects?|toxicit(?:y|ies))"

#define OCCURRED                                                                                   \
  "(?: of (?:the |this )?(?:treatment|therapy|drug|medication|chemotherapy|immunotherapy))?"       \
  " (?:(?:was|were|had been|have been|has been) (?:\\w+ly )?"                                      \
  "(?:observed|noted|reported|seen|recorded|encountered|experienced|documented|detected)|"         \
  "occurred|developed|emerged|appeared)\\b"

#define ABSENCE                                                                                    \
  "\\bno " EVENTS OCCURRED "|"                                                                     \
  "\\b(?:did not|never|has not|had not) (?:experienced?|have|had|report(?:ed)?|suffer(?:ed)? "     \
  "(?:from )?|show(?:ed)?|develop(?:ed)?) (?:from )?any " EVENTS "\\b|"                            \
  "\\b(?:experienced|reported|had|showed|developed|there (?:was|were)) no " EVENTS "\\b|"          \
  "\\bwithout (?:any )" EVENTS "\\b"

/* Of what else, or when, none occurred. */
#define ONE_OF_MANY                                                                                \
  "\\b(?:surgery|operation|procedure|intervention|an?esthesia|infusion|injection|biopsy|contrast|" \
  "transfusion|first (?:dose|cycle|day|week|month)|initial|so far|until|up to|before|prior|"       \
  "at (?:this|that) (?:time|point)|on (?:day|the day)|hours?|then|vaccin\\w+|in the literature|"   \
  "other (?:patients?|drugs?|cases?))\\b"

void
cw_report_read_absence (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  gsize first, past;

  if (self->event || !cw_report_match (self, ABSENCE, &match) ||
      !cw_report_get_range (match, NULL, &first, &past) ||
      cw_report_is_hypothetical (self, first) || cw_report_has (self, ONE_OF_MANY))
    return;
  cw_report_add_value (self, "outcome", "adverse-events-absent", "yes", first, past);
}

static gboolean
is_absence (const CwReportFact *fact)
{
  return g_str_equal (fact->target, "outcome") &&
         cw_snapshot_get_text (fact->item, "adverse-events-absent");
}

static gboolean
has_event (const GPtrArray *facts)
{
  for (guint i = 0; i < facts->len; i++)
    if (g_str_equal (((const CwReportFact *)facts->pdata[i])->target, "adverse-events"))
      return TRUE;
  return FALSE;
}

/* Where the text tells of an adverse event as well, both cannot be true of all the treatment. */
void
cw_report_settle_absence (CwReportReader *self)
{
  if (!has_event (self->facts))
    return;
  for (guint i = self->facts->len; i > 0; i--)
    if (is_absence (self->facts->pdata[i - 1]))
      g_ptr_array_remove_index (self->facts, i - 1);
}
