/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/diagnosis/cw-report-diagnosis-private.h"

#include <string.h>

/* What else was thought of, and why it was given up. */

#define NO_DISEASE                                                                                 \
  "\\b(?:was|were|this|that|it|which|he|she|other|causes?|etiolog\\w+|possibility|have|has|been|"  \
  "we|antibiotics?|treatment|therapy|involvement)\\b"

static void
add_differential (CwReportReader *self, CwReportRange range, const char *why)
{
  CwSnapshot *item = cw_report_row_new ("differentials");
  g_autofree char *words = cw_report_dup_item (self, range);

  if (range.past < range.first + 4 || strlen (words) > 80 ||
      cw_report_has_in (self, NO_DISEASE, range.first, range.past) ||
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

/* The list ends where a clause of its own begins: "…, antibiotics were started". */
#define LIST_END                                                                                   \
  "[.;]|,? (?:but|which|however|based|given|was|were|and (?:he|she|we|the patient))\\b|"           \
  ", (?:[\\w-]+ ){0,5}(?:was|were|underwent|received|had)\\b"

#define REASON                                                                                     \
  " (?:by|because(?: of)?|based on|on the basis of|due to|through|after|with|given|in view of|"    \
  "owing to|thanks to|since|as)"

/* "X in view of A and B was ruled out": A and B are no diseases that were thought of. */
#define EARLY_REASON                                                                               \
  ",? (?:in view of|because of|based on|on the basis of|due to|given|owing to|considering)"

static void
read_excluded (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *why = NULL;
  gsize first, past, end, from;
  g_autoptr (GMatchInfo) reason = NULL;

  if (!cw_report_match (
        self,
        "\\A(?:(?:the|a) )?(?:(?:\\w+ )?diagnosis of )?(?<list>[A-Za-z][^.;:]{3,140}?) "
        "(?:was|were) (?:also |therefore |thus "
        "|subsequently |then )?(?:ruled out|excluded)(?:" REASON " (?<why>[^.;]{3,160}))?",
        &match) ||
      !cw_report_get_range (match, "list", &first, &past))
    return;
  why = cw_report_fetch (match, "why");
  end = past;
  if (cw_report_match_in (self, EARLY_REASON "\\b", first, past, &reason) &&
      cw_report_get_range (reason, NULL, &end, &from) && why == NULL)
    why = cw_report_dup_item (self, cw_report_trim (self, from, past));
  add_differentials (self, first, end, why);
}

void
cw_report_read_differentials (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  gsize first, past;

  if (cw_report_match (
        self,
        "\\bdifferential diagnos[ei]s(?: (?:at this (?:point|stage|time)|initially|then))? "
        "(?:included|includes|include|was|were|comprised|considered were|of|consisted of) ",
        &match) &&
      cw_report_get_range (match, NULL, &first, &past))
    add_differentials (self, past, cw_report_find_end (self, LIST_END, past, strlen (self->words)),
                       NULL);
  else
    read_excluded (self);
}
