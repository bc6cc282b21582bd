/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/cw-report-private.h"

#include <string.h>

/* What it was not, or could have been. */

static void
add_differential (CwReportReader *self, CwReportRange range, const char *why)
{
  CwSnapshot *item = cw_report_row_new ("differentials");
  g_autofree char *words = cw_report_dup_item (self, range);

  if (range.past < range.first + 4 || strlen (words) > 80 ||
      cw_report_has_in (self,
                        "\\b(?:was|were|this|that|it|which|he|she|other|causes?|etiolog\\w+|"
                        "possibility|have|has|been|we)\\b",
                        range.first, range.past) ||
      !cw_report_set (item, "diagnosis", words))
    {
      cw_snapshot_free (item);
      return;
    }
  cw_report_set (item, "excluded-because", why);
  cw_report_take_row (self, "differentials", item, range.first, range.past);
}

static void
add_differentials (CwReportReader *self, gsize first, gsize past, const char *why)
{
  g_autoptr (GArray) items = cw_report_split_list (self, first, past);

  for (guint i = 0; i < items->len; i++)
    add_differential (self, g_array_index (items, CwReportRange, i), why);
}

/*
 * cw_report_read_differentials:
 *
 * Adds the diseases that were thought of, and those that were ruled out and why.
 */
void
cw_report_read_differentials (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GMatchInfo) out = NULL;
  gsize first, past;

  if (cw_report_match (
        self,
        "\\bdifferential diagnos[ei]s(?: (?:at this (?:point|stage|time)|initially|then))? "
        "(?:included|includes|include|was|were|comprised|considered were|of|consisted of) ",
        &match) &&
      cw_report_get_range (match, NULL, &first, &past))
    add_differentials (self, past,
                       cw_report_find_end (self,
                                           "[.;]|,? (?:but|which|however|based|given|was|were)\\b",
                                           past, strlen (self->words)),
                       NULL);
  else if (cw_report_match (
             self,
             "\\A(?:(?:the|a) )?(?:(?:\\w+ )?diagnosis of )?(?<list>[A-Za-z][^.;:]{3,140}?) "
             "(?:was|were) (?:also |therefore |thus "
             "|subsequently |then )?(?:ruled out|excluded)(?: (?:by|because(?: of)?|based on|on "
             "the basis of|due to|through|after|with|given) (?<why>[^.;]{3,160}))?",
             &out) &&
           cw_report_get_range (out, "list", &first, &past))
    {
      g_autofree char *why = cw_report_fetch (out, "why");

      add_differentials (self, first, past, why);
    }
}
